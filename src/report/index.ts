import type { Reporter } from '../core/reporter.ts';
import { csv } from './csv.ts';
import { github } from './github.ts';
import { htmlReport } from './html/page.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import { sarif } from './sarif.ts';
import { table } from './table/table.ts';

/** Every output format, in the order the help lists them. */
export const reporters: readonly Reporter[] = [table, json, ndjson, markdown, htmlReport, csv, sarif, junit, github];
