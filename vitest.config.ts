import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Rooms without I/O, a clock or module state: their test files share a process, and load their modules once. */
const PURE = ['archives', 'claims', 'core', 'edit', 'evidence', 'findings', 'readers'].map(
  (room) => `tests/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    // Far above what any needs, since a machine may be busy with other work; a test that hangs ends all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { NO_COLOR: '1' },
    setupFiles: ['tests/helpers/seed-properties.ts'],
    // By default one processor stays idle, and many tests wait for a command or a server.
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'apart', include: ['tests/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
