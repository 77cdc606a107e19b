# Mots des courriels. Les variables sont expliquées dans le fichier anglais.

mail-greeting = À l’attention de { $name },
mail-footer = Vous recevez ce message en tant que contact enregistré du programme « { $programme } ». Envoyé par { -site }.
mail-why = Pourquoi ai-je reçu ce courriel ?

## What stands before a value

mail-label-title = Titre :
mail-label-owner = Porteur de projet :
mail-label-call = Appel :
mail-label-year = Année de mise en œuvre :
mail-label-granted = Montant accordé :
mail-label-note = Remarque :
mail-label-reason = Motif :

## A call is open

mail-call_opened-subject = { $call } du programme « { $programme } » ouvert aux propositions jusqu’au { $date }
mail-call_opened-lead = Le { $call } du programme « { $programme } » est ouvert : les propositions peuvent être soumises jusqu’au { $time ->
    [none] { $date } inclus ({ $zone })
   *[other] { $date }
}.
mail-call_opened-themes = Thèmes de cet appel :
mail-call_opened-action = Lire l’appel et soumettre une proposition

## A proposal was received

mail-proposal_received-subject = Proposition { $code } reçue : { $title }
mail-proposal_received-lead = { $call ->
    [none] La proposition de projet { $code } a été reçue le { $moment }.
   *[other] La proposition de projet { $code }, soumise au { $call }, a été reçue le { $moment }.
}
mail-proposal_received-next = Sa recevabilité va être vérifiée. Vous n’avez rien à faire pour le moment.
mail-proposal_received-action = Voir la proposition

## A project was approved

mail-project_approved-subject = Projet { $code } approuvé : { $title }
mail-project_approved-lead = { $year ->
    [none] Le projet { $code } a été approuvé et figure sur la liste finale.
   *[other] Le projet { $code } a été approuvé et figure sur la liste finale, pour une mise en œuvre en { $year }.
}
mail-project_approved-next = La page du projet présente ses pays partenaires, ses jalons et leurs dates.
mail-project_approved-action = Voir le projet

## Projects were postponed

mail-project_postponed-subject = { $count ->
    [one] Projet { $code } reporté à { $year } : { $title }
   *[other] { $count } projets reportés à { $year }
}
mail-project_postponed-lead = { $count ->
    [one] La mise en œuvre du projet { $code } a été reportée à { $year }.
   *[other] La mise en œuvre de { $count } projets a été reportée à { $year }.
}
mail-project_postponed-by-owner = Le porteur de projet l’a demandé. Les jalons à venir ont été décalés d’autant.
mail-project_postponed-by-owners = Les porteurs de projet l’ont demandé. Les jalons à venir ont été décalés d’autant.
mail-project_postponed-by-office = Le bureau de coordination en a décidé ainsi. Les jalons à venir ont été décalés d’autant.
mail-project_postponed-projects = Les projets :
mail-project_postponed-action = Voir les nouvelles dates

## A country is invited to take part

mail-partner_invited-subject = { $country } : invitation au projet { $code }, { $title }
mail-partner_invited-lead = { $country } : invitation à participer au projet { $code } en tant que { $role }.
mail-partner_invited-answer = Merci de confirmer cette participation, ou de la décliner en indiquant le motif.
mail-partner_invited-action = Découvrir le projet et répondre

## A mail did not reach its reader

mail-label-subject = Objet :
mail-label-said = Réponse du serveur :
mail-label-institution = Institution :
mail-mail_undelivered-subject = Non remis à { $address } : { $subject }
mail-mail_undelivered-lead = Un courriel à { $address } n’a pas pu être remis.
mail-mail_undelivered-back = Un courriel à { $address } est revenu.
mail-mail_undelivered-next = Merci de désigner un autre contact pour cette institution. D’ici là, rien n’est envoyé à cette adresse.
mail-mail_undelivered-action = Voir le courriel

## Something is due, late, or stays late

