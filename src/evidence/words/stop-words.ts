import { lookup } from '../../core/lookup.ts';
import { STOP_WORDS_ABROAD } from './stop-words-abroad.ts';

/** Function words, pronouns and auxiliaries by language, folded: every text is full of them, and they tell no topic. */
const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = lookup({
  en: words(
    `a about above after again against all also although am an and any are as at be because been before being below
     between both but by can could did do does doing down during each either else ever few for from further get had has
     have having he her here hers herself him himself his how however i if in into is it its itself just let may me might
     more most much must my myself neither no nor not now of off on once one only or other our ours ourselves out over own
     per same shall she should since so some such than that the their theirs them themselves then there these they this
     those though through thus to too under until up upon us very was we were what when where whether which while who whom
     whose why will with within without would yet you your yours yourself`,
  ),
  de: words(
    `der die das und oder aber ein eine einer eines einem einen dem den des im in ins ist sind war waren wird werden wurde
     wurden worden sein seine seiner seines seinen seinem ihr ihre ihrer ihres ihren ihrem mit von vom zu zum zur auf fur als
     auch nicht sich bei beim aus nach uber unter vor durch um dass wie es er sie wir ich hat haben hatte hatten habe kann
     konnen konnte konnten soll sollen sollte muss mussen noch schon nur sehr mehr viel viele vielen fast seit bis gegen ohne
     zwischen damit dann denn doch hier dort wieder immer wenn weil wahrend man uns diese dieser dieses diesen diesem alle
     allen aller alles kein keine keiner keinen so was wer wo ob da an am`,
  ),
  fr: words(
    `le la les un une des du de et ou mais dans est sont etait etaient sera avec pour par sur que qui ne pas se son sa ses
     leur leurs ce cette ces cet il elle ils elles nous vous je on au aux plus comme ont avait avaient ete etre depuis sans
     sous entre vers chez apres avant pendant contre tres meme tout toute tous toutes autre autres aussi encore deja alors
     donc ainsi lors quand selon si lui dont cela ceux celle celui celles peut doit en`,
  ),
  es: words(
    `el la los las un una unos unas del de y o pero en es son era eran fue fueron con por para que no se su sus lo al mas como
     este esta estos estas ese esa esos esas esto eso desde hasta sobre entre sin tras ante durante muy segun ya hay ha han habia
     habian sido ser tiene tienen donde cuando quien tambien porque si sino todo toda todos todas otro otra otros otras mismo
     misma cada les le nos me`,
  ),
  pt: words(
    `o a os as um uma uns umas do da dos das de e ou mas em no na nos nas ao aos foi foram com por para que nao se seu sua
     seus suas mais como este esta isso isto esse essa esses essas desde ate sobre entre sem durante muito ja ha tem tinha ter
     sido ser sao era quando onde quem tambem porque todo toda todos todas outro outra outros outras mesmo mesma cada lhe pelo
     pela pelos pelas`,
  ),
});

/** The same of further languages. */
const ABROAD: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(STOP_WORDS_ABROAD).map(([language, list]) => [language, words(list)]),
);
/** Languages that share the function words of another, in writing. */
const SHARED: Readonly<Record<string, string>> = lookup({ bs: 'hr', nn: 'nb', no: 'nb', sr: 'hr' });

const ALL: ReadonlySet<string> = new Set(Object.values(STOP_WORDS).flatMap((set) => [...set]));

/**
 * The function words of a language; English where nothing is known, and those of the first five together for a language
 * without a list of its own: "war" tells much in English and nothing in German.
 * @param language primary subtag or a whole tag, in any case
 */
export function stopWordsOf(language = 'en'): ReadonlySet<string> {
  const subtag = language.toLowerCase().split(/[-_]/)[0] ?? '';
  return STOP_WORDS[subtag] ?? ABROAD.get(SHARED[subtag] ?? subtag) ?? ALL;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
