"""French."""

from types import MappingProxyType

from embedarchive.languages._base import Language, on_networks, phrases, platform_words

_CUES = """
dit disait dirent disent déclare déclaré déclara déclarait déclarent affirme affirmé affirma affirmait affirment
explique expliqué expliqua expliquait expliquent ajoute ajouté ajouta ajoutait ajoutent assure assuré assura assurait
assurent estime estimé estima estimait estiment indique indiqué indiqua indiquait indiquent précise précisé précisa
précisait précisent souligne souligné souligna soulignait soulignent rappelle rappelé rappela rappelait rappellent
annonce annoncé annonça annonçait annoncent confie confié confia confiait confient raconte raconté raconta racontait
racontent répond répondu répondit répondait répondent réplique répliqué répliqua rétorque rétorqué rétorqua lance
lancé lança lançait lancent martèle martelé martela insiste insisté insista insistait insistent juge jugé jugea
jugeait jugent dénonce dénoncé dénonça dénonçait dénoncent regrette regretté regretta regrettait regrettent déplore
déploré déplora déplorait déplorent salue salué salua saluait saluent reconnaît reconnait reconnu reconnut
reconnaissait reconnaissent admet admis admettait admettent avoue avoué avoua avouait avouent concède concédé concéda
prévient prévenu prévint avertit averti avertissait promet promis promettait promettent confirme confirmé confirma
confirmait confirment dément démenti démentit écrit écrivait écrivit écrivent tweete tweeté publie publié publiait
poste posté postait résume résumé résuma résumait analyse analysé analysait commente commenté commenta commentait
témoigne témoigné témoignait témoignent s'exclame exclame exclamé exclama interroge interrogé demande demandé demanda
demandait demandent réclame réclamé réclamait propose proposé proposait soutient soutenu soutenait soutiennent
considère considéré considérait qualifie qualifié qualifiait décrit décrivait évoque évoqué évoquait évoquent pense
pensé pensait pensent croit croyait croient craint craignait craignent espère espéré espérait espèrent félicite
félicité félicitait indigne indigné indignait réjouit réjoui réjouissait inquiète inquiété inquiétait ironise ironisé
ironisa plaisante plaisanté nuance nuancé relativise relativisé note noté nota notait notent observe observé observait
observent relève relevé relevait remarque remarqué remarquait détaille détaillé détaillait poursuit poursuivi
poursuivait poursuivit conclut conclu concluait reprend repris reprenait renchérit renchéri glisse glissé souffle
soufflé tonne tonné tranche tranché peste pesté fustige fustigé fustigeait accuse accusé accusait accusent critique
critiqué critiquait critiquent revendique revendiqué prône prôné plaide plaidé plaidait plaident conseille conseillé
exige exigé exigeait exhorte exhorté appelle appelé appelait invite invité prédit prédisait cite cité citait lit
rejette rejeté rejetait rejettent rapporte rapporté rapportait réagit réagi réagissait réagissent emporte emporté
emportait alarme alarmé alarmait agace agacé agaçait défend défendu défendait défendent vante vanté vantait loue loué
parle parlé parlait parlent pointe pointé pointait tacle taclé raille raillé railla raillait moque moqué moquait
assène asséné assénait clame clamé clama clamait scande scandé hurle hurlé murmure murmuré murmura soupire soupiré
soupira sourit souri rassure rassuré rassurait argue argué arguait argumente argumenté savoir valoir garantit garanti
jure juré jura certifie certifié complète complété constate constaté constatait constatent décrypte décrypté enchaîne
enchaîné énumère énuméré justifie justifié justifiait interpelle interpellé invective lâche lâché lâcha maintient
maintenu marmonne objecte objecté oppose opposé recadre reproche reproché reprochait riposte riposté révèle révélé
révélait signale signalé soupçonne suggère suggéré suggérait tempère tempéré tempérait tempête twitte twitté vitupère
alerte alerté alertait approuve approuvé applaudit applaudi assume assumé balayé célébré dépeint dédramatise désole
désolé énerve énervé enthousiasme enthousiasmé offusque offusqué insurge insurgé lamente lamenté plaint plaignait
plaignent rebelle réfute réfuté récuse récusé remercie remercié remerciait scandalise souhaite souhaité souhaitait
souhaitent souvient souvenu souvenait targue tranquillise vilipende félicitée félicités réjouie réjouis inquiétée
inquiétés indignée indignés insurgée étonnée émue alarmée alarmés emportée exprimé exprimée exprime exprimait
offusquée agacée amusée amuse amusé amusait plainte défendue dite interrogée demandée félicitées targué prononcé
interrogée exclamée répète répété répéta répétait répètent bredouille bafouille coupe
"""

