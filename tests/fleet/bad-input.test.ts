import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SourceQueues } from '../../src/fleet/queues.ts';
import { connectRedis } from '../../src/fleet/redis.ts';
import { queueName, shardOf } from '../../src/fleet/shards.ts';
import { fleetStatus } from '../../src/fleet-status.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { answerOfHost, hostName, pageUrl } from '../helpers/fleet/local-hosts.ts';
import { WorkerProcess } from '../helpers/fleet/worker-process.ts';
import { LocalRedis, redisServer } from '../helpers/local-redis.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

/** Shifts a process's clock, before anything of it runs. */
const shifted = (hours: number) =>
  `--import=data:text/javascript,${encodeURIComponent(`const now = Date.now; Date.now = () => now() + ${hours} * 3600000`)}`;

describe.skipIf(redisServer() === undefined)(
  'what goes wrong in a fleet (skipped where Redis is not installed)',
  () => {
    let folder: string;
    let server: LocalRedis;
    let redis: Redis;
    let internet: TestInternet;
    let workers: WorkerProcess[] = [];

    beforeAll(async () => {
      buildCli();
      [server, internet, folder] = await Promise.all([
        LocalRedis.start(),
        TestInternet.open({ answer: answerOfHost }),
        newFolder(),
      ]);
      redis = await connectRedis(server.url);
      await writeFile(
        join(folder, 'one.md'),
        `The port counted boats, as [its report](${pageUrl(1, 1)}) and [another](${pageUrl(2, 2)}) say.\n`,
      );
    });
    afterAll(async () => {
      redis?.disconnect();
      await internet?.close();
      await server?.close();
    });
    beforeEach(async () => {
      await redis.flushall();
      await rm(join(folder, 'store.sqlite'), { force: true });
      internet.log.length = 0;
    });
    afterEach(async () => {
      await Promise.all(workers.map((worker) => worker.kill()));
      workers = [];
    });

    const queue = () => ['--queue', server.url];
    const store = () => ['--store', join(folder, 'store.sqlite')];
    const stet = (...args: string[]) => runCli(args, { cwd: folder, env: internet.env });
    const submit = async (...args: string[]) => (await stet('submit', ...queue(), ...args)).stdout.trim();
    function startWorker(name: string, env: Readonly<Record<string, string>> = {}): WorkerProcess {
      const worker = new WorkerProcess(name, [...queue(), ...store(), '--no-archives', '--host-interval', '10ms'], {
        ...internet.env,
        ...env,
      });
      workers.push(worker);
      return worker;
    }
    async function untilDone(id: string) {
      for (;;) {
        const { batches } = await fleetStatus(server.url, id);
        const [batch] = batches;
        if (batch !== undefined && batch.open === 0) return batch;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    const asked = () => internet.log.filter(({ path }) => path !== '/robots.txt').length;

    test('a second worker of the same name refuses to start, and says what to do', async () => {
      startWorker('same');
      while ((await fleetStatus(server.url)).workers.length === 0)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const second = await stet('worker', ...queue(), ...store(), '--name', 'same');
      expect(second.status).toBe(2);
      expect(second.stderr).toMatch(/named `same` is at work on this queue already/);
      expect(second.stderr).toMatch(/another --name/);
    });

    test.each([1, -1])(
      'a worker whose clock is %i h off finds what the others find, and collect sees it',
      async (hours) => {
        const id = await submit('one.md');
        startWorker('off', { NODE_OPTIONS: shifted(hours) });
        await untilDone(id);
        const collected = await stet('collect', id, ...queue(), ...store(), '--no-archives', '--format', 'json');
        const { links } = JSON.parse(collected.stdout).summary;
        expect(Object.values(links as Record<string, number>).reduce((sum, count) => sum + count, 0)).toBe(2);
        expect(links).not.toHaveProperty('not-asked');
      },
    );

    test('the same article submitted twice is asked once', async () => {
      const first = await submit('one.md', 'one.md');
      const second = await submit('one.md');
      startWorker('only');
      const batches = await Promise.all([first, second].map(untilDone));
      expect(batches.map(({ articles, sources }) => [articles, sources])).toEqual([
        [1, 2],
        [1, 2],
      ]);
      expect(asked()).toBe(2);
    });

    test('a manifest with names that lead nowhere and binary files: each is named, the rest is done', async () => {
      await writeFile(join(folder, 'noise.pdf'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]));
      await writeFile(join(folder, 'manifest.txt'), 'one.md\nmissing.md\nnoise.pdf\n\u0007\u001b[31m.md\n');
      const id = await submit('--files-from', 'manifest.txt');
      startWorker('only');
      const { articles, unread } = await untilDone(id);
      expect(articles).toBe(1);
      expect(unread.map(({ path }) => path)).toEqual(['missing.md', 'noise.pdf', '\u0007\u001b[31m.md']);
      const status = await stet('status', id, ...queue());
      expect(status.stdout).toMatch(/not read: missing\.md/);
      expect(status.stdout).not.toContain('\u001b');
      const collected = await stet('collect', id, ...queue(), ...store(), '--format', 'json', '--no-archives');
      expect(collected.status).toBe(2);
      expect(JSON.parse(collected.stdout).articles).toHaveLength(1);
    });

    test('a damaged job is given up with its reason, and the batch ends', async () => {
      const id = await submit('one.md');
      const shard = shardOf(hostName(1));
      const queues = await SourceQueues.open(redis);
      const { Queue } = await import('bullmq');
      const raw = new Queue(queueName(shard), { connection: redis, prefix: 'stet' });
      for (const job of await raw.getWaiting()) await job.updateData({ v: 99 });
      await raw.close();
      await queues.close();
      startWorker('only');
      const { poisoned } = await untilDone(id);
      expect(poisoned.length).toBeGreaterThan(0);
      expect(poisoned[0]?.why).toMatch(/another version, or damaged/);
      const collected = await stet('collect', id, ...queue(), ...store(), '--no-archives', '--format', 'json');
      expect(collected.stderr).toMatch(/incomplete/);
    });

    test('a queue of another version is refused by name', async () => {
      await redis.set('stet:schema', 99);
      const refused = await stet('submit', ...queue(), 'one.md');
      expect(refused.status).toBe(2);
      expect(refused.stderr).toMatch(/has schema 99, this stet has \d+/);
    });

    test('a queue that is not there, one that is no Redis, and one that is not named', async () => {
      const [gone, wrong, unnamed] = await Promise.all([
        stet('submit', '--queue', 'redis://127.0.0.1:1', 'one.md'),
        stet('submit', '--queue', 'http://127.0.0.1', 'one.md'),
        stet('submit', 'one.md'),
      ]);
      expect([gone.status, wrong.status, unnamed.status]).toEqual([2, 2, 2]);
      expect(gone.stderr).toMatch(/cannot reach the queue at redis:\/\/127\.0\.0\.1:1/);
      expect(wrong.stderr).toMatch(/expected redis:\/\/HOST:PORT/);
      expect(unnamed.stderr).toMatch(/--queue is missing/);
    });

    test('a store that cannot be opened ends worker, collect and schedule at once, and is said once', async () => {
      await writeFile(join(folder, 'two.md'), `[a](${pageUrl(5, 5)})\n`);
      const id = await submit('one.md', 'two.md');
      const nowhere = ['--store', join(folder, 'one.md', 'store.sqlite')];
      const ends = await Promise.all([
        stet('worker', ...queue(), ...nowhere),
        stet('collect', id, ...queue(), ...nowhere),
        stet('schedule', 'one.md', ...queue(), ...nowhere),
        stet('collect', id, ...queue(), '--store', 'postgres://me:secret@127.0.0.1:1/stet'),
      ]);
      for (const { status, stderr, stdout } of ends) {
        expect([status, stdout]).toEqual([2, '']);
        expect(stderr).toMatch(/^stet: cannot (?:make|open) [^\n]*\n(?: {6}[^\n]*\n)?$/);
        expect(stderr).not.toContain('secret');
      }
      expect((await fleetStatus(server.url, id)).batches[0]).toMatchObject({ open: 3, poisoned: [] });
    });

    test('a queue that is full says so and keeps nobody waiting; it can still be looked at', async () => {
      const id = await submit('one.md');
      await redis.config('SET', 'maxmemory', '1');
      try {
        for (const refused of await Promise.all([
          stet('submit', 'one.md', ...queue()),
          stet('worker', ...queue(), ...store()),
        ])) {
          expect(refused.status).toBe(2);
          expect(refused.stderr).toMatch(
            /^stet: the queue at [^\n]* refuses \(OOM [^\n]*\n {6}give Redis more memory[^\n]*\n$/,
          );
        }
        expect((await stet('status', id, ...queue())).stdout).toContain('0 of 2 sources done');
      } finally {
        await redis.config('SET', 'maxmemory', '0');
      }
    });

    test('a source of which nothing would be kept is given up with its reason, and not asked', async () => {
      const id = await submit('one.md');
      workers.push(
        new WorkerProcess(
          'pinned',
          [...queue(), ...store(), '--no-archives', '--allow-private', hostName(1)],
          internet.env,
        ),
      );
      const { poisoned } = await untilDone(id);
      expect(poisoned).toEqual([{ url: pageUrl(1, 1), why: expect.stringContaining('allowed or pinned by hand') }]);
      expect(asked()).toBe(1);
    });

    test('what is remembered through a proxy is found again by schedule', async () => {
      const id = await submit('one.md');
      startWorker('only');
      await untilDone(id);
      const { stderr } = await stet('schedule', 'one.md', ...queue(), ...store());
      expect(stderr).toContain('0 sources due, 2 not yet');
    });

    test('a batch that does not exist: each command says so and ends', async () => {
      for (const command of [
        ['collect', 'nowhere', ...store()],
        ['status', 'nowhere'],
      ]) {
        const { status, stderr } = await stet(...command, ...queue());
        expect(stderr).toMatch(/There is no batch `nowhere` in this queue/);
        expect(status).toBe(2);
      }
    });

    test('an article that changed since it was submitted is named, and not reported', async () => {
      await writeFile(join(folder, 'changing.md'), `[a](${pageUrl(3, 3)})\n`);
      const id = await submit('changing.md');
      startWorker('only');
      await untilDone(id);
      await writeFile(join(folder, 'changing.md'), `[b](${pageUrl(4, 4)})\n`);
      const collected = await stet('collect', id, ...queue(), ...store(), '--no-archives');
      expect(collected.status).toBe(2);
      expect(collected.stderr).toMatch(/`changing\.md` has changed since it was submitted/);
    });
  },
);
