import { createHash } from 'node:crypto';
import type { Report, ReportArticle, ReportClaim } from '../../core/report.ts';
import { linksLine } from '../table/summary.ts';
import { isTodo } from '../todo-order.ts';
import { articleText, isShown } from './article-text.ts';
import { viewOf } from './article-view.ts';
import { badge } from './badge.ts';
import { claimCard, FILTERS, kindsOf } from './claims.ts';
import { FOREIGN, foreignOf } from './foreign.ts';
import { hostChart } from './host-chart.ts';
import { limits } from './limits.ts';
import { html, joined, moment, type Safe, time } from './markup.ts';
import { gateLine, overview } from './overview.ts';
import { SCRIPT } from './script.ts';
import { sourceCard } from './sources.ts';
import { STYLE } from './style.ts';
import { todoList } from './todo.ts';

const HOW_MARKED = 'Each claim is marked and leads to what its sources have. Opinion and questions are not marked.';

/**
 * One self-contained file: no request to anywhere, and a content security policy that would stop any. The script only
 * filters and moves the focus; without it everything is shown.
 */
export function renderHtml(report: Report): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  const body = html`<a class="skip" href="#main">Skip to the report</a>
${masthead(report)}
<main id="main">${report.articles.map((article, index) => articlePart(article, report, index))}${limits()}</main>
${footer(report)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${html`Sources of ${titleOf(report)}`.markup}</title>
<style>${STYLE}</style>
</head>
<body>
${body.markup}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function titleOf({ articles }: Report): string {
  const [first, ...more] = articles;
  if (first === undefined) return 'no article';
  return more.length === 0 ? (first.title ?? first.path) : `${articles.length} articles`;
}

function masthead(report: Report): Safe {
  const [only, ...more] = report.articles;
  const single = only !== undefined && more.length === 0;
  const list = single ? '' : html`<nav aria-label="Articles"><ul>${report.articles.map(articleLink)}</ul></nav>`;
  const brand = html`<span class="mark-word">stet</span> <span class="soft">the sources of an article, claim by claim</span>`;
  return html`<header><p class="brand">${brand}</p>
    <h1${single ? foreignOf(only) : ''}>${titleOf(report)}</h1>${single ? byline(only) : ''}
    <p class="soft">Asked from ${moment(report.startedAt)} to ${moment(report.finishedAt)}.</p>
    ${gateLine(report)}${list}</header>`;
}

function articleLink(article: ReportArticle, index: number): Safe {
  const name = html`<a href="#a${index + 1}-top"${foreignOf(article)}>${article.title ?? article.path}</a>`;
  return html`<li>${name} ${standing(article)}</li>`;
}

/** How much there is to do in one article of several. */
function standing({ findings }: ReportArticle): Safe {
  const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  const [mend, look] = [count('error'), count('warning')];
  if (mend + look === 0) return badge('good', '✓', 'nothing to mend');
  const parts = [
    mend === 0 ? '' : badge('bad', '✗', `${mend} to mend`),
    look === 0 ? '' : badge('unsure', '!', `${look} to look at`),
  ];
  return html`${joined(parts, ' ')}`;
}

function byline({ authors, publication, publishedAt, path }: ReportArticle): Safe {
  const date = publishedAt === null ? '' : time(publishedAt);
  return html`<p class="byline"${FOREIGN}>${joined([authors.join(', '), publication, date], ' · ')}</p><p class="path"><code>${path}</code></p>`;
}

function articlePart(article: ReportArticle, report: Report, index: number): Safe {
  const prefix = `a${index + 1}-`;
  const claims = article.claims.filter(isShown);
  const view = viewOf(article, prefix);
  const text = articleText(view);
  const todo = article.findings.filter(isTodo).length + (article.review?.lost.length ?? 0);
  const own =
    report.articles.length === 1
      ? ''
      : html`<h2 class="article-title"${view.foreign}>${article.title ?? article.path}</h2>${byline(article)}`;
  const section = (id: string, name: string, content: Safe) =>
    html`<section aria-labelledby="${prefix}${id}"><h2 id="${prefix}${id}">${name}</h2>${content}</section>`;
  const jump = (id: string, name: string, count: number) =>
    html`<li><a href="#${prefix}${id}">${name} <span class="count">${count}</span></a></li>`;
  const cards = claims.map((claim) => claimCard(claim, view));
  const sources = article.sources.map((source) => sourceCard(source, view));
  return html`<div class="article" id="${prefix}top">${own}
    <nav class="jump" aria-label="Parts of the report"><ul>
      ${jump('todo', 'To do', todo)}
      ${text === null ? '' : html`<li><a href="#${prefix}text">Article</a></li>`}
      ${jump('claims', 'Claims', claims.length)}
      ${jump('sources', 'Sources', article.sources.length)}
      <li><a href="#limits">Limits</a></li>
    </ul></nav>
    <div class="front">${section('todo', 'Before you publish', todoList(article, prefix))}
    ${section('glance', 'At a glance', html`<p class="unseen">${linksLine(article)}</p>${overview(article)}`)}</div>
    ${text === null ? '' : section('text', 'The article', html`<p class="soft">${HOW_MARKED}</p>${text}`)}
    ${section('claims', 'Claim by claim', html`${filters(claims, prefix)}<div class="claims">${cards}</div>`)}
    ${section('sources', 'Sources', html`${hostChart(article)}<div class="sources">${sources}</div>`)}</div>`;
}

/** The filters of an article's claims; without the script they are not there. */
function filters(claims: readonly ReportClaim[], prefix: string): Safe {
  const counts = new Map<string, number>();
  for (const kind of claims.flatMap(kindsOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const choices = FILTERS.filter(([id]) => id === 'all' || (counts.get(id) ?? 0) > 0).map(([id, words]) => {
    const input = html`<input type="radio" name="${prefix}show" value="${id}"${id === 'all' ? html` checked` : ''}>`;
    return html`<label>${input}<span>${words} <span class="count">${counts.get(id) ?? 0}</span></span></label>`;
  });
  return html`<form class="filters" hidden>
    <fieldset><legend>Show the claims that are</legend>${choices}</fieldset>
    <p><label>with the words <input type="search" name="words" autocomplete="off" spellcheck="false"></label>
    <label class="keys"><input type="checkbox" name="keys" checked> keys j and k go from claim to claim</label></p>
    <p class="shown" role="status"></p></form>`;
}

function footer({ tool, run, articles }: Report): Safe {
  const digests = articles.map(
    ({ path, textSha256 }) => html`<li><code>${path}</code> text sha256 <code>${textSha256}</code></li>`,
  );
  const how = run.argv.length === 0 ? '' : html` with <code>stet ${run.argv.join(' ')}</code>`;
  return html`<footer><p>Made by ${tool.name} ${tool.version}${how}.
    This file asks nobody for anything: it can be sent, filed and opened without a network.</p>
    <ul>${digests}</ul></footer>`;
}