_CUE_PARTICIPLES = """
disant déclarant affirmant expliquant ajoutant assurant estimant indiquant précisant soulignant rappelant annonçant
confiant racontant répondant lançant martelant insistant jugeant dénonçant regrettant déplorant saluant reconnaissant
admettant avouant promettant confirmant écrivant résumant commentant évoquant concluant ironisant notant qualifiant
parlant réclamant appelant accusant critiquant fustigeant vantant défendant pointant demandant poursuivant réagissant
s'inquiétant inquiétant félicitant réjouissant arguant tweetant citant dire déclarer affirmer ajouter assurer préciser
souligner rappeler expliquer estimer conclure poursuivre lancer dénoncer renchérir regretter insister admettre
reconnaître répondre confier réclamer
"""

_SOURCES = """
selon | d’après | pour | de l’avis de | aux yeux de | selon les mots de | selon les termes de | peut-on lire dans |
lit-on dans | peut-on lire sur | lit-on sur | de l’avis du | de l’avis des | de l’avis d’ | aux yeux du | aux yeux des
| aux yeux d’ | aux dires de | aux dires du | aux dires des | aux dires d’ | par la voix de | par la voix du | par la
voix des | par la voix d’ | selon les mots du | selon les mots des | selon les mots d’ | selon les termes du | selon
les termes des | selon les termes d’ | à en croire | lit-on
"""

_PREPOSITIONS = """
à au aux après avant avec chez contre dans d’ de dès depuis derrière des du devant durant en entre envers hors jusque
jusqu’ lors malgré outre par parmi pendant pour près sans sauf selon sous sur vers via face concernant
"""

_ADVERBS = """
ainsi alors aussi aujourd’hui auparavant bien cependant certes d’abord davantage dernier dernière déjà depuis
désormais donc également encore enfin ensuite finalement hier ici jamais là lui leur y en ne n’ pas plus même me m’ se
s’ nous vous te t’ l’a notamment parfois pourtant puis quant rien seulement soir souvent surtout tard tôt toujours
tout toutefois très matin
"""

_TITLES = """
m mm mme mlle monsieur madame mademoiselle maître me dr docteur pr professeur professeure président présidente
ministre premier première maire sénateur sénatrice député députée général colonel capitaine commandant préfet préfète
procureur procureure juge porte-parole directeur directrice secrétaire chef cheffe pape roi reine prince princesse mgr
monseigneur cardinal évêque ex-président ex-ministre
footballeur footballeuse attaquant défenseur humoriste chanteur chanteuse rappeur rappeuse acteur actrice comédien
comédienne écrivain écrivaine romancier romancière économiste historien historienne entrepreneur entrepreneuse
milliardaire animateur animatrice cycliste militant militante
ancien ancienne philosophe cinéaste réalisateur réalisatrice sociologue politologue judoka nageur nageuse
"""

