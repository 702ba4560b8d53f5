import { lookup } from '../lookup.ts';
import { spacedLines } from '../text/over-lines.ts';

/**
 * Words that begin a sentence far more often than they follow an abbreviation ("in the U.S. He left" against "the U.S.
 * Government"). Lower-case. Names are deliberately absent: after "Inc." a capital alone proves nothing.
 */
const OPENERS: Readonly<Record<string, string>> = lookup({
  en: spacedLines`
    a an the this that these those there here it its he his she her they their we our you your i my in on at by for
    from with without within after before during since until while when where who whom whose which what why how if
    although though because as but and or nor yet so however moreover furthermore meanwhile nevertheless still then
    thus therefore instead also even only not no some many most much few all both each every another other several one
    two three once did do does is are was were has have had can could will would should may might must according
    despite unlike like today tomorrow yesterday now later earlier finally first second third next last just perhaps
    maybe critics officials let please nobody nothing everyone everything somebody between about over under under
    among against across through whoever whatever whichever whenever wherever sure
  `,
  de: spacedLines`
    der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich sein seine ihre dieser diese dieses
    diesen diesem jener jene in im am an auf bei mit nach vor seit für von zu zum zur aus über unter durch gegen ohne
    um und aber doch oder denn sondern wenn als weil obwohl während wer was wo wie warum auch nur noch schon dann
    danach dabei dort hier heute gestern damit dazu deshalb daher trotzdem allerdings jedoch zudem außerdem alle viele
    einige mehrere kein keine nicht laut man jeder jede so später zuvor inzwischen
  `,
  fr: spacedLines`
    le la les un une des du de ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs l' d' c' s' en
    au aux dans sur sous par pour avec sans après avant depuis pendant selon mais et ou donc car ainsi alors puis
    quand lorsque si comme bien que qui où pourquoi comment cependant toutefois pourtant aussi même tout tous toutes
    plusieurs certains quelques aucun aujourd hier enfin ensuite malgré outre
  `,
  es: spacedLines`
    el la los las un una unos unas lo este esta estos estas ese esa esos esas aquel él ella ellos ellas su sus se en
    de del al a con sin por para desde hasta según tras durante ante entre sobre pero y o ni aunque cuando donde como
    si que quien porque además sin embargo así también luego después antes hoy ayer mañana todo todos todas muchos
    muchas algunos algunas varios ningún no nadie nada es son fue era ha han hay
  `,
  pt: spacedLines`
    o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela ele ela eles elas seu sua seus
    suas se em no na nos nas de do da dos das ao à com sem por para desde até segundo após durante entre sobre mas e
    ou nem embora quando onde como que quem porque além assim também depois antes hoje ontem amanhã todo todos todas
    muitos alguns algumas vários nenhum não ninguém nada é são foi era há
  `,
  it: spacedLines`
    il lo la i gli le un una uno questo questa quello lui lei loro noi io in di a da con su per tra fra ma e o se
    quando come perché che non è sono era ha hanno secondo dopo prima anche
  `,
  nl: 'de het een dit dat deze die hij zij ze we wij ik in op aan bij met na voor sinds van uit maar en of want als toen omdat hoewel ook er volgens',
  pl: spacedLines`
    to ten ta te ci tego tej tych w we na nie jest są był była było były po z ze za do od dla o u przy przez pod nad
    przed według on ona ono oni one jego jej ich i a ale lecz jednak oraz gdy kiedy jeśli choć ponieważ dlatego także
    również już tylko jak co kto każdy wszyscy wiele kilka dziś wczoraj potem teraz mówił mówiła mówi powiedział
    powiedziała dodał dodała podkreślił podkreśliła stwierdził stwierdziła
  `,
  cs: spacedLines`
    to ten ta tento tato toto tyto ti v ve na ne není je jsou byl byla bylo byli po z ze za do od pro o u při přes pod
    nad před podle on ona ono oni jeho její jejich i a ale však avšak když pokud protože proto také už jen jak co kdo
    každý všichni mnoho několik dnes včera potom nyní řekl řekla uvedl uvedla dodal dodala
  `,
  sk: spacedLines`
    to ten tá tento táto toto v vo na nie je sú bol bola bolo boli po z zo za do od pre o u pri cez pod nad pred podľa
    on ona ono oni jeho jej ich i a ale však keď ak pretože preto tiež už len ako čo kto každý všetci mnoho niekoľko
    dnes včera potom teraz povedal povedala uviedol uviedla dodal dodala
  `,
  sv: spacedLines`
    det den de en ett detta denna dessa här där i på av till från med för om vid efter före under över mellan utan han
    hon vi ni jag man hans hennes deras vår men och eller så när om eftersom därför också enligt nu sedan då idag igår
    alla många flera ingen inget inte var vad vem hur varför
  `,
  da: spacedLines`
    det den de en et dette denne disse her der i på af til fra med for om ved efter før under over mellem uden han hun
    vi i jeg man hans hendes deres vores men og eller så når hvis fordi derfor også ifølge nu siden da dag alle mange
    flere ingen intet ikke hvor hvad hvem hvordan hvorfor
  `,
  nb: spacedLines`
    det den de en et ei dette denne disse her der i på av til fra med for om ved etter før under over mellom uten han
    hun vi dere jeg man hans hennes deres vår men og eller så når hvis fordi derfor også ifølge nå siden da alle mange
    flere ingen ikke hvor hva hvem hvordan hvorfor
  `,
  fi: spacedLines`
    se ne tämä nämä tuo hän he me te minä ja mutta tai kun jos koska vaikka siksi myös nyt sitten silloin tänään eilen
    kaikki moni monet ei ole on oli ovat olivat mitä kuka miten miksi missä joka
  `,
  hu: spacedLines`
    a az ez egy ő ők mi ti én és de vagy ha mert mivel bár ezért is most aztán akkor ma tegnap minden sok több nem
    nincs van volt mit ki hogy miért hol amikor szerinte
  `,
  ro: spacedLines`
    acest această acești aceste acel acea el ea ei ele noi voi eu o un în la pe cu de din după pentru fără prin
    potrivit conform și dar însă sau dacă când deoarece deși astfel de asemenea acum apoi azi ieri toți mulți nu este
    sunt era au a
  `,
  tr: spacedLines`
    bu şu o bunlar onlar biz siz ben bir ve ama ancak fakat veya eğer çünkü bu nedenle ayrıca şimdi sonra bugün dün
    herkes birçok hiç ne kim nasıl neden nerede
  `,
  el: spacedLines`
    ο η το οι τα τον την του της των ένας μια ένα αυτός αυτή αυτό αυτοί στο στη στην στον στις στους με από για σε και
    αλλά όμως ή αν όταν επειδή γιατί έτσι επίσης τώρα μετά σήμερα χθες όλοι πολλοί δεν είναι ήταν τι ποιος πώς πού
    σύμφωνα
  `,
  ru: spacedLines`
    он она оно они мы вы я это этот эта эти тот та те в во на по с со за до от для о об у при через под над перед
    после без из к и а но однако или если когда хотя поэтому также тоже уже только как что кто где почему каждый все
    многие сегодня вчера потом теперь не нет был была было были
  `,
  uk: spacedLines`
    він вона воно вони ми ви я це цей ця ці той та ті в у на по з із зі за до від для про при через під над перед
    після без к і й а але однак проте або якщо коли хоча тому також теж уже вже лише як що хто де чому кожен усі всі
    багато сьогодні вчора потім тепер не немає був була було були
  `,
});

