"""Spanish."""

from types import MappingProxyType

from embedarchive.languages._base import Language, on_networks, phrases, platform_words

_CUES = """
dice dijo dicho decía dicen dijeron declara declaró declarado declaraba declararon afirma afirmó afirmado afirmaba
afirman afirmaron asegura aseguró asegurado aseguraba aseguran aseguraron explica explicó explicado explicaba explican
explicaron señala señaló señalado señalaba señalan señalaron añade añadió añadido añadía añaden añadieron agrega
agregó agregado agregaba agregaron indica indicó indicado indicaba indican indicaron subraya subrayó subrayado
subrayaba subrayan destaca destacó destacado destacaba destacan destacaron apunta apuntó apuntado apuntaba apuntan
manifiesta manifestó manifestado manifestaba manifestaron sostiene sostuvo sostenido sostenía sostienen sostuvieron
considera consideró considerado consideraba consideran comenta comentó comentado comentaba comentan comentaron cuenta
contó contado contaba cuentan relata relató relatado relataba recuerda recordó recordado recordaba recuerdan responde
respondió respondido respondía respondieron contesta contestó contestado contestaba replica replicó replicado pregunta
preguntó preguntado preguntaba insiste insistió insistido insistía insisten reitera reiteró reiterado reiteraba
advierte advirtió advertido advertía advierten denuncia denunció denunciado denunciaba denuncian denunciaron critica
criticó criticado criticaba critican lamenta lamentó lamentado lamentaba lamentan reconoce reconoció reconocido
reconocía reconocen admite admitió admitido admitía admiten confiesa confesó confesado confesaba promete prometió
prometido prometía anuncia anunció anunciado anunciaba anuncian anunciaron confirma confirmó confirmado confirmaba
confirman confirmaron niega negó negado negaba escribe escribió escrito escribía escriben tuitea tuiteó tuiteado
publica publicó publicado publicaba publicaron posteó concluye concluyó concluido concluía sentencia sentenció
sentenciado zanja zanjó zanjado resume resumió resumido opina opinó opinado opinaba opinan cree creía creen piensa
pensaba piensan celebra celebró celebrado celebraba exclama exclamó exclamado ironiza ironizó bromea bromeó bromeado
precisa precisó precisado precisaba puntualiza puntualizó puntualizado matiza matizó matizado remarca remarcó
remarcado recalca recalcó recalcado enfatiza enfatizó enfatizado expresa expresó expresado expresaba expresaron
detalla detalló detallado detallaba informa informó informado informaba informaron narra narró exige exigió exigido
exigía reclama reclamó reclamado pide pidió pedido pedía piden pidieron propone propuso propuesto defiende defendió
defendido defendía acusa acusó acusado acusaba acusan califica calificó calificado calificaba tacha tachó describe
describió descrito describía lanza lanzó lanzado espeta espetó reprocha reprochó reprochado sugiere sugirió sugerido
reza rezaba cita citó citado aclara aclaró aclarado aclaraba argumenta argumentó argumentado argumentaba alerta alertó
alertado garantiza garantizó agradece agradeció felicita felicitó felicitado reflexiona reflexionó prosigue prosiguió
continúa continuó vaticina vaticinó habla habló hablado hablaba hablan asevera aseveró aseverado aseveraba asiente
asintió aboga abogó abogaba achaca achacó achacado alega alegó alegado alegaba apostilla apostilló apostillado
argumentan atribuye atribuyó atribuido augura auguró avisa avisó avisado bromeaba censura censuró censurado clama
clamó clamaba coincide coincidió constata constató contraataca contraatacó cuestiona cuestionó cuestionado declaran
deplora deploró desmiente desmintió desmentido enfatizaba enumera enumeró esgrime esgrimió estalla estalló estimaba
estiman evoca evocó explicita expone expuso expuesto festejó gritó grita gritaba implora imploró incide incidió
incidido ironizaba jura juró justifica justificó justificado justificaba juzga juzgó lamentaron llama llamó llamado
llamaba matizaba menciona mencionó murmura murmuró objeta objetó pondera ponderó postea posteaba precisaron predice
predijo proclama proclamó proclamado profetiza pronostica pronosticó quejó queja quejaba rebate rebatió rebatido
rechaza rechazó rechazado rechazaba rechazan recrimina recriminó refirió referido rememora rememoró repite repitió
repetido repetía resalta resaltó resaltado resaltaba revela reveló revelado ríe rio solloza sollozó sonríe sonrió
subrayaron sugería sugieren suplica suplicó suspira suspiró sincera sinceró tacharon tilda tildó tildado teme temía
temen valora valoró valorado valoraba valoran arremete arremetió criticaron agradecía felicitaba garantizaba
garantizado alertaba alertan concede concedió desgrana desgranó desvela desveló respalda respaldó responden replicaba
responsabiliza responsabilizó apela apeló sentenciaba vaticinado comparte compartió compartido colgó saber mantiene
mantuvo mantenido mantenía mantienen define definió definido definía definen
"""

