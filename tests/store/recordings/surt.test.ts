import { expect, test } from 'vitest';
import { cdxjOf } from '../../../src/store/recordings/cdxj.ts';
import { surtOf } from '../../../src/store/recordings/surt.ts';

test.each([
  ['http://source.test/report.html', 'test,source)/report.html'],
  ['https://www.Source.test:443/A/B/?b=2&a=1#top', 'test,source)/a/b?a=1&b=2'],
  ['http://www2.source.test/', 'test,source)/'],
  ['http://source.test:8080/', 'test,source:8080)/'],
  ['http://source.test/a;jsessionid=0123?PHPSESSID=1&q=x', 'test,source)/a?q=x'],
  ['http://192.0.2.7/x', '192.0.2.7)/x'],
  ['http://[2001:db8::1]:81/x', '[2001:db8::1]:81)/x'],
  ['urn:uuid:1', 'urn:uuid:1'],
])('%s is kept under %s', (url, key) => {
  expect(surtOf(url)).toBe(key);
});

test('an index is in the order of its bytes, one response a line', () => {
  const response = (url: string, at: string) => ({
    url,
    at,
    status: 200,
    mime: '',
    digest: 'sha256:aa',
    offset: 5,
    length: 7,
    isCut: false,
  });
  const index = cdxjOf(
    [response('http://b.test/ä', '2024-02-03T04:05:06.789Z'), response('http://a.test/', '2023-02-03T04:05:06.000Z')],
    'data.warc.gz',
  );
  expect(index.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'test,a)/ 20230203040506',
    'test,b)/%c3%a4 20240203040506',
    '',
  ]);
});
