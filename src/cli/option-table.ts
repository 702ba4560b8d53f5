import { formatDuration } from '../core/duration.ts';
import { FIX_KINDS } from '../core/link-fix.ts';
import { DEFAULTS } from '../core/options.ts';
import { FLEET_OPTIONS, isFleetOption } from './fleet-options.ts';

/** One option of the command line: the help, the config file and the manual are all made from this table. */
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
const RUNNING: readonly CommandName[] = ['check', 'fix', 'serve', 'watch'];
/** Commands that ask sources many at a time. */
const POLITE: readonly CommandName[] = [...RUNNING, 'save'];
const ASKING: readonly CommandName[] = [...POLITE, 'explain'];
const READING: readonly CommandName[] = ['check', 'extract', 'plan', 'fix', 'save', 'review', 'watch'];

/** In the order of the help: by group, then as listed. */
export const OPTION_TABLE: readonly OptionSpec[] = [
  {
    flags: '--format <name[=file]>',
    group: 'Report',
    repeat: true,
    commands: ['check', 'extract'],
    about: 'output format, to a file when one is given; repeatable (default: table)',
  },
  {
    flags: '-o, --output <file>',
    group: 'Report',
    commands: ['check', 'extract', 'plan', 'save'],
    about: 'write the report there instead of to standard output; save: the package (default: ARTICLE.wacz here)',
  },
  {
    flags: '--all',
    group: 'Report',
    commands: ['check'],
    about: 'table: every claim, also opinion and what has no source',
  },
  {
    flags: '--only <what>',
    group: 'Report',
    commands: ['check'],
    choices: ['problems'],
    about: 'table: only rows that need a look (problems)',
  },
  {
    flags: '--include-text',
    group: 'Report',
    commands: ['check', 'extract'],
    about: 'json: the whole reading text too',
  },
  {
    flags: '--width <columns>',
    group: 'Report',
    commands: ['check', 'extract', 'review', 'watch'],
    about: 'table: fit this width (default: the terminal, else 100)',
  },
  {
    flags: '--quiet',
    group: 'Report',
    commands: ['check', 'extract', 'plan', 'fix', 'save', 'explain', 'serve', 'watch'],
    about: 'no progress and no hints',
  },
  {
    flags: '--verbose',
    group: 'Report',
    commands: ['check'],
    about: 'one line on standard error for every source that is settled, with the reason',
  },
  {
    flags: '--no-color',
    group: 'Report',
    commands: ['check', 'extract', 'plan', 'fix', 'save', 'explain', 'review', 'watch'],
    about: 'no colour (also by NO_COLOR; never when piped)',
  },

  {
    flags: '--write',
    group: 'Mending',
    commands: ['fix'],
    about: 'make the changes; without it the diff is only shown',
  },
  {
    flags: '--fix <list>',
    group: 'Mending',
    commands: ['fix'],
    about: `which changes to make (default: ${FIX_KINDS.join(',')})`,
  },

  {
    flags: '--to <where>',
    group: 'Saving',
    commands: ['save'],
    choices: ['file', 'wayback'],
    about: 'a package (file, the default), or public captures that cannot be taken back (wayback)',
  },
  {
    flags: '--sign <keyfile>',
    group: 'Saving',
    commands: ['save'],
    about: 'sign the package with this key (PEM); a key is made where the file does not exist',
  },

  {
    flags: '--fail-on <list>',
    group: 'Gate',
    commands: ['check', 'serve', 'watch'],
    about: `finding codes or severities that fail the gate, or none (default: ${DEFAULTS.failOn.join(',')})`,
  },
  {
    flags: '--max-unknown <n>',
    group: 'Gate',
    commands: ['check', 'serve', 'watch'],
    about: 'exit 3 when more sources than this could not be judged (default: no limit)',
  },

  {
    flags: '--baseline <file>',
    group: 'Gate',
    commands: ['check'],
    about: 'findings that are in this file (a baseline, or a JSON report) fail no gate; only what is new does',
  },
  {
    flags: '--write-baseline <file>',
    group: 'Gate',
    commands: ['check'],
    about: 'write the findings of this run there as known; the gate passes over them',
  },
  {
    flags: '--changed-since <ref>',
    group: 'Gate',
    commands: ['check'],
    about: 'only claims and links on lines changed since this git revision (in a pull request: origin/main)',
  },

  {
    flags: '--depth <depth>',
    group: 'What to check',
    commands: [...RUNNING, 'plan'],
    choices: ['links', 'claims'],
    about: 'links only, or claims and evidence too (default: claims)',
  },
  {
    flags: '--article-date <date>',
    group: 'What to check',
    commands: ['check', 'extract', 'fix'],
    about: 'YYYY-MM-DD, where the article does not say or says it wrongly',
  },
  {
    flags: '--input-format <name>',
    group: 'Reading',
    commands: READING,
    about: 'read the input as this format instead of by content and name',
  },
  {
    flags: '--files-from <file>',
    group: 'Reading',
    commands: ['check', 'extract', 'plan', 'save', 'watch'],
    about: 'read the names of the articles from a file, one a line (- for standard input)',
  },
  {
    flags: '--all-entries',
    group: 'Reading',
    commands: ['check', 'extract', 'plan', 'save', 'watch'],
    about: 'also the bibliography entries that the text never cites',
  },

  {
    flags: '--archives <list>',
    group: 'Archives',
    commands: [...RUNNING, 'plan'],
    about: `archives to ask, in order (default: ${DEFAULTS.archives.join(',')})`,
  },
  {
    flags: '--archives-for <which>',
    group: 'Archives',
    commands: [...RUNNING, 'plan'],
    choices: ['problems', 'all'],
    about: `look up problems only or all sources (default: all up to ${DEFAULTS.archiveAllUpTo} sources)`,
  },
  {
    flags: '--allow-archive-today',
    group: 'Archives',
    commands: [...RUNNING, 'plan'],
    about: 'archive.today may be asked, where it is named; what it says is never relied on',
  },
  { flags: '--no-archives', group: 'Archives', commands: [...RUNNING, 'plan'], about: 'ask no archive' },
  {
    flags: '--witness-age <duration>',
    group: 'Archives',
    commands: RUNNING,
    about: `a capture this young is a witness (default: ${DEFAULTS.witnessAgeDays}d)`,
  },

  {
    flags: '--concurrency <n>',
    group: 'Politeness',
    commands: POLITE,
    about: `requests at once, over all hosts (default: ${DEFAULTS.concurrency})`,
  },
  {
    flags: '--host-concurrency <n>',
    group: 'Politeness',
    commands: POLITE,
    about: `requests at once to one host (default: ${DEFAULTS.hostConcurrency})`,
  },
  {
    flags: '--host-interval <duration>',
    group: 'Politeness',
    commands: POLITE,
    about: `between two requests to one host (default: ${formatDuration(DEFAULTS.hostIntervalMs).replace(' ', '')})`,
  },
  {
    flags: '--timeout <duration>',
    group: 'Politeness',
    commands: ASKING,
    about: `for one request (default: ${formatDuration(DEFAULTS.timeoutMs).replace(' ', '')})`,
  },
  {
    flags: '--max-wait <duration>',
    group: 'Politeness',
    commands: POLITE,
    about: `longest wait that a host may ask of us (default: ${DEFAULTS.maxWaitMs / 1000}s)`,
  },
  {
    flags: '--deadline <duration>',
    group: 'Politeness',
    commands: ['check', 'fix', 'save'],
    about: 'end the run after this long, with what is finished (default: none)',
  },
  {
    flags: '--retries <n>',
    group: 'Politeness',
    commands: POLITE,
    about: `asks again after a passing failure (default: ${DEFAULTS.retries})`,
  },
  {
    flags: '--no-contact <host>',
    group: 'Politeness',
    repeat: true,
    commands: [...ASKING, 'plan'],
    about: 'never send a request to this host; archives are asked about it; repeatable',
  },

  {
    flags: '--allow-private <host[:port]|cidr>',
    group: 'Network',
    repeat: true,
    commands: [...ASKING, 'plan'],
    about: 'a private address that may be asked; repeatable',
  },
  {
    flags: '--resolve <host:port:addr>',
    group: 'Network',
    repeat: true,
    commands: ASKING,
    about: 'use this address for a host, as curl does; repeatable',
  },
  { flags: '--offline', group: 'Network', commands: RUNNING, about: 'ask nobody' },

  {
    flags: '--record <file>',
    group: 'Recordings',
    commands: RUNNING,
    about: 'keep every exchange in a WARC file (.warc.gz) or a package (.wacz)',
  },
  {
    flags: '--replay <file>',
    group: 'Recordings',
    commands: RUNNING,
    about: 'check from a recording, without any network',
  },

  {
    flags: '--store <file>',
    group: 'Store',
    commands: [...RUNNING, 'save', 'cache'],
    about:
      'keep results there for later runs (default: stet/store.sqlite in your cache directory; also by STET_STORE; serve: nowhere)',
  },
  {
    flags: '--no-store',
    group: 'Store',
    commands: ['check', 'fix', 'save', 'watch'],
    about: 'keep nothing, and ask everybody anew',
  },
  {
    flags: '--strikes <n>',
    group: 'Store',
    commands: ['check', 'fix', 'watch'],
    about:
      'call a link dead that gave no usable answer on this many days, as far as the store remembers (default: never)',
  },

  {
    flags: '--review <file>',
    group: 'Review',
    commands: ['check', 'extract', 'review', 'watch'],
    about: 'the sign-offs are in this file (default: ARTICLE.review.json, where there is one)',
  },
  {
    flags: '--confirm <claims>',
    group: 'Review',
    commands: ['review'],
    about: 'sign these claims off as they stand: c3,c4',
  },
  {
    flags: '--change <claims>',
    group: 'Review',
    commands: ['review'],
    about: 'sign these claims off: their text was mended',
  },
  {
    flags: '--query <claims>',
    group: 'Review',
    commands: ['review'],
    about: 'the author must answer for these claims',
  },
  {
    flags: '--clear <claims>',
    group: 'Review',
    commands: ['review'],
    about: 'take the sign-offs of these claims away',
  },
  {
    flags: '--by <name>',
    group: 'Review',
    commands: ['review'],
    about: 'who signs off (also by STET_BY)',
  },
  { flags: '--note <text>', group: 'Review', commands: ['review'], about: 'a note with the sign-off' },
  {
    flags: '--own-source <text>',
    group: 'Review',
    commands: ['review'],
    about: 'a source of the checker: an address, a book, a phone call',
  },
  {
    flags: '--from <report>',
    group: 'Review',
    commands: ['review'],
    about: 'show what an earlier check found (a --format json report of the same text)',
  },
  {
    flags: '--export-csv <file>',
    group: 'Review',
    commands: ['review'],
    about: 'write the claims and their sign-offs for a spreadsheet',
  },
  {
    flags: '--import-csv <file>',
    group: 'Review',
    commands: ['review'],
    about: 'take the sign-offs from such a spreadsheet',
  },

  {
    flags: '--port <n>',
    group: 'Page',
    commands: ['serve'],
    about: 'port of 127.0.0.1 to listen on (default: any that is free)',
  },
  { flags: '--open', group: 'Page', commands: ['serve'], about: 'open the page in the browser' },

  {
    flags: '--config <file>',
    group: 'Configuration',
    commands: [...ASKING, 'extract', 'plan', 'cache', 'config'],
    about:
      'settings (default: the nearest stet.config.json, .yaml, .toml or package.json up to the repository; STET_CONFIG)',
  },
  {
    flags: '--schema',
    group: 'Configuration',
    commands: ['config'],
    about: 'print the JSON Schema of the config file',
  },
];

/** The options of one command. */
export function optionsOf(command: CommandName): readonly OptionSpec[] {
  return [...OPTION_TABLE, ...FLEET_OPTIONS].filter(
    (spec) => spec.commands.includes(command) || isFleetOption(command, spec),
  );
}
