import type { ArchiveAnswer } from './core/capture.ts';
import { isoTime } from './core/clock.ts';
import { StetError } from './core/errors.ts';
import { FIX_KINDS, type FixKind, type LinkFix, type RefusedFix } from './core/link-fix.ts';
import type { LinkState } from './core/link-state.ts';
import type { ReaderInput } from './core/reader.ts';
import type { Source } from './core/source.ts';
import { editorFor, planFixes } from './edit/index.ts';
import { unifiedDiff } from './edit/unified-diff.ts';
import { readArticle } from './readers/index.ts';
import type { Run } from './run.ts';

/** An article with its links mended, not yet written anywhere. */
export interface FixResult {
  readonly path: string;
  readonly format: string;
  /** The whole file as it would be. */
  readonly bytes: Uint8Array;
  /** A unified diff of the file's bytes; empty where nothing changed, and for packages (Word), which have no lines. */
  readonly diff: Uint8Array;
  readonly applied: readonly LinkFix[];
  readonly refused: readonly RefusedFix[];
  /** False when the run ended before every source was asked. */
  readonly complete: boolean;
}

/**
 * Checks an article and mends its links in the idiom of its format: dead ones lead to their copy, moved ones to the new
 * address, and so on as `kinds` says (all by default). Nothing but links changes, and nothing is written.
 * @throws StetError INPUT_... ; BAD_OPTION where stet can read the format and not write it
 */
export async function fixArticle(
  input: ReaderInput & { readonly format?: string },
  run: Run,
  kinds: readonly FixKind[] = FIX_KINDS,
): Promise<FixResult> {
  const article = await readArticle(input, input.format);
  const editor = editorFor(article.format);
  if (editor === undefined) {
    throw new StetError(
      'BAD_OPTION',
      `stet reads ${article.format} and cannot write it: \`${input.path}\` stays as it is`,
      {
        hint: 'stet check shows the copies and new addresses to put in by hand',
      },
    );
  }
  const states = new Map<string, { source: Source; state: LinkState }>();
  const answers = new Map<string, ArchiveAnswer>();
  let complete = true;
  for await (const event of run.check(article)) {
    if (event.type === 'settled') states.set(event.source.id, { source: event.source, state: event.state });
    else if (event.type === 'archive') answers.set(event.source.id, event.answer);
    else if (event.type === 'report') complete = event.complete;
  }
  const checked = [...states.values()].map(({ source, state }) => {
    const archive = answers.get(source.id);
    return { source, state, ...(archive === undefined ? {} : { archive }) };
  });
  const fixes = planFixes(article, checked, kinds);
  const today = isoTime(run.clock.now()).slice(0, 10);
  const edited = await editor.edit({ bytes: input.bytes, article, fixes, today });
  const isPackage = article.links.some(({ origin }) => 'part' in origin);
  return {
    path: input.path,
    format: article.format,
    ...edited,
    diff: isPackage ? new Uint8Array() : await unifiedDiff(input.path, input.bytes, edited.bytes),
    complete,
  };
}
