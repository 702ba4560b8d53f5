import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../src/claims/index.ts';
import { articleOf } from './article.ts';

const wordsLost = (text: string) => extractClaims(articleOf([text])).remarks.map(({ args }) => args['word']);

describe('a lost link', () => {
  test.each([
    ['Their paper can be read here, and it is long.', 'here'],
    ['The full report is available here.', 'here'],
    ['Read more about the roof here.', 'here'],
    ['You can click here for the plans.', 'click here'],
    ['See this link for the plans of the hall.', 'this link'],
    ['El informe completo se puede leer aquí.', 'aquí'],
    ['Le rapport est disponible ici.', 'ici'],
    ['Der Bericht ist hier nachzulesen.', 'hier'],
    ['O relatório pode ser lido aqui.', 'aqui'],
  ])('%s', (text, word) => {
    expect(wordsLost(text)).toEqual([word]);
  });

  test.each([
    'The roof fell here, on the quay.',
    'Nobody here can read it.',
    'People who live here say so.',
    'Hier steht das Terminal seit 1940.',
    'Ici, le toit est tombé.',
  ])('none: %s', (text) => {
    expect(wordsLost(text)).toEqual([]);
  });

  test('a link over the words, or right behind them, is not lost', () => {
    const text = 'Their paper can be read here, and it is long.';
    const { remarks } = extractClaims(articleOf([text], [{ url: 'https://a.test/1', via: 'link', at: ['here'] }]));
    expect(remarks).toEqual([]);
  });

  test('its place is the word', () => {
    const text = 'It rained. Their paper can be read here.';
    const [remark] = extractClaims(articleOf([text])).remarks;
    expect(text.slice(remark?.offset, (remark?.offset ?? 0) + 4)).toBe('here');
    expect(remark?.claim).toBe('c2');
  });
});
