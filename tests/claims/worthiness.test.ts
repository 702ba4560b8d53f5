import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { worthOf } from '../../src/claims/worthiness.ts';
import type { ClaimReason } from '../../src/core/claim.ts';

describe('why a sentence is worth checking', () => {
  test.each<[ClaimReason, string]>([
    ['accusation', 'Anselm Krog pocketed the money.'],
    ['number', 'The terminal takes 4,000 passengers.'],
    ['number', 'It was found around 185 miles away.'],
    ['number', 'Dozens waited outside.'],
    ['number', 'A majority of the members stayed away.'],
    ['date', 'The hall closed in 2019.'],
    ['date', 'The vote came on Thursday.'],
    ['deed', 'Ines Brandt resigned from the board.'],
    ['named-event', 'The Battle of Northhaven was fought in fog.'],
    ['named-event', 'People remember the Dorrit spill.'],
    ['named-event', 'Nobody expected the 2019 election.'],
    ['named-event', 'Her father came back from World War II.'],
    ['named-event', 'It was bigger than the Chernobyl disaster.'],
    ['named-event', 'Hurricane Katrina spared the hall.'],
    ['named-event', 'The winter of 1947 was worse.'],
    ['named-event', 'It burned in the Great Fire of London.'],
    ['named-event', 'It opens with the Great Hall Fire.'],
    ['named-event', 'She sang at the Northhaven Festival.'],
    ['named-event', 'Seit dem Zweiten Weltkrieg steht sie leer.'],
    ['named-event', 'Nach der Sturmflut von 1962 wurde gebaut.'],
    ['named-event', 'La lonja se salvó en la riada de 1957.'],
    ['named-event', 'Después de la batalla de Lepanto no quedó nada.'],
    ['named-event', 'Depois da tragédia do Vale também houve promessas.'],
    ['named-event', 'Fu ricostruita dopo il terremoto di Lisbona.'],
    ['named-event', 'Après la catastrophe de Courrières, on avait juré.'],
    ['named-event', 'La canicule de 2003 a tout changé.'],
    ['attribution', 'According to the union the hall was unsafe.'],
    ['attribution', 'The survey of dockers found that few were told.'],
    ['comparison', 'Salt air eats steel faster than rain does, more than anyone thought.'],
    ['superlative', 'It is the oldest quay of the coast.'],
    ['causal', 'The cracks led to the collapse.'],
    ['absence', 'The statement included no evidence.'],
    ['absence', 'Nobody was ever charged.'],
    ['number', 'Der Umbau kostete zwölf Millionen, also 12 Millionen.'],
    ['number', 'Ein Drittel davon übernimmt der Hafen.'],
    ['number', 'Los metales tardarán treinta años.'],
    ['number', 'Perdeu a casa em oito meses.'],
    ['attribution', 'Según el sindicato, la sala no era segura.'],
    ['absence', 'Le conseil n’a publié aucune preuve.'],
    ['attribution', 'The inspector blamed the salt.'],
    ['attribution', 'Nach Angaben des Hafens war die Halle sicher.'],
    ['attribution', 'El sindicato acusa a la gerente.'],
    ['attribution', 'Le gardien a raconté la nuit.'],
    ['comparison', 'The new port must pass far stricter tests than the old one.'],
    ['comparison', 'Tolls have gone up by a third.'],
    ['comparison', 'Die Zahl der Gäste ist um 41 Prozent gesunken.'],
    ['comparison', 'Costó 23 millones, el doble de lo previsto.'],
    ['superlative', 'Its stand is the coast’s narrowest.'],
    ['superlative', 'She was the first woman to chair the board.'],
    ['superlative', 'Era el muelle más largo de la costa.'],
    ['causal', 'La humedad se debe a la marea.'],
    ['number', 'Catorce de los veintidós empleados se fueron.'],
    ['attribution', 'Residents say that the hall is damp.'],
    ['attribution', 'The superintendent swore on oath that it was sound.'],
    ['attribution', 'She attributes the cracks to salt.'],
    ['attribution', 'It was filmed elsewhere, as the editors of Plumbline showed.'],
    ['attribution', 'O laboratório tinha avisado que a sala era húmida.'],
    ['attribution', 'La fundación negó el pago.'],
    ['attribution', 'Secondo il sindacato la sala era umida.'],
    ['comparison', 'He got 18 months, half of what Brandt got.'],
    ['comparison', 'Attendance has been falling since 2012, from 19,400 to 8,150.'],
    ['comparison', 'The old ones are still dearer.'],
    ['superlative', 'No city of this size spends less on its children.'],
    ['superlative', 'Foi o pior desastre da história do país.'],
    ['superlative', 'Es la única emisora del valle.'],
    ['absence', 'The university saw no breach of its rules.'],
    ['absence', 'The words do not occur in it.'],
    ['absence', 'They have not named one doctor.'],
    ['attribution', 'Its manager puts the rise down to the new rules.'],
    ['attribution', 'It was filmed elsewhere, as the fact-checkers of Plumbline have shown.'],
    ['attribution', 'The firm rejects this.'],
    ['attribution', 'The authors suspect that darkness helps.'],
    ['attribution', 'The diary of the rector records the weather.'],
    ['attribution', 'The clinic knows of no such case.'],
    ['attribution', 'La regione promette un altro muro.'],
    ['attribution', 'L’istituto non ha trovato un legame, secondo l’articolo.'],
    ['causal', 'Dams are to blame.'],
    ['causal', 'Within a year they had closed for want of fuel.'],
    ['causal', 'People stay away, since they have to walk.'],
    ['causal', 'Il muro crollò, perché il cemento era povero.'],
    ['causal', 'A rutura deveu-se à chuva.'],
    ['absence', 'His diary says nothing of the hungry.'],
    ['absence', 'Não existe nenhum plano.'],
  ])('%s: %s', (reason, sentence) => {
    expect(worthOf(sentence, []).reasons).toContain(reason);
  });

  test.each<[ClaimReason, string]>([
    ['number', 'The hall closed in 2019.'],
    ['number', 'Decree 4078 is still in force.'],
    ['number', 'It fell on 3 May.'],
    ['number', 'One of them stayed.'],
    ['superlative', 'The interest in the forest is honest.'],
    ['number', 'Am 4. April begann der Bau.'],
    ['attribution', 'It is the narrowest street of any state route.'],
    ['attribution', 'She wrote two books about herring.'],
    ['attribution', 'The agency has 212 reports of cracks.'],
    ['attribution', 'They told nobody.'],
    ['comparison', 'The trial was put off twice.'],
    ['comparison', 'She would rather stay than go.'],
    ['superlative', 'He hid the first study.'],
    ['superlative', 'Join us on the first Saturday of the month.'],
    ['superlative', 'The priest of the northwest kept his arrest quiet.'],
    ['absence', 'It never employed more than 180 hands.'],
    ['absence', 'If no one candidate wins there is a second round.'],
    ['absence', 'They sang like never before in the middle of nowhere.'],
    ['deed', 'The tide comes twice.'],
    ['absence', 'The operator told nobody.'],
    ['absence', 'Nobody in the capital seems to care.'],
    ['attribution', 'They declared bankruptcy in May.'],
    ['attribution', 'Salvi non disse nulla.'],
    ['causal', 'She blamed him.'],
    ['named-event', 'The tide comes twice.'],
    ['named-event', 'Ines Brandt resigned from the board.'],
    ['named-event', 'The fire spread to the shed in 1957.'],
    ['named-event', 'The London Fire Brigade came late.'],
    ['named-event', 'In 1997 for his final he wore a hat.'],
    ['named-event', 'The war of words went on.'],
    ['named-event', 'She plays for Northhaven Games.'],
    ['named-event', 'Im Jahr 1938 war das Haus leer.'],
    ['named-event', 'La paz de la tarde era grande.'],
    ['named-event', 'Le siège de Renault est loin.'],
    ['named-event', 'Last March was cold.'],
    ['attribution', 'I cannot say that it matters.'],
    ['attribution', 'The attributes of the node are read first.'],
    ['attribution', 'Batteries such as those found in Northhaven are old.'],
    ['attribution', 'It is a plan badly explained.'],
    ['superlative', 'The nearest school is closed.'],
    ['number', 'Skip chapter nine.'],
    ['absence', 'Shops had no choice.'],
  ])('not %s: %s', (reason, sentence) => {
    expect(worthOf(sentence, []).reasons).not.toContain(reason);
  });

  test('an accusation is listed first', () => {
    expect(worthOf('In 2019 Anselm Krog stole 40,000 crowns.', []).reasons[0]).toBe('accusation');
  });
});

