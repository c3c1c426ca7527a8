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
waiting-short-identity = растауды күту
waiting-short-clarification = нақтылау күту
waiting-short-execution = орындау күту

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
consent-state-superseded = жаңасымен ауысты
consent-state-withdrawal_received = қайтару түсті
consent-state-stopped = өңдеу тоқтатылды
consent-state-withdrawal_refused = қайтару қабылданбады

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
duty-act = талапты орындау
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
journal-claim_reply_sent = жауап жіберілді
journal-claim_reply_delivered = жауап тапсырылды
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
word-today = бүгін

## Errors

# What failed, why (-why, where there is more to say), what to do next (-next). They are joined by
# colons on one line: small first letter, no full stop. $year is a text and not a count.
error-register-missing = тізілім табылмады: { $path }
error-register-missing-next = оны құрыңыз: qorgau init, оқу тізілімін қараңыз: qorgau demo, немесе файлды көрсетіңіз: --db
error-register-foreign = бұл Qorgau тізілімі емес: { $path }
error-register-foreign-why = файл басқа бағдарламаға тиесілі және өзгертілген жоқ
error-register-foreign-next = --db немесе QORGAU_DB ішіндегі жолды тексеріңіз
error-register-replaced = тізілім файлы ашық тұрғанда ауыстырылған: { $path }
error-register-replaced-why = мұнда жазылғаны ескі файлмен бірге жоғалар еді; ештеңе жазылған жоқ
error-register-replaced-next = тізілімді қайта ашып, әрекетті қайталаңыз
error-register-newer = тізілім бағдарламаның жаңарақ нұсқасында құрылған: { $path }
error-register-newer-why = тізілім схемасы { $found }, бұл бағдарлама { $known } дейін біледі
error-register-newer-next = qorgau бағдарламасын жаңартыңыз; файл өзгертілген жоқ
error-register-older = тізілім бағдарламаның бұрынғы нұсқасында жазылған: { $path }
error-register-older-why = қазір оны тек оқуға болады, ал оқу үшін оны жаңарту керек
error-register-older-next = оны бір рет --read-only белгісінсіз ашыңыз: ол өзі жаңарады
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
error-bad-month = ай емес: { $value }
error-bad-month-next = жыл мен айды жазыңыз: 2026-12
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
rules-refused = файл қабылданбады: { $file }, { $line }-жол, { $column }-таңба: { $reason }
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

