import type { JsonLdArticle } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';

const MAX_NAME = 60;
const MAX_AUTHORS = 20;
const BY =
  /^(?:(?:written|story|text|words|posted|published|reported|reporting|created|submitted|verfasst|geschrieben|escrito|publié|rédigé|scritto|article)\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in)?|author|auteur|autore)[:\s]\s*/i;
/** What stands in a byline beside the name. */
const NOT_A_NAME =
  /^(?:admin(?:istrator)?|editor(?:ial)?|redaktion|redacción|redaction|staff|guest|author|unknown|anonymous|webmaster|news ?desk|root|user|none|null|n\/a|\d+|view all posts|all posts|more|follow|share|comments?|contact|email|e-mail|print|updated|published|posted)$/i;

/** The authors' names, without "by" and without what else stands in a byline. */
export function authorsOf(
  facts: PageFacts,
  jsonLd: JsonLdArticle | null,
  publication: string | undefined,
): readonly string[] {
  const cited = facts.metas.filter(
    ({ name }) => name === 'citation_author' || name === 'dc.creator' || name === 'dcterms.creator',
  );
  const said = facts.metas.filter(({ name }) =>
    [
      'author',
      'article:author',
      'article:author_name',
      'parsely-author',
      'sailthru.author',
      'byl',
      'og:author',
      'twitter:data1x',
      'rbauthors',
      'cxenseparse:author',
      'creator',
    ].includes(name),
  );
  const marked = (pattern: RegExp) => facts.authors.filter(({ marks }) => pattern.test(marks)).map(({ text }) => text);
  const sources: readonly (readonly string[])[] = [
    cited.map(({ content }) => content),
    jsonLd?.authors ?? [],
    marked(/\brel-author\b/).slice(0, 6),
    marked(/\bitemprop-author\b/).slice(0, 6),
    said.map(({ content }) => content),
    marked(/author|byline|by-line|autor|writer|verfasser/).slice(0, 2),
    bylinesIn(facts.lines),
  ];
  for (const texts of sources) {
    const names = unique(texts.flatMap((text) => namesIn(text)).filter((name) => name !== publication));
    if (names.length > 0) return names.slice(0, MAX_AUTHORS);
  }
  return [];
}

/** Lines that begin with "By" and go on like a name. */
function bylinesIn(lines: readonly string[]): string[] {
  const found = lines.find((line) => line.length <= 120 && BY.test(line) && /^\p{Lu}/u.test(line.replace(BY, '')));
  return found === undefined ? [] : [found];
}

/** The names in an author line: "By Ada Brook and Tom Hale, science editor | 3 May 2020". */
function namesIn(text: string): string[] {
  const line = text.replace(/\s+/g, ' ').trim().replace(BY, '');
  if (/^https?:|^@|^www\./i.test(line)) return [];
  // A name written "Brook, Ada" is one name.
  const inverted = /^(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}.’' -]{1,30})$/u.exec(line);
  if (inverted !== null && !/ (?:and|und|et|y) /.test(line)) return [line];
  return line
    .split(/(?:(?<!\s)\s+)?(?:[,;|/•·]|\s[-–—]\s| and | & | und | et | y | e | og | och | en | with )\s*/)
    .map((part) =>
      part
        .replace(BY, '')
        .replace(/(?:(?<!\s)\s+)?[([].*/s, '')
        .replace(/[.:]$/, '')
        .trim(),
    )
    .filter((part) => isName(part));
}

function isName(part: string): boolean {
  if (part.length < 2 || part.length > MAX_NAME || NOT_A_NAME.test(part)) return false;
  if (/\d{2,}|https?:|@|[<>{}]/.test(part)) return false;
  return /\p{L}/u.test(part) && part.split(' ').length <= 6;
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
