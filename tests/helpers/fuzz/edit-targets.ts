import type { LinkFix } from '../../../src/core/link-fix.ts';
import { editors } from '../../../src/edit/index.ts';
import { readSame, sameArticles } from '../../readers/same-article.ts';
import { mutatedInside } from './mutate.ts';
import type { FuzzTarget } from './target.ts';

const COPY = {
  url: 'https://web.archive.org/web/20210219114410/https://a.test/',
  capturedAt: '2021-02-19T11:44:10.000Z',
};

/** Every format that can be written to, over the shared article: all links of the spoilt file are to be changed. */
export const editTargets: readonly FuzzTarget[] = editors.flatMap((editor) =>
  editor.formats.map((format) => ({
    id: `fixes in ${format}`,
    open: async () => {
      const own = (await sameArticles()).filter(({ reader }) => reader === format);
      const [first] = own;
      if (first === undefined) throw new Error(`no shared article for ${format}`);
      const seeds = own.map(({ input }) => input.bytes);
      return {
        feed: async (random) => {
          const bytes = mutatedInside(seeds, random);
          const article = await readSame({ ...first, input: { ...first.input, bytes } });
          const fixes = article.links.map(({ url = '' }, link): LinkFix => {
            const way =
              random() < 0.5
                ? ({ kind: 'archived', copy: COPY } as const)
                : ({ kind: 'moved', to: 'https://b.test/x' } as const);
            return { ...way, link, source: 's1', from: url, reason: 'http-404' };
          });
          const edited = await editor.edit({ bytes, article, fixes, today: '2026-11-25' });
          const said = edited.applied.length + edited.refused.length;
          // A format says nothing of a mention that it tells elsewhere.
          if (said > fixes.length) throw new Error(`${fixes.length} changes asked for, ${said} spoken of`);
        },
      };
    },
  })),
);
