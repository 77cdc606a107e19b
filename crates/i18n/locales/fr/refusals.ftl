# Motifs de refus, et ce qui permettrait d’aboutir. Les variables sont expliquées dans le fichier anglais.

refusal-role-missing = Votre compte ne permet pas cette action. Elle demande l’un de ces rôles : { $needs }. { $held ->
    [none] Il n’a aucun rôle.
   *[other] Il a : { $held }.
}
refusal-role-missing-advice = Connectez-vous avec un compte qui a l’un de ces rôles, ou adressez-vous au Bureau de coordination.

refusal-already-exists = { $what ->
    [project] Le projet { $code } existe déjà.
    [call] L’appel { $code } existe déjà.
    [institution] L’institution { $code } existe déjà.
    [account] Le compte { $code } existe déjà.
    [mail] Le courriel { $code } existe déjà.
    [milestone] Le jalon { $code } existe déjà.
    [contact] Un contact est déjà désigné : { $code }.
    [registration] L’inscription { $code } existe déjà.
    [rules] Ces règles sont déjà conservées : { $code }.
    [subgrant] La sous-subvention { $code } existe déjà.
    [focal_point] { $code } est déjà en fonction comme point focal pour ce domaine.
    [assessor] La proposition est déjà confiée à { $code }.
    [score] { $code } a déjà noté cette proposition.
    [conflict] Un empêchement est déjà déclaré pour { $code }.
    [person] { $code } figure déjà parmi les personnes du projet.
    [ordinal] Un autre appel du programme porte ce numéro : { $code }.
    [rank] Un autre projet occupe le rang { $code } de la liste de réserve.
    [panel] Le comité { $code } existe déjà.
    [recusal] { $code } a déjà quitté la salle pour ce projet.
    [vote] { $code } a déjà voté.
    [ballot] Le vote sur le projet { $code } a déjà été ouvert.
    [wording] Le texte { $code } existe déjà.
    [feed] Le calendrier { $code } existe déjà.
    [event] Le journal n’a pas encore d’événement { $code }.
    [webhook] Le webhook { $code } existe déjà.
    [deputy] { $code } est déjà suppléant pendant une partie de ces jours.
    [postponement_wish] Un report à { $code } a déjà été demandé.
    [document] Le document { $code } est déjà classé.
    [refund] Le remboursement { $code } de ce jour et de ce montant est déjà saisi.
   *[other] Le code { $code } existe déjà.
}
refusal-already-exists-advice = { $what ->
    [score] Il ne reste rien à faire : une note se donne une seule fois.
    [vote] Il ne reste rien à faire : un vote se donne une seule fois.
    [ordinal] Donnez à l’appel le numéro suivant de son programme, ou annulez d’abord l’autre.
    [rank] Choisissez un rang libre.
    [assessor] Il ne reste rien à faire : c’est déjà le cas.
    [ballot] Il ne reste rien à faire : c’est déjà le cas.
    [conflict] Il ne reste rien à faire : c’est déjà le cas.
    [deputy] Il ne reste rien à faire : c’est déjà le cas.
    [focal_point] Il ne reste rien à faire : c’est déjà le cas.
    [person] Il ne reste rien à faire : c’est déjà le cas.
    [postponement_wish] Il ne reste rien à faire : c’est déjà le cas.
    [recusal] Il ne reste rien à faire : c’est déjà le cas.
   *[other] Choisissez un autre code, ou modifiez l’entrée existante.
}

