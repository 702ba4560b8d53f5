import type { LinkReason, LinkState } from '../core/link-state.ts';
import type { ReportArchive, ReportSupport } from '../core/report.ts';
import { sourceNumber } from '../core/source-number.ts';
import { counted } from '../core/text/counted.ts';
import { printable } from '../core/text/printable.ts';
import { withoutStop } from '../core/text/without-stop.ts';

/** A state in words for people: what it is, and the detail that makes it clear. */
export interface Wording {
  readonly glyph: string;
  readonly word: string;
  readonly detail: string;
  readonly tone: 'good' | 'bad' | 'unsure' | 'quiet';
}

const REASON_WORDS: Readonly<Record<LinkReason, string>> = {
  ok: '',
  'temporary-redirect': 'redirects for now',
  paywalled: 'behind a paywall',
  'too-large': 'too large to read whole',
  registered: 'DOI is registered',
  'permanent-redirect': 'has a new address',
  'meta-refresh': 'has a new address',
  'content-drift': 'says something else now',
  'http-404': 'not found (404)',
  'http-410': 'gone for good (410)',
  'soft-404': '“not found” page',
  'redirect-to-home': 'sent to the home page',
  'redirect-to-error': 'sent to an error page',
  parked: 'domain is parked',
  usurped: 'other people’s site now',
  'no-such-host': 'no such host',
  'no-such-doi': 'no such DOI',
  'account-suspended': 'account suspended',
  removed: 'taken down by the site',
  'failing-for-days': 'no answer for days',
  'bot-challenge': 'bot check',
  forbidden: 'refused us (403)',
  'rate-limited': 'too many requests (429)',
  'login-required': 'asks for a login',
  'consent-wall': 'consent page in the way',
  legal: 'legal block (451)',
  'geo-blocked': 'not for this country',
  captcha: 'captcha',
  timeout: 'timeout',
  'connection-refused': 'connection refused',
  'connection-reset': 'connection broke off',
  'server-error': 'server error',
  'redirect-loop': 'redirects in a circle',
  'too-many-redirects': 'too many redirects',
  'redirect-elsewhere': 'sent to another site',
  'tls-expired': 'certificate expired',
  'tls-not-yet-valid': 'certificate not yet valid',
  'tls-self-signed': 'self-signed certificate',
  'tls-wrong-host': 'certificate of another host',
  'tls-untrusted': 'certificate not trusted',
  'tls-incomplete-chain': 'certificate chain incomplete',
  'tls-error': 'no secure connection',
  'bad-response': 'answer not understood',
  'client-error': 'request not accepted',
  empty: 'empty page',
  'default-page': 'a server’s default page',
  unclear: 'signs conflict',
  'dns-error': 'name lookup failed',
  'proxy-error': 'proxy failed',
  'private-address': 'private address',
  'unsafe-redirect': 'unsafe redirect',
  'unsupported-scheme': 'not a web address',
  'invalid-url': 'malformed address',
  'secret-in-url': 'address holds a secret',
  'no-contact': 'told not to ask',
  excluded: 'excluded',
  offline: 'offline run',
  'not-recorded': 'not in the recording',
  deadline: 'run ended before',
  'robots-disallowed': 'robots.txt forbids it',
  'unreliable-archive': 'archive not to rely on',
  'no-link': 'nothing to ask',
};

/** A reason in plain words; empty where the state says it all. */
function reasonWords(reason: LinkReason): string {
  return REASON_WORDS[reason];
}

/** What the address is now, for the LINK NOW column and every other place that people read. */
export function linkWords(link: LinkState | undefined): Wording {
  if (link === undefined) return { glyph: '', word: 'not asked', detail: '', tone: 'quiet' };
  const detail = withStatus(reasonWords(link.reason), link.httpStatus);
  switch (link.status) {
    case 'alive':
      return { glyph: '', word: 'live', detail, tone: 'good' };
    case 'moved':
      return { glyph: '→', word: 'moved', detail: '', tone: 'unsure' };
    case 'drifted':
      return { glyph: '≠', word: 'changed', detail, tone: 'unsure' };
    case 'dead':
      return { glyph: '✗', word: 'gone', detail, tone: 'bad' };
    case 'blocked':
      return { glyph: '?', word: 'blocked', detail: presumed(link, detail), tone: 'unsure' };
    case 'failing':
      return { glyph: '?', word: failingWord(link.reason), detail: presumed(link, detail), tone: 'unsure' };
    case 'not-asked':
      return { glyph: '?', word: 'not asked', detail, tone: 'unsure' };
    case 'no-link':
      return { glyph: '', word: 'no link', detail: '', tone: 'quiet' };
  }
}

/** A refusal has many numbers, and may come without any: `(403)` is said of a 403 only. */
function withStatus(words: string, httpStatus: number | undefined): string {
  const said = httpStatus !== undefined && httpStatus >= 400 ? ` (${httpStatus})` : '';
  return words.replace(/ \(\d{3}\)$/, said);
}

/** No answer at all, or one that says that something is broken. */
function failingWord(reason: LinkReason): string {
  if (reason === 'timeout' || reason.startsWith('connection') || reason.startsWith('dns')) return 'no answer';
  return reason === 'unclear' ? 'unclear' : 'failing';
}

