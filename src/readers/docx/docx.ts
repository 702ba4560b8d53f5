import type { Article } from '../../core/article.ts';
import { StetError } from '../../core/errors.ts';
import { attributeValue, readXml } from '../../core/files/xml.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { REMARK_AUTHOR } from '../../core/remark-on-text.ts';
import { articleOfFlow, authorsOfProperty, type FileProperties } from '../flow/build-article.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { readHead } from '../flow/read-head.ts';
import { DocumentPosition } from '../office/document-position.ts';
import { NoteNumbers } from '../office/note-numbers.ts';
import { compoundFileError, isCompoundFile, PackageFile } from '../package-file.ts';
import { WORD_NAMESPACES } from './names.ts';
import { Numbering } from './numbering.ts';
import { type NotePart, readWordPart } from './read-part.ts';
import { partOfType, relationshipsOf } from './relationships.ts';
import { readStyles } from './styles.ts';
import { WordCitations } from './word-citations.ts';
import type { WordContext } from './word-context.ts';
import { wordSources } from './word-sources.ts';

/** A Word document as an article. @throws StetError INPUT_... */
export function readDocx(input: ReaderInput): Article {
  if (isCompoundFile(input.bytes)) throw compoundFileError(input.bytes, input.path, 'a Word document (.docx)');
  const file = new PackageFile(input.bytes, input.path);
  const main = partOfType(file, '', 'officeDocument') ?? 'word/document.xml';
  const body = file.text(main);
  if (body === null)
    throw new StetError('INPUT_DAMAGED', `\`${input.path}\` has no main document`, {
      hint: 'open it in Word and save it again, or name its format with --input-format',
    });
  const notes = new NoteNumbers();
  const flow = new FlowRecorder();
  const context: WordContext = {
    flow,
    citations: new WordCitations(flow, () => wordSources(file, main)),
    styleOf: readStyles(file, partOfType(file, main, 'styles')),
    numbering: new Numbering(file, partOfType(file, main, 'numbering')),
    position: new DocumentPosition(),
    noteOf: (kind, id) => notes.refer(kind, id),
  };
  const complete = readWordPart(body, relationshipsOf(file, main), context);
  const head = readHead(flow.blocks);
  const rest = [
    readPart(file, main, 'footnotes', context, {
      element: 'w:footnote',
      kind: 'note',
      idOf: (id) => notes.known('footnote', id),
    }),
    readPart(file, main, 'endnotes', context, {
      element: 'w:endnote',
      kind: 'note',
      idOf: (id) => notes.known('endnote', id),
    }),
    // What reviewers wrote is no text of the article; the addresses in it are sources of the words commented on.
    readPart(file, main, 'comments', context, {
      element: 'w:comment',
      kind: 'footer',
      idOf: (id, tag) => (attributeValue(tag, 'w:author') === REMARK_AUTHOR ? null : commentOf(context, id)),
    }),
  ];
  context.citations.tie();
  return articleOfFlow(flow, {
    path: input.path,
    format: 'docx',
    head,
    properties: coreProperties(file),
    complete: [complete, ...rest].every((whole) => whole),
  });
}

/** Reads a part of notes; true when there is none. */
function readPart(file: PackageFile, main: string, type: string, context: WordContext, notes: NotePart): boolean {
  const name = partOfType(file, main, type);
  const source = name === undefined ? null : file.text(name);
  return name === undefined || source === null || readWordPart(source, relationshipsOf(file, name), context, notes);
}

function commentOf({ flow }: WordContext, id: string): { readonly note: string } | null {
  const note = `comment-${id}`;
  return flow.comments.some((comment) => comment.note === note) ? { note } : null;
}

/** Title and author of the file's own properties: what the program knew, which is often its last user. */
function coreProperties(file: PackageFile): FileProperties {
  const name = partOfType(file, '', 'core-properties');
  const source = name === undefined ? null : file.text(name);
  const values = new Map<string, string>();
  let open = '';
  if (source !== null)
    readXml(
      source.text,
      {
        open: (tag) => {
          open = tag.name;
        },
        text: (text) => values.set(open, (values.get(open) ?? '') + text),
        close: () => {
          open = '';
        },
      },
      WORD_NAMESPACES,
    );
  const value = (key: string) => values.get(key)?.replace(/\s+/g, ' ').trim() || undefined;
  const creator = value('dc:creator');
  return {
    title: value('dc:title'),
    authors: authorsOfProperty(creator),
    language: value('dc:language'),
  };
}
