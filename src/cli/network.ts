import { resolve } from 'node:path';
import { openRecording, openReplay, type RunOptions, StetError } from '../index.ts';
import type { Config } from './config/config.ts';
import { type Flags, text } from './flags.ts';
import type { Io } from './io.ts';
import { removeLeftBehind } from './left-behind.ts';
import { loadRecording } from './load-input.ts';
import { needFolders } from './output.ts';
import { runOptions, storeOf } from './run-settings.ts';
import { packageVersion } from './version.ts';

/** What a run is opened with, and what is to be closed after it. */
export interface OpenedNetwork {
  readonly options: RunOptions;
  close(): Promise<void>;
}

/** The network of a call: the real one, one that is recorded, or a recording. @throws StetError BAD_OPTION, OUTPUT_FAILED */
export async function openNetwork(
  flags: Flags,
  io: Io,
  argv: readonly string[],
  config: Config | null = null,
): Promise<OpenedNetwork> {
  const replay = text(flags, 'replay');
  const record = text(flags, 'record');
  const plain = (now: number) => withSections(runOptions(flags, io.env, now), config);
  if (replay !== undefined && record !== undefined)
    throw new StetError('BAD_OPTION', 'Use --record or --replay, not both');
  if (replay !== undefined) {
    const recording = await openReplay(await loadRecording(replay, io), replay);
    return { options: { ...plain(recording.clock.now()), ...recording }, close: async () => {} };
  }
  if (record === undefined)
    return { options: { ...plain(Date.now()), ...storeChoice(flags, io) }, close: async () => {} };
  await needFolders([record], io);
  await removeLeftBehind(resolve(io.cwd(), record));
  const recording = await openRecording(record, {
    version: packageVersion(),
    web: plain(Date.now()).web ?? {},
    argv,
  });
  return { options: { ...plain(Date.now()), ...recording.options }, close: () => recording.close() };
}

/** What only a config file can say. */
export function withSections(options: RunOptions, config: Config | null): RunOptions {
  if (config === null) return options;
  const { hosts, ignore, remap } = config;
  return { ...options, ignore, remap, web: { ...options.web, hosts } };
}

/** The store of this run; a problem with it is said once, and is no reason to stop. */
export function storeChoice(flags: Flags, io: Io): Pick<RunOptions, 'store'> {
  const file = storeOf(flags, io.env);
  if (file === null) return {};
  const onProblem = (message: string) => {
    if (flags['quiet'] !== true) io.stderr.write(`stet: ${message}\n`);
  };
  return { store: { file, onProblem } };
}