_ORGANISATIONS = """
agence as assemblée association banque cabinet centre club comité commission conseil cour collectif fédération
fondation fc stade gouvernement groupe institut journal ligue mairie ministère monde mouvement office onu observatoire
organisation otan parlement parquet parti police préfecture république rassemblement sénat société syndicat tribunal
union université figaro libération parisien afp reuters élysée matignon xv coalition compagnie confédération direction
entreprise front académie alliance bloc olympique racing pompiers gendarmerie aéroport musée zoo
"""

_MEDIA = {
    **dict.fromkeys(
        ("tweet", "tweets", "tweeté", "tweete", "sur x", "sur twitter", "réseau x", "social x", "compte x"), "x"
    ),
    "truth social": "truthsocial",
    **on_networks("sur _ | compte _ | page _ | chaîne _ | réseau _"),
    "story instagram": "instagram",
    "messagerie telegram": "telegram",
    **dict.fromkeys(("conférence", "point presse"), "news-conference"),
    **dict.fromkeys(("de presse", "communiqué"), "press-release"),
    **dict.fromkeys(("journalistes", "reporters"), "reporters"),
    **dict.fromkeys(("interview", "entretien", "interrogé", "interrogée"), "interview"),
    "podcast": "podcast",
    **dict.fromkeys(("discours", "allocution", "meeting"), "speech"),
    **dict.fromkeys(("courriel", "mail", "e-mail"), "email"),
    **dict.fromkeys(("lettre", "courrier"), "letter"),
    **dict.fromkeys(("plainte", "réquisitoire", "ordonnance", "jugement", "arrêt"), "court-filing"),
    "déclaration": "statement",
    **dict.fromkeys(("mémoires", "son livre", "autobiographie"), "book"),
}

_DOCUMENTS = {
    **dict.fromkeys(("communiqué", "de presse"), "press-release"),
    "déclaration": "statement",
    **dict.fromkeys(("rapport", "étude"), "report"),
    **dict.fromkeys(("plainte", "réquisitoire"), "court-filing"),
    **dict.fromkeys(("courriel", "mail"), "email"),
    **dict.fromkeys(("lettre", "courrier"), "letter"),
}

_WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()

