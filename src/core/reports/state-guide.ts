import type { Provenance, SupportState } from '../evidence.ts';
import type { LinkStatus } from '../link-state.ts';

/** What a word of the report means to an editor, and what to do about it. */
export interface StateGuide {
  readonly means: string;
  readonly advice: string;
}

const NOTHING = 'Nothing to do.';
const BROWSER = 'Open it in a browser; the reason beside it says what stood in the way.';
const ASK = 'Ask the author for the source, or take it out.';
const READ = 'Read the passage, and decide.';
const COMPARE = 'Compare the two, and quote exactly or mark the change.';

/** `link.status`: what a link is. */
export const STATUS_GUIDE: Readonly<Record<LinkStatus, StateGuide>> = {
  alive: { means: 'The page answered and looks like what was cited.', advice: NOTHING },
  moved: { means: 'The page is there, at a new address.', advice: 'Cite the new address (`stet fix` writes it).' },
  drifted: {
    means: 'The page is there and no longer says what its copy from the time of the article said.',
    advice: 'Compare the page with its copy; cite the copy if the article leans on the old text.',
  },
  dead: {
    means: 'The page is gone; the reason beside it says how that is known.',
    advice: 'Cite an archive copy (`stet fix` proposes one), find the new address, or take the source out.',
  },
  blocked: { means: 'The server refused to show the page to a program: stet cannot tell.', advice: BROWSER },
  failing: {
    means: 'The server did not answer, or not so that anybody could tell.',
    advice: 'Run again later; then open it in a browser.',
  },
  'not-asked': { means: 'Nobody was asked; the reason beside it says why.', advice: BROWSER },
  'no-link': { means: 'A book, an interview or another source without an address.', advice: NOTHING },
};

/** `support.state`: what one source has of one claim. */
export const SUPPORT_GUIDE: Readonly<Record<SupportState, StateGuide>> = {
  verbatim: { means: 'The quotation stands in the source word for word.', advice: NOTHING },
  'verbatim-elided': {
    means: 'The quotation stands in the source word for word, but for what it marks as left out.',
    advice: 'Read the words that are left out.',
  },
  'verbatim-reordered': {
    means: 'The parts of the quotation stand in the source, in another order.',
    advice: 'Put the parts into the source’s order, or quote them apart.',
  },
  'wording-differs': { means: 'The quotation stands in the source in other words.', advice: COMPARE },
  'passage-found': {
    means: 'A passage about the claim is there, with its figures. It may still say something else.',
    advice: READ,
  },
  'topic-only': {
    means:
      'The source is about the same thing; some figures, names or words of the claim were not seen together in it.',
    advice: READ,
  },
  'figure-differs': {
    means: 'The passage about the claim has another figure or date. It can also be another count.',
    advice: 'Compare both sentences.',
  },
  'no-passage-found': {
    means: 'The source was read, and nothing near the claim was seen in it. It may say it in other words.',
    advice: 'Look into the source; say where in it the claim stands.',
  },
  'source-not-read': {
    means: 'There was no text to compare with: the page was not reached, and no copy of it was read.',
    advice: 'See what became of the link; run again, or compare by hand.',
  },
  'not-checked': {
    means: 'Nobody compared: the source has no address, was not asked, or was read in part only.',
    advice: 'Compare by hand where it matters.',
  },
};

/** `provenance`: what a claim has behind it, all its sources together. */
export const PROVENANCE_GUIDE: Readonly<Record<Provenance, StateGuide>> = {
  sourced: { means: 'A cited source has the quotation, or a passage about the claim.', advice: READ },
  'partly-sourced': {
    means:
      'Something of it was found: its topic, or a passage in one source and something else, or nothing, in another.',
    advice: READ,
  },
  'archived-only': {
    means: 'Only a copy in an archive has it, or is left of its source.',
    advice: 'Cite the copy beside the address (`stet fix` proposes it).',
  },
  'not-reached': { means: 'None of its sources could be reached, so nobody knows.', advice: BROWSER },
  'source-lost': { means: 'Every source of it is gone, and no archive that was asked has a copy.', advice: ASK },
  differs: { means: 'The wording of a quotation, or a figure, is another one in the source.', advice: COMPARE },
  'no-passage-found': {
    means: 'Its sources were read, and nothing near the claim was seen in them.',
    advice: 'Look into the sources; say where in them the claim stands.',
  },
  'cited-offline': {
    means: 'It leans on a book, an interview or another source without an address.',
    advice: 'Look it up where it stands.',
  },
  'no-source-matched': { means: 'The article lists sources without markers, and none of them fits.', advice: ASK },
  unsourced: { means: 'The article cites in its text, and this claim cites nothing.', advice: ASK },
  'absence-claim': {
    means: 'It says that something does not exist or never happened, which no passage can show.',
    advice: 'Have a person read the whole source.',
  },
  unchecked: {
    means: 'Nobody compared it: it need not be checked, or the run looked at links only.',
    advice: NOTHING,
  },
};
