import { stemmer } from 'stemmer';

/** A unit of measure: what it measures, and how much of it. */
export interface Measure {
  readonly dimension: 'length' | 'mass' | 'area' | 'volume' | 'time';
  /** In metres, kilograms, square metres, litres, hours. */
  readonly size: number;
}

/** English name, its size, its other names and its names in other languages; folded. */
const UNITS: readonly (readonly [Measure['dimension'], string, number, string])[] = [
  [
    'length',
    'kilometre',
    1000,
    'kilometres kilometer kilometers kilometern km kms kilometro kilometros quilometro quilometros',
  ],
  ['length', 'metre', 1, 'metres meter meters metern metro metros m'],
  ['length', 'centimetre', 0.01, 'centimetres centimeter centimeters zentimeter centimetro centimetros cm'],
  ['length', 'millimetre', 0.001, 'millimetres millimeter millimeters milimetro milimetros mm'],
  ['length', 'mile', 1609.344, 'miles meile meilen milla millas milha milhas'],
  ['length', 'foot', 0.3048, 'feet ft'],
  ['length', 'yard', 0.9144, 'yards'],
  ['length', 'inch', 0.0254, 'inches'],
  ['mass', 'kilogram', 1, 'kilograms kilogramme kilogrammes kilogramm kilo kilos kg kilogramo kilogramos quilo quilos'],
  ['mass', 'gram', 0.001, 'grams gramme grammes gramm'],
  ['mass', 'tonne', 1000, 'tonnes tonnen ton tons tonelada toneladas t'],
  ['mass', 'lb', 0.4536, 'lbs'],
  ['mass', 'ounce', 0.02835, 'ounces'],
  ['area', 'hectare', 10_000, 'hectares hektar hectarea hectareas ha'],
  ['area', 'acre', 4046.86, 'acres'],
  ['volume', 'litre', 1, 'litres liter liters litro litros'],
  ['volume', 'gallon', 3.785, 'gallons'],
  ['time', 'minute', 1 / 60, 'minutes minuten minuto minutos'],
  ['time', 'hour', 1, 'hours stunde stunden hora horas heure heures'],
  ['time', 'day', 24, 'days tag tage tagen dia dias jour jours'],
  ['time', 'week', 168, 'weeks woche wochen semana semanas semaine semaines'],
  ['time', 'month', 730.5, 'months monat monate monaten mes meses mois'],
  ['time', 'year', 8766, 'years jahr jahre jahren ano anos annee annees'],
];
const BY_WORD: ReadonlyMap<string, { readonly stem: string; readonly measure: Measure }> = new Map(
  UNITS.flatMap(([dimension, name, size, others]) =>
    [name, ...others.split(' ')].map((word) => [word, { stem: stemmer(name), measure: { dimension, size } }] as const),
  ),
);
const BY_STEM: ReadonlyMap<string, Measure> = new Map(
  [...BY_WORD.values()].map(({ stem, measure }) => [stem, measure]),
);
/** How far two figures in different units may be off: one of them was rounded. Our reading; six miles are ten kilometres. */
const CONVERTED = 0.05;

/** The stem of a unit's English name, whatever it is called; undefined for other words. Folded form. */
export function unitStem(word: string): string | undefined {
  return BY_WORD.get(word)?.stem;
}

/** What a unit measures, by the stem of its English name; undefined for other words. */
export function measureOf(stem: string): Measure | undefined {
  return BY_STEM.get(stem);
}

/**
 * Two amounts in different units of measure: do they come to the same? Undefined where they are in one unit, or in none.
 * @param unit stems of what is counted, see `Figure`
 */
export function convertedAgree(
  a: { readonly low: number; readonly high: number; readonly unit: readonly string[] },
  b: { readonly low: number; readonly high: number; readonly unit: readonly string[] },
): boolean | undefined {
  const [ourScale, theirScale] = [scaleOf(a.unit), scaleOf(b.unit)];
  if (ourScale !== undefined && theirScale !== undefined)
    return ourScale === theirScale ? undefined : isAsWarm(celsius(a.low, ourScale), celsius(b.low, theirScale));
  const [ours, theirs] = [BY_STEM.get(a.unit[0] ?? ''), BY_STEM.get(b.unit[0] ?? '')];
  if (ours === undefined || theirs === undefined || ours === theirs || a.unit[0] === b.unit[0]) return undefined;
  if (ours.dimension !== theirs.dimension) return false;
  const [low, high] = [b.low * theirs.size, b.high * theirs.size];
  return a.low * ours.size <= high * (1 + CONVERTED) && low * (1 - CONVERTED) <= a.high * ours.size;
}

/** Of warmth: `38C`, `100 degrees Fahrenheit`, `282 K`. */
function scaleOf([first = '', second = '']: readonly string[]): 'c' | 'f' | 'k' | undefined {
  const name = /^(?:degre|grad|grado|grau)s?$/.test(first) ? second : first;
  if (/^(?:k|kelvin)$/.test(name)) return 'k';
  return /^(?:c|celsiu)$/.test(name) ? 'c' : /^(?:f|fahrenheit)$/.test(name) ? 'f' : undefined;
}

/** Degrees, and the share of a great heat, by which one of two scales is off: one of them was rounded. Our reading. */
const DEGREES = 1;
const OF_HEAT = 0.01;

function isAsWarm(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(DEGREES, OF_HEAT * Math.abs(b));
}

/** Of freezing water, in kelvin. */
const FREEZING = 273.15;

function celsius(value: number, scale: 'c' | 'f' | 'k'): number {
  if (scale === 'k') return value - FREEZING;
  return scale === 'c' ? value : ((value - 32) * 5) / 9;
}
