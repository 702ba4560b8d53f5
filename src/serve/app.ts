import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { isStetError } from '../core/errors.ts';
import { LIMITS } from '../core/options.ts';
import { accessControl, type Door } from './access.ts';
import { attachment, formOf, problem, reportPage, sizeLimit } from './answers.ts';
import { Checks, type KeptCheck } from './checks.ts';
import type { ServeDeps } from './deps.ts';
import { protectiveHeaders } from './headers.ts';
import { reviewRoutes } from './review-routes.ts';
import { uiRoutes } from './ui-routes.ts';
import { uploadOf } from './upload.ts';

/** Room for the form's own lines around the largest input. */
const UPLOAD_BYTES = LIMITS.inputBytes + 64 * 1024;
/** A comment in the event stream this often tells a dead connection from a slow answer. */
const HEARTBEAT_MS = 15_000;

/** The server's routes. Everything but the first visit needs the token's cookie. */
export function createApp(deps: ServeDeps, door: Door): { readonly app: Hono; readonly checks: Checks } {
  const checks = new Checks(deps);
  const app = new Hono();
  app.use(protectiveHeaders, accessControl(door));
  app.onError((error, context) => problem(context, isStetError(error) ? error.message : 'That did not work.', 500));
  app.notFound((context) => problem(context, 'There is nothing here.', 404));
  app.route('/', uiRoutes(deps));
  app.post('/checks', sizeLimit(UPLOAD_BYTES), async (context) => {
    const full = () => problem(context, 'Four checks are under way; wait for one of them.', 429);
    if (!checks.hasRoom) return full();
    const upload = uploadOf(await formOf(context), deps.load);
    if (!checks.hasRoom) return full(); // taken while this form came in
    if (upload === null) return problem(context, 'Paste the article, choose a file, or give an address.', 400);
    return context.json({ id: checks.start(upload) }, 202);
  });
  app.use('/checks/:id/*', async (context, next) => {
    if (checks.get(context.req.param('id')) === undefined)
      return problem(context, 'This check is not kept any more.', 404);
    return await next();
  });
  app.get('/checks/:id/lines', (context) => linesOf(context, kept(context, checks)));
  app.post('/checks/:id/stop', (context) => {
    kept(context, checks).stop();
    return context.json({});
  });
  app.post('/checks/:id/forget', async (context) => {
    await checks.forget(kept(context, checks).id);
    return context.json({});
  });
  app.get('/checks/:id/report/:format', async (context) => {
    const { report } = kept(context, checks);
    const format = context.req.param('format');
    const rendered = report === null ? null : await deps.render(report, format);
    if (rendered === null) return problem(context, 'There is no such report.', 404);
    return format === 'html' && context.req.query('save') === undefined ? reportPage(rendered) : attachment(rendered);
  });
  app.get('/checks/:id/fixed', async (context) => {
    const fixed = await kept(context, checks).fixed();
    return fixed === null ? problem(context, 'There is no link to mend.', 404) : attachment(fixed);
  });
  app.route(
    '/',
    reviewRoutes(deps, (context) => kept(context, checks)),
  );
  return { app, checks };
}

/** The check that the address names; the route before has looked that it is there. */
function kept(context: Context, checks: Checks): KeptCheck {
  const check = checks.get(context.req.param('id') ?? '');
  if (check === undefined) throw new Error('a route without its check');
  return check;
}

/** The lines as server-sent events, each with its number: a connection that broke goes on where it was. */
function linesOf(context: Context, check: KeptCheck): Response {
  const last = Number(context.req.header('last-event-id') ?? -1);
  return streamSSE(context, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const heart = setInterval(() => void stream.write(': still there\n\n'), HEARTBEAT_MS);
    try {
      for await (const [id, line] of check.follow(Number.isInteger(last) ? last + 1 : 0, gone.signal))
        await stream.writeSSE({ id: String(id), data: JSON.stringify(line) });
    } finally {
      clearInterval(heart);
    }
  });
}
