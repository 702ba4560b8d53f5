import { extractClaims } from '../../src/claims/index.ts';
import type { Article } from '../../src/core/article.ts';
import type { ArchiveAnswer } from '../../src/core/capture.ts';
import { type Edited, FIX_KINDS, type FixKind } from '../../src/core/link-fix.ts';
import { type LinkState, linkState } from '../../src/core/link-state.ts';
import { editorFor, planFixes } from '../../src/edit/index.ts';
import { readArticle } from '../../src/readers/index.ts';

export const TODAY = '2026-11-25';

const COPY_OF = (url: string) => `https://web.archive.org/web/20210219114410/${url}`;

/** What an invented check says of an address, by its path: `/gone`, `/by-itself`, `/no-copy`, `/no-answer`, `/moved`, `/secure`; everything else is alive. */
function checkedAs(url: string): { state: LinkState; archive?: ArchiveAnswer } {
  const { pathname } = new URL(url);
  if (pathname.includes('no-copy')) return { state: linkState('http-404'), archive: { status: 'none', asked: [] } };
  if (pathname.includes('no-answer'))
    return { state: linkState('http-404'), archive: { status: 'unknown', asked: [] } };
  if (pathname.includes('by-itself')) return { state: linkState('usurped'), archive: found(url, 'own-history') };
  if (pathname.includes('parked')) return { state: linkState('parked'), archive: found(url) };
  if (pathname.includes('usurped')) return { state: linkState('usurped'), archive: found(url) };
  if (pathname.includes('drifted')) return { state: linkState('content-drift'), archive: found(url) };
  if (pathname.includes('gone')) return { state: linkState('http-404'), archive: found(url) };
  if (pathname.includes('moved'))
    return { state: linkState('permanent-redirect', { finalUrl: 'https://new.test/a/place?x=1&y=2' }) };
  const finalUrl = pathname.includes('secure') ? url.replace(/^http:/, 'https:') : url;
  return { state: linkState('ok', { finalUrl }) };
}

function found(url: string, archive = 'wayback'): ArchiveAnswer {
  const best = { archive, url: COPY_OF(url), capturedAt: '2021-02-19T11:44:10.000Z', good: true };
  return { status: 'found', best, asked: [{ archive, outcome: 'found' }] };
}

/** Reads, plans and edits as `stet fix` does, with the invented check. */
export async function mend(
  content: string | Uint8Array,
  path: string,
  kinds: readonly FixKind[] = FIX_KINDS,
): Promise<Edited & { readonly text: string; readonly article: Article }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const article = await readArticle({ bytes, path });
  const editor = editorFor(article.format);
  if (editor === undefined) throw new Error(`no editor for ${article.format}`);
  const { sources } = extractClaims(article);
  const checked = sources.flatMap((source) =>
    source.url === undefined || !/^https?:/.test(source.url) ? [] : [{ source, ...checkedAs(source.url) }],
  );
  const fixes = planFixes(article, checked, kinds);
  const edited = await editor.edit({ bytes, article, fixes, today: TODAY });
  return { ...edited, text: Buffer.from(edited.bytes).toString('utf8'), article };
}
