### Every word that the program says, in English.
### The same messages in the same order in ru.ftl, kk.ftl and en.ftl: tests/i18n.rs compares them.
### A value of the register is a family, a dash and the value as scripts write it.

## Claims

# What came in. The Kazakh words for the two claims need a lawyer's check.
kind-pretrial_claim = pre-trial claim
kind-consumer_claim = consumer's claim
kind-information = request for information
kind-rectification = rectification of data
kind-blocking = blocking of data
kind-destruction = destruction of data
kind-consent_withdrawal = withdrawal of consent
kind-automated_objection = objection to automated processing
kind-public_removal = removal from public sources
kind-authority_demand = demand of an authority

# The same in a list: at most 12 columns.
kind-short-pretrial_claim = pre-trial
kind-short-consumer_claim = consumer
kind-short-information = information
kind-short-rectification = correction
kind-short-blocking = blocking
kind-short-destruction = destruction
kind-short-consent_withdrawal = withdrawal
kind-short-automated_objection = objection
kind-short-public_removal = removal
kind-short-authority_demand = authority

claim-state-received = received
claim-state-registered = registered
claim-state-in_review = in review
claim-state-waiting = waiting
claim-state-reply_ready = reply ready
claim-state-closed = closed

# What a waiting claim waits for.
waiting-identity = proof of identity
waiting-clarification = clarification
waiting-execution = execution
waiting-short-identity = identity awaited
waiting-short-clarification = reply awaited
waiting-short-execution = act awaited

resolution-satisfied = satisfied
resolution-partial = satisfied in part
resolution-refused = refused
resolution-withdrawn = withdrawn by the applicant
resolution-not_considered = not considered
resolution-redirected = redirected

## Blocks

block-state-requested = requested
block-state-active = active
block-state-refused = refused
block-state-lifted = lifted
block-state-executing = executing
block-state-rectified = rectified
block-state-destroyed = destroyed
# Still in force: the check has run out of time, and a person has to decide.
block-state-review_due = review is due

ground-inaccurate = inaccurate data
ground-incomplete = incomplete data
ground-outdated = outdated data
ground-unlawfully_obtained = data obtained unlawfully
ground-unlawful_actions = unlawful actions with the data
ground-not_necessary = data not necessary for the stated purpose

requested-by-subject = the subject
requested-by-representative = a representative
requested-by-authority = the authorised body

scope-all = all data

## Consents

consent-state-active = active
consent-state-expired = expired
consent-state-superseded = superseded
consent-state-withdrawal_received = withdrawal received
consent-state-stopped = processing stopped
consent-state-withdrawal_refused = withdrawal refused

# How consent was given.
method-checkbox = tick on the site
method-paper = on paper
method-edoc = signed electronic document
method-state_service = state service
method-non_state_service = non-state service
method-other = another way

## Subjects, representatives, operators

subject-state-active = not blocked
subject-state-blocked = data blocked
subject-kind-natural = natural person
subject-kind-legal = legal entity

# What the law calls the keeper of a base.
operator-kind-owner = owner of the base
operator-kind-operator = operator of the base
operator-kind-third_party = third party

role-officer = officer
role-inspector = inspector, reads only

data-name = name
data-iin = IIN
data-birth_date = date of birth
data-phone = phone
data-email = e-mail
data-address = address
data-photo = photograph
data-account = account
data-purchases = purchases
data-ip = IP address
data-cookies = cookies
data-other = other data

# Purposes as consents and policies write them in files.
purpose-access = access to the site's services
purpose-account = user account
purpose-ads = advertising
purpose-any = any lawful purposes
purpose-contact = contact
purpose-identification = identification
purpose-location = location
purpose-notices = notices
purpose-offers = offers
purpose-orders = carrying out orders
purpose-payments = payments
purpose-quality = quality of service
purpose-services = services
purpose-statistics = statistics and research
purpose-support = technical support
purpose-technical = solving technical problems
purpose-verification = verification of data

# How a paper came in or went out.
channel-paper = on paper
channel-registered_post = registered post
channel-email = e-mail
channel-edoc = signed electronic document
channel-web_form = form on the site
channel-cabinet = personal account
channel-state_service = state service
channel-in_person = in person

## Clocks

clock-state-met = met
clock-state-met_late = met late
clock-state-on_track = on track
clock-state-due_soon = due soon
clock-state-due_today = due today
clock-state-overdue = overdue
clock-state-paused = paused
# A flag beside the state: the year's calendar is not confirmed.
clock-state-provisional = provisional

duty-reply = reply in writing
duty-inform = give the information
duty-act = carry out the demand
duty-decide = decide
duty-stop = stop the processing
duty-notify = notify

duty-short-reply = reply
duty-short-inform = inform
duty-short-act = act
duty-short-decide = decide
duty-short-stop = stop
duty-short-notify = notify

origin-law = law
origin-policy = operator's policy
origin-office = office's norm

# How well a rule or a year of the calendar is known.
status-confirmed = confirmed
status-secondary = from a secondary source
status-provisional = provisional

# Why a day of the trace counts or does not.
trace-why-received = day of receipt
trace-why-weekend = weekend
trace-why-holiday = holiday
trace-why-moved_day_off = moved day off
trace-why-moved_working_day = moved working day
trace-why-counted = counted
trace-why-rolled = rolled to a working day
trace-why-paused = term paused
trace-why-extended = term extended

## Terms and countdowns

# The unit is always printed. Kazakh nouns stay in the singular after a number.
days-working = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
days-calendar = { $n ->
    [one] { $n } calendar day
   *[other] { $n } calendar days
}
days-working-long = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
days-calendar-long = { $n ->
    [one] { $n } calendar day
   *[other] { $n } calendar days
}

countdown-today = today
countdown-tomorrow = tomorrow
countdown-left-working = { $n ->
    [one] { $n } working day left
   *[other] { $n } working days left
}
countdown-left-calendar = { $n ->
    [one] { $n } calendar day left
   *[other] { $n } calendar days left
}
countdown-overdue-working = { $n ->
    [one] { $n } working day overdue
   *[other] { $n } working days overdue
}
countdown-overdue-calendar = { $n ->
    [one] { $n } calendar day overdue
   *[other] { $n } calendar days overdue
}

# Under the heading "left": at most 13 columns, overdue with a minus.
countdown-column-working = { $n } work. d.
countdown-column-calendar = { $n } cal. d.
countdown-column-overdue-working = −{ $n } work. d.
countdown-column-overdue-calendar = −{ $n } cal. d.
countdown-column-paused = paused

# In a sentence.
countdown-long-today = due today
countdown-long-tomorrow = due tomorrow
countdown-long-left-working = { $n ->
    [one] { $n } working day left
   *[other] { $n } working days left
}
countdown-long-left-calendar = { $n ->
    [one] { $n } calendar day left
   *[other] { $n } calendar days left
}
countdown-long-overdue-working = { $n ->
    [one] { $n } working day overdue
   *[other] { $n } working days overdue
}
countdown-long-overdue-calendar = { $n ->
    [one] { $n } calendar day overdue
   *[other] { $n } calendar days overdue
}

## Dates

date-long = { $day } { $month } { $year }

# Over a month grid.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Inside a date.
month-of-1 = January
month-of-2 = February
month-of-3 = March
month-of-4 = April
month-of-5 = May
month-of-6 = June
month-of-7 = July
month-of-8 = August
month-of-9 = September
month-of-10 = October
month-of-11 = November
month-of-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# Monday is 1.
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun

## Records and the journal

record-subject = subject
record-consent = consent
record-block = block
record-claim = claim

record-count-subject = { $n ->
    [one] { $n } subject
   *[other] { $n } subjects
}
record-count-consent = { $n ->
    [one] { $n } consent
   *[other] { $n } consents
}
record-count-block = { $n ->
    [one] { $n } block
   *[other] { $n } blocks
}
record-count-claim = { $n ->
    [one] { $n } claim
   *[other] { $n } claims
}

pane-subjects = Subjects
pane-consents = Consents
pane-blocks = Blocks
pane-claims = Claims
pane-claims-mine = Claims: mine
pane-claims-unassigned = Claims: unassigned

# What was done, in the journal and in a record's history.
journal-claim_registered = claim registered
journal-claim_triaged = claim triaged
journal-triage_undone = triage undone
journal-claim_set_aside = claim set aside
journal-identity_checked = identity checked
journal-claim_accepted = claim accepted
journal-claim_assigned = claim assigned
journal-claim_noted = note added
journal-claim_waiting = set to waiting
journal-claim_resumed = review resumed
journal-claim_reply_prepared = reply prepared
journal-claim_letter_worded = letter put into other words
journal-claim_reply_sent = reply sent
journal-claim_reply_delivered = reply delivered
journal-claim_fulfilled = duty fulfilled
journal-claim_paused = term paused
journal-claim_term_extended = term extended
journal-claim_linked = linked to another claim
journal-claim_corrected = claim corrected
journal-claim_closed = claim closed
journal-claim_reopened = claim reopened
journal-block_requested = block requested
journal-block_approved = block approved
journal-block_refused = block refused
journal-block_extended = verification period extended
journal-block_resolved = block decided
journal-block_completed = block decision carried out
journal-consent_recorded = consent recorded
journal-consent_withdrawn = withdrawal of consent received
journal-consent_stopped = processing stopped
journal-consent_withdrawal_refused = withdrawal of consent refused
journal-subject_registered = subject registered
journal-subject_corrected = subject's data corrected
journal-representative_added = representative added
journal-imported = imported from a file
journal-register_created = register created
journal-office_set = office's norm changed
journal-law_applied = law applied
journal-policy_applied = policy applied
journal-calendar_applied = calendar applied
journal-revealed = masked data shown
journal-demo_filled = demonstration register filled
journal-exported = the subject's data exported to a file
journal-subject_merged = two records of the subject merged
journal-subject_unmerged = merged records parted
journal-record_moved = moved to another record of the subject

## Common words

word-yes = yes
word-no = no
word-unknown = not given
word-masked = masked
word-none = none
word-today = today

## Errors

# What failed, why (-why, where there is more to say), what to do next (-next). They are joined by
# colons on one line: small first letter, no full stop. $year is a text and not a count.
error-register-missing = register not found: { $path }
error-register-missing-next = create it with qorgau init, try qorgau demo, or name the file with --db
error-register-foreign = not a Qorgau register: { $path }
error-register-foreign-why = the file belongs to another program and was left as it is
error-register-foreign-next = check the path in --db or QORGAU_DB
error-register-replaced = the register's file was replaced while it was open: { $path }
error-register-replaced-why = what was written here would be lost with the old file; nothing was written
error-register-replaced-next = open the register again and repeat the action
error-register-newer = the register was written by a newer version: { $path }
error-register-newer-why = the register's schema is { $found }, this program knows up to { $known }
error-register-newer-next = update qorgau; the file was left as it is
error-register-older = the register was written by an older version: { $path }
error-register-older-why = it is open for reading only, and has to be brought up to date before it can be read
error-register-older-next = open it once without --read-only: it brings itself up to date
error-register-damaged = the register is damaged: { $path }
error-register-damaged-why = { $detail }
error-register-damaged-next = do not write to it; keep a copy of the file and go back to the last backup
error-register-symlink = unsafe register file: { $path }
error-register-symlink-why = it is a symbolic link or not a regular file
error-register-symlink-next = name the file itself in --db
error-register-exposed = unsafe register file: { $path }
error-register-exposed-why = every user of this computer can read it
error-register-exposed-next = close it: chmod o-rwx { $path }
error-register-network = unsafe register file: { $path }
error-register-network-why = it lies on the network file system { $filesystem }, where locks cannot be trusted
error-register-network-next = move the register to a disk of the server and work with it over SSH
error-register-queue = the queue file beside the register is closed to you: { $path }
error-register-queue-why = all who write to the register wait there for their turn; it has other rights than the register, or you may make no files in its folder
error-register-queue-next = let the file's owner open the register once with this program: that gives it the register's rights; or let them run: chmod 660 { $path }
error-read-only = the register is open for reading only
error-read-only-next = start without --read-only, or ask for the right to write the file
error-record-missing = no record { $number }
error-record-missing-next = look for it with qorgau search
error-conflict = record { $number } has changed meanwhile
error-conflict-why = you saw version { $seen }, now it is version { $now }
error-conflict-next = open the record again and repeat the action if it is still needed
error-identifier-in-argument = a personal identifier in the argument { $name }
error-identifier-in-argument-why = arguments stay in the shell's history and are seen in the list of processes
error-identifier-in-argument-next = pass - in its place and type or pipe the text
error-bad-date = not a date: { $value }
error-bad-date-next = write 2026-11-23 or 23.11.2026, with the hour 2026-11-23T14:05
error-bad-month = not a month: { $value }
error-bad-month-next = write a year and a month: 2026-12
error-bad-number = not a record number: { $value }
error-bad-number-next = numbers look like this: П-2026-0042 or P-2026-42, Б-2026-0007, С-000123, К-000456
error-bad-count = not a whole number: { $value }
error-bad-count-next = write digits only
error-bad-value = unknown value: { $value }
error-bad-value-next = known values: { $known }
error-missing-argument = missing argument { $name }
error-missing-argument-next = add it, or run the command on a terminal to be asked
error-file-unreadable = cannot read the file: { $path }
error-file-unreadable-why = { $detail }
error-file-unreadable-next = check the path and the access rights
error-export-form = unknown form of an answer: { $name }
error-export-form-next = let the file's name end in .txt, .docx or .json

