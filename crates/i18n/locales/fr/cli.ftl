# Mots de la ligne de commande. Les variables sont expliquées dans le fichier anglais.

cli-events-written = { $count ->
    [one] { $count } événement enregistré
   *[other] { $count } événements enregistrés
}
cli-events-would-be-written = { $count ->
    [one] Essai : { $count } événement serait enregistré
   *[other] Essai : { $count } événements seraient enregistrés
}
cli-already-imported = Déjà importé ; rien n’a été enregistré
cli-faults = { $count ->
    [one] { $count } faute trouvée ; rien n’a été enregistré
   *[other] { $count } fautes trouvées ; rien n’a été enregistré
}
cli-fault = { $path } : { $message }
cli-listening = À l’écoute sur { $address }
cli-stopping = Arrêt ; le travail en cours est mené à son terme
cli-stopped = Arrêté
cli-unreachable = La base de données est injoignable : { $database }
cli-migrated = La base de données est à jour : { $database }
cli-refused = Refusé : { $message } (règle { $rule })
cli-done = Effectué à la position { $position }
cli-log-ok = { $count ->
    [one] Le journal est intègre : { $count } événement, sans lacune, chaîne ininterrompue
   *[other] Le journal est intègre : { $count } événements, sans lacune, chaîne ininterrompue
}
cli-log-bad = Le journal est altéré à partir de la position { $position }
cli-exported = { $count ->
    [one] { $count } événement exporté
   *[other] { $count } événements exportés
}
cli-rebuilt = Tableau reconstruit : { $board }
cli-check-ok = Aucune faute dans { $file }
cli-check-faults = { $count ->
    [one] { $count } faute dans { $file }
   *[other] { $count } fautes dans { $file }
}
cli-progress-verify = Vérification
cli-progress-import = Importation
cli-progress-export = Exportation
cli-progress-rebuild = Reconstruction
cli-demo-open = Ouvrez { $address } dans un navigateur
cli-demo-accounts = Comptes de la démonstration :
cli-demo-account = { $account } / { $password } ({ $role })
# $count: number
cli-stories-hold = { $count ->
    [one] { $count } scénario vérifié
   *[other] { $count } scénarios vérifiés
}
# $count: number
cli-stories-failed = { $count ->
    [one] { $count } scénario en échec
   *[other] { $count } scénarios en échec
}
# $count: number
cli-stories-unreadable = { $count ->
    [one] { $count } fichier n’est pas un scénario
   *[other] { $count } fichiers ne sont pas des scénarios
}
# $decisions; $differences; $unclear: numbers
cli-simulated = Décisions soumises aux autres règles : { $decisions } ; avec une autre réponse : { $differences } ; impossibles à reposer d’après le seul journal : { $unclear }
# $position: where the first difference stands in the log
cli-simulated-follows = découle de { $position }
cli-simulated-parted = { $of } suit sa propre voie à partir de la position { $position } : { $command }

cli-file-removed = Le fichier est supprimé ; le journal continue de le nommer : { $file }
cli-files-written = { $count ->
    [one] { $count } fichier écrit
    [many] { $count } de fichiers écrits
   *[other] { $count } fichiers écrits
}
cli-files-taken = { $count ->
    [one] { $count } fichier repris
    [many] { $count } de fichiers repris
   *[other] { $count } fichiers repris
}

cli-files-swept = { $count ->
    [one] { $count } fichier supprimé, qu’aucune réponse ne nomme
    [many] { $count } de fichiers supprimés, qu’aucune réponse ne nomme
   *[other] { $count } fichiers supprimés, qu’aucune réponse ne nomme
}
cli-files-stray = { $count ->
    [one] { $count } fichier qu’aucune réponse ne nomme ; rien n’a été supprimé
    [many] { $count } de fichiers qu’aucune réponse ne nomme ; rien n’a été supprimé
   *[other] { $count } fichiers qu’aucune réponse ne nomme ; rien n’a été supprimé
}

cli-usage = Ceci est illisible : { $message }
cli-data-not-json = Ce qui suit --data n’est pas du JSON : { $message }
cli-replayed = Cet identifiant de commande a déjà servi ; voici sa première réponse

# $whom: an audience; $rule: id of the rule; $version: of the policy
cli-obligation-owed = envers { $whom }, selon { $rule }, version { $version } des règles
