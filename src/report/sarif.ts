import { jsonText } from '../core/json.ts';
import type { Report, ReportArticle, ReportFinding, ReportUnread } from '../core/report.ts';
import type { View } from '../core/reporter.ts';
import { fingerprintOf } from '../core/reports/fingerprint.ts';
import { printable } from '../core/text/printable.ts';
import { parsedUrl } from '../core/urls/parse-url.ts';
import { filePlace } from './file-place.ts';
import { findingText } from './finding-text.ts';

/** SARIF 2.1.0 (OASIS): code scanning shows each finding at file and line, and knows it again after an edit. */
export function renderSarif(report: Report, view: Pick<View, 'guide'>): string {
  return `${jsonText(sarifLog(report, view), 2)}\n`;
}

function sarifLog(report: Report, { guide }: Pick<View, 'guide'>): object {
  const found = report.articles.flatMap((article) => article.findings.map((finding) => ({ article, finding })));
  const codes = [...new Set(found.map(({ finding }) => finding.code))].sort();
  const rules = codes.map((code) => {
    const said = guide?.(code) ?? null;
    return {
      id: code,
      shortDescription: { text: code.replaceAll('-', ' ') },
      ...(said === null ? {} : { fullDescription: { text: said.means }, help: { text: said.advice } }),
      defaultConfiguration: { level: found.find(({ finding }) => finding.code === code)?.finding.severity ?? 'note' },
    };
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'stet', version: report.tool.version, informationUri: 'https://stet-cli.dev', rules } },
        // Of a run that ended early, or did not read everything, nobody may conclude that what it lacks is mended.
        invocations: [
          {
            executionSuccessful: report.complete,
            startTimeUtc: report.startedAt,
            endTimeUtc: report.finishedAt,
            ...(report.unread === undefined ? {} : { toolExecutionNotifications: report.unread.map(notificationOf) }),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: found.map(({ article, finding }) =>
          resultOf(article, finding, codes.indexOf(finding.code), report.gate?.baseline !== undefined),
        ),
      },
    ],
  };
}

/** An article that could not be read. */
function notificationOf({ path, code, message }: ReportUnread): object {
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: withoutLinks(printable(message, 2000)) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  };
}

function resultOf(article: ReportArticle, finding: ReportFinding, ruleIndex: number, compared: boolean): object {
  const { path, line, column, within } = filePlace(article, finding);
  const text = findingText(finding, within);
  return {
    ruleId: finding.code,
    ruleIndex,
    level: finding.severity,
    message: { text: withoutLinks(printable(text, 2000)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    ...(compared ? { baselineState: finding.known === true ? 'unchanged' : 'new' } : {}),
    partialFingerprints: { 'stetFinding/v1': fingerprintOf(article, finding) },
  };
}

/** `[words](address)` in a message is a link that viewers follow (§3.11.6); what an article or a page wrote is none. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u2060(');
}

/**
 * A path as a relative URI reference (RFC 3986): what code scanning resolves against the repository. The address of an
 * article on the web as it is, with all coded that is no character of a URI: browsers leave `|` and some others.
 */
function uriOf(path: string): string {
  const url = /^https?:\/\//i.test(path) ? parsedUrl(path) : null;
  if (url !== null) return url.href.replace(/[^\w.~:/?#[\]@!$&'()*+,;=%-]/g, encodeURIComponent);
  const parts = printable(path).replaceAll('\\', '/').replace(/^\.\//, '').split('/');
  return parts.map((part) => encodeURIComponent(part)).join('/');
}
