import { describe, expect, test } from 'vitest';
import { loneNegation } from '../../../src/evidence/remarks/negations.ts';
import { pageWith, weighText } from '../weigh-text.ts';

const REST =
  'The quay is long. Boats come and go all day. In the evening the lamps are lit by two old men of the town.';

describe('a negation that only one of two sentences has', () => {
  test.each([
    [
      'left out',
      'The harbour board has approved the new roof of the ferry terminal.',
      'The harbour board has not approved the new roof of the ferry terminal.',
      { word: 'not', isOurs: false },
    ],
    [
      'added',
      'In May the board did not have the money for the roof.',
      'In May the board did have the money for the roof.',
      { word: 'not', isOurs: true },
    ],
    [
      'left out of a contraction',
      'The owners said the ferry will sail in winter.',
      'The owners said the ferry won’t sail in winter.',
      { word: 'not', isOurs: false },
    ],
    [
      'added in one word',
      'The old ferry cannot carry cars to the island.',
      'The old ferry can carry cars to the island.',
      { word: 'not', isOurs: true },
    ],
    [
      'in a sentence that is otherwise said in part',
      'On Monday the ferry was inspected before its first trip to the island, the owners say.',
      'According to the owners, the ferry was not inspected before its first trip to the island.',
      { word: 'not', isOurs: false },
    ],
    [
      'in a contraction of “can”',
      'The old ferry can’t carry cars to the island.',
      'The old ferry can carry cars to the island.',
      { word: 'not', isOurs: true },
    ],
    [
      'in a contraction of any other word',
      'The roof was safe when the terminal opened.',
      "The roof wasn't safe when the terminal opened.",
      { word: 'not', isOurs: false },
    ],
    [
      'in the place of an article',
      'There was a significant difference in broken bones.',
      'There was no significant difference in broken bones.',
      { word: 'no', isOurs: false },
    ],
    [
      'in the place of “the”',
      'The judge ruled that the town had no right to remove the statue.',
      'The judge ruled that the town had the right to remove the statue, which is old.',
      { word: 'no', isOurs: true },
    ],
    [
      'with the evidence that there was none of',
      'The inquiry found that the board knew of the leak.',
      'It found no evidence that the board knew of the leak, but said more.',
      { word: 'no', isOurs: false },
    ],
    [
      'left out with its helper',
      'The study proves that the pipes are the cause.',
      'The study does not prove that the pipes are the cause.',
      { word: 'not', isOurs: false },
    ],
    [
      'left out with the helper of a verb that changes',
      'The court found that the delay was the cause.',
      'The court did not find, however, that the delay was the cause.',
      { word: 'not', isOurs: false },
    ],
    [
      'left out with what stands before it',
      'The list was passed on to the committee.',
      'The list was filed under “Miscellaneous” and was not passed on to the committee.',
      { word: 'not', isOurs: false },
    ],
    [
      'behind another change',
      'The small board has never approved the roof of the terminal.',
      'The old board has approved the roof of the terminal.',
      { word: 'never', isOurs: true },
    ],
    [
      'before a sentence’s last word, as German has it',
      'Auf der Insel ist das Dach nicht sicher.',
      'Auf der Insel ist das Dach sicher.',
      { word: 'nicht', isOurs: true },
    ],
    [
      'behind the first word',
      'Ships not inspected before May stay in the harbour.',
      'Ships inspected before May stay in the harbour.',
      { word: 'not', isOurs: true },
    ],
    [
      'around six words that are alike',
      'He said the roof was safe.',
      'He said the roof was not safe.',
      { word: 'not', isOurs: false },
    ],
    [
      'in German',
      'Der Rat hat das neue Dach nicht am Montag genehmigt.',
      'Der Rat hat das neue Dach am Montag genehmigt.',
      { word: 'nicht', isOurs: true },
    ],
  ])('%s', (_, claim, sentence, expected) => {
    expect(loneNegation(claim, sentence)).toEqual(expected);
  });

  test.each([
    [
      'both have one',
      'The board did not pay for the new roof in May.',
      'The board never paid for the new roof in May.',
    ],
    [
      'more is said in other words',
      'The board declined to pay for the roof of the terminal.',
      'The board did not pay for the roof of the terminal.',
    ],
    [
      '“not only”',
      'The storm tore off the roof of the hall and broke the quay.',
      'The storm tore off not only the roof of the hall and broke the quay.',
    ],
    [
      '“No. 1” is a rank',
      'She was ranked No. 1 in the world of harbour rowing that year.',
      'She was ranked first in the world of harbour rowing that year.',
    ],
    [
      'a month is named in one of them',
      'Der Rat hat das neue Dach des Hafens am 9. genehmigt.',
      'Der Rat hat das neue Dach des Hafens am 9. Mai genehmigt.',
    ],
    [
      '“no” answers at the beginning',
      'No, the board has approved the roof of the terminal.',
      'The board has approved the roof of the terminal.',
    ],
    [
      'a sentence goes on behind its end',
      'The board has approved the roof of the terminal, not of the hall.',
      'The board has approved the roof of the terminal.',
    ],
    [
      '“or not” leaves it open',
      'Nobody knows whether the roof of the terminal was safe or not when it opened.',
      'Nobody knows whether the roof of the terminal was safe or when it opened.',
    ],
    [
      'two are left out',
      'The board did approve the roof of the terminal.',
      'The board did not, never approve the roof of the terminal.',
    ],
    [
      'another word stands for it',
      'The board has now approved the roof of the terminal.',
      'The board has not approved the roof of the terminal.',
    ],
    [
      'another word is left out',
      'The board approved the roof of the hall.',
      'The board approved the old roof of the hall.',
    ],
    ...['No 4', 'No. 4', 'No.4'].map((number) => [
      `“${number}” is a number`,
      `The board had closed ${number} of the piers in the spring.`,
      'The board had closed 4 of the piers in the spring.',
    ]),
    ...[
      'not just',
      'not merely',
      'no more than',
      'no less than',
      'no fewer than',
      'not later than',
      'no earlier than',
      'not least',
      'nicht nur',
      'no solo',
      'non seulement',
      'não apenas',
    ].map((words) => [
      `“${words}” negates something else`,
      `The board had closed ${words} the piers on the island.`,
      `The board had closed ${words.slice(words.indexOf(' ') + 1)} the piers on the island.`,
    ]),
    [
      'one stands elsewhere in the sentence',
      'The board did not say that the roof of the terminal was safe.',
      'The board did say that the roof of the terminal was not safe.',
    ],
    ['few words alike', 'The roof was safe, he said.', 'The roof was not safe.'],
  ])('none where %s', (_, claim, sentence) => {
    expect(loneNegation(claim, sentence)).toBeNull();
  });
});

