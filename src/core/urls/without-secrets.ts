import type { ReportSource } from '../report.ts';
import { secretHider } from './secret-url.ts';

/**
 * A source as a report may have it: reports are passed on, and what its address opens is not to be. Where it stands in the
 * file is kept, and the article's own text is not touched.
 */
export function withoutSecrets(source: ReportSource): ReportSource {
  const hide = source.url === null ? null : secretHider(source.url);
  return hide === null ? source : (inEveryText(source, hide) as ReportSource); // texts stay texts, and all else as it is
}

function inEveryText(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((entry) => inEveryText(entry, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, inEveryText(entry, hide)]));
}
