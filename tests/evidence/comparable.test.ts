import { describe, expect, test } from 'vitest';
import { comparisonWith } from '../../src/evidence/comparable.ts';
import { pageWith } from './weigh-text.ts';

const ENGLISH =
  'The council of the town voted on the budget for the repair of the roof, and it was not the first time that it did so. In the end the vote was nine to six, as it had been the year before, and no one on the side of the mayor was sure of what to do.';
const GERMAN =
  'Der Rat der Stadt hat über den Haushalt für die Reparatur des Daches abgestimmt, und es war nicht das erste Mal. Am Ende waren es neun zu sechs Stimmen, wie auch im Jahr davor, und der Bürgermeister war sich nicht sicher, was er nun tun soll und ob das Dach den Winter über hält.';
const GREEK = 'Το συμβούλιο της πόλης ψήφισε για τον προϋπολογισμό της επισκευής της στέγης. '.repeat(4);

describe('a page is compared with the article, or the reason is given why not', () => {
  test.each<[string, Parameters<typeof pageWith>, string | undefined, string | null]>([
    ['the same language', [ENGLISH, { language: 'en-GB' }], 'en', null],
    ['another language that says so', [GERMAN, { language: 'de' }], 'en', 'another language (de)'],
    ['another language that does not say so', [GERMAN, {}], 'en', 'another language (de)'],
    ['the same language under another tag', [ENGLISH, { language: 'fr' }], 'en', null],
    ['another script', [GREEK, { language: 'el' }], 'en', 'another script (Greek)'],
    ['a page with next to no text', ['Loading…', {}], 'en', 'too little text'],
    ['a body that was cut off', ['The council', { partial: true }], 'en', 'the page came incomplete'],
    ['a scan', ['', { contentType: 'application/pdf', partial: true }], 'en', 'a PDF without readable text'],
  ])('%s', (_, page, language, reason) => {
    expect(comparisonWith(ENGLISH, language)(pageWith(...page))).toBe(reason);
  });
});
