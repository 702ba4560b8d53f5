import type { ReaderInput } from '../../core/reader.ts';
import { CitedWorks } from '../bibliography/cited-works.ts';
import { readFrontMatter } from './front-matter.ts';
import { bibliographiesIn } from './myst.ts';

/** A role of MyST that cites. */
const CITING_ROLE = /\{(?:foot)?cite(?::[a-z]{1,20}|[pt]s?)?\}`/;

/** Names under which editors put a bibliography that nothing names. */
const USUAL_NAMES = ['references.bib', 'bibliography.bib', 'refs.bib'];

/** Outside Quarto and R Markdown `@key` is a citation only where the text names a bibliography. */
export function citesByKey({ path }: ReaderInput, bibliographies: readonly string[]): boolean {
  return bibliographies.length > 0 || /\.(?:qmd|rmd)$/i.test(path);
}

/** Null where nothing is cited: neither by key nor by a role of MyST, which names its files where the list stands. */
export async function citedWorks(
  input: ReaderInput,
  bibliographies: readonly string[],
  text: string,
): Promise<CitedWorks | null> {
  const named = [...bibliographies, ...bibliographiesIn(text)];
  if (named.length > 0) return await CitedWorks.load(named, input.sibling);
  if (!citesByKey(input, bibliographies) && !CITING_ROLE.test(text)) return null;
  return await CitedWorks.load(await ofProject(input), input.sibling);
}

/** What a Quarto or bookdown project says for all its files; else the usual files that are there. */
async function ofProject({ sibling }: ReaderInput): Promise<readonly string[]> {
  for (const name of ['_quarto.yml', '_bookdown.yml']) {
    const bytes = (await sibling?.(name)) ?? null;
    if (bytes === null) continue;
    const { bibliographies } = await readFrontMatter(`---\n${Buffer.from(bytes).toString('utf8')}\n---\n`);
    if (bibliographies.length > 0) return bibliographies;
  }
  const found: string[] = [];
  for (const name of USUAL_NAMES) if (((await sibling?.(name)) ?? null) !== null) found.push(name);
  return found;
}
