import type { Source } from '../../core/source.ts';
import { isAddress } from '../../core/urls/parse-url.ts';
import { type FactIndex, type Hit, nameOf, type Rule } from '../rule.ts';

const WEB_SCHEME = /^https?:/i;

/** "htp://", "https//", "http;//", "hhttps://": meant to be http, and opened by no browser. */
const MISSPELT_SCHEME = /^(?!https?:)(?:h{1,2}t{1,3}p{0,2}s{0,2}|ttps?|hptts?|htps?)(?::\/\/|;\/\/|\/\/|:\/)/i;

/** Says what is wrong with an address, or nothing. Only what can be no address at all counts. */
function flawOf(source: Source): string | undefined {
  const written = source.url ?? source.citedAs;
  if (source.kind === 'internal' || source.kind === 'offline' || source.kind === 'personal') return undefined;
  if (MISSPELT_SCHEME.test(written)) return 'its scheme is misspelt';
  if (!/^[a-z][a-z0-9+.-]*:/i.test(written)) return undefined;
  if (/^(?:https?:){2}|^https?:\/\/https?:?\/\//i.test(written)) return 'the scheme stands twice';
  if (!isAddress(written)) return 'no browser can read it';
  if (!WEB_SCHEME.test(written)) return undefined;
  const { hostname } = new URL(written);
  if (!hostname.includes('.') && !hostname.includes(':') && hostname !== 'localhost') return undefined;
  if (/\.\.|^\.|^-|-$/.test(hostname)) return 'its host name is not a name';
  return undefined;
}

/** An address that no browser can open, whoever serves it. */
export const malformedUrl: Rule = {
  code: 'malformed-url',
  severity: 'error',
  *find(index: FactIndex): Generator<Hit> {
    for (const source of index.facts.sources) {
      const flaw = flawOf(source) ?? (stateIsInvalid(index, source) ? 'no browser can read it' : undefined);
      if (flaw !== undefined) yield { source, args: { url: nameOf(source), flaw } };
    }
  },
};

function stateIsInvalid(index: FactIndex, source: Source): boolean {
  return index.facts.states.get(source.id)?.reason === 'invalid-url';
}
