"""Dutch."""

from types import MappingProxyType

from embedarchive.languages._base import Language, on_networks, phrases, platform_words

_CUES = """
zegt zei zeiden zeggen gezegd verklaart verklaarde verklaarden verklaren verklaard stelt stelde stelden stellen
gesteld vertelt vertelde vertelden vertellen verteld schrijft schreef schreven schrijven geschreven meldt meldde
meldden melden gemeld meent meende meenden vindt vond vonden vinden gevonden benadrukt benadrukte benadrukten
benadrukken antwoordt antwoordde antwoordden antwoorden geantwoord reageert reageerde reageerden reageren gereageerd
vraagt vroeg vroegen vragen gevraagd waarschuwt waarschuwde waarschuwden waarschuwen gewaarschuwd bevestigt bevestigde
bevestigden bevestigen ontkent ontkende ontkenden ontkennen belooft beloofde beloofden beloven beloofd erkent erkende
erkenden erkennen geeft gaf gaven toegegeven legt legde legden uitgelegd voegt voegde voegden toegevoegd laat liet
lieten laten roept riep riepen roepen geroepen noemt noemde noemden noemen genoemd kondigt kondigde kondigden
aangekondigd denkt dacht dachten denken hoopt hoopte hoopten hopen vreest vreesde vreesden gelooft geloofde geloofden
concludeert concludeerde concludeerden merkt merkte merkten opgemerkt klaagt klaagde klaagden klagen geklaagd
bekritiseert bekritiseerde bekritiseerden prijst prees prezen geprezen looft loofde bekent bekende bekenden pleit
pleitte pleitten gepleit eist eiste eisten geëist herhaalt herhaalde herhaalden verwijt verweet verweten beschuldigt
beschuldigde beschuldigden twittert twitterde twitterden getwitterd tweet tweette getweet post postte gepost plaatst
plaatste plaatsten geplaatst publiceert publiceerde gepubliceerd citeert citeerde citeerden geciteerd grapt grapte
grapten verzucht verzuchtte oordeelt oordeelde oordeelden luidt luidde besluit besloot beschrijft beschreef beschreven
omschrijft omschreef omschreven spreekt sprak spraken gesproken licht lichtte lichtten toegelicht verzekert verzekerde
verzekerden weet wist voorspelt voorspelde adviseert adviseerde bedankt bedankte feliciteert feliciteerde verdedigt
verdedigde betreurt betreurde betreurden hekelt hekelde hekelden nuanceert nuanceerde stipt stipte wijst wees wezen
beet bijt beaamt beaamde foetert foeterde foeterden juicht juichte juichten giechelt giechelde lacht lachte zucht
zuchtte zuchtten snauwt snauwde sneert sneerde glimlacht glimlachte grijnst klinkt klonk klonken verduidelijkt
verduidelijkte verduidelijkten preciseert preciseerde vervolgt vervolgde vervolgden vult vulde vulden aangevuld
herinnert herinnerde herinnerden beklemtoont beklemtoonde beklemtoonden onderstreept onderstreepte onderstreepten
beklaagt beklaagde relativeert relativeerde repliceert repliceerde countert counterde fluistert fluisterde brult
brulde schreeuwt schreeuwde schreeuwden mompelt mompelde moppert mopperde mopperden mort morde sakkert sakkerde blikt
blikte constateert constateerde constateerden adviseren analyseert analyseerde oppert opperde opperden suggereert
suggereerde raadt raadde raden roemt roemde redeneert redeneerde protesteert protesteerde pocht pochte betoogt
betoogde betoogden bezweert bezwoer bezwoeren beweert beweerde beweerden bespeurt biecht biechtte erkend ontkend
onthult onthulde onthulden onthuld vermoedt vermoedde voorziet voorzag zweert zwoer tiert tierde getuigt getuigde
getuigden spot spotte maant maande noteert noteerde uit uitte uitten geuit verkondigt verkondigde mijmert mijmerde
peinst peinsde twijfelt twijfelde toont toonde toonden bestempelt bestempelde bestempeld typeert typeerde kwalificeert
kwalificeerde veroordeelt veroordeelde veroordeelden verwerpt verwierp snapt snapte snapten begrijpt begreep spreken
betoogd beklaagd aangegeven aangeven uitgesproken beweerd gesuggereerd opgeroepen geconcludeerd jubelt jubelde
"""

_SOURCES = """
volgens | aldus | naar eigen zeggen van | in de woorden van | naar de mening van | zo staat in | staat in | stond in |
is te lezen in | valt te lezen in | luidt het in | bij monde van | naar het oordeel van | in de ogen van
"""

_PREPOSITIONS = """
aan achter af als behalve bij binnen boven buiten dankzij door gedurende in jegens langs met na naar naast om
omstreeks ondanks onder op over per rond rondom sinds tegen tegenover te ter ten tijdens tot uit van vanaf vanwege
vanuit via voor voorbij wegens zonder
"""

