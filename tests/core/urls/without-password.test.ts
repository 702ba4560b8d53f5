import { expect, test } from 'vitest';
import { withoutPassword } from '../../../src/core/urls/without-password.ts';

test.each([
  ['postgres://me:pw@db.test:5432/stet', 'postgres://me@db.test:5432/stet'],
  ['postgres://me:p@w:d@db.test/stet', 'postgres://me@db.test/stet'],
  ['postgresql://db.test/stet', 'postgresql://db.test/stet'],
  ['postgres://db.test/stet?password=pw&sslmode=require', 'postgres://db.test/stet?password=…&sslmode=require'],
  ['--store=postgres://me:pw@db.test/stet', '--store=postgres://me@db.test/stet'],
  ['redis://:pw@127.0.0.1:6379', 'redis://@127.0.0.1:6379'],
  ['https://social.test:443/@mara', 'https://social.test:443/@mara'],
  ['a.md', 'a.md'],
])('%s is printed as %s', (text, shown) => {
  expect(withoutPassword(text)).toBe(shown);
});
