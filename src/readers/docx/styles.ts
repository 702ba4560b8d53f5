import { attributeValue, readXml } from '../../core/files/xml.ts';
import { meaningOfStyle, type StyleMeaning } from '../office/style-meaning.ts';
import type { PackageFile } from '../package-file.ts';
import { WORD_NAMESPACES } from './names.ts';

/** What a paragraph style makes of its paragraphs. */
export interface ParagraphStyle extends StyleMeaning {
  readonly numbering?: { readonly numId: string; readonly level: number };
}

interface Draft {
  name: string;
  basedOn?: string;
  outline?: number;
  numId?: string;
  numLevel?: number;
}

/** Styles inherit from each other this deep at most; a loop ends here too. */
const MAX_CHAIN = 12;

/** The paragraph styles of a document by id. Built-in names are English in every language of Word. */
export function readStyles(file: PackageFile, part: string | undefined): (id: string) => ParagraphStyle {
  const drafts = new Map<string, Draft>();
  const source = part === undefined ? null : file.text(part);
  let open: Draft | null = null;
  if (source !== null)
    readXml(
      source.text,
      {
        open: (tag) => {
          const value = attributeValue(tag, 'w:val');
          if (tag.name === 'w:style') {
            open = { name: '' };
            drafts.set(attributeValue(tag, 'w:styleId') ?? '', open);
          } else if (open === null || value === undefined) return;
          else if (tag.name === 'w:name') open.name = value.toLowerCase();
          else if (tag.name === 'w:basedOn') open.basedOn = value;
          else if (tag.name === 'w:outlineLvl') open.outline = Number(value);
          else if (tag.name === 'w:numId') open.numId = value;
          else if (tag.name === 'w:ilvl') open.numLevel = Number(value);
        },
        text: () => {},
        close: (name) => {
          if (name === 'w:style') open = null;
        },
      },
      WORD_NAMESPACES,
    );
  const known = new Map<string, ParagraphStyle>();
  return (id) => {
    const style = known.get(id) ?? styleOf(drafts, id);
    known.set(id, style);
    return style;
  };
}

function styleOf(drafts: ReadonlyMap<string, Draft>, id: string): ParagraphStyle {
  let numbering: ParagraphStyle['numbering'];
  let next: string | undefined = id;
  for (let step = 0; step < MAX_CHAIN && next !== undefined; step++) {
    const draft: Draft = drafts.get(next) ?? { name: next.toLowerCase() };
    if (draft.numId !== undefined) numbering ??= { numId: draft.numId, level: draft.numLevel ?? 0 };
    const own = meaningOf(draft);
    if (own !== null) return numbering === undefined ? own : { ...own, numbering };
    next = draft.basedOn;
  }
  return numbering === undefined ? { skipped: false } : { skipped: false, numbering };
}

function meaningOf({ name, outline }: Draft): StyleMeaning | null {
  if (outline === undefined || outline < 0 || outline > 8) return meaningOfStyle(name);
  return meaningOfStyle(name) ?? { kind: 'heading', level: outline + 1, skipped: false };
}
