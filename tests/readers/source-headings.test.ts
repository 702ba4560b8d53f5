import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEADING, isSourceHeading } from '../../src/readers/text/source-list.ts';

test('every heading of a list of sources is known by one of its pieces', () => {
  const oneSpaced = HEADING.source.replaceAll('\\s*', '').replaceAll('\\s+', ' ');
  const headings = fc.stringMatching(new RegExp(oneSpaced)).filter((text) => text.length <= 60);
  fc.assert(
    fc.property(headings, (heading) => {
      expect(isSourceHeading(heading)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
