import { ask, byId } from './dom.js';
import { markdownOf } from './paste.js';

const text = /** @type {HTMLTextAreaElement} */ (byId('text'));
const file = /** @type {HTMLInputElement} */ (byId('file'));
const url = /** @type {HTMLInputElement} */ (byId('url'));
const form = /** @type {HTMLFormElement} */ (byId('form'));
const error = byId('form-error');

/** Largest upload, as the server says. */
let maxBytes = Number.POSITIVE_INFINITY;
/** True while the text is what a rich paste was turned into. */
let isMarkdown = false;

/**
 * Makes the form work. `onStart` gets the id of a check that has begun.
 * @param {(id: string) => void} onStart
 */
export function setUpForm(onStart) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(onStart);
  });
  file.addEventListener('change', showFile);
  byId('no-file').addEventListener('click', () => {
    file.value = '';
    showFile();
    file.focus();
  });
  text.addEventListener('paste', onPaste);
  text.addEventListener('input', () => {
    if (text.value === '') isMarkdown = false;
    byId('paste-note').textContent = '';
  });
  setUpDrop();
}

/** @param {{ reads: { name: string, extensions: string[] }[], maxBytes: number }} options */
export function showOptions(options) {
  maxBytes = options.maxBytes;
  const extensions = options.reads.flatMap((format) => format.extensions);
  file.accept = extensions.join(',');
  byId('reads').textContent = `stet reads: ${options.reads.map(({ name }) => name).join(', ')}.`;
}

/** @param {string} message */
export function showError(message) {
  error.textContent = message;
}

/** @param {(id: string) => void} onStart */
async function submit(onStart) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('button[type=submit]'));
  const chosen = file.files?.[0];
  showError('');
  if (chosen !== undefined && chosen.size > maxBytes) {
    showError(`${chosen.name} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`);
    return;
  }
  const data = new FormData(form);
  if (isMarkdown) data.set('kind', 'markdown');
  button.disabled = true;
  try {
    const { id } = await (await ask('/checks', data)).json();
    onStart(id);
  } catch (problem) {
    showError(problem instanceof Error ? problem.message : String(problem));
  } finally {
    button.disabled = false;
  }
}

function showFile() {
  const chosen = file.files?.[0];
  byId('no-file').hidden = chosen === undefined;
  byId('file-name').textContent =
    chosen === undefined ? 'or drop one anywhere on this page' : `${chosen.name}, ${Math.ceil(chosen.size / 1024)} KB`;
}

/** @param {ClipboardEvent} event */
function onPaste(event) {
  const rich = markdownOf(event.clipboardData?.getData('text/html') ?? '');
  if (rich === null) return;
  event.preventDefault();
  text.setRangeText(rich.text, text.selectionStart, text.selectionEnd, 'end');
  isMarkdown = true;
  byId('paste-note').textContent =
    `Pasted with ${rich.links === 1 ? 'its link' : `its ${rich.links} links`}, as Markdown.`;
}

function setUpDrop() {
  const drop = byId('drop');
  addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  addEventListener('dragleave', () => drop.classList.remove('over'));
  addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    if (byId('start').hidden || event.dataTransfer === null) return;
    if (event.dataTransfer.files.length > 0) {
      file.files = event.dataTransfer.files;
      showFile();
    } else {
      const address = event.dataTransfer.getData('text/uri-list');
      if (address !== '') url.value = address.split('\n')[0] ?? '';
      else text.value = event.dataTransfer.getData('text/plain');
    }
    byId('form').querySelector('button.primary')?.scrollIntoView({ block: 'nearest' });
  });
}
