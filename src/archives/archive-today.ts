import { counted } from '../core/text/counted.ts';
import type { ArchiveKind } from './archive-kind.ts';
import { askService } from './ask-service.ts';
import { orderByDate } from './choose.ts';
import { plainAnswer } from './listing.ts';
import { parseTimeMap } from './timemap.ts';

const ID = 'archive-today';
const ANSWER_BYTES = 4 * 1024 * 1024;

/**
 * archive.today and its other names. It turns programs away, says nothing of the status that a page had, and is known to
 * have changed copies: it is asked only by name and leave, and what it names is never a copy to cite or a witness.
 */
export const archiveToday: ArchiveKind = {
  id: ID,
  name: 'archive.today',
  needsLeave: 'it turns programs away and is known to have changed copies (--allow-archive-today asks it all the same)',
  endpoints: [{ id: ID, base: 'https://archive.ph', why: 'archive.today: list of copies' }],
  open: (baseOf) => ({
    id: ID,
    name: 'archive.today',
    async find({ url, near, abort }, tools) {
      const address = `${baseOf(ID)}/timemap/${url}`;
      const reply = await askService({ url: address, abort, maxBytes: ANSWER_BYTES }, tools);
      if (reply.kind !== 'answer') return plainAnswer(ID, reply.kind, { detail: reply.detail });
      if (reply.status === 404 || /^\s*TimeMap does not exist/i.test(reply.text))
        return plainAnswer(ID, 'none', { absences: 1 });
      const map = reply.status === 200 ? parseTimeMap(reply.text, address) : null;
      const [nearest] = orderByDate(map?.candidates ?? [], near);
      if (map === null || nearest === undefined)
        return plainAnswer(ID, 'unknown', { detail: `it answered ${reply.status} and not with a list of copies` });
      const dates = map.candidates.map(({ capturedAt }) => capturedAt).sort();
      const detail = `${counted(dates.length, 'copy', 'copies')}, the nearest ${nearest.viewUrl}; not looked at, and not one to cite`;
      return {
        ...plainAnswer(ID, 'found', { detail }),
        seen: true,
        first: dates[0] ?? '',
        last: dates.at(-1) ?? '',
      };
    },
  }),
};
