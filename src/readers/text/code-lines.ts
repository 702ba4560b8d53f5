import { patternLines } from '../../core/text/over-lines.ts';
import { BLANK, type Line } from '../../core/text/wrapped-lines.ts';

/** Columns that code is set in beside the text around it, at least (Markdown, reST and most programs: four). */
const SET_IN = 4;
/** Of the lines of a block of code, those that no prose looks like; the others are comments, words in quotation marks, what a program printed. */
const MIN_SHARE = 0.5;
/** Words that begin a statement are English too: then the line ends as no sentence does. */
const CODE = patternLines()`
  ^(?:
    (?:>>>|\.\.\.|\$|%|#!|\/\/|\/\*|\*\/|"""|'''|@\w)|
    (?:async )?(?:def|class|if|elif|else|for|while|try|except|finally|with|switch|case|do)\b[^.]*[:{]$|
    (?:import|from) [\w.]+(?: import [\w*, ()]+|,[\w ,.]+)?;?$|
    (?:return|raise|throw|yield|await|var|let|const|int|float|char|void|public|private|static|func|fn|use)\b.*[;)\]}"']$|
    (?:pass|break|continue|end|fi|done|esac|\}|\)|\]|#include\b.*)$
  )|
  ^[\w.$[\]'"]{1,60} ?(?:[-+*\/|&:]?=|:=|<-) ?\S|
  ^[\w.$]{1,60}\([^()]*(?:\([^()]*\)[^()]*){0,5}\)[:;]?$|
  ^\S+(?: \S+){0,2};$|[)\]}"'];$|[{}]$|^<\/?\w[^<>]*>
`;

/**
 * The lines of a text that are a program: between two empty lines all are set in from the text's margin, and most of them
 * are as no sentence is written.
 */
export function codeLines(lines: readonly Line[]): ReadonlySet<Line> {
  const margin = marginOf(lines) + SET_IN;
  const code = new Set<Line>();
  let run: Line[] = [];
  for (const line of [...lines, BLANK]) {
    if (line.text !== '') {
      run.push(line);
      continue;
    }
    const isSetIn = run.every(({ indent = 0 }) => indent >= margin);
    if (isSetIn && run.filter(({ text }) => CODE.test(text)).length >= run.length * MIN_SHARE)
      for (const one of run) code.add(one);
    run = [];
  }
  return code;
}

/** How far the paragraphs of a text are set in: as most of its lines are. */
function marginOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { text, indent = 0 } of lines) if (text !== '') counts.set(indent, (counts.get(indent) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
