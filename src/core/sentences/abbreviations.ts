import { lookup } from '../lookup.ts';
import { spacedLines } from '../text/over-lines.ts';

/**
 * Abbreviations that are written with a full stop. `never`: no sentence ends here ("Dr."). `maybe`: a sentence ends here
 * only when a known opener follows ("Inc. They"). `number`: an abbreviation only before a figure ("No. 5", "p. 55").
 * Entries with a capital match only so; the others match in any case. Without the final stop.
 */
interface AbbreviationTable {
  readonly never: string;
  readonly maybe: string;
  readonly number: string;
}

const TABLES: Readonly<Record<string, AbbreviationTable>> = lookup({
  en: {
    never:
      'mr mrs ms mx dr drs prof messrs rev Hon Gen Gov Sen Sens Rep Reps Pres Amb Adm Brig Capt Cmdr Cpl Col Comdr Ens Lt ' +
      'Maj Sgt Supt Pvt Pfc Insp Det Fr Msgr Sr. St Ste Mt Mts Ft vs v e.g eg i.e ie viz cf resp incl esp Atty Assoc',
    maybe: spacedLines`
      jr sr co cos corp inc ltd llc plc bros assn dept univ inst est al etc st ave blvd rd hwy bldg gov gen rep sen
      jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ph.d m.d b.a m.a b.sc
      m.sc a.m p.m b.c a.d b.c.e c.e esq ret dist div min max
    `,
    number:
      'no nos n° nº № p pp vol vols ch chap sec sect fig figs eq eqs art arts c ca approx para paras pt app ver ed n nn',
  },
  de: {
    never: spacedLines`
      Hr Fr Dr Prof Dipl Ing St Abt bzw ca d.h z.b z.t u.a u.ä u.u v.a i.d.r s.o s.u vgl sog ggf evtl inkl exkl max
      min geb gest verh Mio Mrd Tsd Nr Abs Art Bd Kap Hrsg hrsg Str bspw allg urspr entspr insb med phil jur kath
      evang ev dt engl frz griech lat röm bes lt gem i.d i.a o.ä m.e
    `,
    maybe: 'usw etc v.chr n.chr jh jhd jan feb mär apr jun jul aug sep sept okt nov dez tel',
    number: 's nr abs art bd kap',
  },
  fr: {
    never: 'M MM Mme Mmes Mlle Dr Pr Me Mgr St Ste av apr p.ex c.-à-d cf env boul éd vs art',
    maybe: 'etc j.-c janv févr juil sept oct nov déc s.a s.a.r.l',
    number: 'p pp art vol chap fig n no t',
  },
  es: {
    never:
      'Sr Sra Sres Sras Srta Dr Dra Dres D Dña Ud Uds Vd Vds Lic Ing Arq Gral Cnel Cap Tte Sgto Sto Sta Prof Profa Av Avda ' +
      'Excmo Excma Ilmo Ilma Fdez Hdez Glez Hnos EE FF p.ej vs cf',
    maybe: 'etc UU AA a.c d.c s.a ltda dpto tel ene feb mar abr jun jul ago sept oct nov dic',
    number: 'pág págs p pp núm núms art arts párr párrs vol cap fig aprox n s',
  },
  pt: {
    never:
      'Sr Sra Srs Sras Srta Dr Dra Drs Prof Profa Exmo Exma Eng Arq Cel Gen Cap Ten Sgt Des Min Sto Sta Pe Dom D Av p.ex vs cf',
    maybe: 'etc ltda s.a a.c d.c jan fev abr jun jul ago set out nov dez tel',
    number: 'pág págs p pp núm art arts vol cap fig aprox séc s n',
  },
  it: {
    never: 'Sig Sigg Dott Prof Avv Ing Arch On Sen Mons p.es cfr',
    maybe: 'ecc a.c d.c s.p.a s.r.l',
    number: 'pag pagg p pp art vol cap fig n',
  },
  nl: {
    never: 'dhr mevr mw dr prof ir mr St bijv o.a d.w.z m.b.t i.v.m t.o.v',
    maybe: 'enz e.d n.v b.v',
    number: 'nr blz p art',
  },
  pl: {
    never:
      'dr prof mgr inż hab ks gen płk ppłk mjr kpt św ul al pl godz tzn tj tzw np m.in ww abp bp woj pow gm pkt zob wg tel',
    maybe: 'r w itd itp tys mln mld ur zm br n.e p.n.e',
    number: 'nr s str art poz rozdz t',
  },
  cs: {
    never:
      'dr prof doc ing mgr bc mudr judr phdr rndr sv ul nám tř tzv tzn tj např resp mj popř příp zejm kpt plk gen pplk mjr hl tel',
    maybe: 'apod atd aj tis mil mld ml r n.l př.n.l spol o.p.s s.r.o a.s',
    number: 'č čl s str odst písm sb kap obr',
  },
  sk: {
    never:
      'dr prof doc ing mgr bc mudr judr phdr rndr sv ul nám tzv tzn tj napr resp mj popr príp kpt plk gen mjr hl tel',
    maybe: 'apod atď tis mil mld r n.l spol s.r.o a.s',
    number: 'č čl s str ods písm kap obr',
  },
  sv: {
    never:
      'dr prof doc t.ex bl.a d.v.s dvs s.k f.d f.ö m.fl m.m p.g.a pga fr.o.m t.o.m o.s.v kl jfr resp ca inkl exkl avd',
    maybe: 'etc osv mfl mm milj mdr mrd jan feb mars apr jun jul aug sep sept okt nov dec e.kr f.kr tel',
    number: 'nr s sid art §',
  },
  da: {
    never:
      'dr prof hr fr frk f.eks fx bl.a dvs d.v.s pga p.g.a kl ca inkl ekskl jf evt hhv mht ifm ift vedr nr tlf sml',
    maybe: 'osv o.l m.m m.v mv mio mia mill mrd jan feb mar apr jun jul aug sep sept okt nov dec e.kr f.kr',
    number: 's stk art kap bd',
  },
  nb: {
    never: 'dr prof hr fr f.eks bl.a dvs d.v.s pga p.g.a kl ca inkl ekskl jf evt hhv mht ifm ift vedr tlf',
    maybe: 'osv o.l m.m mv mill mrd jan feb mar apr jun jul aug sep sept okt nov des e.kr f.kr',
    number: 'nr s art kap bd',
  },
  fi: {
    never: 'esim ks vrt ts prof toim synt nk ent puh klo',
    maybe: 'jne yms milj mrd jkr ekr eaa jaa',
    number: 's nro art kpl',
  },
  hu: {
    never: 'dr prof ifj özv pl ún kb ill vö szerk fszt szt gr br',
    maybe: 'stb kft zrt nyrt bt rt i.e i.sz jan febr márc ápr máj jún júl aug szept okt nov dec mrd',
    number: 'nr o old bek',
  },
  ro: {
    never: 'dr prof ing ec gen lt mr bd nr dl dna dnei dlui jud cf vs d.ex',
    maybe: 'etc ș.a m.a.m.d mil mld î.hr d.hr e.n s.r.l s.a ian feb mar apr iun iul aug sept oct nov dec tel',
    number: 'p pag art alin lit cap vol fig nr',
  },
  tr: {
    never: 'dr prof doç yrd öğr müh sn hz bkz örn yy mah cad alb yb tğm',
    maybe: 'vb vs mn mr ltd şti a.ş m.ö m.s',
    number: 's no md c',
  },
  el: {
    never: 'δρ κ κα κος κκ καθ π.χ δηλ βλ πρβλ λ.χ αγ αρ οδ τηλ στρ ταξ υπ',
    maybe: 'κ.ά κ.λπ κλπ κτλ κ.ο.κ εκατ δισ χιλ μ.χ π.μ μ.μ α.ε ε.π.ε',
    number: 'σελ σ αρ παρ άρθρ τ κεφ',
  },
  ru: {
    never: spacedLines`
      г-н г-жа им ул пр пл просп пер наб бул см ср напр проф акад доц тов ген полк св т.е т.н т.к т.о т.ч и.о к.т.н
      д.м.н тел о д кв корп обл р-н пос дер мин сек
    `,
    maybe: 'г гг в вв т.д т.п др пр тыс млн млрд трлн н.э',
    number: 'с стр ст п пп гл рис табл т № ч',
  },
  uk: {
    never:
      'п пп ім вул просп пров пл бул див пор напр проф акад доц ген полк св т.зв т.ч т.к т.о к.т.н тел о кв корп обл р-н смт хв сек',
    maybe: 'р рр ст т.д т.п ін тис млн млрд н.е',
    number: 'с стор п пп гл рис табл т № ч',
  },
  ar: { never: 'د أ', maybe: 'إلخ الخ ق.م', number: 'ص ج' },
  hi: {
    never: 'डॉ श्री प्रो पं सु कु मो स्व पृ ई',
    maybe: 'आदि रु कि.मी',
    number: 'सं पृ',
  },
});

type AbbreviationKind = 'never' | 'maybe' | 'number';

/** What a token before a full stop abbreviates, in one language (and English, which turns up everywhere). */
export class Abbreviations {
  readonly #kinds = new Map<string, AbbreviationKind>();

  /** @param language primary subtag (`de`); undefined takes every table, which merges rather than cuts. */
  constructor(language: string | undefined) {
    const tables =
      language === undefined
        ? Object.values(TABLES)
        : [TABLES['en'], language === 'en' ? undefined : TABLES[language]].filter((table) => table !== undefined);
    for (const table of tables) {
      for (const kind of ['number', 'maybe', 'never'] as const) {
        for (const entry of table[kind].split(' ')) this.#kinds.set(entry, kind);
      }
    }
  }

  /** @param token without its final stop, as written */
  kindOf(token: string): AbbreviationKind | undefined {
    return this.#kinds.get(token) ?? this.#kinds.get(token.toLowerCase());
  }
}
