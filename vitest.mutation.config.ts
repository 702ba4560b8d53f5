import { defineConfig } from 'vitest/config';

/** Only the tests of the part whose mutants are run (scripts/mutation.js): the others would say nothing and take the night. */
export default defineConfig({
  test: { include: JSON.parse(process.env['MUTATION_TESTS'] ?? '[]'), env: { NO_COLOR: '1' } },
});
