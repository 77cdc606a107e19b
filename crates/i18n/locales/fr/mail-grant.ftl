# Mots des courriels sur l’évaluation et la subvention. Les variables sont expliquées dans le fichier anglais.

## What stands before a value

mail-label-comments = À réviser :
mail-label-left = Reste de l’enveloppe :
mail-label-number = Contrat :
mail-label-authority = Autorité responsable :
mail-label-person = Personne de contact :
mail-label-amount = Montant :
mail-label-paid_on = Payé le :
mail-label-reference = Référence bancaire :
mail-label-eligible = Coûts éligibles :
mail-label-owed = Reste dû au porteur :
mail-label-back = À rembourser :
mail-label-activity = Activité :
mail-label-place = Lieu :
mail-label-finding = Constat :
mail-label-answer = Réponse :
mail-label-condition = Condition :
mail-label-ground = Nature du conflit :
mail-label-proof = Justificatif :

## What several mails say

mail-project-action = Voir le projet
mail-contract_ready-action = Voir ce qui est nécessaire
mail-changes = Ce qui changerait :
mail-change = { $thing ->
    [starts] Début du contrat
    [ends] Fin du contrat
    [authority] Autorité responsable
    [contact] Personne de contact
    [line] Ligne budgétaire
    [activity] Activité
   *[partner] Pays partenaire
} : { $before } → { $after }
mail-place-online = en ligne
mail-visit_recorded-nothing = Le projet { $code } a été visité le { $date } ; rien n’est à corriger.
mail-visit_recorded-findings = Ce qui est à corriger :
mail-visit_recorded-finding = { $finding } – au plus tard le { $date }

## The mails

mail-project_eligible-subject = Proposition { $code } recevable : { $title }
mail-project_eligible-lead = La proposition { $code } remplit les conditions de l’appel.
mail-project_eligible-next = Elle va être évaluée. Vous n’avez rien à faire pour le moment.

mail-revision_requested-subject = Document final de { $code } à réviser pour le { $date } : { $title }
mail-revision_requested-lead = Un document final révisé est demandé pour le projet { $code }, jusqu’au { $time ->
    [none] { $date } inclus
   *[other] { $date }
}.
mail-revision_requested-next = S’il n’arrive pas à temps, le projet n’est plus examiné.

mail-fiche_received-subject = { $round ->
    [first] Document final du projet { $code } reçu : { $title }
   *[revised] Document révisé du projet { $code } reçu : { $title }
}
mail-fiche_received-lead = { $round ->
    [first] Le document final du projet { $code } a été remis et attend une décision.
   *[revised] Le document final révisé du projet { $code } a été remis et attend une décision.
}
mail-fiche_received-next = Le projet peut être approuvé, placé sur la liste de réserve, rejeté ou renvoyé pour révision.

mail-focal_point_asked-subject = Proposition { $code } en attente de votre visa : { $title }
mail-focal_point_asked-lead = { $date ->
    [none] La proposition { $code } vous a été adressée en tant que point focal de son pays.
   *[other] La proposition { $code } vous a été adressée en tant que point focal de son pays ; l’appel est ouvert jusqu’au { $time ->
        [none] { $date } inclus
       *[other] { $date }
    }.
}
mail-focal_point_asked-next = Merci de la viser, ou de la renvoyer à son porteur en indiquant le motif.

mail-proposal_returned-subject = Proposition { $code } renvoyée par le point focal : { $title }
mail-proposal_returned-lead = Le point focal a renvoyé la proposition { $code }.
mail-proposal_returned-next = Merci de la réviser et de l’adresser à nouveau avant la clôture de l’appel.

mail-promotion_proposed-subject = Suivant sur la liste de réserve : { $code }, { $title }
mail-promotion_proposed-lead = Des fonds restent dans l’appel, et le projet { $code } est le suivant sur la liste de réserve, au rang { $rank }.
mail-promotion_proposed-next = Merci de le promouvoir, ou d’indiquer pourquoi il est écarté.

