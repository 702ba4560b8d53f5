import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noticeWords } from '../../src/findings/words/notice-words.ts';

/** What readers notice, by the code that gives it; these have findings of their own. */
const OWN = new Set(['missing-entry', 'undefined-key', 'chatbot-residue', 'not-utf-8']);
const READERS = 'src/readers';
const codes = new Set(
  readdirSync(READERS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(join(READERS, path), 'utf8').matchAll(/(?:notice\(|code: )'([a-z0-9-]+)'/g)])
    .map(([, code = '']) => code)
    .filter((code) => !OWN.has(code)),
);

describe('what a reader noticed', () => {
  test('is found in the readers at all', () => expect(codes.size).toBeGreaterThan(10));

  test.each([...codes])('has words for an editor: %s', (notice) => {
    expect(noticeWords({ notice })).not.toContain(notice);
  });

  test('names the part, and keeps what it does not know', () => {
    expect(noticeWords({ notice: 'cut-short', by: 'time', pages: 3, of: 9 })).toBe(
      'The file was not read to its end (3 of 9 pages): it took too long.',
    );
    expect(noticeWords({ notice: 'scanned-pages', pages: '2–4' })).toBe('Pictures without text: pages 2–4.');
    expect(noticeWords({ notice: 'pages-lost', pages: '3' })).toBe('The text of page 3 could not be read.');
    expect(noticeWords({ notice: 'of-another-version', part: 'x' })).toBe(
      'The reader noticed `of-another-version` (part x).',
    );
  });
});
