import { counted } from '../../core/text/counted.ts';
import { isDatabaseAddress, printable, StetError, type StoreSummary, storeCare } from '../../index.ts';
import type { Call } from '../command.ts';
import { writeAll } from '../io.ts';
import { storeOf } from '../run-settings.ts';

/** `stet cache [show [url...]] | prune | clear`: what earlier runs left behind. 0 or 2. */
export async function cacheCommand({ names, flags, io }: Call): Promise<number> {
  const [action = 'show', ...urls] = names;
  const file = storeOf(flags, io.env);
  if (file === null)
    throw new StetError('STORE_FAILED', 'There is no place for a store: no home directory', {
      hint: 'name a file: --store FILE',
    });
  if (isDatabaseAddress(file))
    throw new StetError('BAD_OPTION', 'stet cache looks into a file, and the store is a database', {
      hint: 'its own tools show it: SELECT * FROM links',
    });
  const onDamaged = (movedTo: string) =>
    void io.stderr.write(`stet: the store was damaged: it is now \`${movedTo}\`, a new one was made\n`);
  await writeAll(io.stdout, `${(await answer(action, urls, file, onDamaged)).join('\n')}\n`);
  return 0;
}

async function answer(
  action: string,
  urls: readonly string[],
  file: string,
  onDamaged: (movedTo: string) => void,
): Promise<readonly string[]> {
  const none = [`no store at ${file}`];
  if (urls.length > 0 && action !== 'show')
    throw new StetError('BAD_OPTION', `Unexpected address after \`${action}\`: only \`show\` takes one`);
  switch (action) {
    case 'show': {
      if (urls.length > 0) return (await Promise.all(urls.map((url) => historyLines(file, url, onDamaged)))).flat();
      const summary = await storeCare.summarise(file, Date.now(), onDamaged);
      return summary === null ? none : summaryLines(summary);
    }
    case 'prune': {
      const gone = await storeCare.prune(file, Date.now(), onDamaged);
      return gone === null ? none : [`${gone} outdated entries taken out of ${file}`];
    }
    case 'clear':
      return (await storeCare.clear(file, onDamaged)) ? [`cleared: ${file}`] : none;
    default:
      throw new StetError('BAD_OPTION', `Unexpected \`${printable(action, 60)}\`, expected show, prune or clear`, {
        hint: 'stet cache show https://site.test/page prints how an address fared',
      });
  }
}

function summaryLines(summary: StoreSummary): readonly string[] {
  const { file, bytes, links, fresh, history, responses, captures, oldest, newest } = summary;
  const range = oldest === undefined || newest === undefined ? '' : `, from ${oldest} to ${newest}`;
  return [
    `${file} (${(bytes / 1024 / 1024).toFixed(1)} MB)`,
    `  ${counted(links, 'link result')}, ${fresh} still in force${range}`,
    `  ${counted(history, 'check')} in the history`,
    `  ${counted(responses, 'answer')} to be asked for again by validators`,
    `  ${counted(captures, 'answer')} of archives`,
  ];
}

async function historyLines(
  file: string,
  url: string,
  onDamaged: (movedTo: string) => void,
): Promise<readonly string[]> {
  const lines = await storeCare.history(file, url, onDamaged);
  if (lines === null || lines.length === 0)
    return [`${printable(url, 300)}: never checked, as far as the store remembers`];
  return [
    printable(url, 300),
    ...lines.map(
      ({ at, status, reason, httpStatus }) =>
        `  ${at}  ${status.padEnd(8)} ${reason}${httpStatus === undefined ? '' : ` (${httpStatus})`}`,
    ),
  ];
}
