import type PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import type { Article, Link, Origin } from '../../core/article.ts';
import { StetError } from '../../core/errors.ts';
import { LIMITS } from '../../core/options.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { withoutHighControls } from '../../core/text/windows-1252.ts';
import { isoDateOf } from '../../core/text/written-date.ts';
import { readHtml } from '../html/html.ts';
import { readText } from '../text/text.ts';
import { asLetter } from './message-layout.ts';

/** Parts within parts: what programs write has four or five. */
const MAX_PARTS_DEEP = 40;
const MAX_HEADER_BYTES = 1024 * 1024;

/**
 * Reads the text of a message: its HTML where it has some, else its plain text, with the subject as title and the day on
 * which it was sent. Places and origins are those of that part, decoded. Attachments are not read, nor messages in it.
 * @throws StetError INPUT_TOO_LARGE, INPUT_DAMAGED, INPUT_EMPTY
 */
export async function readMail({ contentType: _ofTheMessage, ...input }: ReaderInput): Promise<Article> {
  const { path, bytes } = input;
  if (bytes.length > LIMITS.inputBytes)
    throw new StetError('INPUT_TOO_LARGE', `\`${path}\` has more than ${LIMITS.inputBytes / 1048576} MB`, {
      hint: 'save the message without its attachments',
    });
  const { default: Parser } = await import('postal-mime');
  const email = await parsed(Parser, bytes, path);
  const part = partOfMessage(email);
  if (part === null)
    throw new StetError('INPUT_EMPTY', `\`${path}\` has no text`, {
      hint: 'is the article in an attachment? save that',
    });
  const own = { ...input, bytes: part.bytes };
  const whole = part.isHtml ? await readHtml(own) : readText(own);
  const article = { ...whole, ...asLetter(whole) };
  return { ...article, ...aboutMessage(article, email), ...within(article, part.name), format: 'mail' };
}

/** The part of a message that is read, decoded: places and origins are counted in its bytes. */
export interface MessagePart {
  readonly name: string;
  readonly isHtml: boolean;
  /** UTF-8; in front of a plain text stands the subject with who sent it when. */
  readonly bytes: Uint8Array;
}

/** The HTML of a message where it has some, else its plain text; null where it has neither. */
export function partOfMessage(email: Email): MessagePart | null {
  const isHtml = (email.html?.trim() ?? '') !== '';
  const text = (isHtml ? email.html : email.text)?.trim() ?? '';
  if (text === '') return null;
  const name = isHtml ? 'message.html' : 'message.txt';
  const words = withoutHighControls(isHtml ? text : withSubject(text, email));
  return { name, isHtml, bytes: new TextEncoder().encode(words) };
}

async function parsed(Parser: typeof PostalMime, bytes: Uint8Array, path: string): Promise<Email> {
  try {
    return await Parser.parse(bytes, {
      maxNestingDepth: MAX_PARTS_DEEP,
      maxHeadersSize: MAX_HEADER_BYTES,
      forceRfc822Attachments: true,
    });
  } catch (cause) {
    // It throws at its own limits and at nothing else.
    throw new StetError('INPUT_DAMAGED', `\`${path}\` is a message of mail that cannot be read`, {
      hint: 'save the message as a web page (.html) or as plain text (.txt)',
      cause,
    });
  }
}

/** A text alone would have its first paragraph taken for its title; with these lines it is a message that was copied as text. */
function withSubject(text: string, { subject = '', from, date = '' }: Email): string {
  const line = (name: string, value: string) => `${name}: ${value.replace(/\s+/g, ' ').trim()}\n`;
  if (subject.trim() === '') return text;
  return `${line('Subject', subject)}${line('From', from?.name || from?.address || 'the sender')}${line('Date', date)}\n${text}`;
}

/** The headers know the title and the day; whose newsletter it is stands beside the sender's address. */
function aboutMessage(article: Article, { subject = '', from, date = '' }: Email): Partial<Article> {
  const title = withoutHighControls(subject.replace(/\s+/g, ' ').trim());
  const sender = withoutHighControls(from?.name.trim() ?? '');
  const publishedAt = article.publishedAt ?? isoDateOf(date) ?? undefined;
  return {
    ...(title === '' ? {} : { title }),
    ...(article.publication !== undefined || sender === '' ? {} : { publication: sender }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** Places and origins in the decoded part: in the file the words stand coded. */
function within(article: Article, part: string): Pick<Article, 'links' | 'placeOf' | 'originOf'> {
  const inPart = (origin: Origin): Origin =>
    'startByte' in origin ? { part, startByte: origin.startByte, endByte: origin.endByte } : origin;
  return {
    links: article.links.map(({ container, fieldOrigins: _inPart, ...link }): Link => {
      return {
        ...link,
        origin: inPart(link.origin),
        ...(container === undefined ? {} : { container: inPart(container) }),
      };
    }),
    placeOf: (offset) => ({ ...article.placeOf(offset), part }),
    originOf: (span) => {
      const origin = article.originOf(span);
      return origin === null ? null : inPart(origin);
    },
  };
}
