import { blockPage } from './block-pages.ts';
import { captcha, rateLimitPage } from './captcha.ts';
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
import { consentWall } from './consent.ts';
import { accessDenied } from './denied.ts';
import { appShell, emptyBody, nameless, wrongKind } from './emptiness.ts';
import { emptyList } from './empty-list.ts';
import { errorBody } from './error-bodies.ts';
import { serverErrorPage } from './failures.ts';
import { forSome } from './for-some.ts';
import { guardPage } from './guards.ts';
import { defaultPage, directoryListing, suspended } from './hosting.ts';
import { geoBlock, legalBlock } from './law-and-place.ts';
import { loginWall } from './login.ts';
import { pageState } from './page-state.ts';
import { parked } from './parked.ts';
import { parkedNames } from './parked-names.ts';
import { paywall } from './paywall.ts';
import { canonicalHome, otherSite, redirectAway, redirectToHome, redirectToSection, slugAbsent } from './redirects.ts';
import { removedNotice } from './removed.ts';
import { errorRoute, wallRoute } from './routes.ts';
import { searchFallback } from './search-fallback.ts';
import type { Signal } from './signal.ts';
import { siteClosed } from './site-closed.ts';
import { soft404Lead, soft404Title } from './soft-404.ts';
import { unnamed } from './unnamed.ts';
import { usurped } from './usurped.ts';

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
  legalBlock,
  blockPage,
  geoBlock,
  captcha,
  rateLimitPage,
  consentWall,
  guardPage,
  loginWall,
  forSome,
  wallRoute,
  parked,
  parkedNames,
  suspended,
  accessDenied,
  serverErrorPage,
  errorRoute,
  errorBody,
  removedNotice,
  soft404Title,
  pageState,
  siteClosed,
  usurped,
  defaultPage,
  directoryListing,
  searchFallback,
  emptyList,
  redirectToHome,
  redirectToSection,
  otherSite,
  canonicalHome,
  soft404Lead,
  emptyBody,
  paywall,
  slugAbsent,
  unnamed,
  redirectAway,
  wrongKind,
  nameless,
  appShell,
];
