# Mots des pages. Les variables sont expliquées dans le fichier anglais.

## Frame

page-site-name = { -site }
page-site-tagline = Appels, projets et pays partenaires : { $programmes }
page-title = { $page } – { -site }
page-skip = Aller au contenu
page-nav-label = Navigation principale
page-nav-board = Tableau de suivi
page-nav-calls = Appels
page-nav-countries = Pays
page-nav-mailbox = Messagerie
page-nav-contacts = Contacts
page-nav-dockets = Décisions préparées
page-nav-sign-in = Se connecter
page-nav-sign-out = Se déconnecter
page-nav-preferences = Mes courriels
page-nav-language = Langue
page-nav-signed-in = Compte : { $account }
page-footer-sources = Les projets et les dates proviennent de rapports publiés ; chaque fait indique sa source.
page-footer-demo = Démonstration : les entrées signalées comme exemples sont inventées.

## As of

page-asof = État au { $moment }, position { $position }
page-asof-true = Ce qui s’était passé au { $moment }, d’après ce qui est connu à la position { $position }
page-asof-note = Vous consultez un état antérieur. Rien ne peut y être modifié.
page-asof-beyond = Le journal s’arrête à l’événement { $end } ; ce qui est montré est tout ce qui précède.
page-asof-now = Revenir à l’état actuel

## Status board

page-board-title = Tableau de suivi
page-board-lead = Tous les projets par étape et domaine de coopération.
page-board-all-calls = Tous les appels
page-board-filter = Filtrer
page-board-filter-call = Appel
page-board-filter-sector = Domaine de coopération
page-board-filter-stage = Étape
page-board-filter-country = Pays
page-board-filter-owner = Porteur de projet
page-board-filter-year = Année de mise en œuvre
page-board-filter-all = Tous
page-board-filter-apply = Appliquer
page-board-filter-clear = Effacer les filtres
page-board-search = Rechercher dans les titres
page-board-count = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
}
page-board-filter-as-of = État au
page-board-filter-true = Ce qui s’était passé à cette date, et non ce qui en était connu
page-board-filter-late = Seulement les projets en retard
page-board-by-area = Par domaine de coopération et étape
page-board-total = Total
page-board-late = { $count ->
    [one] { $count } en retard
   *[other] { $count } en retard
}
# $count: number of projects that the reader does not see
page-board-unseen = { $count ->
    [one] { $count } sans fiche : montré seulement à ceux qui y ont affaire
   *[other] { $count } sans fiche : montrés seulement à ceux qui y ont affaire
}
page-board-empty = Il n’y a pas encore de projet.
page-board-no-match = Aucun projet ne correspond à ces filtres.
page-board-stage-empty = Aucun

## Card of a project

page-card-owner = Porteur de projet : { $owner }
page-card-partners = { $count ->
    [one] { $count } pays partenaire
   *[other] { $count } pays partenaires
}
page-card-counted = { $count ->
    [one] { $count } pays, non nommé
   *[other] { $count } pays, non nommés
}
page-card-late = { $count ->
    [one] { $count } jour de retard
   *[other] { $count } jours de retard
}
page-card-on-time = Dans les délais
page-card-next = Ensuite : { $milestone }, { $date }
page-card-duty = { $date ->
    [none] À faire : { $duty } – { $who }
   *[other] À faire pour le { $date } : { $duty } – { $who }
}
page-card-no-next = Aucun autre jalon
page-card-year = Mise en œuvre : { $year }
page-card-year-unknown = Année de mise en œuvre inconnue
page-card-illustration = Exemple
page-card-reconstructed = Reconstitué

## Live updates

page-live = En direct
page-live-pause = Suspendre les mises à jour
page-live-resume = Reprendre les mises à jour
page-live-paused = Mises à jour suspendues
page-live-lost = Connexion perdue ; nouvelle tentative
page-live-new = { $count ->
    [one] { $count } changement depuis
   *[other] { $count } changements depuis
}

