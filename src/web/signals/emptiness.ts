import type { Answer, Signal } from './signal.ts';

/** Text below this is no page: a menu and a footer are longer. */
const SHELL_CHARS = 200;

/** An answer that has nothing in it. */
export const emptyBody: Signal = {
  id: 'empty-body',
  about: 'a success without a body: 204, 205, or nothing at all',
  speak(answer) {
    const { status, page } = answer;
    if (status === 204 || status === 205)
      return { reason: 'empty', detail: `the server says that there is no content (${status})`, weight: 'sure' };
    if (status < 200 || status >= 300) return null;
    if (answer.bodyBytes === 0) return { reason: 'empty', detail: 'a success with an empty body', weight: 'sure' };
    // A PDF without text is a scan.
    return page !== null &&
      page.contentType !== 'application/pdf' &&
      page.text.trim() === '' &&
      page.title === '' &&
      page.marks.scripts.length === 0 &&
      page.marks.frames.length === 0 &&
      page.refresh === undefined
      ? { reason: 'empty', detail: 'a success with an empty page', weight: 'sure' }
      : null;
  },
};

/** A page that scripts fill: what it shows cannot be known here, unless its head already names the cited work. */
export const appShell: Signal = {
  id: 'app-shell',
  about: 'a page with hardly any text that scripts would fill; asks for the control request',
  speak(answer) {
    const { page } = answer;
    if (page === null || page.html === '' || answer.status >= 300 || answer.textLength >= SHELL_CHARS) return null;
    if (answer.slugWords.length > 0 && answer.slugInTitle >= 0.5) return null;
    if (saysSomething(answer)) return null;
    const shell =
      page.marks.scripts.length > 0 ||
      /<div[^>]{0,100}id=["']?(?:root|app|__next|__nuxt|main|app-root)\b/i.test(answer.markup) ||
      /<script\b/i.test(answer.markup);
    return shell
      ? { reason: 'empty', detail: 'the page has hardly any text; scripts would fill it', weight: 'hint' }
      : null;
  },
};

/** A sentence ends in a mark, or has more letters than a label. */
const SENTENCE = /[^\s.!?。！？।።։]{2}[.!?。！？።։।…]|\p{L}{12}/u;
const WAITING =
  /javascript|java script|\bloading\b|please wait|\bjs\b|browser|chargement|wird geladen|cargando|caricamento|carregando|загрузка|加载|読み込み|로딩/i;
const MIN_SENTENCE_CHARS = 15;

/** A heading and a sentence that somebody wrote, and that does not ask to wait for more. */
function saysSomething({ page, firstLines, textLength }: Answer): boolean {
  if (page === null || textLength < MIN_SENTENCE_CHARS * 2) return false;
  return (
    (firstLines.length >= 2 || page.headings.length > 0) &&
    firstLines.some(({ text }) => text.length >= MIN_SENTENCE_CHARS) &&
    SENTENCE.test(page.mainText ?? page.text) &&
    !WAITING.test(page.text)
  );
}

/** A title that begins with what separates a page's name from its site's: `" - VidTube"`. */
const NAMELESS = /^\s*[|–—·•:-]\s*\S/;

/** A page made for something of which it has no name: the place for it in the title is empty. */
export const nameless: Signal = {
  id: 'nameless',
  about: 'a title whose first part is missing, on a page with hardly any text; elsewhere only a hint',
  speak({ page, status, textLength, cited, slugInTitle, slugWords }) {
    if (page === null || status >= 300 || !NAMELESS.test(page.title) || cited.pathname === '/') return null;
    if ((page.meta.title ?? '') !== '' || (slugWords.length > 0 && slugInTitle >= 0.5)) return null;
    const weight = textLength < SHELL_CHARS && page.headings.length === 0 ? 'sure' : 'hint';
    return { reason: 'soft-404', detail: `the title names nothing: “${page.title.trim()}”`, weight };
  },
};

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|epub|odt|mp3|mp4|jpe?g|png|gif|svg|webp)$/i;

/** A page of markup where a file was cited; asks for the control request. */
export const wrongKind: Signal = {
  id: 'wrong-kind',
  about: 'markup where the address names a PDF, a table, a picture or another file',
  speak({ cited, page, status, slugWords, slugInTitle }) {
    if (page === null || page.html === '' || status >= 300 || !FILE.test(cited.pathname)) return null;
    if (slugWords.length > 0 && slugInTitle >= 0.5) return null;
    return {
      reason: 'soft-404',
      detail: `a page came where ${cited.pathname.slice(cited.pathname.lastIndexOf('.') + 1)} was cited`,
      weight: 'hint',
    };
  },
};
