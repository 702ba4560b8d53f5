import type { CheckEvent } from './core/events.ts';
import type { LinkState } from './core/link-state.ts';
import { placeWords } from './core/place-words.ts';
import type { ReportArchive, ReportArticle, ReportClaim } from './core/report.ts';
import type { Source } from './core/source.ts';
import { sourceNumber } from './core/source-number.ts';
import { printable } from './core/text/printable.ts';
import { tieMark } from './core/tie-mark.ts';
import { languageTag } from './report/html/foreign.ts';
import { shortAddress } from './report/html/prose.ts';
import { copyLook, linkLook, provenanceLook, supportLook } from './report/looks.ts';
import { changedSinceWords, signOffWords } from './report/sign-off-words.ts';
import type { Look, SignOffLine, TableEnd, TableLine, TableStart } from './serve/index.ts';

/** Characters of a claim that the page shows. */
const CLAIM_CHARS = 1000;

/** The table of an article before anybody has answered. */
export function startLine(event: CheckEvent & { readonly type: 'article' }): TableStart {
  const { article, claims, sources } = event;
  const by = [article.authors.join(', '), article.publication ?? '', article.publishedAt ?? ''];
  return {
    title: printable(article.title ?? article.path, 300),
    byline: printable(by.filter((part) => part !== '').join(' · '), 300),
    language: languageTag(article.language, article.text) ?? '',
    sources: sources.map((source) => ({
      id: source.id,
      number: sourceNumber(source.id),
      name: nameOf(source),
      ...(source.url !== undefined && /^https?:\/\//i.test(source.url) ? { url: source.url } : {}),
    })),
    claims: claims
      .filter(({ checkWorthy, citations }) => checkWorthy || citations.length > 0)
      .map((claim) => ({
        id: claim.id,
        place: placeWords(article.placeOf(claim.span.start)),
        text: printable(claim.text, CLAIM_CHARS),
        marks: claim.reasons.filter((reason) => reason === 'accusation' || reason === 'quotation'),
        worthy: claim.checkWorthy,
        cites: claim.citations.map((citation) => ({ source: citation.source, mark: tieMark(citation) })),
      })),
  };
}

/** What people call a source: its address, cut in the middle where it is long, or how the article cites it. */
function nameOf({ url, citedAs }: Source): string {
  return url === undefined ? printable(citedAs, 120) : printable(shortAddress(url), 120);
}

/** What an event changes in the table; null for those that change nothing. */
export function eventLine(event: CheckEvent): TableLine | null {
  switch (event.type) {
    case 'link':
      return { type: 'link', source: event.source.id, look: look(linkLook(event.state)) };
    case 'archive': {
      const { status, best } = event.answer;
      const archive: ReportArchive = { status, asked: [], ...(best === undefined ? {} : { best }) };
      return {
        type: 'copy',
        source: event.source.id,
        look: look(copyLook(archive)),
        ...(best !== undefined && /^https?:\/\//i.test(best.url) ? { url: best.url } : {}),
      };
    }
    case 'settled': {
      const { source, state, done, total } = event;
      return { type: 'settled', source: source.id, look: look(linkLook(state)), state: countedAs(state), done, total };
    }
    case 'weighing':
      return { type: 'waiting', words: 'comparing the claims with their sources' };
    case 'article':
    case 'asking':
    case 'report':
      return null;
  }
}

/** The living apart by what is to be known of them; all that could not be told together. */
function countedAs({ status, liveness }: LinkState): (TableLine & { readonly type: 'settled' })['state'] {
  if (status === 'alive' || status === 'moved' || status === 'drifted') return status;
  return liveness === 'alive' ? 'alive' : liveness;
}

/** What the end adds to the table. */
export function endLine({ claims, findings }: ReportArticle): TableEnd {
  const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  return {
    claims: claims.map(({ id, provenance, citations }) => ({
      id,
      look: look(provenanceLook(provenance)),
      cites: citations.map((citation) => ({ source: citation.source, mark: tieMark(citation) })),
      found: Object.fromEntries(citations.map(({ source, support }) => [source, look(supportLook(support))])),
    })),
    todo: { mend: count('error'), lookAt: count('warning') },
  };
}

/** A claim's sign-off for the page; null where there is none. */
export function signOffLine({ signOff }: ReportClaim): SignOffLine | null {
  if (signOff === undefined) return null;
  const { glyph, word, tone } = signOffWords(signOff);
  const by = `${printable(signOff.by, 80)}, ${signOff.at.slice(0, 10)}`;
  const changed = changedSinceWords(signOff);
  return {
    state: signOff.state,
    by: printable(signOff.by, 200),
    note: printable(signOff.note ?? '', 4000),
    ownSource: printable(signOff.ownSource ?? '', 4000),
    look: {
      tone: changed === '' ? tone : 'unsure',
      glyph,
      words: `${word} by ${by}${changed === '' ? '' : `; ${changed}`}`,
    },
  };
}

function look({ tone, glyph, words }: Look): Look {
  return { tone, glyph, words: printable(words, 300) };
}
