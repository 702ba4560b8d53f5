import { expect, test } from 'vitest';
import { findEvidence } from '../../../src/evidence/find-evidence.ts';

const AROUND = 'The council met in the old customs house by the sea. It was built of slate. Its roof was mended.';
const state = (claim: string, page: string) => findEvidence(claim, `${page}\n\n${AROUND}`).state;

test.each([
  [
    'a cell and a word beside it',
    'The winner came from Davey Strachan in the 117th minute.',
    'Minute\n\nScorer\n\n117\n\nDavie Strachan (Port Arden)\n\n2-3',
  ],
  [
    'a share in other words',
    'Bo Reidar writes that a third of what he cooks goes into the bin.',
    'I weigh it. Of what I cook, 32 per cent comes back. Peas are the worst.',
  ],
])('%s lead to the topic where words do not', (_what, claim, page) => {
  expect(state(claim, page)).toBe('topic-only');
});

test.each([
  [
    'another figure',
    'The winner came from Davey Strachan in the 117th minute.',
    'Minute\n\nScorer\n\n58\n\nPell (Glenmoor)\n\n2-1',
  ],
  [
    'the figure among other words',
    'The winner came from Davey Strachan in the 117th minute.',
    'Room\n\n117\n\nFirst floor\n\nlinen',
  ],
  [
    'a share of something else',
    'Bo Reidar writes that a third of what he cooks goes into the bin.',
    'Of the boats, 32 per cent are new. The harbour is full.',
  ],
  [
    'no figure',
    'Bo Reidar writes that much of what he cooks goes into the bin.',
    'Of what I cook, 32 per cent comes back.',
  ],
])('and not to %s', (_what, claim, page) => {
  expect(state(claim, page)).toBe('no-passage-found');
});

test('a long page has any figure by chance', () => {
  const claim = 'The winner came from Davey Strachan in the 117th minute.';
  const rows = Array.from({ length: 900 }, (_none, nth) => `Row of the hall ${nth + 200}`).join('\n\n');
  expect(state(claim, `117\n\nDavie Strachan (Port Arden)\n\n${rows}`)).toBe('no-passage-found');
});
