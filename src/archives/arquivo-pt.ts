import type { ArchiveKind } from './archive-kind.ts';
import { pywbArchive } from './pywb.ts';

/** Arquivo.pt, the Portuguese web archive. What it collected in the last year is not shown. */
export const arquivoPt: ArchiveKind = {
  id: 'arquivo-pt',
  name: 'Arquivo.pt',
  endpoints: [{ id: 'arquivo-pt', base: 'https://arquivo.pt', why: 'Arquivo.pt: copies' }],
  open: (baseOf) => {
    const base = baseOf('arquivo-pt');
    return pywbArchive({
      id: 'arquivo-pt',
      name: 'Arquivo.pt',
      cdx: `${base}/wayback/cdx`,
      rawOf: (stamp, original) => `${base}/noFrame/replay/${stamp}id_/${original}`,
      viewOf: (stamp, original) => `${base}/wayback/${stamp}/${original}`,
      timeGateOf: (url) => `${base}/wayback/${url}`,
    });
  },
};
