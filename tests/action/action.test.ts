import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { article } from '../../fixtures/web/bodies.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

const run = promisify(execFile);
const OLD = Array.from({ length: 30 }, (_, index) => `https://old-${index}.test/2019/report`);
const FRESH = 'https://fresh.test/2026/gone';
const LIVING = 'https://living.test/2021/council-votes-down-harbour-repair-budget';

let internet: TestInternet;
let folder: string;
/** The checkout of the job. */
let repo: string;
/** What the sites answer in a test. */
let refuse: boolean;

beforeAll(async () => {
  buildCli();
  internet = await TestInternet.open({
    answer: ({ url }) => {
      if (refuse) return { status: 403, body: 'Forbidden' };
      return url.href === LIVING ? { body: article() } : { status: 404, body: '<title>Not found</title>' };
    },
    refuses: (host) => (/archive\.org$/.test(host) ? { status: 503 } : null),
  });
  folder = await newFolder();
  await writeFile(join(folder, 'ca.pem'), internet.ca.pem);
  const bin = join(folder, 'stet');
  await writeFile(bin, `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/stet.js')}" "$@"\n`);
  await chmod(bin, 0o755);
  repo = await sampleRepository();
});
afterAll(async () => {
  await internet.close();
});
beforeEach(() => {
  refuse = false;
});

async function git(...args: string[]): Promise<string> {
  const who = ['-c', 'user.name=Sample', '-c', 'user.email=sample@paper.test', '-c', 'init.defaultBranch=main'];
  const { stdout } = await run('git', ['-C', repo, ...who, ...args]);
  return stdout.trim();
}

/** Thirty dead links on main; a pull request adds one, in the middle of an old article. HEAD is the merge of both. */
async function sampleRepository(): Promise<string> {
  repo = join(folder, 'repo');
  await mkdir(join(repo, 'articles'), { recursive: true });
  await git('init', '--quiet');
  const old = OLD.map((url, index) => `Report ${index} was [published](${url}) in 2019.\n`);
  await writeFile(join(repo, 'articles', 'harbour.md'), ['# The harbour\n', ...old].join('\n'));
  await writeFile(join(repo, 'articles', 'budget.md'), `The budget was [voted down](${LIVING}).\n`);
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'articles');
  await git('checkout', '--quiet', '-b', 'addition');
  old.splice(10, 0, `A new one was [published](${FRESH}) this year.\n`);
  await writeFile(join(repo, 'articles', 'harbour.md'), ['# The harbour\n', ...old].join('\n'));
  await git('commit', '--quiet', '-am', 'addition');
  await git('checkout', '--quiet', 'main');
  await git('merge', '--quiet', '--no-ff', '-m', 'merge', 'addition');
  return repo;
}

