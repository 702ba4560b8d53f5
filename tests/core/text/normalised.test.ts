import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalised } from '../../../src/core/text/normalised.ts';
import { foldWord, normaliseText } from '../../../src/core/text/plain-text.ts';
import { foldWords } from '../../../src/web/signals/words/fold.ts';
import { cpuMs } from '../../helpers/cpu-ms.ts';

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;
/** Above and below the line in turn: each of them has to change places with all that stand before it. */
const PILE = '\u0301\u0323'.repeat(60_000);

describe('a text in a normal form', () => {
  test.each(FORMS)('%s is what Unicode says, where no letter carries more marks than any language has', (form) => {
    const letter = fc.constantFrom('e', 'é', 'ﬁ', '例', 'हि', 'ְ', '\ud83d\ude00', '\ud83d', '\udd65', ' ');
    const mark = fc.constantFrom('\u0301', '\u0323', '\u0344', '\u05b0', '\u093f', '\ud834\udd65', '\u20dd');
    const syllable = fc.tuple(letter, fc.array(mark, { maxLength: 14 })).map(([one, marks]) => one + marks.join(''));
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 12 }), (syllables) => {
        const text = syllables.join('x');
        expect(normalised(text, form)).toBe(text.normalize(form));
      }),
    );
  });

  test.each(FORMS)('%s keeps thirty marks of a pile, wherever it begins, and what stands around it', (form) => {
    for (let before = 0; before < 61; before++) {
      const text = normalised(`${'x'.repeat(before)}q${'\u0323'.repeat(31)}z`, form);
      expect(text).toBe(`${'x'.repeat(before)}q${'\u0323'.repeat(30)}z`);
      const wide = normalised(`${'x'.repeat(before)}q${'\ud834\udd65'.repeat(31)}z`, form);
      expect(wide).toBe(`${'x'.repeat(before)}q${'\ud834\udd65'.repeat(30)}z`);
    }
  });

  test('of a pile takes no time, in words, quotations and pages', () => {
    const started = cpuMs();
    for (const form of FORMS) normalised(`a${PILE}`, form);
    foldWord(`a${PILE}`);
    foldWords(`a${PILE}`);
    normaliseText(`a${PILE}`);
    expect(cpuMs() - started).toBeLessThan(5000); // half a minute each, where the whole pile is put in order
  });

  test('is made nowhere else of what may be a text of others, nor are such texts compared', () => {
    const own = [
      'core/text/normalised.ts',
      'core/text/plain-text.ts', // one character, and what was made here
      'web/signals/words/fold.ts', // what was made here
      'readers/tex/plain-tex.ts', // one letter with one accent
      'cli/watch-files.ts', // names that the file system has
      'readers/epub/publication.ts', // compares what was made here
      'web/signals/words/pinyin.ts', // one character
    ];
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const askers = files.filter(
      (name) => readFileSync(`src/${name}`, 'utf8').match(/\.normalize\(|localeCompare\(|Intl\.Collator/) !== null,
    );
    expect(askers.map((name) => name.replaceAll('\\', '/')).sort()).toEqual(own.sort());
  });
});
