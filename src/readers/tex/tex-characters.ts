import { lookup } from '../../core/lookup.ts';
import { spacedLines } from '../../core/text/over-lines.ts';
/** Accent commands by name, as the combining character that they put on the letter behind them (LaTeX2e, `\"u`). */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
]);

const GREEK = spacedLines`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ
  Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
`;
const LETTERS =
  'ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ';
const SIGNS = spacedLines`
  S § P ¶ dag † dagger † textdagger † ddag ‡ copyright © textcopyright © textregistered ® texttrademark ™ pounds £
  textsterling £ euro € texteuro € EUR € textyen ¥ textdegree ° degree ° textsection § textparagraph ¶ textbullet •
  bullet • ldots … dots … textellipsis … cdots ⋯ textendash – textemdash — textquoteleft ‘ textquoteright ’
  textquotedblleft “ textquotedblright ” lq ‘ rq ’ quotedblbase „ quotesinglbase ‚ glqq „ grqq “ glq ‚ grq ‘ flqq «
  frqq » flq ‹ frq › guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright
  › og « fg » textquestiondown ¿ textexclamdown ¡ textasciitilde ~ textasciicircum ^ textbackslash \ textunderscore _
  textbar | textless < textgreater > textdollar $ slash / textonehalf ½ textonequarter ¼ textthreequarters ¾
  textordfeminine ª textordmasculine º TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX
`;
const MATHS = spacedLines`
  times × cdot · div ÷ pm ± mp ∓ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ propto ∝ infty ∞ to →
  rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ sum ∑ prod ∏
  int ∫ partial ∂ nabla ∇ sqrt √ forall ∀ exists ∃ ll ≪ gg ≫ circ ° prime ′ percent % ell ℓ hbar ℏ textmu µ
`;

/** Names of functions, which are set as they are, with a space behind them (TeXbook, chapter 18). */
const FUNCTIONS =
  'log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth max min sup inf lim limsup liminf det dim ker gcd arg hom Pr';
/** Commands that stand for characters. Names without the backslash; escapes (`\&`) are in `ESCAPES`. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...FUNCTIONS.split(' ').map((name): [string, string] => [name, `${name} `]),
  ...[GREEK, LETTERS, SIGNS, MATHS].flatMap((list) => {
    const words = list.split(' ');
    return words.flatMap((name, index): [string, string][] =>
      index % 2 === 0 ? [[name, words[index + 1] ?? '']] : [],
    );
  }),
]);

/** Commands of one sign: escaped characters, and spaces of every width. */
export const ESCAPES: ReadonlyMap<string, string> = new Map([
  ...[...'&%$#_{}'].map((char): [string, string] => [char, char]),
  ...[' ', ',', ';', ':', '>', '\n', '\t', '\\'].map((char): [string, string] => [char, ' ']),
  ['!', ''],
  ['-', ''],
  ['/', ''],
  ['@', ''],
]);

/** Sequences that TeX sets as one character, longest first. */
export const LIGATURES = /---|--|``|''|\?`|!`|,,|`|'/g;

const LIGATURE: Readonly<Record<string, string>> = lookup({
  '---': '—',
  '--': '–',
  '``': '“',
  "''": '”',
  '?`': '¿',
  '!`': '¡',
  ',,': '„',
  '`': '‘',
  "'": '’',
});

/** The character of a ligature. */
export function ligatureOf(sequence: string): string {
  return LIGATURE[sequence] ?? sequence;
}
