import { joinedLines } from '../../core/text/over-lines.ts';
import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Turkish. */
export const TURKISH = tongue({
  numbers: {
    values: valuesOf(
      [2, 1, 'iki üç dört beş altı yedi sekiz dokuz on'],
      [20, 10, 'yirmi otuz kırk elli altmış yetmiş seksen doksan yüz|yüzden|yüze|yüzü'],
      [1000, 1, 'bin|binden|bine|bini'],
    ),
    one: /^bir$/,
    and: /(?!)/,
    half: /^yarim$/,
    andHalf: /(?!)/,
    notAfter: /^(?:yuzde|her)$/,
  },
  terms: {
    thousand: 'bin binden',
    million: 'milyon milyonu milyondan milyonluk mn',
    billion: 'milyar milyarı milyardan milyarlık mr',
    percent: 'yüzde',
    TRY: 'tl lira liralık liraya liradan lirayı liranın',
    euro: 'euro avro avroluk',
    dollar: 'dolar dolarlık dolara dolardan doları',
    cent: 'kuruş kuruştan kuruşa',
    metre: 'metre metrelik metreye',
    kilometre: 'kilometre kilometrelik kilometreye',
    hectare: 'hektar hektarlık',
    tonne: 'ton tonluk',
    hour: 'saat saatlik saatte',
    day: 'gün günlük günde',
    week: 'hafta haftalık haftada',
    month: 'ay aylık ayda',
    year: 'yıl yıllık yılda',
  },
  months: joinedLines`
    ocak|ocak'ta şubat|şubat'ta mart|mart'ta nisan|nisan'da mayıs|mayıs'ta haziran|haziran'da temmuz|
    temmuz'da ağustos|ağustos'ta eylül|eylül'de ekim|ekim'de kasım|kasım'da aralık|aralık'ta
  `,
});
