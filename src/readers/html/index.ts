import type { Reader } from '../../core/reader.ts';

/** A saved page, or the body of a URL: the article in it, without what the site puts around it. */
export const html: Reader = {
  id: 'html',
  name: 'web page',
  extensions: ['.html', '.htm', '.xhtml'],
  sniff: sniffHtml,
  read: async (input) => (await import('./html.ts')).readHtml(input),
};

/** A declaration or the root element comes first in a whole page; a fragment of markup says less. */
function sniffHtml(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.subarray(0, 2048))
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '');
  if (/^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*){0,5}<(?:!doctype\s+html|html)[\s>]/i.test(head)) return 1;
  return /^<(?:head|body|title|meta|div|article|section|p|h1)[\s>]/i.test(head) ? 0.4 : 0;
}