mail-project_readmitted-subject = Proposition { $code } recevable jusqu’au { $date } : { $title }
mail-project_readmitted-lead = Le bureau de coordination admet la proposition { $code } bien que l’appel soit clos. Elle peut être soumise jusqu’au { $time ->
    [none] { $date } inclus
   *[other] { $date }
}.
mail-project_readmitted-next = Merci de la compléter et de la soumettre à temps ; passé ce délai, elle n’est plus examinée.

mail-project_lapsed-subject = Proposition { $code } caduque : { $title }
mail-project_lapsed-lead = { $what ->
    [fiche] La proposition { $code } est caduque : son document final n’est pas arrivé à temps.
    [revision] La proposition { $code } est caduque : son document révisé n’est pas arrivé à temps.
    [money] La proposition { $code } est caduque : la liste de réserve de son appel est close.
   *[proposal] La proposition { $code } est caduque : son appel ne prend plus de propositions.
}
mail-project_lapsed-next = Si vous avez des questions, merci de répondre à ce message.
mail-project_lapsed-many-subject = { $count ->
    [one] { $call } : { $count } proposition caduque
   *[other] { $call } : { $count } propositions caduques
}
mail-project_lapsed-many-lead = { $what ->
    [fiche] { $count ->
        [one] { $count } proposition est caduque : son document final n’est pas arrivé à temps.
       *[other] { $count } propositions sont caduques : leurs documents finaux ne sont pas arrivés à temps.
    }
    [revision] { $count ->
        [one] { $count } proposition est caduque : son document révisé n’est pas arrivé à temps.
       *[other] { $count } propositions sont caduques : leurs documents révisés ne sont pas arrivés à temps.
    }
    [money] { $count ->
        [one] { $count } proposition est caduque : la liste de réserve de son appel est close.
       *[other] { $count } propositions sont caduques : la liste de réserve de leur appel est close.
    }
   *[proposal] { $count ->
        [one] { $count } proposition est caduque : son appel ne prend plus de propositions.
       *[other] { $count } propositions sont caduques : leur appel ne prend plus de propositions.
    }
}
mail-project_lapsed-many-projects = Les propositions :

mail-project_declined-subject = Projet { $code } abandonné par son porteur : { $title }
mail-project_declined-lead = Le porteur du projet { $code } l’a abandonné.
mail-project_declined-next = Plus rien n’est attendu à son sujet.

mail-contract_ready-subject = { $count ->
    [one] Contrat du projet { $code } prêt à être signé : { $title }
   *[other] Contrats de { $count } projets prêts à être signés
}
mail-contract_ready-lead = { $count ->
    [one] Le projet { $code } figure sur la liste finale et son contrat peut être signé.
   *[other] { $count } de vos projets figurent sur la liste finale et leurs contrats peuvent être signés.
}
mail-contract_ready-next = Merci de désigner l’autorité responsable et la personne de contact de chaque contrat.

mail-contract_signed-subject = Contrat du projet { $code } signé : { $title }
mail-contract_signed-lead = Le contrat du projet { $code } a été signé ; il court jusqu’au { $date } inclus.
mail-contract_signed-next = Les paiements, les activités et les rapports suivent le contrat ; la page du projet les présente.

mail-amendment_requested-subject = Avenant demandé pour le projet { $code } : { $title }
mail-amendment_requested-lead = Une modification du contrat du projet { $code } est demandée, à compter du { $date }.
mail-amendment_requested-next = Merci de statuer une fois que les partenaires concernés auront répondu.

mail-consent_asked-subject = { $country } : accord demandé sur une modification du projet { $code }, { $title }
mail-consent_asked-lead = { $country } : accord demandé sur une modification du projet { $code }, à compter du { $date }.
mail-consent_asked-next = Merci de donner votre accord, ou de refuser en indiquant le motif. Ce qui n’est pas cité reste inchangé.

mail-consent_refused-subject = { $country } : désaccord sur une modification du projet { $code }, { $title }
mail-consent_refused-lead = { $country } : désaccord sur la modification demandée pour le projet { $code }.
mail-consent_refused-next = La page du projet présente la modification, sur laquelle le bureau de coordination statuera.

