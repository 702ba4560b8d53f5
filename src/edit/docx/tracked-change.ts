import type { PartLink, PartText } from './links-in-part.ts';
import { escapeXml } from './word-xml.ts';

/** A piece of markup and what stands there afterwards. */
export interface TrackedChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Number and date of a change; a deletion and its insertion take two numbers. */
interface Stamp {
  readonly id: number;
  readonly date: string;
}

const AUTHOR = 'stet';

/**
 * A link deleted and inserted again with another address. `relationship` is the id of the new address; a field carries
 * its address itself.
 */
export function changeLink(
  markup: string,
  link: PartLink,
  to: string,
  relationship: string | null,
  stamp: Stamp,
): TrackedChange {
  const inner = markup.slice(link.inner.from, link.inner.to);
  const isAddress = sameAddress(link.shown, link.url);
  const words = isAddress ? `<w:r>${link.properties}<w:t>${escapeXml(to)}</w:t></w:r>` : inner;
  const text =
    relationship === null
      ? deleted(markup.slice(link.from, link.to), stamp) + inserted(field(to, words, link.properties), stamp)
      : `${markup.slice(link.from, link.inner.from)}${deleted(inner, stamp)}</w:hyperlink>` +
        `<w:hyperlink r:id="${relationship}" w:history="1">${inserted(words, stamp)}</w:hyperlink>`;
  return { from: link.from, to: link.to, text };
}

type Run = PartText['runs'][number];

/** An address in the words of a run, and what is to stand there. */
export interface ShownAddress {
  /** Of its first character, in the words. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** Where an address stands in the words of a run; nowhere in a run that holds anything beside its words. */
export function placesOf(address: string, { texts, children }: Run): readonly number[] {
  const [only, ...more] = texts;
  if (address === '' || only === undefined || more.length > 0 || children !== 1) return [];
  const places: number[] = [];
  for (let at = only.text.indexOf(address); at >= 0; at = only.text.indexOf(address, at + address.length)) {
    // `http://a.test/x` is not the address in `http://a.test/xy`.
    if (!/[\w/%=&-]/.test(only.text.charAt(at + address.length))) places.push(at);
  }
  return places;
}

/** A run whose words have these addresses, which do not overlap: each is deleted and replaced. */
export function changeShown(run: Run, addresses: readonly ShownAddress[], stamp: () => Stamp): TrackedChange {
  const shown = run.texts[0]?.text ?? '';
  const words = (text: string, element = 'w:t') =>
    text === '' ? '' : `<w:r>${run.properties}<${element} xml:space="preserve">${escapeXml(text)}</${element}></w:r>`;
  let text = '';
  let done = 0;
  for (const { at, from, to } of [...addresses].sort((a, b) => a.at - b.at)) {
    const mark = stamp();
    text += words(shown.slice(done, at));
    text += wrapped('w:del', words(from, 'w:delText'), mark.id, mark.date) + inserted(words(to), mark);
    done = at + from.length;
  }
  return { from: run.from, to: run.to, text: text + words(shown.slice(done)) };
}

function deleted(runs: string, { id, date }: Stamp): string {
  const gone = runs
    .replace(/<w:t(?=[\s>/])/g, '<w:delText')
    .replace(/<\/w:t>/g, '</w:delText>')
    .replace(/<w:instrText(?=[\s>/])/g, '<w:delInstrText')
    .replace(/<\/w:instrText>/g, '</w:delInstrText>');
  return wrapped('w:del', gone, id, date);
}

function inserted(runs: string, { id, date }: Stamp): string {
  return wrapped('w:ins', runs, id + 1, date);
}

function wrapped(element: string, runs: string, id: number, date: string): string {
  return `<${element} w:id="${id}" w:author="${AUTHOR}" w:date="${date}">${runs}</${element}>`;
}

/** A HYPERLINK field (§17.16.5.25). */
function field(to: string, words: string, properties: string): string {
  const char = (type: string) => `<w:r>${properties}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r>${properties}<w:instrText xml:space="preserve"> HYPERLINK "${escapeXml(to)}" </w:instrText></w:r>`;
  return `${char('begin')}${instruction}${char('separate')}${words}${char('end')}`;
}

/** Shown words are the address when they say it, with or without its scheme and the slash at its end. */
function sameAddress(shown: string, url: string): boolean {
  const bare = (text: string) =>
    text
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(/\/$/, '');
  return bare(shown) === bare(url);
}
