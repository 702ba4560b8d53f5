import type { Notes } from './notes.ts';
import { elementsBelow, type HtmlElement } from './tree.ts';

/**
 * The elements of notes that the kept text points at and that lead back to it: Readability takes the notes of a page for
 * a footer by the name of their class, and leaves them out with their sources.
 */
export function keptNotes(root: HtmlElement, kept: ReadonlySet<number>, notes: Notes): ReadonlySet<number> {
  const wanted = new Set([...notes.markers].flatMap(([link, { to }]) => (kept.has(link) ? [to] : [])));
  if (wanted.size === 0) return kept;
  const all = new Set(kept);
  for (const element of elementsBelow(root)) {
    if (all.has(element.id) || notes.anchorsOf.get(element.id)?.some((anchor) => wanted.has(anchor)) !== true) continue;
    const inside = [...elementsBelow(element)];
    // What a number points at may be the comments; a note leads back to its number.
    if (inside.some(({ id }) => notes.backLinks.has(id))) for (const { id } of [element, ...inside]) all.add(id);
  }
  return all;
}