refusal-missing = { $what ->
    [holiday] { $code } n’est pas confirmé.
    [act] L’appel n’a pas d’acte { $code } sur lequel on puisse revenir.
    [project] Il n’y a pas de projet { $code }.
    [call] Il n’y a pas d’appel { $code }.
    [institution] Il n’y a pas d’institution { $code }.
    [account] Il n’y a pas de compte { $code }.
    [mail] Il n’y a pas de courriel { $code }.
    [milestone] Le projet n’a pas de jalon { $code }.
    [partner] Le projet n’a pas de partenariat de ce type avec le pays indiqué : { $code }.
    [contact] Aucun contact n’est désigné pour { $code }.
    [registration] Il n’y a pas d’inscription { $code }.
    [rules] Il n’y a pas de règles { $code }.
    [role] Il n’y a pas de rôle { $code }.
    [programme] Il n’y a pas de programme { $code }.
    [first_stage] Les règles du programme n’indiquent pas de première étape.
    [type] Le programme ne connaît pas de type de projet { $code }.
    [form] Les règles ne comportent pas de formulaire { $code }.
    [subgrant] Le projet n’a pas de sous-subvention { $code }.
    [checklist_item] La liste de vérification du programme n’a pas de point { $code }.
    [focal_point] { $code } n’est pas en fonction comme point focal pour ce domaine.
    [assessor] { $code } n’est pas évaluateur.
    [criterion] La grille n’a pas de critère { $code }.
    [conflict] Aucun empêchement n’est déclaré pour { $code }.
    [condition] L’approbation n’a pas de condition { $code }.
    [panel] Il n’y a pas de comité { $code }.
    [member] { $code } n’est pas membre du comité.
    [presence] { $code } n’est pas noté comme présent.
    [ballot] Aucun vote n’est ouvert sur le projet { $code }.
    [wording] Il n’y a pas de courriel { $code } dont le texte puisse être rédigé.
    [feed] Il n’y a pas de calendrier { $code }.
    [recipient] Personne ne reçoit de courriel à l’adresse { $code }.
    [webhook] Il n’y a pas de webhook { $code }.
    [deputy] { $code } n’est pas suppléant de ce compte.
    [postponement_wish] Aucun report n’a été demandé pour { $code }.
    [document] Le projet n’a pas de document { $code }.
    [consent] Il n’a pas été demandé au pays indiqué de consentir à cette modification : { $code }.
    [contract] Le projet n’a pas de contrat { $code }.
    [line] Le budget n’a pas de ligne { $code }.
    [report] Le projet n’a pas de rapport { $code }.
    [amendment_to_begin] Aucun avenant approuvé de { $code } ne reste à prendre effet.
    [amendment] Le projet n’a pas d’avenant { $code }.
    [payment] Le projet n’a pas de paiement { $code }.
    [activity] Le contrat n’a pas d’activité { $code }.
    [finding] Aucune visite n’a relevé de constat { $code }.
    [closing_item] La liste de contrôle de clôture du programme n’a pas de point { $code }.
    [obligation] Il n’y a pas d’obligation { $code }.
    [decision] Le dossier n’a pas de décision { $code }.
    [event] Le journal n’a pas d’événement { $code }.
    [renewal] Le pays indiqué n’a pas d’accord à renouveler pour l’instant, car seul un pays qui avait confirmé est de nouveau sollicité, et une seule fois : { $code }.
   *[other] Introuvable : { $code }.
}
refusal-missing-advice = { $what ->
    [presence] Notez d’abord la présence du membre.
    [ballot] Ouvrez d’abord le vote sur le projet.
    [assessor] Nommez un compte qui a le rôle d’évaluateur.
    [consent] La page du projet indique les pays que l’avenant concerne.
    [recipient] Vérifiez l’adresse, ou désignez-la d’abord comme contact.
    [amendment_to_begin] Un avenant approuvé pour plus tard prend effet de lui-même au jour dit.
    [renewal] La page du projet indique les accords à renouveler.
    [partner] Invitez d’abord le pays, ou nommez-le dans le rôle où il participe.
   *[other] Vérifiez le code, ou créez d’abord l’entrée.
}
refusal-head-not-listed = « { $head } » n’est pas un poste budgétaire du programme.
refusal-head-not-listed-advice = Nommez l’un de ces postes budgétaires : { $listed }.

refusal-empty = { $field ->
    [place] Il manque le lieu.
    [source] La source manque.
    [reason] Il manque un motif.
    [title] Il manque un titre.
    [name] Il manque un nom.
    [email] Il manque une adresse électronique.
    [subject] Il manque l’objet.
    [text] Il manque le texte.
    [roles] Il manque au moins un rôle.
    [themes] Il manque au moins un thème.
    [closes] Le dernier jour de dépôt des propositions n’est pas fixé.
    [rules] Les règles de l’appel ne sont pas fixées.
    [project_type] Le type de projet n’est pas choisi.
    [part] Il n’est pas dit de quoi il s’agit, par exemple la clé du paiement.
    [beneficiary] Il manque le bénéficiaire.
   *[other] Un champ obligatoire est vide : { $field }.
}
refusal-empty-advice = Complétez le champ et envoyez de nouveau le formulaire.

refusal-partner-is-owner = Le porteur de ce projet ({ $country }) ne peut pas en être aussi le partenaire.
refusal-partner-is-owner-advice = Choisissez un autre pays.

refusal-not-a-member-state = Ce pays n’est pas un État membre : { $country }.
refusal-not-a-member-state-advice = Choisissez l’un des 57 États membres.

refusal-link-state = Action impossible pour ce pays : { $country }. État du partenariat : { $state } ; état requis : { $needs }.
refusal-link-state-advice = Consultez le partenariat sur la page du projet ; son état a peut-être changé entre-temps.

refusal-end-before-start = La fin ({ $end }) précède le début ({ $start }).
refusal-end-before-start-advice = Indiquez une fin qui ne précède pas cette date : { $start }.

refusal-year-not-later = Un projet ne peut être reporté qu’à une année ultérieure : { $to } ne vient pas après { $from }.
refusal-year-not-later-advice = Indiquez une année après { $from }.

