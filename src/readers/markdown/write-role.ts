import type { FlowRecorder } from '../flow/flow.ts';
import { EMBEDDED, hiddenOfRole, isCodeRole, keysOfRole, roleTarget } from '../line-markup/roles.ts';
import { writeLink } from '../line-markup/write-link.ts';
import type { MarkdownContext } from './context.ts';

const ROLE = /^\{([^{}`]+)\}(`{1,3})([^`]+)/;

/** Writes what a role of MyST shows: `` {ref}`words <target>` ``, `` {doi}`10.1234/x` ``, `` {cite:p}`smith2003,berg` ``. */
export function writeRole(
  flow: FlowRecorder,
  { source, works }: MarkdownContext,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const [, role = '', ticks = '', words = ''] = ROLE.exec(source.text.slice(from, to)) ?? [];
  const keys = keysOfRole(role, words);
  if (keys !== null) {
    const targets = keys.map((key) => ({ to: works?.noteOf(key) ?? `key:${key}`, label: key, isKey: true }));
    flow.refer(targets, () => flow.text(`[${keys.join('; ')}]`, source, from, to, false));
    return;
  }
  const [, shown = '', address = words] = EMBEDDED.exec(words) ?? [];
  const target = roleTarget(role, address);
  const start = to - ticks.length - words.length;
  const write = (text: string) => flow.text(text, source, start, start + words.length, false);
  if (target !== null) {
    const origin = source.originOf(from, to);
    writeLink(flow, { url: words.trim(), target: target.url, origin }, () =>
      write(shown === '' ? target.words : shown),
    );
    return;
  }
  const point = flow.here();
  flow.isRaised = /^sup(?:erscript)?$/.test(role);
  write(shown === '' ? words.slice(hiddenOfRole(words)) : shown);
  flow.isRaised = false;
  if (isCodeRole(role)) flow.code(point);
}
