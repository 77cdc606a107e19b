## The mailbox: its list, and what is kept back

page-mailbox-case = Projet ou appel
page-mailbox-event = Événement
page-mailbox-besides = Tous les courriels de cet événement
# $count: how many are kept back
page-mailbox-held = { $count ->
    [one] { $count } courriel est retenu
    [many] { $count } de courriels sont retenus
   *[other] { $count } courriels sont retenus
}
page-mailbox-release-all = Autoriser l’envoi de tous
page-mailbox-cancel-all = N’en envoyer aucun
page-mailbox-stayed = Rien n’a été fait pour ceux-ci : personne ne les retient plus.
# $count: how many
page-office-held = { $count ->
    [one] { $count } courriel attend votre autorisation d’envoi
    [many] { $count } de courriels attendent votre autorisation d’envoi
   *[other] { $count } courriels attendent votre autorisation d’envoi
}

## What a mail is for: one name for each template

template-activity_announced = Annonce d’une activité
template-activity_held = Tenue d’une activité
template-amendment_decided = Décision sur un avenant
template-amendment_requested = Demande d’avenant
template-assessor_assigned = Proposition à évaluer
template-assessor_left = Départ d’un évaluateur
template-assessor_needed = Un évaluateur est nécessaire
template-budget_transferred = Virement entre lignes budgétaires
template-call_announced = Annonce d’un appel
template-call_cancelled = Annulation d’un appel
template-call_corrected = Rectification concernant un appel
template-call_opened = Ouverture d’un appel
template-condition_judged = Décision sur la preuve d’une condition
template-conditions_set = Conditions de l’approbation
template-conflict_declared = Déclaration d’un conflit d’intérêts
template-consent_asked = Demande d’accord sur un avenant
template-consent_refused = Refus d’un avenant par un pays partenaire
template-contract_ready = Contrat prêt à signer
template-contract_signed = Signature du contrat
template-deadline_extended = Prolongation d’un délai
template-deadline_reminder = Rappel avant une échéance
template-decision_corrected = Rectification d’une décision
template-digest = Récapitulatif
template-duty_corrected = Rectification concernant une obligation
template-duty_excused = Dispense d’une obligation
template-escalation = Obligation d’autrui en retard
template-fiche_received = Réception du document final
template-finding_answered = Réponse à un constat
template-finding_judged = Décision sur la réponse à un constat
template-focal_point_asked = Proposition en attente du point focal
template-focal_point_left = Départ d’un point focal
template-grace_granted = Octroi d’un délai de grâce
template-list_published = Publication d’une liste
template-mail_undelivered = Courriel non remis
template-many_duties = Obligations nombreuses
template-overdue = Rappel après une échéance
template-panel_convened = Convocation d’un comité
template-panel_ended = Fin de la séance d’un comité
template-panel_moved = Déplacement de la séance d’un comité
template-partner_answered = Réponse d’un pays partenaire
template-partner_invited = Invitation d’un pays partenaire
template-partner_left = Départ d’un pays partenaire
template-payment_decided = Décision sur un paiement
template-payment_requested = Demande de paiement
template-postponement_declined = Refus d’un report
template-postponement_requested = Demande de report
template-project_activated = Début de la mise en œuvre
template-project_approved = Approbation d’un projet
template-project_closed = Clôture d’un projet
template-project_declined = Renonciation du porteur à la subvention
template-project_eligible = Proposition recevable
template-project_ineligible = Proposition non recevable
template-project_lapsed = Caducité d’une proposition
template-project_on_reserve = Inscription sur la liste de réserve
template-project_postponed = Report d’un projet
template-project_readmitted = Admission d’une proposition tardive
template-project_rejected = Rejet d’une proposition
template-project_resumed = Reprise d’un projet
template-project_short_listed = Inscription sur la liste restreinte
template-project_suspended = Suspension d’un projet
template-project_terminated = Résiliation d’un projet
template-project_withdrawn = Retrait d’un projet
template-promotion_proposed = Promotion proposée depuis la liste de réserve
template-proof_reported = Preuve d’une condition
template-proposal_received = Accusé de réception d’une proposition
template-proposal_returned = Renvoi d’une proposition par le point focal
template-proposal_scored = Notation complète d’une proposition
template-proposal_submitted = Réception d’une proposition
template-refund_due = Somme à rembourser
template-refund_received = Réception d’un remboursement
template-report_judged = Décision sur un rapport
template-report_received = Réception d’un rapport
template-revision_requested = Demande d’un document révisé
template-several_duties = Plusieurs obligations
template-several_notices = Plusieurs avis
template-target_cancelled = Annulation de l’appel de rattachement
template-time_granted = Délai accordé pour une obligation
template-visit_recorded = Visite de suivi
template-webhook_disabled = Désactivation d’un webhook
template-year_ended = Fin de l’année de mise en œuvre

## What has happened to a mail

page-mailbox-timeline = Ce qui lui est arrivé
