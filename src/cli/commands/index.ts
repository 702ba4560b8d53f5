import type { CommandSpec } from '../command.ts';
import { writeAll } from '../io.ts';
import { packageVersion } from '../version.ts';

/** Every command, in the order of the help; the first one is called where none is named. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'check',
    takes: '[article...]',
    about: 'ask every source of the articles and print the provenance table (the default)',
    examples: [
      ['stet article.md', 'the provenance table'],
      ['stet --only problems article.docx', 'only the rows that need a look'],
      ['stet --format table --format html=report.html article.md', 'the table here, a page for the desk in a file'],
      ['stet --fail-on dead-link --max-unknown 5 docs/', 'gate a folder: exit 1 or 3 when it is not good enough'],
      ['stet --archives-for problems --deadline 2m site/**/*.html', 'a large site in two minutes'],
      ['stet --record web.warc.gz article.md', 'keep what the web answered; --replay checks from it again'],
    ],
    run: async (call) => (await import('./check-command.ts')).checkCommand(call),
  },
  {
    name: 'extract',
    takes: '[article...]',
    about: 'claims and sources only; nobody is asked',
    examples: [
      ['stet extract article.md', 'what it claims, and on what that leans'],
      ['stet extract --format json article.md', 'the same for other programs'],
    ],
    run: async (call) => (await import('./extract-command.ts')).extractCommand(call),
  },
  {
    name: 'plan',
    takes: '[article...]',
    about: 'every host that a check would ask; nothing is sent',
    examples: [['stet plan article.md', 'hosts, and why each would be asked']],
    run: async (call) => (await import('./plan-command.ts')).planCommand(call),
  },
  {
    name: 'fix',
    takes: '[article...]',
    about: 'a diff that mends links: dead to their copy, moved to the new address',
    examples: [
      ['stet fix article.md', 'what would be changed, as a diff'],
      ['stet fix --write article.md', 'change it'],
    ],
    run: async (call) => (await import('./fix-command.ts')).fixCommand(call),
  },
  {
    name: 'save',
    takes: '[article...]',
    about: 'a WACZ package of the sources as they stand now, or public captures of them',
    examples: [
      ['stet save article.md', 'article.wacz, which replayers open'],
      ['stet save --sign key.pem article.md', 'the same, signed; the key is made at the first time'],
      ['stet save --to wayback article.md', 'public captures by Save Page Now, with your keys at archive.org'],
    ],
    run: async (call) => (await import('./save-command.ts')).saveCommand(call),
  },
  {
    name: 'verify',
    takes: '<package...>',
    about: 'is a package still what was saved? names what was changed',
    examples: [['stet verify article.wacz', 'computes every digest and the signature again']],
    run: async (call) => (await import('./verify-command.ts')).verifyCommand(call),
  },
  {
    name: 'explain',
    takes: '<url|code...>',
    about: 'every hop, header and signal behind a state; or what a code means',
    examples: [
      ['stet explain https://journal.test/paper', 'why a link is called what it is called'],
      ['stet explain dead-link soft-404 source-lost', 'what codes and words of a report mean, and what to do'],
    ],
    run: async (call) => (await import('./explain-command.ts')).explainCommand(call),
  },
  {
    name: 'review',
    takes: '[article...]',
    about: 'sign off claim by claim: confirmed, changed, or a query to the author',
    examples: [
      ['stet review article.md', 'go through the claims, one by one'],
      ['stet review article.md --confirm c3,c4 --by ML', 'sign two of them off as they stand'],
      ['stet review article.md --export-csv claims.csv', 'the claims for a spreadsheet; --import-csv takes it back'],
    ],
    run: async (call) => (await import('./review-command.ts')).reviewCommand(call),
  },
  {
    name: 'serve',
    takes: '',
    about: 'a page on this computer for people who do not live in a terminal',
    examples: [['stet serve --open', 'paste an article, drop a file, give an address: in a browser']],
    run: async (call) => (await import('./serve-command.ts')).serveCommand(call),
  },
  {
    name: 'watch',
    takes: '[article...]',
    about: 'check again at every save: what is new, and what was mended',
    examples: [['stet watch article.md', 'the table, and then only what an edit changes; Ctrl-C ends it']],
    run: async (call) => (await import('./watch-command.ts')).watchCommand(call),
  },
  {
    name: 'config',
    takes: '',
    about: 'the settings that are in force here, and where each comes from',
    examples: [
      ['stet config', 'what a check would use here'],
      ['stet config --schema', 'the JSON Schema of the config file, for editors'],
    ],
    run: async (call) => (await import('./config-command.ts')).configCommand(call),
  },
  {
    name: 'cache',
    takes: '[show|prune|clear|url...]',
    about: 'what the store holds of a run or an address (show [url]); prune or clear it',
    examples: [
      ['stet cache show', 'where the store is, and how much is in it'],
      ['stet cache show https://journal.test/paper', 'how an address fared in earlier runs'],
      ['stet cache clear', 'forget everything'],
    ],
    run: async (call) => (await import('./cache-command.ts')).cacheCommand(call),
  },
  {
    name: 'init',
    takes: '[config|github|gitlab|pre-commit...]',
    about: 'a config file, a CI job, a pre-commit hook; what is there already stays',
    examples: [
      ['stet init', 'the config file, and what fits this repository'],
      ['stet init github', 'a workflow for pull requests and a weekly run'],
    ],
    run: async (call) => (await import('./init-command.ts')).initCommand(call),
  },
  {
    name: 'completion',
    takes: '<bash|zsh|fish>',
    about: 'a script with which the shell completes commands and options',
    examples: [['stet completion bash', 'append it to ~/.bashrc']],
    run: async (call) => (await import('./completion-command.ts')).completionCommand(call, COMMANDS),
  },
  {
    name: 'man',
    takes: '',
    about: 'the manual page, for man',
    examples: [['stet man', 'into a file: man -l stet.1 shows it']],
    run: async ({ io }) => {
      const { manPage } = await import('../man-page.ts');
      await writeAll(io.stdout, manPage(COMMANDS, packageVersion()));
      return 0;
    },
  },
  {
    name: 'submit',
    takes: '[article...]',
    about: 'put the sources of articles into a queue, each once',
    examples: [['stet submit --queue redis://127.0.0.1:6379 articles/', 'prints the batch']],
    run: async (call) => (await import('./submit-command.ts')).submitCommand(call),
  },
  {
    name: 'worker',
    takes: '',
    about: 'ask the sources of a queue until it is stopped',
    examples: [
      [
        'stet worker --queue redis://127.0.0.1:6379 --store postgres://127.0.0.1/stet',
        'on as many machines as you like',
      ],
    ],
    run: async (call) => (await import('./worker-command.ts')).workerCommand(call),
  },
  {
    name: 'status',
    takes: '[batch]',
    about: 'how far the batches of a queue are',
    examples: [['stet status --queue redis://127.0.0.1:6379', 'workers, batches, and what was given up']],
    run: async (call) => (await import('./status-command.ts')).statusCommand(call),
  },
  {
    name: 'collect',
    takes: '<batch>',
    about: 'the report of a batch, as one machine would make it',
    examples: [['stet collect --format json=report.json BATCH', 'with STET_QUEUE and STET_STORE set']],
    run: async (call) => (await import('./collect-command.ts')).collectCommand(call),
  },
  {
    name: 'schedule',
    takes: '[article...]',
    about: 'put into the queue what is due to be asked again',
    examples: [['stet schedule --files-from manifest.txt', 'from cron, with STET_QUEUE and STET_STORE set']],
    run: async (call) => (await import('./submit-command.ts')).scheduleCommand(call),
  },
];
