import { describe, expect, test } from 'vitest';
import { THEME } from '../../src/report/html/theme.ts';

/** The colours of one scheme, by name. */
function colorsOf(css: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]));
}

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', colorsOf(THEME.slice(0, THEME.indexOf('@media')))],
  ['dark', colorsOf(THEME.slice(THEME.indexOf('@media'), THEME.indexOf('.badge')))],
])('in %s colours', (_scheme, colors) => {
  test.each(['card', 'paper'])('the edge of what can be filled in is seen on %s (WCAG 1.4.11)', (ground) => {
    expect(contrast(colors['edge'] ?? '', colors[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });

  test.each(['ink', 'soft', 'link', 'good', 'unsure', 'bad', 'quiet'])('%s can be read (WCAG 1.4.3)', (ink) => {
    const grounds = ['card', 'paper', ...(colors[`${ink}-tint`] === undefined ? [] : [`${ink}-tint`])];
    for (const ground of grounds) expect(contrast(colors[ink] ?? '', colors[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
