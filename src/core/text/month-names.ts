import { normalised } from './normalised.ts';
import { spacedLines } from './over-lines.ts';

/**
 * The twelve months as articles and pages write them: names in full, in the case that follows a day, and abbreviated.
 * English, German, French, Spanish, Portuguese, Italian and Dutch; Danish, Norwegian, Swedish and Finnish; Polish, Czech,
 * Hungarian and Romanian; Turkish and Indonesian; Greek, Russian, Ukrainian and Bulgarian; Arabic.
 */
const MONTHS: readonly string[] = [
  spacedLines`
    jan january januar janvier janv enero ene janeiro gennaio gen januari tammikuuta stycznia styczen ledna januara
    ianuarie ocak ιανουαριου января январь січня януари يناير
  `,
  spacedLines`
    feb february februar fevrier fevr febrero fevereiro fev febbraio februari helmikuuta lutego luty unora februara
    februarie subat φεβρουαριου февраля февраль лютого февруари فبراير
  `,
  'mar march marz maerz mars marzo marco maart mrz marts maaliskuuta marca marzec brezna marcius martie mart maret μαρτιου марта март березня مارس',
  'apr april avril avr abril abr aprile huhtikuuta kwietnia kwiecien dubna aprilis aprilie nisan απριλιου апреля апрель квітня април أبريل ابريل',
  'may mai mayo maio maggio mag mei maj toukokuuta maja kvetna majus mayis μαιου мая май травня مايو',
  'jun june juni juin junio junho giugno giu kesakuuta czerwca czerwiec cervna junius iunie haziran ιουνιου июня июнь червня юни يونيو',
  'jul july juli juillet juil julio julho luglio lug heinakuuta lipca lipiec cervence julius iulie temmuz ιουλιου июля июль липня юли يوليو',
  'aug august aout agosto ago augustus augusti elokuuta sierpnia sierpien srpna augusztus agustos agustus αυγουστου августа август серпня أغسطس اغسطس',
  spacedLines`
    sep sept september septembre septiembre setiembre setembro settembre set syyskuuta wrzesnia wrzesien zari
    szeptember septembrie eylul σεπτεμβριου сентября сентябрь вересня септември سبتمبر
  `,
  spacedLines`
    oct october okt oktober octobre octubre outubro out ottobre ott lokakuuta pazdziernika pazdziernik rijna octombrie
    ekim οκτωβριου октября октябрь жовтня октомври أكتوبر اكتوبر
  `,
  'nov november novembre noviembre novembro marraskuuta listopada listopad listopadu noiembrie kasim νοεμβριου ноября ноябрь листопада ноември نوفمبر',
  spacedLines`
    dec december dez dezember decembre diciembre dic dezembro dicembre desember joulukuuta grudnia grudzien prosince
    decembrie aralik δεκεμβριου декабря декабрь грудня декември ديسمبر
  `,
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [folded(name), index + 1] as const)),
);

/** 1 to 12; undefined for what is no month. Accents and case do not count. */
export function monthNumber(name: string): number | undefined {
  return NUMBERS.get(folded(name));
}

function folded(name: string): string {
  return normalised(name, 'NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l');
}
