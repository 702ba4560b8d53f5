import { roleOfLink } from '../link-role.ts';
import { plainAddress, plainTex } from '../tex/plain-tex.ts';
import { groupAt, optionalAt, skipOptional, written } from './arguments.ts';
import { type Citation, noteOfItem, readCitation, wordsOfCitation } from './citations.ts';
import { CITATION_STYLES, type CitationStyle, NOTES } from './commands.ts';
import type { TexCursor } from './tex-cursor.ts';
import type { TexArgument, TexFile } from './tex-file.ts';
import type { TexWriting } from './tex-writing.ts';

/** Citations, notes, links and quotations: what points at sources. True when the command was one of these. */
export function writeSourceCommand(writing: TexWriting, name: string, from: number, cursor: TexCursor): boolean {
  const style = CITATION_STYLES.get(name);
  if (style !== undefined) writeCitation(writing, name, style, from, cursor);
  else if (name === 'citeproc') writeCiteproc(writing, cursor);
  else if (NOTES.has(name)) writeFootnote(writing, name, from, cursor);
  else
    return (
      writeLink(writing, name, from, cursor) ||
      writeQuotation(writing, name, from, cursor) ||
      writeRaised(writing, name, cursor)
    );
  return true;
}

function writeCitation(writing: TexWriting, name: string, style: CitationStyle, from: number, cursor: TexCursor): void {
  const { file, scanner } = cursor;
  const citation = readCitation(file, scanner.at, /cit(?:es|etexts)$/.test(name));
  if (citation === null) return;
  scanner.at = citation.end;
  if (style === 'silent') {
    for (const key of citation.keys) {
      if (key === '*') writing.works.citeAll();
      else writing.works.noteOf(key);
    }
    return;
  }
  cite(writing, citation, style, from, citation.end);
}

function cite(writing: TexWriting, citation: Citation, style: CitationStyle, from: number, to: number): void {
  writing.open();
  const { works, facts, flow } = writing;
  const words = wordsOfCitation(citation, style, works, facts.labels);
  const targets = citation.keys.map((key) => {
    const to = facts.labels.has(key) ? noteOfItem(key) : (works.noteOf(key) ?? noteOfItem(key));
    return { to, label: key, isKey: true };
  });
  flow.refer(targets, () => writing.text(words, from, to));
}

/** `\citeproc{ref-key}{words}`: a citation that Pandoc has set itself; the list at the end has `\bibitem{ref-key}`. */
function writeCiteproc(writing: TexWriting, cursor: TexCursor): void {
  const { file, scanner } = cursor;
  const key = groupAt(file, scanner.at);
  const words = key === null ? null : groupAt(file, key.end);
  if (key === null || words === null) return;
  writing.open();
  const { flow } = writing;
  const start = flow.here();
  const cited = written(file, key).trim();
  writing.inGroup(words, cursor, () => {
    writing.flush();
    flow.references.push({
      to: noteOfItem(cited),
      label: cited.replace(/^ref-/, ''),
      isKey: true,
      start,
      end: flow.end(),
    });
  });
}

function writeFootnote(writing: TexWriting, name: string, from: number, cursor: TexCursor): void {
  const { file, scanner } = cursor;
  const number = optionalAt(file, scanner.at);
  const group = groupAt(file, number?.end ?? scanner.at);
  const isMark = name === 'footnotemark';
  if (group === null && !isMark) return;
  if (name !== 'footnotetext' && number === null) writing.noteCount += 1;
  const label = number === null ? String(writing.noteCount) : plainTex(written(file, number));
  const id = `footnote:${label}`;
  if (name !== 'footnotetext') {
    writing.open();
    writing.flow.refer([{ to: id, label }], () => writing.text(`[${label}]`, from, group?.end ?? scanner.at));
  }
  const inner = isMark ? null : group;
  scanner.at = inner?.end ?? number?.end ?? scanner.at;
  if (inner !== null) writing.notes.push({ id, label, file, inner });
}

