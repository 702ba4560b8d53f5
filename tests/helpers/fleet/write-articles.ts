import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageUrl } from './local-hosts.ts';

export interface ArticleLoad {
  readonly articles: number;
  readonly linksEach: number;
  readonly hosts: number;
}

/** Of the links of an article every fifth is one that other articles cite too. */
const SHARED_EVERY = 5;

/**
 * Writes Markdown articles and the manifest that names them; the same load gives the same files.
 * @returns the manifest's path and every address once
 */
export async function writeArticles(
  folder: string,
  { articles, linksEach, hosts }: ArticleLoad,
): Promise<{ readonly manifest: string; readonly urls: ReadonlySet<string> }> {
  await mkdir(folder, { recursive: true });
  const urls = new Set<string>();
  const names: string[] = [];
  for (let article = 0; article < articles; article++) {
    const lines = Array.from({ length: linksEach }, (_, link) => {
      const number = article * linksEach + link;
      const isShared = link % SHARED_EVERY === 0;
      const url = isShared ? pageUrl(number % hosts, number % 97) : pageUrl((number * 7) % hosts, 1000 + number);
      urls.add(url);
      return `The port counted ${number} boats, as [its report](${url}) says.`;
    });
    const name = `article-${article}.md`;
    names.push(name);
    await writeFile(join(folder, name), `# The boats of year ${article}\n\n${lines.join('\n\n')}\n`);
  }
  const manifest = join(folder, 'manifest.txt');
  await writeFile(manifest, `${names.join('\n')}\n`);
  return { manifest, urls };
}
