import { readFile } from 'node:fs/promises';
import { comparisons, pairFigures } from '../src/evidence/figures/compare-figures.ts';

/**
 * `shares FILE...`: lines `language|agrees or differs|sentence of an article with a share in words|the same of a page in per
 * cent`; how often the two are said to agree, to differ, or nothing is read.
 */
async function main(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const counts = new Map<string, number>();
    for (const line of (await readFile(file, 'utf8')).trim().split('\n')) {
      const [language = '', kind = '', sentence = '', page = ''] = line.split('|');
      const compared = comparisons(pairFigures(sentence, page, language), sentence, page);
      const told = compared.map(({ agrees }) => (agrees === null ? 'not found' : agrees ? 'agree' : 'differ'));
      const outcome = told.length === 0 ? 'nothing read' : told.join(', ');
      counts.set(`${kind}: ${outcome}`, (counts.get(`${kind}: ${outcome}`) ?? 0) + 1);
      if (process.env['VERBOSE'] !== undefined) process.stdout.write(`${language} ${kind} ${outcome}: ${sentence}\n`);
    }
    process.stdout.write(`${file}\n`);
    for (const [outcome, count] of [...counts].sort()) process.stdout.write(`  ${outcome}: ${count}\n`);
  }
}

await main(process.argv.slice(2));
