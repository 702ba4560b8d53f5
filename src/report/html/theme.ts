/**
 * Fonts, colours and the look of a state: what the report and the page of `stet serve` share. System fonts, so that
 * nothing is fetched; a serif for what was written by people, a sans for what stet says about it. Every pair of colours
 * reaches 4.5:1 (WCAG 1.4.3) in light and in dark; axe-core checks it on both pages. `--edge`, around what can be filled in
 * or pressed, reaches 3:1 (WCAG 1.4.11), of which axe-core knows nothing.
 */
export const THEME = `
:root {
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
  --paper: #faf8f4; --card: #fffefb; --ink: #1f1d1a; --soft: #5e594f; --line: #ddd7ca; --tint: #f2eee5;
  --good: #1f5f3c; --good-tint: #e4efe6; --good-fill: #4d8f69;
  --unsure: #744c00; --unsure-tint: #f7ebd0; --unsure-fill: #d39a2d;
  --bad: #96281f; --bad-tint: #f8e3df; --bad-fill: #c4554a;
  --quiet: #5e594f; --quiet-tint: #ece8de; --quiet-fill: #b3ac9d; --edge: #8b8475;
  --link: #1d4f80; --focus: #1d4f80; --hit: #f9e9b8;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161719; --card: #1c1e20; --ink: #e8e5de; --soft: #aca79b; --line: #383a3d; --tint: #232528;
    --good: #92d3aa; --good-tint: #1a3124; --good-fill: #4f9a70;
    --unsure: #ebc272; --unsure-tint: #382b10; --unsure-fill: #b88527;
    --bad: #ffa89d; --bad-tint: #421f1b; --bad-fill: #c35a4f;
    --quiet: #aca79b; --quiet-tint: #2a2c2f; --quiet-fill: #66635c; --edge: #7a776f;
    --link: #a4caf0; --focus: #a4caf0; --hit: #4d3f14;
  }
}
.badge {
  display: inline-block; padding: .05rem .5rem .1rem; border-radius: 1rem; font: 600 .8125rem/1.45 var(--sans);
  color: var(--quiet); background: var(--quiet-tint);
}
.badge.good { color: var(--good); background: var(--good-tint); }
.badge.unsure { color: var(--unsure); background: var(--unsure-tint); }
.badge.bad { color: var(--bad); background: var(--bad-tint); }
.glyph { margin-right: .35em; }
.glyph, .sup { font-family: "DejaVu Sans", "Segoe UI Symbol", "Apple Symbols", var(--sans); }
.badge .count { color: inherit; }
.mark-word { font: italic 700 1.25rem var(--serif); margin-right: .35rem; text-decoration: underline dotted 2px; text-underline-offset: .3em; }
/* Paper is white in the dark too, and has no backgrounds. */
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #eee;
    --good: #17482d; --unsure: #573900; --bad: #7a1f18; --quiet: #444; --link: #000;
    --good-tint: #fff; --unsure-tint: #fff; --bad-tint: #fff; --quiet-tint: #fff; --hit: #fff; color-scheme: only light; }
  .badge { border: 1px solid currentColor; }
}
`;
