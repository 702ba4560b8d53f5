import type { Provenance } from '../core/evidence.ts';
import type { Wording } from './words.ts';

/** What a claim has behind it, in glyph and plain words; never that it is so. */
export const PROVENANCE_WORDS: Readonly<Record<Provenance, Omit<Wording, 'detail'>>> = {
  sourced: { glyph: '●', word: 'found in the source', tone: 'good' },
  'partly-sourced': { glyph: '◐', word: 'found in part', tone: 'unsure' },
  'archived-only': { glyph: '◌', word: 'only a copy is left', tone: 'unsure' },
  'not-reached': { glyph: '?', word: 'source not reached', tone: 'unsure' },
  'source-lost': { glyph: '✗', word: 'source gone, no copy', tone: 'bad' },
  differs: { glyph: '≠', word: 'differs from the source', tone: 'bad' },
  'no-passage-found': { glyph: '∅', word: 'not found in the source', tone: 'unsure' },
  'cited-offline': { glyph: '–', word: 'cited offline', tone: 'quiet' },
  'no-source-matched': { glyph: '○', word: 'no source matched', tone: 'unsure' },
  unsourced: { glyph: '○', word: 'no source cited', tone: 'unsure' },
  'absence-claim': { glyph: '!', word: 'absence: a person must read', tone: 'unsure' },
  unchecked: { glyph: '–', word: 'not compared', tone: 'quiet' },
};