/** `\url{a}`, `\href{a}{words}`, `\doi{a}`. True when the command was one of these. */
function writeLink(writing: TexWriting, name: string, from: number, cursor: TexCursor): boolean {
  if (!/^(?:url|nolinkurl|burl|href|doi|arxiv)$/.test(name)) return false;
  const { file, scanner } = cursor;
  const address = groupAt(file, skipOptional(file, scanner.at));
  if (address === null) return true;
  const url = plainAddress(written(file, address));
  const words = name === 'href' ? groupAt(file, address.end) : null;
  const target = targetOf(name, url);
  const seen = { href: target ?? url, rel: '', words: 'words', hasImage: false, base: undefined, page: undefined };
  const found = roleOfLink(seen);
  scanner.at = address.end;
  if (found === null) return true;
  const origin = file.source.originOf(address.from, address.to);
  writing.open();
  writing.flow.startLink({ url, role: found.role, origin, ...(target === undefined ? {} : { target }) });
  if (words === null) {
    writing.text(url, from, address.end);
    writing.flow.endLink();
  } else {
    writing.inGroup(words, cursor, () => writing.flow.endLink('keep'));
  }
  return true;
}

/** `10\textsuperscript{3}`. True when the command was this. */
function writeRaised(writing: TexWriting, name: string, cursor: TexCursor): boolean {
  const group = name === 'textsuperscript' ? groupAt(cursor.file, cursor.scanner.at) : null;
  if (group === null) return false;
  writing.flow.isRaised = true;
  writing.inGroup(group, cursor, () => {
    writing.flush();
    writing.flow.isRaised = false;
  });
  return true;
}

/** `\enquote{words}`, and csquotes' quotations with a source: `\textcquote[p. 3]{key}{words}`. */
function writeQuotation(writing: TexWriting, name: string, from: number, cursor: TexCursor): boolean {
  const match = /^(?:foreign|hyphen)?(?:enquote|(?:text|block)(c)?quote)$/.exec(name);
  if (match === null) return false;
  const { file, scanner } = cursor;
  const at = /^(?:foreign|hyphen)/.test(name) ? (groupAt(file, scanner.at)?.end ?? scanner.at) : scanner.at;
  const citation = match[1] === undefined ? null : readCitation(file, at, false);
  const own = citation === null ? optionalAt(file, at) : null;
  const group = groupAt(file, skipOptional(file, citation?.end ?? at));
  if (group === null) return true;
  const cited = citation === null ? citationsIn(file, own) : [citation];
  writing.text('“', from, group.from);
  writing.inGroup(group, cursor, () => {
    writing.flush();
    writing.text('”', group.to, group.end);
    for (const one of cited) cite(writing, one, 'bracket', group.to, group.end);
  });
  return true;
}

/** Source of a quotation in its first optional argument: `\textquote[{\cite[4]{key}}]{words}` (csquotes §3.2). */
function citationsIn(file: TexFile, argument: TexArgument | null): Citation[] {
  if (argument === null) return [];
  return [...written(file, argument).matchAll(/\\([a-zA-Z]{4,20})\*?/g)].flatMap(
    ({ 0: whole, 1: name = '', index }) => {
      const style = CITATION_STYLES.get(name);
      const isSilent = style === undefined || style === 'silent';
      const citation = isSilent
        ? null
        : readCitation(file, argument.from + index + whole.length, /cit(?:es|etexts)$/.test(name));
      return citation === null ? [] : [citation];
    },
  );
}

/** Where a command leads whose argument is no address. */
function targetOf(name: string, url: string): string | undefined {
  if (name === 'doi' && /^10\./.test(url)) return `https://doi.org/${url}`;
  return name === 'arxiv' ? `https://arxiv.org/abs/${url.replace(/^arxiv:/i, '')}` : undefined;
}
