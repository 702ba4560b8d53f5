import { endingStemmer } from './ending-stemmer.ts';

/** A vowel that comes and goes before a last consonant: Marek, Marka. */
const FLEETING_E = [/(?<=[^aeiouy]{1,2}i?)i?e(?=[cklnr]$)/u, ''] as const;

/** Nouns, adjectives, and the commonest forms of verbs. */
export const polish = endingStemmer({
  endings: `a e i o u y ą ę ie ia io iu em iem om iom ach iach ami iami ow owi owie owa owe owy owych owego owej owym
    ego iego emu iemu ej iej ych ich ym im ymi imi
    ać ał ała ało ali ały ano ają aje ić ił iła iło ili iły yć ył yła yli yły eć eli ały
    uje ują ować ował owała owali owały owano owany owana owane owanie owania owaniu
    any ana ane ani anego anej anych anym anymi ony ona one ono eni onego onej onych onym onymi
    anie ania aniu aniem enie enia eniu eniem iono iony iona ione eto ety eta ete`,
  rounds: 2,
  before: [
    [/scie$/u, 'sta'],
    [/(?<=\p{L}{2})cie$/u, 'ta'],
    [/dzie$/u, 'da'],
  ],
  changes: [[/ł$/u, 'l'], [/rz$/u, 'r'], [/dz$/u, 'g'], [/(?<=\p{L}{3})c$/u, 'k'], [/i$/u, ''], FLEETING_E],
});

/** Of Slovak too. */
export const czech = endingStemmer({
  endings: `a e i o u y em om am um ou ech ich ach och ami emi imi ymi ama ema mi ovi ove ovia ov ova ovou ovu ia iu ie iam iach
    eho ho emu mu ej ym ych im ich ejsi
    al ala alo ali aly il ila ilo ili ily el ela eli ely at it et uje uji uju ovat oval ovala ovali ovaly ovano ovan ovana ovany ovani
    en ena eno eni eny an ana ano ani any eny ene eneho enych anych enim anim eniu aniu enie anie enia ania`,
  rounds: 2,
  changes: [FLEETING_E, [/(?<=\p{L}{2})c$/u, 'k'], [/(?<=\p{L}{2})z$/u, 'h']],
});

export const ukrainian = endingStemmer({
  endings: `а я у ю і и е є о ь ою ею єю ом ем єм ам ям ами ями ах ях ові еві єві ів ев ов ова ова ою ьми
    ий ого ому им их ими ої ій ім ую ую
    ти ть ав ала али ало ив ила или ило ає ають ує ують ить ять ував увала ували увати ує
    ено ено ний ана ано ані ених енням ення енні анням ання анні`,
  rounds: 2,
  changes: [
    [/ь$/u, ''],
    // A vowel of a closed syllable: школа, шкіл.
    [/і(?=[^аеєиіоуюя]{1,2}$)/u, 'о'],
    [/(?<=[аеиоу])є(?=в$)/u, 'о'],
    [/(?<=\p{L}{3})[ео](?=[лкнцр]$)/u, ''],
    [/(?<=\p{L}{2})ц$/u, 'к'],
    [/(?<=\p{L}{2})з$/u, 'г'],
  ],
});

/** Articles stand behind the word. */
export const bulgarian = endingStemmer({
  endings: `а я о е и у ът ят ия ият ата ята ото ето ите ове овете еве евете ища ищата ство ството
    ал ала али ало ил ила или ило ел ела ели ен ена ено ени ана ани ано ане ането ения ение ението ях аха иха`,
  rounds: 2,
  changes: [
    [/ъ(?=[^аеиоуъюя]$)/u, ''],
    [/(?<=\p{L}{2})ц$/u, 'к'],
  ],
});

/** Of Bosnian and of Serbian in Latin letters too. */
export const croatian = endingStemmer({
  endings: `a e i o u em om ama ima ovi ova ove ov ovima evi eva eve evima og oga om omu ome im ih oj om iji
    ti ao io ila ala ilo alo ali ili ale ile an ana ano ani ane en ena eno eni ene enje enja enju anje anja anju uje uju ovao ovala ovali ovati ira irati`,
  rounds: 2,
  changes: [
    [/(?<=[^aeiou])[ae](?=[cklnr]$)/u, ''],
    [/(?<=\p{L}{2})c$/u, 'k'],
    [/(?<=\p{L}{2})z$/u, 'g'],
  ],
});
