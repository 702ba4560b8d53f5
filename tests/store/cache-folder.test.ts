import { expect, test, vi } from 'vitest';
import { cacheFolder } from '../../src/store/cache-folder.ts';

vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  // As for a user that has no entry in the system's list, without HOME.
  homedir: () => {
    throw new Error('uv_os_homedir returned ENOENT');
  },
}));

test('a user without a home has no folder, and one that is named by the environment all the same', () => {
  expect(cacheFolder({}, 'linux')).toBeNull();
  expect(cacheFolder({ XDG_CACHE_HOME: '/var/cache' }, 'linux')).toBe('/var/cache/stet');
});
