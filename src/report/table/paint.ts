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

const PLAIN = (text: string) => text;

/** Colours never carry meaning alone: every state has its word. */
export async function paintFor(view: View): Promise<Paint> {
  const link: Paint['link'] = (text, url) =>
    view.hyperlinks && isPlainUrl(url) ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text;
  if (!view.color) return { bold: PLAIN, dim: PLAIN, tone: () => PLAIN, link };
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const tones = {
    good: ofOne(chalk.green),
    bad: ofOne(chalk.red),
    unsure: ofOne(chalk.yellow),
    quiet: ofOne(chalk.dim),
  };
  return { bold: ofOne(chalk.bold), dim: tones.quiet, tone: (tone) => tones[tone], link };
}

/** chalk writes everything that it is given: `lines.map(bold)` would print each line's number, and all lines, behind it. */
function ofOne(style: (text: string) => string): (text: string) => string {
  return (text) => style(text);
}

/** An address that cannot break out of the escape sequence: printable ASCII, http or https. */
function isPlainUrl(url: string | null | undefined): url is string {
  return typeof url === 'string' && /^https?:\/\/[\x21-\x7e]+$/.test(url);
}