/** The opener words of a language and of English; of every language known here when it is undefined. Lower-case. */
export function openersOf(language: string | undefined): ReadonlySet<string> {
  const own = language === undefined ? Object.values(OPENERS) : [OPENERS['en'], OPENERS[language]];
  // A language without a list must add nothing: an empty word would open at every figure.
  const lists = own.filter((list) => list !== undefined);
  return new Set(lists.join(' ').split(' '));
}

/** Months as they follow a day written with a stop ("3. Oktober"), in the languages that write days so. Lower-case. */
export const STOPPED_DAY_MONTHS: ReadonlySet<string> = new Set(
  spacedLines`
      januar jänner februar märz april mai juni juli august september oktober november dezember marts maj oktober
      december januari februari mars augusti desember ledna února března dubna května června července srpna září října
      listopadu prosince tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta
      syyskuuta lokakuuta marraskuuta joulukuuta
    `.split(' '),
);

/** Languages that write ordinals as a figure with a stop: "der 2. Weltkrieg". */
export const ORDINAL_STOP_LANGUAGES: ReadonlySet<string> = new Set(
  'de da nb nn no fi cs sk pl hu sl hr sr is et lv tr'.split(' '),
);

/** Words that name the speaker of the quotation before them: `"Are you sure?" Smith asked.` English; lower-case. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  spacedLines`
      said says say asked asks told tells added adds replied replies wrote writes explained explains insisted insists
      argued argues claimed claims warned warns shouted shouts whispered whispers answered answers recalled recalls
      continued continues tweeted posted noted notes stated states declared declares concluded concludes thought
      thinks cried cries demanded demands wondered wonders joked jokes quipped
    `.split(' '),
);
