"""Italian."""

from types import MappingProxyType

from embedarchive.languages._base import Language, phrases, platform_words

_CUES = """
dice disse detto diceva dicono dissero dichiara dichiarò dichiarato dichiarava dichiarano afferma affermò affermato
affermava affermano spiega spiegò spiegato spiegava spiegano aggiunge aggiunse aggiunto aggiungeva aggiungono
sottolinea sottolineò sottolineato sottolineava sottolineano assicura assicurò assicurato assicurava racconta raccontò
raccontato raccontava raccontano ricorda ricordò ricordato ricordava ricordano risponde rispose risposto rispondeva
rispondono replica replicò replicato replicava ribatte ribatté ribattuto chiede chiese chiesto chiedeva chiedono
domanda domandò domandato commenta commentò commentato commentava commentano osserva osservò osservato osservava
osservano nota notò notato notava sostiene sostenne sostenuto sosteneva sostengono ritiene ritenne ritenuto riteneva
pensa pensava crede credeva credono insiste insistette insistito insisteva ribadisce ribadì ribadito ribadiva
ribadiscono avverte avvertì avvertito avvertiva denuncia denunciò denunciato denunciava denunciano critica criticò
criticato criticava attacca attaccò attaccato accusa accusò accusato accusava lamenta lamentò lamentato lamentava
ammette ammise ammesso ammetteva confessa confessò confessato confida confidò confidato riconosce riconobbe
riconosciuto promette promise promesso prometteva annuncia annunciò annunciato annunciava annunciano conferma confermò
confermato confermava confermano smentisce smentì smentito scrive scrisse scritto scriveva scrivono twitta twittò
twittato pubblica pubblicò pubblicato posta postò postato conclude concluse concluso concludeva riassume riassunse
precisa precisò precisato precisava chiarisce chiarì chiarito evidenzia evidenziò evidenziato rileva rilevò rilevato
riferisce riferì riferito riferiva riferiscono rivela rivelò rivelato esclama esclamò esclamato ironizza ironizzò
scherza scherzò tuona tuonò incalza incalzò prosegue proseguì proseguito continua continuò rincara rincarò plaude
esulta esultò propone propose proposto invoca invocò auspica auspicò auspicato spera sperava teme temeva definisce
definì definito definiva descrive descrisse descritto ringrazia ringraziò giudica giudicò elogia elogiò loda lodò
difende difese difeso rivendica rivendicò cita citò citato recita recitava taglia tagliò sbotta sbottò chiosa chiosò
argomenta argomentò
"""

_CUE_PARTICIPLES = """
dicendo dichiarando affermando spiegando aggiungendo sottolineando assicurando raccontando ricordando rispondendo
replicando chiedendo commentando osservando sostenendo insistendo ribadendo avvertendo denunciando accusando
lamentando ammettendo riconoscendo promettendo annunciando confermando scrivendo concludendo precisando
"""

_SOURCES = """
secondo | a detta di | stando a | a giudizio di | a parere di | nelle parole di | per | ad avviso di | si legge in |
si legge nel | si legge nella | si legge nell’ | si legge su | si legge sul
"""

_PREPOSITIONS = """
a ad al allo alla alle agli ai all’ attraverso circa con contro col coi da dal dallo dalla dalle dagli dai dall’
davanti dentro di del dello della delle degli dei dell’ d’ dietro dopo dunque durante entro fino fra fuori in nel
nello nella nelle negli nei nell’ per presso secondo senza sopra sotto su sul sullo sulla sulle sugli sui sull’ tra
tramite verso
"""

_ADVERBS = """
allora ancora anche appena assai bene ci così domani dopo duramente già ieri infatti infine inoltre invece mai mi ne
nuovamente oggi ora ormai perciò però più poi prima proprio quindi quasi sempre si s’ sera solo soltanto spesso
stamattina stasera subito tra vi mattina scorso scorsa pure non
"""

_TITLES = """
signor signora signorina sig dott dottor dottoressa dr prof professor professore professoressa avv avvocato avvocata
ing ingegner presidente presidentessa ministro ministra premier sindaco sindaca senatore senatrice deputato deputata
onorevole on generale colonnello capitano comandante giudice procuratore procuratrice portavoce direttore direttrice
segretario segretaria capo papa re regina principe principessa monsignor monsignore cardinale vescovo governatore
governatrice assessore assessora consigliere consigliera leader vicepremier vicepresidente sottosegretario
calciatore calciatrice attaccante portiere cantante attore attrice comico comica scrittore scrittrice economista
storico storica imprenditore imprenditrice conduttore conduttrice ciclista tennista attivista rapper scienziato
scienziata
regista allenatore allenatrice filosofo filosofa musicista nuotatore nuotatrice pallavolista
"""

_ORGANISATIONS = """
agenzia ansa assemblea associazione banca camera camere centro cgil club cisl comitato commissione comune confindustria
consiglio corriere corte federazione fondazione governo gruppo istituto lega messaggero ministero movimento nazione
nato onu organizzazione parlamento partito polizia procura quirinale regione repubblica senato sindacato società
stampa vigili protezione questura tribunale unione università viminale aeroporto azienda museo zoo
"""

