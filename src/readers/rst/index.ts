import type { Reader } from '../../core/reader.ts';

/** reStructuredText, as docutils and Sphinx read it. */
export const rst: Reader = {
  id: 'rst',
  name: 'reStructuredText',
  // `.rst.txt` is what Sphinx calls the source of a page that it shows.
  extensions: ['.rst', '.rest', '.restx', '.rst.txt'],
  sniff: sniffRst,
  read: async (input) => await (await import('./read-rst.ts')).readRst(input),
};

/** Forms that no other markup has. */
const EXPLICIT = /^[ \t]*\.\. (?:_[^:\n]{1,200}:(?:\s|$)|\[[\w#*.-]{1,40}\] |[\w-]{1,40}::(?:\s|$))/m;
const INLINE = /`[^`\n]{1,200}<[^<>`\n]{1,300}>`__?(?!\w)|(?:^|\s):[\w:-]{2,30}:`[^`\n]{1,200}`/m;

function sniffRst(bytes: Uint8Array): number {
  const head = Buffer.from(bytes).toString('latin1');
  if (EXPLICIT.test(head)) return 0.7;
  return INLINE.test(head) ? 0.6 : 0;
}
