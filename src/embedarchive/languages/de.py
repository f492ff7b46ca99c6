"""German."""

from types import MappingProxyType

from embedarchive.languages._base import Language, inflected, on_networks, phrases, platform_words

_REGULAR = """
analysier ankündig anmahn appellier argumentier attackier attestier ausführ bedank begrüß beklag bekräftig bescheinig
beschimpf beschuldig beschwer beschwichtig bestätig beton beurteil bezichtig bilanzier blogg brandmark brumm brüll
charakterisier dank definier deklarier dementier diagnostizier droh einräum empör enthüll entschuldig ergänz erklär
ermahn erzähl feststell fluch formulier frag freu frohlock garantier glaub gratulier grins hauch hinzufüg hoff höhn
informier interpretier klag klarstell knurr kommentier konstatier korrigier kritisier kündig lob mahn mein mitteil
monier mutmaß nachleg notier offenbar philosophier plädier poch prahl prognostizier propagier prophezei protestier
präzisier raun rechtfertig relativier resümier räum rüg rühm sag scherz schimpf schluchz schnaub schwärm schätz seufz
signalisier sinnier skandier skizzier spekulier staun strahl stöhn titulier tön unk unterstell urteil verdeutlich
verharmlos verlang verteidig verurteil veröffentlich warn wiederhol wünsch würdig zitier zusammenfass ätz
"""

_REGULAR_IN_EL_AND_ER = """
anpranger bedauer bejubel bemängel beteuer betitel beziffer bezweifel ereifer erinner erläuter erwider feier flüster
folger forder geißel grummel hader jammer jubel konter läster mecker murmel nörgel orakel plauder polter pranger
schilder schmunzel stammel stichel tadel titel twitter versicher wetter witzel wunder ärger äußer
"""

_REGULAR_IN_T_AND_D = """
antwort begründ behaupt beicht bericht bewert bezeichn entgegn entrüst gift meld post prust spott verkünd vermeld
vermut verspott wert wüt
"""

_IRREGULAR = """
abgelehnt angekündigt angeprangert ausdrückte ausgeführt ausrief bat baten befand bekannte bekannten bekanntgab
bekennt bekundet bekundete bekundeten bemerkt bemerkte bemerkten beschreiben beschreibt beschrieb beschrieben beschwor
beschworen beschwört bestimmt bestimmte bestreiten bestreitet bestritt bestritten bittet dachte dachten denken denkt
eingeräumt eingestuft eingewandt eingewendet empfahl empfahlen empfiehlt empfohlen entfuhr fand fanden fasste fassten
finden findet fügen fügt fügte fügten führen führt führte führten gab gaben geantwortet geben gebeten gedacht gedroht
gefordert gefragt gefreut gefunden gegeben geglaubt geheißen gehofft gejubelt geklagt gelobt gemeint genannt gepostet
gerufen gesagt geschrieben gesehen gesprochen gestand gestanden gestehen gesteht getwittert geurteilt gewarnt
gewettert gewürdigt gezeigt geäußert gibt hakte hebt heißt hervorhob hervorhoben hielt hielten hieß hießen hingewiesen
hinzugefügt hob hoben hält lacht lachte lautet lautete lauteten legt legte lehnt lehnte lehnten machte machten
mitgeteilt nannte nannten nennen nennt pflichtete pflichteten pries priesen rief riefen riet rieten rufen ruft rät sah
sahen schließt schloss schlossen schlug schlugen schlägt schreiben schreibt schreit schrie schrieb schrieben schrien
schwor schworen schwört sicherte sicherten sieht sprach sprachen sprechen spricht stellen stellt stellte stellten
stimmt strich stufte stuften teilen teilt teilte teilten umschreibt umschrieb unterstreicht unterstrich unterstrichen
vergleicht verglich verglichen verlas verlauten verlautet verlautete vermerkt verriet verrät versprach versprachen
versprechen verspricht versprochen vertrat vertritt vorgeschlagen vorgeworfen vorwarf vorwarfen wandte wandten warf
warfen weisen weist wendete widersprach widersprachen widerspricht widersprochen wies wiesen wirft zeigt zeigte
zeigten zugab zugaben zugesichert zugestanden zurückgewiesen zurückwies zurückwiesen zusammengefasst überzeugt
"""

_CUES = (
    inflected(_REGULAR, "t te ten en")
    | inflected(_REGULAR_IN_EL_AND_ER, "t te ten n")
    | inflected(_REGULAR_IN_T_AND_D, "et ete eten en")
    | frozenset(_IRREGULAR.split())
)

