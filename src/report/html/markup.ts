import { escapeXml } from '../xml.ts';

/** Markup that is safe to put into the page: only `html` makes it. */
export interface Safe {
  readonly markup: string;
}

type Part = Safe | string | number | null | undefined | false | readonly (Safe | string)[];

/** Longest foreign string that is shown whole; the JSON report has everything. */
const MAX_TEXT = 20_000;

/** A template whose every value is escaped, unless it is `Safe` itself. Lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Safe {
  const parts = strings.map((text, index) => text + (index < values.length ? show(values[index]) : ''));
  return { markup: parts.join('') };
}

function show(value: Part): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeXml(value, MAX_TEXT);
  if (Array.isArray(value)) return value.map((entry: Safe | string) => show(entry)).join('');
  return 'markup' in value ? value.markup : '';
}

/** A link that opens an address of the web, or its text alone when it is no such address. Tells nobody where it came from. */
export function link(url: string | null | undefined, text: string): Safe {
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url)) return html`${text}`;
  return html`<a href="${url}" rel="noreferrer noopener nofollow">${text}</a>`;
}
