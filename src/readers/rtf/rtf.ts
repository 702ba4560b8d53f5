import type { Article } from '../../core/article.ts';
import { StetError } from '../../core/errors.ts';
import { LIMITS } from '../../core/options.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { articleOfFlow, authorsOfProperty } from '../flow/build-article.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { readHead } from '../flow/read-head.ts';
import { DocumentPosition } from '../office/document-position.ts';
import { NoteNumbers } from '../office/note-numbers.ts';
import { SourceText } from '../source-text.ts';
import { Asides } from './asides.ts';
import { type RtfContext, readRtfText } from './read-text.ts';

/**
 * Reads rich text with all changes accepted: its paragraphs, notes, comments and links.
 * @throws StetError INPUT_DAMAGED, INPUT_TOO_LARGE, INPUT_EMPTY
 */
export function readRtf(input: ReaderInput): Article {
  const { bytes, path } = input;
  if (bytes.length > LIMITS.inputBytes)
    throw new StetError('INPUT_TOO_LARGE', `\`${path}\` has more than ${LIMITS.inputBytes / 1048576} MB`, {
      hint: 'take pictures out of it, or split it into chapters',
    });
  // One character a byte: places in the text are places in the file.
  const text = Buffer.from(bytes).toString('latin1');
  const start = text.indexOf('{\\rtf');
  if (start < 0)
    throw new StetError('INPUT_DAMAGED', `\`${path}\` is no rich text`, {
      hint: 'name its format with --input-format',
    });
  const source = new SourceText(text, { byteLength: (slice) => slice.length });
  const flow = new FlowRecorder();
  const context: RtfContext = {
    source,
    flow,
    position: new DocumentPosition(),
    asides: new Asides(source, flow, new NoteNumbers()),
    fonts: new Map(),
    styles: new Map(),
    info: new Map(),
    codePage: 1252,
  };
  const complete = readRtfText(context, start, text.length);
  const head = readHead(flow.blocks);
  for (const aside of context.asides.all) readRtfText(context, aside.from, aside.to, aside);
  const author = context.info.get('author');
  const properties = { title: context.info.get('title'), authors: authorsOfProperty(author) };
  return articleOfFlow(flow, { path, format: 'rtf', head, properties, complete });
}
