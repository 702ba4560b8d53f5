import type { ArchiveAnswer, Capture } from './capture.ts';

/** Under what a copy's page is kept in a page store, beside those of living sources. */
export function copyKey({ url }: Capture): string {
  return `copy ${url}`;
}

/** An answer without the pages of its captures: they are large, and kept elsewhere. */
export function withoutPages(answer: ArchiveAnswer): ArchiveAnswer {
  const { best, newestGood, cited, ...rest } = answer;
  return {
    ...rest,
    ...(best === undefined ? {} : { best: withoutPage(best) }),
    ...(newestGood === undefined ? {} : { newestGood: withoutPage(newestGood) }),
    ...(cited === undefined
      ? {}
      : { cited: { ...cited, ...(cited.capture === undefined ? {} : { capture: withoutPage(cited.capture) }) } }),
  };
}

function withoutPage({ page: _page, ...rest }: Capture): Capture {
  return rest;
}
