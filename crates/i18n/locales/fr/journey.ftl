## What happened to a project that stands still

event-project-postponement_requested = { $to_call ->
    [none] Le porteur de projet a demandé le report de la mise en œuvre à { $to_year }. Motif : { $reason }
   *[other] Le porteur de projet a demandé le report de la mise en œuvre à { $to_year }, avec l’appel { $to_call }. Motif : { $reason }
}
event-project-postponement_declined = La demande de report a été refusée. Motif : { $reason }
event-project-renewals_asked = { $changes ->
    [none] À renouveler avant la reprise : { $renewals }
   *[other] Participation à confirmer de nouveau : { $renewals }. Ce qui a changé : { $changes }
}
page-partner-left = départ : { $country }
page-partner-came = invitation : { $country }
event-project-renewals_done = Tout ce qui devait être renouvelé l’a été ; le projet peut reprendre.
event-project-consent_renewed = Participation confirmée de nouveau : { $country }, en tant que { $role }.
event-project-document_filed = { $valid_until ->
    [none] Un document a été classé : { $document }.
   *[other] Un document a été classé : { $document }, valable jusqu’au { $valid_until }.
}
event-project-document_renewed = Le document { $document } a été renouvelé ; il est valable jusqu’au { $valid_until }.
event-project-suspended = Le projet a été suspendu. Motif : { $reason }
event-project-refund_due = À rembourser, car la subvention ne le couvre pas : { $amount }.
event-project-refund_settled = Tout ce qui devait être remboursé l’a été.

refusal-expires-too-soon = Le document ne serait valable que jusqu’au { $until }.
refusal-expires-too-soon-advice = Il doit être valable plus longtemps qu’à présent et jusqu’à la fin de l’année pour laquelle il est demandé : au moins jusqu’au { $needs }.

## Decisions taken back

event-project-decision_reverted = Retour sur une décision : { $decision }. Motif : { $reason }
# $decision: a decision message; $part: key of what it was done to; $reason
event-project-act_reverted = Annulation : { $decision } ({ $part }). Motif : { $reason }
refusal-not-the-last-decision = { $last ->
    [none] Aucune décision de ce nom n’est en vigueur : { $decision }.
   *[other] On ne peut pas revenir séparément sur cette décision : { $decision }. { $followers ->
        [none] La dernière décision est { $last }.
       *[other] Ce qui a été décidé ensuite en dépend : { $followers }.
    }
}
refusal-not-the-last-decision-advice = { $last ->
    [none] Choisissez-en une qui soit encore en vigueur.
   *[other] { $followers ->
        [none] Annulez d’abord { $last }.
       *[other] Annulez avec elle, dans cet ordre : { $followers }.
    }
}
refusal-money-given-on = L’argent que la décision avait laissé à d’autres leur a été accordé : { $asked } reviendraient au projet et il reste { $left } dans l’enveloppe de l’appel.
refusal-money-given-on-advice = Augmentez l’enveloppe de l’appel, ou laissez la décision en l’état.
refusal-decision-held = { $by ->
    [none] On ne peut plus revenir sur cela : { $decision }.
   *[other] On ne peut plus revenir sur cela : { $decision }. Ce qui a suivi est définitif : { $by }.
}
refusal-decision-held-advice = Réparez l’erreur par une nouvelle décision ; la page du projet montre celles qui sont possibles à présent.
mail-cause-mistake-untold = Le message sur la décision n’est jamais parti : il n’y a rien à corriger.
mail-cause-decision-reverted = Le bureau est revenu sur la décision annoncée.
mail-cause-decision-taken-anew = La même décision a été reprise entre-temps.
mail-decision_corrected-subject = { $count ->
    [one] Rectification concernant le projet { $code } : { $title }
   *[other] Rectification concernant { $count } projets
}
mail-decision_corrected-lead = { $count ->
    [one] Nous vous avions écrit au sujet du projet { $code }. Ce que nous vous annoncions n’est plus valable : { $decision }. Nous vous prions de nous excuser de cette erreur.
   *[other] Nous vous avions écrit au sujet de { $count } projets. Ce que nous vous annoncions n’est plus valable : { $decision }. Nous vous prions de nous excuser de cette erreur.
}
mail-decision_corrected-next = La page du projet montre où il en est.
mail-decision_corrected-action = Voir le projet
mail-decision_corrected-next-several = Les pages des projets montrent où ils en sont.
mail-decision_corrected-action-several = Voir l’appel

