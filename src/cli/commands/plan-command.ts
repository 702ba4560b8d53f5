import { joinPlans, type PlannedHost, planArticle, StetError } from '../../index.ts';
import type { Call } from '../command.ts';
import { text } from '../flags.ts';
import { isUrl } from '../inputs.ts';
import { writeAll } from '../io.ts';
import { inputsOf } from '../named-inputs.ts';
import { withSections } from '../network.ts';
import { absolute, writeWhole } from '../output.ts';
import { readNamed } from '../read-named.ts';
import { runOptions } from '../run-settings.ts';

/** `stet plan <article...>`: whom a check would ask, host by host, and what it would never send. 0 or 2. */
export async function planCommand({ names, flags, io, config }: Call): Promise<number> {
  const plans: PlannedHost[][] = [];
  const options = withSections(runOptions(flags, io.env, Date.now()), config);
  for (const name of await inputsOf(names, flags, io)) {
    if (isUrl(name))
      throw new StetError('INPUT_UNREADABLE', `\`${name}\` is an address, and plan asks nobody`, {
        hint: 'save the page and name the file',
      });
    plans.push(await planArticle(await readNamed(name, { flags, io }), options));
  }
  const rows = joinPlans(plans).map(({ host, urls, why }) => `${host.padEnd(40)} ${String(urls).padStart(4)}  ${why}`);
  const output = `${['HOST'.padEnd(40).concat(' URLS  WHY'), ...rows].join('\n')}\n`;
  const file = text(flags, 'output');
  if (file === undefined) await writeAll(io.stdout, output);
  else await writeWhole(absolute(file, io), output, file);
  return 0;
}