warning-calendar-unconfirmed = the calendar of { $year } is not confirmed
warning-calendar-unconfirmed-why = dates follow the general rules of the law and are provisional
warning-calendar-unconfirmed-next = once the moved days are published: qorgau calendar apply
warning-now-ignored = QORGAU_NOW was ignored
warning-now-ignored-why = this is not a demonstration or test register
warning-now-ignored-next = unset the variable

## Files of law, policies and the calendar

# Why such a file is refused, after its name and place.
rules-refused = the file is refused: { $file }, line { $line }, column { $column }: { $reason }
rules-toml = { $text }
rules-empty = { $key } is empty
rules-bad-id = "{ $value }" is not an id: Latin letters, digits, hyphens and dots only
rules-bad-slug = "{ $value }" is not an operator's short name: small Latin letters, digits and hyphens
rules-bad-date = { $value } is not a date without a time, of the years { $first } to { $last }
rules-bad-year = { $year } is not a year from { $first } to { $last }
rules-bad-month-day = month { $month } has no day { $day }
rules-ends-before = it ends on { $until }, before it begins on { $from }
rules-term-too-long = a term of { $days } days is longer than the longest, { $most }
rules-at-once = 0 days are the day of receipt itself: the unit of such a term is calendar
rules-repeated = "{ $value }" stands twice
rules-start-unknown = the term of a claim runs from its receipt or its decision: receipt or decision
rules-outcome-start = a term after a check runs from the decision and is for no kind of claim
rules-code-twice = two rules { $code } bind on { $on }
rules-half-a-clock = a promise with a term states duty, kinds, days and unit; { $missing } is missing
rules-only-for-blocking = a term depends on { $key } in a promise to block only
rules-clause-twice = two promises of clause { $clause } set a term for one kind: { $kind }
rules-unknown-data = "{ $value }" is not a category of data; known: { $known }
rules-holiday-twice = two holidays on one day from { $on }
rules-day-off-date = a day off has either a date, or a month and a day
rules-day-off-twice = this day off stands twice
rules-estimate = { $year } is called confirmed, but this day off is an estimate
rules-moved-from-working = { $date } is no rest day and cannot be moved
rules-moved-to-off = { $date } is a day off anyway
rules-moved-twice = { $date } is moved twice
rules-year-twice = the year { $year } stands twice

## CLI

# Commands, arguments, and what stands for their values.
cli-about = A register for data-protection officers: due dates, blocks, claims
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-globals = Global options
cli-init = Make a new, empty register
cli-import = Import an operator's journals from a CSV or JSONL file
cli-arg-records = What to import
cli-arg-encoding = The file's encoding, for instance windows-1251; UTF-8 by default
cli-arg-rejects = Where rejected rows are written
cli-value-records = RECORDS
cli-value-encoding = ENCODING
cli-list = List records
cli-list-subjects = Subjects by name
cli-list-consents = Consents, withdrawals to be carried out first
cli-list-blocks = Blocks by their nearest date
cli-list-claims = Claims by their nearest date
cli-show = Show a record with its clocks, links and history
cli-search = Find records by words and numbers
cli-workload = The load: what is due by day, what is overdue, what was closed in time; --format csv for a spreadsheet
cli-arg-month = The month, such as 2026-12; the present one by default
cli-value-month = MONTH
cli-claim = Claims: register, work on, close
cli-claim-register = Register a claim
cli-claim-triage = Triage what came in: without --verdict show what came, what it looks like, from whom, and which clocks would run
cli-claim-identity = Record a check of identity; no copy of a document is kept
cli-claim-accept = Take into work; a demand for blocking makes a block request
cli-claim-assign = Give a claim to somebody
cli-claim-note = Add a note that stays inside
cli-claim-wait = Wait for something; no clock stops
cli-claim-resume = Wait no longer
cli-claim-reply = Note that the reply is prepared, and what it says
cli-claim-sent = Note that the reply was sent
cli-claim-delivered = Note that the reply was delivered
cli-claim-fulfil = Note that a duty was met
cli-claim-pause = Pause a term, where its rule allows it
cli-claim-extend = Extend a term, where its rule allows it
cli-claim-link = Link with another record
cli-claim-correct = Correct a fact that the date rests on
cli-claim-close = Close a claim; everything missing is named at once
cli-claim-reopen = Open a closed claim again
cli-undo = Undo the last act on a record: by a new entry in the journal, the old one stays
cli-block = Blocks: request, decide, check
cli-block-request = Register a request to block data
cli-block-approve = Block the data for the period of the check
cli-block-refuse = Refuse the request
cli-block-extend = Move the end of the check
cli-block-resolve = Decide the check
cli-block-complete = Note that the decision was carried out
cli-consent = Consents: record, withdraw, stop
cli-consent-record = Record a consent
cli-consent-withdraw = Register the withdrawal of a consent
cli-consent-stop = Note that processing stopped
cli-consent-refuse-withdrawal = Refuse a withdrawal
cli-subject = Subjects: enter and correct, by prompt or as JSON on standard input
cli-subject-register = Enter a subject
cli-subject-correct = Correct a subject: the fields given replace those on file
cli-subject-show = Show everything about a subject: data, purposes, sources, recipients, consents, terms, timeline
cli-subject-export = Write the answer to the subject under article 24 to a .txt, .docx or .json file: data in full, journaled
cli-subject-merge = Merge two records of one person at one operator: the first joins the second
cli-subject-unmerge = Part merged records: what moved returns, what came later stays
cli-representative = Those who act for a subject
cli-representative-add = Add a representative
cli-deadline = Say what is due when, and why
cli-office = The office's own norms
cli-office-show = Show the norms
cli-office-set = Set a norm; dates that were set already do not move
cli-policy = The operators' policies
cli-policy-list = List the policies on file
cli-policy-show = A policy's promises, and where it departs from the law
cli-policy-apply = Apply a version of a policy, showing which dates change
cli-law = The law's terms
cli-law-apply = Apply a version of the law, showing which dates change
cli-calendar = The working calendar
cli-calendar-show = A year's holidays and moved days
cli-calendar-check = Check that the years in which cases are due are confirmed
cli-calendar-apply = Apply a calendar, showing which dates change
cli-journal = The journal of what was done
cli-journal-list = List the journal
cli-journal-verify = Check the journal and the records against it
cli-doctor = Check the register file
cli-keys = Show what every key does; --check looks a keymap file over
cli-backup = Make a backup and verify it
cli-letter = Letters: replies and notices
cli-letter-preview = Show the letter on a claim and what it lacks
cli-letter-edit = Put a letter into words of your own, or back into the template's
cli-letter-save = Write the letter into a .txt or .docx file
cli-letter-template = Show a template, to make one of your own
cli-completions = Print completions for a shell
cli-arg-db = The register file (or QORGAU_DB)
cli-arg-read_only = Open for reading only
cli-arg-lang = The language (or QORGAU_LANG)
cli-arg-format = The form of the output
cli-arg-reveal = Show masked data; the reason is journaled
cli-arg-color = Colours of the screen (NO_COLOR turns them off)
cli-arg-keymap = The screen's keymap, by name or file
cli-arg-theme = The screen's theme
cli-arg-linear = Tell the screen in lines instead of drawing it: for screen readers
cli-arg-open = The record that the screen opens with
cli-arg-help = Show help
cli-arg-version = Show the program's version
cli-arg-number = The record's number: П-2026-0042 or P-2026-42, Б-2026-0007, С-000123, К-000456
cli-arg-expect-version = Refuse when the record has another version by now
cli-arg-operator = The operator
cli-arg-operators = Operators, separated by commas; all by default
cli-arg-test = A register for tests, in which QORGAU_NOW replaces the clock
cli-arg-kind = The kind of claim
cli-arg-received = When it was received: 2026-10-23, 23.10.2026T14:05, yesterday
cli-arg-subject = The subject's number
cli-arg-channel = How it came
cli-arg-incoming-number = Its incoming number
cli-arg-due = The date that an authority's demand states
cli-arg-text = The applicant's words; - reads them from standard input
cli-arg-external-id = The key in the operator's own system
cli-arg-by = Who asks for the block
cli-arg-block-ground = The ground of the block
cli-arg-scope = Which data: all, or categories separated by commas
cli-arg-assignee = To whom: a login, me or none
cli-arg-note = A note that stays inside; - reads it from standard input
cli-arg-waiting-for = What it waits for
cli-arg-duty = The duty
cli-arg-on = When it was done
cli-arg-evidence = What shows it
cli-arg-link-to = The number of the other record
cli-arg-reason = The reason
cli-arg-resolution = The resolution
cli-arg-ground = The ground; when a withdrawal of consent is refused it begins with law or obligation
cli-arg-reply-date = When the reply was sent
cli-arg-reply-channel = How the reply was sent
cli-arg-reply-number = The reply's outgoing number
cli-arg-letter-file = The file of the letter that went out: its SHA-256 is kept in the history
cli-arg-language = The language of the letter
cli-arg-template = The template; by the resolution unless given
cli-arg-template-name = The template
cli-arg-signed-by = Who signs: position and name
cli-arg-save-file = A .txt or .docx file
cli-arg-letter-text = The letter in words of your own: a file as preview --marked shows it
cli-arg-wording = The text of the letter; “-” reads standard input
cli-arg-restore = Back to the template
cli-arg-replace = Replace the file if it is there already
cli-arg-marked = As text to be edited: with marks at the start of lines, and fields that are filled in later
cli-arg-public-reason = The reason that the applicant is told
cli-arg-claim = The claim's number
cli-arg-verify-days = How long the check lasts: 10 or 10w working, 10d calendar days
cli-arg-until = The last day of the check: a date, or +10w
cli-arg-outcome = The outcome of the check
cli-arg-given = When consent was given
cli-arg-method = How consent was given
cli-arg-policy-version = The version of the policy
cli-arg-valid-until = The last day of the consent
cli-arg-purposes = The purposes, separated by commas
cli-arg-data = Categories of data, separated by commas
cli-arg-third-parties = Whether data may pass to third parties
cli-arg-cross-border = Whether data cross the border
cli-arg-public = Whether data are published
cli-arg-proof = What proves the consent
cli-arg-reference = The number of the paper
cli-arg-withdrawal-ground = The ground of the refusal: the law, or an obligation not yet met
cli-arg-setting = The norm
cli-arg-setting-value = Its new value
cli-arg-file = The file; - reads standard input
cli-arg-yes = Apply without asking
cli-arg-search = Words, numbers and filters, such as: overdue, operator:iticket, due:3w
cli-arg-state = States, separated by commas
cli-arg-overdue = Only what is overdue
cli-arg-due-within = Due within 3d calendar or 5w working days
cli-arg-due-on = Due on this day
cli-arg-sort = The order: due, received, number or name, as far as the list has it; from the end: received:desc
cli-arg-limit = At most this many
cli-arg-assigned = Whose: a login, me or none
cli-arg-query = A name, the last digits of a phone, a number; - reads standard input
cli-arg-year = The year; this one by default
cli-arg-backup-file = The file of the copy, which must not be there yet
cli-arg-export-to = The file of the answer: .txt, .docx or .json; it must not exist yet
cli-arg-into = The record of the same person that stays
cli-arg-shell = The shell
cli-arg-check = The keymap file to look over
cli-value-file = FILE
cli-value-lang = LANG
cli-value-format = FORMAT
cli-value-text = TEXT
cli-value-query = TEXT
cli-value-setting-value = VALUE
cli-value-color = COLOR
cli-value-keymap = KEYMAP
cli-value-theme = THEME
cli-value-number = NUMBER
cli-value-count = N
cli-value-slug = SLUG
cli-value-kind = KIND
cli-value-moment = WHEN
cli-value-channel = CHANNEL
cli-value-date = DATE
cli-value-by = WHO
cli-value-ground = GROUND
cli-value-scope = SCOPE
cli-value-login = WHO
cli-value-waiting = WHAT
cli-value-duty = DUTY
cli-value-resolution = RESOLUTION
cli-value-term = TERM
cli-value-order = ORDER
cli-value-outcome = OUTCOME
cli-value-method = METHOD
cli-value-list = LIST
cli-value-yes = YES-NO
cli-value-setting = SETTING
cli-value-year = YEAR
cli-value-shell = SHELL
cli-value-options = OPTIONS
cli-value-command = COMMAND

