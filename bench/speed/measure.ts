import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** What one run of a command cost. Memory and CPU are read from /proc and are NaN where there is none. */
export interface Cost {
  readonly wallS: number;
  readonly cpuS: number;
  readonly peakMb: number;
  readonly status: number | null;
  readonly stderr: string;
}

/** Looks at the process this often; the last look before its end is what counts. */
const SAMPLE_MS = 15;
/** `_SC_CLK_TCK` of every Linux that Node runs on. */
const TICKS_PER_S = 100;

/** Runs a command to its end and says what it cost: itself and the threads in it, not its children. */
export async function measure(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Cost> {
  const started = performance.now();
  const child = spawn(command, args, { env: { ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr = (stderr + chunk).slice(-4000);
  });
  let cpuS = Number.NaN;
  let peakMb = Number.NaN;
  const timer = setInterval(() => {
    if (child.pid === undefined) return;
    void readFile(`/proc/${child.pid}/stat`, 'utf8').then(
      (stat) => {
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        cpuS = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_S;
      },
      () => undefined, // it has ended, or there is no /proc
    );
    void readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (status) => {
        const kb = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
        if (kb !== undefined) peakMb = Number(kb) / 1024;
      },
      () => undefined, // as above
    );
  }, SAMPLE_MS);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  return { wallS: (performance.now() - started) / 1000, cpuS, peakMb, status, stderr };
}

/** The middle one by wall time: what is quoted. */
export function median(costs: readonly Cost[]): Cost {
  const sorted = [...costs].sort((a, b) => a.wallS - b.wallS);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('no run was measured');
  return middle;
}