function presumed(link: LinkState, detail: string): string {
  if (link.presumed === undefined || link.lastSeen === undefined) return detail;
  return `${detail}; seen live ${link.lastSeen.slice(0, 10)}`;
}

/** The COPY column: the date of the best copy, or what the archives said. */
export function copyWords(archive: ReportArchive | undefined): Wording {
  const quiet = (word: string): Wording => ({ glyph: '', word, detail: '', tone: 'quiet' });
  if (archive === undefined) return quiet('—');
  switch (archive.status) {
    case 'found':
      return { glyph: '', word: printable(archive.best?.capturedAt.slice(0, 10) ?? 'yes'), detail: '', tone: 'good' };
    case 'none':
      return quiet('none');
    case 'excluded':
      return { glyph: '', word: 'excluded', detail: 'by the site', tone: 'unsure' };
    case 'unknown':
      return { glyph: '?', word: 'no answer', detail: 'from the archive', tone: 'unsure' };
    case 'skipped':
      return quiet('not asked');
  }
}

/** The IN THE SOURCE column: what was found there of the claim. Never says that a claim is right. */
export function supportWords(support: ReportSupport | undefined): Wording {
  if (support === undefined) return { glyph: '', word: '—', detail: '', tone: 'quiet' };
  const copy = support.from === 'capture' ? 'copy: ' : '';
  const say = (glyph: string, word: string, detail: string, tone: Wording['tone']): Wording => ({
    glyph: `${copy}${glyph}`.trim(),
    word,
    detail,
    tone,
  });
  switch (support.state) {
    case 'verbatim':
      return say('=', 'verbatim', '', 'good');
    case 'verbatim-elided':
      return say('=', 'verbatim, cut', cutWords(support), 'good');
    case 'verbatim-reordered':
      return say('≈', 'verbatim, parts in another order', '', 'unsure');
    case 'wording-differs':
      return say('≠', 'wording differs', diffWords(support), 'bad');
    case 'passage-found':
      return say('', 'passage found', figureWords(support), 'good');
    case 'topic-only':
      return say('', 'same topic', figureWords(support), 'unsure');
    case 'figure-differs':
      return say('≠', isTimeThatDiffers(support) ? 'date differs' : 'figure differs', figureWords(support), 'bad');
    case 'no-passage-found':
      return say('', 'no passage found', elsewhereWords(support), 'unsure');
    case 'source-not-read':
    case 'not-checked':
      // Why stands beside it, under LINK NOW and COPY.
      return say('', support.state === 'source-not-read' ? 'not read' : 'not compared', '', 'quiet');
  }
}

function cutWords({ quote }: ReportSupport): string {
  if (quote?.elidedWords === undefined) return '';
  const paragraphs =
    quote.elidedParagraphs === undefined || quote.elidedParagraphs === 0 ? '' : `, ${quote.elidedParagraphs} ¶`;
  return `${counted(quote.elidedWords, 'word')}${paragraphs}`;
}

/** The first change, as “source” → “article”. */
function diffWords({ quote }: ReportSupport): string {
  const diff = quote?.diff ?? [];
  const first = (kind: 'cut' | 'added') => {
    const text = diff.find((change) => change.kind === kind)?.text;
    return text === undefined ? undefined : withoutStop(text.trim());
  };
  const [cut, added] = [first('cut'), first('added')];
  const mark = (text: string | undefined) => (text === undefined ? '∅' : `“${printable(text, 40)}”`);
  return cut === undefined && added === undefined ? '' : `${mark(cut)} → ${mark(added)}`;
}

function isTimeThatDiffers({ figures }: ReportSupport): boolean {
  const kind = figures.find(({ agrees }) => agrees === false)?.kind;
  return kind === 'date' || kind === 'year';
}

/** The figures, those first that a person should look at; a hedge that the article lost; words without backing. */
function figureWords(support: ReportSupport): string {
  const rank = ({ agrees, source }: (typeof support.figures)[number]) =>
    agrees === false ? 0 : agrees === null || source === null ? 1 : 2;
  const parts = [...support.figures]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 3)
    .map(oneFigure);
  const hedge = support.lostHedge === undefined ? '' : `hedged there: “${printable(support.lostHedge, 30)}”`;
  return [hedge, ...parts, support.state === 'figure-differs' ? '' : missingWords(support)]
    .filter((part) => part !== '')
    .join('; ');
}

function oneFigure({ claim, source, agrees }: ReportSupport['figures'][number]): string {
  const said = printable(claim, 40);
  if (source === null) return `${said} not found`;
  const there = printable(source, 40);
  if (agrees === null) return `${said} not found (${there} there)`;
  if (!agrees) return `${said} here, ${there} there`;
  return said.toLowerCase() === there.toLowerCase() ? `${said} agrees` : `${said} agrees (${there} there)`;
}

/** The other source in which the quotation, or a passage about the claim, was found. */
function elsewhereWords({ foundIn }: ReportSupport): string {
  return foundIn === undefined ? '' : `it stands in source ${sourceNumber(foundIn)}`;
}

function missingWords({ unbacked }: ReportSupport): string {
  return unbacked.length === 0
    ? ''
    : `not there: ${unbacked
        .slice(0, 3)
        .map((word) => `“${printable(word, 30)}”`)
        .join(', ')}`;
}
