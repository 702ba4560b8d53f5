import { expect, test } from 'vitest';
import { DEFAULTS } from '../../src/core/options.ts';
import { rules } from '../../src/findings/index.ts';
import { WORDS } from '../../src/findings/words.ts';

const SEVERITIES = {
  error: 'certain, and the author’s to mend',
  warning: 'worth a look before publishing',
  note: 'good to know; nothing may be wrong',
} as const;

function guide(): string {
  const sections = rules.map(({ code, severity }) => {
    const words = WORDS.get(code);
    return `### ${code}\n\n*${severity}* · ${words?.means} ${words?.why}\n\n**What to do:** ${words?.advice}\n`;
  });
  const severities = Object.entries(SEVERITIES).map(([severity, meaning]) => {
    const codes = rules.filter((rule) => rule.severity === severity).map(({ code }) => `[${code}](#${code})`);
    return `| ${severity} | ${meaning} | ${codes.join(', ')} |`;
  });
  return `# Findings

What \`stet check\` can point at, and what to do about it. \`stet explain <code>\` prints the same. Codes are never renamed;
their wording may change. No finding says that a claim is right or wrong: a program that compares words cannot know.

The severity below is the highest that a finding takes; one that is less certain in a given case weighs less.

| severity | means | findings |
|---|---|---|
${severities.join('\n')}

The gate (\`--fail-on\`) looks for ${DEFAULTS.failOn.map((code) => `\`${code}\``).join(', ')} unless told otherwise. It takes codes
and severities. Findings on a tie that stet guessed (codes ending in \`-inferred\`, and ties marked \`~\` or \`~?\`) never fail it.

## Codes

${sections.join('\n')}`;
}

test('docs/findings.md says of every finding what it means, why it matters and what to do', async () => {
  await expect(guide()).toMatchFileSnapshot('../../docs/findings.md');
});
