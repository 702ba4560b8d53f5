import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Link, Origin } from '../../src/core/article.ts';
import { sentenceRules, splitParagraph } from '../../src/core/sentences/split-sentences.ts';
import type { Span } from '../../src/core/text/span.ts';
import { scanWikitext } from '../../src/core/wikitext/scan.ts';
import { readArticle } from '../../src/readers/index.ts';
import { SourceText } from '../../src/readers/source-text.ts';
import { readRef } from '../../src/readers/wikitext/references.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** Every `<ref>` of a wiki page: its name, whether it is a reuse, the work that it cites, and the sentence before it. */
export const wikitext: Area = {
  id: 'wikitext',
  async *predict(folder) {
    for await (const row of rows(folder)) {
      const file = text(row, 'file');
      const bytes = new Uint8Array(await readFile(join(folder, file)));
      const article = await readArticle({ bytes, path: file }, 'wikitext');
      yield { id: row['id'], refs: refsOf(article, Buffer.from(bytes).toString('utf8')) };
    }
  },
};

interface Bytes {
  readonly startByte: number;
  readonly endByte: number;
}

function refsOf(article: Article, page: string): object[] {
  const source = new SourceText(page);
  const sentences = sentencesByMarker(article);
  const links = article.links
    .flatMap((link) => ('startByte' in link.origin ? [{ link, at: link.origin.startByte }] : []))
    .sort((a, b) => a.at - b.at);
  return [...scanWikitext(page).refs.values()].map((ref) => {
    const { startByte, endByte } = bytesOf(source.originOf(ref.from, ref.to));
    const { name } = readRef(ref);
    const own = new Set(links.filter(({ at }) => at >= startByte && at < endByte).map(({ link }) => link));
    const work = [...own].find(({ fields }) => fields !== undefined);
    return {
      name: name === '' ? null : name,
      reuse: ref.inner.from === ref.inner.to,
      urls: [...new Set([...own].flatMap(addressesOf))],
      url: work?.url ?? null,
      archive_url: work?.fields?.archiveUrl ?? null,
      url_status: work?.fields?.urlStatus ?? null,
      title: work?.fields?.title ?? null,
      date: work?.fields?.date ?? null,
      sentence: sentences.get(startByte) ?? null,
    };
  });
}

function bytesOf(origin: Origin): Bytes {
  return 'startByte' in origin ? origin : { startByte: 0, endByte: 0 };
}

/** The addresses that a link is written with; those that an identifier leads to are not on the page. */
function addressesOf({ url, fields }: Link): string[] {
  return [url, fields?.archiveUrl].flatMap((address) => (address?.includes('//') === true ? [address] : []));
}

/** The sentence that each marker follows, without markers, by the byte at which the marker is written. */
function sentencesByMarker(article: Article): ReadonlyMap<number, string> {
  const rules = sentenceRules(article.language);
  const marks = article.links.flatMap((link) => link.marks.map(({ span }) => span)).sort((a, b) => a.start - b.start);
  const found = new Map<number, string>();
  for (const { span: block, kind } of article.blocks) {
    if (kind === 'note' || kind === 'source-list') continue;
    const words = article.text.slice(block.start, block.end);
    const markers = [...words.matchAll(/\[[^[\]]{1,40}\]/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const inside = [
      ...markers,
      ...marks.flatMap((mark) =>
        mark.start >= block.start && mark.end <= block.end
          ? [{ start: mark.start - block.start, end: mark.end - block.start }]
          : [],
      ),
    ];
    const sentences = splitParagraph(
      words,
      rules,
      inside.sort((a, b) => a.start - b.start),
    );
    for (const marker of markers) {
      const origin = article.originOf(shifted(marker, block.start));
      const sentence = sentences.filter(({ start }) => start <= marker.start).at(-1);
      if (origin === null || sentence === undefined || !('startByte' in origin)) continue;
      // The rows have a sentence as far as its marker.
      const end = Math.min(sentence.end, marker.start);
      found.set(origin.startByte, words.slice(sentence.start, end).replace(/\[[^[\]]{1,40}\]/g, ''));
    }
  }
  return found;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
