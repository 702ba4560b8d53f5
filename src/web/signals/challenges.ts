import { header, isNotice, isRefusal, titleMatch } from './look.ts';
import type { Answer, Signal, Verdict } from './signal.ts';

/** Builds the signal of one vendor: `blocked` must be its own block or challenge page, never the vendor's mere presence. */
function vendor(
  id: string,
  name: string,
  about: string,
  blocked: (answer: Answer, html: string) => string | undefined,
): Signal {
  return {
    id,
    about,
    speak(answer): Verdict | null {
      // The markup of an article that came as a success is not searched: no vendor puts its page around one.
      const html = isNotice(answer) || isRefusal(answer.status) ? answer.markup : '';
      const seen = blocked(answer, html);
      if (seen === undefined) return null;
      // A page that refuses for good is told from one that asks for a proof of being human.
      const refused = /block|denied|firewall|refused|rejected/.test(seen);
      return { reason: refused ? 'forbidden' : 'bot-challenge', detail: `${name}: ${seen}`, weight: 'sure' };
    },
  };
}

const has = (html: string, ...marks: readonly (string | RegExp)[]) =>
  marks.some((mark) => (typeof mark === 'string' ? html.includes(mark) : mark.test(html)));

/** Titles of Cloudflare's waiting pages; their script can be longer than a notice. */
const CHECK_TITLE = /^(?:just a moment|attention required|one moment, please|checking your browser|please wait)$/;
const LONG_CHECK_CHARS = 10_000;

/** Text below which a vendor’s script is all that a page has. */
const ALONE_CHARS = 200;

export const cloudflare = vendor(
  'cloudflare',
  'Cloudflare',
  'cf-mitigated, the challenge page’s own script or title, block pages with their error code',
  (answer, html) => {
    if (header(answer, 'cf-mitigated').includes('challenge')) return 'challenge (cf-mitigated)';
    const own =
      header(answer, 'server').includes('cloudflare') ||
      header(answer, 'cf-ray') !== '' ||
      has(html, '/cdn-cgi/', 'cf-error-details', 'cf-wrapper');
    const titled = titleMatch(answer, CHECK_TITLE) !== undefined;
    if (own && titled && answer.textLength < LONG_CHECK_CHARS && (isRefusal(answer.status) || isNotice(answer)))
      return 'challenge page';
    // `/cdn-cgi/challenge-platform/.../jsd/` is a sensor on pages that were let through.
    if (has(html, '_cf_chl_opt', /\/cdn-cgi\/challenge-platform\/h\/\w\/orchestrate/) && isNotice(answer))
      return 'challenge page';
    if (!own || !isNotice(answer)) return undefined;
    if (
      isRefusal(answer.status) &&
      has(html, /error (?:code:? ?)?10\d\d/i, 'cf-error-code', 'Sorry, you have been blocked', 'DDoS protection by')
    )
      return 'block page';
    return undefined;
  },
);

export const awsWaf = vendor(
  'aws-waf',
  'AWS WAF',
  'x-amzn-waf-action with 202 or 405, or its challenge script',
  (answer, html) => {
    const action = header(answer, 'x-amzn-waf-action');
    if (action !== '') return action;
    // Its script alone also stands on pages that were let through.
    if (isNotice(answer) && has(html, 'awsWafCookieDomainList', 'gokuProps')) return 'challenge page';
    const alone = isRefusal(answer.status) || answer.textLength < ALONE_CHARS;
    return alone && has(html, 'awswaf.com', 'AwsWafIntegration') ? 'challenge page' : undefined;
  },
);

