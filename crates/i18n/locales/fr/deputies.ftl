## What happened

event-account-deputy_appointed = { $deputy } peut agir à la place de ce compte du { $from } au { $until }.
event-account-deputy_dismissed = { $deputy } ne peut plus agir à la place de ce compte.

## What is refused

refusal-day-passed = Cette échéance est déjà passée : { $day }.
refusal-day-passed-advice = Indiquez un jour à partir d’aujourd’hui, ou une heure encore à venir.
refusal-not-a-deputy = { $account } ne peut pas agir aujourd’hui à la place de { $principal }.
refusal-not-a-deputy-advice = Demandez à { $principal } ou au Bureau de coordination de désigner un suppléant pour ces jours.

## Pages

page-project-by-deputy = par { $actor } au nom de { $principal }
page-deputies-title = Suppléants
page-deputies-lead = Un suppléant agit avec vos droits pendant les jours que vous indiquez. Chaque événement dit qui a agi et pour qui. Les notes et les votes restent personnels.
page-deputies-represents = À la place de qui vous pouvez agir
page-deputies-nobody = Personne ne vous a désigné.
page-deputies-acting = à la place de { $principal }
page-deputies-own = Agir de nouveau en votre nom
page-deputies-act = Agir à la place de { $principal }
page-deputies-mine = Qui peut agir à votre place
page-deputies-none = Vous n’avez pas de suppléant.
page-deputies-days = Du { $from } au { $until }
page-deputies-dismiss = Révoquer { $deputy }
page-deputies-login = Identifiant du suppléant
page-deputies-from = Premier jour
page-deputies-until = Dernier jour
page-deputies-appoint = Désigner un suppléant