# Commands, arguments, and what stands for their values.
cli-about = Дербес деректерге жауапты адамның тізілімі: мерзімдер, бұғаттаулар, өтініштер
cli-heading-usage = Қолданылуы
cli-heading-commands = Командалар
cli-heading-arguments = Аргументтер
cli-heading-options = Параметрлер
cli-heading-globals = Жалпы параметрлер
cli-init = Жаңа бос тізілім құру
cli-import = Оператордың журналдарын CSV немесе JSONL файлынан жүктеу
cli-arg-records = Нені жүктеу керек
cli-arg-encoding = Файлдың кодтамасы, мысалы windows-1251; әдепкісі UTF-8
cli-arg-rejects = Қабылданбаған жолдар жазылатын файл
cli-value-records = ЖАЗБАЛАР
cli-value-encoding = КОДТАМА
cli-list = Жазбалар тізімін көрсету
cli-list-subjects = Субъектілер аты бойынша
cli-list-consents = Келісімдер; алдымен орындалуын күткен қайтарып алулар
cli-list-blocks = Бұғаттаулар ең жақын мерзімі бойынша
cli-list-claims = Өтініштер ең жақын мерзімі бойынша
cli-show = Жазбаны мерзімдерімен, байланыстарымен және тарихымен көрсету
cli-search = Жазбаларды сөздер мен нөмірлер бойынша табу
cli-workload = Жүктеме: күн сайынғы мерзімдер, мерзімі өткендер, мерзімінде жабылғандар; кесте үшін --format csv
cli-arg-month = Ай, мысалы 2026-12; әдепкіде ағымдағы ай
cli-value-month = АЙ
cli-claim = Өтініштер: тіркеу, қарау, жабу
cli-claim-register = Өтінішті тіркеу
cli-claim-accept = Қарауға қабылдау; бұғаттау талабы бұғаттау сұрауын жасайды
cli-claim-assign = Жауаптыны тағайындау
cli-claim-note = Ішкі жазба қосу
cli-claim-wait = Күтуге ауыстыру; мерзімдер жүре береді
cli-claim-resume = Қарауды жалғастыру
cli-claim-reply = Жауап дайындалғанын және онда не шешілгенін белгілеу
cli-claim-sent = Жауап жіберілгенін белгілеу
cli-claim-delivered = Жауап тапсырылғанын белгілеу
cli-claim-fulfil = Міндеттің орындалғанын белгілеу
cli-claim-link = Басқа жазбамен байланыстыру
cli-claim-correct = Мерзім есептелетін фактіні түзету
cli-claim-close = Өтінішті жабу; жетіспейтіннің бәрі бірден аталады
cli-claim-reopen = Жабылған өтінішті қайта ашу
cli-block = Бұғаттаулар: сұрау, шешім, тексеру
cli-block-request = Бұғаттау сұрауын тіркеу
cli-block-approve = Деректерді тексеру кезеңіне бұғаттау
cli-block-refuse = Бұғаттаудан бас тарту
cli-block-extend = Тексеру кезеңін ұзарту
cli-block-resolve = Тексеру қорытындысы бойынша шешім қабылдау
cli-block-complete = Шешімнің орындалғанын белгілеу
cli-consent = Келісімдер: жазу, қайтарып алу, өңдеуді тоқтату
cli-consent-record = Келісімді жазу
cli-consent-withdraw = Келісімді қайтарып алуды тіркеу
cli-consent-stop = Өңдеу тоқтатылғанын белгілеу
cli-consent-refuse-withdrawal = Келісімді қайтарып алудан бас тарту
cli-subject = Субъектілер: енгізу және түзету; деректер пернетақтадан немесе арна арқылы JSON ретінде енгізіледі
cli-subject-register = Субъектіні тізілімге енгізу
cli-subject-correct = Субъект деректерін түзету: көрсетілген өрістер бұрынғыларын алмастырады
cli-representative = Субъектінің өкілдері
cli-representative-add = Өкіл қосу
cli-deadline = Мерзімді есептеп, түсіндіру
cli-office = Кеңсе нормалары
cli-office-show = Кеңсе нормаларын көрсету
cli-office-set = Кеңсе нормасын өзгерту; белгіленген мерзімдер өзгермейді
cli-policy = Операторлардың саясаттары
cli-policy-list = Саясаттар тізбесі
cli-policy-show = Саясаттың уәделері және оның заңнан ауытқулары
cli-policy-apply = Саясат редакциясын қолдану: қай мерзімдер өзгеретіні алдымен көрсетіледі
cli-law = Заң бойынша мерзімдер
cli-law-apply = Заң редакциясын қолдану: қай мерзімдер өзгеретіні алдымен көрсетіледі
cli-calendar = Өндірістік күнтізбе
cli-calendar-show = Жылдың мерекелері мен ауыстырулары
cli-calendar-check = Мерзімдер түсетін жылдардың расталғанын тексеру
cli-calendar-apply = Күнтізбені қолдану: қай мерзімдер өзгеретіні алдымен көрсетіледі
cli-journal = Әрекеттер журналы
cli-journal-list = Журнал жазбаларын көрсету
cli-journal-verify = Журнал мен жазбалардың тұтастығын тексеру
cli-doctor = Тізілім файлын тексеру
cli-keys = Әр перненің не істейтінін көрсету; --check пернелер файлын тексереді
cli-backup = Резервтік көшірме жасап, оны тексеру
cli-letter = Хаттар: жауаптар мен хабарламалар
cli-letter-preview = Өтініш бойынша хатты және онда не жетіспейтінін көрсету
cli-letter-save = Хатты .txt немесе .docx файлына жазу
cli-letter-template = Өз үлгіңізді жасау үшін үлгіні көрсету
cli-completions = Команда қабығына арналған толықтыруларды шығару
cli-arg-db = Тізілім файлы (немесе QORGAU_DB)
cli-arg-read_only = Тек оқуға ашу
cli-arg-lang = Тіл (немесе QORGAU_LANG)
cli-arg-format = Шығару түрі
cli-arg-reveal = Жасырын деректерді көрсету; себебі журналға жазылады
cli-arg-color = Экран түстері (NO_COLOR оларды өшіреді)
cli-arg-keymap = Экранның пернелер жинағы: аты немесе файлы
cli-arg-theme = Экран тақырыбы
cli-arg-open = Экран ашылатын жазба
cli-arg-help = Анықтаманы көрсету
cli-arg-version = Бағдарлама нұсқасын көрсету
cli-arg-number = Жазба нөмірі: П-2026-0042, Б-2026-0007, С-000123, К-000456 немесе латынша P-2026-42
cli-arg-expect-version = Жазба нұсқасы басқа болса, орындамау
cli-arg-operator = Оператор
cli-arg-operators = Операторлар үтір арқылы; әдепкіде бәрі
cli-arg-test = Сынақ тізілімі: уақытты QORGAU_NOW арқылы беруге болады
cli-arg-kind = Өтініш түрі
cli-arg-received = Қашан алынды: 2026-10-23, 23.10.2026T14:05, «кеше»
cli-arg-subject = Субъект нөмірі
cli-arg-channel = Қалай түсті
cli-arg-incoming-number = Кіріс нөмірі
cli-arg-due = Орган талабында көрсетілген мерзім
cli-arg-text = Өтініш берушінің сөзі; - оны стандартты енгізуден оқиды
cli-arg-external-id = Оператор жүйесіндегі кілт
cli-arg-by = Бұғаттауды кім сұрайды
cli-arg-block-ground = Бұғаттау негізі
cli-arg-scope = Қандай деректер: all немесе үтір арқылы санаттар
cli-arg-assignee = Кімге: логин, me немесе none
cli-arg-note = Ішкі жазба; - оны стандартты енгізуден оқиды
cli-arg-waiting-for = Нені күтеміз
cli-arg-duty = Міндет
cli-arg-on = Қашан орындалды
cli-arg-evidence = Немен расталады
cli-arg-link-to = Байланысты жазба нөмірі
cli-arg-reason = Себебі
cli-arg-resolution = Немен аяқталды
cli-arg-ground = Негіз; келісімді қайтарып алудан бас тартқанда law немесе obligation сөзінен басталады
cli-arg-reply-date = Жауап қашан жіберілді
cli-arg-reply-channel = Жауап қалай жіберілді
cli-arg-reply-number = Жауаптың шығыс нөмірі
cli-arg-letter-file = Жіберілген хат файлы: тарихта оның SHA-256 мәні қалады
cli-arg-language = Хат тілі
cli-arg-template = Үлгі; берілмесе — шешім бойынша
cli-arg-template-name = Үлгі
cli-arg-signed-by = Кім қол қояды: лауазымы мен аты-жөні
cli-arg-save-file = .txt немесе .docx файлы; ол әлі болмауы керек
cli-arg-public-reason = Өтініш беруші көретін себеп
cli-arg-claim = Өтініш нөмірі
cli-arg-verify-days = Тексеру ұзақтығы: 10 немесе 10w жұмыс күні, 10d күнтізбелік күн
cli-arg-until = Тексерудің соңғы күні: күн немесе +10w
cli-arg-outcome = Тексеру қорытындысы
cli-arg-given = Келісім қашан берілді
cli-arg-method = Келісім қалай берілді
cli-arg-policy-version = Саясат редакциясы
cli-arg-valid-until = Келісімнің соңғы күні
cli-arg-purposes = Мақсаттар үтір арқылы
cli-arg-data = Деректер санаттары үтір арқылы
cli-arg-third-parties = Үшінші тұлғаларға беруге бола ма
cli-arg-cross-border = Трансшекаралық беру бар ма
cli-arg-public = Деректер жариялана ма
cli-arg-proof = Келісім немен дәлелденеді
cli-arg-reference = Құжат нөмірі
cli-arg-withdrawal-ground = Бас тарту негізі: заң немесе орындалмаған міндеттеме
cli-arg-setting = Норма
cli-arg-setting-value = Жаңа мәні
cli-arg-file = Файл; - стандартты енгізуді оқиды
cli-arg-yes = Сұрамай қолдану
cli-arg-search = Сөздер, нөмірлер және сүзгілер, мысалы: мерзімі өткен, оператор:iticket, мерзімі:3ж
cli-arg-state = Күйлер үтір арқылы
cli-arg-overdue = Тек мерзімі өткендер
cli-arg-due-within = Мерзімі алдағы 3d күнтізбелік немесе 5w жұмыс күнінде
cli-arg-due-on = Мерзімі осы күні бітетіндер
cli-arg-limit = Ең көбі қанша көрсету
cli-arg-assigned = Кімдікі: логин, me немесе none
cli-arg-query = Аты, телефонның соңғы цифрлары, нөмір; - стандартты енгізуді оқиды
cli-arg-year = Жыл; әдепкіде ағымдағы
cli-arg-backup-file = Көшірме файлы; ол әлі болмауы керек
cli-arg-shell = Команда қабығы
cli-arg-check = Тексерілетін пернелер файлы
cli-value-file = ФАЙЛ
cli-value-lang = ТІЛ
cli-value-format = ТҮР
cli-value-text = МӘТІН
cli-value-color = ТҮСТЕР
cli-value-keymap = ЖИНАҚ
cli-value-theme = ТАҚЫРЫП
cli-value-number = НӨМІР
cli-value-count = САН
cli-value-slug = ОПЕРАТОР
cli-value-kind = ТҮР
cli-value-moment = ҚАШАН
cli-value-channel = АРНА
cli-value-date = КҮН
cli-value-by = КІМ
cli-value-ground = НЕГІЗ
cli-value-scope = ДЕРЕКТЕР
cli-value-login = КІМ
cli-value-waiting = НЕ
cli-value-duty = МІНДЕТ
cli-value-resolution = ШЕШІМ
cli-value-term = МЕРЗІМ
cli-value-outcome = ҚОРЫТЫНДЫ
cli-value-method = ТӘСІЛ
cli-value-list = ТІЗІМ
cli-value-yes = ИӘ-ЖОҚ
cli-value-setting = НОРМА
cli-value-year = ЖЫЛ
cli-value-shell = ҚАБЫҚ
cli-value-options = ПАРАМЕТРЛЕР
cli-value-command = КОМАНДА

