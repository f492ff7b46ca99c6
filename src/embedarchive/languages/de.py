"""German."""

from types import MappingProxyType

from embedarchive.languages._base import Language, phrases, platform_words

_CUES = """
sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären betont betonte betonten betonen meint meinte
meinten meinen gemeint äußert äußerte äußerten äußern geäußert berichtet berichtete berichteten berichten schreibt
schrieb schrieben schreiben geschrieben kritisiert kritisierte kritisierten kritisieren fordert forderte forderten
fordern gefordert warnt warnte warnten warnen gewarnt lobt lobte lobten loben gelobt bekräftigt bekräftigte
bekräftigten bekräftigen verkündet verkündete verkündeten verkünden behauptet behauptete behaupteten behaupten
versichert versicherte versicherten versichern verspricht versprach versprachen versprechen versprochen kündigt
kündigte kündigten kündigen angekündigt teilt teilte teilten teilen mitgeteilt fügt fügte fügten fügen hinzugefügt
ergänzt ergänzte ergänzten ergänzen antwortet antwortete antworteten antworten geantwortet entgegnet entgegnete
entgegneten entgegnen erwidert erwiderte erwiderten erwidern fragt fragte fragten fragen gefragt ruft rief riefen
rufen gerufen räumt räumte räumten räumen eingeräumt gesteht gestand gestanden gestehen zugestanden gibt gab gaben
geben gegeben stellt stellte stellten stellen bezeichnet bezeichnete bezeichneten bezeichnen nennt nannte nannten
nennen genannt spricht sprach sprachen sprechen gesprochen beschreibt beschrieb beschrieben beschreiben verurteilt
verurteilte verurteilten verurteilen glaubt glaubte glaubten glauben geglaubt denkt dachte dachten denken gedacht
findet fand fanden finden gefunden hofft hoffte hofften hoffen gehofft begründet begründete begründeten begründen
kommentiert kommentierte kommentierten kommentieren bestätigt bestätigte bestätigten bestätigen dementiert dementierte
dementierten dementieren bestreitet bestritt bestritten bestreiten zitiert zitierte zitierten zitieren erinnert
erinnerte erinnerten erinnern erzählt erzählte erzählten erzählen verteidigt verteidigte verteidigten verteidigen
beklagt beklagte beklagten beklagen klagt klagte klagten klagen geklagt bemängelt bemängelte bemängelten bemängeln
moniert monierte monierten würdigt würdigte würdigten würdigen gewürdigt bedauert bedauerte bedauerten bedauern
appelliert appellierte appellierten appellieren schlägt schlug schlugen vorgeschlagen weist wies wiesen weisen
hingewiesen führt führte führten führen ausgeführt heißt hieß hießen geheißen lautet lautete lauteten resümiert
resümierte konstatiert konstatierte konstatierten unterstreicht unterstrich unterstrichen spottet spottete spotteten
ätzt ätzte twittert twitterte twitterten getwittert postet postete posteten gepostet veröffentlicht veröffentlichte
veröffentlichten freut freute freuten gefreut verlangt verlangte verlangten verlangen sieht sah sahen gesehen schätzt
schätzte schätzten prognostiziert prognostizierte empfiehlt empfahl empfahlen empfohlen vermutet vermutete vermuteten
vermuten wirft warf warfen vorgeworfen bittet bat baten gebeten droht drohte drohten gedroht skandiert skandierte
skandierten bilanziert bilanzierte urteilt urteilte urteilten geurteilt stöhnt stöhnte flüstert flüsterte wundert
wunderte zeigt zeigte zeigten gezeigt strich formuliert formulierte formulierten schildert schilderte schilderten
schildern bemerkt bemerkte bemerkten vermerkt bezweifelt bezweifelte bezweifelten wiederholt wiederholte wiederholten
argumentiert argumentierte argumentierten folgert folgerte gratuliert gratulierte gratulierten begrüßt begrüßte
begrüßten rät riet rieten jubelt jubelte jubelten schimpft schimpfte witzelt witzelte vertritt vertrat feiert feierte
feierten bestimmt bestimmte lehnt lehnte lehnten erläutert erläuterte mahnt mahnte beteuert beteuerte beteuerten
bekennt bekannte stimmt rügt rügte tadelte rechtfertigt rechtfertigte spekulierte scherzt scherzte befand wetterte
poltert polterte kontert konterte hält hielt hielten legt legte wertet wertete meldet meldete signalisiert
signalisierte garantierte höhnte verriet verrät analysiert analysierte philosophierte verlauten ausführte mitteilte
hinzufügte ausdrückte bekanntgab feststellte feststellt verlautete verlautet plädiert plädierte plädierten wünscht
wünschte wünschten tituliert titulierte titulierten betitelte charakterisiert charakterisierte charakterisierten
brandmarkt brandmarkte brandmarkten vergleicht verglich verglichen attestiert attestierte attestierten bescheinigt
bescheinigte bescheinigten unterstellt unterstellte unterstellten prangert prangerte prangerten angeprangert
präzisiert präzisierte ermahnt ermahnte ermahnten mahnten pocht pochte pochten protestiert protestierte protestierten
entschuldigt entschuldigte beschwert beschwerte beschwerten empört empörte empörten ärgert ärgerte sicherte sicherten
zugesichert informiert informierte informierten offenbart offenbarte enthüllt enthüllte prophezeit prophezeite
prophezeiten orakelte raunt raunte murmelt murmelte brüllt brüllte brüllten schreit schrie schrien schwärmt schwärmte
schwärmten lästert lästerte lästerten bloggt bloggte notiert notierte notierten hakte definiert definierte definierten
interpretiert interpretierte diagnostiziert diagnostizierte wandte wandten eingewandt eingewendet wendete rühmt rühmte
verspottet verspottete verspotteten beschimpft beschimpfte beschimpften beschuldigt beschuldigte beschuldigten
bezichtigt bezichtigte bezichtigten beschwor beschworen pries priesen erläuterten rügten tadelt wetterten
rechtfertigten resümierten folgerten fasste fassten zusammengefasst stufte stuften eingestuft zurückgewiesen abgelehnt
bezifferte bezweifeln bejubelte bilanzierten titelt titelte titelten machte machten zugab zugaben einräumte einräumten
ankündigte ankündigten mitteilten hinzufügten ausrief hervorhob hervorhoben hebt hob hoben klarstellte zurückwies
zurückwiesen anprangerte anprangerten vorwarf vorwarfen nachlegte zusammenfasste ausführten feststellten meldeten
analysierten werteten bekannten spekulierten schließt schloss schlossen
"""

