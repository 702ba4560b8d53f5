import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BodyRef } from '../core/exchange.ts';
import { LIMITS } from '../core/options.ts';
import { sha256 } from '../core/sha256.ts';

/** Keeps bodies: small ones in memory, large ones in a folder of this run that `close()` takes away. */
export class BodyKeeper {
  #folder: Promise<string> | null = null;
  #count = 0;

  async keep(bytes: Uint8Array): Promise<BodyRef> {
    const digest = sha256(bytes);
    if (bytes.length <= LIMITS.spillBytes) return inMemory(digest, bytes);
    this.#folder ??= mkdtemp(join(tmpdir(), 'stet-bodies-'));
    const path = join(await this.#folder, String(this.#count++));
    await writeFile(path, bytes);
    return { sha256: digest, bytes: bytes.length, read: () => readFile(path) };
  }

  async close(): Promise<void> {
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true });
  }
}

function inMemory(digest: string, received: Uint8Array): BodyRef {
  let bytes: Uint8Array | null = received;
  return {
    sha256: digest,
    bytes: received.length,
    read: () => (bytes === null ? Promise.reject(new Error('the body was let go of')) : Promise.resolve(bytes)),
    drop: () => {
      bytes = null;
    },
  };
}
