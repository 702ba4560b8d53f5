import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Where a file's rules of `.gitignore` are looked for, and what they said of folders. */
interface Rules {
  /** The topmost folder whose rules count: that of the repository, or the one that is looked through. */
  readonly top: string;
  /** Rules of a folder, absolute; null where it has none. */
  readonly of: Map<string, Ignore | null>;
  /** Whether git ignores a folder, absolute. */
  readonly ignored: Map<string, boolean>;
}

/**
 * Files below a folder without those that git ignores: by the `.gitignore` of every folder from the top of the repository
 * down to the file's own, of which the nearest that speaks of a file or a folder counts (gitignore(5)). Where git ignores the
 * named folder itself, somebody wants it all the same, and only the rules within it count.
 * @param files paths relative to `root`, with slashes; those outside of it are kept
 * @param folders absolute paths: `root`, the folder that the user `named` (`root` or one below it), and the working directory `here`
 */
export function withoutIgnored(
  files: readonly string[],
  { root, named, here }: { readonly root: string; readonly named: string; readonly here: string },
): string[] {
  const above: Rules = { top: topOf(root, here), of: new Map(), ignored: new Map() };
  const rules = isIgnored(named, true, above) ? { ...above, top: named, ignored: new Map<string, boolean>() } : above;
  return files.filter((file) => !isIgnored(resolve(root, file), file.endsWith('/'), rules));
}

/** The folder of the repository that a folder is in; where there is none, the working directory if the folder is below it, else itself. */
function topOf(folder: string, here: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(resolve(at, '.git'))) return at;
    if (dirname(at) === at) return folder.startsWith(withSep(here)) ? here : folder;
  }
}

/** Nothing within an ignored folder comes back: git does not look into it. */
function isIgnored(path: string, isFolder: boolean, rules: Rules): boolean {
  if (path === rules.top || !path.startsWith(withSep(rules.top))) return false;
  if (isFolder) {
    const known = rules.ignored.get(path);
    if (known !== undefined) return known;
  }
  const ignored = isIgnored(dirname(path), true, rules) || saidOf(path, isFolder, rules);
  if (isFolder) rules.ignored.set(path, ignored);
  return ignored;
}

/** What the nearest rules that speak of a path say of it. */
function saidOf(path: string, isFolder: boolean, rules: Rules): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const way = relative(folder, path).replaceAll(sep, '/') + (isFolder ? '/' : '');
    const { ignored = false, unignored = false } = rulesOf(folder, rules)?.test(way) ?? {};
    if (ignored || unignored) return ignored;
    if (folder === rules.top) return false;
  }
}

function rulesOf(folder: string, { of }: Rules): Ignore | null {
  const known = of.get(folder);
  if (known !== undefined) return known;
  const read = readRules(resolve(folder, '.gitignore'));
  of.set(folder, read);
  return read;
}

function readRules(file: string): Ignore | null {
  try {
    return ignore().add(readFileSync(file, 'utf8'));
  } catch {
    return null; // none, or none that may be read
  }
}

function withSep(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}
