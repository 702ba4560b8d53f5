import {
  baselineDocument,
  compareBaseline,
  foldReport,
  isoTime,
  openRun,
  type Report,
  type Run,
  readArticle,
  readBaseline,
  StetError,
  sha256,
  withGate,
} from '../../index.ts';
import { abortOnSignal } from '../abort-on-signal.ts';
import type { Call } from '../command.ts';
import { text } from '../flags.ts';
import { gateOf } from '../gate-settings.ts';
import { isUrl } from '../inputs.ts';
import { writeAll } from '../io.ts';
import { loadInput } from '../load-input.ts';
import { inputsOf } from '../named-inputs.ts';
import { openNetwork } from '../network.ts';
import { viewFor, writeReport } from '../output.ts';
import { Progress } from '../progress.ts';
import { isOfOneArticle } from '../read-named.ts';
import { addSignOffs } from '../review-file.ts';
import { sayChanges } from '../say-changes.ts';
import { sayError, sayLine } from '../say-error.ts';
import { packageVersion } from '../version.ts';
import { watchFiles } from '../watch-files.ts';

/**
 * `stet watch <article...>`: the table once, and after every save what is new and what was mended. A source that was
 * asked is not asked again; only sources that the edit brought are. Until Ctrl-C: 0, or 2 when it cannot begin.
 */
export async function watchCommand(call: Call): Promise<number> {
  const { names, flags, io, argv, config } = call;
  gateOf(flags);
  const files = (await inputsOf(names, flags, io)).map(onlyFile);
  const stop = new AbortController();
  const saves = watchFiles(files, io);
  const unhook = abortOnSignal(io, stop, { quiet: flags['quiet'] === true, also: () => saves.close() });
  const network = await openNetwork(flags, io, argv, config);
  const run = openRun({ ...network.options, abort: stop.signal });
  try {
    const seen = new LastSeen(call, run, stop.signal);
    for (const name of files) await seen.look(name);
    if (flags['quiet'] !== true && !stop.signal.aborted)
      sayLine(`Watching ${files.length === 1 ? files[0] : `${files.length} files`}. Ctrl-C ends it.`, io);
    for await (const name of saves) await seen.look(name);
  } finally {
    saves.close();
    await run.close();
    await network.close();
    unhook();
  }
  return 0;
}

function onlyFile(name: string): string {
  if (!isUrl(name) && name !== '-') return name;
  throw new StetError('BAD_OPTION', `\`${name}\` is no file, and watch waits for files to be saved`, {
    hint: 'save it and name the file',
  });
}

/** What was last seen of each file. */
class LastSeen {
  readonly #call: Call;
  readonly #run: Run;
  readonly #abort: AbortSignal;
  readonly #bytes = new Map<string, string>();
  readonly #reports = new Map<string, Report>();

  constructor(call: Call, run: Run, abort: AbortSignal) {
    this.#call = call;
    this.#run = run;
    this.#abort = abort;
  }

  /** Checks a file where it is another than before, and says what came of it. What cannot be read is said and waited for. */
  async look(name: string): Promise<void> {
    const { io } = this.#call;
    try {
      const report = await this.#check(name);
      if (report !== null) await this.#say(name, report);
    } catch (error) {
      if (!isOfOneArticle(error)) throw error;
      sayError(error, io);
    }
  }

  async #check(name: string): Promise<Report | null> {
    const { flags, io } = this.#call;
    if (this.#abort.aborted) return null;
    const input = await loadInput(name, io, { allEntries: flags['allEntries'] === true });
    const digest = sha256(input.bytes);
    if (this.#bytes.get(name) === digest) return null;
    this.#bytes.set(name, digest);
    const article = await readArticle(input, text(flags, 'inputFormat'));
    const startedAt = isoTime(this.#run.clock.now());
    const progress = new Progress(io, { quiet: flags['quiet'] === true });
    try {
      for await (const event of this.#run.check(article)) {
        progress.on(event);
        if (event.type !== 'report' || this.#abort.aborted) continue;
        const { report, notCounted, complete } = event;
        const signed = await addSignOffs(report, name, text(flags, 'review'), io);
        const finishedAt = isoTime(this.#run.clock.now());
        const facts = { version: packageVersion(), startedAt, finishedAt, complete, notCounted };
        return withGate(foldReport([signed], facts), gateOf(flags));
      }
    } finally {
      progress.clear();
    }
    return null;
  }

  async #say(name: string, report: Report): Promise<void> {
    const { flags, io } = this.#call;
    const before = this.#reports.get(name);
    this.#reports.set(name, report);
    if (before === undefined) {
      await writeReport(report, [{ format: 'table' }], { ...viewFor(flags, io), only: 'problems' }, io);
      return;
    }
    const known = readBaseline(baselineDocument(before), name);
    const compared = compareBaseline(report, known, { wholeFiles: true });
    await writeAll(io.stdout, sayChanges(compared.report, compared.fixed));
  }
}
