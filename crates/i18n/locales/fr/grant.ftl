## What happened to a grant

event-project-contract_signed = Le contrat { $number } de { $grant } a été signé. Il court du { $starts } au { $ends }. Autorité responsable : { $authority }. Personne de contact : { $contact }.
event-project-training_attended = La formation des porteurs de projet a été suivie le { $on }.
event-project-budget_transferred = Montant viré entre lignes budgétaires par notification : { $amount }. Motif : { $reason }
event-project-amendment_requested = { $consents ->
    [none] L’avenant { $amendment } a été demandé, avec effet au { $effective }. Motif : { $reason }
   *[other] L’avenant { $amendment } a été demandé, avec effet au { $effective }. Accord demandé à : { $consents }. Motif : { $reason }
}
event-project-consent_given = Accord donné à l’avenant { $amendment } : { $country }.
event-project-consent_refused = Accord refusé à l’avenant { $amendment } : { $country }. Motif : { $reason }
event-project-amendment_approved = { $from ->
    [none] L’avenant { $amendment } a été approuvé, comme version { $version } du contrat.
   *[other] L’avenant { $amendment } a été approuvé, comme version { $version } du contrat ; il prend effet le { $from }.
}
event-project-amendment_begun = L’avenant { $amendment } a pris effet.
event-project-amendment_refused = L’avenant { $amendment } a été refusé ; le contrat reste inchangé. Motif : { $reason }
event-project-activity_announced = { $mode ->
    [online] L’activité « { $activity } » a été annoncée : { $span }, en ligne.
    [hybrid] L’activité « { $activity } » a été annoncée : { $span }, { $city } et en ligne.
   *[on_site] L’activité « { $activity } » a été annoncée : { $span }, { $city }.
}
event-project-activity_held = { $participants ->
    [one] L’activité « { $activity } » a eu lieu ({ $span }), avec { $participants } participant. Pays : { $countries }.
   *[other] L’activité « { $activity } » a eu lieu ({ $span }), avec { $participants } participants. Pays : { $countries }.
}
event-project-report_submitted = { $kind ->
    [final] Le rapport final { $report } sur { $period } a été remis, tour { $round }.
   *[progress] Le rapport d’étape { $report } sur { $period } a été remis, tour { $round }.
}
event-project-report_returned = Le rapport { $report } a été renvoyé pour révision : { $comment }
event-project-report_endorsed = Les chiffres du rapport { $report } ont été visés.
event-project-report_accepted = Le rapport d’étape { $report } a été accepté.
event-project-final_report_accepted = { $owes ->
    [owner] Le rapport final { $report } a été accepté. Coûts éligibles : { $eligible } ; le porteur de projet rembourse { $balance }.
    [bank] Le rapport final { $report } a été accepté. Coûts éligibles : { $eligible } ; reste dû au porteur de projet : { $balance }.
   *[nobody] Le rapport final { $report } a été accepté. Coûts éligibles : { $eligible } ; plus rien n’est dû.
}
event-project-payment_requested = { $kind ->
    [advance] Une avance de { $amount } a été demandée ({ $payment }).
    [balance] Le solde de { $amount } a été demandé ({ $payment }).
   *[interim] Un paiement intermédiaire de { $amount } a été demandé ({ $payment }).
}
event-project-payment_approved = Le paiement { $payment } a été approuvé.
event-project-payment_refused = Le paiement { $payment } a été refusé. Motif : { $reason }
event-project-payment_made = { $amount } : montant payé le { $paid_on } ({ $payment }, { $reference }).
event-project-refund_received = { $amount } : montant remboursé le { $received_on } ({ $reference }).
event-project-visit_recorded = { $findings ->
    [one] Le projet a été visité le { $on }, avec { $findings } constat.
   *[other] Le projet a été visité le { $on }, avec { $findings } constats.
}
event-project-finding_resolved = Le constat { $finding } a été réglé : { $proof }
event-project-finding_answered = Le porteur de projet a répondu au constat { $finding } : { $answer }
event-project-finding_returned = La réponse au constat { $finding } ne suffit pas. Motif : { $reason }
event-project-closing_item_checked = Coché sur la liste de contrôle de clôture : { $item }

## Why a step of a grant was refused