refusal-milestone-over = Le jalon { $key } ne peut plus être modifié : { $state }.
refusal-milestone-over-advice = Si ce qui est enregistré est faux, saisissez une correction.

refusal-nothing-selected = Aucun projet n’est sélectionné.
refusal-nothing-selected-advice = Sélectionnez au moins un projet.

refusal-deadline-not-later = La nouvelle date limite ({ $new }) ne vient pas après la date actuelle ({ $old }).
refusal-deadline-not-later-advice = Indiquez une date ou une heure après le { $old }. Une date limite peut être reportée, jamais avancée.

refusal-deadline = La date limite { $date } ne peut pas être déterminée dans le fuseau horaire { $zone }.
refusal-deadline-advice = Vérifiez la date et le fuseau horaire dans les règles du programme.

refusal-nothing-to-correct = La correction ne change rien.
refusal-nothing-to-correct-advice = Indiquez une valeur différente de celle qui est enregistrée.

refusal-not-in-call = Le projet { $project } ne relève pas de l’appel { $call }.
refusal-not-in-call-advice = Ne sélectionnez que des projets de cet appel.

refusal-own-call = Le projet relève déjà de l’appel { $call }.
refusal-own-call-advice = Indiquez un autre appel, ou aucun.
refusal-call-over = L’appel { $call } est terminé.
refusal-call-over-advice = Indiquez un appel encore en cours, ou aucun.

refusal-one-of-many = Projet { $project } : { $refusal } Rien n’a été enregistré pour les autres projets non plus.
refusal-one-of-many-advice = Retirez le projet { $project } de la sélection, ou levez ce qui s’y oppose.

refusal-no-way-back = Il n’y a pas d’étape antérieure à laquelle revenir depuis « { $stage } ».
refusal-no-way-back-advice = Un projet ne revient que d’un report, d’une suspension ou de la clôture de son appel.

refusal-not-open-in-stage = { $stage ->
    [none] Cette action n’est pas encore possible.
   *[other] Cette action n’est pas possible à l’étape « { $stage } ».
}
refusal-not-open-in-stage-advice = { $open_in ->
    [none] Elle n’est possible qu’au tout début.
   *[other] Elle est possible à ces étapes : { $open_in }.
}

refusal-guard = { $explanation ->
    [none] Une condition des règles du programme n’a pas pu être vérifiée ; rien n’a été fait.
   *[other] { $explanation }
}
refusal-guard-advice = Remplissez la condition des règles du programme, puis réessayez.
refusal-guard-applicants = Peuvent postuler : { $who }.
refusal-guard-lacks = Ce qui le rendrait possible : { $ways }.
refusal-guard-or = { $one } – ou { $other }
refusal-guard-yes = « { $fact } » doit être vrai
refusal-guard-no = « { $fact } » ne doit pas être vrai
refusal-guard-at-least = { $fact } : au moins { $bound } (actuellement { $now })
refusal-guard-at-most = { $fact } : au plus { $bound } (actuellement { $now })
refusal-guard-one-of = { $fact } : l’un de ceux-ci : { $codes }
refusal-guard-none-of = { $fact } : aucun de ceux-ci : { $codes }

refusal-unknown-command = Les règles du programme ne prévoient pas l’action { $command }.
refusal-unknown-command-advice = Vérifiez le nom de l’action dans les règles du programme.

refusal-malformed = { $field ->
    [minutes] Le délai de grâce dure d’une minute à un jour ; au-delà, c’est une prolongation.
    [holiday] La clé d’un jour férié compte de 1 à 40 lettres minuscules, chiffres et traits bas.
    [last] Un congé dure 14 jours au plus.
    [quiet] Les heures de repos commencent et finissent à une heure pleine de 0 à 23, et pas à la même.
    [name] Le nom contient des caractères qui n’ont pas leur place dans un nom.
    [subject] L’objet doit tenir en une ligne.
    [url] Ce n’est pas une adresse web complète.
    [webhook] Un nom compte de 1 à 40 lettres minuscules, chiffres et traits d’union.
    [feed] Ce n’est pas l’empreinte d’une adresse secrète.
    [email] Ce n’est pas une adresse électronique.
    [granted] Le montant doit être supérieur à zéro.
    [rank] Le rang sur la liste de réserve doit être d’au moins 1.
    [ordinal] Le numéro de l’appel doit être d’au moins 1.
    [amount] Le montant doit être supérieur à zéro.
    [spent] Le montant dépensé ne peut pas être négatif.
    [requested] Le montant demandé doit être supérieur à zéro.
    [contribution] La contribution ne peut être négative et doit être dans la monnaie du montant demandé.
    [staff] Une personne au moins doit faire le travail.
    [envelope] L’enveloppe doit être supérieure à zéro et dans la monnaie du programme.
    [title] Le titre doit tenir en une ligne, sans caractère de commande.
    [place] Le lieu doit tenir en une ligne, sans caractère de commande.
    [acronym] Le nom abrégé doit tenir en une ligne, sans caractère de commande.
    [beneficiary] Le nom du bénéficiaire doit tenir en une ligne, sans caractère de commande.
   *[other] Une valeur n’a pas la forme requise : { $field }.
}
refusal-malformed-advice = Corrigez la valeur et envoyez de nouveau le formulaire.

