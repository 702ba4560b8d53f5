import { describe, expect, test } from 'vitest';
import { eastAsianSpeaker, mayBeSamePerson } from '../../../src/evidence/remarks/east-asian-speakers.ts';

const speaker = (text: string) => {
  const quoted = /[“「]([^”」]+?)[。.]?[”」]/.exec(text);
  const start = (quoted?.index ?? 0) + 1;
  return eastAsianSpeaker(text, { start, end: start + (quoted?.[1]?.length ?? 0) });
};

describe('who is said to say it, where no capital shows a name', () => {
  test.each([
    ['“桥梁必须拆除。”总工程师赵德明说。', '赵德明'],
    ['局长孟昭阳在会上表示：“桥梁必须拆除。”', '孟昭阳'],
    ['“桥梁必须拆除。”赵工程师对记者说。', null],
    ['市民李女士说：“桥梁必须拆除。”', null],
    ['警方表示：“桥梁必须拆除。”', null],
    ['安理会表示：“桥梁必须拆除。”', null],
    ['发言人马上说：“桥梁必须拆除。”', null],
    ['江苏省委书记表示：“桥梁必须拆除。”', null],
    ['居民们于是说：“桥梁必须拆除。”', null],
    ['公告写着：“桥梁必须拆除。”路人停下来看。', null],
    ['「橋は取り壊すべきだ」と技師の赤松達也氏は語った。', '赤松達也'],
    ['副市長の長谷川恵子さんは「橋は取り壊すべきだ」と述べた。', '長谷川恵子'],
    ['「橋は取り壊すべきだ」とメアリー・クラーク氏は強調した。', 'メアリー・クラーク'],
    ['看護師さんは「橋は取り壊すべきだ」と話した。', null],
    ['息子さんは「橋は取り壊すべきだ」と話した。', null],
    ['同氏は「橋は取り壊すべきだ」と述べた。', null],
    ['青浜市長は「橋は取り壊すべきだ」と述べた。', null],
    ['赤松達也氏の看板には「橋は取り壊すべきだ」と書かれている。', null],
    ['“다리는 철거해야 한다”고 기술자 한도윤 씨는 말했다.', '한도윤'],
    ['배수진 부시장은 “다리는 철거해야 한다”고 강조했다.', '배수진'],
    ['원장 송지훈은 “다리는 철거해야 한다”고 호소했다.', '송지훈'],
    ['한 씨는 “다리는 철거해야 한다”고 설명했다.', null],
    ['유명한 교수는 “다리는 철거해야 한다”고 말했다.', null],
    ['정치학 교수는 “다리는 철거해야 한다”고 말했다.', null],
    ['서울시 시장은 “다리는 철거해야 한다”고 말했다.', null],
    ['배수진 부시장의 안내문에는 “다리는 철거해야 한다”고 적혀 있다.', null],
    ['“The bridge must go,” said Ingrid Moe.', undefined],
  ])('%s: %s', (text, name) => {
    expect(speaker(text)).toBe(name);
  });
});

test.each([
  ['赵德明', '林秀珍', '副市长林秀珍说', false],
  ['赵德明', '林秀珍', '赵工程师和副市长林秀珍说', true],
  ['赵德明', '赵秀珍', '副市长赵秀珍说', true],
  ['赤松達也', '長谷川恵子', '長谷川恵子さんは述べた', false],
  ['赤松達也', '長谷川恵子', '赤松さんの隣で長谷川恵子さんは述べた', true],
  ['ジョン・ブラウン', 'メアリー・ブラウン', 'メアリー・ブラウン氏は述べた', true],
  ['한도윤', '배수진', '배수진 부시장은 강조했다. 한편 비가 왔다', false],
  ['한도윤', '배수진', '배수진 부시장은 한 씨에게 강조했다', true],
])('%s and %s in “%s”: one person or not sure, %s', (name, other, around, isSame) => {
  expect(mayBeSamePerson(name, other, around)).toBe(isSame);
});
