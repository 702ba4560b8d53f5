import { hyperlink, makeDocx, paragraph, run } from '../../fixtures/readers/make-docx.ts';
import { makeEpub } from '../../fixtures/readers/make-epub.ts';
import { a, makeOdt, p } from '../../fixtures/readers/make-odt.ts';
import { makePdf, PdfPageMaker } from '../../fixtures/readers/make-pdf.ts';
import { link, makeRtf, par } from '../../fixtures/readers/make-rtf.ts';

/** A paragraph of an invented article: words, then words that are linked, then more words. */
interface Passage {
  readonly before: string;
  readonly url: string;
  readonly words: string;
  readonly after: string;
}

/** How one format writes the article. `join` makes the file of its pieces; a text by default. */
interface Dress {
  readonly passage: (passage: Passage, index: number) => string;
  readonly join?: (pieces: readonly string[]) => Uint8Array;
}

const html = ({ before, url, words, after }: Passage) => `<p>${before}<a href="${url}">${words}</a>${after}</p>\n`;

/** By the reader's id. What is measured in bytes is the file for texts, and the markup inside for packages. */
const DRESSES: Readonly<Record<string, Dress>> = {
  text: { passage: ({ before, url, words, after }) => `${before}${words} (${url})${after}\n\n` },
  markdown: { passage: ({ before, url, words, after }) => `${before}[${words}](${url})${after}\n\n` },
  html: {
    passage: html,
    join: (pieces) =>
      encode(`<!doctype html><title>The harbour</title><article><h1>The harbour</h1>${pieces.join('')}</article>`),
  },
  wikitext: {
    passage: ({ before, url, words, after }) =>
      `${before}${words}${after}<ref>{{cite web |url=${url} |title=${words} |date=4 March 2023}}</ref>\n\n`,
  },
  latex: {
    passage: ({ before, url, words, after }) => `${before}\\href{${url}}{${words}}${after}\n\n`,
    join: (pieces) => encode(`\\documentclass{article}\n\\begin{document}\n${pieces.join('')}\\end{document}\n`),
  },
  rst: { passage: ({ before, url, words, after }) => `${before}\`${words} <${url}>\`__${after}\n\n` },
  asciidoc: { passage: ({ before, url, words, after }) => `${before}${url}[${words}]${after}\n\n` },
  org: { passage: ({ before, url, words, after }) => `${before}[[${url}][${words}]]${after}\n\n` },
  bibtex: {
    passage: ({ before, url, words }, index) =>
      `@online{key${index},\n  title = {${before}},\n  author = {${words}},\n  date = {2023-03-04},\n  url = {${url}}\n}\n\n`,
  },
  ris: {
    passage: ({ before, url, words }, index) =>
      `TY  - ELEC\nID  - key${index}\nTI  - ${before}\nAU  - ${words}\nDA  - 2023/03/04/\nUR  - ${url}\nER  - \n\n`,
  },
  'csl-json': {
    passage: ({ before, url }, index) =>
      JSON.stringify({
        id: `key${index}`,
        type: 'webpage',
        title: before,
        URL: url,
        issued: { 'date-parts': [[2023]] },
      }),
    join: (pieces) => encode(`[${pieces.join(',\n')}]`),
  },
  notebook: {
    passage: ({ before, url, words, after }) =>
      JSON.stringify({ cell_type: 'markdown', metadata: {}, source: [`${before}[${words}](${url})${after}`] }),
    join: (pieces) => encode(`{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[${pieces.join(',\n')}]}`),
  },
  'url-list': { passage: ({ url }) => `${url}\n` },
  csv: {
    passage: ({ before, url, words }) => `"${before}","${words}",${url}\n`,
    join: (pieces) => encode(`title,author,url\n${pieces.join('')}`),
  },
  rtf: {
    passage: ({ before, url, words, after }) => par(`${before}${link(url, words)}${after}`),
    join: (pieces) => makeRtf(pieces.join('')),
  },
  docx: {
    passage: ({ before, words, after }) => paragraph(run(before) + hyperlink('r1', words) + run(after)),
    join: (pieces) => makeDocx({ body: pieces.join(''), links: { r1: 'https://harbour.test/reports' } }),
  },
  odt: {
    passage: ({ before, url, words, after }) => p(`${before}${a(url, words)}${after}`),
    join: (pieces) => makeOdt({ body: pieces.join('') }),
  },
  epub: {
    passage: html,
    join: (pieces) => makeEpub({ chapters: chaptersOf(pieces) }),
  },
};

/** Paragraphs that fit on a page of the PDF, and in a chapter of the e-book. */
const PAGE = 8;
const CHAPTER = 100;

/** Formats that an article can be made in. */
export const formats: readonly string[] = [...Object.keys(DRESSES), 'pdf'];

/**
 * An invented article with a link in every paragraph, the same every time, in a format and of about a size.
 * @param bytes of the file, or of the markup inside a package
 */
export function generate(format: string, bytes: number): Uint8Array {
  if (format === 'pdf') return pdf(bytes);
  const dress = DRESSES[format];
  if (dress === undefined) throw new RangeError(`no dress for ${format}`);
  const pieces: string[] = [];
  for (let size = 0, index = 0; size < bytes; index++) {
    const piece = dress.passage(passageOf(index), index);
    pieces.push(piece);
    size += piece.length;
  }
  return dress.join?.(pieces) ?? encode(pieces.join(''));
}

const SENTENCES = [
  'The harbour counted 14 boats on the first day of the season, two more than the year before. ',
  'Nobody had expected the gate to hold, and the council put the repairs off for the third time. ',
  'An inspection found cracks in both hinges and a third of the strength gone. ',
  'The keeper wrote to the port in January, and again when the ice went out. ',
];

function passageOf(index: number): Passage {
  const sentence = (shift: number) => SENTENCES[(index + shift) % SENTENCES.length] ?? '';
  return {
    before: `${sentence(0)}${sentence(1)}In report ${index} `,
    url: `https://harbour.test/reports/2023/${index}`,
    words: 'the office says so',
    after: `. ${sentence(2)}${sentence(3)}`,
  };
}

function chaptersOf(pieces: readonly string[]): Record<string, string> {
  const chapters: Record<string, string> = {};
  for (let from = 0; from < pieces.length; from += CHAPTER)
    chapters[`c${from}.xhtml`] = pieces.slice(from, from + CHAPTER).join('');
  return chapters;
}

function pdf(bytes: number): Uint8Array {
  const pages: PdfPageMaker[] = [];
  for (let size = 0, index = 0; size < bytes; ) {
    const page = new PdfPageMaker();
    for (let line = 0; line < PAGE; line++, index++) {
      const { before, url, words, after } = passageOf(index);
      page.paragraph([before, { url, words }, after]);
      // A line of text becomes an operator of the page some sixty characters longer than itself.
      size += 2 * (before.length + words.length + after.length);
    }
    pages.push(page);
  }
  return makePdf(pages);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
