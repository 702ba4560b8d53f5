import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import type { BlockKind } from '../../core/article.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { writeHtmlBlock } from '../html/html-block.ts';
import { BoxTitle } from './box-title.ts';
import { readCallout } from './callouts.ts';
import { type MarkdownContext, noteId } from './context.ts';
import { withoutTemplates } from './dialects.ts';
import type { ParsedMarkdown } from './parse.ts';
import { InlineRenderer } from './render-inline.ts';

/** What a block is because of what it stands in. */
interface Container {
  readonly kind: BlockKind;
  readonly label?: string;
  readonly note?: string;
}

const LEAF = /^(?:Paragraph|Task|TableCell|LongLine|ATXHeading[1-6]|SetextHeading[12])$/;
const HEADING = /Heading([1-6])$/;
const CONTAINERS: ReadonlySet<string> = new Set(['Blockquote', 'ListItem', 'Definition', 'FootnoteDefinition']);
/** Blocks without words for the reader. */
const SILENT: ReadonlySet<string> = new Set([
  'CommentBlock',
  'DirectiveFence',
  'HorizontalRule',
  'LinkReference',
  'ProcessingInstructionBlock',
  'TemplateBlock',
]);
/** How far the first line of a quotation is looked at. */
const MAX_FIRST_LINE = 600;

/** Writes parsed Markdown as a flow, in the order of the source. */
export function renderMarkdown(parsed: ParsedMarkdown, flow: FlowRecorder, context: MarkdownContext): void {
  const renderer = new BlockRenderer(parsed, flow, context);
  parsed.tree.iterate({ enter: (node) => renderer.enter(node), leave: (node) => renderer.leave(node) });
  flow.close();
}

class BlockRenderer {
  readonly #flow: FlowRecorder;
  readonly #context: MarkdownContext;
  readonly #inline: InlineRenderer;
  readonly #containers: Container[] = [];
  readonly #notes = new Set<string>();

  constructor(parsed: ParsedMarkdown, flow: FlowRecorder, context: MarkdownContext) {
    this.#flow = flow;
    this.#context = context;
    this.#inline = new InlineRenderer(parsed, flow, context);
  }

  /** Gives false where the children are not to be looked at. */
  enter(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node;
    if (this.#inline.isOpen) return this.#inline.enter(node);
    if (CONTAINERS.has(name)) {
      this.#containers.push(this.#container(node.node));
      return true;
    }
    if (LEAF.test(name)) return this.#leaf(node);
    switch (name) {
      case 'FencedCode':
      case 'CodeBlock':
        this.#flow.open('code');
        return true;
      case 'CodeText':
        this.#flow.verbatim(this.#context.source.text.slice(from, to), this.#context.source, from, to, true);
        return false;
      case 'HTMLBlock':
        writeHtmlBlock(this.#flow, this.#context.source, from, to, {
          base: this.#context.base,
          prepare: withoutTemplates,
        });
        return false;
      default:
        return !SILENT.has(name);
    }
  }

  leave(node: SyntaxNodeRef): void {
    const { name, to } = node;
    if (LEAF.test(name)) this.#inline.close(to);
    else if (CONTAINERS.has(name)) this.#containers.pop();
    else if (name === 'FencedCode' || name === 'CodeBlock') this.#flow.close();
    else this.#inline.leave(node);
  }

  #container(node: SyntaxNode): Container {
    const { text } = this.#context.source;
    const { name, from } = node;
    if (name === 'Blockquote')
      return {
        kind: readCallout(text.slice(from, from + MAX_FIRST_LINE))?.isQuotation === false ? 'paragraph' : 'quotation',
      };
    if (name === 'FootnoteDefinition') return this.#note(node);
    const number = /^(\d{1,9})[.)]/.exec(text.slice(from, from + 11))?.[1];
    return number === undefined ? { kind: 'list-item' } : { kind: 'list-item', label: String(Number(number)) };
  }

  /** Of two definitions of one label the first counts (GFM). */
  #note(node: SyntaxNode): Container {
    const name = node.getChild('FootnoteLabel');
    const written = name === null ? '' : this.#context.source.text.slice(name.from, name.to);
    const label = written.replace(/^\[\^|\]:\s*$/g, '');
    const note = noteId(this.#context, label);
    if (this.#notes.has(note)) return { kind: 'note', label };
    this.#notes.add(note);
    return { kind: 'note', label, note };
  }

  #leaf({ name, from, to, node }: SyntaxNodeRef): boolean {
    const { source, isMdx } = this.#context;
    const isParagraph = name === 'Paragraph';
    if (isMdx && isParagraph && /^(?:import|export)\s/.test(source.text.slice(from, Math.min(to, from + 8))))
      return false;
    const about = isParagraph ? this.#inline.aboutPicture(node) : null;
    const level = HEADING.exec(name)?.[1];
    const own: BlockKind | null =
      level !== undefined ? 'heading' : name === 'TableCell' ? 'table-cell' : about === null ? null : 'caption';
    const container = this.#containers.findLast(({ note }) => note !== undefined) ?? this.#containers.at(-1);
    const isTerm = isParagraph && node.nextSibling?.name === 'Definition';
    const { kind = isTerm ? 'list-item' : 'paragraph', label, note } = container ?? {};
    const callout = isParagraph && isFirstOfQuotation(node) ? readCallout(source.text.slice(from, to)) : null;
    const hasTitle = callout?.hasTitle === true && !callout.isAlone;
    this.#flow.open(kind === 'note' ? kind : hasTitle ? 'caption' : (own ?? kind), {
      ...(level === undefined ? {} : { level: Number(level) }),
      ...(label === undefined ? {} : { label }),
      ...(note === undefined ? {} : { note }),
    });
    const title = hasTitle ? new BoxTitle(this.#flow, from + callout.line, kind) : null;
    this.#inline.open(from + (callout?.mark ?? 0), to, about === 'picture', title);
    return true;
  }
}

function isFirstOfQuotation(paragraph: SyntaxNode): boolean {
  return paragraph.parent?.name === 'Blockquote' && paragraph.prevSibling?.name === 'QuoteMark';
}
