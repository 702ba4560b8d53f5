import { ask, badge, byId, counted, element } from './dom.js';
import { setUpSigning } from './sign-off.js';
import { setUpForm, showError, showOptions } from './start.js';
import { fill, showTable, tie } from './table.js';

/** What stands before the id of a check in the address. */
const HASH = '#check=';

/** The stream of the check on the page. @type {EventSource | null} */
let stream = null;
/** What the server can do. @type {{ formats: { id: string, about: string }[] }} */
let options = { formats: [] };
/** Links by what became of them. */
let tally = emptyTally();

const say = (/** @type {string} */ words) => {
  byId('status').textContent = words;
};

setUpForm((id) => {
  location.hash = HASH + id;
});
addEventListener('hashchange', open);
document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault(); // the address keeps the check
  byId('main').focus();
});
byId('stop').addEventListener('click', () => post('stop'));
byId('forget').addEventListener('click', async () => {
  await post('forget');
  location.href = '/';
});
byId('again').addEventListener('click', () => stream?.close());
void ask('/options')
  .then((answer) => answer.json())
  .then((said) => {
    options = said;
    showOptions(said);
    open();
  })
  .catch((problem) => showError(problem.message));

/** The id of the check that the address names, or nothing. */
function checkId() {
  return location.hash.startsWith(HASH) ? location.hash.slice(HASH.length) : '';
}

function emptyTally() {
  return { alive: 0, moved: 0, drifted: 0, dead: 0, unknown: 0, none: 0 };
}

/** Shows what the address says: the check whose id stands after the hash, or the form. */
function open() {
  const id = checkId();
  stream?.close();
  byId('start').hidden = id !== '';
  byId('check').hidden = id === '';
  if (id !== '') follow(id);
}

/** @param {string} action */
async function post(action) {
  await ask(`/checks/${checkId()}/${action}`, new FormData()).catch((problem) => say(problem.message));
}

/** @param {string} id */
function follow(id) {
  showTable({ language: '', sources: [], claims: [] });
  tally = emptyTally();
  byId('title').textContent = 'Reading …';
  byId('title').lang = 'en';
  byId('byline').textContent = '';
  byId('running').hidden = false;
  byId('result').hidden = true;
  say('');
  byId('title').focus();
  const source = new EventSource(`/checks/${encodeURIComponent(id)}/lines`);
  stream = source;
  source.onmessage = (event) => onLine(JSON.parse(event.data), id);
  source.onerror = () => {
    // A broken connection mends itself; a check that is not there any more does not.
    if (source.readyState === EventSource.CLOSED) fail('This check is not kept any more. Start it anew.');
  };
}

/**
 * @param {any} line of the stream, by its type; see `src/serve/lines.ts`
 * @param {string} id
 */
function onLine(line, id) {
  switch (line.type) {
    case 'started':
      byId('title').textContent = line.title;
      byId('title').lang = line.language;
      byId('byline').textContent = line.byline;
      document.title = `${line.title}: sources`;
      showTable(line);
      say(`Asking ${counted(line.sources.length, 'source')} about ${counted(line.claims.length, 'claim')}.`);
      break;
    case 'link':
      fill(`link ${line.source}`, line.look);
      break;
    case 'copy':
      fill(`copy ${line.source}`, line.look, line.url);
      break;
    case 'settled':
      fill(`link ${line.source}`, line.look);
      onSettled(line);
      break;
    case 'waiting':
      byId('waiting').textContent = line.words;
      break;
    case 'finished':
      stream?.close();
      void finish(line, id);
      break;
    case 'failed':
      fail([line.message, line.hint].filter((part) => part !== '').join('. '));
      break;
  }
}

/** @param {{ state: keyof typeof tally, done: number, total: number }} line */
function onSettled({ state, done, total }) {
  tally[state] += 1;
  const bar = /** @type {HTMLProgressElement} */ (byId('bar'));
  bar.max = total;
  bar.value = done;
  byId('bar-label').textContent = `${done} of ${counted(total, 'source')} asked`;
}

/** The form again, with what went wrong; what was put in is still there. @param {string} message */
function fail(message) {
  stream?.close();
  history.replaceState(null, '', '/');
  open();
  showError(message);
}

/**
 * @param {any} line `finished`
 * @param {string} id
 */
async function finish(line, id) {
  for (const claim of line.claims) {
    tie(claim.id, claim.cites);
    fill(`claim ${claim.id}`, claim.look);
    for (const [source, look] of Object.entries(claim.found)) fill(`found ${claim.id} ${source}`, look);
  }
  for (const cell of document.querySelectorAll('.badge.quiet'))
    if (cell.textContent?.endsWith('not yet'))
      cell.replaceWith(badge({ tone: 'quiet', glyph: '–', words: 'not asked' }));
  byId('running').hidden = true;
  byId('result').hidden = false;
  say(line.complete ? 'Finished.' : 'Stopped. What was finished is here and in the report.');
  showCounts(line.todo);
  /** @type {HTMLAnchorElement} */ (byId('open')).href = `/checks/${id}/report/html`;
  showDownloads(id);
  byId('fixed').hidden = !line.canFix;
  byId('fixed').onclick = () => copyFixed(id);
  byId('fixed-file').hidden = true;
  await setUpSigning(id, say).catch((problem) => say(problem.message));
}

/** @param {{ mend: number, lookAt: number }} todo */
function showCounts({ mend, lookAt }) {
  const looks = [
    { count: tally.alive, tone: 'good', glyph: '●', words: 'live' },
    { count: tally.moved, tone: 'unsure', glyph: '→', words: 'moved' },
    { count: tally.drifted, tone: 'unsure', glyph: '≠', words: 'changed' },
    { count: tally.dead, tone: 'bad', glyph: '✗', words: 'gone' },
    { count: tally.unknown, tone: 'unsure', glyph: '?', words: 'could not tell' },
    { count: mend, tone: 'bad', glyph: '✗', words: 'to mend' },
    { count: lookAt, tone: 'unsure', glyph: '!', words: 'to look at' },
  ];
  const shown = looks.filter(({ count }) => count > 0);
  byId('counts').replaceChildren(
    ...shown.flatMap(({ count, words, ...look }) => [badge({ ...look, words: `${count} ${words}` }), ' ']),
  );
}

/** @param {string} id */
function showDownloads(id) {
  const format = /** @type {HTMLSelectElement} */ (byId('format'));
  format.replaceChildren(
    ...options.formats.map(({ id: name, about }) => {
      const choice = element('option', { text: `${name}: ${about}` });
      choice.value = name;
      return choice;
    }),
  );
  format.value = 'html';
  const choose = () => {
    /** @type {HTMLAnchorElement} */ (byId('save')).href = `/checks/${id}/report/${format.value}?save`;
  };
  format.onchange = choose;
  choose();
}

/** The mended article on the clipboard; a file that is no text is offered to save. @param {string} id */
async function copyFixed(id) {
  try {
    const answer = await ask(`/checks/${id}/fixed`);
    if ((answer.headers.get('content-type') ?? '').startsWith('text/')) {
      await navigator.clipboard.writeText(await answer.text());
      say('The text with mended links is on the clipboard.');
      return;
    }
    const file = /** @type {HTMLAnchorElement} */ (byId('fixed-file'));
    file.href = `/checks/${id}/fixed`;
    file.hidden = false;
    file.focus();
    say('This format is no text: save the file instead.');
  } catch (problem) {
    say(problem instanceof Error ? problem.message : String(problem));
  }
}
