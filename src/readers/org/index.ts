import type { Reader } from '../../core/reader.ts';
import { patternLines } from '../../core/text/over-lines.ts';

/** Org, as Emacs exports it. */
export const org: Reader = {
  id: 'org',
  name: 'Org mode',
  extensions: ['.org'],
  sniff: sniffOrg,
  read: async (input) => await (await import('./read-org.ts')).readOrg(input),
};

/** Keywords, blocks and links that no other markup writes so. */
const FORMS = patternLines('im')`
  ^#\+(?:title|author|date|options|startup|begin_\w+|bibliography|setupfile|language|property):?|^:PROPERTIES:$|
  \[\[(?:https?|file|id|doi):[^\]\n]{1,500}\]\[[^\]\n]{1,300}\]\]|\[fn:[\w-]{0,40}(?::|\])|
  \[cite(?:\/\w+)?:[^\]\n]{0,100}@
`;

function sniffOrg(bytes: Uint8Array): number {
  return FORMS.test(Buffer.from(bytes).toString('latin1')) ? 0.7 : 0;
}
