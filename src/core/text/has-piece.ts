/**
 * True where one of the pieces stands in the text. For what every match of a long pattern has one of: such a pattern takes
 * up to some milliseconds to build, and most texts have none of its pieces.
 */
export function hasPiece(text: string, pieces: readonly string[]): boolean {
  return pieces.some((piece) => text.includes(piece));
}
