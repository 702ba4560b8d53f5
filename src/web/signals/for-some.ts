import { patternLines } from '../../core/text/over-lines.ts';
import { isNotice, showsCited } from './look.ts';
import type { Signal, Verdict } from './signal.ts';
import { refusalsIn } from './state-words.ts';
import { ABSENCE } from './words/absence.ts';
import { lineOf, withoutQuotes } from './words/statement.ts';
import type { Line } from './words/wording.ts';

/**
 * Whom a post is for, in the words of notices that leave open whether it is gone or only for others: social networks,
 * video sites and shared folders show one text for both, so that strangers do not learn which it is.
 */
const FOR_SOME = patternLines('u')`
  (?:only )?(?:share[ds]?|show[ns]?|visible|available|open) (?:it )?(?:only )?(?:with|to) (?:a )?
  (?:small |limited |few |certain |some |selected )+(?:group|number|people|persons|users|members|friends|audience)|
  (?:small|limited) (?:group|number) of people|few people only|who can see (?:it|this|the)|
  chang\w+ (?:who|its (?:audience|privacy|visibility))|
  (?:might|may|could) (?:also )?(?:have been |be )?(?:set to |made )?(?:private|restricted|hidden|off limits)|
  \b(?:is|are|be) off limits to you|\b(?:case|record|docket|file)s? (?:is|are|may be|has been) sealed,? or|
  because of (?:its|their|the owner's) privacy settings,? (?:this|the) (?:
    video|film|post|photo|album|page|profile|file|item|content
  ) |
  (?:you )?(?:may|might) not have (?:the )?(?:permission|access|rights?)|
  (?:removed|deleted|gone|missing|exist\w*|moved),? or (?:
    (?:it|they|he|she|you|has|have|is|are|been|was|set|made|to) ){0,4}(?:
    private|hidden|restricted|inaccessible|off limits|
    (?:not|no longer|don.t|do not) (?:allowed|permitted|have (?:permission|access))
  )|
  private,? or (?:(?:it|has|have|is|been|was) ){0,3}(?:removed|deleted|gone|does ?n.t exist)|
  nur (?:mit|für) (?:eine[rm]? )?(?:
    kleine[rn]?|wenige[nr]?|bestimmte[nr]?|einige[nr]?
  ) (?:gruppe|personen|menschen|leute)|
  wer (?:ihn|sie|es|den|die|das|diese[nrs]?) .{0,20}sehen (?:kann|darf)|
  gelöscht oder (?:ist )?(?:nicht öffentlich|privat)|petit groupe|certaines personnes|qui peut (?:le|la|les) voir|
  supprimée?s? ou (?:est |mise? en )?(?:privée?s?|réservée?s?)|grupo (?:reducido|pequeño)|algunas personas|
  quién puede ver|eliminad[oa] o (?:es |está )?(?:privad[oa]|restringid[oa])|pequeno grupo|quem pode ver|
  removid[oa] ou (?:é |está )?(?:privad[oa]|restrit[oa])|piccolo gruppo|chi può veder|
  rimoss[oa] o (?:è )?(?:privat[oa]|riservat[oa])|kleine groep|wie het kan zien|
  verwijderd of (?:is )?(?:privé|afgeschermd)|ограниченн\S{0,4} круг|узк\S{0,4} круг|
  кто может (?:её |его |их )?видеть|удал\S{1,6} (?:или|либо) (?:скрыт|закрыт|приват)|małej grupie|
  kto może (?:ją|go|je|to) (?:zobaczyć|oglądać)|公開範囲|一部の(?:人|ユーザー)|非公開(?:か|または|に設定)|
  (?:または|か)、?非公開|仅(?:对|向)部分|谁可以(?:看|查看)|(?:或者?|或已)(?:设为|設為)?(?:私密|私人|隐藏|隱藏)|
  공개 범위|일부 사람|비공개(?:이거나|로 전환)|삭제되었거나 (?:비공개|볼 수)
`;

/** The same by its three parts, in any order: gone, hidden, and that nobody says which. */
const GONE = patternLines('iu')`
  remov|delet|\bgone\b|exist|no longer|not available|gelöscht|entfernt|nicht (?:mehr )?(?:verfügbar|vorhanden)|
  supprim|retir|disponible|eliminad|borrad|exclu[ií]d|apagad|rimoss|eliminat|cancellat|verwijderd|gewist|borttag|
  tagits bort|raderat|slettet|fjernet|poistettu|usuni|skasowan|smaz|odstran|vymaz|töröl|ștears|sters|șters|silin|
  kaldırıl|удал|видал|διαγρ|削除|删除|刪除|삭제|dihapus|xóa|xoá|حذف|נמחק|הוסר
`;
const HIDDEN = patternLines('iu')`
  privat|privad|privé|\bhidden\b|restricted|versteckt|nicht öffentlich|masqué|ocult|nascost|riservat|reservad|
  afgeschermd|besloten|dold|dolt|skjult|yksity|piilot|prywatn|ukryt|soukrom|skryt|súkrom|rejtett|privát|ascuns|gizli|
  özel|приват|скрыт|закрыт|прихован|ιδιωτικ|κρυφ|非公開|非公开|限定公開|私密|私人|비공개|pribadi|riêng tư|خاص|פרטי
`;
const OR =
  /(?<!\p{L})(?:or|oder|bzw|ou|o|u|eller|tai|lub|albo|nebo|alebo|vagy|sau|veya|ya da|или|либо|або|чи|ή|atau|hoặc|أو|או)(?!\p{L})|または|或|거나/iu;

/** True for words that leave open whether something is gone or hidden from us. */
export function leavesOpen(text: string): boolean {
  return FOR_SOME.test(text) || (GONE.test(text) && HIDDEN.test(text) && OR.test(text));
}

/** `Reason: The requested page does not exist`, as TYPO3 ends what it leaves open before (its `PageNotFoundController`). */
function givesReason({ text, words }: Line): boolean {
  return (
    /^(?:reason|grund): /.test(text) &&
    ABSENCE.in(lineOf(text.replace(/^\w+: /, '')), 1) !== undefined &&
    words.length > 1
  );
}

/** Gone, or not for us. */
export const forSome: Signal = {
  id: 'for-some',
  about: 'a short notice that leaves open whether the work is gone or shown to others only',
  speak(answer) {
    if (answer.page === null || answer.status >= 300 || !isNotice(answer) || showsCited(answer)) return null;
    const refused = refusalsIn(answer)[0]?.words;
    if (refused !== undefined) return notFor(refused);
    if (answer.firstLines.some(givesReason)) return null;
    const said = [...answer.headlines, ...answer.firstLines].find(({ text }) => leavesOpen(withoutQuotes(text)));
    return said === undefined ? null : notFor(said.text);
  },
};

function notFor(said: string): Verdict {
  return {
    reason: 'login-required',
    detail: `it may be gone, or for others only: “${said.slice(0, 100)}”`,
    weight: 'sure',
  };
}
