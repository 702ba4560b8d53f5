import type { Editor, LinkFix } from '../core/link-fix.ts';
import { editLinks, replaceAddress } from './edit-links.ts';

/** The address that readers are to be led to. */
export function newAddress({ copy, to }: LinkFix): string | undefined {
  return copy?.url ?? to;
}

/** Formats in which a link is its address and nothing else can be said beside it: the new address takes its place. */
function replacing(id: string, formats: readonly string[], write: (address: string) => string): Editor {
  return {
    id,
    formats,
    edit: (request) =>
      Promise.resolve(
        editLinks(request, (place) => {
          const address = place.fix.kind === 'marked' ? undefined : newAddress(place.fix);
          return address === undefined ? null : [replaceAddress(place, write(new URL(address).href))];
        }),
      ),
  };
}

/** Percent-encodes what would end an address there. */
function encoded(characters: RegExp): (address: string) => string {
  return (address) =>
    address.replace(characters, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** CommonMark §6.3: parentheses in a destination are balanced; a bar would end a table's cell. */
function inMarkdown(address: string): string {
  let depth = 0;
  let isBalanced = true;
  for (const char of address) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    isBalanced &&= depth >= 0;
  }
  return encoded(isBalanced && depth === 0 ? /[|<>]/g : /[|<>()]/g)(address);
}

/** Addresses in Markdown, and in the cells of notebooks. */
export const markdown = replacing('markdown', ['markdown', 'notebook'], inMarkdown);
/** Addresses in the other markup of plain text. */
export const markup = replacing('markup', ['rst', 'asciidoc', 'org'], encoded(/[<>[\]`|]/g));
/** Addresses in lists and tables. */
export const lists = replacing('lists', ['url-list', 'csv'], encoded(/[",;\t]/g));