## Project

page-project-title = Projet { $code }
page-project-owner = Porteur de projet
page-project-partners = Pays partenaires
page-project-beneficiaries = Pays bénéficiaires
page-project-participating = Pays participants
page-project-providers = Prestataires de formation ou d’expertise
page-project-duties = Qui doit agir
page-project-unnamed = À cette étape, il n’est pas montré à qui est ce projet, qui y participe ni ce qui s’est passé.
page-project-no-duties = Personne n’a rien à faire pour le moment.
page-project-milestones = Jalons
page-project-timeline = Journal des événements
page-project-call = Appel
page-project-sector = Domaine de coopération
page-project-programme = Programme
page-project-stage = Étape
page-project-since = Depuis
page-project-year = Année de mise en œuvre
page-project-granted = Subvention
page-project-recommendation = Recommandation ministérielle
page-project-continues = Suite d’un projet antérieur
page-project-continues-code = Suite du projet { $project }
page-project-facts = Données du projet
page-project-countries = Pays prenant part
page-project-theme = Thème
page-project-wording = Termes du document pour l’étape
page-project-milestone = Jalon
page-project-dates = Dates
page-project-state = État
page-project-redated = { $count ->
    [one] dates changées { $count } fois
   *[other] dates changées { $count } fois
}
page-project-no-partners = Aucun pays partenaire n’est nommé.
page-project-no-milestones = Aucun jalon n’est prévu.
page-project-no-events = Rien n’est encore enregistré.
page-project-mails = Courriels
page-project-by = par { $actor }
page-project-position = Événement { $position }
page-project-recorded = Enregistrement : { $moment }

## Where a fact comes from

page-provenance-title = D’où cela vient
page-provenance-source = { $line ->
    [none] Reconstitué d’après { $file }
   *[other] Reconstitué d’après { $file }, ligne { $line }
}
page-provenance-reported = Signalé par { $who }
page-provenance-doubt = Doute : { $doubt }
page-provenance-illustration = Exemple : aucune source ne l’indique
page-provenance-approximate = approximatif
page-provenance-unofficial = Titre traduit par nos soins ; non officiel

## Decisions

page-decide-title = Décisions
page-decide-approve = Approuver
page-decide-postpone = Reporter la mise en œuvre
page-decide-resume = Reprendre
page-decide-approve-question = Approuver « { $title } » pour la liste finale ?
page-decide-postpone-question = Reporter la mise en œuvre de « { $title } » ?
page-decide-reason = Motif
page-decide-reason-hint = Il figure dans le journal des événements et dans les courriels au porteur de projet et aux partenaires.
page-decide-note = Note
page-decide-year = Nouvelle année de mise en œuvre
page-decide-code = Type de motif
page-decide-call = Mise en œuvre avec les projets de
page-decide-call-own = son propre appel
page-decide-requested-by = À la demande de
page-decide-requested-owner = porteur de projet
page-decide-requested-office = Bureau de coordination
page-decide-submit = Enregistrer la décision
page-decide-cancel = Annuler
page-decide-done = Enregistré à la position { $position }.
page-decide-none = Aucune décision n’est ouverte à votre compte à cette étape.
page-decide-optional = facultatif
page-decide-year-wrong = Veuillez indiquer l’année en quatre chiffres, par exemple 2027.

## Call

page-call-themes = Thèmes
page-call-dates = Dates
page-call-opens = Ouverture
page-call-closes = Dernier jour de dépôt des propositions
page-call-closes-own = À votre heure
page-call-conducted = Date de l’appel
page-call-year = Année
page-call-stage = Étape
page-call-rules = Règles
page-call-rules-version = version { $version }
page-call-projects = Projets par étape
page-call-timeline = Journal des événements
page-call-no-projects = Cet appel n’a pas encore de projet.
page-call-no-themes = Aucun thème n’est fixé.
page-call-postpone-selected = Reporter les projets sélectionnés
page-call-select = Sélectionner
page-call-select-project = Sélectionner « { $title } »
page-call-select-all = Tout sélectionner
page-call-postpone = Reporter des projets
page-call-choose = Projets pouvant être reportés
page-call-none-to-postpone = Aucun projet de cet appel ne peut être reporté à son étape actuelle.
page-call-on-board = Voir ces projets sur le tableau de suivi
page-calls-title = Appels
page-calls-empty = Il n’y a pas encore d’appel.