_SUBJUNCTIVE = """
sei seien habe werde müsse könne solle wolle dürfe wäre wären hätte hätten würde würden müssten könnten gebe gehe komme
stehe bleibe mache bestehe brauche lasse sehe wisse handle handele gelte bedeute fehle zeige finde nehme halte trage
liege laufe spreche bringe stelle setze führe biete verfüge benötige verstehe bekomme erhalte verliere kenne denke
spiele arbeite leiste dauere treffe suche zahle rechne plane erwarte fürchte befürchte bedauere fordere verweigere
erwecke diene drohe demnach
"""

_STANCES = (
    inflected("dräng plan reagier unterstütz wehr zweifel", "t te ten")
    | inflected("befürcht erwart fürcht rechn", "et ete eten")
    | frozenset("will wollen wollte wollten wirbt warb warben bot boten erwarten rechnen".split())
)

_SOURCES = """
laut | gemäß | nach angaben | nach angaben von | nach angabe | nach ansicht | nach ansicht von | nach auffassung |
nach auffassung von | nach meinung | nach meinung von | nach worten | nach den worten | nach den worten von | nach
aussage | nach aussagen | nach aussagen von | nach darstellung | nach darstellung von | nach darstellungen | nach
einschätzung | nach einschätzung von | nach überzeugung | nach informationen | nach informationen von | nach auskunft
| nach auskunft von | in den worten von | mit den worten von | aus sicht | aus sicht von | in den augen | nach
schilderung | nach erkenntnissen | nach lesart
"""

_SOURCES_BEHIND = """
zufolge | heißt es | hieß es | heißt es wörtlich | heißt es weiter | hieß es weiter | hatte es geheißen |
war zu lesen | ist zu lesen | steht | stand | ansicht nach | meinung nach | auffassung nach | einschätzung nach |
überzeugung nach | angaben nach | aussage nach | worten nach | darstellung nach | eigenen angaben
"""

_PREPOSITIONS = """
ab am an ans anlässlich angesichts auf aufs aufgrund aus außer außerhalb bei beim bis durch entgegen für fürs gegen
gegenüber hinter im in innerhalb ins mit nach neben ohne seit statt trotz über um unter unterdessen vom von vor
seitens während wegen zu zum zur zwischen hinsichtlich bezüglich infolge mithilfe dank als
"""

_ADVERBS = """
aber abschließend allerdings also auch anschließend außerdem bereits bislang da dabei dafür dagegen daher damals damit
danach dann daran darauf daraufhin darüber darum dazu denn deshalb doch dort ebenfalls ebenso eben einst erneut erst
etwa ferner früher ganz gestern gleichzeitig heute heuer hier hierzu hingegen immer indes inzwischen ja jedoch jetzt
jüngst kürzlich lediglich mehr mehrfach mehrmals mittlerweile morgen nicht noch nochmals nun nur oft offen öffentlich
schließlich schon sehr selbst seinerseits ihrerseits sich mir ihm ihnen uns so sodann soeben später somit sonst sowie
stets trotzdem unlängst vorab vorher wohl weiter weiterhin wieder wiederum wörtlich zudem zuerst zuletzt zuvor
zugleich zunächst zusammen bekannt klar hinzu fest mal einmal darin daraus dazwischen dahinter davor davon daneben
hierbei hierfür hiermit hiervon hierauf worauf wobei womit wofür wogegen insbesondere tatsächlich bisher offenbar
offensichtlich vielmehr vielleicht möglicherweise wahrscheinlich vermutlich angeblich natürlich selbstverständlich
leider immerhin jedenfalls zumindest mindestens höchstens wenigstens insgesamt insofern demnach demzufolge folglich
letztlich letztendlich derzeit momentan aktuell künftig ursprünglich grundsätzlich eigentlich normalerweise meist
meistens manchmal häufig nie niemals irgendwann plötzlich sofort umgehend seither seitdem teilweise beispielsweise
vorerst endlich überall nebenbei übrigens andererseits einerseits freilich dennoch gleichwohl indessen derweil sogar
ausgerechnet konkret lange längst fast kaum gerade gern gerne besonders ähnlich anders zusätzlich genauso deswegen
demgegenüber unterdes währenddessen dadurch diesmal oben unten hinterher mitunter
"""

