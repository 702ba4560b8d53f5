import { StetError } from '../errors.ts';
import { isRecord, plainValue } from '../json.ts';
import { type Report, SCHEMA_VERSION } from '../report.ts';

/**
 * Reads a report that `--format json` wrote. Its shape is looked at as far as its lists go; what is in them is taken as
 * written.
 * @throws StetError BAD_REPORT when it is none, or of another schema version
 */
export function readReport(text: string, name: string): Report {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw broken(name, 'it is not JSON', cause);
  }
  if (!isRecord(document) || !('schemaVersion' in document)) throw broken(name, 'it is no report of stet');
  if (document['schemaVersion'] !== SCHEMA_VERSION)
    throw broken(
      name,
      `it is of schema version ${plainValue(document['schemaVersion'])}, and this stet reads ${SCHEMA_VERSION}`,
    );
  if (!Array.isArray(document['articles']) || !document['articles'].every(isArticle))
    throw broken(name, 'its list of articles is incomplete');
  return document as unknown as Report; // its lists were looked at above
}

function broken(name: string, why: string, cause?: unknown): StetError {
  return new StetError('BAD_REPORT', `Cannot read \`${name}\` as a report: ${why}`, {
    hint: 'write one: stet --format json=report.json article.md',
    cause,
  });
}

function isArticle(value: unknown): boolean {
  return isRecord(value) && ['sources', 'claims', 'findings'].every((key) => Array.isArray(value[key]));
}
