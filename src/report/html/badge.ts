import type { Provenance, SupportState } from '../../core/evidence.ts';
import type { LinkState, LinkStatus } from '../../core/link-state.ts';
import type { ReportArchive, ReportSupport } from '../../core/report.ts';
import { PROVENANCE_WORDS } from '../provenance-words.ts';
import { copyWords, linkWords, supportWords, type Wording } from '../words.ts';
import { html, type Part, type Safe } from './markup.ts';

export type Tone = Wording['tone'];

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

/** A state by glyph, word and colour together; the glyph is for the eye only. */
export function badge(tone: Tone, glyph: string, word: Part): Safe {
  return html`<span class="badge ${tone}"><span class="glyph" aria-hidden="true">${glyph}</span>${word}</span>`;
}

/** What the address is now. */
export function linkBadge(link: LinkState | undefined): Safe {
  const { word, detail, tone } = linkWords(link);
  return badge(tone, link === undefined ? '–' : LINK_GLYPHS[link.status], say(word, detail));
}

/** The best copy, or what the archives said. */
export function copyBadge(archive: ReportArchive | undefined): Safe {
  if (archive === undefined) return badge('quiet', '–', 'not asked');
  const { word, detail, tone } = copyWords(archive);
  return badge(tone, COPY_GLYPHS[archive.status], say(word, detail));
}

/** What was found in the source of the claim. */
export function supportBadge(support: ReportSupport | undefined): Safe {
  if (support === undefined) return badge('quiet', '–', 'not compared');
  const { word, detail, tone } = supportWords(support);
  return badge(tone, SUPPORT_GLYPHS[support.state], say(word, detail));
}

/** What the claim has behind it. */
export function provenanceBadge(provenance: Provenance): Safe {
  const { glyph, word, tone } = PROVENANCE_WORDS[provenance];
  return badge(tone, glyph, word);
}

function say(word: string, detail: string): string {
  return detail === '' ? word : `${word}: ${detail}`;
}
