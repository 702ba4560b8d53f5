import { CommanderError } from 'commander';
import { isStetError, StetError } from '../core/errors.ts';
import { nearestOf } from '../core/text/nearest.ts';
import { COMMANDS } from './commands/index.ts';
import { type Io, watchPipes } from './io.ts';
import { buildProgram } from './program.ts';
import { sayError, sayLine } from './say-error.ts';
import { packageVersion } from './version.ts';

/**
 * Runs one command line and gives the exit code; never exits the process itself. The one place where errors become
 * text: what the user can act on in two lines, a bug with its stack. `onRun` is called before the command runs; not for
 * help.
 */
export async function main(argv: readonly string[], io: Io, onRun: () => void = () => undefined): Promise<number> {
  let code = 0;
  watchPipes(io);
  const program = buildProgram(io, argv, packageVersion(), async (spec, call, given) => {
    onRun();
    needFolder(io);
    const { effectiveOptions } = await import('./config/effective.ts');
    const effective = await effectiveOptions(given, spec.name, io);
    await sayMisspelt(io);
    try {
      code = await spec.run({ ...call, ...effective });
    } catch (error) {
      const { withOrigin } = await import('./config/with-origin.ts');
      throw withOrigin(error, effective);
    }
  });
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return 2;
    }
    needTopic(argv);
    // commander's own help has no page on itself.
    await program.parseAsync(argv[0] === 'help' && argv[1] === 'help' ? ['help'] : [...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 || isHelpAskedFor(argv) ? 0 : 2;
    if (isStetError(error)) {
      sayError(error.code === 'INPUT_NOT_FOUND' ? withCommand(error, argv) : error, io);
      return error.code === 'ABORTED' ? 130 : 2;
    }
    io.stderr.write(
      `stet: this is a bug in stet, please report it with these lines\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 2;
  }
}

/** Names variables that were meant to be settings. Most environments have none, and need no code for it. */
async function sayMisspelt({ env, stderr }: Io): Promise<void> {
  if (!Object.keys(env).some((name) => name.startsWith('STET_'))) return;
  const { misspeltVariables } = await import('./config/misspelt-variables.ts');
  for (const { name, meant } of misspeltVariables(env))
    sayLine(`stet: ${name} is no setting and does nothing; did you mean ${meant}?`, { stderr });
}

/** A folder that was removed under its shell has no name any more, and no file can be told from it. @throws StetError */
function needFolder(io: Io): void {
  try {
    io.cwd();
  } catch (cause) {
    throw new StetError('INPUT_UNREADABLE', 'The folder that this was called in is not there any more', {
      hint: 'go to another one, and call it there',
      cause,
    });
  }
}

/** `stet help WORD` of a word that is no command names the word, not the whole overview. @throws StetError */
function needTopic(argv: readonly string[]): void {
  const [first, topic] = argv;
  if (first !== 'help' || topic === undefined || topic.startsWith('-') || isHelpAskedFor(argv)) return;
  const near = nearestCommand(topic);
  throw new StetError('BAD_OPTION', `No such command: \`${topic}\``, {
    hint:
      near === undefined ? 'stet --help has them all; stet explain CODE says what a code means' : `stet help ${near}`,
  });
}

/**
 * True for `stet help` and `stet help COMMAND`. Its exit code is that of the process by then, which is 2 until a better one is
 * known.
 */
function isHelpAskedFor([first, command]: readonly string[]): boolean {
  return (
    first === 'help' && (command === undefined || command === 'help' || COMMANDS.some(({ name }) => name === command))
  );
}

/** What names no file may have been meant to name a command. */
function withCommand(error: StetError, [first = '']: readonly string[]): StetError {
  const near = nearestCommand(first);
  if (near === undefined || !error.message.includes(`\`${first}\``)) return error;
  return new StetError(error.code, error.message, { hint: `did you mean the command \`stet ${near}\`?`, cause: error });
}

function nearestCommand(word: string): string | undefined {
  return nearestOf(
    word,
    COMMANDS.map(({ name }) => name),
  );
}
