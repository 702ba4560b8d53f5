import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CheckedArticle, checkWhole } from '../bench/whole/check-whole.ts';
import { isProvenanceRight, isTiedRight, scoreWhole } from '../bench/whole/score-whole.ts';

// The floors are a little below what docs/measurements.md says of all eight articles of a set.
const SETS = [
  {
    folder: 'whole',
    told: 0.78,
    right: 0.8,
    alarms: 2,
    tempting: 130,
    tempted: 6,
    tied: 0.97,
    provenance: 0.88,
  },
  {
    folder: 'whole-second',
    told: 0.58,
    right: 0.68,
    alarms: 2,
    tempting: 115,
    tempted: 13,
    tied: 0.95,
    provenance: 0.8,
  },
] as const;

describe.each(SETS)('fixtures/$folder', (floors) => {
  let checked: readonly CheckedArticle[] = [];
  beforeAll(async () => {
    const folder = new URL(`../fixtures/${floors.folder}/`, import.meta.url);
    const names = (await readdir(folder)).sort();
    checked = await Promise.all(names.map((name) => checkWhole(fileURLToPath(new URL(name, folder)))));
  });

  test('every article is read, and each of its sources is asked', () => {
    expect(checked).toHaveLength(8);
    for (const { report } of checked)
      expect(report.sources.filter(({ link }) => link?.status === 'not-asked')).toEqual([]);
  });

  test('much of what an editor wants to be told is told, and little that nobody wants', () => {
    const { wanted, told, right, noise, alarms, tempting, tempted } = scoreWhole(checked);
    expect(told / wanted).toBeGreaterThan(floors.told);
    expect(right / (right + noise)).toBeGreaterThan(floors.right);
    expect(alarms).toBeLessThanOrEqual(floors.alarms);
    expect(tempting).toBeGreaterThan(floors.tempting);
    expect(tempted).toBeLessThanOrEqual(floors.tempted);
  });

  test('sentences are tied to a source that they are from, and their provenance is what an editor would say', () => {
    const rows = checked.flatMap((article) => article.rows);
    const sourced = rows.filter(({ row }) => row.letters.length > 0);
    expect(sourced.filter(isTiedRight).length / sourced.length).toBeGreaterThan(floors.tied);
    const worthy = rows.filter(({ claim }) => claim?.checkWorthy === true);
    expect(worthy.filter(isProvenanceRight).length / worthy.length).toBeGreaterThan(floors.provenance);
  });
});