describe('stance', () => {
  test.each([
    ['fact', 'The roof fell on 3 November 2021.'],
    ['fact', 'Freedom is a town in the north.'],
    ['fact', 'Love is the third album of the band.'],
    ['fact', 'Charity does not have to pay the tax.'],
    ['fact', 'Life is present in the lake.'],
    ['fact', 'Apples are where the pest lays its eggs.'],
    ['fact', 'There is a beauty salon in the town.'],
    ['fact', 'Coincidentally, I’m sure, the contract went to Krog’s brother in 2019.'],
    ['fact', 'Smith told me that the firm lost $4 million.'],
    ['question', 'Who paid for the roof?'],
    ['question', '“Who paid for it?”'],
    ['first-person', 'I have never been so angry.'],
    ['first-person', 'Today, let’s remember our neighbours.'],
    ['first-person', 'Yo aprendí a leer allí.'],
    ['first-person', 'J’étais là.'],
    ['opinion', 'We should all be ashamed.'],
    ['opinion', 'In my view the senators owe the drivers of Harmon that much.'],
    ['opinion', 'Creo que no podemos permitirnos otra.'],
    ['first-person', 'I found eleven of the names, and I wrote them down.'],
    ['opinion', 'This is beautiful and wonderful.'],
    ['opinion', 'The town deserves better.'],
    ['opinion', 'It is a good plan, badly explained.'],
    ['opinion', 'The chapters on colour are superb.'],
    ['opinion', 'The book is too long by a third and worth every minute.'],
    ['opinion', 'The council should give notice by June.'],
    ['opinion', 'Read that again, slowly.'],
    ['opinion', 'You could not make it up.'],
    ['opinion', 'It is hard to imagine a duller sentence.'],
    ['opinion', 'Na minha opinião, a pena maior já a cumprem outros.'],
    ['opinion', 'It is high time that somebody mended the roof.'],
    ['opinion', 'We need a harder lesson than that.'],
    ['opinion', 'You have to be useful.'],
    ['opinion', 'There is a parable in that.'],
    ['opinion', 'Nothing is sadder than a boat in the grass.'],
    ['opinion', 'There are worse mottoes.'],
    ['opinion', 'Grief keeps good accounts.'],
    ['opinion', 'Trust is not a firmware update.'],
    ['opinion', 'The thing feels like a river stone.'],
    ['opinion', 'Whoever it was cannot count.'],
    ['opinion', 'Sure it was.'],
    ['opinion', 'A mio parere il mare ha più pazienza.'],
    ['opinion', 'È una vergogna, e non c’è altra parola.'],
    ['opinion', 'É preciso parar de cortar fitas.'],
    ['opinion', 'Heute ist er vor allem ein Ärgernis.'],
    ['opinion', 'Es un edificio hermoso y triste.'],
    ['first-person', 'Io ci torno ogni estate.'],
    ['fact', 'There is no fallback to the old operator.'],
    ['fact', 'This is a regular linear model.'],
    ['fact', 'The building is in need of a new roof.'],
    ['fact', 'To keep reading, you need a subscription.'],
    ['fact', 'Brandt said that it was a good plan.'],
    ['fact', 'The pots should be at least 3 inches deep.'],
    ['fact', 'That is odd, because a draft was leaked in July.'],
    ['fact', 'The spring of 2019 was too wet to plant anything.'],
    ['fact', 'The right wing of the town hall burned in 1921.'],
  ])('%s: %s', (stance, sentence) => {
    expect(worthOf(sentence, []).stance).toBe(stance);
  });

  test('a lone I is an article in Italian, and a number elsewhere', () => {
    expect(worthOf('I lavori cominciano nel 2022.', [], { language: 'it' }).stance).toBe('fact');
    expect(worthOf('Karl I baute den Hafen.', [], { language: 'de' }).stance).toBe('fact');
    expect(worthOf('I built the harbour.', []).stance).toBe('first-person');
  });

  test('only facts with a reason are worth checking', () => {
    expect(worthOf('It adapted.', []).checkWorthy).toBe(false);
    expect(worthOf('I paid 40 crowns, and I regret it, and my wife regrets it.', []).checkWorthy).toBe(false);
    expect(worthOf('The fare is 40 crowns.', []).checkWorthy).toBe(true);
  });

  test('the first person inside a quotation is somebody else', () => {
    const sentence = 'The manager wrote that “I was told to keep my doors open” in May.';
    const start = sentence.indexOf('I was');
    const worth = worthOf(sentence, [{ start, end: sentence.indexOf('”') }]);
    expect(worth).toMatchObject({ stance: 'fact', checkWorthy: true });
    expect(worth.reasons).toContain('quotation');
  });
});