# What the program asks and answers.
cli-field-operator = Оператор
cli-field-external_id = Оператор жүйесіндегі кілт
cli-field-kind = Кім: natural (адам) немесе legal (ұйым)
cli-field-surname = Тегі
cli-field-given_name = Аты
cli-field-patronymic = Әкесінің аты
cli-field-legal_name = Ұйымның атауы
cli-field-iin = ЖСН немесе БСН
cli-field-birth_date = Туған күні
cli-field-phones = Телефондар тік сызық арқылы
cli-field-emails = Электрондық пошта мекенжайлары тік сызық арқылы
cli-field-address = Пошта мекенжайы
cli-field-name = Өкілдің аты
cli-field-authority = Өкілеттігі: ата-ана, қорғаншы, сенімхат
cli-field-document = Құжат
cli-field-until = Қай күнге дейін
cli-ask-fields = Бос жауап өрісті сол күйінде қалдырады, - оны тазартады.
cli-type-text = { $name }: мәтінді енгізіп, Ctrl-D пернелерімен аяқтаңыз
cli-did-you-mean = мүмкін, { $name }
cli-nothing-found = ештеңе жоқ
cli-also-changed = бұлар да өзгертілді: { $numbers }
cli-changed-by = { $when }, { $who }: { $what }
cli-init-done = тізілім құрылды: { $path } (операторлар: { $operators })
cli-backup-done = көшірме тексерілді: { $path }; журнал жазбалары { $entries }, соңғысы { $head }
cli-keys-in-order = қате жоқ: { $path }
cli-journal-ok = журнал бүтін: жазбалар { $entries }, соңғысы { $head }
cli-journal-bad = журнал бүлінген: тексерілген жазбалар { $entries }
damage-chain = тізбек { $seq } журнал жазбасында бұзылған
damage-batch = топтама жазбалары { $seq } журнал жазбасымен сәйкес емес
damage-changed = { $number } жазбасы журналсыз өзгертілген
damage-unknown = { $number } жазбасы туралы журналда ештеңе жоқ
damage-gone = { $seq } журнал жазбасы айтқан жазба жоғалған
cli-apply-question = { $name }, { $version } редакциясын қолдану керек пе? Өзгеретін мерзімдер: { $count } (иә/жоқ)
cli-apply-done = қолданылды: { $name }, { $version } редакциясы; өзгерген мерзімдер: { $count }
cli-policy-version = Редакция: { $version }
cli-policy-promises = Уәделер
cli-policy-departures = Заңнан ауытқулар
policy-undated = күні жоқ
cli-section-clocks = Мерзімдер
cli-section-text = Өтініш берушінің сөзі
cli-section-links = Байланысты жазбалар
cli-section-history = Тарихы
cli-why-hint = Мерзім неге осындай: qorgau deadline --operator { $operator } --kind { $kind } --received { $received }
cli-clock-running = { $duty }: { $due } дейін ({ $left })
cli-clock-standing = { $duty }: { $due } дейін
cli-clock-met = { $duty }: { $due } дейін: { $state } { $met }
cli-clock-waiting = { $duty }: мерзім әлі басталған жоқ
cli-clock-beside = мәлімет үшін
cli-clock-governing = мерзімді айқындайды
cli-clock-carried = { $by } жазбасында орындалады
cli-at-once = дереу, алынған күні
cli-deadline-of = { $operator }: { $kind }, { $received } алынды
cli-deadline-due = Мерзімі: { $date }
cli-deadline-none = Мерзім белгіленбеген
cli-deadline-until = { $date } дейін
cli-deadline-not-started = санау шешімнен басталады
cli-trace-first = Санаудың алғашқы күні: { $date }
cli-trace-weekends = апта демалыс күндері: { $n }
source-clause = «{ $policy }» саясаты, { $clause }-т.
source-section = «{ $policy }» саясаты, { $clause }
source-office = кеңсе нормасы: { $norm }
source-demand = талапта көрсетілген мерзім
office-verify_days = бұғаттауды тексеру мерзімі
office-soon_days = мерзім қашан жақын деп саналады
office-destruction_decide_days = жою туралы шешім мерзімі
office-week = жұмыс аптасындағы күндер: 5 немесе 6
office-dual_approval = сұрауды тіркеген адам оны бекіте алмайды
office-legal_zone = мерзімдер есептелетін уақыт белдеуі
office-inspectors = тек оқуға рұқсаты бар логиндер
office-signatory = хаттарға кім қол қояды: лауазымы мен аты-жөні
doctor-path = Файл
doctor-size = Көлемі, байт
doctor-kind = Мақсаты
doctor-schema = Схема
doctor-sqlite = SQLite
doctor-pragmas = Баптаулар
doctor-law = Заң редакциясы
doctor-calendar = Күнтізбе
doctor-years = Расталған жылдар
doctor-policies = Саясаттар
doctor-check = Беттерді тексеру
register-kind-live = жұмыс тізілімі
register-kind-demo = оқу тізілімі
register-kind-test = сынақ тізілімі

# The headings of tables and the labels of facts.
label-number = нөмір
label-due = мерзім
label-left = қалды
label-kind = түрі
label-kind-long = өтініш
label-state = күйі
label-subject = субъект
label-operator = оператор
label-assigned = жауапты
label-ground = негіз
label-scope = деректер
label-stop-by = тоқтату мерзімі
label-given = берілді
label-valid-until = жарамды
label-purposes = мақсаттар
label-name = аты
label-iin = ЖСН
label-phone = телефон
label-open-claims = өтініштер
label-setting = норма
label-value = мәні
label-meaning = бұл не
label-context = қайда
label-keys = пернелер
label-key-action = әрекет
label-version = нұсқа
label-since = күшіне енді
label-promises = уәделер
label-departures = ауытқулар
label-due-before = мерзім болды
label-due-after = мерзім болады
label-record = жазба
label-matched = табылды
label-date = күн
label-weekday = апта күні
label-day-kind = бұл не
label-year = жыл
label-status = күнтізбе
label-open-cases = ашық істер
label-seq = №
label-at = қашан
label-actor = кім
label-action = не істелді
label-fields = өрістер
label-received = алынды
label-channel = арна
label-incoming = кіріс нөмірі
label-waiting-for = күтіледі
label-closed = жабылды
label-closing-ground = шешім негізі
label-reply = жауап
label-reply-prepared = жауап дайындалды
label-reply-sent = жауап жіберілді
label-reply-delivered = жауап тапсырылды
label-public-reason = өтініш берушіге себебі
label-requested-by = кім сұрайды
label-blocked = бұғатталды
label-decided-by = кім шешті
label-outcome = тексеру қорытындысы
label-evidence = растау
label-data = деректер
label-method = тәсіл
label-policy-version = саясат редакциясы
label-third-parties = үшінші тұлғаларға беру
label-cross-border = трансшекаралық беру
label-public = жариялау
label-proof = дәлел
label-birth-date = туған күні
label-phones = телефондар
label-emails = пошта
label-address = мекенжай
label-representative = өкіл
label-duty = міндет
label-term = ереже мерзімі
label-origin = қайдан
label-source = дереккөз
label-governing = басты
label-section = бөлім
label-what = не
label-due-count = мерзімі келген
label-overdue-count = мерзімі өткен
label-late-since = ең ескі мерзім
# What a row of the load tells.
section-late = мерзімі өткен
section-day = ай
section-coming = төрт апта
section-closed_by_month = айлар бойынша жабылған
section-closed_by_kind = түрлері бойынша жабылған
section-closed_by_operator = операторлар бойынша жабылған
# Whether a closed claim kept its terms.
kept-in_time = мерзімінде
kept-late = кешігіп
kept-without_term = мерзімсіз

# What went wrong on the command line.
error-no-terminal = экранға терминал керек
error-no-terminal-next = qorgau бағдарламасын терминалда іске қосыңыз немесе команда беріңіз: qorgau --help
error-dumb-terminal = бұл терминал тек жолдарды көрсетеді (TERM={ $term }), онда экранды салу мүмкін емес
error-dumb-terminal-next = тізімдерді qorgau list командасымен оқыңыз немесе TERM айнымалысына терминалыңызды жазыңыз, мысалы xterm-256color
error-screen = экран қате салдарынан жабылды: { $detail }
error-screen-next = qorgau бағдарламасын қайта іске қосыңыз; ештеңе жоғалған жоқ
error-keymap = пернелер жаймасында қате бар: { $detail }
error-keymap-next = файлды түзетіңіз немесе --keymap-сыз іске қосыңыз
error-keymap-mistakes = { $path } пернелер файлындағы қателер саны: { $n }
error-keymap-mistakes-next = түзетіңіз; бағдарлама қате жолдарсыз да іске қосылады

