import { hostname } from 'node:os';
import { isoTime, printable, runFleetWorker, systemClock } from '../../index.ts';
import type { Call } from '../command.ts';
import { count, MAX_PORT, text } from '../flags.ts';
import { needed } from '../needed-option.ts';
import { withSections } from '../network.ts';
import { runOptions } from '../run-settings.ts';
import { untilSignal } from '../until-signal.ts';

/** `stet worker`: asks sources until Ctrl-C or SIGTERM; what is under way is finished first. 0 or 2. */
export async function workerCommand({ flags, io, config }: Call): Promise<number> {
  const stop = new AbortController();
  void untilSignal(io).then(() => stop.abort());
  const format = text(flags, 'log');
  const log = (event: string, fields: Readonly<Record<string, string | number>>) => {
    if (flags['quiet'] === true || (format === undefined && event === 'source')) return;
    const at = isoTime(systemClock.now());
    const line =
      format === 'json'
        ? JSON.stringify({ at, event, ...fields })
        : `${at} ${event} ${Object.entries(fields)
            .map(([name, value]) => `${name}=${value}`)
            .join(' ')}`;
    io.stderr.write(`${printable(line, 4000)}\n`);
  };
  const concurrency = count(flags, 'concurrency', 1);
  const metricsPort = count(flags, 'metrics', 0, MAX_PORT);
  await runFleetWorker({
    queue: needed(flags, io, 'queue'),
    store: needed(flags, io, 'store'),
    name: text(flags, 'name') ?? `${hostname()}-${process.pid}`,
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(metricsPort === undefined ? {} : { metricsPort }),
    run: withSections(runOptions(flags, io.env, systemClock.now()), config),
    log,
    stop: stop.signal,
  });
  return 0;
}
