/** One option of the command line: the help, the config file and the manual are all made from these. */
export interface OptionSpec {
  /** commander's notation: `--host-interval <duration>`. */
  readonly flags: string;
  readonly about: string;
  readonly group:
    | 'Report'
    | 'Gate'
    | 'Mending'
    | 'Saving'
    | 'What to check'
    | 'Archives'
    | 'Politeness'
    | 'Network'
    | 'Recordings'
    | 'Store'
    | 'Reading'
    | 'Review'
    | 'Page'
    | 'Fleet'
    | 'Configuration';
  /** May be given several times. */
  readonly repeat?: boolean;
  readonly commands: readonly CommandName[];
  /** Closed list of values; checked when the option is read. */
  readonly choices?: readonly string[];
}

/** What comes after `stet`. */
export type CommandName =
  | 'check'
  | 'extract'
  | 'plan'
  | 'fix'
  | 'save'
  | 'verify'
  | 'explain'
  | 'review'
  | 'serve'
  | 'watch'
  | 'cache'
  | 'submit'
  | 'worker'
  | 'status'
  | 'collect'
  | 'schedule'
  | 'config'
  | 'init'
  | 'completion'
  | 'man';

/** Commands that run the main job. */
export const RUNNING: readonly CommandName[] = ['check', 'fix', 'serve', 'watch'];
/** Commands that ask sources many at a time. */
export const POLITE: readonly CommandName[] = [...RUNNING, 'save'];
/** Commands that ask anybody. */
export const ASKING: readonly CommandName[] = [...POLITE, 'explain'];
/** Commands that read articles. */
export const READING: readonly CommandName[] = ['check', 'extract', 'plan', 'fix', 'save', 'review', 'watch'];
