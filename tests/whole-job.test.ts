import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { type CheckedArticle, checkWhole } from '../bench/whole/check-whole.ts';
import { isProvenanceRight, isTiedRight, scoreWhole } from '../bench/whole/score-whole.ts';

const FOLDER = new URL('../fixtures/whole/', import.meta.url);

// The floors are a little below what docs/measurements.md says of all eight.

let checked: readonly CheckedArticle[] = [];
beforeAll(async () => {
  const names = (await readdir(FOLDER)).sort();
  checked = await Promise.all(names.map((name) => checkWhole(fileURLToPath(new URL(name, FOLDER)))));
});

test('every article is read, and each of its sources is asked', () => {
  expect(checked).toHaveLength(8);
  for (const { report } of checked)
    expect(report.sources.filter(({ link }) => link?.status === 'not-asked')).toEqual([]);
});

test('most of what an editor wants to be told is told, and little that nobody wants', () => {
  const { wanted, told, right, noise, alarms, tempting, tempted } = scoreWhole(checked);
  expect(told / wanted).toBeGreaterThan(0.55);
  expect(right / (right + noise)).toBeGreaterThan(0.68);
  expect(alarms).toBeLessThanOrEqual(2);
  expect(tempting).toBeGreaterThan(100);
  expect(tempted).toBeLessThanOrEqual(8);
});

test('sentences are tied to a source that they are from, and their provenance is what an editor would say', () => {
  const rows = checked.flatMap((article) => article.rows);
  const sourced = rows.filter(({ row }) => row.letters.length > 0);
  expect(sourced.filter(isTiedRight).length / sourced.length).toBeGreaterThan(0.97);
  const worthy = rows.filter(({ claim }) => claim?.checkWorthy === true);
  expect(worthy.filter(isProvenanceRight).length / worthy.length).toBeGreaterThan(0.83);
});
