import { placeWords } from '../core/place-words.ts';
import type { Report, ReportArticle, ReportSource } from '../core/report.ts';
import { findingText } from './finding-text.ts';
import { linkLook } from './looks.ts';
import { escapeXml } from './xml.ts';

/** One suite an article, one case a source or finding: what fails the gate fails, what cannot be told is skipped. */
export function renderJunit(report: Report): string {
  const suites = report.articles.map(suite);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="stet">\n${suites.join('')}</testsuites>\n`;
}

function suite(article: ReportArticle): string {
  const gated = article.findings.filter(({ fails }) => fails === true);
  const bySource = new Set(gated.map(({ source }) => source));
  const links = article.sources.filter(({ id }) => !bySource.has(id));
  const skipped = links.filter(({ link }) => link?.liveness === 'unknown').length;
  const cases = [
    ...gated.map((finding) => {
      const { code, message } = finding;
      return `    <testcase classname="${escapeXml(article.path)}" name="${escapeXml(`${code} ${placeWords(finding)}`)}"><failure type="${escapeXml(code)}" message="${escapeXml(message)}">${escapeXml(findingText(finding))}</failure></testcase>\n`;
    }),
    ...links.map((source) => linkCase(article, source)),
  ];
  return `  <testsuite name="${escapeXml(article.path)}" tests="${cases.length}" failures="${gated.length}" skipped="${skipped}" errors="0">\n${cases.join('')}  </testsuite>\n`;
}

function linkCase(article: ReportArticle, source: ReportSource): string {
  const name = escapeXml(source.url ?? source.citedAs, 500);
  const open = `    <testcase classname="${escapeXml(article.path)}" name="${name}"`;
  if (source.link?.liveness !== 'unknown') return `${open}/>\n`;
  return `${open}><skipped message="${escapeXml(`cannot tell: ${linkLook(source.link).words}`)}"/></testcase>\n`;
}
