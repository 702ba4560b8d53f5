import type { Figure } from './figure.ts';

/** A figure of a claim and the one of a passage that it was held against. */
export interface FigurePair {
  readonly figure: Figure;
  readonly other?: Figure;
  /** Null when there is none to hold it against. */
  readonly agrees: boolean | null;
}

export function pair(figure: Figure, other: Figure | undefined, agrees: boolean | null): FigurePair {
  return { figure, ...(other === undefined ? {} : { other }), agrees };
}
