import { expect, test } from 'vitest';
import { JsonLd } from '../../../src/web/pages/page-json-ld.ts';

test('a node whose type is no text is passed over', () => {
  const jsonLd = new JsonLd();
  jsonLd.add('{"@type":{"toString":1,"valueOf":1},"headline":"No work"}');
  jsonLd.add('{"@type":["Thing","Article"],"headline":"The storm"}');
  expect(jsonLd.facts()).toMatchObject({ type: 'Thing Article', headline: 'The storm' });
});
