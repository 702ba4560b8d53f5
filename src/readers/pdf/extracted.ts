/** A run of text as pdf.js gives it: in the order of the file, in user space (PDF 32000-1 §8.3.2.3), points. */
export interface ExtractedItem {
  readonly text: string;
  /** Text matrix: size and direction in the first four numbers, the start of the baseline in the last two. */
  readonly transform: readonly number[];
  readonly width: number;
  /** Name within this file: the same name is the same font. */
  readonly font: string;
  readonly isMonospaced: boolean;
  readonly rightToLeft: boolean;
  /** Said by a tagged file to be no part of the text. */
  readonly isArtifact: boolean;
}

/** A link annotation. */
export interface ExtractedLink {
  /** As written. */
  readonly url: string;
  /** As a URL, where it is one. */
  readonly target: string | undefined;
  /** Left, bottom, right, top, in user space. */
  readonly rect: readonly number[];
  /** Corners of the words, eight numbers a piece; empty where the rectangle says it all. */
  readonly quads: readonly number[];
}

/** Everything that is used of one page. */
export interface ExtractedPage {
  readonly number: number;
  /** From user space to the page as it is seen: upright, from the top left corner. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly items: readonly ExtractedItem[];
  readonly links: readonly ExtractedLink[];
  /** It has pictures and no text. */
  readonly isPicture: boolean;
  /** It has more than is read of a page. */
  readonly isCut: boolean;
}

/** What the thread says, in this order: the document, its pages, the end; or that it cannot be read. */
export type ExtractMessage =
  | {
      readonly kind: 'document';
      readonly pages: number;
      readonly properties: Readonly<Record<string, string>>;
      readonly outline: readonly { readonly title: string; readonly level: number }[];
    }
  | ({ readonly kind: 'page' } & ExtractedPage)
  | { readonly kind: 'lost-page'; readonly number: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly name: string; readonly message: string };
