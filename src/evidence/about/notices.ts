import type { Page } from '../../core/page.ts';
import { hasPiece } from '../../core/text/has-piece.ts';
import { LABELS, type NoticeKind, PIECES_OF_SENTENCES, SENTENCES } from './notice-words.ts';

/** A correction or the like, as the page words it. */
export interface PageNotice {
  readonly kind: NoticeKind;
  readonly text: string;
}

/** Characters at a page's beginning and end in which notices stand. */
const REACH = 4000;
/** Longest notice that is kept; shortest line that is one, and no link to a page of them. */
const MAX_LENGTH = 300;
const MIN_LENGTH = 30;
const MAX_NOTICES = 5;
/** Characters of a line in which the sentence of a notice is looked for. */
const SENTENCE_REACH = 1000;

const BEHIND_LABEL =
  /^\s*(?:(?:\([^)]{0,60}\)|\[[^\]]{0,60}\]|(?:,\s*)?(?:\p{L}+\.? )?\d{1,2}[^:—–-]{0,40})\s*)?[:—–-]\s/u;
/** Corrections, clarifications and retractions that a page carries about itself, in its order. */
export function noticesOf({ title, text, mainText }: Page): PageNotice[] {
  const body = mainText !== undefined && mainText.length > 0 ? `${mainText}\n${text.slice(-REACH)}` : text;
  const ends = body.length <= 2 * REACH ? body : `${body.slice(0, REACH)}\n${body.slice(-REACH)}`;
  const lines = [title, ...ends.split(/\n+/)].map((line) => line.trim());
  const notices = lines.flatMap((line) => {
    const kind = kindOf(line);
    return kind === null ? [] : [{ kind, text: line.slice(0, MAX_LENGTH) }];
  });
  return [...new Map(notices.map((notice) => [notice.text, notice])).values()].slice(0, MAX_NOTICES);
}

function kindOf(line: string): NoticeKind | null {
  if (line.length < MIN_LENGTH) return null;
  for (const [kind, label] of LABELS) {
    const match = label.exec(line);
    if (match !== null && BEHIND_LABEL.test(line.slice(match[0].length, match[0].length + 80))) return kind;
  }
  const said = line.slice(0, SENTENCE_REACH);
  if (!hasPiece(said.toLowerCase(), PIECES_OF_SENTENCES)) return null;
  return SENTENCES.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}
