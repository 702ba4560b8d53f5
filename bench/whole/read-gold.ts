/** Something that an editor wants to be told: any of the codes, of any of the sources (none named: whatever source). */
export interface Wanted {
  /** Without `-inferred`: who made the tie is no matter here. */
  readonly codes: readonly string[];
  readonly letters: readonly string[];
  /** May be told or not: neither right nor wrong. */
  readonly optional: boolean;
}

/** A sentence of an article and what an editor makes of it. */
export interface GoldRow {
  /** How it begins, or a run of words in it. */
  readonly start: string;
  /** The sources that it may be tied to; none: no tie is right. */
  readonly letters: readonly string[];
  readonly provenance: readonly string[];
  readonly wanted: readonly Wanted[];
  /** Harmless things that a naive comparison would take for a difference. */
  readonly lures: number;
}

export interface Gold {
  /** In the order of the file: the address, and the file with its page or the status that it answers. */
  readonly sources: readonly { readonly letter: string; readonly url: string; readonly page: string }[];
  readonly rows: readonly GoldRow[];
  /** Wanted of sources as such, in whichever sentence they are told. */
  readonly ofSources: readonly Wanted[];
}

const SOURCE = /^source ([a-z]): (\S+) (\S+)$/;
const OF_SOURCE = 'of a source: ';

/** `figure-differs/date-contradicts a/b`, a leading `?`: optional; `-`: nothing. */
function wantedOf(cell: string): Wanted[] {
  const [codes = '', letters = ''] = cell.trim().split(' ');
  if (codes === '-') return [];
  const optional = codes.startsWith('?');
  return [{ codes: codes.replace('?', '').split('/'), letters: letters === '' ? [] : letters.split('/'), optional }];
}

/**
 * A `gold.txt` of `fixtures/whole`: lines `source a: ADDRESS FILE|STATUS`, `of a source: WANTED`, and for each sentence
 * `letters | provenance/... | wanted | lures what they are | how it begins`. Throws where a line is nothing of these.
 */
export function readGold(file: string): Gold {
  const sources: Gold['sources'][number][] = [];
  const rows: GoldRow[] = [];
  const ofSources: Wanted[] = [];
  for (const line of file.split('\n').filter((each) => each !== '')) {
    const [, letter, url = '', page = ''] = SOURCE.exec(line) ?? [];
    if (letter !== undefined) {
      sources.push({ letter, url, page });
      continue;
    }
    if (line.startsWith(OF_SOURCE)) {
      ofSources.push(...wantedOf(line.slice(OF_SOURCE.length)));
      continue;
    }
    const [letters, provenance = '', wanted = '', lures = '', start] = line.split(' | ');
    if (letters === undefined || start === undefined)
      throw new Error(`Unexpected line \`${line}\`, expected \`letters | provenance | wanted | lures | start\``);
    rows.push({
      start,
      letters: [...letters.replace('-', '')],
      provenance: provenance.split('/'),
      wanted: wantedOf(wanted),
      lures: Number.parseInt(lures, 10),
    });
  }
  return { sources, rows, ofSources };
}
