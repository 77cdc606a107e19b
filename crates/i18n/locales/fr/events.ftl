# Phrases du journal des événements. Les variables sont expliquées dans le fichier anglais.

## Call

event-call-drafted = { $title ->
    [none] L’appel a été préparé.
   *[other] L’appel a été préparé : { $title }.
}
event-call-recorded = { $conducted ->
    [none] L’appel a été saisi d’après un document, à l’étape « { $stage } ».
   *[other] L’appel a été saisi d’après un document, à l’étape « { $stage } » ; date selon le document : { $conducted }.
}
event-call-themes_set = Les thèmes ont été fixés : { $themes }
event-call-announced = L’appel a été annoncé. Les propositions sont reçues du { $opens } au { $closes }.
event-call-opened = L’appel a été ouvert. Les propositions sont reçues jusqu’au { $closes }. Ses règles sont désormais fixes : { $rules }.
event-call-deadline_extended = La date limite a été reportée du { $from } au { $to }. Motif : { $reason }
# $minutes: number; $until: a moment; $reason
event-call-grace_granted = { $minutes ->
    [one] Ce qui arrive { $minutes } minute après la clôture est encore reçu, jusqu’au { $until }. Motif : { $reason }
   *[other] Ce qui arrive { $minutes } minutes après la clôture est encore reçu, jusqu’au { $until }. Motif : { $reason }
}
event-call-closed = L’appel a été clos : plus aucune proposition n’est reçue.
event-call-short_list_published = { $projects ->
    [one] La liste restreinte a été publiée avec { $projects } projet.
   *[other] La liste restreinte a été publiée avec { $projects } projets.
}
event-call-final_list_published = { $projects ->
    [one] La liste finale a été publiée avec { $projects } projet.
   *[other] La liste finale a été publiée avec { $projects } projets.
}
event-call-implementation_started = L’année de mise en œuvre a commencé.
event-call-completed = L’appel a été achevé.
event-call-cancelled = L’appel a été annulé. Motif : { $reason }
event-call-step_reverted = Retour sur une démarche : { $step }. Motif : { $reason }
event-call-postponements_reverted = { $projects ->
    [one] Retour sur le report de { $projects } projet. Motif : { $reason }
   *[other] Retour sur le report de { $projects } projets. Motif : { $reason }
}
event-call-projects_postponed = { $requested_by ->
    [owner] { $projects ->
        [one] La mise en œuvre de { $projects } projet a été reportée à { $to_year }, à la demande du porteur de projet. Motif : { $reason }
       *[other] La mise en œuvre de { $projects } projets a été reportée à { $to_year }, à la demande des porteurs de projets. Motif : { $reason }
    }
   *[office] { $projects ->
        [one] La mise en œuvre de { $projects } projet a été reportée à { $to_year } par le Bureau de coordination. Motif : { $reason }
       *[other] La mise en œuvre de { $projects } projets a été reportée à { $to_year } par le Bureau de coordination. Motif : { $reason }
    }
}{ $left_out ->
    [none] {""}
   *[other] {" "}– Sans report, les travaux y étant déjà arrêtés : { $left_out }.
}{ $elsewhere ->
    [none] {""}
   *[other] {" "}– Sans report, l’étape ne le permettant pas : { $elsewhere }.
}
event-call-preappraisal_started = L’évaluation préliminaire a commencé.
event-call-final_stage_closed = L’étape des documents finaux a été close.
event-call-year_ended = L’année de mise en œuvre s’est achevée.
event-call-assessors_assigned = { $short ->
    [none] { $assignments ->
        [one] Les propositions ont été réparties entre les évaluateurs : { $assignments } attribution.
        [many] Les propositions ont été réparties entre les évaluateurs : { $assignments } attributions.
       *[other] Les propositions ont été réparties entre les évaluateurs : { $assignments } attributions.
    }
   *[other] { $assignments ->
        [one] Les propositions ont été réparties entre les évaluateurs : { $assignments } attribution. Trop peu peuvent juger : { $short }.
        [many] Les propositions ont été réparties entre les évaluateurs : { $assignments } attributions. Trop peu peuvent juger : { $short }.
       *[other] Les propositions ont été réparties entre les évaluateurs : { $assignments } attributions. Trop peu peuvent juger : { $short }.
    }
}
event-call-envelope_set = L’enveloppe de l’appel a été fixée : { $envelope }.
event-call-promotion_proposed = { $left ->
    [none] Le projet { $project } est le suivant sur la liste de réserve (rang { $rank }).
   *[other] Le projet { $project } est le suivant sur la liste de réserve (rang { $rank }) ; il reste { $left }.
}

