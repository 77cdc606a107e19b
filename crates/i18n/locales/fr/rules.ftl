rules-title = Règles des programmes
rules-intro = Cette page est tirée des fichiers de règles des programmes et dit ce que fait le logiciel ; ce n’est pas le guide officiel d’un programme. À côté de chaque règle des parties suivantes figure son degré de certitude : les candidats admis, les types de projets, les domaines ouverts aux projets, le financement, les dates et chiffres, la visibilité des projets, les conditions, la liste de recevabilité, les critères et les motifs de report. Les étapes, démarches, rôles, formulaires, dates limites, obligations et courriels n’en portent pas : ils sont la façon dont le logiciel applique ces règles.
rules-legend = Mentions
rules-standing-stated = énoncé
rules-standing-inferred = déduit
rules-standing-assumed = supposé
rules-legend-stated = une source le dit ; elle est citée avec la règle.
rules-legend-inferred = cela découle de ce que disent les sources.
rules-legend-assumed = valeur choisie par nous en attendant le guide du programme ; ce n’est pas une règle du programme.
rules-version = Version { $version } des règles.
rules-applicants = Qui peut postuler
rules-types = Types de projets
rules-areas = Domaines de coopération
rules-money = Financement
rules-money-amount = Les subventions d’un appel totalisent au plus { $amount }, { $currency }.
rules-money-open = Chaque appel indique son enveloppe annuelle, { $currency }.
rules-money-ceiling = La subvention maximale d’un projet est de { $amount }, { $currency }.
rules-figures = Dates et chiffres
rules-call = Vie d’un appel
rules-project = Vie d’un projet
rules-stages = Étapes
rules-sight = Qui voit un projet
# $stages are names of stages.
rules-sight-involved = Seuls le bureau et les intéressés (le porteur, les partenaires et leurs points focaux) voient le projet : { $stages }.
# $stages are names of stages.
rules-sight-unnamed = Tout le monde voit le projet, sans savoir qui le porte ni de quel pays il vient ; les intéressés voient tout : { $stages }.
rules-sight-everyone = Aux autres étapes, tout le monde voit le projet.
rules-steps = Démarches
rules-conditions = Conditions
rules-forms = Formulaires
rules-deadlines = Dates limites et rappels
rules-duties = Obligations
rules-duties-debtor = Qui a la charge d’une obligation en répond. La démarche qui y satisfait peut aussi être faite par les autres que nomme le tableau des démarches.
rules-duties-workdays = Un rappel avant une date limite qui tomberait un jour chômé dans le pays du destinataire part le jour ouvré précédent ; ce qui est envoyé après une date limite dépassée attend le jour ouvré suivant.
rules-duties-rest = Tant qu’un projet se trouve à l’une de ces étapes, ses délais sont suspendus et ses obligations ne sont pas rappelées : { $stages }. Quand il reprend, les jours d’arrêt s’ajoutent à chaque délai compté en jours qui n’avait pas expiré auparavant ; ce qui est dû à un jour de l’année suit l’année de mise en œuvre du projet.
rules-duties-awake = Ce qui est demandé pendant ce temps et peut être fait alors reste dû et rappelé : { $duties }.
rules-column-rule = Règle
rules-column-value = Valeur
rules-column-standing = Mention
rules-column-staff = Pour le bureau
rules-column-applicant = Pour les candidats
rules-column-step = Démarche
rules-column-who = Qui
rules-column-from = À l’étape
rules-column-to = Conduit à
rules-column-if = Conditions
rules-column-question = Question
rules-column-kind = Réponse
rules-column-required = Obligatoire
rules-column-limits = Limites
rules-column-deadline = Date limite
rules-column-due = Quand
rules-column-duty = Obligation
rules-column-owes = À la charge de
rules-begins = —
rules-stays = étape inchangée
rules-back = retour à l’étape précédente
rules-final = étape finale
rules-yes = oui
rules-no = non
rules-quoted = « { $name } »
rules-refused = Refus en ces termes : « { $text } »
rules-required-first = oui, avant la soumission
rules-required-in = oui, avant de quitter l’étape { $stages }
rules-group = groupe { $number }
rules-group-is = Groupe { $number } : { $stages }.
rules-groups = Dans le tableau, un numéro désigne un groupe d’étapes.
rules-every-stage = toutes les étapes
rules-conditional = seulement sous condition
rules-form-first = À remplir avant la soumission de la proposition.
rules-form-stages = À remplir à l’étape { $stages }.
rules-kind-text = texte
rules-kind-number = nombre entier
rules-kind-money = montant
rules-kind-date = jour, mois ou année
rules-kind-yes_no = oui ou non
rules-kind-choice = un choix
rules-kind-country = pays
rules-kind-list = plusieurs choix
rules-kind-group = plusieurs lignes
rules-kind-attachment = fichiers
rules-limit-words = { $count ->
    [one] un mot au plus
   *[other] { $count } mots au plus
}
rules-limit-min = { $count } au moins
rules-limit-max = { $count } au plus
rules-limit-positive = supérieur à zéro
rules-limit-member-states = États membres seulement
rules-due-date = { $date ->
    [call_closes] jusqu’à minuit, à la fin du jour de clôture de l’appel, ou jusqu’à l’heure annoncée avec ce jour
    [call_opens] à la date d’ouverture de l’appel
    [milestone_ends] le dernier jour du jalon
    [condition_due] au plus tard le jour indiqué avec la condition
    [finding_due] au plus tard le jour indiqué avec le constat
    [activity_ends] le dernier jour de l’activité
    [contract_starts] le premier jour du contrat en vigueur
    [contract_ends] le dernier jour du contrat en vigueur
   *[other] { $date }
}
rules-due-at = { $due }, jusqu’à { $time } ({ $zone })
rules-due-after = { $count ->
    [one] un jour après { $event }
   *[other] { $count } jours après { $event }
}
rules-due-past = { $count ->
    [one] un jour
   *[other] { $count } jours
} après { $date ->
    [call_closes] la date de clôture de l’appel
    [call_opens] la date d’ouverture de l’appel
    [milestone_ends] le dernier jour du jalon
    [condition_due] le dernier jour indiqué avec la condition
    [finding_due] le dernier jour indiqué avec le constat
    [activity_ends] le dernier jour de l’activité
    [contract_starts] le premier jour du contrat en vigueur
    [contract_ends] le dernier jour du contrat en vigueur
   *[other] { $date }
}
rules-due-yearly = { $years ->
    [same] au plus tard le { $day } de l’année de l’appel
    [next] au plus tard le { $day } de l’année suivant l’appel
    [second] au plus tard le { $day } de la deuxième année suivant l’appel
    [third] au plus tard le { $day } de la troisième année suivant l’appel
   *[other] au plus tard le { $day }, { $number } ans après l’appel
}
rules-applicants-any = Toute entité inscrite au registre peut commencer une proposition. Les conditions de sa soumission et la liste de recevabilité disent qui est admis.
rules-areas-open = Ouverts aux projets : { $areas }.
rules-areas-closed = Non ouverts aux projets : { $areas }.
rules-money-no-ceiling = Aucun plafond n’est fixé pour la subvention d’un projet.
rules-roles = Seules les personnes qui tiennent ces rôles dans le projet même peuvent agir à ce titre. { $roles }.
rules-role-is = { $role } : { $relation }
rules-automatically = automatiquement
rules-eligibility = Liste de recevabilité
rules-criteria = Critères d’évaluation
rules-postponement-reasons = Motifs de report
rules-scale =
    { $assessors ->
        [1] Un évaluateur note
        [2] Deux évaluateurs notent
        [3] Trois évaluateurs notent
       *[other] { $assessors } évaluateurs notent
    } chaque proposition parvenue à l’étape { $stages }, de { $lowest } à { $highest } pour chaque critère. Une note inférieure à { $comment } doit être motivée. La moyenne doit atteindre { $pass }.
