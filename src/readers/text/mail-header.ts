import type { Line } from '../../core/text/wrapped-lines.ts';
import { findDate } from '../../core/text/written-date.ts';
import type { Header } from './header.ts';

/** Names of the fields above a message that was saved or copied as text, in the languages of the larger programs. */
const SUBJECT = /^(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp)\s?:\s*/i;
const FROM = /^(?:from|von|de|da|van)\s?:\s*/i;
const DATE = /^(?:date|sent|datum|gesendet|envoyé|fecha|enviado(?: el)?|data|inviato|verzonden)\s?:\s*/i;
const OTHER =
  /^(?:to|cc|bcc|reply-to|an|kopie|antwort an|à|pour|para|a|per|aan|message-id|list-id|organi[sz]ation|attachments?|anhänge|importance|x-[a-z-]{1,40})\s?:\s*/i;
/** More lines above a blank one are no header of a message. */
const MAX_LINES = 20;

/** What the lines above a message say of it; null for a text that does not begin with such lines. */
export function readMailHeader(lines: readonly Line[]): Header | null {
  const first = lines.findIndex(({ text }) => text !== '');
  let end = first;
  let titleLine = -1;
  let from = '';
  let publishedAt: string | undefined;
  for (; end >= 0 && end < lines.length && end - first < MAX_LINES && lines[end]?.text !== ''; end++) {
    const text = lines[end]?.text ?? '';
    if (SUBJECT.test(text)) titleLine = end;
    else if (FROM.test(text)) from = text.replace(FROM, '');
    else if (DATE.test(text)) publishedAt ??= findDate(text.replace(DATE, ''))?.iso;
    // A field goes on in a line that is set in.
    else if (!OTHER.test(text) && (end === first || (lines[end]?.indent ?? 0) === 0)) return null;
  }
  const subject = lines[titleLine]?.text ?? '';
  const titleFrom = SUBJECT.exec(subject)?.[0].length ?? 0;
  if (titleLine < 0 || from === '' || titleFrom === subject.length) return null;
  const author = from
    .replace(/[<[(][^<>[\]()]{0,200}[>\])]$/, '')
    .trim()
    .replace(/^"|"$/g, '');
  return {
    title: subject.slice(titleFrom),
    authors: author === '' || author.includes('@') ? [] : [author],
    lines: end,
    titleLine,
    titleFrom,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
