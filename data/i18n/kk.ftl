### Every word that the program says, in Kazakh.
### The same messages in the same order in ru.ftl, kk.ftl and en.ftl: tests/i18n.rs compares them.
### A value of the register is a family, a dash and the value as scripts write it.

## Claims

# What came in. The Kazakh words for the two claims need a lawyer's check.
kind-pretrial_claim = сотқа дейінгі талап
kind-consumer_claim = тұтынушының талабы
kind-information = дербес деректер туралы сұрау салу
kind-rectification = деректерді өзгерту және толықтыру
kind-blocking = деректерді бұғаттау
kind-destruction = деректерді жою
kind-consent_withdrawal = келісімді кері қайтарып алу
kind-automated_objection = автоматтандырылған өңдеуге қарсылық
kind-public_removal = жалпыға қолжетімді көздерден алып тастау
kind-authority_demand = мемлекеттік органның талабы

# The same in a list: at most 12 columns.
kind-short-pretrial_claim = талап
kind-short-consumer_claim = тұтынушы
kind-short-information = сұрау салу
kind-short-rectification = өзгерту
kind-short-blocking = бұғаттау
kind-short-destruction = жою
kind-short-consent_withdrawal = кері қайтару
kind-short-automated_objection = қарсылық
kind-short-public_removal = алып тастау
kind-short-authority_demand = орган талабы

claim-state-received = келіп түсті
claim-state-registered = тіркелді
claim-state-in_review = қаралуда
claim-state-waiting = күтуде
claim-state-reply_ready = жауап дайын
claim-state-closed = жабылды

# What a waiting claim waits for.
waiting-identity = жеке басын растау
waiting-clarification = өтініш берушінің нақтылауы
waiting-execution = орындалу

resolution-satisfied = қанағаттандырылды
resolution-partial = ішінара қанағаттандырылды
resolution-refused = бас тартылды
resolution-withdrawn = өтініш беруші қайтарып алды
resolution-not_considered = қараусыз қалдырылды
resolution-redirected = қайта бағытталды

## Blocks

block-state-requested = сұралды
block-state-active = қолданыста
block-state-refused = бас тартылды
block-state-lifted = алып тасталды
block-state-executing = шешім орындалуда
block-state-rectified = деректер өзгертілді
block-state-destroyed = деректер жойылды
# Still in force: the check has run out of time, and a person has to decide.
block-state-review_due = тексеру кезеңі өтті

ground-inaccurate = дұрыс емес деректер
ground-incomplete = толық емес деректер
ground-outdated = ескірген деректер
ground-unlawfully_obtained = деректер заңсыз алынған
ground-unlawful_actions = деректермен құқыққа сыйымсыз әрекеттер
ground-not_necessary = деректер мәлімделген мақсатқа қажет емес

requested-by-subject = субъект
requested-by-representative = заңды өкіл
requested-by-authority = уәкілетті орган

scope-all = барлық деректер

## Consents

consent-state-active = қолданыста
consent-state-expired = мерзімі өтті
consent-state-superseded = жаңасымен ауыстырылды
consent-state-withdrawal_received = қайтарып алу келіп түсті
consent-state-stopped = өңдеу тоқтатылды
consent-state-withdrawal_refused = қайтарып алудан бас тартылды

# How consent was given.
method-checkbox = сайттағы белгі
method-paper = қағаз түрінде
method-edoc = ЭЦҚ қойылған электрондық құжат
method-state_service = мемлекеттік сервис
method-non_state_service = мемлекеттік емес сервис
method-other = өзге тәсіл

## Subjects, representatives, operators

subject-state-active = бұғатталмаған
subject-state-blocked = деректері бұғатталған
subject-kind-natural = жеке тұлға
subject-kind-legal = заңды тұлға

# What the law calls the keeper of a base.
operator-kind-owner = базаның меншік иесі
operator-kind-operator = базаның операторы
operator-kind-third_party = үшінші тұлға

role-officer = жауапты адам
role-inspector = тексеруші, тек оқу

