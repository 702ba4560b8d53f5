import { placeWords } from '../core/place-words.ts';
import type { Report, ReportArticle, ReportFinding, ReportGate, ReportSource, ReportUnread } from '../core/report.ts';
import { findingText } from './finding-text.ts';
import { gateWord } from './gate-word.ts';
import { linkLook } from './looks.ts';
import { escapeXml } from './xml.ts';

/** Longest name of a case: servers keep the history of a case by its name. */
const MAX_NAME = 500;

/**
 * One suite an article, one case a source or finding: what fails the gate fails, what cannot be told is skipped. Where the
 * gate itself cannot tell, a suite of its own has that as an error: the run ends with a code other than 0.
 */
export function renderJunit(report: Report): string {
  const suites = [
    ...report.articles.map(suite),
    ...(report.unread ?? []).map(unreadSuite),
    ...(report.gate?.outcome === 'too-much-unknown' ? [unsureGate(report.gate)] : []),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="stet">\n${suites.join('')}</testsuites>\n`;
}

/** A case before it has a name that no other one of its suite has. */
interface Case {
  readonly name: string;
  /** Between its tags; empty for a case that passes. */
  readonly inner: string;
}

function suite(article: ReportArticle): string {
  const gated = article.findings.filter(({ fails }) => fails === true);
  const bySource = new Set(gated.map(({ source }) => source));
  const links = article.sources.filter(({ id }) => !bySource.has(id));
  const skipped = links.filter(({ link }) => link?.liveness === 'unknown').length;
  const cases = namedApart([...gated.map(findingCase), ...links.map(linkCase)]).map(({ name, inner }) => {
    const open = `    <testcase classname="${escapeXml(article.path)}" name="${escapeXml(name, MAX_NAME + 10)}"`;
    return inner === '' ? `${open}/>\n` : `${open}>${inner}</testcase>\n`;
  });
  const counts = `tests="${cases.length}" failures="${gated.length}" skipped="${skipped}" errors="0"`;
  return `  <testsuite name="${escapeXml(article.path)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

/** An article that could not be read is an error: its run ends with a code other than 0. */
function unreadSuite({ path, code, message }: ReportUnread): string {
  const inner = `<error type="${escapeXml(code)}" message="${escapeXml(message)}"/>`;
  const name = escapeXml(path);
  const read = `    <testcase classname="${name}" name="can be read">${inner}</testcase>\n`;
  return `  <testsuite name="${name}" tests="1" failures="0" skipped="0" errors="1">\n${read}  </testsuite>\n`;
}

function unsureGate({ outcome, why }: ReportGate): string {
  const said = `the gate ${gateWord(outcome)}: ${why}`;
  const inner = `<error type="${outcome}" message="${escapeXml(said)}"/>`;
  const gate = `    <testcase classname="stet" name="gate">${inner}</testcase>\n`;
  return `  <testsuite name="stet" tests="1" failures="0" skipped="0" errors="1">\n${gate}  </testsuite>\n`;
}

/** Of several cases with one name some servers take the first and forget the others (GitLab does): they are numbered. */
function namedApart(cases: readonly Case[]): Case[] {
  const times = new Map<string, number>();
  return cases.map(({ name, inner }) => {
    const short = name.slice(0, MAX_NAME);
    const time = (times.get(short) ?? 0) + 1;
    times.set(short, time);
    return { name: time === 1 ? short : `${short} (${time})`, inner };
  });
}

function findingCase(finding: ReportFinding): Case {
  const type = escapeXml(finding.code);
  return {
    name: `${finding.code} ${placeWords(finding)}`,
    inner: `<failure type="${type}" message="${escapeXml(finding.message)}">${escapeXml(findingText(finding))}</failure>`,
  };
}

function linkCase({ url, citedAs, link }: ReportSource): Case {
  const words = link?.liveness === 'unknown' ? `cannot tell: ${linkLook(link).words}` : undefined;
  return {
    name: url ?? citedAs,
    inner: words === undefined ? '' : `<skipped message="${escapeXml(words)}"/>`,
  };
}