## Project

event-project-drafted = La préparation de la proposition « { $title } » a commencé ; porteur de projet : { $owner }.
event-project-recorded = { $wording ->
    [none] Le projet a été saisi d’après un document, à l’étape « { $stage } ».
   *[other] Le projet a été saisi d’après un document, à l’étape « { $stage } » ; termes du document : « { $wording } ».
}
event-project-submitted = La proposition a été soumise.
event-project-found_eligible = La proposition a été jugée recevable.
event-project-found_ineligible = La proposition a été jugée non recevable. Motif : { $reason }
event-project-short_listed = Le projet a été inscrit sur la liste restreinte.
event-project-approved = { $granted ->
    [none] { $note ->
        [none] Le projet a été approuvé et inscrit sur la liste finale.
       *[other] Le projet a été approuvé et inscrit sur la liste finale. { $note }
    }
   *[other] { $note ->
        [none] Le projet a été approuvé et inscrit sur la liste finale, avec une subvention de { $granted }.
       *[other] Le projet a été approuvé et inscrit sur la liste finale, avec une subvention de { $granted }. { $note }
    }
}
event-project-put_on_reserve = Le projet a été inscrit sur la liste de réserve, au rang { $rank }.
event-project-rejected = Le projet a été rejeté. Motif : { $reason }
event-project-postponed = { $requested_by ->
    [owner] { $from_year ->
        [none] La mise en œuvre a été reportée à { $to_year }, à la demande du porteur de projet. Motif : { $reason }
       *[other] La mise en œuvre a été reportée de { $from_year } à { $to_year }, à la demande du porteur de projet. Motif : { $reason }
    }
   *[office] { $from_year ->
        [none] La mise en œuvre a été reportée à { $to_year } par le Bureau de coordination. Motif : { $reason }
       *[other] La mise en œuvre a été reportée de { $from_year } à { $to_year } par le Bureau de coordination. Motif : { $reason }
    }
}
event-project-resumed = { $before_year ->
    [none] { $reason ->
        [none] Le projet a été repris.
       *[other] Le projet a été repris. Motif : { $reason }
    }
   *[other] Le projet a été repris avant { $before_year }, l’année à laquelle il avait été reporté. Motif : { $reason }
}
event-project-activated = La mise en œuvre a commencé.
event-project-milestone_planned = Un jalon a été prévu : { $title } ({ $span }).
event-project-milestone_redated = Le jalon « { $milestone } » a de nouvelles dates : { $to } (auparavant : { $from }). Motif : { $reason }
event-project-milestone_reached = { $participants ->
    [none] Le jalon « { $milestone } » a été atteint ({ $span }).
    [one] Le jalon « { $milestone } » a été atteint ({ $span }), avec { $participants } participant.
   *[other] Le jalon « { $milestone } » a été atteint ({ $span }), avec { $participants } participants.
}
event-project-milestone_missed = { $reason ->
    [none] Le jalon « { $milestone } » n’a pas été atteint.
   *[other] Le jalon « { $milestone } » n’a pas été atteint. Motif : { $reason }
}
event-project-closed = Le projet a été achevé et clos.
event-project-withdrawn = Le porteur de projet a retiré le projet. Motif : { $reason }
event-project-terminated = Le projet a pris fin avant son achèvement. Motif : { $reason }
event-project-partner_invited = Invitation adressée : { $country }, en tant que { $role }.
event-project-partner_confirmed = Participation confirmée : { $country }, en tant que { $role }.
event-project-partner_declined = { $answer ->
    [not-then] Entrée déclinée : { $country }, en tant que { $role }, prévue le { $from } par l’avenant { $amendments }. Motif : { $reason }
    [not-again] Retour décliné : { $country }, en tant que { $role }, prévu le { $from } par l’avenant { $amendments } ; la participation en cours continue. Motif : { $reason }
   *[no] Invitation déclinée : { $country }, en tant que { $role }. Motif : { $reason }
}
event-project-partner_withdrawn = Participation retirée : { $country }, en tant que { $role }. Motif : { $reason }
event-project-partner_replaced = Remplacement en tant que { $role } : { $by } au lieu de { $country }. Motif : { $reason }
event-project-corrected = { $fact ->
    [title] Correction : le titre est « { $value } ». Motif : { $reason }
    [owner] Correction : le porteur de projet est { $value }. Motif : { $reason }
    [sector] Correction : le domaine de coopération est { $value }. Motif : { $reason }
    [implementation_year] Correction : l’année de mise en œuvre est { $value }. Motif : { $reason }
    [member_states_count] Correction : le nombre d’États membres participants est { $value }. Motif : { $reason }
    [recommendation] Correction : la recommandation ministérielle est { $value }. Motif : { $reason }
    [milestone_dates] Correction : dates du jalon « { $milestone } » : { $value }. Motif : { $reason }
   *[other] Correction : { $value }. Motif : { $reason }
}