data-name = тегі, аты, әкесінің аты
data-iin = ЖСН
data-birth_date = туған күні
data-phone = телефон
data-email = электрондық пошта
data-address = мекенжай
data-photo = фотосурет
data-account = есептік жазба
data-purchases = сатып алулар
data-ip = IP-мекенжай
data-cookies = cookie файлдары
data-other = өзге деректер

# How a paper came in or went out.
channel-paper = қағаз түрінде
channel-registered_post = тапсырысты хат
channel-email = электрондық пошта
channel-edoc = ЭЦҚ қойылған электрондық құжат
channel-web_form = сайттағы нысан
channel-cabinet = жеке кабинет
channel-state_service = мемлекеттік сервис
channel-in_person = өзі келіп

## Clocks

clock-state-met = мерзімінде орындалды
clock-state-met_late = кешігіп орындалды
clock-state-on_track = мерзімі келген жоқ
clock-state-due_soon = мерзімі жақын
clock-state-due_today = мерзімі бүгін
clock-state-overdue = мерзімі өткен
clock-state-paused = мерзім тоқтатыла тұрды
# A flag beside the state: the year's calendar is not confirmed.
clock-state-provisional = алдын ала

duty-reply = жазбаша жауап беру
duty-inform = мәлімет беру
duty-act = орындау
duty-decide = шешім қабылдау
duty-stop = өңдеуді тоқтату
duty-notify = хабарлау

duty-short-reply = жауап
duty-short-inform = мәлімет
duty-short-act = орындау
duty-short-decide = шешім
duty-short-stop = тоқтату
duty-short-notify = хабарлау

origin-law = заң
origin-policy = оператор саясаты
origin-office = кеңсе нормасы

# How well a rule or a year of the calendar is known.
status-confirmed = расталған
status-secondary = қайталама дереккөз бойынша
status-provisional = алдын ала

# Why a day of the trace counts or does not.
trace-why-received = алынған күн
trace-why-weekend = демалыс күні
trace-why-holiday = мереке күні
trace-why-moved_day_off = ауыстырылған демалыс күні
trace-why-moved_working_day = ауыстырылған жұмыс күні
trace-why-counted = есепке кіреді
trace-why-rolled = мерзім жұмыс күніне ауысты

## Terms and countdowns

# The unit is always printed. Kazakh nouns stay in the singular after a number.
days-working = { $n } жұм. күн
days-calendar = { $n } күнт. күн
days-working-long = { $n } жұмыс күні
days-calendar-long = { $n } күнтізбелік күн

countdown-today = бүгін
countdown-tomorrow = ертең
countdown-left-working = { $n } жұм. күн қалды
countdown-left-calendar = { $n } күнт. күн қалды
countdown-overdue-working = { $n } жұм. күнге кешікті
countdown-overdue-calendar = { $n } күнт. күнге кешікті

# Under the heading "left": at most 13 columns, overdue with a minus.
countdown-column-working = { $n } жұм. күн
countdown-column-calendar = { $n } күнт. күн
countdown-column-overdue-working = −{ $n } жұм. күн
countdown-column-overdue-calendar = −{ $n } күнт. күн

# In a sentence.
countdown-long-today = мерзімі бүгін аяқталады
countdown-long-tomorrow = мерзімі ертең аяқталады
countdown-long-left-working = { $n } жұмыс күні қалды
countdown-long-left-calendar = { $n } күнтізбелік күн қалды
countdown-long-overdue-working = { $n } жұмыс күніне кешіктірілді
countdown-long-overdue-calendar = { $n } күнтізбелік күнге кешіктірілді

## Dates

date-long = { $year } жылғы { $day } { $month }

# Over a month grid.
month-1 = Қаңтар
month-2 = Ақпан
month-3 = Наурыз
month-4 = Сәуір
month-5 = Мамыр
month-6 = Маусым
month-7 = Шілде
month-8 = Тамыз
month-9 = Қыркүйек
month-10 = Қазан
month-11 = Қараша
month-12 = Желтоқсан

# Inside a date.
month-of-1 = қаңтар
month-of-2 = ақпан
month-of-3 = наурыз
month-of-4 = сәуір
month-of-5 = мамыр
month-of-6 = маусым
month-of-7 = шілде
month-of-8 = тамыз
month-of-9 = қыркүйек
month-of-10 = қазан
month-of-11 = қараша
month-of-12 = желтоқсан

