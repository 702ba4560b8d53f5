/** Words with which a source keeps its distance from what it says. */
const HEDGE =
  /\b(?:appears? to|appeared to|seems? to|seemed to|may(?: have| be| also)?|might(?: have| be)?|could (?:have|be)|allegedly|reportedly|apparently|possibly|probably|perhaps|likely|unlikely|is believed to|are believed to|was believed to|is thought to|are thought to|suspected|suggests?(?: that)?|suggested(?: that)?|accus(?:es|ed) of|claims? to|claimed to|purported(?:ly)?|up to|as many as|preliminary|estimated|it is unclear|unconfirmed|first impression|in some cases|potentially|presumably|supposedly)\b/gi;

/** The first hedge of a passage that has no counterpart in the claim, or nothing. Only for passages that match well. */
export function lostHedge(claim: string, passage: string): string | undefined {
  if (new RegExp(HEDGE.source, 'i').test(claim)) return undefined;
  return passage.match(HEDGE)?.[0]?.toLowerCase();
}
