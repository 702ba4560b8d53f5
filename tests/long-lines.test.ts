import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// Biome breaks code at 120 columns, but no string, pattern or comment. A list of words in one line of two thousand
// characters shows nobody what was changed in it: src/core/text/over-lines.ts is for those.

/** In letters, without the marks on them. */
const MAX_CHARS = 160;

test('no line of the program is longer than one can read', () => {
  const long = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      readFileSync(join('src', name), 'utf8')
        .split('\n')
        .flatMap((line, at) => (line.replace(/\p{M}/gu, '').length > MAX_CHARS ? [`src/${name}:${at + 1}`] : [])),
    );
  expect(long).toEqual([]);
});
