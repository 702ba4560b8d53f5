import type { Request } from '../../../src/core/exchange.ts';
import type { FakeAnswer } from '../open-test-web.ts';

/** What the service does with a page, in order of the submissions of one address; the last one stays. */
export type SaveHabit =
  /** After so many answers that it is pending. */
  | { readonly does: 'capture'; readonly pending?: number; readonly recent?: true; readonly original?: string }
  /** An error with status 200: at once, or as the end of a job. */
  | { readonly does: 'refuse' | 'fail'; readonly code: string; readonly message?: string }
  | {
      readonly does: 'answer';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The job is forgotten: 404. */
  | { readonly does: 'forget' }
  | { readonly does: 'never-end' };

const JSON_TYPE = { 'content-type': 'application/json' };
/** The keys that it knows. */
export const KEYS = { access: 'access-key', secret: 'secret-key' };

/** Save Page Now 2 as its API text and measurements of others describe it; only JSON, only with keys. */
export class FakeSavePageNow {
  /** Addresses that were submitted, in order. */
  readonly submitted: string[] = [];
  readonly forms: URLSearchParams[] = [];
  readonly #habits: Readonly<Record<string, readonly SaveHabit[]>>;
  readonly #jobs = new Map<string, { readonly url: string; readonly habit: SaveHabit; polls: number }>();

  constructor(habits: Readonly<Record<string, readonly SaveHabit[]>> = {}) {
    this.#habits = habits;
  }

  answer(request: Pick<Request, 'url' | 'method' | 'headers' | 'body'>): FakeAnswer | null {
    const { hostname, pathname } = new URL(request.url);
    if (hostname !== 'web.archive.org' || !pathname.startsWith('/save')) return null;
    if (request.headers?.['authorization'] !== `LOW ${KEYS.access}:${KEYS.secret}`)
      return json({ message: 'You need to be logged in to use Save Page Now.' }, 401);
    if (pathname === '/save/status/user')
      return json({ available: 3, processing: 0, daily_captures: 0, daily_captures_limit: 30_000 });
    if (pathname === '/save' && request.method === 'POST') return this.#submit(new URLSearchParams(request.body));
    const job = /^\/save\/status\/(.+)$/.exec(pathname)?.[1];
    return job === undefined ? { status: 429, body: 'Too Many Requests' } : this.#status(job);
  }

  #submit(form: URLSearchParams): FakeAnswer {
    const url = form.get('url') ?? '';
    const habits = this.#habits[url] ?? [{ does: 'capture' }];
    const nth = this.submitted.filter((each) => each === url).length;
    this.submitted.push(url);
    this.forms.push(form);
    const habit: SaveHabit = habits[Math.min(nth, habits.length - 1)] ?? { does: 'capture' };
    if (habit.does === 'answer')
      return {
        status: habit.status,
        headers: habit.headers ?? { 'content-type': 'text/html' },
        body: habit.body ?? '',
      };
    if (habit.does === 'refuse')
      return json({ status: 'error', status_ext: `error:${habit.code}`, message: habit.message ?? 'It cannot be.' });
    // The same for the same address, whenever it is asked.
    const id = `spn2-${Buffer.from(url).toString('hex').slice(0, 40)}`;
    this.#jobs.set(id, { url, habit, polls: 0 });
    const recent = habit.does === 'capture' && habit.recent === true;
    const message = 'The same snapshot had been made 2 minutes ago. You can make new capture of this URL after 1 hour.';
    return json({ url, job_id: id, ...(recent ? { message } : {}) });
  }

  #status(id: string): FakeAnswer {
    const job = this.#jobs.get(id);
    if (job === undefined || job.habit.does === 'forget') return json({ message: 'no such job' }, 404);
    job.polls += 1;
    const { habit, url } = job;
    const isPending = habit.does === 'never-end' || (habit.does === 'capture' && job.polls <= (habit.pending ?? 1));
    if (isPending) return json({ status: 'pending', job_id: id, resources: [] });
    if (habit.does === 'capture')
      return json({
        status: 'success',
        job_id: id,
        original_url: habit.original ?? url,
        timestamp: '20261124100500',
        duration_sec: 6.2,
        http_status: 200,
        outlinks: [],
      });
    const code = habit.does === 'fail' ? habit.code : 'job-failed';
    const message = habit.does === 'fail' ? habit.message : undefined;
    return json({
      status: 'error',
      job_id: id,
      status_ext: `error:${code}`,
      exception: 'x',
      message: message ?? 'No.',
    });
  }
}

function json(body: object, status = 200): FakeAnswer {
  return { status, headers: JSON_TYPE, body: JSON.stringify(body) };
}
