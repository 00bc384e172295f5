// Package khabar reads Arabic news: given the text of an article as it was
// copied from a page, it says how the article is built, whom and what it
// names, and who said what, each with its exact place in the text. (khabar,
// خبر, is a news item.)
//
// [Parse] takes the text and returns an [Article] with its blocks and
// sentences. [ExtractEntities] and [ExtractQuotes] find the entities and the
// quotes of an Article. [Parser] has the options; [Normalize] and
// [Normalizer] fold spelling variants for search.
//
//	a, err := khabar.Parse(text)
//	if err != nil {
//		return err
//	}
//	for _, q := range khabar.ExtractQuotes(a) {
//		fmt.Println(q.Kind, q.Speaker, q.Text)
//	}
//
// # The article
//
// Every line that is not blank is a [Block] of one [BlockKind]. Headline,
// deck, captions, body and subheads make up the story; bylines, datelines,
// links to other stories and the rest of the page (boilerplate) do not. What
// stands in a line goes with the line: a paragraph that opens with "القاهرة
// (رويترز) - قال" is body. Sentences, entities and quotes are found in the
// story alone. A caller who has separated the story already sets
// [Parser.BodyOnly].
//
// Sentences end after . ؟ ? ! and …, also where the space after the mark is
// missing ("خطأ.وأضاف"), but not inside numbers, abbreviations, initials or
// addresses, nor inside a quotation after which the sentence goes on. The end
// of a line ends a sentence.
//
// # Entities
//
// An [Entity] is one thing, with all places where the story names it: أنتوني
// بلينكن and later بلينكن are one. Its mentions are names, not descriptions,
// with the attached particles و ف ب ل ك left off.
//
//   - [Person]: the name alone, without titles and honorifics. Titles are the
//     entity's Roles.
//   - [Organization]: bodies by name, with the adjective of nationality where
//     the body is named so (وزارة الخارجية المصرية); not الحكومة, الوزارة.
//   - [Location]: countries, cities, regions, streets, seas, buildings and
//     crossings by name; a country also where it acts.
//   - [Event]: wars, summits, tournaments, feasts by name.
//   - [Work]: titles of films, books, programmes, laws.
//   - [Date]: points and stretches of time, whole: أمس الأربعاء, منذ ثلاثة
//     أيام. Value has them as TIMEX3 does.
//   - [Quantity]: counts, amounts, percentages, measures with their unit or
//     the noun counted: 32 ألف قتيل.
//
// Of nested names the longest is found. What stands after a preposition is a
// name of its own: in اللجنة التنفيذية لمنظمة التحرير the organisation is
// منظمة التحرير.
//
// # Quotes
//
// A [Quote] is what the article reports somebody to have said, written or
// thought. [QuoteKind] tells how, in the terms of Semino & Short, Corpus
// Stylistics (2004): [Direct], [Indirect], [Mixed] of both, or [Act], an
// utterance told without its words (دعا إلى وقف النار). The content begins
// behind the complementiser (إن, أن, أنه) and ends where the words of the
// speaker end: not behind "مشيرا إلى", which opens a quote of its own, nor
// behind what the writer adds.
//
// The [Cue] is what attributes it: a verb, a participle, a noun, a phrase such
// as بحسب, or the colon of "فلان: ...". The [Speaker] is the person, body,
// document or description that speaks. A verb without a subject of its own
// (وأضاف أن) has the speaker that a reader understands; [SpeakerForm] tells
// how the speaker was found. A quote that goes on over several paragraphs is
// one Quote for each of them. Quotation marks around a name, a title or a term
// are no quotes.
//
// Where the sentence tells them, a Quote has the addressee (لوكالة محلية), the
// medium or occasion (في مؤتمر صحفي, عبر تويتر), the place and the time of the
// saying, and whether the speaker is an unnamed source. Quote.Confidence is
// calibrated: of the quotes above 0.9 at least nine in ten are right, content
// and speaker. [Explain] tells why a quote was returned.
//
// Entities are found once for an Article: Speaker.EntityID is the ID of what
// ExtractEntities returns.
//
// # Offsets
//
// All spans are bytes of Article.Text, the text exactly as Parse was given
// it, half-open and on rune boundaries: a.Text[x.Start:x.End] is the thing.
// Strings in results share memory with the text wherever the text has them.
// Nothing is nil or empty by accident: a function that finds nothing returns a
// nil slice, a member that the text does not tell is zero.
//
// # How it works
//
// Lines are classified by a small grammar over phrase tables. Names are found
// by a conditional random field over words, affixes, word classes learned
// from raw news, and lists; dates and quantities by grammars; what one
// sentence makes clear about a name helps in the others. Quotes are found by
// a cue lexicon that proposes where contents may begin and end and who may
// have spoken, and log-linear models that choose. All data is embedded;
// weights and large lists are read in place, small tables are built when they
// are first used. Importing the package does no work. The README tells how
// good each step is, on what, and where it fails.
//
// # What it does not do
//
// It does not fetch pages or read HTML, translate, summarise, check facts, or
// tell whether a quote is true. It reads Modern Standard Arabic as newsrooms
// write it; dialect is read as far as it looks like that. It knows no people
// but by what the text and its lists say: an EntityID holds for one Article.
//
// # Concurrency
//
// All functions are safe for concurrent use by multiple goroutines, also on
// the same Article.
package khabar
