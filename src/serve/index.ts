export { createApp } from './app.ts';
export type { Check, Download, ServeDeps, SignOffLine } from './deps.ts';
export type { Look, TableEnd, TableLine, TableStart } from './lines.ts';
export { listenOnLoopback } from './listen.ts';
