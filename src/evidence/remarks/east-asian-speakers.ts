import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
import type { Span } from '../../core/text/span.ts';

/*
 * Who says it in Chinese, Japanese and Korean, where no capital shows a name: only what stands where a speaker stands and is
 * surely a person's name, by a surname that nearly everybody has one of, or by what is said to persons alone (氏, さん, 씨). Bodies,
 * places and offices are nobody.
 */

/** Characters before and behind a quotation in which its speaker is named, in the same paragraph. */
const REACH = 60;

/** The hundred and some surnames of most people in China, and those of two characters. */
const CHINESE = joinedLines`
  王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧
  许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔
  白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏
  倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时舒耿牟卜詹关關
  苗凌费費纪紀靳盛童欧歐甄项項曲成游阳裴席卫衛查屈鲍鮑位覃霍翁隋甘景薄单單包司柏宁寧柯阮桂闵閔解强柴华
  華车車冉房边邊
`;
/** What a name does not end with, and a body, a place or a manner does. */
const NO_NAME_END = patternLines()`
  [会會部局院司厅廳社团團党黨方军軍国國省市县縣区區镇鎮村宫宮署处處所队隊组組校大学學媒报報地着了上下中后後前时時候面常兴興边邊天日都也]$|
  女士$|先生$|小姐$|教授$|老[师師]$|[医醫]生$|主任$
`;
const CHINESE_VERBS =
  '说|說|表示|称|稱|指出|强调|強調|认为|認為|告诉|告訴|坦言|透露|介绍|介紹|解释|解釋|写道|寫道|补充|補充|警告|承认|承認|呼吁|呼籲';
const CHINESE_TITLE = '(?:[长長员員师師生士授任记記者人理事席裁监監官席表家民]|先生|女士|[市省县縣]委)';
const CHINESE_NAME = new RegExp(
  `(?<=^|[，。、；的]|${CHINESE_TITLE})([${CHINESE}]\\p{sc=Han}{2})(?=$|[^\\p{sc=Han}]|在|向|对|對|于|於|${CHINESE_VERBS})`,
  'u',
);
const CHINESE_BEHIND = new RegExp(`^[。！？，]?[”」』"][，。]?(\\p{sc=Han}{3,20}?)(?:${CHINESE_VERBS})`, 'u');
const CHINESE_BEFORE = new RegExp(
  `(?:^|[。！？”])([^。！？“”：]{3,40}?)(?:${CHINESE_VERBS})[^。！？“”：]{0,10}[：:，,][“「『"]?$`,
  'u',
);

/** Said to persons alone, behind their name; さん to a neighbour, a nurse or a son as well, who have no name of three characters. */
const JAPANESE_NAME = patternLines('u')`
  (?<![\p{sc=Han}々])(
    (?!同|両|各)[\p{sc=Han}々]{2,5}(?=氏)|[\p{sc=Han}々]{3,5}(?<![手者員師会店屋長生様])(?=さん)|
    [\p{sc=Katakana}ー]{2,12}(?:[・＝][\p{sc=Katakana}ー]{2,12}){1,3}(?=氏|さん)
  )(?:氏|さん)(?=[はがもら、「（]|$)
`;
const JAPANESE_SAID =
  '(?:述べ|語[っりる]|話[しすさ]|説明し|強調し|訴え|明かし|打ち明け|指摘し|主張し|嘆[いき]|言[いっう]|振り返|コメントし|発表し)';
const JAPANESE_BEHIND = new RegExp(
  `^[。]?[」』]と、?([^。「」]{2,40}?)(?:は|が|も)[^。「」]{0,30}${JAPANESE_SAID}`,
  'u',
);
const JAPANESE_BEFORE = /(?:^|[。」])([^。「」]{2,40}?)(?:は|が|も)、?[^。「」]{0,20}[「『]?$/u;
/** Behind the closing mark of a speech that somebody is said to make before it. */
const JAPANESE_CLOSES = new RegExp(`^[。]?[」』]などと|^[。]?[」』]と[^。「」]{0,20}${JAPANESE_SAID}`, 'u');

