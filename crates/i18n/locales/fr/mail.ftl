# Mots des courriels. Les variables sont expliquées dans le fichier anglais.

mail-greeting = À l’attention de { $name },
mail-footer = Vous recevez ce message en tant que contact enregistré du programme « { $programme } ». Envoyé par { -site }.

## What stands before a value

mail-label-title = Titre :
mail-label-owner = Porteur de projet :
mail-label-call = Appel :
mail-label-year = Année de mise en œuvre :
mail-label-granted = Montant accordé :
mail-label-note = Remarque :
mail-label-reason = Motif :

## A call is open

mail-call_opened-subject = { $call } ouvert aux propositions jusqu’au { $date }
mail-call_opened-lead = Le { $call } du programme « { $programme } » est ouvert : les propositions peuvent être soumises jusqu’au { $date } inclus ({ $zone }).
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
