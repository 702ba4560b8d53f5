import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cannotRead } from '../../core/files/file-error.ts';
import {
  emptyReview,
  extractArticle,
  type ImportedReview,
  importReviewCsv,
  isoTime,
  type ReportArticle,
  readArticle,
  readReport,
  reviewCsv,
  type SignOffState,
  StetError,
  signOffAll,
  systemClock,
  type Verdict,
  withSignOffs,
} from '../../index.ts';
import { reviewList } from '../../report/review-list.ts';
import { reviewLine } from '../../report/sign-off-words.ts';
import type { Call } from '../command.ts';
import { commaList, type Flags, text } from '../flags.ts';
import { isUrl } from '../inputs.ts';
import { type Io, writeAll } from '../io.ts';
import { loadInput } from '../load-input.ts';
import { viewFor, writeWhole } from '../output.ts';
import { type Desk, reviewDialogue } from '../review-dialogue.ts';
import { loadReview, reviewPath, updateReview } from '../review-file.ts';
import { sayLine } from '../say-error.ts';

/** `stet review <article>`: sign-offs, by flags, by CSV or in a dialogue. 0, 2 or 130. */
export async function reviewCommand({ names, flags, io }: Call): Promise<number> {
  const desk = await openDesk(names, flags, io);
  const imported = await importRows(desk, flags, io);
  const signed = await signByFlags(desk, flags, io);
  const exported = await exportRows(desk, flags, io);
  const done = imported !== null || signed || exported;
  if (!done && io.stdin.isTTY === true && io.stdout.isTTY === true)
    return await reviewDialogue(desk, io, { by: signerOf(flags, io), view: viewFor(flags, io) });
  if (!exported) {
    const file = (await loadReview(desk.path, io)) ?? emptyReview(desk.name);
    const report = withSignOffs(desk.report, file);
    const line = report.review === undefined ? '' : `${reviewLine(report.review)}\n`;
    await writeAll(io.stdout, done ? line : await reviewList(report, viewFor(flags, io)));
  }
  return imported === 'incomplete' ? 2 : 0;
}

async function openDesk(names: readonly string[], flags: Flags, io: Io): Promise<Desk> {
  const [name, ...more] = names;
  if (name === undefined || more.length > 0)
    throw new StetError('BAD_OPTION', 'Name one article: sign-offs belong to one', { hint: 'stet review article.md' });
  if (isUrl(name))
    throw new StetError('INPUT_UNREADABLE', `\`${name}\` is an address, and review asks nobody`, {
      hint: 'save the page and name the file',
    });
  const path = reviewPath(name, text(flags, 'review'));
  if (path === null)
    throw new StetError('BAD_OPTION', 'Standard input has no place beside it for the sign-offs', {
      hint: 'name the file for them: --review harbour.review.json',
    });
  const article = await readArticle(await loadInput(name, io, { allEntries: false }), text(flags, 'inputFormat'));
  const { report } = extractArticle(article);
  const from = text(flags, 'from');
  return { name, path, report: from === undefined ? report : await checkedReport(from, report, io) };
}

/** The article as an earlier check reported it, so that the checker sees what was found. */
async function checkedReport(from: string, now: ReportArticle, io: Io): Promise<ReportArticle> {
  const { bytes } = await loadInput(from, io, { allEntries: false });
  const { articles } = readReport(new TextDecoder().decode(bytes), from);
  const same = articles.find(({ textSha256 }) => textSha256 === now.textSha256);
  if (same !== undefined) return same;
  throw new StetError('BAD_OPTION', `\`${from}\` is a report about another text than \`${now.path}\` has now`, {
    hint: `check it again: stet --format json=${from} ${now.path}`,
  });
}

/** Who signs: `--by`, else `STET_BY`. */
function signerOf(flags: Flags, io: Io): string | undefined {
  const by = (text(flags, 'by') ?? io.env['STET_BY'] ?? '').trim();
  return by === '' ? undefined : by;
}

