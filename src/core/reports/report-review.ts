import { anchorSignOffs } from '../anchor-sign-offs.ts';
import type { ReportArticle, ReportSignOff } from '../report.ts';
import type { ReviewFile, Verdict } from '../review.ts';

/**
 * An article's part of the report with its sign-offs: on each claim its own, and in `review` how many of the claims to
 * check are signed off and which sign-offs have lost their claim because its words were changed.
 */
export function withSignOffs(article: ReportArticle, file: ReviewFile): ReportArticle {
  const byClaim = new Map<string, ReportSignOff>();
  const lost = [];
  for (const { signOff, claim, changedSince } of anchorSignOffs(file, article)) {
    if (claim === undefined) {
      lost.push({
        ...verdictOf(signOff),
        text: signOff.exact,
        ...(signOff.line === undefined ? {} : { line: signOff.line }),
      });
      continue;
    }
    byClaim.set(claim.id, { ...verdictOf(signOff), ...(changedSince.length === 0 ? {} : { changedSince }) });
  }
  const claims = article.claims.map((claim) => {
    const signOff = byClaim.get(claim.id);
    return signOff === undefined ? claim : { ...claim, signOff };
  });
  const worthy = claims.filter(({ checkWorthy, signOff }) => checkWorthy || signOff !== undefined);
  const signedOff = worthy.filter(({ signOff }) => signOff !== undefined).length;
  return { ...article, claims, review: { signedOff, of: worthy.length, lost } };
}

/** The verdict alone, without the anchor and without what stet does not know. */
function verdictOf({ state, by, at, note, ownSource }: Verdict): Verdict {
  return {
    state,
    by,
    at,
    ...(note === undefined ? {} : { note }),
    ...(ownSource === undefined ? {} : { ownSource }),
  };
}
