import { gunzipSync } from 'node:zlib';
import { StetError } from '../../core/errors.ts';
import { sha256 } from '../../core/files/sha256.ts';
import { readZipDirectory, type ZipEntry } from '../../core/files/zip-directory.ts';
import { isRecord, parsedJson, plainValue, recordOf } from '../../core/json.ts';
import { recordProblem } from './record-digest.ts';
import { checkSignature, type SignatureCheck } from './wacz-signature.ts';
import { type CheckedEntry, checkEntries, directoryOf, strayRanges } from './zip-check.ts';

/** Something in a package that is not as its digests say. */
export interface PackageProblem {
  /** File inside the package, or the package itself. */
  readonly path: string;
  readonly what: string;
  /** The saved address, where a single record is meant. */
  readonly url?: string;
}

/** What a package says of itself, and whether it holds. */
export interface PackageCheck {
  readonly problems: readonly PackageProblem[];
  readonly files: number;
  /** Saved answers whose digests were computed again. */
  readonly records: number;
  readonly signature: SignatureCheck;
  /** ISO 8601, as the package has it; empty where it does not say. */
  readonly created: string;
  readonly software: string;
}

const LIST = 'datapackage.json';
const LIST_DIGEST = 'datapackage-digest.json';
/** Unpacked size of an index: a million answers. */
const MAX_INDEX_BYTES = 256 * 1024 * 1024;
/** Problems that are told; after so many the rest says nothing new. */
const MAX_PROBLEMS = 1000;

/**
 * Computes every digest of a WACZ file again: of its files, of its list of files, of the single records, and its
 * signature.
 * @throws StetError BAD_RECORDING when it is no ZIP file with a directory
 */
export async function checkWacz(bytes: Uint8Array, name: string): Promise<PackageCheck> {
  const directory = readZipDirectory(bytes);
  if (directory === null || directory.length === 0)
    throw new StetError('BAD_RECORDING', `\`${name}\` is no WACZ package, or its directory is damaged`, {
      hint: 'stet verify takes what stet save has written: stet verify article.wacz',
    });
  const entries = checkEntries(bytes, directory);
  const files = new Map(entries.map((entry) => [entry.name, entry]));
  const list = textOf(files.get(LIST));
  const digest = parsedJson(textOf(files.get(LIST_DIGEST)) ?? '');
  const facts = parsedJson(list ?? '');
  const records = await checkRecords(files);
  const problems = [
    ...structureProblems(bytes, directory, entries),
    ...listProblems(files, facts),
    ...digestProblems(files, list, digest),
    ...records.problems,
  ];
  const text = (key: string) => (isRecord(facts) && typeof facts[key] === 'string' ? facts[key] : '');
  return {
    problems: problems.slice(0, MAX_PROBLEMS),
    files: files.size,
    records: records.count,
    signature: checkSignature(recordOf(digest)?.['signedData'], hashOf(list ?? '')),
    created: text('created'),
    software: text('software'),
  };
}

function structureProblems(
  bytes: Uint8Array,
  directory: readonly ZipEntry[],
  entries: readonly CheckedEntry[],
): PackageProblem[] {
  const problems = entries.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [{ path: name, what: problem }],
  );
  const { from: directoryFrom, isWhole } = directoryOf(bytes, directory);
  if (!isWhole) problems.push({ path: 'the package', what: 'its directory is damaged' });
  for (const { from, to } of strayRanges(directoryFrom, entries))
    problems.push({ path: 'the package', what: `the bytes from ${from} to ${to} belong to no file` });
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (seen.has(name)) problems.push({ path: name, what: 'it stands in the package twice' });
    seen.add(name);
  }
  return problems;
}

/** Every file against the list, and the list against the files. */
function listProblems(files: ReadonlyMap<string, CheckedEntry>, facts: unknown): PackageProblem[] {
  const resources = isRecord(facts) && Array.isArray(facts['resources']) ? facts['resources'] : null;
  if (resources === null) return [{ path: LIST, what: 'it is missing, or no list of files' }];
  const problems: PackageProblem[] = [];
  const listed = new Set<string>([LIST, LIST_DIGEST]);
  for (const resource of resources) {
    if (!isRecord(resource) || typeof resource['path'] !== 'string') continue;
    const { path } = resource;
    listed.add(path);
    const content = files.get(path)?.content;
    if (content === undefined) problems.push({ path, what: 'it is listed and missing' });
    else if (content !== null && resource['hash'] !== hashOf(content))
      problems.push({ path, what: 'it was changed: its digest is not the listed one' });
    else if (content !== null && resource['bytes'] !== content.length)
      problems.push({ path, what: 'it has another length than listed' });
  }
  for (const path of files.keys())
    if (!listed.has(path)) problems.push({ path, what: 'it is not in the list of files' });
  return problems;
}

function digestProblems(
  files: ReadonlyMap<string, CheckedEntry>,
  list: string | null,
  digest: unknown,
): PackageProblem[] {
  if (!files.has(LIST_DIGEST))
    return [{ path: LIST_DIGEST, what: 'it is missing: nothing vouches for the list of files' }];
  if (!isRecord(digest) || digest['path'] !== LIST) return [{ path: LIST_DIGEST, what: 'it is not understood' }];
  if (list === null || digest['hash'] === hashOf(list)) return [];
  return [{ path: LIST, what: 'it was changed: its digest is not the one beside it' }];
}

/** The single answers that the indexes point at. */
async function checkRecords(
  files: ReadonlyMap<string, CheckedEntry>,
): Promise<{ count: number; problems: PackageProblem[] }> {
  const problems: PackageProblem[] = [];
  let count = 0;
  for (const { name, content } of files.values()) {
    if (!/^indexes\/.+\.cdxj?(?:\.gz)?$/i.test(name) || content === null) continue;
    const index = /\.gz$/i.test(name) ? unpacked(content) : content;
    if (index === null) problems.push({ path: name, what: 'it cannot be unpacked' });
    for (const line of Buffer.from(index ?? [])
      .toString('utf8')
      .split('\n')) {
      const facts = parsedJson(line.slice(line.indexOf('{')));
      if (line === '' || !isRecord(facts)) continue;
      const path = `archive/${plainValue(facts['filename'])}`;
      const url = plainValue(facts['url']);
      const from = Number(plainValue(facts['offset']));
      const record = files.get(path)?.content?.subarray(from, from + Number(plainValue(facts['length'])));
      count += 1;
      const what =
        record === undefined ? 'the index points at it, and it is missing' : await recordProblem(record, url);
      if (what !== null && problems.length < MAX_PROBLEMS) problems.push({ path, what, url });
    }
  }
  return { count, problems };
}

/** A gzipped index, of one member or many; null for a broken one, and a bomb. */
function unpacked(content: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(content, { maxOutputLength: MAX_INDEX_BYTES });
  } catch {
    return null;
  }
}

function textOf(entry: CheckedEntry | undefined): string | null {
  return entry?.content === undefined || entry.content === null ? null : Buffer.from(entry.content).toString('utf8');
}

function hashOf(content: Uint8Array | string): string {
  return `sha256:${sha256(content)}`;
}
