/** A newsroom's archive: articles, links each, and how many of the sources are cited more than once. */
const ARTICLES = 1_000_000;
const LINKS_EACH = 10;
/** Of the links, those whose source another article has cited already. */
const REPEATED = 0.35;
const HOSTS = 400_000;
/**
 * Sources over hosts by the law of Zipf and Mandelbrot, weight 1 / (rank + SHIFT)^EXPONENT: a few papers are cited all the
 * time, most sites once. An assumption: with these the largest host has about one source in a hundred.
 */
const EXPONENT = 1.05;
const SHIFT = 12;
/** Seconds between two requests to a host, and requests a source needs (robots.txt, redirects, retries). */
const HOST_INTERVAL_S = 1;
const REQUESTS_A_SOURCE = 1.3;
/** Simulated in steps of so many seconds. */
const STEP_S = 60;
const HOUR_S = 3600;

export interface Million {
  readonly sources: number;
  readonly largestHost: number;
  /** Hours until so much is done: what the workers' speed allows, hosts taken in turn at their pace. */
  hours(sourcesPerSecond: number, share: number): number;
}

/**
 * How long a fleet needs for a million articles. Each step lets the fleet ask as many sources as it can, but of a host
 * never more than its pace allows; hosts with the most left go first, as they decide the end.
 */
export function million(): Million {
  const sources = Math.round(ARTICLES * LINKS_EACH * (1 - REPEATED));
  const loads = zipf(sources);
  return {
    sources,
    largestHost: loads[0] ?? 0,
    hours: (rate, share) => simulate(loads, rate, sources * share) / HOUR_S,
  };
}

function zipf(sources: number): readonly number[] {
  const weights = Array.from({ length: HOSTS }, (_, rank) => 1 / (rank + SHIFT) ** EXPONENT);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.max(1, Math.round((weight / sum) * sources)));
}

function simulate(loads: readonly number[], rate: number, wanted: number): number {
  const left = Float64Array.from(loads);
  const perHost = STEP_S / (HOST_INTERVAL_S * REQUESTS_A_SOURCE);
  let open = left.length;
  let done = 0;
  let seconds = 0;
  const total = loads.reduce((sum, load) => sum + load, 0);
  const goal = Math.min(wanted, total);
  while (done < goal) {
    let room = rate * STEP_S;
    // Sorted by load from the start, and equal amounts are taken: the order stays.
    for (let host = 0; host < open && room > 0; host++) {
      const taken = Math.min(left[host] ?? 0, perHost, room);
      left[host] = (left[host] ?? 0) - taken;
      room -= taken;
      done += taken;
    }
    while (open > 0 && (left[open - 1] ?? 0) < 1e-9) open -= 1;
    seconds += STEP_S;
  }
  return seconds;
}
