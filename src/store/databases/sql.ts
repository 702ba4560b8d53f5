/** What a column holds, in every database. */
export type Value = string | number | Uint8Array | null;
/** Columns by name; what a value is has to be looked at. */
export type Row = Readonly<Record<string, unknown>>;

/** One statement with `?` for its values, in the SQL that SQLite and PostgreSQL share. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** What the store asks of an engine. Both calls reject with what the engine says. */
export interface Sql {
  all(sql: string, ...values: readonly Value[]): Promise<readonly Row[]>;
  /** All of the statements or none, in order. */
  atomically(statements: readonly Statement[]): Promise<void>;
}

/** A statement with its values, which are never written into its text. */
export function statement(sql: string, ...values: readonly Value[]): Statement {
  return { sql, values };
}

/** An open SQLite file. Every call is synchronous and throws what SQLite says. */
export interface Database {
  /** Rows changed. */
  run(sql: string, ...values: readonly Value[]): number;
  first(sql: string, ...values: readonly Value[]): Row | undefined;
  all(sql: string, ...values: readonly Value[]): readonly Row[];
  /** All or nothing. */
  atomically(work: () => void): void;
  close(): void;
}
