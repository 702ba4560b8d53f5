export { createApp } from './app.ts';
export type { Download, ServeDeps } from './deps.ts';
