import { type Exchange, type FailureOutcome, headerOf } from '../core/exchange.ts';
import { type LinkReason, type LinkState, linkState, REASONS, type SignalEvidence } from '../core/link-state.ts';
import type { Page } from '../core/page.ts';
import { counted } from '../core/text/counted.ts';
import { isAnotherPage } from './another-page.ts';
import { failureReason } from './failure-reason.ts';
import { MAX_REFRESH_SECONDS } from './pages/page-refresh.ts';
import { answerOf } from './signals/answer.ts';
import { isHome } from './signals/home.ts';
import { signals } from './signals/index.ts';
import { isNotice, mayBeWall, sameAddress, showsCited, showsNothing } from './signals/look.ts';
import { isErrorRoute } from './signals/routes.ts';
import type { Answer, Verdict } from './signals/signal.ts';
import { isWholeWork, mayBeWork } from './whole-work.ts';

/**
 * What a made-up sibling of the cited address gave: the same page, the same notice that stands on the home page too, an
 * honest "not found", another page, or nothing that helps (no answer, a refusal).
 */
export type Control = 'same' | 'everywhere' | 'honest' | 'different' | 'other' | 'not-asked';

/** A judgement, and what could change it: the control request, and the names of the host. */
export interface Judgement {
  readonly state: LinkState;
  readonly wantsControl: boolean;
  readonly wantsNames: boolean;
}

interface Spoken extends Verdict {
  readonly signal: string;
}

/** Statuses with which a site says that it moved the page for good (RFC 9110 §15.4.2, §15.4.9). */
const PERMANENT = new Set([301, 308]);
/** Text below which a page that scripts fill shows nothing at all. */
const BARE_SHELL_CHARS = 60;
/** Signals that see what a page lacks and nothing that it says. */
const WORDLESS: ReadonlySet<string> = new Set(['slug-absent', 'unnamed', 'redirect-away', 'wrong-kind', 'nameless']);
/** What a signal says of the whole host: it is not so where the host has other things to say. */
const OF_HOST: ReadonlySet<LinkReason> = new Set(['parked', 'usurped', 'account-suspended', 'default-page']);
/** Text below which a body that broke off is taken for no answer. */
const BROKEN_BODY_CHARS = 400;

/**
 * One link state from a chain of exchanges and the page at its end. The rules, in order:
 *
 * 1. No answer: the failure says why.
 * 2. A wall (challenge, captcha, login, consent, legal, geo, rate limit): unknown, whatever the status.
 * 3. The whole work under a denying status, on a host that answers otherwise for what is not there: alive. Else 404 or 410: gone.
 * 4. What a signal is sure of: parked, suspended, soft 404, redirect to home ...
 * 5. What is likely, unless the page shows the cited work; an honest control makes it unclear.
 * 6. A hint decides only when the control shows that the host gives the same page for anything.
 * 7. Other refusals and oddities by status: unknown.
 * 8. Otherwise the page is there: live, or moved when the site says so for good.
 */
export function judge(
  cited: string,
  exchanges: readonly Exchange[],
  page: Page | null,
  control: Control,
  names: readonly string[] = [],
): Judgement {
  const last = exchanges.at(-1);
  if (last === undefined) return done(linkState('invalid-url'));
  if (last.outcome.kind === 'failure') return judgeFailure(last.outcome, last.url === exchanges[0]?.url);
  const answer = answerOf(cited, exchanges, last.outcome, page, names);
  const spoken = heard(answer);
  const decide = deciding(spoken, control === 'not-asked' && isWholeWork(answer));

  if (control === 'honest' && isWholeWork(answer))
    return decide('ok', 0.6, [
      { signal: 'status', detail: `${answer.status}, yet the page shows the whole cited work` },
      { signal: 'control', detail: 'a made-up address of the same host gets another page' },
    ]);
  const wall = spoken.find(({ reason, weight }) => weight === 'sure' && REASONS[reason] === 'blocked');
  if (wall !== undefined) return decide(wall.reason, 0.95);
  if (answer.status === 404 || answer.status === 410) return judgeMissing(answer, decide);
  const sure = spoken.find(({ weight }) => weight === 'sure');
  if (sure !== undefined) return decide(doorBefore(sure, spoken)?.reason ?? sure.reason, 0.9);
  if (isUndecodable(answer))
    return decide('bad-response', 0.8, [{ signal: 'coding', detail: 'the content coding cannot be undone' }]);
  const broken = brokenBody(last.outcome.truncated, answer);
  if (broken !== null)
    return decide(broken, 0.7, [
      { signal: 'broken-off', detail: `${counted(answer.bodyBytes, 'byte')} of the page came` },
    ]);
  const likely = spoken.find(({ weight, reason }) => weight === 'likely' && REASONS[reason] !== 'alive');
  if (likely !== undefined) return judgeLikely(likely, answer, control, decide);
  const byStatus = statusReason(answer);
  if (byStatus !== null)
    return decide(byStatus, 0.8, [{ signal: 'status', detail: `the server answered ${answer.status}` }]);
  return judgeHints(spoken, answer, control, last.outcome.truncated, decide);
}