mail-amendment_decided-subject = { $answer ->
    [yes] Avenant du projet { $code } approuvé : { $title }
   *[no] Avenant du projet { $code } refusé : { $title }
}
mail-amendment_decided-lead = { $answer ->
    [yes] L’avenant { $amendment } du projet { $code } a été approuvé ; il fait partie du contrat.
   *[no] L’avenant { $amendment } du projet { $code } a été refusé ; le contrat reste inchangé.
}
mail-amendment_decided-changes = Ce qui change :
mail-amendment_decided-asked = Ce qui était demandé :
mail-amendment_decided-begins = Il prend effet le { $day }, et non avant.
mail-amendment_decided-next = La page du projet présente le contrat à côté de sa version d’origine.

mail-payment_requested-subject = Paiement de { $amount } demandé pour le projet { $code } : { $title }
mail-payment_requested-lead = Le paiement { $payment } ({ $kind }) de { $amount } est demandé pour le projet { $code }.
mail-payment_requested-next = Merci de l’approuver, ou de le refuser en indiquant le motif.

mail-payment_decided-subject = { $outcome ->
    [approved] Paiement { $payment } du projet { $code }, approbation n° { $nth } : { $title }
    [refused] Paiement { $payment } du projet { $code } refusé : { $title }
   *[made] Paiement { $payment } du projet { $code } effectué : { $title }
}
mail-payment_decided-lead = { $outcome ->
    [approved] Le paiement { $payment } du projet { $code } a reçu l’approbation n° { $nth }.
    [refused] Le paiement { $payment } du projet { $code } a été refusé.
   *[made] Le paiement { $payment } du projet { $code } a été effectué.
}
mail-payment_decided-next = La page du projet présente tous ses paiements.

mail-report_received-subject = Rapport { $report } du projet { $code } reçu : { $title }
mail-report_received-lead = { $kind ->
    [progress] Le rapport d’étape { $report } du projet { $code } a été remis.
   *[final] Le rapport final { $report } du projet { $code } a été remis.
}
mail-report_received-next = La banque en vise les chiffres, et le bureau de coordination l’accepte ou le renvoie en indiquant ce qui est à réviser.

mail-report_judged-subject = { $outcome ->
    [returned] Rapport { $report } du projet { $code } à réviser : { $title }
    [accepted] Rapport { $report } du projet { $code } accepté : { $title }
   *[final] Rapport final du projet { $code } accepté : { $title }
}
mail-report_judged-lead = { $outcome ->
    [returned] Le rapport { $report } du projet { $code } est renvoyé ; un rapport révisé est demandé.
    [accepted] Le rapport { $report } du projet { $code } a été accepté.
   *[final] Le rapport final { $report } du projet { $code } a été accepté, et les coûts éligibles sont arrêtés.
}
mail-report_judged-next = La page du projet indique ce qui est attendu ensuite.

mail-activity_announced-subject = Activité du projet { $code }, { $dates } : { $title }
mail-activity_announced-lead = Une activité du projet { $code } est annoncée : { $dates }.
mail-activity_announced-next = La page du projet présente toutes ses activités.

mail-visit_recorded-subject = Visite de suivi du projet { $code } : { $title }
mail-visit_recorded-lead = { $count ->
    [one] Le projet { $code } a été visité le { $date } ; { $count } constat appelle une réponse.
   *[other] Le projet { $code } a été visité le { $date } ; { $count } constats appellent une réponse.
}
mail-visit_recorded-next = Merci d’indiquer pour chaque constat ce qui a été fait.

mail-finding_answered-subject = Réponse à un constat du projet { $code } : { $finding }
mail-finding_answered-lead = Le porteur du projet { $code } a répondu à un constat de visite de suivi.
mail-finding_answered-next = Merci de lever le constat, ou de renvoyer la réponse en indiquant ce qui manque.

