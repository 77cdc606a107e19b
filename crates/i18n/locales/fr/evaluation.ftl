## Ce qu’un évaluateur est invité à juger

page-nav-assessments = Évaluations
page-assessments-title = Propositions à évaluer
page-assessments-lead = Chacune est présentée sans les noms de ceux qui la portent ou y participent. Ce qui reste à noter vient en premier.
page-assessments-empty = Aucune proposition ne vous est confiée.
page-assessments-count = { $count ->
    [one] { $count } proposition
   *[other] { $count } propositions
}
page-assessments-proposal = Proposition
page-percent = { $percent } %
page-assessment-open = à noter
page-assessment-scored = notée : { $percent }
page-assessment-own = Votre note : { $percent }
page-assessment-other = Note : { $percent }
page-assessment-weight = poids { $percent }
page-assessment-due = au plus tard le { $day }
page-assessment-requested = Montant demandé
page-assessment-countries = Pays participants ou sollicités
page-assessment-outputs = Produits
page-assessment-activities = Activités
page-assessment-others = Notes des autres
page-assessment-no-others = Personne d’autre n’a encore noté cette proposition.
page-assessment-marks = Vos points
page-assessment-hint = Donnez à chaque critère un nombre entier de { $lowest } à { $highest }. En dessous de { $below }, un commentaire doit dire pourquoi.
page-assessment-points = Points
page-assessment-comment = Commentaire
page-assessment-summary = Le jugement d’ensemble
page-assessment-once = Une note se donne une seule fois et ne peut plus être changée.
page-assessment-give = Donner la note
page-assessment-no-number = Donnez à « { $criterion } » un nombre entier de { $lowest } à { $highest }.
page-assessment-conflict = Déclarer un conflit d’intérêts
page-assessment-conflict-hint = Vous ne verrez plus cette proposition, et une note déjà donnée ne comptera pas. Seul le Bureau de coordination peut revenir sur la déclaration.
page-assessment-ground = Pourquoi vous ne devez pas la juger
page-assessment-no-ground = Dites pourquoi vous ne devez pas juger cette proposition.
page-assessment-note = De quoi il s’agit, en quelques mots
page-assessment-declare = Déclarer le conflit
own-ground-own_country = mon pays participe
own-ground-own_institution = mon institution porte le projet
own-ground-listed_person = je travaille au projet
own-ground-personal = un lien personnel avec une personne concernée
own-ground-financial = un intérêt financier
own-ground-other = un autre motif

## Le classement d’un appel

page-ranking-title = Classement
page-ranking-lead = Les propositions par domaine, la meilleure moyenne d’abord. Celles auxquelles des notes manquent n’ont pas encore de rang.
page-ranking-empty = Aucune proposition de cet appel n’est encore confiée à un évaluateur.
page-ranking-pass-mark = Moyenne à atteindre
page-ranking-envelope = Enveloppe de l’appel
page-ranking-left = Pas encore accordé
page-ranking-reckoning = La limite de l’enveloppe est un calcul et non une décision : ce qui n’est pas encore accordé est attribué dans l’ordre des moyennes, tous domaines confondus, à celles qui atteignent la moyenne requise.
page-ranking-place = Rang
page-ranking-average = Moyenne
page-ranking-money = Montant
page-ranking-unfinished = des notes manquent
page-ranking-passed = moyenne atteinte
page-ranking-failed = moyenne insuffisante
page-ranking-granted = accordé
page-ranking-reserve = liste de réserve, numéro { $rank }
page-ranking-within = dans l’enveloppe
page-ranking-beyond = au-delà de l’enveloppe

## L’évaluation d’un projet

page-evaluation-title = Évaluation
page-evaluation-empty = La proposition n’est confiée à personne.
page-evaluation-scores = Notes qui comptent
page-evaluation-counted = { $have } sur { $need }
page-evaluation-marks = Les points côte à côte
page-evaluation-criterion = Critère
page-evaluation-score = Note pondérée
page-evaluation-by-hand = choisi par le bureau
page-evaluation-least-loaded = choisi pour son petit nombre de propositions : { $load }, parmi { $among } qui peuvent juger
page-evaluation-conflict = ne compte pas : { $ground }
page-evaluation-missing = évaluateurs manquants : { $count }

## Un comité

page-panel-title = Comité { $panel }
page-panels-title = Comités
page-panels-lead = Ceux qui se réunissent pour statuer sur les propositions d’un appel.
page-panels-empty = Aucun comité n’a encore été convoqué.
page-panels-panel = Comité
page-panels-day = Jour
page-panel-open = convoqué
page-panel-over = séance levée
page-panel-members = Membres
page-panel-present = présent
page-panel-absent = absent
page-panel-votes = Votes
page-panel-no-votes = Aucun vote n’a encore été ouvert.
page-panel-sealed = ouvert, les votes sont scellés
page-panel-undecided = resté sans décision, les votes restent scellés
page-panel-no-majority = sans majorité
page-panel-voted = Ont voté
page-panel-recused = Ont quitté la salle
page-panel-set-aside = Non comptés, pour conflit d’intérêts
page-panel-minutes = Procès-verbal
page-panel-meeting = { $day }{ $time ->
    [none] {""}
   *[other] , { $time }
}{ $place ->
    [none] {""}
   *[other] , { $place }
}
