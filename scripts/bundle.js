import { build } from 'rolldown';

/*
 * The command as some sixty files instead of three hundred: Node takes longer to find, read and link that many modules
 * than a check of one link takes. Only what stands in src/ is joined; packages stay packages, and what is imported lazily
 * stays a file of its own. The library (dist/index.js) is what tsc makes of it.
 */
await build({
  input: { main: 'src/cli/main.ts' },
  external: /^[^./]/,
  platform: 'node',
  logLevel: 'warn',
  output: {
    dir: 'dist/command',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    cleanDir: true,
  },
});
