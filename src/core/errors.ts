/**
 * Codes of the errors that mean "the job could not be done". What the web does to a source is never one of these:
 * that is data (`Exchange`, `LinkState`).
 */
export type StetErrorCode =
  | 'INPUT_NOT_FOUND'
  | 'INPUT_UNREADABLE'
  | 'INPUT_EMPTY'
  | 'INPUT_TOO_LARGE'
  | 'INPUT_BINARY'
  | 'INPUT_DAMAGED'
  | 'INPUT_ENCRYPTED'
  | 'INPUT_FORMAT_UNKNOWN'
  | 'NO_ARTICLES'
  | 'NO_SOURCES'
  | 'NETWORK_DOWN'
  | 'BAD_OPTION'
  | 'BAD_CONFIG'
  | 'BAD_REVIEW'
  | 'BAD_REPORT'
  | 'BAD_RECORDING'
  | 'RECORDING_MISS'
  | 'OUTPUT_FAILED'
  | 'PORT_UNAVAILABLE'
  | 'STORE_FAILED'
  | 'QUEUE_FAILED'
  | 'MISSING_PACKAGE'
  | 'ABORTED';

/**
 * An error that the person in front of the tool can act on. `message` says what happened with the value in backticks;
 * `hint` is the next thing to do. Anything that is not a `StetError` is a bug and keeps its stack.
 */
export class StetError extends Error {
  override readonly name = 'StetError';
  readonly code: StetErrorCode;
  readonly hint: string | undefined;

  constructor(code: StetErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }
}

/** True for a `StetError`, also one of another copy of this package. */
export function isStetError(value: unknown): value is StetError {
  return value instanceof Error && value.name === 'StetError' && 'code' in value;
}

/** What an error says of itself; by its code where it has no words, as one of several tries to connect. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message !== '' || !('code' in error) ? error.message : String(error.code);
}
