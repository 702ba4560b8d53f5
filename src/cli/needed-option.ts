import { StetError } from '../index.ts';
import { type Flags, text } from './flags.ts';
import type { Io } from './io.ts';

/** An option that a fleet cannot do without. */
export function needed(flags: Flags, io: Io, name: 'queue' | 'store'): string {
  const value = text(flags, name) ?? io.env[name === 'queue' ? 'STET_QUEUE' : 'STET_STORE'] ?? '';
  if (value !== '') return value;
  const example = name === 'queue' ? '--queue redis://127.0.0.1:6379' : '--store postgres://127.0.0.1/stet';
  throw new StetError('BAD_OPTION', `--${name} is missing`, {
    hint: `for example ${example}, or by ${name === 'queue' ? 'STET_QUEUE' : 'STET_STORE'}`,
  });
}