# What the program asks and answers.
cli-field-operator = Operator
cli-field-external_id = Key in the operator's own system
cli-field-kind = Who: natural (a person) or legal (an organisation)
cli-field-surname = Surname
cli-field-given_name = Given name
cli-field-patronymic = Patronymic
cli-field-legal_name = Name of the organisation
cli-field-iin = IIN or BIN
cli-field-birth_date = Date of birth
cli-field-phones = Phones, separated by a vertical bar
cli-field-emails = E-mail addresses, separated by a vertical bar
cli-field-address = Postal address
cli-field-name = Name of the representative
cli-field-authority = Authority: parent, guardian, power of attorney
cli-field-document = Document
cli-field-until = Until
cli-ask-fields = An empty answer leaves a field as it is, - empties it.
cli-type-text = { $name }: type the text and end it with Ctrl-D
cli-did-you-mean = did you mean { $name }
cli-nothing-found = nothing there
cli-also-changed = also changed: { $numbers }
cli-changed-by = { $when }, { $who }: { $what }
cli-init-done = register made: { $path } (operators: { $operators })
cli-export-done = the answer to subject { $number } is written: { $path }
cli-backup-done = copy verified: { $path }; journal entries { $entries }, the last one { $head }
cli-backup-damaged = the register does not agree with its journal, and neither does the copy, which is kept as { $path }; do not write to the register, and go back to the last verified copy
cli-keys-in-order = no mistakes: { $path }
cli-journal-ok = the journal is whole: entries { $entries }, the last one { $head }
cli-journal-bad = the journal is damaged: entries checked { $entries }
damage-chain = the chain breaks at journal entry { $seq }
damage-batch = the records of a batch do not agree with journal entry { $seq }
damage-changed = record { $number } was changed behind the journal's back
damage-unknown = the journal knows nothing of record { $number }
damage-gone = the record that journal entry { $seq } tells of is gone
cli-apply-question = Apply { $name }, version { $version }? Dates that change: { $count } (yes/no)
cli-apply-done = applied: { $name }, version { $version }; dates changed: { $count }
cli-policy-version = Version: { $version }
cli-policy-promises = Promises
cli-policy-departures = Departures from the law
policy-undated = no date
cli-section-clocks = Clocks
cli-section-text = The applicant's words
cli-section-links = Linked records
cli-section-history = History
cli-section-data = Which data there are
cli-section-purposes = Purposes and grounds
cli-section-sources = Where the data came from
cli-section-recipients = To whom they pass
cli-section-retention = How long they are kept
cli-section-timeline = Timeline, the latest first
cli-section-merged = Merged into it
cli-merged-into = { $number } is merged into { $into }
cli-purpose = { $purpose }: consent { $by }
cli-purpose-ended = { $purpose }: consent { $by }, no longer in force
cli-why-hint = Why this date: qorgau deadline --operator { $operator } --kind { $kind } --received { $received }
cli-clock-running = { $duty } by { $due } ({ $left })
cli-clock-standing = { $duty } by { $due }
cli-clock-met = { $duty } by { $due }: { $state } { $met }
cli-clock-waiting = { $duty }: the term has not started
cli-clock-beside = shown for information
cli-clock-governing = governs
cli-clock-carried = carried by { $by }
cli-clock-paused = paused from { $from } to { $until }
cli-clock-extended = extended to { $until }
cli-at-once = at once, on the day of receipt
cli-deadline-of = { $operator }: { $kind }, received { $received }
cli-deadline-due = Due: { $date }
cli-deadline-none = No date is set
cli-deadline-until = by { $date }
cli-deadline-not-started = counted from the decision
cli-trace-first = First counted day: { $date }
cli-trace-weekends = weekly rest days: { $n }
source-clause = policy of { $policy }, clause { $clause }
source-section = policy of { $policy }, { $clause }
source-office = the office's own norm: { $norm }
source-demand = the date stated in the demand
office-verify_days = how long the check of a block lasts
office-soon_days = from when a date counts as near
office-destruction_decide_days = by when a demand for destruction is decided
office-week = days in the working week: 5 or 6
office-dual_approval = the one who registered a request may not approve it
office-legal_zone = the time zone in which dates are counted
office-inspectors = logins that read only
office-signatory = who signs letters: position and name
doctor-path = File
doctor-size = Size, bytes
doctor-kind = Kind
doctor-schema = Schema
doctor-sqlite = SQLite
doctor-pragmas = Settings
doctor-law = Version of the law
doctor-calendar = Calendar
doctor-years = Confirmed years
doctor-policies = Policies
doctor-check = Check of the pages
register-kind-live = for real work
register-kind-demo = a demonstration
register-kind-test = for tests

# The headings of tables and the labels of facts.
label-number = number
label-due = due
label-left = left
label-kind = kind
label-kind-long = claim
label-state = state
label-subject = subject
label-operator = operator
label-assigned = assigned to
label-ground = ground
label-scope = scope
label-stop-by = stop by
label-given = given
label-valid-until = valid until
label-purposes = purposes
label-name = name
label-iin = IIN
label-phone = phone
label-open-claims = claims
label-setting = norm
label-value = value
label-meaning = meaning
label-context = where
label-keys = keys
label-key-action = action
label-version = version
label-since = since
label-promises = promises
label-departures = departures
label-due-before = was due
label-due-after = will be due
label-record = record
label-matched = matched
label-date = date
label-weekday = day
label-day-kind = what
label-year = year
label-status = calendar
label-open-cases = open cases
label-seq = no.
label-at = when
label-actor = who
label-action = done
label-fields = fields
label-received = received
label-channel = channel
label-incoming = incoming number
label-waiting-for = waiting for
label-closed = closed
label-closing-ground = ground of the decision
label-reply = reply
label-reply-prepared = reply prepared
label-reply-sent = reply sent
label-reply-delivered = reply delivered
label-public-reason = reason told
label-requested-by = asked by
label-blocked = blocked
label-decided-by = decided by
label-outcome = outcome
label-evidence = evidence
label-data = data
label-method = method
label-policy-version = policy version
label-third-parties = third parties
label-cross-border = cross-border
label-public = published
label-proof = proof
label-birth-date = date of birth
label-phones = phones
label-emails = e-mail
label-address = address
label-representative = representative
label-duty = duty
label-term = term
label-origin = from
label-source = source
label-governing = governs
label-section = section
label-what = what
label-due-count = due
label-overdue-count = overdue
label-late-since = oldest date
# What a row of the load tells.
section-late = overdue
section-day = month
section-coming = four weeks
section-closed_by_month = closed by month
section-closed_by_kind = closed by kind
section-closed_by_operator = closed by operator
# Whether a closed claim kept its terms.
kept-in_time = in time
kept-late = late
kept-without_term = no term

# What went wrong on the command line.
error-no-terminal = the screen needs a terminal
error-no-terminal-next = run qorgau in a terminal, or give a command: qorgau --help
error-screen = the screen was closed by an error: { $detail }
error-screen-next = start qorgau again; nothing is lost
error-keymap = a mistake in the keymap: { $detail }
error-keymap-next = mend the file, or start without --keymap
error-keymap-mistakes = mistakes in the keymap file { $path }: { $n }
error-keymap-mistakes-next = mend them; the program starts all the same, without those lines

# What is wrong in a keymap file, after its place.
keymap-mistake = { $place }: { $what }
keymap-syntax = not TOML: { $reason }
keymap-unknown-base = no keymap is called “{ $written }”; perhaps “{ $nearest }”?
keymap-unknown-context = no section is called “{ $written }”; perhaps “{ $nearest }”?
keymap-unknown-action = no action is called “{ $written }”; perhaps “{ $nearest }”?
keymap-unknown-key = no key is called “{ $written }”; perhaps “{ $nearest }”?
keymap-not-a-list = a list of keys is needed: ["a", "ctrl-f"] or {"{"} add = ["a"] {"}"}
keymap-duplicate = “{ $keys }” already does { $other } in { $context }
keymap-shadowed = “{ $keys }” and “{ $others }” ({ $other } in { $context }) hide each other
keymap-text = “{ $keys }” is text in a text field; take a named key or one with Ctrl
keymap-keyless = { $action } has no key left in { $context }, and nobody can do without it
keymap-unreachable = “{ $keys }” types something else under the { $layout } layout, so { $action } is out of reach; add an F-key or a letter
keymap-unequal-rows = from has { $from } signs and to has { $to }; they must be equally many
error-unknown-command = no such command: { $name }
error-unknown-command-next = see the commands: qorgau --help
error-missing-command = no action given
error-missing-command-why = the actions are: { $known }
error-missing-command-next = see --help
error-unknown-argument = no such argument: { $name }
error-unknown-argument-next = see the arguments: --help
error-value-missing = { $name } needs a value
error-value-missing-next = see the values: --help
error-argument-twice = { $name } cannot be given here, or not twice
error-argument-twice-next = keep one of them
error-usage = the command was not understood
error-usage-why = { $detail }
error-usage-next = see --help
error-missing-arguments = missing: { $names }
error-missing-arguments-next = add them, or run the command on a terminal to be asked
error-bad-term = not a term: { $value }
error-bad-term-next = write 10w (working days) or 10d (calendar days)
error-bad-setting = { $key } cannot be { $value }
error-bad-setting-next = for instance: { $example }
error-bad-now = QORGAU_NOW was not understood: { $value }
error-bad-now-next = write 2026-10-23T14:05 or 2026-10-23T14:05:00+05:00
error-bad-json = the fields could not be read
error-bad-json-why = one JSON object is expected: { $detail }
error-bad-json-next = the fields are: { $known }
error-unknown-field = unknown field: { $name }
error-unknown-field-next = the fields are: { $known }
error-bad-field = the field { $name } could not be read
error-bad-field-why = its form or its check digit is not right
error-bad-field-next = correct it; it is not repeated here since it may be personal
error-version-of-several = --expect-version is about one record
error-version-of-several-next = give one number, or leave --expect-version out
error-input-twice = standard input is wanted twice: { $name }
error-input-twice-next = pass only one text by -
error-refused = the action was refused
error-refused-next = see the record: qorgau show and its number
error-wrong-record = { $number } is not the right record
error-wrong-record-why = what is needed is a { $wanted }
error-wrong-record-next = check the number: qorgau show
error-file-exists = the file is there already: { $path }
error-file-exists-next = give another name; the file was left as it is
error-file-unwritable = cannot write the file: { $path }
error-file-unwritable-why = { $detail }
error-file-unwritable-next = check the folder, the room on the disk and the permissions
error-storage = the register file could not be read or written
error-storage-why = { $detail }
error-storage-next = check the disk and the access rights, then qorgau doctor
error-no-home = no home folder
error-no-home-why = { $detail }
error-no-home-next = name the file: --db
error-apply-pending = { $name }, version { $version }: not applied yet
error-apply-pending-why = dates that would change: { $count }
error-apply-pending-next = look at the list and repeat with --yes
error-version-applied = { $name }: version { $version } was applied already
error-version-applied-next = give the changed file a new version
journal-claim_received = claim received
journal-recomputed = date counted anew
outcome-lifted = lifted
outcome-rectified = rectify
outcome-destroyed = destroy
withdrawal-ground-law = the law
withdrawal-ground-obligation = an obligation not yet met
controller-legal_entity = a company
controller-sole_proprietor = a sole proprietor
severity-serious = serious
severity-notable = notable
topic-claim_reply = reply to a claim
topic-claim_order = claim before a lawsuit
topic-blocking = blocking
topic-withdrawal = withdrawal
topic-breach = breach
topic-representation = representation
topic-data = data
topic-purposes = purposes
topic-recipients = recipients
topic-retention = retention
topic-editing = editing
topic-deletion = deletion
topic-information = information
topic-rectification_right = right to rectification
topic-confidentiality = confidentiality
topic-security = security
topic-policy_change = change of the policy
topic-venue = venue
topic-contact = contact
topic-consent_by_use = consent by use
topic-cookies = cookies
topic-liability = liability

