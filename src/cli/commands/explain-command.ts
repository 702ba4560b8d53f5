import { counted } from '../../core/text/counted.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import {
  type Asked,
  type Exchange,
  explainCode,
  explainUrl,
  findingCodes,
  knownCodes,
  nearestOf,
  printable,
  type RunOptions,
  reasonGuide,
  StetError,
  sayLink,
} from '../../index.ts';
import type { Call } from '../command.ts';
import { writeAll } from '../io.ts';
import { withSections } from '../network.ts';
import { runOptions } from '../run-settings.ts';

/** Headers that say something about a state; the others are counted. */
const TELLING = patternLines()`
  ^(?:
    location|server|retry-after|content-type|content-length|content-encoding|link|cf-mitigated|cf-ray|
    x-(?!frame|content-type|xss|powered).*|set-cookie|www-authenticate|ratelimit.*|via|proxy-status|
    strict-transport-security
  )$
`;
const HEADER_CHARS = 160;
/** An address as people type it; no code has a dot. */
const HOST_AND_PATH = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#].*)?$/;

/** `stet explain <url|code...>`: the whole way to a state, or what a code means and what to do. 0 or 2. */
export async function explainCommand({ names, flags, io, config }: Call): Promise<number> {
  const options = withSections(runOptions(flags, io.env, Date.now()), config);
  const parts: string[] = [];
  for (const name of names) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) parts.push(await urlText(name, options));
    else parts.push(codeText(name));
  }
  await writeAll(io.stdout, `${parts.join('\n\n')}\n`);
  return 0;
}

function codeText(code: string): string {
  const known = explainCode(code);
  if (known !== null)
    return [`${code} (${known.kind})`, `  means  ${known.means}`, `  to do  ${known.advice}`].join('\n');
  if (HOST_AND_PATH.test(code))
    throw new StetError('BAD_OPTION', `No such code: \`${code}\``, {
      hint: `an address begins with its scheme: stet explain https://${code}`,
    });
  const near = nearestOf(code, knownCodes(findingCodes));
  throw new StetError('BAD_OPTION', `No such code: \`${code}\``, {
    hint:
      near === undefined
        ? 'a code or a word of a report, such as dead-link, http-404 or topic-only'
        : `did you mean \`${near}\`?`,
  });
}

async function urlText(url: string, options: RunOptions): Promise<string> {
  const asked = await explainUrl(url, options);
  const { state } = asked;
  const guide = reasonGuide(state.reason);
  const { glyph, word } = sayLink(state);
  return [
    `${printable(url)}`,
    `  ${`${glyph} ${word}`.trim()}: ${state.status} / ${state.reason}, confidence ${state.confidence.toFixed(2)} (not calibrated)`,
    `  means  ${(state.attempts === 1 ? guide.meansOnce : undefined) ?? guide.means}`,
    `  to do  ${guide.advice}`,
    '  signals',
    ...(state.evidence.length === 0
      ? ['    none spoke']
      : state.evidence.map(({ signal, detail }) => `    ${signal}: ${printable(detail, 300)}`)),
    '  exchanges',
    ...(asked.exchanges.length === 0 ? ['    nothing was sent'] : asked.exchanges.flatMap(exchangeLines)),
    ...pageLines(asked),
  ].join('\n');
}

function exchangeLines(exchange: Exchange, index: number): string[] {
  const { outcome, method, url, elapsedMs, attempt, purpose } = exchange;
  const which = [
    ...(attempt > 1 ? [` (attempt ${attempt})`] : []),
    ...(purpose === undefined || purpose === 'main' ? [] : [` (${purpose})`]),
  ].join('');
  const head = `    ${index + 1}. ${method} ${printable(url, 300)}${which}, ${Math.round(elapsedMs)} ms`;
  if (outcome.kind === 'failure')
    return [
      head,
      `       failed in ${outcome.phase}: ${outcome.code}${outcome.detail === undefined ? '' : `, ${printable(outcome.detail, 200)}`}`,
    ];
  const telling = outcome.headers.filter(([name]) => TELLING.test(name.toLowerCase()));
  const silent = outcome.headers.length - telling.length;
  const body =
    outcome.body === undefined
      ? 'no body'
      : `${counted(outcome.body.bytes, 'byte')}, sha256 ${outcome.body.sha256.slice(0, 16)}…`;
  return [
    head,
    `       ${outcome.status}, ${body}${outcome.truncated === undefined ? '' : `, cut (${outcome.truncated})`}`,
    ...telling.map(
      ([name, value]) =>
        `       ${printable(name, 60)}: ${name.toLowerCase() === 'set-cookie' ? cookieName(value) : printable(value, HEADER_CHARS)}`,
    ),
    ...(silent === 0 ? [] : [`       and ${counted(silent, 'more header')}`]),
  ];
}

/** A cookie's name can tell a vendor; its value is nobody's business. */
function cookieName(value: string): string {
  return `${printable(value.split('=')[0] ?? '', 60)}=…`;
}

function pageLines({ page }: Asked): string[] {
  if (page === null) return [];
  return [
    '  page',
    `    title: ${printable(page.title, 200)}`,
    `    text: ${counted(page.text.length, 'character')}${page.partial ? ', incomplete' : ''}`,
    ...(page.canonical === undefined ? [] : [`    canonical: ${printable(page.canonical, 300)}`]),
  ];
}
