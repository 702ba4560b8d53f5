import { ask, badge, byId, counted, element } from './dom.js';

/**
 * @typedef {{ state: string, by: string, note: string, ownSource: string,
 *   look: { tone: string, glyph: string, words: string } }} Signed
 * @typedef {{ signed: Record<string, Signed>, signedOff: number, of: number, lost: string[] }} State
 */

const STATES = [
  ['confirmed', '✓ confirmed'],
  ['changed', '✎ changed'],
  ['query', '? query'],
];

const by = /** @type {HTMLInputElement} */ (byId('by'));

/**
 * Shows the sign-offs of a finished check, with the buttons to set them.
 * @param {string} id of the check
 * @param {(words: string) => void} say tells the reader of the page
 */
export async function setUpSigning(id, say) {
  const base = `/checks/${id}`;
  const show = (/** @type {State} */ state) => showState(state, base, show, say);
  show(await (await ask(`${base}/sign-offs`)).json());
  /** @type {HTMLAnchorElement} */ (byId('save-review')).href = `${base}/review/json`;
  /** @type {HTMLAnchorElement} */ (byId('save-csv')).href = `${base}/review/csv`;
  const load = /** @type {HTMLInputElement} */ (byId('load-review'));
  load.onchange = async () => {
    const file = load.files?.[0];
    if (file === undefined) return;
    const form = new FormData();
    form.set('file', file);
    form.set('by', by.value);
    load.value = '';
    await attempt(say, async () => {
      const state = await (await ask(`${base}/review`, form)).json();
      show(state);
      const refused = state.refused.length === 0 ? '' : ` Left out: ${state.refused.join('; ')}.`;
      say(`${counted(state.taken, 'sign-off')} taken from ${file.name}.${refused}`);
    });
  };
}

/**
 * @param {State} state
 * @param {string} base
 * @param {(state: State) => void} show
 * @param {(words: string) => void} say
 */
function showState({ signed, signedOff, of, lost }, base, show, say) {
  byId('signed-count').textContent = `${signedOff} of ${of} signed off`;
  byId('lost').replaceChildren(
    ...lost.map((text) => element('li', { text: `Lost, because the claim was changed since: ${text}` })),
  );
  if (by.value === '') by.value = Object.values(signed).at(-1)?.by ?? '';
  const sign = async (/** @type {Record<string, string>} */ fields) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ by: by.value, ...fields })) form.set(name, value);
    await attempt(say, async () => {
      show(await (await ask(`${base}/sign-offs`, form)).json());
      // The controls are new; the focus goes back to where it was.
      const row = `[data-claim="${fields['claim']}"] .sign-off`;
      const button =
        document.querySelector(`${row} button[aria-pressed="true"]`) ?? document.querySelector(`${row} button`);
      if (button instanceof HTMLElement) button.focus();
    });
  };
  for (const row of document.querySelectorAll('[data-claim]')) {
    const claim = /** @type {HTMLElement} */ (row).dataset['claim'] ?? '';
    row.querySelector('.sign-off')?.replaceChildren(...controls(claim, signed[claim], sign));
  }
}

/**
 * @param {string} claim
 * @param {Signed | undefined} signed
 * @param {(fields: Record<string, string>) => Promise<void>} sign
 */
function controls(claim, signed, sign) {
  const buttons = STATES.map(([state = '', words = '']) => {
    const button = element('button', { text: words });
    button.type = 'button';
    button.setAttribute('aria-pressed', String(signed?.state === state));
    button.onclick = () => {
      if (!named()) return;
      void sign({
        claim,
        state: signed?.state === state ? 'clear' : state,
        note: signed?.note ?? '',
        ownSource: signed?.ownSource ?? '',
      });
    };
    return button;
  });
  const group = element('div', { className: 'buttons' }, ...buttons);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Sign off');
  return signed === undefined ? [group] : [group, element('p', {}, badge(signed.look)), noteForm(claim, signed, sign)];
}

/**
 * @param {string} claim
 * @param {Signed} signed
 * @param {(fields: Record<string, string>) => Promise<void>} sign
 */
function noteForm(claim, signed, sign) {
  const note = element('input');
  const own = element('input');
  note.value = signed.note;
  own.value = signed.ownSource;
  const save = element('button', { text: 'Save' });
  save.type = 'submit';
  const form = element(
    'form',
    { className: 'note' },
    element('label', { text: 'Note ' }, note),
    element('label', { text: 'Own source ' }, own),
    save,
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    void sign({ claim, state: signed.state, note: note.value, ownSource: own.value });
  };
  const told = [signed.note === '' ? '' : `“${signed.note}”`, signed.ownSource]
    .filter((part) => part !== '')
    .join(' · ');
  const details = element('details', {}, element('summary', { text: told === '' ? 'Add a note' : told }), form);
  return details;
}

/** True when the checker has a name; else the page asks for it. */
function named() {
  if (by.value.trim() !== '') return true;
  /** @type {HTMLDetailsElement} */ (byId('signing')).open = true;
  by.focus();
  by.setAttribute('aria-invalid', 'true');
  by.oninput = () => by.removeAttribute('aria-invalid');
  return false;
}

/**
 * @param {(words: string) => void} say
 * @param {() => Promise<void>} work
 */
async function attempt(say, work) {
  try {
    await work();
  } catch (problem) {
    say(problem instanceof Error ? problem.message : String(problem));
  }
}
