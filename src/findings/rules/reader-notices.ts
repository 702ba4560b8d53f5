import type { ReaderNotice } from '../../core/article.ts';
import type { Hit, Rule } from '../rule.ts';

/** A rule that passes on what a reader noticed under one of some codes. */
function noticeRule(code: string, severity: Rule['severity'], takes: (notice: ReaderNotice) => boolean): Rule {
  return {
    code,
    severity,
    *find(index): Generator<Hit> {
      for (const notice of index.facts.article.notices) {
        if (takes(notice)) yield { offset: notice.span?.start ?? 0, args: { ...notice.args, notice: notice.code } };
      }
    },
  };
}

/** Notices with findings of their own; any other one says that something of the input is missing. */
const OWN = new Set(['missing-entry', 'undefined-key', 'chatbot-residue', 'not-utf-8']);

/** A marker in the text that no entry of the list answers. */
export const missingEntry = noticeRule('missing-entry', 'warning', ({ code }) => code === 'missing-entry');
/** A citation key that no bibliography defines. */
export const undefinedKey = noticeRule('undefined-key', 'warning', ({ code }) => code === 'undefined-key');
/** The bytes were not UTF-8, and their encoding was guessed. */
export const encodingGuessed = noticeRule('encoding-guessed', 'note', ({ code }) => code === 'not-utf-8');
/** A part of the input that the reader could not read. */
export const inputIncomplete = noticeRule('input-incomplete', 'warning', ({ code }) => !OWN.has(code));
