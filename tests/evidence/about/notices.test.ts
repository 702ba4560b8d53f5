import { describe, expect, test } from 'vitest';
import { noticesOf } from '../../../src/evidence/about/notices.ts';
import { pageWith } from '../weigh-text.ts';

const BODY = 'The roof of the terminal fell on the people who were waiting under it.';
const kinds = (text: string, title = '') => noticesOf(pageWith(text, { title })).map(({ kind }) => kind);

describe('notices that a page carries about itself', () => {
  test.each([
    ['Correction: an earlier figure for the injured was wrong.', 'correction'],
    ['Correction (5 November 2021): the council voted nine to six.', 'correction'],
    ['Corrected on 5 November: the council voted nine to six.', 'correction'],
    ['An earlier version of this article misstated the number of trusses.', 'correction'],
    ['This story has been amended to remove the name of a witness.', 'correction'],
    ['Clarification: the operator answered after publication.', 'clarification'],
    ['Editor’s note: the author works for the port.', 'editors-note'],
    ['Retraction: this report could not be confirmed.', 'retraction'],
    ['This paper has been retracted at the request of its authors.', 'retraction'],
    ['Korrektur: In einer früheren Fassung stand eine andere Zahl.', 'correction'],
    ['Corrección: en una versión anterior se indicó otra cifra.', 'correction'],
  ])('%s', (line, kind) => {
    expect(kinds(`${BODY}\n\n${line}`)).toEqual([kind]);
  });

  test('a retracted title speaks for the page', () => {
    expect(kinds(BODY, 'RETRACTED: Fatigue cracks in steel trusses of halls')).toEqual(['retraction']);
  });

  test.each([
    'Corrections',
    'Corrections policy',
    'About us | Corrections | Contact and more of the same',
    'The correction of the course took the ferry an hour out of its way.',
    'The inspector retracted her statement about the roof on Monday.',
  ])('%s is none', (line) => {
    expect(kinds(`${BODY}\n\n${line}`)).toEqual([]);
  });

  test('one that stands twice counts once', () => {
    const line = 'Correction: an earlier figure for the injured was wrong.';
    expect(kinds(`${line}\n\n${BODY}\n\n${line}`)).toEqual(['correction']);
  });
});
