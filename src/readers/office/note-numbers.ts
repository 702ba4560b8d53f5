/** Id of a note in a flow, and its number as the text shows it. */
export interface NumberedNote {
  readonly note: string;
  readonly label: string;
}

/** Numbers foot- and endnotes in the order in which the text refers to them, as word processors show them. */
export class NoteNumbers {
  readonly #labels = new Map<string, string>();
  readonly #counts = { footnote: 0, endnote: 0 };

  /** The note of a reference in the text; `id` tells the notes of a kind apart. */
  refer(kind: 'footnote' | 'endnote', id: string): NumberedNote {
    const note = `${kind}-${id}`;
    const known = this.#labels.get(note);
    if (known !== undefined) return { note, label: known };
    this.#counts[kind] += 1;
    // Endnotes have Roman numerals unless the document says otherwise (ISO/IEC 29500-1 §17.11.17; RTF 1.9.1).
    const label = kind === 'footnote' ? String(this.#counts[kind]) : roman(this.#counts[kind]);
    this.#labels.set(note, label);
    return { note, label };
  }

  /** A note that the text refers to; null for one that it does not. */
  known(kind: 'footnote' | 'endnote', id: string): NumberedNote | null {
    const note = `${kind}-${id}`;
    const label = this.#labels.get(note);
    return label === undefined ? null : { note, label };
  }
}

function roman(value: number): string {
  const digits: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let left = value;
  let text = '';
  for (const [worth, letters] of digits) {
    while (left >= worth) {
      text += letters;
      left -= worth;
    }
  }
  return text;
}
