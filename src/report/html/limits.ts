import { html, type Safe } from './markup.ts';

/** What nobody may read into the report. */
export function limits(): Safe {
  return html`<section aria-labelledby="limits"><h2 id="limits">What this report does not say</h2><ul class="limits">
<li>It does not say whether a claim is right. It shows what the cited source has about it, word by word, and a person decides.</li>
<li>“No passage found” does not mean that the source does not say it: it may say it in other words, in a picture, or behind a wall.</li>
<li>“Passage found” does not mean that the source says the same: “was acquitted” and “was not acquitted” share their words.</li>
<li>A link that could not be told (blocked, no answer) is neither live nor gone.</li>
<li>A tie with a tilde (~) was made by stet from words and names. The author did not make it. With a question mark too (~?) it is a guess.</li>
<li>A page was read as a machine reads it: no script was run, and nothing was seen in pictures, films or sound.</li>
<li>Sign-offs are the checkers’ own. stet signs nothing.</li>
<li>Confidences sort; they are not calibrated.</li></ul></section>`;
}
