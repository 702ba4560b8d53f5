import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StetError } from '../core/errors.ts';

/** What a worker counts, in the text format of Prometheus (exposition format 0.0.4). */
export class Metrics {
  readonly #counts = new Map<string, number>();
  readonly #about: Readonly<Record<string, string>> = {
    stet_sources_total: 'Sources dealt with, by what was found.',
    stet_jobs_failed_total: 'Jobs that failed for good.',
    stet_jobs_under_way: 'Jobs that this worker works on.',
    stet_job_seconds_total: 'Seconds that jobs took, waiting included.',
    stet_shards: 'Queues that are this worker’s own.',
  };

  add(name: string, by = 1, labels = ''): void {
    const id = labels === '' ? name : `${name}{${labels}}`;
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + by);
  }

  set(name: string, value: number): void {
    this.#counts.set(name, value);
  }

  text(): string {
    const lines = Object.entries(this.#about).flatMap(([name, about]) => {
      const type = name.endsWith('_total') ? 'counter' : 'gauge';
      const own = [...this.#counts].filter(([id]) => id === name || id.startsWith(`${name}{`));
      return own.length === 0
        ? []
        : [`# HELP ${name} ${about}`, `# TYPE ${name} ${type}`, ...own.map(([id, value]) => `${id} ${value}`)];
    });
    return `${lines.join('\n')}\n`;
  }
}

/** Serves the metrics at `/metrics`. @throws StetError BAD_OPTION when the port is taken */
export async function serveMetrics(metrics: Metrics, port: number): Promise<{ readonly port: number; close(): void }> {
  const server: Server = createServer((request, response) => {
    if (request.url !== '/metrics') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(metrics.text());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new StetError('BAD_OPTION', `Cannot serve metrics on port ${port} (${cause.code})`, { cause })),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  server.unref();
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}