rules-notices = Courriels
rules-column-after = Après
rules-column-told = Qui est informé
rules-column-sent = Envoi
rules-mail-about = { $event } – { $about }
told-assessor_needed = s’il faut un autre évaluateur
told-consent_asked = l’accord du pays est demandé
told-contract_ready = le contrat est à préparer
told-assessor_left = s’il était celui d’un évaluateur
told-focal_point_left = s’il était celui d’un point focal
rules-sent-always = toujours
rules-sent-courtesy = sauf si ces courriels ont été désactivés
rules-sent-released = après validation du texte par le bureau
rules-column-item = Ce qui doit être rempli
rules-column-reason = Motif
rules-column-criterion = Critère
rules-column-code = Code
rules-column-weight = Poids
rules-column-owed = Envers
rules-column-reminders = Rappels
rules-column-late = Qui est informé en cas de retard
rules-kind-texts = plusieurs textes
rules-limit-size = { $size } au plus
rules-hour = { $hour } h, heure locale du destinataire
rules-before = { $days } avant
rules-on-the-day = le jour même
rules-after = { $days } après
rules-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
rules-days-in-row = { $count }
rules-row = { $all }, { $next }
rules-row-end = { $all } et { $next }
rules-rung = { $count ->
    [one] { $to } après un jour
   *[other] { $to } après { $count } jours
}
rules-more = { $all } ; { $next }
in-currency-USD = en dollars des États-Unis
institution-kind-oic_standing_committee = comités permanents de l’OCI
institution-kind-oic_standing_committee_secretariat = secrétariats des comités permanents de l’OCI
institution-kind-oic_subsidiary_body = organismes subsidiaires de l’OCI
institution-kind-oic_subsidiary_organ = organes subsidiaires de l’OCI
institution-kind-oic_specialized_institution = institutions spécialisées de l’OCI
institution-kind-oic_affiliated_institution = institutions affiliées à l’OCI
institution-kind-oic_principal_organ = organes principaux de l’OCI
institution-kind-oic_general_secretariat_unit = unités du Secrétariat général de l’OCI
institution-kind-oic_mechanism = mécanismes de l’OCI
institution-kind-oic_mission = missions de l’OCI
institution-kind-oic_network = réseaux de l’OCI
institution-kind-national_body = organismes nationaux
institution-kind-national_focal_point = points focaux nationaux
institution-kind-government = gouvernements
institution-kind-ministry = ministères
institution-kind-directorate = directions
institution-kind-public_institution = établissements publics
institution-kind-public_body = organismes publics
institution-kind-international_organization = organisations internationales
institution-kind-un_body = organes des Nations Unies
institution-kind-islamic_institution = institutions islamiques
institution-kind-islamic_organization = organisations islamiques
institution-kind-non_profit = organisations à but non lucratif
institution-kind-ngo = organisations non gouvernementales
institution-kind-university = universités
institution-kind-company = entreprises

