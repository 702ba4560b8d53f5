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
  const made: Made[] = [];
  const refused: RefusedFix[] = [];
  for (const fix of fixes) {
    const link = article.links[fix.link];
    const place = link === undefined ? null : placeIn(bytes, fix, link);
    const isThere = place !== null && decode(place.written).replace(/\s+/g, '') === fix.from.replace(/\s+/g, '');
    const edits = isThere ? editOf(place) : 'its address is not written out at one place of the file';
    if (edits === null) continue;
    if (typeof edits === 'string') refused.push({ fix, why: edits });
    else made.push({ fix, edits });
  }
  const crossing = crossingOnes(made);
  const kept = made.filter((each) => !crossing.has(each));
  for (const { fix } of crossing)
    refused.push({ fix, why: 'it shares characters with another address that is changed' });
  const edits = kept.flatMap((each) => each.edits);
  return { bytes: edits.length === 0 ? bytes : splice(bytes, edits), applied: kept.map(({ fix }) => fix), refused };
}

/** A change, and the bytes that it takes. */
interface Made {
  readonly fix: LinkFix;
  readonly edits: readonly ByteEdit[];
}

/** Changes that reach into one before them in the file, as in an address that another address carries. The same change twice is none. */
function crossingOnes(made: readonly Made[]): ReadonlySet<Made> {
  const crossing = new Set<Made>();
  let [end, last] = [0, ''];
  for (const each of [...made].sort((a, b) => firstByte(a) - firstByte(b))) {
    const same = JSON.stringify(each.edits);
    if (same === last) continue;
    if (firstByte(each) < end) crossing.add(each);
    else [end, last] = [Math.max(end, ...each.edits.map(({ endByte }) => endByte)), same];
  }
  return crossing;
}

function firstByte({ edits }: Made): number {
  return Math.min(...edits.map(({ startByte }) => startByte));
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
