import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';

/** Addresses by lower-case name, from the machine's hosts file; empty when there is none. */
export async function readHostsFile(): Promise<ReadonlyMap<string, readonly string[]>> {
  const path =
    process.platform === 'win32'
      ? `${process.env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\drivers\\etc\\hosts`
      : '/etc/hosts';
  return parseHosts(await readFile(path, 'utf8').catch(() => ''));
}

/** Reads `address name name ... # comment` lines; what is no such line is left out. */
export function parseHosts(text: string): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    const [address = '', ...aliases] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (isIP(address) === 0) continue;
    for (const alias of aliases) {
      const name = alias.toLowerCase();
      const known = names.get(name);
      if (known === undefined) names.set(name, [address]);
      else if (!known.includes(address)) known.push(address);
    }
  }
  return names;
}