## Démarches, par commande

step-draft_call = Préparer l’appel
step-set_themes = Fixer les thèmes
step-announce_call = Annoncer l’appel
step-open_call = Ouvrir l’appel
step-extend_deadline = Prolonger la date limite
step-grant_grace = Accorder, avant la clôture, quelques minutes supplémentaires après celle-ci aux propositions en cours d’envoi
step-close_call = Clore l’appel
step-publish_short_list = Publier la liste restreinte
step-publish_final_list = Publier la liste finale
step-start_implementation = Lancer la mise en œuvre
step-complete_call = Achever l’appel
step-cancel_call = Annuler l’appel
step-postpone_projects = Reporter plusieurs projets
step-revert_postponements = Revenir sur le report de plusieurs projets
step-revert_call_step = Revenir sur une démarche de l’appel
step-draft_project = Préparer la proposition
step-save_form = Remplir le formulaire
step-submit_project = Soumettre la proposition
step-find_eligible = Constater la recevabilité
step-find_ineligible = Constater l’irrecevabilité
step-short_list_project = Inscrire sur la liste restreinte
step-approve_project = Approuver le projet
step-put_on_reserve = Inscrire sur la liste de réserve
step-reject_project = Rejeter
step-postpone_project = Reporter la mise en œuvre
step-resume_project = Reprendre le projet
step-activate_project = Commencer la mise en œuvre
step-close_project = Clore le projet
step-withdraw_project = Retirer la proposition ou le projet
step-terminate_project = Résilier le projet
step-award_subgrant = Attribuer une sous-subvention
step-settle_subgrant = Solder une sous-subvention
step-cancel_subgrant = Annuler une sous-subvention
step-plan_milestone = Prévoir un jalon
step-redate_milestone = Déplacer un jalon
step-reach_milestone = Déclarer un jalon atteint
step-miss_milestone = Déclarer un jalon manqué
step-invite_partner = Inviter un pays partenaire
step-confirm_partner = Confirmer le partenariat
step-decline_partner = Décliner le partenariat
step-withdraw_partner = Quitter le partenariat
step-replace_partner = Remplacer un pays partenaire
step-sign_contract = Signer le contrat
step-attend_training = Enregistrer la participation à la formation
step-transfer_budget = Transférer entre lignes budgétaires
step-request_amendment = Demander un avenant
step-approve_amendment = Approuver un avenant
step-refuse_amendment = Refuser un avenant
step-begin_amendments = Donner effet à un avenant au jour prévu
step-give_consent = Consentir à une modification
step-refuse_consent = Refuser une modification
step-announce_activity = Annoncer une activité
step-hold_activity = Déclarer une activité tenue
step-submit_report = Remettre un rapport d’étape
step-submit_final_report = Remettre le rapport final
step-return_report = Renvoyer un rapport
step-endorse_report = Viser les chiffres d’un rapport
step-accept_report = Accepter un rapport d’étape
step-accept_final_report = Accepter le rapport final
step-request_payment = Demander un paiement
step-approve_payment = Approuver un paiement
step-refuse_payment = Refuser un paiement
step-make_payment = Effectuer un paiement
step-receive_refund = Recevoir un remboursement
step-visit_project = Visiter le projet
step-answer_finding = Répondre à un constat de visite
step-return_finding = Renvoyer la réponse à un constat
step-resolve_finding = Lever un constat de visite
step-check_closing_item = Confirmer un point de la liste de contrôle de clôture
step-start_preappraisal = Lancer l’évaluation préliminaire
step-close_final_stage = Clore la phase finale
step-end_year = Terminer l’année de mise en œuvre
step-send_to_focal_point = Transmettre au point focal
step-return_to_owner = Renvoyer au porteur
step-endorse_project = Viser en tant que point focal
step-revise_draft = Modifier le brouillon
step-lapse_project = Constater la caducité
step-readmit_project = Admettre une proposition tardive
step-submit_final_fiche = Soumettre le document final
step-request_revision = Demander une révision
step-resubmit_fiche = Soumettre le document révisé
step-miss_final_stage = Constater l’absence du document final
step-miss_revision = Constater l’absence du document révisé
step-expire_reserve = Mettre fin à sa place sur la liste de réserve
step-decline_project = Renoncer à la subvention
step-assign_assessors = Désigner les évaluateurs
step-set_envelope = Fixer l’enveloppe de l’appel
step-propose_promotion = Proposer le suivant de la liste de réserve
step-promote_project = Promouvoir depuis la liste de réserve
step-report_proof = Prouver qu’une condition est remplie
step-accept_proof = Accepter un justificatif
step-reject_proof = Refuser un justificatif
step-correct_project = Corriger un fait enregistré

