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
