import { setImmediate } from 'node:timers/promises';
import { Asking } from './ask-sources.ts';
import type { CheckSettings, CheckTools } from './check-tools.ts';
import { extractClaims } from './claims/index.ts';
import type { Article } from './core/article.ts';
import type { RegistryRecord } from './core/asking.ts';
import { copyKey } from './core/capture-pages.ts';
import type { CheckEvent } from './core/events.ts';
import type { Extraction, Facts, SourceText, Weighed } from './core/facts.ts';
import type { Finding } from './core/finding.ts';
import { expiredRemarks, silences } from './core/ignore.ts';
import { inRanges } from './core/line-range.ts';
import { narrowToLines } from './core/narrow.ts';
import type { PageStore } from './core/page.ts';
import { assembleArticle } from './core/reports/assemble-report.ts';
import type { AboutSource, Source } from './core/source.ts';
import { findFindings, provenanceIn } from './findings/index.ts';

/**
 * Checks one article and says what happens as it happens; the last event is the article's `report`. Leaving the loop
 * early aborts what is in flight. When `abort` aborts, the report of what is finished still comes, `complete: false`.
 */
export async function* checkEvents(
  article: Article,
  tools: CheckTools,
  settings: CheckSettings,
  abort: AbortSignal,
): AsyncGenerator<CheckEvent, void, undefined> {
  const whole = extractClaims(article);
  const { onlyLines } = settings;
  const extraction = onlyLines === undefined ? whole : narrowToLines(whole, article, onlyLines);
  yield { type: 'article', article, claims: extraction.claims, sources: extraction.sources };
  const leave = new AbortController();
  const asking = new Asking(article, extraction.sources, tools, settings, AbortSignal.any([abort, leave.signal]));
  try {
    yield* asking.events();
    if (settings.depth === 'claims') {
      yield { type: 'weighing', claims: extraction.claims.length, sources: extraction.sources.length };
    }
    const weighed = await weighClaims(article, extraction, asking, tools, settings, leave.signal);
    const facts = settleFacts(article, extraction, weighed, asking);
    const wanted = wantedFindings(facts, settings, tools.clock.now());
    const report = assembleArticle(facts, wanted, {
      asked: true,
      includeText: settings.includeText ?? false,
      provenanceOf: provenanceIn(facts),
    });
    yield { type: 'report', report, complete: asking.complete, notCounted: extraction.notCounted };
  } finally {
    leave.abort(new DOMException('The check was left', 'AbortError'));
    tools.asked.rest(extraction.sources.map(({ key }) => key));
  }
}

/** The findings of the lines looked at, without what the ignore rules silence; rules past their last day are findings. */
function wantedFindings(facts: Facts, { ignore = [], onlyLines }: CheckSettings, nowMs: number): Finding[] {
  const urls = new Map(facts.sources.map(({ id, url }) => [id, url]));
  const remarks = [...facts.remarks, ...expiredRemarks(ignore, [...urls.values()], nowMs)];
  return findFindings({ ...facts, remarks }).filter(
    ({ code, source, place }) =>
      !silences(ignore, code, urls.get(source ?? ''), nowMs) &&
      (onlyLines === undefined || inRanges(onlyLines, place.line) || code === 'ignore-expired'),
  );
}

/** Claims x pages, together; at links-only depth nobody looks into the pages. */
async function weighClaims(
  article: Article,
  extraction: Extraction,
  asking: Asking,
  tools: CheckTools,
  settings: CheckSettings,
  abort: AbortSignal,
): Promise<Weighed> {
  const { claims, sources } = extraction;
  if (settings.depth === 'links') return { claims, about: new Map(), remarks: [] };
  const byId = new Map(sources.map((source) => [source.id, source]));
  const { weigh } = await import('./evidence/index.ts');
  return await weigh({
    article,
    claims,
    sources,
    textOf: async (id) => {
      // Texts in memory are read one after another without a rest: signals and other people's requests have theirs here.
      await setImmediate();
      return await textOf(byId.get(id), asking, tools.pages);
    },
    abort,
  });
}

/** The text to compare with: the living page, else the copy nearest to when the author read it. */
async function textOf(
  source: Source | undefined,
  asking: Asking,
  pages: PageStore,
): Promise<SourceText | { readonly unread: string }> {
  const state = source === undefined ? undefined : asking.states.get(source.id);
  if (source === undefined || state === undefined) return { unread: 'not asked' };
  const copy = asking.answers.get(source.id)?.best;
  const live = state.liveness === 'alive' && state.status !== 'drifted' ? await pages.get(source.key) : undefined;
  if (live !== undefined) return { page: live, from: 'live' };
  const copied = copy?.good === true ? await pages.get(copyKey(copy)) : undefined;
  if (copied !== undefined) return { page: copied, from: 'capture' };
  const drifted = state.status === 'drifted' ? await pages.get(source.key) : undefined;
  return drifted === undefined ? { unread: state.reason } : { page: drifted, from: 'live' };
}

/** What a registry says goes before what the page says of itself; notices of both stay. */
function withRegistry(page: AboutSource = {}, registry: AboutSource): AboutSource {
  const notices = [...(registry.notices ?? []), ...(page.notices ?? [])];
  return { ...page, ...registry, ...(notices.length === 0 ? {} : { notices }) };
}

/** All facts in one place. */
function settleFacts(article: Article, extraction: Extraction, weighed: Weighed, asking: Asking): Facts {
  const about = new Map(weighed.about);
  const records = new Map<string, RegistryRecord>();
  for (const [id, work] of asking.works) {
    if (work.about !== undefined) about.set(id, withRegistry(about.get(id), work.about));
    if (work.record !== undefined) records.set(id, work.record);
  }
  return {
    article,
    claims: weighed.claims,
    sources: asking.sources,
    states: asking.states,
    archives: asking.answers,
    about,
    records,
    remarks: [...extraction.remarks, ...weighed.remarks],
  };
}
