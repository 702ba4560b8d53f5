import { noticeWords } from './notice-words.ts';
import { has, say, saySource, type Wording } from './wording.ts';

/** Wording of the findings about the article itself and about what kind of sources it has. */
export const ARTICLE_WORDS = {
  'lost-link': {
    means: 'The text says that there is a link, and there is none.',
    why: 'Links get lost when text is copied; readers cannot follow.',
    advice: 'Put the link back, or name the address.',
    message: (args) => `“${say(args, 'word')}” lost its link in this file: “${say(args, 'sentence')}”`,
  },
  'chatbot-residue': {
    means: 'The text or an address carries marks that a chatbot left.',
    why: 'Chatbots name sources that nobody opened and some that do not exist.',
    advice: 'Open every source of this passage; take the marks out.',
    message: (args) =>
      has(args, 'url')
        ? `The address was copied out of a chatbot’s answer (\`${say(args, 'residue')}\`): ${say(args, 'url')}`
        : `A chatbot left \`${say(args, 'residue')}\` here.`,
  },
  'missing-entry': {
    means: 'A marker in the text points at an entry that the list does not have.',
    why: 'The source was lost, or the numbers are off by one from here on.',
    advice: 'Put the entry back, or renumber.',
    message: (args) =>
      `The marker \`${say(args, has(args, 'label') ? 'label' : 'marker')}\` has no entry in the list of sources.`,
  },
  'undefined-key': {
    means: 'A citation key is defined in no bibliography.',
    why: 'It prints as a question mark or not at all.',
    advice: 'Add the entry to the bibliography, or correct the key.',
    message: (args) => `The citation key \`${say(args, has(args, 'key') ? 'key' : 'label')}\` is in no bibliography.`,
  },
  'input-incomplete': {
    means: 'A part of the input could not be read.',
    why: 'What stands there was not checked.',
    advice: 'Export the file again, or check that part by hand.',
    message: noticeWords,
  },
  'encoding-guessed': {
    means: 'The file is not UTF-8; its encoding was guessed.',
    why: 'Accents, dashes and quotation marks may have been misread, and with them addresses and quotations.',
    advice: 'Save the file as UTF-8.',
    message: (args) => `The file is not UTF-8; it was read as ${say(args, 'encoding')}.`,
  },
  'no-sources': {
    means: 'The article cites nothing that stet can see: no link, no note, no list of sources.',
    why: 'There is nothing to ask. Perhaps the links were lost on the way into this file.',
    advice: 'Give stet the original file with its links, or list the sources at the end under “Sources:”.',
    message: () => 'No source found: stet saw no link, no note and no list of sources here.',
  },
  'listed-twice': {
    means: 'One source has several entries in the list of sources.',
    why: 'It looks like more sources than there are; stet asks it once.',
    advice: 'Keep one entry.',
    message: (args) => `${say(args, 'url')} is listed ${say(args, 'times')} times (lines ${say(args, 'lines')}).`,
  },
  'ignore-expired': {
    means: 'A rule of the configuration that leaves something out is past its last day.',
    why: 'What it left out is looked at again.',
    advice: 'Renew the rule with a reason, or take it out.',
    message: (args) => `The rule that ignores ${say(args, 'rule')} ended on ${say(args, 'until')}.`,
  },
  retracted: {
    means: 'The work was retracted or withdrawn.',
    why: 'Its authors or its publisher no longer stand by it.',
    advice: 'Take it out, or say that it was retracted.',
    message: (args) => `${say(args, 'url')} was retracted or withdrawn: ${say(args, 'notice')}`,
  },
  'corrected-source': {
    means: 'The source was corrected, or its publisher has expressed concern.',
    why: 'The passage that the article leans on may be the one that was put right.',
    advice: 'Read the notice.',
    message: (args) => `${say(args, 'url')} carries a notice (${say(args, 'kind')}): ${say(args, 'notice')}`,
  },
  'not-indexed': {
    means: 'The identifier is registered, and no registry that stet asks describes the work.',
    why: 'So nobody could compare its title with the one cited. Smaller registries are not asked.',
    advice: 'Open it once by hand.',
    message: (args) => `No registry describes ${say(args, 'url')}; its title could not be compared.`,
  },
  'reference-mismatch': {
    means: 'The identifier belongs to another work than the one that the article describes.',
    why: 'The identifier was mistyped, or the reference was made up from a real one.',
    advice: 'Look the title up and correct the identifier.',
    message: (args) =>
      `${say(args, 'url')} is registered (${say(args, 'registry')}) as “${say(args, 'registered')}”, cited as “${say(args, 'cited')}”.`,
  },
  'same-story': {
    means: 'Two listed sources have nearly the same text.',
    why: 'One wire story under two addresses is one source, not two.',
    advice: 'Do not count it twice.',
    message: (args) =>
      `${say(args, 'url')} has the same text as ${saySource(args, 'other')} (${say(args, 'otherUrl')}): one source, not two.`,
  },
  'younger-source': {
    means: 'The source was published after the article.',
    why: 'The author cannot have read it then; the page was perhaps replaced, or the date of the article is wrong.',
    advice: 'Check both dates.',
    message: (args) =>
      `${say(args, 'url')} is dated ${say(args, 'published')}, after the article (${say(args, 'written')}).`,
  },
  'self-citation': {
    means: 'The article cites itself, or a copy of itself.',
    why: 'That is no second voice.',
    advice: 'Name the source behind it.',
    message: (args) => `${say(args, 'url')} is this article itself, or a copy of it.`,
  },
} as const satisfies Readonly<Record<string, Wording>>;
