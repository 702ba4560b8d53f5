import { spawnSync } from 'node:child_process';

/** A program outside the project, for tests that hold an output against it. */
export interface Tool {
  readonly isHere: boolean;
  /** For a test's name: says that the test was skipped for want of the program. */
  readonly orWhyNot: string;
  /** Feeds it a text; gives what it printed. @throws Error with what it complained of */
  run(args: readonly string[], input: string | Uint8Array): string;
}

export function tool(name: string, versionFlag = '--version'): Tool {
  const isHere = spawnSync(name, [versionFlag]).status === 0;
  return {
    isHere,
    orWhyNot: isHere ? '' : ` (skipped: no ${name} here)`,
    run: (args, input) => {
      const { status, stdout, stderr } = spawnSync(name, [...args], { input, maxBuffer: 64 * 1024 * 1024 });
      if (status !== 0) throw new Error(`${name} ends with ${status}: ${String(stderr).slice(0, 2000)}`);
      return String(stdout);
    },
  };
}