mail-label-concerns = Concerne :
mail-label-your_clock = À votre heure :
mail-label-due = À faire au plus tard le :
mail-deadline_reminder-subject = Échéance le { $date } : { $duty } ({ $code })
mail-deadline_reminder-lead = { $duty } : à faire avant le { $moment }.
mail-deadline_reminder-left = { $days ->
    [one] Il reste { $days } jour.
   *[other] Il reste { $days } jours.
}
mail-deadline_reminder-last = C’est le dernier jour.
mail-deadline_reminder-action = Voir ce qui est à faire
mail-overdue-subject = En retard depuis le { $date } : { $duty } ({ $code })
mail-overdue-lead = { $duty } : à faire avant le { $moment }, en retard de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}.
mail-overdue-delays = À quoi ces jours ont été consacrés :
mail-overdue-action = Voir ce qui est à faire
mail-escalation-subject = Toujours en retard : { $duty } ({ $code })
mail-escalation-lead = { $duty } : à faire avant le { $moment }, et toujours ouvert { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} plus tard.
mail-escalation-owed_by = À faire par :
mail-escalation-action = Voir qui doit agir

## Several things of one project on one day

# $count; $code: of the project or call; $date: the earliest last day
mail-several_duties-subject = { $count ->
    [one] { $code } : { $count } chose à faire pour le { $date }
   *[other] { $code } : { $count } choses à faire, la première pour le { $date }
}
# $count; $code; $date
mail-several_duties-lead = { $count ->
    [one] Il reste { $count } chose à faire pour { $code }, échéance le { $date }.
   *[other] Il reste { $count } choses à faire pour { $code }, première échéance le { $date }.
}
mail-several_duties-list = Ce qui est à faire :
# $duty; $moment: last minute; $days
mail-several_duties-left = { $duty } : à faire avant le { $moment } ; { $days ->
    [one] il reste { $days } jour.
   *[other] il reste { $days } jours.
}
# $duty; $moment
mail-several_duties-today = { $duty } : à faire avant le { $moment } ; c’est le dernier jour.
# $duty; $moment; $days
mail-several_duties-late = { $duty } : à faire avant le { $moment } ; { $days ->
    [one] { $days } jour de retard.
   *[other] { $days } jours de retard.
}
mail-several_duties-clock = { $line } À votre heure : { $moment }.
# $line: one of the three above; $who: who owes it, or none; $reason
mail-several_duties-above = { $who ->
    [none] { $line } { $reason }
   *[other] { $line } À faire par : { $who }. { $reason }
}
mail-several_duties-action = Voir ce qui est à faire

## Things of many projects in one

# $count: number of things; $date: the first deadline
mail-many_duties-subject = { $count ->
    [one] { $count } chose à faire pour le { $date }
   *[other] { $count } choses à faire, la première pour le { $date }
}
# $count; $date
mail-many_duties-lead = { $count ->
    [one] Il reste { $count } chose à faire, échéance le { $date }.
   *[other] Il reste { $count } choses à faire dans plusieurs projets, première échéance le { $date }.
}
mail-many_duties-action = Voir tout ce qui est à faire

## Several notices of one act in one mail

mail-several_notices-alone = { $first }
mail-several_notices-subject = { $more ->
    [one] { $first } – et { $more } autre avis
   *[other] { $first } – et { $more } autres avis
}
mail-several_notices-lead = { $count ->
    [one] { $count } décision vous concerne.
   *[other] { $count } décisions prises ensemble vous concernent.
}
mail-several_notices-action = Voir le détail

## Several mails in one, for a reader who wants it so

# $count: number of mails; $date: its day
mail-digest-subject = { $count ->
    [one] { $count } message, { $date }
   *[other] { $count } messages, { $date }
}
# $count; $date
mail-digest-lead = { $count ->
    [one] { $count } message a été réuni pour vous jusqu’au { $date }.
   *[other] { $count } messages ont été réunis pour vous jusqu’au { $date }.
}
# $date: the day it was written on; $why: what its rule is about
mail-digest-because = { $why ->
    [none] { $date }
   *[other] { $date } · { $why }
}
mail-digest-change = Vous avez demandé un seul message au lieu de plusieurs. Les échéances au dernier jour, les retards et les décisions arrivent toujours aussitôt.
mail-digest-action = Voir tout ce qui est à faire

