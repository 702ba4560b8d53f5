import type { AboutSource, Source } from '../../core/source.ts';
import { normalised } from '../../core/text/normalised.ts';
import { withoutEndSlashes } from '../../core/urls/without-end-slashes.ts';
import { type FactIndex, type Hit, nameOf, type Rule } from '../rule.ts';

function* noticed(index: FactIndex, kinds: RegExp): Generator<Hit> {
  for (const source of index.facts.sources) {
    const notice = index.facts.about.get(source.id)?.notices?.find(({ kind }) => kinds.test(kind));
    if (notice !== undefined) yield { source, args: { url: nameOf(source), kind: notice.kind, notice: notice.text } };
  }
}

/** The work was retracted or withdrawn. */
export const retracted: Rule = {
  code: 'retracted',
  severity: 'warning',
  find: (index) => noticed(index, /^(?:retract|withdraw)/i),
};

/** Its publisher has doubts, or put it right later. */
export const correctedSource: Rule = {
  code: 'corrected-source',
  severity: 'note',
  find: (index) => noticed(index, /^(?:correct|errat|corrigend|expression|update|clarif|editor)/i),
};

/** The identifier is registered, and no registry describes the work. */
export const notIndexed: Rule = {
  code: 'not-indexed',
  severity: 'note',
  find: (index) => noticed(index, /^not-indexed$/i),
};

/** Two listed sources with one text: one wire story under two addresses is one source. */
export const sameStory: Rule = {
  code: 'same-story',
  severity: 'note',
  *find(index: FactIndex): Generator<Hit> {
    for (const source of index.facts.sources) {
      const duplicate = index.facts.about.get(source.id)?.duplicateOf;
      const other = duplicate === undefined ? undefined : index.source(duplicate);
      if (other !== undefined && other.id !== source.id) {
        yield { source, args: { url: nameOf(source), other: other.id, otherUrl: nameOf(other) } };
      }
    }
  },
};

/** A source that is younger than the article that leans on it. */
export const youngerSource: Rule = {
  code: 'younger-source',
  severity: 'note',
  *find(index: FactIndex): Generator<Hit> {
    const written = index.facts.article.publishedAt;
    if (written === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(written)) return;
    for (const source of index.facts.sources) {
      const published = index.facts.about.get(source.id)?.publishedAt?.slice(0, 10);
      if (published !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(published) && published > written) {
        yield { source, args: { url: nameOf(source), published, written } };
      }
    }
  },
};

/** An article that cites itself, or a copy of itself. */
export const selfCitation: Rule = {
  code: 'self-citation',
  severity: 'note',
  *find(index: FactIndex): Generator<Hit> {
    const { canonical, title } = index.facts.article;
    const own = canonical === undefined ? undefined : plainAddress(canonical);
    for (const source of index.facts.sources) {
      const state = index.facts.states.get(source.id);
      const addresses = [source.url, state?.finalUrl].filter((address) => address !== undefined).map(plainAddress);
      const same = own !== undefined && addresses.includes(own);
      const about = index.facts.about.get(source.id);
      const isCopy = about?.copyOfArticle === true;
      if (same || isCopy || sameTitle(about, title)) yield { source, args: { url: nameOf(source) } };
    }
  },
};

/** Fewest words of a title that two works do not share by chance. */
const MIN_TITLE_WORDS = 5;

function sameTitle(about: AboutSource | undefined, title: string | undefined): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const ours = fold(title ?? '');
  return ours.split(' ').length >= MIN_TITLE_WORDS && fold(about?.title ?? '') === ours;
}

function plainAddress(address: string): string {
  const bare = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[#?].*/s, '');
  return withoutEndSlashes(bare).toLowerCase();
}

/** The identifier belongs to another work than the one the article describes. */
export const referenceMismatch: Rule = {
  code: 'reference-mismatch',
  severity: 'warning',
  *find(index: FactIndex): Generator<Hit> {
    for (const source of index.facts.sources) {
      const record = index.facts.records.get(source.id);
      const differing = record === undefined ? null : mismatchOf(source, record);
      if (record !== undefined && differing !== null) {
        yield { source, args: { url: nameOf(source), registry: record.registry, ...differing } };
      }
    }
  },
};

/** Share of the shorter title's words that the other must have. Lower misses swapped identifiers, higher trips on subtitles. */
const SAME_TITLE_SHARE = 0.5;

function mismatchOf(
  source: Source,
  record: { readonly title?: string; readonly firstAuthor?: string; readonly year?: number },
): Record<string, string | number> | null {
  const title = source.fields?.title;
  if (title === undefined || record.title === undefined) return null;
  const ours = wordsOfTitle(title);
  const theirs = wordsOfTitle(record.title);
  if (ours.size < 2 || theirs.size < 2) return null;
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  if (shared / Math.min(ours.size, theirs.size) >= SAME_TITLE_SHARE) return null;
  const author = source.fields?.authors?.[0]?.toLowerCase() ?? '';
  // A translated title keeps its author and year; then it is not for us to doubt.
  const family = record.firstAuthor
    ?.toLowerCase()
    .split(/[\s,]+/)
    .find((part) => part.length > 2 && author.includes(part));
  const year = source.fields?.date?.includes(String(record.year ?? 'none')) === true;
  return family !== undefined && year ? null : { cited: title, registered: record.title };
}

function wordsOfTitle(title: string): Set<string> {
  const words =
    normalised(title, 'NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !['the', 'and', 'for', 'with', 'from'].includes(word)));
}