_ADVERBS = """
al alleen altijd daar daarbij daarmee daarna daarnaast daarom daarop dan dinsdagavond donderdagavond dus echter eens
eerder eerst eerste er even gisteren gisteravond graag hem haar hen hier hierover hun ook inmiddels intussen juist
later maandagavond maar meer meteen morgen net niet nog nogmaals nooit nu onlangs ons ooit opnieuw overigens snel soms
steeds straks tevens toch toe toen tot vaak vandaag vanochtend vanmiddag vanavond verder vervolgens vooraf vorige
wederom weer wel woensdagavond zaterdagavond zelf zich zojuist zondagavond vrijdagavond weten terug volgende
"""

_TITLES = """
meneer schrijver schrijfster econoom mevrouw mr dr drs ir prof professor hoogleraar minister premier president
presidente koning koningin prins prinses burgemeester wethouder senator generaal kolonel kapitein commissaris rechter
officier advocaat woordvoerder woordvoerster directeur directrice voorzitter secretaris staatssecretaris paus
kardinaal bisschop lijsttrekker kamerlid raadslid fractievoorzitter trainer coach -minister -president -voorzitter
-woordvoerder -woordvoerster -directeur -leider -leidster -lid -coach -trainer -chef -onderzoeker -onderzoekster
-hoogleraar -econoom -burgemeester
reiziger boer boerin bakker inwoner leraar lerares influencer
schaatser schaatsster zanger zangeres acteur actrice cabaretier cabaretière komiek rapper voetballer voetbalster
wielrenner wielrenster historicus ondernemer ondernemster presentator presentatrice activist doelman spits
-schapper -kundige -loog -loge -schrijver -schrijfster -speler -speelster -bestuurder -ondernemer
"""

_ORGANISATIONS = """
anp bank bond bestuur centrum college comité commissie dagblad eu europese federatie fonds gemeente groep instituut
kabinet kamer krant ministerie museum nato navo nos om organisatie partij politie raad rechtbank regering senaat
stichting telegraaf trouw unie universiteit vakbond vereniging volkskrant parool -ministerie -partij -bank -bond -raad
-commissie -politie -bureau -dienst fc club alliantie academie bedrijf coalitie collectief front platform provincie
ajax psv nv bv sv vv brandweer dierenpark luchthaven
"""

_MEDIA = {
    **dict.fromkeys(("tweet", "tweets", "twittert", "twitterde", "getwitterd", "op x", "op twitter", "via x"), "x"),
    **dict.fromkeys(("via twitter",), "x"),
    "truth social": "truthsocial",
    **on_networks("op _ | via _"),
    "persbericht": "press-release",
    "persconferentie": "news-conference",
    **dict.fromkeys(("journalisten", "verslaggevers"), "reporters"),
    **dict.fromkeys(("interview", "vraaggesprek", "gesprek met"), "interview"),
    "podcast": "podcast",
    **dict.fromkeys(("toespraak", "speech"), "speech"),
    **dict.fromkeys(("e-mail", "mail"), "email"),
    "brief": "letter",
    **dict.fromkeys(("vonnis", "aanklacht"), "court-filing"),
    "verklaring": "statement",
    **dict.fromkeys(("memoires", "zijn boek", "haar boek"), "book"),
}

_DOCUMENTS = {
    "persbericht": "press-release",
    **dict.fromkeys(("verklaring", "mededeling"), "statement"),
    **dict.fromkeys(("rapport", "onderzoek", "verslag"), "report"),
    **dict.fromkeys(("vonnis", "aanklacht"), "court-filing"),
    **dict.fromkeys(("mail", "e-mail"), "email"),
    "brief": "letter",
}

_WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()

_MONTHS = """
januari februari maart april mei juni juli augustus september oktober november december
"""

_PARTS_OF_DAY = ("", "ochtend", "middag", "avond", "nacht")

_ANAPHORS_HE = """
bewindsman oefenmeester topman zakenman politicus keeper spits verdediger middenvelder aanvaller doelman trainer coach
renner winnaar kampioen zanger acteur regisseur schrijver auteur presentator ondernemer oprichter historicus socioloog
politicoloog econoom hoogleraar onderzoeker wetenschapper raadsman belg nederlander vlaming oost-vlaming west-vlaming
limburger brabander fransman duitser italiaan spanjaard brit engelsman amerikaan deen noor zweed portugees argentijn
braziliaan kroaat sloveen
"""

_ANAPHORS_SHE = """
bewindsvrouw topvrouw zakenvrouw politica zangeres actrice schrijfster presentatrice onderneemster raadsvrouw winnares
kampioene hoofdrolspeelster belgische nederlandse vlaamse franse duitse italiaanse spaanse britse amerikaanse deense
noorse zweedse onderzoekster -loge
"""