## Countries

page-countries-title = États membres
page-countries-lead = Ce à quoi chaque État membre prend part, et à quel titre.
page-countries-count = { $count ->
    [one] { $count } État membre
   *[other] { $count } États membres
}
page-countries-owner = Porteur
page-countries-partner = Partenaire
page-countries-beneficiary = Bénéficiaire
page-countries-participating = Participant
page-countries-provider = Prestataire
page-countries-other = À un autre titre
page-countries-table = Les mêmes chiffres sous forme de tableau
page-countries-active = { $count ->
    [one] { $count } prend part à un projet
   *[other] { $count } prennent part à un projet
}
page-countries-total = Projets
page-countries-none = Pas encore de projet
page-countries-only-active = Seulement les pays ayant des projets

## Mailbox

page-mailbox-title = Messagerie
page-mailbox-lead = Chaque courriel préparé, et pourquoi.
page-mailbox-to = À
page-mailbox-subject = Objet
page-mailbox-language = Langue
page-mailbox-state = État
page-mailbox-why = Pourquoi
page-mailbox-prepared = Préparé
page-mailbox-because = { $rule } · événement { $event }
page-mailbox-rule = { $rule }, version { $version } des règles
page-mailbox-after = Courriel envoyé après : { $event }
page-mailbox-gathered = Courriels regroupés, selon le choix du destinataire
page-mailbox-left-out = omis à l’envoi
# $cause: a sentence
page-mailbox-left-out-because = omis à l’envoi : { $cause }
page-mailbox-parts = Ce dont il informe
page-mailbox-tells = Courriels qu’il regroupe
mail-after-obligation_reminded = Le moment de le signaler était venu.
mail-after-recipient_digested = Le moment des courriels regroupés était venu.
page-mailbox-open = Ouvrir le courriel
page-mailbox-text = Version texte
page-mailbox-html = Version mise en forme
page-mailbox-no-match = Aucun courriel ne correspond.
page-mailbox-empty = Aucun courriel n’a encore été préparé.
page-mailbox-note = Motif
page-mailbox-hold = Retenir
page-mailbox-release = Autoriser l’envoi
page-mailbox-edit = Réécrire
page-mailbox-save = Enregistrer
page-mailbox-cancel = Ne pas envoyer
page-mailbox-resend = Renvoyer
page-mailbox-count = { $count ->
    [one] { $count } courriel
   *[other] { $count } courriels
}

## Contacts

page-contacts-title = Contacts
page-contacts-lead = À qui l’on écrit, et qui les courriels n’atteignent pas.
page-contacts-suppressed = Adresses auxquelles rien n’est envoyé
page-contacts-said = Depuis { $moment } : { $said }
# $hours
page-contacts-quiet = aucun courriel { $hours }
page-contacts-count = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
# $who: name of the institution
page-unreached = Aucun courriel ne parvient à { $who }
page-unreached-ask = Demander une autre adresse

## A calendar of deadlines

