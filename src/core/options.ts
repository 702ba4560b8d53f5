/** Limits and defaults in one place: the command line, the library and the docs read them from here. */
export const LIMITS = {
  /** Largest input. Above it a reader would need more memory than a desktop has to spare. */
  inputBytes: 64 * 1024 * 1024,
  /** Time for reading one article, in milliseconds: far more than 64 MB of prose needs. What was read by then is kept. */
  readMs: 120_000,
  /** Body of a source that is read; more is cut and says so. Pages above 4 MB are files, not articles. */
  bodyBytes: 4 * 1024 * 1024,
  /** Bodies above this are spilled to disk. */
  spillBytes: 256 * 1024,
  /** Decompressed size of a body: 16 times `bodyBytes` is far beyond honest markup and far below a bomb. */
  decodedBytes: 64 * 1024 * 1024,
  /** Response header block. */
  headerBytes: 64 * 1024,
  redirects: 15,
  /** A cited address longer than this is not asked: no server accepts it. */
  urlLength: 16 * 1024,
} as const;

/** Defaults of the options that other tools may rely on. Durations in milliseconds. */
export const DEFAULTS = {
  concurrency: 64,
  hostConcurrency: 2,
  hostIntervalMs: 1000,
  /** The whole of one request: connect, headers and body. */
  timeoutMs: 20_000,
  connectTimeoutMs: 10_000,
  /** Longest wait that a host may ask for; beyond it the state is unknown with `retryAfter`. */
  maxWaitMs: 60_000,
  retries: 2,
  witnessAgeDays: 30,
  /** Up to this many sources every one is looked up in the archives; above, only problems are. */
  archiveAllUpTo: 100,
  /**
   * Sources under way at once, waiting for their host's turn included (`concurrency` bounds the requests). Larger holds
   * more pages in memory; smaller lets slow hosts keep fast ones waiting.
   */
  askWindow: 512,
  /** Look-ups under way at once; each archive's own budget is far below it. */
  archiveConcurrency: 4,
  archives: ['wayback'],
  failOn: ['dead-link', 'malformed-url', 'reader-cannot-open', 'wording-differs'],
} as const;