_MEDIA = {
    **dict.fromkeys(("tweet", "twittato", "twitta", "su x", "su twitter", "via twitter"), "x"),
    "truth social": "truthsocial",
    **dict.fromkeys(("su facebook", "facebook"), "facebook"),
    **dict.fromkeys(("su instagram", "instagram"), "instagram"),
    "su threads": "threads",
    "su bluesky": "bluesky",
    "su mastodon": "mastodon",
    "su tiktok": "tiktok",
    **dict.fromkeys(("su youtube", "canale youtube"), "youtube"),
    **dict.fromkeys(("su telegram", "canale telegram"), "telegram"),
    **dict.fromkeys(("conferenza stampa", "punto stampa"), "news-conference"),
    **dict.fromkeys(("comunicato", "nota stampa"), "press-release"),
    **dict.fromkeys(("giornalisti", "cronisti"), "reporters"),
    **dict.fromkeys(("intervista", "intervistato", "intervistata", "colloquio"), "interview"),
    "podcast": "podcast",
    **dict.fromkeys(("discorso", "comizio"), "speech"),
    **dict.fromkeys(("mail", "email", "e-mail"), "email"),
    "lettera": "letter",
    **dict.fromkeys(("sentenza", "ordinanza"), "court-filing"),
    **dict.fromkeys(("dichiarazione", "una nota"), "statement"),
    **dict.fromkeys(("autobiografia", "suo libro"), "book"),
}

_DOCUMENTS = {
    **dict.fromkeys(("comunicato", "nota stampa"), "press-release"),
    **dict.fromkeys(("dichiarazione", "nota"), "statement"),
    **dict.fromkeys(("rapporto", "relazione", "studio"), "report"),
    **dict.fromkeys(("sentenza", "ordinanza"), "court-filing"),
    **dict.fromkeys(("mail", "email"), "email"),
    "lettera": "letter",
}

_WEEKDAYS = "lunedì martedì mercoledì giovedì venerdì sabato domenica".split()

_MONTHS = """
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
"""

IT = Language(
    code="it",
    cues=frozenset(_CUES.split()),
    cue_participles=frozenset(_CUE_PARTICIPLES.split()),
    sources=phrases(_SOURCES),
    sources_behind=phrases("si legge"),
    inverts=True,
    dash_dialogue=True,
    drops_subject=True,
    pronouns=MappingProxyType(
        {"lui": "he", "lei": "she", "egli": "he", "ella": "she", "loro": "", "io": "", "noi": "", "essi": ""}
    ),
    determiners=frozenset(
        "il lo la l’ i gli le un uno una un’ questo questa questi queste quel quello quella quei quelle suo sua"
        " suoi sue nostro nostra nostri nostre mio mia miei mie ogni ciascuno nessun nessuna tutto tutta tutti"
        " tutte".split()
    ),
    quantifiers=frozenset("alcuni alcune molti molte altri altre diversi due tre uno".split()),
    possessives=frozenset("suo sua suoi sue loro".split()),
    definite=frozenset("il la l’ lo".split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    conjunctions=frozenset("e ed o ma né oppure".split()),
    subordinators=frozenset("che ch’ perché quando se sebbene come dove mentre poiché".split()),
    relatives=frozenset("cui quale quali".split()),
    auxiliaries=frozenset(
        "ha hanno aveva avevano avrà avrebbe è sono era erano fu furono sarà sarebbe può poteva deve doveva vuole"
        " voleva sta viene".split()
    ),
    adverbs=frozenset(_ADVERBS.split()),
    verb_endings=("ò", "ava"),
    adverb_endings=("mente",),
    titles=frozenset(_TITLES.split()),
    gendered_titles=MappingProxyType(
        dict.fromkeys("signor sig dottor ministro sindaco senatore deputato re direttore papa".split(), "he")
        | dict.fromkeys("signora dottoressa ministra sindaca senatrice deputata regina direttrice".split(), "she")
    ),
    particles=frozenset("de di del della dello dei degli da dal dalla lo la li d’ von van bin al".split()),
    no_names=frozenset(
        "lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno"
        " luglio agosto settembre ottobre novembre dicembre sì settimana".split()
    ),
    weekdays=MappingProxyType(dict(zip(_WEEKDAYS, range(7), strict=True))),
    days=MappingProxyType({"oggi": 0, "stamattina": 0, "stasera": 0, "ieri": -1}),
    months=frozenset(_MONTHS.split()),
    organisations=frozenset(_ORGANISATIONS.split()),
    media=MappingProxyType(_MEDIA),
    documents=MappingProxyType(_DOCUMENTS),
    lead_ins=frozenset(
        "post tweet messaggio pubblicazione thread comunicato dichiarazione reazione risposta testo parole nota righe"
        " saluto addio sfogo avvisato condiviso reagito diffuso replicato comunicato".split()
    ),
    whole=frozenset("integrale integralmente completo completa intero intera".split()),
    partly=frozenset(("inizia", "comincia", "in parte", "estratto", "stralcio", "passaggio")),
    no_posts=frozenset(
        "lettera lettere legge video clip mail discorso intervista foto immagine poesia canzone ragione ragioni"
        " motivo motivi punti consigli elenco lista programma regole ricetta articolo rubrica rapporto contratto"
        " reazioni risposte migliori alcuni alcune guardate guarda"
        " seguite accordo sentenza newsletter sito libro domande".split()
    ),
    pointing=frozenset("seguente seguenti questo questa ecco".split()),
    second_person=frozenset(
        "evitate restate chiamate sconsigliano sconsiglia voi vi vostro vostra vostri tu te ti tuo tua grazie"
        " favore prego invita invitano raccomanda".split()
    ),
    past=frozenset("era erano fu furono aveva avevano stato stata stati state".split()),
    first_person=frozenset(
        "vado so sono voglio vogliamo posso possiamo siamo io mi me mio mia miei mie noi ci nostro nostra nostri"
        " nostre ho abbiamo".split()
    ),
    first_person_endings=("aremo", "eremo", "iremo", "iamo", "rci", "rmi", "rò", "teci", "temi"),
    platforms=platform_words("X Twitter tweet twittato twitta"),
)
