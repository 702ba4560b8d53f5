/** True for a PDF. Viewers look for its header in the first 1024 bytes (PDF 32000-1, implementation note 13). */
export function hasPdfHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
