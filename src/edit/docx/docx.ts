import { ZipPackage } from '../../core/files/zip-package.ts';
import { rewriteZip } from '../../core/files/zip-rewrite.ts';
import type { Edited, Editor, EditRequest, LinkFix, RefusedFix } from '../../core/link-fix.ts';
import { PartEditor } from './part-editor.ts';
import { partOfRelationships, partText, relationshipsPart } from './word-xml.ts';

/**
 * Word: the old link and its words are deleted and the new ones inserted as tracked changes, so that a person accepts
 * them (ISO/IEC 29500-1 §17.13.5). Words that are not the address stay as they are.
 */
export const docx: Editor = { id: 'docx', formats: ['docx'], edit: (request) => Promise.resolve(edit(request)) };

function edit({ bytes, article, fixes, today }: EditRequest): Edited {
  const file = new ZipPackage(bytes, article.path);
  const applied: LinkFix[] = [];
  const refused: RefusedFix[] = [];
  const changes = new Map<string, Uint8Array>();
  for (const [part, wanted] of byPart(article, fixes)) {
    const before = partText(file.read(part));
    if (before === null) {
      for (const fix of wanted) refused.push({ fix, why: 'its part of the document is not in UTF-8' });
      continue;
    }
    const editor = new PartEditor(before, partText(file.read(relationshipsPart(part))) ?? '', today);
    for (const fix of wanted) {
      const why = editor.change(fix);
      if (why === null) applied.push(fix);
      else refused.push({ fix, why });
    }
    if (!editor.isChanged) continue;
    const after = editor.finish();
    changes.set(part, Buffer.from(after.markup, 'utf8'));
    if (after.relationships !== '') changes.set(relationshipsPart(part), Buffer.from(after.relationships, 'utf8'));
  }
  return { bytes: changes.size === 0 ? bytes : rewriteZip(bytes, changes), applied, refused };
}

/** Fixes by the part that their link stands in; the kinds that Word has no idiom for are left out. */
function byPart(article: EditRequest['article'], fixes: readonly LinkFix[]): ReadonlyMap<string, readonly LinkFix[]> {
  const parts = new Map<string, LinkFix[]>();
  for (const fix of fixes) {
    const origin = article.links[fix.link]?.origin;
    if (origin === undefined || !('part' in origin) || fix.kind === 'marked') continue;
    const part = partOfRelationships(origin.part) ?? origin.part;
    parts.set(part, [...(parts.get(part) ?? []), fix]);
  }
  return parts;
}