const FLAG_STATES: readonly (readonly [flag: string, state: SignOffState | null])[] = [
  ['confirm', 'confirmed'],
  ['change', 'changed'],
  ['query', 'query'],
  ['clear', null],
];

/** Signs off what `--confirm c3,c4` and its like name; false when none of them was given. */
async function signByFlags(desk: Desk, flags: Flags, io: Io): Promise<boolean> {
  const wanted = FLAG_STATES.flatMap(([flag, state]) =>
    claimsNamed(text(flags, flag), desk.report).map((id) => [id, state] as const),
  );
  if (wanted.length === 0) return false;
  needOneVerdict(wanted);
  const by = signerOf(flags, io);
  const signs = wanted.some(([, state]) => state !== null);
  if (signs && by === undefined)
    throw new StetError('BAD_OPTION', 'Nobody signs: --by is missing', { hint: '--by "Mara Lindqvist", or STET_BY' });
  const note = text(flags, 'note');
  const ownSource = text(flags, 'ownSource');
  const rest = { ...(note === undefined ? {} : { note }), ...(ownSource === undefined ? {} : { ownSource }) };
  const at = isoTime(systemClock.now());
  const verdicts = new Map<string, Verdict | null>(
    wanted.map(([id, state]) => [id, state === null ? null : { state, by: by ?? '', at, ...rest }]),
  );
  await updateReview(desk.path, desk.name, io, (file) => signOffAll(file, desk.report, verdicts));
  return true;
}

/** A claim under two of the options has no verdict that a checker has given. @throws StetError BAD_OPTION */
function needOneVerdict(wanted: readonly (readonly [id: string, state: SignOffState | null])[]): void {
  const twice = wanted.find(([id, state]) => wanted.some(([other, theirs]) => other === id && theirs !== state));
  if (twice === undefined) return;
  throw new StetError('BAD_OPTION', `\`${twice[0]}\` has two verdicts in this call`, {
    hint: 'name each claim under one of --confirm, --change, --query and --clear',
  });
}

/** The ids in a comma list. @throws StetError BAD_OPTION for one that the article does not have */
function claimsNamed(list: string | undefined, report: ReportArticle): readonly string[] {
  if (list === undefined) return [];
  const ids = commaList(list);
  for (const id of ids) {
    if (report.claims.some((claim) => claim.id === id)) continue;
    throw new StetError('BAD_OPTION', `No claim \`${id}\` in \`${report.path}\``, {
      hint: 'the list of claims shows their ids: stet review article.md',
    });
  }
  return ids;
}

async function exportRows(desk: Desk, flags: Flags, io: Io): Promise<boolean> {
  const target = text(flags, 'exportCsv');
  if (target === undefined) return false;
  const file = await loadReview(desk.path, io);
  const csv = reviewCsv(desk.report, file ?? emptyReview(desk.name));
  if (target === '-') await writeAll(io.stdout, csv);
  // The mark tells spreadsheets that it is UTF-8.
  else await writeWhole(resolve(io.cwd(), target), `\ufeff${csv}`, target);
  return true;
}

/** Takes a CSV in; null when there is none, `incomplete` when rows were left out (they are named on stderr). */
async function importRows(desk: Desk, flags: Flags, io: Io): Promise<'complete' | 'incomplete' | null> {
  const source = text(flags, 'importCsv');
  if (source === undefined) return null;
  const bytes = await readFile(resolve(io.cwd(), source)).catch((cause: unknown) => {
    throw cannotRead(`\`${source}\``, cause);
  });
  const by = signerOf(flags, io);
  const options = { now: isoTime(systemClock.now()), ...(by === undefined ? {} : { by }) };
  let result: ImportedReview | undefined;
  await updateReview(desk.path, desk.name, io, async (file) => {
    result = await importReviewCsv(bytes, source, desk.report, file, options);
    return result.file;
  });
  sayLine(`stet: ${result?.taken ?? 0} sign-offs taken from ${source}`, io);
  const refused = result?.refused ?? [];
  for (const { row, why } of refused) sayLine(`stet: row ${row} left out: ${why}`, io);
  return refused.length === 0 ? 'complete' : 'incomplete';
}
