import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../../src/claims/index.ts';
import type { Article } from '../../../src/core/article.ts';
import { readArticle, readerFor } from '../../../src/readers/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads a document with the files beside it. */
function read(text: string, files: Readonly<Record<string, string>> = {}, allEntries = false): Promise<Article> {
  const sibling = async (path: string) => (files[path] === undefined ? null : bytes(files[path]));
  return readArticle({ bytes: bytes(text), path: 'paper.tex', sibling, allEntries }, 'latex');
}

const textOf = async (tex: string) => (await read(`x ${tex} y`)).text;

/** Claims and the addresses or words of what each leans on. */
function tiesOf(article: Article): Record<string, string[]> {
  const { claims, sources } = extractClaims(article);
  const nameOf = new Map(sources.map(({ id, url, citedAs }) => [id, url ?? citedAs]));
  return Object.fromEntries(
    claims.map((claim) => [claim.text, claim.citations.map(({ source }) => nameOf.get(source) ?? '')]),
  );
}

describe('the words of a document are what TeX sets', () => {
  test.each([
    ['accents', String.raw`G\"odel, na\"{\i}ve, \v{S}koda, \'Etude`, 'Gödel, naïve, Škoda, Étude'],
    ['ligatures', "``so'' --- 1914--1918", '“so” — 1914–1918'],
    ['escapes', String.raw`5\,\% of \$3 \& a\_b`, '5 % of $3 & a_b'],
    ['a tie', 'on 4~March', 'on 4 March'],
    ['commands around words', String.raw`\emph{so} \textbf{it {\itshape is}}`, 'so it is'],
    ['a comment', 'one % not this\n two', 'one two'],
    ['code in a line', String.raw`\verb|a_b%c| ok`, 'a_b%c ok'],
    ['labels and references', String.raw`see Figure~\ref{fig:a}\label{b}.`, 'see Figure .'],
    ['a formula within a line', '$x = 1$', 'x = 1'],
    ['quotation commands', String.raw`\enquote{so}`, '“so”'],
    ['a group that is never closed', '{so', 'so'],
  ])('%s', async (_name, tex, expected) => {
    expect(await textOf(tex)).toBe(`x ${expected} y`);
  });

  test.each([
    ['displayed formulas', String.raw`\begin{equation}a \cite{b}\end{equation}`],
    ['drawings', String.raw`\begin{tikzpicture}\node {word};\end{tikzpicture}`],
    ['comments by package', String.raw`\begin{comment}word \url{http://no.test}\end{comment}`],
    ['what is switched off', String.raw`\iffalse word \url{http://no.test} \fi`],
  ])('%s are no text', async (_name, tex) => {
    const { text, links } = await read(`x ${tex}\n\ny`);
    expect([text.replace(/\s+/g, ' '), links]).toEqual(['x y', []]);
  });

  test('a word that the author defined is written out', async () => {
    const { text } = await read(
      String.raw`\newcommand{\lock}{Brackwater lock}\def\gate{lower gate}
\begin{document}The \gate{} of \lock{} broke.\end{document}`,
    );
    expect(text).toBe('The lower gate of Brackwater lock broke.');
  });

  test('nothing before or behind the document is read', async () => {
    const { text } = await read('\\documentclass{a} no \\begin{document}yes\\end{document} no');
    expect(text).toBe('yes');
  });
});

test('title, authors, date and language come from the preamble, without their notes', async () => {
  const article = await read(String.raw`\documentclass{article}\usepackage[english,ngerman]{babel}
\title[Short]{The \emph{lower} gate\thanks{Paid for by nobody.}}
\author{Nadia Okparo \and Ivo Berg\\ Harbour desk}\date{4 May 2023}
\begin{document}\maketitle Text.\end{document}`);
  expect(article.title).toBe('The lower gate');
  expect(article.authors).toEqual(['Nadia Okparo', 'Ivo Berg']);
  expect([article.publishedAt, article.language, article.text]).toEqual(['2023-05-04', 'de', 'Text.']);
});

