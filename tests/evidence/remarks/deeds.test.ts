import { describe, expect, test } from 'vitest';
import { opposedDeed } from '../../../src/evidence/remarks/deeds.ts';
import { Vocabulary } from '../../../src/evidence/words/vocabulary.ts';
import { pageWith, weighText } from '../weigh-text.ts';

const deed = (claim: string, sentence: string) => {
  const found = opposedDeed(claim, sentence, new Vocabulary('en'));
  return found === null ? null : `${found.claim} / ${found.source}`;
};

describe('a deed that the source turns round', () => {
  test.each([
    [
      'Anna Vik was convicted of fraud.',
      'A jury in Ghent acquitted the banker Anna Vik of fraud.',
      'convicted / acquitted',
    ],
    ['The court upheld the ban on Monday.', 'On Monday the court overturned the ban.', 'upheld / overturned'],
    [
      'The Greens voted for the law.',
      'The Greens, who had asked for more, voted against it in law.',
      'voted for / voted against',
    ],
    ['Vik retained the leader’s jersey.', 'Vik lost the leader’s jersey in the rain.', 'retained / lost'],
    ['Nora Vik lost the red jersey.', 'The Norwegian Vik keeps the red jersey.', 'lost / keeps'],
    ['The number of inspectors fell.', 'The number of inspectors rose.', 'fell / rose'],
    ['In 2021 the fare had risen.', 'In 2021 the fare had fallen.', 'risen / fallen'],
    [
      'The fund made a profit of £4m in June and July 2021.',
      'It made a loss of £4m in June and July 2021.',
      'made a profit of / made a loss of',
    ],
    ['Officials admitted the error.', 'Officials denied the error.', 'admitted / denied'],
    ['They admitted the error.', 'They denied the error.', 'admitted / denied'],
    ['Officials admitted the 3 errors of Ghent.', 'They denied the 3 errors of Ghent.', 'admitted / denied'],
    // What was done to something else is another deed.
    ['The council approved the plan.', 'The council rejected the plan and approved the budget.', 'approved / rejected'],
    ['Arbor bought the mill.', 'Arbor sold the mill in May.', 'bought / sold'],
    ['Jodie Farr lost the red title in Ghent.', 'Farr kept the red title in Ghent.', 'lost / kept'],
    // Words of the one phrase stand elsewhere in the other sentence.
    ['In Ghent the bridge was opened.', 'The Ghent bridge was closed.', 'opened / closed'],
    ['The Ghent bridge was opened.', 'In Ghent the bridge was closed.', 'opened / closed'],
    [
      'Anna Vik was convicted of fraud in the harbour of Ghent.',
      'Anna Vik was acquitted of fraud in Ghent.',
      'convicted / acquitted',
    ],
    [
      'The court upheld the long ban on the sale of old boats in Ghent.',
      'Why? The court overturned the long ban on the sale of old boats in Ghent.',
      'upheld / overturned',
    ],
    [
      'They admitted the costly error with the old pumps in Ghent.',
      'Officials denied the costly error with the old pumps in Ghent.',
      'admitted / denied',
    ],
    [
      'Officials of the harbour denied it in Ghent on that long spring evening.',
      'Officials of the harbour admitted it in Ghent on that long spring evening.',
      'denied / admitted',
    ],
    [
      'Arbor bought the old mill at the weir in Ghent with all its looms.',
      'Arbor sold the old mill at the weir in Ghent with all its looms.',
      'bought / sold',
    ],
    [
      'Sales of cars in the ports of Flanders rose again in the spring.',
      'In the ports of Flanders sales of cars fell again in the spring.',
      'rose / fell',
    ],
    ['The fare for the ferry of Ghent was raised.', 'The fare for the ferry of Ghent was cut.', 'raised / cut'],
    [
      'The harbour company of Ghent made a profit of £4m in June and July 2021.',
      'It made a loss of £4m in June and July 2021 in Ghent, the harbour company said.',
      'made a profit of / made a loss of',
    ],
  ])('%s — %s', (claim, sentence, found) => {
    expect(deed(claim, sentence)).toBe(found);
  });

  test('is looked for in English alone', () => {
    const [claim, sentence] = ['Anna Vik was convicted of fraud.', 'A jury acquitted Anna Vik of fraud.'];
    expect(opposedDeed(claim, sentence, new Vocabulary('en'))).not.toBeNull();
    expect(opposedDeed(claim, sentence, new Vocabulary('nl'))).toBeNull();
  });

  test.each([
    ['of another', 'Anna Vik was convicted of fraud.', 'Jon Aas was acquitted of fraud.'],
    ['of something else', 'Anna Vik was convicted of fraud.', 'Anna Vik was acquitted of theft in Ghent.'],
    ['by another', 'The Supreme Court upheld the ban.', 'The Court of Appeal overturned the ban.'],
    ['of a part', 'Unemployment fell.', 'Youth unemployment rose.'],
    ['of another part', 'Sales of electric cars rose.', 'Sales of diesel cars fell.'],
    ['by another figure', 'The number of inspectors fell to 40.', 'The number of inspectors rose to 65.'],
    ['denied', 'The court upheld the ban.', 'The court never overturned the ban.'],
    ['hoped for', 'The court upheld the ban.', 'The court could have overturned the ban.'],
    ['asked', 'The court upheld the ban.', 'The court overturned the ban?'],
    ['done by two at once', 'Arbor bought the mill.', 'The mill was sold by Halden.'],
    [
      'told both ways',
      'The council approved the plan.',
      'The council rejected the plan in May and approved it in June.',
    ],
    ['by nobody named', 'The number of inspectors fell.', 'It rose.'],
    ['by somebody who is only meant', 'Officials admitted the error.', 'They denied the error.'],
    ['of which nobody says by whom', 'Arbor bought the mill.', 'The mill was sold in May.'],
    ['of those who speak of it', 'The plan was approved.', 'The plan critics were rejected.'],
    ['of a part, named elsewhere', 'Youth unemployment rose.', 'For the youth of Ghent unemployment fell.'],
    [
      'of another occasion',
      'Anna Vik was convicted of fraud in the harbour of Ghent.',
      'Anna Vik was acquitted of fraud.',
    ],
    // Here all other words agree, so that nothing else tells them apart.
    ...[
      ['that is no opposite', 'The court upheld', 'The court approved'],
      ['that is opposed to another', 'The court upheld', 'The court rejected'],
      ['asked, with a space', 'The court upheld', 'The court overturned', '? '],
      ['by another, of the same', 'The Supreme Court upheld', 'The town council overturned'],
      ['by another with a word in common', 'The harbour board upheld', 'The harbour court overturned'],
    ].map(([what = '', ours = '', theirs = '', end = '.']) => [
      what,
      `${ours} the long ban on the sale of old boats in Ghent.`,
      `${theirs} the long ban on the sale of old boats in Ghent${end}`,
    ]),
    [
      'by those who are only meant, of the same',
      'Officials admitted the costly error with the old pumps in Ghent.',
      'They denied the costly error with the old pumps in Ghent.',
    ],
    [
      'of which nobody says by whom, of the same',
      'Arbor bought the old mill at the weir in Ghent with all its looms.',
      'The old mill at the weir in Ghent was sold with all its looms.',
    ],
    [
      'of another part of the same',
      'Sales of electric cars in the ports of Flanders rose again in the spring.',
      'Sales of diesel cars in the ports of Flanders fell again in the spring.',
    ],
    [
      'of a part of what is measured, with a name',
      'Sales of cars in the ports of Flanders rose again in the spring.',
      'Sales of diesel cars in the ports of Flanders fell again in the spring.',
    ],
    [
      'of what is only meant',
      'Unemployment in the ports of Flanders rose again in the spring.',
      'It fell again in the ports of Flanders in the spring, unemployment figures show.',
    ],
    [
      'of what may be one of several',
      'The council approved the harbour plan for the new bridge at the weir in Ghent.',
      'The council rejected the plan for the new bridge at the weir in Ghent.',
    ],
    [
      'of something else at the same place',
      'The council approved the plan for the new bridge at the weir in Ghent.',
      'The council rejected the budget for the new bridge at the weir in Ghent.',
    ],
  ])('says nothing of one %s', (_what, claim, sentence) => {
    expect(deed(claim, sentence)).toBeNull();
  });
});

