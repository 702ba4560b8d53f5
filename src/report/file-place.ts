import { placeWords } from '../core/place-words.ts';
import type { ReportArticle, ReportPlace } from '../core/report.ts';

/** Formats whose parts are files beside the article: what it includes. Those of others lie within the article's file. */
const WITH_FILES: ReadonlySet<string> = new Set(['latex']);

/** A place as programs take it that open the file there. */
export interface FilePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Where it is within the file, in words, where its lines do not tell: `cell 3, line 2`. The place is then the file's beginning. */
  readonly within?: string;
}

/** The file that has a place of an article, and where in it. */
export function filePlace({ path, format }: ReportArticle, place: ReportPlace): FilePlace {
  const { line, column, part } = place;
  if (part === undefined) return { path, line, column };
  if (!WITH_FILES.has(format)) return { path, line: 1, column: 1, within: placeWords(place) };
  const folder = /^.*[\\/]/s.exec(path)?.[0] ?? '';
  return { path: `${folder}${part}`, line, column };
}
