/**
 * A table that is asked for words from outside (tags, languages, control words, words of an article): it knows its own
 * entries and nothing else. A plain object answers to `constructor` and `toString` too.
 */
export function lookup<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
