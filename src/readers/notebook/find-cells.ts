import type { JSONScanner } from 'jsonc-parser';
import type { JsonString } from './cell-source.ts';

/** A cell of a notebook, as far as it is words. */
export interface Cell {
  /** `markdown`, `raw`, `code`, `heading`. */
  kind: string;
  readonly source: JsonString[];
}

/** SyntaxKind of jsonc-parser: a const enum that is not there at run time. */
const KIND = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, colon: 6, string: 10, end: 17 };
/** `{"cells": [{"cell_type": ..., "source": "..." | ["...", "..."]}]}`; nbformat 3 has the cells in its worksheets. */
const CELL_PATH = /^(?:worksheets\/\/)?cells\/$/;

interface Level {
  readonly isObject: boolean;
  key: string;
}

/**
 * Finds the cells of a notebook without building it: pictures that its code printed make up most of many files, and the
 * places of strings are wanted. Linear, without recursion; a file that ends too early gives the cells until there.
 */
export function findCells(scanner: JSONScanner): { readonly cells: readonly Cell[]; readonly isWhole: boolean } {
  const cells: Cell[] = [];
  const levels: Level[] = [];
  let cell: Cell | null = null;
  let cellDepth = 0;
  let isKey = false;
  let isWhole = false;
  for (let kind = Number(scanner.scan()); kind !== KIND.end; kind = Number(scanner.scan())) {
    const top = levels.at(-1);
    if (kind === KIND.openBrace || kind === KIND.openBracket) {
      const isCell = cell === null && kind === KIND.openBrace && CELL_PATH.test(pathOf(levels));
      levels.push({ isObject: kind === KIND.openBrace, key: '' });
      isKey = kind === KIND.openBrace;
      if (isCell) {
        cell = { kind: '', source: [] };
        cellDepth = levels.length;
        cells.push(cell);
      }
    } else if (kind === KIND.closeBrace || kind === KIND.closeBracket) {
      if (levels.length === cellDepth) cell = null;
      levels.pop();
      if (levels.length < cellDepth) cellDepth = 0;
      isWhole = levels.length === 0;
    } else if (kind === KIND.comma) isKey = top?.isObject === true;
    else if (kind === KIND.colon) isKey = false;
    else if (kind === KIND.string && top !== undefined && isKey) top.key = scanner.getTokenValue();
    else if (kind === KIND.string && cell !== null) take(cell, levels.slice(cellDepth - 1), scanner);
  }
  return { cells, isWhole };
}

/** A string inside a cell: its kind, or a piece of its words. */
function take(cell: Cell, [own, inner, ...deeper]: readonly Level[], scanner: JSONScanner): void {
  if (own === undefined || deeper.length > 0) return;
  if (own.key === 'cell_type' && inner === undefined) cell.kind = scanner.getTokenValue();
  if (own.key !== 'source' || inner?.isObject === true) return;
  const from = scanner.getTokenOffset() + 1;
  cell.source.push({ from, to: Math.max(from, scanner.getTokenOffset() + scanner.getTokenLength() - 1) });
}

/** Keys from the outside in; an array is an empty name. */
function pathOf(levels: readonly Level[]): string {
  return levels.length > 4 ? '' : levels.map(({ isObject, key }) => (isObject ? `${key}` : '')).join('/');
}
