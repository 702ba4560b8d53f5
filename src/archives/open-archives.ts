import type { Archive } from '../core/capture.ts';
import { StetError } from '../core/errors.ts';
import { nearestOf } from '../core/text/nearest.ts';
import { parsedUrl } from '../core/urls/parse-url.ts';
import { withoutEndSlashes } from '../core/urls/without-end-slashes.ts';
import type { AddressedKind, ArchiveKind } from './archive-kind.ts';
import type { ArchiveSetup } from './ask-archives.ts';

/** What there is to choose from: the registry. */
export interface KnownArchives {
  readonly archives: readonly ArchiveKind[];
  readonly addressed: readonly AddressedKind[];
}

/** Which archives a run asks, and where. */
export interface ArchiveChoice {
  /** Ids, or `memento:https://...` and its like, in the order of asking. */
  readonly ids: readonly string[];
  /** Base addresses instead of the public ones, by endpoint id. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Archives of which the user said that they may be asked although they should not be relied on. */
  readonly allowed?: readonly string[];
}

/** Opens the chosen ones of the known archives for one run. @throws StetError BAD_OPTION */
export function openFrom(choice: ArchiveChoice, known: KnownArchives): ArchiveSetup {
  const baseOf = baseAddresses(choice, known);
  const archives = choice.ids.map((id) => openOne(id, choice, known, baseOf));
  const places = { baseOf, mirrorOf: (url: string) => mirrored(url, known, baseOf) };
  return { archives, places, failures: new Map(), known: new Map() };
}

function baseAddresses({ endpoints }: ArchiveChoice, { archives }: KnownArchives): (id: string) => string {
  const public_ = new Map(archives.flatMap((kind) => kind.endpoints.map(({ id, base }) => [id, base] as const)));
  // A mirror of the Wayback Machine answers for its second voice too.
  const own = (id: string) => endpoints[id] ?? (id === 'availability' ? endpoints['wayback'] : undefined);
  return (id) => withoutEndSlashes(own(id) ?? public_.get(id) ?? '');
}

/** An address under the public base of an archive, under the base in use instead. */
function mirrored(url: string, { archives }: KnownArchives, baseOf: (id: string) => string): string {
  for (const { id, base } of archives.flatMap(({ endpoints }) => endpoints)) {
    const plain = url.replace(/^http:/, 'https:');
    if (plain.startsWith(`${base}/`)) return `${baseOf(id)}${plain.slice(base.length)}`;
  }
  return url;
}

function openOne(id: string, choice: ArchiveChoice, known: KnownArchives, baseOf: (id: string) => string): Archive {
  const kind = known.archives.find((entry) => entry.id === id);
  if (kind !== undefined) {
    if (kind.needsLeave === undefined || choice.allowed?.includes(id) === true) return kind.open(baseOf);
    throw new StetError('BAD_OPTION', `${kind.name} is not asked: ${kind.needsLeave}`);
  }
  const [prefix = '', ...rest] = id.split(':');
  const address = rest.join(':');
  const addressed = known.addressed.find((entry) => entry.prefix === prefix);
  if (addressed !== undefined && isWebAddress(address)) return addressed.open(address);
  const names = known.archives.map((entry) => entry.id);
  const forms = known.addressed.map((entry) => `${entry.prefix}:https://...`);
  const near = nearestOf(id, names);
  throw new StetError(
    'BAD_OPTION',
    `Unexpected archive \`${id}\`, expected one of ${[...names, ...forms].join(', ')}`,
    {
      ...(near === undefined ? {} : { hint: `did you mean \`${near}\`?` }),
    },
  );
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(parsedUrl(text)?.protocol ?? '');
}

/** A host that would be asked, and why. */
export interface PlannedService {
  readonly host: string;
  readonly why: string;
}

/** Whom the archives of a choice would contact, each host once. @throws StetError BAD_OPTION */
export function servicesOf(choice: ArchiveChoice, known: KnownArchives): readonly PlannedService[] {
  const baseOf = baseAddresses(choice, known);
  const hosts = choice.ids.flatMap((id): PlannedService[] => {
    openOne(id, choice, known, baseOf); // an unknown name is said now
    const kind = known.archives.find((entry) => entry.id === id);
    if (kind === undefined) return [{ host: new URL(id.slice(id.indexOf(':') + 1)).host, why: `${id}: copies` }];
    return kind.endpoints.map((endpoint) => ({ host: new URL(baseOf(endpoint.id)).host, why: endpoint.why }));
  });
  return hosts.filter(({ host }, index) => hosts.findIndex((other) => other.host === host) === index);
}
