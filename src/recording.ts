import { isoTime, systemClock } from './core/clock.ts';
import { StetError } from './core/errors.ts';
import type { Transport } from './core/exchange.ts';
import type { RunOptions } from './run-options.ts';
import type { IndexedResponse } from './store/recordings/cdxj.ts';
import type { WaczContent } from './store/recordings/wacz-writer.ts';

/** A run that keeps what the web answers. */
export interface Recording {
  /** Put these over the run's own options. */
  readonly options: Pick<RunOptions, 'transport' | 'random' | 'live'>;
  /** Finishes the file. @throws StetError OUTPUT_FAILED */
  close(): Promise<void>;
}

/** What a recording says of the run that made it. */
export interface RecordingOptions {
  readonly version: string;
  readonly web: NonNullable<RunOptions['web']>;
  /** The command line, kept in the file. */
  readonly argv?: readonly string[];
}

/** Records every exchange of a run into a WARC or WACZ file. Cookies and credentials are left out. */
export async function openRecording(file: string, options: RecordingOptions): Promise<Recording> {
  if (/\.wacz$/i.test(file)) return await recordedPackage(file, options);
  if (!/\.warc(?:\.gz)?$/.test(file))
    throw new StetError(
      'BAD_OPTION',
      `Unexpected name \`${file}\` for --record, expected one that ends in .warc.gz, .warc or .wacz`,
    );
  const { recordTransport } = await import('./store/recordings/record.ts');
  const { inner, facts, run } = await recordedParts(options);
  const transport = recordTransport(inner, { ...facts, file });
  return { options: run(transport), close: () => transport.close() };
}

/** A recording that becomes a package: what it is to say of itself is known at its end. */
export interface PackageRecording {
  readonly options: Recording['options'];
  /** What was kept so far. */
  readonly responses: readonly IndexedResponse[];
  /** Finishes the package. @throws StetError OUTPUT_FAILED */
  finish(content: Omit<WaczContent, 'software' | 'created'>): Promise<void>;
  /** Leaves nothing behind, unless it was finished. */
  close(): Promise<void>;
}

/** Records into a package. `around` wraps the network before it is recorded. */
export async function openPackageRecording(
  file: string,
  options: RecordingOptions,
  around: (inner: Transport) => Transport = (inner) => inner,
): Promise<PackageRecording> {
  const { recordWacz } = await import('./store/recordings/record-wacz.ts');
  const { inner, facts, run } = await recordedParts(options);
  const transport = recordWacz(around(inner), { ...facts, file });
  return {
    options: run(transport),
    responses: transport.responses,
    finish: (content) => transport.finish({ ...content, created: isoTime(systemClock.now()) }),
    close: () => transport.discard(),
  };
}

async function recordedPackage(file: string, options: RecordingOptions): Promise<Recording> {
  const recording = await openPackageRecording(file, options);
  return {
    options: recording.options,
    close: () => {
      const shown = recording.responses.filter(({ status, mime }) => status === 200 && mime === 'text/html');
      return recording.finish({
        pages: shown.map(({ url, at }) => ({ url, at })),
        title: 'A recorded check',
        description: 'Every exchange of one run of stet. Nothing was rendered, and no screenshot was taken.',
      });
    },
  };
}

async function recordedParts({ version, web, argv }: RecordingOptions) {
  const [{ seededRandom }, { systemTransport }] = await Promise.all([
    import('./store/recordings/replay.ts'),
    import('./web/index.ts'),
  ]);
  const seed = Math.floor(Math.random() * 0x7fffffff);
  return {
    inner: systemTransport({ clock: systemClock, ...web }),
    facts: {
      software: `stet/${version}`,
      startedAt: isoTime(systemClock.now()),
      seed,
      ...(argv === undefined ? {} : { argv }),
    },
    run: (transport: Transport): Recording['options'] => ({ transport, random: seededRandom(seed), live: true }),
  };
}

/** Opens a recording (WARC or WACZ, also other tools') to check from it, without any network. @throws StetError BAD_RECORDING */
export async function openReplay(
  bytes: Uint8Array,
  name: string,
): Promise<Required<Pick<RunOptions, 'transport' | 'clock' | 'random'>>> {
  const { openReplay: openWarc } = await import('./store/recordings/replay.ts');
  const { transport, clock, random } = await openWarc(bytes, name);
  return { transport, clock, random };
}
