/** Words, and behind them where they lead: `` :ref:`the words <target>` ``. */
export const EMBEDDED = /^([\s\S]*?)(?:^|(?<!\s)\s+)<([^<>]*[^<>\\])>$/;

/** The keys that a citation of sphinxcontrib-bibtex names (`` :cite:p:`see {p. 3}vang2014,berg` ``); null for other roles. */
export function keysOfRole(role: string, words: string): string[] | null {
  if (!/^(?:foot)?cite(?::|$)|^cite[pt]s?$/.test(role)) return null;
  return words
    .replace(/\{[^{}]*\}/g, '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
}

/** True for a role whose words are code. */
export function isCodeRole(role: string): boolean {
  return /^(?:code|literal|file|samp|command|program|option|envvar|kbd|math|py:|c:|cpp:|js:)/.test(role);
}

/** How many characters of a name in code are not shown: Sphinx shows `mean` for `~numpy.mean`, and links no `!name`. */
export function hiddenOfRole(words: string): number {
  return /^(?:~(?:\w{1,80}\.){0,20}|!)(?=\w)/.exec(words)?.[0].length ?? 0;
}

/** Where an interpreted text leads, and how it reads. */
export interface RoleTarget {
  readonly url: string;
  readonly words: string;
}

/**
 * The standard roles of docutils that stand for an address (`` :pep:`8` ``, `` :rfc:`2822#section1` ``), and Sphinx's for a
 * DOI and arXiv; null for all others.
 */
export function roleTarget(role: string, value: string): RoleTarget | null {
  const [id = '', fragment] = value.trim().split('#', 2);
  const anchor = fragment === undefined ? '' : `#${fragment}`;
  switch (role) {
    case 'pep':
    case 'PEP':
    case 'pep-reference':
      if (!/^\d{1,4}$/.test(id)) return null;
      return { url: `https://peps.python.org/pep-${id.padStart(4, '0')}${anchor}`, words: `PEP ${Number(id)}` };
    case 'rfc':
    case 'RFC':
    case 'rfc-reference':
      if (!/^\d{1,5}$/.test(id)) return null;
      return { url: `https://tools.ietf.org/html/rfc${Number(id)}.html${anchor}`, words: `RFC ${Number(id)}` };
    case 'doi':
      return /^10\.\d{4,9}\//.test(id) ? { url: `https://doi.org/${id}`, words: id } : null;
    case 'arxiv':
      return /^[\w.-]+(?:\/\d+)?$/.test(id) ? { url: `https://arxiv.org/abs/${id}`, words: `arXiv:${id}` } : null;
    default:
      return null;
  }
}
