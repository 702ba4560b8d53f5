import type { Report } from './report.ts';

/** How a report is looked at: nothing in it changes the facts. */
export interface View {
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** OSC 8 links are understood. */
  readonly hyperlinks: boolean;
  /** `problems` shows only what a person should look at; `all` also what is fine or was not counted. */
  readonly only: 'problems' | 'default' | 'all';
  /** json and ndjson: the reading text too. */
  readonly includeText: boolean;
  /** Where the hints send people: `node bin/stet.js` or `stet`. */
  readonly command: string;
  /** What a code means and what to do about it, where somebody knows. */
  readonly guide?: (code: string) => { readonly means: string; readonly advice: string } | null;
}

/** One output format. Pure: gives text (or bytes), never prints. */
export interface Reporter {
  /** The NAME of `--format NAME[=FILE]`. */
  readonly id: string;
  /** One line for the help. */
  readonly about: string;
  /** True for formats that show the article itself: the report then has to bring its text. */
  readonly needsText?: boolean;
  readonly render: (report: Report, view: View) => string | Uint8Array | Promise<string | Uint8Array>;
}
