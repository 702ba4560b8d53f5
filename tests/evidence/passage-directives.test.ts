import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/core/evidence.ts';
import { withDirectives } from '../../src/evidence/passage-directives.ts';
import { lowerCase } from '../../src/evidence/quotations/indexed-text.ts';

/** The directives of the passages that a page's sentences are, readable. */
function directivesOf(...sentences: readonly string[]): string[] {
  const page = sentences.join('\n\n');
  const passages = sentences.map((text, nth): Passage => {
    const start = sentences.slice(0, nth).join('\n\n').length + (nth === 0 ? 0 : 2);
    return { text, prefix: page.slice(0, start), suffix: '', start, end: start + text.length };
  });
  return withDirectives({ passages }, { lower: lowerCase(page) }).passages.map(({ directive = '' }) =>
    decodeURIComponent(directive).replace(/&text=.*/, ''),
  );
}

describe('passages that are found in their page', () => {
  test('where several sentences begin alike, each is named by what it alone has, whatever the case', () => {
    expect(
      directivesOf(
        'The Harbour Office said that nine boats sank in the storm off the cape.',
        'The harbour office said that the engines were old and badly kept.',
        'İzmir: the harbour office said that nobody had asked for help before the evening.',
      ),
    ).toEqual([
      'text=The Harbour Office said,storm off the cape.',
      'text=The harbour office said that the engines were old and badly kept.',
      'text=İzmir: the harbour office,help before the evening.',
    ]);
  });

  test('no passage, no directive', () => {
    const support = { passages: [] };
    expect(withDirectives(support, { lower: 'so it goes' })).toBe(support);
  });
});
