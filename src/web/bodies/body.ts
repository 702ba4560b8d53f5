import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BodyRef } from '../../core/exchange.ts';
import { sha256 } from '../../core/files/sha256.ts';
import { LIMITS } from '../../core/options.ts';

/** The file of a run in which large bodies stand one after the other. */
interface BodyFile {
  readonly folder: string;
  readonly handle: FileHandle;
}

/**
 * Keeps bodies: small ones in memory, large ones in one file of this run, which `close()` ends. Where there is no room or no
 * folder for it they stay in memory: a disk that is full costs memory, and no result.
 */
export class BodyKeeper {
  #file: Promise<BodyFile> | null = null;
  #end = 0;

  async keep(bytes: Uint8Array): Promise<BodyRef> {
    const digest = sha256(bytes);
    if (bytes.length <= LIMITS.spillBytes) return inMemory(digest, bytes);
    const at = this.#end;
    this.#end += bytes.length;
    try {
      this.#file ??= openBodyFile();
      const { handle } = await this.#file;
      for (let done = 0; done < bytes.length; )
        done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
      return { sha256: digest, bytes: bytes.length, read: () => readAt(handle, at, bytes.length) };
    } catch {
      return inMemory(digest, bytes);
    }
  }

  async close(): Promise<void> {
    const file = await this.#file?.catch(() => null); // then all is in memory
    if (file === null || file === undefined) return;
    await file.handle.close();
    await rm(file.folder, { recursive: true, force: true });
  }
}

/** For this user's eyes, and without a name as soon as it is open: what is killed leaves nothing behind. */
async function openBodyFile(): Promise<BodyFile> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-bodies-'));
  const handle = await open(join(folder, 'bodies'), 'wx+', 0o600);
  await rm(folder, { recursive: true }).catch(() => undefined); // where an open file keeps its name, `close()` does it
  return { folder, handle };
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer;
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
