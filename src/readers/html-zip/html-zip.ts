import type { Article, Link, Origin } from '../../core/article.ts';
import { StetError } from '../../core/errors.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { ZipPackage } from '../../core/zip-package.ts';
import { readHtml } from '../html/html.ts';

/** The article of the one web page in a ZIP; its places and origins name that part. */
export async function readHtmlZip({ contentType: _ofTheZip, ...input }: ReaderInput): Promise<Article> {
  const zip = new ZipPackage(input.bytes, input.path);
  const part = pageOf(zip.names, input.path);
  const bytes = zip.read(part) ?? new Uint8Array();
  const article = await readHtml({ ...input, bytes });
  return {
    ...article,
    format: 'html-zip',
    links: article.links.map((link) => linkIn(link, part)),
    placeOf: (offset) => ({ ...article.placeOf(offset), part }),
    originOf: (span) => {
      const origin = article.originOf(span);
      return origin === null ? null : originIn(origin, part);
    },
  };
}

/**
 * The page; pages inside folders are matter of the page, or of the system that packed it.
 * @throws StetError INPUT_BINARY for an archive without one, or with several
 */
function pageOf(names: readonly string[], path: string): string {
  const pages = names.filter((name) => /^[^/]+\.html?$/i.test(name));
  const [page, ...others] = pages;
  if (page !== undefined && others.length === 0) return page;
  const why = page === undefined ? 'no document that stet knows' : `has ${pages.length} web pages`;
  throw new StetError('INPUT_BINARY', `\`${path}\` is a ZIP archive and ${why}`, {
    hint: 'unpack it and name the article in it',
  });
}

function originIn(origin: Origin, part: string): Origin {
  return 'startByte' in origin ? { part, startByte: origin.startByte, endByte: origin.endByte } : origin;
}

function linkIn(link: Link, part: string): Link {
  const { container, fieldOrigins = {} } = link;
  const fields = Object.entries(fieldOrigins).map(([name, origin]) => [name, originIn(origin, part)] as const);
  return {
    ...link,
    origin: originIn(link.origin, part),
    ...(container === undefined ? {} : { container: originIn(container, part) }),
    ...(fields.length === 0 ? {} : { fieldOrigins: Object.fromEntries(fields) }),
  };
}
