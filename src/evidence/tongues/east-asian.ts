import type { WordToken } from '../figures/tokens.ts';
import { MONTHS } from './tongue.ts';

/*
 * Figures in Chinese, Japanese and Korean, which stand between characters without spaces, count by ten thousands and put
 * the year first. They become the tokens that English has for them, each with the place of all that was read.
 */

const DIGITS = '〇零一二三四五六七八九';
const KOREAN_DIGITS = '영일이삼사오육칠팔구';
const SMALL = new Map<string, number>([
  ...[...'十百千'].map((sign, index): [string, number] => [sign, 10 ** (index + 1)]),
  ...[...'십백천'].map((sign, index): [string, number] => [sign, 10 ** (index + 1)]),
  ['拾', 10],
]);
const LARGE = new Map<string, number>([
  ['万', 1e4],
  ['萬', 1e4],
  ['만', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['억', 1e8],
  ['兆', 1e12],
  ['조', 1e12],
]);
const ONES = new Map<string, number>([
  ...[...DIGITS].map((sign, index): [string, number] => [sign, Math.max(0, index - 1)]),
  ...[...KOREAN_DIGITS].map((sign, index): [string, number] => [sign, index]),
  ['两', 2],
  ['兩', 2],
]);

/** `1万2480`, `120万`, `四億五千万`, `12,480`, `4.6`; characters alone count where something counted follows. */
const HAN = `[${DIGITS}两兩十百千拾万萬亿億兆]`;
const HANGUL = `[${KOREAN_DIGITS}십백천만억조]`;
const ARABIC = String.raw`\d+(?:[.,]\d+)*`;
const NUMBER = `(?:${ARABIC}(?:\\s?[十百千万萬亿億兆십백천만억조]+(?:\\s?${ARABIC}[百千万萬亿億백천만억]?)?)*|${HAN}+(?:[点點]${HAN}+)?|${HANGUL}+)`;

/** What is counted, by the word of English that says it. */
const COUNTED: readonly (readonly [english: string, forms: string])[] = [
  ['percent-points', '个百分点 個百分點 百分点 ポイント 퍼센트포인트 %p'],
  ['percent', '% ％ パーセント 퍼센트 프로'],
  ['yen', '円 엔 日元 日圓'],
  ['yuan', '元 人民币 위안'],
  ['won', '원 ウォン 韩元'],
  ['dollar', 'ドル 美元 달러'],
  ['euro', 'ユーロ 欧元 歐元 유로'],
  ['kilometre', 'キロメートル キロ 公里 千米 킬로미터'],
  ['metre', 'm メートル 米 公尺 미터'],
  ['hectare', 'ヘクタール 公顷 公頃 헥타르'],
  ['tonne', 'トン 吨 噸 톤'],
  ['hour', '時間 小时 小時 시간'],
  ['minute', '分間 分钟 分鐘'],
  ['week', '週間 周 주일'],
  ['month', 'か月 カ月 ヶ月 个月 個月 개월'],
  ['year', '年間 年 년'],
  ['day', '日間 天 일간'],
  ['people', '人 名 명'],
  ['households', '世帯 户 戶 가구'],
  ['items', '件 个 個 张 張 本 頭 台 棟 건 개 대'],
  ['cubic', '立方メートル 立方米 立方公尺 세제곱미터'],
];
const UNITS = COUNTED.flatMap(([english, forms]) => forms.split(' ').map((form) => [form, english] as const)).sort(
  ([a], [b]) => b.length - a.length,
);
/** A letter is a unit where no other follows: "1800m" are metres, "5mm" and "20m²" are none. */
const UNIT = UNITS.map(([form]) => (form === 'm' ? 'm(?![A-Za-z\\d²³])' : form)).join('|');
const ENGLISH: ReadonlyMap<string, string> = new Map(UNITS);

const HALF_OF_DAY = '午前|午後|上午|下午|晚上|早上|凌晨|傍晚|오전|오후|저녁|아침';
const AFTERNOON = /^(?:午後|下午|晚上|傍晚|오후|저녁)$/;
/** All that is read; linear, for each part is one class of characters with an end of its own. */
const ANY = new RegExp(
  [
    '(?<year>\\d{4})\\s?[年년]\\s?(?:(?<month>\\d{1,2})\\s?[月월](?:\\s?(?<day>\\d{1,2})\\s?[日号號일])?)?',
    '(?<month2>\\d{1,2})\\s?[月월]\\s?(?<day2>\\d{1,2})\\s?[日号號일]',
    `(?:(?<half>${HALF_OF_DAY})\\s?)?(?<hour>\\d{1,2})\\s?[時时點点시](?!間)\\s?(?:(?<minute>\\d{1,2})\\s?[分분]|(?<thirty>半|반))`,
    `(?<half2>${HALF_OF_DAY})\\s?(?<hour2>\\d{1,2})\\s?[時时點点시]`,
    `百分之(?<hundredths>${NUMBER})`,
    `(?<parts>\\d{1,3}|[${DIGITS}十]{1,2})\\s?[分분][之の의]\\s?(?<share>\\d{1,3}|[${DIGITS}十]{1,2})`,
    '(?<![過过大])(?<halfOf>半数|半數|一半|절반)',
    `(?<many>\\d{1,3}|[${DIGITS}十]{1,2})\\s?[人名명](?:に|\\s?중|[\u4e00-\u9fff]{0,4}中就?有?)\\s?(?<few>\\d{1,2}|[${DIGITS}])\\s?[人名명]`,
    `(?<number>${NUMBER})(?:\\s?(?<unit>${UNIT}))?`,
  ].join('|'),
  'gu',
);
/** Letters of a text that may have such figures. */
const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** May a text have figures as they are written in Chinese, Japanese or Korean? */
export function isEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text);
}