refusal-named-twice = Indiqué deux fois : { $code }.
refusal-named-twice-advice = Ne l’indiquez qu’une fois.

refusal-year-out-of-range = L’année { $year } n’est pas comprise entre { $first } et { $last }.
refusal-year-out-of-range-advice = Indiquez une année de { $first } à { $last }.

refusal-mail-over = Le sort du courriel { $mail } est déjà connu : { $state }.
refusal-mail-over-advice = Il n’y a rien à faire.
refusal-mail-not-held = Le courriel { $mail } n’est pas retenu. Son état : { $state }.
refusal-mail-not-held-advice = Commencez par retenir le courriel.
refusal-mail-under-way = Le courriel { $mail } est encore en route. Son état : { $state }.
refusal-mail-under-way-advice = Seul ce qui n’est pas arrivé est renvoyé.

refusal-states-unnamed = Seul le Bureau de coordination compte des États sans les nommer, d’après ce que dit un document.
refusal-states-unnamed-advice = Invitez les pays partenaires par leur nom.

refusal-address-suppressed = Plus aucun courriel n’est envoyé à { $address }, car des courriels en sont revenus ou l’adresse a été écartée.
refusal-address-suppressed-advice = Choisissez « Écrire de nouveau à une adresse » dès qu’elle fonctionne, puis renvoyez le courriel. Si la personne a une autre adresse, saisissez-la.

refusal-too-long = { $field ->
    [subject] L’objet compte { $length } caractères ; { $most } au plus sont acceptés.
    [text] Le texte compte { $length } caractères ; { $most } au plus sont acceptés.
    [title] Le titre compte { $length } caractères ; { $most } au plus sont acceptés.
    [name] Le nom compte { $length } caractères ; { $most } au plus sont acceptés.
    [place] Le lieu compte { $length } caractères ; { $most } au plus sont acceptés.
   *[other] { $field } compte { $length } caractères ; { $most } au plus sont acceptés.
}
refusal-too-long-advice = Raccourcissez-le et renvoyez le formulaire.

refusal-address-script = L’adresse électronique { $address } n’est pas écrite en caractères latins.
refusal-address-script-advice = Indiquez l’adresse en caractères latins de la même boîte.
refusal-unknown-placeholder = { $field ->
    [subject] Ce courriel n’a pas de champ { $name } (objet, ligne { $line }, colonne { $column }).
   *[text] Ce courriel n’a pas de champ { $name } (texte, ligne { $line }, colonne { $column }).
}
refusal-unknown-placeholder-advice = { $nearest ->
    [none] N’utilisez que les champs indiqués à côté du courriel.
   *[other] Vouliez-vous dire { $nearest } ?
}
refusal-lacking-placeholder = Le texte ne contient pas { $name }, sans quoi ce courriel ne dit rien.
refusal-lacking-placeholder-advice = Écrivez le champ { $name } entre doubles accolades là où le texte doit le dire.
refusal-unreadable-wording = { $field ->
    [subject] L’objet ne peut pas être lu (ligne { $line }) : { $message }
   *[text] Le texte ne peut pas être lu (ligne { $line }) : { $message }
}
refusal-unreadable-wording-advice = Vérifiez les marques autour des champs.

refusal-needs-rules = L’action { $command } n’est possible que dans le cadre des règles d’un programme.
refusal-needs-rules-advice = Publiez d’abord les règles du programme.

refusal-not-assigned = Cette proposition n’est pas confiée à { $account }.
refusal-not-assigned-advice = Demandez au Bureau de coordination de l’attribuer.

refusal-conflict-of-interest = { $account } ne doit pas juger cette proposition : { $ground }.
refusal-conflict-of-interest-advice = Choisissez un évaluateur sans lien avec elle.

refusal-not-scored = Les propositions à l’étape « { $stage } » ne sont pas notées.
refusal-not-scored-advice = Les notes se donnent entre la vérification de la recevabilité et la liste restreinte.

refusal-mark-missing = Le critère « { $criterion } » n’a pas de note.
refusal-mark-missing-advice = Donnez une note à chaque critère.

refusal-mark-off-scale = La note pour « { $criterion } » n’est pas comprise entre { $lowest } et { $highest }.
refusal-mark-off-scale-advice = Donnez un nombre entier de { $lowest } à { $highest }.

