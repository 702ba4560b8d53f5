import { lookup } from '../../core/lookup.ts';
import { type Args, has, say } from './wording.ts';

/** Why a file was not read to its end. */
const CUT_BY = lookup({
  time: 'it took too long',
  memory: 'it took too much memory',
  elements: 'it has more elements than stet reads',
  damage: 'it is damaged',
});

/** What a reader noticed, by its code, in words. */
const NOTICES = lookup<(args: Args) => string>({
  'cut-short': (args) => {
    const where = has(args, 'of') ? ` (${say(args, 'pages')} of ${say(args, 'of')} pages)` : '';
    return `The file was not read to its end${where}: ${CUT_BY[say(args, 'by')] ?? say(args, 'by')}.`;
  },
  'entry-damaged': (args) =>
    `The entry in line ${say(args, 'line')}${has(args, 'file') ? ` of ${say(args, 'file')}` : ''} could not be read.`,
  'file-missing': (args) => `The article names the file ${say(args, 'file')}, which is not there.`,
  'file-not-included': (args) => `The article includes the file ${say(args, 'file')}, which was not read.`,
  'front-matter-unreadable': () =>
    'The front matter is no YAML that can be read: title, date and sources in it are not known.',
  'nested-too-deep': () => 'Parts that lie too deep within others were not read.',
  'no-entries': () => 'The file has no entry that names a source.',
  'no-main-text': () => 'Where the article begins and ends on this page is not clear: all of its text was read.',
  'order-guessed': () =>
    'The file does not say in which order its chapters are read: the names of their files were taken.',
  'pages-lost': (args) => `The text of ${pagesOf(args)} could not be read.`,
  'part-missing': (args) => `The file lacks a part that it names: ${say(args, 'part')}.`,
  'scanned-pages': (args) => `Pictures without text: ${pagesOf(args)}.`,
  'unclosed-ref': (args) => `A note that begins in line ${say(args, 'line')} has no end.`,
});

/** `page 3`, `pages 2–4, 9`. */
function pagesOf(args: Args): string {
  const pages = say(args, 'pages');
  return `${/^\d+$/.test(pages) ? 'page' : 'pages'} ${pages}`;
}

/** The notice as a sentence; of one that is not known here its code and all that it carries. */
export function noticeWords(args: Args): string {
  const known = NOTICES[say(args, 'notice')];
  if (known !== undefined) return known(args);
  const details = Object.keys(args).flatMap((name) => (name === 'notice' ? [] : [`${name} ${say(args, name)}`]));
  return `The reader noticed \`${say(args, 'notice')}\`${details.length === 0 ? '' : ` (${details.join(', ')})`}.`;
}
