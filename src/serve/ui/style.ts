/** The page's style: system fonts, light and dark, usable on a phone. */
export const APP_STYLE = `
:root{--paper:#fff;--ink:#1b1b1b;--soft:#595959;--line:#8a8a8a;--tint:#f5f4f0;--good:#1c6b32;--bad:#a31414;--unsure:#7a5200;--focus:#1a4fa3;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#16181a;--ink:#ececea;--soft:#b0b0ac;--line:#7d8184;--tint:#202326;--good:#7ed195;--bad:#ff9b93;--unsure:#f0c46b;--focus:#9cc2ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:56rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;overflow-wrap:anywhere}
label{display:block;margin:.75rem 0 .25rem}#result label{display:inline}
textarea,input[type=url],input[type=file]{width:100%;font:inherit;padding:.5rem;border:1px solid var(--line);background:var(--paper);color:var(--ink)}
#drop{border:2px dashed var(--line);padding:0 .75rem .75rem;margin-top:.75rem}#drop.over{background:var(--tint)}
button,select,#by{font:inherit;padding:.4rem .9rem;border:1px solid var(--line);background:var(--tint);color:var(--ink)}
a{color:var(--focus)}:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.soft{color:var(--soft)}.alive{color:var(--good)}.dead,.problem{color:var(--bad)}.unknown{color:var(--unsure)}
progress{width:100%}table{border-collapse:collapse;width:100%}caption{text-align:left}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem .3rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
#claims li{margin:.75rem 0}#claims button{margin:.25rem .25rem 0 0}#claims button[aria-pressed=true]{background:var(--focus);color:var(--paper)}
[hidden]{display:none}
`.trim();