# What is wrong in a keymap file, after its place.
keymap-mistake = { $place }: { $what }
keymap-syntax = бұл TOML емес: { $reason }
keymap-unknown-base = «{ $written }» деген жайма жоқ; мүмкін, «{ $nearest }»?
keymap-unknown-context = «{ $written }» деген бөлім жоқ; мүмкін, «{ $nearest }»?
keymap-unknown-action = «{ $written }» деген әрекет жоқ; мүмкін, «{ $nearest }»?
keymap-unknown-key = «{ $written }» деген перне жоқ; мүмкін, «{ $nearest }»?
keymap-not-a-list = пернелер тізімі керек: ["a", "ctrl-f"] немесе {"{"} add = ["a"] {"}"}
keymap-duplicate = { $context } бөлімінде «{ $keys }» пернесі { $other } әрекетіне берілген
keymap-shadowed = «{ $keys }» пен «{ $others }» ({ $context } бөліміндегі { $other }) бірін-бірі жабады
keymap-text = енгізу өрісінде «{ $keys }» – мәтін; атауы бар не Ctrl-мен басылатын перне керек
keymap-keyless = { $context } бөлімінде { $action } әрекетіне перне қалмады, ал онсыз болмайды
keymap-unreachable = { $layout } қабатында «{ $keys }» пернесі басқа таңба басады: { $action } әрекетіне жетпейсіз; F-перне не әріп қосыңыз
keymap-unequal-rows = from ішінде { $from } таңба, to ішінде { $to }; тең болуы керек
error-unknown-command = мұндай команда жоқ: { $name }
error-unknown-command-next = командалар тізбесі: qorgau --help
error-missing-command = әрекет көрсетілмеген
error-missing-command-why = мүмкін әрекеттер: { $known }
error-missing-command-next = толығырақ: --help
error-unknown-argument = мұндай аргумент жоқ: { $name }
error-unknown-argument-next = аргументтер тізбесі: --help
error-value-missing = { $name } аргументінен кейін мән керек
error-value-missing-next = рұқсат етілген мәндер: --help
error-argument-twice = { $name } мұнда немесе екі рет берілмейді
error-argument-twice-next = біреуін ғана қалдырыңыз
error-usage = команда түсініксіз
error-usage-why = { $detail }
error-usage-next = толығырақ: --help
error-missing-arguments = жетіспейді: { $names }
error-missing-arguments-next = оларды қосыңыз немесе сұрауы үшін команданы терминалда іске қосыңыз
error-bad-term = мерзім емес: { $value }
error-bad-term-next = 10w (жұмыс күндері) немесе 10d (күнтізбелік күндер) деп жазыңыз
error-bad-setting = { $key } мұндай бола алмайды: { $value }
error-bad-setting-next = мысалы: { $example }
error-bad-now = QORGAU_NOW түсініксіз: { $value }
error-bad-now-next = 2026-10-23T14:05 немесе 2026-10-23T14:05:00+05:00 деп жазыңыз
error-bad-json = өрістер оқылмады
error-bad-json-why = бір JSON нысаны күтіледі: { $detail }
error-bad-json-next = белгілі өрістер: { $known }
error-unknown-field = белгісіз өріс: { $name }
error-unknown-field-next = белгілі өрістер: { $known }
error-bad-field = { $name } өрісі оқылмады
error-bad-field-why = мәні түрі немесе бақылау цифры бойынша жарамайды
error-bad-field-next = мәнді түзетіңіз; ол дербес болуы мүмкін болғандықтан мұнда қайталанбайды
error-input-twice = стандартты енгізу екі рет керек: { $name }
error-input-twice-next = - арқылы тек бір мәтін беріңіз
error-refused = әрекет қабылданбады
error-refused-next = толығырақ: qorgau show және жазба нөмірі
error-wrong-record = { $number } – басқа жазба
error-wrong-record-why = «{ $wanted }» түріндегі жазба керек
error-wrong-record-next = нөмірді тексеріңіз: qorgau show
error-file-exists = файл бұрыннан бар: { $path }
error-file-exists-next = басқа атау көрсетіңіз; бар файл өзгертілген жоқ
error-storage = тізілім файлы оқылмады немесе жазылмады
error-storage-why = { $detail }
error-storage-next = дискідегі орынды және қолжетімділік құқықтарын, содан кейін qorgau doctor тексеріңіз
error-no-home = үй қалтасы табылмады
error-no-home-why = { $detail }
error-no-home-next = файлды көрсетіңіз: --db
error-apply-pending = { $name }, { $version } редакциясы: әлі қолданылған жоқ
error-apply-pending-why = өзгеретін мерзімдер: { $count }
error-apply-pending-next = тізімді тексеріп, --yes арқылы қайталаңыз
error-version-applied = { $name }: { $version } редакциясы қолданылып қойған
error-version-applied-next = өзгертілген файлға жаңа редакция беріңіз
journal-claim_received = өтініш түсті
journal-recomputed = мерзім қайта есептелді
outcome-lifted = алынды
outcome-rectified = деректерді өзгерту
outcome-destroyed = деректерді жою
withdrawal-ground-law = заң
withdrawal-ground-obligation = орындалмаған міндеттеме
controller-legal_entity = заңды тұлға
controller-sole_proprietor = ЖК
severity-serious = елеулі
severity-notable = білу маңызды
topic-claim_reply = талапқа жауап
topic-claim_order = талап қою тәртібі
topic-blocking = бұғаттау
topic-withdrawal = келісімді қайтарып алу
topic-breach = деректердің тарап кетуі
topic-data = деректер құрамы
topic-purposes = мақсаттар
topic-recipients = алушылар
topic-retention = сақтау мерзімі
topic-editing = деректерді өзгерту
topic-deletion = жою
topic-information = өңдеу туралы мәлімет
topic-rectification_right = түзету және жою құқығы
topic-confidentiality = құпиялылық
topic-security = қорғау
topic-policy_change = саясатты өзгерту
topic-venue = соттылық
topic-contact = байланыс
topic-consent_by_use = пайдаланумен берілетін келісім
topic-cookies = cookie файлдары
topic-liability = жауапкершілік

## Screen

# The upper line: which register, what is due.
screen-demonstration = ОҚУ ТІЗІЛІМІ
screen-read-only = тек оқу
screen-count-overdue = мерзімі өткен { $n }
screen-count-today = бүгін { $n }
screen-count-soon = жақында { $n }
screen-count-untriaged = қаралмаған { $n }
screen-search = Іздеу:
screen-search-clear = { $key }: тазарту
# Filters in words, typed beside a search; forms of one word are separated by |.
filter-overdue = мерзімі өткен
filter-operator = оператор
filter-kind = түрі
filter-state = күйі
filter-due = мерзімі
filter-assigned = кімге | орындаушы
filter-me = мен | маған
filter-none = ешкімге | ешкім
filter-unknown = «{ $name }» үшін «{ $value }» мәні жоқ. Бары: { $known }
screen-search-complete = { $key }: толықтыру
screen-crumb-subject = Субъект:
screen-crumb-back = { $key }: бәрін көрсету
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
screen-empty-search = Ештеңе табылмады: «{ $text }». { $back } іздеуді тазартады, { $search }: басқаны іздеу.
screen-empty-subject = Бұл субъектіде мұнда ештеңе жоқ. { $new }: жаңа жазба, { $back }: қайтадан барлық субъект.
screen-empty-subjects = Субъектілер әлі жоқ. { $new }: субъектіні енгізу. Бүкіл журнал бірден: qorgau import subjects ФАЙЛ
screen-empty-consents = Келісімдер әлі жоқ. Жаңасы: алдымен субъект, { $subjects } мен { $open }, сосын осында { $new }.
screen-empty-blocks = Бақылауда ұстайтын бұғаттау жоқ. { $search }: бұрынғыларын табу. Жаңасы: алдымен субъект, { $subjects } мен { $open }, сосын осында { $new }.
screen-empty-claims = Ашық өтініш жоқ. { $search }: жабылғандарын табу. Жаңасы: алдымен субъект, { $subjects } мен { $open }, сосын осында { $new }.
screen-too-small = Терезе тым кішкентай: кемінде { $columns }×{ $rows } таңба керек.

# The lowest line: what a key does now, in a word or two.
screen-hint-accept = қабылдау
screen-hint-approve = мақұлдау
screen-hint-refuse = бас тарту
screen-hint-close = жабу
screen-hint-resolve = шешу
screen-hint-complete = орындалды
screen-hint-stop = тоқтатылды
screen-hint-new = жаңа
screen-hint-assign = тапсыру
screen-hint-edit = өзгерту
screen-hint-extend = ұзарту
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
screen-hint-next = төмендегі өріске
screen-hint-choose = таңдау
screen-hint-mark = белгілеу
screen-hint-next-value = басқасы
screen-hint-new-line = жаңа жол
screen-hint-editor = редактор
screen-hint-cancel = болдырмау
screen-hint-go-on = жалғастыру
screen-hint-back = артқа
screen-hint-help = пернелер
screen-hint-palette = барлық әрекет
screen-hint-filter = табу
screen-key-space = Бос орын

