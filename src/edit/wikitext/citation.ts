import type { FixCopy, LinkFix } from '../../core/link-fix.ts';
import { readTemplate } from '../../core/wikitext/template.ts';
import type { WrittenLink } from '../edit-links.ts';
import { formatDate } from './date-style.ts';
import { type Dialect, dialectOf, urlStatusOf } from './dialect.ts';
import { type Parameter, Parameters } from './parameters.ts';
import type { WikiChange, WikiPage, WikiTag } from './wiki-page.ts';
import { asValue, dayOfCopy, deadLinkTag } from './written.ts';

/**
 * Says in a citation template what was found of its address: where the copy is, of which day, and why the original is not
 * the one to open. `url=` is never touched. A reason where it cannot be said; null where nothing is left to say.
 * @param from where the template begins, in characters
 */
export function changesOfCitation(
  { fix, link, startByte }: WrittenLink,
  from: number,
  page: WikiPage,
): readonly WikiChange[] | string | null {
  const bracket = page.scan.brackets.get(from);
  if (bracket === undefined) return 'its template is not closed';
  const { name } = readTemplate(page.scan, bracket);
  const dialect = dialectOf(name);
  if (dialect === undefined) return fix.copy === undefined ? null : `stet does not know how {{${name}}} names a copy`;
  const parameters = new Parameters(page.text, bracket);
  const url = parameters.around(page.indexOf(startByte));
  if (url === undefined || !dialect.urls.test(url.name))
    return fix.copy === undefined ? null : `its address is not in the url= of {{${name}}}`;
  const citation = { dialect, parameters, url, end: bracket.to };
  const tags = page.tagsOf(fix.link);
  if (isFilled(parameters.find(dialect.archiveUrl))) return restated(citation, fix);
  if (fix.copy !== undefined) {
    const day = dayOfCopy(fix.copy);
    const date = formatDate(day, dialect.dates ?? page.dateStyle(link.fields?.accessDate));
    return [...copied(citation, fix, fix.copy, date), ...withoutDeadTags(page, tags)];
  }
  return urlStatusOf(fix.reason) === 'deviated' ? null : withoutCopy(citation, fix, page, tags);
}

interface Citation {
  readonly dialect: Dialect;
  readonly parameters: Parameters;
  readonly url: Parameter;
  /** Behind the template. */
  readonly end: number;
}

function isFilled(parameter: Parameter | undefined): boolean {
  return parameter !== undefined && parameter.value !== '';
}

/** One that has its copy already, and says that the original works. */
function restated({ dialect, parameters, url }: Citation, { reason }: LinkFix): readonly WikiChange[] | null {
  const status = parameters.find(dialect.status);
  const word = dialect.words[urlStatusOf(reason)];
  if (status === undefined || word === undefined || !dialect.living.test(status.value)) return null;
  return statusChanges({ dialect, parameters, url }, status, word);
}

function copied(citation: Citation, fix: LinkFix, copy: FixCopy, date: string): readonly WikiChange[] {
  const { dialect, parameters, url } = citation;
  const word = dialect.words[urlStatusOf(fix.reason)];
  const status = word === undefined ? undefined : parameters.find(dialect.status);
  const changes: WikiChange[] = status === undefined ? [] : [...statusChanges(citation, status, word ?? '')];
  const added: [string, string][] = [];
  const set = (names: readonly string[], value: string) => {
    const there = parameters.find(names);
    if (there === undefined) added.push([names[0] ?? '', value]);
    else changes.push(parameters.fill(there, value, url));
  };
  set(dialect.archiveUrl, asValue(copy.url));
  set(dialect.archiveDate, date);
  if (status === undefined && word !== undefined) added.push([dialect.status[0] ?? '', word]);
  return added.length === 0 ? changes : [...changes, parameters.append(url, added)];
}

/** The status under its name of today: the old name is not read any more. */
function statusChanges(
  { dialect, parameters, url }: Pick<Citation, 'dialect' | 'parameters' | 'url'>,
  status: Parameter,
  word: string,
): readonly WikiChange[] {
  const value = parameters.fill(status, word, url);
  const isOld = /^dead-?url$/.test(status.name);
  if (!isOld) return [value];
  return [{ from: status.nameFrom, to: status.nameFrom + status.name.length, text: dialect.status[0] ?? '' }, value];
}

function withoutCopy(
  citation: Citation,
  fix: LinkFix,
  page: WikiPage,
  tags: readonly WikiTag[],
): readonly WikiChange[] | string | null {
  const { dialect, parameters, url, end } = citation;
  if (dialect.withoutCopy === 'status') {
    const status = parameters.find(dialect.status);
    if (isFilled(status) && !dialect.living.test(status?.value ?? '')) return null;
    const word = dialect.words.dead ?? '';
    return status === undefined
      ? [parameters.append(url, [[dialect.status[0] ?? '', word]])]
      : statusChanges(citation, status, word);
  }
  if (tags.some(({ kind }) => kind === 'dead')) return null;
  if (!page.isEnglish) return 'stet does not know how this wiki marks a dead link';
  return [{ from: end, to: end, text: deadLinkTag(page.today, fix.noCopy === true) }];
}

/** A tag that says that the link is dead has had its answer. */
export function withoutDeadTags(page: WikiPage, tags: readonly WikiTag[]): readonly WikiChange[] {
  return tags.flatMap(({ kind, from, to }) => {
    if (kind !== 'dead') return [];
    const [space = ''] = /(?<![ \t])[ \t]*$/.exec(page.text.slice(Math.max(0, from - 10), from)) ?? [];
    return [{ from: from - space.length, to, text: '' }];
  });
}