describe('the remark', () => {
  const about = 'The trial of the bankers began in Ghent in March and was closed to the public for a week. '.repeat(2);
  const remarks = async (page: string) => {
    const weighed = await weighText('Anna Vik was convicted of fraud in Ghent.[1]', {
      'ledger.test/a': pageWith(`${about}${page}`),
    });
    return weighed.remarks.filter(({ code }) => code === 'deed-differs').map(({ args }) => args);
  };

  test('is made of a deed that the page turns round', async () => {
    expect(await remarks('Anna Vik was acquitted of fraud in Ghent.')).toEqual([
      { claim: 'convicted', source: 'acquitted' },
    ]);
  });

  test('is made of the source that was read, beside one that was not', async () => {
    const weighed = await weighText('Anna Vik was convicted of fraud in Ghent.[1][2]', {
      'ledger.test/a': 'not asked',
      'ledger.test/b': pageWith(`${about}Anna Vik was acquitted of fraud in Ghent.`),
    });
    const [, second] = weighed.claim('Anna Vik').citations;
    expect(weighed.remarks.filter(({ code }) => code === 'deed-differs')).toMatchObject([{ source: second?.source }]);
  });

  test('is made of an opinion that tells a deed of its own source, and of no advice', async () => {
    const page = pageWith(`${about}The council rejected the second bridge of the harbour.`);
    const said = async (text: string) => {
      const { remarks: made, claim } = await weighText(text, { 'ledger.test/a': page });
      return [claim('second bridge').stance, made.filter(({ code }) => code === 'deed-differs').length];
    };
    expect(await said('It is a disgrace that the council approved the second bridge of the harbour.[1]')).toEqual([
      'opinion',
      1,
    ]);
    expect(await said('The council should have approved the second bridge of the harbour.[1]')).toEqual(['opinion', 0]);
  });

  test('is not made where the page tells the article’s deed too', async () => {
    expect(await remarks('Anna Vik was acquitted of fraud in Ghent. In 2021 a court of appeal convicted Vik.')).toEqual(
      [],
    );
  });
});