/** `1万2480`, `四億五千万`, `二十三`; NaN for what is none. `scaled` where a sign for ten thousands or more stands in it. */
export function eastAsianValue(written: string): { readonly value: number; readonly scaled: boolean } {
  let [total, group, one] = [0, 0, 0];
  let scaled = false;
  let last = 0;
  for (const { 0: part } of written.matchAll(/\d+(?:[.,]\d+)*|[点點]|\S/gu)) {
    if (/^\d/.test(part)) one = Number(part.replaceAll(',', ''));
    else if (/^[点點]$/.test(part)) {
      const behind = [...(written.split(/[点點]/)[1] ?? '')].map((sign) => ONES.get(sign) ?? Number.NaN).join('');
      return { value: Number(`${total + group + one}.${behind}`), scaled };
    } else if (ONES.has(part)) {
      // "二〇二四" names its figures one by one.
      one = last === 1 ? one * 10 + (ONES.get(part) ?? 0) : (ONES.get(part) ?? 0);
      last = 1;
      continue;
    } else if (SMALL.has(part)) {
      group += (one || 1) * (SMALL.get(part) ?? 1);
      one = 0;
    } else if (LARGE.has(part)) {
      total += (group + one || 1) * (LARGE.get(part) ?? 1);
      [group, one, scaled] = [0, 0, true];
    } else return { value: Number.NaN, scaled };
    last = 0;
  }
  return { value: total + group + one, scaled };
}

/** Where a match stands in the text, and what stands before it. */
type Place = Pick<WordToken, 'start' | 'end' | 'gap'>;

function tokenOf(text: string, place: Place): WordToken {
  return { text, word: text.toLowerCase(), ...place };
}

/** The tokens of one match; null where it is no figure after all. */
function tokensOf({ groups = {} }: RegExpMatchArray, place: Place): WordToken[] | null {
  const glued = { ...place, gap: ' ' };
  const { year, month, day, month2, day2, hundredths, number, unit } = groups;
  const [parts, share] = [groups['parts'] ?? groups['many'], groups['share'] ?? groups['few']];
  const two = (value: string) => value.padStart(2, '0');
  if (year !== undefined && month !== undefined && day !== undefined)
    return [tokenOf(`${year}-${two(month)}-${two(day)}`, place)];
  if (year !== undefined && month !== undefined)
    return [tokenOf(MONTHS[Number(month) - 1] ?? month, place), tokenOf(year, glued)];
  if (year !== undefined) return [tokenOf(year, place)];
  if (month2 !== undefined && day2 !== undefined)
    return [tokenOf(day2, place), tokenOf(MONTHS[Number(month2) - 1] ?? month2, glued)];
  const clock = clockOf(groups);
  if (clock !== null) return clock.map((part, index) => tokenOf(part, index === 0 ? place : { ...place, gap: ':' }));
  if (hundredths !== undefined) return [tokenOf(`${eastAsianValue(hundredths).value}%`, place)];
  if (groups['halfOf'] !== undefined) return [tokenOf('half', place), tokenOf('of', glued)];
  if (parts !== undefined && share !== undefined) {
    const [whole, some] = [eastAsianValue(parts).value, eastAsianValue(share).value];
    return whole > some && some > 0
      ? [tokenOf(String(some), place), tokenOf('in', glued), tokenOf(String(whole), glued)]
      : null;
  }
  return number === undefined ? null : counted(number, unit, place);
}