# What was done, what could not be done.
screen-done = { $number }: { $state }
screen-done-act = Орындалды: { $what }
screen-made = Осымен бірге: { $numbers }
screen-nothing-to-do = Бұл жазбаға бұл әрекет қолданылмайды
screen-choose-subject = Алдымен субъектіні таңдаңыз: { $subjects }, сосын { $open }
screen-no-date = Бұл жазбада мерзім жоқ
screen-no-clause = Бұл мерзімнің артында саясат не заң тармағы жоқ
screen-paste-nowhere = Қоятын жер жоқ: енгізу өрісін не іздеуді ашыңыз
screen-paste-too-long = Қойылған мәтін тым үлкен ({ $size } КБ), қабылданбады
screen-editor-unset = Редактор көрсетілмеген. Оны $VISUAL немесе $EDITOR айнымалысында көрсетіп, бағдарламаны қайта ашыңыз; терілген мәтін сақталды
screen-editor-missing = «{ $editor }» редакторы іске қосылмады: $VISUAL мен $EDITOR мәндерін тексеріңіз. Терілген мәтін сақталды
screen-editor-failed = «{ $editor }» редакторы қатемен аяқталды ({ $code }): терілген мәтін бұрынғысынша қалды
screen-editor-trouble = Мәтінді редакторға беру мүмкін болмады: { $detail }. Терілген мәтін сақталды
screen-editor-cut = Редактордан келген мәтін тым үлкен: өріске тек басы сыйды
screen-editor-left = Мәтіні бар уақытша файл жойылмады, оны өзіңіз жойыңыз: { $path }
screen-quit-loses = Енгізілген мәтін жоғалады. Тағы бір рет { $key }: шығу
screen-leave-loses = Енгізілген мәтін жоғалады. Тағы бір рет { $key }: шығу; кез келген перне: қалу
screen-failed = Орындалмады: { $detail }
screen-failed-next = Ештеңе жазылған жоқ. Қайталанса, тізілімді тексеріңіз: qorgau doctor
screen-panic = qorgau: бағдарлама қатеден тоқтады; жазылғаны сақталған. Оқиға нөмірі:
screen-sending = Жазылуда…
screen-missing = Әлі керек:
screen-gap-field = { $field }
screen-gap-wrong = { $field }: { $why }
screen-gap-change = кемінде бір өрісті өзгертіңіз
screen-choose = таңдалмаған

# Dates as they are typed.
screen-date-empty = күнін енгізіңіз
screen-date-unreadable = күн де, мерзім де емес: 12.12, 12.12.2026, ертең, 10, 14d деп жазыңыз
screen-date-no-such-day = мұндай күн жоқ
screen-date-too-long = мерзім тым ұзақ
screen-date-in-future = { $date } әлі келген жоқ
screen-date-too-early = { $from } күнінен ерте емес
screen-date-read = { $weekday } { $date }
screen-time-unreadable = күннен кейін бос орын қойып: уақыт, мысалы 14:05
screen-unchanged = қазір { $now }; бос болса: өзгермейді
screen-unchanged-date = қазір { $date }; бос болса: өзгермейді
screen-emptied = алып тасталады
screen-number-unreadable = жазба нөмірі емес: П-2026-0042, Б-2026-0007, С-000123, К-000456 деп жазыңыз
screen-number-not-subject = бұл субъект нөмірі емес: С-000123 деп жазыңыз
screen-iin-born = сәйкес келеді; цифрлары бойынша туған күні { $date }
screen-iin-fits = бақылау цифры сәйкес келеді
screen-iin-not-digits = 12 цифр керек
screen-iin-length = цифр саны: { $n }, 12 керек
screen-iin-check-digit = бақылау цифры сәйкес емес: қате терілген
screen-iin-zeros = он екі нөл: ешкімнің нөмірі емес
screen-phone-unreadable = телефон емес: { $text }; 8 701 234 56 78 деп жазыңыз, бірнешеуін «;» арқылы
screen-email-unreadable = пошта мекенжайы емес: { $text }; бірнешеуін «;» арқылы

# Fields of dialogs.
screen-field-resolution = шешім
screen-field-withdrawal-ground = 8-бап бойынша негіз
screen-field-ground = негіздеме
screen-field-reply-date = жауап жіберілді
screen-field-reply-channel = жіберу тәсілі
screen-field-reply-number = шығыс №
screen-field-sent-on = жіберілген күні
screen-field-delivered-on = тапсырылған күні
screen-field-public-reason = өтініш берушіге себеп
screen-field-until = тексеру мерзімі
screen-field-note = ескертпе
screen-field-requested-by = кім сұрайды
screen-field-block-ground = негіз
screen-field-scope = қандай деректер
screen-field-outcome = тексеру қорытындысы
screen-field-done-on = қашан
screen-field-evidence = немен расталады
screen-field-operator = оператор
screen-field-subject-kind = тұлға
screen-field-surname = тегі
screen-field-given-name = аты
screen-field-patronymic = әкесінің аты
screen-field-legal-name = атауы
screen-field-iin = ЖСН / БСН
screen-field-birth-date = туған күні
screen-field-phones = телефондары
screen-field-emails = электрондық пошта
screen-field-address = мекенжайы
screen-field-external-id = оператордағы №
screen-field-subject-number = субъект
screen-field-representative = кім өкілдік етеді
screen-field-authority = өкілеттігі
screen-field-document = құжат
screen-field-given = берілді
screen-field-method = қалай берілді
screen-field-policy-version = саясат редакциясы
screen-field-valid-until = жарамдылық мерзімі
screen-field-third-parties = үшінші тұлғаларға
screen-field-cross-border = шекарадан тыс
screen-field-public = жалпыға қолжетімді
screen-field-data = деректер
screen-field-purposes = мақсаттар үтірмен
screen-field-proof = дәлелі
screen-field-reference = нөмірі, деректемесі
screen-field-check-until = жаңа соңы
screen-field-kind = түрі
screen-field-received = алынды
screen-field-claim = өтініш бойынша
screen-field-due-date = талаптағы мерзім
screen-field-channel = келу тәсілі
screen-field-incoming-number = кіріс №
screen-field-text = өтініш мәтіні
screen-field-assign-to = кімге (логин)
screen-field-waiting-for = не күтеміз
screen-field-link-to = жазба нөмірі
screen-field-reason = себебі

