import type { Origin } from '../../core/article.ts';
import { attributeValue, readXml } from '../../core/files/xml.ts';
import { type PackageFile, resolvePart } from '../package-file.ts';
import { WORD_NAMESPACES } from './names.ts';

/** What a part of the package points at (ISO/IEC 29500-2 §9). */
export interface Relationship {
  readonly target: string;
  /** The last word of its type: `hyperlink`, `footnotes`. */
  readonly type: string;
  readonly external: boolean;
  /** Where the target is written. */
  readonly origin: Origin;
}

/** The relationships of a part by id; `''` names the package itself. */
export function relationshipsOf(file: PackageFile, part: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1;
  const source = file.text(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const found = new Map<string, Relationship>();
  if (source === null) return found;
  readXml(
    source.text,
    {
      open: (tag) => {
        const target = tag.attributes.get('Target');
        const id = attributeValue(tag, 'Id');
        if (tag.name !== 'Relationship' || target === undefined || id === undefined) return;
        found.set(id, {
          target: target.value,
          type: (attributeValue(tag, 'Type') ?? '').replace(/^.*\//, ''),
          external: attributeValue(tag, 'TargetMode') === 'External',
          origin: source.originOf(target.from, target.to),
        });
      },
      text: () => {},
      close: () => {},
    },
    WORD_NAMESPACES,
  );
  return found;
}

/** Name of the part that a part points at by a type; undefined when it points at none that is there. */
export function partOfType(file: PackageFile, part: string, type: string): string | undefined {
  for (const relationship of relationshipsOf(file, part).values()) {
    if (relationship.type !== type || relationship.external) continue;
    const name = resolvePart(part, relationship.target);
    if (file.has(name)) return name;
  }
  return undefined;
}
