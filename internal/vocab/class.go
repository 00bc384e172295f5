package vocab

import "strconv"

// Class is the word class of an Entry.
type Class uint8

// The classes, as the lists name them.
const (
	_           Class = iota
	Zero              // صفر
	Digit             // واحد to عشرة
	Eleven            // أحد، إحدى: one, only before عشر
	Teen              // حداشر: one word
	Tens              // عشرون to تسعون
	Hundred           // مئة
	Hundreds          // مئتان، ثلاثمئة
	Scale             // ألف، مليون
	Scales            // آلاف، ملايين
	Dual              // ألفان، مليونين
	Many              // عشرات، مئات
	Some              // بضع، عدة
	Fraction          // نصف
	Parts             // أرباع
	Point             // فاصلة
	Ordinal           // ثالث
	Last              // أخير
	Month             // يناير
	Kanun             // كانون (الأول، الثاني)
	Tishrin           // تشرين
	Hijri             // رمضان
	Jumada            // جمادى (الآخرة)
	Dhu               // ذو (الحجة)
	DhuName           // الحجة
	Persian           // خرداد
	Coptic            // برمهات
	Weekday           // الخميس
	Part              // مساء
	PartAdv           // مساءً
	Yesterday         // أمس
	Today             // اليوم
	Tomorrow          // غدا
	Now               // الآن
	Unit              // يوم
	Units             // أيام
	DualUnit          // يومين
	QuarterDual       // الربعين
	Season            // صيف
	Decade            // الستينات
	Edge              // نهاية
	Mod               // الماضي
	Same              // نفسه
	SameHead          // نفس
	This              // هذا
	That              // ذلك
	Few               // القليلة
	Blessed           // المبارك
	Ago               // قبل
	Since             // منذ
	After             // بعد
	Approx            // نحو
	Former            // أول
	Every             // كل
	HijriEra          // هجرية
	Era               // ميلادية
	Moment            // وقت (سابق)
	Weekend           // عطلة (نهاية الأسبوع)
	Block             // looks like a listed word with a particle: لست
	Once              // is counted with واحد: حالة واحدة
	Money             // دولار
	Cent              // سنت
	Measure           // كيلومتر
	Prefix            // كيلو
	Qual              // مربع
	Percent           // (في) المئة
	Stop              // is no counted noun
	Body              // قوات، ميليشيات: a number taken from them stands alone
	Plural            // دول
	Compound          // حالة (وفاة): a counted noun of two words
	Group             // (ثلاثة من) رجال (الأمن)
	Bare              // before a figure that stands alone
	Name              // before a figure that is part of a name
	Age               // before an age
	Other             // آخرون
	lastClass
)

var classNames = [lastClass]string{
	Zero: "zero", Digit: "digit", Eleven: "eleven", Teen: "teen", Tens: "tens", Hundred: "hundred", Hundreds: "hundreds",
	Scale: "scale", Scales: "scales", Dual: "dual", Many: "many", Some: "some", Fraction: "fraction", Parts: "parts",
	Point: "point", Ordinal: "ordinal", Last: "last",
	Month: "month", Kanun: "kanun", Tishrin: "tishrin", Hijri: "hijri", Jumada: "jumada", Dhu: "dhu",
	DhuName: "dhuname", Persian: "persian", Coptic: "coptic", Weekday: "weekday", Part: "part", PartAdv: "partadv",
	Yesterday: "yesterday", Today: "today", Tomorrow: "tomorrow", Now: "now", Unit: "unit", Units: "units",
	DualUnit: "dualunit", QuarterDual: "quarterdual", Season: "season",
	Decade: "decade", Edge: "edge", Mod: "mod", Same: "same", SameHead: "samehead", This: "this", That: "that", Few: "few",
	Blessed: "blessed", Ago: "ago", Since: "since", After: "after", Approx: "approx", Former: "former", Every: "every",
	HijriEra: "hijriera", Era: "period", Moment: "moment", Weekend: "weekend", Block: "block", Once: "once",
	Money: "money", Cent: "cent", Measure: "measure", Prefix: "prefix", Qual: "qual", Percent: "percent",
	Stop: "stop", Body: "body", Plural: "plural", Compound: "compound", Group: "group", Bare: "bare", Name: "name", Age: "age", Other: "other",
}

// classOf returns the class that the lists call name.
func classOf(name string) Class {
	for c, n := range classNames {
		if n == name && n != "" {
			return Class(c)
		}
	}
	panic("vocab: no class " + strconv.Quote(name))
}