## Answer to the subject

# The letter to a person who asks what is held of them (art. 24(1)(1)).
export-title = Information on personal data
export-law = Answer to a request under article 24(1)(1) of the Law of the Republic of Kazakhstan No 94-V of 21 May 2013 "On personal data and their protection".
export-operator = Operator: { $operator }
export-date = Date: { $date }
export-record = Number in the register: { $number }
export-opening = We confirm that we process your personal data. Below stands which data these are, for what purposes and on what ground they are processed, where they came from, to whom they pass and how long they are kept. This information is given free of charge.
export-heading-data = 1. Which data we hold
export-data-agreed = The consents in force allow the processing of: { $data }.
export-heading-purposes = 2. Purposes and grounds of processing
export-purpose = { $purpose } — your consent { $by }
export-purpose-ended = { $purpose } — consent { $by } is no longer in force, nothing is processed for this purpose
export-purposes-none = There are no consents of yours in the register.
export-by-policy = The operator's policy provides:
export-heading-sources = 3. Where the data came from
export-source-consent = { $date }: from your consent { $number } ({ $how })
export-source-claim = { $date }: from claim { $number } ({ $how })
export-source-file = { $date }: from the operator's base
export-source-entered = { $date }: entered in the operator's register
export-source-corrected = { $date }: corrected or supplemented
export-source-merged = { $date }: united with another record of yours at this operator
export-source-representative = { $date }: it was told who acts for you
export-heading-recipients = 4. To whom the data pass
export-third-parties = transfer to third parties (consent { $number }): { $answer }
export-cross-border = transfer across the border (consent { $number }): { $answer }
export-public = publication in open sources (consent { $number }): { $answer }
export-agreed = you agreed
export-not-agreed = you did not agree
export-not-said = the consent does not say
export-recipients-law = Without consent data pass only in the cases set by the laws of the Republic of Kazakhstan (article 9 of the Law).
export-heading-consents = 5. Your consents
export-consents-none = There are no consents of yours in the register.
export-consent = { $number }, given { $given }, method: { $method }; { $until }; state: { $state }
export-until = valid until { $date }
export-until-purpose = valid until the purposes are reached
export-withdrawn = withdrawal received { $date }
export-heading-cases = 6. Blocks and claims
export-cases-none = There were no blocks and no claims.
export-block = block { $number }, request received { $received }, data: { $scope }; state: { $state }
export-claim = claim { $number }, { $kind }, received { $received }; state: { $state }
export-heading-representatives = Who acts for you
export-heading-retention = 7. How long the data are kept
export-retention-law = Data are kept no longer than the purposes need for which they were collected (article 12 of the Law). After that, and when a consent ends, they are destroyed unless a law requires them to be kept (article 18 of the Law).
export-heading-rights = 8. Your rights (article 24 of the Law)
export-right-change = to demand that data be changed and supplemented on grounds confirmed by documents;
export-right-block = to demand blocking if there is information that conditions of collection and processing were breached;
export-right-destroy = to demand the destruction of data collected and processed in breach of law;
export-right-withdraw = to withdraw consent, unless that contradicts a law or an obligation is open;
export-right-publication = to consent to publication in open sources or to refuse it;
export-right-protection = to demand the protection of your rights, damages included.
export-closing = If you disagree with this answer, you may turn to the authorised body for the protection of personal data or to a court.

## Screen

# The upper line: which register, what is due.
screen-demonstration = DEMONSTRATION
screen-read-only = read only
screen-count-overdue = overdue { $n }
screen-count-today = today { $n }
screen-count-soon = soon { $n }
screen-count-untriaged = untriaged { $n }
screen-search = Search:
screen-search-clear = { $key }: clear
# Filters in words, typed beside a search; forms of one word are separated by |.
filter-overdue = overdue
filter-operator = operator
filter-kind = kind
filter-state = state
filter-due = due
filter-assigned = assigned
filter-me = me
filter-none = none
filter-unknown = { $name } has no value "{ $value }". There are: { $known }
screen-search-complete = { $key }: complete
# What a list is narrowed to by itself, whatever is searched for.
screen-filter-title = Filter: { $list }
screen-filter-on = Filter:
screen-filter-clear = { $key }: change, { $back }: drop
screen-filter-not-here = not for this list: { $filters }
screen-filter-words = In words, which can be typed in a search too: { $words }
screen-filter-all = No filter: the list as usual
screen-filter-of = { $list }: { $filter }
screen-filter-recalled = Filtered as the last time: { $filters }. { $key }: change, { $back }: drop
screen-filter-dropped = Filter dropped: { $filter }. { $key }: have it back
filter-any-due = any
filter-any-kind = any
filter-any-state = any
filter-any-assigned = anybody
filter-any-operator = any
filter-due-overdue = overdue
filter-due-0d = today, and overdue
filter-due-3d = 3 days, and overdue
filter-due-5w = 5 working days, and overdue
filter-due-15w = 15 working days, and overdue
filter-to-me = me
filter-to-nobody = nobody
# The orders of a list: by what, and which end stands first.
screen-sort-title = Order: { $list }
screen-sort-now = as it is now
screen-sort-turn = Choose it again: { $end }
screen-sort-search = While you search, subjects stand in the order of the search: those with open cases first.
sort-due = by date due
sort-due-up = nearest first
sort-due-down = farthest first
sort-received = by date received
sort-received-up = oldest first
sort-received-down = newest first
sort-number = by number
sort-number-up = first ones first
sort-number-down = last ones first
sort-name = by name
sort-name-up = from A to Z
sort-name-down = from Z to A
# Back to where one was, and what was kept from the last time.
screen-no-way-back = Nowhere further back
screen-no-way-forward = Nowhere further forward
screen-memory-broken = The file with the order and filter of the lists was not read, { $path }: { $why }. The lists stand as usual
screen-crumb-subject = Subject:
screen-crumb-back = { $key }: show all
screen-place = { $place } of { $count }

# Heads of columns; at most as wide as the column.
screen-head-number = No.
screen-head-left = left
screen-head-due = due
screen-head-received = received
screen-head-kind = kind
screen-head-subject = subject
screen-head-state = state
screen-head-assigned = with
screen-head-operator = operator
screen-head-ground = ground
screen-head-given = given
screen-head-name = name
screen-head-claims = clms
screen-head-blocks = blks
screen-head-iin = IIN

# Empty lists say why they are empty.
screen-loading = Loading…
screen-empty-search = Nothing found: “{ $text }”. { $back } clears the search, { $search }: look for something else.
screen-empty-search-filter = Nothing found among what the filter leaves, { $filter }: “{ $text }”. { $key }: change the filter, { $back } clears the search.
screen-empty-filter = Nothing passes the filter: { $filter }. { $key }: change the filter.
screen-empty-mine = Nothing is assigned to you. { $key }: claims of nobody.
screen-empty-unassigned = Every open claim is assigned to somebody. { $key }: all claims again.
screen-queue-claims-only = Only claims have the queues “mine” and “unassigned”.
screen-empty-subject = This subject has nothing here. { $new }: a new record, { $back }: all subjects again.
screen-empty-subjects = No subjects yet. { $new }: enter one. A whole journal at once: qorgau import subjects FILE
screen-empty-consents = No consents yet. A new one: first the subject, { $subjects } and { $open }, then { $new } here.
screen-empty-blocks = No blocks to look after. { $search }: find earlier ones. A new one: first the subject, { $subjects } and { $open }, then { $new } here.
screen-empty-claims = No open claims. { $search }: find closed ones. A new one: first the subject, { $subjects } and { $open }, then { $new } here.
screen-too-small = The window is too small: at least { $columns }×{ $rows } characters are needed.

# The lowest line: what a key does now, in a word or two.
screen-hint-accept = accept
screen-hint-approve = approve
screen-hint-refuse = refuse
screen-hint-close = close
screen-hint-resolve = decide
screen-hint-complete = carried out
screen-hint-stop = stopped
screen-hint-new = new
screen-hint-assign = assign
screen-hint-edit = change
screen-hint-extend = extend
screen-hint-why = why this date
screen-hint-clause = clause
screen-hint-open = open
screen-hint-follow = follow
screen-hint-link = go to
screen-hint-search = search
screen-hint-next-pane = next list
screen-hint-next-date = next date
screen-hint-to-list = to the list
screen-hint-clear = clear
screen-hint-page = page
screen-hint-do = do it
screen-hint-next = next field
screen-hint-choose = choose
screen-hint-mark = mark
screen-hint-unmark = take the marks off
screen-hint-mark-range = up to the mark
screen-hint-next-value = another
screen-hint-new-line = new line
screen-hint-editor = editor
screen-hint-cancel = cancel
screen-hint-go-on = go on
screen-hint-back = back
screen-hint-help = keys
screen-hint-palette = everything
screen-hint-filter = find
screen-hint-sort = order
screen-hint-narrow = filter
screen-hint-narrow-to = filter
screen-hint-narrow-not = drop all
screen-hint-queue-mine = mine
screen-hint-queue-unassigned = unassigned
screen-hint-queue-all = all
screen-hint-attachment = save the attachment
screen-key-space = Space

# What was done, what could not be done.
screen-done = { $number }: { $state }
screen-done-act = Done: { $what }
screen-made = With it: { $numbers }
screen-nothing-to-do = That is not done to this record
screen-choose-subject = Choose a subject first: { $subjects }, then { $open }
screen-no-date = This record has no date
screen-no-clause = No clause of a policy or the law stands behind this date
screen-paste-nowhere = Nowhere to paste: open a field or the search
screen-paste-too-long = The paste is too long ({ $size } KB) and was not taken
screen-editor-unset = No editor is set. Name it in $VISUAL or $EDITOR and open the program anew; what you typed is kept
screen-editor-missing = The editor “{ $editor }” does not run: look at $VISUAL and $EDITOR. What you typed is kept
screen-editor-failed = The editor “{ $editor }” ended with an error ({ $code }): what you typed stays as it was
screen-editor-trouble = The text could not be handed to the editor: { $detail }. What you typed is kept
screen-editor-cut = The text from the editor is too long: only its beginning has room in the field
screen-editor-left = The temporary file with the text could not be removed, remove it yourself: { $path }
screen-quit-loses = What you typed would be lost. { $key } again: leave
screen-leave-loses = What you typed would be lost. { $key } again: leave; any key: stay
screen-failed = It did not work: { $detail }
screen-failed-next = Nothing was written. If it comes again, check the register: qorgau doctor
screen-panic = qorgau: the program stopped on an error; what was written is safe. Incident:
screen-sending = Writing…
screen-missing = Still needed:
screen-gap-field = { $field }
screen-gap-wrong = { $field }: { $why }
screen-gap-change = change at least one field
screen-choose = not chosen

