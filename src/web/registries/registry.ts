import type { HowToAsk, RegistryRecord } from '../../core/asking.ts';
import { type Exchange, type Fetcher, headerOf } from '../../core/exchange.ts';
import { parsedJson, recordOf } from '../../core/json.ts';
import type { AboutSource } from '../../core/source.ts';
import { squeeze } from '../../core/text/squeeze.ts';
import { decodeText } from '../bodies/charset.ts';
import { decodeBody } from '../bodies/decode-body.ts';

/** Registry answers are small; more is no answer. */
const RECORD_BYTES = 2 * 1024 * 1024;

/** What a registry knows of a work. */
export interface WorkFacts {
  readonly record?: RegistryRecord;
  readonly about?: AboutSource;
}

/** What a registry says against a work: a retraction, a correction, a newer version. */
export type Notice = NonNullable<AboutSource['notices']>[number];

/** A registry's answer: `absent` is its word that it has no such work, `failed` its silence. */
export type WorkAnswer =
  | { readonly status: 'found'; readonly facts: WorkFacts }
  | { readonly status: 'absent' | 'failed' };

/** What one registry is asked with. */
export interface RegistryTools {
  readonly fetcher: Fetcher;
  readonly base: string;
  readonly abort: HowToAsk['abort'];
}

/** The body of a registry's answer as text, with its status; null when none came. */
export async function askRegistry(
  url: string,
  { fetcher, abort }: Pick<RegistryTools, 'fetcher' | 'abort'>,
  accept = 'application/json',
): Promise<{ readonly status: number; readonly text: string; readonly exchanges: readonly Exchange[] } | null> {
  const exchanges = await fetcher.fetch(url, { abort, accept, maxBytes: RECORD_BYTES, purpose: 'registry' });
  const outcome = exchanges.at(-1)?.outcome;
  if (outcome?.kind !== 'response') return null;
  if (outcome.body === undefined) return { status: outcome.status, text: '', exchanges };
  const { bytes } = await decodeBody(outcome.headers, await outcome.body.read(), RECORD_BYTES);
  const { text } = decodeText(bytes, headerOf(outcome.headers, 'content-type'));
  return { status: outcome.status, text, exchanges };
}

/** A year has four figures at most; `201405` is a month that somebody wrote where the year goes. */
const YEARS = 10_000;

/** A work's facts without what is missing. */
export function workFacts(
  registry: string,
  work: {
    readonly title?: string | undefined;
    readonly firstAuthor?: string | undefined;
    readonly year?: number | undefined;
    readonly outlet?: string | undefined;
    readonly notices?: readonly Notice[];
  },
): WorkFacts {
  const { title, firstAuthor, year, outlet, notices = [] } = work;
  const isYear = year !== undefined && Number.isInteger(year) && year > 0 && year < YEARS;
  return {
    record: {
      registry,
      ...(title === undefined ? {} : { title }),
      ...(firstAuthor === undefined ? {} : { firstAuthor }),
      ...(isYear ? { year } : {}),
    },
    about: {
      ...(title === undefined ? {} : { title }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(notices.length === 0 ? {} : { notices }),
    },
  };
}

/** Publishers write it before the title when they take a work back. */
const TAKEN_BACK = /^\s*\[?(retract(?:ed|ion)|withdrawn)(?: (?:article|paper|chapter))?\s*\]?\s*:?\s*/i;

/** The notice that a title itself gives (`RETRACTED: ...`): a weaker sign than the registry's own, and said so. */
export function noticeInTitle(title: string | undefined, registry: string): readonly Notice[] {
  const word = TAKEN_BACK.exec(title ?? '')?.[1]?.toLowerCase();
  if (word === undefined) return [];
  const kind = word.startsWith('retract') ? 'retraction' : 'withdrawal';
  return [{ kind, text: `its title at ${registry} begins with “${word}”` }];
}

/** A registry's answer as an object; null for an error page. */
export function jsonOf(text: string): Record<string, unknown> | null {
  return recordOf(parsedJson(text));
}

/** A text of a registry's answer on one line; undefined for an empty one and for what is none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? squeeze(value) : undefined;
}
