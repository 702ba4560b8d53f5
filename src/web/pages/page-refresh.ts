import type { Page } from '../../core/page.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';

type Refresh = NonNullable<Page['refresh']>;

/** A refresh after longer than this is a page that renews itself. */
export const MAX_REFRESH_SECONDS = 10;

/** The seconds of a refresh, and what stands behind them (WHATWG HTML, “shared declarative refresh steps”). */
const REFRESH = /^\s*(?:(\d{1,6})|(?=\.))[\d.]*(?:\s*[;,]\s*|\s+|$)(?:url\s*=\s*)?(.*)/is;

/** A script that says where its reader goes on, and no more. */
const SENDS_ON = patternLines()`
  ^(?:(?:window|document|self|top|parent)\s*\.\s*)?location(?:\s*\.\s*href)?\s*
  (?:=\s*|\.\s*(?:replace|assign)\s*\(\s*)["']((?:[^"'\\]|\\\/){1,2000})["']\s*\)?\s*;?
`;

/** `0; url=/new`, with the quotes and spaces that browsers accept. */
export function refreshFromMeta(content: string, base: string): Refresh | undefined {
  const match = REFRESH.exec(content);
  const rest = match?.[2] ?? '';
  const quote = /^["']/.exec(rest)?.[0];
  const end = quote === undefined ? -1 : rest.indexOf(quote, 1);
  const target = (quote === undefined ? rest : rest.slice(1, end < 0 ? undefined : end)).trim();
  const url = target === '' ? null : parsedUrl(target, base);
  return url === null ? undefined : { url: url.href, delaySeconds: Number(match?.[1] ?? 0), kind: 'meta' };
}

/**
 * A script that does little more than send the reader on: `location = "..."`, `location.href = ...`,
 * `location.replace("...")` outside of any function or condition. Nothing is run; longer scripts are not looked at.
 */
export function refreshFromScript(code: string, base: string): Refresh | undefined {
  const { bare, delaySeconds } = afterWaiting(atLoad(withoutPreface(code)));
  if (/\b(?:function|if|addEventListener|setTimeout|onclick|=>)\b/.test(bare)) return undefined;
  // Programs that write scripts put a backslash before every slash.
  const target = SENDS_ON.exec(bare)?.[1]?.replaceAll('\\/', '/');
  const url = target === undefined ? null : parsedUrl(target, base);
  return url?.protocol === 'http:' || url?.protocol === 'https:'
    ? { url: url.href, delaySeconds, kind: 'script' }
    : undefined;
}

/** Without the comment that hides it from old browsers, and what a script may begin with that does nothing. */
function withoutPreface(code: string): string {
  const bare = code.replace(/^\s*<!--|-->\s*$/g, '').trim();
  return bare.replace(/^\/\*[^*]{0,500}\*\/\s*/, '').replace(/^(["'])use strict\1\s*;?\s*/, '');
}

/** `setTimeout(function () { ... }, 3000)` and nothing else: its body stands for the script, its wait for that of a refresh. */
function afterWaiting(code: string): { readonly bare: string; readonly delaySeconds: number } {
  const match =
    /^(?:window\s*\.\s*)?setTimeout\s*\(\s*(?:function\s*\(\s*\)|\(\s*\)\s*=>)\s*\{([^{}]{1,2000})\}\s*,\s*(\d{1,8})\s*\)\s*;?$/.exec(
      code,
    );
  const [, body = code, wait = '0'] = match ?? [];
  return { bare: body.trim(), delaySeconds: Number(wait) / 1000 };
}

/** What a handler of the load event does is done at once: its body stands for the script. */
function atLoad(code: string): string {
  const body = /^(?:window\s*\.\s*)?onload\s*=\s*(?:function\s*\(\s*\)|\(\s*\)\s*=>)\s*\{([^{}]{1,2000})\}\s*;?$/.exec(
    code,
  )?.[1];
  return body === undefined ? code : body.trim();
}