/** Of some nineteen in twenty people; the others are common syllables too. */
const KOREAN = '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우민류엄채변염';
const KOREAN_TITLE = joinedLines`
  (?:
    부?시장|교장|교감|교육감|대표|국?회?의원|장관|차관|대통령|총리|부?회장|부?사장|교수|원장|국장|과장|팀장|소장|
    위원장|대변인|감독|선수|변호사|박사|작가|연구원|간호사|의사|기술자|이사장|본부장
  )
`;
const KOREAN_NAME = patternLines('u')`
  (?<!\p{sc=Hangul})(?:
    ([${KOREAN}]\p{sc=Hangul}{2})\s(?:${KOREAN_TITLE}|씨)(?:은|는|이|가|도)|
    ${KOREAN_TITLE}\s([${KOREAN}]\p{sc=Hangul}{2})\s?(?:씨)?(?:은|는|이|가|도)
  )(?!\p{sc=Hangul})
`;
const KOREAN_NO_NAME =
  /^(?:한국인|외국인|정치인|기업인|전문가|서울시|이사회)$|[시도군구부처청원회사당국군대인한학의여적차]$/u;
const KOREAN_SAID = '(?:말했|밝혔|전했|강조했|설명했|지적했|호소했|주장했|덧붙였|말한|밝힌|털어놨|토로했|경고했)';
const KOREAN_BEHIND = new RegExp(`^[.]?[”"]\\s?(?:라고|이라고|고|며|라며)\\s?([^.“”]{2,50})\\s?${KOREAN_SAID}`, 'u');
const KOREAN_CLOSES = new RegExp(`^[.]?[”"]\\s?(?:라고|이라고|고|며|라며)\\s?[^.“”]{0,16}${KOREAN_SAID}`, 'u');
const KOREAN_BEFORE = /(?:^|[.”]\s?)([^.“”]{2,40}?)\s?[“"]?$/u;

/** A text in Han, kana or Hangul. */
const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * The full name of the person who is said to say what stands at a span; null where nobody is surely named, and undefined where
 * the text around it is in another script.
 */
export function eastAsianSpeaker(text: string, { start, end }: Span): string | null | undefined {
  const [behind = ''] = text.slice(end, end + REACH).split('\n', 1);
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split('\n')
      .at(-1) ?? '';
  const around = `${before}${text.slice(start, end)}${behind}`;
  if (!EAST_ASIAN.test(around)) return undefined;
  if (/\p{sc=Hangul}/u.test(around)) return korean(before, behind);
  return /[\u3040-\u30ff]/.test(around) ? japanese(before, behind) : chinese(before, behind);
}

function chinese(before: string, behind: string): string | null {
  const phrase = CHINESE_BEHIND.exec(behind)?.[1] ?? CHINESE_BEFORE.exec(before)?.[1] ?? '';
  const name = CHINESE_NAME.exec(phrase)?.[1];
  return name === undefined || NO_NAME_END.test(name) ? null : name;
}

function japanese(before: string, behind: string): string | null {
  const after = JAPANESE_BEHIND.exec(behind)?.[1];
  const phrase = after ?? (JAPANESE_CLOSES.test(behind) ? JAPANESE_BEFORE.exec(before)?.[1] : undefined);
  return JAPANESE_NAME.exec(phrase ?? '')?.[1] ?? null;
}

function korean(before: string, behind: string): string | null {
  const after = KOREAN_BEHIND.exec(behind)?.[1];
  const phrase = after ?? (KOREAN_CLOSES.test(behind) ? KOREAN_BEFORE.exec(before)?.[1] : undefined);
  const [, one, other] = KOREAN_NAME.exec(phrase ?? '') ?? [];
  const name = one ?? other;
  return name === undefined || KOREAN_NO_NAME.test(name) ? null : name;
}

/**
 * May a text in which the one speaks have the other speak? Where a surname stands with what its bearer is called by, and in Chinese
 * where it stands at all, nobody is sure.
 * @param around the paragraph of the text in which `other` speaks
 */
export function mayBeSamePerson(name: string, other: string, around: string): boolean {
  const parts = name.split(/[・＝]/u);
  if (parts.length > 1) return parts.some((part) => around.includes(part));
  const rest = around.replaceAll(other, '');
  const surname = name.slice(0, 1);
  if (surname === other.slice(0, 1) || rest.includes(name.slice(0, 2)) || rest.includes(name.slice(1))) return true;
  if (!/\p{sc=Hangul}/u.test(surname)) return rest.includes(surname);
  return new RegExp(`(?<!\\p{sc=Hangul})${surname}\\s?(?:${KOREAN_TITLE}|씨)`, 'u').test(rest);
}
