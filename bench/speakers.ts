import { readFile } from 'node:fs/promises';
import { FILLER, weighSentence } from './evidence/weigh-sentence.ts';

/** An article of one sentence in Chinese is in the script of its title: more letters of it, which say nothing. */
function lettersOf(sentence: string): string {
  if (/\p{sc=Latin}/u.test(sentence)) return '';
  return [...sentence.replace(/[^\p{L}\p{M}]/gu, '')].reverse().join('').repeat(4);
}

/** Is another speaker told of an article's sentence and a page's text? */
async function isTold(language: string, sentence: string, said: string): Promise<boolean> {
  const page = `${said}\n\n${FILLER}`;
  const { remarks } = await weighSentence({ sentence, text: page, language, also: lettersOf(sentence) });
  return remarks.some(({ code }) => code === 'speaker-differs');
}

/**
 * `speakers FILE...`: lines `language|same, other or none|sentence of an article|text of a page`; how often another speaker is
 * told where the page has the same one, another one, or names none.
 */
async function main(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const counts = new Map<string, { told: number; all: number }>();
    for (const line of (await readFile(file, 'utf8')).trim().split('\n')) {
      const [language = '', kind = '', sentence = '', said = ''] = line.split('|');
      const { told, all } = counts.get(kind) ?? { told: 0, all: 0 };
      counts.set(kind, { told: told + Number(await isTold(language, sentence, said)), all: all + 1 });
    }
    process.stdout.write(`${file}\n`);
    for (const [kind, { told, all }] of counts) process.stdout.write(`  ${kind}: told ${told} of ${all}\n`);
  }
}

await main(process.argv.slice(2));
