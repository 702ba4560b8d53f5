/** The report's only style sheet: system fonts, light and dark, print with one claim a row. Colours reach 4.5:1 (WCAG 1.4.3). */
export const STYLE = `
:root{--paper:#fff;--ink:#1b1b1b;--soft:#595959;--line:#d0d0d0;--tint:#f5f4f0;--good:#1c6b32;--bad:#a31414;--unsure:#7a5200;--mark:#fff3c4;--focus:#1a4fa3;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#16181a;--ink:#ececea;--soft:#b0b0ac;--line:#45484b;--tint:#202326;--good:#7ed195;--bad:#ff9b93;--unsure:#f0c46b;--mark:#4a3f14;--focus:#9cc2ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
main,header,footer{max-width:70rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.6rem;line-height:1.25;margin:1.5rem 0 .25rem}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-top:1px solid var(--line);padding-top:1rem}h3{font-size:1rem;margin:1rem 0 .25rem}
a{color:var(--focus);overflow-wrap:anywhere}a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
.soft{color:var(--soft)}.good{color:var(--good)}.bad{color:var(--bad)}.unsure{color:var(--unsure)}
.todo li{margin:.3rem 0}.facts{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;padding:0;list-style:none}
fieldset{border:1px solid var(--line);padding:.5rem 1rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}legend{padding:0 .5rem}label{white-space:nowrap}
.text{background:var(--tint);padding:1rem 1.25rem;max-width:46rem;white-space:pre-line;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;text-decoration:none;border-bottom:2px solid var(--unsure)}mark.bad{border-bottom-color:var(--bad);color:inherit}mark.good{border-bottom-color:var(--good);color:inherit}mark.quiet{border-bottom-style:dotted;background:none}
mark a{color:inherit;text-decoration:none}
.claim,.source{border:1px solid var(--line);margin:1rem 0;padding:.75rem 1rem;overflow-wrap:anywhere}
.claim>p:first-of-type{font-weight:600;margin:.25rem 0}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:1rem}@media (max-width:44rem){.beside{grid-template-columns:1fr}}
blockquote{margin:.25rem 0;padding-left:.75rem;border-left:3px solid var(--line)}
.cut{color:var(--soft);background:var(--tint)}ins{color:var(--good)}del{color:var(--bad)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid var(--line)}
svg text{fill:var(--soft);font:11px system-ui,sans-serif}svg{max-width:100%;height:auto}
.bar-alive{fill:var(--good)}.bar-dead{fill:var(--bad)}.bar-unknown{fill:var(--unsure)}.bar-none{fill:var(--soft)}
.axis{stroke:var(--line)}.dot-capture{fill:var(--good)}.dot-check{fill:var(--focus)}.dot-article{fill:var(--unsure)}
[hidden]{display:none}
@media print{body{font-size:10pt}.filters,.skip{display:none}.claim,.source{break-inside:avoid}a{color:inherit}details>*{display:block}.beside{grid-template-columns:1fr 1fr}}
`.trim();

/** Filters and nothing else: no storage, no network. Without it every claim is shown. */
export const SCRIPT = `
(()=>{const boxes=[...document.querySelectorAll('input[data-filter]')];const claims=[...document.querySelectorAll('.claim')];const count=document.getElementById('shown');
const apply=()=>{const on=new Set(boxes.filter(b=>b.checked).map(b=>b.dataset.filter));let n=0;for(const c of claims){const show=c.dataset.kinds.split(' ').some(k=>on.has(k));c.hidden=!show;if(show)n++}if(count)count.textContent=n+' of '+claims.length+' claims shown'};
for(const b of boxes)b.addEventListener('change',apply);
document.addEventListener('keydown',e=>{if(e.target instanceof HTMLInputElement||e.ctrlKey||e.metaKey||e.altKey)return;if(e.key!=='j'&&e.key!=='k')return;const list=claims.filter(c=>!c.hidden);const at=list.indexOf(document.activeElement);const next=list[e.key==='j'?Math.min(list.length-1,at+1):Math.max(0,at-1)];if(next){next.focus();next.scrollIntoView({block:'start'})}});
for(const f of document.querySelectorAll('.filters'))f.hidden=false;apply()})();
`.trim();
