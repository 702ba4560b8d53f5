/**
 * Words that turn a sentence round, in the languages that articles come in. Left out are those that are other words elsewhere: Italian
 * "mai" is May in two others, and Romanian "nu" is now in two.
 */
const NEGATIONS: readonly string[] = [
  "no|not|never|none|nobody|nothing|nor|neither|without|cannot|hardly|barely|.*n't",
  'nicht|kein\\p{L}*|nie|niemals|ohne|pas|jamais|aucun\\p{L}*|sans|nunca|jamás|sin|ning[uú]n\\p{L}*|não|nem|sem|non|senza|nessun\\p{L}*',
  'niet|geen|nooit|zonder|inte|inga|inget|aldrig|ikke|ingen|intet|aldri|uden|uten|eivät',
  'nigdy|bez|nikdy|není|nejsou|nebyl[aiyo]?|nebude|nebudou|neni|nebol[aiyo]?|nincs|soha|nélkül|değil|yok|fără|niciodată',
  'не|нет|без|никогда|немає|ніколи|няма|никога|δεν|δε|μην|χωρίς',
  'لا|لم|لن|ليس|ليست|بدون|לא|אין|ללא|בלי|नहीं|बिना',
];
const NEGATION = new RegExp(`^(?:${NEGATIONS.join('|')})$`, 'u');

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
      .match(/\p{L}[\p{L}\p{M}]*(?:'\p{L}[\p{L}\p{M}]*)*/gu) ?? []
  );
}
