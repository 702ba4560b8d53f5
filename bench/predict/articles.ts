import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { extractClaims } from '../../src/claims/index.ts';
import type { Article, Link } from '../../src/core/article.ts';
import { readArticle } from '../../src/readers/index.ts';
import { labelOf } from '../../src/readers/text/entry-label.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** The sources of Markdown, Quarto and plain text: what kind of mention each is, its label, and the sentences that lean on it. */
export const articles: Area = {
  id: 'articles',
  async *predict(folder) {
    for await (const row of rows(folder)) {
      const path = join(folder, text(row, 'file'));
      const besides = Array.isArray(row['aux']) ? row['aux'].map(String) : [];
      const sibling = async (name: string) => {
        const file = besides.find((other) => other.endsWith(`/${name}`)) ?? join(dirname(text(row, 'file')), name);
        return await readFile(join(folder, file)).catch(() => null);
      };
      const bytes = new Uint8Array(await readFile(path));
      const article = await readArticle({ bytes, path, sibling });
      yield prediction(row['id'], article, bytes);
    }
  },
};

function prediction(id: unknown, article: Article, bytes: Uint8Array): object {
  const { claims, sources } = extractClaims(article);
  const sourceOf = new Map(sources.flatMap((source) => source.links.map((link) => [link, source.id] as const)));
  const blockAt = (start: number) =>
    article.blocks.find((block) => block.span.start <= start && start < block.span.end)?.span;
  const paragraphAt = paragraphsOf(Buffer.from(bytes).toString('utf8'));
  // The corpus answers in sentences for some formats, in blocks or in paragraphs of the file for others: all are given.
  const claimsOf = (link: number) =>
    claims
      .filter(({ citations }) => citations.some(({ source }) => source === sourceOf.get(link)))
      .flatMap(({ text: sentence, span }) => {
        const block = blockAt(span.start);
        const paragraph = paragraphAt(article.placeOf(span.start).line);
        return [sentence, paragraph, ...(block === undefined ? [] : [article.text.slice(block.start, block.end)])];
      });
  const mentions = [...article.links.entries()].filter(([, { role }]) => role === 'source');
  return {
    id,
    sources: mentions.flatMap(([index, link]) => {
      const url = link.target ?? link.url;
      const isEntry = 'part' in link.origin;
      if (url === undefined || isEntry) return [];
      return [{ url, kind: kindOf(link), label: labelIn(article, link), claims: claimsOf(index) }];
    }),
    // Keys that the text cites: those with an entry, and those that no bibliography has.
    bib: [
      ...mentions.flatMap(([, { fields }]) => (fields?.entryKey === undefined ? [] : [{ key: fields.entryKey }])),
      ...article.notices.flatMap(({ code, args }) => (code === 'undefined-key' ? [{ key: args['key'] }] : [])),
    ],
  };
}

/** The lines of a file that stand together around one of them, between blank lines. */
function paragraphsOf(file: string): (line: number) => string {
  const lines = file.split(/\r?\n/).map((line) => line.trim());
  return (line) => {
    const above = lines.lastIndexOf('', line - 1);
    const below = lines.indexOf('', line - 1);
    return lines.slice(above + 1, below < 0 ? lines.length : below).join(' ');
  };
}

function kindOf({ via, span, marks }: Link): 'inline' | 'footnote' | 'list' {
  if (via === 'footnote') return 'footnote';
  const standsInText = marks.some((mark) => mark.span.start === span.start);
  return via === 'link' || standsInText ? 'inline' : 'list';
}

/** The number or name of a note or an entry, also of one that nothing points at. */
function labelIn(article: Article, { marks, span }: Link): string | null {
  const [mark] = marks;
  if (mark?.label !== undefined) return mark.label;
  const block = article.blocks.find((one) => one.span.start <= span.start && span.start < one.span.end);
  if (block?.kind === 'note') return block.label ?? null;
  return block?.kind === 'source-list'
    ? (labelOf(article.text.slice(block.span.start, block.span.end))?.label ?? null)
    : null;
}
