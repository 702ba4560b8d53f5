import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { lookup } from '../core/lookup.ts';
import { LIMITS } from '../core/options.ts';
import type { ServeDeps } from './deps.ts';

/** The page's own files, by the name they are asked for. Nothing foreign is in them: it comes as data. */
const FILES: Readonly<Record<string, string>> = lookup({
  'page.html': 'text/html; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
  'main.js': 'text/javascript; charset=utf-8',
  'start.js': 'text/javascript; charset=utf-8',
  'paste.js': 'text/javascript; charset=utf-8',
  'table.js': 'text/javascript; charset=utf-8',
  'sign-off.js': 'text/javascript; charset=utf-8',
  'dom.js': 'text/javascript; charset=utf-8',
});

const FOLDER = new URL('../../ui/', import.meta.url);

/** The page for people who do not live in a terminal. */
export function uiRoutes(deps: Pick<ServeDeps, 'formats' | 'reads' | 'theme'>): Hono {
  const routes = new Hono();
  const read = async (name: string) => new Uint8Array(await readFile(new URL(name, FOLDER)));
  routes.get('/', async (context) =>
    context.body(await read('page.html'), 200, { 'content-type': FILES['page.html'] ?? '' }),
  );
  routes.get('/ui/theme.css', (context) =>
    context.body(deps.theme, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  routes.get('/ui/:name', async (context) => {
    const name = context.req.param('name');
    const contentType = FILES[name];
    if (contentType === undefined) return context.notFound();
    return context.body(await read(name), 200, { 'content-type': contentType });
  });
  routes.get('/options', (context) =>
    context.json({ formats: deps.formats, reads: deps.reads, maxBytes: LIMITS.inputBytes }),
  );
  return routes;
}