event-project-draft_revised = Le brouillon a été modifié : { $facts }.
event-project-sent_to_focal_point = Le brouillon a été adressé au point focal.
event-project-returned_by_focal_point = Le point focal a renvoyé le brouillon. Motif : { $reason }
event-project-endorsed = { $note ->
    [none] Le point focal a visé la proposition.
   *[other] Le point focal a visé la proposition. { $note }
}
event-project-eligibility_checked = { $failed ->
    [none] La recevabilité a été vérifiée : chaque point est rempli.
   *[other] La recevabilité a été vérifiée. Points non remplis : { $failed }.
}
event-project-lapsed = La proposition est devenue caduque.
event-project-readmitted = Le bureau a admis la proposition après la clôture ; elle peut être soumise jusqu’au { $until }. Motif : { $reason }
event-project-final_fiche_submitted = Le document final du projet a été remis. Montant demandé : { $requested }.
event-project-final_stage_missed = Aucun document final n’a été remis ; la proposition est devenue caduque.
event-project-revision_requested = Une révision du document final a été demandée pour le { $due } au plus tard (tour { $round }) : { $comments }
event-project-fiche_resubmitted = Le document final révisé a été remis. Montant demandé : { $requested }.
event-project-revision_missed = Aucun document révisé n’a été remis ; le projet a été rejeté.
event-project-reserve_expired = La liste de réserve a pris fin ; le projet n’a pas été financé.
event-project-declined = Le porteur a renoncé au projet approuvé. Motif : { $reason }
event-project-promoted = { $reason ->
    [none] Le projet a été repris de la liste de réserve.
   *[other] Le projet a été repris de la liste de réserve avant d’autres. Motif : { $reason }
}
event-project-condition_set = L’approbation est soumise à une condition, au plus tard le { $due } : { $condition }
event-project-proof_reported = Un justificatif a été fourni pour la condition { $condition } : { $proof }
event-project-condition_met = La condition { $condition } est remplie.
event-project-proof_rejected = Le justificatif de la condition { $condition } ne suffit pas. Motif : { $reason }

## Institution

event-institution-registered = L’institution a été inscrite au registre : { $name }.
event-institution-registration_granted = Inscription au groupe de travail « { $sector } » à compter du { $from }.
event-institution-registration_ended = L’inscription au groupe de travail « { $sector } » a pris fin le { $until }.
event-institution-contact_appointed = Le contact a été désigné : { $contact }.
event-institution-contact_replaced = Changement de contact : { $to } au lieu de { $from }.
event-institution-contact_unreachable = Les courriels à { $email } reviennent ; il faut désigner un autre contact. Réponse du serveur : { $reason }
event-institution-contact_confirmed = Les courriels à { $email } arrivent de nouveau.
event-institution-focal_point_appointed = { $account } est le point focal pour « { $sector } » à partir du { $from }.
event-institution-focal_point_relieved = { $account } n’est plus le point focal pour « { $sector } » après le { $until }.

