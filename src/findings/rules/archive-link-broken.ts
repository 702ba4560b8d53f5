import { redactUrl } from '../../core/urls/secret-url.ts';
import type { FactIndex, Hit, Rule } from '../rule.ts';

/** The copy that the article cites is not there, is no good copy, or is not of what and when the article says. */
export const archiveLinkBroken: Rule = {
  code: 'archive-link-broken',
  severity: 'warning',
  *find(index: FactIndex): Generator<Hit> {
    for (const source of index.facts.sources) {
      const { outcome, problem } = index.facts.archives.get(source.id)?.cited ?? {};
      if (outcome !== 'bad' && outcome !== 'missing') continue;
      yield { source, args: { url: redactUrl(source.archiveOf?.url ?? source.citedAs), problem: problem ?? outcome } };
    }
  },
};
