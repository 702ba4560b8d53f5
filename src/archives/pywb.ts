import type { Archive } from '../core/capture.ts';
import { withoutEndSlashes } from '../core/urls/without-end-slashes.ts';
import type { AddressedKind } from './archive-kind.ts';
import { answerOfSilence } from './listing.ts';
import { answerFrom } from './memento.ts';
import { askPywbCdx, type PywbService } from './pywb-cdx.ts';
import { askTimeGate } from './timegate.ts';

/** A pywb deployment and where its TimeGate stands, the second voice. */
interface PywbArchive extends PywbService {
  readonly id: string;
  readonly name: string;
  timeGateOf(url: string): string;
}

/**
 * An archive that runs pywb, framed or unframed: its index says what status a capture has, which a TimeMap does not, and
 * captures come back unchanged behind `id_` in either form.
 */
export function pywbArchive(service: PywbArchive): Archive {
  const { id, name } = service;
  return {
    id,
    name,
    async find(query, tools) {
      const index = await askPywbCdx(service, query.url, query.near, query.abort, tools);
      if (index.kind === 'captures') return await answerFrom(id, index, query, tools);
      const isFinal = index.kind === 'none' ? index.failures !== undefined : index.kind !== 'unknown';
      if (isFinal) return answerOfSilence(id, index, 0);
      const gate = await askTimeGate(service.timeGateOf(query.url), query, tools);
      if (gate.kind === 'captures') return await answerFrom(id, gate, query, tools);
      if (gate.kind === 'none' && index.kind === 'none') return answerOfSilence(id, index, 2);
      return answerOfSilence(id, index.kind === 'none' ? gate : index, 0);
    },
  };
}

/** A pywb collection of somebody's own: `pywb:https://host/collection`. */
export const pywbByAddress: AddressedKind = {
  prefix: 'pywb',
  about: 'a pywb collection',
  open: (address) => {
    const base = withoutEndSlashes(address);
    return pywbArchive({
      id: `pywb:${new URL(address).host}`,
      name: address,
      cdx: `${base}/cdx`,
      rawOf: (stamp, original) => `${base}/${stamp}id_/${original}`,
      viewOf: (stamp, original) => `${base}/${stamp}/${original}`,
      timeGateOf: (url) => `${base}/${url}`,
    });
  },
};
