import { SIGNAL_FIXTURES } from '../../fixtures/web/signals.ts';
import { type LinkReason, type LinkStatus, livenessOf, REASONS } from '../../src/core/link-state.ts';
import { reasonGuide } from '../../src/core/reports/reason-guide.ts';
import { signals } from '../../src/web/signals/index.ts';
import { answerOfFixture } from './answer-of-fixture.ts';

const INTRO = `# What stet says of a link

One state a link: **alive**, **dead** or **unknown**, with a reason and the evidence for it. This page is made from the
registry of signals, their fixtures and the guide that \`stet explain REASON\` prints; a test keeps them equal.
\`npx vitest run tests/web/link-states.test.ts -u\` writes it anew.

How signals become a state, first match wins:

1. No answer came: the failure is the reason. A missing host, 404 and 410 are asked for twice before they count.
2. A wall (bot check, captcha, login, consent, law, country, rate limit) is unknown, whatever its status code. A vendor
   that is merely present says nothing; only its block or challenge page does. Words alone, in paragraphs or below the name
   that the address gives to its page, are only likely: a text may speak of walls.
3. The whole cited work below a status that denies it (its name is that of the address, with paragraphs below it) is there,
   where a made-up address of the host gets another page. Otherwise 404 and 410 are dead; unclear where they show it,
   or send their readers on at once to another page, neither home nor above it.
4. What a signal is *sure* of decides: parked, suspended, a “not found” page, a redirect to the home page.
5. What is *likely* decides unless the page itself shows the cited work. When a made-up address of the same host gets an
   honest 404, the host knows the cited one, and the words are the page's own: it is there; unclear where the page has none
   of the words of the address, or may be the notice that is left of it. What is said of a whole host (parked, taken over,
   locked) is not so where that address shows another page.
6. A *hint* alone never decides. It asks for one made-up address of the host (once a host and run, and not where
   robots.txt forbids it); only when that gets the same page is the hint believed. A page of which nothing is known but
   that it is the same may be a wall or a pause of the whole site, in a language that stet does not know: where the home
   page shows the same few words, or the page asks something of its reader or says that it will pass, it is unclear.
7. Every other refusal or failure by status is unknown.
8. Otherwise the page is there.`;

const SECTIONS: readonly (readonly [LinkStatus, string])[] = [
  ['alive', 'The page answered and shows what was cited, or nothing that speaks against it.'],
  ['moved', 'The page is there, at a new address that its site vouches for.'],
  ['drifted', 'The page is there and says something else than it did.'],
  ['dead', 'The page is gone. Every one of these was seen twice, or said by the site itself.'],
  [
    'blocked',
    'Something stood in the way. Never called dead; an archive copy may tell when the page was last seen well.',
  ],
  ['failing', 'No usable answer. Never called dead.'],
  ['not-asked', 'Nothing was sent, or the rest of the way was not gone.'],
  ['no-link', 'There is nothing to ask.'],
];

/** What speaks for reasons that no page signal gives. */
const BESIDE: Readonly<Partial<Record<LinkReason, string>>> = {
  'content-drift': 'drift (against an archive copy)',
  'permanent-redirect': 'the chain of redirects',
  'temporary-redirect': 'the chain of redirects',
  registered: 'doi-registry',
  'no-such-doi': 'doi-registry',
  'meta-refresh': 'refresh',
  unclear: 'control, or a status against the page',
};

/** The text of docs/link-states.md. */
export async function linkStatesPage(): Promise<string> {
  const byReason = await signalsByReason();
  const reasons = Object.keys(REASONS) as LinkReason[]; // the keys of a constant
  const tables = SECTIONS.map(([status, about]) => {
    const rows = reasons
      .filter((reason) => REASONS[reason] === status)
      .map((reason) => {
        const { means, advice } = reasonGuide(reason);
        return `| \`${reason}\` | ${signalsOf(reason, status, byReason)} | ${means} | ${advice} |`;
      });
    return `## ${status} (${livenessOf(status)})\n\n${about}\n\n| reason | signals | what it means | what to do |\n|---|---|---|---|\n${rows.join('\n')}`;
  });
  const list = signals.map(({ id, about }) => `| \`${id}\` | ${about} |`);
  return `${INTRO}\n\n${tables.join('\n\n')}\n\n## The signals\n\nIn the order of their precedence.\n\n| signal | looks at |\n|---|---|\n${list.join('\n')}\n`;
}

function signalsOf(reason: LinkReason, status: LinkStatus, byReason: ReadonlyMap<string, ReadonlySet<string>>): string {
  const named = [...(byReason.get(reason) ?? [])].map((id) => `\`${id}\``);
  const beside = BESIDE[reason];
  const all = beside === undefined ? named : [...named, beside];
  if (all.length > 0) return all.join(', ');
  switch (status) {
    case 'failing':
      return 'the exchange';
    case 'not-asked':
      return 'the address, the options';
    case 'dead':
      return 'status or name look-up, twice';
    default:
      return 'none spoke';
  }
}

/** Which signals give a reason, as their fixtures show. */
async function signalsByReason(): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const signal of signals) {
    for (const fixture of SIGNAL_FIXTURES[signal.id] ?? []) {
      const verdict = signal.speak(await answerOfFixture(fixture));
      if (verdict === null) continue;
      const ids = found.get(verdict.reason) ?? new Set();
      found.set(verdict.reason, ids.add(signal.id));
    }
  }
  return found;
}
