import { describe, expect, test } from 'vitest';
import { isAccusationAbroad } from '../../src/claims/accusation-abroad.ts';
import { worthOf } from '../../src/claims/worthiness.ts';
import { namesIn } from '../../src/core/text/names.ts';

const accuses = (sentence: string, language?: string) => isAccusationAbroad(sentence, namesIn(sentence), language);

describe('an accusation in another language', () => {
  test.each([
    ['es', 'El alcalde desvió fondos del puerto durante nueve años.'],
    ['es', 'La policía reprimió la marcha y mató a dos estibadores.'],
    ['es', 'Ana Ruiz fue condenada por fraude en 2019.'],
    ['es', 'El expresidente fue condenado a diez años de cárcel por corrupción.'],
    ['es', 'La policía detuvo al concejal por cohecho.'],
    ['es', 'El empresario cobró sobornos, y el partido lo sabía.'],
    ['es', 'La empresa ocultó los riesgos del muelle.'],
    ['pt', 'O prefeito recebeu propina da construtora.'],
    ['pt', 'O diretor escondeu o relatório da inspeção.'],
    ['pt', 'Em junho o Ministério Público acusou-o de homicídio.'],
    ['es', 'El gobernador ocultó el informe.'],
    ['pt', 'O juiz tornou réu o deputado por lavagem de dinheiro.'],
    ['pt', 'O deputado sonegou impostos por anos.'],
    ['fr', 'L’ancien maire a été condamné à deux ans de prison pour corruption.'],
    ['fr', 'La société exploitait des travailleurs sans papiers.'],
    ['fr', 'Le parti a financé illégalement sa campagne.'],
    ['de', 'Die Staatsanwaltschaft wirft der Direktorin Betrug vor.'],
    ['de', 'Der Direktor soll zwei Prüfer bestochen haben.'],
    ['de', 'Die Regierung ließ Journalisten ausspionieren.'],
    ['es', 'El alcalde miró para otro lado, y Ana Ruiz también.'],
    ['es', 'El concejal cobró comisiones de la constructora.'],
    ['es', 'Ana Ruiz fue condenada a tres años de cárcel.'],
    ['pt', 'O prefeito fez vista grossa às obras.'],
    ['pt', 'Rui Sá foi condenado a três anos de prisão.'],
    ['fr', 'Le préfet a fermé les yeux sur le chantier.'],
    ['fr', 'Anne Roy a été condamnée à quatre ans de prison.'],
    ['de', 'Die Direktorin ließ sich jahrelang schmieren.'],
    ['de', 'Der Bürgermeister wusste davon und schwieg.'],
    ['de', 'Anna Vogt wurde zu zwei Jahren Haft verurteilt.'],
    ['de', 'Gegen den Minister wird wegen Untreue ermittelt.'],
    ['es', 'El fiscal acusó a la empresa de falsificar el registro.'],
    ['es', 'Según la fiscalía, la directora habría sobornado a dos inspectores.'],
    ['pt', 'O prefeito desviou verbas da obra do cais.'],
    ['pt', 'A empresa é acusada de esconder o segundo laudo.'],
    ['pt', 'Os soldados torturaram os presos, diz Rui Sá.'],
    ['fr', 'Le maire a détourné l’argent du port.'],
    ['fr', 'La société est soupçonnée d’avoir falsifié le registre.'],
    ['fr', 'Anne Roy a été mise en examen en mars.'],
    ['de', 'Der Bürgermeister veruntreute das Geld der Werft.'],
    ['de', 'Anna Vogt wurde wegen Betrugs verurteilt.'],
    ['de', 'Die Behörde hat den zweiten Bericht zwei Jahre lang vertuscht.'],
    ['it', 'Il sindaco intascò il denaro del porto.'],
    ['it', 'L’impresa ha versato tangenti a due assessori.'],
    ['it', 'Anna Rossi è stata condannata a due anni di reclusione.'],
    ['it', 'La procura ha rinviato a giudizio il direttore.'],
    ['it', 'Il ministero ha nascosto la relazione per tre anni.'],
    ['it', 'L’ingegnere sapeva delle crepe e non disse nulla.'],
    ['it', 'Il comune chiuse un occhio.'],
    ['it', 'La ditta fatturò muri che non furono mai costruiti.'],
    ['it', 'Secondo la procura il generale avrebbe mentito.'],
    ['es', 'El director sabía de las grietas pero no dijo nada.'],
    ['es', 'La empresa facturó camas que nunca llegaron.'],
    ['es', 'El tesorero vació la caja del sindicato.'],
    ['pt', 'O secretário assinou o recibo de camas que nunca chegaram.'],
    ['pt', 'A empresa pagava mesada a dois assessores do prefeito.'],
    ['pt', 'Os diretores sabiam da fenda e ficaram calados.'],
    ['fr', 'Le directeur savait pour les fissures et n’a rien dit.'],
    ['fr', 'La société a facturé des lits qui n’ont jamais été livrés.'],
    ['fr', 'Le trésorier a vidé les caisses du syndicat.'],
    ['de', 'Die Firma rechnete Betten ab, die nie geliefert wurden.'],
    ['de', 'Der Direktor verheimlichte das Gutachten.'],
    ['de', 'Das Ministerium hat die Akten vernichtet.'],
  ])('%s: %s', (language, sentence) => {
    expect(accuses(sentence, language)).toBe(true);
    expect(accuses(sentence)).toBe(true);
  });

  test.each([
    ['es', 'Dos personas fueron asesinadas en el muelle en 1934.'],
    ['es', 'La policía no golpeó a nadie.'],
    ['es', 'El gobierno acusó recibo de la carta.'],
    ['es', 'El techo mató toda esperanza.'],
    ['pt', 'O porto foi roubado pelo mar.'],
    ['pt', 'A polícia não matou ninguém.'],
    ['fr', 'Deux personnes ont été tuées dans la tempête.'],
    ['fr', 'Le maire n’a menti à personne.'],
    ['de', 'Das Lied vom Stahl wurde im Hafen gesungen.'],
    ['de', 'Zwei Menschen wurden 1934 im Hafen ermordet.'],
    ['de', 'Der Bürgermeister sah, dass die Wagen sich nur schwer verkaufen ließen.'],
    ['es', 'El banco cobró comisiones de tres euros.'],
    ['it', 'Il sindaco non ha mai mentito al consiglio.'],
    ['it', 'Il direttore sapeva tutto e lo disse.'],
    ['it', 'Due persone sono state uccise nel porto nel 1934.'],
    ['pt', 'O prefeito assinou o recibo.'],
    ['fr', 'La société a facturé trois lits.'],
    ['en', 'Erika Stahl thanked the harbour police.'],
  ])('%s, none: %s', (language, sentence) => {
    expect(accuses(sentence, language)).toBe(false);
    expect(accuses(sentence)).toBe(false);
  });

  test('counts among the reasons, first, and in the article’s own language only', () => {
    expect(worthOf('El alcalde robó 40.000 coronas en 2019.', [], { language: 'es' }).reasons[0]).toBe('accusation');
    expect(worthOf('El alcalde robó 40.000 coronas en 2019.', []).reasons[0]).toBe('accusation');
    expect(worthOf('Das Lied wurde 2019 in Berlin gesungen.', [], { language: 'de' }).reasons).not.toContain(
      'accusation',
    );
  });
});

test.each([
  ['es', 'El terremoto mató a Juan Ruiz y a otros.'],
  ['pt', 'O terremoto matou 300 pessoas em São Paulo.'],
  ['fr', 'Le séisme a tué 300 personnes à Agadir.'],
  ['de', 'Der Direktor hat den Rat nicht belogen.'],
  ['de', 'Der Direktor bestritt, dass er Prüfer bestochen habe.'],
  ['es', 'El ministro negó que su partido financió ilegalmente la campaña.'],
  ['pt', 'O ministro negou que recebeu propina.'],
  ['fr', 'Le ministre dément que son parti a fraudé.'],
  ['es', 'La empresa explotó a las cinco de la tarde.'],
  ['it', 'L’alluvione ha ucciso il sindaco e altri tre.'],
  ['it', 'Il ministro nega che il suo partito abbia truccato le gare e che lui ha rubato.'],
])('%s: what nature does, or nobody did, or somebody denies, is none: %s', (language, sentence) => {
  expect(accuses(sentence, language)).toBe(false);
});