refusal-comment-needed = Une note inférieure à { $below } pour « { $criterion } » doit être motivée.
refusal-comment-needed-advice = Dites en une phrase ce qui manque.

refusal-nothing-to-assign = Il n’y a rien à attribuer.
refusal-nothing-to-assign-advice = Soit chaque proposition a ses évaluateurs, soit personne ne peut juger celles qui en manquent ; ouvrez d’abord des comptes d’évaluateurs.

refusal-not-the-list = La liste doit nommer exactement les projets de cet appel qui ont été retenus.{ $missing ->
    [none] {""}
   *[other] {" "}Omis : { $missing }.
}{ $foreign ->
    [none] {""}
   *[other] {" "}Non retenus, ou étrangers à cet appel : { $foreign }.
}
refusal-not-the-list-advice = Comparez la liste avec le tableau, et statuez d’abord sur les projets qu’elle doit nommer.
refusal-items-open = Chaque point de la liste de recevabilité doit recevoir la réponse oui. Il manque : { $items }.
refusal-items-open-advice = Répondez oui à ces points, ou déclarez la proposition irrecevable.
refusal-grant-not-stated = Le montant de la subvention n’est pas indiqué. Reste de l’enveloppe de l’appel : { $left }.
refusal-grant-not-stated-advice = Indiquez le montant.
refusal-grant-in-other-currency = L’enveloppe de l’appel est en { $wants } ; montant demandé : { $asked }.
refusal-grant-in-other-currency-advice = Indiquez le montant en { $wants }.
refusal-grant-over-envelope = La subvention dépasse ce qui reste de l’enveloppe de l’appel. Montant demandé : { $asked } ; reste : { $left }.
refusal-grant-over-envelope-advice = Accordez au plus { $left }, augmentez l’enveloppe, ou placez le projet sur la liste de réserve.
refusal-unknown-area = Aucun programme ne connaît le domaine { $sector }.
refusal-unknown-area-advice = { $nearest ->
    [none] Choisissez l’un des domaines cités dans les règles des programmes.
   *[other] Vouliez-vous dire { $nearest } ?
}
refusal-not-a-focal-point = { $lacks ->
    [account] { $account } ne peut pas être point focal : ce compte n’existe pas.
    [open] { $account } ne peut pas être point focal : le compte est fermé.
    [role] { $account } ne peut pas être point focal : le compte n’a pas ce rôle.
   *[country] { $account } ne peut pas être point focal ici : le compte agit pour un autre pays que celui de l’institution.
}
refusal-not-a-focal-point-advice = { $nearest ->
    [none] Indiquez un compte ouvert qui a le rôle de point focal et qui agit pour le pays de l’institution, ou ouvrez-en un d’abord.
   *[other] Vouliez-vous dire { $nearest } ?
}

refusal-condition-state = La condition { $condition } est { $state }.
refusal-condition-state-advice = Consultez les conditions sur la page du projet ; leur état a pu changer entre-temps.

refusal-nobody-to-promote = Aucun projet de la liste de réserve ne tient dans ce qui reste.
refusal-nobody-to-promote-advice = Augmentez l’enveloppe ou attendez que des fonds se libèrent.

refusal-quorum-not-met = Il y a trop peu de votes : { $have } sur { $need }.
refusal-quorum-not-met-advice = Indiquez qui est présent ou attendez d’autres votes.

refusal-vote-open = Le vote sur le projet { $project } est encore ouvert.
refusal-vote-open-advice = Clôturez-le d’abord.

refusal-panel-over = Le comité { $panel } a terminé sa séance.
refusal-panel-over-advice = Convoquez un autre comité.

refusal-may-not-sit = { $account } ne peut pas siéger dans un comité.
refusal-may-not-sit-advice = Les membres sont des comptes du Bureau ou d’évaluateurs.

refusal-no-vote-in-stage = Il n’y a pas de vote sur le projet { $project } à l’étape « { $stage } ».
refusal-no-vote-in-stage-advice = Un vote s’ouvre tant que le projet peut être approuvé, inscrit sur la liste de réserve ou rejeté.

refusal-voted-elsewhere = Le comité { $panel }, dont la séance n’est pas levée, vote sur le projet { $project } ou en a décidé.
refusal-voted-elsewhere-advice = Levez d’abord la séance de ce comité.

## Problems that no rule of the programme causes

