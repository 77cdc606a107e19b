# Words of the command line; they go to stderr, data goes to stdout.

# $count: number
cli-events-written = { $count ->
    [one] { $count } event written
   *[other] { $count } events written
}
# $count: number
cli-events-would-be-written = { $count ->
    [one] Trial run: { $count } event would be written
   *[other] Trial run: { $count } events would be written
}
cli-already-imported = Already imported; nothing was written
# $count: number
cli-faults = { $count ->
    [one] { $count } fault found; nothing was written
   *[other] { $count } faults found; nothing was written
}
# $path: place in the file; $message
cli-fault = { $path }: { $message }
# $address
cli-listening = Listening on { $address }
cli-stopping = Stopping; work in hand is being finished
cli-stopped = Stopped
# $database
cli-unreachable = The database cannot be reached: { $database }
# $database
cli-migrated = The database is up to date: { $database }
# $message; $rule: id of the rule
cli-refused = Refused: { $message } (rule { $rule })
# $position: text
cli-done = Done at position { $position }
# $count: number
cli-log-ok = { $count ->
    [one] The log is sound: { $count } event, no gap, chain unbroken
   *[other] The log is sound: { $count } events, no gap, chain unbroken
}
# $position: text
cli-log-bad = The log is damaged from position { $position } on
# $count: number
cli-exported = { $count ->
    [one] { $count } event exported
   *[other] { $count } events exported
}
# $board
cli-rebuilt = Board rebuilt: { $board }
# $file
cli-check-ok = No fault in { $file }
# $count: number; $file
cli-check-faults = { $count ->
    [one] { $count } fault in { $file }
   *[other] { $count } faults in { $file }
}
cli-progress-verify = Verifying
cli-progress-import = Importing
cli-progress-export = Exporting
cli-progress-rebuild = Rebuilding
# $address
cli-demo-open = Open { $address } in a browser
cli-demo-accounts = Accounts of the demonstration:
# $account; $password; $role: a role message
cli-demo-account = { $account } / { $password } ({ $role })
# $count: number
cli-stories-hold = { $count ->
    [one] { $count } story holds
   *[other] { $count } stories hold
}
# $count: number
cli-stories-failed = { $count ->
    [one] { $count } story does not hold
   *[other] { $count } stories do not hold
}
# $count: number
cli-stories-unreadable = { $count ->
    [one] { $count } file is no scenario
   *[other] { $count } files are no scenarios
}
# $decisions; $differences; $unclear: numbers
cli-simulated = Decisions put to the other rules: { $decisions }; with another answer: { $differences }; not to be asked again from the log alone: { $unclear }
# $position: where the first difference stands in the log
cli-simulated-follows = follows from { $position }
# $of: such as project/P18; $position: where in the log; $command: in words
cli-simulated-parted = { $of } goes its own way from position { $position } on: { $command }

cli-file-removed = The file is removed; the log still names it: { $file }
cli-files-written = { $count ->
    [one] One file written
   *[other] { $count } files written
}
cli-files-taken = { $count ->
    [one] One file taken in
   *[other] { $count } files taken in
}

cli-files-swept = { $count ->
    [one] One file removed that no answer names
   *[other] { $count } files removed that no answer names
}
cli-files-stray = { $count ->
    [one] One file that no answer names; nothing was removed
   *[other] { $count } files that no answer names; nothing was removed
}

# $message: what is wrong, in English
cli-usage = This cannot be read: { $message }
# $message: what the reader of JSON says, in English
cli-data-not-json = What stands behind --data is no JSON: { $message }.
cli-replayed = This command id was carried out before; this is its first answer

# $whom: an audience; $rule: id of the rule; $version: of the policy
cli-obligation-owed = owed to { $whom } under { $rule }, version { $version } of the rules