month-short-1 = қаң
month-short-2 = ақп
month-short-3 = нау
month-short-4 = сәу
month-short-5 = мам
month-short-6 = мау
month-short-7 = шіл
month-short-8 = там
month-short-9 = қыр
month-short-10 = қаз
month-short-11 = қар
month-short-12 = жел

# Monday is 1.
weekday-short-1 = дс
weekday-short-2 = сс
weekday-short-3 = ср
weekday-short-4 = бс
weekday-short-5 = жм
weekday-short-6 = сн
weekday-short-7 = жс

## Records and the journal

record-subject = субъект
record-consent = келісім
record-block = бұғаттау
record-claim = өтініш

record-count-subject = { $n } субъект
record-count-consent = { $n } келісім
record-count-block = { $n } бұғаттау
record-count-claim = { $n } өтініш

pane-subjects = Субъектілер
pane-consents = Келісімдер
pane-blocks = Бұғаттаулар
pane-claims = Өтініштер

# What was done, in the journal and in a record's history.
journal-claim_registered = өтініш тіркелді
journal-claim_accepted = өтініш қарауға қабылданды
journal-claim_assigned = жауапты тағайындалды
journal-claim_noted = жазба қосылды
journal-claim_waiting = күтуге ауыстырылды
journal-claim_resumed = қарау жалғастырылды
journal-claim_reply_prepared = жауап дайындалды
journal-claim_fulfilled = міндет орындалды
journal-claim_linked = басқа өтінішпен байланыстырылды
journal-claim_corrected = өтініш мәліметтері түзетілді
journal-claim_closed = өтініш жабылды
journal-claim_reopened = өтініш қайта ашылды
journal-block_requested = бұғаттау сұралды
journal-block_approved = деректер бұғатталды
journal-block_refused = бұғаттаудан бас тартылды
journal-block_extended = тексеру кезеңі ұзартылды
journal-block_resolved = бұғаттау бойынша шешім қабылданды
journal-block_completed = бұғаттау бойынша шешім орындалды
journal-consent_recorded = келісім жазылды
journal-consent_withdrawn = келісімді қайтарып алу келіп түсті
journal-consent_stopped = өңдеу тоқтатылды
journal-consent_withdrawal_refused = келісімді қайтарып алудан бас тартылды
journal-subject_registered = субъект тізілімге енгізілді
journal-subject_corrected = субъект деректері өзгертілді
journal-representative_added = өкіл қосылды
journal-imported = деректер файлдан жүктелді
journal-register_created = тізілім құрылды
journal-office_set = кеңсе нормасы өзгертілді
journal-law_applied = заң редакциясы қолданылды
journal-policy_applied = саясат редакциясы қолданылды
journal-calendar_applied = күнтізбе қолданылды
journal-revealed = жасырылған деректер көрсетілді
journal-demo_filled = оқу тізілімі толтырылды

## Common words

word-yes = иә
word-no = жоқ
word-unknown = көрсетілмеген
word-masked = жасырылған
word-none = жоқ

## Errors

