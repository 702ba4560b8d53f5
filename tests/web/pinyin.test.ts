import { describe, expect, test } from 'vitest';
import { readsAs } from '../../src/web/signals/words/pinyin.ts';

describe('an address in pinyin', () => {
  test.each([
    ['chen-zhou-ce-pan', '沉舟侧畔'],
    ['ye-mian-bu-cun-zai', '页面不存在'],
    ['cha-dao', '茶道'],
    ['gai-neirong-yi-bei-shanchu', '该内容已被删除'],
    ['xian', '西安'],
    ['ri-chu-er-zuo', '日出而作'],
    ['wang_mian_shi', '《王冕》诗'],
  ])('%s is the reading of %s', (name, title) => {
    expect(readsAs(name, title)).toBe(true);
  });

  test('agrees where one character of four has another reading', () => {
    expect(readsAs('chang-jiang-da-qiao', '长江大桥')).toBe(true);
    expect(readsAs('zhong-qing-da-qiao', '重庆大桥')).toBe(true);
  });

  test.each([
    ['of other letters', 'wo-de-gu-xiang', '页面不存'],
    ['of another length', 'chen-zhou-ce', '沉舟侧畔'],
    ['of words that are no syllables', 'lost-page-here', '沉舟侧'],
    ['of one character, which agrees by chance', 'cha', '茶'],
    ['of a title in other letters', 'chen-zhou-ce-pan', 'Page not found'],
  ])('is not the reading of a title %s', (_, name, title) => {
    expect(readsAs(name, title)).toBe(false);
  });

  test('has every first letter', () => {
    const all = 'ai-bu-cai-da-e-fa-ge-he-ji-ka-la-ma-na-ou-pa-qi-ren-si-ta-wo-xi-yi-zi';
    expect(readsAs(all, '爱不才大鹅发哥河机卡拉妈那欧怕七人四他我西一字')).toBe(true);
  });
});
