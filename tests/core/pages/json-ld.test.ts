import { expect, test } from 'vitest';
import { readJsonLd } from '../../../src/core/pages/json-ld.ts';

test.each(['{"toString":1,"valueOf":1}', '[{"toString":1,"valueOf":1}]', `${'['.repeat(50_000)}${']'.repeat(50_000)}`])(
  'a node whose type is no text is passed over: %.40s',
  (type) => {
    const blocks = [`{"@type":${type},"headline":"No work"}`, '{"@type":["Thing","Article"],"headline":"The storm"}'];
    expect(readJsonLd(blocks)).toEqual({ headline: 'The storm', authors: [] });
  },
);
