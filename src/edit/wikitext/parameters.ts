import { withoutComments } from '../../core/wikitext/comments.ts';
import type { WikiBracket } from '../../core/wikitext/scan.ts';
import { trimmed } from '../../core/wikitext/template.ts';
import type { WikiChange } from './wiki-page.ts';

/** One named parameter of a template, with where its name and its value stand on the page. */
export interface Parameter {
  /** Lower case. */
  readonly name: string;
  readonly nameFrom: number;
  readonly equals: number;
  readonly from: number;
  readonly to: number;
  /** Without comments. */
  readonly value: string;
}

/** The parameters of one citation template, and how it sets them out. */
export class Parameters {
  readonly #text: string;
  readonly #all: readonly Parameter[];

  constructor(text: string, { parts }: WikiBracket) {
    this.#text = text;
    this.#all = parts.slice(1).flatMap((part) => {
      if (part.equals < 0) return [];
      const name = trimmed(text, part.from, part.equals);
      const { from, to } = trimmed(text, part.equals + 1, part.to);
      const value = withoutComments(text.slice(from, to));
      const folded = text.slice(name.from, name.to).toLowerCase();
      return [{ name: folded, nameFrom: name.from, equals: part.equals, from, to, value: value.trim() }];
    });
  }

  /** The parameter in whose value a character stands. */
  around(index: number): Parameter | undefined {
    return this.#all.find(({ from, to }) => from <= index && index < to);
  }

  /** The parameter of one of these names: the first that says something, else the first that is there. */
  find(names: readonly string[]): Parameter | undefined {
    const there = names.flatMap((name) => this.#all.filter((parameter) => parameter.name === name));
    return there.find(({ value }) => value !== '') ?? there[0];
  }

  /** Gives a parameter that is there another value; the white space around it stays. */
  fill({ equals, from, to, value }: Parameter, text: string, like: Parameter): WikiChange {
    if (value !== '') return { from, to, text };
    return { from: equals + 1, to: equals + 1, text: `${this.#spacing(like).afterEquals}${text}` };
  }

  /** Writes parameters behind another one, set out as that one is: its spaces, its lines, its columns. */
  append(like: Parameter, added: readonly (readonly [name: string, value: string])[]): WikiChange {
    const { before, beforeName, afterName, afterEquals } = this.#spacing(like);
    const column = like.equals - like.nameFrom;
    const text = added
      .map(([name, value]) => {
        const padded = afterName === '' ? name : `${name} `.padEnd(column);
        return `${before}|${beforeName}${padded}=${afterEquals}${value}`;
      })
      .join('');
    return { from: like.to, to: like.to, text };
  }

  #spacing({ nameFrom, name, equals, from }: Parameter): Spacing {
    const pipe = this.#text.lastIndexOf('|', nameFrom);
    const [before = ''] = /(?<!\s)\s*$/.exec(this.#text.slice(Math.max(0, pipe - MAX_SPACE), pipe)) ?? [];
    return {
      before,
      beforeName: this.#text.slice(pipe + 1, nameFrom),
      afterName: this.#text.slice(nameFrom + name.length, equals),
      afterEquals: this.#text.slice(equals + 1, from),
    };
  }
}

/** White space before a `|` that is repeated. */
const MAX_SPACE = 40;

interface Spacing {
  readonly before: string;
  readonly beforeName: string;
  readonly afterName: string;
  readonly afterEquals: string;
}
