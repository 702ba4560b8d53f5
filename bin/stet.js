#!/usr/bin/env node
import { main } from '../dist/command/main.js';
import { tuneForShortRuns } from './short-runs.js';

process.exitCode = await main(process.argv.slice(2), process, tuneForShortRuns);
