import type { Facts, WeighedCitation, WeighedClaim } from '../core/facts.ts';
import type { Severity } from '../core/finding.ts';
import type { LinkState } from '../core/link-state.ts';
import { redactUrl } from '../core/secret-url.ts';
import type { Source } from '../core/source.ts';

/** What a rule found, before it is put into words. Exactly one of `offset`, `claim` and `source` says where. */
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

/** Facts with the ways through them that rules need, built once. */
export class FactIndex {
  readonly facts: Facts;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly claimById: ReadonlyMap<string, WeighedClaim>;
  readonly ties: readonly TiedClaim[];
  /** Those of each source, by its id, in the order of the text. */
  readonly tiesBySource: ReadonlyMap<string, readonly TiedClaim[]>;
  /** Sources that were asked, with what came of it. */
  readonly asked: readonly { readonly source: Source; readonly state: LinkState }[];

  constructor(facts: Facts) {
    this.facts = facts;
    this.sourceById = new Map(facts.sources.map((source) => [source.id, source]));
    this.claimById = new Map(facts.claims.map((claim) => [claim.id, claim]));
    this.ties = facts.claims.flatMap((claim) =>
      claim.citations.flatMap((citation) => {
        const source = this.sourceById.get(citation.source);
        return source === undefined ? [] : [{ claim, citation, source }];
      }),
    );
    this.tiesBySource = bySource(this.ties);
    this.asked = facts.sources.flatMap((source) => {
      const state = facts.states.get(source.id);
      return state === undefined ? [] : [{ source, state }];
    });
  }
}

function bySource(ties: readonly TiedClaim[]): ReadonlyMap<string, readonly TiedClaim[]> {
  const groups = new Map<string, TiedClaim[]>();
  for (const tie of ties) {
    const group = groups.get(tie.source.id);
    if (group === undefined) groups.set(tie.source.id, [tie]);
    else group.push(tie);
  }
  return groups;
}

/** The address of a source as people read it, secrets blotted out, or its words when it has none. */
export function nameOf(source: Source): string {
  return source.url === undefined ? source.citedAs : redactUrl(source.url);
}
