import { spacedLines } from '../../../../core/text/over-lines.ts';

/** Words of English around what a wall says, which change nothing. */
export const WALL_FILLERS: string = spacedLines`
  the, this, that, a, an, to, your, you, we, us, is, are, was, has, have, been, not, be, please, sorry, page, site,
  website, content, for, on, of, from, in, it, do, does, by, resource, that you are, before, continue, continuing,
  first, just, quick
`;
