/** How a line goes on in the next one. */
export interface Join {
  /** Its last character is the hyphen of a word that was parted. */
  readonly dropsHyphen: boolean;
  readonly space: boolean;
}

const HYPHEN = /[-\u00ad\u2010]$/;
const URL_TAIL = /(?:https?:\/\/|www\.|\bdoi(?:\.org\/|:\s?)|\b10\.\d{4,9}\/)\S*$/i;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** How far back an address can begin. */
const TAIL_CHARS = 600;

/** Decides how lines go on in each other. */
export class LineJoiner {
  /** Words of the document as they stand within lines, hyphens and all. */
  readonly #words = new Set<string>();

  constructor(lines: Iterable<string>) {
    for (const line of lines)
      for (const word of line.match(/\p{L}[\p{L}\p{M}-]{0,60}\p{L}(?=[^\p{L}-]|$)/gu) ?? [])
        this.#words.add(word.toLowerCase());
  }

  /**
   * @param before what was written of the paragraph so far
   * @param next the line that follows
   * @param address of a link that the end of the one and the start of the other are both words of
   */
  join(before: string, next: string, address: string | undefined): Join {
    const tail = before.slice(-TAIL_CHARS);
    const url = URL_TAIL.exec(tail)?.[0];
    if (url !== undefined) {
      const known = address === undefined ? null : joinByAddress(url, next, address);
      if (known !== null) return known;
      return { dropsHyphen: false, space: !continuesUrl(url, next) };
    }
    if (HYPHEN.test(tail) && /[\p{L}\d][-\u00ad\u2010]$/u.test(tail)) return this.#joinWord(tail, next);
    if (/[—/]$/.test(tail) && !/\s[—/]$/.test(tail)) return { dropsHyphen: false, space: false };
    if (/\d–$/.test(tail) && /^\d/.test(next)) return { dropsHyphen: false, space: false };
    return { dropsHyphen: false, space: !(CJK.test(tail.slice(-1)) && CJK.test(next.slice(0, 1))) };
  }

  /** `pro-` and `gramming` are one word; `well-` and `known` are two, if the document writes them so elsewhere. */
  #joinWord(tail: string, next: string): Join {
    if (tail.endsWith('\u00ad')) return { dropsHyphen: true, space: false };
    const first = /(?<![\p{L}\p{M}-])[\p{L}\p{M}-]+$/u.exec(tail.slice(0, -1))?.[0].toLowerCase() ?? '';
    const rest = /^[\p{L}\p{M}-]+/u.exec(next)?.[0].toLowerCase() ?? '';
    if (!/^\p{Ll}/u.test(next) || first === '') return { dropsHyphen: false, space: false };
    if (this.#words.has(first + rest)) return { dropsHyphen: true, space: false };
    // "pre- and post-war": the hyphen stands for what the other word says.
    if (/^(?:and|or|to|und|oder|et|ou|y|o)$/.test(rest)) return { dropsHyphen: false, space: true };
    return { dropsHyphen: !this.#words.has(`${first}-${rest}`), space: false };
  }
}

/** How an address was broken, by the link that it is the words of; null where the two do not fit. */
function joinByAddress(url: string, next: string, address: string): Join | null {
  const [head = ''] = /^\S{1,12}/.exec(next) ?? [];
  const end = url.slice(-12);
  if (address.includes(end + head)) return { dropsHyphen: false, space: false };
  if (HYPHEN.test(end) && address.includes(end.slice(0, -1) + head)) return { dropsHyphen: true, space: false };
  return null;
}

/** Ends of addresses that have no path: `https://www.paper.` and `com` on the next line. */
const DOMAIN_END =
  /^(?:com|org|net|edu|gov|info|int|mil|eu|uk|de|fr|es|it|nl|ch|at|be|se|no|dk|fi|pl|cz|pt|ca|au|jp|cn|in|br|io|co|ac|test)(?:[/.:]|$)/;
const FILE_END = /^(?:html?|php|pdf|aspx?|jsp|xml|txt|docx?|jpe?g|png|svg)(?:[?#]|$)/i;

/** True when a line begins with the rest of the address that the line before it ends with. */
function continuesUrl(url: string, next: string): boolean {
  const token = /^\S+/.exec(next)?.[0] ?? '';
  const piece = token.replace(/(?<![.,;:)\]}>”"’'])[.,;:)\]}>”"’']+$/, '');
  if (piece === '' || /^(?:https?:|www\.|[[(“"‘<])/i.test(piece)) return false;
  const isPiece = /[a-z\d][/=&?%_~#.-][a-z\d]|[=&?%_~/]/i.test(piece) || (/[a-z]/i.test(piece) && /\d/.test(piece));
  const isLast = next.trim() === token;
  switch (/[/\-_=&?%+#~.]$/.exec(url)?.[0]) {
    case undefined:
      // Broken in the middle of a word, or before a sign.
      return /^[/.?=&%#_~-][a-z\d]/i.test(piece) || /[a-z\d][/=%_&][a-z\d]/i.test(piece);
    case '.':
      // A sentence may end with an address.
      return /^[a-z\d]/.test(piece) && (DOMAIN_END.test(piece) || FILE_END.test(piece) || /[/=%_]/.test(piece));
    case '/':
      // So may an address with a slash.
      return /^[a-z\d@~?#%]/i.test(piece) && (isPiece || (/^[a-z]/.test(piece) && (isLast || token !== piece)));
    default:
      return /^[a-z\d%]/i.test(piece);
  }
}
