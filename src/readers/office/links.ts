import type { Origin } from '../../core/article.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { roleOfLink } from '../link-role.ts';

/** Begins a link whose words come next. False where the address is none: then no link is to be ended either. */
export function beginLink(flow: FlowRecorder, url: string, origin: Origin): boolean {
  const found = roleOfLink({ href: url, rel: '', words: url, hasImage: false, base: undefined, page: undefined });
  if (found === null) return false;
  flow.startLink({ url, role: found.role, origin });
  return true;
}

/** A link without words of its own, where the text has come to: of a picture, or of a citation that shows a number. */
export function wordlessLink(flow: FlowRecorder, url: string, role: 'image' | 'source', origin: Origin): void {
  const at = role === 'image' ? flow.end() : flow.here();
  flow.links.push({ url, role, origin, start: at, end: at });
}
