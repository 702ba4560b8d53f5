import type { HtmlElement } from '../tree.ts';
import type { Furniture } from './find-furniture.ts';
import type { TextBlock } from './text-blocks.ts';

/** What of the main text is the article's. Ids of elements whose own text belongs to it. */
export interface StrippedText {
  readonly kept: ReadonlySet<number>;
  /** Of these, those whose text is about a picture. */
  readonly captions: ReadonlySet<number>;
  /** And those of the line below the title. */
  readonly standfirst: ReadonlySet<number>;
}

/** Takes the furniture out of what was kept. An element with a line of the article between others stays whole. */
export function stripFurniture(
  kept: ReadonlySet<number>,
  { blocks, rules, captions, standfirst }: Furniture,
): StrippedText {
  const left = new Set(kept);
  for (const block of wholly(blocks, (candidate) => rules.has(candidate))) {
    left.delete(block.element.id);
    for (const id of block.inline) left.delete(id);
  }
  return { kept: left, captions: elementsOf(blocks, captions), standfirst: elementsOf(blocks, standfirst) };
}

/** Ids of the elements that hold nothing but these blocks. */
function elementsOf(blocks: readonly TextBlock[], chosen: readonly TextBlock[]): ReadonlySet<number> {
  const all = new Set(chosen);
  return new Set(wholly(blocks, (block) => all.has(block)).map(({ element }) => element.id));
}

/** Blocks of elements all of whose blocks pass. */
function wholly(blocks: readonly TextBlock[], test: (block: TextBlock) => boolean): TextBlock[] {
  const mixed = new Set<HtmlElement>(blocks.flatMap((block) => (test(block) ? [] : [block.element])));
  return blocks.filter((block) => !mixed.has(block.element));
}
