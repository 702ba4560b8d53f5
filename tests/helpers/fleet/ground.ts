import { fleetStatus } from '../../../src/fleet-status.ts';
import { LocalPostgres } from '../local-postgres.ts';
import { LocalRedis } from '../local-redis.ts';
import { runCli } from '../run-cli.ts';
import { TestInternet } from '../test-internet.ts';
import { answerOfHost } from './local-hosts.ts';
import { WorkerProcess } from './worker-process.ts';

/** What a fleet stands on: a queue, a store, and an invented internet to ask. All on loopback, in folders of their own. */
export class FleetGround {
  readonly redis: LocalRedis;
  readonly postgres: LocalPostgres;
  readonly internet: TestInternet;
  /** Those at work now, the oldest first. */
  readonly workers: WorkerProcess[] = [];
  readonly #folder: string;
  #names = 0;

  private constructor(folder: string, servers: readonly [LocalRedis, LocalPostgres, TestInternet]) {
    this.#folder = folder;
    [this.redis, this.postgres, this.internet] = servers;
  }

  /** @param folder where commands are run */
  static async open(folder: string): Promise<FleetGround> {
    return new FleetGround(
      folder,
      await Promise.all([LocalRedis.start(), LocalPostgres.start(), TestInternet.open({ answer: answerOfHost })]),
    );
  }

  get queue(): readonly string[] {
    return ['--queue', this.redis.url];
  }

  get store(): readonly string[] {
    return ['--store', this.postgres.url];
  }

  /** Runs a command and gives its output; an error of usage or input is thrown. */
  async stet(...args: string[]): Promise<string> {
    const done = await runCli(args, { cwd: this.#folder, env: this.internet.env });
    if (done.status === 2 || done.status === null) throw new Error(`stet ${args[0]}: ${done.stderr.slice(-2000)}`);
    return done.stdout;
  }

  /** Puts the articles of a manifest into the queue; gives the batch. */
  async submit(manifest: string, depth: string): Promise<string> {
    return (await this.stet('submit', ...this.queue, '--depth', depth, '--files-from', manifest)).trim();
  }

  startWorker(...args: string[]): void {
    this.#names += 1;
    const all = [...this.queue, ...this.store, ...args];
    this.workers.push(new WorkerProcess(`worker-${this.#names}`, all, this.internet.env));
  }

  /** The batch now, and the workers that live. */
  async look(id: string) {
    const { batches, workers } = await fleetStatus(this.redis.url, id);
    const [batch] = batches;
    if (batch === undefined) throw new Error('the batch is lost');
    return { batch, workers };
  }

  /** Tells all workers to stop; gives their exit codes. */
  async stopWorkers(): Promise<readonly (number | null)[]> {
    return await Promise.all(this.workers.splice(0).map((worker) => worker.stop()));
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.kill()));
    await this.internet.close();
    await Promise.all([this.redis.close(), this.postgres.close()]);
  }
}
