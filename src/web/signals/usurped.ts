import type { Page } from '../../core/page.ts';
import { hasPiece } from '../../core/text/has-piece.ts';
import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
import { showsCited } from './look.ts';
import type { Answer, Signal, Verdict } from './signal.ts';

export const SPAM_WORDS: RegExp = patternLines('g')`
  (?:
    \b(?:
      online casino|casino (?:bonus|online|games?|sites?)|casinos? en ligne|
      slot(?:s)? (?:online|gacor|machines?|games?)|judi (?:online|bola|slot)|situs (?:judi|slot|togel)|togel|gacor|
      maxwin|pragmatic play|sbobet|bandar(?:q| ?togel| ?bola)|poker online|sportsbook|
      betting (?:sites?|bonus|tips|odds)|free spins|no deposit bonus|link alternatif|daftar (?:slot|situs|akun)|
      deposit pulsa|rtp (?:live|slot)|crypto casino|viagra|cialis|levitra|
      (?:buy|cheap|generic) (?:viagra|cialis|tramadol|xanax|ambien|modafinil)|online pharmacy|porn(?:o|hub)?|xxx|
      sex (?:videos?|cams?|chat|dolls?)|escorts?(?: service)?|milf|hentai|adult dating|
      replica (?:watches|rolex|handbags?)|payday loans?|bad credit loans?|same day (?:cash|loans?)|online kazino|
      kazino bonus|bezmaksas griezieni|spēļu automāti|bez depozīta|essay writing service|write my essay|
      (?:buy|cheap) essays?|essay writers?|write my paper|term papers|
      (?:essays?|papers?|dissertations?) (?:and dissertations? )?from (?:just |only )?(?:\$|£|€|\d)|
      our writers (?:deliver|write)|custom (?:essays?|papers?|dissertations?)|checked for plagiarism|
      dissertation (?:help|writing)|assignment help|do my homework|seo backlinks?|ufabet|bahis|canlı (?:bahis|casino)|
      deneme bonusu|kumar
    )|
    (?<![а-яё])(?:казино|ставки на спорт|вулкан|букмекер|порно|проститутк[а-яё]*)|赌场|博彩|娱乐城|百家乐|老虎机|彩票|
    カジノ|バカラ|スロット|パチスロ|카지노|토토|바카라|คาสิโน|บาคาร่า|สล็อต|nhà cái|cá cược|cá độ|nổ hũ|bắn cá|game bài|
    đổi thưởng|soi cầu|kèo nhà cái|xổ số|casino trực tuyến|bóng đá trực tuyến|แทงบอล|เว็บพนัน|พนันออนไลน์|หวยออนไลน์|
    เครดิตฟรี|ฝากถอน|온라인카지노|먹튀|슬롯|オンラインカジノ|ブックメーカー|真人娱乐|棋牌|体育投注|开奖|六合彩|
    apuestas (?:deportivas|online)|casas de apuestas|apostas esportivas|cassino online|tragamonedas|jogo do tigrinho|
    scommesse (?:sportive|online)|casino senza|paris sportifs|sportwetten|onlinecasino|spielautomaten|wettanbieter|
    zakłady bukmacherskie|kasyno online|казино онлайн|онлайн[- ]казино|игровые автоматы|бонус за регистрацию|
    bonus new member|agen (?:judi|slot|bola)|betflix|pg ?slot|1xbet|mostbet|pin ?up casino|melbet|sildenafil|
    tadalafil|kamagra|cbd (?:oil|gummies)|weight loss pills|onlyfans leaks?|call girls?|sugar daddy|
    instant (?:cash )?loans?|no credit check|crypto(?:currency)? (?:trading )?(?:bot|signals|gambling)|forex signals?|
    buy (?:instagram|youtube|tiktok) (?:followers|views|likes)
  )
`;

/** What each of these terms has one of. */
const SPAM_PIECES = joinedLines`
  casino,slot,judi ,situs ,togel,gacor,maxwin,pragmatic,sbobet,bandar,poker,sportsbook,betting ,free spins,
  no deposit,link alternatif,daftar ,deposit pulsa,rtp ,viagra,cialis,levitra,tramadol,xanax,ambien,modafinil,
  pharmacy,porn,xxx,sex ,escort,milf,hentai,adult dating,replica ,payday,bad credit,same day ,kazino,griezieni,
  automāti,depozīta,essay,my paper,paper from,papers from,term papers,dissertation,our writers,custom paper,
  plagiarism,assignment help,homework,backlink,ufabet,bahis,deneme bonusu,kumar,казино,ставки,вулкан,букмекер,
  порно,проститутк,赌场,博彩,娱乐城,百家乐,老虎机,彩票,カジノ,バカラ,スロット,パチスロ,카지노,토토,바카라,คาสิโน,บาคาร่า,สล็อต,nhà cái,cá cược,cá độ,
  nổ hũ,bắn cá,game bài,đổi thưởng,soi cầu,xổ số,trực tuyến,แทงบอล,พนัน,หวย,เครดิตฟรี,ฝากถอน,먹튀,슬롯,ブックメーカー,真人娱乐,
  棋牌,体育投注,开奖,六合彩,apuestas,apostas,cassino,tragamonedas,tigrinho,scommesse,paris sportifs,sportwetten,
  spielautomaten,wettanbieter,bukmacherskie,kasyno,игровые,бонус,bonus,agen ,betflix,1xbet,mostbet,melbet,
  sildenafil,tadalafil,kamagra,cbd ,weight loss,onlyfans,call girl,sugar daddy,instant ,no credit check,crypto,
  forex,buy `.split(',');

