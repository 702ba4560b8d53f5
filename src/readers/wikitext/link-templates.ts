import type { CitedFields } from '../../core/article.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { parseArchiveUrl } from '../../core/urls/archive-url.ts';
import type { WikiTemplate, WikiValue } from '../../core/wikitext/template.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { roleOfLink } from '../link-role.ts';
import type { SourceText } from '../source-text.ts';
import type { ValueReader } from './citation.ts';

const DEAD = patternLines()`
  ^(?:
    dead ?link|dead|deadlink|broken link|link broken|toter link|lien brisé|enlace roto|ligação inativa|
    collegamento interrotto|dode link|död länk|martwy link
  )$
`;
const COPY = /^(?:web ?archive?|wayback|webarchiv|lien archive|archive|webcite|cite archive)$/;

/** What templates of links are written with. */
export interface LinkPen {
  readonly flow: FlowRecorder;
  readonly source: SourceText;
  readonly reader: ValueReader;
  /** Writes an address as a link of its own. */
  link(url: WikiValue): void;
  /** Writes a stretch of the page. */
  inline(from: number, to: number): void;
}

/** True for templates that say of the link before them that it is dead, or where its copy is. */
export function isBesideLink(name: string): boolean {
  return DEAD.test(name) || COPY.test(name);
}

/** `{{dead link}}` and `{{webarchive}}` say something about the link before them. */
export function writeBesideLink(pen: LinkPen, { name, values, from, to }: WikiTemplate): boolean {
  if (DEAD.test(name)) {
    addToLast(pen, { urlStatus: 'dead' }, { urlStatus: { from, to } });
    return true;
  }
  if (!COPY.test(name)) return false;
  const url = ['url', '1', 'archive-url'].map((key) => values.get(key)).find((value) => value !== undefined);
  const date = ['date', '2'].map((key) => values.get(key)).find((value) => value !== undefined);
  if (url === undefined) return true;
  const address = pen.reader.address(url);
  const copy = parseArchiveUrl(address);
  const fields = { archiveUrl: address, ...(date === undefined ? {} : { archiveDate: pen.reader.plain(date) }) };
  const places = { archiveUrl: url, ...(date === undefined ? {} : { archiveDate: date }) };
  if (copy === null || !addToLast(pen, fields, places)) pen.link(url);
  return true;
}

/** Adds fields to the last link of the open block that has none of them; false when there is none. */
function addToLast(pen: LinkPen, fields: CitedFields, places: Partial<Record<keyof CitedFields, WikiValue>>): boolean {
  const { links } = pen.flow;
  const last = links.at(-1);
  const isHere = last !== undefined && last.role === 'source' && last.start.block === pen.flow.end().block;
  if (!isHere || Object.keys(fields).some((field) => last.fields?.[field as keyof CitedFields] !== undefined))
    return false; // keys of its own literal
  const origins = Object.fromEntries(
    Object.entries(places).map(([field, { from, to }]) => [field, pen.source.originOf(from, to)]),
  );
  links[links.length - 1] = {
    ...last,
    fields: { ...last.fields, ...fields },
    fieldOrigins: { ...last.fieldOrigins, ...origins },
  };
  return true;
}

/** Templates whose value is an address or an identifier: `{{URL|a.test}}`, `{{doi|10.1/x}}`. */
export function writeAddressed(pen: LinkPen, { name, values, from, to }: WikiTemplate): boolean {
  const value = values.get('1') ?? values.get('url');
  if (value === undefined || value.from === value.to) return false;
  const written = pen.reader.address(value);
  const target = addressOf(name, written);
  if (target === null) return false;
  const label = values.get('2');
  const origin = pen.source.originOf(value.from, value.to);
  const role =
    roleOfLink({ href: target, rel: '', words: written, hasImage: false, base: undefined, page: undefined })?.role ??
    'source';
  pen.flow.startLink({ url: written, ...(target === written ? {} : { target }), role, origin });
  if (label !== undefined && /^(?:url|official(?: website)?)$/.test(name)) pen.inline(label.from, label.to);
  else pen.flow.text(written, pen.source, from, to, false);
  pen.flow.endLink();
  return true;
}

function addressOf(name: string, written: string): string | null {
  switch (name) {
    case 'url':
    case 'official website':
    case 'official':
    case 'official url':
      return /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `http://${written}`;
    case 'doi':
    case 'doi-inline':
      return `https://doi.org/${written}`;
    case 'arxiv':
      return /^[a-z.-]*\/?\d[\d.v/]*$/i.test(written) ? `https://arxiv.org/abs/${written}` : null;
    case 'pmid':
      return `https://pubmed.ncbi.nlm.nih.gov/${written}/`;
    case 'pmc':
      return `https://pmc.ncbi.nlm.nih.gov/articles/PMC${written.replace(/^PMC/i, '')}/`;
    case 'hdl':
      return `https://hdl.handle.net/${written}`;
    default:
      return null;
  }
}
