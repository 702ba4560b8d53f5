import { describe, expect, test } from 'vitest';
import { makeMail } from '../../fixtures/readers/make-mail.ts';
import { extractClaims } from '../../src/claims/index.ts';
import type { Article } from '../../src/core/article.ts';
import { isStetError } from '../../src/core/errors.ts';
import { readArticle, readerFor } from '../../src/readers/index.ts';

const readerOf = (text: string, path: string): string => readerFor({ bytes: new TextEncoder().encode(text), path }).id;
const read = (message: string): Promise<Article> => readArticle({ bytes: Buffer.from(message), path: 'letter.eml' });

const WORDS =
  'The harbour office counted the boats again on Tuesday, and again the number was smaller than the year before, which nobody could explain.';
const HTML = `<html><body><p>Eleven boats are missing – <a href="https://office.test/count?year=2023&amp;no=4">the office says</a>.</p><p>${WORDS}</p><p>${WORDS}</p><img src="https://open.test/o.gif" width="1" height="1"></body></html>`;

describe('a message of mail', () => {
  test.each(['quoted-printable', 'base64', '8bit'] as const)('is read by its web page, coded as %s', async (coding) => {
    const article = await read(
      makeMail('Boats – again', [
        { type: 'text/plain', words: 'Eleven boats are missing.' },
        { type: 'text/html', words: HTML, coding },
      ]),
    );
    const { title, publication, publishedAt, format, links } = article;
    expect({ title, publication, publishedAt, format }).toEqual({
      title: 'Boats – again',
      publication: 'Brackwater Letters',
      publishedAt: '2023-05-09',
      format: 'mail',
    });
    expect(links.map(({ url, origin }) => [url, origin])).toEqual([
      ['https://office.test/count?year=2023&no=4', expect.objectContaining({ part: 'message.html' })],
    ]);
    expect(extractClaims(article).claims[0]?.text).toBe('Eleven boats are missing – the office says.');
    expect(article.placeOf(0)).toMatchObject({ part: 'message.html' });
  });

  test('laid out in tables has paragraphs, and what its service adds is no text and cites nothing', async () => {
    const cell = (inner: string) => `<tr><td>${inner}</td></tr>`;
    const article = await read(
      makeMail('Boats', [
        {
          type: 'text/html',
          words: `<html><body><div style="display:none">Words that nobody sees.</div><table><tr><td><table>${cell('<a href="https://press.test/1">View in browser</a>')}${cell('<h1>Boats</h1>')}${cell(`${WORDS} It rained for days.<br><br>The council met <a href="https://council.test/m">in March</a>.`)}${cell(`<p>${WORDS}</p>`)}${cell('You are receiving this email because you signed up.<br><a href="https://list.test/u">Unsubscribe</a> | <a href="https://press.test/p">Update preferences</a>')}</table></td></tr></table></body></html>`,
        },
      ]),
    );
    const { claims, sources } = extractClaims(article);
    expect(claims.map(({ text }) => text)).toEqual([WORDS, 'It rained for days.', 'The council met in March.', WORDS]);
    expect(sources.map(({ url }) => url)).toEqual(['https://council.test/m']);
    expect(article.blocks.some(({ kind }) => kind === 'table-cell')).toBe(false);
  });

  test('in windows-1252 has its quotation marks and dashes', async () => {
    const head = 'From: =?windows-1252?Q?Mara=92s_Letters?= <m@a.test>\nSubject: =?windows-1252?Q?Boats_=97_again?=\n';
    const type = 'Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n';
    const { title, publication, text } = await read(`${head}MIME-Version: 1.0\n${type}\nThe =93big=94 roof fell.\n`);
    expect([title, publication]).toEqual(['Boats — again', 'Mara’s Letters']);
    expect(text).toContain('The “big” roof fell.');
  });

  test('without one is read by its plain text', async () => {
    const article = await read(
      makeMail('Boats', [
        {
          type: 'text/plain',
          words:
            'Eleven boats are missing.[1]\n\nThe office counted them.\n\nSources\n\n[1] The office, https://office.test/count\n',
        },
      ]),
    );
    expect(article.title).toBe('Boats');
    const [first] = extractClaims(article).claims;
    expect([first?.text, first?.citations.map(({ via }) => via)]).toEqual([
      'Eleven boats are missing.[1]',
      ['numbered'],
    ]);
  });

  test('is known by its headers, whatever its name', () => {
    const message = makeMail('Boats', [{ type: 'text/plain', words: 'Eleven boats are missing.' }]);
    for (const path of ['letter.eml', 'letter.txt', 'letter']) expect(readerOf(message, path)).toBe('mail');
  });

  test.each([
    ['no text', makeMail('Boats', [{ type: 'application/pdf', words: '%PDF', coding: 'base64' }]), 'INPUT_EMPTY'],
    [
      'parts within parts without end',
      `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${Array.from({ length: 5000 }, (_, index) => `--b${index}\r\nContent-Type: multipart/mixed; boundary=b${index + 1}\r\n\r\n`).join('')}`,
      'INPUT_DAMAGED',
    ],
  ])('with %s is refused with what to do', async (_name, message, code) => {
    await expect(read(message)).rejects.toMatchObject({ code, hint: expect.stringContaining('save') });
  });

  test('that breaks off, or is another message’s, never throws anything but the typed error', async () => {
    const message = makeMail('Boats', [{ type: 'text/html', words: HTML, coding: 'base64' }]);
    for (let length = message.length; length > 40; length -= 37)
      await read(message.slice(0, length)).catch((error: unknown) => expect(isStetError(error)).toBe(true));
  });
});

test.each([
  [
    'Chrome',
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.test/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x\r\n<!doctype html><html>',
  ],
  [
    'Firefox',
    'From: <Saved by Mozilla 5.0>\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x\r\n',
  ],
])('a web page that %s saved in one file is refused with what to do', (_name, page) => {
  expect(() => readerOf(page, 'page.mhtml')).toThrowError(
    expect.objectContaining({ code: 'INPUT_FORMAT_UNKNOWN', hint: expect.stringContaining('HTML only') }),
  );
});

test('a text is no message for its first words', () => {
  expect(readerOf('From: Ann Pilot\nTo: the desk\n\nMIME-Version: 1.0 is a header.\n', 'memo.txt')).toBe('text');
});
