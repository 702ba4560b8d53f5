import { endingStemmer } from './ending-stemmer.ts';

/** Case, number and a vowel of the stem, one behind the other: `kooli-de-st`. */
export const estonian = endingStemmer({
  endings: `a e i u d t s l de te id sid eid st sse le lt ks ga ta ni na da ma ti tud takse vad sin si me b
    des tes dest test dele tele del tel delt telt dega tega dega desse tesse deks teks mise mine mist`,
  rounds: 3,
  least: 4,
  changes: [[/nn$/u, 'n']],
});
