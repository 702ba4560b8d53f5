import { COMMANDS } from '../../src/cli/commands/index.ts';
import { configKeys } from '../../src/cli/config/config-keys.ts';
import { EXIT_CODES } from '../../src/cli/exit-codes.ts';
import type { OptionSpec } from '../../src/cli/options/option-spec.ts';
import { optionsOf } from '../../src/cli/options/option-table.ts';
import { PROVENANCE_GUIDE, STATUS_GUIDE, type StateGuide, SUPPORT_GUIDE } from '../../src/core/reports/state-guide.ts';

/** `docs/reference.md`: every command and option, from the tables that the help is made of. */
export function referencePage(): string {
  const options = [...new Set(COMMANDS.flatMap(({ name }) => optionsOf(name)))];
  const groups = [...new Set(options.map(({ group }) => group))];
  return `# Commands, options and words of the report

This page is made from the tables that \`stet --help\` is made of; \`npx vitest run tests/docs/reference.test.ts -u\` writes it anew.

## Commands

${COMMANDS.map(commandSection).join('\n')}
## Options

${groups.map((group) => groupSection(group, options)).join('\n')}
## Exit codes

| code | means |
|---|---|
${EXIT_CODES.map(([code, means]) => `| ${code} | ${means} |`).join('\n')}

## Words of the report

As in JSON and CSV; people read plainer ones in the table. \`stet explain WORD\` says the same.

### What a link is (\`link.status\`)

${wordTable(STATUS_GUIDE)}
### What a source has of a claim (\`support.state\`)

${wordTable(SUPPORT_GUIDE)}
### What a claim has behind it (\`provenance\`)

${wordTable(PROVENANCE_GUIDE).trimEnd()}
`;
}

function wordTable(guide: Readonly<Record<string, StateGuide>>): string {
  return table(
    ['word', 'means', 'to do'],
    Object.entries(guide).map(([word, { means, advice }]) => [code(word), means, advice]),
  );
}

function commandSection({ name, takes, about, examples }: (typeof COMMANDS)[number]): string {
  const head = `### stet ${`${name} ${takes}`.trim()}`;
  return `${head}\n\n${sentence(about)}\n\n${table(
    ['type', 'and get'],
    examples.map(([type, does]) => [code(type), cell(does)]),
  )}`;
}

function groupSection(group: OptionSpec['group'], options: readonly OptionSpec[]): string {
  const keys = new Map(configKeys().map((key) => [key.spec, key.key]));
  const rows = options
    .filter((spec) => spec.group === group)
    .map((spec) => {
      const values = spec.choices === undefined ? '' : ` One of ${spec.choices.map(code).join(', ')}.`;
      const commands = COMMANDS.filter(({ name }) => optionsOf(name).includes(spec)).map(({ name }) => name);
      const key = keys.get(spec);
      return [
        code(spec.flags),
        `${sentence(cell(spec.about))}${values}`,
        commands.join(', '),
        key === undefined ? '' : code(key),
      ];
    });
  return `### ${group}\n\n${table(['option', 'what it does', 'commands', 'config key'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('*', '\\*');
}
