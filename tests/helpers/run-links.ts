import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type NetCase, urlOf } from '../../fixtures/web/internet/case.ts';
import { redactUrl } from '../../src/core/urls/secret-url.ts';
import { articleOf } from './hostile-internet.ts';
import type { TestInternet } from './test-internet.ts';

export type Said = 'alive' | 'dead' | 'unknown' | 'nothing';

export interface Answered {
  readonly entry: NetCase;
  readonly said: Said;
  readonly reason: string;
  /** What spoke for it, where the tool says so. */
  readonly evidence: readonly string[];
}

/**
 * How long both tools wait for an answer. All cases come from one small server: below some ten seconds a busy machine
 * makes hosts that answer look like hosts that do not; above, the cases that never answer take longer.
 */
const ANSWER_SECONDS = 12;

/** Runs the built command over one article that cites every case, through the invented internet's proxy. */
export async function runStet(cases: readonly NetCase[], internet: TestInternet): Promise<readonly Answered[]> {
  return await inFolder(cases, internet, async (folder, env) => {
    const args = [
      'bin/stet.js',
      join(folder, 'article.md'),
      '--format',
      'json',
      '--depth',
      'links',
      '--no-archives',
      '--timeout',
      `${ANSWER_SECONDS}s`,
      '--max-wait',
      '5s',
      '--output',
      join(folder, 'report.json'),
    ];
    await run(process.execPath, args, env);
    const links = linksOf(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')));
    return cases.map((entry): Answered => {
      // An address that carries a secret is printed without it.
      const link = links.get(urlOf(entry)) ?? links.get(redactUrl(urlOf(entry)));
      return { entry, said: link?.liveness ?? 'nothing', reason: link?.reason ?? '', evidence: link?.evidence ?? [] };
    });
  });
}

/** Runs lychee over the same article. What it calls an error is its `dead`: it has no other word for it. */
export async function runLychee(
  binary: string,
  cases: readonly NetCase[],
  internet: TestInternet,
): Promise<readonly Answered[]> {
  return await inFolder(cases, internet, async (folder, env) => {
    const args = [
      '--format',
      'json',
      '--no-progress',
      '--timeout',
      String(ANSWER_SECONDS),
      '--max-retries',
      '2',
      '--include',
      '.',
      '--output',
      join(folder, 'out.json'),
      join(folder, 'other-domain.md'),
    ];
    await run(binary, args, { ...env, SSL_CERT_FILE: join(folder, 'ca.pem') });
    const out: unknown = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'));
    const failed = new Map([...entriesOf(out, 'error_map'), ...entriesOf(out, 'timeout_map')]);
    return cases.map((entry): Answered => {
      const url = otherDomain(urlOf(entry));
      const status = failed.get(url) ?? failed.get(new URL(url).href);
      return { entry, said: status === undefined ? 'alive' : 'dead', reason: status ?? 'ok', evidence: [] };
    });
  });
}

async function inFolder<T>(
  cases: readonly NetCase[],
  internet: TestInternet,
  work: (folder: string, env: Record<string, string>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-links-'));
  try {
    await writeFile(join(folder, 'article.md'), articleOf(cases));
    await writeFile(join(folder, 'other-domain.md'), otherDomain(articleOf(cases)));
    await writeFile(join(folder, 'ca.pem'), internet.ca.pem);
    return await work(folder, { ...internet.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'), NO_COLOR: '1' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Any exit code is an answer: both tools fail on dead links. A process that cannot start is an error. */
function run(command: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  return new Promise((done, fail) => {
    execFile(
      command,
      args,
      {
        cwd: resolve('.'),
        env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', STET_STORE: '', ...env },
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, _stdout, stderr) => {
        if (error === null || typeof error.code === 'number') done();
        else fail(new Error(`${command} did not run: ${error.message} ${stderr}`));
      },
    );
  });
}

interface Link {
  readonly liveness: Said;
  readonly reason: string;
  readonly evidence: readonly string[];
}

function linksOf(report: unknown): Map<string, Link> {
  const article = listOf(recordOf(report)['articles'])[0];
  return new Map(
    listOf(recordOf(article)['sources']).flatMap((source): [string, Link][] => {
      const { url, citedAs, archiveOf, link } = recordOf(source);
      const { liveness, reason, evidence } = recordOf(link);
      const said: Said = liveness === 'alive' || liveness === 'dead' || liveness === 'unknown' ? liveness : 'nothing';
      // An archive's copy is reported under the original's address.
      const names = [url, citedAs, recordOf(archiveOf)['url']].filter((name) => typeof name === 'string');
      const spoke = listOf(evidence).map((each) => `${recordOf(each)['signal']}: ${recordOf(each)['detail']}`);
      return names.map((name) => [name, { liveness: said, reason: String(reason), evidence: spoke }]);
    }),
  );
}

function entriesOf(out: unknown, map: string): [string, string][] {
  return Object.values(recordOf(recordOf(out)[map]))
    .flatMap(listOf)
    .map((entry) => {
      const { url, status } = recordOf(entry);
      return [String(url), String(recordOf(status)['text'] ?? recordOf(status)['code'] ?? 'error')];
    });
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}; // checked on the left
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** lychee leaves `.test` out, whatever it is told to include: it gets the same hosts under a name of another ending. */
function otherDomain(text: string): string {
  return text.replace(/\.test(?=[/:?#>]|$)/gm, '.testnet');
}
