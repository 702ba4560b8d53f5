import { spacedLines } from '../../core/text/over-lines.ts';

/**
 * Words so common in headlines and in prose that two texts share them by chance: verbs of every subject, time, quantity,
 * people in general. English; written as plain words, compared as stems. Names are never looked up here.
 */
const EVERYDAY = spacedLines`
  able accept accuse act action add address agree aim allow amid announce answer appear apply approve area argue
  around ask attempt away back bad ban base battle bear beat become begin behind believe best better beyond big bill
  body book break bring build business call campaign care carry case cause center central century challenge chance
  change check chief choice choose city claim class clear close college come comment common community compare concern
  condition consider contain continue control cost could country couple course cover create crisis critic current cut
  daily data date day deal decide decision deep demand despite detail develop different difficult direct discuss door
  draw drive drop early earth easy economy edge effect effort end enough enter establish event evidence exist expect
  experience expert explain eye face fact fail fall false family famous far fear feel few field fight figure file fill
  final find finish first five follow food foot force foreign form former forward four free friend full fund future
  game general get girl give global goal good government great ground group grow guide half hand happen hard head
  health hear heart help high history hit hold home hope hour house huge human hundred idea impact important improve
  include increase inside interest involve issue job join just keep key kind king know land language large last late
  law lead leader learn leave left less let letter level life light likely limit line list listen little live local
  long look lose lot love low main maintain major make man manage many mark market matter mean measure meet member
  message method middle might million mind minute miss model modern moment money month more morning most mother
  mountain move movement much name nation national natural near need never new news next night north note nothing
  number offer office official old once one open order other outside own paper part party pass past pay people percent
  perform period person pick picture piece place plan play please point policy political poor popular position
  possible post power prepare present president press pressure previous price private problem process produce product
  program progress project protect prove provide public pull purpose push put quality question quick quite race raise
  range rate reach read ready real reason receive recent record reduce relate release remain remember remove reply
  report represent require research respond rest result return reveal right rise risk road role room rule run safe
  save say scale school science season second see seem sell send sense serious serve service set seven several share
  short show side sign significant similar simple since single site situation size small social society some son soon
  south space speak special stage stand standard start state stay step still stop story street strong structure study
  success suffer suggest summer support sure surprise system table take talk target team tell term test text thing
  think third thousand threat three time today together tomorrow top total touch toward town trade tradition train
  travel treat tree trouble true trust truth try turn two type under understand union unit use value various view
  village visit voice wait walk wall want war watch water way week west white whole wide win wind window winter wish
  woman wonder word work worker world worry worse worst worth write wrong year yesterday young
`;

/** The everyday words as stems. */
export function everydayStems(stemOf: (word: string) => string): ReadonlySet<string> {
  return new Set(EVERYDAY.split(' ').map(stemOf));
}
