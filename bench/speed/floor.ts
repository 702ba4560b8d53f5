import { readFileSync } from 'node:fs';
import { EnvHttpProxyAgent, request } from 'undici';

/** The floor: every address of the article asked once by undici on one thread, bodies read, nothing judged. */

const [file = '', concurrency = '128'] = process.argv.slice(2);
const urls = readFileSync(file, 'utf8').match(/https?:\/\/[^\s)>]+/g) ?? [];
const dispatcher = new EnvHttpProxyAgent({ proxyTunnel: false, connections: 128 });
let next = 0;

async function work(): Promise<void> {
  for (let url = urls[next++]; url !== undefined; url = urls[next++]) {
    const { body } = await request(url, { dispatcher });
    await body.arrayBuffer();
  }
}

await Promise.all(Array.from({ length: Number(concurrency) }, work));
await dispatcher.close();
