import { extractClaims } from '../../src/claims/index.ts';
import type { Article, Origin } from '../../src/core/article.ts';
import { readArticle } from '../../src/readers/index.ts';

/** The bytes of a text. */
export const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads texts of one format, with the files that lie beside them. */
export function readerOf(format: string, path: string) {
  return (text: string, files: Readonly<Record<string, string>> = {}): Promise<Article> => {
    const sibling = async (name: string) => (files[name] === undefined ? null : bytes(files[name]));
    return readArticle({ bytes: bytes(text), path, sibling }, format);
  };
}

/** What stands in the file where something came from. */
export function written(text: string, origin: Origin | undefined): string {
  if (origin === undefined || !('startByte' in origin)) return '';
  return Buffer.from(text).subarray(origin.startByte, origin.endByte).toString();
}

/** Addresses of the sources, as they are to be asked. */
export const addressesOf = ({ links }: Article) =>
  links.filter(({ role }) => role === 'source').map(({ url, target = url }) => target);

/** Claims and the addresses or words of what each leans on. */
export function tiesOf(article: Article): Record<string, string[]> {
  const { claims, sources } = extractClaims(article);
  const nameOf = new Map(sources.map(({ id, url, citedAs }) => [id, url ?? citedAs]));
  return Object.fromEntries(
    claims.map((claim) => [claim.text, claim.citations.map(({ source }) => nameOf.get(source) ?? '')]),
  );
}
