import type { WikiTemplate, WikiValue } from '../../core/wikitext/template.ts';
import { EDITORS, GIVEN_NAMES, NAMES, SURNAMES } from './cite-parameters.ts';

/** One author or editor of a citation: a whole name, or a surname with or without a given name. */
export interface WikiPerson {
  whole?: WikiValue;
  surname?: WikiValue;
  given?: WikiValue;
}

/** Which part of a name a parameter holds. */
function partOf(base: string, role: 'author' | 'editor'): keyof WikiPerson | null {
  const [names, surnames, given] =
    role === 'author' ? [NAMES, SURNAMES, GIVEN_NAMES] : [EDITORS.names, EDITORS.surnames, EDITORS.given];
  if (surnames.has(base)) return 'surname';
  if (given.has(base)) return 'given';
  return names.has(base) ? 'whole' : null;
}

/** Largest number of a parameter: hostile ones make no gaps to walk through. */
const MAX_NUMBER = 999;

/** The people that a citation names, by their numbers: `last2`, `first2`, `editor1-last`, `author`. */
export function peopleOf({ values }: WikiTemplate, role: 'author' | 'editor'): readonly WikiPerson[] {
  const people = new Map<number, WikiPerson>();
  for (const [key, value] of values) {
    if (value.from === value.to) continue;
    const number = /-?(\d{1,4})(?=-|$)/.exec(key);
    const part = partOf(number === null ? key : key.replace(number[0], ''), role);
    const index = Number(number?.[1] ?? 1);
    if (part === null || index > MAX_NUMBER) continue;
    const person = people.get(index) ?? {};
    person[part] ??= value;
    people.set(index, person);
  }
  return [...people]
    .sort(([a], [b]) => a - b)
    .map(([, person]) => person)
    .filter(({ whole, surname }) => whole !== undefined || surname !== undefined);
}
