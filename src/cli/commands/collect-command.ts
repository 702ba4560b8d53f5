import {
  collectBatch,
  foldReport,
  isoTime,
  type ReportArticle,
  type ReportUnread,
  StetError,
  systemClock,
  withGate,
} from '../../index.ts';
import { writeCopies } from '../article-copy.ts';
import { unreadOf } from '../check-articles.ts';
import type { Call } from '../command.ts';
import { exitCodeOf } from '../exit-codes.ts';
import { gateOf } from '../gate-settings.ts';
import { markKnown, openBaseline, writeBaseline } from '../known-findings.ts';
import { loadInput } from '../load-input.ts';
import { needed } from '../needed-option.ts';
import { withSections } from '../network.ts';
import { viewFor, writeReport } from '../output.ts';
import { runOptions } from '../run-settings.ts';
import { sayError } from '../say-error.ts';
import { packageVersion } from '../version.ts';
import { wantedFormats } from '../wanted-formats.ts';

/** `stet collect <batch>`: the report of a batch, as one machine would have made it. 0, 1, 2 or 3. */
export async function collectCommand({ names, flags, io, argv, config }: Call): Promise<number> {
  const [batch, ...more] = names;
  if (batch === undefined || more.length > 0)
    throw new StetError('BAD_OPTION', 'Expected one batch', { hint: 'stet status lists the batches' });
  const wanted = wantedFormats(flags);
  const gate = gateOf(flags);
  const baseline = await openBaseline(flags, io);
  const startedAt = isoTime(systemClock.now());
  const articles: ReportArticle[] = [];
  let complete = true;
  let notCounted = 0;
  const unread: ReportUnread[] = [];
  for await (const collected of collectBatch({
    queue: needed(flags, io, 'queue'),
    store: needed(flags, io, 'store'),
    batch,
    load: (path, { allEntries }) => loadInput(path, io, { allEntries: allEntries === true }),
    run: withSections(runOptions(flags, io.env, systemClock.now()), config),
  })) {
    if ('error' in collected) {
      unread.push(unreadOf(collected.path, collected.error));
      sayError(collected.error, io);
      continue;
    }
    articles.push(collected.report);
    complete &&= collected.complete;
    notCounted += collected.notCounted;
  }
  if (articles.length === 0 && unread.length > 0) return 2;
  const plain = foldReport(articles, {
    version: packageVersion(),
    startedAt,
    finishedAt: isoTime(systemClock.now()),
    complete,
    unread,
    notCounted,
    argv,
    configSha256: config?.sha256 ?? null,
  });
  const known = markKnown(plain, baseline, flags);
  const report = withGate(known.report, { ...gate, fixed: known.fixed });
  await writeReport(report, wanted, viewFor(flags, io), io);
  await writeCopies(report, wanted, flags['quiet'] === true, io);
  await writeBaseline(known, flags, io);
  if (!complete && flags['quiet'] !== true)
    io.stderr.write('stet: some sources were not asked yet: the report is incomplete\n');
  if (unread.length > 0) return 2;
  return exitCodeOf(report);
}
