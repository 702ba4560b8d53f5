import { headerOf } from '../../core/exchange.ts';
import { LIMITS } from '../../core/options.ts';
import type { Page, PageMarks, PageReader } from '../../core/page.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { decodeText } from '../bodies/charset.ts';
import { decodeBody } from '../bodies/decode-body.ts';
import { refreshFromMeta } from './page-refresh.ts';
import { textOfPages } from './pdf-text.ts';
import { unwrapped } from './wrapped-text.ts';

const NO_MARKS: PageMarks = {
  passwordFields: 0,
  asks: 0,
  frames: [],
  scripts: [],
  links: 0,
  outgoing: 0,
  noscript: '',
};
const MARKUP = patternLines('is')`
  ^(?:\u00ef\u00bb\u00bf)?\s*(?:<!--.{0,300}?-->\s*|<\?xml[^>]{0,200}>\s*)*<
  (?:!doctype html|html|head|body|title|script|meta|h1|div|p|table|a|center|iframe)\b
`;
/** Of a body that tells what it is. */
const HEAD_BYTES = 1024;
/** Of plain text and data that is kept as text. */
const MAX_TEXT_CHARS = 4_000_000;

/**
 * Reads the body of an answer; null when there is none and none is needed to send its reader on, when it is none that is
 * text, or a text whose coding nobody can undo.
 */
export const readPage: PageReader = async (exchange) => {
  const { outcome } = exchange;
  if (outcome.kind !== 'response') return null;
  const contentType = headerOf(outcome.headers, 'content-type') ?? '';
  // Browsers do the same for the header as for the element, and the header first (WHATWG HTML, “The `Refresh` header”).
  const sent = refreshFromMeta(headerOf(outcome.headers, 'refresh') ?? '', exchange.url);
  if (outcome.body === undefined || outcome.body.bytes === 0)
    return sent === undefined ? null : { ...plainPage(exchange.url, contentType, '', false), refresh: sent };
  const { bytes, partial, undecoded } = await decodeBody(
    outcome.headers,
    await outcome.body.read(),
    LIMITS.decodedBytes,
  );
  const cut = partial || outcome.truncated !== undefined;
  const head = headOf(bytes);
  const kind = kindOf(contentType, head);
  if (undecoded === true && !isMarkup(head) && kind !== 'pdf') return null;
  if (kind === 'pdf') return await readPdf(bytes, exchange.url, cut);
  if (kind === 'other') return null;
  const { text } = decodeText(bytes, contentType);
  if (kind === 'text') return plainPage(exchange.url, contentType, text, cut);
  const { readHtml } = await import('./page-html.ts');
  const read = readHtml(text, exchange.url);
  const page = { ...read, contentType, partial: cut || read.partial };
  return sent === undefined ? page : { ...page, refresh: sent };
};

/** What a body is: by its first bytes where they are sure, then by what the server calls it (WHATWG MIME Sniffing). */
function kindOf(contentType: string, head: string): 'html' | 'text' | 'pdf' | 'other' {
  if (head.startsWith('%PDF-')) return 'pdf';
  if (isMarkup(head)) return 'html';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === '' || type === 'application/octet-stream') return head.includes('\0') ? 'other' : 'text';
  return type.startsWith('text/') || /[/+](?:json|xml|javascript|yaml)$/.test(type) ? 'text' : 'other';
}

/** The first bytes of a body, a character each. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES)).toString('latin1');
}

/** True for a body that begins as HTML does, whatever it is called. */
function isMarkup(head: string): boolean {
  return MARKUP.test(head);
}

/** What nobody calls data, or a language of programs. */
function isPlain(contentType: string): boolean {
  return /^(?:text\/plain|application\/octet-stream)?\s*(?:;|$)/i.test(contentType.trim());
}

function plainPage(url: string, contentType: string, text: string, partial: boolean): Page {
  const lines = text.slice(0, MAX_TEXT_CHARS);
  return {
    url,
    contentType,
    title: '',
    headings: [],
    text: lines,
    mainText: isPlain(contentType) ? unwrapped(lines) : lines,
    meta: {},
    anchors: new Set(),
    marks: NO_MARKS,
    html: '',
    partial: partial || text.length > MAX_TEXT_CHARS,
  };
}

/** Title and text of a PDF. One that cannot be read is still there: its page says that it is incomplete. */
async function readPdf(bytes: Uint8Array, url: string, cut: boolean): Promise<Page> {
  const empty: Page = {
    url,
    contentType: 'application/pdf',
    title: '',
    headings: [],
    text: '',
    meta: {},
    anchors: new Set(),
    marks: NO_MARKS,
    html: '',
    partial: true,
  };
  if (cut) return empty;
  try {
    const { extractText, getDocumentProxy, getMeta } = await import('unpdf');
    const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    const [{ text }, meta] = await Promise.all([
      extractText(document, { mergePages: false }),
      getMeta(document).catch(() => null),
    ]);
    const pages = [text].flat();
    const joined = textOfPages(pages);
    const title = meta?.info?.['Title'];
    const anchors = new Set(pages.map((_page, index) => `page=${index + 1}`));
    return {
      ...empty,
      title: typeof title === 'string' ? title : '',
      text: joined,
      mainText: joined,
      anchors,
      partial: joined.trim() === '',
    };
  } catch {
    return empty; // damaged or encrypted: it was delivered, and nobody here can read it
  }
}