_STANCES = """
will wollen wollte wollten erwartet erwartete erwarteten befürchtet befürchtete befürchteten fürchtet fürchtete
fürchteten plant plante planten wirbt warb warben drängt drängte drängten bot boten wehrt wehrte wehrten unterstützt
unterstützte unterstützten zweifelt zweifelte zweifelten rechnet rechnete rechneten reagiert reagierte reagierten
"""

_SOURCES = """
laut | gemäß | nach angaben | nach angaben von | nach angabe | nach ansicht | nach ansicht von | nach auffassung |
nach auffassung von | nach meinung | nach meinung von | nach worten | nach den worten | nach den worten von |
nach aussage | nach aussagen | nach aussagen von | nach darstellung | nach darstellung von | nach darstellungen |
nach einschätzung | nach einschätzung von | nach überzeugung | nach informationen | nach informationen von |
nach auskunft | nach auskunft von | in den worten von | mit den worten von
"""

_SOURCES_BEHIND = """
zufolge | heißt es | hieß es | heißt es wörtlich | heißt es weiter | hieß es weiter | hatte es geheißen |
war zu lesen | ist zu lesen | steht | stand | ansicht nach | meinung nach | auffassung nach | einschätzung nach |
überzeugung nach | angaben nach | aussage nach | worten nach | darstellung nach | eigenen angaben
"""

