import { lookup } from '../../core/lookup.ts';
import { eastAsianTokens, isEastAsian } from '../tongues/east-asian.ts';
import { inEnglish } from '../tongues/in-english.ts';
import { mayBeTongue, scriptOf, TONGUES, tongueByScript } from '../tongues/index.ts';
import { isNumberWord } from './number-word.ts';
import { withNumbersOf } from './number-words-abroad.ts';
import { mayBeInShare, withSharePhrases } from './share-phrases.ts';
import { mayBeShareAbroad, withSharesOf } from './share-words-abroad.ts';
import { figureTokens, type WordToken } from './tokens.ts';
import { unitStem } from './units.ts';

/** What is measured in one word with its number, beside the units of measure. */
const MEASURED: Readonly<Record<string, true>> = lookup({
  dollar: true,
  euro: true,
  pound: true,
  percent: true,
  floor: true,
  storey: true,
  degree: true,
  grade: true,
  round: true,
});

/**
 * The tokens of a text, a number in words parted from what it measures: `six-week`, `twenty-four-year-old`,
 * `second-degree`, `3.2-million-year-old`. "Two-faced" and "one-off" stay whole. What other languages say in words is in digits. Linear.
 * @param languageOf the text's language, asked only where it matters
 */
export function measureTokens(text: string, languageOf: () => string | undefined): readonly WordToken[] {
  const plain = isEastAsian(text) ? eastAsianTokens(text, figureTokens) : figureTokens(text);
  const tokens = inEnglishTerms(plain, text, languageOf);
  if (!tokens.some(({ word }) => word.includes('-'))) return tokens;
  return tokens.flatMap((token, index) => {
    const afterNumber = token.gap === '-' && /\d$/.test(tokens[index - 1]?.text ?? '');
    const border = token.word.includes('-') ? borderOf(token.word.split('-'), afterNumber) : 0;
    return border === 0 ? [token] : partedAt(token, border);
  });
}

function inEnglishTerms(
  tokens: readonly WordToken[],
  text: string,
  languageOf: () => string | undefined,
): readonly WordToken[] {
  const scripted = tongueByScript(text);
  if (scripted !== undefined)
    return withSharePhrases(scriptOf(scripted), inEnglish(scripted, withNumbersOf(scripted.numbers, tokens)));
  // "Six", "once" and "media" are English too, and so are most texts: asking for the language takes longer than this. "The"
  // with a capital stands in names that every language has: The Wall Street Journal.
  if (tokens.some(({ text }) => text === 'the')) return tokens;
  if (!tokens.some((token) => mayBeTongue(token.word) || mayBeShareAbroad(token.word) || mayBeInShare(token)))
    return tokens;
  const language = languageOf() ?? '';
  const tongue = TONGUES.get(language);
  if (tongue === undefined) return tokens;
  return withSharePhrases(language, withSharesOf(language, inEnglish(tongue, withNumbersOf(tongue.numbers, tokens))));
}

/** How many parts of a compound are its number; 0 where it is none. */
function borderOf(parts: readonly string[], afterNumber: boolean): number {
  let border = 0;
  while (border < parts.length && isNumberWord(parts[border] ?? '')) border += 1;
  if (border === 0 || border === parts.length) return 0;
  const measured = parts[border] ?? '';
  const isMeasured = unitStem(measured) !== undefined || MEASURED[measured] === true;
  return isMeasured || afterNumber ? border : 0;
}

/** A token in two, behind so many of its parts. */
function partedAt(token: WordToken, border: number): WordToken[] {
  const length = token.text.split('-').slice(0, border).join('-').length;
  const [head, tail] = [token.text.slice(0, length), token.text.slice(length + 1)];
  const words = token.word.split('-');
  return [
    { ...token, text: head, word: words.slice(0, border).join('-'), end: token.start + length },
    { text: tail, word: words.slice(border).join('-'), start: token.start + length + 1, end: token.end, gap: '-' },
  ];
}
