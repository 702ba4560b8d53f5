import { listOf, recordOf } from '../../core/json.ts';
import { askRegistry, jsonOf, type RegistryTools, textOf, type WorkAnswer, workFacts } from './registry.ts';

/**
 * What Open Library knows of a book by its ISBN (13 figures). It has a part of all books: that it has none says nothing of
 * the book, and nothing here is dead by its word.
 */
export async function askOpenLibrary(isbn: string, tools: RegistryTools): Promise<WorkAnswer> {
  const key = `ISBN:${isbn}`;
  const answer = await askRegistry(
    `${tools.base}/api/books?bibkeys=${encodeURIComponent(key)}&format=json&jscmd=data`,
    tools,
  );
  const books = answer === null || answer.status >= 300 ? null : jsonOf(answer.text);
  if (books === null) return { status: 'failed' };
  const book = recordOf(books[key]);
  if (book === null) return { status: 'absent' };
  return {
    status: 'found',
    facts: workFacts('Open Library', {
      title:
        [textOf(book['title']), textOf(book['subtitle'])].filter((part) => part !== undefined).join(': ') || undefined,
      firstAuthor: textOf(recordOf(listOf(book['authors'])[0])?.['name'])
        ?.split(' ')
        .at(-1),
      // "March 2005", "2005-03-01", "c1987".
      year: Number(/\d{4}/.exec(textOf(book['publish_date']) ?? '')?.[0]),
      outlet: textOf(recordOf(listOf(book['publishers'])[0])?.['name']),
    }),
  };
}