# What failed, why (-why, where there is more to say), what to do next (-next). They are joined by
# colons on one line: small first letter, no full stop. $year is a text and not a count.
error-register-missing = тізілім табылмады: { $path }
error-register-missing-next = оны құрыңыз: qorgau init, оқу тізілімін қараңыз: qorgau demo, немесе файлды көрсетіңіз: --db
error-register-foreign = бұл Qorgau тізілімі емес: { $path }
error-register-foreign-why = файл басқа бағдарламаға тиесілі және өзгертілген жоқ
error-register-foreign-next = --db немесе QORGAU_DB ішіндегі жолды тексеріңіз
error-register-newer = тізілім бағдарламаның жаңарақ нұсқасында құрылған: { $path }
error-register-newer-why = тізілім схемасы { $found }, бұл бағдарлама { $known } дейін біледі
error-register-newer-next = qorgau бағдарламасын жаңартыңыз; файл өзгертілген жоқ
error-register-damaged = тізілім бүлінген: { $path }
error-register-damaged-why = { $detail }
error-register-damaged-next = оған жазбаңыз; файл көшірмесін сақтап, соңғы резервтік көшірмеге оралыңыз
error-register-symlink = тізілім файлы қауіпсіз емес: { $path }
error-register-symlink-why = бұл символдық сілтеме немесе кәдімгі файл емес
error-register-symlink-next = --db ішінде файлдың өзін көрсетіңіз
error-register-exposed = тізілім файлы қауіпсіз емес: { $path }
error-register-exposed-why = оны осы компьютердің барлық пайдаланушылары оқи алады
error-register-exposed-next = қолжетімділікті жабыңыз: chmod o-rwx { $path }
error-register-network = тізілім файлы қауіпсіз емес: { $path }
error-register-network-why = ол құлыптаулары сенімсіз { $filesystem } желілік файл жүйесінде жатыр
error-register-network-next = тізілімді сервер дискісіне көшіріп, онымен SSH арқылы жұмыс істеңіз
error-read-only = тізілім тек оқуға ашылған
error-read-only-next = --read-only опциясынсыз іске қосыңыз немесе файлға жазу құқығын сұраңыз
error-record-missing = { $number } жазбасы жоқ
error-record-missing-next = оны табыңыз: qorgau search
error-conflict = { $number } жазбасы осы арада өзгертілді
error-conflict-why = сіз { $seen } нұсқасын көрдіңіз, қазір { $now } нұсқасы
error-conflict-next = жазбаны қайта ашып, әрекет әлі керек болса, қайталаңыз
error-identifier-in-argument = { $name } аргументінде дербес сәйкестендіргіш бар
error-identifier-in-argument-why = аргументтер командалар тарихында қалады және процестер тізімінде көрінеді
error-identifier-in-argument-next = мәтін орнына - беріп, оны пернетақтадан немесе арна арқылы енгізіңіз
error-bad-date = күн емес: { $value }
error-bad-date-next = 2026-11-23 немесе 23.11.2026 деп, сағатымен 2026-11-23T14:05 деп жазыңыз
error-bad-number = жазба нөмірі емес: { $value }
error-bad-number-next = нөмірлер былай жазылады: П-2026-0042, Б-2026-0007, С-000123, К-000456
error-bad-count = бүтін сан емес: { $value }
error-bad-count-next = тек цифрлармен жазыңыз
error-bad-value = белгісіз мән: { $value }
error-bad-value-next = мүмкін мәндер: { $known }
error-missing-argument = { $name } аргументі жетіспейді
error-missing-argument-next = оны қосыңыз немесе сұрауы үшін команданы терминалда іске қосыңыз
error-file-unreadable = файл оқылмайды: { $path }
error-file-unreadable-why = { $detail }
error-file-unreadable-next = жол мен қолжетімділік құқықтарын тексеріңіз

warning-calendar-unconfirmed = { $year } жылғы күнтізбе расталмаған
warning-calendar-unconfirmed-why = күндер заңның жалпы ережелері бойынша есептелген және алдын ала болып табылады
warning-calendar-unconfirmed-next = ауыстырулар жарияланғанда: qorgau calendar apply
warning-now-ignored = QORGAU_NOW ескерілмеді
warning-now-ignored-why = бұл оқу тізілімі де, сынақ тізілімі де емес
warning-now-ignored-next = айнымалыны алып тастаңыз

## Files of law, policies and the calendar