interface Job {
  readonly code: number;
  /** Workflow commands that were printed, without the gate's plain line. */
  readonly annotations: readonly string[];
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** The step of action.yml that checks. */
async function job(env: Readonly<Record<string, string>>): Promise<Job> {
  const temp = await mkdtemp(join(folder, 'runner-'));
  const [summary, output] = [join(temp, 'summary'), join(temp, 'output')];
  const { code, stdout, stderr } = await run('bash', [resolve('action/check.sh')], {
    cwd: repo,
    env: {
      PATH: process.env['PATH'],
      ...internet.env,
      NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
      RUNNER_TEMP: temp,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
      STET_BIN: join(folder, 'stet'),
      STET_STORE: '',
      STET_RETRIES: '0',
      STET_HOST_INTERVAL: '0ms',
      ARTICLES: 'articles',
      STET_ARCHIVES: 'none',
      ...env,
    },
  }).then(
    (done) => ({ code: 0, ...done }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  const lines = (await readFile(output, 'utf8').catch(() => '')).trim().split('\n');
  return {
    code,
    annotations: stdout.split('\n').filter((line) => line.startsWith('::')),
    log: stdout + stderr,
    summary: await readFile(summary, 'utf8').catch(() => ''),
    outputs: Object.fromEntries(lines.map((line) => [line.replace(/=.*/, ''), line.replace(/^[^=]*=/, '')])),
  };
}

const PULL_REQUEST = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_BASE_REF: 'main' };

describe.skipIf(process.platform === 'win32')('a job', () => {
  test('of a pull request that adds one dead link to thirty old ones annotates that line alone, and fails', async () => {
    const { code, annotations, summary, outputs } = await job(PULL_REQUEST);
    const text = (await readFile(join(repo, 'articles/harbour.md'), 'utf8')).split('\n');
    const line = text.findIndex((entry) => entry.includes(FRESH)) + 1;
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatch(
      new RegExp(`^::error file=articles/harbour\\.md,line=${line},col=\\d+,title=stet dead-link::`),
    );
    expect(code).toBe(1);
    expect(summary).toContain('**The gate fails:** 1 dead-link');
    expect(outputs).toMatchObject({ outcome: 'fail' });
    // Only what the pull request touches was asked.
    expect(internet.log.filter(({ host }) => host.startsWith('old-'))).toEqual([]);
    const sarif = JSON.parse(await readFile(outputs['sarif'] ?? '', 'utf8'));
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['dead-link']);
  });

  test('of the whole repository fails on all of them, and with their baseline on the new one only', async () => {
    await run(
      join(folder, 'stet'),
      ['--format', 'json', '--no-archives', '--write-baseline', 'known.json', 'articles'],
      {
        cwd: repo,
        env: { ...process.env, ...internet.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'), STET_STORE: '' },
      },
    );
    const known = JSON.parse(await readFile(join(repo, 'known.json'), 'utf8'));
    const before = {
      ...known,
      findings: known.findings.filter(({ message }: { message: string }) => !message.includes('fresh.test')),
    };
    await writeFile(join(folder, 'before.json'), JSON.stringify(before));

    const all = await job({});
    expect([all.code, all.annotations.length]).toEqual([1, 31]);
    const compared = await job({ STET_BASELINE: join(folder, 'before.json') });
    expect([compared.code, compared.annotations.length]).toEqual([1, 1]);
    const green = await job({ STET_BASELINE: join(repo, 'known.json') });
    expect([green.code, green.annotations]).toEqual([0, []]);
    expect(green.summary).toContain('31 findings known by the baseline');
  });

  test('passes with counts where every site refuses', async () => {
    refuse = true;
    const { code, annotations, summary, log } = await job({});
    expect([code, annotations]).toEqual([0, []]);
    expect(summary).toContain('32 links could not be told');
    expect(log).toContain('stet: the gate passes: nothing in dead-link');
  });

  test('passes where the archives are down too, and does not call a copy missing', async () => {
    refuse = true;
    const { code, outputs } = await job({ STET_ARCHIVES: 'wayback', ARTICLES: 'articles/budget.md' });
    const report = JSON.parse(await readFile(outputs['report'] ?? '', 'utf8'));
    expect(code).toBe(0);
    expect(report.articles[0].sources[0]).toMatchObject({
      link: { liveness: 'unknown', reason: 'forbidden' },
      archive: { status: 'unknown' },
    });
  });

  test('says what is wrong with its settings, and writes no summary', async () => {
    const { code, log, summary } = await job({ STET_FAIL_ON: 'dead-links' });
    expect([code, summary]).toEqual([2, '']);
    expect(log).toContain('did you mean `dead-link`?');
  });
});

describe.skipIf(process.platform === 'win32')('the issue', () => {
  /** Runs the step with a `gh` that knows these open issues, and gives the calls that change something. */
  async function issue(
    open: readonly { number: number; title: string }[],
    outcome: string,
  ): Promise<readonly string[]> {
    const home = await mkdtemp(join(folder, 'gh-'));
    await writeFile(join(home, 'issues.json'), JSON.stringify(open));
    await writeFile(join(home, 'summary.md'), 'three links are gone\n');
    const script = `#!/usr/bin/env bash
if [ "$2" = list ]; then exec node -e '
  const open = JSON.parse(require("fs").readFileSync(process.argv[1]));
  console.log(open.find(({ title }) => title === process.env.TITLE)?.number ?? "");
' "${home}/issues.json"; fi
echo "$2 $*" >>"${home}/calls"
`;
    await writeFile(join(home, 'gh'), script);
    await chmod(join(home, 'gh'), 0o755);
    await run('bash', [resolve('action/issue.sh')], {
      env: {
        PATH: `${home}:${process.env['PATH']}`,
        GITHUB_REPOSITORY: 'paper/articles',
        TITLE: 'Links that are gone',
        OUTCOME: outcome,
        BODY: join(home, 'summary.md'),
      },
    });
    const calls = await readFile(join(home, 'calls'), 'utf8').catch(() => '');
    return calls.split('\n').flatMap((line) => (line === '' ? [] : [line.replace(/ .*/, '')]));
  }

  const OURS = { number: 7, title: 'Links that are gone' };
  test.each([
    ['is opened with the first problem', [], 'fail', ['create']],
    ['is edited with the next', [{ number: 3, title: 'Other' }, OURS], 'fail', ['edit']],
    ['is closed when the gate passes', [OURS], 'pass', ['close']],
    ['is left alone where there is none and nothing to say', [], 'pass', []],
  ])('%s', async (_what, open, outcome, calls) => {
    expect(await issue(open, outcome)).toEqual(calls);
  });
});

describe('action.yml', () => {
  test('installs this version, and pins what it uses by hash', async () => {
    const action = parse(await readFile('action.yml', 'utf8'));
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(action.inputs.version.default).toBe(version);
    const used = action.runs.steps.flatMap(({ uses }: { uses?: string }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) expect(name).toMatch(/@[0-9a-f]{40}$/);
  });

  test('hands every input to a step, and no input into a script', async () => {
    const text = await readFile('action.yml', 'utf8');
    const action = parse(text);
    expect(Object.keys(action.inputs).length).toBeGreaterThan(0);
    expect(action.runs.steps.length).toBeGreaterThan(0);
    for (const name of Object.keys(action.inputs)) expect(text).toContain(`inputs.${name}`);
    for (const { run: script } of action.runs.steps) expect(script ?? '').not.toContain('${{');
  });
});