page-calendar-title = Calendrier des échéances
page-calendar-question = Un logiciel d’agenda peut suivre ces échéances par une adresse que vous seul connaissez.
page-calendar-button = Créer une adresse secrète
page-calendar-secret = Cette adresse n’est affichée que maintenant. Quiconque la possède voit les échéances ; elle peut être révoquée.
page-calendars-title = Calendriers ouverts
page-calendars-lead = Les échéances que quelqu’un suit par une adresse secrète.
page-calendars-empty = Aucun calendrier n’est ouvert.
page-calendars-since = Ouvert le { $moment }
page-calendars-person = Personne
page-calendars-institution = Institution
page-calendars-project = Projet
page-calendars-call = Appel
calendar-name = Échéances de { $of }
calendar-closes = Clôture de { $call } pour les propositions
calendar-until = Jusqu’au { $time ->
    [none] { $date } inclus ({ $zone })
   *[other] { $date }
}
calendar-rests = En suspens : { $what }
calendar-rests-until = Le projet est à l’arrêt et cette échéance ne court pas ; la nouvelle sera fixée à sa reprise. Échéance antérieure : { $until }

## Webhooks

page-webhooks-title = Webhooks
page-webhooks-lead = Les autres programmes auxquels les événements sont transmis.
page-webhooks-empty = Les événements ne sont transmis à aucun autre programme.

## Words of mails

page-wordings-title = Textes des courriels
page-wordings-lead = Les courriels dont vous pouvez rédiger le texte dans cette langue.
page-wordings-placeholders = Champs, et ce que chacun vaut dans l’exemple
page-wordings-built-in = Le texte d’origine, sur un exemple
page-wordings-preview = Aperçu
page-wordings-drop = Revenir au texte d’origine
page-wordings-unusable = Votre texte ne convient plus à ce courriel : le texte d’origine est envoyé à sa place. Rédigez-le de nouveau ou revenez au texte d’origine.

## No more courtesy mails

page-unsubscribe-title = Ne plus recevoir de courriels d’information ?
page-unsubscribe-question = Les nouvelles des appels ne seront plus envoyées à cette adresse. Les courriels sur vos projets et vos obligations continueront d’arriver.
page-unsubscribe-button = Ne plus envoyer de courriels d’information
page-unsubscribe-done = Plus de courriels d’information
page-unsubscribe-kept = Les nouvelles des appels ne sont plus envoyées à cette adresse. Les courriels sur vos projets et vos obligations continuent d’arriver.
page-unsubscribe-instead = Recevoir plutôt un seul courriel par jour ou par semaine
page-unsubscribe-again = Les envoyer de nouveau
page-unsubscribe-again-done = Les courriels d’information sont de nouveau envoyés
page-unsubscribe-wanted = Les nouvelles des appels sont de nouveau envoyées à cette adresse.

page-why-title = Pourquoi ce courriel vous est parvenu
page-why-preferences = Choisir la fréquence et la langue des courriels
page-why-rules = Règles du programme

## How often mails come

page-preferences-title = Fréquence des courriels
page-preferences-lead = Les décisions sur vos projets, les échéances au dernier jour et les retards arrivent toujours aussitôt, mais pas pendant les heures de repos.
page-preferences-none = Vous ne représentez aucune institution qui ait un contact et n’avez pas d’adresse à vous, si bien qu’aucun courriel ne vous parvient.
page-preferences-saved = Enregistré.
page-preferences-pace = Rappels et nouvelles
page-preferences-quiet = Heures de repos
# $zone: IANA name of the reader’s zone
page-preferences-zone = Aucun courriel n’arrive pendant ces heures, à l’heure de { $zone }.
page-preferences-from = De
page-preferences-until = à
page-preferences-save = Enregistrer
page-preferences-language = Langue des courriels
page-preferences-asked = Ce qui vous est demandé, et quand un courriel vous le rappellera
page-preferences-next = Prochain courriel : { $moment }
page-preferences-calendar = Calendrier de tout ce qui vous est demandé
# $moment
page-preferences-calendar-since = Un calendrier ouvert le { $moment } est suivi par son adresse secrète.
page-preferences-calendar-revoke = Révoquer cette adresse
page-preferences-news = Nouvelles
page-preferences-news-says = Les nouvelles des appels. Les courriels sur vos projets et vos obligations arrivent dans tous les cas.
page-preferences-news-yes = Recevoir les nouvelles
page-preferences-news-no = Ne pas les recevoir
mail-pace-immediate = Chacun aussitôt
mail-pace-daily = Un seul courriel par jour ouvré
mail-pace-weekly = Un seul courriel par semaine, le premier jour ouvré

