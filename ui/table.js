import { badge, byId, element, webLink } from './dom.js';

/**
 * @typedef {{ tone: string, glyph: string, words: string }} Look
 * @typedef {{ id: string, number: string, name: string, url?: string }} Source
 * @typedef {{ id: string, place: string, text: string, marks: string[], worthy: boolean,
 *   cites: { source: string, mark: '' | '~' | '~?' }[] }} Claim
 */

const NOT_YET = { tone: 'quiet', glyph: '…', words: 'not yet' };
/** @type {Record<string, string>} */
const MARKS = { quotation: '❝ quotation', accusation: '! accusation' };

/** Cells by what they show, so that an answer finds every place where its source stands. @type {Map<string, HTMLElement[]>} */
let cells = new Map();
/** What was answered, for cells that come later. @type {Map<string, { look: Look, url?: string | undefined }>} */
let answers = new Map();
/** Sources by id. @type {Map<string, Source>} */
let known = new Map();

/**
 * The table before anybody has answered.
 * @param {{ language: string, sources: Source[], claims: Claim[] }} start
 */
export function showTable({ language, sources, claims }) {
  cells = new Map();
  answers = new Map();
  known = new Map(sources.map((source) => [source.id, source]));
  byId('sources').replaceChildren(...sources.map(sourceRow));
  byId('claims').replaceChildren(...claims.map((claim) => claimRow(claim, language)));
}

/**
 * Puts a look into every cell of this key: `link s3`, `copy s3`, `found c7 s3`, `claim c7`.
 * @param {string} key
 * @param {Look} look
 * @param {string} [url] of a copy
 */
export function fill(key, look, url) {
  answers.set(key, { look, url });
  for (const cell of cells.get(key) ?? []) show(cell, look, url);
}

/**
 * Ties a claim to the sources that it turned out to have.
 * @param {string} claim
 * @param {Claim['cites']} cites
 */
export function tie(claim, cites) {
  document.querySelector(`[data-claim="${claim}"] .claim-sources`)?.replaceChildren(...citedRows(claim, cites));
}

/**
 * @param {HTMLElement} cell
 * @param {Look} look
 * @param {string} [url]
 */
function show(cell, look, url) {
  const shown = badge(look);
  cell.replaceChildren(url === undefined ? shown : webLinkAround(url, shown));
}

/**
 * @param {string} url
 * @param {HTMLElement} content
 */
function webLinkAround(url, content) {
  const link = webLink(url, '');
  link.replaceChildren(content);
  return link;
}

/**
 * @template {HTMLElement} Kind
 * @param {string} key
 * @param {Kind} cell
 * @returns {Kind}
 */
function keep(key, cell) {
  const answer = answers.get(key);
  show(cell, answer?.look ?? NOT_YET, answer?.url);
  cells.set(key, [...(cells.get(key) ?? []), cell]);
  return cell;
}

/** @param {Source} source */
function sourceRow({ id, number, name, url }) {
  const head = element('th', {}, url === undefined ? name : webLink(url, name));
  head.scope = 'row';
  const row = element('tr', {}, element('td', { text: number }), head);
  row.append(keep(`link ${id}`, element('td')), keep(`copy ${id}`, element('td')));
  row.id = id;
  return row;
}

/**
 * @param {Claim} claim
 * @param {string} language of its words
 */
function claimRow({ id, place, text, marks, worthy, cites }, language) {
  const about = [place, ...marks.map((mark) => MARKS[mark] ?? mark)].join(' · ');
  const words = element('h3', { text });
  words.dir = 'auto';
  words.lang = language;
  const head = element(
    'div',
    { className: 'claim-head' },
    element('p', { className: 'meta', text: about }),
    words,
    keep(`claim ${id}`, element('p')),
  );
  const row = element('li', { className: 'claim' }, head);
  row.dataset['claim'] = id;
  if (worthy) head.append(element('div', { className: 'sign-off' }));
  row.append(element('div', { className: 'claim-sources' }, ...citedRows(id, cites)));
  return row;
}

/**
 * @param {string} claim
 * @param {Claim['cites']} cites
 */
function citedRows(claim, cites) {
  if (cites.length === 0) return [element('p', { className: 'soft', text: 'No source is tied to it.' })];
  return cites.map(({ source, mark }) => citedRow(claim, known.get(source), mark));
}

/**
 * @param {string} claim
 * @param {Source | undefined} source
 * @param {Claim['cites'][number]['mark']} mark
 */
function citedRow(claim, source, mark) {
  if (source === undefined) return element('p');
  const name = `${mark} ${source.number} ${source.name}`.trim();
  const title = element('h4', {}, source.url === undefined ? name : webLink(source.url, name));
  if (mark !== '')
    title.append(element('span', { className: 'soft', text: mark === '~' ? ' tied by stet' : ' a guess of stet' }));
  const states = element('dl', { className: 'states' });
  const part = (/** @type {string} */ label, /** @type {string} */ key) =>
    element('div', {}, element('dt', { text: label }), keep(key, element('dd')));
  states.append(
    part('Link now', `link ${source.id}`),
    part('Copy', `copy ${source.id}`),
    part('In the source', `found ${claim} ${source.id}`),
  );
  return element('div', { className: 'cited' }, title, states);
}
