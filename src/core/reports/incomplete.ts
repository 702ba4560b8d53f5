import type { Report } from '../report.ts';
import { counted } from '../text/counted.ts';

/** True of a report whose run ended before everything was asked; what could not be read is told apart. */
export function isCutShort({
  complete,
  unread = [],
  articles,
}: Pick<Report, 'complete' | 'unread' | 'articles'>): boolean {
  if (complete) return false;
  return unread.length === 0 || articles.some(({ sources }) => sources.some(({ link }) => link?.reason === 'deadline'));
}

/** Why a report is not whole, a sentence each; none where it is. */
export function incompleteWords(report: Pick<Report, 'complete' | 'unread' | 'articles'>): readonly string[] {
  const { unread = [] } = report;
  return [
    ...(isCutShort(report) ? ['The run ended before everything was asked; what is here is finished work.'] : []),
    ...(unread.length === 0 ? [] : [`${unreadWords(unread.length)}; what is here is of the others.`]),
  ];
}

/** `2 articles could not be read`. */
export function unreadWords(count: number): string {
  return `${counted(count, 'article')} could not be read`;
}