## Sign in

page-signin-title = Connexion
page-signin-account = Compte
page-signin-password = Mot de passe
page-signin-button = Se connecter
page-signin-wrong = Le compte ou le mot de passe est incorrect.
page-signin-name = Nom
page-signin-role = Rôle
page-signin-demo = Dans cette démonstration, essayez { $account } avec le mot de passe { $password }.

## Errors

page-error-title = L’action n’a pas abouti
page-error-not-found-title = Introuvable
page-error-refused-title = Impossible
page-error-unavailable-title = Indisponible pour le moment
page-error-sign-in-title = Connexion requise
page-error-forbidden-title = Non autorisé
page-error-rule = Règle : { $rule }
page-error-what-now = Ce que vous pouvez faire
page-error-back = Retour
page-error-home = Vers le tableau de suivi

## Who owes what

page-nav-obligations = À faire
page-obligations-title = Qui doit quoi, et pour quand
page-obligations-own-duties = Ce que je dois
page-obligations-everything = Ce que chacun doit
page-obligations-own-lead = Ce que vous devez, l’échéance la plus proche d’abord.
page-obligations-lead = Tout ce qui reste à faire dans les appels et les projets en cours, l’échéance la plus proche d’abord. Ce qui est fait disparaît de la liste.
page-obligations-empty = Rien n’est à faire ici.
page-obligations-count = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
}
page-obligations-whom = À faire par
page-obligations-only-late = Seulement ce qui est en retard
page-obligations-what = Quoi
page-obligations-who = Qui doit agir
page-obligations-due = Date limite
page-obligations-state = État
page-obligations-no-date = Pas encore de date
page-obligations-nobody = Personne n’est enregistré
# $moment: on the reader’s clock
page-obligations-own = à votre heure { $moment }
page-obligations-since = depuis le { $moment }
page-obligations-delay = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} d’attente, { $who } : { $duty } ({ $count })
page-obligations-rest = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} d’arrêt du projet
page-obligations-earlier = Précédent
page-obligations-further = Suivant

obligation-state-open = À faire
obligation-state-late = En retard
obligation-state-resting = Suspendu
obligation-state-met = Fait
obligation-state-lapsed = Sans objet
obligation-state-excused = Dispensé