describe('addresses', () => {
  test.each([
    ['with signs of TeX in them', String.raw`\url{https://a.test/x_1%20y#z~k}`, 'https://a.test/x_1%20y#z~k'],
    ['with escapes', String.raw`\href{https://a.test/x\_1\%20y\#z}{there}`, 'https://a.test/x_1%20y#z'],
    ['in running text', 'at https://a.test/x.', 'https://a.test/x'],
    ['of a DOI', String.raw`\doi{10.5555/a_b}`, '10.5555/a_b'],
  ])('%s', async (_name, tex, url) => {
    const { links } = await read(`x ${tex}`);
    expect(links.map((link) => link.url)).toEqual([url]);
  });

  test('a link is the words that it stands on', async () => {
    const { links, text } = await read(String.raw`See \href{https://a.test/}{the \emph{report}}.`);
    expect(links.map(({ citedAs, span }) => [citedAs, text.slice(span.start, span.end)])).toEqual([
      ['the report', 'the report'],
    ]);
  });

  test('one in code, or within the document, cites nothing', async () => {
    const { links } = await read(
      String.raw`\verb|http://a.test| \href{\#sec}{x} \begin{lstlisting}
\url{http://b.test}
\end{lstlisting}`,
    );
    expect(links.filter(({ role }) => role === 'source')).toEqual([]);
  });
});

describe('citations', () => {
  const BIB = `@online{a, title={A}, url={https://a.test/}} @online{b, title={B}, author={Hedda Vang}, year=2014,
    url={https://b.test/}} @book{c, title={Never cited}}`;

  test.each(['cite', 'citep', 'parencite', 'autocite', 'footcite', 'textcite', 'citet', 'citeauthor', 'citetitle*'])(
    '\\%s leans on the entries of its keys',
    async (command) => {
      const article = await read(
        `\\bibliography{refs}The gate broke in 1911 and sank two barges, says \\${command}[see][3]{a, b}.`,
        {
          'refs.bib': BIB,
        },
      );
      expect(Object.values(tiesOf(article))).toEqual([['https://a.test/', 'https://b.test/']]);
    },
  );

  test('an author in the text is named', async () => {
    const { text } = await read(String.raw`\addbibresource{refs.bib}\textcite{b} says so.`, { 'refs.bib': BIB });
    expect(text).toMatch(/^Vang \(2014\) says so\./);
  });

  test('biblatex lists several works with their pages', async () => {
    const article = await read(String.raw`\addbibresource{refs.bib}The gate broke \parencites(see)[1]{a}[2--3]{b}.`, {
      'refs.bib': BIB,
    });
    expect(Object.values(tiesOf(article))).toEqual([['https://a.test/', 'https://b.test/']]);
  });

  test('only what is cited is listed, unless all is asked for', async () => {
    const tex = String.raw`\bibliography{refs}The gate broke \cite{a}.`;
    const cited = await read(tex, { 'refs.bib': BIB });
    const all = await read(tex, { 'refs.bib': BIB }, true);
    expect([cited.links.length, all.links.length]).toEqual([1, 3]);
  });

  test('\\nocite lists a work that nothing leans on', async () => {
    const { links } = await read(String.raw`\bibliography{refs}Text.\nocite{b}`, { 'refs.bib': BIB });
    expect(links.map(({ url, marks }) => [url, marks])).toEqual([['https://b.test/', []]]);
  });

  test('a key that nothing defines, and a file that is not there, are said', async () => {
    const { notices } = await read(String.raw`\bibliography{refs}\input{more}The gate broke \cite{zzz}.`);
    expect(notices.map(({ code, args }) => [code, args['key'] ?? args['file']])).toEqual([
      ['undefined-key', 'zzz'],
      ['file-missing', 'more'],
      ['file-missing', 'refs.bib'],
    ]);
  });

  const LIST = String.raw`\begin{thebibliography}{9}
\bibitem{a} A. Lee. \newblock \emph{Locks}, 2020. \url{https://a.test/}.
\bibitem[Vang(2014)]{b} H. Vang. \newblock Iron. Oxford University Press, 2014.
\end{thebibliography}`;

  test('thebibliography is a list of entries, by their own labels', async () => {
    const article = await read(`The gate broke \\cite{a}. Iron rusts \\citep{b}. ${LIST}`);
    expect(tiesOf(article)).toEqual({
      'The gate broke [1].': ['https://a.test/'],
      'Iron rusts [Vang(2014)].': ['H. Vang. Iron. Oxford University Press, 2014.'],
    });
  });

  test('citations that Pandoc has set itself have their list, whichever its version', async () => {
    const three = await read(String.raw`The gate broke (\citeproc{ref-lee2020}{Lee 2020, 4}).
\begin{CSLReferences}{1}{0}
\bibitem[\citeproctext]{ref-lee2020}
Lee, Ann. 2020. \emph{Locks}. Quay Press.
\end{CSLReferences}`);
    const two = await read(String.raw`The gate broke (Lee 2020, 4).
\begin{CSLReferences}{1}{0}
\leavevmode\vadjust pre{\hypertarget{ref-lee2020}{}}%
Lee, Ann. 2020. \emph{Locks}. Quay Press.
\end{CSLReferences}`);
    const ties = { 'The gate broke (Lee 2020, 4).': ['Lee, Ann. 2020. Locks. Quay Press.'] };
    expect([tiesOf(three), tiesOf(two)]).toEqual([ties, ties]);
  });

  test('what Pandoc defines for its lists says nothing, and its main language is the document’s', async () => {
    const { text, language } = await read(String.raw`\documentclass{article}
\usepackage[bidi=default]{babel}
\babelprovide[main,import]{ngerman}
\babelprovide[import]{french}
\providecommand{\tightlist}{%
  \setlength{\itemsep}{0pt}\setlength{\parskip}{0pt}}
\begin{document}
\begin{enumerate}
\tightlist
\item
  Eins.
\end{enumerate}
\end{document}`);
    expect([text, language]).toEqual(['Eins.', 'de']);
  });

  test('the list that BibTeX made stands in for a bibliography that is not there', async () => {
    const article = await read(String.raw`The gate broke \cite{a}.\bibliography{gone}`, { 'paper.bbl': LIST });
    expect([tiesOf(article), article.notices]).toEqual([{ 'The gate broke [1].': ['https://a.test/'] }, []]);
  });

  test('a footnote is a note, and its addresses are what the sentence leans on', async () => {
    const article = await read(String.raw`The gate broke in 1911.\footnote{See \url{https://a.test/}.} It held.`);
    expect(tiesOf(article)['The gate broke in 1911.[1]']).toEqual(['https://a.test/']);
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'note']);
  });
});

