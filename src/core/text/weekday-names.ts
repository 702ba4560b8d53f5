/** Days of the week from Sunday, a language a row, in lower case; Polish also as it stands behind "on". */
export const WEEKDAYS: readonly string[] = [
  'sunday monday tuesday wednesday thursday friday saturday',
  'sonntag montag dienstag mittwoch donnerstag freitag samstag',
  'dimanche lundi mardi mercredi jeudi vendredi samedi',
  'domingo lunes martes miércoles jueves viernes sábado',
  'domenica lunedì martedì mercoledì giovedì venerdì sabato',
  'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
  'söndag måndag tisdag onsdag torsdag fredag lördag',
  'søndag mandag tirsdag onsdag torsdag fredag lørdag',
  'niedziela poniedziałek wtorek środa czwartek piątek sobota',
  'niedzielę poniedziałek wtorek środę czwartek piątek sobotę',
];
