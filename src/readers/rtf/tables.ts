import { squeeze } from '../../core/text/squeeze.ts';
import { meaningOfStyle, type StyleMeaning } from '../office/style-meaning.ts';
import { plainText } from './characters.ts';
import { codePageOf } from './code-pages.ts';
import { endOfGroup, tokensIn } from './tokens.ts';

/** Code pages of the fonts of a font table, by their numbers. */
export function readFonts(source: string, from: number, to: number): Map<number, number> {
  const fonts = new Map<number, number>();
  let font = 0;
  for (const token of tokensIn(source, from, to)) {
    if (token.kind !== 'word') continue;
    if (token.name === 'f') font = token.value ?? 0;
    const codePage =
      token.name === 'cpg' ? token.value : token.name === 'fcharset' ? codePageOf(token.value ?? 0) : undefined;
    if (codePage !== undefined) fonts.set(font, codePage);
  }
  return fonts;
}

/** What the paragraph styles of a style sheet mean, by their numbers. */
export function readStyleSheet(source: string, from: number, to: number, codePage: number): Map<number, StyleMeaning> {
  const styles = new Map<number, StyleMeaning>();
  for (const [start, end] of groupsIn(source, from, to)) {
    let number = 0;
    let outline: number | undefined;
    let isParagraph = true;
    for (const token of tokensIn(source, start, end)) {
      if (token.kind !== 'word') continue;
      if (token.name === 's') number = token.value ?? 0;
      else if (token.name === 'outlinelevel') outline = token.value;
      else if (token.name === 'cs' || token.name === 'ds' || token.name === 'ts') isParagraph = false;
    }
    const name = plainText(source, start, end, codePage).replace(/;.*/s, '').trim();
    const meaning = meaningOfStyle(name) ?? headingOf(outline);
    if (isParagraph && meaning !== null) styles.set(number, meaning);
  }
  return styles;
}

function headingOf(outline: number | undefined): StyleMeaning | null {
  return outline === undefined || outline < 0 || outline > 8
    ? null
    : { kind: 'heading', level: outline + 1, skipped: false };
}

/** Texts of a document's information group by their names: `title`, `author`. */
export function readInfo(source: string, from: number, to: number, codePage: number): ReadonlyMap<string, string> {
  const info = new Map<string, string>();
  for (const [start, end] of groupsIn(source, from, to)) {
    for (const token of tokensIn(source, start, end)) {
      if (token.kind !== 'word') break;
      const text = squeeze(plainText(source, token.to, end, codePage));
      if (text !== '') info.set(token.name, text);
      break;
    }
  }
  return info;
}

/** Ranges of the groups that stand directly in a range, without their braces. */
function* groupsIn(source: string, from: number, to: number): Generator<readonly [number, number]> {
  let at = source.indexOf('{', from);
  while (at >= 0 && at < to) {
    const end = endOfGroup(source, at + 1, to);
    yield [at + 1, end];
    at = source.indexOf('{', end + 1);
  }
}
