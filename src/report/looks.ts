import type { Provenance, SupportState } from '../core/evidence.ts';
import type { LinkState, LinkStatus } from '../core/link-state.ts';
import type { ReportArchive, ReportSupport } from '../core/report.ts';
import { PROVENANCE_WORDS } from './provenance-words.ts';
import { copyWords, linkWords, supportWords, type Wording } from './words.ts';

/** A state as a page shows it: by colour, glyph and words together, never by one alone. */
export interface Look {
  readonly tone: Wording['tone'];
  readonly glyph: string;
  readonly words: string;
}

/** On a page every state has a glyph of its own, also those that a terminal says by the word alone. */
const LINK_GLYPHS: Readonly<Record<LinkStatus, string>> = {
  alive: '●',
  moved: '→',
  drifted: '≠',
  dead: '✗',
  blocked: '?',
  failing: '?',
  'not-asked': '?',
  'no-link': '–',
};

const SUPPORT_GLYPHS: Readonly<Record<SupportState, string>> = {
  verbatim: '=',
  'verbatim-elided': '=',
  'verbatim-reordered': '≈',
  'wording-differs': '≠',
  'passage-found': '¶',
  'topic-only': '○',
  'figure-differs': '≠',
  'no-passage-found': '∅',
  'source-not-read': '–',
  'not-checked': '–',
};

const COPY_GLYPHS: Readonly<Record<ReportArchive['status'], string>> = {
  found: '●',
  none: '∅',
  excluded: '–',
  unknown: '?',
  skipped: '–',
};

/** What the address is now. */
export function linkLook(link: LinkState | undefined): Look {
  return look(linkWords(link), link === undefined ? '–' : LINK_GLYPHS[link.status]);
}

/** The best copy, or what the archives said. */
export function copyLook(archive: ReportArchive | undefined): Look {
  if (archive === undefined) return { tone: 'quiet', glyph: '–', words: 'not asked' };
  return look(copyWords(archive), COPY_GLYPHS[archive.status]);
}

/** What was found in the source of the claim. */
export function supportLook(support: ReportSupport | undefined): Look {
  if (support === undefined) return { tone: 'quiet', glyph: '–', words: 'not compared' };
  return look(supportWords(support), SUPPORT_GLYPHS[support.state]);
}

/** What the claim has behind it. */
export function provenanceLook(provenance: Provenance): Look {
  const { glyph, word, tone } = PROVENANCE_WORDS[provenance];
  return { tone, glyph, words: word };
}

function look({ word, detail, tone }: Wording, glyph: string): Look {
  return { tone, glyph, words: detail === '' ? word : `${word}: ${detail}` };
}
