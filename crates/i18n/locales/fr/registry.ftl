## Le registre des institutions

page-nav-registry = Registre
page-registry-title = Registre
page-registry-lead = Les institutions, les groupes de travail où elles siègent et les points focaux qui parlent pour leur pays.
page-registry-search = Rechercher dans les noms
page-registry-group = Groupe de travail
page-registry-count = { $count ->
    [one] { $count } institution
   *[other] { $count } institutions
}
page-registry-empty = Aucune institution n’est encore inscrite. Le Bureau de coordination les inscrit.
page-registry-empty-act = Aucune institution n’est encore inscrite. Inscrivez la première.
page-registry-no-match = Aucune institution ne correspond. Retirez une condition ou effacez les filtres.
page-registry-groups = Groupes de travail
page-registry-focal-points = Points focaux
page-registry-since = depuis le { $from }
page-registry-days = { $from } – { $until }
page-registry-holds = en vigueur
page-registry-to-come = à venir
page-registry-not-today = pas en vigueur

## Types d’institutions

institution-is-national_body = Organisme national
institution-is-national_focal_point = Point focal national
institution-is-government = Gouvernement
institution-is-ministry = Ministère
institution-is-directorate = Direction
institution-is-public_institution = Établissement public
institution-is-public_body = Organisme public
institution-is-international_organization = Organisation internationale
institution-is-un_body = Organe des Nations Unies
institution-is-oic_principal_organ = Organe principal de l’OCI
institution-is-oic_subsidiary_organ = Organe subsidiaire de l’OCI
institution-is-oic_subsidiary_body = Entité d’un organe subsidiaire de l’OCI
institution-is-oic_specialized_institution = Institution spécialisée de l’OCI
institution-is-oic_affiliated_institution = Institution affiliée à l’OCI
institution-is-oic_standing_committee = Comité permanent de l’OCI
institution-is-oic_standing_committee_secretariat = Secrétariat d’un comité permanent de l’OCI
institution-is-oic_general_secretariat_unit = Unité du Secrétariat général de l’OCI
institution-is-oic_network = Réseau de l’OCI
institution-is-oic_mechanism = Mécanisme de l’OCI
institution-is-oic_mission = Mission de l’OCI
institution-is-islamic_institution = Institution islamique
institution-is-islamic_organization = Organisation islamique
institution-is-non_profit = Organisation à but non lucratif
institution-is-ngo = Organisation non gouvernementale
institution-is-university = Université
institution-is-company = Entreprise

## Comptes

page-accounts-title = Comptes
page-accounts-lead = Qui peut se connecter, à quel titre et pour qui.
page-accounts-count = { $count ->
    [one] { $count } compte
   *[other] { $count } comptes
}

## Les pages propres au bureau

page-nav-office = Bureau
page-office-title = Bureau de coordination
page-office-lead = Les pages que seul le bureau utilise.

## Les décisions préparées auparavant

page-dockets-show = Afficher
page-dockets-waiting = Ce qui attend
page-dockets-settled = Ce qui a été pris ou écarté
page-dockets-none = Aucune décision n’a encore été préparée.
page-docket-nothing = Plus rien n’attend ici.
docket-outcome-applied = prise
docket-outcome-discarded = écartée