function done(state: LinkState): Judgement {
  return { state, wantsControl: false, wantsNames: false };
}

/** A wall or a failure that is likely, where what would be dead for sure is heard after it: nobody can tell. */
function doorBefore(sure: Spoken, spoken: readonly Spoken[]): Spoken | undefined {
  if (REASONS[sure.reason] !== 'dead') return undefined;
  const isDoor = ({ weight, reason }: Spoken) =>
    weight === 'likely' && ['blocked', 'failing'].includes(REASONS[reason]);
  return spoken.slice(0, spoken.indexOf(sure)).find(isDoor);
}

/** No answer. @param isCited it is the cited address itself that gave none, and not one that it led to */
function judgeFailure(outcome: FailureOutcome, isCited: boolean): Judgement {
  const reason = failureReason(outcome, isCited);
  const { phase, code, detail, tls } = outcome;
  return done(
    linkState(reason, {
      evidence: [{ signal: 'no-answer', detail: `${phase}: ${code}${detail === undefined ? '' : `, ${detail}`}` }],
      confidence: REASONS[reason] === 'dead' ? 0.9 : 0.8,
      ...(tls === undefined ? {} : { tls }),
    }),
  );
}

/** What every signal says of an answer, in their order. */
function heard(answer: Answer): readonly Spoken[] {
  return signals.flatMap((signal) => {
    const verdict = signal.speak(answer);
    return verdict === null ? [] : [{ ...verdict, signal: signal.id }];
  });
}

/** Makes judgements whose evidence is what the signals said, and what else is known. */
function deciding(spoken: readonly Spoken[], wantsControl: boolean): Decide {
  const said = spoken.map(({ signal, detail }): SignalEvidence => ({ signal, detail }));
  return (reason, confidence, extra = []) => {
    const evidence = [...said, ...extra];
    return { ...done(linkState(reason, { ...(evidence.length > 0 && { evidence }), confidence })), wantsControl };
  };
}

type Decide = (reason: LinkReason, confidence: number, extra?: SignalEvidence[]) => Judgement;

/**
 * A missing page; one that carries the whole cited work under a 404 is a misconfigured server, and nobody can tell. Nor of
 * one that sends its readers on: browsers go there whatever the status.
 */
function judgeMissing(answer: Answer, decide: Decide): Judgement {
  const onward = onwardOf(answer);
  if (onward !== null)
    return decide('unclear', 0.5, [
      { signal: 'status', detail: `${answer.status}, yet the page sends its readers on to ${onward.pathname}` },
    ]);
  if (mayBeWork(answer) || isWholeWork(answer))
    return decide('unclear', 0.5, [
      { signal: 'status', detail: `${answer.status}, yet the page shows the cited work` },
    ]);
  return decide(answer.status === 404 ? 'http-404' : 'http-410', 0.97, [
    { signal: 'status', detail: `the server answered ${answer.status}` },
  ]);
}

/** Where the refresh of a page leads; null for none, for a home page, the section above, an error page, and the page itself. */
function onwardOf({ page, cited, final }: Answer): URL | null {
  if (page?.refresh === undefined || page.refresh.delaySeconds > MAX_REFRESH_SECONDS) return null;
  const target = new URL(page.refresh.url);
  const isAbove = cited.pathname.startsWith(target.pathname.replace(/\/?$/, '/'));
  const isNowhere = isHome(target) || isAbove || isErrorRoute(target) || sameAddress(target, final);
  return isNowhere || sameAddress(target, cited) ? null : target;
}

/** A text was promised, bytes came, and nothing could be read: browsers show an error there too. */
function isUndecodable({ page, bodyBytes, status, headers }: Answer): boolean {
  const type = headerOf(headers, 'content-type') ?? '';
  return page === null && bodyBytes > 0 && status < 300 && /^\s*(?:text\/|application\/xhtml)/i.test(type);
}

function brokenBody(truncated: string | undefined, { textLength, status }: Answer): LinkReason | null {
  if (truncated === undefined || truncated === 'length' || status >= 400 || textLength >= BROKEN_BODY_CHARS)
    return null;
  return truncated === 'time' ? 'timeout' : 'connection-reset';
}

