// Runs pdf.js in a thread of its own, so that a file that makes it loop or swell can be stopped from outside. Plain
// JavaScript because a thread starts from a file that Node runs as it stands, from the sources (tests) or from the build.
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** @typedef {import('./extracted.ts').ExtractedItem} ExtractedItem */
/** @typedef {import('./extracted.ts').ExtractedLink} ExtractedLink */

/**
 * pdf.js drops every glyph that a font maps to a format character, and with them the printed hyphens of programs whose
 * fonts call the hyphen a soft one (U+00AD): words and addresses lose theirs. It asks one regular expression what a
 * character is; for this one the answer is changed, in this thread only.
 */
function keepPrintedHyphens() {
  const match = RegExp.prototype[Symbol.match];
  RegExp.prototype[Symbol.match] = function (text) {
    return text === '\u00ad' && this.source.includes('\\p{Cf}') ? null : match.call(this, text);
  };
}

/**
 * Items of a page with the artifacts of tagged files marked: heads, page numbers, decoration.
 * @param {any[]} items of pdf.js, with the bounds of marked content among them
 * @param {Record<string, { fontFamily: string }>} styles by the fonts' names
 * @returns {ExtractedItem[]}
 */
function textItems(items, styles) {
  /** @type {boolean[]} */
  const marks = [];
  /** @type {ExtractedItem[]} */
  const found = [];
  for (const item of items) {
    if (item.type === undefined) {
      if (item.str !== '')
        found.push({
          text: item.str,
          transform: item.transform,
          width: item.width,
          font: item.fontName,
          isMonospaced: styles[item.fontName]?.fontFamily === 'monospace',
          rightToLeft: item.dir === 'rtl',
          isArtifact: marks.includes(true),
        });
    } else if (item.type === 'endMarkedContent') marks.pop();
    else marks.push(item.tag === 'Artifact');
  }
  return found;
}

/**
 * An address without the page of another file that pdf.js puts behind it: `b.pdf#[0,{"name":"Fit"}]`.
 * @param {string} url
 */
function addressOf(url) {
  return url.replace(/#(?:\[|%5B)\d+,.{0,500}$/i, '');
}

/**
 * @param {any[]} annotations
 * @returns {ExtractedLink[]}
 */
function links(annotations) {
  return annotations.flatMap(({ subtype, url, unsafeUrl, rect, quadPoints }) => {
    const written = unsafeUrl ?? url;
    if (subtype !== 'Link' || typeof written !== 'string' || !Array.isArray(rect)) return [];
    const quads = quadPoints === undefined || quadPoints === null ? [] : Array.from(quadPoints, Number);
    return [{ url: addressOf(written), target: typeof url === 'string' ? addressOf(url) : undefined, rect, quads }];
  });
}

/**
 * What stands on a page, as far as the limit: a page of nothing but signs is a drawing, or a trap.
 * @param {any} page
 * @param {number} maxItems
 * @returns {Promise<{ items: ExtractedItem[], isCut: boolean }>}
 */
async function readItems(page, maxItems) {
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  /** @type {any[]} */
  const items = [];
  const styles = {};
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) items.push(item);
    Object.assign(styles, chunk.value.styles);
    if (items.length <= maxItems) continue;
    await reader.cancel(new Error('enough'));
    return { items: textItems(items.slice(0, maxItems), styles), isCut: true };
  }
  return { items: textItems(items, styles), isCut: false };
}

/**
 * True for a page that shows pictures.
 * @param {any} page
 * @param {any} OPS
 */
async function showsPictures(page, OPS) {
  const { fnArray } = await page.getOperatorList();
  const pictures = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return fnArray.some((/** @type {number} */ operator) => pictures.includes(operator));
}

/**
 * Titles of the bookmarks with their depth from 1, at most 500 of them.
 * @param {any} document
 */
async function outlineOf(document) {
  /** @type {{ title: string, level: number }[]} */
  const found = [];
  const walk = (/** @type {any[]} */ nodes, /** @type {number} */ level) => {
    for (const { title, items } of nodes) {
      if (found.length >= 500) return;
      found.push({ title: String(title), level });
      if (level < 6) walk(items ?? [], level + 1);
    }
  };
  walk((await document.getOutline().catch(() => null)) ?? [], 1);
  return found;
}

async function extract() {
  const { bytes, maxPages, maxChars, maxItems, maxLinks, maxPicturePages } = workerData;
  const send = (/** @type {import('./extracted.ts').ExtractMessage} */ message) => parentPort?.postMessage(message);
  try {
    const document = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0, stopAtErrors: false });
    const { OPS } = await getResolvedPDFJS();
    const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
    const known = /** @type {Record<string, unknown>} */ (info);
    /** @type {Record<string, string>} */
    const properties = {};
    for (const [name, value] of Object.entries(known)) if (typeof value === 'string') properties[name] = value;
    for (const name of ['dc:title', 'dc:creator', 'dc:date', 'prism:publicationdate', 'prism:publicationname'])
      if (metadata?.get(name)) properties[name] = [metadata.get(name)].flat().join('; ');
    send({ kind: 'document', pages: document.numPages, properties, outline: await outlineOf(document) });
    let chars = 0;
    let looked = 0;
    for (let number = 1; number <= Math.min(document.numPages, maxPages) && chars <= maxChars; number++) {
      try {
        const page = await document.getPage(number);
        const { transform, width, height } = page.getViewport({ scale: 1 });
        const { items, isCut } = await readItems(page, maxItems);
        const own = items.reduce((sum, { text }) => sum + text.trim().length, 0);
        chars += own;
        const isPicture = own === 0 && looked++ < maxPicturePages && (await showsPictures(page, OPS));
        const found = links(await page.getAnnotations().catch(() => [])).slice(0, maxLinks);
        send({ kind: 'page', number, transform: [...transform], width, height, items, links: found, isPicture, isCut });
        page.cleanup();
      } catch {
        send({ kind: 'lost-page', number }); // one page that cannot be read does not lose the others
      }
    }
    send({ kind: 'end' });
  } catch (error) {
    const { name, message } = /** @type {Error} */ (error);
    send({ kind: 'refused', name, message });
  }
}

keepPrintedHyphens();
void extract();
