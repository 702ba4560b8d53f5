import type { Article, Block, Link } from '../../core/article.ts';
import { patternLines } from '../../core/text/over-lines.ts';

/** What a sender's service puts above and below a newsletter, in the languages of the larger ones. */
const OF_SERVICE = patternLines('iu')`
  (?<!\p{L})(?:
    unsubscribe|
    (?:view|read|open)(?: this)?(?: (?:e-?mail|message|newsletter))? (?:in|on) (?:your |a |the )?(?:browser|web|app)|
    (?:manage|update|change) (?:your )?(?:e-?mail )?(?:preferences|subscriptions?|settings)|
    you(?: a|['’])re receiving this|you (?:have )?received this (?:e-?mail|message|newsletter)|abbestellen|
    newsletter abmelden|im browser (?:ansehen|öffnen|lesen|anzeigen)|se désabonner|se désinscrire|
    (?:voir|lire|ouvrir) dans (?:le|votre) navigateur|darse de baja|cancelar (?:la |su |tu )?suscripción|
    ver (?:este correo )?en (?:el|tu|su) navegador|cancelar (?:a )?(?:inscrição|subscrição)|
    annulla (?:l['’])?iscrizione|disiscriviti|uitschrijven|bekijk in (?:je |de )?browser
  )(?!\p{L})
`;
/** A longer paragraph that speaks of unsubscribing is the letter's own. In UTF-16 units. */
const MAX_LINE = 400;
/** A cell with as many words is a paragraph: mail programs lay everything out in tables. */
const MIN_PARAGRAPH_WORDS = 4;

/** Blocks and links of a message as a reader sees them: cells of its layout are paragraphs, and the service's lines no text. */
export function asLetter({ blocks, links, text }: Article): Pick<Article, 'blocks' | 'links'> {
  const letter = blocks.map((block) => blockOf(block, text.slice(block.span.start, block.span.end)));
  const outside = letter.filter(({ kind }) => kind === 'footer').map(({ span }) => span);
  const isOutside = ({ span }: Link) => outside.some(({ start, end }) => start <= span.start && span.end <= end);
  return {
    blocks: letter,
    links: links.map((link) =>
      link.role === 'source' && isOutside(link) ? { ...link, role: 'navigation', marks: [] } : link,
    ),
  };
}

function blockOf(block: Block, words: string): Block {
  const isText = block.kind === 'paragraph' || block.kind === 'table-cell' || block.kind === 'list-item';
  if (isText && words.length <= MAX_LINE && OF_SERVICE.test(words)) return { ...block, kind: 'footer' };
  const isParagraph =
    block.kind === 'table-cell' && words.split(/\s+/, MIN_PARAGRAPH_WORDS).length === MIN_PARAGRAPH_WORDS;
  return isParagraph ? { ...block, kind: 'paragraph' } : block;
}