mail-finding_judged-subject = { $answer ->
    [yes] Constat du projet { $code } levé : { $finding }
   *[no] Réponse à un constat du projet { $code } renvoyée : { $finding }
}
mail-finding_judged-lead = { $answer ->
    [yes] Un constat de la visite de suivi du projet { $code } est levé.
   *[no] La réponse à un constat de la visite de suivi du projet { $code } ne suffit pas ; une autre est demandée.
}
mail-finding_judged-next = La page du projet indique ce qui est attendu ensuite.

mail-conditions_set-subject = Approbation du projet { $code } sous conditions : { $title }
mail-conditions_set-lead = L’approbation du projet { $code } est soumise à des conditions qui restent à remplir.
mail-conditions_set-conditions = Les conditions :
mail-conditions_set-condition = { $condition } – avant le { $date } inclus
mail-conditions_set-next = La page du projet présente chaque condition et son dernier jour. Merci de fournir un justificatif pour chacune.

mail-proof_reported-subject = Justificatif pour une condition du projet { $code } : { $condition }
mail-proof_reported-lead = Le porteur du projet { $code } a fourni un justificatif pour une condition de son approbation.
mail-proof_reported-next = Merci de l’accepter, ou de le refuser en indiquant ce qui manque.

mail-condition_judged-subject = { $answer ->
    [yes] Condition du projet { $code } remplie : { $condition }
   *[no] Justificatif d’une condition du projet { $code } refusé : { $condition }
}
mail-condition_judged-lead = { $answer ->
    [yes] Une condition de l’approbation du projet { $code } est remplie.
   *[no] Le justificatif d’une condition de l’approbation du projet { $code } ne suffit pas ; un autre est demandé.
}
mail-condition_judged-next = La page du projet indique ce qui est attendu ensuite.

mail-budget_transferred-subject = Budget du projet { $code } modifié par notification : { $title }
mail-budget_transferred-lead = { $amount } : montant viré entre des lignes budgétaires du projet { $code }, par notification.
mail-budget_transferred-shifts = Ce qui a été viré :
mail-budget_transferred-shift = { $from } → { $to } : { $amount }
mail-budget_transferred-next = Il n’y a rien à décider ; la page du projet présente le budget à côté de sa version d’origine.

mail-refund_received-subject = Remboursement reçu pour le projet { $code } : { $title }
mail-refund_received-lead = { $amount } : montant remboursé pour le projet { $code } le { $date }.
mail-refund_received-next = La page du projet présente ses comptes.

mail-project_closed-subject = Projet { $code } clos : { $title }
mail-project_closed-lead = Le projet { $code } a été mis en œuvre et est clos.
mail-project_closed-next = Plus rien n’est attendu à son sujet. Merci pour le travail accompli ensemble.

mail-assessor_assigned-subject = { $date ->
    [none] Propositions à évaluer
   *[other] Propositions à évaluer pour le { $date }
}
mail-assessor_assigned-lead = { $call ->
    [none] Des propositions vous sont confiées pour évaluation{ $date ->
        [none] .
       *[other] , jusqu’au { $time ->
            [none] { $date } inclus
           *[other] { $date }
        }.
    }
   *[other] Des propositions du { $call } vous sont confiées pour évaluation{ $date ->
        [none] .
       *[other] , jusqu’au { $time ->
            [none] { $date } inclus
           *[other] { $date }
        }.
    }
}
mail-assessor_assigned-next = Chaque proposition vous est présentée sans les noms de ceux qui la portent. Si vous ne pouvez juger l’une d’elles librement, merci de déclarer le conflit d’intérêts avant de la noter.
mail-assessor_assigned-action = Voir ce qui est à faire

mail-proposal_submitted-subject = Proposition du projet { $code } déposée : { $title }
mail-proposal_submitted-lead = La proposition du projet { $code } a été déposée.
mail-proposal_submitted-next = Merci de vérifier si elle est recevable.

