import { expect, test } from 'vitest';
import { findEvidence } from '../../../src/evidence/find-evidence.ts';
import { readablePage } from '../../../src/evidence/readable-page.ts';

const AROUND =
  'The old customs house stands by the sea. It was built of slate, and its roof was mended twice since then.';

function daysOf(claim: string, page: string, language = 'en') {
  const { figures } = findEvidence(claim, readablePage(`${page}\n\n${AROUND}`, { language }));
  return figures.filter(({ agrees }) => agrees === false).map(({ claim: ours, source }) => [ours, source]);
}

test.each<[string, string, string, string, string?]>([
  [
    'Edda Marlowe, the cartographer, died on Saturday at her home in Quill.',
    'The cartographer Edda Marlowe died on Tuesday at her home in Quill. The funeral is on Saturday at eleven.',
    'Saturday',
    'Tuesday',
  ],
  [
    'On Wednesday evening the council voted by 17 to 12 to shut the pool.',
    'The pool will close after councillors voted by 17 to 12 on Tuesday night to withdraw its funding.',
    'Wednesday',
    'Tuesday',
  ],
  [
    'Der Stadtrat beschloss am Montag den Abriss der Brücke.',
    'Am Donnerstag beschloss der Stadtrat den Abriss der alten Brücke.',
    'Montag',
    'Donnerstag',
    'de',
  ],
])('another day of the week for the same: %s', (claim, page, ours, theirs, language) => {
  expect(daysOf(claim, page, language)).toEqual([[ours, theirs]]);
});

test.each<[string, string, string]>([
  ['the same', 'Marlowe died on Tuesday at her home in Quill.', 'Edda Marlowe died on Tuesday at her home in Quill.'],
  [
    'of something else',
    'Marlowe died on Saturday at her home.',
    'The funeral is on Tuesday at eleven at the church in Quill.',
  ],
  ['two days', 'Marlowe died on Saturday at her home.', 'Marlowe fell on Monday and died on Tuesday at her home.'],
  ['a night between them', 'The mill burnt early on Wednesday in Quill.', 'The mill burnt on Tuesday night in Quill.'],
  ['one of every week', 'The mill is open on Saturday in Quill.', 'The mill is open every Tuesday in Quill.'],
  ['no day at all', 'Marlowe died on Saturday at her home in Quill.', 'Marlowe died yesterday at her home in Quill.'],
])('not beside %s', (_what, claim, page) => {
  expect(daysOf(claim, page)).toEqual([]);
});
