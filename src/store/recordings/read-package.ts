import type { PackageReader } from '../../core/capture.ts';
import { isStetError } from '../../core/errors.ts';
import { type Exchange, headerOf } from '../../core/exchange.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { type Recording, readRecording } from './recording-index.ts';

/** Redirects that are followed inside a package. */
const MAX_HOPS = 10;

/** The answers to one address in a WARC or WACZ file. See `PackageReader`. */
export const readPackage: PackageReader = async (bytes, url) => {
  let recording: Recording;
  try {
    recording = await readRecording(bytes, 'package');
  } catch (error) {
    if (isStetError(error)) return null; // no package, or a broken one
    throw error;
  }
  const exchanges = chainFrom(recording, url);
  return exchanges.length === 0 ? null : exchanges;
};

function chainFrom(recording: Recording, start: string): Exchange[] {
  const exchanges: Exchange[] = [];
  let url: string | null = start;
  while (url !== null && exchanges.length < MAX_HOPS) {
    const asked: string = url;
    const answer = recording.answersTo('GET', asked, undefined).answers.at(-1);
    if (answer === undefined) return exchanges;
    exchanges.push({ url: asked, method: 'GET', attempt: 1, ...answer });
    url = onwardOf(answer.outcome, asked);
  }
  return exchanges;
}

function onwardOf(outcome: Exchange['outcome'], base: string): string | null {
  if (outcome.kind !== 'response' || outcome.status < 300 || outcome.status >= 400) return null;
  const location = headerOf(outcome.headers, 'location');
  return location === undefined ? null : (parsedUrl(location, base)?.href ?? null);
}
