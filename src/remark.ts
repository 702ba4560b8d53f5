import { extractClaims } from './claims/index.ts';
import type { Article } from './core/article.ts';
import { StetError } from './core/errors.ts';
import type { ReaderInput } from './core/reader.ts';
import type { Remarked, TextRemark } from './core/remark-on-text.ts';
import type { ReportArticle, ReportFinding } from './core/report.ts';
import type { Source } from './core/source.ts';
import { printable } from './core/text/printable.ts';
import type { Span } from './core/text/span.ts';
import { readArticle } from './readers/index.ts';

/** Longest comment paragraph: more belongs into the report. */
const MAX_LINE_CHARS = 2000;

/**
 * A copy of a Word article with its findings as comments on the right words: the claim's, or those that cite the source.
 * @param report of this very input
 * @param at ISO 8601 UTC, for the comments
 * @throws StetError BAD_OPTION for another format than Word, or another text than the report's; INPUT_...
 */
export async function remarkArticle(input: ReaderInput, report: ReportArticle, at: string): Promise<Remarked> {
  const article = await readArticle(input, report.format);
  if (article.format !== 'docx')
    throw new StetError(
      'BAD_OPTION',
      `\`${input.path}\` is no Word document: comments can be written into .docx only`,
      {
        hint: 'the same findings beside the text: --format html=report.html',
      },
    );
  if (article.textSha256 !== report.textSha256)
    throw new StetError('BAD_OPTION', `\`${input.path}\` was changed while it was checked`, { hint: 'check it again' });
  const { commentWord } = await import('./edit/docx/comments.ts');
  const wanted = remarksOf(article, report);
  const remarks = wanted.flatMap(({ span, lines }): readonly TextRemark[] => {
    const origin = article.originOf(span);
    return origin === null ? [] : [{ origin, lines }];
  });
  const written = commentWord(input.bytes, input.path, remarks, at);
  return { ...written, left: written.left + wanted.length - remarks.length };
}

interface Remark {
  readonly span: Span;
  readonly lines: string[];
}

/** One remark a place: what several findings say of the same words stands together. */
function remarksOf(article: Article, report: ReportArticle): readonly Remark[] {
  const sources = new Map(extractClaims(article).sources.map((source) => [source.id, source]));
  const places = new Map<string, Remark>();
  for (const finding of report.findings) {
    const span = spanOf(finding, article, report, sources);
    if (span === null) continue;
    const key = `${span.start}-${span.end}`;
    const place = places.get(key) ?? { span, lines: [] };
    places.set(key, place);
    place.lines.push(...linesOf(finding));
  }
  return [...places.values()];
}

/** The words that a finding is about; null for one about the article as a whole. */
function spanOf(
  { claim, source }: ReportFinding,
  article: Article,
  { claims }: ReportArticle,
  sources: ReadonlyMap<string, Source>,
): Span | null {
  const told = claims.find(({ id }) => id === claim);
  if (told !== undefined) return { start: told.start, end: told.end };
  const [first] = sources.get(source ?? '')?.links ?? [];
  return first === undefined ? null : (article.links[first]?.span ?? null);
}

function linesOf({ code, message, hint }: ReportFinding): readonly string[] {
  const said = `${code}: ${message}`;
  return [said, ...(hint === undefined ? [] : [hint])].map((line) => printable(line, MAX_LINE_CHARS));
}
