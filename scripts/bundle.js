import { build } from 'rolldown';

/*
 * The command as some sixty files instead of three hundred: Node takes longer to find, read and link that many modules
 * than a check of one link takes. Only what stands in src/ is joined; packages stay packages, and what is imported lazily
 * stays a file of its own. The library (dist/index.js) is what tsc makes of it.
 */
await build({
  // What runs in a thread of its own is looked for beside the file that starts it.
  input: { main: 'src/cli/main.ts', 'extract-worker': 'src/readers/pdf/extract-worker.mjs' },
  external: /^[^./]/,
  platform: 'node',
  logLevel: 'warn',
  output: {
    dir: 'dist/command',
    format: 'esm',
    entryFileNames: ({ name }) => (name === 'main' ? '[name].js' : '[name].mjs'),
    chunkFileNames: '[name].js',
    cleanDir: true,
    codeSplitting: {
      groups: [
        // What every call needs, the help too.
        {
          name: 'start',
          test: /src\/(?:cli\/(?:commands|exit-codes|fleet-options|io|option-table|program|say-error|version)|core\/(?:duration|errors|link-fix|options|printable))\.ts$/,
        },
      ],
    },
  },
});