# Why such a file is refused, after its name and place.
rules-refused = { $file }, { $line }-жол, { $column }-баған: { $reason }
rules-toml = { $text }
rules-empty = { $key } мәні бос
rules-bad-id = «{ $value }» белгілеу емес: тек латын әріптері, цифрлар, дефистер мен нүктелер
rules-bad-slug = «{ $value }» оператордың қысқа аты емес: кіші латын әріптері, цифрлар мен дефистер
rules-bad-date = { $value } — { $first } бен { $last } жылдар арасындағы уақытсыз күн емес
rules-bad-year = { $year } — { $first } бен { $last } арасындағы жыл емес
rules-bad-month-day = { $month }-айда { $day }-күн жоқ
rules-ends-before = аяқталуы ({ $until }) басталуынан ({ $from }) бұрын
rules-term-too-long = күнмен берілген мерзім ({ $days }) ең ұзағынан ({ $most }) асады
rules-at-once = 0 күн — алынған күннің өзі: мұндай мерзімнің бірлігі calendar
rules-repeated = «{ $value }» екі рет тұр
rules-start-unknown = өтініштің мерзімі алынғаннан не шешімнен басталады: receipt немесе decision
rules-outcome-start = тексеруден кейінгі мерзім шешімнен (decision) басталады және өтініш түрлеріне қатысты емес
rules-code-twice = { $code } деген екі ереже қатар қолданылады: { $on }
rules-half-a-clock = мерзімі бар уәде duty, kinds, days және unit мәндерін атайды; { $missing } жетіспейді
rules-only-for-blocking = мерзім тек бұғаттау туралы уәдеде { $key } мәніне байланысты болады
rules-clause-twice = { $clause }-тармақтың екі уәдесі бір түрге мерзім қояды: { $kind }
rules-unknown-data = «{ $value }» деректер санаты емес; белгілілері: { $known }
rules-holiday-twice = бір күнде екі мереке, басталуы: { $on }
rules-day-off-date = демалыс күнінде не күн (date), не ай мен күн (month, day) болады
rules-day-off-twice = бұл демалыс күні екі рет тұр
rules-estimate = { $year } жыл расталған делінген, ал бұл демалыс күні — болжам
rules-moved-from-working = { $date } демалыс күні емес, оны ауыстыруға болмайды
rules-moved-to-off = { $date } онсыз да демалыс күні
rules-moved-twice = { $date } екі рет ауыстырылады
rules-year-twice = { $year } жыл екі рет тұр

## CLI

## Screen

# The upper line: which register, what is due.
screen-demonstration = ОҚУ ТІЗІЛІМІ
screen-read-only = тек оқу
screen-count-overdue = мерзімі өткен { $n }
screen-count-today = бүгін { $n }
screen-count-soon = жақында { $n }
screen-count-untriaged = қаралмаған { $n }
screen-search = Іздеу:
screen-search-clear = Esc: тазарту
screen-crumb-subject = Субъект:
screen-crumb-back = Esc: бәрін көрсету
screen-place = { $count } ішінен { $place }

# Heads of columns; at most as wide as the column.
screen-head-number = №
screen-head-left = қалды
screen-head-due = мерзім
screen-head-kind = түрі
screen-head-subject = субъект
screen-head-state = күйі
screen-head-assigned = кімде
screen-head-operator = оператор
screen-head-ground = негіз
screen-head-given = берілді
screen-head-name = аты
screen-head-claims = өтін.
screen-head-blocks = бұғ.
screen-head-iin = ЖСН

# Empty lists say why they are empty.
screen-loading = Жүктелуде…
screen-empty-search = Ештеңе табылмады: «{ $text }». Esc іздеуді тазартады.
screen-empty-subject = Бұл субъектіде мұнда ештеңе жоқ.
screen-empty-subjects = Субъектілер әлі жоқ. Журналды жүктеңіз: qorgau import subjects ФАЙЛ
screen-empty-consents = Келісімдер әлі жоқ.
screen-empty-blocks = Бақылауда ұстайтын бұғаттау жоқ.
screen-empty-claims = Ашық өтініш жоқ.
screen-too-small = Терезе тым кішкентай: кемінде { $columns }×{ $rows } таңба керек.

# The lowest line: what a key does now, in a word or two.
screen-hint-accept = қабылдау
screen-hint-approve = мақұлдау
screen-hint-refuse = бас тарту
screen-hint-close = жабу
screen-hint-resolve = шешу
screen-hint-complete = орындалды
screen-hint-fulfil = белгілеу
screen-hint-stop = тоқтатылды
screen-hint-why = мерзім неге
screen-hint-clause = тармақ
screen-hint-open = ашу
screen-hint-follow = субъект істері
screen-hint-link = өту
screen-hint-search = іздеу
screen-hint-next-pane = келесі
screen-hint-next-date = басқа мерзім
screen-hint-to-list = тізімге
screen-hint-clear = тазарту
screen-hint-page = парақтау
screen-hint-do = орындау
screen-hint-next = келесі өріс
screen-hint-choose = таңдау
screen-hint-cancel = болдырмау
screen-hint-go-on = жалғастыру
screen-hint-back = артқа
screen-hint-help = пернелер