describe('what is remarked', () => {
  const ARTICLE = 'The harbour board of Northhaven has approved the new roof of the ferry terminal [1].';
  const remarks = async (page: string) =>
    (await weighText(ARTICLE, { 'ledger.test': pageWith(`${page} ${REST}`) })).remarks.filter(
      ({ code }) => code === 'negation-differs',
    );

  test('a claim whose source has the same words with a “not”', async () => {
    expect(
      await remarks('The harbour board of Northhaven has not approved the new roof of the ferry terminal.'),
    ).toMatchObject([{ args: { word: 'not', inArticle: 0 } }]);
  });

  test('a claim whose second source says so', async () => {
    const { remarks: all } = await weighText(`${ARTICLE.slice(0, -1)} [2].`, {
      'ledger.test': pageWith(`The harbour board of Northhaven is old. ${REST}`),
      'post.test': pageWith(
        `The harbour board of Northhaven has not approved the new roof of the ferry terminal. ${REST}`,
      ),
    });
    expect(all.filter(({ code }) => code === 'negation-differs')).toHaveLength(1);
  });

  test('nothing of a quotation, which is said to differ', async () => {
    const quoted = 'The board said: “We have approved the new roof of the ferry terminal this week” [1].';
    const page = pageWith(`“We have not approved the new roof of the ferry terminal this week.” ${REST}`);
    const { claims, remarks: all } = await weighText(quoted, { 'ledger.test': page });
    expect(claims.flatMap(({ citations }) => citations.map(({ support }) => support?.state))).toContain(
      'wording-differs',
    );
    expect(all.filter(({ code }) => code === 'negation-differs')).toEqual([]);
  });

  test('nothing of a source that was not read', async () => {
    expect((await weighText(ARTICLE, { 'ledger.test': 'http-404' })).remarks).toEqual([]);
  });

  test('nothing where the source says both', async () => {
    const both =
      'The harbour board of Northhaven has approved the new roof of the ferry terminal. ' +
      'In May: the harbour board of Northhaven has not approved the new roof of the ferry terminal.';
    expect(await remarks(both)).toEqual([]);
  });
});

