import { EAST_ASIA } from './absence/east-asia.ts';
import { ENGLISH } from './absence/english.ts';
import { FURTHER_EUROPE } from './absence/further-europe.ts';
import { GERMANIC } from './absence/germanic.ts';
import { ROMANCE } from './absence/romance.ts';
import { SLAVIC } from './absence/slavic.ts';
import { WEST_SOUTH_ASIA } from './absence/west-south-asia.ts';
import { EMPTY_LISTS } from './empty-lists.ts';
import { Statement } from './statement.ts';

/** "The page is not there", in some fifty languages. */
export const ABSENCE: Statement = new Statement([
  ...ENGLISH,
  ...GERMANIC,
  ...ROMANCE,
  ...SLAVIC,
  ...FURTHER_EUROPE,
  ...WEST_SOUTH_ASIA,
  ...EAST_ASIA,
  ...EMPTY_LISTS,
]);