# Dialogs: title, button, what to know before.
screen-accept-title = { $number } өтінішін қарауға қабылдау
screen-accept-button = Қабылдау
screen-accept-what = Өтініш: { $kind }
screen-accept-due = Ең жақын міндет мерзімі: { $date }
screen-accept-makes-block = Бірден бұғаттау сұрауы пайда болады; міндет сол арқылы орындалады
screen-accept-makes-withdrawal = Кері қайтарып алу субъект келісімдерінде бірден белгіленеді; өңдеу сонда тоқтатылады
screen-close-title = { $number } өтінішін жабу
screen-close-button = Өтінішті жабу
screen-close-withdrawal-grounds = Кері қайтарып алудан заңға қайшы болса немесе орындалмаған міндеттеме болса ғана бас тартылады (8-бап)
screen-applicant-sees = Өтініш беруші бұл себепті сөзбе-сөз көреді
screen-fulfil-title = { $number }: «{ $duty }» міндетінің орындалғанын белгілеу
screen-fulfil-button = Орындалды деп белгілеу
screen-fulfil-what = Міндет осы күннен орындалды деп саналады
screen-approve-title = { $number } сұрауы бойынша деректерді бұғаттау
screen-approve-button = Бұғаттау
screen-approve-what = Негіз: { $ground }
screen-approve-ends = Тексеру { $date } күніне дейін, осы күнді қоса
screen-approve-by-norm = Кеңсе нормасы бойынша: { $term }
screen-approve-by-term = Белгіленді: { $term }
screen-approve-by-date = Күні белгіленді
screen-approve-days = Келесі күннен бастап: жұмыс { $working }, демалыс { $weekend }, мереке және ауыстырылған { $off }
screen-approve-own-date = Заң тексеру мерзімін шектемейді: күнді кеңсе белгілейді
screen-approve-in-past = { $date } өтіп кетті
screen-refuse-title = { $number } бойынша бұғаттаудан бас тарту
screen-refuse-button = Бас тарту
screen-resolve-title = { $number } бұғаттауы бойынша шешім
screen-resolve-button = Шешім қабылдау
screen-resolve-lifts = Бұғаттау бірден алынады
screen-resolve-act-by = Шешімді { $date } күніне дейін орындау керек; оған дейін деректер бұғатталған күйде қалады
screen-resolve-executes = Шешім орындалғанша деректер бұғатталған күйде қалады
screen-complete-title = { $number } бойынша шешім орындалды
screen-complete-button = Орындалды деп белгілеу
screen-complete-what = { $date } шешілді: { $outcome }
screen-stop-title = { $number } келісімі бойынша өңдеу тоқтатылды
screen-stop-button = Тоқтатылғанын белгілеу
screen-stop-received = Кері қайтарып алу { $date } түсті
screen-stop-due = { $date } күніне дейін тоқтату немесе дәлелді бас тарту керек
screen-refuse-withdrawal-title = { $number } келісімін кері қайтарып алудан бас тарту
screen-refuse-withdrawal-button = Кері қайтарудан бас тарту
screen-register-button = Тіркеу
screen-register-subject-title = Жаңа субъект
screen-register-claim-title = Жаңа өтініш
screen-request-block-title = Бұғаттауға жаңа сұрау
screen-claim-none = өтінішсіз
screen-claim-offered = { $number }, { $kind }, { $date }
screen-record-consent-title = Жаңа келісім
screen-correct-button = Түзету
screen-correct-subject-title = { $number } деректерін түзету
screen-correct-dash = Бос өріс деректі өзгертпейді, «-» алып тастайды
screen-correct-claim-title = { $number } өтініші туралы мәліметті түзету
screen-representative-title = Жаңа өкіл: { $number }
screen-representative-button = Қосу
screen-representative-no-copy = Құжаттың деректемесін жазыңыз: көшірмесі сақталмайды (7-бап)
screen-representative-no-end = мерзімсіз
screen-version-current = бос болса: сол күнгі редакция ({ $version })
screen-version-on-file = { $version } редакциясы тізілімде бар
screen-version-unknown = мұндай редакция тізілімде жоқ: терілгендей жазылады
screen-deadline = { $duty }: { $date } күніне дейін ({ $term }, { $origin })
screen-deadline-beside = мәлімет үшін, { $duty }: { $date } ({ $term }, { $origin })
screen-deadline-stated = { $duty }: { $date } күніне дейін, талапта көрсетілгендей
screen-deadline-later = { $duty }: мерзім шешімнен басталады ({ $origin })
screen-deadline-none = Мерзім жоқ: оны заң да, саясат та белгілемейді
screen-assign-title = { $number } өтінішін тапсыру
screen-assign-button = Тапсыру
screen-assign-me = өзіме ({ $login })
screen-assign-typed = Тізімде жоқ болса: логинін теріңіз
screen-assign-now = Қазір тапсырылған: { $login }
screen-assign-nobody = Әзірге ешкімге тапсырылмаған
screen-note-title = { $number } өтінішіне ескертпе
screen-note-button = Жазу
screen-note-inside = Өтініш беруші ескертпені көрмейді
screen-wait-title = { $number } өтініші бойынша күту
screen-wait-button = Күту
screen-resume-title = { $number } өтінішін жалғастыру
screen-resume-button = Жалғастыру
screen-prepared-title = { $number } өтінішіне жауап дайын
screen-prepared-button = Белгілеу
screen-prepared-what = Жауап әлі жіберілмеген: мерзім жіберілгенше жүреді
screen-sent-title = { $number } өтінішіне жауап жіберілді
screen-sent-button = Жіберілгенін белгілеу
screen-sent-what = Жауап мерзімі жіберілген күні орындалды деп есептеледі
screen-delivered-title = { $number } өтінішіне жауап тапсырылды
screen-delivered-button = Тапсырылғанын белгілеу
screen-close-sent = Жауап { $date } жіберілді: { $channel }, шығыс № { $number }
screen-link-title = { $number } өтінішін басқа жазбамен байланыстыру
screen-link-button = Байланыстыру
screen-link-what = Байланыс екі жақтан көрінеді; әр өтініштің мерзімі өзінде қалады
screen-reopen-title = { $number } өтінішін қайта ашу
screen-reopen-button = Қайта ашу
screen-reopen-what = Өтініш қайтадан қаралуда; жіберілген жауап тарихта қалады
screen-extend-title = { $number } бойынша тексеруді ұзарту
screen-extend-button = Ұзарту
screen-extend-now = Қазір тексеру { $date } күніне дейін
screen-withdraw-title = { $number } келісімін кері қайтарып алу
screen-withdraw-button = Кері қайтарып алуды жазу
screen-provisional = Күн алдын ала есептелген: осы жылдың күнтізбесі расталмаған

# Several acts behind one key.
screen-menu-title = Не істеу керек: { $number }
screen-menu-not-now = қазір болмайды
screen-do-register-subject = жаңа субъект
screen-do-correct-subject = деректерді түзету
screen-do-add-representative = өкіл қосу
screen-do-record-consent = жаңа келісім
screen-do-withdraw-consent = кері қайтарып алуды жазу
screen-do-stop-consent = өңдеу тоқтатылды
screen-do-refuse-withdrawal = кері қайтарып алудан бас тарту
screen-do-request-block = бұғаттауға жаңа сұрау
screen-do-approve-block = бұғаттауды мақұлдау
screen-do-refuse-block = бұғаттаудан бас тарту
screen-do-extend-block = тексеруді ұзарту
screen-do-resolve-block = шешім қабылдау
screen-do-complete-block = шешім орындалды
screen-do-register-claim = жаңа өтініш
screen-do-accept-claim = қарауға қабылдау
screen-do-assign-claim = тапсыру
screen-do-note-claim = ескертпе
screen-do-wait-claim = күту
screen-do-resume-claim = күткеннен кейін жалғастыру
screen-do-prepare-reply = жауап дайын
screen-do-send-reply = жауап жіберілді
screen-do-deliver-reply = жауап тапсырылды
screen-do-fulfil = орындалды: { $duty }
screen-do-link-claim = жазбамен байланыстыру
screen-do-correct-claim = түрін, алынған күнін, субъектісін түзету
screen-do-close-claim = жабу
screen-do-reopen-claim = қайта ашу

# Somebody was faster.
screen-conflict-seen = сіз { $version } нұсқасын көрдіңіз
screen-conflict-now = қазір { $version } нұсқасы
screen-conflict-change = бұрын: { $seen }; қазір: { $now }
screen-conflict-kept = Енгізілген мәтін сақталды. { $key } оған қайтарады: тексеріп, әрекет әлі керек болса, қайталаңыз
screen-deed = { $when } · { $who }: { $what }
screen-you-elsewhere = сіз, басқа терезеде
screen-conflict-typed = Сіз енгізгені

# What was typed and not done.
screen-draft-one = Аяқталмағаны бар: { $what }, { $when }
screen-draft-many = Аяқталмағаны бар: { $n } қаралама, соңғысы { $when }
screen-draft-resume = { $key }: жалғастыру
screen-draft-show = { $key }: көрсету
screen-draft-of = { $what } { $number }
screen-draft-none = Аяқталмағаны жоқ
screen-drafts-title = Аяқталмағандар
screen-draft-resumed = Қаралама: { $when } терілген
screen-draft-over = { $key }: басынан бастау
screen-draft-moved-on = Жазба содан бері өзгерді: терілгенді тексеріңіз
screen-when-today = бүгін { $time }
screen-when-yesterday = кеше { $time }
screen-when-date = { $date } { $time }
screen-hint-drafts = аяқталмаған
screen-hint-due-records = күн жазбалары
screen-hint-month = ай
screen-hint-by = ай, түрі, оператор
screen-hint-next-due = келесі мерзім

# The load: a month, the coming weeks, what was closed in time.
screen-load-title = Жүктеме
screen-load-none = мерзім жоқ
screen-load-due = мерзімі { $n }
screen-load-late-on = мерзімі өткен { $n }
screen-load-late = Мерзімі өткен { $n }, ең ескісі { $date }
screen-load-nothing-late = Мерзімі өткені жоқ
screen-load-coming = Алдағы төрт апта: { $n }
screen-load-busiest = ең көбі { $day }: { $n }
screen-load-by-month = Мерзімінде, ай бойынша
screen-load-by-kind = Мерзімінде, түрі бойынша
screen-load-by-operator = Мерзімінде, оператор
screen-load-all = барлығы
screen-load-without-term = + мерзімсіз жабылған, есепке кірмейді
screen-load-no-records = { $date }: мерзім жоқ

