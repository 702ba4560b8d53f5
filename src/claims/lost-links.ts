import type { Article } from '../core/article.ts';
import type { Remark } from '../core/facts.ts';
import { headOf } from '../core/text/head-of.ts';
import { patternLines } from '../core/text/over-lines.ts';
import type { Span } from '../core/text/span.ts';
import type { BareClaim } from './claim-sentences.ts';

/**
 * Wordings that only make sense around a link. The words that should carry it are the first group. English, Spanish,
 * French, German, Portuguese, Italian.
 */
const WORDINGS: readonly RegExp[] = [
  patternLines('giu')`
    \b(?:
      (?:can|could|may|might) be (?:read|found|seen|viewed|downloaded|accessed|heard|watched)|
      (?:is|are|be) (?:available|accessible|downloadable)
    )(?: \p{L}+){0,3}? (here)(?=[\s.,;:!?)]|$)
  `,
  patternLines('giu')`
    (?:^|[.;:,(–—]\s|\b(?:you can|you could|please)\s)
    (?:read|find|watch|listen|download|view|sign up|learn|subscribe|donate|buy)(?: \p{L}+){0,4}? (?:over )?(here)
    (?=[.,;:!?)]|\s(?:and|for|or|to)\b|$)
  `,
  /\bsee (?:more|details|the full \p{L}+) (here)(?=[.,;:!?)]|$)/giu,
  /\b(click(?:ing)? here)\b/giu,
  /\b(?:available|published|online) (here)(?=[.,;:!?)]|$)/giu,
  /\b(?:follow|see|use|via|at|through|click(?: on)?|visit|in) (this link|the link below|the following link)\b/giu,
  patternLines('giu')`
    \b(?:
      puede (?:leer|consultar|ver|encontrar|descargar)se?|se puede (?:leer|consultar|ver|encontrar|descargar)|
      disponible|haga clic|lea más|leer más|véase
    )(?: \p{L}+){0,3}? (aquí)(?![\p{L}\p{N}])
  `,
  /\b(?:disponible|(?:à|peut être|être) (?:lire|lu|lue|consultée?|trouvée?|téléchargée?)|cliquez|consultable|voir)(?: \p{L}+){0,3}? (ici)(?![\p{L}\p{N}])/giu,
  /(?<!\p{L})(hier) (?:nachlesen|nachzulesen|zu lesen|zu finden|abrufbar|klicken|herunterladen|gelesen werden)(?![\p{L}\p{N}])/giu,
  /\b(?:mehr dazu|klicken sie|finden sie|findet sich|lesen sie) (hier)(?![\p{L}\p{N}])/giu,
  /\b(?:disponível|pode ser (?:lido|lida|visto|vista|consultado|consultada|encontrado)|clique|leia mais|acesse)(?: \p{L}+){0,3}? (aqui)(?![\p{L}\p{N}])/giu,
  /\b(?:disponibile|si può leggere|può essere letto|clicca|leggi)(?: \p{L}+){0,3}? (qui)(?![\p{L}\p{N}])/giu,
];

/** A word that any of the wordings has; most sentences have none. */
const ANY = /(?<!\p{L})(?:here|link|aquí|ici|hier|aqui|qui)(?!\p{L})/iu;

/** Every place where a link was, to judge by the words, and none is. `offset` is that of the word that should carry it. */
export function lostLinks(article: Article, claims: readonly BareClaim[]): readonly Remark[] {
  const covered = article.links.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const hasLinkNear = (from: number, to: number) => overlapsAny(covered, from, to);
  const remarks = new Map<number, Remark>();
  for (const claim of claims) {
    if (!ANY.test(headOf(claim.text))) continue;
    for (const wording of WORDINGS) {
      for (const match of headOf(claim.text).matchAll(wording)) {
        const word = match[1] ?? '';
        const inMatch = match[0].toLowerCase().lastIndexOf(word.toLowerCase());
        const offset = claim.span.start + match.index + inMatch;
        // A link over any of the wording's words, or right behind it ("available here: https://..."), is not lost.
        const until = Math.min(offset + word.length + NEAR, claim.span.end + END_SLACK);
        if (hasLinkNear(claim.span.start + match.index, until)) continue;
        remarks.set(offset, {
          code: 'lost-link',
          args: { word, sentence: claim.text.slice(0, 200) },
          offset,
          claim: claim.id,
        });
      }
    }
  }
  return [...remarks.values()].sort((a, b) => a.offset - b.offset);
}

/** Links that are looked at for one wording: mentions hardly ever overlap, so that the nearest few decide. */
const NEAREST = 8;

/** Does any of the spans (by start) overlap a range? */
function overlapsAny(spans: readonly Span[], from: number, to: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  return spans.slice(Math.max(0, low - NEAREST), low).some((span) => span.end > from);
}

/** UTF-16 units after the wording, in its own sentence, within which a link still belongs to it. */
const NEAR = 100;
/** An address that the end of the sentence was cut off before: "available here: https://...". */
const END_SLACK = 3;