_MONTHS = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
"""

_ANAPHORS_HE = """
ce cet élu édile intéressé technicien dirigeant député sénateur parlementaire chanteur acteur comédien humoriste
réalisateur cinéaste romancier écrivain joueur attaquant défenseur gardien buteur capitaine champion vainqueur lauréat
coureur entraîneur sélectionneur coach manager présentateur animateur producteur historien chercheur entrepreneur
patron fondateur restaurateur commerçant agriculteur éleveur berger pêcheur artisan retraité néophyte enquêteur gradé
délégué maçon boulanger trentenaire dernier meneur ministre prévenu accusé arrière ailier pivot milieu croate belge
suisse breton argentin brésilien espagnol italien allemand portugais anglais américain serbe marocain algérien
sénégalais ivoirien
"""

_ANAPHORS_SHE = """
cette élue intéressée dirigeante députée romancière écrivaine attaquante gardienne championne lauréate patronne
commerçante retraitée déléguée prévenue accusée argentine brésilienne espagnole italienne allemande portugaise
anglaise américaine marocaine algérienne -trice -euse -ienne
"""

_ANAPHORS = """
responsable militant militante universitaire -ologue -iste -génaire mannequin
"""

FR = Language(
    code="fr",
    cues=frozenset(_CUES.split()),
    stances=frozenset("voit vu voyait voient".split()),
    cue_participles=frozenset(_CUE_PARTICIPLES.split()),
    sources=phrases(_SOURCES),
    pointing_back=frozenset("ainsi c’est".split()),
    inverts=True,
    dash_dialogue=True,
    pronouns=MappingProxyType(
        dict.fromkeys("il -il -t-il lui-même".split(), "he")
        | dict.fromkeys("elle -elle -t-elle elle-même".split(), "she")
        | dict.fromkeys("ils elles -ils -elles on -on -t-on je j’ -je nous vous celui-ci celle-ci".split(), "")
    ),
    gendered=MappingProxyType({"lui": "he"}),
    determiners=frozenset(
        "le la les l’ un une ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes chaque aucun"
        " aucune tout toute tous toutes quel quelle".split()
    ),
    quantifiers=frozenset("plusieurs certains certaines quelques deux trois beaucoup d’autres".split()),
    possessives=frozenset("son sa ses leur leurs notre nos".split()),
    anaphors=MappingProxyType(
        dict.fromkeys(_ANAPHORS_HE.split(), "he")
        | dict.fromkeys(_ANAPHORS_SHE.split(), "she")
        | dict.fromkeys(_ANAPHORS.split(), "")
    ),
    definite=frozenset("le la l’".split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    conjunctions=frozenset("et mais ou ni or".split()),
    subordinators=frozenset("que qu’ comme quand lorsque lorsqu’ si parce puisque puisqu’ où dont comment".split()),
    relatives=frozenset("qui lequel laquelle lesquels lesquelles".split()),
    auxiliaries=frozenset(
        "a ont avait avaient aura auraient aurait est sont était étaient sera serait fut eut peut pouvait doit"
        " devait veut va vient avoir être fait font fit".split()
    ),
    passive_auxiliaries=frozenset("est sont était étaient sera seront serait seraient fut furent été".split()),
    adverbs=frozenset(_ADVERBS.split()),
    verb_endings=("é", "ait"),
    adverb_endings=("ment",),
    reflexives=frozenset("s’ se m’".split()),
    past_participles=("é", "ée", "és", "ées", "i", "ie", "u"),
    titles=frozenset(_TITLES.split()),
    gendered_titles=MappingProxyType(
        dict.fromkeys("m monsieur président roi prince directeur sénateur député pape".split(), "he")
        | dict.fromkeys("mme mlle madame présidente reine princesse directrice sénatrice députée".split(), "she")
    ),
    particles=frozenset("de du d’ des la le von van bin el al da di".split()),
    no_names=frozenset((*_WEEKDAYS, *_MONTHS.split(), "oui", "non", "semaine")),
    weekdays=MappingProxyType(dict(zip(_WEEKDAYS, range(7), strict=True))),
    days=MappingProxyType({"aujourd’hui": 0, "aujourd'hui": 0, "hier": -1, "avant-hier": -2}),
    months=frozenset(_MONTHS.split()),
    organisations=frozenset(_ORGANISATIONS.split()),
    media=MappingProxyType(_MEDIA),
    documents=MappingProxyType(_DOCUMENTS),
    lead_ins=frozenset(
        "post posts tweet tweets message publication thread fil communiqué déclaration texte réaction réponse mots"
        " adieux réagi réagit partagé partage diffusé exprimé".split()
    ),
    whole=frozenset("intégralement intégral intégrale intégralité entier entière complet complète".split()),
    partly=frozenset(("commence", "commençait", "en partie", "notamment", "extrait", "extraits")),
    no_posts=frozenset(
        "lettre lettres loi projet vidéo vidéos clip courriel mail discours interview entretien"
        " presse photo photos image poème chanson raison raisons points conseils liste programme règles recette article"
        " chronique rapport contrat réactions réponses meilleurs meilleures certains regardez suivez"
        " accord jugement arrêt newsletter site livre".split()
    ),
    pointing=frozenset(
        "suivant suivante suivants voici ceci ce ci-dessous ajouter poursuivre conclure préciser".split()
    ),
    second_person=frozenset(
        "évitez restez gardez appelez déconseillé déconseillés vous vôtre votre vos tu te toi ton ta tes merci"
        " prié priée priés priées s’il".split()
    ),
    past=frozenset("était étaient avait avaient fut furent été".split()),
    first_person=frozenset("j’ m’ je j’ai me moi mon ma mes nous notre nos mien mienne".split()),
    platforms=platform_words("X Twitter tweet tweeté tweete"),
)
