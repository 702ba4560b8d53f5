import { DAY_MS } from '../core/clock.ts';
import type { LastCheck } from '../core/store.ts';

/** An article counts as new for so long: its readers come now. */
const NEW_DAYS = 7;

/**
 * Days until a source is asked again, by what came of it the last time. The living rarely, since most stay where they
 * are; what fails often, since it decides within days whether it is gone; the dead now and then, since some come back.
 */
const REST_DAYS: Readonly<Record<LastCheck['status'], number>> = {
  alive: 30,
  moved: 30,
  drifted: 30,
  dead: 60,
  blocked: 14,
  failing: 1,
  'not-asked': 0,
  'no-link': Number.POSITIVE_INFINITY,
};
/** Each time that nothing has changed, the rest grows by so much, up to twice as long. */
const STEADY_FACTOR = 1.2;
const LONGEST_FACTOR = 2;

/**
 * True when a source is to be asked again. Sources of an article that was published this week are asked once a day.
 * @param publishedAt of the article: `YYYY-MM-DD`, or as much of it as is known
 */
export function isDue(last: LastCheck | null, publishedAt: string | undefined, nowMs: number): boolean {
  if (last === null) return true;
  const age = nowMs - Date.parse(last.at);
  const published = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  const isNew = nowMs - published < NEW_DAYS * DAY_MS && publishedAt?.length === 10;
  const steady = last.status === 'failing' ? 1 : Math.min(LONGEST_FACTOR, STEADY_FACTOR ** (last.times - 1));
  const restDays = REST_DAYS[last.status] * steady;
  return age >= (isNew ? Math.min(1, restDays) : restDays) * DAY_MS;
}