_TITLES_OF_BOTH = """
-sprecher -minister -präsident -kanzler -leiter -meister -führer -direktor -trainer -senator -forscher -kandidat
-gründer -manager -professor -regisseur -redakteur -kommandant -kommandeur -verteidiger -vertreter -mitarbeiter
-ökonom -intendant -stürmer -schauspieler -sänger -journalist -aktivist -botschafter -unternehmer -kabarettist -iker
-rapper -moderator -schriftsteller -künstler -investor -sportler -fahrer -spieler -läufer -schaftler -chef -autor
-inspektor -pfleger -lehrer -polizist -besitzer -inhaber -betreiber -besucher -nachbar -analyst -berater -landwirt
-ingenieur -architekt -designer -entwickler -blogger -youtuber -influencer -gouverneur -vorsteher -kämmerer -dirigent
-komponist -verleger -verwalter -psychiater -coach -mandatar -anwohner könig kaiser fürst richter kommissar
"""

_TITLES = """
herr herrn frau dr prof doktor graf baron freiherr papst kardinal bischof pfarrer prinz prinzessin general oberst
major hauptmann kapitän staatsanwalt anwalt anwältin sir lord lady wirtin milliardär torwart torhüter badegast
stammgast -bischof -erin -istin -eurin -experte -expertin -vorsitzender -vorsitzende -vorsitzenden -sekretär
-sekretärin -anwalt -anwältin -beauftragter -beauftragte -beauftragten -abgeordneter -abgeordnete -abgeordneten -rat
-rätin -mitglied -arzt -ärztin -premier -boss -vize -kapitän -loge -login -star -winner -vorstand -vorständin -zeuge
-zeugin -kollege -kollegin -obmann -obfrau wirt landwirt
"""

_ORGANISATIONS = """
partei fraktion gruppe verein bund bundestag bundesrat landtag stadtrat union spd cdu csu fdp afd nato uno eu ag gmbh
kg zeitung rundschau nachrichten anzeiger tagblatt kurier post spiegel welt gazette -ministerium -ministeriums
-regierung -polizei -amt -amtes -gericht -gerichts -gerichtshof -anwaltschaft -partei -fraktion -bank -verband
-verbandes -kommission -universität -gewerkschaft -agentur -behörde -zeitung -konzern -bund -verein -stiftung
-institut -hochschule -schule -wehr -rat -kirche -gesellschaft -firma -unternehmen -organisation -verwaltung -dienst
-haus -werk -betrieb -klinik -krankenhaus -museum -magazin -blatt fc stadtwerke sv tsv bahn flughafen tierpark zoo
"""

_SMALL_WORDS = """
der die das des dem den ein eine einer eines einem einen und oder als am an auf aus bei bis durch für gegen im in mit
nach ohne seit über um unter vom von vor wegen wider zu zum zur zwischen the of for and to de la le du et di
"""

_SPEECH_NOUNS = """
worte worten wort satz sätze spruch sprüche sprüchen parole parolen slogan slogans losung aufschrift frage fragen
antwort aussage aussagen äußerung äußerungen behauptung these feststellung vorwurf kritik forderung bemerkung zitat
zitate begründung fazit schluss erklärung warnung drohung hinweis aufruf ausruf ruf rufe rufen zwischenruf
zwischenrufe zuruf vorwürfe botschaft vermutung meinung ansicht versprechen bitte appell sprechchöre sprechchören
argument argumente bilanz prognose devise mahnung einschätzung reaktion auffassung überzeugung
"""

_NAMING = """
titel untertitel titeln motto mottos namen name namens thema themen lied lieder song buch film spielfilm
dokumentarfilm musical oper single gemälde stück theaterstück ausstellung studie gesetz preis auszeichnung orden
bewegung projekt aktion aktionstag operation programm rubrik überschrift schlagzeile genannt darunter bezeichnung
codename codenamen spitzname spitznamen typ typs restaurant hotel café schiff yacht raumfähre sonde rakete hurrikan
taifun band rockband gruppierung unternehmen firma website webseite internetseite portal blog enzyklika symphonie
gedicht comic spiel computerspiel zeichentrickfilm talkshow tournee tour konferenz messe wettbewerb gesetzes projekts
films buches buchs romans liedes vereins titels -magazin -zeitung -zeitschrift -sendung -serie -blatt -agentur -sender
-partei -verein -gruppe -organisation -konzern -roman -album -initiative -stiftung -gewerkschaft -bündnis -kampagne
-kneipe -lokal -modul
"""