function judgeLikely(likely: Spoken, answer: Answer, control: Control, decide: Decide): Judgement {
  if (showsCited(answer)) return decide('ok', 0.6);
  if (control === 'different' && OF_HOST.has(likely.reason) && !isHome(answer.cited)) return decide('ok', 0.6);
  if (control === 'honest' && !likely.reason.startsWith('redirect-'))
    return decide(mayBeGone(likely, answer) ? 'unclear' : 'ok', 0.5, [
      { signal: 'control', detail: 'a made-up address of the same host gets an honest 404' },
    ]);
  const { state } = decide(likely.reason, isSame(control) ? 0.9 : 0.7, isSame(control) ? [SAME] : []);
  // Where a redirect led is known; what a page says of itself a made-up address may say too.
  const mayChange = REASONS[likely.reason] === 'dead' || !likely.reason.startsWith('redirect-');
  return { ...done(state), wantsControl: control === 'not-asked' && mayChange };
}

/**
 * A host that denies made-up addresses by their status knows this one, and would deny it so too: what sounds like an error
 * page is the work's own words. Except where they may be what is left of a work that was there, and where the page has
 * none of the words of the address. (Redirects are apart: sites send old addresses on by a rule for each, and that a
 * made-up one has no such rule says nothing.)
 */
function mayBeGone({ reason }: Spoken, answer: Answer): boolean {
  return reason === 'removed' || answer.mainLength < BARE_SHELL_CHARS || showsNothing(answer);
}

function isSame(control: Control): boolean {
  return control === 'same' || control === 'everywhere';
}

const SAME: SignalEvidence = { signal: 'control', detail: 'a made-up address of the same host gets the same page' };
const EVERYWHERE: SignalEvidence = {
  signal: 'control',
  detail: 'a made-up address and the home page of the same host get the same few words',
};

/** Statuses that say nothing about whether the page is there; null for those that do. */
function statusReason({ status, bodyBytes }: Answer): LinkReason | null {
  if (status >= 200 && status < 300) return null;
  if (status === 300) return bodyBytes > 0 ? 'ok' : 'unclear';
  if (status === 408) return 'timeout';
  // A failure of the server (5xx) has a signal that is sure of it.
  return status >= 400 && status < 500 ? 'client-error' : 'bad-response';
}

function judgeHints(
  spoken: readonly Spoken[],
  answer: Answer,
  control: Control,
  truncated: string | undefined,
  decide: Decide,
): Judgement {
  const hint = spoken.find(({ weight, reason }) => weight === 'hint' && REASONS[reason] !== 'alive');
  if (hint !== undefined && isSame(control)) {
    // A shell that scripts fill is the same for every address, the living ones too; and so is a wall in words unknown here.
    const mayPass = WORDLESS.has(hint.signal) && (control === 'everywhere' || mayBeWall(answer));
    // What is said of the host as goods is said in the page's own words.
    const isBare = isShell(spoken) && !OF_HOST.has(hint.reason);
    const reason = isBare || mayPass ? 'unclear' : hint.reason;
    return decide(reason, 0.8, [control === 'everywhere' ? EVERYWHERE : SAME]);
  }
  // An honest host would have said so; any other may fill the shell with a page or with its absence.
  if (control === 'other' && isShell(spoken) && answer.textLength < BARE_SHELL_CHARS) return decide('empty', 0.6);
  const { page } = answer;
  const alive = aliveReason(spoken, answer, truncated);
  const { state } = decide(alive, hint === undefined ? 0.95 : control === 'honest' ? 0.85 : 0.6);
  return {
    state,
    wantsControl: hint !== undefined && control === 'not-asked',
    // A name that a parking service holds has a page of a few words.
    wantsNames: page !== null && page.html !== '' && isNotice(answer) && !showsCited(answer),
  };
}

function isShell(spoken: readonly Spoken[]): boolean {
  return spoken.some(({ signal }) => signal === 'app-shell');
}

function aliveReason(spoken: readonly Spoken[], answer: Answer, truncated: string | undefined): LinkReason {
  if (spoken.some(({ reason }) => reason === 'paywalled')) return 'paywalled';
  if (truncated === 'length') return 'too-large';
  const [first] = answer.hops;
  if (first === undefined || !isAnotherPage(answer.cited, answer.final)) return 'ok';
  return PERMANENT.has(first.status) && answer.hops.every(({ status }) => PERMANENT.has(status))
    ? 'permanent-redirect'
    : 'temporary-redirect';
}