# Dates as they are typed.
screen-date-empty = enter a date
screen-date-unreadable = neither a date nor a term: write 12.12, 12.12.2026, tomorrow, 10, 14d
screen-date-no-such-day = there is no such day
screen-date-too-long = the term is too long
screen-date-in-future = { $date } has not come yet
screen-date-too-early = not before { $from }
screen-date-read = { $weekday } { $date }
screen-time-unreadable = after the date and a space: the time, for instance 14:05
screen-unchanged = now { $now }; empty: unchanged
screen-unchanged-date = now { $date }; empty: unchanged
screen-emptied = will be taken away
screen-number-unreadable = not a record number: write П-2026-0042, Б-2026-0007, С-000123, К-000456
screen-number-not-subject = not the number of a subject: write С-000123
screen-iin-born = fits; by its digits born on { $date }
screen-iin-fits = the check digit fits
screen-iin-not-digits = 12 digits are needed
screen-iin-length = digits: { $n } of 12
screen-iin-check-digit = the check digit does not fit: there is a slip
screen-iin-zeros = twelve zeros are no one’s number
screen-phone-unreadable = not a phone: { $text }; write 8 701 234 56 78, several with “;” between
screen-email-unreadable = not an e-mail: { $text }; several with “;” between

# Fields of dialogs.
screen-field-resolution = resolution
screen-field-withdrawal-ground = ground of art. 8
screen-field-ground = grounds
screen-field-reply-date = reply sent on
screen-field-reply-channel = sent by
screen-field-reply-number = outgoing No.
screen-field-sent-on = sent on
screen-field-delivered-on = delivered on
screen-field-public-reason = reason for applicant
screen-field-signatory = signatory
screen-field-wording = text
screen-field-save-path = file
screen-field-replace = replace the file
screen-field-with-address = address: reason
screen-field-until = check lasts
screen-field-note = note
screen-field-requested-by = asked by
screen-field-block-ground = ground
screen-field-scope = which data
screen-field-outcome = outcome of check
screen-field-done-on = when
screen-field-evidence = evidence
screen-field-operator = operator
screen-field-subject-kind = person
screen-field-surname = surname
screen-field-given-name = given name
screen-field-patronymic = patronymic
screen-field-legal-name = name
screen-field-iin = IIN / BIN
screen-field-birth-date = date of birth
screen-field-phones = phones
screen-field-emails = e-mails
screen-field-address = address
screen-field-external-id = operator’s key
screen-field-subject-number = subject
screen-field-representative = who acts
screen-field-authority = authority
screen-field-document = document
screen-field-given = given
screen-field-method = given by
screen-field-policy-version = policy version
screen-field-valid-until = valid until
screen-field-third-parties = to third parties
screen-field-cross-border = across the border
screen-field-public = published
screen-field-data = data
screen-field-purposes = purposes, with commas
screen-field-proof = proof
screen-field-reference = reference
screen-field-check-until = new end
screen-field-paused-from = paused from
screen-field-paused-until = paused to
screen-field-term-until = new last day
screen-field-kind = kind
screen-field-received = received
screen-field-claim = for the claim
screen-field-due-date = date it states
screen-field-channel = came by
screen-field-incoming-number = incoming No.
screen-field-text = applicant’s words
screen-field-assign-to = to (login)
screen-field-waiting-for = waiting for
screen-field-link-to = record number
screen-field-reason = reason

# Dialogs: title, button, what to know before.
screen-accept-title = Take { $number } into work
screen-accept-button = Accept
screen-accept-what = Claim: { $kind }
screen-accept-due = Nearest duty is due on { $date }
screen-accept-makes-block = A block request is made at once; the duty is met there
screen-accept-makes-withdrawal = The withdrawal is entered on the subject's consents at once; processing is stopped there
screen-close-title = Close { $number }
screen-close-button = Close the claim
screen-close-withdrawal-grounds = A withdrawal is refused only where it contradicts a law or an obligation is open (art. 8)
screen-applicant-sees = The applicant sees this reason word for word
screen-fulfil-title = { $number }: note the duty “{ $duty }” as met
screen-fulfil-button = Note as done
screen-fulfil-what = The duty counts as met from that day
screen-approve-title = Block the data as asked in { $number }
screen-approve-button = Block
screen-approve-what = Ground: { $ground }
screen-approve-ends = The check lasts to { $date } inclusive
screen-approve-by-norm = By the office's norm: { $term }
screen-approve-by-term = As set here: { $term }
screen-approve-by-date = The day itself was set
screen-approve-days = From the next day: working { $working }, weekend { $weekend }, holidays and moved { $off }
screen-approve-own-date = The law sets no longest check: the date is the office's own
screen-approve-in-past = { $date } has passed already
screen-refuse-title = Refuse the block { $number }
screen-refuse-button = Refuse
screen-resolve-title = Decide the block { $number }
screen-resolve-button = Decide
screen-resolve-lifts = The block ends at once
screen-resolve-act-by = To be carried out by { $date }; the data stay blocked until then
screen-resolve-executes = The data stay blocked until it is carried out
screen-complete-title = { $number }: the decision was carried out
screen-complete-button = Note as carried out
screen-complete-what = Decided on { $date }: { $outcome }
screen-stop-title = { $number }: processing was stopped
screen-stop-button = Note as stopped
screen-stop-received = Withdrawal received on { $date }
screen-stop-due = To be stopped, or refused with reasons, by { $date }
screen-refuse-withdrawal-title = Refuse the withdrawal of { $number }
screen-refuse-withdrawal-button = Refuse the withdrawal
screen-register-button = Register
screen-register-subject-title = New subject
screen-register-claim-title = New claim
screen-request-block-title = New block request
screen-claim-none = for no claim
screen-claim-offered = { $number }, { $kind }, of { $date }
screen-record-consent-title = New consent
screen-correct-button = Correct
screen-correct-subject-title = Correct the data of { $number }
screen-correct-dash = An empty field changes nothing, “-” takes the data away
screen-correct-claim-title = Correct what is known of { $number }
screen-representative-title = A new representative of { $number }
screen-representative-button = Add
screen-representative-no-copy = Write down the document’s details: no copy is kept (art. 7)
screen-representative-no-end = without an end
screen-version-current = empty: the version in force that day ({ $version })
screen-version-on-file = version { $version } is on file
screen-version-unknown = no such version is on file: it is written down as typed
screen-deadline = { $duty }: by { $date } ({ $term }, { $origin })
screen-deadline-beside = for information, { $duty }: { $date } ({ $term }, { $origin })
screen-deadline-stated = { $duty }: by { $date }, as the demand states
screen-deadline-later = { $duty }: runs from the decision ({ $origin })
screen-deadline-none = No deadline: neither the law nor the policy sets one
screen-assign-title = Assign { $number }
screen-assign-button = Assign
screen-assign-me = me ({ $login })
screen-assign-typed = Not in the list: type the login
screen-assign-now = Assigned now to { $login }
screen-assign-nobody = Assigned to nobody yet
screen-note-title = A note on { $number }
screen-note-button = Write down
screen-note-inside = The applicant never sees the note
screen-wait-title = Wait on { $number }
screen-wait-button = Wait
screen-resume-title = Go on with { $number }
screen-resume-button = Go on
screen-prepared-title = The reply to { $number } is prepared
screen-prepared-button = Note it
screen-prepared-what = The reply is not sent yet: the deadline runs until it is
screen-signatory-none = the office has not said who signs all letters: give position and name
screen-signatory-office = empty: { $name } signs, as all of the office's letters
screen-sent-title = The reply to { $number } was sent
screen-sent-button = Note as sent
screen-sent-what = The duty to reply is met on the day of sending
screen-delivered-title = The reply to { $number } was delivered
screen-delivered-button = Note as delivered
screen-close-sent = The reply was sent on { $date }: { $channel }, No { $number }
screen-close-prepared = The ground and the reason are those of the prepared reply
screen-letter-title = Letter on { $number }, { $language }
screen-answer-title = What is held of { $number }, article 24, { $language }
screen-answer-masked = In the file the data stand as they are; on the screen they are masked
screen-letter-own = In words of your own: but for its fields, nothing of the case is put in any more
screen-letter-masked = The address is masked and not in the letter: put it in when you write the file
screen-wording-title = Text of the letter on { $number }, { $language }
screen-wording-button = Keep this text
screen-wording-marks = At the start of a line: > addressee, = title, — item, | a line of its own; an empty line begins a paragraph
screen-wording-fields = Filled in later: { $fields }
screen-wording-field = { $name } — { $meaning }
screen-wording-undecided = Give the decision first
screen-wording-answer = This is taken from the record: correct that, or the file
screen-restore-title = Back to the template: the letter on { $number }, { $language }
screen-restore-button = Bring the template back
screen-restore-what = Your own text of this letter will be erased
screen-restore-nothing = The letter is the template's already
screen-save-title = Write into a file: { $number }, { $language }
screen-save-button = Write
screen-save-what = A name in .docx makes a document, in .txt plain text; only you can read the file
screen-save-unmasked = In the file the data stand as they are; the reason and a digest of the file stay in the journal
screen-save-address = With a reason the address is put in, and the journal says so; without one the letter has none
screen-letter-claims-only = A letter answers a claim or a subject: go to one
screen-hint-letter-fill = fill in
screen-hint-letter-go-on = note as sent
screen-hint-letter-delivered = note as delivered
screen-hint-letter-language = language
screen-hint-letter-save = to a file
screen-hint-letter-edit = text
screen-hint-letter-restore = template
screen-link-title = Link with { $number }
screen-link-button = Link
screen-link-what = The link shows on both sides; each claim keeps its own deadlines
screen-merge-title = Merge into { $number }
screen-merge-button = Merge
screen-merge-what = The record of this number joins the open one: its claims, blocks and consents move here. They can be parted again
screen-merge-side = { $what }: { $own } | { $other } ({ $outcome })
screen-merge-same = the same
screen-merge-added = will be added
screen-merge-conflict = differs, the first stays
screen-merge-two-people = differs: they cannot be merged
screen-merge-not-a-subject = a subject's number is needed
screen-merge-likely = Likely doubles: { $n }. Choose with the arrows, or type a number
screen-merge-like = { $number } { $name }: { $same }
screen-merge-same-iin = same ИИН
screen-merge-same-email = same e-mail
screen-merge-same-phone = same phone
screen-merge-same-name = same name
screen-unmerge-title = Part what was merged: { $number }
screen-unmerge-button = Part
screen-unmerge-what = What moved returns to its former record, what came later stays here
screen-reopen-title = Reopen { $number }
screen-reopen-button = Reopen
screen-reopen-what = The claim is in review again; the reply sent stays in its history
screen-extend-title = Extend the check of { $number }
screen-extend-button = Extend
screen-extend-now = The check lasts to { $date } now
screen-pause-title = Pause the term on { $number }: { $duty }
screen-pause-button = Pause
screen-extend-term-title = Extend the term on { $number }: { $duty }
screen-term-now = The last day is { $date } now
screen-term-allowed = The rule allows it: { $citation }
screen-term-then = The last day becomes { $date }
screen-withdraw-title = Withdrawal of { $number }
screen-withdraw-button = Enter the withdrawal
screen-provisional = The date is provisional: the calendar of that year is not confirmed

