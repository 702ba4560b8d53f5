import { lookup } from '../../core/lookup.ts';
import { patternLines, spacedLines } from '../../core/text/over-lines.ts';
/** Commands whose arguments are no text of the article, with how many of them there are behind the optional ones. */
export const DROPPED: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: spacedLines`
      label ref pageref autoref nameref vref cref Cref eqref labelcref cpageref vspace hspace vskip hskip
      includegraphics bibliographystyle usepackage documentclass documentstyle RequirePackage theoremstyle stepcounter
      refstepcounter pagestyle thispagestyle pagenumbering color textcolor colorbox fontfamily fontseries fontshape
      selectlanguage foreignlanguage hypersetup geometry graphicspath index glossary hyphenation newcounter newlength
      newif scalebox rotatebox raisebox parbox makebox cmidrule cline phantom hphantom vphantom lstset sisetup tikzset
      usetikzlibrary ExecuteBibliographyOptions setmainfont setsansfont setmonofont newfontfamily todo includeonly
      inst institute institution affiliation affil address email orcid orcidlink pacs title author date subtitle
      keywords hyperlink hypertarget bibitemshut captionsetup includepdf lstinputlisting verbatiminput markright
      newglossaryentry newacronym mintinline usetheme usecolortheme titlerunning authorrunning runninghead setstretch
      linespread nobibliography
    `,
    2: spacedLines`
      PassOptionsToPackage newtheorem setlength addtolength setcounter addtocounter fontsize resizebox multicolumn
      multirow rule markboth DeclareFieldFormat DeclareMathOperator DefineBibliographyStrings newcolumntype
    `,
    3: 'newenvironment renewenvironment definecolor addcontentsline',
  }).flatMap(([count, names]) => names.split(' ').map((name) => [name, Number(count)] as const)),
);

/** Levels of headings. */
export const SECTIONS: ReadonlyMap<string, number> = new Map([
  ['part', 1],
  ['chapter', 1],
  ['section', 2],
  ['subsection', 3],
  ['subsubsection', 4],
  ['paragraph', 5],
  ['subparagraph', 6],
  ['frametitle', 2],
]);

/** Commands whose argument is a note. */
export const NOTES = new Set([
  'footnote',
  'footnotetext',
  'endnote',
  'sidenote',
  'marginpar',
  'marginnote',
  'thanks',
  'tablefootnote',
]);

/** Environments that hold no prose: displayed formulas and drawings. */
export const SKIPPED = patternLines()`
  ^(?:
    equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|math|dmath|IEEEeqnarray|tikzpicture|picture|
    pspicture|forest|tikzcd|circuitikz|axis|scope
  )\*?$
`;

/** Environments of somebody else's words. */
export const QUOTATIONS =
  /^(?:quote|quotation|displayquote|displaycquote|foreigndisplayquote|verse|blockquote|quoting)\*?$/;

/** Environments of items. */
export const LISTS =
  /^(?:itemize|enumerate|description|compactitem|compactenum|compactdesc|inparaenum|inparaitem|outline)\*?$/;

/** Environments with cells, and how many arguments stand before the first of them. */
export const TABLES: ReadonlyMap<string, number> = new Map([
  ['tabular', 1],
  ['tabular*', 2],
  ['tabularx', 2],
  ['tabulary', 2],
  ['longtable', 1],
  ['supertabular', 1],
  ['tabu', 1],
  ['longtabu', 1],
  ['tblr', 1],
]);

/** Other environments with arguments that are no text. */
export const ENVIRONMENT_ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ['thebibliography', 1],
  ['CSLReferences', 2],
  ['minipage', 1],
  ['multicols', 1],
  ['adjustbox', 1],
  ['wrapfigure', 2],
  ['wraptable', 2],
  ['subfigure', 1],
  ['subtable', 1],
  ['adjustwidth', 2],
  ['spacing', 1],
  ['otherlanguage', 1],
  ['otherlanguage*', 1],
  ['displaycquote', 0],
]);

/** Citation commands of LaTeX, natbib and biblatex, by how they read. */
const CITATIONS: Readonly<Record<CitationStyle, string>> = {
  bracket: spacedLines`
    cite citep citealp citealt citenum parencite footcite footcitetext autocite smartcite supercite fullcite
    footfullcite notecite pnotecite Cite Citep Citealp Citealt Parencite Autocite Smartcite Footcite cites parencites
    autocites footcites footcitetexts smartcites supercites Cites Parencites Autocites Footcites Smartcites
    citeyearpar shortcite citeA citeNP fnotecite
  `,
  text: 'citet textcite Citet Textcite textcites Textcites citeasnoun',
  author: 'citeauthor Citeauthor citefullauthor Citefullauthor citename',
  year: 'citeyear citedate citeyearNP',
  title: 'citetitle',
  silent: 'nocite',
};

/** `text`: "Vang (2014)"; `silent`: listed and not shown. */
export type CitationStyle = 'bracket' | 'text' | 'author' | 'year' | 'title' | 'silent';

/** Commands that cite, and how what they cite is shown in the text. */
export const CITATION_STYLES: ReadonlyMap<string, CitationStyle> = new Map(
  Object.entries(CITATIONS).flatMap(
    ([style, names]) => names.split(' ').map((name) => [name, style as CitationStyle] as const), // keys of the record right above
  ),
);

const LANGUAGE_NAMES: Readonly<Record<string, string>> = lookup({
  en: 'english british UKenglish american USenglish australian canadian',
  de: 'german ngerman austrian naustrian swissgerman nswissgerman',
  fr: 'french francais acadian canadien',
  es: 'spanish',
  pt: 'portuguese portuges brazil brazilian',
  it: 'italian',
  nl: 'dutch',
  sv: 'swedish',
  da: 'danish',
  nb: 'norwegian norsk nynorsk',
  fi: 'finnish',
  pl: 'polish',
  cs: 'czech',
  ru: 'russian',
  uk: 'ukrainian',
  el: 'greek',
  tr: 'turkish',
  ca: 'catalan',
});

/** Languages of babel and polyglossia, as BCP 47. */
export const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(LANGUAGE_NAMES).flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
);
