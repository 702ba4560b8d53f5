import { byId } from '../core/by-id.ts';
import type { Facts, WeighedCitation, WeighedClaim } from '../core/facts.ts';
import type { Severity } from '../core/finding.ts';
import type { LinkState } from '../core/link-state.ts';
import type { Source } from '../core/source.ts';
import { redactUrl } from '../core/urls/secret-url.ts';

/** What a rule found, before it is put into words. The first that is given of `offset`, `claim` and `source` says where. */
export interface Hit {
  readonly args: Readonly<Record<string, string | number>>;
  /** Into the reading text; else the place is the claim's, else the source's. */
  readonly offset?: number;
  readonly claim?: WeighedClaim;
  readonly source?: Source;
  /** When this hit weighs less than the rule's own severity. */
  readonly severity?: Severity;
}

/** One kind of finding. Pure: the same facts give the same hits in the same order. */
export interface Rule {
  /** kebab-case, never renamed after a release. */
  readonly code: string;
  /** `error` only for what is certain and the author's to mend. */
  readonly severity: Severity;
  find(facts: FactIndex): Iterable<Hit>;
}

/** A tie with its claim and source at hand. */
export interface TiedClaim {
  readonly claim: WeighedClaim;
  readonly citation: WeighedCitation;
  readonly source: Source;
}

/** Facts with the ways through them that rules need, each made when a rule first goes it: an article may have 100,000 links. */
export class FactIndex {
  readonly facts: Facts;
  #weighed: readonly TiedClaim[] | null = null;
  #leaning: ReadonlyMap<string, readonly WeighedClaim[]> | null = null;

  constructor(facts: Facts) {
    this.facts = facts;
  }

  /** Ties whose source was looked into, in the order of the text. */
  get weighedTies(): readonly TiedClaim[] {
    this.#weighed ??= [...weighedTies(this.facts)];
    return this.#weighed;
  }

  source(id: string): Source | undefined {
    return byId(this.facts.sources, id);
  }

  claim(id: string): WeighedClaim | undefined {
    return byId(this.facts.claims, id);
  }

  /** The claims that lean on a source, in the order of the text. */
  claimsOn(source: Source): readonly WeighedClaim[] {
    this.#leaning ??= claimsBySource(this.facts.claims);
    return this.#leaning.get(source.id) ?? [];
  }

  /** Sources that were asked, with what came of it. */
  *asked(): Generator<{ readonly source: Source; readonly state: LinkState }> {
    for (const source of this.facts.sources) {
      const state = this.facts.states.get(source.id);
      if (state !== undefined) yield { source, state };
    }
  }
}

function* weighedTies(facts: Facts): Generator<TiedClaim> {
  for (const claim of facts.claims) {
    for (const citation of claim.citations) {
      const source = citation.support === undefined ? undefined : byId(facts.sources, citation.source);
      if (source !== undefined) yield { claim, citation, source };
    }
  }
}

function claimsBySource(claims: readonly WeighedClaim[]): ReadonlyMap<string, readonly WeighedClaim[]> {
  const groups = new Map<string, WeighedClaim[]>();
  for (const claim of claims) {
    for (const { source } of claim.citations) {
      const group = groups.get(source);
      if (group === undefined) groups.set(source, [claim]);
      else group.push(claim);
    }
  }
  return groups;
}

/** The address of a source as people read it, secrets blotted out, or its words when it has none. */
export function nameOf(source: Source): string {
  return source.url === undefined ? source.citedAs : redactUrl(source.url);
}
