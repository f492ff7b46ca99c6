"""Portuguese."""

from types import MappingProxyType

from embedarchive.languages._base import Language, on_networks, phrases, platform_words

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
avaliou avaliado argumenta argumentou cita citou desabafa desabafou atira atirou dispara disparou reage reagiu chama
chamou chamado chamava chamam fala falou falado falava falam alega alegou alegado alegava alegam alertaram apontaram
apela apelou apelado asseverou atesta atestou atribui atribuiu aventa avisava celebrado cobra cobrou cobrado compara
comparou complementa complementou complementava comemorado confidencia confidenciou contrapõe contrapôs contesta
contestou contestado corrige corrigiu debocha debochou defenderam deplora deplorou desabafado descreveram desejou
detalha detalhou detalhado discursou divulga divulgou endossa enumera enumerou escreviam especifica especificou
explicita expõe expôs expressa expressou finaliza finalizou grita gritou gritava indaga indagou indica indicou
indicado indicava indicam indicaram insinua insinuou interroga interrogou ironizava jura jurou justifica justificou
justificado justificava julgou lastima lastimou manifesta manifestou manifestado menciona mencionou minimiza minimizou
murmura murmurou observaram orgulha orgulhou parabeniza parabenizou pondera ponderou ponderado prevê previu previsto
proclama proclamou profetiza queixa queixou queixava reafirma reafirmou reafirmado realça realçou realçado rechaça
rechaçou recomenda recomendou refuta refutou rejeita rejeitou rejeitado relembra relembrou remata rematou reforça
reforçou reforçado repete repetiu repudia repudiou replica replicou replicado reclama reclamou reclamado resumia
retorquiu revelava ri riu ripostou saúda saudou saudado sentencia sentenciou sinaliza sinalizou sintetiza sintetizou
sugere sugeriu sugerido sugeria suspira suspirou teme temia testemunha testemunhou vaticina vaticinou zomba zombou
agradeceram advertiu adverte advertido arremata arrematou assevera atacou ataca atacado confessara descarta descartou
descartado desvaloriza desvalorizou detona detonou emenda emendou louva louvou louvado narra narrou rebatia evoca
evocou evocado compartilha compartilhou compartilhado partilha partilhou partilhado vinca vincou advoga advogou
apregoa vangloria saber
"""

_CUE_PARTICIPLES = """
dizendo declarando afirmando assegurando explicando acrescentando adiantando sublinhando destacando salientando
frisando apontando referindo contando lembrando recordando respondendo comentando sustentando defendendo insistindo
reiterando alertando denunciando criticando lamentando admitindo reconhecendo prometendo anunciando confirmando
escrevendo concluindo garantindo falando acusando chamando classificando pedindo exigindo ressaltando enfatizando
esclarecendo considerando precisando reforçando celebrando agradecendo comparando dizer declarar afirmar acrescentar
assegurar explicar sublinhar lembrar recordar concluir insistir denunciar lamentar reconhecer admitir responder
alertar garantir destacar
"""

_SOURCES = """
segundo | de acordo com | conforme | na opinião de | nas palavras de | no entender de | para | lê-se em | lê-se no |
lê-se na | pode ler-se em | na opinião do | na opinião da | na opinião dos | na opinião das | nas palavras do | nas
palavras da | nas palavras dos | nas palavras das | no entender do | no entender da | no entender dos | no entender
das | na avaliação de | na avaliação do | na avaliação da | na avaliação dos | na avaliação das | na visão de | na
visão do | na visão da | na visão dos | na visão das | pela voz de | pela voz do | pela voz da | pela voz dos | pela
voz das | lê-se num | lê-se numa
"""

_PREPOSITIONS = """
a à ao aos às ante após até com contra de da do das dos desde durante em entre na no nas nos num numa para pela pelo
pelas pelos perante por segundo sem sob sobre trás via junto dum duma
"""

_ADVERBS = """
agora ainda além aliás amanhã antes aqui assim bem cedo depois então entretanto finalmente hoje igualmente já jamais
lhe lhes logo mais mesmo muito não nunca ontem outra passado passada pois primeiro quase recentemente se sempre só
somente também tampouco tarde todavia manhã noite lá o-lo -se -lhe -lhes -me -nos -o -a -os -as -no -na jornalistas
repórteres
"""

_TITLES = """
senhor senhora sr sra dom dona dr dra doutor doutora presidente presidenta ministro ministra primeiro-ministro
primeira-ministra prefeito prefeita autarca senador senadora deputado deputada general coronel capitão comandante juiz
juíza procurador procuradora porta-voz diretor diretora secretário secretária chefe papa rei rainha príncipe princesa
cardeal bispo governador governadora vereador vereadora vice-presidente ex-presidente ex-ministro líder jogador
jogadora atacante goleiro goleira cantor cantora ator atriz humorista escritor escritora economista historiador
historiadora empresário empresária bilionário apresentador apresentadora ciclista tenista ativista rapper cientista
treinador treinadora cineasta músico nadador nadadora seu
"""

_ORGANISATIONS = """
agência assembleia associação banco câmara casa centro clube comissão comitê comité congresso conselho correio corte
embaixada estado federação folha fundação globo governo grupo instituto jornal junta lusa ministério movimento nato
onu observador organização parlamento partido polícia prefeitura presidência ps psd público reuters república senado
sindicato sociedade supremo tribunal união universidade frente bloco coletivo consórcio empresa fc sporting benfica
porto esporte atlético confederação conferência cooperativa ordem plataforma secretaria aeroporto bombeiros metrô
museu
"""

_MEDIA = {
    **dict.fromkeys(("tuíte", "tweet", "tuitou", "no x", "no twitter", "rede x", "social x", "do x"), "x"),
    "truth social": "truthsocial",
    **on_networks("no _ | do _"),
    **dict.fromkeys(("conferência de", "coletiva de", "entrevista coletiva"), "news-conference"),
    **dict.fromkeys(("comunicado", "nota de"), "press-release"),
    **dict.fromkeys(("jornalistas", "repórteres"), "reporters"),
    **dict.fromkeys(("entrevista", "entrevistado", "entrevistada"), "interview"),
    "podcast": "podcast",
    **dict.fromkeys(("discurso", "comício"), "speech"),
    **dict.fromkeys(("e-mail", "email"), "email"),
    "carta": "letter",
    **dict.fromkeys(("acórdão", "despacho", "denúncia", "sentença"), "court-filing"),
    **dict.fromkeys(("declaração", "em nota"), "statement"),
    **dict.fromkeys(("memórias", "seu livro", "autobiografia"), "book"),
}

_DOCUMENTS = {
    "comunicado": "press-release",
    **dict.fromkeys(("declaração", "nota"), "statement"),
    **dict.fromkeys(("relatório", "estudo"), "report"),
    **dict.fromkeys(("acórdão", "despacho", "acusação"), "court-filing"),
    **dict.fromkeys(("e-mail", "email"), "email"),
    "carta": "letter",
}

_WEEKDAYS = "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo".split()

_MONTHS = """
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
"""

_ANAPHORS_HE = """
este esse autarca mandatário político técnico treinador jogador atacante goleiro zagueiro meia lateral capitão defesa
avançado médio futebolista piloto campeão vencedor ator músico escritor autor diretor realizador apresentador
sertanejo empresário fundador historiador cientista pesquisador investigador agricultor pescador barqueiro deputado
senador vereador bombeiro mister ex-prefeito ex-governador ministro argentino brasileiro português espanhol francês
italiano alemão inglês uruguaio paraguaio croata galã -ólogo
"""

_ANAPHORS_SHE = """
esta essa técnica treinadora jogadora goleira vencedora campeã estrela música escritora autora diretora realizadora
apresentadora empresária fundadora historiadora pesquisadora investigadora deputada senadora vereadora ministra
argentina brasileira portuguesa espanhola francesa italiana alemã inglesa -óloga -triz
"""

_ANAPHORS = """
cantor cantora atleta modelo -ista governante chefe parlamentar dirigente tenente líder
"""

PT = Language(
    code="pt",
    cues=frozenset(_CUES.split()),
    stances=frozenset("vê viu via veem".split()),
    cue_participles=frozenset(_CUE_PARTICIPLES.split()),
    sources=phrases(_SOURCES),
    pointing_back=frozenset("assim foi".split()),
    inverts=True,
    dash_dialogue=True,
    drops_subject=True,
    pronouns=MappingProxyType({"ele": "he", "ela": "she", "eles": "", "elas": "", "eu": "", "nós": "", "você": ""}),
    gendered=MappingProxyType({"dele": "he", "dela": "she"}),
    determiners=frozenset(
        "o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela seu sua seus suas"
        " nosso nossa nossos nossas meu minha meus minhas cada todo toda todos todas nenhum nenhuma".split()
    ),
    quantifiers=frozenset(
        "fonte fontes vários várias alguns algumas muitos muitas outros outras dois duas três".split()
    ),
    possessives=frozenset("seu sua seus suas".split()),
    anaphors=MappingProxyType(
        dict.fromkeys(_ANAPHORS_HE.split(), "he")
        | dict.fromkeys(_ANAPHORS_SHE.split(), "she")
        | dict.fromkeys(_ANAPHORS.split(), "")
    ),
    definite=frozenset("o a".split()),
    prepositions=frozenset(_PREPOSITIONS.split()) - {"a"},
    conjunctions=frozenset("e ou mas nem porém".split()),
    subordinators=frozenset("que porque quando se embora como onde enquanto pois".split()),
    relatives=frozenset("quem cujo cuja qual quais".split()),
    auxiliaries=frozenset(
        "tem têm tinha tinham terá teria há havia é são era eram foi foram será seria está estão estava pode"
        " podia deve devia quis vai faz fez feito".split()
    ),
    passive_auxiliaries=frozenset("é são era eram foi foram será seria sido".split()),
    adverbs=frozenset(_ADVERBS.split()) - {"se"},
    verb_endings=("ou", "ava"),
    adverb_endings=("mente",),
    reflexives=frozenset("se".split()),
    past_participles=("ado", "ada", "ido", "ida"),
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
