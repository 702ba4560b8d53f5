import { parsedJson, recordOf } from '../../core/json.ts';
import type { LinkReason } from '../../core/link-state.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { leavesOpen } from './for-some.ts';
import { header } from './look.ts';
import type { Answer, Signal, Verdict } from './signal.ts';
import { ABSENCE } from './words/absence.ts';
import { lineOf } from './words/statement.ts';
import { TOO_MANY } from './words/walls/too-many.ts';

/** A message of a program about its own failure is short; data that was cited is longer. */
const MAX_CHARS = 2000;
/** Plain text that is nothing but a message. */
const MAX_MESSAGE_CHARS = 160;
/** A list is a text: of changes, among which an error may be. */
const LIST_ITEM = /^(?:[-*+•]|\d{1,3}[.)]) \S/m;
const SPARE_WORDS = 3;

/** What the codes of storage services and the words of programming interfaces stand for. */
const CODES: readonly (readonly [code: RegExp, reason: LinkReason])[] = [
  [
    /^(?:no_?such_?\w+|\w*not_?found|\w*does_?not_?exist|blob_?not_?found|key_?not_?found|gone|deleted|-?404|-?410)$/i,
    'soft-404',
  ],
  [
    patternLines('i')`
      ^(?:
        access_?denied|forbidden|unauthori[sz]ed|permission_?denied|403|401|all_?access_?disabled|
        invalid_?access_?key_?id|(?:authentication|login|token)_?required|(?:invalid|expired)_?token|
        token_?(?:invalid|expired)|(?:missing|invalid)_?api_?key|api_?key_?(?:missing|invalid|required)
      )$
    `,
    'forbidden',
  ],
  [
    /^(?:too_?many_?requests|rate_?limit\w*|slow_?down|throttl\w+|429|over_?(?:query_?|daily_?)?(?:limit|quota)|(?:daily_?)?(?:quota|limit)_?exceeded)$/i,
    'rate-limited',
  ],
  [
    /^(?:internal_?\w*|server_?error|service_?unavailable|bad_?gateway|gateway_?time_?out|timeout|50\d)$/i,
    'server-error',
  ],
];

