/**
 * Chinese as addresses write it: `chen-zhou-ce-pan` for 沉舟侧畔. No table of readings is needed to tell whether the two
 * agree: the order in which dictionaries put characters (Unicode CLDR, `zh-u-co-pinyin`) gives the first letter of each.
 */

/** One syllable of Hanyu Pinyin (ISO 7098), without its tone. */
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue|v|ve|er)$/;
/** One agrees with a title by chance. The first letters of two do in one case of some two hundred. */
const MIN_SYLLABLES = 2;
/** No title has more; what is made to take time has. */
const MAX_SYLLABLES = 40;
/** Share of first letters that must agree: characters have other readings beside that by which they are sorted. */
const AGREEING_SHARE = 0.75;
/** The first character of each letter in that order, from `a` to `z`; no syllable begins with i, u or v. */
const FIRST_CHARACTERS = '阿a八b嚓c哒d妸e发f旮g哈h讥j咔k垃l痳m拏n噢o妑p七q呥r仨s它t穵w夕x丫y帀z';
const HAN = /\p{Script=Han}/gu;

/** Of letters, with or without hyphens between the syllables; longer ones are no name of a title. */
const NAME = /^[a-z]{1,40}(?:[-_+ ][a-z]{1,40}){0,40}$/;
/** `zhuang`: more letters has no syllable. */
const MAX_SYLLABLE_CHARS = 6;

/**
 * True where the syllables of a name are the reading of a title, character by character. Syllables may be written in one
 * (`neirong` for 内容): all ways to take them apart are followed together, in time linear in the name for each character.
 */
export function readsAs(name: string, title: string): boolean {
  const characters = title.match(HAN) ?? [];
  const letters = name.toLowerCase();
  if (characters.length < MIN_SYLLABLES || characters.length > MAX_SYLLABLES || !NAME.test(letters)) return false;
  const order = new Intl.Collator('zh-u-co-pinyin');
  // How many first letters agree at most, by the place that is reached.
  let reached: ReadonlyMap<number, number> = new Map([[0, 0]]);
  for (const character of characters) {
    const initial = initialOf(character, order);
    const next = new Map<number, number>();
    for (const [at, agreeing] of reached) {
      const from = /[a-z]/.test(letters[at] ?? '') ? at : at + 1;
      const now = agreeing + (letters[from] === initial ? 1 : 0);
      for (const to of endsOfSyllables(letters, from)) next.set(to, Math.max(now, next.get(to) ?? 0));
    }
    reached = next;
  }
  return (reached.get(letters.length) ?? 0) >= characters.length * AGREEING_SHARE;
}

function endsOfSyllables(letters: string, from: number): readonly number[] {
  const ends: number[] = [];
  for (let to = from + 1; to <= from + MAX_SYLLABLE_CHARS && to <= letters.length; to++)
    if (SYLLABLE.test(letters.slice(from, to))) ends.push(to);
  return ends;
}

function initialOf(character: string, order: Intl.Collator): string {
  let initial = '';
  for (let at = 0; at < FIRST_CHARACTERS.length; at += 2) {
    if (order.compare(character, FIRST_CHARACTERS[at] ?? '') < 0) break;
    initial = FIRST_CHARACTERS[at + 1] ?? '';
  }
  return initial;
}