mail-proposal_scored-subject = Proposition du projet { $code } notée par tous : { $title }
mail-proposal_scored-lead = Tous ses évaluateurs ont noté la proposition du projet { $code }.
mail-proposal_scored-next = Sa page présente la moyenne et ce que le programme exige.

mail-label-missing = Évaluateurs manquants :
mail-assessor_needed-subject = Un autre évaluateur est nécessaire pour la proposition { $code } : { $title }
mail-assessor_needed-lead = La proposition { $code } a moins d’évaluateurs qu’il ne lui faut de notes.
mail-assessor_needed-barred = Ne doit plus l’évaluer :
mail-assessor_needed-line = { $assessor } – { $ground }
mail-assessor_needed-next = Merci de la confier à un autre évaluateur. La note de qui ne doit pas l’évaluer ne compte pas.

mail-postponement_requested-subject = Report à { $year } demandé pour le projet { $code } : { $title }
mail-postponement_requested-lead = Le porteur du projet { $code } demande le report de sa mise en œuvre à { $year }.
mail-postponement_requested-next = Merci de reporter le projet ou de refuser en donnant le motif.

mail-postponement_declined-subject = Projet { $code } non reporté : { $title }
mail-postponement_declined-lead = La demande de report du projet { $code } a été refusée.
mail-postponement_declined-next = Ses dates restent inchangées.

mail-project_suspended-subject = Projet { $code } suspendu : { $title }
mail-project_suspended-lead = Le projet { $code } a été suspendu.
mail-project_suspended-next = Ses délais ne courent plus jusqu’à sa reprise.

mail-project_activated-subject = Mise en œuvre du projet { $code } commencée : { $title }
mail-project_activated-lead = La mise en œuvre du projet { $code } a commencé.
mail-project_activated-next = La page du projet présente ses jalons et leurs dates.

mail-activity_held-subject = Activité du projet { $code } réalisée : { $title }
mail-activity_held-lead = Une activité du projet { $code } a eu lieu ({ $dates }).
mail-activity_held-next = La page du projet indique qui y a participé.

mail-year_ended-subject = Fin de l’année de mise en œuvre : { $call }
mail-year_ended-lead = L’année de mise en œuvre s’est achevée pour { $call }.
mail-year_ended-projects = Vos projets encore ouverts :
mail-year_ended-next = Merci de remettre ce qui manque encore, afin que ces projets puissent être clos.
mail-year_ended-action = Voir l’appel

## Délai supplémentaire, dispense, tolérance

mail-time_granted-subject = Délai jusqu’au { $date } : { $duty } ({ $code })
mail-time_granted-lead = { $duty } : vous avez jusqu’au { $moment }, au lieu du { $before }.
mail-time_granted-action = Voir ce qui est à faire
mail-duty_excused-subject = Plus à faire : { $duty } ({ $code })
mail-duty_excused-lead = { $duty } : plus rien n’est dû à ce titre.
mail-duty_excused-next = Vous ne recevrez plus de rappel à ce sujet.
mail-duty_excused-action = Voir le détail
mail-duty_corrected-subject = Rectification : { $duty } ({ $code })
mail-duty_corrected-lead = { $duty } : ce que nous vous annoncions n’est plus valable : { $decision }. Nous vous prions de nous excuser de cette erreur. { $moment ->
    [none] L’obligation subsiste comme auparavant.
   *[other] L’obligation subsiste comme auparavant, jusqu’au { $moment }.
}
mail-duty_corrected-action = Voir ce qui est à faire
mail-grace_granted-subject = { $call } : propositions acceptées jusqu’au { $moment }
mail-grace_granted-lead = Les propositions au { $call } encore en cours d’envoi à la clôture sont acceptées jusqu’au { $moment }.
mail-grace_granted-next = La date limite ne change pas ; qui est prêt soumet avant elle.
mail-grace_granted-action = Voir l’appel

mail-conflict_declared-subject = Conflit d’intérêts de { $person } dans le projet { $code } : { $title }
mail-conflict_declared-lead = { $person } ne doit pas juger la proposition du projet { $code }.
mail-conflict_declared-next = Merci de confier la proposition à quelqu’un d’autre si une note manque désormais.

