import { joinedLines } from '../core/text/over-lines.ts';

/** A noun may stand a few words behind its verb: "took several large bribes", "broke the council’s own code". */
export const FEW_WORDS = "(?:[a-z0-9’'-]+ ){0,4}?";
/** Before what is somebody's. */
export const OWNED = '(?:the|an?|its|his|her|their|all|every|several|some|two|three|both) ';

/** Those who can be wronged. */
export const PERSONS = joinedLines`
  (?:
    workers?|staff|employees|hands|doctors?|nurses?|wom[ae]n|girls?|boys?|child(?:ren)?|pupils?|students?|patients?|
    witness(?:es)?|tenants?|villagers?|residents?|prisoners?|convicts?|inmates?|detainees?|migrants?|refugees?|
    famil(?:y|ies)|peasants?|miners?|farmers?|protesters?|demonstrators?|strikers?|journalists?|reporters?|opponents?|
    dissidents?|servants?|slaves?|parents?|mothers?|m[ae]n|people|civilians?|hostages?|sentr(?:y|ies)|him|her|them
  )
`;