_ANAPHORS = """
wethouder liberaal socialist christendemocraat partijleider kamerlid volkszanger vakbondsbestuurder vakbondsman
schepen wereldkampioen olympiër oud-minister oud-international -loog -kundige -jarige
"""

_NO_NAMES = """
ja nee week avond ochtend financiën justitie landbouw defensie volksgezondheid cultuur onderwijs infrastructuur
mobiliteit binnenlandse buitenlandse klimaat
"""

NL = Language(
    code="nl",
    cues=frozenset(_CUES.split()),
    stances=frozenset("ziet zag zien zagen".split()),
    cues_behind=frozenset(("aldus",)),
    sources=phrases(_SOURCES),
    sources_behind=phrases("staat er | luidt het"),
    pointing_back=frozenset("dat zo".split()),
    inverts=True,
    ends_in_verbs=True,
    pronouns=MappingProxyType(
        {"hij": "he", "zij": "she", "ze": "she", "het": "it", "ik": "", "wij": "", "we": "", "men": ""}
    ),
    gendered=MappingProxyType({"zijn": "he", "hem": "he", "haar": "she"}),
    determiners=frozenset(
        "de het een deze die dit dat zijn haar hun ons onze mijn jouw uw elke elk iedere ieder geen alle".split()
    )
    - {"het", "dat"},
    quantifiers=frozenset("enkele verschillende veel sommige andere twee drie één".split()),
    possessives=frozenset("zijn haar hun ons onze".split()),
    anaphors=MappingProxyType(
        dict.fromkeys(_ANAPHORS_HE.split(), "he")
        | dict.fromkeys(_ANAPHORS_SHE.split(), "she")
        | dict.fromkeys(_ANAPHORS.split(), "")
    ),
    definite=frozenset("de het".split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    conjunctions=frozenset("en of maar doch".split()),
    subordinators=frozenset("dat omdat als wanneer hoewel nadat zodat indien terwijl waarom hoe toen wat".split()),
    relatives=frozenset("wie wiens".split()),
    auxiliaries=frozenset(
        "heeft hebben had hadden is was waren wordt worden werd werden zal zullen zou zouden kan kunnen kon"
        " konden wil willen wilde moet moeten moest mag mogen mocht".split()
    ),
    adverbs=frozenset(_ADVERBS.split()),
    verb_endings=("de", "den", "te", "ten"),
    adverb_endings=("lijk",),
    titles=frozenset(_TITLES.split()),
    gendered_titles=MappingProxyType(
        dict.fromkeys("meneer koning prins paus".split(), "he")
        | dict.fromkeys("mevrouw koningin prinses woordvoerster directrice".split(), "she")
    ),
    particles=frozenset("van de der den ter ten te 't het von el al bin".split()),
    no_names=frozenset((*_WEEKDAYS, *_MONTHS.split(), *_NO_NAMES.split())),
    weekdays=MappingProxyType({day + part: number for number, day in enumerate(_WEEKDAYS) for part in _PARTS_OF_DAY}),
    days=MappingProxyType(
        {"vandaag": 0, "vanochtend": 0, "vanavond": 0, "gisteren": -1, "gisteravond": -1, "eergisteren": -2}
    ),
    months=frozenset(_MONTHS.split()),
    organisations=frozenset(_ORGANISATIONS.split()),
    media=MappingProxyType(_MEDIA),
    documents=MappingProxyType(_DOCUMENTS),
    lead_ins=frozenset(
        "-post -bericht -draadje post posts bericht tweet tweets draadje verklaring thread reactie tekst woorden"
        " boodschap afscheid afscheidswoorden deelt deelde gedeeld reageerde reageert weten twittert".split()
    ),
    whole=frozenset("volledig volledige hele gehele integraal integrale".split()),
    partly=frozenset(("begint", "begon", "deels", "fragment")),
    no_posts=frozenset(
        "brief brieven ontslagbrief wet wetsvoorstel video videos filmpje mail e-mail toespraak interview"
        " persbericht foto fotos afbeelding gedicht lied reden redenen punten tips lijst programma regels recept"
        " artikel column rapport contract reacties antwoorden beste"
        " enkele over bekijk volg vonnis nieuwsbrief website boek".split()
    ),
    pointing=frozenset("verder volgende hieronder dit deze".split()),
    second_person=frozenset(
        "gebruik vermijd blijf bel jij je jou jouw jullie u uw alstublieft bedankt dank sluit houd".split()
    ),
    past=frozenset("was waren werd werden had hadden".split()),
    first_person=frozenset("ik mij me mijn wij we ons onze onszelf".split()),
    platforms=platform_words("X Twitter tweet twitterde getwitterd"),
)