problem-not-found = Cette page ou cette entrée n’existe pas, ou vous n’y avez pas accès.
problem-unavailable = Le service n’est pas disponible pour le moment. Veuillez réessayer dans un instant ; rien n’a été perdu.
problem-bad-request = La demande n’a pas pu être comprise.
problem-unknown-command = Il n’y a pas de commande { $command }. { $nearest ->
    [none] La liste des commandes les énumère toutes.
   *[other] Vouliez-vous dire { $nearest } ?
}
problem-data = Les données de { $command } sont illisibles : { $what }
misfit-kind = { $path ->
    [none] elles s’écrivent { $written }
   *[other] { $path } s’écrit { $written }
}
misfit-choice = { $path } prend l’une de ces valeurs : { $known }
misfit-currency = { $path } : { $code } n’est pas un code de monnaie de la norme ISO 4217
misfit-missing = { $path ->
    [none] il manque { $members } ; elles s’écrivent { $written }
   *[other] dans { $path }, il manque { $members } ; ce champ s’écrit { $written }
}
misfit-unknown = { $path ->
    [none] il n’y a pas de champ { $member } ici.
   *[other] dans { $path }, il n’y a pas de champ { $member }.
} { $nearest ->
    [none] Champs connus : { $known }.
   *[other] Vouliez-vous dire { $nearest } ?
}
problem-sign-in-needed = Veuillez vous connecter pour continuer.
problem-forbidden = Votre compte ne permet pas cette action.
problem-command-reused = Ce formulaire a déjà été envoyé avec un autre contenu. Veuillez recharger la page.
problem-conflict = Une autre personne a modifié cette entrée au même moment. Veuillez consulter l’état actuel et réessayer.

refusal-relation-missing = Votre rôle { $role } ne compte pas ici. Il ne compte que pour { $needs }.
refusal-relation-missing-advice = Adressez-vous à une personne qui a ce lien avec le projet, ou au Bureau de coordination.
problem-preview-moved = Quelque chose a changé depuis l’aperçu : les effets seraient maintenant différents. Consultez le nouvel aperçu avant de décider.

refusal-answer-unknown = Le formulaire « { $form } » ne comporte pas de question « { $field } ».
refusal-answer-unknown-advice = Utilisez les noms des champs du formulaire.
refusal-answer-not-asked = Le formulaire « { $form } » ne pose pas ici la question « { $field } » : elle dépend d’une autre réponse.
refusal-answer-not-asked-advice = Ne la renseignez pas, ou modifiez la réponse dont elle dépend.
refusal-answer-kind = La réponse à « { $field } » ({ $form }) doit être { $wants ->
    [text] un texte
    [number] un nombre entier
    [money] un montant
    [date] une date telle que 2026-05-31
    [yes_no] oui ou non
    [choice] l’un des choix proposés
    [country] un pays indiqué par son code à deux lettres
    [list] une liste
    [group] une liste de rubriques
    [attachment] un ou plusieurs fichiers
   *[other] d’une autre nature
}.
refusal-answer-kind-advice = Corrigez la réponse et enregistrez de nouveau le formulaire.
refusal-answer-too-long = La réponse à « { $field } » ({ $form }) est trop longue. Mots : { $words } ; maximum : { $limit }.
refusal-answer-too-long-advice = Raccourcissez le texte et enregistrez de nouveau le formulaire.
refusal-answer-out-of-range = La réponse à « { $field } » ({ $form }) est hors limites : { $value }. { $min ->
    [none] {""}
   *[other] Minimum : { $min }.
} { $max ->
    [none] {""}
   *[other] Maximum : { $max }.
}
refusal-answer-out-of-range-advice = Corrigez le nombre et enregistrez de nouveau le formulaire.
refusal-answer-no-choice = « { $field } » ({ $form }) ne propose pas ce choix : { $choice }.
refusal-answer-no-choice-advice = Choisissez l’une des réponses proposées.
refusal-answer-currency = Le montant indiqué pour « { $field } » ({ $form }) doit être en { $wants }.
refusal-answer-currency-advice = Convertissez le montant et enregistrez de nouveau le formulaire.
refusal-answer-member-state = « { $field } » ({ $form }) demande un État membre ; ce pays n’en est pas un : { $country }.
refusal-answer-member-state-advice = Choisissez l’un des 57 États membres.
refusal-answer-file = « { $field } » ({ $form }) n’accepte pas le fichier { $file } : son format n’est pas admis, ou sa somme de contrôle manque.
refusal-answer-file-advice = Joignez le fichier dans un format admis.
refusal-answer-file-too-large = Le fichier { $file } joint à « { $field } » ({ $form }) fait { $bytes } octets ; maximum : { $limit }.
refusal-answer-file-too-large-advice = Joignez un fichier plus petit.
refusal-answer-file-name = Un fichier joint à « { $field } » ({ $form }) ne peut pas s’appeler { $file } : le nom est trop long, ou il contient des dossiers ou des caractères invisibles.
refusal-answer-file-name-advice = Il pourrait s’appeler { $instead }.
refusal-file-not-handed-in = Le fichier { $file } n’est pas ici : il n’a jamais été déposé, ou il a été supprimé.
refusal-file-not-handed-in-advice = Déposez de nouveau le fichier, puis nommez-le dans la réponse.
refusal-file-not-as-said = La réponse dit du fichier { $file } autre chose que son contenu : il est de type { $type }, { $size }.
refusal-file-not-as-said-advice = Reprenez le type et la taille reçus en réponse au dépôt du fichier.
refusal-form-not-open = { $stage ->
    [none] Le formulaire « { $form } » ne peut pas encore être rempli.
   *[other] Le formulaire « { $form } » ne peut pas être rempli à l’étape « { $stage } » du projet.
}
refusal-form-not-open-advice = Il se remplit ici : { $open_in }.
refusal-nothing-changed = Ce qui est indiqué est déjà connu.
refusal-nothing-changed-advice = Modifiez une réponse, ou quittez la page.

