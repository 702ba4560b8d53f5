/*
 * What undici asks of Node's assert: an error where something is not so. Node's own loads with it the comparing of whole
 * objects and the calls that are counted, half a millisecond.
 */
module.exports = function assert(value, message = 'undici: what must be so is not') {
  if (value) return;
  // By Node's code it is told from an error of ours.
  throw message instanceof Error ? message : Object.assign(new Error(message), { code: 'ERR_ASSERTION' });
};
