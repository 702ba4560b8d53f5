import { expect, test } from 'vitest';
import { checkQuotation } from '../../../src/evidence/quotations/check-quotation.ts';
import { sameWords } from '../../../src/evidence/quotations/house-style.ts';

test.each([
  ['Our house is on fire and nobody is coming', 'Our house is on fire, and nobody is coming.'],
  ['Our house is on fire; nobody is coming', 'Our house is on fire. Nobody is coming!'],
  ['like animals, worse than animals', 'like animals — worse than animals'],
  ['The colour was organised by the Centre', 'The color was organized by the center'],
  ['The U.S. will not', 'The US will not'],
  ['Dr. Lee signed', 'Dr Lee signed'],
  ['delete the e-mails', 'delete the emails'],
  ['a long-term plan', 'a long term plan'],
  ['They came, e.g. by boat', 'They came, eg by boat'],
  ['He paid (at last) and went', 'He paid at last and went.'],
  ['It fell – at last - in March', 'It fell at last in March'],
  ['He saw (5 boats) there', 'He saw 5 boats there'],
  ['It rose to 5. Nobody came', 'It rose to 5 nobody came'],
  ['given 5mg twice', 'given 5 mg twice'],
  ['£2bn in losses', '£2 bn in losses'],
  ['Ich weiß, daß er kam', 'Ich weiß, dass er kam'],
  ['die Strasse', 'die Straße'],
  ['over twenty-five small boats', 'over twenty-\nfive small boats'],
  ['over twenty-five small boats', 'over twenty\u00adfive small boats'],
  ['We travelled in the haematology programme', 'We traveled in the hematology program'],
  ['a well-organised, multi-coloured march', 'a well-organized, multicolored march'],
  ['a march of the ‘organised’ centre', 'a march of the ‘organized’ center'],
])('“%s” has the words of “%s”', (ours, theirs) => {
  expect(sameWords(ours, theirs)).toBe(true);
  expect(
    checkQuotation(`When we came there, ${ours}, and so on`, `When we came there, ${theirs}, and so on`).state,
  ).toBe('verbatim');
});

test.each([
  ['colour colours coloured colouring favourable', 'color colors colored coloring favorable'],
  ['honourably favourite favourites neighbourhood', 'honorably favorite favorites neighborhood'],
  [
    'behavioural colourist labourer labourers colourful humourless',
    'behavioral colorist laborer laborers colorful humorless',
  ],
  ['organise organised organises organiser organisers', 'organize organized organizes organizer organizers'],
  ['organising organisation organisations', 'organizing organization organizations'],
  ['analyse analysed analyses analysing', 'analyze analyzed analyzes analyzing'],
  [
    'centre theatres metre litre fibre calibre sombre spectre lustre',
    'center theaters meter liter fiber caliber somber specter luster',
  ],
  ['defence offence licence licences pretence', 'defense offense license licenses pretense'],
  ['travelled cancelling labelled modelling counsellors', 'traveled canceling labeled modeling counselors'],
  ['fuelled signalling levelled marvelled totalled', 'fueled signaling leveled marveled totaled'],
  [
    'dialled rivalled quarrelling tunnelled equalled travellers',
    'dialed rivaled quarreling tunneled equaled travelers',
  ],
  ['programme programmes catalogues dialogue', 'program programs catalogs dialog'],
  ['haemorrhage anaemia leukaemia toxaemia', 'hemorrhage anemia leukemia toxemia'],
  [
    'paediatric orthopaedic encyclopaedia archaeology gynaecology',
    'pediatric orthopedic encyclopedia archeology gynecology',
  ],
  ['traveller counsellor', 'traveler counselor'],
  ['judgement judgements acknowledgement', 'judgment judgments acknowledgment'],
  ['grey sceptic sceptical', 'gray skeptic skeptical'],
  ['e-mail co-operate on-line non-profit', 'email cooperate online nonprofit'],
  ['anti-war semi-final multi-lateral inter-city', 'antiwar semifinal multilateral intercity'],
])('“%s” is spelt “%s” in another house', (ours, theirs) => {
  expect(ours.split(' ').map((word, at) => [word, sameWords(word, theirs.split(' ')[at] ?? '')])).toEqual(
    ours.split(' ').map((word) => [word, true]),
  );
});

test('a space between a figure and its unit is the house’s', () => {
  for (const unit of 'g mg kg µg m cm mm km ml kb MB GB TB bn tn am pm C F p'.split(' '))
    expect([unit, sameWords(`it was 5${unit} then`, `it was 5 ${unit} then`)]).toEqual([unit, true]);
  for (const word of ['miles', 'men', 'metres', 'pmx', 'g7'])
    expect([word, sameWords(`it was 5${word} then`, `it was 5 ${word} then`)]).toEqual([word, false]);
});

test.each([
  ['our four hours', 'or for hors'],
  ['the colourless paint', 'the colorles paint'],
  ['he was prised', 'he was prized'],
  ['a tier', 'a tire'],
  ['to flourish', 'to florish'],
  ['an advisement', 'an advizement'],
  ['over twenty-\nsix boats', 'over twenty-five boats'],
  ['advice on it', 'advise on it'],
  ['she called', 'she caled'],
  ['the theme', 'the them'],
  ['a greyhound', 'a grayhound'],
  ['a scene', 'a skene'],
  ['co-op', 'coop'],
  ['aerial', 'erial'],
  ['5 miles', '5miles'],
  ['A.D', 'AD'],
])('“%s” is not another spelling of “%s”', (ours, theirs) => {
  expect(sameWords(ours, theirs)).toBe(false);
});

test.each([
  ['It fell to -3 degrees', 'It fell to 3 degrees'],
  ['It was 1.5 percent', 'It was 15 percent'],
  ['It was 20% of it', 'It was 20 of it'],
  ['It cost $2bn', 'It cost £2bn'],
  ['they filled a form', 'they filed a form'],
  ['the door was prised', 'the door was prized'],
  ['we resign the deal', 'we re-sign the deal'],
  ['we were there', 'we’re there'],
  ['is he guilty? he is', 'is he guilty. he is'],
  ['the war on drugs failed', 'the “war on drugs” failed'],
  ['maybe he knew', 'may be he knew'],
  ['I shut up. I refused', 'I shut up.” “I refused'],
])('“%s” has not the words of “%s”', (ours, theirs) => {
  expect(sameWords(ours, theirs)).toBe(false);
  expect(
    checkQuotation(`When we came there, ${ours}, and so on`, `When we came there, ${theirs}, and so on`).state,
  ).toBe('wording-differs');
});
