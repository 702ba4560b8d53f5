import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { emptyReview, readReview, reviewDocument, reviewFileName } from '../../src/core/review.ts';

const schema: unknown = JSON.parse(readFileSync(new URL('../../schema/review.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema as object);
const entry = { exact: 'a', prefix: '', suffix: '', state: 'query', by: 'ML', at: '2026-11-24T10:00:00.000Z' };
const full = {
  ...entry,
  note: 'who counted?',
  ownSource: 'call with the harbour office',
  line: 3,
  twins: 2,
  context: 'b',
  sources: ['site.test/a'],
};

test('the sidecar stands beside its article', () => {
  expect(reviewFileName('drafts/harbour.md')).toBe('drafts/harbour.md.review.json');
});

describe.each([
  ['an empty one', emptyReview('a.md')],
  ['a full one', { stetReview: 1, article: 'a.md', signOffs: [entry, full] }],
])('a review file, %s', (_name, file) => {
  test('comes back as it was written', () => {
    expect(readReview(JSON.stringify(file), 'a.json')).toEqual(file);
    expect(reviewDocument(file as ReturnType<typeof emptyReview>)).toMatch(/\n\}\n$/);
  });
  test('is what its schema says', () => {
    expect(validate(file) ? [] : validate.errors).toEqual([]);
  });
});

test('what stet does not know is kept', () => {
  const file = { stetReview: 1, article: 'a.md', desk: 'night', signOffs: [{ ...entry, colour: 'red' }] };
  expect(readReview(JSON.stringify(file), 'a.json')).toEqual(file);
});

test.each([
  ['', 'it is not JSON'],
  ['[]', 'it is no review file'],
  ['{}', 'it is no review file'],
  ['{"stetReview":2,"signOffs":[]}', 'it is of version 2'],
  ['{"stetReview":1}', 'it has no list `signOffs`'],
  ['{"stetReview":1,"signOffs":[{"exact":"a"}]}', 'entry 1 of `signOffs` is incomplete'],
  [JSON.stringify({ stetReview: 1, signOffs: [entry, { ...entry, state: 'true' }] }), 'entry 2'],
  [JSON.stringify({ stetReview: 1, signOffs: [{ ...entry, at: 'yesterday' }] }), 'entry 1'],
  [JSON.stringify({ stetReview: 1, signOffs: [{ ...entry, note: 7 }] }), 'entry 1'],
  [JSON.stringify({ stetReview: 1, signOffs: [{ ...entry, sources: [7] }] }), 'entry 1'],
])('%s is no review file, and why is said', (text, why) => {
  expect(() => readReview(text, 'a.json')).toThrow(
    expect.objectContaining({ code: 'BAD_REVIEW', message: expect.stringContaining(why) }) as Error,
  );
});