_PREPOSITIONS = """
ab am an ans anlässlich angesichts auf aufs aufgrund aus außer außerhalb bei beim bis durch entgegen für fürs gegen
gegenüber hinter im in innerhalb ins mit nach neben ohne seit statt trotz über um unter unterdessen vom von vor
während wegen zu zum zur zwischen hinsichtlich bezüglich infolge mithilfe dank als
"""

_ADVERBS = """
aber abschließend allerdings also auch anschließend außerdem bereits bislang da dabei dafür dagegen daher damals damit
danach dann daran darauf daraufhin darüber darum dazu denn deshalb doch dort ebenfalls ebenso eben einst erneut erst
etwa ferner früher ganz gestern gleichzeitig heute heuer hier hierzu hingegen immer indes inzwischen ja jedoch jetzt
jüngst kürzlich lediglich mehr mehrfach mehrmals mittlerweile morgen nicht noch nochmals nun nur oft offen öffentlich
schließlich schon sehr selbst seinerseits ihrerseits sich mir ihm ihnen uns so sodann soeben später somit sonst sowie
stets trotzdem unlängst vorab vorher wohl weiter weiterhin wieder wiederum wörtlich zudem zuerst zuletzt zuvor
zugleich zunächst zusammen bekannt klar hinzu fest mal einmal
"""

_TITLES = """
herr herrn frau dr prof professor professorin doktor graf baron freiherr papst kardinal bischof pfarrer könig königin
prinz prinzessin general oberst major hauptmann kapitän richter richterin staatsanwalt anwalt anwältin sir lord lady
kaiser kaiserin fürst fürstin kommissar kommissarin experte expertin -erin -sprecher -sprecherin -minister -ministerin
-chef -chefin -präsident -präsidentin -kanzler -kanzlerin -leiter -leiterin -vorsitzender -vorsitzende -vorsitzenden
-meister -meisterin -führer -führerin -direktor -direktorin -politiker -politikerin -trainer -trainerin -sekretär
-sekretärin -senator -senatorin -bischof -experte -expertin -forscher -forscherin -anwalt -anwältin -beauftragter
-beauftragte -beauftragten -abgeordneter -abgeordnete -abgeordneten -rat -rätin -inspektor -autor -autorin -kandidat
-kandidatin -mitglied -gründer -gründerin -manager -managerin -professor -professorin -regisseur -regisseurin -redakteur
-redakteurin -kommandant -kommandeur -arzt -ärztin -wissenschaftler -wissenschaftlerin -historiker -historikerin
-verteidiger -verteidigerin -vertreter -vertreterin -mitarbeiter -mitarbeiterin -premier -ökonom -ökonomin -boss -vize
-intendant -intendantin -stürmer -kapitän -schauspieler -schauspielerin -sänger -sängerin -journalist -journalistin
-aktivist -aktivistin -botschafter -botschafterin unternehmer unternehmerin kabarettist kabarettistin sänger sängerin
schauspieler schauspielerin komiker komikerin musiker musikerin rapper rapperin moderator moderatorin stürmer stürmerin
rektor rektorin
-baller -ballerin betreiber betreiberin inhaber inhaberin wirt wirtin landwirt landwirtin influencer influencerin
lehrer lehrerin schüler schülerin torwart torhüter verteidiger ökonom ökonomin historiker historikerin schriftsteller
schriftstellerin künstler künstlerin investor investorin milliardär wirtin aktivist aktivistin -sportler -sportlerin
-fahrer -fahrerin -spieler -spielerin -läufer -läuferin -schaftler -schaftlerin -tiker -tikerin -loge -login -künstler
-künstlerin
"""

