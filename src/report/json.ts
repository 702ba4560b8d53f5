import type { Reporter } from '../core/reporter.ts';

/** The report itself, indented, one line break at the end. Described by `schema/report.schema.json`. */
export const json: Reporter = {
  id: 'json',
  about: 'the whole report, schema version 1',
  render: (report) => `${JSON.stringify(report, null, 2)}\n`,
};
