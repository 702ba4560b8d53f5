import { bundleCommand } from './bundle-command.js';

/*
 * The command as it is installed. The library (dist/index.js) is what tsc makes of src/.
 */

/** Packages that nearly every check uses are joined, for each of them has up to two dozen files. All others stay packages. */
const JOINED = [
  '@orama/stemmers',
  'approx-string-match',
  'commander',
  'entities',
  'htmlparser2',
  'ipaddr.js',
  'libsql',
  'p-limit',
  'stemmer',
  'undici',
  'yocto-queue',
];

await bundleCommand('dist/command', (id) => JOINED.some((name) => id === name || id.startsWith(`${name}/`)));
