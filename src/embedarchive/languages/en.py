"""English."""

from types import MappingProxyType

from embedarchive.languages._base import Language, on_networks, platform_words

_CUES = """
accuse accused accuses acknowledge acknowledged acknowledges acquiesced acquiesces add added adds admit admits admitted
admonish admonished admonishes advise advised advises advocate advocated advocates affirm affirmed affirms agonized
agree agreed agrees allege alleged alleges alluded alludes announce announced announces answered anticipated anticipates
apologise apologised apologises apologize apologized apologizes appealed applaud applauded applauds apprised argue
argued argues articulated articulates ascribed ask asked asks assail assailed assails assert asserted asserts assured
assures attacked attest attested attests attributed averred avers avowed babbled backtracked bantered banters bargained
barked barks bashed bawled beamed begged begs believe believed believes bellowed bellows bellyached bemoan bemoaned
bemoans berate berated berates beseeched beseeches bickered blame blamed blames blared blasted blasts bleated blogged
blubbered blurted blurts blusters boast boasted boasts boomed brag bragged branded burbled cabled cackled cajoled called
carped cast castigate castigated caution cautioned cautions challenged chanted chants characterised characterises
characterize characterized characterizes charged chattered cheered chided chides chimed chimes chirped chortled chuckled
chuckles cite cited cites claimed clamored clarified clarifies clarify coached coaxed commend commended commends
commented commiserated commiserates complain complained complains complimented concede conceded concedes conclude
concluded concludes concur concurred concurs condemn condemned condemns confessed confesses confided confides confirm
confirmed confirms congratulate congratulated congratulates conjectured consider considered considers consoled contend
contended contends continued continues contradicted contradicts conveyed conveys cooed corrected corrects counsel
counseled counselled counsels countered credited cried criticise criticised criticises criticize criticized criticizes
croaked croons crowed cursed deadpanned decided decides declare declared declares decreed decried decries decry deem
deemed deems defend defended defends define demanded demands demur demurred demurs denied denies denigrated denounce
denounced denounces deny depict depicted depicts deplore deplored deplores deride derided derides describe described
describes despaired detailed disagree disagreed disagrees disapproved disclaimed disclose disclosed discloses discuss
discussed discusses dished dismiss dismissed dismisses dispute disputed disputes dissented divulged divulges drawled
drawls dreamed droned dub dubbed dubs echo echoed echoes effused ejaculated elaborate elaborated elaborates elucidated
emailed emphasised emphasize emphasized emphasizes endorse endorsed endorses enquired enquires enthuse enthused enthuses
entreated entreats enumerated enunciated envision envisioned envisions espoused estimated exaggerated exaggerates
exalted exclaim exclaimed exclaims excoriated exhaled exhorted exhorts explain explained explains exploded expounded
expounds expressed expresses extol extolled extols exulted faulted feared fibbed finds foretold forwarded found frets
fretted fulminated fumed fumes gasped gasps gloated gloats greeted griped groaned groused
growled grumble grumbled grumbles grunted guaranteed guessed guesses guffawed gulped gurgled gushed gushes hailed hails
hammered harangued heckled hectored herald heralded hesitated hinted hissed hollered hollers hooted hoped howled howls
huffed hypothesised hypothesized hypothesizes identified identifies imagine imagined imagines imparted implied implies
implored implores imply impugned indicated indicates inform informed informs inquired inquires insinuate insinuated
insinuates insist insisted insists instructed instructs interjected interjects interrupted interrupts intimated intoned
intones inveighed invited invites invoked invokes japed jeered jeers jested jests jibed joked joshed jotted justified
justifies kidded knocked kvetched labeled labelled lambasted lambastes lament lamented laments lashed lashes lauded
lauds laughed lectured liken likened likens lisped listed maintain maintained maintains marveled marvelled marvels
mention mentioned mentions messaged mewled moaned moans mock mocked mocks mourned mourns mouthed mulled mulls mumbled
mumbles murmured murmurs mused muses muttered mutters nagged named narrated narrates nicknamed noted notified notifies
objected objects observe observed observes offered opined opines oppose opposed opposes ordered panned paraphrased
parroted penned persisted persists pestered pesters petitioned phoned phrased piped plead pleaded pleads pledged pointed
pondered ponders pontificated portray portrayed portrays posed posited posits posted postulated postulates praise
praised praises prayed preach preached preaches predict predicted predicts prefaced prefer prefers present presented
presents pressed proclaim proclaimed proclaims professed professes projected promised promote pronounce pronounced
pronounces prophesied prophesies propose proposed proposes protested puts quavered queried questioned quibbled quibbles
quip quipped quips quizzed quizzes quoted quoth radioed raged railed rambled rambles ranted rapped raved raves read
reads reaffirmed reaffirms realize reasoned reassured reassures rebuffed rebuked rebuts rebutted recall recalled recalls
recited recites reckon reckoned reckons recommend recommended recommends reconfirmed recount recounted recounts refer
referenced references referred refers reflected reflects refuted refutes regard regards regretted reiterate reiterated
reiterates reject rejected rejects rejoiced rejoices rejoined rejoins relayed relays remarked remembered remembers
remind reminded reminds reminisced reminisces remonstrated remonstrates renounced repeat repeated repeats replied
replies reply reported reprimanded reproached repudiated repudiates requested respond responded responds restated
restates retort retorted retorts retweeted reveal revealed reveals rhapsodized ridicule ridiculed ridicules riffed
ripped roared rued rule ruled rules said sang savaged savages say says scoff scoffed scoffs scolded scolds screamed
screams screeched seeks sees seethed seethes shared shouted shrieked shrieks shrilled shrugged shrugs sighed signaled
signalled skewered slam slammed slams smirked snapped snaps snarked snarled sneered sneers snickered sniffed
sniffs snorted snorts sobbed soothed spat speaks specified specifies specify speculate speculated speculates spelled
spewed spluttered splutters spoke spouted sputtered squawked squeaked squealed stammered stammers stated stipulate
stipulated stipulates stormed stress stressed stresses stuttered stutters submits suggest suggested suggests summarised
summarize summarized summarizes summed sums supports surmised surmises suspect swears swore sympathised sympathized
sympathizes talked taunted teased teases telegraphed tell tells termed testified testifies testify texted thanked thanks
theorised theorized theorizes think thinks thought threaten threatened threatens thundered thunders told tout touted
touts trashed trumpeted trumpets tweeted underlined underlines underscore underscored underscores urge urged urges
uttered utters vented vents ventured ventures vilified vocalized voice voiced volunteered volunteers vouched vouches
vowed wailed wails warbled warn warned warns weeps welcome welcomed welcomes went wept wheedled whimpered whimpers whine
whined whines whispered whispers whooped wished wonder wondered worried write writes wrote yell yelled yells yelped
"""

