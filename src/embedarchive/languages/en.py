"""English."""

from types import MappingProxyType

from embedarchive.languages._base import Language

_CUES = """
anticipated credited found finds speaks
accuse accused accuses acknowledge acknowledged acknowledges add added adds admit admits admitted affirm affirmed
agree agreed agrees allege alleged alleges announce announced announces answered argue argued argues ask asked asks
assert asserted asserts assured assures attested believe believed believes blame blamed blasted boast boasted boasts
bragged called caution cautioned cautions chanted charged cheered chimed cite cited cites claimed commented complain
complained complains concede conceded concedes conclude concluded concludes confided confirm confirmed contend
contended contends continued continues corrected countered cried criticize criticized deadpanned declare declared
declares decried demanded denied denounce denounced deny derided derides describe described describes dismiss
dismissed dub dubbed elaborated emphasize emphasized emphasizes enthused exclaim exclaimed exhorted explain explained
explains griped hailed hinted implored insist insisted insists interjected intoned joked labeled labelled lament
lamented laments lauded laughed maintained maintains marveled mention mentioned mocked murmured mused noted observe
observed observes offered opined penned plead pleaded pledged pointed points pondered portrayed posited posted praised
predict predicted predicts proclaimed proclaims promised pronounced proposed proposes puts questioned quip quipped
quips quoted railed read reads rebuked recall recalled recalls recited recounted refer referred refers reiterate
reiterated remarked repeat repeated replied replies reply reported respond responded responds retort retorted
ridiculed said sang say says scoffed shouted slam slammed snapped sneered spoke stated stress stressed stresses
suggest suggested suggests surmised talked teased tell tells testified texted think thinks thought thundered told
touted tweeted urge urged urges uttered vented volunteered vowed warn warned warns went whispered wonder wondered
write writes wrote yell yelled
"""

_NOUN_CUES = """
answer answers blast call calls charge charges claim claims comment comments demand joke jokes label note notes pledge
post posts promise promises quote quotes remark remarks report reports shot shout shouts state states tweet tweets vow
vows
"""

_CUE_PARTICIPLES = """
accusing acknowledging adding admitting alleging announcing arguing asking asserting blasting boasting calling
cautioning chanting charging citing claiming complaining conceding concluding confirming contending declaring
demanding denouncing describing dismissing emphasizing explaining insisting joking labeling mocking noting offering
pledging posting praising predicting promising quoting recalling referring repeating replying reporting responding
saying shouting slamming speaking stating stressing suggesting telling testifying thinking touting tweeting urging
vowing warning writing yelling
"""

_PREPOSITIONS = """
about above across after against along alongside amid amidst among around at before behind below beneath beside
besides between beyond by concerning despite during except following for from in including inside into like near of
off on onto outside over past per regarding since than through throughout to toward towards under unlike until upon
versus via with within without
"""

_ADVERBS = """
additionally afterward afterwards again ago almost already also always apparently around away back clearly even
eventually finally first further immediately initially just later long nearly never notably now often once only
previously quickly rather recently shortly similarly soon specifically still then there today too twice ultimately
yesterday
"""

_ORGANISATIONS = """
academy act administration affairs agency alliance america army association bank board breitbart broadcasting bureau
california campaign carolina center centre chamber city club coalition college commission committee company conference
congress convention corporation council county court daily day democrats department district facebook florida force
foundation fund google gop group hampshire herald hill hotel house inc institute international iowa islam jersey
journal justice league ltd magazine media microsoft ministry monthly museum nation nations network nevada news office
ohio openai pac party politico post press reporter republicans research reuters review school security senate service
society state states street studies team television texas times today tower tribune twitter union university
washington week white york
"""

_TITLES = """
ambassador attorney capt captain chairman chairwoman chief col congressman congresswoman dame detective director dr
ex-president former gen general gov governor jr judge justice king lady lord lt mayor minister miss mr mrs ms mx
officer pope president prime prince princess prof professor queen rep representative rev secretary sen senator sgt
sheriff sir speaker spokesman spokesperson spokeswoman sr st then vice
"""

