import type { FailurePhase, TlsFacts } from '../../core/exchange.ts';

/** A connection that could not be made, with the phase in which it failed: thrown inside the connector, data outside. */
export class ConnectFailure extends Error {
  override readonly name = 'ConnectFailure';
  readonly phase: FailurePhase;
  readonly code: string;
  readonly tls: TlsFacts | undefined;

  constructor(phase: FailurePhase, code: string, detail: string, tls?: TlsFacts) {
    super(detail);
    this.phase = phase;
    this.code = code;
    this.tls = tls;
  }
}
