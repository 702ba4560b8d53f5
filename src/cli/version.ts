import { readFileSync } from 'node:fs';
import { isRecord, plainValue } from '../core/json.ts';

/** The package's version, from its own package.json. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return (isRecord(manifest) && plainValue(manifest['version'])) || '0.0.0';
}
