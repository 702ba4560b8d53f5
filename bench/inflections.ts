import { readFile } from 'node:fs/promises';
import { FILLER, weighSentence } from './evidence/weigh-sentence.ts';

interface Row {
  readonly language: string;
  /** `agrees` in other forms of the same words, `other` with other ones. */
  readonly kind: string;
  readonly sentence: string;
  readonly said: string;
}

interface Outcome {
  readonly state: string;
  readonly unbacked: readonly string[];
  /** Is a name said to be spelt otherwise? */
  readonly isSpelt: boolean;
}

function rowsOf(text: string): Row[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [language = '', kind = '', sentence = '', said = ''] = line.split('|');
      return { language, kind, sentence, said };
    });
}

/** What is told of a sentence of an article that cites a page of so many sentences of its language. */
async function outcomeOf({ language, sentence }: Row, text: string): Promise<Outcome> {
  const page = `${text}\n\n${FILLER}`;
  const weighed = await weighSentence({ sentence, text: page, language, articleLanguage: language });
  const support = weighed.claims.flatMap(({ citations }) => citations)[0]?.support;
  const isSpelt = weighed.remarks.some(({ code }) => code === 'name-spelling-differs');
  return { state: support?.state ?? 'no claim', unbacked: support?.unbacked ?? [], isSpelt };
}

/**
 * `inflections FILE...`: lines `language|agrees or other|sentence of an article|what a page says`; all that is said in one
 * language is one page. How often a passage is found, by kind; `VERBOSE=1` shows each.
 */
async function main(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const rows = rowsOf(await readFile(file, 'utf8'));
    const counts = new Map<string, number>();
    const spelt = new Map<string, number>();
    const all = new Map<string, number>();
    const count = (into: Map<string, number>, key: string) => into.set(key, (into.get(key) ?? 0) + 1);
    for (const row of rows) {
      const others = rows.filter(({ language }) => language === row.language);
      const { state, unbacked, isSpelt } = await outcomeOf(row, others.map(({ said }) => said).join('\n\n'));
      count(all, row.kind);
      count(counts, `${row.kind} ${state}`);
      if (isSpelt) count(spelt, row.kind);
      if (process.env['VERBOSE'] !== undefined)
        process.stdout.write(
          `${row.language} ${row.kind} ${state}${isSpelt ? ' SPELT' : ''} [${unbacked.join(', ')}] ${row.sentence}\n`,
        );
    }
    process.stdout.write(`${file}\n`);
    for (const [key, number] of [...counts].sort())
      process.stdout.write(`  ${key}: ${number} of ${all.get(key.split(' ')[0] ?? '')}\n`);
    for (const [kind, number] of spelt) process.stdout.write(`  ${kind}, a name said to differ: ${number}\n`);
  }
}

await main(process.argv.slice(2));
