import type { ByteEdit, Editor, LinkFix } from '../core/link-fix.ts';
import { editLinks, replaceAddress, type WrittenLink } from './edit-links.ts';
import { textAt } from './splice.ts';

/** Of the markup before an attribute's value: the tag that it stands in. */
const TAG_WINDOW = 2000;

/**
 * HTML says it with Robust Links (Herbert Van de Sompel et al., 2020 and the 2025 draft): the copy becomes the address,
 * and `data-originalurl`, `data-versionurl` and `data-versiondate` keep what stood there. All three are always written.
 */
export const html: Editor = {
  id: 'html',
  formats: ['html'],
  edit: (request) =>
    Promise.resolve(
      editLinks(
        request,
        (place) => {
          const { fix } = place;
          if (fix.to !== undefined) return [replaceAddress(place, escaped(fix.to))];
          if (fix.kind !== 'archived' || fix.copy === undefined) return null;
          return robustLink(request.bytes, place, fix, fix.copy);
        },
        unescaped,
      ),
    ),
};

function robustLink(
  bytes: Uint8Array,
  place: WrittenLink,
  fix: LinkFix,
  copy: NonNullable<LinkFix['copy']>,
): readonly ByteEdit[] | string {
  const before = textAt(bytes, Math.max(0, place.startByte - TAG_WINDOW), place.startByte);
  const tag = /<([a-z]+)\b[^<]*$/i.exec(before);
  const name = /(?<![a-z-])([a-z-]+)\s*=\s*(["']?)$/i.exec(before);
  if (tag?.[1]?.toLowerCase() !== 'a' || name?.[1]?.toLowerCase() !== 'href')
    return 'only links (`<a href>`) can carry the address of a copy';
  if (/\bdata-(?:originalurl|versionurl|versiondate)\b/i.test(tag[0]))
    return 'it already has the attributes of a Robust Link';
  const quote = name[2] ?? '';
  const attributes = [
    `data-originalurl="${escaped(fix.from)}"`,
    `data-versionurl="${escaped(copy.url)}"`,
    `data-versiondate="${copy.capturedAt.slice(0, 10)}"`,
  ].join(' ');
  const address = escaped(copy.url);
  return [
    replaceAddress(place, quote === '' ? `"${address}"` : address),
    { startByte: place.endByte + quote.length, endByte: place.endByte + quote.length, text: ` ${attributes}` },
  ];
}

/** For an attribute's value in any quotation marks. */
function escaped(address: string): string {
  return address.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;').replace(/</g, '&lt;');
}

/** The references that addresses are written with; a value with any other is refused, and not guessed at. */
function unescaped(written: string): string {
  return written
    .replace(/&(?:quot|#34);/gi, '"')
    .replace(/&(?:apos|#39);/gi, "'")
    .replace(/&(?:amp|#38);/gi, '&');
}
