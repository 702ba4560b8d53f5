import { copyLook, type Look, linkLook, provenanceLook, supportLook } from '../looks.ts';
import { html, type Part, type Safe } from './markup.ts';

/** The colour of a badge; a word always stands with it. */
export type Tone = Look['tone'];

/** A state by glyph, word and colour together; the glyph is for the eye only. */
export function badge(tone: Tone, glyph: string, word: Part): Safe {
  return html`<span class="badge ${tone}"><span class="glyph" aria-hidden="true">${glyph}</span>${word}</span>`;
}

/** What the address is now. */
export function linkBadge(link: Parameters<typeof linkLook>[0]): Safe {
  return ofLook(linkLook(link));
}

/** The best copy, or what the archives said. */
export function copyBadge(archive: Parameters<typeof copyLook>[0]): Safe {
  return ofLook(copyLook(archive));
}

/** What was found in the source of the claim. */
export function supportBadge(support: Parameters<typeof supportLook>[0]): Safe {
  return ofLook(supportLook(support));
}

/** What the claim has behind it. */
export function provenanceBadge(provenance: Parameters<typeof provenanceLook>[0]): Safe {
  return ofLook(provenanceLook(provenance));
}

function ofLook({ tone, glyph, words }: Look): Safe {
  return badge(tone, glyph, words);
}
