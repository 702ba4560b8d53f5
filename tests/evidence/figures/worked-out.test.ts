import { expect, test } from 'vitest';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';
import { isRest, isWorkedOut } from '../../../src/evidence/figures/worked-out.ts';

/** Whether the first figure of a claim may be worked out from the first one of a sentence. */
function ask(claim: string, sentence: string): boolean {
  const [figure] = figuresIn(claim);
  const there = figuresIn(sentence);
  const [other] = there;
  if (figure === undefined || other === undefined) throw new Error('no figure');
  return isWorkedOut({ figure, text: claim }, { figure: other, text: sentence }, { figures: there, sentence });
}

test.each([
  ['They lived seven months longer.', 'They lived for 28 months, against 21 months before.'],
  ['It employs 12 people more.', 'It employs 52 people and had 40 people a year ago.'],
  ['It employs 12 fewer people.', 'It employs 40 people, and had 52 people a year ago.'],
  ['Some 24 million crowns were paid.', 'Fines came to 48 million crowns, of which about half was paid.'],
  ['Some 24 million crowns were paid.', 'Fines came to 48 million crowns, of which 50 per cent was paid.'],
  ['It will be four rounds longer.', 'It will grow from 18 rounds to 22 and start in May.'],
  ['It was shortened by two years.', 'They must have lived here for six years, down from eight until 2022.'],
  ['The borough is left with five libraries.', 'It closes four libraries of its nine libraries.'],
  ['They get 43 cents now.', 'They will be paid 41 cents from May, two cents less than now.'],
  ['They got 39 cents before.', 'They will be paid 41 cents from May, two cents more than before.'],
  ['1,350 children waited then.', 'There are 1,150 children on the list, 200 fewer than a year ago.'],
  ['The wait was 17 weeks.', 'The wait is 26 weeks, 9 longer than a year ago.'],
  ['10,100 homes have it.', 'That leaves 3,900 of the islands’ 14,000 homes without.'],
  ['Sixty per cent came from the canton.', 'The canton gave 33 million francs of a budget of 55 million francs.'],
  ['It gives off 800,000 tonnes.', 'It captures 400,000 tonnes, half of what it gives off.'],
  ['It wants to lose 27 million litres.', 'It loses 54 million litres, and has promised to halve that.'],
  ['£340,000 was spent.', 'It offers £20,000 to dentists who come; 17 dentists have taken it.'],
  ['8 per cent were lost.', '92 per cent were kept.'],
  ['It has 600 more seats than the hall that it replaces.', 'It has 1,940 seats.'],
  ['It beat the old record by 41 performances.', 'It was given in 418 performances.'],
  ['They are three seats short of a majority.', 'They have 88 of 180 seats.'],
  ['Twenty-three kits were born.', 'Fourteen kits were born in 2022 and nine in 2023.'],
  ['Two and a half years were taken off it.', 'It was cut from nine years to six and a half.'],
  ['8.3 per cent were lost.', '91.6 per cent were kept.'],
  ['It was shortened by about two years.', 'They must have lived here for six years, down from eight until 2022.'],
  ['It has 46 boats now.', 'It had 41 boats in May, five boats fewer than now.'],
  ['It had 36 boats then.', 'It has 41 boats, five boats more than then.'],
  ['10,100 homes have it.', 'That leaves 3,900 of 14,000 homes without.'],
  ['It loses 54 million litres.', 'It lost 27 million litres, which has doubled since.'],
  ['It will be four rounds longer.', 'It will grow from 18 rounds to 22.'],
  ['It will be four rounds longer.', 'It will grow from 18 rounds to 22, doctors say.'],
  ['He was five days quicker.', 'A man did it in 44 days.'],
])('%s may be worked out: %s', (claim, sentence) => {
  expect(ask(claim, sentence)).toBe(true);
});

