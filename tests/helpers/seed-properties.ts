import fc from 'fast-check';

/**
 * For every test file (`vitest.config.ts`): the inputs of properties are the same in every run, so that no change fails for
 * what it did not touch. The night takes others (`nightly.yml`), and so does `FUZZ_SEED=7 npx vitest run`.
 */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? '1') });