test('nothing where the share is turned round with it', async () => {
  const remarksOf = async (share: string, there = 'Nine in ten') => {
    const claim = `${share} of the patients in the valley had been vaccinated [1].`;
    const page = pageWith(`${there} of the patients in the valley had not been vaccinated. ${REST}`);
    return (await weighText(claim, { 'ledger.test': page })).remarks.map(({ code }) => code);
  };
  expect(await remarksOf('Some 10 per cent')).toEqual([]);
  expect(await remarksOf('Nine in ten')).toContain('negation-differs');
  expect(await remarksOf('Half', 'Half')).toContain('negation-differs');
});

describe('a negation in further languages', () => {
  test.each([
    ['nl', 'De raad heeft het nieuwe dak van de haven niet goedgekeurd in de vergadering van mei.', 'niet'],
    ['sv', 'Styrelsen har inte godkänt det nya taket på färjeterminalen i hamnen.', 'inte'],
    ['da', 'Bestyrelsen har ikke godkendt det nye tag på færgeterminalen i havnen.', 'ikke'],
    ['fi', 'Tutkijat eivät ole löytäneet uusia merkkejä järven saastumisesta tänä vuonna.', 'eivät'],
    ['pl', 'Inspektorzy sprawdzili most w maju bez zgody burmistrza i rady miasta.', 'bez'],
    ['cs', 'Nový most přes řeku není podle inspektorů bezpečný pro těžké vozy.', 'není'],
    ['hu', 'A képviselők szerint a városban soha volt elég orvos és elég ápoló.', 'soha'],
    ['tr', 'Yeni köprü mühendislere göre ağır araçlar için güvenli değil ve pahalı.', 'değil'],
    ['ru', 'Совет города не одобрил новую крышу морского вокзала на заседании в мае.', 'не'],
    ['uk', 'За словами лікарів, у лікарні немає достатньо ліків для всіх хворих.', 'немає'],
    ['el', 'Το συμβούλιο δεν ενέκρινε τη νέα στέγη του σταθμού στο λιμάνι.', 'δεν'],
    ['ar', 'قال المهندسون إن الجسر الجديد ليس آمنا للشاحنات الثقيلة في الشتاء.', 'ليس'],
    ['he', 'המהנדסים אמרו כי הגשר החדש לא בטוח למשאיות כבדות בחורף הקרוב.', 'לא'],
    ['hi', 'इंजीनियरों ने कहा कि नया पुल भारी ट्रकों के लिए सुरक्षित नहीं है और महँगा है।', 'नहीं'],
  ])('%s: %s', (_language, sentence, word) => {
    const plain = sentence.replace(` ${word} `, ' ');
    expect(loneNegation(plain, sentence)).toEqual({ word, isOurs: false });
    expect(loneNegation(sentence, plain)).toEqual({ word, isOurs: true });
  });

  test('“not only” denies nothing', () => {
    const only = 'Совет города одобрил не только новую крышу морского вокзала на заседании в мае.';
    expect(loneNegation(only, only.replace(' не ', ' '))).toBeNull();
  });
});

test('an opinion is compared as well: what it judges may have been denied', async () => {
  const said = 'It is a disgrace that the harbour board has approved the new roof of the ferry terminal.';
  const denied = said.replace('has approved', 'has not approved');
  const { claim, remarks } = await weighText(`${said}[1]`, { 'ledger.test/a': pageWith(`${denied} ${REST}`) });
  expect(claim('harbour board').stance).toBe('opinion');
  expect(remarks.filter(({ code }) => code === 'negation-differs')).toMatchObject([
    { args: { word: 'not', inArticle: 0 } },
  ]);
});
