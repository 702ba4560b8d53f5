import type { Config } from './config/config.ts';
import type { Origin } from './config/effective.ts';
import type { Flags } from './flags.ts';
import type { Io } from './io.ts';
import type { CommandName } from './options/option-spec.ts';

/** One call of a command. */
export interface Call {
  /** Arguments that are no options. */
  readonly names: readonly string[];
  /** Options, as commander names them: the command line over the environment over the config file. */
  readonly flags: Flags;
  /** Where each option comes from; what is missing has its default. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** The config file; null where there is none, and for commands that take no settings. */
  readonly config: Config | null;
  readonly io: Io;
  /** The whole command line. */
  readonly argv: readonly string[];
}

/** One command. Its code is imported when it is called. */
export interface CommandSpec {
  readonly name: CommandName;
  /** What it takes, as commander writes it. */
  readonly takes: string;
  /** One line for the list of commands. */
  readonly about: string;
  /** What to type, and what comes of it; shown by `stet help NAME`. */
  readonly examples: readonly (readonly [type: string, does: string])[];
  /** Gives the exit code. */
  run(call: Call): Promise<number>;
}
