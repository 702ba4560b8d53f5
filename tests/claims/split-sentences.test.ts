import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/claims/index.ts';

const cut = (text: string, language?: string) =>
  splitSentences(text, { language }).map(({ start, end }) => text.slice(start, end));

describe('sentences as an editor would cut them', () => {
  // Each row is the sentences wanted; the text is the row joined by a space.
  test.each([
    ['full stops', ['The bridge is old.', 'Nobody crosses it.']],
    ['a question', ['Who pays for this?', 'The town does.']],
    ['an exclamation', ['It fell!', 'We heard it.']],
    ['doubled marks', ['Really?!', 'Yes.', 'No!!', 'Well.']],
    ['an initial in a name', ['The clerk was Petra K. Oduya.', 'She left.']],
    ['a small abbreviation', ['Look at p. 12 of the report.', 'It is all there.']],
    ['a company in mid-sentence', ['They sold it to Harrow, Lund & Co. at a loss.']],
    ['a company at the end', ['They sold it to Harrow, Lund & Co.', 'It was a loss.']],
    ['a title before a name', ['We met Dr. Amara Voss on Mt. Tarn.', 'Gen. Hale came too.']],
    ['a suffix after a name', ["This is Orrin Beck Jr.'s boat.", 'It leaks.']],
    ['initials of a country', ['She studied in the U.S. Government archive.', 'He stayed in the U.K.', 'They wrote.']],
    ['an address in capitals', ['Write to www.Harbour.com, Harbour.town or Pier.Com for more.', 'It is open.']],
    ['hours', ['At 7 a.m. Ms. Roe unlocked the hall.', 'It closed at 5 p.m.', 'Nobody came.']],
    [
      'a day behind the hour',
      ['The hearing began at 5 p.m. Tuesday in Court 4.', 'It ended at 8 a.m.', 'May the clerk rest?'],
    ],
    [
      'an initial that is a short form elsewhere',
      ['P. D. Oduya met C. Wright Hale and N. Brandt.', 'S. Roe and T. Voss came.'],
    ],
    ['money behind a short form', ['It cost approx. $5 million.', 'They paid approx. US$ 3 million of it.']],
    ['sums and decimals', ['The fine was $40.50.', 'It was paid in 3.5 hours.']],
    ['an aside that is a sentence', ['He sings (He once led a choir.) in the evenings.', 'It helps.']],
    ['a mail address', ['Write to Ana.Roe@harbour.test for it.', 'She answers.']],
    ['a web address', ['See https://www.harbour.test/a.b/c_d.html for it.', 'It is long.']],
    ['a quotation inside', ['She told him, "That is done." and went.', 'He sat down.']],
    ['a quotation at the end', ['She told him, "That is done."', 'The door closed.']],
    ['a speaker after a question', ['"Who let it rot?" Councillor Ines Brandt asked.', 'Nobody knew.']],
    ['two sentences in one quotation', ['“We knew. We kept silent,” the night manager said.', 'He wept.']],
    ['an ellipsis in mid-thought', ['It was … well, it was late.', 'They went.']],
    ['an ellipsis that ends', ['I never said that....', 'She walked out.']],
    ['an omission in brackets', ['The report “names [...] three causes” of it.', 'None is new.']],
    ['dates and references', ['On Oct. 3 the council met (see Fig. 2).', 'It voted.']],
    ['a number as an abbreviation', ['Hall No. 5 was shut.', 'He said no.', 'Then he went.']],
    ['a note after the stop', ['The roof fell.[3]', 'Eleven were hurt.[4][5]', 'It rained.¹']],
    ['i and I', ['It was just you and I.', 'Did Albert I. Moss see it?']],
    ['a name with a mark', ['He works at Yahoo! in the mail room.', 'It pays.']],
    ['et al.', ['Crane et al. measured it twice.', 'The result held.']],
    ['a list in running text', ['1) The first beam', '2) The second beam', '3) The third beam']],
    ['a list with stops', ['1. The first beam.', '2. The second beam.']],
    ['a list of bullets', ['• One beam', '• Another beam']],
    ['letters with stops', ['F.U.N.D.O. paid for it.', 'She moved to Washington, D.C., in May.']],
  ])('%s', (_, sentences) => {
    expect(cut(sentences.join(' '), 'en')).toEqual(sentences);
  });

  test.each([
    ['de', ['Am 3. Oktober kam Dr. Weiß z. B. nicht.', 'Der 2. Weltkrieg war vorbei.', 'Sie ging.']],
    ['de', ['Das kostet ca. 3 Mio. Euro usw.', 'Die Stadt zahlt.', '„Wir zahlen nicht.“', 'Das war alles.']],
    ['de', ['Dr. h. c. Hans Vogt wohnt in der Bahnhofstr. 12.', 'Er zahlt u. a.', 'Die Stadt zahlt.']],
    ['it', ['Lo dice l’art. 21.', 'Il Sig. Rossi tace.']],
    ['fr', ['M. Dupont est arrivé à 8 h.', 'Mme. Roux l’a vu.', '« Nous partons. »', 'Il est parti.']],
    ['es', ['El Sr. Ruiz vive en EE. UU. desde 1990.', '¿Quién lo sabe?', 'Nadie.', '¡Qué pena!', 'Así fue.']],
    ['es', ['El Excmo. Sr. Ruiz y F. Gil nacieron en el s. XIX.', 'Los Hnos. Fdez. Gil pagaron.']],
    ['pt', ['O Eng. J. C. Prado e o Des. João Silva vieram.', 'Foi no s. XX.']],
    ['pt', ['O Dr. Silva mora na Av. Central.', 'Ele disse: “Não vou.”', 'A porta fechou.']],
    ['ja', ['橋は古い。', '誰も渡らない。']],
    ['sv', ['Mötet hölls den 12 Jan. 2025 i den U.S. 5th Circuit.', 'Ingen kom.']],
    ['ar', ['هل تعرف؟', 'نعم أعرف.']],
  ])('%s: %j', (language, sentences) => {
    expect(cut(sentences.join(language === 'ja' ? '' : ' '), language)).toEqual(sentences);
  });

  test.each([
    [
      'pl',
      [
        'Zebranie zaczęło się o godz. 19.30 przy ul. Młyńskiej.',
        'Mówił dr. Omelski.',
        'Wstęp kosztował 45 mln zł.',
        'Był to rekord.',
      ],
    ],
    ['pl', ['Zaporę otwarto w 1962 r. [4]', '„Pamiętam to” – mówi kronikarz.']],
    ['cs', ['Schůze začala 3. května na nám. Svobody.', 'Stálo to 45 mil. Kč.', 'Práce skončily.']],
    ['sv', ['Mötet började kl. 19.30, dvs. en timme för sent.', 'Det höll f.d. chefen.']],
    ['da', ['Det kostede 45 mio. kr.', '»Vi mangler hænder,« siger hun.', '»Ingen kom.«', 'Mødet begyndte kl. 19.30.']],
    ['fi', ['Työt alkoivat 3. toukokuuta esim. Varkaudessa.', 'Ne päättyivät.']],
    ['hu', ['A munkák 2023. május 3-án kezdődtek.', 'Vezetőjük özv. Imre Pálné volt.']],
    ['ro', ['Potrivit dr. Petru Omescu, apa a scăzut.', 'Lucrările costă 45 mil. lei.']],
    ['tr', ['Çalışmalar Prof. Dr. Polat İmer’e göre bitti.', 'Bu doğru.']],
    ['el', ['Σύμφωνα με τον δρ. Ομηρίδη, η στάθμη έπεσε.', 'Κόστισε 45 εκατ. ευρώ.']],
    ['ru', ['Работы обошлись в 45 млн руб. [1]', 'Они начались 3 мая 2023 г. [2]', 'Мост на ул. Мира закрыт.']],
    ['uk', ['Роботи коштували 45 млн грн.', 'Міст на вул. Миру закрито.']],
    ['hi', ['भूवैज्ञानिक डॉ. प्रकाश ओमरे ने यह कहा।', 'काम शुरू हुआ।']],
  ])('abbreviations of %s end no sentence, and what is counted may', (language, sentences) => {
    expect(cut(sentences.join(' '), language)).toEqual(sentences);
  });

  test('behind a speech that ends with its stop, Chinese and Japanese sentences go on to say whose it is', () => {
    for (const sentences of [
      ['“停水之前没有人提醒过我们。”市长白俊杰说。', '集会随后开始。'],
      ['「断水の前に誰も警告しなかった。」と市長は話した。', '集会が始まった。'],
      ['“停水之前没有人提醒过我们。”', '集会在广场上开始，有两千人参加。'],
    ])
      expect(cut(sentences.join(''), 'zh')).toEqual(sentences);
  });

  test('a marker between the stop and the next word is as good as a space', () => {
    expect(cut('The roof fell.[4]In March it was mended.')).toEqual(['The roof fell.[4]', 'In March it was mended.']);
  });

  test('a stop without a space between two sentences still ends the first', () => {
    expect(cut('The bridge fell.Nobody came.It cost 1,200.That is all.')).toEqual([
      'The bridge fell.',
      'Nobody came.',
      'It cost 1,200.',
      'That is all.',
    ]);
  });

  test('a line break inside a paragraph ends nothing, a blank line always does', () => {
    expect(cut('The bridge\nis old\n\nand long')).toEqual(['The bridge\nis old', 'and long']);
  });
});

