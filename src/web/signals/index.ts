import { blockPage } from './block-pages.ts';
import {
  akamai,
  anubis,
  awsWaf,
  cloudFront,
  cloudflare,
  dataDome,
  ddosGuard,
  f5,
  human,
  imperva,
  kasada,
  reblaze,
  siteGround,
  status999,
  sucuri,
  vercel,
  wordfence,
} from './challenges.ts';
import { appShell, emptyBody, wrongKind } from './emptiness.ts';
import { canonicalHome, otherSite, redirectToHome, redirectToSection, slugAbsent } from './redirects.ts';
import type { Signal } from './signal.ts';
import { errorRoute, removedNotice, searchFallback, serverErrorPage, soft404Lead, soft404Title } from './soft-404.ts';
import { defaultPage, directoryListing, parked, suspended, usurped } from './takeovers.ts';
import {
  accessDenied,
  captcha,
  consentWall,
  geoBlock,
  legalBlock,
  loginWall,
  paywall,
  rateLimitPage,
} from './walls.ts';

/**
 * All signals; order is precedence. Walls first: a page that hides behind one is neither there nor gone. Then what the
 * site became, then what it says of the page, then where the chain led, last what is only a hint.
 */
export const signals: readonly Signal[] = [
  cloudflare,
  awsWaf,
  dataDome,
  human,
  akamai,
  imperva,
  sucuri,
  anubis,
  vercel,
  kasada,
  ddosGuard,
  wordfence,
  siteGround,
  reblaze,
  f5,
  cloudFront,
  status999,
  captcha,
  legalBlock,
  blockPage,
  geoBlock,
  rateLimitPage,
  consentWall,
  loginWall,
  parked,
  suspended,
  accessDenied,
  serverErrorPage,
  errorRoute,
  soft404Title,
  removedNotice,
  usurped,
  defaultPage,
  directoryListing,
  searchFallback,
  redirectToHome,
  redirectToSection,
  otherSite,
  canonicalHome,
  soft404Lead,
  emptyBody,
  paywall,
  slugAbsent,
  wrongKind,
  appShell,
];
