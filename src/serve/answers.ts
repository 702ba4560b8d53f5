import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { printable } from '../core/text/printable.ts';
import type { Download } from './deps.ts';

/** What went wrong, in a sentence for the page to show. */
export function problem(context: Context, message: string, status: 400 | 404 | 413 | 429 | 500): Response {
  return context.json({ error: printable(message, 500) }, status);
}

/** What a form says; nothing where it cannot be read as one. */
export async function formOf(context: Context): Promise<Readonly<Record<string, string | File>>> {
  try {
    return await context.req.parseBody();
  } catch (error) {
    // Fetch's word for a broken form; the routes say what they miss in it. One that is too large is of another kind.
    if (error instanceof TypeError) return {};
    throw error;
  }
}

/** Refuses a body that is larger before it is in memory. */
export function sizeLimit(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: (context) => problem(context, `That is more than ${sizeWords(maxSize)}.`, 413),
  });
}

function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.floor(kilobytes)} KB` : `${Math.floor(kilobytes / 1024)} MB`;
}

/** A file to save; whatever is in it, no browser shows it as a page of ours. */
export function attachment({ data, contentType, fileName }: Download): Response {
  return new Response(typeof data === 'string' ? data : new Uint8Array(data), {
    headers: { 'content-type': contentType, 'content-disposition': dispositionOf(fileName) },
  });
}

/**
 * The report as a page. It brings its own policy; the sandbox here puts it into an origin of its own, so that nothing in
 * it could ever ask this server for anything, whatever the page's text was.
 */
export function reportPage({ data, contentType }: Download): Response {
  return new Response(typeof data === 'string' ? data : new Uint8Array(data), {
    headers: {
      'content-type': contentType,
      'content-security-policy':
        "sandbox allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'none'",
    },
  });
}

/** RFC 6266: a plain name for old readers, the true one in UTF-8 (RFC 8187). */
function dispositionOf(fileName: string): string {
  const plain = fileName.replace(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
