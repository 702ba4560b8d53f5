import type { ArchiveKind } from './archive-kind.ts';
import { mementoKind } from './memento.ts';

/** Web archives of nations and institutions that speak Memento, one line each (MemGator's list, 2026-04, and their own pages). */
export const nationalArchives: readonly ArchiveKind[] = [
  mementoKind({
    id: 'archive-it',
    name: 'Archive-It',
    base: 'https://wayback.archive-it.org',
    timeMap: '/all/timemap/link/',
    timeGate: '/all/',
  }),
  mementoKind({
    id: 'uk-web-archive',
    name: 'UK Web Archive',
    base: 'https://www.webarchive.org.uk',
    timeMap: '/wayback/archive/timemap/link/',
    timeGate: '/wayback/archive/',
  }),
  mementoKind({
    id: 'uk-government',
    name: 'UK Government Web Archive',
    base: 'https://webarchive.nationalarchives.gov.uk',
    timeMap: '/ukgwa/timemap/',
    timeGate: '/ukgwa/timegate/',
  }),
  mementoKind({
    id: 'uk-parliament',
    name: 'UK Parliament Web Archive',
    base: 'https://webarchive.parliament.uk',
    timeMap: '/timemap/link/',
    timeGate: '/timegate/',
  }),
  mementoKind({
    id: 'loc',
    name: 'Library of Congress Web Archive',
    base: 'https://webarchive.loc.gov',
    timeMap: '/all/timemap/link/',
    timeGate: '/all/',
  }),
  mementoKind({
    id: 'stanford',
    name: 'Stanford Web Archive Portal',
    base: 'https://swap.stanford.edu',
    timeMap: '/was/timemap/link/',
    timeGate: '/was/',
  }),
  mementoKind({
    id: 'iceland',
    name: 'Vefsafn.is (Iceland)',
    base: 'https://vefsafn.is',
    timeMap: '/is/timemap/link/',
    timeGate: '/is/',
  }),
  mementoKind({
    id: 'australia',
    name: 'Australian Web Archive',
    base: 'https://web.archive.org.au',
    timeMap: '/awa/timemap/link/',
    timeGate: '/awa/',
  }),
];