# What was done, what could not be done.
screen-done = { $number }: { $state }
screen-made = Осымен бірге: { $numbers }
screen-nothing-to-do = Бұл жазбаға бұл әрекет қолданылмайды
screen-no-date = Бұл жазбада мерзім жоқ
screen-no-clause = Бұл мерзімнің артында саясат не заң тармағы жоқ
screen-paste-nowhere = Қоятын жер жоқ: енгізу өрісін не іздеуді ашыңыз
screen-paste-too-long = Қойылған мәтін тым үлкен ({ $size } КБ), қабылданбады
screen-quit-loses = Енгізілген мәтін жоғалады. Тағы бір рет Ctrl-C: шығу
screen-leave-loses = Енгізілген мәтін жоғалады. Тағы бір рет Esc: шығу; кез келген перне: қалу
screen-failed = Орындалмады: { $detail }
screen-failed-next = Ештеңе жазылған жоқ. Қайталанса, тізілімді тексеріңіз: qorgau doctor
screen-panic = qorgau: бағдарлама қатеден тоқтады; жазылғаны сақталған. Оқиға нөмірі:
screen-sending = Жазылуда…
screen-missing = Әлі керек:
screen-gap-field = толтырыңыз: { $field }
screen-choose = таңдалмаған

# Dates as they are typed.
screen-date-empty = күнін енгізіңіз
screen-date-unreadable = күн де, мерзім де емес: 12.12, 12.12.2026, ертең, 10, 14d деп жазыңыз
screen-date-no-such-day = мұндай күн жоқ
screen-date-too-long = мерзім тым ұзақ
screen-date-in-future = { $date } әлі келген жоқ
screen-date-too-early = басталғаннан бұрын: { $from }
screen-date-read = { $date }

# Fields of dialogs.
screen-field-resolution = шешім
screen-field-withdrawal-ground = 8-бап бойынша негіз
screen-field-ground = негіздеме
screen-field-reply-date = жауап жіберілді
screen-field-reply-channel = жіберу тәсілі
screen-field-reply-number = шығыс №
screen-field-public-reason = өтініш берушіге себеп
screen-field-until = тексеру мерзімі
screen-field-note = жазба
screen-field-requested-by = кім сұрайды
screen-field-block-ground = негіз
screen-field-scope = қандай деректер
screen-field-outcome = тексеру қорытындысы
screen-field-done-on = қашан
screen-field-evidence = немен расталады

