import type { SourceText } from '../core/facts.ts';
import type { Page } from '../core/page.ts';
import type { Source } from '../core/source.ts';
import { guessByWords } from '../core/text/guess-language.ts';
import { isoDateOf } from '../core/text/written-date.ts';
import { decodePercent } from '../core/urls/decode-percent.ts';
import { parsedUrl } from '../core/urls/parse-url.ts';
import { type EvidenceResult, findEvidence, type OwnFacts } from './find-evidence.ts';
import { type IndexedText, indexText, lowerCase } from './quotations/indexed-text.ts';
import { type ReadablePage, readablePage } from './readable-page.ts';
import { termsOf } from './words/terms.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** What is kept of a page beside the text that claims are held against: its whole text may be as long again. */
type PageFacts = Pick<Page, 'title' | 'meta' | 'partial'>;

/** A source with its text, made ready for all claims. */
export interface ReadSource {
  readonly source: Source;
  readonly from: SourceText['from'];
  readonly about: PageFacts;
  readonly page: ReadablePage;
  readonly indexed: IndexedText;
  /** The text of the page in lower case, of the same length. */
  readonly lower: string;
  /** What it has about a wording, see `findEvidence()`; looked for once. */
  evidence(wording: string): EvidenceResult;
}

/** The text that claims are held against: the article on the page, without its navigation, where that is known. */
export function bodyOf({ mainText, text }: Page): string {
  return mainText ?? text;
}

/**
 * Reads the words of a source's text; the text is folded when it is first searched for a quotation. Linear.
 * @param vocabulary one for all sources of a job
 */
export function readSource(source: Source, text: SourceText, vocabulary: Vocabulary): ReadSource {
  const body = bodyOf(text.page);
  const { title, meta, partial } = text.page;
  // A text or a PDF does not say its language, and in German "18. Februar" ends no sentence.
  const language = text.page.language ?? guessByWords(body);
  const about = { title, meta, partial };
  const page = readablePage(body, { vocabulary, ...(language === undefined ? {} : { language }) });
  const known = new Map<string, EvidenceResult>();
  let own: OwnFacts | undefined;
  const evidence = (wording: string) => {
    own ??= ownFacts({ source, about }, vocabulary);
    const found = known.get(wording) ?? findEvidence(wording, page, own);
    known.set(wording, found);
    return found;
  };
  let indexed: IndexedText | undefined;
  let lower: string | undefined;
  return {
    source,
    from: text.from,
    about,
    page,
    get indexed() {
      indexed ??= indexText(body);
      return indexed;
    },
    get lower() {
      lower ??= lowerCase(body);
      return lower;
    },
    evidence,
  };
}

function ownFacts(read: Pick<ReadSource, 'source' | 'about'>, vocabulary: Vocabulary): OwnFacts {
  const words = new Set(termsOf(selfOf(read), vocabulary).map(({ keyId }) => keyId));
  const day = isoDateOf(read.about.meta.publishedAt ?? '');
  return { words, ...(day === null ? {} : { day }) };
}

/** What a source says of itself beside its text: titles, description, names, the words of its address. */
export function selfOf({ source, about }: Pick<ReadSource, 'source' | 'about'>): string {
  const { title, description, authors = [], siteName } = about.meta;
  return [about.title, title, description, ...authors, siteName, addressWords(source.url)]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

function addressWords(url: string | undefined): string {
  const path = url === undefined ? '' : (parsedUrl(url)?.pathname ?? '');
  return decodePercent(path).replace(/[^\p{L}\p{N}]+/gu, ' ');
}
