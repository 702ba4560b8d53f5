import type { Page } from '../../core/page.ts';

/** A correction or the like, as the page words it. */
export interface PageNotice {
  readonly kind: 'correction' | 'clarification' | 'retraction' | 'editors-note';
  readonly text: string;
}

/** Characters at a page's beginning and end in which notices stand. */
const REACH = 4000;
/** Longest notice that is kept; shortest line that is one, and no link to a page of them. */
const MAX_LENGTH = 300;
const MIN_LENGTH = 30;
const MAX_NOTICES = 5;

/** How a notice's line begins, surest first: a word with a colon, a dash or a date behind it. */
const LABELS: readonly (readonly [PageNotice['kind'], RegExp])[] = [
  ['retraction', /^(?:retraction|retracted|zurückgezogen|retractación|rétractation|retratação)/iu],
  [
    'correction',
    /^(?:corrections?|corrected|erratum|errata|corrigendum|korrektur|richtigstellung|correcci[óo]n|fe de errores|rectificati(?:f|on)|corre[çc][ãa]o|errata)/iu,
  ],
  ['clarification', /^(?:clarifications?|klarstellung|aclaraci[óo]n|précision|esclarecimento)/iu],
  [
    'editors-note',
    /^(?:editor(?:s|[’']s|ial)? note|note from the editors?|anmerkung der redaktion|nota (?:del editor|da reda[çc][ãa]o)|note de la rédaction)/iu,
  ],
];
const BEHIND_LABEL =
  /^\s*(?:(?:\([^)]{0,60}\)|\[[^\]]{0,60}\]|(?:,\s*)?(?:\p{L}+\.? )?\d{1,2}[^:—–-]{0,40})\s*)?[:—–-]\s/u;
/** Sentences that are notices wherever they stand. */
const SENTENCES: readonly (readonly [PageNotice['kind'], RegExp])[] = [
  ['retraction', /\bthis (?:article|paper|story|report|study) (?:was|has been) (?:retracted|withdrawn)\b/iu],
  [
    'correction',
    /\b(?:an earlier|a previous|the original) version of this (?:article|story|report|post|piece|page)\b/iu,
  ],
  ['correction', /\bthis (?:article|story|report|post|piece|headline|page) (?:was|has been) (?:corrected|amended)\b/iu],
  ['clarification', /\bthis (?:article|story|report|post|piece|headline|page) (?:was|has been) clarified\b/iu],
];

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

function kindOf(line: string): PageNotice['kind'] | null {
  if (line.length < MIN_LENGTH) return null;
  for (const [kind, label] of LABELS) {
    const match = label.exec(line);
    if (match !== null && BEHIND_LABEL.test(line.slice(match[0].length, match[0].length + 80))) return kind;
  }
  return SENTENCES.find(([, pattern]) => pattern.test(line.slice(0, 1000)))?.[0] ?? null;
}