_STANCES = """
advertised aimed aims aired airs approved approves assessed assesses assumed barred bars belittled billed borrowed
bristles broadcast censured certified championed chooses chose circulated coined commanded conjured consented consents
declined declines defined defines delivered denigrates determined determines diagnosed discovered discovers disparaged
disparages doubted encouraged encourages expected expects feels felt floated foresaw foresees framed hit hits hurled
intends issued judged learned leveled levelled likes lobbed lodged loves mandated mandates noticed notices painted
paints pegged perceived perceives pictured pilloried pitched played printed proffers prohibited prohibits promoted
promotes published publishes rated realized realizes recognized recognizes recollected refused refuses released required
requires rips scorned scrawled scribbled signed sought struck styled suspected suspects treated treats understands
understood unveiled upbraided used uses viewed wanted wants weighed
"""

_NOUN_CUES = """
answer answers attacks beams blast brands call calls casts charge charges claim claims coaches comment comments
compliments counters credits cries demand doubts emails estimates fears forecasts frames grins gripes groans growls
hints hopes joke jokes judges label laughs lists messages note notes offers orders pitches pledge pledges points post
posts presses projects promise promises protests questions quote quotes rages rails raises rants reasons rebukes remark
remarks report reports requests roars shot shout shouts sighs signals smiles smirks snarls sobs spells state states
talks taunts texts tweet tweets views vow vows wonders worries
"""

_CUE_PARTICIPLES = """
accusing acknowledging adding admitting admonishing advising aiming airing alleging announcing applauding arguing asking
assailing asserting attacking barking bashing belittling bemoaning berating billing blaming blasting boasting bragging
branding calling casting cautioning challenging championing chanting characterising characterizing charging cheering
chiding chiming citing claiming clarifying coining commending complaining conceding concluding condemning confessing
confiding confirming conjuring considering contending counseling criticising criticizing crowing crying declaring
defending defining demanding denouncing depicting deploring deriding describing detailing determining disclosing
dismissing disparaging disputing doubting dubbing echoing elaborating emailing emphasising emphasizing encouraging
envisioning estimating exclaiming excoriating expecting explaining expressing faulting fearing feeling floating framing
fuming gloating griping grousing growling grumbling gushing hailing hammering heralding hinting hitting hollering hoping
hurling identifying imploring implying indicating inquiring insisting instructing interjecting intoning inviting
invoking issuing jesting joking kidding knocking labeling labelling lambasting lamenting lauding lecturing likening
listing lobbing maintaining mandating mocking mulling murmuring musing muttering naming nicknaming noting objecting
observing offering opining opposing ordering painting paraphrasing picturing pitching pleading pledging pondering
portraying posting praising predicting presenting proclaiming promising promoting pronouncing protesting pushing
quipping quoting ranting reasoning rebuking recalling reciting recognizing recounting referencing referring refusing
reiterating rejecting rejoicing relaying remarking reminding repeating replying reporting requiring responding retorting
revealing ridiculing riffing ripping roaring ruling saying scoffing scolding screaming shouting showing sighing
signaling skewering slamming snarking sniping speaking speculating stating stipulating stressing stumping styling
suggesting summarizing supporting suspecting taunting teasing telling terming testifying texting thanking theorizing
thinking threatening thundering touting trashing treating trumpeting tweeting underlining underscoring urging using
uttering venting viewing voicing volunteering vouching vowing warning welcoming whispering wondering worrying writing
yelling
"""

