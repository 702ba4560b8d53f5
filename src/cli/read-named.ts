import { type Article, isStetError, type Run, readArticle, type StetError } from '../index.ts';
import type { Call } from './command.ts';
import { text } from './flags.ts';
import { isUrl } from './inputs.ts';
import { loadInput } from './load-input.ts';

/** What is no fault of one article: the next would end in the same way. */
const RUN_ERRORS: ReadonlySet<string> = new Set([
  'NETWORK_DOWN',
  'BAD_OPTION',
  'OUTPUT_FAILED',
  'STORE_FAILED',
  'MISSING_PACKAGE',
]);

/** Did one article fail, so that the others can go on? */
export function isOfOneArticle(error: unknown): error is StetError {
  return isStetError(error) && !RUN_ERRORS.has(error.code);
}

/** The article behind a name of the command line; what is at an address is fetched by the run. @throws StetError INPUT_... */
export async function readNamed(name: string, { flags, io }: Pick<Call, 'flags' | 'io'>, run?: Run): Promise<Article> {
  const input =
    run !== undefined && isUrl(name)
      ? await run.load(name)
      : await loadInput(name, io, { allEntries: flags['allEntries'] === true });
  return await readArticle(input, text(flags, 'inputFormat'));
}
