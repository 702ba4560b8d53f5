import { DEFAULTS, findingCodes, nearestOf, StetError } from '../index.ts';
import { commaNames, count, type Flags } from './flags.ts';

const SEVERITIES = ['error', 'warning', 'note'];

/** Names that a gate can look for; `none` alone is an empty list. @throws StetError BAD_OPTION */
export function failOnCodes(wanted: readonly string[], where: string): readonly string[] {
  const known = [...findingCodes, ...SEVERITIES, 'none'];
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const nearest = nearestOf(unknown, known);
    throw new StetError(
      'BAD_OPTION',
      `Unexpected \`${unknown}\` for ${where}, expected finding codes, ${SEVERITIES.join(', ')} or none`,
      { hint: nearest === undefined ? 'docs/findings.md lists the codes' : `did you mean \`${nearest}\`?` },
    );
  }
  return wanted.length === 1 && wanted[0] === 'none' ? [] : wanted;
}

/** What the gate looks for. @throws StetError BAD_OPTION */
export function gateOf(flags: Flags): { failOn: readonly string[]; maxUnknown: number | null } {
  const failOn = commaNames(flags, 'failOn') ?? DEFAULTS.failOn;
  // As in `--fail-on "$CODES"` where nobody set the variable.
  if (failOn.length === 0)
    throw new StetError(
      'BAD_OPTION',
      'Nothing is named for --fail-on, and a gate that looks for nothing always passes',
      {
        hint: 'name finding codes or severities, or none if that is meant',
      },
    );
  return { failOn: failOnCodes(failOn, '--fail-on'), maxUnknown: count(flags, 'maxUnknown', 0) ?? null };
}
