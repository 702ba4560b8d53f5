import type { Reader } from '../../core/reader.ts';

/** The source of a page of Wikipedia or another MediaWiki. */
export const wikitext: Reader = {
  id: 'wikitext',
  name: 'wikitext',
  extensions: ['.wiki', '.wikitext', '.mediawiki', '.mw'],
  sniff: sniffWikitext,
  read: async (input) => (await import('./read-wikitext.ts')).readWikitext(input),
};

/** Marks that hardly any other format has; two kinds of them together are a page. */
const MARKS: readonly RegExp[] = [
  /<ref[ >]/i,
  /\{\{\s*(?:cite |citation|infobox|short description|reflist|sfn|use [dm]my)/i,
  /^={2,4}[^=\n]{1,100}={2,4}\s*$/m,
  /\[\[[^[\]\n]{1,100}(?:\|[^[\]\n]{1,100})?\]\]/,
  /'''[^'\n]{1,100}'''/,
  /\[https?:\/\/[^\s\]]{1,300} [^\]\n]{1,200}\]/,
  /^\{\|/m,
];

function sniffWikitext(bytes: Uint8Array): number {
  const head = Buffer.from(bytes).toString('utf8');
  const found = MARKS.filter((mark) => mark.test(head)).length;
  return found >= 3 ? 0.8 : found === 2 ? 0.5 : 0;
}