# Several acts behind one key.
screen-menu-title = What to do: { $number }
screen-menu-not-now = not now
screen-do-register-subject = new subject
screen-do-correct-subject = correct the data
screen-do-add-representative = add a representative
screen-do-merge-subject = merge with a duplicate
screen-do-unmerge-subject = part what was merged
screen-do-record-consent = new consent
screen-do-withdraw-consent = enter a withdrawal
screen-do-stop-consent = processing was stopped
screen-do-refuse-withdrawal = refuse the withdrawal
screen-do-request-block = new block request
screen-do-approve-block = approve the block
screen-do-refuse-block = refuse the block
screen-do-extend-block = extend the check
screen-do-resolve-block = decide the check
screen-do-complete-block = the decision was carried out
screen-do-register-claim = new claim
screen-do-accept-claim = take into work
screen-do-assign-claim = assign
screen-do-note-claim = note
screen-do-wait-claim = wait for something
screen-do-resume-claim = go on after waiting
screen-do-prepare-reply = the reply is prepared
screen-do-send-reply = the reply was sent
screen-do-deliver-reply = the reply was delivered
screen-do-word-letter = change the text of the letter, { $language }
screen-do-restore-letter = bring the letter back to the template, { $language }
screen-do-save-letter = write the letter into a file, { $language }
screen-do-fulfil = done: { $duty }
screen-do-pause-term = pause the term: { $duty }
screen-do-extend-term = extend the term: { $duty }
screen-do-link-claim = link with a record
screen-do-correct-claim = correct the kind, the receipt, the subject
screen-do-close-claim = close
screen-do-reopen-claim = reopen

# Triage dialogs
screen-do-accept-message = accept as a claim
screen-do-enter-sender = enter the sender and accept
screen-do-ask-identity = ask for proof of identity
screen-do-link-message = the same matter as another claim
screen-do-redirect-message = redirect
screen-do-set-aside = set aside
screen-do-not-ours = not ours
screen-do-check-identity = identity checked
screen-field-same-as = claim
screen-field-redirect-to = passed on to
screen-field-aside-until = set aside until
screen-field-identity-method = how checked
screen-field-identity-result = result
screen-field-identity-of = whose identity
screen-accept-message-title = Accept { $number }: what it asks for and whose data
screen-accept-message-button = Accept
screen-enter-sender-title = Accept { $number } from a new subject
screen-enter-sender-button = Enter and accept
screen-sender-known = from the message: { $now }; “-”: left out
screen-sender-forged = A sender is easily forged: check the name, e-mail and phone
screen-ask-identity-title = Accept { $number } and wait for proof of identity
screen-ask-identity-button = Wait for proof
screen-ask-identity-what = The claim waits for proof; whose data it is about is noted with the check
screen-link-message-title = Accept { $number }: the same matter as another claim
screen-link-message-button = Link and accept
screen-link-message-is = { $kind }, { $subject }, { $state }, no date
screen-link-message-due = { $kind }, { $subject }, { $state }, due { $date }
screen-link-message-what = Kind and subject become those of that claim; both stay listed, both clocks run
screen-redirect-title = Redirect { $number }
screen-redirect-button = Redirect and close
screen-redirect-what = To whom it is passed on becomes part of the grounds; the claim is closed
screen-aside-title = Set { $number } aside
screen-aside-button = Set aside
screen-aside-what = The claim stays among the untriaged, and its clocks run
screen-aside-due = Nearest date: { $date }
screen-aside-next = empty: until the next working day, { $day }
screen-not-ours-title = { $number }: not ours
screen-not-ours-button = Close without considering it
screen-not-ours-unknown = Nobody knows who asks: no reply is needed
screen-not-ours-reason = empty: the same as the grounds
screen-identity-title = Check of identity on { $number }
screen-identity-button = Note the check
screen-field-new-subject = new subject
screen-identity-goes-on = The claim goes on to: { $state }
screen-identity-waits = The claim waits on, and its clocks run
screen-identity-no-copy = No copy of a document is kept (art. 7): name only its kind in the note

# Several marked records at once, and what came of it.
screen-marked = { $n } marked
screen-act-of-marked = { $act } ({ $n })
screen-marked-hidden = { $n } marked ({ $hidden } not in sight)
screen-mark-no-start = First mark the record to begin from
screen-bulk-title = Marked records ({ $n }): { $what }
screen-bulk-menu = What to do with the marked: { $n }
screen-bulk-applies = Applies to { $fits } of { $all }
screen-bulk-none = It applies to none of the marked records
screen-bulk-running = The last act for marked records is still being done: wait for its report
screen-bulk-alone = this is done to one record at a time: take the marks off, or open the record
screen-bulk-own-ground = a demand for blocking has a ground of its own, accept it by itself
screen-bulk-state = the state is “{ $state }”, in which this is not done
screen-bulk-not-accepted = not accepted yet
screen-bulk-moved-on = changed since you saw it: { $deeds }
screen-report-running = { $what }: { $done } of { $all } done, going on…
screen-report-over = { $what }: { $done } of { $all } done
screen-report-done = Done: { $n }
screen-report-not-done = Not done, still marked: { $n }
screen-report-awaited = Still being done: { $n }

# Undoing what was done last.
screen-do-undo = undo the last act
screen-undo-title = Undo the last act: { $number }
screen-undo-button = Put it back
screen-undo-what = Undone: { $done } · { $who } · { $date } { $time }
screen-undo-assigned = It goes back to { $login }
screen-undo-nobody = It is assigned to nobody again
screen-undo-waiting = It waits again: { $for }
screen-undo-unmerged = The records will be parted again: { $number }
screen-undo-state = The state becomes: { $state }
screen-undo-both-stay = Both entries stay in the journal

# Somebody was faster.
screen-conflict-seen = you saw version { $version }
screen-conflict-now = now it is version { $version }
screen-conflict-change = was: { $seen }; is now: { $now }
screen-conflict-kept = What you typed is kept. { $key } takes you back to it: look again, and repeat the act if it is still needed
screen-state-by = { $state } · { $date }
screen-deed = { $when } · { $who }: { $what }
screen-you-elsewhere = you, in another window
screen-conflict-typed = What you typed

# What was typed and not done.
screen-draft-one = Unfinished: { $what }, { $when }
screen-draft-many = Unfinished: { $n } drafts, the last { $when }
screen-draft-resume = { $key }: go on
screen-draft-show = { $key }: show
screen-draft-of = { $what } { $number }
screen-draft-none = Nothing is unfinished
screen-drafts-title = Unfinished
screen-draft-resumed = Draft: typed { $when }
screen-draft-over = { $key }: start over
screen-draft-moved-on = The record has changed since: look again at what is typed
screen-when-today = today at { $time }
screen-when-yesterday = yesterday at { $time }
screen-when-date = { $date } at { $time }
screen-hint-drafts = unfinished
screen-hint-due-records = the day’s records
screen-hint-month = month
screen-hint-by = month, kind, operator
screen-hint-next-due = next date

# The load: a month, the coming weeks, what was closed in time.
screen-load-title = Load
screen-load-none = nothing due
screen-load-due = { $n } due
screen-load-late-on = { $n } overdue
screen-load-late = { $n } overdue since { $date }
screen-load-nothing-late = Nothing is overdue
screen-load-coming = The coming four weeks: { $n }
screen-load-busiest = most on { $day }: { $n }
screen-load-by-month = In time by month
screen-load-by-kind = In time by kind
screen-load-by-operator = In time by operator
screen-load-all = all
screen-load-without-term = + closed without a term, not counted
screen-load-no-records = { $date }: nothing is due

# Masked data are shown for a while.
screen-reveal-title = Show the data of { $number }
screen-reveal-what = IIN, phones, e-mail and address will be seen for two minutes. The showing and its reason go into the journal.
screen-reveal-reason = reason
screen-reveal-empty = Give the reason: it goes into the journal
screen-reveal-read-only = Data are shown only with an entry in the journal, and the register is open for reading
screen-revealed = (!) Personal data are shown for { $left } more
screen-hint-reveal = show
screen-copied = The number { $number } was handed to the terminal for its clipboard
screen-no-other-date = No more records with a date that way

# A record opened.
screen-plain = { $text }
screen-list = { $list }
screen-date = { $date }
screen-moment = { $date } { $time }
screen-moment-by = { $date } { $time }, { $by }
screen-day-by = { $date }, { $by }
screen-waiting = waiting: { $for }
screen-nobody = nobody
screen-until-purpose = until the purposes are reached
screen-reply = { $date }, { $channel }, No. { $number }
screen-delivered = { $date }, { $evidence }
screen-representative = { $name }, { $authority }
screen-representative-until = { $name }, { $authority }, until { $until }
screen-clocks = Dates
screen-links = Linked records
screen-merged = Merged into this record
screen-history = History
screen-sources = Where the data came from
screen-timeline = Timeline, the latest first
screen-clock-not-started = not started yet
screen-clock-beside = for information
screen-clock-carried = met in { $by }
screen-at-once = at once, on the day of receipt
screen-label-kind = kind
screen-label-state = state
screen-label-operator = operator
screen-label-received = received
screen-label-registered = registered
screen-label-channel = came by
screen-label-incoming = incoming No.
screen-label-assigned = assigned to
screen-label-resolution = resolution
screen-label-closed = closed
screen-label-reply = reply
screen-label-reply-prepared = letter ready
screen-label-reply-channel = to go out by
screen-label-reply-evidence = sending
screen-label-reply-delivered = delivered
screen-label-ground = Grounds
screen-label-public-reason = Reason given to the applicant
screen-label-text = The applicant's words
screen-label-block-ground = ground
screen-label-requested-by = asked by
screen-label-scope = which data
screen-label-blocked = blocked
screen-label-verify-until = check lasts to
screen-label-outcome = outcome of the check
screen-label-decided = decided
screen-label-done = carried out
screen-label-evidence = Evidence
screen-label-given = given
screen-label-valid-until = valid until
screen-label-method = given by
screen-label-policy-version = policy version
screen-label-purposes = purposes
screen-label-data = data
screen-label-third-parties = to third parties
screen-label-cross-border = across the border
screen-label-public = published
screen-label-withdrawn = withdrawn
screen-label-stopped = stopped
screen-label-proof = Proof of the consent
screen-label-subject-kind = kind
screen-label-external = operator's key
screen-label-iin = IIN / BIN
screen-label-birth-date = date of birth
screen-label-phone = phone
screen-label-email = e-mail
screen-label-address = address
screen-label-representative = representative

# Why this date?
screen-why-title = Why this date: { $number }
screen-why-source = source
screen-why-term = term
screen-why-from = counted from
screen-why-due = last day
screen-why-end-of-check = end of the check
screen-why-met = met
screen-why-rolled = The count ended on { $date }, a day off: it moved to the next working day
screen-why-paused = The term is paused from { $from } to { $until }
screen-why-extended = The term is extended to { $until }
screen-why-moved = The present calendar would give { $date }; the date changes once it is applied
screen-why-legend = >12 counted from   (12) not counted   [12] last day

# The clause behind a date.
screen-clause-title = { $policy }, clause { $clause }
screen-clause-words = The policy's own words; version: { $version }
screen-clause-meaning = What it means
screen-clause-departs = Departs from the law: { $law }
screen-clause-office = The office's norm
screen-clause-status = Checked against the source: { $status }

