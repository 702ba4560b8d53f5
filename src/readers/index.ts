import type { Article } from '../core/article.ts';
import { StetError } from '../core/errors.ts';
import type { Reader, ReaderInput } from '../core/reader.ts';
import { nearestOf } from '../core/text/nearest.ts';
import { asciidoc } from './asciidoc/index.ts';
import { bibtex, cslJson, ris } from './bibliography/index.ts';
import { decodeInput } from './decode-input.ts';
import { docx } from './docx/index.ts';
import { epub } from './epub/index.ts';
import { exportError } from './exports.ts';
import { html } from './html/index.ts';
import { htmlZip } from './html-zip/index.ts';
import { hasIgnoreComments, ignoredLines } from './ignore-comments.ts';
import { latex } from './latex/index.ts';
import { mail } from './mail/index.ts';
import { markdown } from './markdown/index.ts';
import { notebook } from './notebook/index.ts';
import { odt } from './odt/index.ts';
import { org } from './org/index.ts';
import { pdf } from './pdf/index.ts';
import { rst } from './rst/index.ts';
import { rtf } from './rtf/index.ts';
import { table } from './table/index.ts';
import { text } from './text/index.ts';
import { urlList } from './url-list/index.ts';
import { webArchiveError } from './web-archive.ts';
import { wikitext } from './wikitext/index.ts';

/**
 * Every input format. Order is precedence where two are equally sure of the bytes. An entry recognises its format by
 * itself and imports what reads it only when it reads.
 */
export const readers: readonly Reader[] = [
  docx,
  odt,
  epub,
  htmlZip,
  mail,
  pdf,
  rtf,
  html,
  bibtex,
  cslJson,
  ris,
  notebook,
  urlList,
  table,
  latex,
  rst,
  asciidoc,
  org,
  markdown,
  wikitext,
  text,
];

/** How many bytes a reader may look at to recognise its format. */
const SNIFF_BYTES = 8192;

/**
 * The reader for an input: by content where one is sure (a magic number), then by extension, then by the best guess.
 * @throws StetError INPUT_FORMAT_UNKNOWN when `format` names no reader, for a web page in one file, and for an export that is not read.
 */
export function readerFor(input: Pick<ReaderInput, 'bytes' | 'path'>, format?: string): Reader {
  if (format !== undefined) {
    const named = readers.find((reader) => reader.id === format);
    if (named !== undefined) return named;
    const ids = readers.map(({ id }) => id);
    const meant = readers.find(({ extensions }) => extensions.includes(`.${format.toLowerCase()}`))?.id;
    const near = meant ?? nearestOf(format, ids);
    throw new StetError(
      'INPUT_FORMAT_UNKNOWN',
      `Unexpected input format \`${format}\`, expected one of ${ids.join(', ')}`,
      {
        ...(near === undefined ? {} : { hint: `did you mean \`${near}\`?` }),
      },
    );
  }
  const head = input.bytes.subarray(0, SNIFF_BYTES);
  const refused = webArchiveError(head, input.path) ?? exportError(head, input.path);
  if (refused !== null) throw refused;
  const scored = readers.map((reader) => ({ reader, score: reader.sniff(head, input.path) }));
  const certain = scored.find(({ score }) => score >= 1);
  if (certain !== undefined) return certain.reader;
  const path = input.path.toLowerCase();
  const byExtension = readers.find((reader) => reader.extensions.some((extension) => path.endsWith(extension)));
  if (byExtension !== undefined) return byExtension;
  const best = scored.reduce<{ reader: Reader; score: number } | undefined>(
    (winner, entry) => (entry.score > (winner?.score ?? 0) ? entry : winner),
    undefined,
  );
  if (best !== undefined) return best.reader;
  throw new StetError('INPUT_FORMAT_UNKNOWN', `No reader recognises \`${input.path}\``, {
    hint: 'name the format with --input-format',
  });
}

/**
 * Reads one input as an article, with the lines that its ignore comments leave out. Throws `StetError` (`INPUT_...`) and
 * nothing else.
 */
export async function readArticle(input: ReaderInput, format?: string): Promise<Article> {
  const reader = readerFor(input, format);
  const article = await reader.read(input);
  if (reader.withoutLines === true || !hasIgnoreComments(input.bytes)) return article;
  const ignored = ignoredLines(decodeInput(input.bytes, input.path).source.text);
  return ignored.length === 0 ? article : { ...article, ignoredLines: ignored };
}
