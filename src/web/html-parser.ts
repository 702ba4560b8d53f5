import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Package = typeof import('htmlparser2');
type ParserTokenizer = NonNullable<import('htmlparser2').ParserOptions['Tokenizer']>;

/** What of its tokenizer is used here. */
interface Tokens {
  /** The part of the markup that is being read. */
  readonly buffer: string;
  /** Where it begins in the whole. */
  readonly offset: number;
  /** The character that is looked at, in the whole. */
  index: number;
}

/*
 * htmlparser2's front door loads a whole DOM with the parser, and its side door wraps it into a stream, which takes a tenth
 * of the time that a page takes. This is the parser alone, by its own file beside the side door; the version is pinned,
 * and every test of a page fails when it is not there any more.
 */
const folder = dirname(createRequire(import.meta.url).resolve('htmlparser2/WritableStream'));

const own = (name: string) => import(pathToFileURL(join(folder, name)).href);

/** Tells a handler of tags and texts as it goes over markup; builds nothing. */
export const { Parser }: Pick<Package, 'Parser'> = await own('Parser.js');

const { default: Base }: { default: new (...args: ConstructorParameters<ParserTokenizer>) => Tokens } =
  await own('Tokenizer.js');

/** Its tokenizer, which finds the next tag by looking at each character of a text; the runtime's own search is many times faster. */
class Searching extends Base {
  /** Goes on to the next such character; to the last character of the buffer, with false, where there is none. */
  fastForwardTo(code: number): boolean {
    const at = this.buffer.indexOf(String.fromCharCode(code), this.index - this.offset + 1);
    this.index = this.offset + (at < 0 ? this.buffer.length - 1 : at);
    return at >= 0;
  }
}

/** To be given to `Parser`. */
export const Tokenizer = Searching as unknown as ParserTokenizer; // the same class with one method replaced, which its types call private
