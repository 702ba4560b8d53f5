import { Command, Option } from 'commander';
import { withoutPassword } from '../core/urls/without-password.ts';
import type { Call, CommandSpec } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT_CODES } from './exit-codes.ts';
import type { Flags } from './flags.ts';
import type { Io } from './io.ts';
import { FLEET } from './options/fleet-options.ts';
import type { CommandName, OptionSpec } from './options/option-spec.ts';
import { optionsOf } from './options/option-table.ts';

/** Of help that nobody looks at in a terminal. */
const HELP_COLUMNS = 80;

const EXIT_HELP = `
Exit codes:
${EXIT_CODES.map(([code, means]) => `  ${String(code).padEnd(4)} ${means}`).join('\n')}`;

/** Commands that most people begin with: the overview has an example of each. */
const FIRST: readonly CommandName[] = ['check', 'extract', 'plan', 'fix', 'explain', 'review', 'serve', 'init'];

const OVERVIEW = `
Examples:
${examplesOf(COMMANDS.flatMap(({ name, examples }) => (FIRST.includes(name) ? examples.slice(0, 1) : [])))}

stet help COMMAND has the options of a command, and more examples.
${EXIT_HELP}`;

/** The command line; `run` gets the call that it makes. Only the command that is called gets its options built. */
export function buildProgram(
  io: Io,
  argv: readonly string[],
  version: string,
  run: (spec: CommandSpec, call: Pick<Call, 'names' | 'io' | 'argv'>, given: Flags) => Promise<void>,
): Command {
  const program = new Command('stet')
    .description(
      'Checks the sources of an article: are they still there, do they still say so, and where are the copies?',
    )
    .usage('[check] <article...> [options]')
    .version(version)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(inOurWords(text)),
      getOutHelpWidth: () => (io.stdout.isTTY === true ? (io.stdout.columns ?? HELP_COLUMNS) : HELP_COLUMNS),
    })
    .exitOverride()
    .enablePositionalOptions()
    .configureHelp({ subcommandTerm: (command) => `${command.name()} ${takesOf(command.name())}`.trim() })
    .showSuggestionAfterError()
    .addHelpText('after', OVERVIEW);
  const called = calledBy(argv);
  for (const [index, spec] of COMMANDS.entries()) {
    const command = program
      .command(`${spec.name} ${spec.takes}`.trim(), { isDefault: index === 0 })
      .description(spec.about)
      .helpGroup(FLEET.includes(spec.name) ? 'More than one machine:' : 'Commands:')
      .showHelpAfterError(`      stet help ${spec.name} has the options`)
      .exitOverride();
    if (spec !== called) continue;
    for (const option of optionsOf(spec.name)) command.addOption(optionFrom(option));
    command
      .addHelpText('after', `\nExamples:\n${examplesOf(spec.examples)}${index === 0 ? `\n${EXIT_HELP}` : ''}`)
      .action(async () => run(spec, { names: command.args, io, argv: argv.map(withoutPassword) }, given(command)));
  }
  return program;
}

/** What commander says of a wrong call, as all else that stet says: values in backticks, what to do below. */
function inOurWords(text: string): string {
  return text
    .replace(/^error: (.)/, (_whole, first: string) => `stet: ${first.toUpperCase()}`)
    .replace(/'([^'\n]{1,200})'/g, '`$1`')
    .replace(/\n\(Did you mean (?:one of )?([^?\n]+)\?\)/, '\n      did you mean $1?');
}

/** Short enough for a column: choices are in the command's own help. */
function takesOf(name: string): string {
  const takes = name === 'help' ? '[command]' : (COMMANDS.find((spec) => spec.name === name)?.takes ?? '');
  return takes.includes('|') ? '...' : takes;
}

/** What stands on the command line, without what commander adds for options that were not given. */
function given(command: Command): Flags {
  const flags = command.opts<Record<string, unknown>>();
  return Object.fromEntries(Object.entries(flags).filter(([name]) => command.getOptionValueSource(name) === 'cli'));
}

/** Commands come first; whatever else does belongs to the default. */
function calledBy([first, second]: readonly string[]): CommandSpec | undefined {
  const named = (name: string | undefined) => COMMANDS.find((spec) => spec.name === name);
  return first === 'help' ? named(second) : (named(first) ?? COMMANDS[0]);
}

function examplesOf(examples: CommandSpec['examples']): string {
  const width = Math.max(...examples.map(([type]) => type.length));
  return examples.map(([type, does]) => `  ${type.padEnd(width)}  ${does}`).join('\n');
}

/** An option as commander wants it. */
function optionFrom(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.about).helpGroup(`${spec.group}:`);
  if (spec.choices !== undefined) option.choices([...spec.choices]);
  if (spec.repeat === true) {
    option.argParser((value: string, previous: unknown) => [...(Array.isArray(previous) ? previous : []), value]);
  }
  return option;
}
