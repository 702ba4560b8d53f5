import type { Article } from '../../core/article.ts';
import { StetError } from '../../core/errors.ts';
import { ArticleBuilder } from '../article-builder.ts';
import type { Flow } from './flow.ts';
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

/** The names in the one property that programs have for all the authors: `Ann Pilot; Ben Stone`. */
export function authorsOfProperty(creator: string | undefined): string[] {
  return (creator ?? '').split(/(?:(?<!\s)\s+)?;\s*/).filter((author) => author !== '');
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
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
  const { notices = [] } = about;
  if (!about.complete && notices.length === 0) builder.notice('cut-short', { by: 'damage' });
  for (const { code, args } of notices) builder.notice(code, args);
  return builder.build({
    path: about.path,
    format: about.format,
    title: head.title ?? properties.title,
    authors: authorsOf(head.authors, properties.authors ?? []),
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