# The keys.
screen-help-title = Keys: they work under every layout
screen-keys-global = Everywhere
screen-keys-list = In lists
screen-keys-record = In an opened record
screen-keys-letter = In a letter
screen-keys-dialog = In a dialog
screen-keys-field = While typing
screen-keys-help = In this list
screen-keymap-mistakes = Mistakes in the keymap file: { $n }; those lines do not count. { $key }: which
screen-palette-title = What to do
screen-palette-not-here = does nothing here
screen-palette-no-record = choose a record first
screen-language-title = Language
screen-theme-title = Colours
screen-theme-no-colour = colours are off: NO_COLOR or --color none
screen-in-force = now
language-ru = Русский
language-kk = Қазақша
language-en = English
theme-dark = for a dark background
theme-light = for a light background
theme-high-contrast = high contrast
theme-mono = without colour
linear-welcome = { $help } keys, { $palette } everything that can be done, { $search } search, { $again } say it again
linear-marked = marked
linear-found = Search “{ $text }”: { $count } found
linear-due = due { $date }
linear-claims = { $n ->
    [one] { $n } open claim
   *[other] { $n } open claims
}
linear-blocks = { $n ->
    [one] { $n } block
   *[other] { $n } blocks
}
linear-revealed = Personal data are shown for two minutes
linear-number = Number: { $number }
linear-no-colour = a terminal that shows only lines has no colours
screen-filter = Find:
screen-filter-nothing = Nothing found
action-pane-subjects = subjects
action-pane-consents = consents
action-pane-blocks = blocks
action-pane-claims = claims
action-next-pane = next list or field
action-prev-pane = previous list or field
action-up = up
action-down = down
action-left = left, previous value
action-right = right, next value
action-page-up = page up
action-page-down = page down
action-top = to the top
action-bottom = to the bottom
action-search = search all lists
action-open = open, confirm
action-accept = accept the claim, approve the block
action-refuse = refuse the block or the withdrawal
action-close = close the claim, decide the block, note the stop
action-new = new record in this list
action-assign = assign the claim
action-edit = note, correction and the rest
action-why = why this date
action-clause = the clause behind it
action-letter = the letter on the claim, the answer to the subject
action-save = save into a file: an attachment of the claim, a letter
action-reveal = show masked data
action-copy = copy the number
action-next-due = next by date
action-prev-due = previous by date
action-sort = order of the list
action-filter = filter of the list
action-queue = claims: mine, unassigned, all
action-go-back = back to where you were
action-go-forward = forward again
action-drafts = go on with what is unfinished
action-workload = load: what is due by day, what was closed in time
action-palette = everything that can be done, by name
action-mark = mark the record or the value, choose the next
action-mark-range = mark everything since the last mark
action-undo = undo the last act; in a field, the typing
action-start-over = start over, where a draft is open
action-redo = redo the typing
action-word-left = one word to the left
action-word-right = one word to the right
action-line-start = to the beginning of the line
action-line-end = to the end of the line
action-delete-back = delete the letter before the caret
action-delete-ahead = delete the letter behind the caret
action-delete-word-back = delete the word before the caret
action-delete-word-ahead = delete the word behind the caret
action-delete-to-start = delete to the beginning of the line
action-delete-to-end = delete to the end of the line
action-editor = write the text in your own editor ($VISUAL, $EDITOR)
action-help = keys
action-language = language of the screen
action-theme = colours of the screen
action-redraw = redraw the screen
action-suspend = suspend the program; fg comes back
action-back = back; from the top, Esc apart: leave
action-quit = leave

## Refusals

# Why the workflow or the law refuses something. They follow "the action was refused:".
refusal-reads-only = you may only read
refusal-wrong-state = { $number } is “{ $state }” now, and this is not done in that state
refusal-not-accepted = { $number } has not been accepted yet: accept it first
refusal-other-subject = claim { $number } is about another subject
refusal-unknown-operator = the register has no operator { $operator }
refusal-other-operator = { $number } belongs to another operator's base: { $operator }
refusal-blocked-until = the data are blocked: { $number }, the check lasts until { $until } (art. 1(3))
refusal-blocked = the data are blocked: { $number } (art. 1(3))
refusal-gate = to close it, this is missing: { $missing }
refusal-gate-next = add all of it in one command; qorgau claim fulfil notes duties that were met
refusal-in-future = { $date } has not come yet
refusal-before-receipt = { $date } lies before the receipt on { $received }
refusal-before-decision = { $date } lies before the decision of { $decided }
refusal-not-sent = the reply to { $number } has not been sent yet
refusal-before-sending = { $date } is before the day of sending, { $sent }
refusal-review-in-past = the check cannot end in the past: { $until }
refusal-not-an-extension = { $until } is not later than the present end of the check, { $present }
refusal-earlier-review = the check would end before that of { $previous } ({ $until }); a reason is needed
refusal-earlier-review-next = give the reason: --note
refusal-same-officer = { $login } registered the request; somebody else approves it
refusal-no-duty-left = the duty “{ $duty }” is not owed here, or was met
refusal-no-such-duty = the duty “{ $duty }” is not to be met now; owed are: { $owed }
refusal-carried-elsewhere = the duty “{ $duty }” is carried by { $by }
refusal-not-pausable = the term of the duty “{ $duty }” is not paused: what it rests on ({ $source }) does not provide for it
refusal-not-pausable-next = note the circumstances instead: qorgau claim note
refusal-not-extendable = the term of the duty “{ $duty }” is not extended: what it rests on ({ $source }) does not provide for it
refusal-not-extendable-next = note the circumstances instead: qorgau claim note
refusal-not-a-longer-term = { $until } is not later than the present last day, { $present }
refusal-not-a-longer-term-next = give a later day
refusal-date-not-demanded = only an authority's demand states its own date, and this is “{ $kind }”
refusal-nothing-to-change = there is nothing to change
refusal-link-to-itself = a record cannot be linked to itself
refusal-empty = empty: { $what }
refusal-name-missing = a person's name, or an organisation's, is needed
refusal-ends-before-start = the last day { $end } lies before the first, { $start }

missing-ground = the ground
missing-withdrawal-ground = the ground of art. 8(2): law or obligation
missing-reply-date = the reply's date
missing-reply-channel = the reply's channel
missing-reply-number = the reply's number
missing-public-reason = the reason that the applicant is told
missing-duty = the duty “{ $duty }” to be fulfilled
missing-block-decision = a decision on { $number }
missing-letter = in the letter: { $field }

field-assignee = the assignee
field-authority = the authority
field-document = the document
field-evidence = the evidence
field-ground = the ground
field-name = the name
field-note = the note
field-public-reason = the reason told
field-reason = the reason
field-reply-number = outgoing number

# Why something is not undone, and what is done instead.
refusal-nothing-to-undo = nothing was done to this record yet
refusal-merged = { $number } is merged into { $into }: work with { $into }
refusal-not-merged = { $number } is merged into no other record
refusal-merge-with-itself = it is one and the same record
refusal-merge-across-operators = { $number } is in another operator's base ({ $operator }): nothing is matched across operators
refusal-other-kind-of-person = { $number }: a person and an organisation are not merged
refusal-other-iin = { $number } has another ИИН: these are two people, or one of the ИИН has to be corrected first
refusal-not-undone = “{ $done }”: this is not undone; { $instead }
refusal-done-by-another = “{ $done }”: { $login } did this, and only { $login } may undo it
refusal-before-unknown = “{ $done }”: the journal does not tell how it was before; put it back by an act of its own
undo-instead-correct-or-close = correct the facts, or close the claim
undo-instead-go-on = assign the claim to another, let it wait, or close it
undo-instead-note = explain the mistake in a note
undo-instead-letter = change the text again, or go back to the template
undo-instead-correct = correct the facts once more
undo-instead-close = close the claim again
undo-instead-refuse-block = refuse the request with a reason
undo-instead-lift = decide the check: lift the block
undo-instead-request-block = a new request for a block is needed
undo-instead-withdraw = record the withdrawal of the consent
undo-instead-decide-withdrawal = note that processing stopped, or refuse the withdrawal
undo-instead-record-consent = record a new consent
undo-instead-withdraw-again = record a new withdrawal
undo-instead-add-representative = add the representative once more, as it should be
undo-instead-nothing = there is no act that leads back
undo-instead-merge = merge the records again
undo-instead-of-subjects = part or merge the subjects themselves

# What to beware of in something that was done all the same.
warning-reply-channel = the policy (clause { $clause }) does not count “{ $channel }” as in writing
warning-reply-channel-next = send a written reply too, or keep the ground on file
warning-ground-not-in-policy = the policy does not name the ground “{ $ground }”
warning-ground-not-in-policy-next = the term of the law stands
warning-no-clock-stops = waiting stops no clock
warning-no-clock-stops-next = watch the date: qorgau show

# Why a file of law, policy or calendar is refused.
rules-refused-next = mend the file there; nothing in the register was changed

## Import

# Why a row of a file was rejected.
import-missing = the value is missing
import-unknown-value = unknown value: { $value }; known: { $known }
import-unknown-column = unknown column: { $name }
import-date-unreadable = the date is unreadable: { $value }; write 2026-11-23 or 23.11.2026
import-no-such-day = there is no such day: { $value }
import-no-such-time = there is no such time: { $value }
import-hostile-character = the character { $code } at place { $at } is not allowed
import-bad-iin = the IIN is wrong: not 12 digits, or the check digit does not fit
import-bad-bin = the BIN is wrong: not 12 digits, or the check digit does not fit
import-bad-phone = the phone is unreadable, in place { $at }
import-bad-email = the e-mail is unreadable, in place { $at }
import-unknown-subject = there is no subject { $subject } in this operator's base
import-changed = a record with this key is on file with other facts; it is changed in the register only
import-not-utf8 = the row is not UTF-8
import-not-decoded = the row is unreadable in the given encoding
import-cells = cells in the row: { $found }, columns in the header: { $wanted }
import-cell-too-long = a cell is longer than { $limit } bytes: a quotation mark may be missing
import-not-json = the line is not a JSON object
import-not-a-cell = the value is neither a text, nor a number, nor a list of texts

# Why a whole file was not imported.
error-import-empty = the file is empty
error-import-empty-next = the first row must be the header
error-import-unknown-column = unknown column: { $name }
error-import-unknown-column-next = known columns: { $known }
error-import-missing-column = the required column { $name } is missing
error-import-missing-column-next = add it to the header and to every row
error-import-repeated-column = the column { $name } stands twice
error-import-repeated-column-next = keep one of them
error-import-too-many-columns = more than { $most } columns
error-import-too-many-columns-next = check that this is the right file
error-import-encoding = the header is not UTF-8
error-import-encoding-next = name the encoding, for instance --encoding windows-1251
error-import-unknown-encoding = unknown encoding: { $name }
error-import-unknown-encoding-next = for instance: utf-8, windows-1251, koi8-r, utf-16le
error-import-row-too-long = the row from line { $line } is longer than { $limit } bytes
error-import-row-too-long-next = check the quotation marks from this line on
error-import-read = the file could not be read to its end
error-import-read-why = { $detail }
error-import-read-next = try again: what is in stays as it is
error-import-rejects = the rejected rows could not be written: { $path }
error-import-rejects-why = { $detail }
error-import-rejects-next = name another file: --rejects

# The command and what it says.
cli-arg-import-file = The file; - reads standard input
cli-arg-dry-run = Report what would come of it and write nothing
cli-import-done = rows { $rows }: accepted { $accepted }, updated { $updated }, unchanged { $unchanged }, rejected { $rejected }
cli-import-would = dry run, nothing written; rows { $rows }: would be accepted { $accepted }, updated { $updated }, unchanged { $unchanged }, rejected { $rejected }
cli-import-stopped = stopped; what was entered stays, and the same command goes on from there
cli-import-would-stopped = the dry run was stopped before the end of the file
cli-import-rejected = line { $line }: { $reason }
cli-import-rejected-field = line { $line }, { $field }: { $reason }
cli-import-more = and more rejected: { $n }
cli-import-rejects-file = rejected rows: { $path }
cli-import-earlier-rejects = no row was rejected, but an earlier file of rejected rows is still there: { $path }; if it is no longer needed, remove it: it holds personal data
cli-progress = { $n } rows, { $rate }/s
cli-progress-messages = { $n } messages, { $rate }/s
cli-progress-left = { $left } left
cli-progress-stopping = stopping, rows written: { $n }; Ctrl-C again stops at once
cli-progress-stopping-messages = stopping, messages written: { $n }; Ctrl-C again stops at once

