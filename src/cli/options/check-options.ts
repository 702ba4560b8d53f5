import { DEFAULTS } from '../../core/options.ts';
import { type OptionSpec, READING, RUNNING } from './option-spec.ts';

/** What is checked: which articles and what of them, and which archives are asked. */
export const CHECK_OPTIONS: readonly OptionSpec[] = [
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
    about: 'read the names of the articles from a file, one a line, or parted by zero bytes (- for standard input)',
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
];
