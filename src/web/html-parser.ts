import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Package = typeof import('htmlparser2');

/*
 * htmlparser2's front door loads a whole DOM with the parser, and its side door wraps it into a stream, which takes a tenth
 * of the time that a page takes. This is the parser alone, by its own file beside the side door; the version is pinned,
 * and every test of a page fails when it is not there any more.
 */
const folder = dirname(createRequire(import.meta.url).resolve('htmlparser2/WritableStream'));

/** Tells a handler of tags and texts as it goes over markup; builds nothing. */
export const { Parser }: Pick<Package, 'Parser'> = await import(pathToFileURL(join(folder, 'Parser.js')).href);