decision-found_eligible = la décision de recevabilité
decision-found_ineligible = la décision de non-recevabilité
decision-short_listed = l’inscription sur la liste restreinte
decision-approved = l’approbation
decision-put_on_reserve = l’inscription sur la liste de réserve
decision-rejected = le rejet
decision-postponed = le report
decision-suspended = la suspension
decision-declined = le renoncement à la subvention
decision-withdrawn = le retrait
decision-terminated = la résiliation
decision-final_report_accepted = l’acceptation du rapport final
decision-payment_approved = l’approbation d’un paiement
decision-payment_made = l’enregistrement d’un paiement effectué
decision-activity_held = l’enregistrement d’une activité tenue
decision-visit_recorded = l’enregistrement d’une visite et de ses constats
decision-finding_resolved = l’enregistrement d’un constat réglé
decision-closing_item_checked = la coche sur la liste de clôture
decision-condition_met = la constatation qu’une condition est remplie
decision-activated = le début des travaux
decision-refund_received = l’enregistrement d’un remboursement
decision-subgrant_settled = le décompte d’une sous-subvention
decision-lapsed = la caducité
decision-final_stage_missed = la caducité faute de document final
decision-revision_missed = le rejet faute de révision
decision-reserve_expired = la fin de la liste de réserve
decision-closed = la clôture
decision-preappraisal_started = le début de l’évaluation préliminaire
decision-short_list_published = la publication de la liste restreinte
decision-final_stage_closed = la clôture de l’étape des documents finaux
decision-final_list_published = la publication de la liste finale
decision-implementation_started = le début de l’année de mise en œuvre
decision-year_ended = la fin de l’année de mise en œuvre
decision-completed = l’achèvement de l’appel
decision-time_granted = le délai supplémentaire accordé
decision-excused = la dispense
# $decision: a decision message; $part: key of what it was done to
mail-decision-of = { $decision } ({ $part })
decision-cancelled = l’annulation de l’appel

## Steps

step-request_postponement = Demander un report
step-decline_postponement = Refuser un report
step-suspend_project = Suspendre le projet
step-renew_consent = Confirmer de nouveau la participation
step-file_document = Déposer un document
step-renew_document = Renouveler un document
step-revert_decision = Revenir sur une décision

## The page of postponements

page-postponements-title = Reports
page-postponements-lead = Projets à l’arrêt ou qui l’ont été : pourquoi, depuis quand, ce qui reste à renouveler et ce qui avait changé à la reprise.
page-postponements-by-reason = { $reason } : { $count }
page-postponements-count = { $count ->
    [one] { $count } parcours
   *[other] { $count } parcours
}
page-postponements-waiting = { $count ->
    [one] { $count } encore à l’arrêt
   *[other] { $count } encore à l’arrêt
}
page-postponements-returned = { $count ->
    [one] { $count } repris
   *[other] { $count } repris
}
page-postponements-completed = { $count ->
    [one] dont { $count } mené à terme
   *[other] dont { $count } menés à terme
}
page-postponements-ended = { $count ->
    [one] { $count } terminé sans reprise
   *[other] { $count } terminés sans reprise
}
page-postponements-median = { $count ->
    [one] la moitié a repris en { $count } jour
   *[other] la moitié a repris en { $count } jours
}
page-postponements-wishes = Demandes en attente de réponse
page-postponements-journeys = Parcours
page-postponements-none = Aucun projet n’a été reporté.
page-postponements-since = Ses délais sont suspendus depuis le { $moment }.
page-postponements-stood = Ses délais ont été suspendus du { $from } jusqu’à la reprise, le { $to }.
page-postponements-to-the-end = Ses délais ont été suspendus à compter du { $moment } et jusqu’à la fin du projet.
page-postponements-days = { $count ->
    [one] { $count } jour d’arrêt
   *[other] { $count } jours d’arrêt
}
page-postponements-moves = { $count ->
    [one] Déplacé { $count } fois
   *[other] Déplacé { $count } fois sans reprise
}
page-postponements-call = Il est mis en œuvre avec les projets de l’appel { $call }.
page-postponements-call-cancelled = L’appel { $call }, avec les projets duquel il devait être mis en œuvre, a été annulé.
page-postponements-score = Sa note reste inchangée : { $percent }.
page-postponements-differences = Ce qui avait changé à la reprise
page-postponements-what = Quoi
page-postponements-before = Avant
page-postponements-after = Après
page-postponements-nothing = aucun
journey-away = À l’arrêt
journey-returned = Repris
journey-ended = Terminé
difference-year = Année de mise en œuvre
difference-milestone = Jalon
difference-partner = Partenaire
difference-contract_version = Version du contrat
difference-contract_end = Fin du contrat
difference-contract_activity = Activité du contrat
difference-partner_invited = Partenaire invité qui n’a pas répondu :
difference-activity_over = Activité non tenue dont les dates sont passées :

## The page that takes a decision back

page-decide-revert = Revenir sur la décision
page-decide-revert-question = Revenir sur { $decision } pour « { $title } » ?
page-decide-revert-told = Rien n’est effacé : l’erreur et sa correction restent dans la chronologie. Les personnes qu’un courriel avait informées de la décision sont énumérées ci-dessous dès que vous affichez les conséquences ; chacune aura un projet de rectification qui attend votre accord.
page-decide-revert-none = On ne peut revenir sur rien de ce qui a été décidé en dernier.
page-decide-revert-choice = { $followers ->
    [none] { $decision }
   *[other] { $decision }, et avec elle ce qui en dépend : { $followers }
}
