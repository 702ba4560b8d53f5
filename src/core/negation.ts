/** A folded word that turns a sentence round, in the languages that articles come in. Italian "mai" is May in two others, and seldom alone. */
const NEGATION =
  /^(?:no|not|never|none|nobody|nothing|nor|neither|without|cannot|hardly|barely|.*n't|nicht|kein\p{L}*|nie|niemals|ohne|pas|jamais|aucun\p{L}*|sans|nunca|jamás|sin|ning[uú]n\p{L}*|não|nem|sem|non|senza|nessun\p{L}*)$/u;

/** Does a word negate? Lower case, straight apostrophes, without punctuation around it. */
export function isNegation(word: string): boolean {
  return NEGATION.test(word);
}

/** The words of a text that can negate, in the form that `isNegation()` reads. */
export function plainWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’‘ʼ]/g, "'")
      .match(/\p{L}+(?:'\p{L}+)*/gu) ?? []
  );
}
