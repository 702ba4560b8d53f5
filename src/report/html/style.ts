import { THEME } from './theme.ts';

/** The report's style sheet: one column on a phone, notes in the margin on a desk, a claim a row on paper. */
export const STYLE = `
${THEME}
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: anywhere; }
header, main, footer { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }
p { margin: .4rem 0; }
ul, ol { margin: .4rem 0; padding-left: 1.4rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: from-font; }
a:focus-visible, input:focus-visible, summary:focus-visible, [tabindex]:focus-visible, [tabindex]:focus {
  outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px;
}
code { font: .85em/1.5 var(--mono); color: var(--soft); }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 3; background: var(--card); padding: .5rem .75rem; }
.soft, .hint, .meta, .tie, .leans { color: var(--soft); }
.count { color: var(--soft); font-variant-numeric: tabular-nums; font-weight: 400; }

header { padding-top: 2rem; }
.brand { margin: 0 0 1.5rem; font-size: .875rem; }
h1 { font: 700 clamp(1.6rem, 1.1rem + 2.2vw, 2.5rem)/1.15 var(--serif); margin: 0 0 .4rem; text-wrap: balance; }
.byline { font: 1.05rem/1.5 var(--serif); }
.path { margin: 0; font-size: .9375rem; }
header nav li { margin: .3rem 0; }
.notice { margin: .75rem 0; padding: .6rem .85rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); }
.article-title { font: 700 1.6rem/1.2 var(--serif); border: 0; }

.jump {
  position: sticky; top: 0; z-index: 2; margin: 1.25rem -1.25rem 0; padding: 0 1.25rem; background: var(--paper);
  border-bottom: 1px solid var(--line);
}
.jump ul { display: flex; gap: 1.5rem; margin: 0; padding: 0; list-style: none; overflow-x: auto; }
.jump a { display: block; padding: .65rem 0; text-decoration: none; white-space: nowrap; font-weight: 600; font-size: .9rem; color: var(--ink); }
.jump a:hover { text-decoration: underline; }
h2 { font: 700 1.35rem/1.3 var(--serif); margin: 2.75rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; }
h4 { font-size: .95rem; margin: 0; font-weight: 600; }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1rem; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.1rem; }
.tile h3 { margin-bottom: .6rem; }
.legend { list-style: none; margin: .7rem 0 0; padding: 0; }
.legend li { display: flex; justify-content: space-between; gap: 1rem; margin: .3rem 0; }
.bar { display: block; overflow: visible; }
.fill { fill: var(--quiet-fill); }
.fill.good { fill: var(--good-fill); } .fill.unsure { fill: var(--unsure-fill); } .fill.bad { fill: var(--bad-fill); }

.todo { padding: 0; list-style: none; }
.todo li { margin: 0; padding: .6rem 0; border-bottom: 1px solid var(--line); }
.todo li:first-child { border-top: 1px solid var(--line); }
.todo p { margin: .15rem 0; }
.meta code { margin-left: .5rem; }
.notes { margin-top: 1rem; }
.more summary { font-size: .875rem; font-weight: 400; }
summary { cursor: pointer; padding: .25rem 0; font-weight: 600; color: var(--soft); }

.text {
  max-width: 42rem; font: 1.125rem/1.7 var(--serif); background: var(--card); border: 1px solid var(--line);
  border-radius: 8px; padding: clamp(1rem, 4vw, 2.25rem);
}
.text p { margin: 0 0 1em; }
.text blockquote { margin: 0 0 1em; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--line); font-style: italic; }
.text pre { font: .85rem/1.5 var(--mono); white-space: pre-wrap; }
.text .block-heading { font-weight: 700; font-size: 1.15em; line-height: 1.3; margin: 1.6em 0 .6em; }
.text > :first-child { margin-top: 0; }
.text .block-byline + :not(.block-byline) { margin-top: 1.25em; }
.text .block-list-item { padding-inline-start: 1.2rem; text-indent: -1.2rem; }
.text .block-list-item::before { content: "•"; display: inline-block; width: 1.2rem; text-indent: 0; }
.text .block-byline, .text .block-footer, .text .block-caption, .text .block-source-list, .text .block-note {
  font: .875rem/1.5 var(--sans); color: var(--soft); margin-bottom: .5em;
}
.mark { color: inherit; text-decoration: underline dotted 2px var(--quiet-fill); text-underline-offset: .28em; text-decoration-skip-ink: none; }
.mark.good { text-decoration-color: var(--good-fill); text-decoration-style: solid; }
.mark.unsure { text-decoration-color: var(--unsure-fill); text-decoration-style: solid; }
.mark.bad { text-decoration-color: var(--bad-fill); text-decoration-style: solid; background: var(--bad-tint); }
.mark:hover { background: var(--tint); }
.mark:target, .mark:focus { background: var(--hit); }
.side { display: none; }
.sup { font-size: .7em; font-weight: 600; font-style: normal; line-height: 1; vertical-align: .45em; padding: 0 .15em; }
.mark.good .sup { color: var(--good); }
.mark.unsure .sup { color: var(--unsure); }
.mark.bad .sup { color: var(--bad); }
.mark.quiet .sup { color: var(--quiet); }

.filters { margin: 0 0 1.25rem; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; }
legend { padding: 0; margin-bottom: .4rem; color: var(--soft); font-size: .9rem; }
fieldset label { position: relative; cursor: pointer; }
fieldset input { position: absolute; opacity: 0; inset: 0; margin: 0; width: 100%; height: 100%; cursor: pointer; }
fieldset label > span {
  display: block; padding: .3rem .8rem; border: 1px solid var(--edge); border-radius: 2rem; background: var(--card);
  font-size: .9rem;
}
fieldset input:checked + span { background: var(--ink); border-color: var(--ink); color: var(--paper); }
fieldset input:checked + span .count { color: inherit; }
fieldset input:focus-visible + span { outline: 3px solid var(--focus); outline-offset: 2px; }
.filters p { margin: .75rem 0 0; font-size: .9rem; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; }
.filters .shown { color: var(--soft); min-height: 1.4em; }
input[type=search] {
  font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 6px;
  padding: .3rem .6rem; width: 14rem; max-width: 100%; margin-left: .35rem;
}

.claim, .source {
  background: var(--card); border: 1px solid var(--line); border-left-width: 5px; border-radius: 8px;
  margin: 0 0 1rem; padding: 1rem 1.15rem;
}
.claim.good { border-left-color: var(--good-fill); } .claim.unsure { border-left-color: var(--unsure-fill); }
.claim.bad { border-left-color: var(--bad-fill); } .claim.quiet { border-left-color: var(--quiet-fill); }
.claim h3 { font: 600 1.125rem/1.5 var(--serif); margin: .15rem 0 .5rem; }
.meta, .tie { font-size: .8125rem; margin: 0; }
.leans { font: italic .9375rem/1.5 var(--serif); }
.findings { list-style: none; padding: 0; font-size: .9rem; }
.findings li { margin: .35rem 0; }
.signed { margin: .75rem 0 0; padding: .5rem .75rem; background: var(--tint); border-radius: 6px; font-size: .9rem; }
.signed p { margin: .15rem 0; }
.cited + .cited { margin-top: 1.1rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
.states { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: .6rem 0; }
.states dt { font-size: .75rem; color: var(--soft); margin-bottom: .1rem; }
.states dd { margin: 0; }
.beside { display: grid; grid-template-columns: 2fr 3fr; gap: 1rem; margin: .75rem 0; }
figure { margin: 0; min-width: 0; }
figcaption { font-size: .75rem; color: var(--soft); }
blockquote { margin: .25rem 0 .5rem; padding-inline-start: .85rem; border-inline-start: 3px solid var(--line); font: 1rem/1.55 var(--serif); }
.context { color: var(--soft); }
.cut {
  color: var(--soft); background: var(--tint); border-radius: 3px; padding: .05em .25em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
mark { background: var(--hit); color: inherit; border-radius: 2px; padding: 0 .1em; font-weight: 600; }
mark.differs { text-decoration: underline solid var(--good); text-underline-offset: .2em; }
mark.added { text-decoration: underline wavy var(--bad); text-underline-offset: .2em; }
.open, .remark { font-size: .9rem; }
.list-name { font-size: .75rem; color: var(--soft); margin: .5rem 0 .15rem; }
.figures { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .35rem; }

.hosts { max-width: 46rem; margin-bottom: 1.5rem; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; font-weight: 600; padding: 0 0 .4rem; }
th, td { text-align: left; vertical-align: baseline; padding: .35rem 1rem .35rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-size: .75rem; color: var(--soft); }
.bar-cell { width: 30%; min-width: 5rem; }
.source { border-left-width: 1px; }
.source h3 { font: 600 1.125rem/1.4 var(--serif); }
.badges { margin: .3rem 0 .6rem; }
.facts { margin: .75rem 0 0; font-size: .9375rem; }
.facts > div { display: grid; grid-template-columns: 9rem 1fr; gap: .25rem 1rem; padding: .3rem 0; border-top: 1px solid var(--line); }
.facts dt { color: var(--soft); font-size: .875rem; }
.facts dd { margin: 0; min-width: 0; }
.hops, .why { margin: 0; padding-left: 1.1rem; }
.why { list-style: none; padding: 0; }
.why li + li { margin-top: .25rem; }
.timeline { max-width: 46rem; }
.timeline svg text { fill: var(--soft); font: 11px var(--sans); }
.timeline ul { list-style: none; padding: 0; margin: .15rem 0 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: .8125rem; }
.sign { vertical-align: -2px; }
.axis, .tick { stroke: var(--quiet-fill); stroke-width: 1.5; }
.shape { stroke: var(--card); stroke-width: 1.5; fill: var(--quiet-fill); }
.shape.copy { fill: var(--good-fill); } .shape.article { fill: var(--unsure-fill); } .shape.check { fill: var(--link); }
.limits { max-width: 46rem; } .limits li { margin: .35rem 0; }
footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 3rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .8125rem; }

@media (min-width: 56rem) {
  .claim { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 8fr); gap: 0 2rem; }
  .sources { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1rem; align-items: start; }
  .front { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 0 3rem; align-items: start; }
  .text { display: flow-root; max-width: none; padding-right: 24rem; }
  .side {
    display: block; float: right; clear: right; width: 18rem; margin: .3rem -21rem .5rem 0; padding-left: .75rem;
    border-left: 3px solid var(--quiet-fill); font: .8125rem/1.4 var(--sans); color: var(--soft); direction: ltr;
    user-select: none;
  }
  .side b { font-weight: 600; font-style: normal; }
  .side .by { display: block; font-style: normal; }
  .side.good { border-color: var(--good-fill); } .side.unsure { border-color: var(--unsure-fill); } .side.bad { border-color: var(--bad-fill); }
  .side.good b { color: var(--good); } .side.unsure b { color: var(--unsure); } .side.bad b { color: var(--bad); }
  .text .block-paragraph, .text blockquote { max-width: 42rem; }
  .sources .facts > div { grid-template-columns: 7rem 1fr; }
}
@media (max-width: 40rem) {
  .beside { grid-template-columns: 1fr; gap: .25rem; }
  .facts > div { grid-template-columns: 1fr; gap: 0; }
  .jump ul { gap: 1rem; }
  .jump a { font-size: .8125rem; }
  .text { border-radius: 0; border-width: 1px 0; margin: 0 -1.25rem; font-size: 1.0625rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { .badge, .mark, fieldset label > span { border: 1px solid; } .fill { stroke: CanvasText; } }
@media print {
  @page { margin: 14mm; }
  html { font-size: 9.5pt; }
  .open { display: none; }
  header, main, footer { max-width: none; padding: 0; }
  .filters fieldset, .filters p:not(.shown), .jump, .skip { display: none; }
  .badge { font-size: 8pt; }
  .text { max-width: none; margin: 0; border: 0; padding: 0; font-size: 10.5pt; }
  .side { display: none; }
  .text .block-paragraph, .text blockquote { max-width: none; }
  .claim, .source { border: 0; border-top: 1px solid #999; border-radius: 0; padding: 2.5mm 0; margin: 0; break-inside: avoid; }
  .claim { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 8fr); gap: 0 6mm; }
  .cut { padding: 0; }
  .claim h3, .source h3 { font-size: 10.5pt; } blockquote { font-size: 10pt; }
  .sources, .front { display: block; }
  .todo li, .tile { break-inside: avoid; }
  h2, h3, h4, h2 + .soft { break-after: avoid; }
  a { text-decoration: none; }
  .beside { grid-template-columns: 1fr; gap: 0; margin: 1mm 0; }
  .more summary { display: none; }
  details:not([open])::details-content { content-visibility: visible; }
}
`;
