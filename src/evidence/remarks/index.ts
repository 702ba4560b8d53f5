import { remarkNames } from './name-spellings.ts';
import { remarkNegations } from './negations.ts';
import { remarkOpposed } from './opposed.ts';
import type { Remarker } from './remarker.ts';
import { remarkReuse } from './reuse.ts';
import { remarkSourceDates } from './source-dates.ts';
import { remarkSpeakers } from './speakers.ts';

/** Everything that is noticed beside the states of ties. Order is that of the findings at one place. */
export const remarkers: readonly Remarker[] = [
  remarkSpeakers,
  remarkNegations,
  remarkOpposed,
  remarkReuse,
  remarkNames,
  remarkSourceDates,
];
