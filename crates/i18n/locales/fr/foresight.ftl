## Courriels à venir

page-forecast-title = Courriels à venir
page-forecast-lead = Les courriels qui partiront dans les prochains jours si personne n’agit. Ce qui est fait entre-temps les rend inutiles.
page-forecast-empty = Aucun courriel n’est à venir.
page-forecast-count = { $count ->
    [one] { $count } courriel
   *[other] { $count } courriels
}
# $count: number
page-forecast-not-sent = { $count ->
    [one] { $count } qui ne serait pas envoyé
   *[other] { $count } qui ne seraient pas envoyés
}
page-forecast-days = Nombre de jours
page-forecast-to = Destinataire
page-forecast-project = Projet ou appel
page-forecast-template = Modèle
page-forecast-time = Heure
page-forecast-duty = Obligation
page-forecast-csv = Télécharger le tableau (CSV)
page-forecast-json = Données (JSON)

## Une obligation

page-duty-of = Concerne
page-duty-owed-to = Envers
page-duty-command = Remplie par
page-duty-rule = Règle
page-duty-unreachable = Sans contact
page-duty-changes = Ce qui l’a ouverte, déplacée et close
page-duty-opened = Elle est due.
page-duty-moved = { $to ->
    [none] Elle n’a plus de date limite.
   *[other] { $from ->
        [none] Elle est à remplir le { $to } au plus tard.
       *[other] La date limite passe du { $from } au { $to }.
    }
}
page-duty-ended = Elle a pris fin : { $how }.
page-duty-cause = { $moment }, par { $by }
page-duty-event = Événement { $position } ({ $event })
page-duty-mails = Courriels à son sujet
page-duty-written = Préparés
page-duty-planned = À venir
page-duty-why = Pourquoi quelqu’un ne reçoit-il rien ?
page-duty-whom = Pays, institution ou groupe
page-duty-ask = Demander
page-duty-own = Ce qui vous en est dit, et pourquoi rien de plus
page-duty-before = { $count ->
    [one] { $count } jour avant la date limite
   *[other] { $count } jours avant la date limite
}
page-duty-on-the-day = le jour de la date limite
page-duty-after = { $count ->
    [one] { $count } jour après la date limite
   *[other] { $count } jours après la date limite
}
page-duty-rung = échelon { $rung } de la procédure de relance

## Les événements derrière une obligation

happening-call_completed = l’achèvement de l’appel
happening-evaluation_assessor_released = la libération d’un évaluateur
happening-project_consent_given = l’accord d’un pays partenaire à un avenant
happening-project_endorsed = l’aval donné à la proposition
happening-project_milestone_missed = le constat d’un jalon manqué
happening-project_milestone_reached = l’atteinte d’un jalon
happening-project_milestone_redated = le déplacement d’un jalon
happening-project_partner_replaced = le remplacement d’un pays partenaire
happening-project_partner_withdrawn = le retrait d’un pays partenaire
happening-project_renewals_done = le renouvellement de tout ce qui était demandé
happening-project_subgrant_cancelled = l’annulation d’une sous-subvention
happening-project_subgrant_settled = le règlement d’une sous-subvention
