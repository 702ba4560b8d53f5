import { counted } from '../../core/text/counted.ts';
import {
  StetError,
  type SubmitOptions,
  type SubmittedArticle,
  scheduleArticles,
  submitArticles,
  systemClock,
} from '../../index.ts';
import type { Call } from '../command.ts';
import { type Flags, text } from '../flags.ts';
import { listInputs } from '../inputs.ts';
import { type Io, writeAll } from '../io.ts';
import { loadInput } from '../load-input.ts';
import { namesIn } from '../named-inputs.ts';
import { needed } from '../needed-option.ts';
import { withSections } from '../network.ts';
import { runOptions } from '../run-settings.ts';

/** `stet submit <article...>`: puts their sources into the queue; prints the batch. 0 or 2. */
export async function submitCommand({ names, flags, io }: Call): Promise<number> {
  const id = await submitArticles(articlesIn(names, flags, io), submitOptions(flags, io));
  await writeAll(io.stdout, `${id}\n`);
  if (flags['quiet'] !== true)
    io.stderr.write(`stet: stet status ${id} shows how far it is, stet collect ${id} its report\n`);
  return 0;
}

/** `stet schedule <article...>`: puts in only what is due by what the store remembers. 0 or 2. */
export async function scheduleCommand({ names, flags, io, config }: Call): Promise<number> {
  const scheduled = await scheduleArticles(articlesIn(names, flags, io), {
    ...submitOptions(flags, io),
    store: needed(flags, io, 'store'),
    // Who asks, and through which proxy, is a part of what the store remembers.
    web: withSections(runOptions(flags, io.env, systemClock.now()), config).web ?? {},
  });
  await writeAll(io.stdout, `${scheduled.batch}\n`);
  if (flags['quiet'] !== true)
    io.stderr.write(`stet: ${counted(scheduled.due, 'source')} due, ${scheduled.resting} not yet\n`);
  return 0;
}

function submitOptions(flags: Flags, io: Io): SubmitOptions {
  const { depth, articleDate, archivesFor } = runOptions(flags, io.env, systemClock.now());
  const inputFormat = text(flags, 'inputFormat');
  return {
    queue: needed(flags, io, 'queue'),
    ...(depth === undefined ? {} : { depth }),
    ...(articleDate === undefined ? {} : { articleDate }),
    ...(archivesFor === undefined ? {} : { archivesFor }),
    ...(inputFormat === undefined ? {} : { inputFormat }),
    ...(flags['allEntries'] === true ? { allEntries: true } : {}),
  };
}

/** The articles one by one; a name that leads nowhere is an article that cannot be read, and no end. */
async function* articlesIn(names: readonly string[], flags: Flags, io: Io): AsyncGenerator<SubmittedArticle, void> {
  const list = text(flags, 'filesFrom');
  const all = [...names, ...(list === undefined ? [] : await namesIn(list, io))];
  if (all.length === 0)
    throw new StetError('NO_ARTICLES', 'No article named', {
      hint: 'stet submit articles/, or --files-from manifest.txt',
    });
  for (const name of all) {
    let paths: readonly string[] = [name];
    let failure: unknown = null;
    try {
      paths = await listInputs([name], io);
    } catch (error) {
      failure = error;
    }
    for (const path of paths) {
      const load = () =>
        failure === null
          ? loadInput(path, io, { allEntries: flags['allEntries'] === true })
          : Promise.reject<never>(failure);
      yield { path, load };
    }
  }
}
