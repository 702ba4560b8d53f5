import type { HtmlElement } from '../tree.ts';
import type { Furniture, KindOfLine } from './find-furniture.ts';
import type { TextBlock } from './text-blocks.ts';

/** What of the main text is the article's. Ids of elements whose own text belongs to it. */
export interface StrippedText {
  readonly kept: ReadonlySet<number>;
  /** Of these, those in whose text no claim stands. */
  readonly kinds: ReadonlyMap<number, KindOfLine>;
}

/** Takes the furniture out of what was kept. An element with a line of the article between others stays whole. */
export function stripFurniture(kept: ReadonlySet<number>, { blocks, rules, kinds }: Furniture): StrippedText {
  const left = new Set(kept);
  for (const block of wholly(blocks, (candidate) => rules.has(candidate))) {
    left.delete(block.element.id);
    for (const id of block.inline) left.delete(id);
  }
  const ofElement = new Map<number, KindOfLine>();
  for (const kind of ['byline', 'caption'] as const)
    for (const { element } of wholly(blocks, (block) => kinds.get(block) === kind)) ofElement.set(element.id, kind);
  return { kept: left, kinds: ofElement };
}

/** Blocks of elements all of whose blocks pass. */
function wholly(blocks: readonly TextBlock[], test: (block: TextBlock) => boolean): TextBlock[] {
  const mixed = new Set<HtmlElement>(blocks.flatMap((block) => (test(block) ? [] : [block.element])));
  return blocks.filter((block) => !mixed.has(block.element));
}
