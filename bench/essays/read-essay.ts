/** What an editor takes a sentence for. */
export const VERDICTS = ['claim', 'opinion', 'first-person', 'neither'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A sentence of an essay and what an editor makes of it. */
export interface GoldSentence {
  readonly text: string;
  readonly verdict: Verdict;
  /** Reasons that the editor would surely give. */
  readonly reasons: ReadonlySet<string>;
  /** Reasons that may be given or not: neither right nor wrong. */
  readonly unsure: ReadonlySet<string>;
  /** Looks like an accusation, and is none. */
  readonly lure: boolean;
  /** Letters of the sources that it was written from. */
  readonly strict: readonly string[];
  /** The same, and those of the sources that speak of it, too. */
  readonly generous: readonly string[];
}

export interface Essay {
  /** The essay as its author would send it, with an unmarked list of addresses at its end. */
  readonly file: string;
  readonly format: 'markdown' | 'text';
  readonly sentences: readonly GoldSentence[];
  /** In the order of the list: the address (`none`: a book and the like), and its page's title (its entry) and text. */
  readonly sources: readonly { letter: string; url: string; title: string; text: string }[];
}

const SENTENCE = /^(claim|opinion|first-person|neither):?([^|]*)\|([^|]*)\|([^|]*)\|(.*)$/;
const SOURCE = /^source ([a-z]): (\S+)(?: \((.+)\))?$/;

const lettersOf = (cell: string) => [...cell.replace(/[^a-z]/g, '')];

function sentenceOf(line: string): GoldSentence {
  const [, verdict = '', words = '', strict = '', generous = '', text = ''] = SENTENCE.exec(line) ?? [];
  if (text === '')
    throw new Error(`Unexpected line \`${line}\`, expected \`verdict: reasons | strict | generous | text\``);
  const reasons = words.split(' ').filter((word) => word !== '');
  return {
    text: text.trim(),
    verdict: verdict as Verdict, // the pattern lets nothing else through
    reasons: new Set(reasons.filter((word) => !/^-|\?$/.test(word))),
    unsure: new Set(reasons.filter((word) => word.endsWith('?')).map((word) => word.slice(0, -1))),
    lure: reasons.includes('-accusation'),
    strict: lettersOf(strict),
    generous: lettersOf(strict + generous),
  };
}

/**
 * An essay of `fixtures/essays`: fields (`title: ...`), blocks of sentences (a line each; a first line `# ...` is a heading, `>`
 * makes a block quotation), and blocks of a line `source a: ADDRESS`, one with the title of its page, and one with its text.
 * Blocks that begin with a line `list` are the paragraphs of the list, with `{a}` for an address; without one every address
 * stands on a line of its own, after the field `list`. Throws where a line is nothing of these.
 */
export function readEssay(file: string): Essay {
  const [head = '', ...blocks] = file.trim().split(/\n{2,}/);
  const fields = new Map(
    head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const format = fields.get('format') === 'text' ? 'text' : 'markdown';
  const sentences: GoldSentence[] = [];
  const sources: Essay['sources'][number][] = [];
  const paragraphs: string[] = [];
  const plain: string[] = [];
  const lists: string[] = [];
  for (const block of blocks) {
    const [first = '', title = '', text = ''] = block.split('\n');
    const [, letter, url = '', note] = SOURCE.exec(first) ?? [];
    const lines = block.split('\n');
    if (letter !== undefined) {
      sources.push({ letter, url, title, text });
      plain.push(note === undefined ? url : `${url} (${note})`);
      continue;
    }
    if (first === 'list') {
      lists.push(lines.slice(1).join('\n'));
      continue;
    }
    if (first.startsWith('# ')) paragraphs.push(format === 'text' ? first.slice(2) : `#${first}`);
    const read = lines.slice(/^(?:# |>$)/.test(first) ? 1 : 0).map(sentenceOf);
    sentences.push(...read);
    const paragraph = read.map((sentence) => sentence.text).join(' ');
    paragraphs.push(first === '>' && format === 'markdown' ? `> ${paragraph}` : paragraph);
  }
  const list = lists.length === 0 ? [fields.get('list') ?? '', plain.join('\n')] : lists;
  const filled = list
    .join('\n\n')
    .replace(/\{([a-z])\}/g, (_, letter) => sources.find((each) => each.letter === letter)?.url ?? '');
  return { file: `${[...headOf(fields, format), ...paragraphs, filled].join('\n\n')}\n`, format, sentences, sources };
}

function headOf(fields: ReadonlyMap<string, string>, format: Essay['format']): readonly string[] {
  const title = fields.get('title') ?? '';
  if (format === 'text') return [title, (fields.get('under') ?? '').replaceAll('\\n', '\n')];
  return [`---\ntitle: "${title}"\ndate: ${fields.get('date')}\nlang: ${fields.get('language')}\n---`, `# ${title}`];
}
