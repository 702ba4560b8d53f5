import { joinedLines } from '../core/text/over-lines.ts';
import { NAMED_EVENT_ABROAD } from './named-events-abroad.ts';

/*
 * Events that have a name of their own. A name alone is none, nor is a battle: the name of a place or a year makes one of it.
 */

/** One or a few words of a name; "of the" may stand among them. */
const NAME_WORDS = "(?:\\p{Lu}[\\p{L}’'-]*\\.? (?:of (?:the )?)?){1,4}";
const YEAR = '(?:1[0-9]|20)\\d\\d(?!\\d)';

/** What happens once, told in small letters behind a name or a year: "the Chernobyl disaster", "the 2019 election". */
const HAPPENINGS = joinedLines`
  (?:
    disasters?|massacre|earthquake|quake|tsunami|floods?|fires?|wildfires?|hurricane|cyclone|typhoon|blizzard|
    heatwave|drought|famine|landslide|avalanche|eruption|epidemic|outbreak|pandemic|plague|riots?|uprising|rising|
    rebellion|revolt|mutiny|revolution|coup|putsch|war|wars|battle|siege|invasion|offensive|landings?|armistice|treaty|
    peace talks|genocide|pogrom|bombings?|attacks?|shootings?|assassination|hijacking|kidnapping|heist|scandal|affair|
    trials?|inquiry|inquest|referendum|(?:general |presidential |parliamentary |federal |local |midterm |european )?
    elections?|summit|congress|conference|crisis|crash|recession|panic|depression|bankruptcy|bailout|collapse|
    dam failure|blackout|outage|explosion|meltdown|derailment|shipwreck|(?:oil )?spill|leak|strikes?|lockout|boycott|
    protests?|march|olympics|world cup|championships?|tournament|finals?|coronation|jubilee|census|expedition
  )
`;
/** The same as the last word of a name. A company may be called Games, a paper Fair, a month March: these are not here. */
const LAST_WORDS = joinedLines`
  (?:
    Disasters?|Massacre|Earthquake|Quake|Tsunami|Floods?|Hurricane|Cyclone|Typhoon|Blizzard|Heatwave|Famine|Hunger|
    Plague|Pandemic|Riots?|Uprising|Rising|Rebellion|Revolt|Mutiny|Revolution|Coup|Putsch|Wars?|Siege|Invasion|
    Offensive|Landings?|Armistice|Treaty|Genocide|Pogrom|Bombings?|Assassination|Scandal|Affair|Trials|Inquiry|Inquest|
    Referendum|Elections?|Summit|Crisis|Depression|Recession|Crash|Panic|Strikes?|Boycott|Crusades?|Reformation|
    Renaissance|Restoration|Armada|Olympics|World Cup|Cup [Ff]inal|Super Bowl|Championships|Festival|Exhibition|
    Coronation|Jubilee|Spill|Explosion|Storm|Frost|Winter|Smog|Stink|Freeze|Purge|Trek|Leap Forward
  )
`;
/** Such a last word after any article: firms, books and brigades have some of them in their names, too. */
const BEFORE_FIRE =
  'the (?:Great |\\p{Lu}[\\p{L}’-]+ (?:\\p{Lu}[\\p{L}’-]+ )?)Fire(?! (?:\\p{Lu}|[Bb]rigade|[Dd]epartment|[Ss]ervice|[Ss]tation))';

/** With these between a year and it, what happened is another thing: "in 1997 for his final". */
const SMALL =
  '(?:for|in|on|at|to|with|of|and|or|but|his|her|their|its|the|an?|by|from|as|was|were|is|are|had|has|until|when|after|before)';

const ENGLISH = joinedLines`
  [Tt]he (?:great |Great )?${NAME_WORDS}${HAPPENINGS}|
  ${YEAR} (?:(?!${SMALL} )\p{L}+ ){0,2}?(?!war\b)${HAPPENINGS}|(?:[Tt]he|[Aa]|[Tt]hat|[Tt]his|[’']s) ${YEAR} war|
  (?:${HAPPENINGS}|winter|frost|freeze|hunger) of (?:(?:\p{L}+ )?${YEAR}|[’']\d\d)|
  (?:[Tt]he|[Ii]ts|[Tt]his|[Dd]uring|[Aa]fter|[Bb]efore|[Ss]ince|[Ii]n|[Aa]t|[Oo]f|\p{Lu}\p{L}+[’']s) ${NAME_WORDS}
  ${LAST_WORDS}(?! \p{Lu})|
  ${BEFORE_FIRE}|Great Fire of|
  (?:[Bb]attle|[Ss]iege|[Mm]assacre|[Tt]reaty|[Pp]eace|[Ff]all|[Ss]ack|[Ss]torming|[Ll]iberation|[Ii]nvasion|
  [Pp]artition|[Aa]nnexation|[Bb]ombing|[Aa]ssassination|[Cc]oronation|[Ss]inking|[Rr]elief|[Cc]ouncil|[Dd]iet) of (?:the )?
  (?!${YEAR})\p{Lu}[\p{L}’-]*|
  (?:Hurricane|Typhoon|Cyclone|Superstorm|Tropical Storm|Storm|Operation|Cyclone) \p{Lu}\p{L}+|
  (?:First|Second|Third) (?:World|Punic|Gulf|Balkan|Opium|Boer) War|World War (?:I{1,3}|One|Two|1|2)|WW(?:I{1,2}|1|2)|
  D-Day|V[EJ] Day|9\/11|Brexit|(?:Water|Iran|Party|Diesel|Gamer|Climate)gate|Black Death|Cold War|Great War|Arab Spring|
  Prague Spring|Kristallnacht|Bloody (?:Sunday|Friday)|Black (?:Monday|Tuesday|Wednesday|Thursday|Saturday)|
  the (?:Holocaust|Blitz|Troubles|Crucifixion|Deluge)|(?:Olympic|Paralympic|Commonwealth|Asian) Games
`;

const PATTERN = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ENGLISH}|${NAMED_EVENT_ABROAD})(?![\\p{L}\\p{N}])`, 'u');

/** Does a sentence speak of an event that has a name: "the Battle of Hastings", "the 2019 election", "la riada de 1957"? As written. */
export function hasNamedEvent(sentence: string): boolean {
  return PATTERN.test(sentence);
}
