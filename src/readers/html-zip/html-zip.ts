import type { Article, Link, Origin } from '../../core/article.ts';
import { StetError } from '../../core/errors.ts';
import { ZipPackage } from '../../core/files/zip-package.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { readHtml } from '../html/html.ts';

/** The article of the one document in a ZIP, a web page or Markdown; its places and origins name that part. */
export async function readHtmlZip({ contentType: _ofTheZip, ...input }: ReaderInput): Promise<Article> {
  const zip = new ZipPackage(input.bytes, input.path);
  const part = documentOf(zip.names, input.path);
  const bytes = zip.read(part) ?? new Uint8Array();
  const article = MARKDOWN.test(part)
    ? await (await import('../markdown/markdown.ts')).readMarkdown({ ...input, bytes })
    : await readHtml({ ...input, bytes });
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

const MARKDOWN = /\.(?:md|markdown)$/i;
const DOCUMENT = /^(?!__MACOSX\/)(?:[^/]+\/){0,9}(?!\.)[^/]+\.(?:html?|md|markdown)$/i;
/** What an export says of itself, and its table of contents: Medium, Notion. */
const README = /(?:^|\/)readme\.\w+$/i;
const INDEX = /(?:^|\/)index\.html?$/i;
/** Names that an error shows. */
const MAX_NAMED = 4;

/**
 * The document that stands outermost; what is in folders beside it is matter of it (pictures, frames, pages below it in
 * Notion), or of the system that packed it.
 * @throws StetError INPUT_BINARY for an archive without one, or with several
 */
function documentOf(names: readonly string[], path: string): string {
  const all = names.filter((name) => DOCUMENT.test(name));
  const articles = all.filter((name) => !README.test(name));
  const depthOf = (name: string) => name.split('/').length;
  const depth = Math.min(...(articles.length > 0 ? articles : all).map(depthOf));
  const outer = (articles.length > 0 ? articles : all).filter((name) => depthOf(name) === depth);
  const pages = outer.length > 1 ? outer.filter((name) => !INDEX.test(name)) : outer;
  const [page, ...others] = pages;
  if (page !== undefined && others.length === 0) return page;
  const why = page === undefined ? 'no document that stet knows' : `has ${pages.length} documents`;
  const listed = pages.slice(0, MAX_NAMED).join(', ') + (pages.length > MAX_NAMED ? ', …' : '');
  const isNested = page === undefined && names.some((name) => /\.zip$/i.test(name));
  const what = isNested ? 'unpack it, and name the ZIP archive in it' : 'unpack it and name the article in it';
  throw new StetError('INPUT_BINARY', `\`${path}\` is a ZIP archive and ${why}`, {
    hint: listed === '' ? what : `${what}: ${listed}`,
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
