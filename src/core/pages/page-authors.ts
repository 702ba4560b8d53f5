import { READING_TIME } from '../text/lines-about.ts';
import { monthNumber } from '../text/month-names.ts';
import { joinedLines, patternLines } from '../text/over-lines.ts';
import type { JsonLdArticle } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';

const MAX_NAME = 60;
const MAX_AUTHORS = 20;
const BY = patternLines('i')`
  ^(?:
    (?:
      written|story|text|words|posted|published|reported|reporting|created|submitted|recipe|verfasst|geschrieben|
      eingestellt|erstellt|artikel|beitrag|escrito|publié|rédigé|scritto|article
    )\s+
  )?(?:by|vom|von|par|por|di|door|av|af|autor(?:in)?|author|auteur|autore)[:\s]\s*
`;
/** What stands in a byline beside the name. */
const NOT_A_NAME = patternLines('i')`
  ^(?:
    by|von|par|por|artikel von|admin(?:istrator)?|editor(?:ial)?|redaktion|redacción|redaction|staff|guest|author|
    unknown|anonymous|webmaster|news ?desk|root|user|none|null|n\/a|\d+|view all posts|all posts|more|follow|share|
    comments?|contact|name|e-?mail|website|reply|antworten|répondre|responder|print|updated|published|posted
  )\W*$
`;
/** Who built the site, and who spoke below the article. */
const NO_AUTHOR = patternLines('i')`
  ^(?:developed|designed|powered|hosted|built|made|realisiert|umgesetzt) (?:by|with|von)\s|
  \s(?:says|said|wrote|sagt|sagte|schreibt|schrieb|a dit|dit|dice|dijo|disse|scrive)$
`;
const ROLES = joinedLines`
  (?<=\p{L} )(?:
    redakteur|editor|reporter|correspondent|columnist|contributor|staff|senior|chief|korrespondent|autor|author|
    journalist|illustration|illustrated|fotos?|photos?|photography
  )(?:in|innen|en|s)?(?!\p{L})
`;
/** What somebody is, or who else did something: the name ends before it. */
const ROLE = new RegExp(`${ROLES}.*$`, 'iu');
/** The same with what somebody is it for: the rest of the line, whatever stands in it. */
const ROLE_FOR = new RegExp(`${ROLES} (?:für|for|of|at|von|bei|pour|para|per)\\s.*$`, 'iu');
/** An address that stands beside the name. */
const ADDRESS = /\(?(?:https?:\/\/|www\.)[^\s)]*\)?/gi;
/** When that was, beside the name: "2 hours ago", "vor 3 Tagen", "3 May 2020". */
const NUMBER = /\s\d{1,4}(?![\p{L}\d])/u;
/** Words that stand between the name and such a number. */
const BEFORE_NUMBER = /\s(?:vor|il y a|hace|há|før|för|před|przed|on|am|le|el)$/iu;
/** Matter with authors of its own. */
const SAYS_OTHER = /comment|related|recent|teaser|bookmark-(?:card-)?author/;

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
      'rbauthors',
      'cxenseparse:author',
      'creator',
    ].includes(name),
  );
  const own = facts.authors.filter(({ marks }) => !SAYS_OTHER.test(marks));
  const marked = (pattern: RegExp) => own.filter(({ marks }) => pattern.test(marks)).map(({ text }) => text);
  const sources: readonly (readonly string[])[] = [
    cited.map(({ content }) => content),
    jsonLd?.authors ?? [],
    marked(/\brel-author\b/).slice(0, 6),
    marked(/\bitemprop-author\b/).slice(0, 6),
    said.map(({ content }) => content),
    namedOnCard(facts.metas),
    marked(/author|byline|by-line|autor|writer|verfasser/).slice(0, 2),
    bylinesIn(facts.lines),
  ];
  for (const texts of sources) {
    const names = unique(texts.flatMap((text) => namesIn(text)).filter((name) => name !== publication));
    if (names.length > 0) return names.slice(0, MAX_AUTHORS);
  }
  return [];
}

/** What a card for X says behind a label like "Written by", as WordPress writes it: `twitter:label1` and `twitter:data1`. */
function namedOnCard(metas: PageFacts['metas']): string[] {
  return metas.flatMap(({ name, content }) => {
    const nth = /^twitter:label(\d)$/.exec(name)?.[1];
    if (nth === undefined || `${content.trim()} `.replace(BY, '') !== '') return [];
    return metas.filter((meta) => meta.name === `twitter:data${nth}`).map((meta) => meta.content);
  });
}

/** Lines that begin with "By" and go on like a name. */
function bylinesIn(lines: readonly string[]): string[] {
  const found = lines.find((line) => line.length <= 120 && BY.test(line) && /^\p{Lu}/u.test(line.replace(BY, '')));
  return found === undefined ? [] : [found];
}

/** The names in an author line: "By Ada Brook and Tom Hale, science editor | 3 May 2020". */
function namesIn(text: string): string[] {
  const line = text.replace(ADDRESS, '').replace(/\s+/g, ' ').trim().replace(BY, '').replace(ROLE_FOR, '');
  if (/^https?:|^@|^www\./i.test(line) || NO_AUTHOR.test(line) || READING_TIME.test(line)) return [];
  // A name written "Brook, Ada" is one name.
  const inverted = /^(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}.’' -]{1,30})$/u.exec(line);
  if (inverted !== null && !/ (?:and|und|et|y) /.test(line)) return [line];
  return line
    .split(/(?:(?<!\s)\s+)?(?:[,;|/•·]|\s[-–—]\s| and | & | und | et | y | e | og | och | en | with )\s*/)
    .map((part) =>
      withoutTime(part.replace(BY, ''))
        .replace(/(?:(?<!\s)\s+)?[([].*/s, '')
        .replace(ROLE, '')
        .replace(/(?<![\s.:–—-])[\s.:–—-]+$/, '')
        .trim(),
    )
    .filter((part) => isName(part));
}

/** The part before what tells a time: a number behind such a word or a month, or before a month. */
function withoutTime(part: string): string {
  const number = NUMBER.exec(part);
  if (number === null) return part;
  const before = part.slice(0, number.index);
  if (BEFORE_NUMBER.test(before)) return before.replace(BEFORE_NUMBER, '');
  const [, next = ''] = /^\.? (\p{L}+)/u.exec(part.slice(number.index + number[0].length)) ?? [];
  if (monthNumber(next) !== undefined) return before;
  const [, last = ''] = /\s(\p{L}+)\.?$/u.exec(before) ?? [];
  return monthNumber(last) === undefined ? part : before.slice(0, before.lastIndexOf(last));
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
