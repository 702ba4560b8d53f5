import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf, Statement } from '../../src/web/signals/words/statement.ts';

const WORDS = ['not', 'found', 'here', 'no', 'longer', 'page', 'foundling'];
/** An entry of a list, of which a word may have any ending. */
const entry = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((words) => words.map(([word, open]) => (open ? `${word}~` : word)).join(' '));
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 });

/** True where the entry's words stand one after the other. */
function stands(wanted: string, words: readonly string[]): boolean {
  const parts = wanted.split(' ');
  return words.some((_, from) =>
    parts.every((part, nth) => {
      const word = words[from + nth] ?? '';
      return part.endsWith('~') ? word.startsWith(part.slice(0, -1)) : word === part;
    }),
  );
}

describe('a statement in many languages', () => {
  test('is made wherever an entry stands, whatever words it begins with', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), sentence, (entries, words) => {
        const others = { subjects: 'seite', states: 'fehlt' };
        const statement = new Statement([others, { subjects: WORDS.join(', '), states: entries.join(', ') }]);
        const isMade = statement.in(lineOf(words.join(' ')), words.length) !== undefined;
        expect(isMade).toBe(entries.some((each) => stands(each, words)));
      }),
    );
  });

  test('is found whatever stands between the words of an entry', () => {
    const statement = new Statement([{ subjects: 'page', states: "can't be found, gone for~" }]);
    expect(statement.in(lineOf('The page can’t  be, found'), 1)).toBeDefined();
    expect(statement.in(lineOf('Page gone forever'), 0)).toBeDefined();
    expect(statement.in(lineOf('The page can be found'), 9)).toBeUndefined();
  });

  test('is found in other scripts, with accents and without, and where two scripts are in one list', () => {
    const statement = new Statement([
      { subjects: 'страниц~', states: 'не найден~' },
      { subjects: 'página', states: 'no encontrada' },
      { subjects: 'stranica, страница', states: 'nije pronađena, није пронађена' },
      { subjects: '页面', states: '不存在', unspaced: true },
    ]);
    const said = (text: string) => statement.in(lineOf(text), 0) !== undefined;
    expect(
      ['Страница не найдена', 'Página no encontrada', 'Pagina no encontrada', 'Stranica nije pronađena'].map(said),
    ).toEqual([true, true, true, true]);
    expect(['Страница није пронађена', '页面不存在', 'Страница', 'Harbour report'].map(said)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
