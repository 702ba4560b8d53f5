import { joinedLines } from '../../core/text/over-lines.ts';
import { tongue } from './tongue.ts';

/** Figures in Hebrew. */
export const HEBREW = tongue({
  terms: {
    thousand: 'אלף אלפים אלפי',
    million: 'מיליון מליון מיליוני',
    billion: 'מיליארד מיליארדי',
    trillion: 'טריליון',
    percent: 'אחוז אחוזים',
    ILS: 'שקל שקלים שקלי',
    dollar: 'דולר דולרים',
    euro: 'אירו יורו',
    cent: 'אגורה אגורות',
    metre: 'מטר מטרים',
    kilometre: 'קילומטר קילומטרים',
    tonne: 'טון טונות',
    hour: 'שעה שעות',
    day: 'יום ימים',
    week: 'שבוע שבועות',
    month: 'חודש חודשים',
    year: 'שנה שנים',
  },
  months: joinedLines`
    ינואר|בינואר פברואר|בפברואר מרץ|במרץ|מרס|במרס אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|
    בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר
  `,
  from: 'מ',
  to: 'ל',
});
