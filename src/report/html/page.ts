import { createHash } from 'node:crypto';
import type { Report, ReportArticle } from '../../core/report.ts';
import { linksLine } from '../table/summary.ts';
import { claimCard, FILTERS } from './claims.ts';
import { html, type Safe } from './markup.ts';
import { hostChart } from './pictures.ts';
import { sourceCard } from './sources.ts';
import { SCRIPT, STYLE } from './style.ts';
import { markedText } from './text.ts';

/** One self-contained file: no request to anywhere, and a content security policy that would stop any. */
export function renderHtml(report: Report): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  const title = report.articles[0]?.title ?? report.articles[0]?.path ?? 'no article';
  const gate = report.gate;
  const body = html`<a class="skip" href="#main">Skip to the report</a>
<header><p class="soft">stet ${report.tool.version} · asked ${report.startedAt} to ${report.finishedAt} (UTC)</p>
${gate === undefined ? '' : html`<p><strong>Gate ${gate.outcome === 'pass' ? 'passes' : gate.outcome === 'fail' ? 'fails' : 'cannot tell'}:</strong> ${gate.why}</p>`}
${report.complete ? '' : html`<p class="bad"><strong>Incomplete: the run ended before everything was asked.</strong></p>`}</header>
<main id="main">${report.articles.map((article, index) => articlePart(article, `a${index + 1}-`))}${limits()}</main>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${html`Sources of ${title}`.markup}</title><style>${STYLE}</style></head>
<body>${body.markup}<script>${SCRIPT}</script></body></html>
`;
}

function articlePart(article: ReportArticle, prefix: string): Safe {
  const todo = article.findings.filter(({ severity }) => severity !== 'note');
  const notes = article.findings.filter(({ severity }) => severity === 'note');
  const claims = article.claims.filter((claim) => claim.checkWorthy || claim.citations.length > 0);
  const by = [article.authors.join(', '), article.publication ?? '', article.publishedAt ?? '', article.path].filter(
    (part) => part !== '',
  );
  const finding = ({ line, message, hint, claim }: ReportArticle['findings'][number]) =>
    html`<li>${claim === undefined ? html`Line ${line}` : html`<a href="#${prefix}${claim}">Line ${line}</a>`}: ${message}${hint === undefined ? '' : html` <span class="soft">${hint}</span>`}</li>`;
  const text = markedText(article, prefix);
  return html`<h1>${article.title ?? article.path}</h1><p class="soft">${by.join(' · ')}</p><p>${linksLine(article)}</p>
<h2>Before you publish</h2>${todo.length === 0 ? html`<p>Nothing found that must be mended.</p>` : html`<ol class="todo">${todo.map(finding)}</ol>`}
${notes.length === 0 ? '' : html`<details><summary>${notes.length} notes</summary><ul class="todo">${notes.map(finding)}</ul></details>`}
${text === null ? '' : html`<h2>The article</h2>${text}`}
<h2>Claim by claim</h2>${filters()}${claims.map((claim) => claimCard(claim, article, prefix))}
<h2>Sources</h2>${hostChart(article)}${article.sources.map((source, index) => sourceCard(source, index + 1, article, prefix))}`;
}

function filters(): Safe {
  const boxes = FILTERS.map(
    ([id, words]) => html`<label><input type="checkbox" data-filter="${id}" checked> ${words}</label>`,
  );
  return html`<fieldset class="filters" hidden><legend>Show claims that are</legend>${boxes}<span class="soft" role="status" id="shown"></span><span class="soft">j and k go from claim to claim</span></fieldset>`;
}

/** What nobody may read into the report. */
function limits(): Safe {
  return html`<h2>What this report does not say</h2><ul>
<li>It does not say whether a claim is right. It says what the cited page has about it, word by word, and a person decides.</li>
<li>“No passage found” does not mean that the source does not say it: it may say it in other words, behind a paywall or in a picture.</li>
<li>A link that could not be judged (blocked, no answer) is neither live nor gone.</li>
<li>A tie with a tilde (~) was made by stet from words and names; the author did not make it.</li>
<li>Scores are for sorting and are not calibrated.</li></ul>`;
}
