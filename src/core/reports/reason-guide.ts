import type { LinkReason } from '../link-state.ts';

/** What a reason means to an editor, and what to do about it. `stet explain <reason>` prints it. */
export interface ReasonGuide {
  readonly means: string;
  /** The same of an address that was asked a single time; absent where `means` speaks of no second time. */
  readonly meansOnce?: string;
  readonly advice: string;
}

const NOTHING = 'Nothing to do.';
const LOOK = 'Open it in a browser. A recent archive copy in the table tells when it was last seen well.';
const COPY = 'Cite the archive copy in the table (`stet fix`), find the new address, or take the source out.';
const LATER = 'Run again later; `--max-unknown` decides whether it may hold up a publication.';
const OWNER = 'Readers may get a warning. Open it in a browser; if it is your own site, tell who runs it.';

/** One entry a reason. */
export const REASON_GUIDE: Readonly<Record<LinkReason, ReasonGuide>> = {
  ok: { means: 'The page answered and looks like what was cited.', advice: NOTHING },
  'temporary-redirect': { means: 'The page answered after a redirect that its site calls temporary.', advice: NOTHING },
  paywalled: {
    means: 'The page is there; its text is for subscribers.',
    advice: 'Consider naming a second source that every reader can open.',
  },
  'too-large': { means: 'The answer is real and larger than stet reads; it was cut.', advice: NOTHING },
  registered: {
    means: 'The DOI is registered and resolves; the publisher refused to show the page to a program.',
    advice: NOTHING,
  },
  'permanent-redirect': {
    means: 'The site moved the page for good and sends everybody on.',
    advice: 'Cite the new address (`stet fix` writes it).',
  },
  'meta-refresh': {
    means: 'The page itself sends its readers on to a new address.',
    advice: 'Cite the new address (`stet fix` writes it).',
  },
  'content-drift': {
    means: 'The page is there and no longer says what its copy from the time of the article said.',
    advice: 'Compare the two; cite the copy if the article leans on the old text.',
  },
  'http-404': {
    means: 'The server said twice that there is no such page.',
    meansOnce: 'The server said that there is no such page; it was asked once.',
    advice: COPY,
  },
  'http-410': { means: 'The server said that the page was taken away for good.', advice: COPY },
  'soft-404': { means: 'The server answers with success, but what it shows is its “not found” page.', advice: COPY },
  'redirect-to-home': {
    means: 'The deep address now leads to the home page: the page is no longer there.',
    advice: COPY,
  },
  'redirect-to-error': { means: 'The address leads to an error page.', advice: COPY },
  parked: { means: 'The domain shows a parking or for-sale page: the site that was cited is gone.', advice: COPY },
  usurped: {
    means: 'The domain now carries somebody else’s site that has nothing to do with the source.',
    advice: `${COPY} Do not leave the link as it is: it advertises for others.`,
  },
  'no-such-host': {
    means: 'The name of the host does not exist any more (asked twice).',
    meansOnce: 'The name of the host was not found; it was looked up once.',
    advice: COPY,
  },
  'no-such-doi': {
    means: 'The DOI registry does not know this DOI.',
    advice: 'Check the DOI for a typing mistake; look the title up at the publisher.',
  },
  'account-suspended': { means: 'The host shows a notice that the site’s account was suspended.', advice: COPY },
  removed: {
    means: 'The site says that it took this article down.',
    advice: 'Find out why before you lean on it; cite the copy if the removal does not matter.',
  },
  'failing-for-days': {
    means: 'It gave no usable answer in several checks over days, and `--strikes` says that this is enough.',
    advice: COPY,
  },
  'bot-challenge': {
    means: 'A bot check stood in the way; nobody can say from here whether the page is there.',
    advice: LOOK,
  },
  forbidden: { means: 'The server refused us. It may let a browser in.', advice: LOOK },
  'rate-limited': { means: 'The server said that it gets too many requests.', advice: LATER },
  'login-required': {
    means: 'The page asks for a login.',
    advice: 'Consider a source that readers can open, or say in the note what it needs.',
  },
  'consent-wall': { means: 'A consent page stood in the way and the page itself was not seen.', advice: LOOK },
  legal: { means: 'The server says that it may not show the page for legal reasons (451).', advice: LOOK },
  'geo-blocked': { means: 'The site does not serve the country that the check ran in.', advice: LOOK },
  captcha: { means: 'The page asks to prove that one is human.', advice: LOOK },
  timeout: {
    means: 'No answer came within the time limit, or no way led to the host, on every attempt.',
    advice: LATER,
  },
  'connection-refused': { means: 'The host refused the connection.', advice: LATER },
  'connection-reset': { means: 'The connection broke off before the answer was complete.', advice: LATER },
  'server-error': { means: 'The server answered that it failed (5xx).', advice: LATER },
  'redirect-loop': { means: 'The address redirects in a circle.', advice: LOOK },
  'too-many-redirects': { means: 'The chain of redirects has no end within the limit.', advice: LOOK },
  'redirect-elsewhere': {
    means: 'The address leads to another site, and nothing there shows that it is the page that was cited.',
    advice: LOOK,
  },
  'tls-expired': { means: 'The site’s certificate has expired.', advice: OWNER },
  'tls-not-yet-valid': {
    means: 'The site’s certificate is not valid yet, or this machine’s clock is wrong.',
    advice: OWNER,
  },
  'tls-self-signed': { means: 'The site signed its certificate itself.', advice: OWNER },
  'tls-wrong-host': { means: 'The certificate belongs to another host.', advice: OWNER },
  'tls-untrusted': {
    means: 'The certificate comes from an authority that this machine does not trust.',
    advice: OWNER,
  },
  'tls-incomplete-chain': {
    means: 'The server forgot to send a part of its certificate chain; browsers often repair that.',
    advice: LOOK,
  },
  'tls-error': { means: 'No secure connection could be made.', advice: OWNER },
  'bad-response': { means: 'The answer was not understood: it breaks the rules of HTTP.', advice: LOOK },
  'client-error': {
    means: 'The server did not accept the request (a 4xx that says nothing about the page).',
    advice: LOOK,
  },
  empty: { means: 'The answer was a success and had nothing in it.', advice: LOOK },
  'default-page': { means: 'The server shows its default page: the site may be moving, or gone.', advice: LOOK },
  unclear: { means: 'The signs contradict each other; stet does not guess.', advice: LOOK },
  'dns-error': {
    means: 'The name could not be looked up just now; that does not mean that it is gone.',
    advice: LATER,
  },
  'proxy-error': {
    means: 'The proxy between this machine and the site failed.',
    advice: 'Check the proxy settings (HTTP_PROXY, HTTPS_PROXY, NO_PROXY) and run again.',
  },
  'private-address': {
    means: 'The address lies in a private network; readers cannot open it and stet does not ask it.',
    advice: 'Cite a public address. For your own test servers there is `--allow-private`.',
  },
  'unsafe-redirect': {
    means: 'The page redirects to a private address or to something that is no web page; stet does not follow.',
    advice: LOOK,
  },
  'unsupported-scheme': { means: 'The address is not http or https.', advice: NOTHING },
  'invalid-url': { means: 'The address is malformed.', advice: 'Correct it in the article.' },
  'secret-in-url': {
    means: 'The address carries a token or a signature; asking it could use it up or give it away.',
    advice: 'Cite an address without the token.',
  },
  'no-contact': { means: 'You said that this host must not be asked (`--no-contact`).', advice: NOTHING },
  excluded: { means: 'An ignore rule leaves this source out.', advice: NOTHING },
  offline: { means: 'The run was told to ask nobody.', advice: 'Run without `--offline`.' },
  'not-recorded': {
    means: 'The recording holds no answer of it: the check that made it asked something else.',
    advice: 'Check without `--replay`, or make a new recording with `--record`.',
  },
  deadline: {
    means: 'The run ended before this source was asked.',
    advice: 'Give a longer `--deadline`, or run again.',
  },
  'robots-disallowed': { means: 'The site’s robots.txt forbids programs to ask this page.', advice: LOOK },
  'unreliable-archive': {
    means: 'The address is a copy in an archive that turns programs away and is known to have changed copies.',
    advice: 'Cite the original, or a copy in another archive.',
  },
  'no-link': { means: 'A book, an interview or another source without an address.', advice: NOTHING },
};

/** The guide of one reason. */
export function reasonGuide(reason: LinkReason): ReasonGuide {
  return REASON_GUIDE[reason];
}
