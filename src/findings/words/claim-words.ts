import { has, quoted, say, saySource, type Wording } from './wording.ts';

const COMPARE = 'Compare the two, and quote exactly or mark the change.';

/** Wording of the findings about claims and what their sources say. */
export const CLAIM_WORDS = {
  'wording-differs': {
    means: 'A quotation stands in the source that the author named, in other words.',
    why: 'What stands between quotation marks is taken as somebody’s exact words.',
    advice: COMPARE,
    message: (args) =>
      `The quotation’s wording differs from ${say(args, 'url')}${has(args, 'changes') ? `: ${say(args, 'changes')}` : ''}.`,
    hint: (args) =>
      has(args, 'turns') ? `The change may turn the meaning: ${say(args, 'turns')}. ${COMPARE}` : COMPARE,
  },
  'wording-differs-inferred': {
    means: 'A quotation stands in other words in a source that stet, not the author, tied to it.',
    why: 'It may be misquoted, or quoted from somewhere else.',
    advice: COMPARE,
    message: (args) =>
      `The quotation’s wording differs from ${say(args, 'url')}, which may be its source${has(args, 'changes') ? `: ${say(args, 'changes')}` : ''}.`,
  },
  'quotation-elsewhere': {
    means: 'The quotation stands word for word in another listed source than the one it is tied to.',
    why: 'Readers who look it up will not find it.',
    advice: 'Tie it to the source it stands in.',
    message: (args) =>
      `The quotation was not found in ${say(args, 'url')}; it stands in ${saySource(args, 'foundIn')} (${say(args, 'foundUrl')}).`,
  },
  'quotation-reordered': {
    means: 'The parts of the quotation stand in the source in another order.',
    why: 'Order carries meaning; an ellipsis promises that only something was left out.',
    advice: 'Put the parts into the source’s order, or quote them apart.',
    message: (args) => `The quotation’s parts stand in another order in ${say(args, 'url')}.`,
  },
  'quotation-not-found': {
    means: 'The source was read, and the quotation was seen neither there nor in another listed source.',
    why: 'It may be a paraphrase, a translation, or from somewhere else. Parts of a page can also escape stet.',
    advice: 'Look it up in the source; ask the author where it stands.',
    message: (args) =>
      `The quotation was not seen in ${say(args, 'url')}${args['nearest'] === undefined ? '.' : `; nearest to it: ${quoted(args, 'nearest')}`}`,
  },
  'long-cut': {
    means: 'The ellipsis in a quotation leaves much out.',
    why: 'What was left out can change what is left.',
    advice: 'Read the words that are left out.',
    message: (args) => {
      const over = Number(args['paragraphs'] ?? 0) > 1 ? ` over ${say(args, 'paragraphs')} paragraphs` : '';
      return `The “…” leaves out ${say(args, 'words')} words of ${say(args, 'url')}${over}; read them.`;
    },
  },
  'clipped-quotation': {
    means: 'The quotation begins like a sentence, or right behind a “not”, and in the source in the middle of one.',
    why: 'What the sentence begins with can turn it round: “It is not so that …”.',
    advice: 'Read how the sentence begins; quote it whole, or mark the cut.',
    message: (args) =>
      `The quotation begins in the middle of a sentence of ${say(args, 'url')}${has(args, 'before') ? `, behind “${say(args, 'before')}”` : ''}.`,
  },
  'figure-differs': {
    means: 'A figure in the claim is another one in the passage about it.',
    why: 'Readers who compare will find the difference. It can also be two different counts.',
    advice: 'Compare both sentences.',
    message: (args) =>
      `The figure differs: “${say(args, 'ours')}” here, “${say(args, 'theirs')}” in ${say(args, 'url')}.`,
    hint: (args) => (has(args, 'passage') ? `The source: “${say(args, 'passage')}”` : 'Compare both sentences.'),
  },
  'figure-differs-inferred': {
    means: 'A figure or date is another one in a source that stet, not the author, tied to the claim.',
    why: 'It may be two different counts, or another source was meant.',
    advice: 'Compare both sentences.',
    message: (args) =>
      `The figure differs: “${say(args, 'ours')}” here, “${say(args, 'theirs')}” in ${say(args, 'url')}, which may be its source.`,
  },
  'date-contradicts': {
    means: 'The source gives another date for what the claim dates.',
    why: 'Dates are what readers check first.',
    advice: 'Compare both sentences.',
    message: (args) =>
      `The date differs: “${say(args, 'ours')}” here, “${say(args, 'theirs')}” in ${say(args, 'url')}.`,
    hint: (args) => (has(args, 'passage') ? `The source: “${say(args, 'passage')}”` : 'Compare both sentences.'),
  },
  'source-predates': {
    means: 'The source was published before what the claim dates.',
    why: 'It cannot have reported it; another source was meant, or a date is wrong.',
    advice: 'Check both dates.',
    message: (args) =>
      `The source is dated ${say(args, 'published')}, before what the claim dates (“${say(args, 'claim')}”).`,
  },
  'speaker-differs': {
    means: 'The words stand in the source, where another person says them.',
    why: 'Words in the wrong mouth are a misquotation.',
    advice: 'Check who said it.',
    message: (args) => `The source names another speaker: ${say(args, 'source')}, not ${say(args, 'claim')}.`,
  },
  'no-passage-found': {
    means: 'The source that the author named was read, and no passage about the claim was seen in it.',
    why: 'The tie may be to the wrong source, or the page may say it in other words.',
    advice: 'Look into the source; say where in it the claim stands.',
    message: (args) => `No passage about this was seen in ${say(args, 'url')}.`,
    hint: (args) =>
      has(args, 'foundIn')
        ? `A passage about it stands in ${saySource(args, 'foundIn')}.`
        : 'Look into the source; say where in it the claim stands.',
  },
  'hedge-lost': {
    means: 'The source says it with a reservation, the article without.',
    why: '“Appears to have won” is not “won”.',
    advice: 'Keep the reservation, or name a source that has none.',
    message: (args) => `${say(args, 'url')} says it with a reservation (“${say(args, 'hedge')}”), the article without.`,
  },
  'negation-differs': {
    means: 'A sentence has the words of its source but for a “not”, which only one of the two has.',
    why: 'It says the opposite.',
    advice: 'Read the passage; keep its negation, or say it in other words.',
    message: (args) =>
      has(args, 'inArticle')
        ? `The article says “${say(args, 'word')}” where its source has the same words without it.`
        : `The source says “${say(args, 'word')}” where the article has the same words without it.`,
  },
  'deed-differs': {
    means:
      'A sentence tells one thing of somebody or something, and its source the opposite one: convicted, acquitted; the highest, the lowest; who beat whom.',
    why: 'It says the opposite.',
    advice: 'Read the passage; it may tell of another occasion.',
    message: (args) => `The article says “${say(args, 'claim')}” where its source says “${say(args, 'source')}”.`,
  },
  'unsourced-accusation': {
    means: 'A person or a body is said to have done wrong, and no source is tied to it.',
    why: 'This is what magazines check facts for.',
    advice: 'Ask the author for the source, or take it out.',
    message: (args) =>
      has(args, 'listed')
        ? 'This accuses somebody, and none of the listed sources matched.'
        : 'This accuses somebody and cites no source.',
  },
  'unsourced-quotation': {
    means: 'A quotation to which no source is tied.',
    why: 'Readers cannot see where the words stand.',
    advice: 'Name the source.',
    message: (args) =>
      has(args, 'listed') ? 'None of the listed sources matched this quotation.' : 'This quotation cites no source.',
  },
  'absence-claim': {
    means: 'The claim says that something does not exist or never happened.',
    why: 'No passage can show that; somebody has to read the whole source.',
    advice: 'Have a person read it.',
    message: (args) =>
      has(args, 'cited')
        ? 'This says that something is not there: a person must read the source.'
        : `This says that something is not there, and ${has(args, 'listed') ? 'none of the listed sources matched' : 'cites no source'}: a person must look.`,
  },
  reuse: {
    means: 'A run of words is the same as in a source and stands in no quotation marks.',
    why: 'It may want quotation marks, or be a phrase that everybody uses.',
    advice: 'Quote it, or say it in your own words.',
    message: (args) =>
      `${has(args, 'words') ? `${say(args, 'words')} words` : 'Words'} stand just so in the source, without quotation marks: “${say(args, 'text')}”`,
  },
  'name-spelling-differs': {
    means: 'A name is spelt in two ways, here and in the source or within the article.',
    why: 'One of them is likely a slip.',
    advice: 'Choose one spelling.',
    message: (args) => `A name is spelt in two ways: “${say(args, 'claim')}” and “${say(args, 'source')}”.`,
  },
} as const satisfies Readonly<Record<string, Wording>>;
