/**
 * The element with this id; the page always has it.
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} id
 * @returns {Kind}
 */
export function byId(id) {
  return /** @type {Kind} */ (document.getElementById(id));
}

/**
 * A new element. Everything foreign goes in as text or as an attribute that cannot run.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {{ text?: string, className?: string }} [look]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, look = {}, ...children) {
  const made = document.createElement(name);
  if (look.className) made.className = look.className;
  if (look.text !== undefined) made.textContent = look.text;
  made.append(...children);
  return made;
}

/**
 * `1 source`, `3 sources`; as `src/core/text/counted.ts`, which no page can import.
 * @param {number} count
 * @param {string} noun
 */
export function counted(count, noun) {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

/**
 * A state by colour, glyph and words; the glyph is for the eye only.
 * @param {{ tone: string, glyph: string, words: string }} look
 */
export function badge({ tone, glyph, words }) {
  const sign = element('span', { className: 'glyph', text: glyph });
  sign.setAttribute('aria-hidden', 'true');
  return element('span', { className: `badge ${tone}` }, sign, words);
}

/**
 * A link to a page of the web that learns nothing of where it was clicked.
 * @param {string} url
 * @param {string} text
 */
export function webLink(url, text) {
  if (!/^https?:\/\//i.test(url)) return element('span', { text });
  const link = element('a', { text });
  link.href = url;
  link.rel = 'noreferrer noopener nofollow';
  link.target = '_blank';
  return link;
}

/**
 * Asks the server; gives its answer, or throws what it said was wrong.
 * @param {string} path
 * @param {FormData} [form] posts it
 */
export async function ask(path, form) {
  const answer = await fetch(path, form === undefined ? {} : { method: 'POST', body: form }).catch(() => {
    throw new Error('stet does not answer any more. Start it again, and open the address that it prints.');
  });
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => ({}));
  throw new Error(typeof said.error === 'string' ? said.error : `That did not work (${answer.status}).`);
}
