import { describe, expect, test } from 'vitest';
import { alike } from '../../../src/evidence/remarks/spelling-distance.ts';
import { pageWith, weighText } from '../weigh-text.ts';

describe('one name in two spellings', () => {
  test.each([
    ['northhaven', 'northaven', true],
    ['lindqvist', 'lindquist', true],
    ['solheim', 'soldheim', true],
    ['willingham', 'wilingham', true],
    ['gonzalez', 'gonzales', false],
    ['bolivia', 'bolivian', false],
    ['morales', 'morale', false],
    ['marina', 'marino', false],
    ['harbour', 'labour', false],
    ['petersen', 'peterson', false],
    ['northern', 'southern', false],
    ['iceland', 'ireland', false],
    ['holokaustem', 'holokaustu', false],
    ['zelenska', 'zelinska', true],
  ])('%s, %s: %s', (a, b, same) => {
    expect(alike(a, b)).toBe(same);
    expect(alike(b, a)).toBe(same);
  });
});

const PAGE = `${'The council of the town met in the old customs house. '.repeat(4)}\n\nAnders Lindqvist resigned in May, and Ines Áñez took his seat.`;
const names = async (body: string) => {
  const { remarks } = await weighText(body, { 'ledger.test/a': pageWith(PAGE) });
  return remarks
    .filter(({ code }) => code === 'name-spelling-differs')
    .map(({ args }) => [args['claim'], args['source']]);
};

describe('names of the article', () => {
  test('are held against the source’s spelling', async () => {
    expect(await names('Anders Lindquist resigned in May.[1]')).toEqual([['Lindquist', 'Lindqvist']]);
  });

  test('an accent more or less is the same name in the source', async () => {
    expect(await names('Anders Lindqvist and Ines Anez met in May.[1]')).toEqual([]);
  });

  test('whosever it is, it is one name', async () => {
    const page = pageWith(`${PAGE} She won the Harbourmaster's Cup.`);
    const { remarks } = await weighText('Ines Áñez won the Harbourmasters’ Cup in the old customs house.[1]', {
      'ledger.test/a': page,
    });
    expect(remarks.filter(({ code }) => code === 'name-spelling-differs')).toEqual([]);
  });

  test('a word that begins a title is none', async () => {
    const page = pageWith(`${PAGE} Though Walls was read in the house by Ines Áñez.`);
    const { remarks } = await weighText('Ines Áñez read “Through Walls” in the old customs house.[1]', {
      'ledger.test/a': page,
    });
    expect(remarks.filter(({ code }) => code === 'name-spelling-differs')).toEqual([]);
  });

  test('are held against each other, accents included', async () => {
    const body = 'Ines Áñez met them. In May Áñez left. In June Anez came back. In July Áñez died.';
    expect(await names(body)).toEqual([['Anez', 'Áñez']]);
  });

  test('a possessive inside a longer name is no spelling of its own', async () => {
    expect(await names('In May they met at Lindqvist’s Mill. In June Lindqvist left, and Ines Áñez came.[1]')).toEqual(
      [],
    );
  });

  test('nouns have capitals in German, and most are no names', async () => {
    const body =
      'Die Schicht von Luise Barbour begann. Der Kasten war Schlicht. Das sagte Luise Babour, und sie ging auch.';
    expect(await names(body)).toEqual([['Babour', 'Barbour']]);
  });

  const inPlace = async (body: string, sentence: string) => {
    const { remarks } = await weighText(body, { 'ledger.test/a': pageWith(`${PAGE}\n\n${sentence}`) });
    return remarks
      .filter(({ code }) => code === 'name-spelling-differs')
      .map(({ args }) => [args['claim'], args['source']]);
  };

  test.each([
    [
      'that the page writes small elsewhere',
      'The council of the Natiional Institute met in May.',
      'The council of the National Institute met in May, and a national paper wrote of it.',
      [['Natiional', 'National']],
    ],
    [
      'that differs near its end',
      'The engineer, a Mr H. Lindgrin, came in May.',
      'In May came the engineer, a Mr H. Lindgren, who had time.',
      [['Lindgrin', 'Lindgren']],
    ],
    [
      'behind a first name',
      'The report is by Leila Benanni of the council.',
      'In the customs house Leila Benani wrote it.',
      [['Benanni', 'Benani']],
    ],
    [
      'among the nouns of German',
      'Im Mai kehrte sie nach Brelin zurück, und sie blieb auch dort.',
      'Im Mai kehrte sie nach Berlin zurück, und das war auch gut so, sagte sie, und blieb.',
      [['Brelin', 'Berlin']],
    ],
    [
      'that a house spells its own way',
      'The World Health Organisation met in May.',
      'The World Health Organization met in May.',
      [],
    ],
    [
      'in another place',
      'The Natiional Institute met in May.',
      'A national paper, the National, wrote of the institute.',
      [],
    ],
  ])('a word with the same words around it is held against the passage’s: %s', async (_, claim, sentence, expected) => {
    expect(await inPlace(`${claim}[1]`, sentence)).toEqual(expected);
  });

  test('two names that are both used often are two names', async () => {
    const body = 'In May Solheim left Soldheim. In June Solheim met Soldheim. In July Solheim sued Soldheim.';
    expect(await names(body)).toEqual([]);
  });
});
