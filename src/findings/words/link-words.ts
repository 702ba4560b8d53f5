import { REASON_GUIDE, type ReasonGuide } from '../../core/reports/reason-guide.ts';
import { type Args, has, say, type Wording } from './wording.ts';

const REASONS: ReadonlyMap<string, ReasonGuide> = new Map(Object.entries(REASON_GUIDE));

function meaningOf(args: Args): string {
  const guide = REASONS.get(String(args['reason']));
  return (has(args, 'askedOnce') ? guide?.meansOnce : undefined) ?? guide?.means ?? say(args, 'reason');
}

const BROWSER = 'Open it in a browser. A program and a reader do not always see the same.';

/** Wording of the findings about links and addresses. */
export const LINK_WORDS = {
  'dead-link': {
    means:
      'A cited address is gone: its server, the name system or a registry says so, or the page shows that it is no longer there.',
    why: 'Readers cannot check what leans on it.',
    advice: 'Cite an archive copy (`stet fix` proposes one), find the new address, or take the source out.',
    message: (args) => `The cited page is gone: ${say(args, 'url')}. ${meaningOf(args)}`,
    hint: (args) =>
      has(args, 'copy')
        ? `A copy of ${say(args, 'copyDate')} exists: ${say(args, 'copy')}`
        : has(args, 'askedOnce')
          ? 'It was asked only once; run again before you take it out.'
          : 'No good copy is known. Find the new address or another source.',
  },
  'no-trace': {
    means: 'The address is dead and no archive that was asked has ever seen it.',
    why: 'An address that nobody ever saw may be mistyped or made up, as chatbots do.',
    advice: 'Ask the author where it comes from; search for the title.',
    message: (args) => `No archive has ever seen ${say(args, 'url')}; check that it existed.`,
  },
  'malformed-url': {
    means: 'The address can be opened by no browser.',
    why: 'It is a slip of the keyboard, and certain.',
    advice: 'Correct the address.',
    message: (args) => `The address ${say(args, 'url')} is malformed: ${say(args, 'flaw')}.`,
  },
  'reader-cannot-open': {
    means:
      'The address works for its author and not for readers: a shared document, a preview, a library proxy, a private host, a file.',
    why: 'Readers meet a login or nothing, and it may show what was not meant for them.',
    advice: 'Cite the public address, or publish the document and cite that.',
    message: (args) => `Readers cannot open ${say(args, 'url')}: ${say(args, 'barrier')}.`,
  },
  'moved-link': {
    means: 'The site moved the page for good and sends everybody on.',
    why: 'Redirects are the first thing to go when a site is rebuilt.',
    advice: 'Cite the new address (`stet fix` writes it).',
    message: (args) => `${say(args, 'url')} has moved for good.`,
    hint: (args) => `New address: ${say(args, 'to')}`,
  },
  drifted: {
    means: 'The page is there and no longer says what its copy from the time of the article said.',
    why: 'What the author read may no longer stand there.',
    advice: 'Compare the page with its copy; cite the copy if the article leans on the old text.',
    message: (args) =>
      `${say(args, 'url')} no longer says what it said when the article was written${has(args, 'evidence') ? `: ${say(args, 'evidence')}` : ''}.`,
  },
  'missing-fragment': {
    means: 'The page is there; the part of it that the link points at was not found.',
    why: 'Readers land at the top and look for the passage themselves.',
    advice: 'Find the new anchor, or cite the page without it.',
    message: (args) => `The page ${say(args, 'url')} has no part \`${say(args, 'fragment')}\` any more.`,
  },
  'certificate-problem': {
    means: 'The server’s certificate is expired, for another host, self-signed or incomplete.',
    why: 'Browsers warn readers off the page. It does not say that the page is gone.',
    advice: 'Open it in a browser; if it is your own site, tell who runs it.',
    message: (args) => `The certificate of ${say(args, 'url')} may stop readers. ${meaningOf(args)}`,
  },
  'blocked-link': {
    means: 'The server refused to show the page to a program.',
    why: 'That says nothing about whether readers see it: stet cannot tell.',
    advice: BROWSER,
    message: (args) => `Cannot tell whether ${say(args, 'url')} is there. ${meaningOf(args)}`,
    hint: (args) =>
      has(args, 'lastSeen') ? `An archive saw it well on ${say(args, 'lastSeen')}. ${BROWSER}` : BROWSER,
  },
  'failing-link': {
    means: 'The server did not answer, or not so that anybody could tell.',
    why: 'It may be down for an hour or for good: stet cannot tell.',
    advice: 'Run again later.',
    message: (args) => `Cannot tell whether ${say(args, 'url')} is there. ${meaningOf(args)}`,
    hint: (args) =>
      has(args, 'lastSeen')
        ? `An archive saw it well on ${say(args, 'lastSeen')}. Run again later.`
        : 'Run again later.',
  },
  'paywalled-source': {
    means: 'The page is there; its text is for subscribers.',
    why: 'Most readers cannot check it, and stet read no more than the teaser.',
    advice: 'Consider naming a second source that every reader can open.',
    message: (args) => `${say(args, 'url')} is behind a paywall.`,
  },
  'deprecated-archive': {
    means: 'The copy is kept by an archive that is gone, or that is known to have changed its copies.',
    why: 'Such a copy is no evidence.',
    advice: 'Cite a copy in another archive, or the original.',
    message: (args) =>
      `The copy ${say(args, 'url')} is kept by ${say(args, 'archive')}, which should not be relied on.`,
    hint: (args) => (has(args, 'copy') ? `Another copy: ${say(args, 'copy')}` : 'Look for a copy in another archive.'),
  },
  'archive-link-broken': {
    means:
      'The archive copy that the article cites does not open, or is not of the page and the day that the article says.',
    why: 'A reader who falls back on the copy finds nothing, or something else.',
    advice: 'Open the copy; cite another one.',
    message: (args) => `The cited copy ${say(args, 'url')} is not what the article says: ${say(args, 'problem')}.`,
  },
  'insecure-address': {
    means: 'The address begins with http, and its site sends everybody on to https.',
    why: 'The first step can be read and changed by others on the way.',
    advice: 'Write https (`stet fix` does).',
    message: (args) => `${say(args, 'url')} is answered over https only; write https.`,
  },
  'homepage-cited': {
    means: 'The front page of a site is cited for something that one of its pages must say.',
    why: 'Front pages change daily; nobody can find the passage.',
    advice: 'Cite the page itself.',
    message: (args) => `${say(args, 'url')} is a front page; cite the page that was meant.`,
  },
  'tracking-parameters': {
    means: 'The address carries parameters that tell who sent the reader.',
    why: 'They say nothing about the page, break caches and copies, and give readers away.',
    advice: 'Cut them off (`stet fix` does).',
    message: (args) => `The address carries tracking parameters: ${say(args, 'names')}.`,
  },
  shortener: {
    means: 'The address was shortened, or counts the clicks of a newsletter, and hides where it leads.',
    why: 'It dies with the service, and readers cannot see what they open.',
    advice: 'Cite the address it leads to.',
    message: (args) =>
      has(args, 'by')
        ? `${say(args, 'url')} is a link of a newsletter that counts clicks.`
        : `${say(args, 'url')} is a shortened address.`,
    hint: (args) => (has(args, 'to') ? `It leads to ${say(args, 'to')}` : 'Cite the address it leads to.'),
  },
  'secret-in-url': {
    means: 'The address holds what looks like a key, a token or a password.',
    why: 'Published, it opens somebody’s account to every reader. It was not asked.',
    advice: 'Take the secret out of the address, and have it replaced.',
    message: (args) => `The address seems to hold a secret: ${say(args, 'what')}.`,
  },
} as const satisfies Readonly<Record<string, Wording>>;
