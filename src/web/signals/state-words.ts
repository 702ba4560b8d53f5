import type { Answer } from './signal.ts';

/** Text of a page that shows nothing itself. */
export const BARE_CHARS = 200;

/** A state of a page's scripts, and the words that it has for its reader: `"status":"LOGIN_REQUIRED","reason":"..."`. */
const STATE =
  /"(?:status|state|code|type)"\s*:\s*"(\w{3,40})"[^{}]{0,200}?"(?:reason|messages?|detail|title|text|error)"\s*:\s*(?:\[\s*)?"([^"\\]{4,200})"/gi;
/** Names of states that do not show what was asked for, and do not say that it is gone. */
const REFUSES = /login|auth|sign_?in|verification|unplayable|blocked|restricted|forbidden|denied/i;

/** The head of a living work's page gives its name, also where scripts make all the rest: what failed may be an advertisement. */
export function isNameless({ page }: Answer): boolean {
  return (page?.meta.title ?? '') === '' && page?.headings.length === 0;
}

/** How the scripts' state of a page without a name and a text refuses: its status, and what it says to the reader. */
export function refusalsIn(answer: Answer): readonly { readonly status: string; readonly words: string }[] {
  if (answer.textLength >= BARE_CHARS || !isNameless(answer)) return [];
  const states = [...answer.markup.matchAll(STATE)].map(([, status = '', words = '']) => ({ status, words }));
  return states.filter(({ status }) => REFUSES.test(status));
}
