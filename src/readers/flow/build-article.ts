import type { Article } from '../../core/article.ts';
import { StetError } from '../../core/errors.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { blockText, type Flow } from './flow.ts';
import type { Head } from './read-head.ts';
import { writeFlow } from './write-flow.ts';

/** What a file says of itself outside its text. A program fills it in, often with its last user. */
export interface FileProperties {
  readonly title?: string | undefined;
  readonly authors?: readonly string[];
  readonly publication?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly language?: string | undefined;
}

/** Who nobody is: accounts as systems and offices set them up, and what libraries write that make documents. */
const ACCOUNT = patternLines('iu')`
  ^(?:
    .|admin(?:istrator|istrador|istrateur)?|(?:microsoft office |windows |default )?(?:user|benutzer|utilisateur|usuario)s?\d*|
    owner|guest|gast|pc|home|office|microsoft(?: corporation)?|lenovo|dell|hp|asus|acer|toshiba|scanner|unknown|un-named|
    python-docx|docx4j|apache poi|aspose|pandoc|libreoffice|openoffice
  )$
`;

/** The names in the one property that programs have for all the authors: `Ann Pilot; Ben Stone`. Accounts are passed over. */
export function authorsOfProperty(creator: string | undefined): string[] {
  return (creator ?? '').split(/(?:(?<!\s)\s+)?;\s*/).filter((author) => author !== '' && !ACCOUNT.test(author));
}

/** What is said of the reading of one file. */
export interface FlowArticle {
  readonly path: string;
  readonly format: string;
  /** What the first blocks say; it wins over the properties. */
  readonly head: Head;
  readonly properties: FileProperties;
  /** False when a part was cut short; damage is the reason unless `notices` give another. */
  readonly complete: boolean;
  readonly notices?: readonly { readonly code: string; readonly args: Readonly<Record<string, string | number>> }[];
}

/**
 * The article of a document that was read as a flow.
 * @throws StetError INPUT_EMPTY when the flow has no text
 */
export function articleOfFlow(flow: Flow, about: FlowArticle): Article {
  if (flow.blocks.length === 0)
    throw new StetError('INPUT_EMPTY', `\`${about.path}\` has no text`, { hint: 'is it a document of pictures only?' });
  const { head, properties } = about;
  const authors = authorsOf(head.authors, properties.authors ?? []);
  markBylines(flow, authors);
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
  const { notices = [] } = about;
  if (!about.complete && notices.length === 0) builder.notice('cut-short', { by: 'damage' });
  for (const { code, args } of notices) builder.notice(code, args);
  return builder.build({
    path: about.path,
    format: about.format,
    title: head.title ?? properties.title,
    authors,
    publication: head.publication ?? properties.publication,
    publishedAt: head.publishedAt ?? properties.publishedAt,
    language: properties.language,
    complete: about.complete,
  });
}

/** The text is read for the first author of a row of names; a file whose properties have that one too knows the others. */
function authorsOf(written: readonly string[], known: readonly string[]): readonly string[] {
  if (written.length === 0) return known;
  return known.length > written.length && written.every((author) => known.includes(author)) ? known : written;
}

/** A title page is as long; in blocks. */
const TITLE_PAGE = 14;

/** A line of a title page that is nothing but the name of an author states nothing. */
function markBylines({ blocks }: Flow, authors: readonly string[]): void {
  const names = new Set(authors);
  for (const block of blocks.slice(0, TITLE_PAGE))
    if (block.kind === 'paragraph' && names.has(blockText(block).trim())) block.kind = 'byline';
}
