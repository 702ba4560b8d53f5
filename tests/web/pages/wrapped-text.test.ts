import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../src/core/exchange.ts';
import { readPage } from '../../../src/web/pages/page.ts';
import { unwrapped } from '../../../src/web/pages/wrapped-text.ts';

const WIDTH = 60;
const SENTENCES =
  'The harbour board counted nine boats in the spring of that year, and the keeper of the light wrote every one of them ' +
  'down. Nobody in Larnvik had seen so few since 1987. “We shall have to close the pier,” the chairman told the council, ' +
  'and the council closed it in the autumn of the year after.';

/** Broken as a program breaks lines: what does not fit stands in the next one. */
function wrapped(text: string, width = WIDTH, indent = ''): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

function answerOf(text: string, type: string): Exchange {
  const bytes = new TextEncoder().encode(text);
  const body = { sha256: '', bytes: bytes.length, read: () => Promise.resolve(bytes) };
  const outcome = { kind: 'response', status: 200, headers: [['content-type', type]], body } as const;
  return { url: 'https://board.test/1987.txt', method: 'GET', at: '', elapsedMs: 1, attempt: 1, outcome };
}

describe('a plain text that was wrapped', () => {
  test.each([
    ['at any margin', wrapped(SENTENCES, 78)],
    ['with the line ends of Windows', wrapped(SENTENCES).replaceAll('\n', '\r\n')],
    ['set in', wrapped(SENTENCES, 72, '   ').trimStart()],
    ['with its first line set in', `    ${wrapped(SENTENCES, WIDTH)}`],
  ])('has its paragraph in one piece: %s', (_how, text) => {
    expect(unwrapped(`The board\n\n${text}\n\nEnd.`).replace(/^ +/gm, '')).toBe(`The board\n\n${SENTENCES}\n\nEnd.`);
  });

  test('has paragraphs that are told by their first lines alone as two, and one that is set narrower whole', () => {
    const text = `   ${wrapped(SENTENCES)}\n   ${wrapped(SENTENCES)}\n\n${wrapped(SENTENCES, 48, '      ')}`;
    expect(
      unwrapped(text)
        .split(/\n+/)
        .map((line) => line.trim()),
    ).toEqual([SENTENCES, SENTENCES, SENTENCES]);
  });

  test('has the words whole that were parted', () => {
    const text = wrapped(SENTENCES).replace('\n', ' har-\nbour ');
    expect(unwrapped(text)).toContain(' har\u00adbour ');
  });

  test('goes on over a page break, without the heads and feet of pages', () => {
    const foot = (page: number) => `\n\nVik, et al.          Standards Track          [Page ${page}]\n\f\n`;
    const head = 'RFC 9999          Counting Boats          June 2019\n\n';
    const lines = wrapped(SENTENCES, 72).split('\n');
    const pages = [lines.slice(0, 3), lines.slice(3), lines].map((page) => page.join('\n'));
    const whole = pages.map((page, at) => `${at === 0 ? '' : head}${page}${foot(at + 1)}`).join('');
    expect(unwrapped(whole)).toBe(`${SENTENCES}\n\n${SENTENCES}`);
  });

  const prose = wrapped(SENTENCES);

  test.each([
    [
      'rows',
      'Boats of the harbour          1987      2018      2019\nCod and herring               1,200     1,300     1,400',
    ],
    [
      'a list',
      '- cod and herring and everything that was landed in March\n- eel and plaice and everything that was landed in June',
    ],
    [
      'a table of contents',
      '1 The boats that were counted ........................ 7\nand the ones that were not counted ................... 12',
    ],
    [
      'verse',
      `The boats are few that come ashore,\nThe light is out, the keeper gone,\nAnd no one counts them any more,\nThe tide alone goes on and on.`,
    ],
    [
      'what somebody else wrote',
      '> The boats were counted by the keeper of the light in May\n> and nobody came to look at what he had written down then',
    ],
    ['short lines', 'Harbour board\nof Larnvik\nold pier 7'],
  ])('keeps the lines of what is none: %s', (_what, lines) => {
    expect(unwrapped(`${prose}\n\n${lines}\n\n${prose}`)).toBe(`${SENTENCES}\n\n${lines}\n\n${SENTENCES}`);
  });

  test.each([
    [
      'records',
      Array.from(
        { length: 9 },
        (_row, day) => `2019-06-1${day},Larnvik,harbour,${day}200,"landed there by boats"`,
      ).join('\n'),
    ],
    ['lines that are paragraphs', `${SENTENCES}\n${SENTENCES}\nand so on.`],
    [
      'a log',
      Array.from(
        { length: 9 },
        (_row, day) => `2019-06-1${day} 12:00:01 the keeper counted ${day} boats at the pier`,
      ).join('\n'),
    ],
    ['nothing', ''],
  ])('is left as it is where nobody wrapped it: %s', (_what, text) => {
    expect(unwrapped(text)).toBe(text);
  });

  test.each([
    ['text/plain; charset=utf-8', SENTENCES],
    ['', SENTENCES],
    ['text/csv', prose],
    ['application/json', prose],
  ])(
    'is what claims are held against where a server calls it “%s”, and data stays as it is',
    async (type, mainText) => {
      const page = await readPage(answerOf(prose, type));
      expect(page).toMatchObject({ text: prose, mainText });
    },
  );

  test('of many lines takes no longer than they are', () => {
    expect(unwrapped(`${prose}\n`.repeat(10_000)).length).toBeGreaterThan(1_000_000);
    expect(unwrapped(`${prose}\n\f`.repeat(10_000)).length).toBeGreaterThan(1_000_000);
  });
});
