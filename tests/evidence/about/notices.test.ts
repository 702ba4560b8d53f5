import { describe, expect, test } from 'vitest';
import { noticesOf } from '../../../src/evidence/about/notices.ts';
import { pageWith } from '../weigh-text.ts';

const BODY = 'The roof of the terminal fell on the people who were waiting under it.';
const kinds = (text: string, title = '') => noticesOf(pageWith(text, { title })).map(({ kind }) => kind);

describe('notices that a page carries about itself', () => {
  test.each([
    ['Correction: an earlier figure for the injured was wrong.', 'correction'],
    ['Correction (5 November 2021): the council voted nine to six.', 'correction'],
    ['Corrected on 5 November: the council voted nine to six.', 'correction'],
    ['An earlier version of this article misstated the number of trusses.', 'correction'],
    ['This story has been amended to remove the name of a witness.', 'correction'],
    ['Clarification: the operator answered after publication.', 'clarification'],
    ['Editor’s note: the author works for the port.', 'editors-note'],
    ['Retraction: this report could not be confirmed.', 'retraction'],
    ['This paper has been retracted at the request of its authors.', 'retraction'],
    ['Korrektur: In einer früheren Fassung stand eine andere Zahl.', 'correction'],
    ['Corrección: en una versión anterior se indicó otra cifra.', 'correction'],
    ['An earlier version of this obituary misstated the year of her birth.', 'correction'],
    ['Because of an editing error, a previous version of this column gave the wrong street.', 'correction'],
    ['This article originally stated that four people were hurt.', 'correction'],
    ['This story has been updated to correct the name of the quay.', 'correction'],
    ['This story has been updated to clarify who owned the hall.', 'clarification'],
    ['Expression of Concern: the editors are looking into the figures of this paper.', 'expression-of-concern'],
    ['This preprint has been withdrawn by its authors.', 'retraction'],
    ['In einer früheren Version dieses Artikels war von vier Verletzten die Rede.', 'correction'],
    ['Anmerkung: In einer ersten Fassung des Artikels stand ein falsches Jahr.', 'correction'],
    ['Dieser Beitrag wurde nachträglich korrigiert, der Name war falsch.', 'correction'],
    ['Une version antérieure de cet article donnait un autre chiffre.', 'correction'],
    ['Cet article a été corrigé : le pont a été fermé en mai.', 'correction'],
    ['En una versión anterior de esta información se decía que hubo cuatro heridos.', 'correction'],
    ['Este artículo ha sido corregido: la grúa era de otro puerto.', 'correction'],
    ['A versão anterior desta reportagem trazia outro número de feridos.', 'correction'],
    ['ERRAMOS: o texto dizia que a ponte fechou em maio.', 'correction'],
    ['Una versione precedente di questo articolo riportava un altro numero.', 'correction'],
    ['In een eerdere versie van dit artikel stond een verkeerd jaartal.', 'correction'],
    ['Rectificatie: de kade werd in mei gesloten, niet in juni.', 'correction'],
  ])('%s', (line, kind) => {
    expect(kinds(`${BODY}\n\n${line}`)).toEqual([kind]);
  });

  test('a retracted title speaks for the page', () => {
    expect(kinds(BODY, 'RETRACTED: Fatigue cracks in steel trusses of halls')).toEqual(['retraction']);
  });

  test.each([
    'Corrections',
    'Corrections policy',
    'About us | Corrections | Contact and more of the same',
    'The correction of the course took the ferry an hour out of its way.',
    'The inspector retracted her statement about the roof on Monday.',
    'An earlier version of the bill would have closed the quay at night.',
    'This story has been updated with a statement of the port.',
    'In einer früheren Fassung des Gesetzes war die Kaimauer nicht erwähnt.',
    'In einer früheren Fassung des Textes, den der Rat beschloss, fehlte die Kaimauer.',
    'La prima versione dell’articolo 18 chiudeva il molo di notte.',
    'Une version antérieure de la loi fermait le quai la nuit.',
    'Una versión anterior de la norma cerraba el muelle por la noche.',
    'The originally planned hall was a third longer and had no cellar.',
    'The ministry withdrew the article and the paper that had praised the port.',
  ])('%s is none', (line) => {
    expect(kinds(`${BODY}\n\n${line}`)).toEqual([]);
  });

  test('one that stands twice counts once', () => {
    const line = 'Correction: an earlier figure for the injured was wrong.';
    expect(kinds(`${line}\n\n${BODY}\n\n${line}`)).toEqual(['correction']);
  });
});