refusal-subgrants-exceed-grant = La subvention ne couvre pas cette sous-subvention. Accordé : { $granted } ; déjà attribué : { $committed } ; demandé : { $asked }.
refusal-subgrants-exceed-grant-advice = Demandez moins, ou soldez ou annulez d’abord une autre sous-subvention.
refusal-nothing-granted = Aucun montant n’a été accordé à ce projet : rien ne peut être reversé.
refusal-nothing-granted-advice = Le Bureau de coordination inscrit le montant lorsqu’il approuve le projet.
refusal-subgrant-over = La sous-subvention { $key } est déjà { $state }.
refusal-subgrant-over-advice = Attribuez une nouvelle sous-subvention sous une autre clé.
refusal-spent-more-than-given = Les dépenses dépassent le montant attribué. Attribué : { $given } ; dépensé : { $spent }.
refusal-spent-more-than-given-advice = Seul le montant attribué peut être justifié ; le reste est à la charge du bénéficiaire.
refusal-settled-over-paid = Les sous-subventions justifieraient { $settled }, alors que seuls { $paid } ont été versés au projet.
refusal-settled-over-paid-advice = Soldez ce qui a été transmis sur les paiements effectués, et le reste une fois versé.
refusal-wrong-currency = Le montant doit être en { $wants }, la devise de la subvention.
refusal-wrong-currency-advice = Convertissez le montant et envoyez-le de nouveau.
refusal-duty-over = L’obligation { $duty } a pris fin.
refusal-duty-over-advice = Consultez son historique : elle a été remplie ou n’est plus due.
refusal-granted-elsewhere = Cette obligation tient son délai d’une autre, qui l’a obtenu : { $label } ({ $duty }){ $project ->
        [none] .
       *[other] , projet { $project }.
    }
refusal-granted-elsewhere-advice = Revenez sur ce délai auprès de l’obligation { $duty } : celle-ci le rendra avec elle.
refusal-grounds-place = La règle se trouve dans { $file }, ligne { $line }.
refusal-grounds-kept = La règle se trouve à la ligne { $line } de la version { $version } des règles du programme « { $programme } », dont le fichier n’est plus chargé.
refusal-grounds-stated = { $source ->
    [none] Le programme le prévoit.
   *[other] Le programme le prévoit : { $source }
}
refusal-grounds-inferred = { $source ->
    [none] Nous le déduisons ; le programme ne le dit pas en ces termes.
   *[other] Nous le déduisons de { $source } ; le programme ne le dit pas en ces termes.
}
refusal-grounds-assumed = C’est notre propre hypothèse, non une règle du programme.
refusal-grounds-fact = { $fact } : { $value }
refusal-grounds-facts = Éléments pris en compte : { $facts }

