import { expect, test } from 'vitest';
import { REASONS } from '../../src/core/link-state.ts';
import { linkStatesPage } from '../helpers/link-states-page.ts';

test('the page about link states says what the registry and the guide say', async () => {
  await expect(await linkStatesPage()).toMatchFileSnapshot('../../docs/link-states.md');
});

test('and has a row for every reason', async () => {
  const page = await linkStatesPage();
  expect(Object.keys(REASONS).filter((reason) => !page.includes(`| \`${reason}\` |`))).toEqual([]);
});
