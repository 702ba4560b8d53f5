import { lookup } from '../core/lookup.ts';

/** What Save Page Now's errors mean for whoever sent the page there. Codes are `status_ext` without `error:`. */

/** May succeed when asked again (2026-07 text of the API). */
const PASSING = new Set([
  'bad-gateway',
  'browsing-timeout',
  'cannot-fetch',
  'capture-location-error',
  'celery',
  'gateway-timeout',
  'internal-server-error',
  'invalid-server-response',
  'job-failed',
  'no-browsers-available',
  'protocol-error',
  'proxy-error',
  'read-timeout',
  'redis-error',
  'service-unavailable',
  'soft-time-limit-exceeded',
  'too-many-requests',
  'user-session-limit',
]);

const WORDS: Readonly<Record<string, string>> = lookup({
  blocked: 'the site refuses the archive',
  'blocked-url': 'the archive does not save addresses of this kind',
  'blocked-client-ip': 'the archive does not take requests from this network',
  'browsing-timeout': 'the page took too long for the archive',
  'filesize-limit': 'the file is too large for the archive (2 GB)',
  'invalid-host-resolution': 'the archive finds no such host',
  'invalid-url-syntax': 'the archive does not understand the address',
  'no-access': 'the site refuses the archive (403)',
  'no-browsers-available': 'the archive has no free browser now',
  'not-found': 'the page is not there for the archive (404)',
  'service-unavailable': 'the site is not available for the archive (503)',
  'too-many-redirects': 'the page redirects too often for the archive',
  'too-many-requests': 'the site asks the archive to slow down (429)',
  unauthorized: 'the site wants a login from the archive (401)',
  'user-session-limit': 'too many captures at once with these keys',
});

/** What an error is worth: `passing` may be tried again, `stop` ends the run, `daily` means that it was saved today already. */
export function kindOfSaveError(code: string): 'passing' | 'stop' | 'daily' | 'lasting' {
  if (code === 'too-many-daily-captures') return 'daily';
  if (code.startsWith('max-daily-bandwidth') || code === 'bandwidth-limit-exceeded') return 'stop';
  return PASSING.has(code) ? 'passing' : 'lasting';
}

/** An error in words; what the service itself says where the code is not known. */
export function sayAboutSaveError(code: string, message: string): string {
  if (kindOfSaveError(code) === 'stop') return 'the archive takes no more from these keys today';
  return WORDS[code] ?? (message === '' ? `the archive says: ${code}` : `the archive says: ${message}`);
}
