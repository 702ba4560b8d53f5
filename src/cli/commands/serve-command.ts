import { spawn } from 'node:child_process';
import { serveArticles } from '../../index.ts';
import type { Call } from '../command.ts';
import { count, MAX_PORT, text } from '../flags.ts';
import { gateOf } from '../gate-settings.ts';
import { writeAll } from '../io.ts';
import { openNetwork } from '../network.ts';
import { untilSignal } from '../until-signal.ts';
import { packageVersion } from '../version.ts';

/** `stet serve`: the page on loopback until Ctrl-C. 0 or 2. */
export async function serveCommand({ flags, origins, io, argv, config }: Call): Promise<number> {
  const port = count(flags, 'port', 0, MAX_PORT) ?? 0;
  // People are told that nothing is kept; only who names a store wants one.
  const keeps = origins.get('store') === 'command line' && text(flags, 'store') !== undefined;
  const kept = keeps ? flags : { ...flags, store: false };
  const network = await openNetwork(kept, io, argv, config);
  const served = await serveArticles({
    version: packageVersion(),
    port,
    run: network.options,
    gate: gateOf(flags),
  });
  try {
    const ended = untilSignal(io);
    await writeAll(io.stdout, `${served.url}\n`);
    if (flags['quiet'] !== true)
      io.stderr.write(
        `Open this address in a browser of this computer. Ctrl-C ends the page${keeps ? '' : '; nothing is kept'}.\n`,
      );
    if (flags['open'] === true) openInBrowser(served.url);
    await ended;
  } finally {
    await served.close();
    await network.close();
  }
  return 0;
}

/** Asks the desktop to open an address of our own making; where there is no desktop, nothing happens. */
function openInBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  spawn(command ?? '', args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined) // no such program: the address was printed
    .unref();
}
