import { describe, expect, test } from 'vitest';
import { readerFor } from '../../src/readers/index.ts';

const readerOf = (text: string, path: string): string => readerFor({ bytes: new TextEncoder().encode(text), path }).id;

describe('a message of mail', () => {
  test('is refused with what to do, whatever its name', () => {
    const mail =
      'Received: from a.test\r\n\tby b.test; Sat, 20 Nov 2021\r\nFrom: Ann <ann@mail.test>\r\nSubject: Roof\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nThe roof fell.\r\n';
    for (const path of ['mail.eml', 'mail.txt'])
      expect(() => readerOf(mail, path)).toThrowError(
        expect.objectContaining({ code: 'INPUT_FORMAT_UNKNOWN', hint: expect.stringContaining('.txt') }),
      );
  });

  test('so is a web page that a browser saved in one file', () => {
    const page =
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.test/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x\r\n<!doctype html><html>';
    expect(() => readerOf(page, 'page.mhtml')).toThrowError(
      expect.objectContaining({ hint: expect.stringContaining('HTML only') }),
    );
  });

  test('is none for its first words', () => {
    expect(readerOf('From: Ann Pilot\nTo: the desk\n\nMIME-Version: 1.0 is a header.\n', 'memo.txt')).toBe('text');
  });
});