refusal-grant-unknown = Aucun montant n’a encore été accordé à ce projet.
refusal-grant-unknown-advice = Approuvez d’abord le projet avec un montant.
refusal-not-the-grant = Les lignes budgétaires totalisent { $sum }, alors que la subvention est de { $grant }.
refusal-not-the-grant-advice = Modifiez les lignes jusqu’à atteindre le montant de la subvention.
refusal-other-currency = Le montant est en { $found }, alors que la subvention est en { $needs }.
refusal-other-currency-advice = Indiquez le montant en { $needs }.
refusal-over-grant = { $asked } dépasse ce qui reste : { $left }.
refusal-over-grant-advice = Indiquez au plus { $left }.
refusal-over-eligible = Le paiement de { $asked } dépasse ce qui reste dû des coûts éligibles de { $eligible } : { $left }.
refusal-over-eligible-advice = Refusez le paiement et demandez ce qui reste dû.
refusal-over-line = La ligne budgétaire { $line } donnerait { $gives } et n’a que { $has }.
refusal-over-line-advice = Virez-en au plus { $has }.
refusal-other-spender = Les lignes budgétaires { $from } et { $to } relèvent de participants différents ; il faut un avenant pour virer de l’argent de l’une à l’autre.
refusal-other-spender-advice = Demandez un avenant qui modifie les deux lignes, ou virez entre les lignes d’un même participant.
refusal-spent-over-line = La ligne budgétaire { $line } aurait { $has } et porterait { $spent } de dépenses.
refusal-spent-over-line-advice = Laissez à la ligne au moins ce qui y est dépensé, ou déclarez-y moins de dépenses.
refusal-still-named = { $what ->
    [line] La ligne budgétaire { $key } nomme encore ce pays, qui ne participe pas ou ne participerait plus : { $country }.
   *[activity] L’activité { $key } nomme encore ce pays, qui ne participe pas ou ne participerait plus : { $country }.
}
refusal-still-named-advice = N’y nommez plus ce pays. Une fois le contrat signé, il faut pour cela un avenant, par lequel le pays peut aussi quitter le projet.
refusal-partners-later = Selon les règles de ce programme, les partenaires rejoignent ou quittent le projet dès l’approbation de l’avenant, et non à une date ultérieure : { $day }.
refusal-partners-later-advice = Demandez ce qui concerne les partenaires dans un avenant distinct qui s’applique dès aujourd’hui.
refusal-period-told = Le rapport accepté { $report } couvre déjà cette période : du { $from } au { $to }.
refusal-period-told-advice = Rendez compte de la période qui suit.
refusal-outside-contract = { $day } est en dehors du contrat, qui court du { $first } au { $last }.
refusal-outside-contract-advice = Indiquez un jour compris dans le contrat, ou demandez d’abord un avenant.
refusal-announced-outside = L’activité { $activity } est annoncée pour le { $day }, et le contrat courrait du { $first } au { $last }.
refusal-announced-outside-advice = Déplacez l’activité ou renoncez-y dans le même avenant, ou annoncez-la d’abord pour d’autres jours du contrat.
refusal-too-early = { $after ->
    [opening] Le { $day }, l’appel n’était pas encore ouvert : son premier jour était le { $first }.
    [payment] Le { $day }, aucun paiement n’était encore fait : le premier date du { $first }.
   *[approval] Le { $day }, le paiement n’était pas encore approuvé : il l’a été le { $first }.
}
refusal-too-early-advice = Indiquez le jour où cela a vraiment eu lieu.
refusal-part-state = { $what ->
    [payment] Impossible pour le paiement { $key }. État : { $state }. Requis : { $needs }.
    [activity] Impossible pour l’activité { $key }. État : { $state }. Requis : { $needs }.
    [report] Impossible pour le rapport { $key }. État : { $state }. Requis : { $needs }.
    [amendment] Impossible pour l’avenant { $key }. État : { $state }. Requis : { $needs }.
    [finding] Impossible pour le constat { $key }. État : { $state }. Requis : { $needs }.
    [consent] Impossible pour l’avenant { $key }. État de l’accord : { $state }. Requis : { $needs }.
   *[other] Impossible pour { $key }. État : { $state }. Requis : { $needs }.
}
refusal-part-state-advice = Consultez la page du projet ; l’état a peut-être changé entre-temps.
refusal-four-eyes = Le compte { $account } est déjà intervenu dans ce paiement et ne peut ni l’approuver ni l’effectuer.
refusal-four-eyes-advice = Demandez à une autre personne de le faire.
refusal-not-yet = Ce jour n’est pas encore venu : { $day }.
refusal-not-yet-advice = Signalez-le une fois qu’il a eu lieu.
refusal-not-your-country = Réservé au pays lui-même ({ $country }) ou au Bureau de coordination.
refusal-not-your-country-advice = Demandez-le au contact de ce pays.

