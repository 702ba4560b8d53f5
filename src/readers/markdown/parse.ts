import type { Tree } from '@lezer/common';
import { type MarkdownParser, parser, Strikethrough, Table, TaskList } from '@lezer/markdown';
import { blockSyntax } from './blocks.ts';
import { definitionSyntax } from './definitions.ts';
import { dialectSyntax } from './dialects.ts';
import { inlineSyntax } from './inline.ts';
import { type Definitions, foldLabel, type Range } from './link-tail.ts';
import { mystSyntax } from './myst.ts';

/** A document's tree, and what its links are defined as. */
export interface ParsedMarkdown {
  /** Positions are those of the text. */
  readonly tree: Tree;
  readonly definitions: Definitions;
  /** False when the time ran out; the tree then has what came before. */
  readonly complete: boolean;
}

/** Which Markdown it is, and how long it may take. */
export interface ParseOptions {
  /** `[@key]` cites a work of a bibliography. */
  readonly hasCitations: boolean;
  /** `{x}` and `<Tag x={y} />` are code. */
  readonly isMdx: boolean;
  readonly isOver: () => boolean;
}

/** Blocks between two looks at the clock. */
const BLOCKS_PER_LOOK = 64;
/** Every inline rule: the first pass needs blocks only. */
const INLINE = ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'];
/** A text without such a line has no definitions, and needs no first pass. */
const MAY_DEFINE = /^[\s>*+\d.)-]{0,80}\[(?!\^)(?:[^\]\\]|\\.){1,999}\]:/ms;

/**
 * The end of the line under the head of a table. With white space behind its last bar the parser takes it for none, though
 * GFM allows that: it is put before the bar, so that every position stays.
 */
const TABLE_RULE_END = /^([ \t>|:-]*-[ \t:]*)\|([ \t]+)$/gm;

/**
 * Parses Markdown: CommonMark, with the tables, struck words, tasks and footnotes of GFM, and what
 * `blocks.ts` and `inline.ts` add. Block by block, so that it can stop when `isOver` says so. Linear but for the insides of
 * one paragraph, which are bounded.
 *
 * @lezer/markdown gives every node its position and reads some eight times as fast as micromark, which the documents of a whole
 * site need; what it leaves out (whether a reference is defined, footnotes) is added here. Its links are CommonMark's: on
 * all 652 examples of the specification they are those of the reference implementation.
 */
export function parseMarkdown(text: string, { hasCitations, isMdx, isOver }: ParseOptions): ParsedMarkdown {
  const definitions = MAY_DEFINE.test(text) ? findDefinitions(text, isOver) : new Map<string, Range>();
  const full = parser.configure([
    [Table, TaskList, Strikethrough, blockSyntax, definitionSyntax, mystSyntax()],
    inlineSyntax(definitions, hasCitations),
    dialectSyntax(text, isMdx),
  ]);
  return { ...run(full, text.replace(TABLE_RULE_END, '$1$2|'), isOver), definitions };
}

function findDefinitions(text: string, isOver: () => boolean): Definitions {
  const blocks = parser.configure([Table, blockSyntax, definitionSyntax, mystSyntax(), { remove: INLINE }]);
  const found = new Map<string, Range>();
  run(blocks, text, isOver).tree.iterate({
    enter({ name, node }) {
      if (name !== 'LinkReference') return;
      const [label] = node.getChildren('LinkLabel');
      const [url] = node.getChildren('URL');
      if (label === undefined || url === undefined) return;
      const key = foldLabel(text.slice(label.from + 1, label.to - 1));
      if (key !== '' && !found.has(key)) found.set(key, withoutAngles(text, url));
    },
  });
  return found;
}

function withoutAngles(text: string, { from, to }: Range): Range {
  return text[from] === '<' ? { from: from + 1, to: to - 1 } : { from, to };
}

function run(
  markdown: MarkdownParser,
  text: string,
  isOver: () => boolean,
): { readonly tree: Tree; readonly complete: boolean } {
  const parse = markdown.startParse(text);
  let complete = true;
  for (let blocks = 1; ; blocks++) {
    const tree = parse.advance();
    if (tree !== null) return { tree, complete };
    if (complete && blocks % BLOCKS_PER_LOOK === 0 && isOver()) {
      complete = false;
      parse.stopAt(parse.parsedPos);
    }
  }
}
