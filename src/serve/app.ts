import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { StetError } from '../core/errors.ts';
import { LIMITS } from '../core/options.ts';
import type { ReaderInput } from '../core/reader.ts';
import { accessControl } from './access.ts';
import type { Download, ServeDeps } from './deps.ts';
import { type Job, type JobLine, Jobs } from './jobs.ts';
import { PAGE } from './ui/page.ts';
import { APP_SCRIPT } from './ui/script.ts';
import { APP_STYLE } from './ui/style.ts';

/** Room for the form's own lines around the largest input. */
const UPLOAD_BYTES = LIMITS.inputBytes + 64 * 1024;

/** The server's routes. Everything but the first visit needs the token's cookie. */
export function createApp(deps: ServeDeps): { readonly app: Hono; readonly jobs: Jobs } {
  const jobs = new Jobs(deps);
  const app = new Hono();
  app.use(accessControl(deps.token));
  app.get('/', (context) => context.html(PAGE));
  app.get('/app.js', (context) => context.body(APP_SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/app.css', (context) => context.body(APP_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/formats', (context) => context.json(deps.formats));
  app.post(
    '/jobs',
    bodyLimit({
      maxSize: UPLOAD_BYTES,
      onError: (context) => context.json(problem(`That is more than ${LIMITS.inputBytes / 1024 / 1024} MB.`), 413),
    }),
    async (context) => {
      if (!jobs.hasRoom) return context.json(problem('Four checks are under way; wait for one of them.'), 429);
      const form = await context.req.parseBody();
      const input = inputOf(form, deps);
      return input === null
        ? context.json(problem('Paste a text, choose a file or give an address.'), 400)
        : context.json({ id: jobs.start(input).id }, 202);
    },
  );
  app.get('/jobs/:id/lines', (context) => {
    const job = jobs.get(context.req.param('id'));
    if (job === undefined) return context.json(problem('No such check.'), 404);
    return streamSSE(context, async (stream) => {
      for await (const line of follow(job, stream)) await stream.writeSSE({ data: JSON.stringify(line) });
    });
  });
  app.post('/jobs/:id/stop', (context) => {
    jobs.get(context.req.param('id'))?.stop.abort(new DOMException('Stopped', 'AbortError'));
    return context.json({ stopped: true });
  });
  app.get('/jobs/:id/claims', (context) => {
    const report = jobs.get(context.req.param('id'))?.report;
    const claims = report?.articles[0]?.claims
      .filter(({ checkWorthy }) => checkWorthy)
      .map(({ id, text, line, provenance }) => ({ id, text, line, provenance }));
    return claims === undefined ? context.json(problem('Not finished.'), 404) : context.json(claims);
  });
  app.post('/jobs/:id/signoffs', bodyLimit({ maxSize: 16 * 1024 }), async (context) => {
    const job = jobs.get(context.req.param('id'));
    const form = await context.req.parseBody();
    const text = (name: string) => (typeof form[name] === 'string' ? form[name].slice(0, 2000) : '');
    if (job?.report === null || job === undefined) return context.json(problem('Not finished.'), 404);
    const note = text('note');
    const review = deps.signOff(job.review, job.report, text('claim'), {
      state: text('state'),
      by: text('by'),
      ...(note === '' ? {} : { note }),
    });
    if (review === null) return context.json(problem('Say who you are and choose confirmed, changed or query.'), 400);
    job.review = review;
    return context.json({ signedOff: review.signOffs.length });
  });
  app.get('/jobs/:id/review', (context) => {
    const job = jobs.get(context.req.param('id'));
    if (job === undefined) return context.json(problem('No such check.'), 404);
    return download(
      {
        data: `${JSON.stringify(job.review, null, 2)}\n`,
        contentType: 'application/json',
        fileName: 'review.stet.json',
      },
      true,
    );
  });
  app.get('/jobs/:id/fixed', async (context) => {
    const job = jobs.get(context.req.param('id'));
    const fixed = job?.input && job.report ? await deps.fixed(job.input, job.report) : null;
    return fixed === null
      ? context.json(problem('There is no link to mend in this format.'), 404)
      : download(fixed, true);
  });
  app.get('/jobs/:id/report/:format', async (context) => {
    const report = jobs.get(context.req.param('id'))?.report;
    const rendered = report ? await deps.render(report, context.req.param('format')) : null;
    return rendered === null
      ? context.json(problem('No such report.'), 404)
      : download(rendered, context.req.query('save') !== undefined);
  });
  return { app, jobs };
}

function problem(message: string): { readonly error: string } {
  return { error: message };
}

/** The input that a form describes: a file, an address, or pasted text. */
function inputOf(
  form: Record<string, unknown>,
  deps: ServeDeps,
): ((abort: AbortSignal) => Promise<ReaderInput>) | null {
  const { file, url, text } = form;
  if (file instanceof File && file.size > 0) {
    const name = file.name.replace(/^.*[\\/]/, '').slice(0, 200) || 'upload';
    return async () => ({ bytes: new Uint8Array(await file.arrayBuffer()), path: name });
  }
  if (typeof url === 'string' && url.trim() !== '') {
    const address = url.trim();
    return (abort) => {
      if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
        throw new StetError('INPUT_UNREADABLE', `\`${address.slice(0, 200)}\` is no address`, {
          hint: 'it has to begin with https:// or http://',
        });
      return deps.load(address, abort);
    };
  }
  if (typeof text === 'string' && text.trim() !== '') {
    return async () => ({ bytes: new TextEncoder().encode(text), path: 'pasted text' });
  }
  return null;
}

/** A job's lines: those that were, then those that come, until it ends or the page goes away. */
async function* follow(
  job: Job,
  stream: { readonly aborted: boolean; onAbort(listener: () => void): void },
): AsyncGenerator<JobLine> {
  let at = 0;
  let wake = () => {};
  const listener = () => wake();
  job.listeners.add(listener);
  stream.onAbort(() => wake());
  try {
    while (!stream.aborted) {
      while (at < job.lines.length) {
        const line = job.lines[at++];
        if (line !== undefined) yield line;
      }
      if (!job.running) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (at < job.lines.length || stream.aborted) resolve();
      });
    }
  } finally {
    job.listeners.delete(listener);
  }
}

/** The report page brings its own policy; as an attachment a file is never shown. */
function download({ data, contentType, fileName }: Download, save: boolean): Response {
  return new Response(typeof data === 'string' ? data : new Uint8Array(data), {
    headers: {
      'content-type': contentType,
      'content-security-policy': "frame-ancestors 'none'",
      'content-disposition': `${save ? 'attachment' : 'inline'}; filename="${fileName.replace(/[^\w.-]/g, '_')}"`,
    },
  });
}
