/** `* item` */
export const BULLET = /^[*+\-•‣⁃](?:\s+|$)/;
/** `1. item`, `(a) item`, `#) item` */
export const ENUMERATOR =
  /^(?:\(?(?:\d{1,9}|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,15}|#)\)|(?:\d{1,9}|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,15}|#)\.)(?:\s+|$)/;

/** Columns that the mark of an item takes; 0 for a line that is none. */
export function markWidth(text: string): number {
  return (BULLET.exec(text) ?? ENUMERATOR.exec(text))?.[0].length ?? 0;
}
