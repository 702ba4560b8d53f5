import type { Exchange } from '../../core/exchange.ts';
import { askRegistry, jsonOf, type RegistryTools } from './registry.ts';

/** What the handle system says of a DOI. `unknown`: it did not answer, which says nothing. */
export type DoiStatus = 'exists' | 'missing' | 'unknown';

/** Asks the handle API, the only authority for "there is no such DOI" (responseCode 100; a 404 elsewhere is none). */
export async function askHandle(
  doi: string,
  tools: RegistryTools,
): Promise<{ readonly status: DoiStatus; readonly exchanges: readonly Exchange[] }> {
  const answer = await askRegistry(`${tools.base}/api/handles/${encodeDoi(doi)}`, tools);
  const code = jsonOf(answer?.text ?? '')?.['responseCode'];
  const status = code === 1 || code === 200 ? 'exists' : code === 100 ? 'missing' : 'unknown';
  return { status, exchanges: answer?.exchanges ?? [] };
}

/** The first slash of a DOI must not be encoded (the API answers 404 then); what breaks an address must be. */
export function encodeDoi(doi: string): string {
  return encodeURIComponent(doi)
    .replace(/%2F/gi, '/')
    .replace(/%3A/gi, ':')
    .replace(/%28/g, '(')
    .replace(/%29/g, ')')
    .replace(/%3B/gi, ';');
}
