import { Command, Option } from 'commander';
import type { Io } from './io.ts';
import { type CommandName, type OptionSpec, optionsOf } from './option-table.ts';
import type { Flags } from './settings.ts';

const EXAMPLES = `
Examples:
  stet article.md                          the provenance table
  stet --fail-on dead-link docs/           gate a folder in CI
  stet extract --format json article.md    claims and sources, nobody is asked
  stet plan article.md                     every host that a check would ask
  stet fix --write article.md              dead links lead to their copies, moved ones to the new address
  stet explain https://journal.test/paper  why a link is called what it is called
  stet review article.md                   sign off claim by claim
  stet serve --open                        the same in a browser: paste, drop a file, give an address
  stet --record web.warc.gz article.md     keep what the web answered
  stet --replay web.warc.gz article.md     the same check again, without any network

Exit codes:
  0    the gate passes
  1    the gate fails
  2    could not run: unreadable input, bad option, no network
  3    nothing failed, but more is unknown than --max-unknown allows
  130  interrupted; what was finished is in the report`;

/** The command line. Each action resolves with the exit code through \`done\`. */
export function buildProgram(io: Io, argv: readonly string[], version: string, done: (code: number) => void): Command {
  const program = new Command('stet')
    .description(
      'Checks the sources of an article: are they still there, do they still say so, and where are the copies?',
    )
    .usage('[check] <article...> [options]')
    .version(version)
    .configureOutput({ writeOut: (text) => void io.stdout.write(text), writeErr: (text) => void io.stderr.write(text) })
    .exitOverride()
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .addHelpText('after', EXAMPLES);
  addCommand(
    program,
    'check',
    { isDefault: true },
    'ask every source of the articles and print the provenance table (the default)',
    async (names, flags) => {
      const { checkCommand } = await import('./check-command.ts');
      done(await checkCommand(names, flags, io, argv));
    },
  );
  addCommand(program, 'extract', {}, 'claims and sources only; nobody is asked', async (names, flags) => {
    const { extractCommand } = await import('./extract-command.ts');
    done(await extractCommand(names, flags, io, argv));
  });
  addCommand(program, 'plan', {}, 'every host that a check would ask; nothing is sent', async (names, flags) => {
    const { planCommand } = await import('./plan-command.ts');
    done(await planCommand(names, flags, io));
  });
  addCommand(
    program,
    'fix',
    {},
    'a diff that mends links: dead to their copy, moved to the new address',
    async (names, flags) => {
      const { fixCommand } = await import('./fix-command.ts');
      done(await fixCommand(names, flags, io, argv));
    },
  );
  addCommand(
    program,
    'explain',
    {},
    'every hop, header and signal behind a state; or what a code means',
    async (names, flags) => {
      const { explainCommand } = await import('./explain-command.ts');
      done(await explainCommand(names, flags, io));
    },
  );
  addCommand(
    program,
    'review',
    {},
    'sign off claim by claim: confirmed, changed, or a query to the author',
    async (names, flags) => {
      const { reviewCommand } = await import('./review-command.ts');
      done(await reviewCommand(names, flags, io));
    },
  );
  addCommand(
    program,
    'cache',
    {},
    'what the store holds of a run or an address (show [url]); prune or clear it',
    async (names, flags) => {
      const { cacheCommand } = await import('./cache-command.ts');
      done(await cacheCommand(names, flags, io));
    },
  );
  addCommand(
    program,
    'serve',
    {},
    'a page on this computer for people who do not live in a terminal',
    async (_, flags) => {
      const { serveCommand } = await import('./serve-command.ts');
      done(await serveCommand(flags, io, argv));
    },
  );
  addFleet(program, io, argv, done);
  return program;
}

/** More than one machine: a queue, workers, and one report. */
function addFleet(program: Command, io: Io, argv: readonly string[], done: (code: number) => void): void {
  const load = () => import('./fleet-commands.ts');
  addCommand(program, 'submit', {}, 'put the sources of articles into a queue, each once', async (names, flags) => {
    done(await (await load()).submitCommand(names, flags, io));
  });
  addCommand(program, 'worker', {}, 'ask the sources of a queue until it is stopped', async (_, flags) => {
    done(await (await load()).workerCommand(flags, io));
  });
  addCommand(program, 'status', {}, 'how far the batches of a queue are', async (names, flags) => {
    done(await (await load()).statusCommand(names, flags, io));
  });
  addCommand(program, 'collect', {}, 'the report of a batch, as one machine would make it', async (names, flags) => {
    done(await (await load()).collectCommand(names, flags, io, argv));
  });
  addCommand(program, 'schedule', {}, 'put into the queue what is due to be asked again', async (names, flags) => {
    done(await (await load()).scheduleCommand(names, flags, io));
  });
}

/** Arguments of commands that take no articles; null for one that takes none at all. */
const ARGUMENTS: Readonly<Partial<Record<CommandName, string | null>>> = {
  explain: '<url|code...>',
  cache: '[show|prune|clear|url...]',
  serve: null,
  worker: null,
  status: '[batch]',
  collect: '<batch>',
};

function addCommand(
  program: Command,
  name: CommandName,
  options: { isDefault?: boolean },
  about: string,
  action: (names: readonly string[], flags: Flags) => Promise<void>,
): void {
  const what = ARGUMENTS[name] === undefined ? '[article...]' : ARGUMENTS[name];
  const command = program
    .command(what === null ? name : `${name} ${what}`, options)
    .description(about)
    .exitOverride();
  for (const spec of optionsOf(name)) command.addOption(optionFrom(spec));
  command.action(async (...given: unknown[]) => {
    const names = what === null ? [] : [given[0] ?? []].flat().map(String);
    await action(names, command.opts());
  });
}

function optionFrom(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.about).helpGroup(`${spec.group}:`);
  if (spec.choices !== undefined) option.choices([...spec.choices]);
  if (spec.repeat === true) {
    option.argParser((value: string, previous: unknown) => [...(Array.isArray(previous) ? previous : []), value]);
  }
  return option;
}
