import type { Remark } from '../../core/facts.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { figuresIn } from '../figures/figures.ts';
import type { TimeParts } from '../times/time-parts.ts';
import type { Reading } from './remarker.ts';

/** What is still to come, or only meant: a source may well speak of it beforehand. */
const AHEAD = patternLines('iu')`
  \b(?:
    will|would|shall|plan(?:s|ned)?|promis\p{L}+|expect\p{L}*|aim(?:s|ed)?|target\p{L}*|forecast\p{L}*|
    project(?:s|ed)|schedul\p{L}+|due|until|by (?:the end of )?(?:19|20)\d\d|deadline|ahead|next|wird|werden|
    soll(?:en)?|hasta|para|jusqu|prévu\p{L}*|prevê|previst[oa]
  )(?!\p{L})
`;

/**
 * Claims whose source was published before what they date: it cannot have reported it. What lies behind the article's own
 * day was still to come for its author too, in whatever language.
 */
export function remarkSourceDates({ article, claims, about, read }: Reading): Remark[] {
  const isAhead = (iso: string) => article.publishedAt !== undefined && iso > article.publishedAt.slice(0, iso.length);
  return claims.flatMap(({ id, text, span, stance, citations }) => {
    const dated = citations.flatMap((citation) => {
      const published = read.has(citation.source) ? about.get(citation.source)?.publishedAt : undefined;
      return published === undefined ? [] : [{ ...citation, published }];
    });
    // Most claims have none, and to read figures takes long.
    if (dated.length === 0 || stance !== 'fact' || AHEAD.test(text)) return [];
    const [latest] = figuresIn(text)
      .flatMap(({ time, text: written, start }) => {
        const iso = time === undefined ? null : isoOf(time);
        return iso === null ? [] : [{ iso, written, start }];
      })
      .sort((a, b) => (a.iso < b.iso ? 1 : -1));
    if (latest === undefined || isAhead(latest.iso)) return [];
    return dated.flatMap(({ source, inferred, support, published }): Remark[] => {
      // Whose text has the date speaks of what is to come, or was dated wrongly.
      const isThere = support?.figures.some(({ claim, agrees }) => agrees === true && claim === latest.written);
      if (isThere === true) return [];
      if (published.slice(0, latest.iso.length) >= latest.iso) return [];
      const args = { claim: latest.written, published, ...(inferred ? { inferred: 1 } : {}) };
      return [{ code: 'source-predates', args, offset: span.start + latest.start, claim: id, source }];
    });
  });
}

/** The earliest day that a time can be, as far as it is given: `2021`, `2021-11`, `2021-11-03`; null without a single year. */
function isoOf({ years, month, day, orElse }: TimeParts): string | null {
  if (years === undefined || years[0] !== years[1]) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  // “5/6/2021”: of which month is open.
  const ofMonth =
    month === undefined || orElse !== undefined ? '' : `-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  return `${years[0]}${ofMonth}`;
}