_CUE_PARTICIPLES = """
diciendo declarando afirmando asegurando explicando señalando añadiendo agregando indicando subrayando destacando
apuntando manifestando sosteniendo comentando contando recordando respondiendo insistiendo reiterando advirtiendo
denunciando criticando lamentando reconociendo admitiendo prometiendo anunciando confirmando escribiendo concluyendo
hablando acusando calificando tachando pidiendo exigiendo llamando alegando argumentando defendiendo reclamando
precisando matizando remarcando recalcando resaltando puntualizando bromeando celebrando agradeciendo decir declarar
afirmar añadir agregar asegurar explicar señalar subrayar recordar concluir insistir denunciar lamentar reconocer
admitir responder advertir reclamar destacar
"""

_SOURCES = """
según | de acuerdo con | a juicio de | en palabras de | en opinión de | para | conforme a | se lee en | se puede leer
en | puede leerse en | a juicio del | en palabras del | en opinión del | por boca de | por boca del | a decir de | a
decir del
"""

_PREPOSITIONS = """
a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras vía frente
junto
"""

_ADVERBS = """
además ahora anoche antes aquí asimismo así aún ayer bien casi después entonces finalmente hoy incluso igualmente
jamás le les lo luego mañana más me mismo misma muy no nos nunca os otra otro pasado pasada poco pronto recientemente
se siempre sólo solo también tampoco tarde temprano todavía ya noche tajante contundente primero emocionado emocionada
visiblemente rotundo rotunda
"""

_TITLES = """
señor señora señorita sr sra srta don doña dr dra doctor doctora presidente presidenta ministro ministra alcalde
alcaldesa senador senadora diputado diputada general coronel capitán comandante juez jueza fiscal portavoz vocero
vocera director directora secretario secretaria jefe jefa papa rey reina príncipe princesa monseñor cardenal obispo
gobernador gobernadora consejero consejera concejal concejala vicepresidente vicepresidenta expresidente expresidenta
exministro líder
futbolista delantero delantera portero portera cantante actor actriz humorista escritor escritora economista
historiador historiadora empresario empresaria multimillonario presentador presentadora ciclista tenista activista
rapero rapera científico científica
tuitero cineasta filósofo filósofa nadador nadadora entrenador entrenadora músico
"""

_ORGANISATIONS = """
agencia asamblea asociación ayuntamiento banco cámara casa centro club comisión comité congreso consejo corte diario
embajada federación fiscalía fundación generalitat gobierno grupo instituto junta ministerio movimiento mundo onu
organización otan país parlamento partido policía presidencia psoe pp vox reuters república senado sindicato sociedad
tribunal unión universidad efe televisa plataforma frente colectivo confederación consejería cooperativa empresa fc
academia atlético real secretaría unidad alianza bloque aeropuerto bomberos museo zoo
"""

