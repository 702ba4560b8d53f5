import { patternLines } from '../../core/text/over-lines.ts';
import { isoDateOf } from '../../core/text/written-date.ts';
import type { FileProperties } from '../flow/build-article.ts';
import type { FlowBlock } from '../flow/flow.ts';
import { blockText } from '../flow/flow.ts';
import { type Head, readHead } from '../flow/read-head.ts';
import { folded } from './classify.ts';

/** The title stands among the first blocks. */
const HEAD_BLOCKS = 14;
/** Titles that programs make up. */
const NO_TITLE = patternLines('i')`
  ^(?:
    untitled|microsoft (?:word|powerpoint)\b.*|powerpoint presentation|slide 1|document\d*|unbenannt|sans titre|
    [\w -]+\.(?:docx?|rtf|tex|dvi|indd|qxd|pages|odt|pdf|html?)
  )$
`;
/** Accounts, programs and offices that stand where an author should. */
const NO_AUTHOR =
  /^(?:\S{1,20}|admin.*|administrator|user\b.*|.*\b(?:scan|scanner|office|pc|user|owner|microsoft|adobe|windows)\b.*)$/i;

/** Programs whose PDFs are printed pages of the web: they were made on the day of printing (Chrome, Edge, Firefox, Safari). */
const BROWSER = /\b(?:Mozilla|(?:Headless)?Chrom(?:e|ium)|Firefox|Safari|Edge?|Opera|wkhtmltopdf)\b/;

/** What a file says of itself, by its metadata; made-up titles and accounts are passed over. */
export function propertiesOf(values: Readonly<Record<string, string>>): FileProperties {
  const value = (...names: readonly string[]) =>
    names.map((name) => values[name]?.replace(/\s+/g, ' ').trim()).find((text) => text !== undefined && text !== '');
  const title = value('Title', 'dc:title');
  const author = value('Author', 'dc:creator');
  const published = value('prism:publicationdate', 'dc:date');
  const made = BROWSER.test(value('Creator') ?? '') ? undefined : dayOf(values['CreationDate']);
  return {
    title: title === undefined || NO_TITLE.test(title) ? undefined : title,
    authors: (author ?? '')
      .split(/(?:(?<!\s)\s+)?(?:;|,? and |,(?= \p{Lu}\S* \p{Lu}))\s*/u)
      .filter((name) => name !== '' && !NO_AUTHOR.test(name)),
    publication: value('prism:publicationname'),
    publishedAt: (published === undefined ? null : isoDateOf(published)) ?? made,
    language: values['Language'],
  };
}

/** `D:20220314120000+01'00'` (PDF 32000-1 §7.9.4): the day on which the file was made, if nothing else dates it. */
function dayOf(date: string | undefined): string | undefined {
  const match = /^D?:?((?:19|20)\d\d)(\d\d)(\d\d)/.exec(date ?? '');
  return match === null ? undefined : (isoDateOf(`${match[1]}-${match[2]}-${match[3]}`) ?? undefined);
}

/** Reads title, authors and date from the first page, from where the title stands: a journal's name may stand above it. */
export function headOf(blocks: readonly FlowBlock[], properties: FileProperties): Head {
  const start = titleBlock(blocks, properties.title);
  if (start < 0) return { authors: [] };
  return readHead(blocks.slice(start));
}

/** The block that says the title of the metadata, else the first of the largest headings on the first page; -1 for none. */
function titleBlock(blocks: readonly FlowBlock[], title: string | undefined): number {
  const first = blocks.slice(0, HEAD_BLOCKS).filter(({ place }) => (place?.page ?? 1) === 1);
  const wanted = folded(title ?? '');
  const named = wanted === '' ? -1 : first.findIndex((block) => folded(blockText(block)) === wanted);
  if (named >= 0) return named;
  const headings = first.flatMap((block, index) =>
    block.kind === 'heading' && !isJournal(block, first) ? [index] : [],
  );
  const levelAt = (index: number) => first[index]?.level ?? 1;
  return headings.reduce((best, index) => (best < 0 || levelAt(index) < levelAt(best) ? index : best), -1);
}

/** The name of a journal stands above its papers in letters as large, and again with a volume or a year. */
function isJournal(heading: FlowBlock, first: readonly FlowBlock[]): boolean {
  const name = blockText(heading);
  return first.some(
    (block) =>
      block !== heading && block.length < 150 && new RegExp(`^${escaped(name)}\\W.*\\d`, 'i').test(blockText(block)),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
