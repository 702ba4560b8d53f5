import { createHash } from 'node:crypto';
import type { SiteAnswer, SiteRequest } from '../test-internet.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** A host of the invented internet. */
export function hostName(index: number): string {
  return `paper-${index}.test`;
}

/** An address on a host; what it answers follows from its number. */
export function pageUrl(host: number, page: number): string {
  return `http://${hostName(host)}/2021/harbour-report-${page}`;
}

/**
 * What a host answers: most pages live; of a hundred about six are gone, three have moved, two sit behind a challenge and
 * two fail. The same address answers the same to everybody at any time, so that two runs can be compared.
 */
export function answerOfHost({ url }: SiteRequest): SiteAnswer {
  if (url.pathname === '/robots.txt') return { status: 404, headers: HTML, body: 'no such file' };
  const lot = createHash('sha256').update(url.href).digest().readUInt32BE(0) % 100;
  if (url.pathname.endsWith('/moved')) return page(url);
  if (!/^\/2021\/harbour-report-\d+$/.test(url.pathname) || lot < 6)
    return { status: lot % 2 === 0 ? 404 : 410, headers: HTML, body: '<title>Not found</title><h1>Not found</h1>' };
  if (lot < 9) return { status: 301, headers: { location: `${url.pathname}/moved` } };
  if (lot < 11) return { status: 403, headers: { ...HTML, 'cf-mitigated': 'challenge', server: 'cloudflare' } };
  if (lot < 13) return { status: 500, headers: HTML, body: 'error' };
  return page(url);
}

function page({ hostname, pathname }: URL): SiteAnswer {
  const number = /\d+/.exec(pathname.replace('/2021/', ''))?.[0] ?? '0';
  const title = `Harbour report ${number} of ${hostname}`;
  const sentence = `<p>The port of ${hostname} counted ${number} boats and closed its gates on the days of the storm.</p>`;
  const rest = '<p>The harbour master wrote every arrival into the book, and every book was kept.</p>'.repeat(8);
  return {
    headers: HTML,
    body: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>${sentence}${rest}</main></body></html>`,
  };
}
