import { spacedLines } from '../../core/text/over-lines.ts';
import type { MarkupLine } from '../line-markup/lines.ts';
import type { LinePart } from '../line-markup/passage.ts';

/** `.. name:: argument`, its options, and the line at which its content begins. */
export interface Directive {
  readonly name: string;
  readonly argument: { readonly text: string; readonly parts: readonly LinePart[] } | null;
  readonly options: ReadonlyMap<string, { readonly text: string; readonly part: LinePart }>;
  readonly content: number;
}

/** Directives whose content is text like that around them; `block` for all that are not known. */
export type DirectiveWithText = 'figure' | 'furniture' | 'quotation' | 'table' | 'container' | 'block';

/** What is to be done with a directive. */
export type DirectiveKind = 'dropped' | 'code' | 'parsed' | 'image' | DirectiveWithText;

const KINDS: Readonly<Record<Exclude<DirectiveKind, 'block'>, string>> = {
  dropped: spacedLines`
    contents toctree sectnum section-numbering index meta tabularcolumns role default-role highlight highlightlang
    currentmodule module py:module py:currentmodule include literalinclude video youtube raw math graphviz digraph
    graph mermaid plantuml uml tikz plot target-notes title bibliography footbibliography automodule autoclass
    autofunction automethod autosummary doctest testcode testsetup testoutput testcleanup productionlist only-html
    unicode date replace restructuredtext-test-directive acks
  `,
  code: 'code code-block sourcecode prompt console ipython jupyter-execute program-output command-output',
  parsed: 'parsed-literal',
  image: 'image',
  figure: 'figure',
  furniture: 'header footer',
  quotation: 'epigraph pull-quote highlights blockquote',
  table: 'table list-table csv-table flat-table',
  container: 'container class rst-class cssclass compound tab-set tabs grid only ifconfig hlist',
};

const KIND_OF: ReadonlyMap<string, DirectiveKind> = new Map(
  Object.entries(KINDS).flatMap(
    ([kind, names]) => names.split(' ').map((name) => [name, kind as DirectiveKind] as const), // keys of the record right above
  ),
);

/** By its name in lower case. */
export function kindOfDirective(name: string): DirectiveKind {
  return KIND_OF.get(name) ?? 'block';
}

/** True for a directive whose content is no reStructuredText. */
export function isVerbatim(name: string): boolean {
  const kind = kindOfDirective(name.toLowerCase());
  return kind === 'code' || kind === 'dropped';
}

const HEAD = /^\.\. +([\p{L}\p{N}](?:[\p{L}\p{N}_.:+-]{0,60}[\p{L}\p{N}])?)\s?::(?:\s+|$)/u;
const OPTION = /^:([\w-]{1,60}):(?:\s+|$)/;

/** Reads the head of a directive; null for a comment, a target or a substitution. */
export function readDirective(lines: readonly MarkupLine[], at: number, end: number): Directive | null {
  const line = lines[at];
  const head = line === undefined ? null : HEAD.exec(line.text);
  if (line === undefined || head === null) return null;
  const parts: LinePart[] = [];
  const words: string[] = [];
  let content = at + 1;
  const isOption = (index: number) => OPTION.test(lines[index]?.text ?? '');
  if (line.text.length > head[0].length) {
    parts.push({ from: line.from + head[0].length, to: line.to });
    words.push(line.text.slice(head[0].length));
    // The argument goes on in the lines below, up to the options.
    for (; content < end && (lines[content]?.text ?? '') !== '' && !isOption(content); content++) {
      const below = lines[content];
      if (below !== undefined) parts.push(below);
      words.push(below?.text ?? '');
    }
  }
  const options = new Map<string, { text: string; part: LinePart }>();
  for (; content < end && isOption(content); content++) {
    const option = lines[content];
    const [whole, name = ''] = OPTION.exec(option?.text ?? '') ?? [''];
    if (option === undefined) break;
    options.set(name, {
      text: option.text.slice(whole.length),
      part: { from: option.from + whole.length, to: option.to },
    });
  }
  const argument = parts.length === 0 ? null : { text: words.join(' '), parts };
  return { name: (head[1] ?? '').toLowerCase(), argument, options, content };
}
