/** The file behind undici's `Agent`: the package describes its front door only. */
declare module 'undici/lib/dispatcher/agent.js' {
  export { Agent as default } from 'undici';
}