# Dialogs: title, button, what to know before.
screen-accept-title = { $number } қарауға қабылдау
screen-accept-button = Қабылдау
screen-accept-what = Өтініш: { $kind }
screen-accept-due = Ең жақын міндет мерзімі: { $date }
screen-accept-makes-block = Бірден бұғаттау сұрауы пайда болады; міндет сол арқылы орындалады
screen-accept-makes-withdrawal = Кері қайтарып алу субъект келісімдерінде бірден белгіленеді; өңдеу сонда тоқтатылады
screen-close-title = { $number } жабу
screen-close-button = Өтінішті жабу
screen-close-withdrawal-grounds = Кері қайтарып алудан заңға қайшы болса немесе орындалмаған міндеттеме болса ғана бас тартылады (8-бап)
screen-applicant-sees = Өтініш беруші бұл себепті сөзбе-сөз көреді
screen-fulfil-title = { $number }: орындалғанын белгілеу: { $duty }
screen-fulfil-button = Орындалды деп белгілеу
screen-fulfil-what = Міндет осы күннен орындалды деп саналады
screen-approve-title = { $number } сұрауы бойынша деректерді бұғаттау
screen-approve-button = Бұғаттау
screen-approve-what = Негіз: { $ground }
screen-approve-ends = Тексеру { $date } дейін, осы күнді қоса
screen-approve-by-norm = Кеңсе нормасы бойынша: { $term }
screen-approve-by-term = Белгіленді: { $term }
screen-approve-by-date = Күні белгіленді
screen-approve-days = Келесі күннен бастап: жұмыс { $working }, демалыс { $weekend }, мереке және ауыстырылған { $off }
screen-approve-own-date = Заң тексеру мерзімін шектемейді: күнді кеңсе белгілейді
screen-approve-in-past = { $date } өтіп кетті
screen-refuse-title = { $number } бұғаттаудан бас тарту
screen-refuse-button = Бас тарту
screen-resolve-title = { $number } бұғаттау бойынша шешім
screen-resolve-button = Шешім қабылдау
screen-resolve-lifts = Бұғаттау бірден алынады
screen-resolve-act-by = Шешімді { $date } дейін орындау керек; оған дейін деректер бұғатталған күйде қалады
screen-resolve-executes = Шешім орындалғанша деректер бұғатталған күйде қалады
screen-complete-title = { $number } бойынша шешім орындалды
screen-complete-button = Орындалды деп белгілеу
screen-complete-what = { $date } шешілді: { $outcome }
screen-stop-title = { $number } келісімі бойынша өңдеу тоқтатылды
screen-stop-button = Тоқтатылғанын белгілеу
screen-stop-received = Кері қайтарып алу { $date } түсті
screen-stop-due = { $date } дейін тоқтату немесе дәлелді бас тарту керек
screen-refuse-withdrawal-title = { $number } келісімін кері қайтарып алудан бас тарту
screen-refuse-withdrawal-button = Кері қайтарудан бас тарту
screen-provisional = Күн алдын ала есептелген: осы жылдың күнтізбесі расталмаған

# Somebody was faster.
screen-conflict-seen = сіз { $version } нұсқасын көрдіңіз
screen-conflict-now = қазір { $version } нұсқасы
screen-conflict-kept = Енгізілген мәтін сақталды. Enter оған қайтарады: тексеріп, әрекет әлі керек болса, қайталаңыз

# A record opened.
screen-plain = { $text }
screen-list = { $list }
screen-date = { $date }
screen-moment = { $date } { $time }
screen-moment-by = { $date } { $time }, { $by }
screen-waiting = күту: { $for }
screen-nobody = ешкімге
screen-until-purpose = мақсатқа жеткенше
screen-reply = { $date }, { $channel }, № { $number }
screen-representative = { $name }, { $authority }
screen-clocks = Мерзімдер
screen-links = Байланысты жазбалар
screen-history = Тарихы
screen-clock-not-started = мерзім әлі басталған жоқ
screen-clock-beside = мәлімет үшін
screen-clock-carried = { $by } арқылы орындалады
screen-at-once = бірден, алынған күні
screen-source-clause = { $policy }, { $clause }-т.
screen-source-demand = талаптағы күн
screen-label-kind = түрі
screen-label-state = күйі
screen-label-operator = оператор
screen-label-received = алынды
screen-label-registered = тіркелді
screen-label-channel = түсу тәсілі
screen-label-incoming = кіріс №
screen-label-assigned = тапсырылды
screen-label-resolution = шешім
screen-label-closed = жабылды
screen-label-reply = жауап
screen-label-ground = Негіздеме
screen-label-public-reason = Өтініш берушіге айтылған себеп
screen-label-text = Өтініш берушінің сөздері
screen-label-block-ground = негіз
screen-label-requested-by = сұрайды
screen-label-scope = қандай деректер
screen-label-blocked = бұғатталды
screen-label-verify-until = тексеру мерзімі
screen-label-outcome = тексеру қорытындысы
screen-label-decided = шешілді
screen-label-done = орындалды
screen-label-evidence = Немен расталады
screen-label-given = берілді
screen-label-valid-until = қолданылу мерзімі
screen-label-method = қалай берілді
screen-label-policy-version = саясат редакциясы
screen-label-purposes = мақсаттар
screen-label-data = деректер
screen-label-third-parties = үшінші тұлғаларға беру
screen-label-cross-border = шекарадан тыс беру
screen-label-public = жалпыға қолжетімді
screen-label-withdrawn = кері қайтарылды
screen-label-stopped = өңдеу тоқтатылды
screen-label-proof = Келісім немен расталады
screen-label-subject-kind = тұлға
screen-label-external = оператордағы №
screen-label-iin = ЖСН / БСН
screen-label-birth-date = туған күні
screen-label-phone = телефон
screen-label-email = электрондық пошта
screen-label-address = мекенжай
screen-label-representative = өкіл

