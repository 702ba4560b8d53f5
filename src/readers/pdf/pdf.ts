import type { Article } from '../../core/article.ts';
import { StetError } from '../../core/errors.ts';
import { LIMITS } from '../../core/options.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { articleOfFlow } from '../flow/build-article.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { classify } from './classify.ts';
import { type ExtractedDocument, extractPdf } from './extract.ts';
import { headOf, propertiesOf } from './head.ts';
import { hasPdfHeader } from './header.ts';
import { layOut } from './layout.ts';
import { uprightPage } from './page.ts';
import { writeParagraphs } from './write.ts';

/**
 * Reads the text of a PDF in the order in which people read it. Places are paragraphs and pages, origins rectangles.
 * @throws StetError INPUT_ENCRYPTED, INPUT_DAMAGED, INPUT_TOO_LARGE, INPUT_EMPTY
 */
export async function readPdf(input: ReaderInput): Promise<Article> {
  const { bytes, path } = input;
  if (bytes.length > LIMITS.inputBytes)
    throw new StetError('INPUT_TOO_LARGE', `\`${path}\` has more than ${LIMITS.inputBytes / 1048576} MB`, {
      hint: 'print its text to a new PDF without pictures, or split it',
    });
  if (!hasPdfHeader(bytes))
    throw new StetError('INPUT_DAMAGED', `\`${path}\` is no PDF`, { hint: 'name its format with --input-format' });
  const document = await extractPdf(bytes, path, input.timeLimitMs);
  const pages = document.pages.map(uprightPage);
  const layout = layOut(pages);
  classify(layout, document.outline);
  const flow = new FlowRecorder();
  writeParagraphs(layout, pages, flow);
  if (flow.blocks.length === 0) throw withoutText(document, path);
  const properties = propertiesOf(document.properties);
  const notices = noticesOf(document);
  return articleOfFlow(flow, {
    path,
    format: 'pdf',
    head: headOf(flow.blocks, properties),
    properties,
    complete: document.stoppedBy === undefined && document.lost.length === 0,
    notices,
  });
}

function withoutText({ pages, pageCount }: ExtractedDocument, path: string): StetError {
  const pictures = pages.filter(({ isPicture }) => isPicture).length;
  if (pictures === 0) return new StetError('INPUT_EMPTY', `\`${path}\` has no text`, { hint: 'export it again' });
  const what = pageCount === 1 ? 'its page is a picture' : `its ${pageCount} pages are pictures`;
  return new StetError('INPUT_EMPTY', `\`${path}\` has no text: ${what}, as a scanner makes them`, {
    hint: 'run text recognition over it (`ocrmypdf`), and check the new file',
  });
}

function noticesOf({
  pages,
  pageCount,
  lost,
  stoppedBy,
}: ExtractedDocument): { code: string; args: Record<string, string | number> }[] {
  const scanned = pages.filter(({ isPicture }) => isPicture).map(({ number }) => number);
  return [
    ...(scanned.length === 0 ? [] : [{ code: 'scanned-pages', args: { pages: ranges(scanned) } }]),
    ...(lost.length === 0 ? [] : [{ code: 'pages-lost', args: { pages: ranges(lost) } }]),
    ...(stoppedBy === undefined
      ? []
      : [{ code: 'cut-short', args: { by: stoppedBy, pages: pages.length, of: pageCount } }]),
  ];
}

/** `3, 7–9`. */
function ranges(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
