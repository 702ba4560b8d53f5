import type { Article } from '../../core/article.ts';
import { isStetError } from '../../core/errors.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { CitedWorks } from '../bibliography/cited-works.ts';
import { decodeInput } from '../decode-input.ts';
import { blockText, FlowRecorder } from '../flow/flow.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { readFacts } from './document-facts.ts';
import { LatexWriter } from './latex-writer.ts';
import { loadTexDocument, type TexDocument } from './load-files.ts';
import { readTexFile, type TexFile } from './tex-file.ts';

/** Reads a LaTeX document: the file, what it includes, and what it cites. */
export async function readLatex(input: ReaderInput): Promise<Article> {
  const { source, encoding } = decodeInput(input.bytes, input.path);
  const document = await loadTexDocument(source, input.sibling);
  const works = await CitedWorks.load(document.bibliographies, input.sibling);
  const printed = works.missing.length > 0 ? await printedBibliography(input) : null;
  const files = [document.main, ...document.files.values(), ...(printed === null ? [] : [printed])];
  const facts = readFacts(files);
  const flow = new FlowRecorder();
  const writer = new LatexWriter(document, flow, works, facts);
  writer.write();
  if (printed !== null) writer.writeFile(printed);
  writer.writeNotes();
  if (input.allEntries === true) works.citeAll();
  works.write(flow);
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
  for (const file of missingFiles(document, works, printed)) builder.notice('file-missing', { file });
  if (encoding === 'windows-1252') builder.notice('not-utf-8', { encoding });
  const heading = flow.blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  return builder.build({
    path: input.path,
    format: 'latex',
    title: facts.title ?? (heading === undefined ? undefined : blockText(heading)),
    authors: facts.authors,
    publishedAt: facts.publishedAt,
    language: facts.language,
    complete: document.isWhole,
  });
}

/** The list that BibTeX made of the bibliographies: all that is there of them in what people send to arXiv. */
async function printedBibliography({ path, sibling }: ReaderInput): Promise<TexFile | null> {
  const name = path.replace(/^.*[/\\]/, '').replace(/\.[a-z]+$/i, '.bbl');
  const bytes = (await sibling?.(name)) ?? null;
  if (bytes === null) return null;
  try {
    const file = readTexFile(decodeInput(bytes, name, name).source);
    return file.named.some((command) => command.name === 'bibitem') ? file : null;
  } catch (error) {
    // An empty or a binary file is none.
    if (isStetError(error)) return null;
    throw error;
  }
}

function missingFiles({ missing }: TexDocument, works: CitedWorks, printed: TexFile | null): readonly string[] {
  return printed === null ? [...missing, ...works.missing] : missing;
}