_MEDIA = {
    **dict.fromkeys(
        ("tuit", "tuits", "tuiteó", "tuiteado", "en x", "en twitter", "red x", "social x", "de x", "tuitear"), "x"
    ),
    "truth social": "truthsocial",
    **on_networks("en _ | de _ | red _"),
    **dict.fromkeys(("rueda de", "conferencia de", "comparecencia"), "news-conference"),
    **dict.fromkeys(("comunicado", "nota de"), "press-release"),
    **dict.fromkeys(("periodistas", "reporteros"), "reporters"),
    **dict.fromkeys(("entrevista", "entrevistado", "entrevistada"), "interview"),
    **dict.fromkeys(("pódcast", "podcast"), "podcast"),
    **dict.fromkeys(("discurso", "mitin", "alocución"), "speech"),
    **dict.fromkeys(("correo", "email"), "email"),
    **dict.fromkeys(("carta", "misiva"), "letter"),
    **dict.fromkeys(("querella", "demanda", "sentencia", "auto judicial"), "court-filing"),
    "declaración": "statement",
    **dict.fromkeys(("memorias", "su libro", "autobiografía"), "book"),
}

_DOCUMENTS = {
    **dict.fromkeys(("comunicado", "nota de prensa"), "press-release"),
    "declaración": "statement",
    **dict.fromkeys(("informe", "estudio", "reporte"), "report"),
    **dict.fromkeys(("querella", "demanda"), "court-filing"),
    **dict.fromkeys(("correo", "email"), "email"),
    **dict.fromkeys(("carta", "misiva"), "letter"),
}

_WEEKDAYS = "lunes martes miércoles jueves viernes sábado domingo".split()

_MONTHS = """
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
"""

_ANAPHORS_HE = """
este ese mandatario regidor edil político técnico preparador entrenador letrado diputado senador legislador
congresista gobernante exmandatario jugador delantero mediocampista centrocampista defensor portero arquero corredor
piloto campeón ganador vencedor actor músico escritor autor director presentador diestro cocinero empresario fundador
historiador investigador catedrático experto científico agricultor ganadero pescador procesado exfutbolista mismo
mediocentro míster ministro argentino brasileño francés italiano alemán inglés portugués croata serbio uruguayo
chileno colombiano mexicano holandés español académico galán -ólogo
"""

_ANAPHORS_SHE = """
esta esa mandataria regidora edila política técnica preparadora entrenadora letrada diputada senadora legisladora
jugadora delantera portera corredora campeona ganadora música escritora autora directora presentadora cocinera
empresaria fundadora historiadora investigadora catedrática experta científica agricultora ganadera procesada misma
ministra argentina brasileña francesa italiana alemana inglesa portuguesa uruguaya chilena colombiana mexicana
española académica -óloga -triz
"""

_ANAPHORS = """
dirigente parlamentario intérprete cantante atleta poeta cineasta capitán joven novillero extremo modelo -ista
"""

