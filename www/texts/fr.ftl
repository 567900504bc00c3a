## Chargement, et ce qui peut l’empêcher

load-title = { $tool ->
    [calculator] Le calculateur ne peut pas démarrer sur cette page
    [scorecard] La grille de score ne peut pas démarrer sur cette page
    [pipeline] Le pipeline ne peut pas démarrer sur cette page
   *[other] Cet outil ne peut pas démarrer sur cette page
}
load-title-passing = { $tool ->
    [calculator] Le calculateur ne s’est pas chargé
    [scorecard] La grille de score ne s’est pas chargée
    [pipeline] Le pipeline ne s’est pas chargé
   *[other] Cet outil ne s’est pas chargé
}
load-csp-wasm = La politique de sécurité de la page interdit WebAssembly. Si la page est la vôtre, autorisez-le dans l’en-tête :
load-csp-fetch = La politique de sécurité de la page interdit à l’outil de charger ses propres fichiers. Si la page est la vôtre, autorisez-le dans l’en-tête :
load-not-found = Un fichier de l’outil n’est pas à sa place. Déposez le dossier entier, ou indiquez où se trouve le fichier :
load-wrong-file = À la place d’un fichier de l’outil, le serveur en a envoyé un autre. Déposez le dossier entier, d’une seule version, ou indiquez où se trouve le fichier :
load-corrupt = Le fichier Wasm de l’outil est endommagé. Déposez-le à nouveau, en mode binaire, et laissez le serveur l’envoyer tel quel (application/wasm) :
load-network = La connexion a été interrompue. Ce que vous avez saisi est conservé.
load-timeout = Le serveur n’a pas répondu à temps. Ce que vous avez saisi est conservé.
load-file-url = La page a été ouverte comme fichier, et un navigateur ne laisse rien charger à un fichier. Ouvrez-la par un serveur web ; celui de votre machine suffit (http://localhost).
load-too-old = Ce navigateur est trop ancien pour calculer ici. Mettez-le à jour, ou ouvrez la page dans un autre.
load-retry = Réessayer
load-trying = Nouvel essai, { $tries ->
    [1] le premier.
    [2] le deuxième.
    [3] le troisième.
   *[other] le { $tries }ᵉ.
}
load-visitor = Vous êtes en visite ? Votre appareil n’y est pour rien.
load-code = Code : { $code }
load-copy-header = Copier l’en-tête

## Éléments communs à plusieurs outils

part-copy = Copier
part-copied = Copié
part-print = Imprimer
part-save = Enregistrer
part-link = Lien
part-csv = CSV
part-json = JSON
part-open = Ouvrir
part-private = Rien de ce que vous saisissez ne quitte cette page.
part-not-kept = Ce navigateur ne garde rien ici. Enregistrez une copie avant de partir.
part-not-readable = Ce fichier ne contient aucun travail enregistré de cet outil.
part-example = Exemple
part-example-until = il disparaît à votre première saisie

## Saisie

entry-not-a-number = « { $typed } » n’est pas un nombre. Saisissez par exemple { $plain } ou { $short }.
entry-above-zero = Saisissez plus de 0.
entry-zero-or-more = Saisissez 0 ou plus.
entry-ratio = Saisissez plus de 0 % et 100 % au plus.
entry-ratio-over = Plus de 100 %, c’est impossible. Saisissez de 1 à 100.

## Calculateur

calculator-question = Combien de nouveaux rendez-vous par semaine ?
calculator-asof = { $goal } { $period ->
    [month] par mois
    [quarter] par trimestre
    [year] par an
   *[other] par période
} de { $weeks } semaines
calculator-a-week = par semaine
calculator-exactly = { $figure } exactement
calculator-a-day = { $figure } par jour ouvré
calculator-barometer = Baromètre d’activité
calculator-gauge-said = { $percent } : { $now } sur { $needed } par semaine
calculator-gauge-none = pas de valeur
calculator-gauge-now = { $now } par semaine
calculator-gauge-enter = saisissez votre semaine
calculator-needed = Des rendez-vous découverte avec de nouveaux prospects, { $count } { $period ->
    [month] dans le mois
    [quarter] dans le trimestre
    [year] dans l’année
   *[other] dans la période
}.
calculator-you-make = Vous en faites { $now } par semaine : { $verdict }.
calculator-short = il en manque { $figure } sur { $needed }
calculator-over = { $figure } de plus que les { $needed } nécessaires
calculator-enough = c’est suffisant
calculator-goal-met = L’objectif est atteint : { $booked } déjà signés.
calculator-enter-now = Combien en faites-vous aujourd’hui ? Saisissez-le sous « Votre semaine ».
calculator-examples-left = Encore des valeurs d’exemple : { $names }. Saisissez les vôtres.
calculator-stale = La réponse attend le champ signalé.
calculator-status = { $count } { $count ->
    [one] nouveau
    *[other] nouveaux
  } rendez-vous par semaine, { $exact } exactement.
calculator-known = Ce que vous savez
calculator-week = Votre semaine
calculator-cycle = Cycle, départ, déjà signé
calculator-evidence = D’où viennent vos taux

calculator-field-revenueGoal = Objectif de chiffre d’affaires
calculator-field-averageRevenuePerSale = Panier moyen par vente
calculator-field-appointmentToProposal = Du rendez-vous à la proposition
calculator-field-closingRatio = De la proposition à la vente
calculator-field-weeks = { $period ->
    [month] Semaines dans le mois
    [quarter] Semaines dans le trimestre
    [year] Semaines dans l’année
   *[other] Semaines dans la période
}
calculator-field-weeklyOpportunities = Nouveaux rendez-vous actuels
calculator-field-conversationToAppointment = De la conversation au rendez-vous
calculator-field-minutesPerConversation = Temps par conversation
calculator-field-sellingDaysPerWeek = Jours de vente
calculator-field-prospectingHoursPerWeek = Heures de prospection
calculator-field-salesCycleDays = Du rendez-vous découverte à la vente
calculator-field-start = Pipeline au départ
calculator-field-bookedRevenue = Déjà signé
calculator-field-measuredSales = Ventes comptées
calculator-field-measuredAppointments = Sur rendez-vous découverte
calculator-unit-week = par sem.
calculator-unit-minutes = min
calculator-unit-hours = h/sem.
calculator-unit-days = jours
calculator-unit-weeks = semaines
calculator-running = En cours
calculator-cold = De zéro
calculator-weeks-count = { $weeks } semaines
calculator-weeks-month = Mois
calculator-weeks-quarter = Trimestre
calculator-weeks-year = Année, aussi sans les congés
calculator-weeks-own = Votre nombre
calculator-weeks-own-number = Nombre de semaines
calculator-weeks-note = { $weeks } semaines. Sur { $others } semaines, la réponse serait { $count }, { $exact } exactement.
calculator-marks-note = Bonne pratique : { $from } à { $to }
calculator-hours-note = { $hours } de vos { $available } heures de prospection par semaine. 22 est la moyenne des commerciaux.
calculator-last-day-note = À partir du jour { $day }, un nouveau rendez-vous compte pour { $period ->
    [month] le mois suivant
    [quarter] le trimestre suivant
    [year] l’année suivante
   *[other] la période suivante
}.
calculator-evidence-note = Un taux tiré de peu d’affaires est incertain. La probabilité en tient alors compte.
calculator-gist-now = { $now } rendez-vous aujourd’hui
calculator-gist-conversations = { $percent } des conversations
calculator-gist-minutes = { $minutes } minutes chacune
calculator-gist-days = { $days ->
    [one] { $days } jour de vente
   *[other] { $days } jours de vente
}
calculator-gist-cycle = { $days } jours
calculator-gist-start = { $start ->
    [cold] départ de zéro
   *[running] pipeline en cours
}
calculator-gist-booked = { $booked } signés
calculator-gist-booked-none = rien de signé
calculator-gist-measured = { $sales } { $sales ->
    [one] vente
    *[other] ventes
  } sur { $appointments } rendez-vous
calculator-gist-measured-none = pas encore comptés

calculator-error-closing-over = Plus de 100 % ne peuvent pas signer. Saisissez de 1 à 100.
calculator-error-days-over = Une semaine a 7 jours. Saisissez 7 au plus.
calculator-error-cycle = En partant de zéro, rien de ce qui commence maintenant ne signerait à temps. Saisissez moins de { $days } jours, ou partez d’un pipeline en cours.
calculator-error-measured = Saisissez des nombres entiers, pas plus de ventes que de rendez-vous.

calculator-chain = La chaîne du travail
calculator-chain-gist = { $conversations } conversations par semaine
calculator-chain-gist-appointments = { $appointments } rendez-vous par semaine
calculator-chain-hours = { $hours } de vos { $available } heures par semaine
calculator-chain-gist-hours = { $gist }, { $hours } de vos { $available } heures
calculator-step = Étape
calculator-column-period = { $period ->
    [month] Mois
    [quarter] Trimestre
    [year] Année
   *[other] Période
}
calculator-column-week = Sem.
calculator-column-day = Jour
calculator-step-conversations = Conversations
calculator-step-appointments = Rendez-vous découverte
calculator-step-proposals = Propositions
calculator-step-sales = Ventes
calculator-conversations-become = { $percent } donnent un rendez-vous
calculator-appointments-become = { $percent } mènent à une proposition
calculator-proposals-become = { $percent } deviennent une vente
calculator-sales-at = à { $money } chacune

calculator-coaching = Que faire maintenant
calculator-coaching-of = N° { $at } sur { $of }
calculator-coaching-tip = Conseil { $at } sur { $of }
calculator-coaching-before = Conseil précédent
calculator-coaching-next = Conseil suivant
calculator-coaching-none = Tout est à son repère. Gardez les habitudes qui vous y ont mené.
calculator-act-raise = { $first ->
    [yes] À faire monter d’abord
   *[no] À faire monter ensuite
} : { $name }, de { $from } à { $to }
calculator-act-check = Vérifiez le compte : { $name }, { $value }. La fourchette habituelle s’arrête à { $mark }.
calculator-act-week = Passez de { $now } à { $needed } nouveaux rendez-vous par semaine
calculator-act-hours = Gagnez des heures : ce nombre en demande { $value } par semaine, vous en avez { $mark }
calculator-act-saves = Gain : { $figure } { $of ->
    [conversations] conversations
   *[appointments] rendez-vous
} par semaine.

calculator-chance = Probabilité d’atteindre { $goal }
calculator-chance-gist = { $chance } à { $now } par semaine, { $count } par semaine pour { $confidence }
calculator-chance-gist-short = { $chance } à { $now } par semaine
calculator-chance-enter = Saisissez sous « Votre semaine » combien de rendez-vous vous faites aujourd’hui.
calculator-chance-met = L’objectif est déjà atteint.
calculator-chance-at = à { $now } par semaine : { $appointments } rendez-vous { $period ->
    [month] dans le mois
    [quarter] dans le trimestre
    [year] dans l’année
   *[other] dans la période
}, il faut { $sales ->
    [one] { $sales } vente
   *[other] { $sales } ventes
}
calculator-chance-measured = mesuré : { $sales } ventes sur { $appointments } rendez-vous
calculator-chance-as-far = à { $now } par semaine, pour autant que { $appointments } rendez-vous permettent de le dire
calculator-chance-chart = Ventes à { $now } rendez-vous par semaine. { $sales } ou plus : { $enough }. Moins : { $fewer }.
calculator-chance-fewer = moins de { $sales } { $sales ->
    [one] vente
   *[other] ventes
}
calculator-chance-more = { $sales } ou plus
calculator-chance-lines = Les traits : si { $ratio } était certain, ce serait { $chance }.
calculator-chance-why = { $sales } sur { $appointments }, c’est peu pour conclure ; des périodes bien meilleures ou bien pires restent possibles :
calculator-chance-takes = { $confidence } demandent { $count } rendez-vous, pas { $certain }.
calculator-ladder-magic = le chiffre magique
calculator-ladder-count = { $count } { $period ->
    [month] dans le mois
    [quarter] dans le trimestre
    [year] dans l’année
   *[other] dans la période
}
calculator-ladder-week = { $count } par semaine
calculator-ladder-unreachable = hors de portée

calculator-about-magic = Qu’est-ce que le chiffre magique ?
calculator-about-magic-is = C’est le nombre de nouveaux rendez-vous découverte par semaine qui, à vos taux, atteint l’objectif en moyenne. Parfois il en sort plus de ventes, parfois moins.
calculator-about-mark = Qu’est-ce qu’un repère ?
calculator-about-mark-is = Un repère est la valeur où la pratique de la vente situe un indicateur : l’expérience d’une école, pas une loi. Les gains se comptent jusqu’au repère ; pour une fourchette, jusqu’à sa limite haute.

calculator-levers = Ce qu’atteindre le repère ferait gagner
calculator-levers-gist = { $name } : { $figure } conversations par semaine
calculator-levers-gist-appointments = { $name } : { $figure } rendez-vous par semaine
calculator-levers-of = Gain par semaine, sur { $figure }
calculator-levers-conversations = Conversations
calculator-levers-appointments = Rendez-vous
calculator-levers-from-to = de { $from } à { $to }
calculator-levers-usual = de { $from }, déjà habituel, à { $to }
calculator-levers-target = Repère { $target }, modifier
calculator-levers-note = Chacun seul, le reste inchangé.
calculator-levers-own = Touchez un repère pour fixer le vôtre.
calculator-levers-none = Tout est à son repère. Fixez-en de plus hauts, ou regardez qui vous appelez.

calculator-solve = Pour que { $now } par semaine suffisent
calculator-solve-gist = { $name } à { $value }, ou l’un des autres
calculator-solve-from = { $value } aujourd’hui
calculator-solve-use = Prendre { $value }
calculator-solve-used = Le calcul part maintenant de { $value }.
calculator-solve-unreachable = ne suffit pas seul

## Conseils, une action chacun

coaching-appointment-to-proposal-define-next-step = Écrivez avec vos commerciaux quelle est l’étape après le rendez-vous découverte : démonstration, étude, visite ou proposition. Entraînez-les à l’obtenir et comptez-la chaque semaine.
coaching-appointment-to-proposal-start-at-the-top = Demandez le rendez-vous découverte à la personne qui tient le budget. Commencez par le haut.
coaching-appointment-to-proposal-diagnostic-steps = Ne vendez pas le produit au rendez-vous découverte. Présentez les étapes de diagnostic qui diront si la solution répond aux objectifs de l’entreprise.
coaching-closing-ratio-decision-process = Avant d’écrire une proposition, demandez comment l’entreprise décide, selon quels critères internes et avec qui.
coaching-closing-ratio-second-appointment = Avant de quitter le rendez-vous découverte, fixez un calendrier et la date du deuxième, avec tous les décideurs présents.
coaching-closing-ratio-catalogue-risks = Dressez la liste des risques que voit chaque décideur, avec une réponse et un outil pour chacun.
coaching-closing-ratio-reference-letters = Apportez des lettres de référence du même secteur et de la même fonction.
coaching-prospecting-own-kpi = Faites du passage de la conversation au rendez-vous un indicateur à part, regardé chaque lundi.
coaching-prospecting-realistic-goals = Entraînez la prise de rendez-vous avec un objectif réaliste : { $from } à { $to } des conversations.
coaching-prospecting-scenarios = Entraînez-vous à deux, un scénario à la fois : le barrage, le directeur financier, la recommandation.
coaching-prospecting-business-reason = Commencez par la raison de se rencontrer, pas par le produit.
coaching-prospecting-spread-by-technology = Enregistrez les meilleurs appels et rangez les meilleures accroches là où toute l’équipe les trouve.
coaching-conversation-to-appointment-check-the-count = Vérifiez d’abord le compte : chaque conversation est-elle notée, ou seulement les bonnes ?
coaching-conversation-to-appointment-spread-the-practice = Si le compte est juste, montrez à l’équipe comment faire. 2 rendez-vous sur 10 conversations, cela existe.
coaching-prospecting-hours-largest-lever = Choisissez avec votre manager le levier qui économise le plus de conversations, et travaillez celui-là ce mois-ci.
coaching-prospecting-hours-prepare-in-batches = Préparez listes, recherches et trames une fois par semaine d’un seul bloc, pour que chaque conversation prenne moins de minutes.
coaching-prospecting-hours-move-other-work = Demandez à votre manager de confier à d’autres ce qui n’est pas de la vente, ou de fixer un objectif qui tienne dans les heures.

## Niveaux, preuves

band-commit = Engagée
band-bestCase = Prometteuse
band-developing = En maturation
band-unscored = Non notée
evidence-0 = Non vu
evidence-1 = Affirmé
evidence-2 = Prouvé
part-undo = Annuler

## Grille de score

scorecard-question = { $name } : quel degré de certitude ?
scorecard-question-unnamed = Cette opportunité est-elle sûre ?
scorecard-name = Nom de l’opportunité
scorecard-expected = prévue { $date }
scorecard-of = sur { $of }
scorecard-scale = { $total } sur 15. En maturation jusqu’à 10, prometteuse de 11 à 13, engagée à 14 et 15.
scorecard-status = { $total } sur 15, { $band }.
scorecard-closes-commit = { $days ->
    [14] Se signe d’ici une semaine ou deux.
    [one] Se signe d’ici { $days } jour.
   *[other] Se signe d’ici { $days } jours.
}
scorecard-closes-bestCase = { $days ->
    [one] Se signe dans { $days } jour ou plus.
   *[other] Se signe dans { $days } jours ou plus.
}
scorecard-closes-developing = Encore en maturation :
scorecard-forecast-commit = Compte pour { $month }.
scorecard-forecast-bestCase = Pas dans la prévision de ce mois.
scorecard-forecast-developing = impossible à prévoir.
scorecard-weakest = { $count ->
    [one] Point faible : { $names }, { $score } sur 5.
   *[other] Points faibles : { $names }, { $score } sur 5.
}
scorecard-weak = point faible
scorecard-unnoted = Pour ce qui est déjà prouvé, notez qui, quoi et quand : { $names }.
scorecard-full = Les neuf sont prouvés.
scorecard-full-quick = Passez au mode guidé pour noter les neuf preuves.
scorecard-unmarked = Ce sont des scores rapides. Marquez les critères, et ils décideront.
scorecard-at = { $name } à { $score }
scorecard-quick-lifts = { $raises } : { $count ->
    [one] cela en fait
    [many] cela en fait
   *[other] ensemble, cela en fait
} une { $goal }. Le mode guidé montre la preuve qui manque.
scorecard-stale = Le score attend la saisie signalée.
scorecard-missing = Reste à noter : { $names }.
scorecard-empty-guided = Marquez chaque critère : non vu, affirmé ou prouvé. Le score et la prochaine preuve à demander s’affichent ici.
scorecard-empty-quick = Choisissez de 0 à 5 pour Enjeu, Pouvoir et Adéquation. Le score s’affiche ici.
scorecard-show-example = Voir un exemple
scorecard-criteria = Enjeu, Pouvoir, Adéquation
scorecard-mode = Façon de noter
scorecard-quick = Rapide
scorecard-guided = Guidé
scorecard-rounding = Les scores s’arrondissent vers le bas : une première affirmation seule compte encore 0, car ce que personne n’a confirmé n’est pas une preuve. Une deuxième affirmation, ou une preuve, en fait 1.

scorecard-lifts = { $count ->
    [1] { $of ->
        [proof] La preuve
       *[step] L’étape
    } qui la porte
   *[other] { $count ->
        [2] Deux
        [3] Trois
        [4] Quatre
       *[other] { $count }
    } { $of ->
        [proof] preuves
       *[step] étapes
    } la portent
} à { $goal }
scorecard-proof-last = La preuve qui en fait une { $goal }
scorecard-more-steps = encore { $count }
scorecard-is-claimed = { $name } : affirmé, pas prouvé.
scorecard-is-unseen = { $name } : pas encore vu.
scorecard-proof-of = Preuve pour { $name }
scorecard-who = Qui, quoi, quand
scorecard-proof-missing = Notez qui, quoi, quand
scorecard-proof-none = Prouvé, pas encore noté.
scorecard-undo-raised = { $name } : { $evidence }.
scorecard-undo-lowered = { $name } : { $evidence }. La preuve est conservée.
scorecard-undo-mode = { $mode ->
    [quick] Mode rapide.
   *[guided] Mode guidé.
}
scorecard-undo-opened = Travail enregistré ouvert.

scorecard-next-step = Prochaine étape
scorecard-next-hint = Quoi, avec qui
scorecard-due = Échéance
scorecard-due-hint = Quand
scorecard-overdue = { $days ->
    [0] À faire aujourd’hui.
    [1] Un jour de retard.
   *[other] { $days } jours de retard.
}
scorecard-wrong-date = « { $typed } » n’est pas une date. Saisissez par exemple { $plain } ou { $short }.
scorecard-wrong-score = « { $typed } » n’est pas un score. Choisissez-en un ici.
scorecard-wrong = Corrigez d’abord la saisie signalée.
scorecard-required = Notez d’abord Enjeu, Pouvoir et Adéquation.
scorecard-plan = { $band ->
    [commit] Plan pour une 14 ou une 15
    [bestCase] Plan pour une 11 à 13
   *[developing] Plan pour une 10 et moins
}

scorecard-pain = Enjeu
scorecard-power = Pouvoir
scorecard-fit = Adéquation
scorecard-about-pain = Le problème ou l’occasion qui compte
scorecard-about-power = Les moyens d’agir
scorecard-about-fit = La meilleure solution, avec un avantage
scorecard-quick-pain = Essentiel, urgent, précis ?
scorecard-quick-power = Moyens, leadership, crédibilité ?
scorecard-quick-fit = Pertinence, avantage, calendrier ?
scorecard-essential = Essentiel
scorecard-urgent = Urgent
scorecard-specific = Précis
scorecard-resourced = Moyens
scorecard-leading = Leadership
scorecard-credible = Crédibilité
scorecard-suitable = Pertinence
scorecard-advantageous = Avantage
scorecard-timely = Calendrier
scorecard-look-essential = Ils veulent agir maintenant.
scorecard-look-urgent = Ils parlent eux-mêmes d’urgence.
scorecard-look-specific = Défini et délimité : le risque reste maîtrisé.
scorecard-look-resourced = L’autorité, les personnes ou l’argent qu’ils peuvent engager.
scorecard-look-leading = Des dirigeants qui ont déjà agi dans un cas semblable.
scorecard-look-credible = Ils savent expliquer la décision à tous les intéressés.
scorecard-look-suitable = Elle répond à la plupart de leurs préoccupations.
scorecard-look-advantageous = Meilleure que leurs autres options, ne rien faire compris.
scorecard-look-timely = Elle tient dans leurs objectifs et leur calendrier.
scorecard-ask-essential = Demandez ce qui se passe s’ils n’agissent pas ce trimestre.
scorecard-ask-urgent = Demandez qui d’autre chez eux parle d’urgence, et depuis quand.
scorecard-ask-specific = Demandez combien, à quelle fréquence et où cela s’arrête.
scorecard-ask-resourced = Demandez à qui est le budget, et voyez-le.
scorecard-ask-leading = Demandez qui a mené leur dernier changement de ce genre, et comment il s’est terminé.
scorecard-ask-credible = Écoutez votre contact expliquer la décision aux autres.
scorecard-ask-suitable = Parcourez leurs préoccupations avec eux et cochez celles qui ont une réponse.
scorecard-ask-advantageous = Demandez ce qu’ils regardent d’autre, et pourquoi ils vous choisiraient.
scorecard-ask-timely = Demandez à quelle date cela doit fonctionner, et comptez à rebours ensemble.

scorecard-example-name = Boulangerie du Port
scorecard-example-essential = Inès Moreau, gérante : un second four d’ici mars. 12 nov.
scorecard-example-urgent = Inès Moreau : refuse 1 commande sur 5. 12 nov.
scorecard-example-specific = Yvan Brandt, production : 40 plaques par nuit. 17 nov.
scorecard-example-resourced = Inès Moreau : 25 000 € au budget de l’an prochain. 17 nov.
scorecard-example-suitable = Yvan Brandt : 20 plaques d’essai, 19 réussies. 17 nov.
scorecard-example-timely = Inès Moreau : six semaines suffisent. 17 nov.
scorecard-example-step = Qui a mené leur dernier changement ?

## Plan de compte, par niveau

planning-commit-what-remains = Que reste-t-il d’ici la signature ?
planning-commit-who-by-when = Qui fait quoi, et pour quand ?
planning-best-case-go-on = Qu’est-ce qui les convaincra de continuer ?
planning-best-case-cost-of-waiting = Comment verront-ils ce que coûte l’inaction ?
planning-best-case-show-strengths = Comment montrerez-vous vos points forts ?
planning-best-case-meet-needs = Comment répondrez-vous à leurs besoins ?
planning-best-case-bring-in = Qui ferez-vous intervenir : service client, webinaire ?
planning-developing-not-known = Que ne savons-nous pas encore ?
planning-developing-who-tells = Qui pourrait nous le dire ?

## Pipeline

pipeline-question = Qui est à 14 ou 15 ?
pipeline-question-monday = De quoi faut-il parler ?
pipeline-question-outlook = Qu’est-ce que cela va rapporter ?
pipeline-asof = Au { $date }, { $count } en cours
pipeline-asof-monday = { $weekday } { $date }, par rapport au { $before }
pipeline-example-until = il disparaît avec votre premier fichier
pipeline-private = Rien de ce que vous importez ne quitte cette page.
pipeline-not-kept = Ce navigateur ne garde rien ici. Exportez votre travail avant de partir.
pipeline-view = Vue
pipeline-view-list = Liste
pipeline-view-monday = Lundi
pipeline-view-outlook = Prévision
pipeline-sure = { $count ->
    [one] opportunité à 14 ou 15 sur 15
   *[other] opportunités à 14 ou 15 sur 15
}
pipeline-may-count = { $amount } peuvent compter pour { $month }
pipeline-past-month = { $amount } en tout, dont { $late } à signer après { $month }
pipeline-past-month-all = { $amount }, à signer après { $month }
pipeline-none = Pas encore de 14 ni de 15. Notez ce que vous avez : ouvrez une ligne.
pipeline-none-best = { $count ->
    [one] Pas encore de 14 ni de 15. Une opportunité est entre 11 et 13.
   *[other] Pas encore de 14 ni de 15. { $count } opportunités sont entre 11 et 13.
}
pipeline-conflict-too = { $name } porte aussi une date impossible.
pipeline-conflicts-more = { $count ->
    [one] Une autre porte une date impossible.
   *[other] { $count } autres portent une date impossible.
}
pipeline-band = Niveau
pipeline-window-commit = { $count }, à signer d’ici le { $to }
pipeline-window-bestCase = { $count }, pas avant le { $from }
pipeline-window-developing = { $count }, impossible à prévoir une à une
pipeline-window-unscored = { $count }, à noter d’abord
pipeline-window-unscored-none = aucune
pipeline-without-amount = { $count ->
    [one] 1 est sans montant
   *[other] { $count } sont sans montant
}
pipeline-no-amount = sans montant
pipeline-no-date = sans date
pipeline-no-stage = sans étape
pipeline-no-owner = sans commercial
pipeline-exactly = { $figure } exactement
pipeline-date-passed = { $date }, passée
pipeline-date-late = { $date }, trop tard
pipeline-date-soon = { $date }, trop tôt

pipeline-opportunities = Opportunités
pipeline-all = Toutes
pipeline-search = Rechercher
pipeline-search-count = Rechercher dans { $count }
pipeline-search-none = Rien en cours ne porte « { $typed } » dans son nom, son compte ou son commercial.
pipeline-list-none = Rien en cours à ce niveau.
pipeline-sort = Trier par
pipeline-column-total = Score
pipeline-column-name = Opportunité
pipeline-column-pain = Enjeu
pipeline-column-power = Pouvoir
pipeline-column-fit = Adéquation
pipeline-column-amount = Montant
pipeline-column-close = Signature
pipeline-column-stage = Étape
pipeline-column-owner = Commercial
pipeline-cell = { $name } { $score } sur 5
pipeline-cell-none = { $name } sans note
pipeline-more = { $count } de plus
pipeline-list-note = Ouvrez une ligne pour la noter.
pipeline-list-keys = Ou tapez 0 à 5 dans une note.
pipeline-lift = Une { $total }. { $raises } en fait une { $next }.
pipeline-lift-at = { $name } à { $to }
pipeline-lift-top = Une { $total } : on ne peut être plus sûr. Que reste-t-il d’ici la signature, qui le fait, pour quand ?
pipeline-lift-guided = Une { $total }. La prochaine preuve à demander : { $name }.
pipeline-guided = Noter en mode guidé
pipeline-guided-note = La première marque remplace les trois notes.
pipeline-proved = { $name } : preuve notée
pipeline-lift-unscored = Notez les trois pour obtenir un total.
pipeline-step-overdue = La prochaine étape était prévue le { $date }.
pipeline-next-step = Prochaine étape
pipeline-next-step-hint = Qui fait quoi
pipeline-next-step-on = Pour le
pipeline-scored = { $name } est une { $total }
pipeline-scored-part = { $name } : notez les trois pour obtenir un total
pipeline-planned = { $name } : prochaine étape notée
pipeline-refused = Impossible de modifier { $name } ({ $code })
pipeline-not-shown = { $name } est modifié, mais l’ordre et la prévision sont ceux d’avant
pipeline-redo = Rétablir
pipeline-undone = Annulé
pipeline-redone = Rétabli

pipeline-import = Importer
pipeline-export = Exporter
pipeline-export-spreadsheet = CSV pour tableur
pipeline-export-crm = CSV pour votre CRM
pipeline-export-json = Tout votre travail (JSON)
pipeline-empty = Apportez vos opportunités en cours, notez pour chacune l’enjeu, le pouvoir et l’adéquation, et cette page répond.
pipeline-drop = Déposez ici l’export de votre CRM, ou collez des cellules
pipeline-drop-note = .csv ou .xlsx, tel que téléchargé. Il est lu sur cette page et n’est envoyé nulle part.
pipeline-choose = Choisir un fichier
pipeline-choose-other = Choisir un autre fichier
pipeline-sample = Voir un exemple
pipeline-close = Fermer
pipeline-cancel = Annuler
pipeline-reading = Lecture
pipeline-reading-row = Lecture de la ligne { $row } sur { $of } environ
pipeline-no-table = Ce fichier n’est pas un tableau
pipeline-no-table-why = { $name } { $kind ->
    [pdf] est un PDF. Dans votre CRM, exportez la liste en .csv et déposez ce fichier ici.
    [old-office] est un ancien classeur Excel (.xls), ou un classeur protégé par un mot de passe. Enregistrez-le sans mot de passe en .xlsx ou .csv et déposez ce fichier ici.
    [open-document] est une feuille de calcul OpenDocument. Enregistrez-la en .xlsx ou .csv et déposez ce fichier ici.
    [picture] est une image. Dans votre CRM, exportez la liste elle-même en .csv et déposez ce fichier ici.
    [workbook] est un classeur sans liste, ou endommagé. Ouvrez-le, enregistrez la feuille de la liste en .xlsx ou .csv et déposez ce fichier ici.
    [archive] est une archive. Décompressez-la et déposez ici le .csv ou le .xlsx qu’elle contient.
    [web-page] est une page web, souvent une page de connexion enregistrée sous le nom de l’export. Connectez-vous à votre CRM, exportez à nouveau et déposez ce fichier ici.
    [json] est du JSON sans opportunités. Exportez la liste en .csv et déposez ce fichier ici.
    [text-document] est un document texte. Exportez la liste en .csv et déposez ce fichier ici.
    [empty] est vide. Exportez la liste avec ses en-têtes en .csv et déposez ce fichier ici.
   *[other] n’a ni lignes ni colonnes lisibles. Dans votre CRM, exportez la liste en .csv et déposez ce fichier ici.
}
pipeline-too-large = Ce fichier est trop gros pour une page
pipeline-too-large-why = { $name } fait { $size } Mo ; ici, une page peut tenir jusqu’à { $most } Mo. Exportez moins de colonnes, ou seulement ce qui est en cours. Ce qui était ici est conservé.
pipeline-no-memory = Le navigateur a manqué de mémoire en lisant { $name }, { $size } Mo. Fermez d’autres onglets ou exportez moins de colonnes. Ce qui était ici est conservé.
pipeline-file-changed = { $name } a été modifié ou déplacé pendant la lecture. Choisissez-le à nouveau. Ce qui était ici est conservé.
pipeline-not-read = Le fichier n’a pas pu être lu
pipeline-not-read-why = La lecture de { $name } s’est arrêtée ({ $code }). Si le fichier a été modifié ou déplacé entre-temps, choisissez-le à nouveau. Ce qui était ici est conservé.
pipeline-no-source = La liste de cette page, { $name }, n’a pas pu être chargée ({ $code }). Son propriétaire peut y remédier.
pipeline-left-out = Cette page met { $name } à { $value }. C’est impossible, et donc laissé de côté.
pipeline-import-title = Importer des opportunités
pipeline-import-count = Importer { $count }
pipeline-import-new = Importer comme nouvelles
pipeline-merge = Fusionner
pipeline-fact-rows = { $count ->
    [one] 1 opportunité
   *[other] { $count } opportunités
}
pipeline-fact-pasted = { $count ->
    [one] 1 opportunité du presse-papiers
   *[other] { $count } opportunités du presse-papiers
}
pipeline-workbook-swells = { $name } est un classeur qui, une fois décompressé, est bien plus grand qu’une liste d’opportunités. Enregistrez la feuille de la liste en .csv et déposez ce fichier ici. Ce qui était ici est conservé.
pipeline-no-workbook-part = La partie de cet outil qui lit les classeurs n’a pas pu être chargée ({ $code }). Réessayez, ou enregistrez la feuille en .csv et déposez ce fichier ici. Ce qui était ici est conservé.
pipeline-sheet = Feuille
pipeline-fact-workbook = classeur
pipeline-fact-delimiter = { $delimiter ->
    [comma] virgule
    [semicolon] point-virgule
    [tab] tabulation
   *[pipe] barre verticale
}
pipeline-fact-decimal = { $decimal ->
    [comma] virgule décimale
   *[point] point décimal
}
pipeline-fact-skipped = { $count ->
    [one] 1 ligne ignorée : vide, titre ou pied
   *[other] { $count } lignes ignorées : vides, titres ou pied
}
pipeline-remembered = Lu comme vous l’aviez réglé pour le dernier fichier avec ces colonnes.
pipeline-ask-date = { $sample } est-il en { $first } ou en { $second } ?
pipeline-ask-date-why = Toutes les dates du fichier se lisent des deux façons.
pipeline-ask-decimal = Que dit { $sample } ?
pipeline-ask-decimal-why = Tous ces nombres du fichier se lisent des deux façons.
pipeline-ask-currency = Dans quelle devise sont les montants ?
pipeline-ask-currency-none = Non précisée
pipeline-mapping = Ce que devient chaque colonne
pipeline-columns = Colonnes
pipeline-in-file = Dans le fichier
pipeline-becomes = Devient
pipeline-becomes-what = { $column } devient
pipeline-column-blank = (sans en-tête)
pipeline-column-empty = vide dans les premières lignes
pipeline-no-ids = Pas de colonne d’identifiant : la prochaine fois, les lignes seront rapprochées par nom et compte.
pipeline-field-id = Identifiant
pipeline-field-name = Nom
pipeline-field-account = Compte
pipeline-field-owner = Commercial
pipeline-field-stage = Étape
pipeline-field-amount = Montant
pipeline-field-currency = Devise
pipeline-field-expectedCloseOn = Signature prévue
pipeline-field-createdOn = Créée le
pipeline-field-closedOn = Clôturée le
pipeline-field-outcome = Issue
pipeline-field-pain = Enjeu
pipeline-field-power = Pouvoir
pipeline-field-fit = Adéquation
pipeline-field-nextStep = Prochaine étape
pipeline-field-nextStepOn = Prochaine étape pour le
pipeline-field-extra = Gardée telle quelle
pipeline-problems = { $count ->
    [one] 1 valeur n’a pas pu être lue
   *[other] { $count } valeurs n’ont pas pu être lues
}
pipeline-problems-kept = leurs lignes sont gardées
pipeline-problems-more = et { $count } de plus
pipeline-line = Ligne { $line }
pipeline-bad-amount = { $column } « { $value } » n’est pas un nombre. La cellule reste vide.
pipeline-bad-date = { $column } « { $value } » n’est pas une date. La cellule reste vide.
pipeline-bad-score = { $column } « { $value } » n’est pas une note de 0 à 5. La cellule reste vide.
pipeline-duplicate-id = { $column } « { $value } » y figure deux fois. La seconde a reçu son propre identifiant.
pipeline-bad-other = { $column } « { $value } » n’a pas été compris. Le texte est gardé.
pipeline-next-file = Le fichier de la semaine suivante
pipeline-merge-brings = { $added } arrivent, { $closed } clôturées, { $missing } absentes du fichier.
pipeline-merge-keeps = Scores, preuves et prochaines étapes restent.
pipeline-imported = { $count ->
    [one] 1 opportunité importée
   *[other] { $count } opportunités importées
}
pipeline-merged = { $count ->
    [one] 1 opportunité fusionnée
   *[other] { $count } opportunités fusionnées
}
pipeline-reopened = Votre travail enregistré est de retour

pipeline-talk = dont il faut parler
pipeline-talk-stake = dont il faut parler, { $amounts } ensemble
pipeline-open-moved = En cours : { $net } depuis le { $date }, soit { $amount }
pipeline-talk-list = De qui, et pourquoi
pipeline-talk-order = les 14 et 15 d’abord, puis les plus gros montants
pipeline-talk-more = et { $count } de plus
pipeline-talk-none-title = Rien n’a bougé contre vous
pipeline-talk-none = Demandez qui a besoin d’un second regard.
pipeline-why-passed = Devait se signer le { $date }. Le score ou la date est faux.
pipeline-why-beyond = Prévue le { $date } : une 14 ou une 15 se signe d’ici le { $to }.
pipeline-why-stale = { $total } depuis { $days } jours. Qu’est-ce qui bloque ?
pipeline-why-raised = Passée de { $from } à { $to } le { $date }, sans nouvelle preuve.
pipeline-why-slipped = { $days ->
    [one] Reportée d’un jour, au { $date }.
   *[other] Reportée de { $days } jours, au { $date }.
}
pipeline-why-overdue = « { $step } » était prévu le { $date }.
pipeline-why-overdue-unnamed = La prochaine étape était prévue le { $date }.
pipeline-moved = Ce qui a bougé
pipeline-moved-none = Importez le fichier de la semaine suivante et fusionnez-le : vous verrez ici ce qui est entré, a grandi, a été reporté et a été clôturé.
pipeline-bridge = Montant en cours, du { $from } au { $to }
pipeline-open-on = En cours, { $date }
pipeline-open-before = En cours avant
pipeline-moved-created = Créées
pipeline-moved-reopened = Rouvertes
pipeline-moved-grown = En hausse
pipeline-moved-shrunk = En baisse
pipeline-moved-won = Gagnées
pipeline-moved-lost = Perdues
pipeline-moved-closed = Clôturées, le fichier ne dit pas comment
pipeline-moved-missing = Absentes du fichier
pipeline-slipped = { $count ->
    [one] Une reportée, { $amount }, de { $days } jours.
   *[other] { $count } reportées, { $amount }, de { $days } jours (valeur médiane).
}
pipeline-pulledIn = { $count ->
    [one] Une avancée, { $amount }, de { $days } jours.
   *[other] { $count } avancées, { $amount }, de { $days } jours (valeur médiane).
}
pipeline-gap = L’écart
pipeline-gap-goal = Quel est l’objectif ? Saisissez-le et voyez ce qui reste à gagner.
pipeline-still-to-win = à gagner d’ici le { $date }
pipeline-goal-reached = Le gagné et l’engagé atteignent l’objectif.
pipeline-gap-said = Sur { $goal } : { $won } gagnés, { $commit } engagés, { $left } à gagner
pipeline-gap-won = gagné
pipeline-gap-commit = engagé
pipeline-gap-left = à gagner
pipeline-gap-takes = { $count ->
    [one] Il y faut 1 nouvelle opportunité par semaine
   *[other] Il y faut { $count } nouvelles opportunités par semaine
}
pipeline-gap-before = Commencées avant le { $date } : les suivantes ne se signent pas à temps.
pipeline-gap-by = D’après vos chiffres : { $first } et { $second }, { $revenue } par vente, { $days } jours depuis le rendez-vous découverte.
pipeline-gap-kpis = Saisissez le panier moyen et les deux taux pour voir combien de nouvelles opportunités par semaine il y faut.
pipeline-gap-too-late = Rien de ce qui commence maintenant ne se signe à temps : une vente prend { $days } jours. Il faut compter sur ce qui est en cours.
pipeline-gap-early = { $count ->
    [one] Une entre 11 et 13 se dit signée d’ici là, { $amount } : non comptée.
   *[other] { $count } entre 11 et 13 se disent signées d’ici là, { $amount } : non comptées.
}
pipeline-gap-numbers = Vos taux
pipeline-gap-numbers-gist = { $goal } { $period ->
    [month] ce mois-ci
    [quarter] ce trimestre
   *[year] cette année
}
pipeline-period = L’objectif porte sur
pipeline-period-month = ce mois-ci
pipeline-period-quarter = ce trimestre
pipeline-period-year = cette année
pipeline-field-revenueGoal = Objectif de chiffre d’affaires
pipeline-field-averageRevenuePerSale = Panier moyen par vente
pipeline-field-appointmentToProposal = Du rendez-vous à la proposition
pipeline-field-closingRatio = De la proposition à la vente
pipeline-field-salesCycleDays = Du rendez-vous découverte à la vente
pipeline-unit-days = jours

pipeline-brings = { $count ->
    [one] Ce que l’opportunité notée va rapporter
   *[other] Ce que les { $count } notées vont rapporter
}
pipeline-brings-gist = 5 chances sur 10 d’au moins { $amount }
pipeline-brings-middle = 5 chances sur 10 d’au moins ce montant
pipeline-brings-until = de tout ce qui est noté, à signer d’ici { $month }
pipeline-brings-undated = de tout ce qui est noté, sans date
pipeline-next-date = À corriger d’abord : { $name }
pipeline-next-score = À noter d’abord : { $name }
pipeline-next-lift = À faire monter d’abord : { $name }
pipeline-next-talk = À voir d’abord : { $name }
pipeline-next-open = L’ouvrir
pipeline-brings-range = 8 fois sur 10 entre { $low } et { $high }
pipeline-rates-own = aux taux que vous fixez
pipeline-rates-measured = aux taux que vous avez mesurés
pipeline-rates-none = taux encore inconnus
pipeline-rates-enter = Aucune affaire ne s’est encore clôturée avec un score donné avant. Fixez vos propres taux pour voir une fourchette.
pipeline-rates-said = S’il s’en signe autant que jusqu’ici : { $rates }.
pipeline-rates-few = Si peu laisse une large fourchette.
pipeline-rates-fields = Essayer d’autres taux
pipeline-not-entered = non saisis
pipeline-rates-own-said = Si { $rates } se signent.
pipeline-rates-measured-said = Mesuré : { $rates }.
pipeline-rate-of-band = { $rate } des { $band ->
    [commit] engagées
    [bestCase] prometteuses
   *[developing] opportunités en maturation
}
pipeline-of-band = { $won } sur { $closed } { $band ->
    [commit] engagées
    [bestCase] prometteuses
   *[developing] en maturation
}
pipeline-law-said = Chiffre d’affaires gagné : 9 chances sur 10 d’au moins { $low }, 5 sur 10 d’au moins { $middle }, 1 sur 10 d’au moins { $high }.
pipeline-nine-in-ten = 9 chances sur 10 d’au moins
pipeline-five-in-ten = 5 chances sur 10 d’au moins
pipeline-one-in-ten = 1 chance sur 10 d’au moins
pipeline-months = Quand elles disent se signer
pipeline-months-gist = surtout en { $month } : { $amount }
pipeline-months-table = Signature prévue par mois et par niveau, { $scale ->
    [thousand] en milliers de { $currency }
   *[one] en { $currency }
}
pipeline-thousands = Milliers de { $currency }. Les mois d’avant et d’après ne sont pas dessinés.
pipeline-owners = Par commercial
pipeline-owners-gist = { $owner } porte { $amount } engagés
pipeline-owners-aside = montant et nombre
pipeline-owners-more = et { $count } de plus
pipeline-owner-none = aucune
pipeline-nobody = Personne
pipeline-calibration = Les 14 et 15 ont-elles signé ?
pipeline-calibration-aside = scores tenus 14 jours avant
pipeline-calibration-none = Aucune ne s’est encore clôturée qui était notée deux semaines avant.
pipeline-calibration-few = Trop peu encore pour conclure.
pipeline-calibration-did = { $won } sur { $closed } ont signé.
pipeline-calibration-days = La médiane est de { $days } jours.
pipeline-calibration-others = { $band ->
    [developing] Parmi les 10 et moins, { $won } sur { $closed }.
   *[bestCase] Parmi les 11 à 13, { $won } sur { $closed }.
}
pipeline-calibration-separates = Le score les distingue.
pipeline-calibration-needed = À ce rythme, { $count } clôtures de plus de chaque côté le montreront.
pipeline-calibration-never = À ce rythme, le score ne les distingue pas : regardez comment les notes sont données.
pipeline-calibration-left-out = Non comptées : { $late } notées pour la première fois dans les 14 jours avant la clôture, { $undated } sans date, { $unscored } jamais notées. Une note donnée après coup ne prouve rien.
pipeline-interval = { $won } sur { $closed } gagnées : { $low } à { $high }
pipeline-interval-said = { $name } : { $rate }, entre { $low } et { $high }
