/** 0x80 to 0x9f of windows-1252 (WHATWG index): Node 20's own decoder takes them for control characters. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text of bytes in windows-1252, one character for each. */
export function fromWindows1252(bytes: Uint8Array): string {
  return withoutHighControls(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
}

/** Text that Node 20 decoded from windows-1252: its quotation marks and dashes are control characters, which no text has. */
export function withoutHighControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => HIGH_CONTROLS[char.charCodeAt(0) - 0x80] ?? char);
}