audience-registered_contacts = les contacts enregistrés
audience-project_owner = le porteur de projet
audience-responsible_authority = l’autorité responsable
audience-focal_point = le point focal
audience-partner_contacts = les pays partenaires
audience-invited_partner = le pays invité
audience-office = le bureau de coordination
audience-assessor = les évaluateurs
audience-awaited_assessor = les évaluateurs
audience-asked_partner = le pays partenaire consulté
audience-implementing_partner = le partenaire d’exécution
audience-bank = la banque
audience-contract_people = les personnes nommées dans le contrat
audience-concerned_partner = les pays partenaires dont les lignes budgétaires changent
audience-debtor = la personne qui en est redevable
audience-panel_members = les membres du comité
page-effects-title = Ce qui s’ensuivra
page-effects-none = Rien d’autre ne change, et personne n’est averti.
page-effects-show = Voir ce qui s’ensuivra
page-effects-again = Revoir
page-effects-mails = { $count ->
    [one] { $count } courriel
    [many] { $count } de courriels
   *[other] { $count } courriels
}
effect-stage = { $from ->
    [none] { $of } commence à l’étape « { $to } ».
   *[other] { $of } passe de « { $from } » à « { $to } ».
}
effect-date-closes = { $from ->
    [none] { $of } : dernier jour de dépôt des propositions, { $to }.
   *[other] { $of } : le dernier jour de dépôt des propositions passe du { $from } au { $to }.
}
effect-date-opens = { $from ->
    [none] { $of } : premier jour de dépôt des propositions, { $to }.
   *[other] { $of } : le premier jour de dépôt des propositions passe du { $from } au { $to }.
}
effect-date-grace = { $to ->
    [none] { $of } : plus rien n’est reçu après la clôture.
   *[other] { $of } : ce qui arrive après la clôture est encore reçu, jusqu’au { $to }.
}
effect-date-readmitted = { $of } peut être déposé jusqu’au { $to }, bien que son appel soit clos.
effect-early-return = { $of } reprend avant { $year }, l’année à laquelle il avait été reporté.
effect-effective = Cela vaut à partir du { $day }.
effect-date-implementation_year = { $from ->
    [none] { $of } : année de mise en œuvre, { $to }.
   *[other] { $of } : l’année de mise en œuvre passe de { $from } à { $to }.
}
effect-date-milestone = { $from ->
    [none] { $of } : le jalon « { $part } » est prévu pour { $to }.
   *[other] { $of } : le jalon « { $part } » passe de { $from } à { $to }.
}
effect-budget-granted = { $to ->
    [none] { $of } : la subvention de { $from } tombe.
   *[other] { $of } : montant accordé, { $to }.
}
effect-left-out = { $of } est laissé de côté, car ses travaux sont déjà arrêtés.
effect-left-out-stage = { $of } est laissé de côté, car son étape n’admet aucun report : « { $from } ».
effect-other = { $of } : { $from } → { $to }
effect-obligation-opened = { $to ->
    [none] { $of } : « { $duty } » est dû à partir de maintenant.
   *[other] { $of } : « { $duty } » est dû avant le { $to }.
}
effect-obligation-moved = { $to ->
    [none] { $of } : « { $duty } » n’a plus de date limite.
   *[other] { $of } : la date limite de « { $duty } » passe du { $from } au { $to }.
}
effect-obligation-rests = { $of } : « { $duty } » est suspendu ; aucun rappel n’est envoyé.
effect-obligation-resumed = { $of } : « { $duty } » est de nouveau dû.
effect-obligation-met = { $of } : « { $duty } » est accompli.
effect-obligation-lapsed = { $of } : « { $duty } » n’est plus dû.
effect-date-contract_starts = { $from ->
    [none] { $of } : le contrat prend effet le { $to }.
   *[other] { $of } : le début du contrat passe du { $from } au { $to }.
}
effect-date-activity = { $from ->
    [none] { $of } : l’activité « { $part } » est prévue, { $to }.
   *[other] { $to ->
        [none] { $of } : l’activité « { $part } », prévue, { $from }, est abandonnée.
       *[other] { $of } : l’activité « { $part } » est déplacée, { $from } → { $to }.
    }
}
effect-date-contract_ends = { $from ->
    [none] { $of } : le contrat prend fin le { $to }.
   *[other] { $of } : la fin du contrat passe du { $from } au { $to }.
}
effect-budget-contract = { $from ->
    [none] { $of } : le contrat porte sur { $to }.
   *[other] { $of } : le contrat passe de { $from } à { $to }.
}
effect-budget-paid = { $of } : versé à ce jour, { $to }.
effect-budget-pending = { $of } : demandé et non encore versé, { $to }.
effect-budget-spent = { $of } : justifié par les rapports, { $to }.
effect-budget-line = { $from ->
    [none] { $of } : la ligne budgétaire « { $part } » est ajoutée, { $to }.
   *[other] { $to ->
        [none] { $of } : la ligne budgétaire « { $part } », { $from }, est supprimée.
       *[other] { $of } : la ligne budgétaire « { $part } » passe de { $from } à { $to }.
    }
}
effect-obligation-excused = { $of } : « { $duty } » n’est plus exigé.
effect-obligation-reopened = { $of } : « { $duty } » est de nouveau dû, car ce qui y avait mis fin n’est plus valable.
effect-outbox-held = Le courriel « { $subject } » à { $to } attend d’être libéré.
effect-outbox-edited = Le courriel à { $to } partira dans d’autres termes : « { $subject } ».
effect-outbox-cancelled = Le courriel « { $subject } » à { $to } ne sera pas envoyé.

