/** A cell as it reads, and where it stands in the file. */
export interface Cell {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Characters between the cells: the one that stands as often in most of the first lines as in the very first one. */
const DELIMITERS = [',', ';', '\t', '|'];
const LOOK_CHARS = 4000;
/** What Excel writes above a table to say what parts its cells. */
const DECLARED = /^sep=([,;\t|])(?:\r\n|\r|\n)/i;

/**
 * Reads a table as RFC 4180 has it, forgiving what spreadsheets and people make of it: rows of unequal length, stray
 * quotation marks, any end of line.
 */
export async function parseTable(text: string): Promise<readonly (readonly Cell[])[]> {
  const { parse } = await import('csv-parse/sync');
  const declared = DECLARED.exec(text);
  const start = declared?.[0].length ?? 0;
  const table = text.slice(start);
  const options = {
    delimiter: declared?.[1] ?? delimiterOf(table.slice(0, LOOK_CHARS)),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
  let records: string[][];
  try {
    records = parse(table, options);
  } catch {
    // A quotation mark that nothing closes: then they are no more than characters.
    records = parse(table, { ...options, quote: null });
  }
  return placed(text, records, start);
}

/** Finds the cells again, one behind the other: the parser does not say where they stand. */
function placed(text: string, records: readonly (readonly string[])[], start: number): readonly (readonly Cell[])[] {
  let at = start;
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
  const lines = plain.split(/\r\n|\r|\n/).filter((line) => line !== '');
  const kinds = DELIMITERS.map((delimiter) => {
    const [first = 0, ...counts] = lines.map((line) => line.split(delimiter).length - 1);
    const alike = first === 0 ? 0 : 1 + counts.filter((count) => count === first).length;
    return { delimiter, alike, all: plain.split(delimiter).length };
  });
  return kinds.reduce((best, kind) =>
    kind.alike > best.alike || (kind.alike === best.alike && kind.all > best.all) ? kind : best,
  ).delimiter;
}
