import { expect, test } from 'vitest';
import { referencePage } from '../helpers/reference-page.ts';

test('docs/reference.md says of every command and option what the help says', async () => {
  await expect(referencePage()).toMatchFileSnapshot('../../docs/reference.md');
});
