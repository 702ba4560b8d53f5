import { access, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { cannotWrite } from '../../core/files/file-error.ts';
import { StetError } from '../../index.ts';
import type { Call } from '../command.ts';
import { type Io, writeAll } from '../io.ts';
import { writeNew } from '../output.ts';
import { packageVersion } from '../version.ts';

/** Something that `stet init` can set up. */
interface Kit {
  readonly name: string;
  /** From the working directory. */
  readonly file: string;
  /** True where the repository looks as if it wants it. */
  fits(has: (path: string) => Promise<boolean>): Promise<boolean>;
  content(version: string): string;
}

const KITS: readonly Kit[] = [
  { name: 'config', file: 'stet.config.yaml', fits: async () => true, content: config },
  { name: 'github', file: '.github/workflows/stet.yml', fits: (has) => has('.github'), content: github },
  { name: 'gitlab', file: '.gitlab-ci.yml', fits: (has) => has('.gitlab-ci.yml'), content: gitlab },
  {
    name: 'pre-commit',
    file: '.pre-commit-config.yaml',
    fits: (has) => has('.pre-commit-config.yaml'),
    content: preCommit,
  },
];

/**
 * `stet init [config|github|gitlab|pre-commit...]`: writes what is not there, and prints what belongs into a file that is.
 * 0 or 2.
 */
export async function initCommand({ names, io }: Call): Promise<number> {
  const known = KITS.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new StetError('BAD_OPTION', `Unexpected \`${unknown}\`, expected ${known.join(', ')}`);
  const has = async (path: string) =>
    await access(resolve(io.cwd(), path)).then(
      () => true,
      () => false,
    );
  for (const kit of KITS) {
    const wanted = names.length > 0 ? names.includes(kit.name) : await kit.fits(has);
    if (wanted) await setUp(kit, io);
  }
  return 0;
}

async function setUp({ name, file, content }: Kit, io: Io): Promise<void> {
  const path = resolve(io.cwd(), file);
  const text = content(packageVersion());
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeNew(path, text);
    await writeAll(io.stdout, `written: ${file}\n`);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'))
      throw cannotWrite(`\`${file}\``, cause);
    await writeAll(io.stdout, name === 'config' ? `${file} is there already\n` : `add to ${file}:\n\n${text}\n`);
  }
}

function config(): string {
  return `# Settings of stet: stet config shows what is in force. Every option has its key here.
# failOn: [dead-link, malformed-url, reader-cannot-open, wording-differs]
# maxUnknown: 20

# What is found in this file fails no gate: stet --write-baseline stet.baseline.json articles/
# baseline: stet.baseline.json

# Settings for some files; the first entry that matches counts.
paths: []
#  - files: drafts/**
#    failOn: [none]

# Sources that are not asked, findings that are not reported: with a reason, and a last day.
ignore: []
#  - url: https://intranet.invalid/*
#    reason: readers of ours can open it
#    until: 2027-01-01

# Pages of your own that are not published yet: asked on a preview server.
remap: []
#  - from: https://www.yourpaper.invalid/
#    to: https://preview.yourpaper.invalid/
`;
}

function github(version: string): string {
  return `name: stet
on:
  pull_request:
  schedule:
    - cron: '17 4 * * 1'
  workflow_dispatch:
permissions: {}
jobs:
  sources:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      issues: write
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          fetch-depth: 2
          persist-credentials: false
      - uses: stet-cli/stet@v${version}
        with:
          articles: .
          issue: Sources that need a look
`;
}

function gitlab(version: string): string {
  return `stet:
  image: node:22
  variables:
    GIT_DEPTH: 0
    STET_STORE: .stet/store.sqlite
  cache:
    key: stet
    paths: [.stet]
  script:
    - npm install --global stet-cli@${version}
    - git fetch origin "\${CI_MERGE_REQUEST_TARGET_BRANCH_NAME:-$CI_DEFAULT_BRANCH}"
    - stet check --changed-since FETCH_HEAD --format junit=stet.xml .
  artifacts:
    when: always
    reports:
      junit: stet.xml
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
`;
}

function preCommit(version: string): string {
  return `repos:
  - repo: https://github.com/stet-cli/stet
    rev: v${version}
    hooks:
      - id: stet
`;
}
