import { expect, test } from 'vitest';
import { abortOnSignal } from '../../src/cli/abort-on-signal.ts';
import { onEnding } from '../../src/cli/on-ending.ts';
import { fakeIo } from '../helpers/fake-io.ts';

test('the second Ctrl-C ends the process, whichever signal it is; what npm passes on with the first does not', () => {
  const io = fakeIo('/');
  let nowMs = 0;
  let calls = 0;
  const unhook = onEnding(
    io,
    () => {
      calls += 1;
    },
    () => nowMs,
  );
  io.signal('SIGINT');
  nowMs += 40;
  io.signal('SIGINT');
  expect([calls, io.exits]).toEqual([1, []]);
  nowMs += 1000;
  io.signal('SIGTERM');
  expect([calls, io.exits]).toEqual([1, [130]]);
  unhook();
  io.signal('SIGINT');
  expect(io.exits).toEqual([130]);
});

test('a terminal is told what the first does, and that a second is heard; a log, and who wants quiet, is not', () => {
  const said = (isTTY: boolean, quiet: boolean) => {
    const io = fakeIo('/');
    Object.assign(io.stderr, { isTTY });
    const stop = new AbortController();
    abortOnSignal(io, stop, { quiet });
    io.signal('SIGINT');
    expect(stop.signal.aborted).toBe(true);
    return io.err();
  };
  expect(said(true, false)).toContain('once more ends it at once');
  expect([said(false, false), said(true, true)]).toEqual(['', '']);
});
