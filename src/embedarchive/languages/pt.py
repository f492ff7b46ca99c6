"""Portuguese."""

from types import MappingProxyType

from embedarchive.languages._base import Language, phrases, platform_words

_CUES = """
diz disse dito dizia dizem disseram declara declarou declarado declarava declararam afirma afirmou afirmado afirmava
afirmam afirmaram assegura assegurou assegurado assegurava explica explicou explicado explicava explicam explicaram
acrescenta acrescentou acrescentado acrescentava acrescentaram adianta adiantou adiantado adiantava sublinha sublinhou
sublinhado sublinhava destaca destacou destacado destacava destacaram salienta salientou salientado salientava frisa
frisou frisado frisava aponta apontou apontado apontava refere referiu referido referia referiram relata relatou
relatado relatava relataram conta contou contado contava contam lembra lembrou lembrado lembrava recorda recordou
recordado recordava responde respondeu respondido respondia responderam retruca retrucou rebate rebateu rebatido
pergunta perguntou perguntado perguntava questiona questionou questionado comenta comentou comentado comentava
comentaram observa observou observado observava nota notou notado sustenta sustentou sustentado defende defendeu
defendido defendia defendem considera considerou considerado considerava acredita acreditava pensa pensava insiste
insistiu insistido insistia reitera reiterou reiterado alerta alertou alertado alertava avisa avisou avisado denuncia
denunciou denunciado denunciava critica criticou criticado criticava criticaram lamenta lamentou lamentado lamentava
admite admitiu admitido admitia reconhece reconheceu reconhecido reconhecia confessa confessou confessado promete
prometeu prometido prometia anuncia anunciou anunciado anunciava anunciaram confirma confirmou confirmado confirmava
confirmaram nega negou negado desmente desmentiu escreve escreveu escrito escrevia escreveram tuíta tuitou tuitado
publica publicou publicado publicava publicaram posta postou postado conclui concluiu concluído concluía resume
resumiu opina opinou revela revelou revelado exclama exclamou ironiza ironizou brinca brincou esclarece esclareceu
esclarecido garante garantiu garantido garantia garantem pede pediu pedido pedia exige exigiu exigido acusa acusou
acusado acusava classifica classificou classificado descreve descreveu descrito elogia elogiou agradece agradeceu
celebra celebrou comemora comemorou propõe propôs enfatiza enfatizou ressalta ressaltou ressaltado pontua pontuou
completa completou prossegue prosseguiu continua continuou informa informou informado informava informaram avalia
avaliou avaliado argumenta argumentou cita citou desabafa desabafou atira atirou dispara disparou reage reagiu
"""

_CUE_PARTICIPLES = """
dizendo declarando afirmando assegurando explicando acrescentando adiantando sublinhando destacando salientando
frisando apontando referindo contando lembrando recordando respondendo comentando sustentando defendendo insistindo
reiterando alertando denunciando criticando lamentando admitindo reconhecendo prometendo anunciando confirmando
escrevendo concluindo garantindo
"""

_SOURCES = """
segundo | de acordo com | conforme | na opinião de | nas palavras de | no entender de | para | lê-se em | lê-se no |
lê-se na | pode ler-se em
"""

_PREPOSITIONS = """
a à ao aos às ante após até com contra de da do das dos desde durante em entre na no nas nos num numa para pela pelo
pelas pelos perante por segundo sem sob sobre trás via junto dum duma
"""

_ADVERBS = """
agora ainda além aliás amanhã antes aqui assim bem cedo depois então entretanto finalmente hoje igualmente já jamais
lhe lhes logo mais mesmo muito não nunca ontem outra passado passada pois primeiro quase recentemente se sempre só
somente também tampouco tarde todavia manhã noite lá o-lo
"""

_TITLES = """
senhor senhora sr sra dom dona dr dra doutor doutora presidente presidenta ministro ministra primeiro-ministro
primeira-ministra prefeito prefeita autarca senador senadora deputado deputada general coronel capitão comandante juiz
juíza procurador procuradora porta-voz diretor diretora secretário secretária chefe papa rei rainha príncipe princesa
cardeal bispo governador governadora vereador vereadora vice-presidente ex-presidente ex-ministro líder
jogador jogadora atacante goleiro goleira cantor cantora ator atriz humorista escritor escritora economista
historiador historiadora empresário empresária bilionário apresentador apresentadora ciclista tenista ativista rapper
cientista
treinador treinadora cineasta músico nadador nadadora
"""

_ORGANISATIONS = """
agência assembleia associação banco câmara casa centro clube comissão comitê comité congresso conselho correio corte
embaixada estado federação folha fundação globo governo grupo instituto jornal junta lusa ministério movimento nato
onu observador organização parlamento partido polícia prefeitura presidência ps psd público reuters república senado
sindicato sociedade supremo tribunal união universidade aeroporto bombeiros metrô museu
"""

