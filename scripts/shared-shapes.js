import { parseSync, Visitor } from 'rolldown/utils';

/**
 * Begins `{ ...x, a }` with an empty object: `{ ...{}, ...x, a }`, which comes to the same. V8 up to Node 20 gives every
 * object of the first form hidden classes of its own, one for each property that is added: each takes half a microsecond
 * and three hundred bytes, and whatever reads such objects looks their properties up anew. At the very end, because
 * rolldown's own clearing up would take the empty object out again.
 */
export const sharedShapes = {
  name: 'shared-shapes',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = rewritten(chunk);
  },
};

function rewritten({ fileName, code }) {
  const starts = [];
  new Visitor({
    ObjectExpression: ({ properties: [first, ...more] }) => {
      if (first?.type === 'SpreadElement' && more.length > 0) starts.push(first.start);
    },
  }).visit(parseSync(fileName, code).program);
  return starts.sort((a, b) => b - a).reduce((text, at) => `${text.slice(0, at)}...{}, ${text.slice(at)}`, code);
}
