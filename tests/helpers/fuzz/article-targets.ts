import { extractClaims } from '../../../src/claims/index.ts';
import { readers } from '../../../src/readers/index.ts';
import { brokenPromises } from '../../readers/promises.ts';
import { readSame, sameArticles } from '../../readers/same-article.ts';
import { mutatedInside } from './mutate.ts';
import type { FuzzTarget } from './target.ts';

/** Every reader, over the shared article in its formats; what it reads goes on to the claims room, as in a check. */
export const articleTargets: readonly FuzzTarget[] = readers.map((reader) => ({
  id: `reader ${reader.id}`,
  open: async () => {
    const own = (await sameArticles()).filter((same) => same.reader === reader.id);
    const [first] = own;
    if (first === undefined) throw new Error(`no shared article for ${reader.id}`);
    const seeds = own.map(({ input }) => input.bytes);
    return {
      feed: async (random) => {
        const input = { ...first.input, bytes: mutatedInside(seeds, random) };
        reader.sniff(input.bytes, input.path);
        const article = await readSame({ ...first, input });
        const broken = await brokenPromises(article, input);
        if (broken.length > 0) throw new Error(`${broken.length} promises broken: ${broken.slice(0, 5).join('; ')}`);
        const { claims } = extractClaims(article);
        const beyond = claims.find(({ span }) => span.start > span.end || span.end > article.text.length);
        if (beyond !== undefined) throw new Error(`claim outside the text: ${JSON.stringify(beyond.span)}`);
      },
    };
  },
}));
