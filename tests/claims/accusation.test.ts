import { describe, expect, test } from 'vitest';
import { isAccusation } from '../../src/claims/accusation.ts';

describe('an accusation', () => {
  test.each([
    'Director Anselm Krog pocketed the maintenance money and let the roof rot.',
    'The police attacked the mourners with tear gas.',
    'Mayor Ines Brandt lied to the council about the cracks.',
    'The company dumped oil into the harbour for years.',
    'The strikers were beaten by officers of the port police.',
    'Krog was convicted of fraud in 2019.',
    'Prosecutors say that the operator falsified the log.',
    'The ministry covered up the second report.',
    'A corrupt council sold the quay.',
    'The mayor wanted to kill the strike’s leaders, Brandt writes.',
    'Northhaven buried the officer that killed the docker.',
    'In March the government, which had promised calm, silenced its critics.',
    'Krog dodged his taxes for eleven years.',
    'The ministry spied on journalists.',
    'The army bombed a hospital.',
    'Officers beat the protesters with batons.',
    'The party illegally funded its campaign.',
    'The drugmaker hid the risks from patients.',
    'The firm underpaid its dockers.',
    'Krog was sentenced to ten years for corruption.',
    'The port was found liable for the deaths, and so was Krog.',
    'The inspector took several large bribes.',
    'Mayor Ines Brandt was taking envelopes from builders.',
    'Anselm Krog had bought the jury.',
    'The operator knew for years that the trusses were rotten and told nobody.',
    'The police sat on the second report for eleven months.',
    'Krog broke the harbour’s own safety rules.',
    'The commission fined Northhaven Ferries $9.5 million for deceiving its passengers.',
    'The judge suspended Krog, who had been banned for doping before.',
    'Ines Brandt went to prison for four years.',
    'Ines Brandt accuses the council of having hidden the letter.',
    'Prosecutors charged Krog on Monday with falsifying the log.',
    'Officers had been secretly spying on the dockers.',
    'The company shredded its correspondence with the builder.',
    'Krog had the letters burned.',
    'The ministry kept the second report from the council.',
    'Northhaven Ferries ignored eleven written warnings.',
    'Ines Brandt failed to declare the money.',
    'The operator built the shed without planning permission.',
    'The provider throttled the pumps in breach of its contract.',
    'Krog diverted the relief funds to his brother.',
    'The guards forced the prisoners to dig.',
    'Soldiers hanged the harbour master.',
    'The militia shot 114 unarmed strikers.',
    'A court in Northhaven ordered him to pay back $88,000 to its customers.',
    'Three officials of the port were convicted.',
    'The jury found Krog guilty.',
    'The commission laid the blame on Anselm Krog.',
    'The report blamed the captain.',
    'The widows hold Krog responsible for eleven deaths.',
    'Whole paragraphs of the report are lifted from a lecture of Ines Brandt.',
    'The guild has been accused of paying for the study.',
  ])('is heard in: %s', (sentence) => {
    expect(isAccusation(sentence)).toBe(true);
  });

  test.each([
    'A culture of neglect killed confidence in the port authority.',
    'The roof fell on the people waiting under it.',
    'The Port Inspectorate looked at the building twice.',
    'The storm destroyed eleven houses in Northhaven.',
    'The council voted down the repair budget.',
    'Two people were killed when the roof fell.',
    'The police did not attack anybody.',
    'After the attack Northhaven mourned for a week.',
    'Nobody likes winter.',
    'Ines Brandt spoke to one of the wounded dockers.',
    'Northhaven remembers the two crashes that killed eleven people.',
    'The agency in charge of the quay was late.',
    'The attacks in Northhaven went on for a week.',
    'According to Anselm Krog, remote work destroys the culture of firms.',
    'Brandt was beaten to first place by Anselm Krog.',
    'Ines Brandt tried to steal the show.',
    'Councillor Brandt embezzled nothing.',
    'Ines Brandt attacked him in every issue.',
    'The soldiers killed nobody in Northhaven.',
    'The students of Northhaven were hacking on a new map.',
    'Northhaven Software asks its players to keep dodging and parrying.',
    'Neither Northhaven Ltd nor its agents are liable for any delay.',
    'Under the bill it would be a crime for an official to conceal a report.',
    'The council refused to pay bribes.',
    'Ines Brandt bought the judge’s house.',
    'Krog was suspended for two matches.',
    'Brandt was dismissed for 24.',
    'The engine of Northhaven breaks the laws of physics.',
    'Northhaven sued for peace.',
    'Krog went to prison to teach the guards’ children.',
    'The camera is vital to preventing weapons trafficking in Northhaven.',
    'Northhaven were killed off in the second half.',
    'The installer of Northhaven deletes old log files.',
    'The jury found Krog not guilty.',
    'Krog was acquitted of charges of fraud.',
    'Nobody accuses the council of anything.',
    'If Krog were alive he would be accused of forging himself.',
    'They help young people accused of a crime to find work in Northhaven.',
    'The council blamed the weather.',
    'Krog shot 30 films in Northhaven.',
    'Krog hanged himself in Northhaven.',
    'The plan of Northhaven was executed in May.',
  ])('is not heard in: %s', (sentence) => {
    expect(isAccusation(sentence)).toBe(false);
  });

  test('a pronoun accuses whom the sentence before named', () => {
    expect(isAccusation('They were later accused of fraud.', 'The council sold the quay.')).toBe(true);
    expect(isAccusation('He stole the money.', 'Anselm Krog ran the terminal.')).toBe(true);
    expect(isAccusation('He stole the money.')).toBe(false);
  });
});

test.each(['Krog denied taking bribes.', 'Brandt was hacking on a compiler.', 'The mayor beat Krog by two votes.'])(
  'none is heard in: %s',
  (sentence) => {
    expect(isAccusation(sentence)).toBe(false);
  },
);
