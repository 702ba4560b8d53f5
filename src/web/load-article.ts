import { StetError } from '../core/errors.ts';
import { type Fetcher, headerOf } from '../core/exchange.ts';
import { LIMITS } from '../core/options.ts';
import type { PageReader } from '../core/page.ts';
import type { ReaderInput } from '../core/reader.ts';
import { parsedUrl } from '../core/urls/parse-url.ts';
import { decodeBody } from './bodies/decode-body.ts';
import { judge } from './judge.ts';
import type { WebSetup } from './options.ts';
import { refusalOf } from './refusal.ts';

/** Editors of other people's documents: what they serve to a program is an application, not the article. */
const EXPORT_FIRST = /^(?:docs|drive)\.google\.com$|\.sharepoint\.com$|^(?:1drv\.ms|onedrive\.live\.com)$/i;

/**
 * Fetches an article that was named by its address.
 * @throws StetError INPUT_UNREADABLE with the reason, when what came is not the article
 */
export async function loadArticle(
  url: string,
  fetcher: Fetcher,
  readPage: PageReader,
  options: WebSetup,
  abort: AbortSignal,
): Promise<ReaderInput> {
  if (EXPORT_FIRST.test(parsedUrl(url)?.hostname ?? '')) {
    throw new StetError('INPUT_UNREADABLE', `\`${url}\` opens an editor and not an article`, {
      hint: 'export the document first (File, Download) and give stet the file',
    });
  }
  const refusal = refusalOf(url, options);
  if (refusal !== null)
    throw new StetError('INPUT_UNREADABLE', `\`${url.slice(0, 300)}\` is not asked: ${refusal.replaceAll('-', ' ')}`, {
      hint: 'for a server of your own there is --allow-private HOST',
    });
  const exchanges = await fetcher.fetch(url, { abort, maxBytes: LIMITS.inputBytes });
  const last = exchanges.at(-1);
  const page = last === undefined ? null : await readPage(last);
  const { state } = judge(url, exchanges, page, 'other');
  if (last?.outcome.kind !== 'response' || last.outcome.body === undefined || state.liveness !== 'alive') {
    throw new StetError(
      'INPUT_UNREADABLE',
      `Cannot read the article at \`${url.slice(0, 300)}\`: ${state.reason.replaceAll('-', ' ')}`,
      { hint: 'open it in a browser, save it, and give stet the file' },
    );
  }
  const { bytes } = await decodeBody(last.outcome.headers, await last.outcome.body.read(), LIMITS.inputBytes);
  const contentType = headerOf(last.outcome.headers, 'content-type');
  return { bytes, path: url, url: last.url, ...(contentType === undefined ? {} : { contentType }) };
}
