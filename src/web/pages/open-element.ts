/** An element of which it counts that it is open: a box, a region. Knows it by the name of its tag, and how many of that name are open in it. */
export class OpenElement {
  #tag: string | null = null;
  #depth = 0;

  get isOpen(): boolean {
    return this.#tag !== null;
  }

  start(tag: string): void {
    this.#tag = tag;
    this.#depth = 1;
  }

  /** An element begins; true where this one is open and of that name, so that it ends later. */
  enter(tag: string): boolean {
    if (tag !== this.#tag) return false;
    this.#depth += 1;
    return true;
  }

  /** An element ends; true where it is this one. */
  leave(tag: string): boolean {
    if (tag !== this.#tag) return false;
    this.#depth -= 1;
    if (this.#depth > 0) return false;
    this.#tag = null;
    return true;
  }
}