_SPEECH_NOUNS = """
accusation accusations admission allegation allegations announcement answer argument assertion assertions assessment
assurance belief boast call calls chant charge claim claims comment comments complaint complaints conclusion contention
criticism declaration demand demands denial description dictum explanation insistence joke line mantra message motto
observation opinion phrase plea pledge prediction promise promises proposal question quip quote reference references
remark remarks reply reminder request response slogan statement suggestion theory threat tweet tweets view vow warning
warnings words
"""

_PREPOSITIONS = """
about above across against along alongside amid amidst among around at behind below beneath beside besides between
beyond by concerning despite during except following for from in including inside into like near of off on onto outside
over past per regarding than through throughout to toward towards under unlike upon versus via with within without
"""

_ADVERBS = """
additionally afterward afterwards again ago almost already also always apparently around away back clearly even early
eventually finally first further immediately initially just late later long nearly never notably now often once only
previously quickly rather recently shortly similarly soon specifically still then there today too twice ultimately
yesterday afternoon day days evening hour hours minute minutes moment moments month months morning night tonight week
weekend weeks year years
"""

_ORGANISATIONS = """
academy act administration affairs agency airlines airport airways alliance america army association athletic bank board
breitbart broadcasting bureau california campaign carolina center centre chamber city club coalition college commission
committee company conference congress convention corporation council county court daily day democrats department
district facebook ferries florida force foundation fund google gop group hampshire herald hill hotel house inc institute
institution international iowa islam jersey journal justice league ltd magazine media microsoft ministry monthly museum
nation nations network nevada news office ohio openai pac party politico post press railways reporter republicans
research reuters review rovers school security senate service society state states street studies team television texas
times today tower town trains tribune twitter union university wanderers washington week white workers york zoo
"""

_TITLES = """
-alist -arist -artist -boss -byist -catcher -climber -clist -elist -fielder -gist -grapher -hander -ician -ientist
-inist -keeper -leader -maker -mist -nomer -officer -onist -pianist -pitcher -producer -rower -skater -skier -tivist
-trainer -umnist -woman -wrestler -writer actor actress admiral adviser ambassador archbishop architect astronaut
attorney author bassist billionaire boxer broadcaster businessman businesswoman capt captain celebrity chairman
chairwoman challenger chancellor chef chief cllr cmdr co-anchor col comedian commentator commissioner composer
congressman congresswoman councillor dame dancer defender designer det detective director donor dr drummer entrepreneur
ex-president footballer former gen general golfer gov governor grandmaster headteacher historian imam influencer insp
inspector investor jr judge justice king lady lawyer lieutenant lord lt mayor minister miss mr mrs ms mx playwright poet
pope presenter president prime prince princess principal prof professor quarterback queen rabbi rapper referee rep
representative researcher rev secretary sen senator sgt sheriff singer sir songwriter speaker spokesman spokesperson
spokeswoman sprinter sr st streamer striker superintendent supt surgeon swimmer teacher then umpire vice winger youtuber
"""

