import { patternLines } from '../../core/text/over-lines.ts';
/** Templates that hold no text of the article: links within the wiki, and what is about the page. */
export const APART = patternLines()`
  ^(?:
    main(?: article)?|further(?: information)?|see also|about|for(?:-multi)?|hatnote|redirect.*|distinguish|
    other uses.*|short description|use .* (?:dates|english)|authority control|normdaten|coord|portal(?: bar)?|
    commons.*|wikiquote|wiktionary|sister project.*|defaultsort.*|reflist.*|references|notelist.*|refbegin|refend|
    div col(?: end)?|clear|toc.*|hauptartikel|article principal|siehe auch|begriffsklärungshinweis|dieser artikel
  )$
`;

/** Templates that quote somebody. */
export const QUOTATION =
  /^(?:quote(?: box)?|quotebox|quotation|blockquote|cquote|centered pull quote|pull quote|rquote|poemquote|zitat|citation bloc|cita|citaat|aquote|bq)$/;

/** Their parameters with the words. */
export const QUOTED = ['1', 'text', 'quote', 'content', 'cita', 'citation', 'zitat'];

/** Those with who said them, and where. */
export const SPEAKER = ['author', 'source', '2', '3', '4', '5', 'title', 'auteur', 'autor', 'quelle'];
