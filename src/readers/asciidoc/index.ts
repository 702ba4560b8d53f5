import type { Reader } from '../../core/reader.ts';
import { patternLines } from '../../core/text/over-lines.ts';

/** AsciiDoc, as Asciidoctor reads it. */
export const asciidoc: Reader = {
  id: 'asciidoc',
  name: 'AsciiDoc',
  extensions: ['.adoc', '.asciidoc', '.asc'],
  sniff: sniffAsciidoc,
  read: async (input) => await (await import('./read-asciidoc.ts')).readAsciidoc(input),
};

/** Forms that no other markup has: block attributes, delimited tables, macros with brackets. */
const FORMS = patternLines('m')`
  ^\[(?:source|listing|quote|verse|NOTE|TIP|WARNING|IMPORTANT|CAUTION|bibliography|\[[\w-]+\]\])[^\n]{0,100}\]$|
  ^\|===$|^(?:image|include|toc)::[^\s[]{0,200}\[|\bfootnote:[\w-]{0,40}\[|
  (?:^|[\s(])(?:link:[^\s[]{1,300}|https?:\/\/[^\s[\]()]{1,300})\[[^\]\n]{1,200}\](?!\()
`;
const HEADER = /^(?:(?:\/\/[^\r\n]*|:[\w-]+:[^\r\n]*)?\r?\n)*= \S/;

function sniffAsciidoc(bytes: Uint8Array): number {
  const head = Buffer.from(bytes).toString('latin1');
  const isTitled = HEADER.test(head);
  if (FORMS.test(head)) return isTitled ? 0.8 : 0.6;
  return isTitled && /^={2,5} \S/m.test(head) ? 0.6 : 0;
}
