import { type Context, Hono } from 'hono';
import { signOff } from '../core/anchor-sign-offs.ts';
import { isStetError } from '../core/errors.ts';
import { reviewDocument, reviewFileName, SIGN_OFF_STATES } from '../core/review.ts';
import { printable } from '../core/text/printable.ts';
import { attachment, formOf, problem, sizeLimit } from './answers.ts';
import type { KeptCheck } from './checks.ts';
import type { ServeDeps, SignOffLine } from './deps.ts';
import { fileName } from './upload.ts';

/** A sign-off is a few words. */
const SIGN_OFF_BYTES = 64 * 1024;
/** A review file of ten thousand claims is far below it. */
const REVIEW_BYTES = 16 * 1024 * 1024;
/** Longest note or source of the checker. */
const TEXT_CHARS = 4000;

/** Sign-offs of a finished check: to see, to set, to save as a file, to take from one. */
export function reviewRoutes(deps: ServeDeps, checkOf: (context: Context) => KeptCheck): Hono {
  const routes = new Hono();
  routes.get('/checks/:id/sign-offs', (context) => context.json(stateOf(checkOf(context), deps)));
  routes.post('/checks/:id/sign-offs', sizeLimit(SIGN_OFF_BYTES), async (context) => {
    const check = checkOf(context);
    const { article } = check;
    const form = await formOf(context);
    const text = (name: string) => {
      const value = form[name];
      return typeof value === 'string' ? printable(value.trim(), TEXT_CHARS) : '';
    };
    const claim = article?.claims.find(({ id }) => id === text('claim'));
    if (article === null || claim === undefined) return problem(context, 'There is no such claim.', 404);
    const state = SIGN_OFF_STATES.find((entry) => entry === text('state'));
    if (state === undefined && text('state') !== 'clear')
      return problem(context, 'Choose confirmed, changed or query.', 400);
    if (state !== undefined && text('by') === '') return problem(context, 'Say first who signs off.', 400);
    const rest = { ...optional('note', text('note')), ...optional('ownSource', text('ownSource')) };
    const verdict = state === undefined ? null : { state, by: text('by'), at: deps.now(), ...rest };
    check.review = signOff(check.review, article, claim, verdict);
    return context.json(stateOf(check, deps));
  });
  routes.get('/checks/:id/review/:kind', (context) => {
    const check = checkOf(context);
    if (check.article === null) return problem(context, 'The check is not finished.', 404);
    const name = reviewFileName(check.article.path);
    return context.req.param('kind') === 'csv'
      ? attachment({
          data: `\ufeff${deps.review.csv(check.article, check.review)}`,
          contentType: 'text/csv; charset=utf-8',
          fileName: name.replace(/json$/, 'csv'),
        })
      : attachment({ data: reviewDocument(check.review), contentType: 'application/json', fileName: name });
  });
  routes.post('/checks/:id/review', sizeLimit(REVIEW_BYTES), async (context) => {
    const check = checkOf(context);
    const form = await formOf(context);
    const { file, by } = form;
    if (check.article === null || !(file instanceof File)) return problem(context, 'Choose a file of sign-offs.', 400);
    const upload = { bytes: new Uint8Array(await file.arrayBuffer()), name: fileName(file.name) };
    const options = { now: deps.now(), ...optional('by', typeof by === 'string' ? printable(by.trim(), 200) : '') };
    try {
      const result = await deps.review.take(upload, check.article, check.review, options);
      check.review = result.file;
      return context.json({ ...stateOf(check, deps), taken: result.taken, refused: result.refused });
    } catch (error) {
      if (!isStetError(error)) throw error;
      return problem(context, error.message, 400);
    }
  });
  return routes;
}

function optional<Name extends string>(name: Name, value: string): { [key in Name]?: string } {
  return value === '' ? {} : ({ [name]: value } as { [key in Name]?: string }); // the one key that the type names
}

/** Where the signing stands, for the page. */
function stateOf({ article }: KeptCheck, deps: ServeDeps) {
  const signed: Record<string, SignOffLine> = {};
  for (const claim of article?.claims ?? []) {
    const line = deps.signOffLine(claim);
    if (line !== null) signed[claim.id] = line;
  }
  const worthy = article?.claims.filter(({ checkWorthy }) => checkWorthy).length ?? 0;
  const { signedOff, of, lost } = article?.review ?? { signedOff: 0, of: worthy, lost: [] };
  return { signed, signedOff, of, lost: lost.map(({ text, by }) => `${printable(text, 300)} (${printable(by, 80)})`) };
}
