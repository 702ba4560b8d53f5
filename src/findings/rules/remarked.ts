import type { Remark } from '../../core/facts.ts';
import type { Hit, Rule } from '../rule.ts';

/** A rule that turns what a room remarked on into a finding, as it is. */
function remarkRule(code: string, severity: Rule['severity']): Rule {
  return {
    code,
    severity,
    *find(index): Generator<Hit> {
      for (const remark of index.facts.remarks) {
        if (remark.code !== code) continue;
        yield { args: remark.args, offset: remark.offset, ...tied(remark, index) };
      }
    },
  };
}

function tied(remark: Remark, index: Parameters<Rule['find']>[0]): Pick<Hit, 'claim' | 'source'> {
  const claim = remark.claim === undefined ? undefined : index.claim(remark.claim);
  const source = remark.source === undefined ? undefined : index.source(remark.source);
  return { ...(claim === undefined ? {} : { claim }), ...(source === undefined ? {} : { source }) };
}

/** The text says that there is a link, and there is none. */
export const lostLink = remarkRule('lost-link', 'warning');
/** A run of words is the source's own, without quotation marks. */
export const reuse = remarkRule('reuse', 'note');
/** A name is spelt in two ways. */
export const nameSpellingDiffers = remarkRule('name-spelling-differs', 'note');
/** The source is older than what the claim dates. */
export const sourcePredates = remarkRule('source-predates', 'note');
/** The words are the source's, another speaker is named there. */
export const speakerDiffers = remarkRule('speaker-differs', 'warning');
/** The words are the source's, but for a "not". */
export const negationDiffers = remarkRule('negation-differs', 'note');
/** The source tells the opposite deed. */
export const deedDiffers = remarkRule('deed-differs', 'note');
/** An exception in the configuration is past its last day. */
export const ignoreExpired = remarkRule('ignore-expired', 'warning');
