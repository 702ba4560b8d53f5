import { FIX_KINDS } from '../../core/link-fix.ts';
import { DEFAULTS } from '../../core/options.ts';
import type { OptionSpec } from './option-spec.ts';

/** What is written: the report, mended articles, packages; and what makes the run fail. */
export const REPORT_OPTIONS: readonly OptionSpec[] = [
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
    commands: ['check', 'extract', 'plan'],
    about: 'write the report there instead of to standard output',
  },
  {
    flags: '-o, --output <file>',
    group: 'Saving',
    commands: ['save'],
    about: 'write the package there (default: ARTICLE.wacz here)',
  },
  {
    flags: '--all',
    group: 'Report',
    commands: ['check', 'extract'],
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
    about: 'table: fit this width, 60 to 200 (default: the terminal, else COLUMNS, else 100)',
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
];