describe('files of one document', () => {
  test('included files stand where they are named, and places name them', async () => {
    const article = await read(String.raw`One. \input{sub/two} Three.`, {
      'sub/two.tex': 'Two at https://two.test/a.',
    });
    expect(article.text).toBe('One. Two at https://two.test/a. Three.');
    expect(article.placeOf(article.text.indexOf('Two'))).toEqual({ line: 1, column: 1, part: 'sub/two.tex' });
    expect(article.links[0]?.origin).toMatchObject({ part: 'sub/two.tex', startByte: 7 });
  });

  test('a file that includes itself is read once', async () => {
    const { text } = await read(String.raw`\input{a}`, {
      'a.tex': String.raw`So. \input{b}`,
      'b.tex': String.raw`\input{a}`,
    });
    expect(text).toBe('So.');
  });

  test.each(['../secret', '/etc/passwd', 'a/../../b', 'C:/b'])('%s is never asked for', async (name) => {
    const asked: string[] = [];
    const sibling = async (path: string) => {
      asked.push(path);
      return null;
    };
    await readArticle({ bytes: bytes(`\\input{${name}} text`), path: 'p.tex', sibling }, 'latex');
    expect(asked).toEqual([]);
  });
});

test.each([
  ['a document class', '% note\n\\documentclass{article}', 'latex'],
  ['a chapter', 'Some \\emph{words} here \\cite{a}. \\footnote{b}', 'latex'],
  ['words', 'Some words here.', 'text'],
])('%s is told by its content', (_name, text, expected) => {
  expect(readerFor({ bytes: bytes(text), path: 'article' }).id).toBe(expected);
});