## Another program does not answer

mail-label-error = Erreur :
mail-webhook_disabled-subject = Le webhook { $webhook } ne répond pas
mail-webhook_disabled-lead = Le webhook { $webhook } ne répond pas ; plus rien ne lui est transmis à partir de l’événement { $event }.
mail-webhook_disabled-next = Quand l’autre programme répondra de nouveau, réactivez le webhook : tout ce qu’il a manqué lui sera transmis.
mail-webhook_disabled-action = Voir les webhooks

## Decisions on a project: $code; $title in subjects

mail-project_short_listed-subject = Projet { $code } présélectionné : { $title }
mail-project_short_listed-lead = Le projet { $code } figure sur la liste restreinte.
mail-project_short_listed-next = Le document final du projet est attendu maintenant ; la page du projet indique jusqu’à quand.
mail-project_short_listed-action = Voir ce qui est attendu
mail-project_ineligible-subject = Proposition { $code } non recevable : { $title }
mail-project_ineligible-lead = La proposition { $code } ne remplit pas les conditions de l’appel.
mail-project_ineligible-failed = Ce que la proposition ne remplit pas :
mail-project_ineligible-next = Si vous avez des questions, merci de répondre à ce message.
mail-project_ineligible-action = Voir la proposition
mail-project_rejected-subject = Proposition { $code } non retenue : { $title }
mail-project_rejected-lead = La proposition { $code } n’a pas été retenue.
mail-project_rejected-next = Si vous avez des questions, merci de répondre à ce message.
mail-project_rejected-action = Voir la proposition
mail-project_on_reserve-subject = Projet { $code } sur la liste de réserve : { $title }
mail-project_on_reserve-lead = Le projet { $code } figure sur la liste de réserve, au rang { $rank }.
mail-project_on_reserve-next = Il peut encore être financé si des fonds se libèrent. Vous n’avez rien à faire pour le moment.
mail-project_on_reserve-action = Voir le projet
mail-project_withdrawn-subject = Projet { $code } retiré : { $title }
mail-project_withdrawn-lead = Le projet { $code } a été retiré.
mail-project_withdrawn-next = Plus rien n’est attendu à son sujet.
mail-project_withdrawn-action = Voir le projet
mail-project_resumed-subject = Projet { $code } repris : { $title }
mail-project_resumed-lead = La mise en œuvre du projet { $code } reprend.
mail-project_resumed-next = La page du projet présente ses jalons et leurs dates.
mail-project_resumed-action = Voir les dates
mail-project_terminated-subject = Projet { $code } résilié : { $title }
mail-project_terminated-lead = Le projet { $code } a été résilié.
mail-project_terminated-next = Si vous avez des questions, merci de répondre à ce message.
mail-project_terminated-action = Voir le projet

## A country answered an invitation

mail-partner_answered-subject = { $answer ->
    [yes] { $country } : participation confirmée au projet { $code }, { $title }
    [not-then] { $country } : pas d’entrée au projet { $code }, { $title }
    [not-again] { $country } : pas de retour au projet { $code }, { $title }
   *[no] { $country } : pas de participation au projet { $code }, { $title }
}
mail-partner_answered-lead = { $answer ->
    [yes] { $country } : participation confirmée au projet { $code } en tant que { $role }.
    [not-then] { $country } : entrée déclinée au projet { $code } en tant que { $role }, prévue le { $from } par l’avenant { $amendments }.
    [not-again] { $country } : retour décliné au projet { $code } en tant que { $role }, prévu le { $from } par l’avenant { $amendments }. Rien d’autre ne change : la participation en cours continue aussi longtemps qu’il était convenu.
   *[no] { $country } : participation déclinée au projet { $code } en tant que { $role }.
}
mail-partner_answered-next = La page du projet présente tous ses pays partenaires.
mail-partner_answered-action = Voir les pays partenaires

