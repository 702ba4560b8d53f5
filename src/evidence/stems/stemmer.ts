/**
 * What is left of a word without its endings.
 * @param word folded
 * @param written the same in lower case with its accents
 */
export type Stemmer = (word: string, written: string) => string;
