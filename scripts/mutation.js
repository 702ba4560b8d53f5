import { Stryker } from '@stryker-mutator/core';

/*
 * Mutation testing, part by part: every mutant of the files of a part runs against the tests named beside it and no
 * others, so that a night is enough. `npm run mutation` takes all parts; `npm run mutation -- guard scheduler` those named;
 * `npm run mutation -- figures src/evidence/figures/worked-out.ts` some files of a part, or some lines (`worked-out.ts:40-60`);
 * test files named beside them are the only ones that run.
 * Survivors are printed with their place; the exit code is 1 where a part is below the score.
 */
const PARTS = {
  judge: {
    mutate: ['judge', 'whole-work', 'another-page', 'failure-reason', 'settle'].map((name) => `src/web/${name}.ts`),
    tests: ['tests/web/judge.test.ts', 'tests/web/ask.test.ts', 'tests/web/then-and-now.test.ts'],
  },
  quotations: {
    mutate: ['src/evidence/quotations/*.ts'],
    tests: ['tests/evidence/quotations/!(great-sizes).test.ts'],
  },
  figures: {
    mutate: [
      ...[
        'compare-figures',
        'swapped-counts',
        'figures-agree',
        'bounds',
        'limits',
        'percent',
        'cells',
        'direction',
        'trend',
        'rates',
        'worked-out',
        'both-hold',
        'neighbour-figures',
        'sure-difference',
        'told-by-two',
        'other-units',
        'durations',
      ].map((name) => `src/evidence/figures/${name}.ts`),
      'src/evidence/times/compare-times.ts',
      'src/evidence/times/time-steps.ts',
      'src/evidence/planned.ts',
      ...['negations', 'deeds', 'turned-names', 'opposed', 'opposed-words', 'other-speaker'].map(
        (name) => `src/evidence/remarks/${name}.ts`,
      ),
    ],
    tests: [
      'tests/evidence/figures/!(figures-growth|number-words-abroad).test.ts',
      'tests/evidence/find-evidence.test.ts',
      'tests/evidence/planned.test.ts',
      'tests/evidence/times/time-steps.test.ts',
      'tests/evidence/remarks/{negations,deeds,turned-names,opposed-words,other-speaker}.test.ts',
    ],
  },
  guard: { mutate: ['src/web/sockets/guard.ts'], tests: ['tests/web/sockets/guard.test.ts'] },
  scheduler: {
    mutate: [
      'src/web/pacing/scheduler.ts',
      'src/web/pacing/host-state.ts',
      'src/web/pacing/heap.ts',
      'src/web/pacing/long-hosts.ts',
      'src/web/sockets/abort-listeners.ts',
    ],
    tests: [
      'tests/web/pacing/{scheduler,scheduler-order,host-state,heap,long-hosts}.test.ts',
      'tests/web/sockets/abort-listeners.test.ts',
    ],
  },
};

/** Killed mutants of a hundred that a part must reach. */
const WANTED = 80;

const named = process.argv.slice(2);
const asked = named.filter((name) => !/\.ts(?::|$)/.test(name));
const files = named.filter((name) => /(?<!\.test)\.ts(?::|$)/.test(name));
const testFiles = named.filter((name) => name.endsWith('.test.ts'));
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  process.exitCode = 2;
} else {
  const rows = [];
  for (const [name, { mutate, tests }] of Object.entries(PARTS)) {
    if (asked.length === 0 || asked.includes(name))
      rows.push(await run(name, files.length > 0 ? files : mutate, testFiles.length > 0 ? testFiles : tests));
  }
  console.log('part        mutants  killed  timeout  survived  not reached  score');
  for (const row of rows) console.log(lineOf(row));
  if (rows.some(({ score }) => score < WANTED)) process.exitCode = 1;
}

async function run(name, mutate, tests) {
  // Read by vitest.mutation.config.ts, in this process and in the one that runs the tests.
  process.env.MUTATION_TESTS = JSON.stringify(tests);
  const results = await new Stryker({
    mutate,
    // All that the tests named here need; the copy is made anew for every part.
    ignorePatterns: ['/*', '!/src', '!/tests', '!/fixtures', '!/package.json', '!/vitest.mutation.config.ts'],
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // A file that is not there: Stryker would rewrite it through the compiler's API, which TypeScript 7 no longer has.
    tsconfigFile: 'tsconfig.none.json',
    // Beside other work on the machine a test takes longer than in the first, quiet run.
    timeoutMS: 8000,
    timeoutFactor: 3,
    cleanTempDir: 'always',
    disableTypeChecks: false,
    reporters: ['progress-append-only', 'clear-text', 'json'],
    clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
    jsonReporter: { fileName: `coverage/mutation/${name}.json` },
    thresholds: { high: 90, low: WANTED, break: null },
  }).runMutationTest();
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const [killed, timeout, survived, unreached] = [
    count('Killed'),
    count('Timeout'),
    count('Survived'),
    count('NoCoverage'),
  ];
  const valid = killed + timeout + survived + unreached;
  return { name, valid, killed, timeout, survived, unreached, score: (100 * (killed + timeout)) / valid };
}

function lineOf({ name, valid, killed, timeout, survived, unreached, score }) {
  const cells = [
    [valid, 9],
    [killed, 8],
    [timeout, 9],
    [survived, 10],
    [unreached, 13],
  ];
  return `${name.padEnd(10)}${cells.map(([value, width]) => String(value).padStart(width)).join('')}${score.toFixed(1).padStart(7)}`;
}