fact-owner_kind = type de porteur de projet
fact-partners_named = pays partenaires désignés
fact-partners_confirmed = pays partenaires ayant confirmé
fact-call_stage = étape de l’appel
fact-in_time = avant la date limite
fact-theme = thème de la proposition
fact-call_themes = thèmes annoncés pour le domaine
fact-none-call_themes = aucun n’est encore annoncé pour lui
fact-milestones_open = jalons ouverts
fact-milestones_total = jalons
fact-themes = thèmes de l’appel
fact-close_ahead = clôture encore à venir
fact-has_close = date de clôture fixée
fact-closes = clôture de l’appel
fact-letters_lacking = pays partenaires sans lettre
fact-renewals_lacking = ce qui reste à renouveler
fact-consents_lacking = partenaires qui n’ont pas encore accepté
fact-projects_open = projets non terminés
fact-answers_missing = questions du formulaire sans réponse
fact-project_type = type de projet
fact-providers_named = prestataires désignés
fact-owner_institution_kind = type d’institution porteuse
fact-owner_institution_country = pays de l’institution porteuse
fact-subgrants_open = sous-subventions en cours
fact-has_contract = contrat signé
fact-days_to_contract_end = jours jusqu’à la fin du contrat
fact-contract_months = durée du contrat en mois
fact-notice_days = jours de préavis
fact-activities_unreported = activités tenues absentes des rapports
fact-activities_open = activités sans rapport
fact-reports_open = rapports en cours
fact-revision_rounds = cycles de révision
fact-report_endorsed = rapport visé par l’autorité responsable
fact-findings_open = constats de visite non levés
fact-only_gives_up = ne fait que renoncer à ce qui était prévu
fact-consents_open = accords encore attendus
fact-transfer_basis_points = part transférée entre rubriques
fact-granted = montant accordé
fact-paid = montant versé
fact-spent = montant justifié
fact-committed = montant versé ou demandé
fact-eligible = coût éligible
fact-payment = montant du paiement
fact-payment_kind = type de paiement
fact-payment_approvals = approbations du paiement
fact-closing_items_open = points de clôture ouverts
fact-acts_as = qualités dans lesquelles on agit
fact-relations = lien du compte avec lui
fact-registered = inscrit au groupe de travail à ce jour
fact-focal_point_on_duty = point focal du domaine en fonction à ce jour
fact-institution_kind = type d’institution
fact-checklist_open = points de recevabilité ouverts
fact-checklist_failed = points non remplis
fact-passed = dates limites passées
fact-contribution_percent = contribution du porteur, en pour cent
fact-letters_missing = lettres de partenaires manquantes
fact-revision_late = révision en retard
fact-milestone_late = jalon en retard
fact-fiche_rounds = cycles de révision du document final
fact-project_stages = étapes des projets
fact-projects_begun = projets de l’appel dont le contrat est signé ou les travaux ont commencé
fact-refunds_outstanding = projets qui doivent encore rembourser
fact-final_documents_late = projets dont le document final ne peut plus être remis
fact-average = moyenne des notes
fact-conditions_open = conditions encore ouvertes
fact-fits_envelope = la subvention tient dans l’enveloppe de l’appel
fact-money_left = montant restant de l’appel
fact-over_ceiling = montant au-delà du plafond d’un projet
fact-reserve_ahead = projets qui le précèdent sur la liste de réserve
fact-scores = notes remises
fact-time_granted = délai supplémentaire accordé
fact-area = domaine du projet
fact-refunds_since = remboursements reçus depuis cette décision
fact-decision = décision sur laquelle on revient
fact-step = démarche sur laquelle on revient
fact-with_call = retour avec une démarche de l’appel
fact-returns_to = étape à laquelle revient le projet
fact-renewals_open = accords et documents restant à renouveler
owner-kind-state = un pays
owner-kind-institution = une institution
fact-value-true = oui
fact-value-false = non

refusal-nothing-prepared = Rien n’est préparé dans le dossier { $docket }.
refusal-nothing-prepared-advice = Préparez d’abord une décision.
refusal-decision-refused = La décision { $place } du dossier, { $decision } ({ $command }), est refusée, et rien n’en a été exécuté : { $refusal }
refusal-not-to-prepare = La démarche { $command } ne peut pas attendre dans un dossier.
refusal-not-to-prepare-advice = Préparez plutôt chacune des démarches.
refusal-unpreparable = La démarche { $command } ne peut pas être préparée : { $why }
refusal-unpreparable-advice = Corrigez le nom ou les données de la démarche.
refusal-decision-refused-advice = Retirez cette décision du dossier ou levez la cause du refus.
refusal-one-of-set = La commande { $place } de l’ensemble ({ $command }) est refusée, et aucune n’a été exécutée : { $refusal }
refusal-one-of-set-advice = Retirez cette commande de l’ensemble ou levez la cause du refus.

problem-file-empty = Le fichier est vide. Choisissez un fichier qui contient quelque chose.
problem-file-too-large = Le fichier est trop volumineux : au plus { $limit }.
problem-file-kind = Ce type de fichier n’est pas admis. Sont admis { $kinds } ; d’après son contenu, ce fichier est de type { $found }.

## Money and people: what was reported, why and when a project waits

refusal-eligible-over-reported = { $asked } dépasse ce que les rapports déclarent dépensé : { $reported }.
refusal-eligible-over-reported-advice = Acceptez au plus { $reported }, ou renvoyez le rapport final.
refusal-reason-not-listed = { $code ->
    [none] Le motif d’un report est désigné par un code, afin que les reports puissent être comptés.
   *[other] Le programme ne connaît pas le motif { $code }.
}
refusal-reason-not-listed-advice = Choisissez l’un de ceux-ci : { $listed }.
refusal-early-return = Le projet a été reporté à { $year } ; qui le reprend avant cette année dit pourquoi.
refusal-early-return-advice = Indiquez un motif, ou attendez { $year }.
refusal-envelope-not-set = Le montant total des subventions de cet appel n’a jamais été fixé : rien ne borne sa liste finale.
refusal-envelope-not-set-advice = Fixez l’enveloppe de l’appel, puis publiez la liste.
