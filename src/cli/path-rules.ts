import { relative, resolve } from 'node:path';
import type { Config } from './config/config.ts';
import type { PathRules } from './config/config-sections.ts';
import { isUrl } from './inputs.ts';
import type { Io } from './io.ts';

/** The rules of the config's `paths` for a file: the first entry that matches; undefined where none does. */
export type PathRuleFinder = (name: string) => PathRules | undefined;

/** Patterns are those of `.gitignore`, from the config's folder. */
export async function pathRules(config: Config | null, io: Io): Promise<PathRuleFinder> {
  if (config === null || config.paths.length === 0) return () => undefined;
  const { default: ignore } = await import('ignore');
  const matchers = config.paths.map((rules) => ({ rules, matcher: ignore().add(rules.files) }));
  return (name) => {
    if (name === '-' || isUrl(name)) return undefined;
    const path = relative(config.folder, resolve(io.cwd(), name)).replaceAll('\\', '/');
    // Outside of the folder, or on another drive of Windows.
    if (!ignore.isPathValid(path)) return undefined;
    return matchers.find(({ matcher }) => matcher.ignores(path))?.rules;
  };
}
