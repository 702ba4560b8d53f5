import { Chalk } from 'chalk';
import type { View } from '../../core/reporter.ts';
import type { Wording } from '../words.ts';

/** The few styles of the table; every one is the identity when there is no colour. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  tone(tone: Wording['tone']): (text: string) => string;
  /** Text that opens `url` where the terminal understands OSC 8, else the text alone. */
  link(text: string, url: string | null | undefined): string;
}

/** Colours never carry meaning alone: every state has its word and its glyph. */
export function paintFor(view: View): Paint {
  const chalk = new Chalk({ level: view.color ? 1 : 0 });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    tone: (tone) => {
      if (tone === 'good') return (text) => chalk.green(text);
      if (tone === 'bad') return (text) => chalk.red(text);
      if (tone === 'unsure') return (text) => chalk.yellow(text);
      return (text) => chalk.dim(text);
    },
    link: (text, url) =>
      view.hyperlinks && isPlainUrl(url) ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text,
  };
}

/** An address that cannot break out of the escape sequence: printable ASCII, http or https. */
function isPlainUrl(url: string | null | undefined): url is string {
  return typeof url === 'string' && /^https?:\/\/[\x21-\x7e]+$/.test(url);
}