_ORGANISATIONS = """
fc feuerwehr polizei stadtwerke sv tsv
partei fraktion gruppe verein bund bundestag bundesrat landtag stadtrat union spd cdu csu fdp afd nato uno eu ag gmbh
kg zeitung rundschau nachrichten anzeiger tagblatt kurier post spiegel welt gazette -ministerium -ministeriums
-regierung -polizei -amt -amtes -gericht -gerichts -gerichtshof -anwaltschaft -partei -fraktion -bank -verband
-verbandes -kommission -universität -gewerkschaft -agentur -behörde -zeitung -konzern -bund -verein -stiftung
-institut -hochschule -schule -wehr -rat -kirche -gesellschaft -firma -unternehmen -organisation -verwaltung -dienst
-haus -werk -betrieb -klinik -krankenhaus -museum -magazin -blatt bahn flughafen tierpark zoo
"""

_SMALL_WORDS = """
der die das des dem den ein eine einer eines einem einen und oder als am an auf aus bei bis durch für gegen im in mit
nach ohne seit über um unter vom von vor wegen wider zu zum zur zwischen the of for and to de la le du et di
"""

_SPEECH_NOUNS = """
worte worten wort satz sätze spruch sprüche sprüchen parole parolen slogan slogans losung aufschrift frage fragen
antwort aussage aussagen äußerung äußerungen behauptung these feststellung vorwurf kritik forderung bemerkung
kommentar zitat zitate begründung fazit schluss erklärung warnung drohung hinweis aufruf ausruf ruf rufe rufen
zwischenruf zwischenrufe zuruf botschaft vermutung meinung ansicht versprechen bitte appell sprechchöre sprechchören
"""

_NAMING = """
titel untertitel titeln motto mottos namen name namens thema themen lied lieder song buch roman film spielfilm
dokumentarfilm serie musical oper album single gemälde stück theaterstück ausstellung kampagne studie gesetz preis
auszeichnung orden organisation gruppe initiative bündnis partei bewegung gewerkschaft verein stiftung projekt aktion
aktionstag operation programm sendung zeitung zeitschrift magazin rubrik überschrift schlagzeile genannt darunter
bezeichnung codename codenamen spitzname spitznamen typ typs restaurant hotel café schiff yacht raumfähre sonde rakete
hurrikan taifun band rockband gruppierung unternehmen konzern firma sender website webseite internetseite portal blog
nachrichtenagentur agentur fachblatt fachmagazin nachrichtenmagazin boulevardblatt tageszeitung wochenzeitung
enzyklika symphonie gedicht comic spiel computerspiel zeichentrickfilm fernsehserie fernsehsendung talkshow tournee
tour konferenz messe wettbewerb gesetzes projekts films buches buchs romans liedes vereins titels
"""

_MEDIA = {
    **dict.fromkeys(("getwittert", "twitterte", "twittert", "tweet", "tweets", "auf twitter", "auf x", "via x"), "x"),
    **dict.fromkeys(("bei x", "bei twitter", "per tweet", "via twitter"), "x"),
    "truth social": "truthsocial",
    **dict.fromkeys(("auf facebook", "bei facebook", "via facebook"), "facebook"),
    **dict.fromkeys(("auf instagram", "bei instagram", "via instagram"), "instagram"),
    **dict.fromkeys(("auf threads", "bei threads"), "threads"),
    **dict.fromkeys(("auf bluesky", "bei bluesky", "via bluesky"), "bluesky"),
    **dict.fromkeys(("auf mastodon", "bei mastodon"), "mastodon"),
    **dict.fromkeys(("auf tiktok", "bei tiktok"), "tiktok"),
    **dict.fromkeys(("auf youtube", "bei youtube"), "youtube"),
    **dict.fromkeys(("auf telegram", "via telegram", "bei telegram"), "telegram"),
    **dict.fromkeys(("pressemitteilung", "presseerklärung", "pressemeldung"), "press-release"),
    **dict.fromkeys(("pressekonferenz", "medienkonferenz"), "news-conference"),
    **dict.fromkeys(("reportern", "journalisten", "medienvertretern"), "reporters"),
    **dict.fromkeys(("interview", "gespräch mit", "sommerinterview"), "interview"),
    "podcast": "podcast",
    **dict.fromkeys(("rede", "ansprache", "kundgebung", "regierungserklärung"), "speech"),
    **dict.fromkeys(("e-mail", "mail", "rundmail"), "email"),
    **dict.fromkeys(("brief", "schreiben"), "letter"),
    **dict.fromkeys(("anklageschrift", "klageschrift", "urteilsbegründung"), "court-filing"),
    **dict.fromkeys(("erklärung", "stellungnahme", "mitteilung", "statement"), "statement"),
    **dict.fromkeys(("memoiren", "autobiografie", "buch"), "book"),
}

