/** Nodes that are no text: the marks of the syntax and what stands behind the words of a link. */
export const MARKS: ReadonlySet<string> = new Set([
  'Attributes',
  'CodeInfo',
  'CodeMark',
  'Comment',
  'EmphasisMark',
  'FootnoteLabel',
  'HeaderMark',
  'LinkMark',
  'LinkTail',
  'ListMark',
  'ProcessingInstruction',
  'QuoteMark',
  'StrikethroughMark',
  'TableDelimiter',
  'TaskMarker',
]);
