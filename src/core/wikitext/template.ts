import { withoutComments } from './comments.ts';
import type { WikiBracket, WikiScan } from './scan.ts';

/** A value of a template: half-open indices into the page, white space around it left out. */
export interface WikiValue {
  readonly from: number;
  readonly to: number;
}

/** A template by its parts. Positional values have the numbers from `1` as their names. */
export interface WikiTemplate {
  /** Lower case, spaces for underscores, without a namespace. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** By name in lower case; of two with one name the last that is not empty counts, as MediaWiki has it. */
  readonly values: ReadonlyMap<string, WikiValue>;
}

/** Reads a bracket as a template. */
export function readTemplate({ text }: WikiScan, bracket: WikiBracket): WikiTemplate {
  const [first, ...parts] = bracket.parts;
  const name = first === undefined ? '' : templateName(text.slice(first.from, first.to));
  const values = new Map<string, WikiValue>();
  let position = 0;
  for (const { from, to, equals } of parts) {
    const isNamed = equals >= 0;
    if (!isNamed) position += 1;
    const key = isNamed ? foldName(text.slice(from, equals)) : String(position);
    const value = trimmed(text, isNamed ? equals + 1 : from, to);
    if (value.to > value.from || !values.has(key)) values.set(key, value);
  }
  return { name, from: bracket.from, to: bracket.to, values };
}

/** Longest name of a template; MediaWiki's own limit of a title is 255 bytes. */
const MAX_NAME = 300;

function templateName(written: string): string {
  return foldName(written.slice(0, MAX_NAME)).replace(
    /^(?:template|vorlage|modèle|plantilla|predefinição|sjabloon|szablon|шаблон|mall|t):\s*/,
    '',
  );
}

function foldName(written: string): string {
  return withoutComments(written)
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The range without white space at its ends. */
export function trimmed(text: string, from: number, to: number): WikiValue {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { from: start, to: end };
}
