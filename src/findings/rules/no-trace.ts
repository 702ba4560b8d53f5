import { type FactIndex, type Hit, nameOf, type Rule } from '../rule.ts';

/** A dead address that no archive has ever seen: it may have been mistyped, or made up. */
export const noTrace: Rule = {
  code: 'no-trace',
  severity: 'warning',
  *find(index: FactIndex): Generator<Hit> {
    for (const { source, state } of index.asked()) {
      const answer = index.facts.archives.get(source.id);
      // A capture that is not good, and one that only bears witness, are traces too.
      if (state.status !== 'dead' || answer?.status !== 'none' || answer.seen === true) continue;
      yield { source, args: { url: nameOf(source), archives: answer.asked.map(({ archive }) => archive).join(', ') } };
    }
  },
};
