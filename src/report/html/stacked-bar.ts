import type { Tone } from './badge.ts';
import { html, type Safe } from './markup.ts';

/** Width of the seam between two parts of a bar, percent. */
const SEAM = 0.4;

/**
 * Shares of a whole as one bar, as wide as there is room. Positions are percentages, so that the picture fits a phone
 * and its strokes stay sharp. For the eye only: the numbers stand beside it.
 */
export function stackedBar(shares: readonly { readonly tone: Tone; readonly count: number }[]): Safe {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return html``;
  let x = 0;
  const parts = shares.map(({ tone, count }) => {
    const width = (count / total) * 100;
    const rect = html`<rect class="fill ${tone}" x="${percent(x)}" width="${percent(Math.max(0.2, width - SEAM))}" height="10" rx="2"/>`;
    x += width;
    return rect;
  });
  return html`<svg class="bar" width="100%" height="10" aria-hidden="true" focusable="false">${parts}</svg>`;
}

/** `37.5%`: two digits are finer than any screen. */
export function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`;
}
