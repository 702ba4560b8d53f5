import { ASKING, type OptionSpec } from './option-spec.ts';

/** What people at a desk need beside the check: sign-offs, the page of `stet serve`, the settings. */
export const DESK_OPTIONS: readonly OptionSpec[] = [
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
