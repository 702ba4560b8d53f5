import { expect, test } from 'vitest';
import { makePdf, PdfPageMaker } from '../../../fixtures/readers/make-pdf.ts';
import type { Exchange } from '../../../src/core/exchange.ts';
import { readPage } from '../../../src/web/pages/page.ts';

const SENTENCE = 'The harbour board counted nine boats in the spring of that year.';

const PDF = makePdf([new PdfPageMaker().at(60, 780, SENTENCE)]);

test.each<[string, Uint8Array]>([
  ['bytes', new Uint8Array(PDF)],
  // As they come from a socket.
  ['a buffer', Buffer.from(PDF)],
])('the text of a PDF is read out of %s, which stay as they are', async (_what, bytes) => {
  const body = { sha256: '', bytes: bytes.length, read: () => Promise.resolve(bytes) };
  const outcome = { kind: 'response', status: 200, headers: [['content-type', 'application/pdf']], body } as const;
  const answer: Exchange = {
    url: 'https://board.test/1987.pdf',
    method: 'GET',
    at: '',
    elapsedMs: 1,
    attempt: 1,
    outcome,
  };
  expect(await readPage(answer)).toMatchObject({ text: SENTENCE, mainText: SENTENCE, partial: false });
  expect(bytes).toHaveLength(PDF.length);
});