/** An error that a program reports in its own format (JSON, XML, plain text), with a success status. */
export const errorBody: Signal = {
  id: 'error-body',
  about: 'a small body in JSON, XML or plain text that is nothing but an error message, with a success status',
  speak(answer) {
    const { page, status } = answer;
    if (page === null || page.text.length > MAX_CHARS) return null;
    const text = page.text.trim();
    if (status === 400) return deniedOf(text);
    if (status < 200 || status >= 300) return null;
    if (/^[{[]/.test(text)) return ofJson(text);
    if (/^<\?xml|^<error\b/i.test(text)) return ofXml(text);
    return ofText(answer, text);
  },
};

/** Interfaces that know no other status for what went wrong than 400 say in their body that it is not there. */
function deniedOf(text: string): Verdict | null {
  const verdict = text.startsWith('{') ? ofJson(text) : null;
  return verdict?.reason === 'soft-404' ? verdict : null;
}

function ofJson(text: string): Verdict | null {
  const body = recordOf(parsedJson(text));
  if (body === null) return null;
  if (JSON.stringify(body).includes('captcha-delivery.com')) return verdict('captcha', 'the address of a captcha');
  if (isUnpublished(body)) return verdict('removed', 'unpublished');
  const error = body['error'] ?? body['errors'] ?? body['fault'];
  const nested = recordOf([error].flat()[0]);
  const isError =
    (error !== undefined && error !== null && error !== false && error !== '') ||
    body['success'] === false ||
    body['ok'] === false;
  const code = [
    body['statusCode'],
    body['status'],
    body['code'],
    nested?.['status'],
    nested?.['code'],
    nested?.['type'],
  ];
  const words = [
    error,
    nested?.['message'],
    nested?.['detail'],
    nested?.['title'],
    body['message'],
    body['detail'],
    body['title'],
    body['reason'],
    body['error_description'],
  ];
  const coded = isError || Object.keys(body).length <= 4 ? reasonOf(code) : null;
  if (coded !== null && (isError || coded !== 'forbidden')) return verdict(coded, text);
  return isError || isProblem(body) ? ofWords(words) : null;
}

/** What the registry of npm keeps of a package that was taken back: when, and no version (its `package-metadata.md`). */
function isUnpublished(body: Record<string, unknown>): boolean {
  return recordOf(recordOf(body['time'])?.['unpublished']) !== null && body['versions'] === undefined;
}

/** Names that programs give to the parts of what went wrong (RFC 9457, and the frameworks before it). */
const PROBLEM_PARTS =
  /^(?:type|title|status|status_?code|code|detail|details|message|msg|reason|instance|trace_?id|request_?id|timestamp|path|success|ok)$/i;

/** `{"detail": "Not found."}`: nothing but words for what went wrong. */
function isProblem(body: Record<string, unknown>): boolean {
  return Object.keys(body).every((name) => PROBLEM_PARTS.test(name));
}

/** `<error code="idDoesNotExist">`, as harvesters are answered (OAI-PMH 2.0 §3.6). */
const CODE_OF_ERROR = /<error\s[^>]{0,200}?\bcode=["']([^"']{1,80})["']/i;

/** What a service of SOAP calls its own failure, and not the caller's (SOAP 1.1 §4.4.1, 1.2 §5.4.6). */
const SOAP_FAULT = /<(?:faultcode|(?:\w{1,20}:)?Value)>\s*(?:\w{1,20}:)?(?:Server|Receiver)\s*</;
/** A feed without an entry. */
const EMPTY_FEED =
  /^(?:<\?xml[^>]{0,200}>\s*)?<(?:rss|feed)[\s>](?![\s\S]*<(?:item|entry)[\s>])[\s\S]*?<title[^>]{0,100}>([^<]{1,200})</i;

function ofXml(text: string): Verdict | null {
  if (SOAP_FAULT.test(text)) return verdict('server-error', text);
  const feed = EMPTY_FEED.exec(text)?.[1];
  if (feed !== undefined && ABSENCE.in(lineOf(feed), 0) !== undefined) return verdict('soft-404', feed);
  if (!/<error[\s>]/i.test(text)) return null;
  const code = (/<code>\s*([^<]{1,80})<\/code>/i.exec(text) ?? CODE_OF_ERROR.exec(text))?.[1]?.trim();
  const reason = reasonOf([code]);
  return reason === null ? null : verdict(reason, code ?? '');
}

/** `404 page not found`: the whole of it, and no title that says what it is. */
function ofText(answer: Answer, text: string): Verdict | null {
  if (text.length > MAX_MESSAGE_CHARS || LIST_ITEM.test(text)) return null;
  const typed = header(answer, 'content-type').includes('html');
  const cannot = /^cannot (?:get|find) \/\S*$/i.test(text);
  // A title that is nothing but the name of what was cited is no part of `headlines`.
  const isNamed = answer.page?.title !== '' && answer.titleParts.length === 0;
  const titled = isNamed || answer.headlines.some((line) => line.text !== 'error');
  if (!cannot && typed && titled) return null;
  if (cannot || ABSENCE.in(lineOf(text), SPARE_WORDS) !== undefined) return verdict('soft-404', text);
  return TOO_MANY.in(lineOf(text), 0) === undefined ? null : verdict('rate-limited', text);
}

function ofWords(values: readonly unknown[]): Verdict | null {
  const said = values.filter((value) => typeof value === 'string');
  const absent = said.find((value) => ABSENCE.in(lineOf(value), SPARE_WORDS) !== undefined);
  if (absent !== undefined && leavesOpen(absent.toLowerCase())) return verdict('login-required', absent);
  if (absent !== undefined) return verdict('soft-404', absent);
  const code = said.map((value) => value.trim().replace(/[\s-]+/g, '_'));
  const reason = reasonOf(code);
  return reason === null ? null : verdict(reason, said.join(', '));
}

function reasonOf(values: readonly unknown[]): LinkReason | null {
  for (const value of values) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const found = CODES.find(([code]) => code.test(String(value)));
    if (found !== undefined) return found[1];
  }
  return null;
}

function verdict(reason: LinkReason, said: string): Verdict {
  return { reason, detail: `all that came is an error message: “${said.slice(0, 120)}”`, weight: 'sure' };
}
