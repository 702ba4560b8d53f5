import { expect, test } from 'vitest';
import { isSourceHeading } from '../../src/readers/text/source-list.ts';

test.each([
  'Πηγές',
  'स्रोत',
  '출처',
  '资料来源',
  '参考資料:',
  'Použité zdroje',
  'Referințe',
  'Hivatkozások',
  'Viitteet',
  'Посилання',
  'מקורות',
])('%s heads a list of sources', (heading) => expect(isSourceHeading(heading)).toBe(true));

test('what only has such a word heads none', () => {
  expect(isSourceHeading('Πηγές του ποταμού')).toBe(false);
  expect(isSourceHeading('出处不明')).toBe(false);
});