happening-project_partner_invited = l’invitation d’un pays partenaire
happening-project_submitted = la soumission de la proposition
happening-project_report_submitted = la remise d’un rapport
happening-project_report_returned = le renvoi d’un rapport
happening-project_activity_held = le signalement de la tenue d’une activité
happening-project_approved = l’approbation du projet
happening-project_revision_requested = la demande d’un document révisé
happening-project_amendment_requested = la demande d’un avenant
happening-project_payment_requested = la demande d’un paiement
happening-obligation_time_granted = un délai supplémentaire
happening-obligation_excused = la dispense d’une obligation
happening-obligation_decision_reverted = le retour sur une décision relative à une obligation
happening-call_grace_granted = une tolérance après la clôture
happening-project_proof_reported = le justificatif d’une condition
happening-project_finding_answered = la réponse à un constat
happening-call_announced = l’annonce de l’appel
happening-call_cancelled = l’annulation de l’appel
happening-call_deadline_extended = la prolongation de la date limite de soumission
happening-call_final_list_published = la publication de la liste finale
happening-call_opened = l’ouverture de l’appel
happening-call_postponements_reverted = le retour sur le report de plusieurs projets
happening-call_projects_postponed = le report de plusieurs projets
happening-call_promotion_proposed = la proposition de promouvoir le projet suivant de la liste de réserve
happening-call_short_list_published = la publication de la liste restreinte
happening-call_step_reverted = le retour sur une démarche de l’appel
happening-call_year_ended = la fin de l’année de mise en œuvre
happening-evaluation_assessor_assigned = la désignation d’un évaluateur
happening-evaluation_scored = la dernière note qui manquait à une proposition
happening-mail_bounced = le retour d’un courriel
happening-mail_failed = l’échec de l’envoi d’un courriel
happening-project_activated = le début de la mise en œuvre
happening-project_activity_announced = l’annonce d’une activité
happening-project_amendment_approved = l’approbation d’un avenant
happening-project_amendment_refused = le refus d’un avenant
happening-project_amendment_begun = l’entrée en vigueur d’un avenant
happening-project_consent_refused = le refus d’un avenant par un pays partenaire
happening-project_budget_transferred = un transfert entre lignes budgétaires
happening-project_closed = la clôture du projet
happening-project_condition_met = l’acceptation d’un justificatif
happening-project_condition_set = une nouvelle condition de l’approbation
happening-project_contract_signed = la signature du contrat
happening-project_decision_reverted = le retour sur une décision
happening-project_act_reverted = l’annulation de ce qui avait été enregistré au cours d’une étape
happening-project_declined = la renonciation à la subvention
happening-project_fiche_resubmitted = la remise du document final révisé
happening-project_final_fiche_submitted = la remise du document final
happening-project_final_report_accepted = l’acceptation du rapport final
happening-project_final_stage_missed = la caducité d’une proposition dont le document final n’a pas été remis
happening-project_finding_resolved = la levée d’un constat
happening-project_finding_returned = le renvoi de la réponse à un constat
happening-project_found_eligible = la décision de recevabilité
happening-project_found_ineligible = la décision d’irrecevabilité
happening-project_lapsed = la caducité de la proposition
happening-project_readmitted = l’admission d’une proposition tardive
happening-project_partner_confirmed = la confirmation d’un partenariat
happening-project_partner_declined = le refus d’un partenariat
happening-project_payment_approved = l’approbation d’un paiement
happening-project_payment_made = un paiement
happening-project_payment_refused = le refus d’un paiement
happening-project_postponed = le report du projet
happening-project_postponement_declined = le refus d’un report
happening-project_postponement_requested = la demande d’un report
happening-project_promoted = la promotion depuis la liste de réserve
happening-project_proof_rejected = le refus d’un justificatif
happening-project_put_on_reserve = l’inscription sur la liste de réserve
happening-project_refund_due = la constatation d’un montant à rembourser
happening-project_refund_received = la réception d’un remboursement
happening-project_refund_settled = le remboursement de tout ce qui était dû
happening-project_rejected = le rejet de la proposition
happening-project_renewals_asked = la demande de renouveler accords et documents
happening-project_report_accepted = l’acceptation d’un rapport d’étape
happening-project_reserve_expired = la sortie de la liste de réserve
happening-project_resumed = la reprise du projet
happening-project_returned_by_focal_point = le renvoi par le point focal
happening-project_revision_missed = le rejet d’une proposition dont le document révisé n’a pas été remis
happening-project_sent_to_focal_point = la transmission au point focal
happening-project_short_listed = l’inscription sur la liste restreinte
happening-project_suspended = la suspension du projet
happening-project_terminated = la résiliation du projet
happening-project_visit_recorded = une visite de suivi
happening-project_withdrawn = le retrait du projet
happening-call_closed = la clôture de l’appel
happening-call_implementation_started = le début de l’année de mise en œuvre
happening-evaluation_conflict_lifted = la levée d’un conflit d’intérêts
happening-evaluation_conflict_declared = la déclaration d’un conflit d’intérêts
happening-evaluation_person_listed = l’inscription d’un évaluateur parmi ceux qui travaillent au projet
happening-project_corrected = la correction d’une donnée du projet
happening-project_drafted = le début de la préparation de la proposition
happening-project_milestone_planned = la planification d’un jalon
happening-project_subgrant_awarded = l’attribution d’une sous-subvention
happening-webhook_disabled = la désactivation d’un webhook

## Les codes des programmes

rules-codes = Codes des programmes
rules-codes-intro = Les commandes et les scénarios désignent les choses par ces codes. Ils sont tirés des fichiers de règles des programmes.
rules-codes-programme = { $name } : `{ $code }`
rules-codes-call = Étapes d’un appel
rules-codes-project = Étapes d’un projet
rules-codes-form = { $name } : `{ $code }`
rules-column-meaning = Nom
happening-panel_convened = la convocation d’un comité
happening-panel_moved = le déplacement de la séance d’un comité
happening-panel_adjourned = la levée de la séance d’un comité
happening-account_closed = la fermeture d’un compte
