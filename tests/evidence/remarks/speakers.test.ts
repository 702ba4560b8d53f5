import { describe, expect, test } from 'vitest';
import { speakerOf } from '../../../src/evidence/remarks/speakers.ts';
import { pageWith, weighText } from '../weigh-text.ts';

const WORDS = 'the roof could not stand another winter';
const speaker = (text: string) => {
  const start = text.indexOf(WORDS);
  return speakerOf(text, { start, end: start + WORDS.length });
};

describe('who is said to say it', () => {
  test.each([
    [`“${WORDS},” said Ingrid Moe.`, 'Ingrid Moe'],
    [`“${WORDS},” said the harbour master, who was tired.`, null],
    [`“${WORDS},” said the master of Ash, Ingrid Moe.`, 'Ingrid Moe'],
    [`„${WORDS}“, sagte der Leiter des Amts, Ingrid Moe, gestern.`, 'Ingrid Moe'],
    [`“${WORDS}”, declaró el consejero de Obras, Andrés Lorca, ante la comisión.`, 'Andrés Lorca'],
    [`« ${WORDS} », a réagi la députée Sylvie Marchand.`, 'Sylvie Marchand'],
    [`«${WORDS}», cuenta Joseba Luengo.`, 'Joseba Luengo'],
    [`“${WORDS},” Moe told the council.`, 'Moe'],
    [`“${WORDS},” she told the Ledger.`, null],
    [`„${WORDS}“, sagte sie dieser Zeitung.`, null],
    [`“${WORDS},” said harbour master Ingrid Moe. She was tired.`, 'Ingrid Moe'],
    [`“${WORDS},” Ingrid Moe, the harbour master, said on Tuesday.`, 'Ingrid Moe'],
    [`Ingrid Moe said that “${WORDS}”.`, 'Ingrid Moe'],
    [`Ingrid Moe, the harbour master, warned the council: “${WORDS}”.`, 'Ingrid Moe'],
    [`According to Ingrid Moe, “${WORDS}”.`, 'Ingrid Moe'],
    [`Jon Aas left. “${WORDS},” she said.`, null],
    [`In Northhaven “${WORDS}”.`, null],
    [`He wrote that “${WORDS}”. Ingrid Moe says otherwise.`, null],
    [`“${WORDS},” we said.`, null],
    [`“${WORDS}.”\n\nIngrid Moe, the harbour master, said it was late.`, null],
    [`Ingrid Moe said it was late.\n\n“${WORDS}.”`, null],
    [`Ingrid Moe said:\n\n${WORDS}`, 'Ingrid Moe'],
    [`It was a cold day in the port. He added: “${WORDS}”.`, null],
    [`They read it at the Associated Press. And said: “${WORDS}”.`, null],
    [`It was a cold day in the US. He added: “${WORDS}”.`, null],
    [`The firm’s country manager for the UK, Ireland and Nordics, said: “${WORDS}”.`, null],
    [`“${WORDS}.” We asked others.`, null],
    [`«${WORDS}», dijo la alcaldesa Nuria Balcells.`, 'Nuria Balcells'],
    [`– ${WORDS}, säger kommunalrådet Britta Sandell till tidningen.`, 'Britta Sandell'],
    [`»${WORDS},« fortæller sygeplejerske Mads Rønne.`, 'Mads Rønne'],
    [`„${WORDS}” – powiedziała inżynier Danuta Kruk.`, 'Danuta Kruk'],
    [`„${WORDS}” – powiedziała w rozmowie z Gazetą Poranną.`, null],
    [`«${WORDS}», — сказала директор Вера Самарина.`, 'Вера Самарина'],
    [`«${WORDS}», — сказала она в интервью газете Новый Берег.`, null],
    [`Ольга Речкина подчеркнула: «${WORDS}».`, 'Ольга Речкина'],
    [`«${WORDS}», δήλωσε η Μαρίνα Λαζαρίδη στους γονείς.`, 'Μαρίνα Λαζαρίδη'],
    [`Jak podkreśla Ewa Turska, „${WORDS}”.`, null],
    [`Most runie, jak było według Ewy Turskiej: „${WORDS}”.`, 'Ewy Turskiej'],
    [`In truth ${WORDS}. Ingrid Moe says otherwise.`, null],
  ])('%s: %s', (text, name) => {
    expect(speaker(text)).toBe(name);
  });
});