_DOCUMENTS = {
    **dict.fromkeys(("pressemitteilung", "presseerklärung", "pressemeldung"), "press-release"),
    **dict.fromkeys(("mitteilung", "erklärung", "stellungnahme", "statement"), "statement"),
    **dict.fromkeys(("bericht", "gutachten", "studie", "untersuchung"), "report"),
    **dict.fromkeys(("anklageschrift", "klageschrift", "urteilsbegründung"), "court-filing"),
    **dict.fromkeys(("mail", "e-mail"), "email"),
    **dict.fromkeys(("brief", "schreiben"), "letter"),
}

_WEEKDAYS = "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()

_MONTHS = """
januar jänner februar märz april mai juni juli august september oktober november dezember
"""

_PARTS_OF_DAY = ("", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")

_INTERRUPTIONS = """
anzeige | artikel teilen | auch interessant | auf x teilen | das könnte sie auch interessieren | folgen sie uns | lesen
sie auch | lesen sie hier | lesen sie mehr | lesetipp | mehr zum thema | werbung
"""

DE = Language(
    code="de",
    cues=frozenset(_CUES.split()),
    stances=frozenset(_STANCES.split()),
    cues_behind=frozenset(("so",)),
    cue_participles=frozenset(),
    sources=phrases(_SOURCES),
    sources_behind=phrases(_SOURCES_BEHIND),
    inverts=True,
    capitalises_nouns=True,
    reporting=frozenset(
        "sei seien habe werde müsse könne solle wolle dürfe wäre wären hätte hätten würde würden müssten könnten"
        " gebe gehe komme stehe bleibe mache bestehe drohe brauche lasse sehe wisse handle gelte bedeute fehle"
        " zeige".split()
    ),
    pronouns=MappingProxyType(
        {"er": "he", "sie": "she", "es": "it", "ich": "", "wir": "", "man": ""}
        | dict.fromkeys("letztere letzterer erstere ersterer".split(), "")
    ),
    gendered=MappingProxyType(
        dict.fromkeys("sein seine seiner seinen seinem seines ihm ihn".split(), "he")
        | dict.fromkeys("ihr ihre ihrer ihren ihrem ihres".split(), "she")
    ),
    determiners=frozenset(
        "der die das den dem des ein eine einer einem einen eines sein seine seiner seinem seinen seines ihr ihre"
        " ihrer ihrem ihren ihres dieser diese dieses diesem diesen jener jene jenes unser unsere unserer mein"
        " meine kein keine jeder jede jedes jegliche jeglicher alle beide dies deren dessen".split()
    ),
    quantifiers=frozenset("einige viele mehrere manche andere weitere".split()),
    possessives=frozenset("sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere".split()),
    oblique=frozenset(
        "den dem des einen einem eines seinen seinem seines ihren ihrem ihres diesen diesem dieses jenem keinem"
        " unserem unseren meinem meinen".split()
    ),
    definite=frozenset("der die das den dem des".split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    conjunctions=frozenset("und aber oder sondern doch".split()),
    subordinators=frozenset(
        "dass daß weil wenn ob obwohl nachdem bevor damit sodass indem falls während wie warum weshalb wo was wer"
        " wem wen".split()
    ),
    relatives=frozenset("welcher welche welches".split()),
    auxiliaries=frozenset(
        "hat haben hatte hatten habe hätte hätten ist sind war waren sei seien wird werden wurde wurden worden"
        " würde kann können konnte konnten könnte soll sollen sollte sollten will wollen wollte wollten muss"
        " müssen musste darf dürfen durfte mag möchte lässt ließ".split()
    ),
    adverbs=frozenset(_ADVERBS.split()),
    verb_endings=("te", "ten"),
    adjective_endings=("e", "en", "er", "es", "em"),
    participle_endings=("weise", "isch", "end", "ell", "lich"),
    titles=frozenset(_TITLES.split()),
    gendered_titles=MappingProxyType(
        dict.fromkeys("herr herrn könig prinz papst graf sprecher minister präsident kanzler".split(), "he")
        | dict.fromkeys("frau königin sprecherin ministerin präsidentin kanzlerin bundeskanzlerin".split(), "she")
    ),
    particles=frozenset("von zu zur vom van de der den dem di da del la le el al bin ibn".split()),
    no_names=frozenset(
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend"
        " mittwochabend donnerstagabend freitagabend samstagabend sonntagabend montagmorgen abend abends morgen"
        " vormittag nachmittag nacht januar februar märz april mai juni juli august september oktober november"
        " dezember uhr jahr jahre tag woche ja nein".split()
    ),
    weekdays=MappingProxyType(
        {day + part: number for number, day in enumerate(_WEEKDAYS) for part in _PARTS_OF_DAY} | {"sonnabend": 5}
    ),
    days=MappingProxyType({"heute": 0, "gestern": -1, "vorgestern": -2}),
    months=frozenset(_MONTHS.split()),
    organisations=frozenset(_ORGANISATIONS.split()),
    speech_nouns=frozenset(_SPEECH_NOUNS.split()),
    naming=frozenset(_NAMING.split()),
    small_words=frozenset(_SMALL_WORDS.split()),
    media=MappingProxyType(_MEDIA),
    documents=MappingProxyType(_DOCUMENTS),
    lead_ins=frozenset(
        "-post -posts -beitrag -nachricht -statement -thread post posts beitrag tweet tweets thread"
        " nachricht abschied abschiedsworte statement stellungnahme mitteilung worten reaktion antwort zeilen"
        " reagierte reagiert antwortete erwiderte wandte wendet meldete kommentierte teilen mitteilen".split()
    ),
    whole=frozenset(
        "voller vollem ganzer ganzem ganzes vollständiger vollständiges komplettes kompletter ganze ganzen volle"
        " vollen vollständige vollständigen komplette kompletten wortlaut".split()
    ),
    partly=frozenset("beginnt begann auszug auszugsweise auszügen teilweise".split()),
    no_posts=frozenset(
        "brief briefe schreiben gesetz gesetzentwurf video videos clip livestream mail e-mail rede interview"
        " pressemitteilung presseerklärung foto fotos bild gedicht lied grund gründe punkte tipps liste programm regeln"
        " rezept artikel kolumne bericht vertrag reaktionen antworten besten einige über vertragstext"
        " kündigungsschreiben urteil newsletter website webseite buch kapitel".split()
    ),
    pointing=frozenset("weiter folgendes folgende folgenden hier diese diesen dieser dieses".split()),
    second_person=frozenset(
        "meiden nutzen du dir dich dein deine euch euer eure bitte danke ihr liebe lieber liebes".split()
    ),
    imperatives=frozenset("bleibt kommt passt schaut teilt".split()),
    past=frozenset("war waren wurde wurden hatte hatten".split()),
    interruptions=tuple(phrases(_INTERRUPTIONS)),
    first_person=frozenset(
        "ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren unserem unserer".split()
    ),
    platforms=platform_words("X Twitter Tweet twitterte getwittert"),
)
