import { listOf, parsedJson, recordOf } from '../../core/json.ts';
import { workOfCsl } from '../bibliography/csl-work.ts';
import type { CitedWork } from '../cited-work.ts';
import type { FieldRange } from './field-range.ts';

/**
 * The works of one citation as Zotero and Mendeley keep it in a document: JSON in the form of citeproc's citation
 * objects (csl-citation.json), each item with the work's CSL-JSON as `itemData`. Empty for what is no such JSON, and for
 * items that have a number in somebody's library and nothing more.
 * @param json may have other words around it: LibreOffice's marks end with a random name
 */
export function worksOfCslCitation(json: string, range: FieldRange): CitedWork[] {
  const citation = recordOf(parsedJson(json.slice(json.indexOf('{'), json.lastIndexOf('}') + 1)));
  return listOf(citation?.['citationItems']).flatMap((item) => {
    const data = recordOf(recordOf(item)?.['itemData']);
    if (data === null) return [];
    // Escapes and runs lie between the JSON and what is written: all values come from the whole field. The id counts
    // the items of this citation alone (`ITEM-1`), or those of the author's own library.
    const { key: _id, ...work } = workOfCsl(data, () => range, range);
    return [work];
  });
}
