import { openPublicSaving, type PublicSave, printable } from '../../index.ts';
import { abortOnSignal } from '../abort-on-signal.ts';
import type { Call } from '../command.ts';
import { writeAll } from '../io.ts';
import { inputsOf } from '../named-inputs.ts';
import { storeChoice, withSections } from '../network.ts';
import { Progress } from '../progress.ts';
import { isOfOneArticle, readNamed } from '../read-named.ts';
import { runOptions } from '../run-settings.ts';
import { saveKeys } from '../save-keys.ts';
import { sayError } from '../say-error.ts';

/** `stet save --to wayback <article...>`: public captures. 0; 1 when one that was sent failed; 2 or 130. */
export async function savePublicCommand({ names, flags, io, config }: Call): Promise<number> {
  const stop = new AbortController();
  const inputs = await inputsOf(names, flags, io);
  const keys = await saveKeys(io);
  const options = withSections(runOptions(flags, io.env, Date.now()), config);
  const saving = await openPublicSaving({ ...options, ...storeChoice(flags, io), abort: stop.signal }, keys);
  const unhook = abortOnSignal(io, stop, { quiet: flags['quiet'] === true });
  const quiet = flags['quiet'] === true;
  const progress = new Progress(io, { quiet });
  const counts = { failed: 0, unread: 0 };
  try {
    await saving.checkKeys();
    if (!quiet)
      io.stderr.write('stet: captures in the Wayback Machine are public and dated, and cannot be taken back\n');
    for (const name of inputs) {
      if (stop.signal.aborted) break;
      try {
        for await (const event of saving.save(await readNamed(name, { flags, io }, saving.run))) {
          if (event.type !== 'saved') {
            progress.on(event);
            continue;
          }
          progress.clear();
          if (event.save.kind === 'failed') counts.failed += 1;
          await writeAll(io.stdout, `${say(event.save)}\n`);
        }
      } catch (error) {
        if (!isOfOneArticle(error)) throw error;
        counts.unread += 1;
        sayError(error, io);
      }
    }
  } finally {
    progress.clear();
    await saving.close();
    unhook();
  }
  if (stop.signal.aborted) return 130;
  return counts.unread > 0 ? 2 : counts.failed > 0 ? 1 : 0;
}

function say(save: PublicSave): string {
  const url = printable(save.url, 300);
  switch (save.kind) {
    case 'saved': {
      const when = save.isNew ? 'saved' : `has a capture of ${save.capturedAt.slice(0, 10)}`;
      return `${when}: ${url}\n  ${printable(save.captureUrl, 500)}`;
    }
    case 'known':
      return `saved by an earlier run on ${save.capturedAt.slice(0, 10)}: ${url}\n  ${printable(save.captureUrl, 500)}`;
    case 'pending':
      return `not done yet: ${url} (${save.why})`;
    case 'failed':
      return `not saved: ${url} (${save.why})`;
    case 'not-sent':
      return `not sent: ${url} (${save.why})`;
  }
}
