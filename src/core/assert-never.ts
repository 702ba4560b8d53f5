/** Makes a `switch` over a union exhaustive: the compiler refuses a forgotten case, and a value from outside throws. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
}