export const dataDome = vendor(
  'datadome',
  'DataDome',
  'a refusal with x-dd-b or its captcha script',
  (answer, html) => {
    if (header(answer, 'x-dd-b') !== '' && isRefusal(answer.status)) return 'blocked (x-dd-b)';
    return isNotice(answer) && has(html, 'captcha-delivery.com', /\bvar dd\s*=\s*\{/) ? 'captcha page' : undefined;
  },
);

export const human = vendor(
  'human',
  'HUMAN (PerimeterX)',
  'its block script or press-and-hold page',
  (answer, html) => {
    if (!isNotice(answer)) return undefined;
    if (has(html, /px-captcha(?![\w-])/, '_pxBlockedUrl', 'captcha.px-cdn.net', 'captcha.perimeterx.net'))
      return 'captcha page';
    if (isRefusal(answer.status) && has(html, '_pxAppId', '_pxUuid')) return 'block page';
    return has(html, /access to this page has been denied because we believe you are using automation tools/i)
      ? 'block page'
      : undefined;
  },
);

export const akamai = vendor(
  'akamai',
  'Akamai',
  'its access-denied page with a reference number, or its challenge',
  (answer, html) => {
    if (!isNotice(answer)) return undefined;
    const reference = has(html, /Reference\s*(?:#|&#35;|&#x23;)\s*[0-9a-f]+\.[0-9a-f]+/i, 'errors.edgesuite.net');
    if (reference && (isRefusal(answer.status) || titleMatch(answer, /^access denied$/) !== undefined))
      return 'access denied page';
    if (has(html, 'sec-if-cpt-container', 'bm-verify=', '/_sec/cp_challenge/')) return 'challenge page';
    return header(answer, 'server').includes('akamaighost') && answer.status === 403
      ? 'refused at the edge'
      : undefined;
  },
);

export const imperva = vendor(
  'imperva',
  'Imperva',
  'its incident page or its resource script with nothing else in the page',
  (answer, html) => {
    if (!isNotice(answer)) return undefined;
    if (has(html, /Incapsula incident ID/i, 'Request unsuccessful. Incapsula')) return 'incident page';
    return answer.textLength < ALONE_CHARS &&
      has(html, '_Incapsula_Resource', 'hcaptcha-imperva', /Powered by(?:\s*<[^>]{0,200}>)?\s*Imperva/i)
      ? 'challenge page'
      : undefined;
  },
);

export const sucuri = vendor('sucuri', 'Sucuri', 'x-sucuri-block or its firewall page', (answer, html) => {
  if (header(answer, 'x-sucuri-block') !== '') return 'blocked (x-sucuri-block)';
  if (!isNotice(answer)) return undefined;
  if (has(html, /Sucuri Web\s?[Ss]ite Firewall/, 'cdn.sucuri.net/sucuri-firewall-block')) return 'firewall page';
  return has(html, 'sucuri_cloudproxy_js') ? 'challenge page' : undefined;
});

export const anubis = vendor('anubis', 'Anubis', 'its proof-of-work page', (answer, html) => {
  if (has(html, 'id="anubis_challenge"', "id='anubis_challenge'", '/.within.website/x/cmd/anubis/') && isNotice(answer))
    return 'proof-of-work page';
  return titleMatch(answer, /^making sure you're not a bot$/) === undefined ? undefined : 'proof-of-work page';
});

export const vercel = vendor('vercel', 'Vercel', 'x-vercel-mitigated or its security checkpoint', (answer) => {
  const mitigated = header(answer, 'x-vercel-mitigated');
  if (mitigated !== '') return `${mitigated} (x-vercel-mitigated)`;
  return titleMatch(answer, /^vercel security checkpoint$/) === undefined ? undefined : 'security checkpoint';
});

export const kasada = vendor(
  'kasada',
  'Kasada',
  'its challenge headers with a refusal, or its script alone in the page',
  (answer, html) => {
    const headers = ['x-kasada-challenge', 'x-kpsdk-ct', 'x-kpsdk-r'].some((name) => header(answer, name) !== '');
    if (headers && isRefusal(answer.status)) return 'challenge';
    return answer.textLength < ALONE_CHARS && has(html, 'KPSDK', '/ips.js?') ? 'challenge page' : undefined;
  },
);

export const ddosGuard = vendor(
  'ddos-guard',
  'DDoS-Guard',
  'its server name with a refusal, or its check page',
  (answer, html) => {
    const own =
      header(answer, 'server').includes('ddos-guard') || has(html, 'ddos-guard.net', '/.well-known/ddos-guard/');
    if (!own) return undefined;
    if (isRefusal(answer.status)) return 'refused';
    return titleMatch(answer, /^ddos-guard$/) === undefined ? undefined : 'check page';
  },
);

export const wordfence = vendor('wordfence', 'Wordfence', 'its own block page', (answer, html) => {
  const own = has(
    html,
    /generated by wordfence/i,
    /Your access to this site has been limited/i,
    /wordfence.{0,40}block/i,
  );
  return own && isNotice({ mainLength: answer.mainLength / 2 }) && (isRefusal(answer.status) || answer.status === 200)
    ? 'block page'
    : undefined;
});

export const siteGround = vendor('siteground', 'SiteGround', 'its captcha redirect or page', (answer, html) => {
  if (header(answer, 'sg-captcha') !== '') return 'challenge (sg-captcha)';
  return isNotice(answer) &&
    (answer.final.pathname.startsWith('/.well-known/sgcaptcha') ||
      has(html, '/.well-known/sgcaptcha', /our system thinks you might be a robot/i))
    ? 'captcha page'
    : undefined;
});

export const cloudFront = vendor(
  'cloudfront',
  'CloudFront',
  'its request-could-not-be-satisfied page with a refusal',
  (answer, html) => {
    if (answer.status !== 403 && answer.status !== 429) return undefined;
    return header(answer, 'x-cache').includes('error from cloudfront') &&
      has(html, /The request could not be satisfied|Request blocked/i)
      ? 'blocked at the edge'
      : undefined;
  },
);

export const reblaze = vendor(
  'reblaze',
  'Reblaze',
  'its access-denied code page or its challenge script',
  (answer, html) => {
    if (!isNotice(answer)) return undefined;
    if (has(html, 'window.rbzns', 'rbzns.challengetype')) return 'challenge page';
    return isRefusal(answer.status) && has(html, /access denied \(\d{3}\)/i) ? 'access denied page' : undefined;
  },
);

export const f5 = vendor('f5', 'F5', 'its request-rejected page with a support id', (answer, html) => {
  if (!isNotice(answer)) return undefined;
  if (has(html, /the requested url was rejected\. please consult with your administrator/i))
    return 'request rejected page';
  return answer.textLength < ALONE_CHARS && has(html, /window\["bobcmn"\]|TSPD_101|\/TSPD\//)
    ? 'challenge page'
    : undefined;
});

/** LinkedIn's and others' answer to every program, whether the page exists or not. */
export const status999: Signal = {
  id: 'status-999',
  about: 'the status 999 with which some sites answer every program',
  speak: ({ status }) =>
    status === 999
      ? {
          reason: 'bot-challenge',
          detail: 'status 999: the site refuses programs, whatever the address',
          weight: 'sure',
        }
      : null,
};
