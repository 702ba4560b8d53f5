import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
/**
 * What citation templates call their parameters, by what they mean: English CS1 and its older names first, then those of
 * other Wikipedias. Order is precedence.
 */
export const PARAMETERS = {
  url: joinedLines`
    url|chapter-url|chapterurl|contribution-url|section-url|article-url|entry-url|map-url|conference-url|
    transcript-url|lay-url|online|lien|lire en ligne|présentation en ligne|adresse|link|länk
  `,
  title: joinedLines`
    title|script-title|trans-title|chapter|contribution|entry|article|titel|titre|título|titulo|titolo|tytuł|rubrik|
    название|заглавие|otsikko|nimeke|název|cím|tittel
  `,
  work: joinedLines`
    website|work|newspaper|journal|magazine|periodical|encyclopedia|encyclopaedia|dictionary|mailinglist|conference|
    book-title|werk|sammelwerk|zeitschrift|site|périodique|obra|sitioweb|sitio web|publicación|sito|opera|rivista|
    pubblicazione|jornal|krant|tidning|verk|czasopismo|издание|сайт|julkaisu|periodikum
  `,
  date: 'date|publication-date|year|datum|jahr|année|fecha|año|data|ano|anno|jaar|år|rok|дата|год|ajankohta|vuosi|dato',
  accessDate: joinedLines`
    access-date|accessdate|abruf|zugriff|consulté le|consulté|fechaacceso|acessodata|acesso|accesso|bezochtdatum|
    hämtdatum|data dostępu|дата обращения|luettu|besøksdato|hentet
  `,
  archiveUrl: joinedLines`
    archive-url|archiveurl|archiv-url|archivurl|archive url|urlarchivo|arquivourl|arquivo-url|urlarchivio|archiefurl|
    arkivurl|archiwum|archive-lien|архив|arkisto
  `,
  archiveDate: joinedLines`
    archive-date|archivedate|archiv-datum|archive date|fechaarchivo|arquivodata|arquivo-data|dataarchivio|
    archiefdatum|arkivdatum|zarchiwizowano|archive-datum
  `,
  urlStatus:
    'url-status|urlstatus|dead-url|deadurl|offline|urlmuerta|estado-url|urlmorta|urlmorto|dodeurl|brisé le|statut',
  quote: 'quote|quotation|zitat|citation|extrait|cita|citação|citazione|citat|cytat|цитата',
  doi: 'doi',
  isbn: 'isbn|isbn13',
  pages: 'pages|page|pp|p|at|seiten|passage|páginas|página|pagine|pagina|blz|sid|strony|страницы|sivut',
  publisher:
    'publisher|institution|agency|hrsg|verlag|éditeur|editorial|editora|editore|uitgever|utgivare|wydawca|издательство|julkaisija|vydavatel',
} as const satisfies Readonly<Record<string, string>>;

function names(list: string): ReadonlySet<string> {
  return new Set(list.split('|'));
}

/** Parameters that hold whole names; a number may follow. */
export const NAMES = names(
  'author|authors|vauthors|people|autor|auteur|auteurs|autore|autores|författare|автор|tekijä|artist|director',
);
/** Surnames and given names that belong together by their number. */
export const SURNAMES = names(
  'last|surname|author-last|author-surname|nom|apellido|apellidos|cognome|achternaam|sobrenome|último|ultimo|efternamn|nachname|nazwisko',
);

/** Parameters of given names, numbered or not. */
export const GIVEN_NAMES = names(
  'first|given|author-first|author-given|prénom|nombre|nome|voornaam|primeiro|förnamn|vorname|imię',
);
/** Where no author is named. */
export const EDITORS = {
  names: names('editor|editors|herausgeber'),
  surnames: names('editor-last|editor-surname'),
  given: names('editor-first|editor-given'),
};

/** Names of templates that are citations of a work: CS1, CS2 and those of other Wikipedias. */
export const CITATION = patternLines()`
  ^(?:
    v?cite (?!needed|check|quote$|sources?$).+|citation(?! needed)(?: .+)?|
    cita (?:web|libro|noticia|publicación|pubblicazione|news|testo|conferencia|video).*|citar .+|citeer .+|cytuj.*|
    lien (?:web|brisé)|ouvrage|article|internetquelle|literatur|(?:webb|bok|tidnings|tidskrifts)ref|
    (?:verkko|kirja|lehti)viite|kilde (?:www|bok|artikkel)|citace .+|citlib|citweb|citper|книга|статья|web reference|
    harvard citation
  )$
`;

/** Identifiers that resolve by themselves, with where they lead; DOI and ISBN are fields. */
export const IDENTIFIERS: readonly (readonly [name: string, form: RegExp, address: (id: string) => string])[] = [
  ['arxiv', /^(?:\d{4}\.\d{4,5}|[a-z.-]+\/\d{7})(?:v\d+)?$/i, (id) => `https://arxiv.org/abs/${id}`],
  ['eprint', /^(?:\d{4}\.\d{4,5}|[a-z.-]+\/\d{7})(?:v\d+)?$/i, (id) => `https://arxiv.org/abs/${id}`],
  ['pmid', /^\d{1,9}$/, (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`],
  ['pmc', /^(?:PMC)?\d{1,9}$/i, (id) => `https://pmc.ncbi.nlm.nih.gov/articles/PMC${id.replace(/^PMC/i, '')}/`],
  ['hdl', /^\d[\d.]*\/\S+$/, (id) => `https://hdl.handle.net/${id}`],
  ['jstor', /^\d{3,12}$/, (id) => `https://www.jstor.org/stable/${id}`],
  ['ssrn', /^\d{3,9}$/, (id) => `https://ssrn.com/abstract=${id}`],
];
