/** An object whose fields that may be undefined are there with a value, or not at all. */
export type Given<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** An object without the fields that are undefined, so that they cannot wipe a default. */
export function withoutUndefined<T extends object>(value: T): Given<T> {
  const given = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(given) as Given<T>; // only undefined was taken out
}
