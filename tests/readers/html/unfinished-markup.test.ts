import { expect, test } from 'vitest';
import { readArticle } from '../../../src/readers/index.ts';

test.each(['</bour offic', '</p', '</p ', '<em clas', '<!-- no', '&am'])(
  'a page that ends in %s has its places',
  async (end) => {
    const html = `<!DOCTYPE html><html><body><p>The lower gate of the lock broke in May.</p>\n<p>Two barges sank.${end}`;
    const article = await readArticle({ bytes: new TextEncoder().encode(html), path: 'gate.html' });
    expect(article.text).toContain('Two barges sank.');
    const last = article.placeOf(article.text.length);
    expect(last.line).toBe(2);
    expect(last.column).toBeGreaterThan(1);
    for (const { span } of article.blocks) {
      const origin = article.originOf(span);
      if (origin === null || !('startByte' in origin)) throw new Error('no bytes');
      expect(origin.endByte).toBeGreaterThan(origin.startByte);
    }
  },
);
