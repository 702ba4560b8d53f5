/** A cell as it reads, and where it stands in the file. */
export interface Cell {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Characters between the cells, by how often they stand in the first lines outside of quotation marks. */
const DELIMITERS = [',', ';', '\t', '|'];
const LOOK_CHARS = 4000;

/**
 * Reads a table as RFC 4180 has it, forgiving what spreadsheets and people make of it: rows of unequal length, stray
 * quotation marks, any end of line.
 */
export async function parseTable(text: string): Promise<readonly (readonly Cell[])[]> {
  const { parse } = await import('csv-parse/sync');
  const options = {
    delimiter: delimiterOf(text.slice(0, LOOK_CHARS)),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
  let records: string[][];
  try {
    records = parse(text, options);
  } catch {
    // A quotation mark that nothing closes: then they are no more than characters.
    records = parse(text, { ...options, quote: null });
  }
  return placed(text, records);
}

/** Finds the cells again, one behind the other: the parser does not say where they stand. */
function placed(text: string, records: readonly (readonly string[])[]): readonly (readonly Cell[])[] {
  let at = 0;
  return records.map((record) =>
    record.map((value): Cell => {
      if (value === '') return { value, from: at, to: at };
      const forms = value.includes('"') ? [value, value.replaceAll('"', '""')] : [value];
      for (const form of forms) {
        const from = text.indexOf(form, at);
        if (from < 0) continue;
        at = from + form.length;
        return { value, from, to: at };
      }
      return { value, from: at, to: at };
    }),
  );
}

function delimiterOf(head: string): string {
  const plain = head.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: plain.split(delimiter).length }));
  return counts.reduce((best, entry) => (entry.count > best.count ? entry : best)).delimiter;
}
