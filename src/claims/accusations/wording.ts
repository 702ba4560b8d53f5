/** What somebody is charged with or did, in words that say nothing else. Their case counts: German nouns look like some. The doer stands in the sentence. */
export interface Wording {
  /** Charges: somebody says so, a court perhaps. */
  readonly charged: RegExp;
  /** Deeds, as the doer's: "asesinó" and "a tué", and not "fue asesinado" or "a été tué". */
  readonly deeds: RegExp;
  /** Deeds told plainly, without a word that condemns: silence, bills for nothing, what is taken. A "never" in them denies nothing. */
  readonly plain: RegExp;
  /** Bodies and offices that can do wrong; for lower-case text. */
  readonly bodies: RegExp;
}

/** Whole words. */
export const word = (alternatives: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${alternatives})(?![\\p{L}])`, 'u');
/** The forms of a verb whose stems these are. */
export const forms = (stems: string, endings: string): string => `(?:${stems.replaceAll(' ', '|')})(?:${endings})`;
