import type { Link } from '../core/article.ts';
import type { ByteEdit, Edited, EditRequest, LinkFix, RefusedFix } from '../core/link-fix.ts';
import { splice, textAt } from './splice.ts';

/** A link where it stands in the file. */
export interface WrittenLink {
  readonly fix: LinkFix;
  readonly link: Link;
  readonly startByte: number;
  readonly endByte: number;
  /** The bytes there, as text; white space inside is the break of a wrapped line. */
  readonly written: string;
}

/** What a format does with one link: the edits, a reason not to, or null where it has no idiom for this kind. */
export type EditOf = (place: WrittenLink) => readonly ByteEdit[] | string | null;

/**
 * Makes the edits of a format that is one file of text. A link whose bytes are not its address (a reader put it together
 * from elsewhere) is refused and never guessed at. `decode` turns the written form into the address.
 */
export function editLinks(
  { bytes, article, fixes }: EditRequest,
  editOf: EditOf,
  decode: (written: string) => string = (written) => written,
): Edited {
  const edits: ByteEdit[] = [];
  const applied: LinkFix[] = [];
  const refused: RefusedFix[] = [];
  for (const fix of fixes) {
    const link = article.links[fix.link];
    const place = link === undefined ? null : placeIn(bytes, fix, link);
    const isThere = place !== null && decode(place.written).replace(/\s+/g, '') === fix.from.replace(/\s+/g, '');
    const made = isThere ? editOf(place) : 'its address is not written out at one place of the file';
    if (made === null) continue;
    if (typeof made === 'string') {
      refused.push({ fix, why: made });
    } else {
      edits.push(...made);
      applied.push(fix);
    }
  }
  return { bytes: edits.length === 0 ? bytes : splice(bytes, edits), applied, refused };
}

function placeIn(bytes: Uint8Array, fix: LinkFix, link: Link): WrittenLink | null {
  const { origin } = link;
  if ('page' in origin || 'part' in origin) return null;
  const { startByte, endByte } = origin;
  return { fix, link, startByte, endByte, written: textAt(bytes, startByte, endByte) };
}

/** The replacement of the address itself. */
export function replaceAddress({ startByte, endByte }: WrittenLink, text: string): ByteEdit {
  return { startByte, endByte, text };
}