## Panels

mail-label-begins = Début :
mail-panel-action = Voir le comité
mail-panel-projects = Propositions qui lui sont soumises et que vous pouvez juger :

mail-panel_convened-subject = Le comité { $panel } se réunit le { $date }
mail-panel_convened-lead = Vous êtes convoqué au comité { $panel }, qui se réunit le { $date }.
mail-panel_convened-next = Si vous ne pouvez juger l’une des propositions librement, merci de quitter la salle pour elle. Personne ne voit votre vote avant la clôture du scrutin.

mail-panel_moved-subject = { $before ->
    [none] Comité { $panel } du { $date } : heure ou lieu modifiés
   *[other] Le comité { $panel } se réunit le { $date } au lieu du { $before }
}
mail-panel_moved-lead = { $before ->
    [none] Le comité { $panel } se réunit le { $date } comme prévu, à une autre heure ou dans un autre lieu.
   *[other] Le comité { $panel } se réunit le { $date }. Il devait se réunir le { $before }.
}
mail-panel_moved-next = Merci d’avertir le bureau de coordination si vous ne pouvez pas venir.

mail-panel_ended-subject = La séance du comité { $panel } est levée
mail-panel_ended-lead = La séance du comité { $panel }, convoquée pour le { $date }, est levée. Vous n’avez plus rien à faire.
mail-panel_ended-next = Le procès-verbal se trouve sur sa page.

## Money that is to be given back

mail-refund_due-subject = { $amount } à rembourser pour le projet { $code } : { $title }
mail-refund_due-lead = { $why ->
    [terminated] Le projet { $code } a pris fin avant son terme, et les rapports acceptés justifient moins que ce qui a été versé.
    [withdrawn] Le projet { $code } a été retiré, et les rapports acceptés justifient moins que ce qui a été versé.
   *[accounted] Le rapport final du projet { $code } a été accepté, et la subvention couvre moins que ce qui a été versé.
}{ $date ->
    [none] {" "}Montant à rembourser : { $amount }.
   *[other] {" "}Montant à rembourser jusqu’au { $time ->
        [none] { $date } inclus
       *[other] { $date }
    } : { $amount }.
}
mail-refund_due-next = Qui rembourse est prié de communiquer la référence bancaire au bureau de coordination. La page du projet présente ses comptes.

## An assessor whose account was closed

mail-assessor_left-subject = { $count ->
    [one] { $count } proposition a besoin d’un autre évaluateur : départ de { $assessor }
   *[other] { $count } propositions ont besoin d’un autre évaluateur : départ de { $assessor }
}
mail-assessor_left-lead = { $count ->
    [one] Le compte { $assessor } a été fermé. { $count } proposition qu’il devait juger a moins d’évaluateurs qu’il ne lui faut de notes.
   *[other] Le compte { $assessor } a été fermé. { $count } propositions qu’il devait juger ont moins d’évaluateurs qu’il ne leur faut de notes.
}
mail-assessor_left-projects = À confier à un autre évaluateur :
mail-assessor_left-next = La note d’un compte fermé ne compte pas. Si le compte est rouvert, ses notes sont dues de nouveau.
mail-assessor_left-action = Voir ce qui est dû

## A focal point whose account was closed

mail-focal_point_left-subject = { $count ->
    [one] { $count } domaine n’a plus de point focal : départ de { $account }
   *[other] { $count } domaines n’ont plus de point focal : départ de { $account }
}
mail-focal_point_left-lead = { $count ->
    [one] Le compte { $account } a été fermé. Il était le point focal de { $count } domaine, où plus personne n’est en fonction.
   *[other] Le compte { $account } a été fermé. Il était le point focal de { $count } domaines, où plus personne n’est en fonction.
}
mail-focal_point_left-seats = Point focal à désigner :
mail-focal_point_left-next = D’ici là, personne n’y vise de proposition. Si le compte est rouvert, il est de nouveau en fonction.
mail-focal_point_left-action = Voir le registre
