import type { Origin } from '../../core/article.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { roleOfLink } from '../link-role.ts';

/** An address as a markup writes it. */
export interface WrittenAddress {
  readonly url: string;
  /** Where it leads, if that is not what is written. */
  readonly target?: string | undefined;
  readonly origin: Origin;
  /** The link is a picture. */
  readonly hasImage?: boolean;
}

/** Writes words as a link to an address. False, and nothing more than the words, where the address is no address. */
export function writeLink(
  flow: FlowRecorder,
  { url, target, origin, hasImage = false }: WrittenAddress,
  write: () => void,
): boolean {
  const seen = {
    href: target ?? url,
    rel: '',
    words: hasImage ? '' : 'words',
    hasImage,
    base: undefined,
    page: undefined,
  };
  const found = roleOfLink(seen);
  if (found === null) {
    write();
    return false;
  }
  flow.startLink({ url, role: found.role, origin, ...(target === undefined || target === url ? {} : { target }) });
  write();
  flow.endLink('keep');
  return true;
}