test('what somebody is quoted as saying not to exist can be found, and is no claim of absence', () => {
  const sentence = 'She said: “There is no evidence for any of this at all.”';
  const quotation = { start: sentence.indexOf('There'), end: sentence.length - 1 };
  expect(worthOf(sentence, [quotation]).reasons).not.toContain('absence');
  expect(worthOf('She said that there is no evidence for any of this.', []).reasons).toContain('absence');
});

test.each([
  ['en', 'Nobody had expected it of a side from the third division.', false],
  ['en', 'The salt in a loaf fell to 1.1 grams, and nobody noticed.', false],
  ['en', 'The footbridge fell, and no one was seriously injured.', false],
  ['en', 'Nobody has ever seen the original of the letter.', true],
  ['en', 'Nobody had a record of the letter.', true],
  ['en', 'No one was asked before the bridge was closed.', true],
  ['de', 'Niemand hatte damit gerechnet, dass der Verein siegt.', false],
  ['de', 'Bei dem Brand wurde die Halle zerstört, niemand wurde verletzt.', false],
  ['de', 'Niemand hat den Brief je gesehen.', true],
  ['es', 'Nadie se lo esperaba de un equipo de tercera.', false],
  ['es', 'Nadie ha visto la carta.', true],
  ['fr', 'Personne n’avait prévu la victoire du club.', false],
  ['fr', 'Personne n’a vu la lettre.', true],
])('what nobody expected, and that nobody was hurt, is no absence: %s %s', (language, sentence, is) => {
  expect(worthOf(sentence, [], { language }).reasons.includes('absence')).toBe(is);
});

describe('absence in further languages', () => {
  const lines = ['looked-at', 'not-looked-at'].flatMap((half) =>
    readFileSync(`fixtures/absence/${half}.txt`, 'utf8').trim().split('\n'),
  );

  test.each(lines.map((line) => line.split('|')))('%s %s: %s', (language = '', kind, sentence = '') => {
    expect(worthOf(sentence, [], { language }).reasons.includes('absence')).toBe(kind === 'yes');
  });

  test('is looked for in the language of the article alone', () => {
    expect(worthOf('De zaak Nobody is niemand bekend.', [], { language: 'nl' }).reasons).toContain('absence');
    expect(worthOf('The Niemansland trail was reopened, soha or not.', []).reasons).not.toContain('absence');
  });
});
