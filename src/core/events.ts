import type { Article } from './article.ts';
import type { ArchiveAnswer } from './capture.ts';
import type { Claim } from './claim.ts';
import type { LinkState } from './link-state.ts';
import type { ReportArticle } from './report.ts';
import type { Source } from './source.ts';

/** What `checkArticleEvents()` yields, in the order things happen. Progress, ndjson and early output are consumers of these. */
export type CheckEvent =
  | {
      readonly type: 'article';
      readonly article: Article;
      readonly claims: readonly Claim[];
      readonly sources: readonly Source[];
    }
  | { readonly type: 'asking'; readonly source: Source }
  | { readonly type: 'link'; readonly source: Source; readonly state: LinkState }
  | { readonly type: 'archive'; readonly source: Source; readonly answer: ArchiveAnswer }
  | {
      readonly type: 'settled';
      readonly source: Source;
      readonly state: LinkState;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'weighing'; readonly claims: number; readonly sources: number }
  | {
      readonly type: 'report';
      readonly report: ReportArticle;
      readonly complete: boolean;
      readonly notCounted: number;
    };