describe('the speaker of the article against the page’s', () => {
  const page = (name: string) =>
    pageWith(`${'The council met in the customs house. '.repeat(5)}\n\n“${WORDS},” said ${name}, who knows it well.`);
  const remarksFor = async (name: string) => {
    const article = `“${WORDS},” said Ingrid Moe of the port.[1]`;
    const { remarks } = await weighText(article, { 'ledger.test/a': page(name) });
    return remarks.filter(({ code }) => code === 'speaker-differs');
  };

  test('another name is remarked on', async () => {
    expect(await remarksFor('Jon Aas')).toMatchObject([{ args: { claim: 'Ingrid Moe', source: 'Jon Aas' } }]);
  });

  test('a name in another case is the same one', async () => {
    const text = `${'Rada se sešla v celnici. '.repeat(8)}\n\n„${WORDS},“ řekl starosta Radek Ježek.`;
    const { remarks } = await weighText(`Podle Radka Ježka: „${WORDS}“.[1]`, { 'ledger.test/a': pageWith(text) });
    expect(remarks.filter(({ code }) => code === 'speaker-differs')).toEqual([]);
  });

  test('another name is remarked on where the article’s speaks a paragraph further on', async () => {
    const whole = page('Jon Aas');
    const text = `${whole.text}\n\n“Nobody told me,” said Ingrid Moe.`;
    const { remarks } = await weighText(`“${WORDS},” said Ingrid Moe of the port.[1]`, {
      'ledger.test/a': pageWith(text),
    });
    expect(remarks.map(({ code, args }) => [code, args['source']])).toContainEqual(['speaker-differs', 'Jon Aas']);
  });

  test('another name right behind the words is, where the article’s speaks in the next sentence', async () => {
    const words = 'Cette décision met en péril toute une filière';
    const text = `Le tribunal a rendu sa décision jeudi. « ${words} », a réagi la députée Sylvie Marchand. Le président de la chambre, Benoît Lacaze, parle d’un gâchis. Il pleuvait sur la place du marché, et les avocats sont partis très vite.`;
    const { remarks } = await weighText(`« ${words} », a réagi Benoît Lacaze.[1]`, { 'ledger.test/a': pageWith(text) });
    expect(remarks.map(({ code, args }) => [code, args['source']])).toContainEqual([
      'speaker-differs',
      'Sylvie Marchand',
    ]);
  });

  test.each(['Jon Aas, the director of the Harbour Union', 'Harbour Union director Jon Aas'])(
    'whom somebody speaks for is no other: %s',
    async (named) => {
      const text = `${named}, came late.\n\n${page('Aas').text}`;
      const { remarks } = await weighText(`“${WORDS},” said Harbour Union members.[1]`, {
        'ledger.test/a': pageWith(text),
      });
      expect(remarks.filter(({ code }) => code === 'speaker-differs')).toEqual([]);
    },
  );

  test('a noun is nobody’s name, as German has it', async () => {
    const words = 'Wir hatten keine andere Wahl, und das Dach war nicht mehr sicher';
    const text = `Die Halle ist zu. Das Amt hat sie geschlossen.\n\n„${words}“, sagte Bürgermeister gestern.\n\nEs regnete, und niemand kam in das alte Haus am Hafen, das leer stand.`;
    const { remarks } = await weighText(`„${words}“, sagte Ingrid Moe vom Hafen.[1]`, {
      'ledger.test/a': pageWith(text),
    });
    expect(remarks.filter(({ code }) => code === 'speaker-differs')).toEqual([]);
  });

  test.each(['Ms Moe', 'INGRID MOE', 'the harbour master'])('%s is not', async (name) => {
    expect(await remarksFor(name)).toEqual([]);
  });
});