## A country takes part no longer

mail-partner_left-subject = { $by ->
    [none] { $before ->
        [invited] { $country } : fin de l’invitation au projet { $code }, { $title }
       *[other] { $country } : fin de la participation au projet { $code }, { $title }
    }
   *[other] { $before ->
        [invited] { $country } : fin de l’invitation au projet { $code }, { $title } ; pays invité à sa place : { $by }
       *[other] { $country } : fin de la participation au projet { $code }, { $title } ; pays invité à sa place : { $by }
    }
}
mail-partner_left-lead = { $before ->
    [invited] { $by ->
        [none] { $country } : l’invitation à participer au projet { $code } en tant que { $role } n’est plus valable.
       *[other] { $country } : l’invitation à participer au projet { $code } en tant que { $role } n’est plus valable ; pays invité à sa place : { $by }.
    }
   *[other] { $by ->
        [none] { $country } : fin de la participation au projet { $code } en tant que { $role }.
       *[other] { $country } : fin de la participation au projet { $code } en tant que { $role } ; pays invité à sa place : { $by }.
    }
}
mail-partner_left-next = Plus rien n’est attendu de ce pays à ce titre.

## A call

mail-call_announced-subject = { $call } du programme « { $programme } » annoncé : propositions du { $opens } au { $closes }
mail-call_announced-lead = Le { $call } du programme « { $programme } » ouvre le { $opens } ; les propositions peuvent être soumises jusqu’au { $time ->
    [none] { $closes } inclus ({ $zone })
   *[other] { $closes }
}.
mail-call_announced-action = Découvrir l’appel
mail-deadline_extended-subject = { $call } : date limite reportée au { $date }
mail-deadline_extended-lead = Les propositions au { $call } peuvent être soumises jusqu’au { $time ->
    [none] { $date } inclus ({ $zone })
   *[other] { $date }
}, au lieu du { $before }.
mail-deadline_extended-drafts = Propositions auxquelles vous prenez part et qui restent ouvertes :
mail-draft-until = jusqu’au { $date }
mail-deadline_extended-action = Lire l’appel et soumettre une proposition
mail-call_cancelled-subject = { $call } annulé
mail-call_cancelled-lead = Le { $call } du programme « { $programme } » a été annulé.
mail-call_cancelled-next = Les propositions à cet appel ne sont plus examinées.
mail-call_cancelled-projects = Les propositions suivantes prennent fin avec l’appel :
mail-call_cancelled-action = Voir l’appel
mail-target_cancelled-subject = { $count ->
    [one] Projet { $code } : l’appel auquel il était reporté est annulé : { $title }
   *[other] { $count } projets : l’appel auquel ils étaient reportés est annulé
}
mail-target_cancelled-lead = { $count ->
    [one] Le { $call } du programme « { $programme } » a été annulé. Le projet { $code } devait être mis en œuvre avec les projets de cet appel.
   *[other] Le { $call } du programme « { $programme } » a été annulé. { $count } projets devaient être mis en œuvre avec les projets de cet appel.
}
mail-target_cancelled-next = Le report lui-même demeure, avec son année. Le bureau de coordination indiquera avec quels projets se fera la mise en œuvre.
mail-call_corrected-subject = { $call } : un avis était erroné
mail-call_corrected-lead = Nous vous avions écrit au sujet du { $call } du programme « { $programme } ». Il s’agissait d’une erreur, sur laquelle nous revenons : { $step }.
mail-call_corrected-projects = Les propositions suivantes, qui avaient pris fin, sont rétablies :
mail-call_corrected-next = La page de l’appel indique où il en est.
mail-call_corrected-action = Voir l’appel
mail-list_published-subject = { $list ->
    [short] { $call } : la liste restreinte est publiée
   *[final] { $call } : la liste finale est publiée
}
mail-list_published-lead = { $list ->
    [short] La liste restreinte du { $call } du programme « { $programme } » est publiée.
   *[final] La liste finale du { $call } du programme « { $programme } » est publiée.
}
mail-list_published-action = Voir la liste
