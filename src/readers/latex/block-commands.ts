import type { BlockKind } from '../../core/article.ts';
import { plainTex } from '../tex/plain-tex.ts';
import { groupAt, optionalAt, skipGroups, skipOptional, written } from './arguments.ts';
import { noteOfItem } from './citations.ts';
import { ENVIRONMENT_ARGUMENTS, LISTS, QUOTATIONS, SKIPPED, TABLES } from './commands.ts';
import type { TexCursor } from './tex-cursor.ts';
import type { TexWriting } from './tex-writing.ts';

/** Environments that are open at a time; a file with more has lost its ends. */
const MAX_OPEN = 200;

/** `\section{words}` and its like. */
export function writeHeading(writing: TexWriting, level: number, cursor: TexCursor): void {
  const group = groupAt(cursor.file, skipOptional(cursor.file, cursor.scanner.at));
  if (group === null) return;
  writing.flow.open('heading', { level });
  writing.inGroup(group, cursor, () => writing.flow.close());
}

/** Environments, items and what else makes blocks. True when the command was one of these. */
export function writeBlockCommand(
  writing: TexWriting,
  name: string,
  from: number,
  to: number,
  cursor: TexCursor,
): boolean {
  const { file, scanner } = cursor;
  switch (name) {
    case 'begin':
      openEnvironment(writing, cursor);
      return true;
    case 'end':
      closeEnvironment(writing, cursor);
      return true;
    case 'par':
      writing.flow.close();
      return true;
    case 'item':
      writeItem(writing, cursor);
      return true;
    case 'bibitem':
      writeBibitem(writing, cursor);
      return true;
    case '\\':
    case 'newline':
    case 'tabularnewline':
      scanner.at = skipOptional(file, to);
      if (writing.isTable) writing.flow.close();
      else writing.text(' ', from, to);
      return true;
    case '[':
      scanner.at = writing.endOf('\\]', file, to);
      return true;
    case 'iffalse':
      scanner.at = writing.endOf('\\fi', file, to);
      return true;
    case 'vadjust':
      scanner.at = skipGroups(file, to + (cursor.match(/\s*pre(?=\s*\{)/y)?.[0].length ?? 0), 1);
      return true;
    case 'caption':
    case 'captionof':
      writeCaption(writing, name, cursor);
      return true;
    case 'bibliography':
    case 'printbibliography':
      scanner.at = skipGroups(file, to, name === 'bibliography' ? 1 : 0);
      return true;
    default:
      return false;
  }
}

function openEnvironment(writing: TexWriting, cursor: TexCursor): void {
  const { file, scanner } = cursor;
  const match = cursor.match(/\s*\{\s*([^{}\s]{1,60})\s*\}/y);
  if (match === null) return;
  const name = match[1] ?? '';
  const at = scanner.at + match[0].length;
  if (SKIPPED.test(name)) {
    scanner.at = writing.endOf(`\\end{${name}}`, file, at);
    return;
  }
  const cells = TABLES.get(name);
  scanner.at = skipGroups(file, at, cells ?? ENVIRONMENT_ARGUMENTS.get(name) ?? 0);
  const kind = kindOf(name);
  if (kind !== null) writing.flow.close();
  if (writing.environments.length < MAX_OPEN) writing.environments.push({ name, kind });
  const title = name === 'frame' ? groupAt(file, scanner.at) : null;
  if (title === null) return;
  writing.flow.open('heading', { level: 2 });
  writing.inGroup(title, cursor, () => writing.flow.close());
}

function closeEnvironment(writing: TexWriting, cursor: TexCursor): void {
  const match = cursor.match(/\s*\{\s*([^{}\s]{1,60})\s*\}/y);
  if (match === null) return;
  cursor.scanner.at += match[0].length;
  const open = writing.environments.findLastIndex(({ name }) => name === match[1]);
  if (open < 0) return;
  if (writing.environments[open]?.kind !== null) writing.flow.close();
  writing.environments.length = open;
}

function writeItem(writing: TexWriting, cursor: TexCursor): void {
  const { file, scanner } = cursor;
  writing.flow.close();
  const label = optionalAt(file, scanner.at);
  if (label === null) return;
  writing.text(`${plainTex(written(file, label))} `, label.from, label.to);
  scanner.at = label.end;
}

function writeBibitem(writing: TexWriting, cursor: TexCursor): void {
  const { file, scanner } = cursor;
  const label = optionalAt(file, scanner.at);
  const group = groupAt(file, label?.end ?? scanner.at);
  if (group === null) return;
  scanner.at = group.end;
  const key = written(file, group).trim();
  const shown = writing.facts.labels.get(key);
  writing.flow.open('source-list', {
    note: noteOfItem(key),
    via: 'reference',
    ...(shown === undefined ? {} : { label: shown }),
  });
}

function writeCaption(writing: TexWriting, name: string, cursor: TexCursor): void {
  const { file, scanner } = cursor;
  const at = name === 'captionof' ? skipGroups(file, scanner.at, 1) : skipOptional(file, scanner.at);
  const group = groupAt(file, at);
  if (group === null) return;
  writing.flow.open('caption');
  writing.inGroup(group, cursor, () => writing.flow.close());
}

function kindOf(environment: string): BlockKind | null {
  if (QUOTATIONS.test(environment)) return 'quotation';
  if (LISTS.test(environment)) return 'list-item';
  if (TABLES.has(environment)) return 'table-cell';
  // The second is Pandoc's.
  return environment === 'thebibliography' || environment === 'CSLReferences' ? 'source-list' : null;
}
