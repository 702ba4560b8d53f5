import { escapeXml } from '../xml.ts';

/** Markup that is safe to put into the page: only `html` makes it. */
export interface Safe {
  readonly markup: string;
}

/** What a template takes: text is escaped, `Safe` goes in as it is, lists are joined, nothing is nothing. */
export type Part = Safe | string | number | null | undefined | false | readonly Part[];

/** Longest foreign string that is shown whole; the JSON report has everything. */
const MAX_TEXT = 20_000;

/** How a template is indented is nothing that the page has to have; its line breaks are kept. */
const INDENT = /(?<=\n) +/g;

/** A template whose every value is escaped, unless it is `Safe` itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Safe {
  const parts = strings.map(
    (text, index) => text.replace(INDENT, '') + (index < values.length ? show(values[index]) : ''),
  );
  return { markup: parts.join('') };
}

function show(value: Part): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeXml(value, MAX_TEXT);
  return isList(value) ? value.map(show).join('') : value.markup;
}

function isList(value: Safe | readonly Part[]): value is readonly Part[] {
  return Array.isArray(value);
}

/** Parts with a separator between them; what is empty takes none. */
export function joined(parts: readonly Part[], separator: string): Part {
  const shown = parts.filter((part) => part !== '' && part !== null && part !== undefined && part !== false);
  return shown.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** A link that opens an address of the web, or its text alone when it is no such address. Tells nobody where it came from. */
export function link(url: string | null | undefined, text: Part): Safe {
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url)) return html`${text}`;
  return html`<a href="${url}" rel="noreferrer noopener nofollow">${text}</a>`;
}

/** A day or a moment that machines can read; as given when it is no date. */
export function time(iso: string, text = iso): Safe {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:T[\d:.]+Z)?$/.test(iso)
    ? html`<time datetime="${iso}">${text}</time>`
    : html`${text}`;
}

/** `2026-11-25T19:09:39.829Z` -> `2026-11-25 19:09:39 UTC`. */
export function moment(iso: string): Safe {
  return time(iso, `${iso.slice(0, 19).replace('T', ' ')} UTC`);
}
