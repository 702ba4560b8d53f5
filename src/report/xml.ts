import { printable } from '../core/text/printable.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A foreign string for XML or HTML text and attributes: escaped; `printable` took out what XML 1.0 §2.2 forbids. */
export function escapeXml(text: string, maxLength = 4000): string {
  return printable(text, maxLength).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
