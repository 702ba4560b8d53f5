import { type MessagePort, parentPort } from 'node:worker_threads';
import { readPlainly } from './plain-reading.ts';
import { type BatchAnswer, type ReadingBatch, unpackBatch } from './reading-batch.ts';

/** The other end of `ReadingThread`: reads the pages of each batch, batch after batch, and answers in their order. */
function answerBatches(port: MessagePort): void {
  let turn = Promise.resolve();
  port.on('message', (batch: ReadingBatch) => {
    // What fails here ends the thread, and its pages are read where they came from.
    turn = turn.then(async () => port.postMessage(await answerTo(batch)));
  });
}

async function answerTo(batch: ReadingBatch): Promise<BatchAnswer> {
  return await Promise.all(unpackBatch(batch).map(({ url, exchanges }) => readPlainly(url, exchanges)));
}

if (parentPort !== null) answerBatches(parentPort);
