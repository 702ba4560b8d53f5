import { type ParserOptions, Tokenizer as PlainTokenizer } from 'htmlparser2';

type ParserTokenizer = NonNullable<ParserOptions['Tokenizer']>;

/** What of htmlparser2's tokenizer is used here. */
interface Tokens {
  /** The part of the markup that is being read. */
  readonly buffer: string;
  /** Where it begins in the whole. */
  readonly offset: number;
  /** The character that is looked at, in the whole. */
  index: number;
}

// The same class, by what its types call private.
const Base = PlainTokenizer as unknown as new (...args: ConstructorParameters<ParserTokenizer>) => Tokens;

/** htmlparser2's own finds the next tag by looking at each character of a text; the runtime's search is many times faster. */
class Searching extends Base {
  /** Goes on to the next such character; to the last character of the buffer, with false, where there is none. */
  fastForwardTo(code: number): boolean {
    const at = this.buffer.indexOf(String.fromCharCode(code), this.index - this.offset + 1);
    this.index = this.offset + (at < 0 ? this.buffer.length - 1 : at);
    return at >= 0;
  }
}

/** To be given to htmlparser2's `Parser`. */
export const Tokenizer = Searching as unknown as ParserTokenizer;
