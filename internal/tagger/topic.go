package tagger

// A topic is what an article is about where that says what its names are:
// مدريد and ليون are clubs in a match report.
type topic uint8

const (
	noTopic topic = iota
	sport
	market
	arts
	topics
)

// topicOf returns the topic that a word without particles and article
// speaks for.
func topicOf(bare string) topic {
	switch bare {
	case "مباراه", "مباريات", "لاعب", "لاعبين", "لاعبون", "لاعبي", "مدرب", "هدف", "اهداف", "مرمي", "ملعب", "ملاعب",
		"دوري", "كاس", "بطوله", "نادي", "انديه", "منتخب", "فوز", "تعادل", "هزيمه", "خساره", "شباك", "حارس",
		"مهاجم", "مدافع", "جماهير", "نقاط", "نقطه", "شوط", "جوله", "بطل", "كره", "رياضي", "رياضيه", "تسديده",
		"ركله", "جزاء", "تمريره", "هجوم", "نهاءي", "تصفيات", "اتحاد", "فريق", "فرق", "مضيفه", "ضيفه", "سجل", "رصيد", "صداره":
		return sport
	case "بورصه", "سهم", "اسهم", "تداول", "تداولات", "ارباح", "ايرادات", "سوق", "اسواق", "اغلاق", "مساهمين",
		"راسمال", "استثمار", "استثمارات", "مبيعات", "منتجات", "سيارات", "هاتف", "هواتف", "تطبيق", "جهاز", "برميل":
		return market
	case "فيلم", "افلام", "مسلسل", "مسلسلات", "مسرحيه", "البوم", "اغنيه", "اغاني", "فنان", "فنانه", "ممثل", "ممثله",
		"مخرج", "روايه", "كتاب", "ديوان", "معرض", "مهرجان", "سينما", "مسرح", "موسيقي", "جمهور", "نجم", "نجمه":
		return arts
	}
	return noTopic
}

// topicCount counts the words that speak for each topic.
type topicCount [topics]uint16

// main returns the topic that at least so many words speak for, more than
// for the others, or noTopic.
func (c *topicCount) main(least uint16) topic {
	best := noTopic
	for t := sport; t < topics; t++ {
		if c[t] >= least && c[t] > c[best] {
			best = t
		}
	}
	return best
}
