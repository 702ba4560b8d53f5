/** A line that begins with one of these, whatever signs stand before it. Words in the languages of the larger presses. */
export const lineStart = (...phrases: readonly string[]): RegExp =>
  new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
