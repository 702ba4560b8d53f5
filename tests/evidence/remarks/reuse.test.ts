import { describe, expect, test } from 'vitest';
import { RunSearch } from '../../../src/evidence/remarks/reuse.ts';
import { pageWith, weighText } from '../weigh-text.ts';

const SENTENCE = 'the roof of the old ferry terminal fell on the people who were waiting under it';

describe('runs of words that a source has word for word', () => {
  test('are found whatever stands between the words, and given whole', () => {
    const search = new RunSearch([{ text: `Last night ${SENTENCE}, they say.`, quoted: [] }]);
    const [run] = search
      .in(`He wrote that "${SENTENCE.replace('ferry', 'FERRY').replace(' fell', ',\nfell')}"!`)
      .values();
    expect(run).toEqual({ start: 11, end: 11 + SENTENCE.length, words: 16 });
  });

  test('nine words in a row are nobody’s own', () => {
    const nine = SENTENCE.split(' ').slice(0, 9).join(' ');
    expect(new RunSearch([{ text: nine, quoted: [] }]).in(`Well, ${nine}.`).size).toBe(0);
  });

  test('what stands in quotation marks is quoted, not reused', () => {
    const text = `She said “${SENTENCE}”.`;
    const quoted = [{ start: 10, end: 10 + SENTENCE.length }];
    expect(new RunSearch([{ text, quoted }]).in(SENTENCE).size).toBe(0);
  });
});

test('a sentence taken over without marks is remarked on, with the source it stands in', async () => {
  const { remarks } = await weighText(
    `In the night of 3 November ${SENTENCE}.[1]\n\nShe said “${SENTENCE}” to us on 4 November.`,
    {
      'ledger.test/a': pageWith(
        `${'The Ledger reports from the harbour every day of the year. '.repeat(4)}${SENTENCE}.`,
      ),
    },
  );
  expect(remarks.filter(({ code }) => code === 'reuse')).toMatchObject([
    { args: { words: 16, text: SENTENCE }, source: 's1', claim: 'c1' },
  ]);
});

test.each([
  [
    'ja',
    '港の灯台は一九二四年に建てられ、高さは十八メートルで、昨年の台風で外壁の一部が崩れた',
    '漁協の組合長は夜の海で頼りにしてきた光が消えるのは残念だと話した。',
  ],
  [
    'zh',
    '这座灯塔建于一九二四年，高十八米，去年台风过后外墙部分坍塌，此后一直禁止入内',
    '渔会会长说夜里出海的人一直靠这盏灯，现在灯要熄灭，大家都很难过。',
  ],
  [
    'th',
    'ประภาคารแห่งนี้สร้างเมื่อปี 2467 สูงสิบแปดเมตร ผนังบางส่วนพังลงหลังพายุเมื่อปีที่แล้ว',
    'นายกสมาคมบอกว่าแสงที่คนออกเรือกลางคืนเคยพึ่งพากำลังจะดับลง น่าเสียดายมาก',
  ],
])('%s: a sentence without spaces is taken over too, and its words are counted', async (language, sentence, rest) => {
  // An article of two words is in the script of its title.
  const own = sentence.slice(0, 20).repeat(5);
  const page = pageWith(`${rest.repeat(4)} ${sentence}`);
  const remarksOn = async (text: string) => {
    const { remarks } = await weighText(`${text} [1]\n\n${own}`, { 'ledger.test/a': page });
    return remarks.filter(({ code }) => code === 'reuse');
  };
  const [remark] = await remarksOn(sentence);
  expect(remark?.args['words'], language).toBeGreaterThanOrEqual(10);
  expect(remark?.args['words']).toBeLessThan(0.75 * sentence.length);
  expect(await remarksOn(sentence.slice(0, 20))).toEqual([]);
});