## Account

event-account-opened = Un compte a été ouvert pour { $name } ({ $roles }).
event-account-closed = Le compte a été fermé.
event-account-address_named = Le titulaire du compte est joint à l’adresse { $email }.

## Mail

event-mail-prepared = Un courriel à { $to } a été préparé : « { $subject } » (événement { $event }, règle { $rule }).
event-mail-sent = Le serveur de messagerie a accepté le courriel.
event-mail-failed = Le courriel n’a pas pu être remis. Réponse du serveur : { $error }
event-mail-held = { $reason ->
    [none] Le courriel attend l’accord du bureau de coordination.
   *[other] Le courriel est retenu. Motif : { $reason }
}
event-mail-edited = Le courriel a été réécrit : « { $subject } ».
event-mail-released = L’envoi du courriel a été autorisé.
event-mail-deferred = L’essai n° { $attempt } a échoué ; le suivant aura lieu après { $until }. Réponse du serveur : { $error }
event-mail-cancelled = Le courriel n’est pas envoyé. Motif : { $reason }
event-mail-requeued = Le courriel est envoyé de nouveau. Motif : { $reason }
event-mail-bounced = Le courriel est revenu (état { $status }). Réponse de l’autre serveur : { $diagnostic }
# $wait: quiet_hours or digest; $until: when that is
event-mail-waits = { $wait ->
    [quiet_hours] Le courriel attend la fin des heures de repos de son destinataire, jusqu’au { $until }.
   *[digest] Le courriel attend le prochain récapitulatif de son destinataire, jusqu’au { $until }.
}
# $digest: id of the other mail
event-mail-digested = Le courriel a été repris dans un autre : { $digest }.

## Mail address

event-recipient-courtesy_muted = Cette adresse ne veut que les courriels indispensables.
event-recipient-courtesy_wanted = Cette adresse veut de nouveau les courriels d’information.
event-recipient-language_chosen = Les courriels à cette adresse sont écrits en { $lang }.
event-recipient-suppressed = Plus aucun courriel n’est envoyé à cette adresse. Motif : { $reason }
event-recipient-restored = Des courriels sont de nouveau envoyés à cette adresse. Motif : { $reason }
event-recipient-links_revoked = Les liens secrets des courriels jusqu’à l’événement { $up_to } n’ouvrent plus rien.
# $pace: immediate, daily or weekly; $quiet: the quiet hours, or none
event-recipient-pace_chosen = { $pace ->
    [daily] Les courriels d’information à cette adresse sont réunis en un seul par jour ouvré.
    [weekly] Les courriels d’information à cette adresse sont réunis en un seul par semaine.
   *[immediate] Les courriels d’information à cette adresse sont envoyés aussitôt.
} { $quiet ->
    [none] Il n’y a pas d’heures de repos.
   *[other] Heures de repos : { $quiet }.
}
# $count: number of mails
event-recipient-digested = { $count ->
    [one] { $count } courriel en attente a été repris dans un récapitulatif.
   *[other] { $count } courriels en attente ont été réunis en un seul.
}

## Calendar

event-feed-opened = Un calendrier des échéances de { $of } a été ouvert.
event-feed-closed = L’adresse du calendrier a été révoquée.

## Webhook

event-webhook-registered = Les événements sont transmis à { $url }.
event-webhook-replayed = Tout est transmis de nouveau à partir de l’événement { $from }.
event-webhook-disabled = L’autre programme ne répond pas ; rien n’est transmis à partir de l’événement { $at }. Erreur : { $error }
event-webhook-enabled = Les événements sont de nouveau transmis à l’autre programme.
event-webhook-key_rotated = Les événements sont désormais signés avec une autre clé.
event-webhook-removed = Plus rien n’est transmis à l’autre programme.

## Words of a mail

