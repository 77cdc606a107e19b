# Mots communs. Les variables sont expliquées dans le fichier anglais.

-site = Nidaa

## Cooperation areas

sector-trade = Commerce intra-OCI
sector-private_sector = Rôle du secteur privé
sector-finance = Coopération financière
sector-transport_communications = Transports et communications
sector-tourism = Tourisme
sector-agriculture = Agriculture et sécurité alimentaire
sector-poverty = Réduction de la pauvreté
sector-digital = Transformation numérique

## Roles of accounts

role-office = Bureau de coordination
role-project_owner = Porteur de projet
role-focal_point = Point focal
role-partner = Partenaire
role-implementing_partner = Partenaire d’exécution
role-assessor = Évaluateur
role-system = Nidaa

## As what a country takes part

partner-role-partner = pays partenaire
partner-role-beneficiary = pays bénéficiaire
partner-role-participating = pays participant
partner-role-provider = prestataire de formation ou d’expertise

## How far a partnership has come

link-invited = invité
link-confirmed = confirmé
link-declined = décliné
link-withdrawn = retiré
link-replaced = remplacé

## How far a milestone has come

milestone-planned = prévu
milestone-reached = atteint
milestone-missed = manqué

## How far a mail has come

mail-state-prepared = prêt
mail-state-sent = envoyé
mail-state-failed = non remis
mail-state-held = retenu
mail-state-deferred = à réessayer
mail-state-cancelled = non envoyé
mail-state-bounced = revenu
mail-state-waiting = attend son destinataire
mail-state-digested = repris dans un autre

## The program's own reasons not to send a mail

mail-cause-address-suppressed = Les courriels à cette adresse sont revenus.
mail-cause-courtesy-muted = Cette personne ne veut que les courriels indispensables.
mail-cause-project-withdrawn = Le projet a été retiré entre-temps.
mail-cause-project-terminated = Le projet a été résilié entre-temps.
mail-cause-call-cancelled = L’appel a été annulé entre-temps.
mail-cause-call-closed = L’appel a été clos entre-temps.
mail-cause-invitation-answered = L’invitation a reçu une réponse entre-temps.
mail-cause-quiet-hours = Son destinataire ne veut pas de courriel à cette heure.
mail-cause-digest = Il attend le prochain récapitulatif de son destinataire.
mail-cause-duty-over = Ce dont il parlait a été fait ou n’est plus à faire.
mail-cause-deadline-moved = L’échéance qu’il indique a changé ; les intéressés ont été informés de la nouvelle.
mail-cause-reminded-anew = Un rappel ultérieur de la même échéance a été écrit.
mail-cause-deadline-extended = L’appel se clôt plus tard qu’il n’y est dit ; un courriel ultérieur donne la nouvelle date.
mail-cause-panel-moved = La séance a été déplacée entre-temps ; un courriel ultérieur en donne la date.
mail-cause-panel-ended = La séance a été levée entre-temps.
mail-cause-contact-replaced = Son destinataire n’est plus le contact ; celui qui l’est désormais en reçoit un nouveau.
mail-cause-contact-gone = Son destinataire n’est plus le contact de personne.
mail-cause-told-apart = Annoncé point par point, son destinataire voulant désormais des récapitulatifs.
## Whether mails reach a contact

contact-reached = joignable
contact-muted = courriels indispensables seulement
contact-unreachable = injoignable
## Whether another program is told of events

webhook-enabled = actif
webhook-disabled = ne répond pas
## Whose words a mail is written in

wording-built-in = texte d’origine
wording-own = texte du bureau
wording-unusable = texte du bureau inutilisable

## Dates and times

date-days = du { $first } au { $last }
date-span = { $start } – { $end }
date-moment = { $date }, { $time } ({ $zone })
date-at = { $date }, { $time }
date-zone-europe-istanbul = heure d’Ankara
date-zone-utc = UTC

## Things that are counted

count-projects = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
}
count-countries = { $count ->
    [one] { $count } pays
   *[other] { $count } pays
}
count-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
count-participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}

## A call by its number

call-name = { NUMBER($ordinal, type: "ordinal") ->
    [one] { $ordinal }er appel
   *[other] { $ordinal }e appel
}

relation-owner = le porteur de ce projet
relation-focal_point = le point focal du pays porteur de ce projet
relation-partner = un partenaire de ce projet
relation-implementing_partner = le partenaire d’exécution du programme

subgrant-awarded = attribuée
subgrant-settled = soldée
subgrant-cancelled = annulée

## Why nothing more is said of a duty

silence-ended = Plus rien n’est envoyé : l’obligation a pris fin.
silence-resting = Rien n’est envoyé tant que le projet est reporté.
silence-suspended = Rien n’est envoyé tant que le projet est suspendu.
silence-no_deadline = Rien n’est envoyé : il n’y a pas encore de date limite.
silence-no_reminders = Les règles du programme ne prévoient aucun rappel pour cela.
silence-no_contact = Personne ne peut être prévenu : aucun contact n’est enregistré.
silence-too_late = Rien de plus n’est dit : les jours où les règles prévoient un rappel sont passés alors que rien n’était dû.
silence-all_said = Tout ce qui était prévu a été dit.
silence-address_suppressed = Les courriels à cette adresse sont revenus ; un autre contact est demandé.
silence-not_concerned = La personne en question ne doit pas cela et n’est pas responsable de ceux qui le doivent.

## Facts of a draft

draft-fact-title = titre
draft-fact-sector = domaine de coopération
draft-fact-theme = thème
draft-fact-recommendation = recommandation ministérielle
draft-fact-implementation_year = année de mise en œuvre
draft-fact-member_states_count = nombre d’États membres

## Why somebody must not judge a proposal

ground-own_country = son pays participe
ground-own_institution = son institution porte le projet
ground-listed_person = cette personne travaille au projet
ground-personal = un lien personnel
ground-financial = un intérêt financier
ground-other = un autre motif

## States of a condition

condition-open = ouverte
condition-reported = justifiée
condition-met = remplie
condition-waived = levée

## Votes of a panel

vote-approve = pour l’approbation
vote-reserve = pour la liste de réserve
vote-reject = pour le rejet
vote-abstain = abstention

# In the place of an owner that is not named.
owner-unnamed = Porteur de projet non nommé