_MEDIA = {
    **dict.fromkeys(("tweeted", "tweeting", "tweet", "tweets", "on twitter", "on x", "to x", "to twitter"), "x"),
    "truth social": "truthsocial",
    **on_networks("on _ | _ post | _ video | _ channel"),
    "to facebook": "facebook",
    "to instagram": "instagram",
    "to bluesky": "bluesky",
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

_WEEKDAYS = ("monday mon", "tuesday tues", "wednesday weds", "thursday thurs", "friday fri", "saturday", "sunday")

_MONTHS = """
january february march april may june july august september october november december jan feb mar apr jun jul aug sept
sep oct nov dec
"""

_DOCUMENTS = {
    **dict.fromkeys(("press release", "news release"), "press-release"),
    **dict.fromkeys(("lawsuit", "filing"), "court-filing"),
    **{document: document for document in ("statement", "report", "email", "letter")},
}

_IMPERATIVES = """
allow avoid be beware bring call check come contact do don't don’t drive enjoy expect follow forget get give go hang
help join keep leave let let's let’s look make plan pray remember report seek share stay stop support take text travel
turn use visit wait watch wear welcome wish
"""

_PRONOUNS = {"he": "he", "she": "she", "they": "", "it": "it", "i": "", "we": "", "you": ""}

EN = Language(
    code="en",
    cues=frozenset(_CUES.split()),
    stances=frozenset(_STANCES.split()),
    addressing_cues=frozenset("tell tells told".split()),
    noun_cues=frozenset(_NOUN_CUES.split()),
    cue_participles=frozenset(_CUE_PARTICIPLES.split()),
    speech_nouns=frozenset(_SPEECH_NOUNS.split()),
    sources=frozenset(("according to",)),
    agents=frozenset(("by",)),
    pronouns=MappingProxyType(_PRONOUNS | {f"{word}’s": _PRONOUNS[word] for word in ("he", "she", "it")}),
    gendered=MappingProxyType(
        {"his": "he", "him": "he", "himself": "he", "her": "she", "hers": "she", "herself": "she"}
    ),
    determiners=frozenset(
        "the a an this that these those his her their its our my your no every any such other".split()
    ),
    possessive_endings=("'s", "’s", "s'", "s’"),
    possessives=frozenset("his her their its my our your".split()),
    definite=frozenset(("the",)),
    anaphors=MappingProxyType({"-year-old": ""}),
    quantifiers=frozenset(
        "one two three four five six seven eight nine ten dozens hundreds thousands each some many several others"
        " another most both all".split()
    ),
    prepositions=frozenset(_PREPOSITIONS.split()),
    conjunctions=frozenset(("and", "but", "or", "nor", "yet")),
    subordinators=frozenset(
        "after before since until that as because while when where if although though whether so how why what whenever"
        " unless".split()
    ),
    relatives=frozenset(("who", "which", "whose", "whom")),
    auxiliaries=frozenset(
        "has had have having do does did will would can could may might must shall should"
        " not didn't doesn't don't hasn't haven't won't didn’t doesn’t don’t hasn’t haven’t won’t".split()
    ),
    passive_auxiliaries=frozenset(
        "is was are were be been being isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t".split()
    ),
    adverbs=frozenset(_ADVERBS.split()),
    verb_endings=("ed",),
    participle_endings=("ing",),
    adverb_endings=("ly",),
    titles=frozenset(_TITLES.split()),
    gendered_titles=MappingProxyType(
        {"mr": "he", "sir": "he", "lord": "he", "congressman": "he", "spokesman": "he", "chairman": "he", "mrs": "she"}
        | dict.fromkeys(("ms", "miss", "dame", "lady", "congresswoman", "spokeswoman", "chairwoman"), "she")
    ),
    particles=frozenset("de da del della der den di dos du la le van von bin ibn al el ten ter y".split()),
    small_words=frozenset("a an and as at by for from in into of on or the to with".split()),
    no_names=frozenset(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
        " september october november december yes no not here there meanwhile however indeed instead asked"
        " speaking earlier later last more perhaps maybe well please today tonight".split()
    ),
    weekdays=MappingProxyType({day: number for number, days in enumerate(_WEEKDAYS) for day in days.split()}),
    days=MappingProxyType({"today": 0, "tonight": 0, "yesterday": -1}),
    months=frozenset(_MONTHS.split()),
    organisations=frozenset(_ORGANISATIONS.split()),
    media=MappingProxyType(_MEDIA),
    documents=MappingProxyType(_DOCUMENTS),
    lead_ins=frozenset(
        "post posts tweet tweets message statement thread note announcement reaction response words took caption"
        " reacted writing warning".split()
    ),
    whole=frozenset(("full", "entire", "entirety", "complete")),
    partly=frozenset(("begins", "began", "in part", "excerpt", "partial")),
    no_posts=frozenset(
        "letter letters bill bills law video videos clip livestream email e-mail memo speech remarks"
        " interview release photo photos picture image poem song lyrics reason reasons points tips list schedule"
        " programme program policy rules guidelines recipe review essay article column coverage report"
        " transcript agreement reactions replies responses best some about spoke asked watch follow listen"
        " headline trailer ruling judgment verdict opinion newsletter website book chapter"
        " entry diary"
        " things promises livestreamed live-streamed".split()
    ),
    pointing=frozenset("following below this here read see".split()),
    second_person=frozenset("you your yours yourself please thank thanks y'all yall u ur".split()),
    imperatives=frozenset(_IMPERATIVES.split()),
    past=frozenset("was were had wasn’t weren’t hadn’t".split()),
    first_person=frozenset("i me my mine myself we us our ours".split()),
    platforms=platform_words("X Twitter tweet tweeted"),
)