/** Distinct spam terms that make a page somebody else's business; one or two are in many an honest article. */
const MIN_SPAM_TERMS = 3;

/** Goods and services of those who take lapsed names; a report about them has the same words, and honest addresses beside it. */
const SUSPECT = patternLines('giu')`
  casino|kasino|\bslots?\b|betting|\bbets?\b|gambl|poker|baccarat|roulette|jackpot|replica|
  \bfake (?:watch|bag|rolex|designer)|rolex|knock-?off|outlet|jerseys|
  cheap (?:\S+ ){0,2}(?:shoes|jordans|bags|handbags|watches|jerseys|sneakers|pills|essays)|designer (?:hand)?bags|
  free shipping|viagra|cialis|levitra|kamagra|without prescription|no prescription|pharmacy|escort|porn|xxx|
  sex (?:cams?|dolls?|toys?)|adult|loans?\b|backlinks?|guest posts?|followers|cbd|vape|kratom|gummies|weight loss|
  forex|bitcoin|crypto|essay|iptv|reseller|togel|gacor|judi|bahis|bonus|казино|ставк|игровы|букмекер|реплик|
  копии часов|娱乐城|娛樂城|博彩|百家乐|百家樂|彩票|老虎机|投注|高仿|复刻|復刻|A货|精仿|一比一|代孕|代写|代寫|代做|
  办证|裸聊|成人|カジノ|スロット|パチンコ|スーパーコピー|コピー(?:時計|財布|品)|激安|偽物|ブランドコピー|即日融資|
  消費者金融|カードローン|審査なし|출장|카지노|바카라|토토|슬롯|먹튀|레플리카|짝퉁|미러급|명품|คาสิโน|สล็อต|บาคาร่า|พนัน|
  nhà cái|cá cược|nổ hũ|spielautomaten|freispiele|sportwetten|tragamonedas|apuestas|apostas|cassino|scommesse|
  paris sportifs|répliques?\b|livraison gratuite|sacs? de luxe|pas cher|réplica|repliche|imitaciones
`;
const MIN_SUSPECTS = 3;
/** Text of a shop window of that kind. */
const WINDOW_CHARS = 3000;

function seeming(answer: Answer): Verdict | null {
  if (answer.mainLength > WINDOW_CHARS) return null;
  const head = `${answer.titleParts.join(' ')} ${answer.headings.join(' ')}`;
  const inHead = suspectsIn(head);
  const all = suspectsIn(`${head} ${answer.page?.text.slice(0, WINDOW_CHARS) ?? ''}`);
  const own = suspectsIn(answer.cited.href.replace(/[-_./]/g, ' '));
  if (inHead.size === 0 || all.size < MIN_SUSPECTS || hasOneOf(own, all)) return null;
  return { reason: 'usurped', detail: `the site seems to sell ${[...all].slice(0, 4).join(', ')}`, weight: 'hint' };
}

/** The trade of the address is that of the page; a shop for pills at a name for essays is no essay's. */
function hasOneOf(own: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...own].some((term) => all.has(term));
}

function suspectsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(SUSPECT));
}

/** True where title, headings or description have a term of such trades. */
export function advertises({ title, headings, meta }: Page): boolean {
  return spamTerms(`${title} ${headings.slice(0, 3).join(' ')} ${meta.description ?? ''}`).size > 0;
}

/** A site whose domain was taken over and now advertises for others: spam in the title and the text, none of it in the address. */
export const usurped: Signal = {
  id: 'usurped',
  about: 'gambling, pharmacy or adult spam in title and text where the address names something else',
  speak(answer) {
    if (answer.page === null || answer.status >= 400 || showsCited(answer)) return null;
    const head = `${answer.titleParts.join(' ')} ${answer.headings.join(' ')} ${answer.page.meta.description ?? ''}`;
    if (spamTerms(head).size === 0) return seeming(answer);
    // A casino's own page is what was cited, unless the address names a work of which nothing is there.
    const other = answer.slugWords.length > 0 && answer.slugSeen < 0.5;
    if (!other && spamTerms(`${answer.cited.hostname} ${answer.cited.pathname}`.replace(/[-_./]/g, ' ')).size > 0)
      return null;
    if (spamTerms(answer.cited.pathname.replace(/[-_./]/g, ' ')).size > 0) return null;
    const all = spamTerms(
      `${answer.page.title} ${answer.page.headings.join(' ')} ${answer.page.text.slice(0, 20_000)}`,
    );
    if (all.size < MIN_SPAM_TERMS) return seeming(answer);
    const terms = [...all].slice(0, 4).join(', ');
    return {
      reason: 'usurped',
      detail: `the site now advertises something else: ${terms}`,
      weight: other ? 'sure' : 'likely',
    };
  },
};

/** The distinct spam terms in a text, in lower case. */
export function spamTerms(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  return new Set(hasPiece(lower, SPAM_PIECES) ? lower.match(SPAM_WORDS) : null);
}
