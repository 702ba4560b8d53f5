import type { StyleMeaning } from '../office/style-meaning.ts';

/** What a group inherits and its end undoes. */
export interface State {
  font: number | undefined;
  /** Plain characters that stand in for a Unicode number, for readers that know none. */
  standIns: number;
  hidden: boolean;
  /** Deleted with changes tracked. */
  deleted: boolean;
  raised: boolean;
  style: StyleMeaning;
  inTable: boolean;
  isListed: boolean;
  /** The first line begins left of the others. */
  hangs: boolean;
  /** How far all lines begin inside the left margin, in twips (1/1440 inch). */
  indent: number;
  /** The group is the result of a field that opened a link. */
  opensLink: boolean;
  /** The group is the result of a field that is not read. */
  skipsField: boolean;
}

const PLAIN: StyleMeaning = { skipped: false };

/** The state at the beginning of a document. */
export const FIRST_STATE: Readonly<State> = {
  font: undefined,
  standIns: 1,
  hidden: false,
  deleted: false,
  raised: false,
  style: PLAIN,
  inTable: false,
  isListed: false,
  hangs: false,
  indent: 0,
  opensLink: false,
  skipsField: false,
};

/** Applies a control word that is a property of characters or paragraphs; other words change nothing. */
export function applyProperty(
  state: State,
  name: string,
  value: number | undefined,
  styles: ReadonlyMap<number, StyleMeaning>,
): void {
  const isOn = value !== 0;
  switch (name) {
    case 'f':
      state.font = value;
      break;
    case 'uc':
      state.standIns = Math.max(0, value ?? 1);
      break;
    case 'v':
      state.hidden = isOn;
      break;
    case 'deleted':
    // What was moved with changes tracked stands twice; this is where it stood.
    case 'mvf':
      state.deleted = isOn;
      break;
    case 'super':
      state.raised = isOn;
      break;
    case 'nosupersub':
    case 'sub':
      state.raised = false;
      break;
    case 'plain':
      Object.assign(state, { font: undefined, hidden: false, deleted: false, raised: false });
      break;
    case 'pard':
      Object.assign(state, { style: PLAIN, inTable: false, isListed: false, hangs: false, indent: 0 });
      break;
    case 's':
      state.style = styles.get(value ?? 0) ?? PLAIN;
      break;
    case 'outlinelevel':
      if (value !== undefined && value >= 0 && value < 9)
        state.style = { kind: 'heading', level: value + 1, skipped: false };
      break;
    case 'fi':
      state.hangs = (value ?? 0) < 0;
      break;
    case 'li':
      state.indent = value ?? 0;
      break;
    case 'intbl':
      state.inTable = true;
      break;
    case 'ls':
      state.isListed = value !== undefined && value > 0;
      break;
  }
}
