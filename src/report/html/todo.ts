import type { Severity } from '../../core/finding.ts';
import { placeWords } from '../../core/place-words.ts';
import type { ReportArticle, ReportFinding } from '../../core/report.ts';
import { counted } from '../../core/text/counted.ts';
import { signOffWords } from '../sign-off-words.ts';
import { sayWording } from '../table/rows.ts';
import { isTodo, todoOf } from '../todo-order.ts';
import { badge } from './badge.ts';
import { FOREIGN } from './foreign.ts';
import { html, type Safe } from './markup.ts';
import { prose } from './prose.ts';

const SEVERITY: Readonly<Record<Severity, Safe>> = {
  error: badge('bad', '✗', 'mend'),
  warning: badge('unsure', '!', 'look at'),
  note: badge('quiet', '–', 'note'),
};

/** What to do before publishing: what must be mended, what to look at, sign-offs that were lost; the notes folded away. */
export function todoList(article: ReportArticle, prefix: string): Safe {
  const todo = todoOf(article);
  const notes = article.findings.filter((finding) => !isTodo(finding));
  const lost = article.review?.lost ?? [];
  const items = [
    ...todo.map((finding) => findingItem(finding, prefix)),
    ...lost.map(
      (entry) =>
        html`<li>
          <p class="meta">${badge('unsure', '!', 'sign again')} ${entry.line === undefined ? '' : `was line ${entry.line}`}</p>
          <p${FOREIGN}>“${entry.text}” was ${sayWording(signOffWords(entry))}.</p>
          <p class="hint">The words of this claim were changed since, so its sign-off is lost.</p>
        </li>`,
    ),
  ];
  const list =
    items.length === 0
      ? html`<p>${badge('good', '✓', 'nothing to mend')} Nothing was found that has to be mended first.</p>`
      : html`<ol class="todo">${items}</ol>`;
  if (notes.length === 0) return list;
  return html`${list}<details class="notes">
    <summary>${counted(notes.length, 'note')}</summary>
    <ul class="todo">${notes.map((finding) => findingItem(finding, prefix))}</ul>
  </details>`;
}

/** One finding, with the way to its claim or source. */
function findingItem(finding: ReportFinding, prefix: string): Safe {
  const target = finding.claim ?? finding.source;
  const place = placeWords(finding);
  const where = target === undefined ? html`${place}` : html`<a href="#${prefix}${target}">${place}</a>`;
  const hint = finding.hint === undefined ? '' : html`<p class="hint">${prose(finding.hint)}</p>`;
  return html`<li><p class="meta">${SEVERITY[finding.severity]} ${where} <code>${finding.code}</code></p><p>${prose(finding.message)}</p>${hint}</li>`;
}

/** The findings about one claim, for its own card; nothing for none. */
export function claimFindings(own: readonly ReportFinding[]): Safe | null {
  if (own.length === 0) return null;
  return html`<ul class="findings">${own.map(({ severity, message }) => html`<li>${SEVERITY[severity]} ${prose(message)}</li>`)}</ul>`;
}
