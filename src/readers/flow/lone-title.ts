import { blockText, type Flow } from './flow.ts';

/** The first heading is the title of a document when it stands above everything and no other is of its level. */
export function loneTitle({ blocks }: Pick<Flow, 'blocks'>): string | undefined {
  const [first] = blocks;
  if (first?.kind !== 'heading') return undefined;
  const isAlone = blocks.filter(({ kind, level }) => kind === 'heading' && level === first.level).length === 1;
  return isAlone ? blockText(first) : undefined;
}
