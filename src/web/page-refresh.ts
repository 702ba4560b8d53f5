import type { Page } from '../core/page.ts';
import { parsedUrl } from '../core/parse-url.ts';

type Refresh = NonNullable<Page['refresh']>;

/** `0; url=/new` (WHATWG HTML §4.2.5.3), with the quotes and spaces that browsers accept. */
export function refreshFromMeta(content: string, base: string): Refresh | undefined {
  const match = /^\s*(\d{1,6})(?:\.\d*)?\s*[;,]?\s*(?:url\s*=\s*)?["']?([^"'\s][^"']*)?/i.exec(content);
  const target = match?.[2]?.trim();
  const url = target === undefined || target === '' ? null : parsedUrl(target, base);
  return match === null || url === null ? undefined : { url: url.href, delaySeconds: Number(match[1]), kind: 'meta' };
}

/**
 * A script that does little more than send the reader on: `location = "..."`, `location.href = ...`,
 * `location.replace("...")` outside of any function or condition. Nothing is run; longer scripts are not looked at.
 */
export function refreshFromScript(code: string, base: string): Refresh | undefined {
  const bare = atLoad(code.replace(/^\s*<!--|-->\s*$/g, '').trim());
  if (/\b(?:function|if|addEventListener|setTimeout|onclick|=>)\b/.test(bare)) return undefined;
  const match =
    /^(?:(?:window|document|self|top|parent)\s*\.\s*)?location(?:\s*\.\s*href)?\s*(?:=\s*|\.\s*(?:replace|assign)\s*\(\s*)["']([^"'\\]{1,2000})["']\s*\)?\s*;?/.exec(
      bare,
    );
  const target = match?.[1];
  const url = target === undefined ? null : parsedUrl(target, base);
  return url?.protocol === 'http:' || url?.protocol === 'https:'
    ? { url: url.href, delaySeconds: 0, kind: 'script' }
    : undefined;
}

/** What a handler of the load event does is done at once: its body stands for the script. */
function atLoad(code: string): string {
  const body = /^(?:window\s*\.\s*)?onload\s*=\s*(?:function\s*\(\s*\)|\(\s*\)\s*=>)\s*\{([^{}]{1,2000})\}\s*;?$/.exec(
    code,
  )?.[1];
  return body === undefined ? code : body.trim();
}