# Why this date?
screen-why-title = Мерзім неге мұндай: { $number }
screen-why-source = дереккөз
screen-why-term = мерзім
screen-why-from = есептеу басы
screen-why-due = соңғы күн
screen-why-end-of-check = тексеру соңы
screen-why-met = орындалды
screen-why-rolled = Есеп { $date } демалыс күні аяқталды: мерзім жұмыс күніне ауысты
screen-why-moved = Қазіргі күнтізбе бойынша { $date } болар еді; күнтізбе қолданылғанда күн өзгереді
screen-why-legend = >12 есептеу басы   (12) саналмайды   [12] соңғы күн

# The clause behind a date.
screen-clause-title = { $policy }, { $clause }-т.
screen-clause-words = Саясаттың сөздері, { $version } редакциясы
screen-clause-meaning = Бұл нені білдіреді
screen-clause-departs = Заңмен алшақтық: { $law }
screen-clause-office = Кеңсе нормасы
screen-clause-status = Дереккөз: { $status }

# The keys.
screen-help-title = Пернелер: кез келген пернетақта қабатында жұмыс істейді
screen-keys-global = Барлық жерде
screen-keys-list = Тізімдерде
screen-keys-record = Ашылған жазбада
screen-keys-dialog = Әрекет терезесінде
screen-keys-field = Мәтін енгізгенде
screen-keys-help = Пернелер тізімінде
action-pane-subjects = субъектілер
action-pane-consents = келісімдер
action-pane-blocks = бұғаттаулар
action-pane-claims = өтініштер
action-next-pane = келесі тізім не өріс
action-prev-pane = алдыңғы тізім не өріс
action-up = жоғары
action-down = төмен
action-left = солға, алдыңғы мән
action-right = оңға, келесі мән
action-page-up = бет жоғары
action-page-down = бет төмен
action-top = басына
action-bottom = соңына
action-search = барлық тізімнен іздеу
action-open = ашу, растау
action-accept = өтінішті қабылдау, бұғаттауды мақұлдау
action-refuse = бұғаттаудан не кері қайтарудан бас тарту
action-close = өтінішті жабу, бұғаттау бойынша шешу, тоқтатуды белгілеу
action-why = мерзім неге мұндай
action-clause = саясат не заң тармағы
action-mark = белгілеу, келесісін таңдау
action-undo = терілгенді қайтару
action-help = пернелер
action-redraw = экранды қайта салу
action-suspend = бағдарламаны тоқтата тұру, қайту: fg
action-back = артқа; жоғарғы деңгейден q: шығу
action-quit = шығу

## Refusals

# How a check ended, and on which grounds a withdrawal of consent is refused (art. 8(2)).
outcome-lifted = бұғаттауды алу: бұзушылық расталмады
outcome-rectified = деректерді өзгерту
outcome-destroyed = деректерді жою
withdrawal-ground-law = заңға қайшы келеді
withdrawal-ground-obligation = орындалмаған міндеттеме бар

# What a claim still needs before it can be closed.
missing-ground = шешімнің негіздемесі
missing-withdrawal-ground = кері қайтарудан бас тарту негізі: заң немесе міндеттеме
missing-reply-date = жауап жіберілген күн
missing-reply-channel = жауап жіберу тәсілі
missing-reply-number = жауаптың шығыс нөмірі
missing-public-reason = өтініш беруші көретін себеп
missing-duty = міндеттің орындалуы белгіленбеген: { $duty }
missing-block-decision = { $number } бұғаттау сұрауы бойынша шешім жоқ

## Import

## Demo
