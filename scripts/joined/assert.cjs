/*
 * What undici asks of Node's assert: an error where something is not so. Node's own loads with it the comparing of whole
 * objects and the calls that are counted, half a millisecond.
 */
module.exports = function assert(value, message = 'undici: what must be so is not') {
  if (!value) throw message instanceof Error ? message : new Error(message);
};