_MEDIA = {
    **dict.fromkeys(("tuíte", "tweet", "tuitou", "no x", "no twitter", "rede x"), "x"),
    "truth social": "truthsocial",
    **dict.fromkeys(("no facebook", "do facebook"), "facebook"),
    **dict.fromkeys(("no instagram", "do instagram"), "instagram"),
    "no threads": "threads",
    "no bluesky": "bluesky",
    "no mastodon": "mastodon",
    **dict.fromkeys(("no tiktok", "do tiktok"), "tiktok"),
    **dict.fromkeys(("no youtube", "do youtube"), "youtube"),
    **dict.fromkeys(("no telegram", "do telegram"), "telegram"),
    **dict.fromkeys(("conferência de", "coletiva de", "entrevista coletiva"), "news-conference"),
    **dict.fromkeys(("comunicado", "nota de"), "press-release"),
    **dict.fromkeys(("jornalistas", "repórteres"), "reporters"),
    **dict.fromkeys(("entrevista", "entrevistado", "entrevistada"), "interview"),
    "podcast": "podcast",
    **dict.fromkeys(("discurso", "comício"), "speech"),
    **dict.fromkeys(("e-mail", "email"), "email"),
    "carta": "letter",
    **dict.fromkeys(("acórdão", "despacho", "denúncia"), "court-filing"),
    **dict.fromkeys(("declaração", "em nota"), "statement"),
    **dict.fromkeys(("memórias", "seu livro", "autobiografia"), "book"),
}

_DOCUMENTS = {
    "comunicado": "press-release",
    **dict.fromkeys(("declaração", "nota"), "statement"),
    **dict.fromkeys(("relatório", "estudo"), "report"),
    **dict.fromkeys(("acórdão", "despacho"), "court-filing"),
    **dict.fromkeys(("e-mail", "email"), "email"),
    "carta": "letter",
}

_WEEKDAYS = "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo".split()

_MONTHS = """
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
"""

PT = Language(
    code="pt",
    cues=frozenset(_CUES.split()),
    cue_participles=frozenset(_CUE_PARTICIPLES.split()),
    sources=phrases(_SOURCES),
    inverts=True,
    dash_dialogue=True,
    drops_subject=True,
    pronouns=MappingProxyType({"ele": "he", "ela": "she", "eles": "", "elas": "", "eu": "", "nós": "", "você": ""}),
    gendered=MappingProxyType({"dele": "he", "dela": "she"}),
    determiners=frozenset(
        "o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela seu sua seus suas"
        " nosso nossa nossos nossas meu minha meus minhas cada todo toda todos todas nenhum nenhuma".split()
    ),
    quantifiers=frozenset("vários várias alguns algumas muitos muitas outros outras dois duas três".split()),
    possessives=frozenset("seu sua seus suas".split()),
    definite=frozenset("o a".split()),
    prepositions=frozenset(_PREPOSITIONS.split()) - {"a"},
    conjunctions=frozenset("e ou mas nem porém".split()),
    subordinators=frozenset("que porque quando se embora como onde enquanto pois".split()),
    relatives=frozenset("quem cujo cuja qual quais".split()),
    auxiliaries=frozenset(
        "tem têm tinha tinham terá teria há havia é são era eram foi foram será seria está estão estava pode"
        " podia deve devia quis vai".split()
    ),
    adverbs=frozenset(_ADVERBS.split()) - {"se"},
    verb_endings=("ou", "ava"),
    adverb_endings=("mente",),
    titles=frozenset(_TITLES.split()),
    gendered_titles=MappingProxyType(
        dict.fromkeys("senhor sr ministro prefeito senador deputado rei diretor papa".split(), "he")
        | dict.fromkeys("senhora sra dona ministra prefeita senadora deputada rainha diretora".split(), "she")
    ),
    particles=frozenset("de da do das dos e van von di bin al".split()),
    no_names=frozenset(
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado"
        " domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro sim"
        " semana".split()
    ),
    weekdays=MappingProxyType(
        {short: number for number, day in enumerate(_WEEKDAYS) for short in (day, day.removesuffix("-feira"))}
    ),
    days=MappingProxyType({"hoje": 0, "ontem": -1, "anteontem": -2}),
    months=frozenset(_MONTHS.split()),
    organisations=frozenset(_ORGANISATIONS.split()),
    media=MappingProxyType(_MEDIA),
    documents=MappingProxyType(_DOCUMENTS),
    lead_ins=frozenset(
        "post posts tuíte tweet mensagem publicação postagem thread comunicado declaração texto reação resposta nota"
        " aviso despedida compartilhou partilhou divulgou reagiu postou manifestou pronunciou desabafou".split()
    ),
    whole=frozenset("íntegra integral completo completa inteiro inteira".split()),
    partly=frozenset(("começa", "começou", "em parte", "excerto", "trecho", "trechos")),
    no_posts=frozenset(
        "carta cartas lei vídeo vídeos clipe e-mail discurso entrevista foto fotos imagem poema canção razão"
        " razões motivo motivos pontos dicas lista programa regras receita artigo coluna relatório contrato"
        " reações respostas melhores alguns algumas assista"
        " siga acordo acórdão newsletter site livro perguntas".split()
    ),
    pointing=frozenset("seguinte seguintes esta este abaixo confira leia veja".split()),
    second_person=frozenset(
        "evite evitem fique fiquem liguem você vocês vos vosso te ti tu teu tua obrigado obrigada favor pede-se".split()
    ),
    past=frozenset("era eram foi foram havia tinha tinham estava estavam sido".split()),
    first_person=frozenset(
        "vou vamos sou somos estou estamos tenho temos sei quero queremos posso eu me mim meu minha meus minhas"
        " nós nos nosso nossa nossos nossas comigo agradecemos confirmamos informamos lamentamos pedimos"
        " recomendamos".split()
    ),
    first_person_endings=("rei", "amos", "emos", "iremos"),
    platforms=platform_words("X Twitter tuíte tweet tuitou"),
)
