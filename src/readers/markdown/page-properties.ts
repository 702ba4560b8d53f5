import { blockText, type FlowBlock } from '../flow/flow.ts';
import { type FrontMatter, factsOf, type Values } from './front-matter.ts';

/** `# Title`, an empty line, and at least two lines of `Name: value` up to the next empty one. */
const PROPERTIES =
  /^\ufeff?\s{0,10}# [^\n]{1,500}\n[ \t]*\n((?:\p{Lu}[\p{L}\p{N} ]{0,40}: [^\n]{1,500}\n){2,40})[ \t]*\n/u;

/** What stands below the title of a page that Notion exported as Markdown: its properties, each in a line. */
export interface PageProperties {
  readonly properties: FrontMatter['properties'];
  /** True for the block that the lines are. */
  readonly isIn: (block: FlowBlock) => boolean;
}

/**
 * Reads the properties below the title, where they say who wrote the page or when it came out; null for lines that do not:
 * a dialogue is written the same way.
 */
export function pageProperties(text: string): PageProperties | null {
  const lines = PROPERTIES.exec(text.slice(0, MAX_LENGTH))?.[1];
  if (lines === undefined) return null;
  const values: Record<string, string> = {};
  for (const line of lines.split('\n')) {
    const [name = '', value = ''] = line.split(/: (.*)/s);
    if (value !== '') values[memberName(name)] ??= value.trim();
  }
  const { title: _ofTheHeading, ...properties } = factsOf(values satisfies Values).properties;
  if ((properties.authors ?? []).length === 0 && properties.publishedAt === undefined) return null;
  const written = squeezed(lines);
  return { properties, isIn: (block) => block.kind === 'paragraph' && squeezed(blockText(block)) === written };
}

/** Longer ones are no properties. */
const MAX_LENGTH = 24 * 1024;

/** `Publish date` as front matter writes it: `publishDate`. */
function memberName(name: string): string {
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join('');
}

/** Without what Markdown takes away. */
function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
