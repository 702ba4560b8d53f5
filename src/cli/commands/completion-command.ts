import { lookup } from '../../core/lookup.ts';
import { findingCodes, knownCodes, nearestOf, readers, reporters, StetError } from '../../index.ts';
import type { Call, CommandSpec } from '../command.ts';
import { writeAll } from '../io.ts';
import type { OptionSpec } from '../options/option-spec.ts';
import { optionsOf } from '../options/option-table.ts';
import { COPY } from '../wanted-formats.ts';

type Commands = readonly CommandSpec[];

const SHELLS: Readonly<Record<string, (commands: Commands) => string>> = lookup({ bash, zsh, fish });

/** `stet completion bash|zsh|fish`: a script for the shell to read. 0 or 2. */
export async function completionCommand({ names, io }: Call, commands: Commands): Promise<number> {
  const [name = ''] = names;
  const script = SHELLS[name];
  if (script === undefined || names.length > 1) {
    const near = nearestOf(name, Object.keys(SHELLS));
    throw new StetError('BAD_OPTION', `Expected one of ${Object.keys(SHELLS).join(', ')}, got \`${names.join(' ')}\``, {
      hint: near === undefined ? 'stet completion bash >> ~/.bashrc' : `did you mean \`${near}\`?`,
    });
  }
  await writeAll(io.stdout, script(commands));
  return 0;
}

/** The long form of an option: `-o, --output <file>` -> `--output`. */
function longOf({ flags }: OptionSpec): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? '';
}

/** What can follow an option; null for one that takes nothing, `file` where the shell knows better. */
function valuesOf(spec: OptionSpec): readonly string[] | 'file' | null {
  const value = /<([^<>]+)>/.exec(spec.flags)?.[1];
  if (value === undefined) return null;
  if (spec.choices !== undefined) return spec.choices;
  if (longOf(spec) === '--format') return [...reporters.map(({ id }) => id), `${COPY}=`];
  if (longOf(spec) === '--input-format') return readers.map(({ id }) => id);
  if (longOf(spec) === '--fail-on') return ['none', 'error', 'warning', 'note', ...findingCodes];
  return value === 'file' || value === 'report' ? 'file' : [];
}

/** Words that a command takes beside files. */
function wordsOf({ name, takes }: CommandSpec): readonly string[] {
  if (name === 'explain') return knownCodes(findingCodes);
  return /^\[([a-z-]+(?:\|[a-z-]+)+)/.exec(takes)?.[1]?.split('|') ?? [];
}

function bash(all: Commands): string {
  const commands = all.map((spec) => {
    const words = [...optionsOf(spec.name).map(longOf), ...wordsOf(spec)];
    return `    ${spec.name}) words=${quoted(words.join(' '))} ;;`;
  });
  const values = valueCases(
    all,
    (option, words) => `    ${option}) COMPREPLY=($(compgen -W ${quoted(words)} -- "$word")); return ;;`,
  );
  return `# stet completion bash
_stet() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words
  COMPREPLY=()
  case $before in
${values.join('\n')}
  esac
  case $command in
${commands.join('\n')}
    *) words=${quoted(`${all.map(({ name }) => name).join(' ')} ${checkOptions()}`)} ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _stet stet
`;
}

function zsh(all: Commands): string {
  const list = all.map(({ name, about }) => `    ${quoted(`${name}:${about.replaceAll(':', '\\:')}`)}`);
  const commands = all.map((spec) => {
    const options = optionsOf(spec.name).map((option) => `      ${quoted(zshOption(option))}`);
    const words = wordsOf(spec);
    const rest = words.length === 0 ? "'*:file:_files'" : quoted(`*:word:(${words.join(' ')})`);
    return `    ${spec.name}) _arguments -s \\\n${options.map((option) => `${option} \\\n`).join('')}      ${rest} ;;`;
  });
  return `#compdef stet
# stet completion zsh
_stet() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _files
    return
  fi
  local command=\${words[2]}
  shift words; (( CURRENT-- ))
  case $command in
${commands.join('\n')}
    *) _files ;;
  esac
}
compdef _stet stet
`;
}

function zshOption(spec: OptionSpec): string {
  const values = valuesOf(spec);
  const about = spec.about.replace(/[[\]:]/g, '\\$&');
  const head = `${spec.repeat === true ? '*' : ''}${longOf(spec)}[${about}]`;
  if (values === null) return head;
  return `${head}:value:${values === 'file' ? '_files' : `(${values.join(' ')})`}`;
}

function fish(all: Commands): string {
  const commands = all.map(
    ({ name, about }) => `complete -c stet -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
  );
  const options = all.flatMap((spec) => [
    ...optionsOf(spec.name).map((option) => {
      const values = valuesOf(option);
      const takes = values === null ? '' : values === 'file' ? ' -r -F' : ` -x -a ${quoted(values.join(' '))}`;
      return `complete -c stet -n '__fish_seen_subcommand_from ${spec.name}' -l ${longOf(option).slice(2)}${takes} -d ${quoted(option.about)}`;
    }),
    ...(wordsOf(spec).length === 0
      ? []
      : [`complete -c stet -n '__fish_seen_subcommand_from ${spec.name}' -a ${quoted(wordsOf(spec).join(' '))}`]),
  ]);
  return `# stet completion fish\n${[...commands, ...options].join('\n')}\n`;
}

function checkOptions(): string {
  return optionsOf('check').map(longOf).join(' ');
}

/** One case for every option with a closed list of values, over all commands. */
function valueCases(all: Commands, write: (option: string, words: string) => string): readonly string[] {
  const lists = new Map<string, string>();
  for (const spec of all.flatMap(({ name }) => optionsOf(name))) {
    const values = valuesOf(spec);
    if (Array.isArray(values) && values.length > 0) lists.set(longOf(spec), values.join(' '));
  }
  return [...lists].map(([option, words]) => write(option, words));
}

/** For every one of the three shells. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
