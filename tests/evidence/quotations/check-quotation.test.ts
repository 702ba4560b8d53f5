import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuotation } from '../../../src/evidence/quotations/check-quotation.ts';

const PAGE = `The inspectors came twice. “We found rust in nine of the fourteen trusses,” the chief engineer said.

The first letter went out in March. It was not answered. A second one, sent in June, asked the operator to close the eastern hall until the work was done, and it was acknowledged.

The mayor told the council that it is not true that the roof was safe.`;

describe('a quotation against the page it is tied to', () => {
  test.each<[string, string]>([
    ['We found rust in nine of the fourteen trusses', 'verbatim'],
    ['we found rust in nine of the fourteen trusses,', 'verbatim'],
    ['We found rust in nine of the  fourteen\ntrusses.', 'verbatim'],
    ['We found rust … in the fourteen trusses', 'wording-differs'],
    ['The first letter went out in March… A second one, sent in June, asked the operator', 'verbatim-elided'],
    ['The first letter went out in March. [...] it was acknowledged', 'verbatim-elided'],
    ['the operator [was asked] to close the eastern hall', 'verbatim-elided'],
    ['it was acknowledged … The first letter went out in March', 'verbatim-reordered'],
    ['We found rust in ten of the fourteen trusses', 'wording-differs'],
    ['asked the operator to close the western hall until the work was done', 'wording-differs'],
    ['It was answered. A second one, sent in June', 'wording-differs'],
    ['The first letter went out in March. A second one, sent in June', 'wording-differs'],
    ['Nobody has ever seen such a storm on this coast', 'no-passage-found'],
    ['…', 'no-passage-found'],
    ['', 'no-passage-found'],
  ])('%j: %s', (quotation, state) => {
    expect(checkQuotation(quotation, PAGE).state).toBe(state);
  });

  test('says how much a cut left out, and shows it', () => {
    const { quote } = checkQuotation('The inspectors came twice. … It was not answered.', PAGE);
    expect(quote).toMatchObject({ elidedWords: 20, elidedParagraphs: 1 });
    expect(quote?.elidedText).toContain('went out in March');
  });

  test('tells a part that begins in mid-sentence from one that begins a quotation', () => {
    expect(checkQuotation('the roof was safe', PAGE).quote?.startsMidSentence).toBe(true);
    expect(checkQuotation('We found rust in nine', PAGE).quote?.startsMidSentence).toBeUndefined();
    expect(checkQuotation('It was not answered', PAGE).quote?.startsMidSentence).toBeUndefined();
  });

  test('shows what differs, and calls out a number and a negation', () => {
    const number = checkQuotation('We found rust in ten of the fourteen trusses', PAGE).quote;
    expect(number?.diff?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'cut', text: 'nine' },
      { kind: 'added', text: 'ten' },
    ]);
    expect(number?.meaningChanges).toEqual(['number: nine in the source, ten in the article']);
    const negation = checkQuotation('told the council that it is true that the roof was safe', PAGE).quote;
    expect(negation?.meaningChanges).toEqual(['“not” is left out']);
  });

  test('points at the words of the page, whatever their typography', () => {
    const page = 'He wrote: „Das  Dach — so sagte man — war sicher“, und ging.';
    const { passages, state } = checkQuotation('Das Dach - so sagte man - war sicher', page);
    expect(state).toBe('verbatim');
    expect(page.slice(passages[0]?.start, passages[0]?.end)).toBe('Das  Dach — so sagte man — war sicher');
  });

  test('finds text without spaces between words, and from right to left', () => {
    expect(checkQuotation('港の屋根は崩れ落ちた', '昨夜、港の屋根は崩れ落ちたと消防は述べた。').state).toBe('verbatim');
    expect(checkQuotation('سقط سقف المحطة على الناس', 'قال الشهود: «سقط سقف المحطة على الناس» ليلا').state).toBe(
      'verbatim',
    );
  });

  test('scores fall as a quotation gets worse', () => {
    const score = (quotation: string) => checkQuotation(quotation, PAGE).score;
    const ladder = [
      'A second one, sent in June, asked the operator to close the eastern hall',
      'A second one … asked the operator to close the eastern hall',
      'A second one, sent in July, asked the operator to close the eastern hall',
      'A third one, sent in July, asked the tenant to close the western hall',
      'Nothing of this stands anywhere in that page at all',
    ].map(score);
    expect(ladder).toEqual([...ladder].sort((a, b) => b - a));
    expect(new Set(ladder).size).toBe(ladder.length);
  });
});

describe('any text', () => {
  test('a run of a page’s own words is verbatim', () => {
    const words = PAGE.split(/\s+/).length;
    fc.assert(
      fc.property(fc.nat(words - 8), fc.integer({ min: 5, max: 8 }), (from, count) => {
        const quotation = PAGE.split(/\s+/)
          .slice(from, from + count)
          .join(' ');
        expect(checkQuotation(quotation, PAGE).state).toBe('verbatim');
      }),
    );
  });

  test('garbage never throws, and spans lie inside the page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (quotation, page) => {
        for (const { start, end, text } of checkQuotation(quotation, page).passages)
          expect(page.slice(start, end)).toBe(text);
      }),
    );
  });
});
