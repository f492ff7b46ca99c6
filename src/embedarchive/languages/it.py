"""Italian."""

from types import MappingProxyType

from embedarchive.languages._base import Language, on_networks, phrases, platform_words

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
argomenta argomentò parla parlato parlava parlò parlano urla urlato urlava urlò grida gridato gridava gridò sapere
assicurano giura giurato giurò allarga rivendicava puntualizza puntualizzato puntualizzò replicano ribattono avvertono
auspicava apprezza apprezzato applaude boccia bocciato bolla bollato bollava bollò chiama chiamato chiamava chiamò
celebra celebrato contesta contestato contestava contestano dettaglia dettagliato domandava elenca elencato ragiona
ragionato rassicura rassicurato rassicurava richiama richiamato rilancia rilanciato rilanciava rimarca rimarcato
rimarcava rimprovera rimproverato ringraziato riassunto ripete ripetuto ripeteva scandisce scandito scongiura
sentenzia sentenziato sfoga sfogato sfogava smentiva sorride sospira sospirato specifica specificato specificò
stigmatizza stigmatizzato sussurra sussurrato suggerisce suggerito teorizza tuonato vanta vantato esorta esortato
esortava esultato notare frena frenato giustifica giustificato glissa incalzato insinua insinuato ironizzato liquida
liquidato lodato minimizza minimizzato mormora mormorato obietta obiettato polemizza polemizzato premette premesso
proclama proclamato pubblicava punge rammenta rammentato redarguisce rincarato sbottato scherzato scherzava testimonia
testimoniato testimoniava vaticina svela svelato twittava complimenta complimentato congratula congratulato elogiato
giudicato difendeva continuato auguro augura augurato condanna condannato condannava esprime espresso rivolge respinge
respinto respingeva invita invitato invitava definiscono descriveva esclude escluso escludeva rammarica rammaricato
dissente concorda confidava consiglia consigliato detta detti dichiarata dichiarati lamentata rammaricata
complimentata congratulata congratulati augurata sfogata domandata chiesta detta espressa dirlo affermarlo annunciarlo
sostenerlo
"""

_CUE_PARTICIPLES = """
dicendo dichiarando affermando spiegando aggiungendo sottolineando assicurando raccontando ricordando rispondendo
replicando chiedendo commentando osservando sostenendo insistendo ribadendo avvertendo denunciando accusando
lamentando ammettendo riconoscendo promettendo annunciando confermando scrivendo concludendo precisando parlando
definendo invitando rivendicando criticando attaccando puntualizzando evidenziando auspicando scherzando rimarcando
citando chiarendo garantendo prevedendo dire dichiarare affermare aggiungere assicurare spiegare sottolineare
ricordare concludere ribadire denunciare lamentare ammettere rispondere avvertire precisare
"""

_SOURCES = """
secondo | a detta di | stando a | a giudizio di | a parere di | nelle parole di | per | ad avviso di | si legge in |
si legge nel | si legge nella | si legge nell’ | si legge su | si legge sul | a detta del | a detta della | a detta
dello | a detta dell’ | a detta dei | a detta delle | a detta degli | a giudizio del | a giudizio della | a giudizio
dello | a giudizio dell’ | a giudizio dei | a giudizio delle | a giudizio degli | a parere del | a parere della | a
parere dello | a parere dell’ | a parere dei | a parere delle | a parere degli | nelle parole del | nelle parole della
| nelle parole dello | nelle parole dell’ | nelle parole dei | nelle parole delle | nelle parole degli | ad avviso del
| ad avviso della | ad avviso dello | ad avviso dell’ | ad avviso dei | ad avviso delle | ad avviso degli | le parole
di | le parole del | le parole della | le parole dello | le parole dell’ | le parole dei | le parole delle | le parole
degli | per bocca di | per bocca del | per bocca della | per bocca dello | per bocca dell’ | per bocca dei | per bocca
delle | per bocca degli | parola di | parola del | parola della | parola dello | parola dell’ | parola dei | parola
delle | parola degli | stando al | stando alla | stando allo | stando all’ | stando ai | stando agli | stando alle |
si legge nei | si legge nelle | si legge sulla
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
stamattina stasera subito vi mattina scorso scorsa pure non commosso commossa visibilmente emozionato emozionata
amareggiato amareggiata soddisfatto soddisfatta corto
"""

_TITLES = """
signor signora signorina sig dott dottor dottoressa dr prof professor professore professoressa avv avvocato avvocata
ing ingegner presidente presidentessa ministro ministra premier sindaco sindaca senatore senatrice deputato deputata
onorevole on generale colonnello capitano comandante giudice procuratore procuratrice portavoce direttore direttrice
segretario segretaria capo papa re regina principe principessa monsignor monsignore cardinale vescovo governatore
governatrice assessore assessora consigliere consigliera leader vicepremier vicepresidente sottosegretario calciatore
calciatrice attaccante portiere cantante attore attrice comico comica scrittore scrittrice economista storico storica
imprenditore imprenditrice conduttore conduttrice ciclista tennista attivista rapper scienziato scienziata regista
allenatore allenatrice filosofo filosofa musicista nuotatore nuotatrice pallavolista viceministro viceministra
"""

_ORGANISATIONS = """
agenzia ansa assemblea associazione banca camera camere centro cgil club cisl comitato commissione comune
confindustria consiglio corriere corte federazione fondazione governo gruppo istituto lega messaggero ministero
movimento nazione nato onu organizzazione parlamento partito polizia procura quirinale regione repubblica senato
sindacato società stampa tribunale unione università viminale fc fronte patto alleanza accademia azienda
confederazione consorzio cooperativa coordinamento osservatorio ordine vigili protezione questura aeroporto museo zoo
"""

_MEDIA = {
    **dict.fromkeys(
        ("tweet", "twittato", "twitta", "su x", "profilo x", "social x", "di x", "via x", "su twitter", "via twitter"),
        "x",
    ),
    "truth social": "truthsocial",
    **on_networks("su _ | canale _"),
    "facebook": "facebook",
    "instagram": "instagram",
    **dict.fromkeys(("conferenza stampa", "punto stampa"), "news-conference"),
    **dict.fromkeys(("comunicato", "nota stampa"), "press-release"),
    **dict.fromkeys(("giornalisti", "cronisti"), "reporters"),
    **dict.fromkeys(("intervista", "intervistato", "intervistata", "colloquio"), "interview"),
    "podcast": "podcast",
    **dict.fromkeys(("discorso", "comizio"), "speech"),
    **dict.fromkeys(("mail", "email", "e-mail"), "email"),
    "lettera": "letter",
    **dict.fromkeys(("sentenza", "ordinanza", "motivazioni"), "court-filing"),
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

_ANAPHORS_HE = """
questo tecnico mister allenatore difensore attaccante portiere centrocampista bomber capitano vincitore corridore
pilota campione calciatore attore cantautore scrittore autore imprenditore fondatore storico studioso ricercatore
scienziato filosofo deputato senatore consigliere falegname agricoltore pescatore artigiano fuoriclasse centravanti
magistrato imputato premier vicepremier ministro argentino brasiliano francese spagnolo tedesco inglese portoghese
croato serbo sloveno olandese belga svizzero americano -ologo
"""

_ANAPHORS_SHE = """
questa storica studiosa scienziata filosofa deputata consigliera imputata ministra argentina brasiliana spagnola
tedesca croata serba slovena svizzera americana -ologa -trice -essa
"""

_ANAPHORS = """
leader cantante artista atleta conduttore dirigente preside -ista -enne guardia regista esponente legale penalista
parlamentare showgirl
"""

IT = Language(
    code="it",
    cues=frozenset(_CUES.split()),
    stances=frozenset("vede visto vedeva vedono".split()),
    cue_participles=frozenset(_CUE_PARTICIPLES.split()),
    sources=phrases(_SOURCES),
    cues_behind=frozenset(("così",)),
    pointing_back=frozenset("lo così è a".split()),
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
    quantifiers=frozenset("fonti alcuni alcune molti molte altri altre diversi due tre uno".split()),
    possessives=frozenset("suo sua suoi sue loro".split()),
    anaphors=MappingProxyType(
        dict.fromkeys(_ANAPHORS_HE.split(), "he")
        | dict.fromkeys(_ANAPHORS_SHE.split(), "she")
        | dict.fromkeys(_ANAPHORS.split(), "")
    ),
    definite=frozenset("il la l’ lo".split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    conjunctions=frozenset("e ed o ma né oppure".split()),
    subordinators=frozenset("che ch’ perché quando se sebbene come dove mentre poiché".split()),
    relatives=frozenset("cui quale quali".split()),
    auxiliaries=frozenset(
        "ha hanno aveva avevano avrà avrebbe è sono era erano fu furono sarà sarebbe può poteva deve doveva vuole"
        " voleva sta viene fa fanno fece fatto".split()
    ),
    passive_auxiliaries=frozenset(
        "è sono era erano fu furono sarà sarebbe stato stata stati state viene vengono venne".split()
    ),
    adverbs=frozenset(_ADVERBS.split()),
    verb_endings=("ò", "ava"),
    adverb_endings=("mente",),
    reflexives=frozenset("si s’ mi".split()),
    past_participles=("ato", "ata", "ati", "uto", "uta", "ito", "ita"),
    titles=frozenset(_TITLES.split()),
    gendered_titles=MappingProxyType(
        dict.fromkeys("signor sig dottor ministro sindaco senatore deputato re direttore papa".split(), "he")
        | dict.fromkeys("signora dottoressa ministra sindaca senatrice deputata regina direttrice".split(), "she")
    ),
    particles=frozenset("de di del della dello dei degli da dal dalla lo la li d’ von van bin al".split()),
    no_names=frozenset((*_WEEKDAYS, *_MONTHS.split(), "sì", "settimana")),
    weekdays=MappingProxyType(dict(zip(_WEEKDAYS, range(7), strict=True))),
    days=MappingProxyType({"oggi": 0, "stamattina": 0, "stasera": 0, "ieri": -1}),
    months=frozenset(_MONTHS.split()),
    organisations=frozenset(_ORGANISATIONS.split()),
    media=MappingProxyType(_MEDIA),
    documents=MappingProxyType(_DOCUMENTS),
    lead_ins=frozenset(
        "post tweet messaggio pubblicazione thread comunicato dichiarazione reazione risposta testo parole nota righe"
        " saluto addio sfogo avvisato condiviso reagito diffuso replicato".split()
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
