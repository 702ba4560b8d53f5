import { formatDuration } from '../../core/duration.ts';
import { DEFAULTS } from '../../core/options.ts';
import { ASKING, type OptionSpec, POLITE, RUNNING } from './option-spec.ts';

/** How sources are asked, and what is kept of their answers. */
export const REQUEST_OPTIONS: readonly OptionSpec[] = [
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
];
