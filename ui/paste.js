/** Elements whose text ends a paragraph. */
const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'TR',
  'TABLE',
  'SECTION',
  'ARTICLE',
  'BLOCKQUOTE',
  'PRE',
  'FIGURE',
]);
const SILENT = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'META', 'TEMPLATE', 'NOSCRIPT', 'SVG']);

/**
 * A rich paste as Markdown that keeps its links and headings: what a word processor puts on the clipboard would lose
 * them as plain text. Null when there is no link to keep.
 * @param {string} markup from the clipboard; parsed without running or fetching anything of it
 * @returns {{ text: string, links: number } | null}
 */
export function markdownOf(markup) {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  const state = { links: 0 };
  const text = blockText(body, state)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return state.links === 0 ? null : { text, links: state.links };
}

/**
 * @param {Node} node
 * @param {{ links: number }} state
 * @returns {string}
 */
function blockText(node, state) {
  if (node.nodeType === Node.TEXT_NODE) return escaped((node.textContent ?? '').replace(/\s+/g, ' '));
  if (!(node instanceof Element) || SILENT.has(node.tagName.toUpperCase())) return '';
  if (node.tagName === 'BR') return '\n';
  const inner = [...node.childNodes].map((child) => blockText(child, state)).join('');
  if (node instanceof HTMLAnchorElement) return linkText(node, inner, state);
  const heading = /^H([1-6])$/.exec(node.tagName);
  if (heading) return `\n\n${'#'.repeat(Number(heading[1]))} ${inner.trim()}\n\n`;
  if (node.tagName === 'LI') return `\n- ${inner.trim()}\n`;
  if (node.tagName === 'BLOCKQUOTE') return `\n\n> ${inner.trim().replace(/\n+/g, '\n> ')}\n\n`;
  return BLOCKS.has(node.tagName) ? `\n\n${inner.trim()}\n\n` : inner;
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string} inner
 * @param {{ links: number }} state
 */
function linkText(link, inner, state) {
  const address = link.getAttribute('href') ?? '';
  if (!/^https?:\/\//i.test(address) || inner.trim() === '') return inner;
  state.links += 1;
  return `[${inner.trim()}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\[\]<>*_`]/g, '\\$&');
}