test.each([
  ['by chance', 'She wrote 20 novels.', 'She wrote 22 novels and 2 novels for children.'],
  ['from two things', 'Seven months were left.', 'They lived for 28 months, with 21 doctors.'],
  ['from a range', 'They lived seven months longer.', 'They lived for 26 to 28 months, against 21 months before.'],
  ['from itself', '14 months were left.', 'They lived for 28 months.'],
  ['in points', 'It rose by eight per cent.', 'It rose to 16 per cent, from 8 per cent.'],
  ['another part', 'Some 20 million crowns were paid.', 'Fines came to 48 million crowns, of which half was paid.'],
  ['the other way', 'They get 39 cents now.', 'They will be paid 41 cents from May, two cents less than now.'],
  ['the same amount', 'It handled 3 per cent less.', 'It handled 3 per cent more: 100 ships, and 3 ships of its own.'],
  ['no half', 'It wants to lose 27 million litres.', 'It loses 54 million litres, and has promised to look into that.'],
  ['of a change', 'It rose by eight per cent.', 'It rose by 16 per cent: 4 ships of 50 ships.'],
  ['another rest', '8 per cent were lost.', '91 per cent were kept.'],
  ['an own amount', 'It has 600 seats, more than the hall that it replaces.', 'It has 1,940 seats.'],
  ['another step', 'It has 600 more seats than the old hall.', 'It has 500 more seats than the old hall.'],
  ['another sum', 'Twenty-four kits were born.', 'Fourteen kits were born in 2022 and nine in 2023.'],
  ['a year', 'It began in 1999.', 'It began in 1980, 19 years later than planned.'],
  ['a year by chance', 'It began in 1999.', 'The 3998 that it had are to be halved.'],
  ['of a year', 'It has 999 boats.', 'In 1998 the boats were halved.'],
  ['of half a range', 'It wants to lose 27 million litres.', 'It loses 54 to 60 million litres, and will halve that.'],
  ['from a second range', 'Seven months were left.', 'They lived for 28 months, against 21 to 23 before.'],
  ['another step', 'They lived seven months longer.', 'They lived for 28 months, against 20 months before.'],
  ['by a step that is itself', 'It has 10 boats.', 'It has 5 boats fewer than in May.'],
  ['where nothing is left', 'It is 0 boats longer.', 'It had 12 boats, against 12 boats before.'],
  ['beside another that is so', 'He was five days quicker.', 'He was six days quicker.'],
  ['by a law', 'It was ended by law, two years in all.', 'They lived here for six years, down from eight until 2022.'],
  ['where less is of something else', 'They get 43 cents.', 'They get 41 cents; two cents are paid, less than now.'],
  ['where more is of something else', 'They get 39 cents.', 'They get 41 cents; two cents are paid, more than now.'],
  ['of what is no part', '10,100 homes have it.', 'There were 3,900 of them, and 14,000 homes stayed.'],
  ['another share', 'Sixty per cent came.', 'The canton gave 33 million francs of a budget of 77 million francs.'],
  ['a share that is rounded otherwise', 'Sixty per cent came.', 'It had 121 boats of 200 boats.'],
  ['a share of other things', 'Sixty per cent came.', 'It gave £33 for 55 boats.'],
  ['a share of shares', 'Sixty per cent came.', 'It was 33 per cent of 55 per cent.'],
  ['a share of itself', '100 per cent came.', 'It had 50 boats.'],
  ['a share of what is less', '200 per cent came.', 'It had 110 boats for 55 boats.'],
  ['the rest of other things', '8 per cent were lost.', '92 boats were kept.'],
  ['a rest that is rounded otherwise', '8.5 per cent were lost.', '91 per cent were kept.'],
  ['for so many', '£340,000 was spent.', 'It offers £20,000 to dentists who come; 16 dentists have taken it.'],
  ['for a count', '£340,000 was spent.', '17 dentists have taken £20,000.'],
])('nothing is worked out %s', (_, claim, sentence) => {
  expect(ask(claim, sentence)).toBe(false);
});

test('a part may be told before its whole or behind it', () => {
  const text = 'Of its libraries it closes four of nine.';
  const [figure] = figuresIn('Five libraries are left.');
  const figures = figuresIn(text);
  const [part, whole] = figures;
  if (figure === undefined || part === undefined || whole === undefined) throw new Error('no figure');
  for (const other of [part, whole])
    expect(isWorkedOut({ figure, text: '' }, { figure: other, text }, { figures, sentence: text })).toBe(true);
});

test('only of shares there is a rest', () => {
  const [share, count, rest] = figuresIn('8 per cent, 92 boats and 92 per cent');
  if (share === undefined || count === undefined || rest === undefined) throw new Error('no figure');
  expect([isRest(share, rest), isRest(rest, share), isRest(share, count), isRest(count, share)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
