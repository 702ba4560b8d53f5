import { expect, test } from 'vitest';
import type { Exchange } from '../../src/core/exchange.ts';
import { readPage } from '../../src/web/page.ts';

const SENTENCE = 'The harbour board counted nine boats in the spring of that year.';

/** A PDF of one page with one line. */
function pdfOf(line: string): string {
  const content = `BT /F1 11 Tf 60 780 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[4 0 R]/Count 1>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  const head = '%PDF-1.4\n';
  const places = objects.map((_object, index) => head.length + objects.slice(0, index).join('').length);
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const body = head + objects.join('');
  return `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`;
}

test.each<[string, (text: string) => Uint8Array]>([
  ['bytes', (text) => new TextEncoder().encode(text)],
  // As they come from a socket.
  ['a buffer', (text) => Buffer.from(text)],
])('the text of a PDF is read out of %s, which stay as they are', async (_what, bytesOf) => {
  const bytes = bytesOf(pdfOf(SENTENCE));
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
  expect(bytes).toHaveLength(pdfOf(SENTENCE).length);
});
