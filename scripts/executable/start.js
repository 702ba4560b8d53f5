import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getAsset, getRawAsset } from 'node:sea';
import { cacheFolder } from '../../src/store/cache-folder.ts';
import { unpacked } from './unpack.js';

// What an executable runs first: it starts the command as every installation does, from the files that it carries.
const { id, files } = JSON.parse(getAsset('content.json', 'utf8'));
const read = (path) => new Uint8Array(getRawAsset(path));
const folder = unpacked(cacheFolder(process.env), { id, files, read });
createRequire(join(folder, 'bin', 'stet.js'))('./stet.js');
