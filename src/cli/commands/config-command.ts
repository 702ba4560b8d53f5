import { withoutPassword } from '../../core/urls/without-password.ts';
import { systemClock } from '../../index.ts';
import type { Call } from '../command.ts';
import { configKeys } from '../config/config-keys.ts';
import { configSchema } from '../config/config-schema.ts';
import { variableOf } from '../config/effective.ts';
import { gateOf } from '../gate-settings.ts';
import { writeAll } from '../io.ts';
import { runOptions } from '../run-settings.ts';
import { wantedFormats } from '../wanted-formats.ts';

/**
 * `stet config`: what is in force for a check here, and from where; `--schema` for editors. 0 or 2.
 * @throws StetError BAD_OPTION for a value that a check would refuse
 */
export async function configCommand(call: Call): Promise<number> {
  const { flags, io } = call;
  if (flags['schema'] === true) await writeAll(io.stdout, `${JSON.stringify(configSchema(), null, 2)}\n`);
  else {
    gateOf(flags);
    wantedFormats(flags);
    runOptions(flags, io.env, systemClock.now());
    await writeAll(io.stdout, `${inForce(call).join('\n')}\n`);
  }
  return 0;
}

/** One line a setting that differs from its default; passwords, values of headers and cookies are nobody's business. */
function inForce({ flags, origins, config }: Call): readonly string[] {
  const settings = configKeys().flatMap(({ key, flag }) => {
    const origin = origins.get(flag);
    if (origin === undefined) return [];
    const from = origin === 'environment' ? variableOf(key) : (config?.file ?? origin);
    return [`${key} = ${withoutPassword(JSON.stringify(flags[flag]))}  (${from})`];
  });
  const head =
    config === null ? 'no config file' : `config file: ${config.file} (sha256 ${config.sha256.slice(0, 16)}…)`;
  return [head, ...(settings.length === 0 ? ['every setting has its default'] : settings), ...sectionLines(config)];
}

function sectionLines(config: Call['config']): readonly string[] {
  if (config === null) return [];
  const { hosts, paths, remap, ignore } = config;
  return [
    ...Object.entries(hosts).map(([host, { headers, cookie, ...rest }]) => {
      const secret = [...Object.keys(headers ?? {}), ...(cookie === undefined ? [] : ['cookie'])];
      return `hosts ${host}: ${JSON.stringify(rest)}${secret.length === 0 ? '' : `, sends ${secret.join(', ')} (hidden)`}`;
    }),
    ...paths.map(({ files, ...rest }) => `paths ${files}: ${JSON.stringify(rest)}`),
    ...remap.map(({ from, to }) => `remap ${from} -> ${to}`),
    ...ignore.map(
      ({ url, code, reason, until }) =>
        `ignore ${[code, url].filter((part) => part !== undefined).join(' ')}: ${reason}${until === undefined ? '' : `, until ${until}`}`,
    ),
  ];
}