# Masked data are shown for a while.
screen-reveal-title = Деректерді көрсету: { $number }
screen-reveal-what = ЖСН, телефондар, пошта және мекенжай екі минут көрінеді. Көрсету мен оның себебі журналға жазылады.
screen-reveal-reason = себебі
screen-reveal-empty = Себебін жазыңыз: ол журналға түседі
screen-reveal-read-only = Деректер журналға жазылып қана көрсетіледі, ал тізілім тек оқуға ашылған
screen-revealed = (!) Дербес деректер ашық, тағы { $left }
screen-hint-reveal = көрсету
screen-copied = { $number } нөмірі алмасу буфері үшін терминалға берілді
screen-no-other-date = Бұдан әрі мерзімі бар жазба жоқ

# A record opened.
screen-plain = { $text }
screen-list = { $list }
screen-date = { $date }
screen-moment = { $date } { $time }
screen-moment-by = { $date } { $time }, { $by }
screen-day-by = { $date }, { $by }
screen-waiting = күту: { $for }
screen-nobody = ешкімге
screen-until-purpose = мақсатқа жеткенше
screen-reply = { $date }, { $channel }, № { $number }
screen-delivered = { $date }, { $evidence }
screen-representative = { $name }, { $authority }
screen-representative-until = { $name }, { $authority }, { $until } күніне дейін
screen-clocks = Мерзімдер
screen-links = Байланысты жазбалар
screen-history = Тарихы
screen-clock-not-started = мерзім әлі басталған жоқ
screen-clock-beside = мәлімет үшін
screen-clock-carried = { $by } арқылы орындалады
screen-at-once = бірден, алынған күні
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
screen-label-reply-prepared = хат дайын
screen-label-reply-evidence = жіберу
screen-label-reply-delivered = тапсырылды
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
screen-clause-status = Дереккөзбен салыстыру: { $status }

# The keys.
screen-help-title = Пернелер: кез келген пернетақта қабатында жұмыс істейді
screen-keys-global = Барлық жерде
screen-keys-list = Тізімдерде
screen-keys-record = Ашылған жазбада
screen-keys-dialog = Әрекет терезесінде
screen-keys-field = Мәтін енгізгенде
screen-keys-help = Пернелер тізімінде
screen-keymap-mistakes = Пернелер файлындағы қателер: { $n }; ондай жолдар есепке алынбайды. { $key }: қандай екені
screen-palette-title = Не істейміз
screen-palette-not-here = мұнда қолданылмайды
screen-palette-no-record = алдымен жазбаны таңдаңыз
screen-filter = Табу:
screen-filter-nothing = Ештеңе табылмады
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
action-close = өтінішті жабу, бұғаттауды шешу, тоқтатуды белгілеу
action-new = осы тізімдегі жаңа жазба
action-assign = өтінішті тапсыру
action-edit = ескертпе, түзету және басқасы
action-why = мерзім неге мұндай
action-clause = саясат не заң тармағы
action-reveal = жасырын деректерді көрсету
action-copy = нөмірді көшіру
action-next-due = мерзімі бойынша келесісі
action-prev-due = мерзімі бойынша алдыңғысы
action-drafts = аяқталмағанды жалғастыру
action-workload = жүктеме: күн сайынғы мерзімдер, мерзімінде жабылғандар
action-palette = барлық әрекет аты бойынша
action-mark = белгілеу, келесісін таңдау
action-undo = терілгенді болдырмау
action-start-over = қаралама ашық болса, басынан бастау
action-redo = болдырмағанды қайтару
action-word-left = бір сөз солға
action-word-right = бір сөз оңға
action-line-start = жолдың басына
action-line-end = жолдың соңына
action-delete-back = сол жақтағы таңбаны жою
action-delete-ahead = оң жақтағы таңбаны жою
action-delete-word-back = сол жақтағы сөзді жою
action-delete-word-ahead = оң жақтағы сөзді жою
action-delete-to-start = жолдың басына дейін жою
action-delete-to-end = жолдың соңына дейін жою
action-editor = мәтінді өз редакторыңызда теру ($VISUAL, $EDITOR)
action-help = пернелер
action-redraw = экранды қайта салу
action-suspend = бағдарламаны тоқтата тұру, қайту: fg
action-back = артқа; жоғарғы деңгейден, Esc болмаса: шығу
action-quit = шығу

## Refusals

# Why the workflow or the law refuses something. They follow "the action was refused:".
refusal-reads-only = сізге тек оқу рұқсат етілген
refusal-wrong-state = { $number } қазір «{ $state }» күйінде, онда бұл әрекет жасалмайды
refusal-not-accepted = { $number } әлі қарауға қабылданған жоқ: алдымен оны қабылдаңыз
refusal-other-subject = { $number } өтініші басқа субъект туралы берілген
refusal-unknown-operator = тізілімде { $operator } операторы жоқ
refusal-other-operator = { $number } басқа оператордың базасына тиесілі: { $operator }
refusal-blocked-until = деректер бұғатталған: { $number }, тексеру { $until } дейін (1(3)-бап)
refusal-blocked = деректер бұғатталған: { $number } (1(3)-бап)
refusal-gate = жабу үшін жетіспейді: { $missing }
refusal-gate-next = жетіспейтінін бір командамен қосыңыз; міндеттерді qorgau claim fulfil белгілейді
refusal-in-future = { $date } әлі келген жоқ
refusal-before-receipt = { $date } алынған { $received } күнінен бұрын
refusal-before-decision = { $date } шешім қабылданған { $decided } күнінен бұрын
refusal-not-sent = { $number } өтінішіне жауап әлі жіберілмеген
refusal-before-sending = { $date } жіберілген { $sent } күнінен бұрын
refusal-review-in-past = тексеру өткен күні аяқтала алмайды: { $until }
refusal-not-an-extension = { $until } тексерудің қазіргі соңы { $present } күнінен кеш емес
refusal-earlier-review = тексеру { $previous } бойынша күннен ({ $until }) бұрын аяқталар еді; себебі керек
refusal-earlier-review-next = себебін көрсетіңіз: --note
refusal-same-officer = сұрауды { $login } тіркеген; басқа қызметкер бекітеді
refusal-no-duty-left = «{ $duty }» міндеті мұнда жоқ немесе орындалған
refusal-no-such-duty = «{ $duty }» міндеті қазір орындалмайды; керегі: { $owed }
refusal-carried-elsewhere = «{ $duty }» міндеті { $by } жазбасында орындалады
refusal-date-not-demanded = мерзімді тек орган талабы белгілейді, ал бұл – «{ $kind }»
refusal-nothing-to-change = өзгертетін ештеңе жоқ
refusal-link-to-itself = жазбаны өзімен байланыстыруға болмайды
refusal-empty = толтырылмаған: { $what }
refusal-name-missing = адамның аты немесе ұйымның атауы керек
refusal-ends-before-start = соңғы күн { $end } алғашқы күннен { $start } бұрын

missing-ground = негіз
missing-withdrawal-ground = қайтарып алудан бас тарту негізі: law немесе obligation
missing-reply-date = жауап күні
missing-reply-channel = жауап арнасы
missing-reply-number = жауаптың шығыс нөмірі
missing-public-reason = өтініш берушіге себебі
missing-duty = «{ $duty }» міндетін орындау
missing-block-decision = { $number } бойынша шешім

field-assignee = кімге тағайындалды
field-authority = өкілеттік
field-document = құжат
field-evidence = растау
field-ground = негіз
field-name = аты
field-note = жазба
field-public-reason = өтініш берушіге себебі
field-reason = себебі
field-reply-number = шығыс нөмірі

# What to beware of in something that was done all the same.
warning-reply-channel = «{ $channel }» жауап арнасын саясат ({ $clause }-т.) жазбаша деп санамайды
warning-reply-channel-next = жазбаша жауап та жіберіңіз немесе негізін сақтаңыз
warning-ground-not-in-policy = саясат «{ $ground }» негізін атамайды
warning-ground-not-in-policy-next = заңның мерзімі қолданылады
warning-no-clock-stops = күту мерзімдерді тоқтатпайды
warning-no-clock-stops-next = мерзімді қадағалаңыз: qorgau show

# Why a file of law, policy or calendar is refused.
rules-refused-next = файлды осы жерде түзетіңіз; тізілімде ештеңе өзгерген жоқ

## Import