function clockOf(groups: Readonly<Record<string, string | undefined>>): readonly string[] | null {
  const hour = groups['hour'] ?? groups['hour2'];
  if (hour === undefined) return null;
  const half = groups['half'] ?? groups['half2'] ?? '';
  const minute = groups['thirty'] === undefined ? (groups['minute'] ?? '0') : '30';
  const late = AFTERNOON.test(half) && Number(hour) < 12 ? Number(hour) + 12 : Number(hour);
  return [String(late), minute.padStart(2, '0'), ...(half === '' ? [] : ['uhr'])];
}

/** A number with what it counts. Characters alone may be a part of any word: they need something counted behind them. */
function counted(written: string, unit: string | undefined, place: Place): WordToken[] | null {
  // Digits alone are read as anywhere: `18:30` needs both of its noughts.
  if (unit === undefined && /^[\d.,]+$/.test(written)) return null;
  if (!/\d/.test(written) && (unit === undefined || (written.length < 2 && !/^[两兩二三四五六七八九]$/.test(written))))
    return null;
  const { value, scaled } = eastAsianValue(written);
  if (Number.isNaN(value)) return null;
  const glued = { ...place, gap: ' ' };
  const [size, scale] = value >= 1e6 ? [1e6, 'million'] : [1e3, 'thousand'];
  const english = ENGLISH.get(unit ?? '');
  if (english === 'percent') return [tokenOf(`${value}%`, place)];
  const units = english === undefined ? [] : english === 'percent-points' ? ['percent', 'points'] : [english];
  return [
    tokenOf(String(scaled ? value / size : value), place),
    ...[...(scaled ? [scale] : []), ...units].map((word) => tokenOf(word, glued)),
  ];
}

/** A run of characters of one kind stands for a word. */
const RUN = /[\u3400-\u9fff]+|[\u3040-\u309f]+|[\u30a0-\u30ff]+|[\uac00-\ud7af]+/gu;

/**
 * The figures and words of a stretch of text, in order, as the tokens that English has for them. Linear.
 * @param others the tokens of a text that has no such figure between two places
 */
export function eastAsianTokens(text: string, others: (text: string) => WordToken[]): WordToken[] {
  const tokens: WordToken[] = [];
  let from = 0;
  let last = 0;
  const keep = (to: number) => {
    for (const token of others(text.slice(from, to)).flatMap(inRuns)) {
      const start = token.start + from;
      tokens.push({
        ...token,
        start,
        end: token.end + from,
        gap: tokens.length === 0 ? token.gap : text.slice(Math.max(last, start - 8), start),
      });
      last = token.end + from;
    }
    from = to;
  };
  for (const match of text.matchAll(ANY)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (/[\d.,]/.test(text[start - 1] ?? '') && /^\d/.test(match[0])) continue;
    const read = tokensOf(match, { start, end, gap: text.slice(Math.max(last, from, start - 8), start) });
    if (read === null) continue;
    keep(start);
    const gap = text.slice(Math.max(last, start - 8), start);
    tokens.push(...read.map((token, index) => (index === 0 ? { ...token, gap } : token)));
    [from, last] = [end, end];
  }
  keep(text.length);
  return tokens;
}

function inRuns(token: WordToken): WordToken[] {
  if (!EAST_ASIAN.test(token.text)) return [token];
  const runs = [...token.text.matchAll(RUN)];
  return runs.map((run, index) => ({
    text: run[0],
    word: run[0],
    start: token.start + run.index,
    end: token.start + run.index + run[0].length,
    gap: index === 0 ? token.gap : '',
  }));
}