## Intake of messages

cli-intake = Take in letters and messages of web forms
cli-arg-intake-files = .eml files, Maildir folders, .jsonl files of a web form: each line an object with id, received_at, name, email, phone, subject, text, operator
cli-claim-attachments = Show what came with a claim
cli-claim-attachment = Save an attachment to a new file
cli-arg-attachment = The number of the attachment
cli-arg-save = A new file; one that is there is not overwritten
cli-intake-done = { $messages } messages: { $taken } new claims, { $known } taken in before, { $unreadable } not readable
cli-intake-stopped = stopped; what was taken in stays, the same command goes on from here
cli-intake-left = not taken in: { $path }: { $reason }
cli-intake-more = not taken in besides: { $n }
cli-intake-untriaged = untriaged claims: { $n }, the nearest due { $date }
cli-intake-no-operator = it is not known to which operator it was written; name it with --operator
cli-intake-not-maildir = the folder has neither new nor cur: it is not a Maildir
cli-intake-not-file = this is not a file
cli-intake-too-large = the file is too large for a message
cli-intake-unreadable = the file cannot be read: { $detail }
cli-intake-unknown-column = line { $line }: unknown field { $name }; known: { $known }
error-intake-operator = it is not known to which operator was written
error-intake-operator-why = no message was sent to an address that a policy names
error-intake-operator-next = name the operator: --operator
error-attachment-missing = the claim has no attachment { $n }
error-attachment-missing-next = list them: qorgau claim attachments
error-attachment-not-kept = attachment { $n } was not kept: it is larger than is allowed
error-attachment-not-kept-next = ask the applicant for the file; its size and hash are on record
cli-attachment-saved = attachment saved: { $path }
cli-section-message = Message
label-attachment = no.
label-type = type
label-size = size
label-hash = SHA-256
label-from = from
label-title = subject line
label-sent = sent, by the sender's word
size-bytes = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
}
size-not-kept = { $n ->
    [one] { $n } byte, not kept
   *[other] { $n } bytes, not kept
}
message-source-mail = letter
message-source-web_form = web form
remark-unreadable = could not be read: all of it is attached
remark-damaged = damaged or incomplete
remark-charset = wrong encoding stated, the text was read by guess
remark-html = the text was taken from HTML
remark-forwarded = a forwarded letter follows the text
remark-no_text = there is no text
remark-cut = the beginning is shown, the whole text is attached
remark-too_large = attachments larger than allowed were not kept
remark-winmail = an Outlook file winmail.dat, not opened
remark-encrypted = encrypted, not opened
remark-signed = signed, the signature was not checked
remark-no_receipt = no server noted the receipt, the file's date taken
remark-future_receipt = receipt noted in the future, time of intake taken
sender-match-iin = ИИН in the text
sender-match-email = the sender's address
sender-match-phone = phone
sender-match-name = the sender's name
screen-label-from = from
screen-label-title = subject line
screen-label-sent = sent
screen-label-remark = note
screen-label-attachment = attachment
screen-attachment = { $n }. { $name } · { $size } · { $type }
screen-attachments-none = This claim has no attachments
screen-saving-title = Save an attachment: { $number }
screen-saving-to = to the file
screen-saving-nowhere = Name the file
screen-saved = Attachment saved: { $path }
screen-untriaged-clock = kind not determined: the nearest of the dates it may have
screen-count-untriaged-due = untriaged { $n }, due { $date }
kind-unknown = not determined
kind-short-unknown = undetermined
word-undetermined = not determined
refusal-not-triaged = { $number } has not been triaged: neither its kind nor its subject is known
refusal-not-triaged-next = triage it first: qorgau claim triage

## Demo

cli-demo = Make and open a demonstration register with made-up people
cli-arg-demo-subjects = How many subjects
cli-arg-seed = The seed: the same seed on the same day gives the same register
cli-arg-fresh = Make it anew even if there is one already
cli-arg-no-tui = Do not open the screen
cli-demo-made = demonstration register made: subjects { $subjects }, consents { $consents }, blocks { $blocks }, claims { $claims }
    from here on: --db { $path }
cli-demo-opened = there is a demonstration register: subjects { $subjects }, consents { $consents }, blocks { $blocks }, claims { $claims }; make it anew: --fresh
    from here on: --db { $path }
error-demo-not-one = not a demonstration register: { $path }
error-demo-not-one-next = name another file with --db; this one is unchanged
error-live-register = this is a register of real work
error-live-register-next = made-up histories go into a demonstration register only: qorgau demo

## Letters
letter-asked-pretrial_claim = with a pre-trial claim
letter-asked-consumer_claim = with a consumer’s claim
letter-asked-information = for information on your personal data
letter-asked-rectification = to rectify your personal data
letter-asked-blocking = to block your personal data
letter-asked-destruction = to destroy your personal data
letter-asked-consent_withdrawal = to withdraw consent
letter-asked-automated_objection = objecting to automated processing
letter-asked-public_removal = to remove your personal data from public sources
letter-asked-authority_demand = demanding information
letter-done-pretrial_claim = the demand was met
letter-done-consumer_claim = the demand was met
letter-done-information = information on your personal data was given
letter-done-rectification = the personal data were rectified
letter-done-blocking = the personal data were blocked for the period of a check
letter-done-destruction = the personal data were destroyed
letter-done-consent_withdrawal = processing on the consent was stopped
letter-done-automated_objection = the demand was met
letter-done-public_removal = the personal data were removed from public sources
letter-done-authority_demand = the demand was met
letter-field-resolution = the decision
letter-field-addressee = the addressee
letter-field-address = the address
letter-field-outgoing_number = the outgoing number
letter-field-outgoing_date = the date of the letter
letter-field-public_reason = the reason that the applicant is told
letter-field-signatory = who signs
letter-field-blocked_on = the day of the block
letter-field-blocked_until = the last day of the check
letter-field-unblocked_on = the day on which the block was lifted
letter-blank = [{ $field }: empty]
letter-refused = { $file }, line { $line }: { $reason }
letter-refused-next = mend the template, or take the file away to have the shipped one back
letter-unknown-field = no field “{ $name }”; known: { $known }
letter-syntax = { $text }
letter-empty = the template is empty
letter-not-owed = { $number }: the applicant withdrew the claim, no reply is owed
letter-not-owed-next = another letter is chosen by --template
letter-lacks = the letter lacks: { $fields }
letter-lacks-next = give the decision, the reason, the number and the signatory by “claim reply”; who signs all of the office's letters, by “office set signatory”
letter-address-masked = the address is masked and not in the letter; --reveal REASON puts it there
letter-saved = letter written: { $path }
letter-bad-form = “{ $path }”: a letter is saved as .txt or .docx
letter-no-folder = no such folder: { $path }
letter-no-folder-next = make it, or name another
letter-no-permission = no right to write there: { $path }
letter-no-permission-next = name a folder in which you may make files
letter-is-folder = that is a folder: { $path }
letter-is-folder-next = add the name of a file
letter-language-ru = in Russian
letter-language-kk = in Kazakh
## Triage

verdict-accept = accept
verdict-new-subject = new subject
verdict-ask-identity = ask for proof of identity
verdict-link = link to another claim
verdict-redirect = redirect
verdict-later = set aside
verdict-not-ours = not ours
identity-method-document_seen = a document was shown
identity-method-edoc = digital signature
identity-method-cabinet = personal account
identity-method-known_contact = an answer from a known contact
identity-method-state_service = state service
identity-method-representation = a representative's document
identity-method-other = another way
identity-result-confirmed = identity confirmed
identity-result-not-confirmed = identity not confirmed
note-kind = kind: { $to }
note-kind-changed = kind: { $from } → { $to }
note-kind-unknown = kind not determined
note-subject = subject: { $to }
note-subject-changed = subject: { $from } → { $to }
note-subject-unknown = subject not established
note-received-changed = received: { $from } → { $to }
note-set-aside = until { $date }
cli-arg-verdict = The verdict
cli-arg-triage-to = The number of the claim about the same matter
cli-arg-to-whom = To whom it is redirected
cli-arg-aside-until = The day until which it is set aside; the clocks run on
cli-arg-paused-from = The first day on which the term does not run
cli-arg-paused-until = The last day on which the term does not run
cli-arg-extended-until = The new last day of the term
cli-arg-identity-method = How identity was checked
cli-arg-identity-result = What the check showed
cli-arg-checked-on = When it was checked; today by default
cli-arg-identity-of = Whose identity; the subject's by default
cli-arg-new-subject = Enter whoever is confirmed as a new subject
cli-value-verdict = VERDICT
cli-value-result = RESULT
triage-aside-until = set aside until { $date }; the clocks run on
triage-looks-like = What it looks like
triage-who = Who it may be
triage-would-set = Which clocks would run
triage-ask-verdict = Verdict, its number or its name (nothing: decide later)
triage-nothing = nothing tells
triage-stated = named in the claim
refusal-whose-unknown = it is not said whose data { $number } is about
refusal-whose-unknown-next = record whose identity is confirmed: qorgau claim identity --subject or --new-subject
refusal-nobody-to-enter = there is nobody to enter with the check on { $number }: identity is not confirmed, or it is known already whose data it is about
refusal-nobody-to-enter-next = record the check without --new-subject
refusal-link-to-other = { $number } is not a claim
refusal-link-to-other-next = name a claim about the same matter
refusal-set-aside-in-past = a message is set aside until a day to come; { $until } is not one
refusal-set-aside-in-past-next = name a later day
warning-set-aside-past-due = its date may be { $due }, no later than that day
warning-set-aside-past-due-next = it stays in the list and its clocks run
warning-representation-unproved = the policy ({ $clause }) wants a document from whoever acts for another
warning-representation-unproved-next = see the document and record --method representation
undo-instead-triage = triage the claim again
undo-instead-check-identity = check identity again and record the result

## Triage on the screen
action-triage = triage what came in
action-accept-message = accept as a claim of this kind, about this subject
action-enter-sender = enter the sender as a new subject and accept
action-ask-identity = accept and ask for proof of identity
action-link-message = link to another claim about the same matter
action-redirect-message = pass on to whom it concerns
action-set-aside = set aside until another day
action-not-ours = not ours: close, with the ground
screen-keys-triage = While triaging
screen-triage-title = Triage
screen-triage-place = { $n } of { $all }
screen-triage-left = { $n } left
screen-triage-aside = set aside
screen-triage-elsewhere = triaged by a colleague
screen-triage-over = Nothing is left to triage.
screen-triage-over-here = Triaged by you: { $n }
screen-triage-over-aside = Set aside: { $n }; their clocks run, and they stay in the list of claims
screen-triage-over-elsewhere = Triaged by colleagues: { $n }
screen-triage-over-how = { $undo } takes the last verdict back, { $before } goes to the one before, { $back } to the lists
screen-triage-files = attachments: { $n }
screen-triage-kind = Kind
screen-triage-who = Who
screen-triage-no-kind = nothing tells the kind: choose with the arrows
screen-triage-nobody = nobody like that in the register
screen-triage-more-people = { $n } in all
screen-triage-no-date = no date
screen-triage-by = by { $date }
screen-triage-claims = claims: { $n }
screen-triage-blocks = blocks: { $n }
screen-triage-consents = consents: { $n }
screen-triage-is-settled = There is a verdict already; { $key } takes your own back
screen-triage-nothing-given = You have given no verdict here yet
screen-triage-moved-on = { $number } has changed meanwhile: { $deeds }. Look at it and decide again
screen-hint-accept-message = accept
screen-hint-enter-sender = new
screen-hint-ask-identity = who is it?
screen-hint-link-message = link
screen-hint-redirect = redirect
screen-hint-set-aside = set aside
screen-hint-not-ours = not ours
screen-hint-skip = skip
screen-hint-before = before
screen-hint-undo = undo
screen-hint-whole = in full
screen-hint-triage = triage
screen-quoted = “{ $text }”