describe('sentences in other scripts', () => {
  test.each([
    ['ja', '', ['（詳細は別記。）', '次の文。']],
    ['ja', '', ['「橋は危ない。もう渡れない。」と技師は言った。', '次の日、橋は閉じられた。']],
    ['zh', '', ['市长说：“明年重新开放。”', '居民很惊讶！', '是真的吗？']],
    ['ar', ' ', ['قال د. سعيد إن النسبة 3.5 في المئة.', 'وأضاف أنها ترتفع.', 'هل هذا صحيح؟']],
    ['hi', ' ', ['डॉ. शर्मा ने 3.5 प्रतिशत बताया।', 'फिर वे गए।']],
    ['hy', ' ', ['Քաղաքը փակեց գրադարանը։', 'Մարդիկ գնացին։']],
    ['am', ' ', ['ከተማው ቤተ መጻሕፍቱን ዘጋ።', 'ሰዎች ሄዱ።']],
    ['my', ' ', ['မြို့တော်သည် စာကြည့်တိုက်ကို ပိတ်သည်။', 'လူများ အံ့ဩသည်။']],
    ['km', ' ', ['ទីក្រុងបានបិទបណ្ណាល័យ។', 'មនុស្សភ្ញាក់ផ្អើល។']],
    ['pl', ' ', ['Zginęło 12.', 'Mówił o tym świadek.', 'Mieszka przy ul. Długiej 12. Pułku.']],
    ['cs', ' ', ['Zahynulo jich 12.', 'Řekl to svědek.']],
  ])('%s', (language, between, sentences) => {
    expect(cut(sentences.join(between), language)).toEqual(sentences);
  });
});
