import { StetError } from './errors.ts';

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/**
 * Milliseconds of a duration that carries its unit: `200ms`, `15s`, `2m`, `1h`, `3d`, `1m30s`.
 * @throws StetError BAD_OPTION for anything else, a bare number included.
 */
export function parseDuration(text: string, option: string): number {
  const trimmed = text.trim().toLowerCase();
  const parts = [...trimmed.matchAll(/(\d{1,15}(?:\.\d{1,15})?)(ms|min|s|m|h|d|w)/g)];
  if (parts.length === 0 || parts.map((part) => part[0]).join('') !== trimmed) {
    throw new StetError(
      'BAD_OPTION',
      `Unexpected duration \`${text}\` for ${option}, expected a number with its unit`,
      {
        hint: 'for example 200ms, 15s, 2m, 1h or 3d',
      },
    );
  }
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? ''] ?? 0), 0);
}

/** `1500` -> `1.5 s`; for people. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${Number((ms / 1000).toFixed(1))} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Number((ms / 3_600_000).toFixed(1))} h`;
}
