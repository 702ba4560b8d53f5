/** Room for the sources of several articles: small articles share it, a large one has it for itself. */
export class SourceRoom {
  readonly #size: number;
  readonly #waiting: { readonly sources: number; readonly go: () => void }[] = [];
  #taken = 0;

  /** @param size sources under way at once; what is held in memory grows with it */
  constructor(size: number) {
    this.#size = size;
  }

  /** Resolves when there is room for an article with so many sources, in turn; with the function that gives it back. */
  async enter(sources: number): Promise<() => void> {
    const wanted = Math.min(sources, this.#size);
    if (this.#waiting.length > 0 || this.#taken + wanted > this.#size)
      await new Promise<void>((go) => this.#waiting.push({ sources: wanted, go }));
    else this.#taken += wanted;
    return () => {
      this.#taken -= wanted;
      this.#letIn();
    };
  }

  #letIn(): void {
    for (let [first] = this.#waiting; first !== undefined; [first] = this.#waiting) {
      if (this.#taken + first.sources > this.#size) return;
      this.#taken += first.sources;
      this.#waiting.shift();
      first.go();
    }
  }
}
