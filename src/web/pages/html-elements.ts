import { decodeHTMLAttribute } from 'entities/decode';
import { patternLines, spacedLines } from '../../core/text/over-lines.ts';

/** Ends a block of text. */
export const BLOCK = 1;
/** Nobody reads its text: what is for old browsers in place of a film, and the small readings beside the words of a ruby. */
export const SILENT = 2;
/** Matter around the article: left out of the main text unless there is nothing else. */
export const AROUND = 4;
/** Has no content and no end. */
export const VOID = 8;
/** Its text is wanted by itself. */
export const WANTED = 16;
/** Its text is no markup and has no character references (WHATWG HTML §13.1.2: raw text; `noembed` and its like as browsers read them). */
export const RAW = 32;

const kinds = (names: string, bit: number) => names.split(' ').map((name): [string, number] => [name, bit]);
/** What an element's name alone says of it, as bits: looked up once for every tag of a page. */
export const KINDS: ReadonlyMap<string, number> = [
  ...kinds(
    spacedLines`
      address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form
      h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    `,
    BLOCK,
  ),
  ...kinds(
    'script style template svg math iframe object select title noscript canvas audio video meter progress rt rp rtc',
    SILENT,
  ),
  ...kinds('nav header footer aside button menu', AROUND),
  ...kinds('area base br col embed hr img input link meta param source track wbr', VOID),
  ...kinds('title h1 h2 h3 script noscript', WANTED),
  ...kinds('script style iframe xmp noembed noframes plaintext', RAW),
].reduce((all, [name, bit]) => all.set(name, (all.get(name) ?? 0) | bit), new Map<string, number>());

/** Controls by which a page asks something of its reader; a field for text alone is a search, more often than not. */
export const ASKING_INPUT: RegExp = /^(?:checkbox|radio|submit|button|image|password)$/i;
/** Forms and boxes that stand on every page of a site and ask nothing before it is read: its search, its letters, its cookies. */
const OF_EVERY_PAGE =
  /search|such(?:e|form)|recherch|buscar?|busca|zoek|newsletter|cookie-?(?:banner|bar|notice|policy)|consent/i;

/** True for an element with these attributes that stands on every page of its site. */
export function isOfEveryPage({ id = '', class: names = '', role = '', action = '' }: Record<string, string>): boolean {
  return role === 'search' || OF_EVERY_PAGE.test(`${id} ${names} ${action}`);
}

/** Names of the box in which readers write below an article, as a word of an id or a class: "comments-area", "article__comments". */
const COMMENTS = patternLines('i')`
  (?:^|\s|__|--)(?:
    (?:(?:reader|user|post|article|story|the)-?)?comments?(?:-?(?:area|box|container|list|section|threads?|wrapper|wrap))?|disqus_thread|
    (?:leser-?)?kommentar(?:e|er|bereich|liste)|commentaires(?:-?(?:liste|zone))?|comentarios(?:-?lista)?|comentários|commenti|
    reacties|kommentit|komentarze|komentáře
  )(?:$|\s|__|--)
`;
const COMMENT_BOXES: ReadonlySet<string> = new Set(['div', 'section', 'ol', 'ul', 'aside']);

/** True for an element with these attributes that holds what readers wrote, or one of them. */
export function holdsComments(tag: string, { id = '', class: names = '' }: Record<string, string>): boolean {
  return COMMENT_BOXES.has(tag) && (COMMENTS.test(id) || COMMENTS.test(names));
}

/** Media types of JavaScript (WHATWG MIME Sniffing, “JavaScript MIME type”), and the names of languages before there were types. */
const JAVASCRIPT = /^(?:module|(?:(?:text|application)\/(?:x-)?)?(?:java|ecma|j|live)script[\d.]{0,3})$/i;

/** True for a `script` that browsers run: not for templates, data and what is for old browsers alone. */
export function isProgram(attributes: Record<string, string>): boolean {
  const type = attributeOf(attributes, 'type')?.trim() || (attributeOf(attributes, 'language')?.trim() ?? '');
  return attributes['nomodule'] === undefined && (type === '' || JAVASCRIPT.test(type));
}

/** True for a box that is laid over its page: what is asked in it is asked beside what the page shows. */
export function isDialog(tag: string, { role, 'aria-modal': modal }: Record<string, string>): boolean {
  return tag === 'dialog' || role === 'dialog' || role === 'alertdialog' || modal === 'true';
}

/** The value of an attribute, its character references decoded. */
export function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  const value = attributes[name];
  return value?.includes('&') === true ? decodeHTMLAttribute(value) : value;
}
