import type { WrittenLink } from '../edit-links.ts';
import { withoutDeadTags } from './citation.ts';
import { formatDate } from './date-style.ts';
import { urlStatusOf } from './dialect.ts';
import type { WikiChange, WikiPage } from './wiki-page.ts';
import { asValue, dayOfCopy, deadLinkTag } from './written.ts';

/**
 * What an external link without a template gets: its new address, or a `{{webarchive}}` or `{{dead link}}` behind it.
 * A reason where neither can be; null where nothing is left to say.
 */
export function changesOfBareLink(
  { fix, startByte, endByte }: WrittenLink,
  page: WikiPage,
): readonly WikiChange[] | string | null {
  const address = { from: page.indexOf(startByte), to: page.indexOf(endByte) };
  if (page.isRaw(address.from)) return 'it stands in text that is no markup';
  if (fix.to !== undefined) return [{ ...address, text: asValue(new URL(fix.to).href) }];
  const tags = page.tagsOf(fix.link);
  if (urlStatusOf(fix.reason) === 'deviated' || tags.some(({ kind }) => kind === 'copy')) return null;
  if (fix.copy === undefined && tags.some(({ kind }) => kind === 'dead')) return null;
  const holder = holderOf(address, page);
  if (holder !== null) return `it is a value of {{${holder}}}, which has no place for a copy`;
  if (!page.isEnglish) return 'stet does not know how this wiki marks a link and its copy';
  const end = endOfLink(address, page);
  if (end === null) return 'its bracket is not closed';
  if (fix.copy === undefined) return [{ from: end, to: end, text: deadLinkTag(page.today, fix.noCopy === true) }];
  const date = formatDate(dayOfCopy(fix.copy), page.dateStyle(undefined));
  const text = ` {{webarchive |url=${asValue(fix.copy.url)} |date=${date}}}`;
  return [{ from: end, to: end, text }, ...withoutDeadTags(page, tags)];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Name of a template of which the address is a whole value: what stands behind it there would be part of the value. */
function holderOf({ from, to }: Range, page: WikiPage): string | null {
  const bracket = page.bracketAround(from);
  if (bracket?.kind !== 'template' || page.text[from - 1] === '[') return null;
  const part = bracket.parts.find((one) => one.from <= from && from < one.to);
  if (part === undefined) return null;
  const value = page.text.slice(part.equals < 0 || part.equals >= from ? part.from : part.equals + 1, part.to);
  const [first] = bracket.parts;
  return value.trim() === page.text.slice(from, to) && first !== undefined
    ? page.text.slice(first.from, first.to).trim()
    : null;
}

/**
 * Behind the link: its closing bracket, on its own line and outside of what is nested in it; null where there is none, or
 * where it may be that of a link among its words.
 */
function endOfLink({ from, to }: Range, page: WikiPage): number | null {
  const { text, scan } = page;
  if (text[from - 1] !== '[') return to;
  const doubled = scan.brackets.get(from - 2);
  if (doubled?.kind === 'link') return doubled.to;
  for (let at = to; at < text.length && text[at] !== '\n'; at++) {
    const char = text[at];
    if (char === ']') return at + 1;
    if (char !== '[' && char !== '{' && char !== '<') continue;
    const nested = scan.brackets.get(at) ?? scan.raws.get(at) ?? scan.refs.get(at);
    if (nested !== undefined) at = nested.to - 1;
    else if (char === '[') return null;
  }
  return null;
}
