import { patternLines } from '../../../core/text/over-lines.ts';
import { isHeading, type TextBlock } from './text-blocks.ts';

/** How many of the last lines may be about the author: a name, a few paragraphs, where to write to. */
const MAX_LINES = 6;
/** A longer one is an article about somebody who wrote it. */
const MAX_CHARS = 700;
/** What follows a name in a sentence on who its bearer is: not what he or she said. */
const IS_SOMEBODY = patternLines('iu')`
  ^(?:
    is|was|writes|works|covers|reports|has|lives|teaches|leads|runs|founded|joined|ist|war|schreibt|arbeitet|lebt|
    lehrt|leitet|berichtet|studiert\p{L}*|est|écrit|travaille|vit|es|escribe|trabaja|cubre|é|escreve|è|scrive|lavora|
    schrijft|werkt|jest|pisze|pracuje|är|skriver|er|píše
  )(?!\p{L})
`;

/** The last lines of a text that say who its author is: `Ann Pilot writes about the coast.` */
export function aboutAuthors(
  blocks: readonly TextBlock[],
  isGone: (block: TextBlock) => boolean,
  authors: readonly string[],
): TextBlock[] {
  const names = authors.map((author) => author.toLowerCase()).filter((name) => name.includes(' '));
  if (names.length === 0) return [];
  const last = blocks.filter((block) => !isGone(block)).slice(-MAX_LINES);
  const found: TextBlock[] = [];
  let isTheirs = false;
  for (const block of last) {
    const named = names.some((name) => introduces(block, name));
    if (isHeading(block)) isTheirs = named;
    if (named || (isTheirs && block.text.length <= MAX_CHARS)) found.push(block);
  }
  return found;
}

function introduces(block: TextBlock, name: string): boolean {
  const text = block.text.replace(/^[^\p{L}]+|^(?:about|über|à propos de|sobre) /iu, '');
  if (text.length > MAX_CHARS || !text.toLowerCase().startsWith(name)) return false;
  const rest = text.slice(name.length).trimStart();
  if (rest === '') return isHeading(block);
  return /^[,(–—-]/.test(rest) ? !/["“”„«»]/.test(rest) : IS_SOMEBODY.test(rest);
}