describe('a hostile document is read in bounded time', () => {
  test.each([
    ['groups nested 100,000 deep', `${'{'.repeat(100_000)}x${'}'.repeat(100_000)}`],
    ['groups never closed', '{\\emph{'.repeat(50_000)],
    ['closing braces only', 'x'.concat('}'.repeat(200_000))],
    ['environments never closed', 'x \\begin{itemize}\\item '.repeat(10_000)],
    ['formulas never closed', 'x \\begin{align}'.repeat(10_000)],
    ['verbatim never closed', 'x \\begin{verbatim}'.repeat(10_000)],
    ['addresses never closed', 'x \\url{'.repeat(20_000)],
    ['optional arguments never closed', 'x \\item[\\cite[\\footnote['.repeat(10_000)],
    ['notes within notes', `x ${'\\footnote{a'.repeat(5_000)}${'}'.repeat(5_000)}`],
    ['accents', 'x \\"'.repeat(50_000)],
    ['dollars', 'x $$'.repeat(30_000)],
    ['a key cited again and again', 'x \\cite{a,b,c}. '.repeat(5_000)],
    ['definitions never closed', 'x \\newcommand{\\a}{'.repeat(20_000)],
    ['blank lines', `x${'\n\n%'.repeat(50_000)}`],
  ])('%s', async (_name, tex) => {
    expect((await read(tex)).format).toBe('latex');
  });
});

describe('works that are cited in a note or beside a quotation', () => {
  const BIB = `@book{vang, author={Vang, Ida}, title={Gates}, year=2014, url={https://gates.test/}}
@book{berg, author={Berg, Ivo}, title={Locks}, year=2016, url={https://locks.test/}}`;
  const ties = async (tex: string) =>
    tiesOf(await read(String.raw`\begin{document}${tex}\bibliography{refs}\end{document}`, { 'refs.bib': BIB }));

  test('are those of the sentence that has the note, and of no other', async () => {
    const tex = String.raw`The lower gate broke in 2013.\footnote{\cite{vang}; see also \cite[p.~7]{berg}.} It was mended in 2014.`;
    expect(await ties(tex)).toEqual({
      'The lower gate broke in 2013.[1]': ['https://gates.test/', 'https://locks.test/'],
      'It was mended in 2014.': [],
    });
  });

  test.each([
    ['textquote', String.raw`\textquote[{\cite[4]{vang}}]{The gate was older than the town itself}.`, 'vang, 4'],
    ['blockquote', String.raw`\blockquote[\cite{vang}][.]{The gate was older than the town itself}`, 'vang'],
  ])('are those of the quotation: %s', async (_name, tex, label) => {
    const found = await ties(tex);
    const [claim = ''] = Object.keys(found);
    expect(claim).toContain(`“The gate was older than the town itself”[${label}]`);
    expect(found[claim]).toEqual(['https://gates.test/']);
  });

  test('by a name in the words of a sentence are not those of the sentence before', async () => {
    const tex = String.raw`The gate broke in 2013 \citep{berg}. \citet{vang} says that it was the fault of nobody.`;
    expect(await ties(tex)).toEqual({
      'The gate broke in 2013 [berg].': ['https://locks.test/'],
      'Vang (2014) says that it was the fault of nobody.': ['https://gates.test/'],
    });
  });
});

test.each([
  ['Petra Lund, Harald Vik', ['Petra Lund', 'Harald Vik']],
  ['Petra Lund, Harald Vik, and Jan van der Berg', ['Petra Lund', 'Harald Vik', 'Jan van der Berg']],
  ['Lund, Petra', ['Lund, Petra']],
  ['Petra Lund, PhD', ['Petra Lund, PhD']],
])('authors in a row: %s', async (written, authors) => {
  expect((await read(String.raw`\author{${written}}\begin{document}x\end{document}`)).authors).toEqual(authors);
});
