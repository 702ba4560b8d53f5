/** True for an object with named fields, which JSON from elsewhere need not be. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with named fields; null for what is none. */
export function recordOf(value: unknown): Record<string, unknown> | null {
  return isRecord(value) ? value : null;
}

/** A list; empty for what is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What JSON text says; undefined for text that is none: a page for people, a file that was cut. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text, a number or a truth value as text; empty for all else. `String()` throws on what JSON can hold: `{"toString": 1}`. */
export function plainValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Half a surrogate pair, as `JSON.stringify` writes it; an escaped backslash before `u` is none. */
const LONE_SURROGATE = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/**
 * A value as JSON text that every parser takes: half a surrogate pair, which strict ones refuse (RFC 8259 §8.2), becomes
 * the replacement character.
 */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(LONE_SURROGATE, '$1\ufffd');
}