_MEDIA = {
    **dict.fromkeys(("tweeted", "tweeting", "tweet", "tweets", "on twitter", "on x", "to x", "to twitter"), "x"),
    "truth social": "truthsocial",
    **dict.fromkeys(("on facebook", "facebook post", "to facebook"), "facebook"),
    **dict.fromkeys(("on instagram", "instagram post", "to instagram"), "instagram"),
    **dict.fromkeys(("on threads", "threads post"), "threads"),
    **dict.fromkeys(("on bluesky", "bluesky post", "to bluesky"), "bluesky"),
    **dict.fromkeys(("on mastodon", "mastodon post"), "mastodon"),
    **dict.fromkeys(("on tiktok", "tiktok video"), "tiktok"),
    **dict.fromkeys(("on youtube", "youtube video"), "youtube"),
    **dict.fromkeys(("on telegram", "telegram post", "telegram channel"), "telegram"),
    **dict.fromkeys(("press release", "news release"), "press-release"),
    **dict.fromkeys(("news conference", "press conference"), "news-conference"),
    **dict.fromkeys(("reporters", "journalists"), "reporters"),
    **dict.fromkeys(("interview", "interviewer", "interviewed"), "interview"),
    "podcast": "podcast",
    **dict.fromkeys(("speech", "rally", "town hall", "remarks"), "speech"),
    **dict.fromkeys(("email", "e-mail", "emailed"), "email"),
    "letter": "letter",
    **dict.fromkeys(("court filing", "court filings", "lawsuit", "affidavit", "indictment"), "court-filing"),
    "statement": "statement",
    **dict.fromkeys(("memoir", "new book", "his book", "her book", "the book"), "book"),
}

_DOCUMENTS = {
    "press release": "press-release",
    "news release": "press-release",
    "statement": "statement",
    "report": "report",
    "lawsuit": "court-filing",
    "filing": "court-filing",
    "email": "email",
    "letter": "letter",
}

_PLATFORMS = {
    "X": "x",
    "Twitter": "x",
    "tweet": "x",
    "tweeted": "x",
    "Truth Social": "truthsocial",
    "Facebook": "facebook",
    "Instagram": "instagram",
    "Threads": "threads",
    "Bluesky": "bluesky",
    "Mastodon": "mastodon",
    "Telegram": "telegram",
}

EN = Language(
    code="en",
    cues=frozenset(_CUES.split()),
    noun_cues=frozenset(_NOUN_CUES.split()),
    cue_participles=frozenset(_CUE_PARTICIPLES.split()),
    sources=frozenset(("according to",)),
    pronouns=MappingProxyType(
        {"he": "he", "she": "she", "they": "", "it": "it", "i": "", "we": "", "you": "", "one": ""}
    ),
    gendered=MappingProxyType(
        {"his": "he", "him": "he", "himself": "he", "her": "she", "hers": "she", "herself": "she"}
    ),
    determiners=frozenset(
        "the a an this that these those his her their its our my your one two three some many several other others"
        " another most both no every each all any such".split()
    ),
    prepositions=frozenset(_PREPOSITIONS.split()),
    conjunctions=frozenset(("and", "but", "or", "nor", "yet")),
    subordinators=frozenset(
        "that as because while when where if although though whether so how why what whenever unless once".split()
    ),
    relatives=frozenset(("who", "which", "whose", "whom")),
    auxiliaries=frozenset(
        "is was are were be been being has had have having do does did will would can could may might must shall should"
        " not isn't wasn't didn't doesn't don't didn’t doesn’t don’t".split()
    ),
    adverbs=frozenset(_ADVERBS.split()),
    verb_endings=("ed",),
    adverb_endings=("ly",),
    titles=frozenset(_TITLES.split()),
    gendered_titles=MappingProxyType(
        {"mr": "he", "sir": "he", "lord": "he", "congressman": "he", "spokesman": "he", "chairman": "he", "mrs": "she"}
        | dict.fromkeys(("ms", "miss", "dame", "lady", "congresswoman", "spokeswoman", "chairwoman"), "she")
    ),
    particles=frozenset("de da del della der den di dos du la le van von bin ibn al el ten ter y".split()),
    no_names=frozenset(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
        " september october november december yes no not here there meanwhile however indeed instead asked"
        " speaking earlier later last perhaps maybe well please today tonight".split()
    ),
    organisations=frozenset(_ORGANISATIONS.split()),
    media=MappingProxyType(_MEDIA),
    documents=MappingProxyType(_DOCUMENTS),
    lead_ins=frozenset("post posts tweet tweets message statement thread note".split()),
    whole=frozenset(("full", "entire", "entirety", "complete")),
    first_person=frozenset(
        "i me my mine myself we us our ours i'm i’m i've i’ve i'd i’d i'll i’ll we're we’re".split()
    ),
    platforms=MappingProxyType(_PLATFORMS),
)