## Words of a grant

role-bank = Banque
part-state-planned = prévu
part-state-announced = annoncé
part-state-held = tenu
part-state-reported = rapporté
part-state-submitted = remis
part-state-endorsed = chiffres visés
part-state-returned = renvoyé
part-state-accepted = accepté
part-state-requested = demandé
part-state-paid = payé
part-state-refused = refusé
part-state-approved = approuvé
part-state-begun = entré en vigueur
part-state-asked = demandé
part-state-given = donné
part-state-excused = dispense accordée
part-state-left = ne participe plus
part-state-open = ouvert
part-state-answered = ayant reçu une réponse
part-state-resolved = réglé
part-state-spent = entamé
part-state-progress = rapport d’étape
part-state-final = rapport final
payment-kind-advance = avance
payment-kind-interim = paiement intermédiaire
payment-kind-balance = solde
budget-head-travel = voyages
budget-head-accommodation = hébergement
budget-head-daily_allowance = indemnité journalière
budget-head-human_resources = ressources humaines
budget-head-meeting = organisation de réunions
budget-head-publication = publications et visibilité
budget-head-other = autres
closing-item-outputs_published = produits publiés
closing-item-visibility_material_filed = supports de visibilité versés au dossier
closing-item-accounts_filed = comptes versés au dossier

## The grant on a project’s page

page-grant-title = Subvention
page-grant-contract = Contrat
page-grant-signed = Signature
page-grant-period = Période
page-grant-authority = Autorité responsable
page-grant-contact = Personne de contact
page-grant-version = Version du contrat
page-grant-granted = Accordé
page-grant-paid = Payé
page-grant-pending = Demandé, pas encore payé
page-grant-spent = Dépensé, selon les rapports acceptés
page-grant-unsettled = Pas encore justifié
page-grant-owed = Reste dû au porteur de projet
page-grant-back = À rembourser
page-grant-budget = Budget
page-grant-head = Poste
page-grant-spender = Dépensé par
page-grant-now = Actuellement
page-grant-payments = Paiements
page-grant-activities = Activités
page-grant-reports = Rapports
page-grant-amendment = Avenant
page-grant-effective = En vigueur à partir du
page-grant-before = Avant
page-grant-after = Après
page-grant-owner = Porteur de projet
page-grant-nothing = rien
page-grant-from = À partir du { $date }
page-grant-coming = { $what } : { $value }
page-grant-gone = { $what } (abandon) : { $value }
page-grant-leaves = Départ d’un partenaire : { $value }
page-grant-contract-start = Début du contrat
page-grant-contract-end = Fin du contrat

## Listes de la page d’un projet

page-grant-of = Objet
page-grant-of-start = Premier jour
page-grant-of-end = Dernier jour
page-grant-of-line = Ligne budgétaire
page-grant-of-activity = Activité
page-grant-of-partner = Pays partenaire
page-grant-transfers = Virements entre lignes budgétaires
page-grant-shift = { $from } → { $to } : { $amount }
page-grant-refunds = Remboursements reçus
page-grant-findings = Constats des visites
page-grant-visit = visite
page-grant-closing = Liste de clôture
page-grant-ticked = fait
page-grant-unticked = à faire
page-grant-online = en ligne
page-grant-provider = expertise : { $who }
page-grant-came = { $country } ({ $people })
page-grant-attendance = participants : { $countries }
page-grant-approvals = { $count ->
    [one] { $count } approbation
   *[other] { $count } approbations
}
page-papers-conditions = Conditions de l’approbation
page-papers-condition = Condition
page-papers-due = Au plus tard
page-papers-proof = Preuve
page-papers-lacking = Ce qui manque :
page-papers-documents = Documents
page-papers-until = valable jusqu’au { $until }