# Why a row of a file was rejected.
import-missing = мәні бос
import-unknown-value = белгісіз мән: { $value }; мүмкін мәндер: { $known }
import-unknown-column = белгісіз баған: { $name }
import-date-unreadable = күн оқылмайды: { $value }; 2026-11-23 немесе 23.11.2026 деп жазыңыз
import-no-such-day = мұндай күн жоқ: { $value }
import-no-such-time = мұндай уақыт жоқ: { $value }
import-hostile-character = рұқсат етілмеген таңба { $code }, орны: { $at }
import-bad-iin = ЖСН қате: 12 цифр емес немесе бақылау цифры сәйкес емес
import-bad-bin = БСН қате: 12 цифр емес немесе бақылау цифры сәйкес емес
import-bad-phone = телефон оқылмайды, реті: { $at }
import-bad-email = пошта мекенжайы оқылмайды, реті: { $at }
import-unknown-subject = { $subject } субъектісі бұл оператордың базасында жоқ
import-changed = мұндай кілті бар жазба басқа мәліметпен енгізілген; ол тек тізілімде өзгертіледі
import-not-utf8 = жол UTF-8 кодтауында емес
import-not-decoded = жол көрсетілген кодтауда оқылмайды
import-cells = жолдағы ұяшық саны { $found }, тақырыптағы баған саны { $wanted }
import-cell-too-long = ұяшық { $limit } байттан ұзын: тырнақша жабылмаған болуы мүмкін
import-not-json = жол JSON нысаны емес
import-not-a-cell = мән жол да, сан да, жолдар тізімі де емес

# Why a whole file was not imported.
error-import-empty = файл бос
error-import-empty-next = бірінші жол тақырып болуы керек
error-import-unknown-column = белгісіз баған: { $name }
error-import-unknown-column-next = белгілі бағандар: { $known }
error-import-missing-column = міндетті { $name } бағаны жоқ
error-import-missing-column-next = оны тақырыпқа және әр жолға қосыңыз
error-import-repeated-column = { $name } бағаны екі рет тұр
error-import-repeated-column-next = біреуін қалдырыңыз
error-import-too-many-columns = бағандар саны { $most } мәнінен көп
error-import-too-many-columns-next = файлдың дұрыстығын тексеріңіз
error-import-encoding = тақырып UTF-8 кодтауында емес
error-import-encoding-next = кодтауды көрсетіңіз, мысалы --encoding windows-1251
error-import-unknown-encoding = белгісіз кодтау: { $name }
error-import-unknown-encoding-next = мысалы: utf-8, windows-1251, koi8-r, utf-16le
error-import-row-too-long = { $line }-жолдан басталатын жазба { $limit } байттан ұзын
error-import-row-too-long-next = осы жолдан бастап тырнақшаларды тексеріңіз
error-import-read = файл соңына дейін оқылмады
error-import-read-why = { $detail }
error-import-read-next = қайталаңыз: енгізілгені өзгермейді
error-import-rejects = қабылданбаған жолдар жазылмады
error-import-rejects-why = { $detail }
error-import-rejects-next = басқа файлды көрсетіңіз: --rejects

# The command and what it says.
cli-arg-import-file = Файл; - стандартты енгізуді оқиды
cli-arg-dry-run = Нәтижесін көрсету, ештеңе жазбау
cli-import-done = жол { $rows }: енгізілді { $accepted }, жаңартылды { $updated }, өзгермеді { $unchanged }, қабылданбады { $rejected }
cli-import-would = сынама, ештеңе жазылмады; жол { $rows }: енгізілер еді { $accepted }, жаңартылар еді { $updated }, өзгермейді { $unchanged }, қабылданбайды { $rejected }
cli-import-stopped = жүктеу тоқтатылды; енгізілгені сақталды, дәл осы команда сол жерден жалғастырады
cli-import-would-stopped = сынақ файлдың соңына жетпей тоқтатылды
cli-import-rejected = { $line }-жол: { $reason }
cli-import-rejected-field = { $line }-жол, { $field }: { $reason }
cli-import-more = тағы қабылданбады: { $n }
cli-import-rejects-file = қабылданбаған жолдар: { $path }
cli-progress = жол { $rows }, { $rate }/с
cli-progress-left = қалды { $left }
cli-progress-stopping = тоқтап жатыр, жазып бітуде: { $rows } жол; тағы бір Ctrl-C бірден үзеді

## Demo

cli-demo = Ойдан шығарылған адамдары бар оқу тізілімін жасау және ашу
cli-arg-demo-subjects = Неше субъект
cli-arg-seed = Тұқым: сол күні сол тұқымнан сол тізілім шығады
cli-arg-fresh = Оқу тізілімі бар болса да, жаңадан жасау
cli-arg-no-tui = Экранды ашпау
cli-demo-made = оқу тізілімі жасалды: субъект { $subjects }, келісім { $consents }, бұғаттау { $blocks }, өтініш { $claims }
    әрі қарай: --db { $path }
cli-demo-opened = оқу тізілімі бар: субъект { $subjects }, келісім { $consents }, бұғаттау { $blocks }, өтініш { $claims }; жаңадан жасау: --fresh
    әрі қарай: --db { $path }
error-demo-not-one = бұл оқу тізілімі емес: { $path }
error-demo-not-one-next = --db арқылы басқа файлды көрсетіңіз; бұл өзгертілген жоқ
error-live-register = бұл нақты жұмыс тізілімі
error-live-register-next = ойдан шығарылған деректер тек оқу тізіліміне жазылады: qorgau demo

## Letters
letter-asked-pretrial_claim = сотқа дейінгі талап туралы
letter-asked-consumer_claim = тұтынушы талабы туралы
letter-asked-information = дербес деректеріңіз туралы мәлімет беру жөніндегі
letter-asked-rectification = дербес деректеріңізді өзгерту және толықтыру туралы
letter-asked-blocking = дербес деректеріңізді бұғаттау туралы
letter-asked-destruction = дербес деректеріңізді жою туралы
letter-asked-consent_withdrawal = дербес деректерді жинауға және өңдеуге берген келісіміңізді кері қайтарып алу туралы
letter-asked-automated_objection = дербес деректерді автоматтандырылған өңдеуге қарсылық туралы
letter-asked-public_removal = дербес деректеріңізді жалпыға қолжетімді көздерден алып тастау туралы
letter-asked-authority_demand = мәлімет беру талабы туралы
letter-done-pretrial_claim = талап орындалды
letter-done-consumer_claim = талап орындалды
letter-done-information = дербес деректеріңіз туралы мәлімет берілді
letter-done-rectification = дербес деректер өзгертілді және толықтырылды
letter-done-blocking = дербес деректер тексеру кезеңіне бұғатталды
letter-done-destruction = дербес деректер жойылды
letter-done-consent_withdrawal = келісім бойынша дербес деректерді жинау және өңдеу тоқтатылды
letter-done-automated_objection = талап орындалды
letter-done-public_removal = дербес деректер жалпыға қолжетімді көздерден алып тасталды
letter-done-authority_demand = талап орындалды
letter-field-resolution = шешім
letter-field-addressee = алушы
letter-field-outgoing_number = шығыс нөмірі
letter-field-public_reason = өтініш берушіге себебі
letter-field-signatory = кім қол қояды
letter-field-blocked_on = бұғатталған күні
letter-field-blocked_until = тексерудің соңғы күні
letter-field-unblocked_on = бұғаттау алынған күн
letter-blank = [{ $field }: толтырылмаған]
letter-refused = { $file }, { $line }-жол: { $reason }
letter-refused-next = үлгіні түзетіңіз немесе бағдарламамен келген үлгіні қайтару үшін файлды алып тастаңыз
letter-unknown-field = «{ $name }» деген өріс жоқ; бары: { $known }
letter-syntax = { $text }
letter-empty = үлгі бос
letter-not-owed = { $number }: өтініш беруші өтінішін қайтарып алды, жауап қажет емес
letter-not-owed-next = басқа хат --template арқылы таңдалады
letter-lacks = хатта толтырылмаған: { $fields }
letter-lacks-next = шешімді, себебін және нөмірін «claim reply» арқылы, қол қоюшыны «office set signatory» арқылы енгізіңіз
letter-address-masked = мекенжай хатқа жазылмады, ол жасырын; жазу үшін — --reveal СЕБЕП
letter-saved = хат жазылды: { $path }
letter-bad-form = «{ $path }»: хат .txt немесе .docx болып сақталады
