import type { CommandName, OptionSpec } from './option-spec.ts';

/** Commands of more than one machine. */
export const FLEET: readonly CommandName[] = ['submit', 'worker', 'status', 'collect', 'schedule'];

/** Options that only these commands have. */
export const FLEET_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--queue <url>',
    group: 'Fleet',
    commands: FLEET,
    about: 'the queue on Redis or Valkey, redis://HOST:PORT (also by STET_QUEUE)',
  },
  {
    flags: '--name <name>',
    group: 'Fleet',
    commands: ['worker'],
    about: 'what this worker is called; no two may share a name (default: host and process number)',
  },
  {
    flags: '--metrics <port>',
    group: 'Fleet',
    commands: ['worker'],
    about: 'serve metrics for Prometheus on this port of loopback, at /metrics',
  },
  {
    flags: '--log <format>',
    group: 'Fleet',
    commands: ['worker'],
    choices: ['text', 'json'],
    about: 'tell every source on standard error, as text or as one JSON object a line (default: only what matters)',
  },
  {
    flags: '--json',
    group: 'Fleet',
    commands: ['status'],
    about: 'as one JSON document',
  },
];

/** Groups of the main job's options that making its report later needs too. */
const COLLECTING: ReadonlySet<OptionSpec['group']> = new Set(['Report', 'Gate', 'Archives', 'Store']);

/** And those that say how sources are asked. */
const ASKING: ReadonlySet<OptionSpec['group']> = new Set(['Politeness', 'Network', 'Archives']);

/** True where a fleet command has an option of the main job. */
export function isFleetOption(command: CommandName, { flags, group, commands }: OptionSpec): boolean {
  if (/^--config\b/.test(flags)) return command !== 'status';
  const isQuiet = /^--(?:quiet|no-color)\b/.test(flags);
  switch (command) {
    case 'submit':
    case 'schedule':
      return (
        isQuiet ||
        group === 'Reading' ||
        /^--(?:depth|article-date|archives-for)\b/.test(flags) ||
        (command === 'schedule' && /^--store\b/.test(flags))
      );
    case 'worker':
      return (
        isQuiet ||
        (commands.includes('check') && ASKING.has(group) && !/^--(?:deadline|offline|archives-for)\b/.test(flags)) ||
        /^--(?:store|strikes)\b/.test(flags)
      );
    case 'collect':
      if (/^--(?:changed-since|verbose|archives-for|no-store)\b/.test(flags)) return false;
      return commands.includes('check') && COLLECTING.has(group);
    case 'status':
      return isQuiet;
    default:
      return false;
  }
}
