package speech

// focus is where a feature looks.
type focus uint8

const (
	nowhere focus = iota // at numbers, or at too much to name a word
	atCue
	beforeCue
	twoBeforeCue
	afterCue
	atStart     // the first word of the content
	beforeStart // the word before the content
	atPlace     // the first word of a content that begins there
	beforePlace // the word before that, the last of a content that ends there
	atNext      // the first word behind the end of a content, marks aside
	atPhrase    // the first word of the phrase that may name the speaker
	beforePhrase
	afterPhrase
)

// featureNames says in words what the features of each template look at. The
// tests hold them against the templates in use.
var featureNames = [256]struct {
	name string
	at   focus
}{
	// the opening
	tKind:          {"the construction itself", nowhere},
	tLemma:         {"the cue's verb and the construction", atCue},
	tClassForm:     {"the class and form of the cue", atCue},
	tFlags:         {"particles and pronouns attached to the cue", atCue},
	tFrame:         {"whether the verb takes such a complement", atCue},
	tDistance:      {"words between cue and content", nowhere},
	tCommas:        {"commas between cue and content", nowhere},
	tCues:          {"verbs and complementisers between cue and content", nowhere},
	tPairs:         {"quotation marks between cue and content", nowhere},
	tStart:         {"the first word of the content", atStart},
	tStartClass:    {"the word class of the content's first word", atStart},
	tBefore:        {"the word before the content", beforeStart},
	tPrev:          {"the word before the cue or the quotation mark", beforeCue},
	tNext:          {"the word behind the cue", afterCue},
	tNextClass:     {"the word class behind the cue", afterCue},
	tPlace:         {"the cue's place in block, sentence and quotation marks", atCue},
	tNegated:       {"a negation before the cue", beforeCue},
	tAdjacent:      {"the cue stands right before the content", atCue},
	tShape:         {"how the content's first word begins", atStart},
	tMention:       {"a name between cue and content", nowhere},
	tLemmaBefore:   {"the verb together with the word before the content", beforeStart},
	tOrder:         {"how many such places come before", nowhere},
	tPrevMark:      {"the mark before the cue", beforeCue},
	tPrevClass:     {"the word class before the cue", beforeCue},
	tPairLength:    {"the length of the quotation, and what stands before it", nowhere},
	tClassDistance: {"the cue's class and the words between", atCue},
	tLemmaForm:     {"the form of the cue's verb", atCue},
	tStartBefore:   {"the word classes around the content's beginning", atStart},
	tAfterPair:     {"a quotation that closes before the cue", beforeCue},
	tPrevTwo:       {"the two words before the cue", beforeCue},
	tPrevLemma:     {"the cue's verb behind this word", beforeCue},
	tObject:        {"the names before the object, and what the object names", atStart},
	tPrevPrep:      {"a preposition two words before the cue", twoBeforeCue},
	tPairAlone:     {"the length and place of the quotation, verbs and names in it", nowhere},
	tPairFirst:     {"the first word in the quotation marks", atStart},
	tPairLast:      {"the last word in the quotation marks", nowhere},
	tPairNext:      {"the word behind the quotation marks", nowhere},
	tColon:         {"how many words stand before the colon, and names among them", nowhere},
	tColonHead:     {"the first word before the colon", nowhere},
	tColonNext:     {"the words around the colon", afterCue},

	// the end
	eKind:       {"the kind of place for this construction", nowhere},
	eNext:       {"the word behind the end", atNext},
	eNextClass:  {"the word class behind the end", atNext},
	eLast:       {"the last word", beforePlace},
	eLastClass:  {"the word class of the last word", beforePlace},
	eMark:       {"the mark at the end", atPlace},
	eMarkNext:   {"the mark at the end and the word behind it", atNext},
	eMarkClass:  {"the mark at the end and the word class behind it", atNext},
	eCue:        {"a further cue behind the end", atNext},
	eCueMark:    {"a further cue behind the mark", atNext},
	ePhrase:     {"an attributing phrase behind the end", atNext},
	eCuesInside: {"the sayings that the content would swallow", nowhere},
	eLength:     {"the length of the content", nowhere},
	ePair:       {"the place against the quotation marks that the content opens with", nowhere},
	eCross:      {"the place against quotation marks inside the content", nowhere},
	eOpenPair:   {"what stands behind the closing quotation mark", atNext},
	eClass:      {"the kind of place for the class of the cue", atCue},
	eRemaining:  {"how many places come behind", nowhere},
	eConn:       {"a connective of the narrator behind the end", atNext},
	ePosition:   {"the kind of place and the mark", nowhere},
	eMarkTwo:    {"the two words behind the end", atNext},
	eFirstEnd:   {"the first place of all", nowhere},

	// the beginning of a content before its cue
	sPlace:      {"the sentence or a quotation begins here", nowhere},
	sPrev:       {"the word before the beginning", beforePlace},
	sFirst:      {"the first word", atPlace},
	sFirstClass: {"the word class of the first word", atPlace},
	sLength:     {"the length of the content", nowhere},
	sOrder:      {"how many places come before or behind", nowhere},
	sCrossed:    {"a verb of saying before the beginning", nowhere},
	sWithin:     {"the first word is a verb of saying", atPlace},

	// the speaker
	pKind:        {"where the phrase stands", nowhere},
	pTrigger:     {"where the phrase stands for this construction", nowhere},
	pForm:        {"where the phrase stands for this form of the cue", atCue},
	pNth:         {"how many phrases stand between it and the cue", nowhere},
	pDistance:    {"words between phrase and cue", nowhere},
	pHeadClass:   {"the word class of the phrase's first word", atPhrase},
	pBefore:      {"the word before the phrase", beforePhrase},
	pBeforeClass: {"the word class before the phrase", beforePhrase},
	pAfterClass:  {"the word class behind the phrase", afterPhrase},
	pMention:     {"a name in the phrase, or a title that denotes one", atPhrase},
	pAgree:       {"agreement of phrase and verb in gender and number", atPhrase},
	pShape:       {"how the phrase begins, and names in it", atPhrase},
	pSubject:     {"the narrow word class before the phrase", beforePhrase},
	pLemma:       {"who speaks with this verb", atCue},
	pPlace:       {"the kind of block", nowhere},
	pGap:         {"sentences between the phrase and the cue", nowhere},
	pSameEntity:  {"the phrase names the last speaker", atPhrase},
	pCuePrev:     {"the word before the cue", beforeCue},
	pRelation:    {"how the quote before stands to this one", nowhere},
	pVerb:        {"a verb before the phrase whose subject it may be", beforePhrase},
	pNumber:      {"the number of verb and phrase", atPhrase},
	pGender:      {"the gender of verb and phrase", atPhrase},
	pFirstFree:   {"whether the phrase is the first of its clause that nothing governs", atPhrase},
	pRelay:       {"whether the phrase is the origin of what another passes on", atPhrase},
	pSalience:    {"how often the phrase's name has spoken, and whether the headline has it", atPhrase},
	pBlock:       {"paragraphs between the phrase and the cue", nowhere},
	pAssume:      {"whether a title alone means somebody who spoke before", atPhrase},
}
