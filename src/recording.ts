import { isoTime, systemClock } from './core/clock.ts';
import { StetError } from './core/errors.ts';
import type { RunOptions } from './run.ts';

/** A run that keeps what the web answers. */
export interface Recording {
  /** Put these over the run's own options. */
  readonly options: Pick<RunOptions, 'transport' | 'random' | 'live'>;
  /** Finishes the file. @throws StetError OUTPUT_FAILED */
  close(): Promise<void>;
}

/** Records every exchange of a run into a WARC file. Cookies and credentials are left out. */
export async function openRecording(
  file: string,
  options: {
    readonly version: string;
    readonly web: NonNullable<RunOptions['web']>;
    /** The command line, kept in the file. */
    readonly argv?: readonly string[];
  },
): Promise<Recording> {
  if (!/\.warc(?:\.gz)?$/.test(file))
    throw new StetError(
      'BAD_OPTION',
      `Unexpected name \`${file}\` for --record, expected one that ends in .warc.gz or .warc`,
    );
  const [{ recordTransport }, { seededRandom }, { systemTransport }] = await Promise.all([
    import('./store/record.ts'),
    import('./store/replay.ts'),
    import('./web/index.ts'),
  ]);
  const seed = Math.floor(Math.random() * 0x7fffffff);
  const transport = recordTransport(systemTransport({ clock: systemClock, ...options.web }), {
    file,
    software: `stet/${options.version}`,
    startedAt: isoTime(systemClock.now()),
    seed,
    ...(options.argv === undefined ? {} : { argv: options.argv }),
  });
  return { options: { transport, random: seededRandom(seed), live: true }, close: () => transport.close() };
}

/** Opens a recording (WARC or WACZ, also other tools') to check from it, without any network. @throws StetError BAD_RECORDING */
export async function openReplay(
  bytes: Uint8Array,
  name: string,
): Promise<Required<Pick<RunOptions, 'transport' | 'clock' | 'random'>>> {
  const { openReplay: openWarc } = await import('./store/replay.ts');
  const { transport, clock, random } = await openWarc(bytes, name);
  return { transport, clock, random };
}