_MEDIA = {
    **dict.fromkeys(("getwittert", "twitterte", "twittert", "tweet", "tweets", "auf twitter", "auf x", "via x"), "x"),
    **dict.fromkeys(("bei x", "bei twitter", "per tweet", "via twitter"), "x"),
    "truth social": "truthsocial",
    **on_networks("auf _ | bei _ | via _"),
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
_MONTHS = "januar jänner februar märz april mai juni juli august september oktober november dezember"
_PARTS_OF_DAY = ("", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")

_NO_NAMES = """
sonnabend montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend montagmorgen
abend abends morgen vormittag nachmittag nacht uhr jahr jahre tag woche ja nein
"""

DE = Language(
    code="de",
    cues=_CUES,
    stances=_STANCES,
    addressing=frozenset(("der", "dem", "gegenüber")),
    citing=frozenset(("zitiert", "zitierte", "zitierten")),
    cues_behind=frozenset(("so",)),
    sources=phrases(_SOURCES),
    sources_behind=phrases(_SOURCES_BEHIND),
    inverts=True,
    ends_in_verbs=True,
    capitalises_nouns=True,
    reporting=(inflected(_REGULAR, "e") | frozenset(_SUBJUNCTIVE.split())) - {"meine"},
    pronouns=MappingProxyType(
        {"er": "he", "sie": "she", "es": "it", "ich": "", "wir": "", "man": ""}
        | dict.fromkeys("letztere letzterer erstere ersterer dieser diese jener jene".split(), "")
    ),
    expletives=frozenset(("es",)),
    gendered=MappingProxyType(
        dict.fromkeys("sein seine seiner seinen seinem seines ihm ihn".split(), "he")
        | dict.fromkeys("ihr ihre ihrer ihren ihrem ihres".split(), "she")
    ),
    determiners=frozenset(
        "der die das den dem des ein eine einer einem einen eines sein seine seiner seinem seinen seines ihr ihre"
        " ihrer ihrem ihren ihres dieses diesem diesen jenes unser unsere unserer mein"
        " meine kein keine jeder jede jedes jegliche jeglicher alle beide dies deren dessen".split()
    ),
    quantifiers=frozenset("einige viele mehrere manche andere weitere dieser diese jener jene".split()),
    possessives=frozenset("sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere".split()),
    oblique=frozenset(
        "ihn den dem des einen einem eines seinen seinem seines ihren ihrem ihres diesen diesem dieses jenem keinem"
        " unserem unseren meinem meinen".split()
    ),
    definite=frozenset("der die das den dem des".split()),
    anaphors=MappingProxyType(dict.fromkeys(("-jährige", "-jährigen"), "")),
    prepositions=frozenset(_PREPOSITIONS.split()),
    agents=frozenset(("von", "vom", "durch", "seitens")),
    views=frozenset(("für",)),
    conjunctions=frozenset("und aber oder sondern doch".split()),
    subordinators=frozenset(
        "dass daß weil wenn ob obwohl nachdem bevor damit sodass indem falls während wie warum weshalb wo was wer"
        " wem wen".split()
    ),
    relatives=frozenset("welcher welche welches".split()),
    auxiliaries=frozenset(
        "hat haben hatte hatten habe hätte hätten"
        " würde kann können konnte konnten könnte soll sollen sollte sollten will wollen wollte wollten muss"
        " müssen musste darf dürfen durfte mag möchte lässt ließ".split()
    ),
    passive_auxiliaries=frozenset("wird werden wurde wurden worden ist sind war waren sei seien".split()),
    adverbs=frozenset(_ADVERBS.split()),
    verb_endings=("te", "ten"),
    adjective_endings=("e", "en", "er", "es", "em"),
    participle_endings=("weise", "isch", "end", "ell", "lich"),
    titles=frozenset((_TITLES_OF_BOTH + _TITLES).split()) | inflected(_TITLES_OF_BOTH, "in"),
    abbreviations=frozenset("dr prof mag ing dipl st hl nr abs art rd".split()),
    gendered_titles=MappingProxyType(
        dict.fromkeys("herr herrn könig prinz papst graf sprecher minister präsident kanzler".split(), "he")
        | dict.fromkeys("frau königin sprecherin ministerin präsidentin kanzlerin bundeskanzlerin".split(), "she")
    ),
    particles=frozenset("von zu zur vom van de der den dem di da del la le el al bin ibn".split()),
    no_names=frozenset((*_WEEKDAYS, *_MONTHS.split(), *_NO_NAMES.split())),
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
        "-post -posts -beitrag -nachricht -statement -thread tweet tweets stellungnahme mitteilung worten reaktion"
        " abschied abschiedsworte antwort zeilen reagierte reagiert antwortete erwiderte wandte wendet meldete".split()
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
    second_person=frozenset("du dir dich dein deine euch euer eure bitte danke ihr liebe lieber".split()),
    imperatives=frozenset(("meiden", "nutzen")),
    past=frozenset("war waren wurde wurden hatte hatten".split()),
    first_person=frozenset(
        "ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren unserem unserer".split()
    ),
    platforms=platform_words("X Twitter Tweet twitterte getwittert"),
)
