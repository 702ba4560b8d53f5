import { squeeze } from '../../core/text/squeeze.ts';
import { ACCENTS, ESCAPES, LIGATURES, ligatureOf, SYMBOLS } from './tex-characters.ts';
import { TexScanner, type TexToken } from './tex-scanner.ts';

/** Arguments that are not set: the address of a link, and what BibTeX only sorts by (`{\noopsort{1973b}}1973`). */
const UNSEEN = /\\(?:href|noopsort|noop|SortNoop)\s*\{[^{}]*\}/g;

/**
 * The characters that a piece of TeX sets: accents and symbols as Unicode, commands without their names, braces gone.
 * Comments do not count here: in a bibliography `%` is a character like any other.
 */
export function plainTex(tex: string): string {
  if (!/[\\{}$~%`'#&^_-]/.test(tex)) return fold(tex);
  const seen = tex.replace(UNSEEN, '');
  const scanner = new TexScanner(seen, 0, seen.length, false);
  let plain = '';
  let accent = '';
  let glued = false;
  for (let token = scanner.next(); token !== null; token = scanner.next()) {
    const mark = token.kind === 'command' ? ACCENTS.get(token.value) : undefined;
    if (mark !== undefined) {
      accent = mark;
      continue;
    }
    // White space behind a command of letters only ends its name; an accent takes the next letter, however far off.
    if ((glued || accent !== '') && token.kind === 'space') {
      glued = false;
      continue;
    }
    glued = token.kind === 'command' && /^[a-zA-Z]/.test(token.value);
    const text = charactersOf(token);
    if (accent !== '' && text.trim() !== '') {
      plain += accented(text, accent);
      accent = '';
    } else {
      plain += text;
    }
  }
  return fold(plain);
}

/** What one token sets. */
export function charactersOf({ kind, value }: TexToken): string {
  switch (kind) {
    case 'text':
      return value.replace(LIGATURES, ligatureOf);
    case 'space':
    case 'break':
      return ' ';
    case 'sign':
      return value === '~' ? ' ' : '&#%'.includes(value) ? value : '';
    case 'command':
      return ESCAPES.get(value) ?? SYMBOLS.get(value) ?? '';
    default:
      return '';
  }
}

/** Puts an accent on the first letter; a dotless i takes it in place of its dot. */
export function accented(text: string, mark: string): string {
  const [first = '', ...rest] = text;
  const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return `${letter}${mark}`.normalize('NFC') + rest.join('');
}

/** An address out of TeX: escapes undone, nothing set as anything else (`--`, `~` and `''` belong to it). */
export function plainAddress(tex: string): string {
  const bare = tex.trim().replace(/^<|>$/g, '');
  if (!/[\\{}$]/.test(bare)) return bare;
  return bare
    .replace(/\\(?:textasciitilde|string|sim|tilde)\s*(?:\{\})?|\\~(?:\{\})?/g, (command) =>
      /string/.test(command) ? '' : '~',
    )
    .replace(/\\textunderscore\s*(?:\{\})?/g, '_')
    .replace(/\\(?:slash|allowbreak|discretionary|\/|-)\s*/g, (command) => (/slash/.test(command) ? '/' : ''))
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/[{}$]|\\(?=\s|$)/g, '')
    .trim();
}

function fold(text: string): string {
  return squeeze(text);
}
