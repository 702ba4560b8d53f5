#!/usr/bin/env node
const { join } = require('node:path');
const { cacheFolder } = require('../dist/command/cache-folder.js');
const { CommandCode } = require('./command-code.js');
const shortRuns = require('./short-runs.js');

const { env } = process;
const caches = env.NODE_DISABLE_COMPILE_CACHE === '1' ? null : cacheFolder(env);
const code = new CommandCode(caches && join(caches, 'code'), shortRuns);
const { main } = code.load(join(__dirname, '../dist/command/main.js'));

// V8's other flags would refuse what was compiled before, so that is kept before.
const onRun = () => {
  code.keep();
  shortRuns.tuneForShortRuns();
};
process.exitCode = 2; // until it is known: what ends without an answer is no success
main(process.argv.slice(2), process, onRun).then((exitCode) => {
  process.exitCode = exitCode;
  code.keep();
});
