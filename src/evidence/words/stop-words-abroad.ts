/** Function words of further languages by primary subtag, folded, see `stopWordsOf()`. Homographs that tell something are left out: Turkish "su" is water. */
export const STOP_WORDS_ABROAD: Readonly<Record<string, string>> = {
  ar: `في من على الى عن مع بعد قبل ان انه انها كان كانت قد لقد ما لا لم لن هذا هذه ذلك تلك الذي التي الذين هو هي هم نحن
    او ثم كما بين عند حتى منذ كل غير اي بها به له لها لهم فيها فيه عليه عليها منها منه اليه حول ضد خلال بسبب وقد
    وكان كذلك ايضا وفي ومن وعلى وان`,
  bg: `във на за от до със по при през под над без между към след преди около срещу заради че да не се си са съм сме бе
    беше бяха бил била било били ще би които която което какво кои това този тази тези тои тя то те ние вие аз му им
    го ги ни ви но или ако като както когато където само още вече също много повече наи`,
  cs: `ve na za od do se si ke ku po pri pod nad bez mezi pred pres proti kvuli podle ze aby jako kdyz kde co kdo ktery
    ktera ktere kteri jehoz jejich jeho jeji ten ta to ti ty tento tato toto tyto tom tomu toho on ona ono oni my vy
    ja mu jim ho je jej ji nam jsem jsi jsme jste jsou byl byla bylo byli byly bude budou byt by neni ale nebo ani
    take jiz uz jen jeste pak tak vice vse pro`,
  da: `og pa at af er en et den det de der som til for fra med ved om under over efter før mod mellem uden hos har
    havde have var være været bliver blev blive vil skal kan kunne skulle ville ma ikke sig sin sit sine han hun ham
    hende hans hendes vi os jer jeg du man dem deres denne dette disse men eller hvis nar hvor hvad hvem ogsa kun
    mere meget sa da end op ud ned alle alt noget nogen nogle ingen`,
  el: `το οι τα του της των τον την τη στο στη στην στον στους στις στα σε με για απο ως προς κατα μετα πριν χωρις υπερ
    μεταξυ λογω και αλλα οτι πως που να θα δεν μην μη ειναι ηταν εχει εχουν ειχε ειχαν αν οταν οπου οπως αυτο αυτος
    αυτη αυτα αυτες αυτοι τους μας σας μου σου ενα ενας μια ενος μιας καθε ολα ολοι ολες πιο πολυ επισης ακομη μονο
    ουτε`,
  et: `ja on ei et see oli ka kui mis kes aga voi ning ta nad me te ma oma selle seda need neid nende tema teda oleks
    olid olnud ole olema pole veel juba siis kuid sest nii ainult vaga rohkem parast enne ilma koos kohta ule alla
    vastu tottu eest juures poolt jargi kaudu keda mida kus kuidas uhe uks end enda`,
  fi: `ja on ei etta se oli ovat mutta myos kuin joka jotka mukaan seka olivat han ole vain jo kun tai ne he sen sita
    siita niita niiden hanen heidan me te mina tama taman tata nama naiden ollut olleet olisi olla eivat en emme jos
    koska jonka jossa joita joiden mita mika kuka niin nyt viela sitten kanssa ilman jalkeen ennen vuoksi takia
    vastaan kohti noin yli alle eli vaan kaikki muun muassa itse`,
  he: `של את על אל עם לא הוא היא הם הן זה זו זאת אלה אלו כי אם או גם רק אבל כל יש אין היה היתה הייתה היו יהיה אשר מה מי
    כאשר כמו אחרי לפני בין נגד ללא בגלל לפי עד אך כבר עוד מאוד יותר אני אנחנו אתם שלו שלה שלהם אותו אותה אותם לו לה
    להם בו בה בהם כדי`,
  hi: `का की के को ने से में पर और या है हैं था थी थे हो होता होती होते हुआ हुई हुए कि यह ये वह वे इस उस इन उन इसके
    उसके उनके इसकी उसकी अपने अपनी अपना जो जिस जिसे जिसके तो भी ही नहीं एक करने करता करते करती किया गया गई गए रहा रही
    रहे लिए साथ बाद पहले तक द्वारा लेकिन अब जब तब कोई कुछ सब बहुत`,
  hr: `na za od do sa po pri kroz pod nad bez između prema poslije prije oko protiv zbog da ne se je su sam smo bio
    bila bilo bili ce bi koji koja koje kojih kojem sto tko ovo ovaj ova ove taj ta to te on ona ono oni mi vi ja mu
    im ga ih joj nam ali ili ako kao kad kada gdje samo jos vec također vise nije nisu iz ni niti pa`,
  hu: `az es hogy nem is egy volt meg de csak ez van mar mint ha szerint el amely akkor azt ezt ezek azok arra erre
    ennek annak ki be le fel at vagy sem nincs voltak lesz lett lenne aki amelyek akik ami mert igy ugy utan elott
    alatt felett kozott nelkul ellen miatt altal fele szemben minden mas nagyon tobb mi ti ok en te neki nekik oket
    azonban pedig illetve valo`,
  it: `il lo la gli le un uno una di da in con su per tra fra ed ma che non si era erano sono stato stata stati state
    fu furono ha hanno aveva avevano avere essere del dello della dei degli delle al allo alla ai agli alle dal
    dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle come anche piu molto
    se quando dove chi cui quale quali questo questa questi queste quello quella quelli quelle suo sua suoi sue loro
    lui lei noi voi io ci vi ne mi ti gia ancora solo dopo prima durante senza contro tutto tutti tutta tutte ogni`,
  lt: `ir yra buvo kad ne tai su is del apie po prie uz nuo iki per be tarp pries pagal kaip kai kur kas kuris kuri
    kurie kurios kuriu bet ar arba jei jis ji jie jos jo ju mes jus as mums jam jai sis si sie sios sio to tas ta
    tie tos bus butu buti esa taip pat dar jau tik labai daugiau nera visi visos savo`,
  nb: `og pa at av er en et den det de der som til for fra med ved om under over etter før mot mellom uten hos har
    hadde ha var være vært blir ble bli vil skal kan kunne skulle ville ma ikke seg sin sitt sine han hun ham henne
    hans hennes vi oss dere jeg du man dem deres denne dette disse men eller hvis nar hvor hva hvem ogsa bare mer
    mye sa da enn opp ut ned alle alt noe noen ingen`,
  nl: `de het een en van in op te aan met voor is was waren zijn wordt worden werd werden dat die dit deze er om bij
    door naar uit over onder tegen tussen zonder na tot als maar of ook niet geen wel dan nog al hij zij ze we wij
    ik je hun hen hem haar mijn ons onze men wie wat waar wanneer hoe heeft hebben had hadden zal zullen zou zouden
    kan kunnen kon konden moet moeten mag meer zeer veel alle alles andere sinds tijdens volgens`,
  pl: `we na ze sie do nie jest od po za przez jak to dla ale oraz tym jego był była było byli były sa bedzie beda byc
    by aby jej ich im go mu ja nim nich ten ta te ci tego tej temu tych ktory ktora ktore ktorzy ktorego ktorej
    ktorych co kto gdzie gdy kiedy jesli lub albo ani pod nad przed przy miedzy bez przeciw przeciwko wobec według
    tez takze tylko juz jeszcze bardzo wiecej on ona ono oni one my wy swoj swoje swojej swoja swoich wszystkie
    wszyscy`,
  ro: `si in din ca pe cu nu este care pentru au fost sunt dupa prin lui sa intr un ci dar sau al ale ai unui unei unor
    la de le se sale sai lor ii il am avea avut fi era erau va vor ar cand unde cine ce acest aceasta acestea aceste
    acesti acestui acestei cel cea cei cele el ea ei ele noi voi eu mai foarte tot toti toate doar deja inca fara
    intre spre catre sub peste pana contra impotriva despre`,
  ru: `во на со ко об от до из за по под над при про без для через между перед после против около что чтобы как когда
    где кто которыи которая которое которые которых которого которои это этот эта эти этого этои этих тот та те то
    того тои тех он она оно они мы вы его ее их ему еи им нему них нас вас мне был была было были есть будет будут
    быть бы не ни но или если же ли уже еще только также тоже очень более весь все всех свои своих своеи так там тут`,
  sk: `aj vo na za od do so sa si ku po pri pod nad bez medzi pred cez proti kvoli podla zo ze aby ako ked kde co kto
    ktory ktora ktore ktori ktorych jeho jej ich ten ta to ti tie tento tato toto tito tom tomu toho on ona ono oni
    my vy ja mu im ho ju nam som sme ste su bol bola bolo boli bude budu byt by nie je ale alebo ani tiez uz len
    este potom tak viac vsetko pre`,
  sv: `och pa att av ar en ett den det de som till for fran med vid om under over efter fore mot mellan utan hos har
    hade ha var vara varit blir blev bli ska skall kan kunde skulle vill ville maste inte sig sin sitt sina han hon
    honom henne hans hennes vi oss ni jag du man dem deras denna detta dessa men eller nar dar vad vem ocksa bara
    mer mycket sa da an upp ut ned alla allt nagot nagon nagra ingen enligt`,
  tr: `ve bir bu da de icin ile olarak olan daha cok en gibi kadar sonra gore degil ise oldugunu oldugu oldu ki mi mı
    mu ne onun onlar ama veya ya hem her hic once karsı ragmen uzere diye tarafından arasında icinde uzerinde ben
    sen biz siz kendi var yok idi etti edildi ancak bile`,
  uk: `та на зі із до від по за під над при про без для через між перед після проти біля що щоб як коли де хто якии яка
    яке які яких якого якоі це цеи ця ці цього цієі цих тои те ті того тієі тих він вона воно вони ми ви иого іі іх
    иому іи ім був була було були буде будуть бути би не ні але або якщо же чи вже ще лише тільки також дуже більш
    більше весь все всі всіх свіи своі своіх своєі так там тут`,
};
