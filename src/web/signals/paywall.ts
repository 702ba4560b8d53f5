import { patternLines } from '../../core/text/over-lines.ts';
import { header } from './look.ts';
import type { Signal } from './signal.ts';

/** Of the text that is searched for an offer. */
const SEARCHED_CHARS = 40_000;
const OFFER = patternLines('i')`
  (?:
    subscribe (?:now )?to (?:continue|keep) reading|to (?:continue|keep) reading.{0,40}subscri|already a subscriber\?|
    this (?:article|content|story) is (?:only )?(?:for|available (?:only )?to|exclusive to|reserved for) (?:our )?
    (?:subscribers|members)|
    subscriber[- ]only|jetzt weiterlesen mit|(?:exklusiv|nur) für abonnent|
    dieser artikel ist (?:nur |exklusiv )?für (?:unsere )?abonnent|réservé aux abonnés|exclusivo para suscriptores|
    solo para suscriptores|conteúdo exclusivo para assinantes|contenuto riservato agli abbonati|alleen voor abonnees
  )
`;
/**
 * Each way of saying it has one of these. Looked for first, one by one: a pattern of one word skips most of a text, and
 * one of many looks at every character.
 */
const OFFER_STEMS = [/subscri/i, /members/i, /weiterlesen/i, /abonn/i, /suscriptor/i, /assinante/i, /abbonat/i];

/** A paywall is a page that is there. */
export const paywall: Signal = {
  id: 'paywall',
  about: 'isAccessibleForFree: false, or the known marks of a subscription offer beside a teaser',
  speak(answer) {
    const { page, status } = answer;
    if (page === null || status < 200 || status >= 300) return null;
    if (page.meta.freeToRead === false)
      return {
        reason: 'paywalled',
        detail: 'the page says that it is not free to read (isAccessibleForFree)',
        weight: 'likely',
      };
    const tier = !/content_tier/i.test(page.html)
      ? ''
      : (/<meta[^>]{0,120}(?:article:content_tier|content_tier)[^>]{0,60}content=["']?(?:locked|metered|premium)/i.exec(
          page.html,
        )?.[0] ?? '');
    if (tier !== '')
      return {
        reason: 'paywalled',
        detail: 'the page says that it is for subscribers (content tier)',
        weight: 'likely',
      };
    const text = page.text.slice(0, SEARCHED_CHARS);
    const offer = OFFER_STEMS.some((stem) => stem.test(text)) ? OFFER.exec(text)?.[0] : undefined;
    return offer !== undefined && header(answer, 'content-type').includes('html')
      ? { reason: 'paywalled', detail: `the page says “${offer.slice(0, 80)}”`, weight: 'hint' }
      : null;
  },
};
