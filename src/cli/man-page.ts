import type { CommandSpec } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import type { OptionSpec } from './options/option-spec.ts';
import { optionsOf } from './options/option-table.ts';

/** The manual page of stet (man(7)), made from the tables of commands and options. */
export function manPage(all: readonly CommandSpec[], version: string): string {
  const commands = all.map(({ name, takes, about }) =>
    [`.TP`, `.B ${roff(`${name} ${takes}`.trim())}`, roff(about)].join('\n'),
  );
  const options = [...new Set(all.flatMap(({ name }) => optionsOf(name)))];
  const groups = [...new Set(options.map(({ group }) => group))];
  const examples = all
    .flatMap((spec) => spec.examples)
    .map(([type, does]) => ['.TP', `.B ${roff(type)}`, roff(does)].join('\n'));
  return [
    `.TH STET 1 "" "stet ${version}" "User Commands"`,
    '.SH NAME',
    'stet \\- checks the sources of an article',
    '.SH SYNOPSIS',
    '.B stet',
    '[\\fIcommand\\fR] [\\fIoptions\\fR] \\fIarticle\\fR...',
    '.SH DESCRIPTION',
    'Reads articles, finds their claims and the sources they cite, asks each source whether it is still there and still',
    'says so, looks for archive copies, and prints a provenance table, claim by claim. A link is alive, dead, or cannot be',
    'told, with the evidence.',
    '.SH COMMANDS',
    'Where none is named, it is',
    '.BR check .',
    ...commands,
    '.SH OPTIONS',
    'Every option of the config file and of the environment has the name that it has here:',
    '.B \\-\\-fail\\-on',
    'is failOn there and STET_FAIL_ON here.',
    ...groups.flatMap((group) => [
      `.SS ${roff(group)}`,
      ...options.filter((spec) => spec.group === group).map((spec) => optionEntry(spec, all)),
    ]),
    '.SH EXIT STATUS',
    ...EXIT_CODES.map(([code, means]) => ['.TP', `.B ${code}`, roff(means)].join('\n')),
    '.SH EXAMPLES',
    ...examples,
    '',
  ].join('\n');
}

function optionEntry(spec: OptionSpec, all: readonly CommandSpec[]): string {
  const commands = all.filter(({ name }) => optionsOf(name).includes(spec)).map(({ name }) => name);
  const values = spec.choices === undefined ? '' : ` (${spec.choices.join(', ')})`;
  return ['.TP', `.B ${roff(spec.flags)}`, roff(`${spec.about}${values} [${commands.join(', ')}]`)].join('\n');
}

/** Text that roff prints as it stands: hyphens stay hyphens, and no line begins with a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&');
}