# Remplir un formulaire.
page-form-title = Formulaires
page-form-save = Enregistrer
page-form-back = Retour au projet
page-form-saved = Enregistré à la position { $position }. Vous pourrez y revenir jusqu’au dépôt de la proposition.
page-form-missing =
    { $count ->
        [one] { $count } réponse est encore attendue avant de quitter cette étape.
       *[other] { $count } réponses sont encore attendues avant de quitter cette étape.
    }
page-form-required = (obligatoire)
page-form-wanted = Cette réponse est encore attendue.
page-form-words = { $words } mots sur { $limit } au plus
page-form-lines = Un élément par ligne.
page-form-date = Un jour, un mois ou une année, par exemple 2027-05-20, 2027-05 ou 2027.
page-form-currency = Devise
page-form-files = Formats admis : { $kinds } ; { $size } au plus chacun.
page-form-files-kind = { $file } n’est pas admis ici. Formats admis : { $kinds } ; d’après son contenu, ce fichier est de type { $found }.
page-form-files-wrong = { $file } : { $wrong }
page-form-files-kept = Décochez un fichier pour le retirer à l’enregistrement.
page-form-files-open = Ouvrir
page-form-files-add = Choisir un fichier : { $question }
page-form-more = Ajouter un élément
page-form-entry = Élément { $count }
page-form-yes = Oui
page-form-no = Non

## Dockets

page-dockets-title = Décisions préparées
page-dockets-lead = Des décisions préparées en silence. Personne n’en est informé avant qu’elles soient prises ensemble.
page-dockets-empty = Rien n’est préparé.
# $count: number
page-dockets-count = { $count ->
    [one] { $count } décision en attente
    [many] { $count } de décisions en attente
   *[other] { $count } décisions en attente
}
# $docket: code
page-docket-title = Dossier { $docket }
page-docket-lead = Toutes les décisions d’un dossier sont prises ensemble, ou aucune ne l’est.
page-docket-discard = Retirer du dossier
page-docket-apply = Prendre toutes les décisions ensemble
page-docket-prepare = Mettre plutôt dans un dossier
page-docket-prepare-hint = La décision est conservée et personne n’en est informé. Elle est prise quand le dossier est appliqué.
page-docket-name = Nom du dossier

## Holidays

page-holidays-title = Jours fériés
page-holidays-lead = Les rappels partent le dernier jour ouvré avant un jour férié de leur destinataire. Une fête seulement proposée est calculée selon le calendrier d’Oumm al-Qura et ne compte pas tant qu’un agent ne l’a pas confirmée. Les échéances ne bougent jamais d’elles-mêmes.
page-holidays-year = Année
page-holidays-confirm = Confirmer ou changer les jours
page-holidays-first = Premier jour
page-holidays-last = Dernier jour
page-holidays-source = Source
page-holidays-reason = Pourquoi les jours changent (s’ils étaient déjà confirmés)
# $date: first day
page-holidays-reckoned = Calculé pour le { $date }
# $source
page-holidays-source-of = Source : { $source }
holiday-state-fixed = chaque année
holiday-state-proposed = proposé
holiday-state-confirmed = confirmé
holiday-fixed = Jour férié
holiday-eid_al_fitr = Aïd el-Fitr
holiday-eid_al_adha = Aïd el-Adha

size-bytes = { $count ->
    [one] { $count } octet
    [many] { $count } d’octets
   *[other] { $count } octets
}
size-kilobytes = { $size } ko
size-megabytes = { $size } Mo

page-project-files = Fichiers
page-assessment-files = Les noms sont omis ici, ainsi que les questions qui demandent un pays ou un fichier.
