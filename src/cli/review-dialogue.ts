import { createInterface, type Interface } from 'node:readline/promises';
import { lookup } from '../core/lookup.ts';
import {
  anchorSignOffs,
  isoTime,
  printable,
  type ReportArticle,
  type ReportClaim,
  type ReviewFile,
  type SignOffState,
  signOff,
  systemClock,
  type View,
  withSignOffs,
} from '../index.ts';
import { claimCard } from '../report/review-card.ts';
import { reviewLine } from '../report/sign-off-words.ts';
import type { Io } from './io.ts';
import { loadReview, updateReview } from './review-file.ts';

const KEYS: Readonly<Record<string, SignOffState>> = lookup({ c: 'confirmed', h: 'changed', q: 'query' });
const HELP = `c confirmed · h changed · q query to the author (each with a note after it: q who counted?)
n next · b back · u take the sign-off away · x leave (everything is saved) · ? this help`;

/** What `stet review` works on. */
export interface Desk {
  /** As on the command line. */
  readonly name: string;
  /** The review file. */
  readonly path: string;
  readonly report: ReportArticle;
}

/** Where the dialogue stands. */
interface Talk {
  readonly desk: Desk;
  readonly io: Io;
  readonly ask: (question: string) => Promise<string | null>;
  readonly view: View;
  /** The claims to check, in reading order. */
  readonly claims: readonly ReportClaim[];
  by: string;
}

/**
 * Goes through the claims on a terminal, from the first that nobody has signed off. Every answer is saved at once, so
 * that leaving in any way loses nothing. 0, or 130 when interrupted.
 */
export async function reviewDialogue(
  desk: Desk,
  io: Io,
  options: { readonly by: string | undefined; readonly view: View },
): Promise<number> {
  const lines = createInterface({ input: io.stdin, output: io.stdout, terminal: true });
  const talk: Talk = {
    desk,
    io,
    ask: asker(lines),
    view: options.view,
    claims: desk.report.claims.filter(({ checkWorthy }) => checkWorthy),
    by: options.by ?? '',
  };
  let interrupted = false;
  lines.on('SIGINT', () => {
    interrupted = true;
    lines.close();
  });
  try {
    await walk(talk);
  } finally {
    lines.close();
  }
  const file = await loadReview(desk.path, io);
  if (file !== null) say(talk, `\n${reviewLine(withReview(desk.report, file))}. Saved in ${desk.path}.\n`);
  return interrupted ? 130 : 0;
}

/** Asks for one line; null when there will be no more (end of input, Ctrl-C). */
function asker(lines: Interface): Talk['ask'] {
  const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  return async (question) => await Promise.race([lines.question(question).catch(() => null), closed]);
}

function withReview(report: ReportArticle, file: ReviewFile) {
  return withSignOffs(report, file).review ?? { signedOff: 0, of: 0, lost: [] };
}

async function walk(talk: Talk): Promise<void> {
  if (talk.claims.length === 0) {
    say(talk, 'There is no claim to check in this article.\n');
    return;
  }
  say(talk, `${HELP}\n`);
  let at = await firstOpen(talk);
  while (at < talk.claims.length) {
    const next = await visit(talk, at);
    if (next === null) return;
    at = Math.max(0, next);
  }
}

async function firstOpen({ desk, io, claims }: Talk): Promise<number> {
  const file = await loadReview(desk.path, io);
  const signed = new Set(file === null ? [] : anchorSignOffs(file, desk.report).map(({ claim }) => claim?.id));
  const open = claims.findIndex(({ id }) => !signed.has(id));
  return open < 0 ? 0 : open;
}

/** Shows one claim and does what is answered; gives the index of the claim to go to, or null to leave. */
async function visit(talk: Talk, at: number): Promise<number | null> {
  const file = await loadReview(talk.desk.path, talk.io);
  const report = file === null ? talk.desk.report : withSignOffs(talk.desk.report, file);
  const claim = report.claims.find(({ id }) => id === talk.claims[at]?.id);
  if (claim === undefined) return null;
  say(talk, `\n${at + 1} of ${talk.claims.length} · ${await claimCard(claim, report, talk.view)}`);
  for (;;) {
    const line = await talk.ask('c h q n b u x ? > ');
    if (line === null) return null;
    const [key, note] = [line.trim().slice(0, 1), line.trim().slice(1).trim()];
    const state = KEYS[key.toLowerCase()];
    if (state !== undefined) return (await sign(talk, claim, state, note)) ? at + 1 : null;
    switch (key.toLowerCase()) {
      case '':
      case 'n':
        return at + 1;
      case 'b':
        return at - 1;
      case 'u':
        await save(talk, (review) => signOff(review, talk.desk.report, claim, null));
        return at;
      case 'x':
        return null;
      default:
        say(talk, `${HELP}\n`);
    }
  }
}

/** Asks what is still missing and saves; false when the input ended before it was complete. */
async function sign(talk: Talk, claim: ReportClaim, state: SignOffState, note: string): Promise<boolean> {
  while (talk.by === '') {
    const name = await talk.ask('Your name or initials: ');
    if (name === null) return false;
    talk.by = printable(name.trim(), 200);
  }
  const own = state === 'query' ? '' : await talk.ask('Your own source, if you have one (Enter: none): ');
  if (own === null) return false;
  const source = printable(own.trim());
  const verdict = {
    state,
    by: talk.by,
    at: isoTime(systemClock.now()),
    ...(note === '' ? {} : { note: printable(note) }),
    ...(source === '' ? {} : { ownSource: source }),
  };
  await save(talk, (review) => signOff(review, talk.desk.report, claim, verdict));
  return true;
}

async function save({ desk, io }: Talk, change: (file: ReviewFile) => ReviewFile): Promise<void> {
  await updateReview(desk.path, desk.name, io, change);
}

function say({ io }: Talk, text: string): void {
  io.stdout.write(text);
}
