import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article } from '../../fixtures/web/bodies.ts';
import { FakeWayback } from '../helpers/archives/fake-wayback.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { articleOf, sourceAt } from '../helpers/report-of.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

/** Whom the story is about, who must not learn of it, and somebody else. */
const SUBJECT = 'https://subject.test/about/our-harbour-contract';
const OTHER = 'https://news.test/2021/council-votes-down-harbour-repair-budget';

let internet: TestInternet;
let folder: string;

beforeAll(async () => {
  buildCli();
  const wayback = new FakeWayback([
    { url: SUBJECT, at: '2021-02-19T10:00:00.000Z', status: 200, body: article('Our harbour contract') },
  ]);
  internet = await TestInternet.open({
    answer: ({ url }) => {
      const answer = wayback.answer({ url: url.href });
      if (answer === null || 'phase' in answer) return { headers: { 'content-type': 'text/html' }, body: article() };
      return answer;
    },
  });
  folder = await newFolder();
  await writeFile(join(folder, 'ca.pem'), internet.ca.pem);
  await writeFile(
    join(folder, 'article.md'),
    `---\ndate: 2021-03-01\n---\n\nThe firm [has the contract](${SUBJECT}), and the [council voted](${OTHER}).\n`,
  );
});
afterAll(async () => {
  await internet.close();
});

test('a host that is not to be contacted gets no request at all, and its copies are found', async () => {
  const env = { ...internet.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') };
  const { stdout } = await runCli(['article.md', '--format', 'json', '--no-contact', 'subject.test'], {
    cwd: folder,
    env,
  });
  const hosts = new Set(internet.log.map(({ host }) => host));
  expect(hosts.has('subject.test')).toBe(false);
  expect(hosts.has('news.test')).toBe(true);
  const subject = sourceAt(articleOf(stdout), 'subject.test');
  expect(subject.link).toMatchObject({ status: 'not-asked', reason: 'no-contact' });
  expect(subject.archive).toMatchObject({
    status: 'found',
    best: { url: `https://web.archive.org/web/20210219100000/${SUBJECT}`, distanceDays: -10 },
  });
});
