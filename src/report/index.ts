import type { Reporter } from '../core/reporter.ts';
import { json } from './json.ts';
import { table } from './table/table.ts';

/** Every output format, in the order the help lists them. */
export const reporters: readonly Reporter[] = [table, json];
