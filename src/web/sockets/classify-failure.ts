import type { FailureOutcome, TlsFacts } from '../../core/exchange.ts';
import { lookup } from '../../core/lookup.ts';
import { printable } from '../../core/text/printable.ts';
import { ConnectFailure } from './connect-failure.ts';

const PHASE_OF_CODE: Readonly<Record<string, FailureOutcome['phase']>> = lookup({
  UND_ERR_CONNECT_TIMEOUT: 'connect',
  ECONNREFUSED: 'connect',
  EHOSTUNREACH: 'connect',
  ENETUNREACH: 'connect',
  ETIMEDOUT: 'connect',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  UND_ERR_BODY_TIMEOUT: 'body',
});

/** What undici's parser asserts falls by answers that its grammar lets through, such as a status of 000. */
const ASSERTED = 'ERR_ASSERTION';

/** A 100 that was not asked for; undici tells it from a broken connection by these words only, and has no option to pass over it. */
const [SOCKET, CONTINUED] = ['UND_ERR_SOCKET', 'bad response'];
/** Said before a byte of the body was had: of a body that ends too early or too late what came is the answer. */
const LENGTHS = 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';

/** The same in the words of Node's own parser. */
const LENGTHS_TO_NODE = /^HPE_(?:UNEXPECTED|INVALID)_CONTENT_LENGTH$/;

/** An error of the network as data. Anything that has no code of the network is a bug and is thrown on. */
export function classify(error: unknown): FailureOutcome {
  if (error instanceof ConnectFailure) return failure(error.phase, error.code, error.message, error.tls);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    if (error.code === ASSERTED) return failure('headers', 'HPE_INVALID', 'the answer breaks the rules of HTTP');
    if (error.code === SOCKET && error.message === CONTINUED)
      return failure('headers', 'HPE_INVALID', 'the server said “100 Continue”, which nobody had asked it for');
    if (error.code === LENGTHS || LENGTHS_TO_NODE.test(error.code))
      return failure('headers', error.code, 'the answer says its length twice, or wrongly');
    return failure(PHASE_OF_CODE[error.code] ?? 'headers', error.code, error.message);
  }
  // Some parser errors come without their code (undici 7.30).
  if (error instanceof Error && error.name === 'HTTPParserError')
    return failure('headers', 'HPE_INVALID', error.message);
  throw error;
}

/** True of an answer that came and could not be read, because it breaks the rules of HTTP. */
export function breaksRules({ code }: FailureOutcome): boolean {
  return code.startsWith('HPE_') || code === LENGTHS;
}

/** A failure with its detail made fit for people. */
export function failure(phase: FailureOutcome['phase'], code: string, detail: string, tls?: TlsFacts): FailureOutcome {
  return { kind: 'failure', phase, code, detail: printable(detail, 300), ...(tls === undefined ? {} : { tls }) };
}
