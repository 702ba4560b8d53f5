import type { WordChange } from '../core/evidence.ts';

/** Words beyond which a diff is not drawn: the table of the comparison grows with the square. */
const MAX_WORDS = 600;

interface Word {
  readonly text: string;
  readonly key: string;
}

function wordsOf(text: string): Word[] {
  return (text.match(/\S+/g) ?? []).map((word) => ({
    text: word,
    key: word
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘ʼ]/g, "'")
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  }));
}

/**
 * The way from the source's wording to the article's, word by word (longest common subsequence, Hirschberg 1975 §2):
 * `cut` stands only in the source, `added` only in the article. Case and punctuation at a word's ends make no difference.
 */
export function wordDiff(source: string, article: string): WordChange[] {
  const a = wordsOf(source).slice(0, MAX_WORDS);
  const b = wordsOf(article).slice(0, MAX_WORDS);
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i]?.key === b[j]?.key;
      lengths[i * width + j] = same
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const changes: WordChange[] = [];
  const push = (kind: WordChange['kind'], text: string) => {
    const last = changes.at(-1);
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: `${last.text} ${text}` };
    else changes.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && right !== undefined && left.key === right.key) {
      push('same', right.text);
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      push('cut', left.text);
      i += 1;
    } else if (right !== undefined) {
      push('added', right.text);
      j += 1;
    }
  }
  return changes;
}

const NEGATION =
  /^(?:no|not|never|none|nobody|nothing|nor|neither|without|cannot|hardly|barely|.*n't|nicht|kein\p{L}*|nie|niemals|ohne|pas|jamais|aucun\p{L}*|sans|nunca|jamás|sin|ningun\p{L}*|não|nem|sem|mai|senza|nessun\p{L}*)$/iu;

/** Changes that turn a sentence round: a negation or a number that came or went. In words, for people. */
export function meaningChanges(diff: readonly WordChange[]): string[] {
  const words = (kind: WordChange['kind']) =>
    diff
      .filter((change) => change.kind === kind)
      .flatMap(({ text }) => text.split(/\s+/))
      .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const cut = words('cut');
  const added = words('added');
  const notes: string[] = [];
  for (const word of cut) if (NEGATION.test(word) && !added.includes(word)) notes.push(`“${word}” is left out`);
  for (const word of added) if (NEGATION.test(word) && !cut.includes(word)) notes.push(`“${word}” is added`);
  const numbers = (list: readonly string[]) => list.filter((word) => /\d/.test(word));
  if (numbers(cut).join() !== numbers(added).join())
    notes.push(
      `number: ${numbers(cut).join(', ') || 'none'} in the source, ${numbers(added).join(', ') || 'none'} in the article`,
    );
  return notes;
}
