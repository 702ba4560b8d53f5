import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { buildCli } from './helpers/build-cli.ts';

/** What docs/dependencies.md says of the package. */
const KINDS = [
  /^(?:LICENSE|README\.md|package\.json)$/,
  /^bin\/(?:stet|command-code|short-runs)\.js$|^bin\/package\.json$/,
  /^dist\/command\/(?:[\w.-]+\.m?js|package\.json|LICENSES\.txt)$/,
  /^dist\/(?!command\/)[\w./-]+\.(?:js|d\.ts|mjs|d\.mts)$/,
  /^ui\/[\w-]+\.(?:html|css|js)$/,
  /^schema\/(?:report|review)\.schema\.json$/,
  /^fixtures\/articles\/northhaven\/(?:article\.txt|web\.warc\.gz|pages\/[\w.-]+\.html)$/,
];

beforeAll(buildCli);

test('the package holds the kinds of files that it says, and no others', () => {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(said) as [{ files: readonly { readonly path: string }[] }];
  const paths = files.map(({ path }) => path);
  expect(paths.filter((path) => !KINDS.some((kind) => kind.test(path)))).toEqual([]);
  for (const kind of KINDS)
    expect(
      paths.some((path) => kind.test(path)),
      String(kind),
    ).toBe(true);
});