ES = Language(
    code="es",
    cues=frozenset(_CUES.split()),
    stances=frozenset("ve vio veía ven".split()),
    cue_participles=frozenset(_CUE_PARTICIPLES.split()),
    sources=phrases(_SOURCES),
    pointing_back=frozenset("así lo".split()),
    inverts=True,
    dash_dialogue=True,
    drops_subject=True,
    pronouns=MappingProxyType(
        {"él": "he", "ella": "she", "ellos": "", "ellas": "", "yo": "", "nosotros": "", "nosotras": "", "usted": ""}
    ),
    determiners=frozenset(
        "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus nuestro"
        " nuestra nuestros nuestras mi mis tu tus cada todo toda todos todas ningún ninguna".split()
    ),
    quantifiers=frozenset("fuentes varios varias algunos algunas muchos muchas otros otras dos tres uno una".split()),
    possessives=frozenset("su sus nuestro nuestra".split()),
    anaphors=MappingProxyType(
        dict.fromkeys(_ANAPHORS_HE.split(), "he")
        | dict.fromkeys(_ANAPHORS_SHE.split(), "she")
        | dict.fromkeys(_ANAPHORS.split(), "")
    ),
    definite=frozenset("el la".split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    conjunctions=frozenset("y e o u pero sino ni".split()),
    subordinators=frozenset("que porque cuando si aunque como donde mientras pues cómo qué".split()),
    relatives=frozenset("quien quienes cuyo cuya".split()),
    auxiliaries=frozenset(
        "ha han había habían habrá habría es son era eran fue fueron será sería está están estaba puede podía"
        " debe debía quiso quiere va hace hizo hecho".split()
    ),
    passive_auxiliaries=frozenset("es son era eran fue fueron será sería sido".split()),
    adverbs=frozenset(_ADVERBS.split()),
    verb_endings=("ó", "aba"),
    adverb_endings=("mente",),
    reflexives=frozenset("se".split()),
    past_participles=("ado", "ada", "ido", "ida"),
    titles=frozenset(_TITLES.split()),
    gendered_titles=MappingProxyType(
        dict.fromkeys("señor sr don presidente ministro alcalde senador diputado rey director papa".split(), "he")
        | dict.fromkeys(
            "señora sra doña presidenta ministra alcaldesa senadora diputada reina directora".split(), "she"
        )
    ),
    particles=frozenset("de del la las los y i van von da di bin al".split()),
    no_names=frozenset((*_WEEKDAYS, *_MONTHS.split(), "sí", "no", "semana")),
    weekdays=MappingProxyType(dict(zip(_WEEKDAYS, range(7), strict=True))),
    days=MappingProxyType({"hoy": 0, "ayer": -1, "anoche": -1, "anteayer": -2}),
    months=frozenset(_MONTHS.split()),
    organisations=frozenset(_ORGANISATIONS.split()),
    media=MappingProxyType(_MEDIA),
    documents=MappingProxyType(_DOCUMENTS),
    lead_ins=frozenset(
        "declaraciones reacción respuesta texto palabras post posts"
        " tuit tuits mensaje publicación hilo comunicado declaración nota aviso líneas despedida pronunció manifestó"
        " compartió comparte colgó cuelga subió reaccionó reacciona lanzó comunicó".split()
    ),
    whole=frozenset("íntegros enteros completos íntegro íntegra íntegramente completo completa entero entera".split()),
    partly=frozenset(("comienza", "empieza", "en parte", "extracto", "fragmento")),
    no_posts=frozenset(
        "carta cartas ley vídeo video vídeos clip correo discurso entrevista foto fotos imagen poema canción"
        " razón motivo razones motivos puntos consejos lista programa normas reglas receta artículo columna informe"
        " contrato reacciones respuestas mejores algunos algunas"
        " mire siga acuerdo sentencia boletín web libro preguntas".split()
    ),
    pointing=frozenset("siguiente siguientes este esta esto aquí".split()),
    second_person=frozenset(
        "ruega evite eviten quédense llamen recomienda os vosotros vosotras vuestro vuestra te ti tú tu tus usted"
        " ustedes gracias favor utilicen llámanos llámenos extremen permanezcan sigan".split()
    ),
    past=frozenset("era eran fue fueron había habían estaba estaban hubo sido".split()),
    first_person=frozenset(
        "he hemos voy vamos soy somos estoy estamos tengo tenemos sé quiero queremos puedo yo me mi mis mí"
        " conmigo nosotros nosotras nos nuestro nuestra nuestros nuestras os"
        " agradecemos confirmamos informamos invitamos lamentamos pedimos recomendamos recordamos rogamos".split()
    ),
    first_person_endings=("ré", "amos", "emos", "iremos"),
    platforms=platform_words("X Twitter tuit tuiteó tuiteado"),
)