event-wording-written = Le bureau a rédigé ce courriel dans ses propres termes : « { $subject } ».
event-wording-dropped = Le texte d’origine de ce courriel s’applique de nouveau.

## Rules

event-rules-published = La version { $version } des règles du programme { $programme } a été conservée.

## Sub-grants

event-project-subgrant_awarded = La sous-subvention { $subgrant } de { $amount } a été attribuée à { $beneficiary } : { $purpose }
event-project-subgrant_settled = La sous-subvention { $subgrant } a été soldée. Dépensé : { $spent } ; restitué : { $returned }.
event-project-subgrant_cancelled = La sous-subvention { $subgrant } a été annulée. Motif : { $reason }

## Forms

event-project-type_chosen = Le type de projet a été choisi : { $type }.
event-project-answered = { $answers ->
    [one] { $answers } réponse du formulaire « { $form } » a été enregistrée.
    [many] { $answers } de réponses du formulaire « { $form } » ont été enregistrées.
   *[other] { $answers } réponses du formulaire « { $form } » ont été enregistrées.
}

## Duties

event-obligation-reminded = Ce qui était prévu pour le { $moment } a été dit aux personnes concernées.
event-obligation-time_granted = La date limite a été reportée du { $from } au { $to }. Motif : { $reason }
event-obligation-excused = Cela n’est plus dû. Motif : { $reason }
event-obligation-decision_reverted = Retour sur une décision : { $decision }. Motif : { $reason }
## Docket

event-docket-prepared = La décision { $decision } a été préparée : { $command }.
event-docket-discarded = La décision { $decision } a été retirée du dossier : { $reason }
event-docket-applied = Le dossier de décisions a été appliqué : { $decisions }.

## Evaluation

event-evaluation-assessor_assigned = La proposition a été confiée à { $assessor }.
event-evaluation-assessor_released = La proposition a été retirée à { $assessor }. Motif : { $reason }
event-evaluation-conflict_declared = { $assessor } ne doit pas juger la proposition : { $ground }.
event-evaluation-conflict_lifted = La déclaration d’empêchement de { $assessor } était une erreur. Motif : { $reason }
event-evaluation-person_listed = { $account } travaille au projet.
event-evaluation-scored = { $assessor } a noté la proposition : { $score }.

## Panel

event-panel-convened = Le comité de l’appel { $call } a été convoqué pour le { $day }. Membres : { $members }
event-panel-moved = La séance prévue le { $was } a été déplacée au { $day }. Motif : { $reason }
event-panel-presence_recorded = { $members ->
    [none] Personne n’est présent.
   *[other] Présents : { $members }
}
event-panel-member_recused = { $member } a quitté la salle pour le projet { $project } : { $ground }.
event-panel-vote_opened = Le vote sur le projet { $project } a été ouvert.
event-panel-vote_cast = { $vote ->
    [none] { $member } a voté sur le projet { $project }.
   *[other] { $member } a voté sur le projet { $project } : { $vote }.
}
event-panel-vote_closed = { $outcome ->
    [none] Le vote sur le projet { $project } a été clos sans majorité. Approbation : { $approve } ; réserve : { $reserve } ; rejet : { $reject } ; abstention : { $abstain }.
   *[other] Le vote sur le projet { $project } a été clos : { $outcome }. Approbation : { $approve } ; réserve : { $reserve } ; rejet : { $reject } ; abstention : { $abstain }.
}{ $set_aside ->
    [none] { "" }
   *[other] { " " }Non comptés, pour conflit d’intérêts : { $set_aside }.
}
event-panel-vote_left_undecided = Le vote sur le projet { $project } est resté sans décision : il fallait { $need } votants, il y en avait { $have }.
event-panel-adjourned = La séance est levée.

## Holidays of a state

# $holiday: its name; $days; $source
event-holidays-confirmed = { $holiday } a été confirmé : { $days }. Source : { $source }
# $holiday; $from, $to: days; $source; $reason
event-holidays-moved = { $holiday } est passé du { $from } au { $to }. Motif : { $reason } Source : { $source }
# $holiday; $reason
event-holidays-withdrawn = { $holiday } n’est finalement pas férié. Motif : { $reason }
