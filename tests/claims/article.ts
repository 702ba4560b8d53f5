import type { Article, Block, BlockKind, Link, Via } from '../../src/core/article.ts';

/** A source in a test article: where it is marked in the text, and what is known of it. */
export interface TestLink extends Partial<Omit<Link, 'marks' | 'span'>> {
  /** Words (or a marker) of the text that point at the source, each looked for once, in order. Absent: unmarked. */
  readonly at?: readonly string[];
}

/**
 * An article from its blocks, in order, and its links; links without a place in the text stand in a list at the end.
 * Line and column count through the reading text.
 */
export function articleOf(
  blocks: readonly (string | readonly [BlockKind, string])[],
  links: readonly TestLink[] = [],
  rest: Partial<Article> = {},
): Article {
  let text = '';
  const made: Block[] = [];
  let section: string | undefined;
  for (const entry of blocks) {
    const [kind, content] = typeof entry === 'string' ? (['paragraph', entry] as const) : entry;
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += content;
    if (kind === 'heading') section = content;
    made.push({ kind, span: { start, end: text.length }, ...(section === undefined ? {} : { section }) });
  }
  const bodyEnd = text.length;
  const out: Link[] = [];
  for (const { at = [], ...link } of links) {
    const words = link.url ?? link.citedAs ?? '';
    let from = 0;
    const marks = at.map((marker) => {
      const start = text.indexOf(marker, from);
      if (start < 0 || start >= bodyEnd) throw new Error(`no ${marker} in the article`);
      from = start + marker.length;
      return { span: { start, end: from }, label: marker.replace(/^\[|\]$/g, '') };
    });
    text += `\n${words}`;
    const listed = { start: text.length - words.length, end: text.length };
    const via: Via = link.via ?? (at.length > 0 ? 'numbered' : 'reference');
    const span = via === 'link' ? (marks[0]?.span ?? listed) : listed;
    out.push({
      citedAs: words,
      role: 'source',
      origin: { startByte: span.start, endByte: span.end },
      ...link,
      via,
      span,
      marks,
    });
  }
  const placeOf = (offset: number) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  return {
    path: 'harbour.txt',
    format: 'text',
    authors: [],
    language: 'en',
    text,
    textSha256: '',
    blocks: made,
    links: out,
    notices: [],
    complete: true,
    placeOf,
    originOf: () => null,
    ...rest,
  };
}
