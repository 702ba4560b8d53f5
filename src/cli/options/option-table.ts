import { CHECK_OPTIONS } from './check-options.ts';
import { DESK_OPTIONS } from './desk-options.ts';
import { FLEET_OPTIONS, isFleetOption } from './fleet-options.ts';
import type { CommandName, OptionSpec } from './option-spec.ts';
import { REPORT_OPTIONS } from './report-options.ts';
import { REQUEST_OPTIONS } from './request-options.ts';

/** Every option that is not of the fleet alone, in the order of the help: by group, then as listed. */
export const OPTION_TABLE: readonly OptionSpec[] = [
  ...REPORT_OPTIONS,
  ...CHECK_OPTIONS,
  ...REQUEST_OPTIONS,
  ...DESK_OPTIONS,
];

/** The options of one command. */
export function optionsOf(command: CommandName): readonly OptionSpec[] {
  return [...OPTION_TABLE, ...FLEET_OPTIONS].filter(
    (spec) => spec.commands.includes(command) || isFleetOption(command, spec),
  );
}
