import { archiveTargets } from './archive-targets.ts';
import { articleTargets } from './article-targets.ts';
import { editTargets } from './edit-targets.ts';
import { fileTargets } from './file-targets.ts';
import { registryTargets } from './registry-targets.ts';
import { storeTargets } from './store-targets.ts';
import type { FuzzTarget } from './target.ts';
import { webTargets } from './web-targets.ts';

/** Everything that reads what others wrote. A new parser of foreign data gets an entry in one of the lists. */
export const fuzzTargets: readonly FuzzTarget[] = [
  ...articleTargets,
  ...editTargets,
  ...webTargets,
  ...registryTargets,
  ...archiveTargets,
  ...fileTargets,
  ...storeTargets,
];
