import { spacedLines } from '../../../../core/text/over-lines.ts';
import type { Wording } from '../wording.ts';

/** "The page is not there", see `ABSENCE`. Georgian, Armenian, Hebrew, Arabic, Persian, Urdu; those of India, with Indonesian, Vietnamese and others. */
export const WEST_SOUTH_ASIA: readonly Wording[] = [
  {
    subjects: spacedLines`
      გვერდი, სტატია, էջը, էջ, הדף, דף, העמוד, עמוד, הכתבה, כתבה, התוכן, המאמר, הקובץ, الصفحة, صفحة, المقال, المحتوى,
      الموضوع, الخبر, الملف, الرابط, المقالة, صفحه, مطلب, خبر, محتوا, صفحہ, مضمون, הדף שחיפשת, הפריט, המוצר, הסרטון,
      הקישור, הידיעה, صفحات, الفيديو, المنتج, الإعلان, الكتاب, التدوينة, الصورة, الخدمة, صفحه‌ای, صفحه ای, فایل,
      نوشته, محصول, ویدیو, لینک, عکس, آگهی, کتاب, خبری
    `,
    states: spacedLines`
      ვერ მოიძებნა, არ მოიძებნა, არ არსებობს, չի գտնվել, գոյություն չունի, לא נמצא, לא נמצאה, לא קיים, לא קיימת,
      אינו קיים, אינה קיימת, אינו זמין, הוסר, הוסרה, נמחק, לא מצאנו, غير موجودة, غير موجود, غير متاحة, غير متاح,
      غير متوفرة, غير متوفر, لم يتم العثور على, لم يتم العثور عليها, لا توجد, لا يوجد, لم نعثر على, تعذر العثور على,
      تم حذف, تم حذفها, تم حذفه, تم إزالة, محذوفة, محذوف, لم تعد متاحة, لم تعد موجودة, يافت نشد, یافت نشد, پیدا نشد,
      وجود ندارد, حذف شده است, موجود نیست, در دسترس نیست, نہیں ملا, موجود نہیں, לא הצלחנו למצוא, לא ניתן למצוא,
      לא קיים יותר, כבר לא קיים, אינו קיים יותר, איננו, נעלם, הועבר או נמחק, לא אותר, לא אותרה, אינה זמינה, לא זמין,
      لا يمكن العثور, لا يمكن العثور على, لم نتمكن من العثور على, لم نجد, لم يعد متاحا, لم يعد متاحاً, لم يعد موجودا,
      لم تعد متوفرة, غير متوفرة حاليا, تم نقلها أو حذفها, حذفت, حذف, أزيلت, تمت إزالة, تمت إزالته, تمت إزالتها,
      ليست موجودة, ليس موجودا, لا وجود, لم يعثر, اختفت, منتهية, پاک شده است, پاک شده, حذف شده, حذف گردیده است,
      حذف شده‌است, یافت نشده, یافت نگردید, پیدا نکردیم, نتوانستیم پیدا کنیم, موجود نمی باشد, موجود نمی‌باشد,
      وجود ندارند, وجود نداشته, دستیاب نہیں, نہیں مل سکا, نہیں ملی, موجود نہیں ہے, حذف کر دیا گیا, չկա,
      չհաջողվեց գտնել, წაშლილია, აღარ არსებობს
    `,
    alone: spacedLines`
      לא נמצא, שגיאה 404, غير موجود, خطأ 404, یافت نشد, خطای 404, אין כאן כלום, לא נמצאו תוצאות, לא נמצא כלום,
      לא מצאנו כלום, לا توجد نتائج, لا توجد نتائج, لا يوجد شيء هنا, الصفحة غير موجودة, رابط غير صالح,
      نتیجه‌ای یافت نشد, چیزی یافت نشد, چیزی پیدا نشد, صفحه وجود ندارد
    `,
    fillers: spacedLines`
      שחיפשת, שחיפשתם, המבוקש, המבוקשת, שביקשת, מצטערים, אופס, שגיאה, הזה, اليه, عذرا, عذراً, عفوا, عفواً, المطلوبة,
      المطلوب, التي, تبحث, عنها, الذي, هذه, هذا, خطأ, نأسف, آسف, طلبتها, مورد, نظر, متاسفانه, متأسفانه, این, شما,
      درخواستی, خطا, معذرت, تحاول, الوصول, إليها, أو, אבל, אנחנו, אנו, סליחה, אוי, נראה, כי, או, שלא, על, ידי, יותר,
      את, שלך, אתם, מחפשים, מחפש, אתה, הדף, ש, בטעות, يبدو, أن, ربما, عنه, نعتذر, معذرة, للأسف, الأسف, مع, ما, كنت,
      يا, على, في, الموقع, هنا, من, قد, تكون, حاليا, تحاولون, زيارتها, إلى, لك, اوه, وای, با, عرض, پوزش, ببخشید, که,
      دنبال, آن, هستید, را, بودید, به, می‌گردید, آدرس, در, سایت, یا, است, ممکن, شد, جستجو, کردید, یک, نظرتان, دیگر,
      تلاش, آپ, جو, تلاش کر رہے ہیں, یہ, کی, مطلوبہ, ہے
    `,
  },
  {
    subjects: spacedLines`
      पृष्ठ, पेज, लेख, खबर, সামগ্রী, পৃষ্ঠা, পৃষ্ঠাটি, পাতা, পাতাটি, பக்கம், పేజీ, પૃષ્ઠ, halaman, laman, artikel, berita, konten, dokumen,
      trang, trang web, bai viet, noi dung, tai lieu, duong dan, pahina, पन्ना, समाचार, सामग्री, वीडियो, লেখা, সংবাদ, খবর, கட்டுரை,
      செய்தி, పేజీని, કોઈ પૃષ્ઠ, పేజి, ಪುಟ, പേജ്, पान, पृष्ठे, video, gambar, produk, tautan, pautan, situs, kandungan, san pham,
      hinh anh, bai, tin, tin tuc, tin bai, muc, trang nay, duong link, lien ket, tep, apa yang anda cari, artikulo
    `,
    states: spacedLines`
      नहीं मिला, नहीं मिली, मौजूद नहीं, उपलब्ध नहीं, খুঁজে পাওয়া যায়নি, পাওয়া যায়নি, খুঁজে পাওয়া যায়নি, কিছু পাওয়া যায়নি, நீக்கப்பட்டது, காணப்படவில்லை,
      tidak ditemukan, tidak ada, tidak tersedia, tidak dapat ditemukan, telah dihapus, sudah dihapus, tidak dijumpai,
      tidak wujud, telah dipadam, khong ton tai, khong tim thay, khong duoc tim thay, da bi xoa, da bi go,
      khong con ton tai, khong con, hindi nahanap, wala, नहीं मिल सका, नहीं मिल सकी, नहीं पाया गया, नहीं पाया जा सका, अस्तित्व में नहीं,
      हटा दिया गया, हटा दी गई, हटाया जा चुका, उपलब्ध नहीं है, सापडले नाही, सापडलं नाही, সরিয়ে ফেলা হয়েছে, পাওয়া যাচ্ছে না, মুছে ফেলা হয়েছে, নেই, কিছু পাওয়া যায় নি,
      இல்லை, கிடைக்கவில்லை, కనుగొనబడలేదు, దొరకలేదు, મળ્યું નથી, ಕಂಡುಬಂದಿಲ್ಲ, കണ്ടെത്താനായില്ല, കണ്ടെത്തിയില്ല, tidak bisa ditemukan,
      tidak berhasil ditemukan, tidak kami temukan, tidak lagi tersedia, sudah tidak tersedia, sudah tidak ada,
      telah dipindahkan atau dihapus, tidak lagi ada, dihapus, dipadam, tiada, tidak lagi wujud, tidak dapat dijumpai,
      khong the tim thay, khong con nua, da bi xoa hoac, khong kha dung, da het han, da bi go bo, khong co san,
      chua duoc tim thay, khong hien dien, hindi matagpuan, hindi makita, ay wala na, haipo, haijapatikana
    `,
    alone: spacedLines`
      tidak ditemukan, khong tim thay, tidak dijumpai, loi 404, नहीं मिला, tidak ada apa-apa di sini, tidak ada hasil,
      tiada hasil, tiada apa-apa di sini, khong co gi o day, khong co ket qua, khong tim thay ket qua,
      khong tim thay trang, khong tim thay noi dung, कोई परिणाम नहीं, कुछ नहीं मिला, কিছু পাওয়া যায়নি, trang khong ton tai,
      halaman hilang
    `,
    fillers: spacedLines`
      यह, है, आप, जिस, खोज, रहे, क्षमा, करें, दुर्भाग्य, maaf, yang, anda, cari, minta, ini, kesalahan, mohon, dicari, oleh, atau,
      rat tiec, xin loi, ban, yeu cau, dang tim, tim kiem, nay, loi, đuoc, duoc, hoac, দুঃখিত, আপনি, যে, খুঁজছেন, ang, ओह, उफ़,
      माफ़, कीजिए, हमें, खेद, ढूंढ, ढूँढ, रही, जा, रहा, इस, पते, पर, कोई, वह, हो, या, गया, आपके, द्वारा, अनुरोधित, मांगा, আপনার, কাঙ্ক্ষিত, অনুরোধ, করা,
      এই, টি, হতে, পারে, நீங்கள், தேடும், மன்னிக்கவும், క్షమించండి, మీరు, ups, waduh, wah, aduh, oops, kami, kamu, untuk, di, sini, mungkin,
      sudah, lagi, tersebut, itu, sepertinya, ternyata, sedang, coba, kunjungi, diminta, tuju, dituju, pada, hai,
      chung toi, rat, xin, thu loi, oi, co the, co ve, nhu, da, khong, dang, ma, truy cap, muon, can, tren, he thong,
      website, cua, vui long, sang, dia chi, khac, khong con, minh, vua, hien, paumanhin, hinahanap, mo, na, mong
    `,
  },
];
