### Every word that the program says, in Russian.
### The same messages in the same order in ru.ftl, kk.ftl and en.ftl: tests/i18n.rs compares them.
### A value of the register is a family, a dash and the value as scripts write it.

## Claims

# What came in. The Kazakh words for the two claims need a lawyer's check.
kind-pretrial_claim = досудебная претензия
kind-consumer_claim = претензия потребителя
kind-information = запрос сведений о персональных данных
kind-rectification = изменение и дополнение данных
kind-blocking = блокирование данных
kind-destruction = уничтожение данных
kind-consent_withdrawal = отзыв согласия
kind-automated_objection = возражение против автоматизированной обработки
kind-public_removal = удаление из общедоступных источников
kind-authority_demand = требование государственного органа

# The same in a list: at most 12 columns.
kind-short-pretrial_claim = претензия
kind-short-consumer_claim = потребитель
kind-short-information = сведения
kind-short-rectification = изменение
kind-short-blocking = блокирование
kind-short-destruction = уничтожение
kind-short-consent_withdrawal = отзыв согл.
kind-short-automated_objection = возражение
kind-short-public_removal = общедост.
kind-short-authority_demand = требование

claim-state-received = поступило
claim-state-registered = зарегистрировано
claim-state-in_review = на рассмотрении
claim-state-waiting = ожидание
claim-state-reply_ready = ответ готов
claim-state-closed = закрыто

# What a waiting claim waits for.
waiting-identity = подтверждение личности
waiting-clarification = уточнение заявителя
waiting-execution = исполнение
waiting-short-identity = ждём личность
waiting-short-clarification = ждём уточнение
waiting-short-execution = ждём исполнение

resolution-satisfied = удовлетворено
resolution-partial = удовлетворено частично
resolution-refused = отказано
resolution-withdrawn = отозвано заявителем
resolution-not_considered = оставлено без рассмотрения
resolution-redirected = перенаправлено

## Blocks

block-state-requested = запрошено
block-state-active = действует
block-state-refused = отказано
block-state-lifted = снято
block-state-executing = решение исполняется
block-state-rectified = данные изменены
block-state-destroyed = данные уничтожены
# Still in force: the check has run out of time, and a person has to decide.
block-state-review_due = период проверки истёк

ground-inaccurate = недостоверные данные
ground-incomplete = неполные данные
ground-outdated = устаревшие данные
ground-unlawfully_obtained = данные получены незаконно
ground-unlawful_actions = неправомерные действия с данными
ground-not_necessary = данные не нужны для заявленной цели

requested-by-subject = субъект
requested-by-representative = законный представитель
requested-by-authority = уполномоченный орган

scope-all = все данные

## Consents

consent-state-active = действует
consent-state-expired = срок истёк
consent-state-superseded = заменено новым
consent-state-withdrawal_received = поступил отзыв
consent-state-stopped = обработка прекращена
consent-state-withdrawal_refused = в отзыве отказано

# How consent was given.
method-checkbox = отметка на сайте
method-paper = на бумаге
method-edoc = электронный документ с ЭЦП
method-state_service = государственный сервис
method-non_state_service = негосударственный сервис
method-other = иной способ

## Subjects, representatives, operators

subject-state-active = не заблокирован
subject-state-blocked = данные заблокированы
subject-kind-natural = физическое лицо
subject-kind-legal = юридическое лицо

# What the law calls the keeper of a base.
operator-kind-owner = собственник базы
operator-kind-operator = оператор базы
operator-kind-third_party = третье лицо

role-officer = ответственный
role-inspector = проверяющий, только чтение

data-name = фамилия, имя, отчество
data-iin = ИИН
data-birth_date = дата рождения
data-phone = телефон
data-email = электронная почта
data-address = адрес
data-photo = фотография
data-account = учётная запись
data-purchases = покупки
data-ip = IP-адрес
data-cookies = файлы cookie
data-other = прочие данные

# Purposes as consents and policies write them in files.
purpose-access = доступ к сервисам сайта
purpose-account = учётная запись
purpose-ads = реклама
purpose-any = любые законные цели
purpose-contact = обратная связь
purpose-identification = идентификация
purpose-location = определение местонахождения
purpose-notices = уведомления
purpose-offers = предложения
purpose-orders = исполнение заказов
purpose-payments = платежи
purpose-quality = повышение качества услуг
purpose-services = оказание услуг
purpose-statistics = статистика и исследования
purpose-support = техническая поддержка
purpose-technical = устранение технических проблем
purpose-verification = проверка достоверности данных

# How a paper came in or went out.
channel-paper = на бумаге
channel-registered_post = заказное письмо
channel-email = электронная почта
channel-edoc = электронный документ с ЭЦП
channel-web_form = форма на сайте
channel-cabinet = личный кабинет
channel-state_service = государственный сервис
channel-in_person = лично

## Clocks

clock-state-met = исполнено в срок
clock-state-met_late = исполнено с опозданием
clock-state-on_track = срок не подошёл
clock-state-due_soon = срок близко
clock-state-due_today = срок сегодня
clock-state-overdue = просрочено
clock-state-paused = срок приостановлен
# A flag beside the state: the year's calendar is not confirmed.
clock-state-provisional = предварительно

duty-reply = ответить письменно
duty-inform = предоставить сведения
duty-act = исполнить требование
duty-decide = принять решение
duty-stop = прекратить обработку
duty-notify = уведомить

duty-short-reply = ответ
duty-short-inform = сведения
duty-short-act = исполнение
duty-short-decide = решение
duty-short-stop = прекращение
duty-short-notify = уведомление

origin-law = закон
origin-policy = политика оператора
origin-office = норма офиса

# How well a rule or a year of the calendar is known.
status-confirmed = подтверждено
status-secondary = по вторичному источнику
status-provisional = предварительно

# Why a day of the trace counts or does not.
trace-why-received = день получения
trace-why-weekend = выходной
trace-why-holiday = праздник
trace-why-moved_day_off = перенесённый выходной
trace-why-moved_working_day = рабочий день по переносу
trace-why-counted = идёт в счёт
trace-why-rolled = срок перенесён на рабочий день
trace-why-paused = срок приостановлен
trace-why-extended = срок продлён

## Terms and countdowns

# The unit is always printed. Kazakh nouns stay in the singular after a number.
days-working = { $n } раб. дн.
days-calendar = { $n } кал. дн.
days-working-long = { $n ->
    [one] { $n } рабочий день
    [few] { $n } рабочих дня
   *[many] { $n } рабочих дней
}
days-calendar-long = { $n ->
    [one] { $n } календарный день
    [few] { $n } календарных дня
   *[many] { $n } календарных дней
}

countdown-today = сегодня
countdown-tomorrow = завтра
countdown-left-working = { $n ->
    [one] остался { $n } раб. дн.
    [few] осталось { $n } раб. дн.
   *[many] осталось { $n } раб. дн.
}
countdown-left-calendar = { $n ->
    [one] остался { $n } кал. дн.
    [few] осталось { $n } кал. дн.
   *[many] осталось { $n } кал. дн.
}
countdown-overdue-working = просрочено на { $n } раб. дн.
countdown-overdue-calendar = просрочено на { $n } кал. дн.

# Under the heading "left": at most 13 columns, overdue with a minus.
countdown-column-working = { $n } раб. дн.
countdown-column-calendar = { $n } кал. дн.
countdown-column-overdue-working = −{ $n } раб. дн.
countdown-column-overdue-calendar = −{ $n } кал. дн.
countdown-column-paused = приостановлен

# In a sentence.
countdown-long-today = срок истекает сегодня
countdown-long-tomorrow = срок истекает завтра
countdown-long-left-working = { $n ->
    [one] остался { $n } рабочий день
    [few] осталось { $n } рабочих дня
   *[many] осталось { $n } рабочих дней
}
countdown-long-left-calendar = { $n ->
    [one] остался { $n } календарный день
    [few] осталось { $n } календарных дня
   *[many] осталось { $n } календарных дней
}
countdown-long-overdue-working = { $n ->
    [one] просрочено на { $n } рабочий день
    [few] просрочено на { $n } рабочих дня
   *[many] просрочено на { $n } рабочих дней
}
countdown-long-overdue-calendar = { $n ->
    [one] просрочено на { $n } календарный день
    [few] просрочено на { $n } календарных дня
   *[many] просрочено на { $n } календарных дней
}

## Dates

date-long = { $day } { $month } { $year } г.

# Over a month grid.
month-1 = Январь
month-2 = Февраль
month-3 = Март
month-4 = Апрель
month-5 = Май
month-6 = Июнь
month-7 = Июль
month-8 = Август
month-9 = Сентябрь
month-10 = Октябрь
month-11 = Ноябрь
month-12 = Декабрь

# Inside a date.
month-of-1 = января
month-of-2 = февраля
month-of-3 = марта
month-of-4 = апреля
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = августа
month-of-9 = сентября
month-of-10 = октября
month-of-11 = ноября
month-of-12 = декабря

month-short-1 = янв
month-short-2 = фев
month-short-3 = мар
month-short-4 = апр
month-short-5 = май
month-short-6 = июн
month-short-7 = июл
month-short-8 = авг
month-short-9 = сен
month-short-10 = окт
month-short-11 = ноя
month-short-12 = дек

# Monday is 1.
weekday-short-1 = пн
weekday-short-2 = вт
weekday-short-3 = ср
weekday-short-4 = чт
weekday-short-5 = пт
weekday-short-6 = сб
weekday-short-7 = вс

## Records and the journal

record-subject = субъект
record-consent = согласие
record-block = блокирование
record-claim = обращение

record-count-subject = { $n ->
    [one] { $n } субъект
    [few] { $n } субъекта
   *[many] { $n } субъектов
}
record-count-consent = { $n ->
    [one] { $n } согласие
    [few] { $n } согласия
   *[many] { $n } согласий
}
record-count-block = { $n ->
    [one] { $n } блокирование
    [few] { $n } блокирования
   *[many] { $n } блокирований
}
record-count-claim = { $n ->
    [one] { $n } обращение
    [few] { $n } обращения
   *[many] { $n } обращений
}

pane-subjects = Субъекты
pane-consents = Согласия
pane-blocks = Блокирования
pane-claims = Обращения
pane-claims-mine = Обращения: мои
pane-claims-unassigned = Обращения: без исполнителя

# What was done, in the journal and in a record's history.
journal-claim_registered = обращение зарегистрировано
journal-claim_triaged = обращение разобрано
journal-triage_undone = разбор отменён
journal-claim_set_aside = обращение отложено
journal-identity_checked = личность проверена
journal-claim_accepted = обращение принято к рассмотрению
journal-claim_assigned = назначен ответственный
journal-claim_noted = добавлена заметка
journal-claim_waiting = переведено в ожидание
journal-claim_resumed = рассмотрение возобновлено
journal-claim_reply_prepared = ответ подготовлен
journal-claim_letter_worded = текст письма изменён
journal-claim_reply_sent = ответ отправлен
journal-claim_reply_delivered = ответ вручён
journal-claim_fulfilled = обязанность исполнена
journal-claim_paused = срок приостановлен
journal-claim_term_extended = срок продлён
journal-claim_linked = связано с другим обращением
journal-claim_corrected = сведения обращения исправлены
journal-claim_closed = обращение закрыто
journal-claim_reopened = обращение открыто снова
journal-block_requested = запрошено блокирование
journal-block_approved = данные заблокированы
journal-block_refused = в блокировании отказано
journal-block_extended = период проверки продлён
journal-block_resolved = по блокированию принято решение
journal-block_completed = решение по блокированию исполнено
journal-consent_recorded = согласие записано
journal-consent_withdrawn = поступил отзыв согласия
journal-consent_stopped = обработка прекращена
journal-consent_withdrawal_refused = в отзыве согласия отказано
journal-subject_registered = субъект внесён в реестр
journal-subject_corrected = данные субъекта изменены
journal-representative_added = добавлен представитель
journal-imported = данные загружены из файла
journal-register_created = реестр создан
journal-office_set = норма офиса изменена
journal-law_applied = применена редакция закона
journal-policy_applied = применена редакция политики
journal-calendar_applied = применён календарь
journal-revealed = показаны скрытые данные
journal-demo_filled = заполнен учебный реестр
journal-exported = сведения субъекта выгружены в файл
journal-subject_merged = две записи субъекта объединены
journal-subject_unmerged = объединённые записи разделены
journal-record_moved = перенесено на другую запись субъекта

## Common words

word-yes = да
word-no = нет
word-unknown = не указано
word-masked = скрыто
word-none = нет
word-today = сегодня

## Errors

# What failed, why (-why, where there is more to say), what to do next (-next). They are joined by
# colons on one line: small first letter, no full stop. $year is a text and not a count.
error-register-missing = реестр не найден: { $path }
error-register-missing-next = создайте его: qorgau init, посмотрите учебный: qorgau demo, или укажите файл: --db
error-register-foreign = это не реестр Qorgau: { $path }
error-register-foreign-why = файл принадлежит другой программе и не изменён
error-register-foreign-next = проверьте путь в --db или QORGAU_DB
error-register-replaced = файл реестра заменён, пока был открыт: { $path }
error-register-replaced-why = записанное сюда пропало бы вместе со старым файлом; ничего не записано
error-register-replaced-next = откройте реестр заново и повторите действие
error-register-newer = реестр создан более новой версией программы: { $path }
error-register-newer-why = схема реестра { $found }, эта программа знает до { $known }
error-register-newer-next = обновите qorgau; файл не изменён
error-register-older = реестр записан прежней версией программы: { $path }
error-register-older-why = сейчас его можно только читать, а читать его надо уже по-новому
error-register-older-next = откройте его один раз без --read-only: он обновится сам
error-register-damaged = реестр повреждён: { $path }
error-register-damaged-why = { $detail }
error-register-damaged-next = не пишите в него; сохраните копию файла и вернитесь к последней резервной копии
error-register-symlink = небезопасный файл реестра: { $path }
error-register-symlink-why = это символическая ссылка или не обычный файл
error-register-symlink-next = укажите в --db сам файл
error-register-exposed = небезопасный файл реестра: { $path }
error-register-exposed-why = его могут читать все пользователи этого компьютера
error-register-exposed-next = закройте доступ: chmod o-rwx { $path }
error-register-network = небезопасный файл реестра: { $path }
error-register-network-why = он лежит в сетевой файловой системе { $filesystem }, где блокировки ненадёжны
error-register-network-next = перенесите реестр на диск сервера и работайте с ним по SSH
error-register-queue = файл очереди при реестре закрыт для вас: { $path }
error-register-queue-why = в нём все, кто пишет в реестр, ждут своей очереди; у него другие права, чем у реестра, или в папке вам нельзя создавать файлы
error-register-queue-next = пусть владелец файла один раз откроет реестр этой программой: права выровняются; или пусть выполнит chmod 660 { $path }
error-read-only = реестр открыт только для чтения
error-read-only-next = запустите без --read-only или попросите право записи в файл
error-record-missing = нет записи { $number }
error-record-missing-next = найдите её: qorgau search
error-conflict = запись { $number } тем временем изменена
error-conflict-why = вы видели версию { $seen }, сейчас версия { $now }
error-conflict-next = откройте запись снова и повторите действие, если оно ещё нужно
error-identifier-in-argument = персональный идентификатор в аргументе { $name }
error-identifier-in-argument-why = аргументы остаются в истории команд и видны в списке процессов
error-identifier-in-argument-next = передайте - вместо текста и введите его с клавиатуры или через канал
error-bad-date = не дата: { $value }
error-bad-date-next = пишите 2026-11-23 или 23.11.2026, с часом 2026-11-23T14:05
error-bad-month = не месяц: { $value }
error-bad-month-next = пишите год и месяц: 2026-12
error-bad-number = не номер записи: { $value }
error-bad-number-next = номера пишутся так: П-2026-0042, Б-2026-0007, С-000123, К-000456
error-bad-count = не целое число: { $value }
error-bad-count-next = пишите только цифры
error-bad-value = неизвестное значение: { $value }
error-bad-value-next = возможные значения: { $known }
error-missing-argument = не хватает аргумента { $name }
error-missing-argument-next = добавьте его или запустите команду в терминале, чтобы она спросила
error-file-unreadable = файл не читается: { $path }
error-file-unreadable-why = { $detail }
error-file-unreadable-next = проверьте путь и права доступа
error-export-form = неизвестный вид ответа: { $name }
error-export-form-next = назовите файл с окончанием .txt, .docx или .json

warning-calendar-unconfirmed = календарь { $year } года не подтверждён
warning-calendar-unconfirmed-why = даты посчитаны по общим правилам закона и предварительны
warning-calendar-unconfirmed-next = когда переносы объявят: qorgau calendar apply
warning-now-ignored = QORGAU_NOW не учтён
warning-now-ignored-why = это не учебный и не проверочный реестр
warning-now-ignored-next = уберите переменную

## Files of law, policies and the calendar

# Why such a file is refused, after its name and place.
rules-refused = файл не принят: { $file }, строка { $line }, символ { $column }: { $reason }
rules-toml = { $text }
rules-empty = значение { $key } пусто
rules-bad-id = «{ $value }» — не обозначение: только латинские буквы, цифры, дефисы и точки
rules-bad-slug = «{ $value }» — не краткое имя оператора: строчные латинские буквы, цифры и дефисы
rules-bad-date = { $value } — не дата без времени с { $first } по { $last } год
rules-bad-year = { $year } — не год с { $first } по { $last }
rules-bad-month-day = в месяце { $month } нет дня { $day }
rules-ends-before = конец { $until } раньше начала { $from }
rules-term-too-long = срок в днях ({ $days }) больше наибольшего ({ $most })
rules-at-once = 0 дней — это сам день получения: единица такого срока calendar
rules-repeated = «{ $value }» стоит дважды
rules-start-unknown = срок обращения идёт с получения или с решения: receipt или decision
rules-outcome-start = срок после проверки идёт с решения (decision) и не относится к видам обращений
rules-code-twice = два правила { $code } действуют { $on }
rules-half-a-clock = обещание со сроком называет duty, kinds, days и unit; не хватает { $missing }
rules-only-for-blocking = срок зависит от { $key } только в обещании заблокировать
rules-clause-twice = два обещания пункта { $clause } задают срок одному виду: { $kind }
rules-unknown-data = «{ $value }» — не категория данных; известны: { $known }
rules-holiday-twice = два праздника в один день с { $on }
rules-day-off-date = у выходного дня либо дата (date), либо месяц и день (month, day)
rules-day-off-twice = этот выходной день стоит дважды
rules-estimate = { $year } год назван подтверждённым, а этот выходной день — оценка
rules-moved-from-working = { $date } — не выходной день, его нельзя перенести
rules-moved-to-off = { $date } — и без того выходной день
rules-moved-twice = { $date } переносится дважды
rules-year-twice = { $year } год стоит дважды

## CLI

# Commands, arguments, and what stands for their values.
cli-about = Реестр ответственного за персональные данные: сроки, блокирования, обращения
cli-heading-usage = Использование
cli-heading-commands = Команды
cli-heading-arguments = Аргументы
cli-heading-options = Параметры
cli-heading-globals = Общие параметры
cli-init = Создать новый пустой реестр
cli-import = Загрузить журналы оператора из файла CSV или JSONL
cli-arg-records = Что загрузить
cli-arg-encoding = Кодировка файла, например windows-1251; по умолчанию UTF-8
cli-arg-rejects = Куда записать отклонённые строки
cli-value-records = ЗАПИСИ
cli-value-encoding = КОДИРОВКА
cli-list = Показать список записей
cli-list-subjects = Субъекты по имени
cli-list-consents = Согласия; сначала отзывы, ожидающие исполнения
cli-list-blocks = Блокирования по ближайшему сроку
cli-list-claims = Обращения по ближайшему сроку
cli-show = Показать запись со сроками, связями и историей
cli-search = Найти записи по словам и номерам
cli-workload = Нагрузка: что к сроку по дням, что просрочено, что закрыто в срок; --format csv для таблицы
cli-arg-month = Месяц, например 2026-12; по умолчанию текущий
cli-value-month = МЕСЯЦ
cli-claim = Обращения: регистрация, рассмотрение, закрытие
cli-claim-register = Зарегистрировать обращение
cli-claim-triage = Разобрать поступившее: без --verdict показать, что пришло, на что похоже, от кого и какие сроки пойдут
cli-claim-identity = Записать проверку личности; копия документа не хранится
cli-claim-accept = Принять к рассмотрению; требование о блокировании создаёт запрос на блокирование
cli-claim-assign = Назначить ответственного
cli-claim-note = Добавить внутреннюю заметку
cli-claim-wait = Перевести в ожидание; сроки продолжают идти
cli-claim-resume = Возобновить рассмотрение
cli-claim-reply = Отметить, что ответ подготовлен, и что в нём решено
cli-claim-sent = Отметить, что ответ отправлен
cli-claim-delivered = Отметить, что ответ вручён
cli-claim-fulfil = Отметить исполнение обязанности
cli-claim-pause = Приостановить срок, если это позволяет норма
cli-claim-extend = Продлить срок, если это позволяет норма
cli-claim-link = Связать с другой записью
cli-claim-correct = Исправить факт, от которого считается срок
cli-claim-close = Закрыть обращение; всё недостающее называется сразу
cli-claim-reopen = Открыть закрытое обращение снова
cli-undo = Отменить последнее действие с записью: новая запись в журнале, прежняя остаётся
cli-block = Блокирования: запрос, решение, проверка
cli-block-request = Зарегистрировать запрос на блокирование
cli-block-approve = Заблокировать данные на период проверки
cli-block-refuse = Отказать в блокировании
cli-block-extend = Продлить период проверки
cli-block-resolve = Принять решение по итогам проверки
cli-block-complete = Отметить исполнение решения
cli-consent = Согласия: запись, отзыв, прекращение обработки
cli-consent-record = Записать согласие
cli-consent-withdraw = Зарегистрировать отзыв согласия
cli-consent-stop = Отметить, что обработка прекращена
cli-consent-refuse-withdrawal = Отказать в отзыве согласия
cli-subject = Субъекты: внесение и исправление; данные вводятся с клавиатуры или как JSON через канал
cli-subject-register = Внести субъекта в реестр
cli-subject-correct = Исправить данные субъекта: указанные поля заменяют прежние
cli-subject-show = Показать всё о субъекте: данные, цели, источники, получатели, согласия, сроки, хронология
cli-subject-export = Выгрузить в файл .txt, .docx или .json ответ субъекту по статье 24: данные открыты, выгрузка записывается в журнал
cli-subject-merge = Объединить две записи одного человека у одного оператора: первая присоединяется ко второй
cli-subject-unmerge = Разделить объединённые записи: перенесённое возвращается, появившееся позже остаётся
cli-representative = Представители субъекта
cli-representative-add = Добавить представителя
cli-deadline = Рассчитать срок и объяснить его
cli-office = Нормы офиса
cli-office-show = Показать нормы офиса
cli-office-set = Изменить норму офиса; уже назначенные сроки не меняются
cli-policy = Политики операторов
cli-policy-list = Перечень политик
cli-policy-show = Обещания политики и её расхождения с законом
cli-policy-apply = Применить редакцию политики, показав, какие сроки изменятся
cli-law = Сроки по закону
cli-law-apply = Применить редакцию закона, показав, какие сроки изменятся
cli-calendar = Производственный календарь
cli-calendar-show = Праздники и переносы года
cli-calendar-check = Проверить, подтверждены ли годы, на которые приходятся сроки
cli-calendar-apply = Применить календарь, показав, какие сроки изменятся
cli-journal = Журнал действий
cli-journal-list = Показать записи журнала
cli-journal-verify = Проверить целостность журнала и записей
cli-doctor = Проверить файл реестра
cli-keys = Показать, что делает каждая клавиша; --check проверит файл клавиш
cli-backup = Сделать резервную копию и проверить её
cli-letter = Письма: ответы и уведомления
cli-letter-preview = Показать письмо по обращению и чего в нём не хватает
cli-letter-edit = Изложить письмо своими словами или вернуть его к шаблону
cli-letter-save = Записать письмо в файл .txt или .docx
cli-letter-template = Показать шаблон, чтобы сделать из него свой
cli-completions = Вывести подсказки для командной оболочки
cli-arg-db = Файл реестра (или QORGAU_DB)
cli-arg-read_only = Открыть только для чтения
cli-arg-lang = Язык (или QORGAU_LANG)
cli-arg-format = Вид вывода
cli-arg-reveal = Показать скрытые данные; причина записывается в журнал
cli-arg-color = Цвета экрана (NO_COLOR отключает их)
cli-arg-keymap = Раскладка клавиш экрана: имя или файл
cli-arg-theme = Тема экрана
cli-arg-linear = Сказать экран строками, без рисования: для программ чтения с экрана
cli-arg-open = Запись, с которой открывается экран
cli-arg-help = Показать справку
cli-arg-version = Показать версию программы
cli-arg-number = Номер записи: П-2026-0042, Б-2026-0007, С-000123, К-000456 или латиницей P-2026-42
cli-arg-expect-version = Отклонить, если версия записи уже другая
cli-arg-operator = Оператор
cli-arg-operators = Операторы через запятую; по умолчанию все
cli-arg-test = Проверочный реестр: время можно задать через QORGAU_NOW
cli-arg-kind = Вид обращения
cli-arg-received = Когда получено: 2026-10-23, 23.10.2026T14:05, «вчера»
cli-arg-subject = Номер субъекта
cli-arg-channel = Как поступило
cli-arg-incoming-number = Входящий номер
cli-arg-due = Срок, указанный в требовании органа
cli-arg-text = Слова заявителя; - читает их из стандартного ввода
cli-arg-external-id = Ключ в системе оператора
cli-arg-by = Кто просит о блокировании
cli-arg-block-ground = Основание блокирования
cli-arg-scope = Какие данные: all или категории через запятую
cli-arg-assignee = Кому: логин, me или none
cli-arg-note = Внутренняя заметка; - читает её из стандартного ввода
cli-arg-waiting-for = Чего ждём
cli-arg-duty = Обязанность
cli-arg-on = Когда сделано
cli-arg-evidence = Чем подтверждается
cli-arg-link-to = Номер связанной записи
cli-arg-reason = Причина
cli-arg-resolution = Чем закончилось
cli-arg-ground = Основание; при отказе в отзыве согласия начинается с law или obligation
cli-arg-reply-date = Когда ответ отправлен
cli-arg-reply-channel = Как ответ отправлен
cli-arg-reply-number = Исходящий номер ответа
cli-arg-letter-file = Файл письма, которое ушло: в истории останется его SHA-256
cli-arg-language = Язык письма
cli-arg-template = Шаблон; без него — по решению
cli-arg-template-name = Шаблон
cli-arg-signed-by = Кто подписывает: должность и имя
cli-arg-save-file = Файл .txt или .docx
cli-arg-letter-text = Письмо своими словами: файл в том виде, в каком его показывает preview --marked
cli-arg-wording = Текст письма; «-» читает его из стандартного ввода
cli-arg-restore = Вернуть письмо к шаблону
cli-arg-replace = Заменить файл, если он уже есть
cli-arg-marked = Текстом для правки: со знаками в начале строк и полями, которые заполнятся сами
cli-arg-public-reason = Причина, которую увидит заявитель
cli-arg-claim = Номер обращения
cli-arg-verify-days = Сколько длится проверка: 10 или 10w рабочих, 10d календарных дней
cli-arg-until = Последний день проверки: дата или +10w
cli-arg-outcome = Итог проверки
cli-arg-given = Когда дано согласие
cli-arg-method = Как дано согласие
cli-arg-policy-version = Редакция политики
cli-arg-valid-until = Последний день согласия
cli-arg-purposes = Цели через запятую
cli-arg-data = Категории данных через запятую
cli-arg-third-parties = Можно ли передавать третьим лицам
cli-arg-cross-border = Есть ли трансграничная передача
cli-arg-public = Публикуются ли данные
cli-arg-proof = Чем доказывается согласие
cli-arg-reference = Номер документа
cli-arg-withdrawal-ground = Основание отказа: закон или неисполненное обязательство
cli-arg-setting = Норма
cli-arg-setting-value = Новое значение
cli-arg-file = Файл; - читает стандартный ввод
cli-arg-yes = Применить без вопроса
cli-arg-search = Слова, номера и фильтры, например: просрочено, оператор:iticket, срок:3р
cli-arg-state = Состояния через запятую
cli-arg-overdue = Только просроченные
cli-arg-due-within = Со сроком в ближайшие 3d календарных или 5w рабочих дней
cli-arg-due-on = Со сроком в этот день
cli-arg-sort = Порядок: due, received, number или name, у какого списка какой есть; с конца: received:desc
cli-arg-limit = Сколько показать, не больше
cli-arg-assigned = Чьи: логин, me или none
cli-arg-query = Имя, последние цифры телефона, номер; - читает стандартный ввод
cli-arg-year = Год; по умолчанию текущий
cli-arg-backup-file = Файл копии; его ещё не должно быть
cli-arg-export-to = Файл ответа: .txt, .docx или .json; его ещё не должно быть
cli-arg-into = Запись того же человека, которая остаётся
cli-arg-shell = Командная оболочка
cli-arg-check = Файл клавиш, который проверить
cli-value-file = ФАЙЛ
cli-value-lang = ЯЗЫК
cli-value-format = ВИД
cli-value-text = ТЕКСТ
cli-value-query = ТЕКСТ
cli-value-setting-value = ЗНАЧЕНИЕ
cli-value-color = ЦВЕТА
cli-value-keymap = РАСКЛАДКА
cli-value-theme = ТЕМА
cli-value-number = НОМЕР
cli-value-count = ЧИСЛО
cli-value-slug = ОПЕРАТОР
cli-value-kind = ВИД
cli-value-moment = КОГДА
cli-value-channel = КАНАЛ
cli-value-date = ДАТА
cli-value-by = КТО
cli-value-ground = ОСНОВАНИЕ
cli-value-scope = ДАННЫЕ
cli-value-login = КТО
cli-value-waiting = ЧЕГО
cli-value-duty = ОБЯЗАННОСТЬ
cli-value-resolution = РЕШЕНИЕ
cli-value-term = СРОК
cli-value-order = ПОРЯДОК
cli-value-outcome = ИТОГ
cli-value-method = СПОСОБ
cli-value-list = СПИСОК
cli-value-yes = ДА-НЕТ
cli-value-setting = НОРМА
cli-value-year = ГОД
cli-value-shell = ОБОЛОЧКА
cli-value-options = ПАРАМЕТРЫ
cli-value-command = КОМАНДА

# What the program asks and answers.
cli-field-operator = Оператор
cli-field-external_id = Ключ в системе оператора
cli-field-kind = Кто: natural (человек) или legal (организация)
cli-field-surname = Фамилия
cli-field-given_name = Имя
cli-field-patronymic = Отчество
cli-field-legal_name = Название организации
cli-field-iin = ИИН или БИН
cli-field-birth_date = Дата рождения
cli-field-phones = Телефоны через вертикальную черту
cli-field-emails = Адреса электронной почты через вертикальную черту
cli-field-address = Почтовый адрес
cli-field-name = Имя представителя
cli-field-authority = Полномочие: родитель, опекун, доверенность
cli-field-document = Документ
cli-field-until = До какого дня
cli-ask-fields = Пустой ответ оставляет поле как есть, - очищает его.
cli-type-text = { $name }: введите текст и закончите сочетанием Ctrl-D
cli-did-you-mean = может быть, { $name }
cli-nothing-found = ничего нет
cli-also-changed = изменены также: { $numbers }
cli-changed-by = { $when }, { $who }: { $what }
cli-init-done = реестр создан: { $path } (операторы: { $operators })
cli-export-done = ответ субъекту { $number } записан: { $path }
cli-backup-done = копия проверена: { $path }; записей журнала { $entries }, последняя { $head }
cli-backup-damaged = реестр не сходится с журналом, и копия тоже; она сохранена как { $path }; не пишите в реестр и вернитесь к последней проверенной копии
cli-keys-in-order = ошибок нет: { $path }
cli-journal-ok = журнал цел: записей { $entries }, последняя { $head }
cli-journal-bad = журнал повреждён: проверено записей { $entries }
damage-chain = цепочка нарушена на записи журнала { $seq }
damage-batch = записи пакета не сходятся с записью журнала { $seq }
damage-changed = запись { $number } изменена в обход журнала
damage-unknown = о записи { $number } журнал ничего не знает
damage-gone = пропала запись, о которой говорит запись журнала { $seq }
cli-apply-question = Применить { $name }, редакция { $version }? Изменится сроков: { $count } (да/нет)
cli-apply-done = применено: { $name }, редакция { $version }; изменено сроков: { $count }
cli-policy-version = Редакция: { $version }
cli-policy-promises = Обещания
cli-policy-departures = Расхождения с законом
policy-undated = без даты
cli-section-clocks = Сроки
cli-section-text = Слова заявителя
cli-section-links = Связанные записи
cli-section-history = История
cli-section-data = Какие данные есть
cli-section-purposes = Цели и основания
cli-section-sources = Откуда данные
cli-section-recipients = Кому передаются
cli-section-retention = Сколько хранятся
cli-section-timeline = Хронология, сначала последнее
cli-section-merged = С ней объединены
cli-merged-into = { $number } объединён с { $into }
cli-purpose = { $purpose }: согласие { $by }
cli-purpose-ended = { $purpose }: согласие { $by }, больше не действует
cli-why-hint = Почему такой срок: qorgau deadline --operator { $operator } --kind { $kind } --received { $received }
cli-clock-running = { $duty } до { $due } ({ $left })
cli-clock-standing = { $duty } до { $due }
cli-clock-met = { $duty } до { $due }: { $state } { $met }
cli-clock-waiting = { $duty }: срок ещё не начался
cli-clock-beside = для сведения
cli-clock-governing = определяет срок
cli-clock-carried = исполняется в { $by }
cli-clock-paused = приостановлен с { $from } по { $until }
cli-clock-extended = продлён до { $until }
cli-at-once = немедленно, в день получения
cli-deadline-of = { $operator }: { $kind }, получено { $received }
cli-deadline-due = Срок: { $date }
cli-deadline-none = Срок не установлен
cli-deadline-until = до { $date }
cli-deadline-not-started = отсчёт начнётся с решения
cli-trace-first = Первый день отсчёта: { $date }
cli-trace-weekends = выходных дней недели: { $n }
source-clause = политика «{ $policy }», п. { $clause }
source-section = политика «{ $policy }», { $clause }
source-office = норма офиса: { $norm }
source-demand = срок, указанный в требовании
office-verify_days = срок проверки блокирования
office-soon_days = когда срок считается близким
office-destruction_decide_days = срок решения об уничтожении
office-week = дней в рабочей неделе: 5 или 6
office-dual_approval = зарегистрировавший запрос не может его утвердить
office-legal_zone = часовой пояс, в котором считаются сроки
office-inspectors = логины, которым доступно только чтение
office-signatory = кто подписывает письма: должность и имя
doctor-path = Файл
doctor-size = Размер, байт
doctor-kind = Назначение
doctor-schema = Схема
doctor-sqlite = SQLite
doctor-pragmas = Настройки
doctor-law = Редакция закона
doctor-calendar = Календарь
doctor-years = Подтверждённые годы
doctor-policies = Политики
doctor-check = Проверка страниц
register-kind-live = рабочий реестр
register-kind-demo = учебный реестр
register-kind-test = проверочный реестр

# The headings of tables and the labels of facts.
label-number = номер
label-due = срок
label-left = осталось
label-kind = вид
label-kind-long = обращение
label-state = состояние
label-subject = субъект
label-operator = оператор
label-assigned = ответственный
label-ground = основание
label-scope = данные
label-stop-by = прекратить до
label-given = дано
label-valid-until = действует до
label-purposes = цели
label-name = имя
label-iin = ИИН
label-phone = телефон
label-open-claims = обращений
label-setting = норма
label-value = значение
label-meaning = что это
label-context = где
label-keys = клавиши
label-key-action = действие
label-version = версия
label-since = действует с
label-promises = обещаний
label-departures = расхождений
label-due-before = срок был
label-due-after = срок будет
label-record = запись
label-matched = найдено
label-date = дата
label-weekday = день
label-day-kind = что это
label-year = год
label-status = календарь
label-open-cases = открытых дел
label-seq = №
label-at = когда
label-actor = кто
label-action = что сделано
label-fields = поля
label-received = получено
label-channel = канал
label-incoming = входящий номер
label-waiting-for = ожидание
label-closed = закрыто
label-closing-ground = основание решения
label-reply = ответ
label-reply-prepared = ответ подготовлен
label-reply-sent = ответ отправлен
label-reply-delivered = ответ вручён
label-public-reason = причина для заявителя
label-requested-by = кто просит
label-blocked = заблокировано
label-decided-by = кто решил
label-outcome = итог проверки
label-evidence = подтверждение
label-data = данные
label-method = способ
label-policy-version = редакция политики
label-third-parties = передача третьим лицам
label-cross-border = трансграничная передача
label-public = публикация
label-proof = доказательство
label-birth-date = дата рождения
label-phones = телефоны
label-emails = почта
label-address = адрес
label-representative = представитель
label-duty = обязанность
label-term = срок по правилу
label-origin = откуда
label-source = источник
label-governing = главный
label-section = раздел
label-what = что
label-due-count = к сроку
label-overdue-count = просрочено
label-late-since = самый давний срок
# What a row of the load tells.
section-late = просрочено
section-day = месяц
section-coming = четыре недели
section-closed_by_month = закрыто по месяцам
section-closed_by_kind = закрыто по видам
section-closed_by_operator = закрыто по операторам
# Whether a closed claim kept its terms.
kept-in_time = в срок
kept-late = поздно
kept-without_term = без срока

# What went wrong on the command line.
error-no-terminal = экрану нужен терминал
error-no-terminal-next = запустите qorgau в терминале или дайте команду: qorgau --help
error-screen = экран закрыт из-за ошибки: { $detail }
error-screen-next = запустите qorgau снова; ничего не потеряно
error-keymap = ошибка в раскладке клавиш: { $detail }
error-keymap-next = исправьте файл или запустите без --keymap
error-keymap-mistakes = ошибок в файле клавиш { $path }: { $n }
error-keymap-mistakes-next = исправьте их; программа запускается и так, без строк с ошибками

# What is wrong in a keymap file, after its place.
keymap-mistake = { $place }: { $what }
keymap-syntax = это не TOML: { $reason }
keymap-unknown-base = нет раскладки «{ $written }»; может быть, «{ $nearest }»?
keymap-unknown-context = нет раздела «{ $written }»; может быть, «{ $nearest }»?
keymap-unknown-action = нет действия «{ $written }»; может быть, «{ $nearest }»?
keymap-unknown-key = нет клавиши «{ $written }»; может быть, «{ $nearest }»?
keymap-not-a-list = нужен список клавиш: ["a", "ctrl-f"] или {"{"} add = ["a"] {"}"}
keymap-duplicate = «{ $keys }» в разделе { $context } уже занято действием { $other }
keymap-shadowed = «{ $keys }» и «{ $others }» ({ $other } в разделе { $context }) закрывают друг друга
keymap-text = в поле ввода «{ $keys }» – это текст; нужна клавиша с именем или с Ctrl
keymap-keyless = для действия { $action } в разделе { $context } не осталось клавиш, а без него нельзя
keymap-unreachable = в раскладке { $layout } клавиша «{ $keys }» печатает другое: действие { $action } недоступно; добавьте F-клавишу или букву
keymap-unequal-rows = в from { $from } знаков, в to { $to }; нужно поровну
error-unknown-command = нет такой команды: { $name }
error-unknown-command-next = перечень команд: qorgau --help
error-missing-command = не указано действие
error-missing-command-why = возможные действия: { $known }
error-missing-command-next = подробнее: --help
error-unknown-argument = нет такого аргумента: { $name }
error-unknown-argument-next = перечень аргументов: --help
error-value-missing = после { $name } нужно значение
error-value-missing-next = допустимые значения: --help
error-argument-twice = { $name } нельзя указать здесь или дважды
error-argument-twice-next = оставьте что-то одно
error-usage = команда не понята
error-usage-why = { $detail }
error-usage-next = подробнее: --help
error-missing-arguments = не хватает: { $names }
error-missing-arguments-next = добавьте их или запустите команду в терминале, чтобы она спросила
error-bad-term = не срок: { $value }
error-bad-term-next = пишите 10w (рабочие дни) или 10d (календарные дни)
error-bad-setting = { $key } не может быть таким: { $value }
error-bad-setting-next = например: { $example }
error-bad-now = QORGAU_NOW не понят: { $value }
error-bad-now-next = пишите 2026-10-23T14:05 или 2026-10-23T14:05:00+05:00
error-bad-json = поля не прочитаны
error-bad-json-why = ожидается один объект JSON: { $detail }
error-bad-json-next = известные поля: { $known }
error-unknown-field = неизвестное поле: { $name }
error-unknown-field-next = известные поля: { $known }
error-bad-field = поле { $name } не прочитано
error-bad-field-why = значение не подходит по виду или контрольной цифре
error-bad-field-next = исправьте значение; здесь оно не повторяется, потому что может быть персональным
error-version-of-several = --expect-version относится к одной записи
error-version-of-several-next = укажите один номер или уберите --expect-version
error-input-twice = стандартный ввод нужен дважды: { $name }
error-input-twice-next = передайте через - только один текст
error-refused = действие отклонено
error-refused-next = подробности: qorgau show и номер записи
error-wrong-record = { $number } – не та запись
error-wrong-record-why = нужна запись вида «{ $wanted }»
error-wrong-record-next = проверьте номер: qorgau show
error-file-exists = файл уже есть: { $path }
error-file-exists-next = укажите другое имя; существующий файл не изменён
error-file-unwritable = файл не записать: { $path }
error-file-unwritable-why = { $detail }
error-file-unwritable-next = проверьте папку, место на диске и права доступа
error-storage = файл реестра не прочитан или не записан
error-storage-why = { $detail }
error-storage-next = проверьте место на диске и права доступа, затем qorgau doctor
error-no-home = не найдена домашняя папка
error-no-home-why = { $detail }
error-no-home-next = укажите файл: --db
error-apply-pending = { $name }, редакция { $version }: ещё не применено
error-apply-pending-why = изменится сроков: { $count }
error-apply-pending-next = проверьте список и повторите с --yes
error-version-applied = { $name }: редакция { $version } уже применена
error-version-applied-next = дайте изменённому файлу новую редакцию
journal-claim_received = обращение поступило
journal-recomputed = срок пересчитан
outcome-lifted = снято
outcome-rectified = изменить данные
outcome-destroyed = уничтожить данные
withdrawal-ground-law = закон
withdrawal-ground-obligation = неисполненное обязательство
controller-legal_entity = юридическое лицо
controller-sole_proprietor = ИП
severity-serious = серьёзно
severity-notable = важно знать
topic-claim_reply = ответ на претензию
topic-claim_order = порядок претензии
topic-blocking = блокирование
topic-withdrawal = отзыв согласия
topic-breach = утечка
topic-representation = представительство
topic-data = состав данных
topic-purposes = цели
topic-recipients = получатели
topic-retention = срок хранения
topic-editing = изменение данных
topic-deletion = удаление
topic-information = сведения об обработке
topic-rectification_right = право на исправление и уничтожение
topic-confidentiality = конфиденциальность
topic-security = защита
topic-policy_change = изменение политики
topic-venue = подсудность
topic-contact = контакты
topic-consent_by_use = согласие самим использованием
topic-cookies = файлы cookie
topic-liability = ответственность

## Answer to the subject

# The letter to a person who asks what is held of them (art. 24(1)(1)).
export-title = Сведения о персональных данных
export-law = Ответ на запрос по подпункту 1) пункта 1 статьи 24 Закона Республики Казахстан от 21 мая 2013 года № 94-V «О персональных данных и их защите».
export-operator = Оператор: { $operator }
export-date = Дата: { $date }
export-record = Номер записи в реестре: { $number }
export-opening = Подтверждаем, что обрабатываем ваши персональные данные. Ниже указано, какие это данные, для каких целей и на каком основании они обрабатываются, откуда получены, кому передаются и сколько хранятся. Сведения предоставляются бесплатно.
export-heading-data = 1. Какие данные мы храним
export-data-agreed = По действующим согласиям разрешена обработка: { $data }.
export-heading-purposes = 2. Цели и основания обработки
export-purpose = { $purpose } — ваше согласие { $by }
export-purpose-ended = { $purpose } — согласие { $by } больше не действует, обработка для этой цели не ведётся
export-purposes-none = Ваших согласий в реестре нет.
export-by-policy = Политика оператора предусматривает:
export-heading-sources = 3. Откуда получены данные
export-source-consent = { $date }: из вашего согласия { $number } ({ $how })
export-source-claim = { $date }: из обращения { $number } ({ $how })
export-source-file = { $date }: из базы оператора
export-source-entered = { $date }: внесены в реестр оператора
export-source-corrected = { $date }: исправлены или дополнены
export-source-merged = { $date }: объединены с другой вашей записью у этого оператора
export-source-representative = { $date }: сообщено, кто действует от вашего имени
export-heading-recipients = 4. Кому передаются данные
export-third-parties = передача третьим лицам (согласие { $number }): { $answer }
export-cross-border = трансграничная передача (согласие { $number }): { $answer }
export-public = распространение в общедоступных источниках (согласие { $number }): { $answer }
export-agreed = вы согласились
export-not-agreed = вы не соглашались
export-not-said = в согласии не указано
export-recipients-law = Без согласия данные передаются только в случаях, установленных законами Республики Казахстан (статья 9 Закона).
export-heading-consents = 5. Ваши согласия
export-consents-none = Ваших согласий в реестре нет.
export-consent = { $number }, дано { $given }, способ: { $method }; { $until }; состояние: { $state }
export-until = действует до { $date }
export-until-purpose = действует до достижения целей
export-withdrawn = отзыв получен { $date }
export-heading-cases = 6. Блокирования и обращения
export-cases-none = Блокирований и обращений не было.
export-block = блокирование { $number }, запрос получен { $received }, данные: { $scope }; состояние: { $state }
export-claim = обращение { $number }, { $kind }, получено { $received }; состояние: { $state }
export-heading-representatives = Кто действует от вашего имени
export-heading-retention = 7. Сколько хранятся данные
export-retention-law = Данные хранятся не дольше, чем нужно для целей, ради которых они собраны (статья 12 Закона). После этого, а также по окончании согласия, если закон не требует хранить дольше, они уничтожаются (статья 18 Закона).
export-heading-rights = 8. Ваши права (статья 24 Закона)
export-right-change = требовать изменения и дополнения данных на основаниях, подтверждённых документами;
export-right-block = требовать блокирования, если есть сведения о нарушении условий сбора и обработки;
export-right-destroy = требовать уничтожения данных, собранных и обработанных с нарушением закона;
export-right-withdraw = отозвать согласие, кроме случаев, когда это противоречит закону или есть неисполненное обязательство;
export-right-publication = дать согласие на распространение данных в общедоступных источниках или отказать в нём;
export-right-protection = требовать защиты своих прав, в том числе возмещения вреда.
export-closing = Если вы не согласны с ответом, вы вправе обратиться в уполномоченный орган в сфере защиты персональных данных или в суд.

## Screen

# The upper line: which register, what is due.
screen-demonstration = УЧЕБНЫЙ РЕЕСТР
screen-read-only = только чтение
screen-count-overdue = просрочено { $n }
screen-count-today = сегодня { $n }
screen-count-soon = скоро { $n }
screen-count-untriaged = не разобрано { $n }
screen-search = Поиск:
screen-search-clear = { $key }: сбросить
# Filters in words, typed beside a search; forms of one word are separated by |.
filter-overdue = просрочено
filter-operator = оператор
filter-kind = вид
filter-state = состояние
filter-due = срок
filter-assigned = кому | исполнитель
filter-me = я | мне
filter-none = никому | никто
filter-unknown = Нет значения «{ $value }» у «{ $name }». Есть: { $known }
screen-search-complete = { $key }: дополнить
# What a list is narrowed to by itself, whatever is searched for.
screen-filter-title = Отбор: { $list }
screen-filter-on = Отбор:
screen-filter-clear = { $key }: изменить, { $back }: снять
screen-filter-not-here = здесь не действует: { $filters }
screen-filter-words = Словами, их можно набрать и в поиске: { $words }
screen-filter-all = Отбора нет: список как обычно
screen-filter-of = { $list }: { $filter }
screen-filter-recalled = Отбор с прошлого раза: { $filters }. { $key }: изменить, { $back }: снять
screen-filter-dropped = Отбор снят: { $filter }. { $key }: вернуть
filter-any-due = любой
filter-any-kind = любой
filter-any-state = любое
filter-any-assigned = кому угодно
filter-any-operator = любой
filter-due-overdue = просрочено
filter-due-0d = сегодня и просрочено
filter-due-3d = 3 дня и просрочено
filter-due-5w = 5 рабочих дней и просрочено
filter-due-15w = 15 рабочих дней и просрочено
filter-to-me = мне
filter-to-nobody = никому
# The orders of a list: by what, and which end stands first.
screen-sort-title = Порядок: { $list }
screen-sort-now = сейчас так
screen-sort-turn = Выбрать ещё раз: { $end }
screen-sort-search = Пока идёт поиск, субъекты стоят в порядке поиска: сначала те, у кого открытые дела.
sort-due = по сроку
sort-due-up = ближайшие сверху
sort-due-down = дальние сверху
sort-received = по поступлению
sort-received-up = давние сверху
sort-received-down = новые сверху
sort-number = по номеру
sort-number-up = первые сверху
sort-number-down = последние сверху
sort-name = по имени
sort-name-up = от А до Я
sort-name-down = от Я до А
# Back to where one was, and what was kept from the last time.
screen-no-way-back = Дальше назад некуда
screen-no-way-forward = Дальше вперёд некуда
screen-memory-broken = Не прочитан файл с порядком и отбором списков { $path }: { $why }. Списки стоят как обычно
screen-crumb-subject = Субъект:
screen-crumb-back = { $key }: показать всех
screen-place = { $place } из { $count }

# Heads of columns; at most as wide as the column.
screen-head-number = №
screen-head-left = осталось
screen-head-due = срок
screen-head-received = поступило
screen-head-kind = вид
screen-head-subject = субъект
screen-head-state = состояние
screen-head-assigned = у кого
screen-head-operator = оператор
screen-head-ground = основание
screen-head-given = дано
screen-head-name = имя
screen-head-claims = обр.
screen-head-blocks = блок.
screen-head-iin = ИИН

# Empty lists say why they are empty.
screen-loading = Загружается…
screen-empty-search = Ничего не найдено: «{ $text }». { $back } сбросит поиск, { $search }: искать другое.
screen-empty-search-filter = Среди отобранного, { $filter }, ничего не найдено: «{ $text }». { $key }: изменить отбор, { $back } сбросит поиск.
screen-empty-filter = Под отбор ничего не подходит: { $filter }. { $key }: изменить отбор.
screen-empty-mine = Вам ничего не поручено. { $key }: обращения без исполнителя.
screen-empty-unassigned = Все открытые обращения кому-нибудь поручены. { $key }: снова все обращения.
screen-queue-claims-only = Очереди «мои» и «без исполнителя» есть только у обращений.
screen-empty-subject = У этого субъекта здесь ничего нет. { $new }: новая запись, { $back }: снова все субъекты.
screen-empty-subjects = Субъектов ещё нет. { $new }: занести субъекта. Весь журнал сразу: qorgau import subjects ФАЙЛ
screen-empty-consents = Согласий ещё нет. Новое: сначала субъект, { $subjects } и { $open }, затем здесь { $new }.
screen-empty-blocks = Блокирований, которых надо держать под контролем, нет. { $search }: найти прежние. Новое: сначала субъект, { $subjects } и { $open }, затем здесь { $new }.
screen-empty-claims = Открытых обращений нет. { $search }: найти закрытые. Новое: сначала субъект, { $subjects } и { $open }, затем здесь { $new }.
screen-too-small = Окно слишком мало: нужно хотя бы { $columns }×{ $rows } знаков.

# The lowest line: what a key does now, in a word or two.
screen-hint-accept = принять
screen-hint-approve = одобрить
screen-hint-refuse = отказать
screen-hint-close = закрыть
screen-hint-resolve = решить
screen-hint-complete = исполнено
screen-hint-stop = прекращено
screen-hint-new = новое
screen-hint-assign = поручить
screen-hint-edit = изменить
screen-hint-extend = продлить
screen-hint-why = почему срок
screen-hint-clause = пункт
screen-hint-open = открыть
screen-hint-follow = дела субъекта
screen-hint-link = перейти
screen-hint-search = поиск
screen-hint-next-pane = дальше
screen-hint-next-date = другой срок
screen-hint-to-list = к списку
screen-hint-clear = сбросить
screen-hint-page = листать
screen-hint-do = сделать
screen-hint-next = к полю ниже
screen-hint-choose = выбрать
screen-hint-mark = отметить
screen-hint-unmark = снять отметки
screen-hint-mark-range = до отметки
screen-hint-next-value = другое
screen-hint-new-line = новая строка
screen-hint-editor = редактор
screen-hint-cancel = отменить
screen-hint-go-on = продолжить
screen-hint-back = назад
screen-hint-help = клавиши
screen-hint-palette = все действия
screen-hint-filter = найти
screen-hint-sort = порядок
screen-hint-narrow = отбор
screen-hint-narrow-to = отобрать
screen-hint-narrow-not = снять всё
screen-hint-queue-mine = мои
screen-hint-queue-unassigned = ничьи
screen-hint-queue-all = все
screen-hint-attachment = сохранить вложение
screen-key-space = Пробел

# What was done, what could not be done.
screen-done = { $number }: { $state }
screen-done-act = Сделано: { $what }
screen-made = Вместе с этим: { $numbers }
screen-nothing-to-do = С этой записью так не поступают
screen-choose-subject = Сначала выберите субъекта: { $subjects }, затем { $open }
screen-no-date = У этой записи срока нет
screen-no-clause = За этим сроком нет пункта политики или закона
screen-paste-nowhere = Вставлять некуда: откройте поле ввода или поиск
screen-paste-too-long = Вставка слишком велика ({ $size } КБ) и не принята
screen-editor-unset = Редактор не задан. Укажите его в $VISUAL или $EDITOR и откройте программу заново; набранное цело
screen-editor-missing = Редактор «{ $editor }» не запускается: проверьте $VISUAL и $EDITOR. Набранное цело
screen-editor-failed = Редактор «{ $editor }» завершился с ошибкой ({ $code }): набранное осталось как было
screen-editor-trouble = Передать текст редактору не удалось: { $detail }. Набранное цело
screen-editor-cut = Текст из редактора слишком велик: в поле вошло только его начало
screen-editor-left = Временный файл с текстом удалить не удалось, удалите его сами: { $path }
screen-quit-loses = Введённое пропадёт. Ещё раз { $key }: выйти
screen-leave-loses = Введённое пропадёт. Ещё раз { $key }: выйти; любая клавиша: остаться
screen-failed = Не получилось: { $detail }
screen-failed-next = Ничего не записано. Если повторится, проверьте реестр: qorgau doctor
screen-panic = qorgau: программа остановилась из-за ошибки; записанное цело. Номер происшествия:
screen-sending = Записывается…
screen-missing = Ещё нужно:
screen-gap-field = { $field }
screen-gap-wrong = { $field }: { $why }
screen-gap-change = измените хотя бы одно поле
screen-choose = не выбрано

# Dates as they are typed.
screen-date-empty = введите дату
screen-date-unreadable = не дата и не срок: пишите 12.12, 12.12.2026, завтра, 10, 14d
screen-date-no-such-day = такого дня нет
screen-date-too-long = срок слишком длинный
screen-date-in-future = { $date } ещё не наступило
screen-date-too-early = не раньше { $from }
screen-date-read = { $weekday } { $date }
screen-time-unreadable = после даты через пробел: время, например 14:05
screen-unchanged = сейчас { $now }; пусто: без изменений
screen-unchanged-date = сейчас { $date }; пусто: без изменений
screen-emptied = будет убрано
screen-number-unreadable = не номер записи: пишите П-2026-0042, Б-2026-0007, С-000123, К-000456
screen-number-not-subject = это не номер субъекта: пишите С-000123
screen-iin-born = сходится; по цифрам дата рождения { $date }
screen-iin-fits = контрольная цифра сходится
screen-iin-not-digits = нужны 12 цифр
screen-iin-length = цифр: { $n } из 12
screen-iin-check-digit = контрольная цифра не сходится: есть опечатка
screen-iin-zeros = двенадцать нулей: это ничей номер
screen-phone-unreadable = не телефон: { $text }; пишите 8 701 234 56 78, несколько через «;»
screen-email-unreadable = не адрес почты: { $text }; несколько через «;»

# Fields of dialogs.
screen-field-resolution = решение
screen-field-withdrawal-ground = основание по ст. 8
screen-field-ground = обоснование
screen-field-reply-date = ответ отправлен
screen-field-reply-channel = способ отправки
screen-field-reply-number = исходящий №
screen-field-sent-on = отправлен
screen-field-delivered-on = вручён
screen-field-public-reason = причина для заявителя
screen-field-signatory = подписывает
screen-field-wording = текст
screen-field-save-path = файл
screen-field-replace = заменить файл
screen-field-with-address = адрес: причина
screen-field-until = срок проверки
screen-field-note = заметка
screen-field-requested-by = кто просит
screen-field-block-ground = основание
screen-field-scope = какие данные
screen-field-outcome = итог проверки
screen-field-done-on = когда
screen-field-evidence = чем подтверждается
screen-field-operator = оператор
screen-field-subject-kind = лицо
screen-field-surname = фамилия
screen-field-given-name = имя
screen-field-patronymic = отчество
screen-field-legal-name = наименование
screen-field-iin = ИИН / БИН
screen-field-birth-date = дата рождения
screen-field-phones = телефоны
screen-field-emails = электронная почта
screen-field-address = адрес
screen-field-external-id = № у оператора
screen-field-subject-number = субъект
screen-field-representative = кто представляет
screen-field-authority = полномочие
screen-field-document = документ
screen-field-given = дано
screen-field-method = как дано
screen-field-policy-version = редакция политики
screen-field-valid-until = действует до
screen-field-third-parties = третьим лицам
screen-field-cross-border = трансгранично
screen-field-public = общедоступно
screen-field-data = перечень данных
screen-field-purposes = цели через запятую
screen-field-proof = чем доказано
screen-field-reference = номер, реквизиты
screen-field-check-until = новый конец
screen-field-paused-from = не идёт с
screen-field-paused-until = не идёт по
screen-field-term-until = новый срок
screen-field-kind = вид
screen-field-received = получено
screen-field-claim = по обращению
screen-field-due-date = срок в требовании
screen-field-channel = способ поступления
screen-field-incoming-number = входящий №
screen-field-text = слова заявителя
screen-field-assign-to = кому (логин)
screen-field-waiting-for = чего ждём
screen-field-link-to = номер записи
screen-field-reason = причина

# Dialogs: title, button, what to know before.
screen-accept-title = Принять { $number } к рассмотрению
screen-accept-button = Принять
screen-accept-what = Обращение: { $kind }
screen-accept-due = Срок по ближайшей обязанности: { $date }
screen-accept-makes-block = Сразу появится запрос на блокирование; обязанность исполняется по нему
screen-accept-makes-withdrawal = Отзыв сразу отметится в согласиях субъекта; обработку прекращают там
screen-close-title = Закрыть { $number }
screen-close-button = Закрыть обращение
screen-close-withdrawal-grounds = В отзыве отказывают, только если он противоречит закону или есть неисполненное обязательство (ст. 8)
screen-applicant-sees = Заявитель увидит эту причину слово в слово
screen-fulfil-title = { $number }: отметить выполнение обязанности «{ $duty }»
screen-fulfil-button = Отметить исполненным
screen-fulfil-what = Обязанность считается исполненной с этого дня
screen-approve-title = Заблокировать данные по запросу { $number }
screen-approve-button = Заблокировать
screen-approve-what = Основание: { $ground }
screen-approve-ends = Проверка до { $date } включительно
screen-approve-by-norm = По норме офиса: { $term }
screen-approve-by-term = Назначено: { $term }
screen-approve-by-date = Назначена дата
screen-approve-days = Со следующего дня: рабочих { $working }, выходных { $weekend }, праздничных и перенесённых { $off }
screen-approve-own-date = Закон не ограничивает срок проверки: дату назначает офис
screen-approve-in-past = { $date } уже прошло
screen-refuse-title = Отказать в блокировании { $number }
screen-refuse-button = Отказать
screen-resolve-title = Решение по блокированию { $number }
screen-resolve-button = Принять решение
screen-resolve-lifts = Блокирование снимается сразу
screen-resolve-act-by = Исполнить решение до { $date }; до этого данные остаются заблокированными
screen-resolve-executes = Данные остаются заблокированными до исполнения решения
screen-complete-title = Решение по { $number } исполнено
screen-complete-button = Отметить исполненным
screen-complete-what = Решено { $date }: { $outcome }
screen-stop-title = Обработка по согласию { $number } прекращена
screen-stop-button = Отметить прекращение
screen-stop-received = Отзыв поступил { $date }
screen-stop-due = Прекратить или мотивированно отказать до { $date }
screen-refuse-withdrawal-title = Отказать в отзыве согласия { $number }
screen-refuse-withdrawal-button = Отказать в отзыве
screen-register-button = Зарегистрировать
screen-register-subject-title = Новый субъект
screen-register-claim-title = Новое обращение
screen-request-block-title = Новый запрос на блокирование
screen-claim-none = без обращения
screen-claim-offered = { $number }, { $kind }, от { $date }
screen-record-consent-title = Новое согласие
screen-correct-button = Исправить
screen-correct-subject-title = Исправить данные { $number }
screen-correct-dash = Пустое поле не меняет данных, «-» убирает их
screen-correct-claim-title = Исправить сведения об обращении { $number }
screen-representative-title = Новый представитель: { $number }
screen-representative-button = Добавить
screen-representative-no-copy = Запишите реквизиты документа: копию не хранят (ст. 7)
screen-representative-no-end = без срока
screen-version-current = пусто: редакция, действовавшая в тот день ({ $version })
screen-version-on-file = редакция { $version } есть в реестре
screen-version-unknown = такой редакции в реестре нет: запишется, как набрано
screen-deadline = { $duty }: до { $date } ({ $term }, { $origin })
screen-deadline-beside = для сведения, { $duty }: { $date } ({ $term }, { $origin })
screen-deadline-stated = { $duty }: до { $date }, как указано в требовании
screen-deadline-later = { $duty }: срок пойдёт с решения ({ $origin })
screen-deadline-none = Срока нет: ни закон, ни политика его не назначают
screen-assign-title = Поручить { $number }
screen-assign-button = Поручить
screen-assign-me = мне ({ $login })
screen-assign-typed = Нет в списке: наберите логин
screen-assign-now = Сейчас поручено: { $login }
screen-assign-nobody = Пока никому не поручено
screen-note-title = Заметка к { $number }
screen-note-button = Записать
screen-note-inside = Заявитель заметку не увидит
screen-wait-title = Ожидание по { $number }
screen-wait-button = Ждать
screen-resume-title = Продолжить { $number }
screen-resume-button = Продолжить
screen-prepared-title = Ответ по { $number } подготовлен
screen-prepared-button = Отметить
screen-prepared-what = Ответ ещё не отправлен: срок идёт до отправки
screen-signatory-none = офис ещё не решил, кто подписывает все письма: впишите должность и имя
screen-signatory-office = пусто — подписывает { $name }, как все письма офиса
screen-sent-title = Ответ по { $number } отправлен
screen-sent-button = Отметить отправку
screen-sent-what = Срок ответа считается исполненным в день отправки
screen-delivered-title = Ответ по { $number } вручён
screen-delivered-button = Отметить вручение
screen-close-sent = Ответ отправлен { $date }: { $channel }, № { $number }
screen-close-prepared = Основание и причина — из подготовленного ответа
screen-letter-title = Письмо по { $number }, { $language }
screen-answer-title = Сведения для { $number } по статье 24, { $language }
screen-answer-masked = В файле данные будут открыты, на экране они скрыты
screen-letter-own = Текст изменён: данные дела в него больше не подставляются, кроме полей
screen-letter-masked = Адрес скрыт и в письмо не вписан: впишите его при записи в файл
screen-wording-title = Текст письма по { $number }, { $language }
screen-wording-button = Оставить этот текст
screen-wording-marks = В начале строки: > адресат, = заголовок, — пункт, | отдельная строка; пустая строка начинает абзац
screen-wording-fields = Заполнятся сами: { $fields }
screen-wording-field = { $name } — { $meaning }
screen-wording-undecided = Сначала впишите решение
screen-wording-answer = Эти сведения берутся из записи: исправьте её или файл
screen-restore-title = Вернуть к шаблону письмо по { $number }, { $language }
screen-restore-button = Вернуть шаблон
screen-restore-what = Свой текст этого письма будет стёрт
screen-restore-nothing = Письмо и так по шаблону
screen-save-title = Записать в файл: { $number }, { $language }
screen-save-button = Записать
screen-save-what = Имя на .docx — документ, на .txt — простой текст; файл прочтёте только Вы
screen-save-unmasked = В файле данные открыты; причина и отпечаток файла останутся в журнале
screen-save-address = С причиной в письмо впишется адрес, и это останется в журнале; без неё письмо без адреса
screen-letter-claims-only = Письмо пишется по обращению или субъекту: перейдите к нему
screen-hint-letter-fill = заполнить
screen-hint-letter-go-on = отметить отправку
screen-hint-letter-delivered = отметить вручение
screen-hint-letter-language = язык
screen-hint-letter-save = в файл
screen-hint-letter-edit = текст
screen-hint-letter-restore = шаблон
screen-link-title = Связать с { $number }
screen-link-button = Связать
screen-link-what = Связь видна с обеих сторон; сроки остаются у каждого обращения свои
screen-merge-title = Объединить с { $number }
screen-merge-button = Объединить
screen-merge-what = Запись с этим номером присоединится к открытой: её обращения, блокирования и согласия перейдут сюда. Можно будет разделить
screen-merge-side = { $what }: { $own } | { $other } ({ $outcome })
screen-merge-same = совпадает
screen-merge-added = добавится
screen-merge-conflict = не совпадает, останется первое
screen-merge-two-people = не совпадает: объединить нельзя
screen-merge-not-a-subject = нужен номер субъекта
screen-merge-likely = Похожих записей: { $n }. Выберите стрелками или наберите номер
screen-merge-like = { $number } { $name }: { $same }
screen-merge-same-iin = тот же ИИН
screen-merge-same-email = та же почта
screen-merge-same-phone = тот же телефон
screen-merge-same-name = то же имя
screen-unmerge-title = Разделить объединённое: { $number }
screen-unmerge-button = Разделить
screen-unmerge-what = Перенесённое вернётся на прежнюю запись, появившееся позже останется здесь
screen-reopen-title = Возобновить { $number }
screen-reopen-button = Возобновить
screen-reopen-what = Обращение снова на рассмотрении; отправленный ответ остаётся в истории
screen-extend-title = Продлить проверку { $number }
screen-extend-button = Продлить
screen-extend-now = Сейчас проверка до { $date }
screen-pause-title = Приостановить срок по { $number }: { $duty }
screen-pause-button = Приостановить
screen-extend-term-title = Продлить срок по { $number }: { $duty }
screen-term-now = Сейчас последний день { $date }
screen-term-allowed = Норма это допускает: { $citation }
screen-term-then = Последним днём станет { $date }
screen-withdraw-title = Отзыв согласия { $number }
screen-withdraw-button = Записать отзыв
screen-provisional = Дата предварительная: календарь этого года не подтверждён

# Several acts behind one key.
screen-menu-title = Что сделать: { $number }
screen-menu-not-now = сейчас нельзя
screen-do-register-subject = новый субъект
screen-do-correct-subject = исправить данные
screen-do-add-representative = добавить представителя
screen-do-merge-subject = объединить с дублем
screen-do-unmerge-subject = разделить объединённое
screen-do-record-consent = новое согласие
screen-do-withdraw-consent = записать отзыв
screen-do-stop-consent = обработка прекращена
screen-do-refuse-withdrawal = отказать в отзыве
screen-do-request-block = новый запрос на блокирование
screen-do-approve-block = одобрить блокирование
screen-do-refuse-block = отказать в блокировании
screen-do-extend-block = продлить проверку
screen-do-resolve-block = принять решение
screen-do-complete-block = решение исполнено
screen-do-register-claim = новое обращение
screen-do-accept-claim = принять к рассмотрению
screen-do-assign-claim = поручить
screen-do-note-claim = заметка
screen-do-wait-claim = ждать
screen-do-resume-claim = продолжить после ожидания
screen-do-prepare-reply = ответ подготовлен
screen-do-send-reply = ответ отправлен
screen-do-deliver-reply = ответ вручён
screen-do-word-letter = изменить текст письма, { $language }
screen-do-restore-letter = вернуть письмо к шаблону, { $language }
screen-do-save-letter = записать письмо в файл, { $language }
screen-do-fulfil = выполнено: { $duty }
screen-do-pause-term = приостановить срок: { $duty }
screen-do-extend-term = продлить срок: { $duty }
screen-do-link-claim = связать с записью
screen-do-correct-claim = исправить вид, дату получения, субъекта
screen-do-close-claim = закрыть
screen-do-reopen-claim = возобновить

# Triage dialogs
screen-do-accept-message = принять как обращение
screen-do-enter-sender = занести отправителя и принять
screen-do-ask-identity = запросить подтверждение личности
screen-do-link-message = то же, что другое обращение
screen-do-redirect-message = перенаправить
screen-do-set-aside = отложить
screen-do-not-ours = не к нам
screen-do-check-identity = личность проверена
screen-field-same-as = обращение
screen-field-redirect-to = кому передано
screen-field-aside-until = отложить до
screen-field-identity-method = как проверена
screen-field-identity-result = итог
screen-field-identity-of = чья личность
screen-accept-message-title = Принять { $number }: о чём оно и чьи данные
screen-accept-message-button = Принять
screen-enter-sender-title = Принять { $number } от нового субъекта
screen-enter-sender-button = Занести и принять
screen-sender-known = из сообщения: { $now }; «-»: не записывать
screen-sender-forged = Отправителя легко подделать: сверьте имя, почту и телефон
screen-ask-identity-title = Принять { $number } и ждать подтверждения личности
screen-ask-identity-button = Ждать подтверждения
screen-ask-identity-what = Обращение ждёт подтверждения; чьи это данные, запишите вместе с проверкой
screen-link-message-title = Принять { $number }: о том же, что другое обращение
screen-link-message-button = Связать и принять
screen-link-message-is = { $kind }, { $subject }, { $state }, без срока
screen-link-message-due = { $kind }, { $subject }, { $state }, срок { $date }
screen-link-message-what = Вид и субъект будут как там; в списке остаются оба, сроки идут по обоим
screen-redirect-title = Перенаправить { $number }
screen-redirect-button = Перенаправить и закрыть
screen-redirect-what = Кому передано, войдёт в обоснование; обращение закроется
screen-aside-title = Отложить { $number }
screen-aside-button = Отложить
screen-aside-what = Обращение остаётся среди неразобранных, сроки идут
screen-aside-due = Ближайший срок: { $date }
screen-aside-next = пусто — до следующего рабочего дня, { $day }
screen-not-ours-title = { $number }: не к нам
screen-not-ours-button = Закрыть без рассмотрения
screen-not-ours-unknown = Кто пишет, неизвестно: ответ не нужен
screen-not-ours-reason = пусто: как в обосновании
screen-identity-title = Проверка личности по { $number }
screen-identity-button = Записать проверку
screen-field-new-subject = новый субъект
screen-identity-goes-on = Дальше обращение: { $state }
screen-identity-waits = Обращение ждёт дальше, сроки идут
screen-identity-no-copy = Копию документа не хранят (ст. 7): в заметке назовите только его вид

# Several marked records at once, and what came of it.
screen-marked = отмечено { $n }
screen-act-of-marked = { $act } ({ $n })
screen-marked-hidden = отмечено { $n } ({ $hidden ->
    [one] { $hidden } не видна
    [few] { $hidden } не видны
   *[many] { $hidden } не видно
    })
screen-mark-no-start = Сначала отметьте запись, с которой начать
screen-bulk-title = Отмеченные записи ({ $n }): { $what }
screen-bulk-menu = Что сделать с отмеченными: { $n }
screen-bulk-applies = Подходит к { $fits } из { $all }
screen-bulk-none = Ни к одной из отмеченных записей это не подходит
screen-bulk-running = Предыдущее действие с отмеченными ещё выполняется: дождитесь отчёта
screen-bulk-alone = это делается по одной записи: снимите отметки или откройте запись
screen-bulk-own-ground = у требования о блокировании своё основание, примите его отдельно
screen-bulk-state = состояние «{ $state }», в нём это не делается
screen-bulk-not-accepted = ещё не принято к рассмотрению
screen-bulk-moved-on = изменено после того, как вы это видели: { $deeds }
screen-report-running = { $what }: сделано { $done } из { $all }, выполняется…
screen-report-over = { $what }: сделано { $done } из { $all }
screen-report-done = Сделано: { $n }
screen-report-not-done = Не сделано, отметка осталась: { $n }
screen-report-awaited = Ещё выполняется: { $n }

# Undoing what was done last.
screen-do-undo = отменить последнее действие
screen-undo-title = Отмена последнего действия: { $number }
screen-undo-button = Вернуть как было
screen-undo-what = Отменяется: { $done } · { $who } · { $date } { $time }
screen-undo-assigned = Снова будет поручено: { $login }
screen-undo-nobody = Снова никому не будет поручено
screen-undo-waiting = Снова ожидание: { $for }
screen-undo-unmerged = Записи снова будут разделены: { $number }
screen-undo-state = Состояние станет: { $state }
screen-undo-both-stay = В журнале останутся обе записи

# Somebody was faster.
screen-conflict-seen = вы видели версию { $version }
screen-conflict-now = сейчас версия { $version }
screen-conflict-change = было: { $seen }; стало: { $now }
screen-conflict-kept = Введённое сохранено. { $key } вернёт к нему: проверьте и повторите, если действие ещё нужно
screen-state-by = { $state } · { $date }
screen-deed = { $when } · { $who }: { $what }
screen-you-elsewhere = вы, в другом окне
screen-conflict-typed = Введено вами

# What was typed and not done.
screen-draft-one = Есть незавершённое: { $what }, { $when }
screen-draft-many = Есть незавершённое: черновиков { $n }, последний { $when }
screen-draft-resume = { $key }: продолжить
screen-draft-show = { $key }: показать
screen-draft-of = { $what } { $number }
screen-draft-none = Незавершённого нет
screen-drafts-title = Незавершённое
screen-draft-resumed = Черновик: набрано { $when }
screen-draft-over = { $key }: начать заново
screen-draft-moved-on = Запись с тех пор изменилась: проверьте набранное
screen-when-today = сегодня в { $time }
screen-when-yesterday = вчера в { $time }
screen-when-date = { $date } в { $time }
screen-hint-drafts = незавершённое
screen-hint-due-records = записи дня
screen-hint-month = месяц
screen-hint-by = месяц, вид, оператор
screen-hint-next-due = следующий срок

# The load: a month, the coming weeks, what was closed in time.
screen-load-title = Нагрузка
screen-load-none = сроков нет
screen-load-due = к сроку { $n }
screen-load-late-on = просрочено { $n }
screen-load-late = Просрочено { $n } с { $date }
screen-load-nothing-late = Просроченного нет
screen-load-coming = Ближайшие четыре недели: { $n }
screen-load-busiest = больше всего { $day }: { $n }
screen-load-by-month = В срок по месяцам
screen-load-by-kind = В срок по видам
screen-load-by-operator = В срок по операторам
screen-load-all = всего
screen-load-without-term = + закрыто без срока, в счёт не идут
screen-load-no-records = { $date }: сроков нет

# Masked data are shown for a while.
screen-reveal-title = Показать данные: { $number }
screen-reveal-what = ИИН, телефоны, почта и адрес будут видны две минуты. Показ и причина записываются в журнал.
screen-reveal-reason = причина
screen-reveal-empty = Назовите причину: она записывается в журнал
screen-reveal-read-only = Данные показываются только с записью в журнал, а реестр открыт для чтения
screen-revealed = (!) Персональные данные открыты, ещё { $left }
screen-hint-reveal = показать
screen-copied = Номер { $number } передан терминалу для буфера обмена
screen-no-other-date = Дальше записей со сроком нет

# A record opened.
screen-plain = { $text }
screen-list = { $list }
screen-date = { $date }
screen-moment = { $date } { $time }
screen-moment-by = { $date } { $time }, { $by }
screen-day-by = { $date }, { $by }
screen-waiting = ожидание: { $for }
screen-nobody = никому
screen-until-purpose = до достижения целей
screen-reply = { $date }, { $channel }, № { $number }
screen-delivered = { $date }, { $evidence }
screen-representative = { $name }, { $authority }
screen-representative-until = { $name }, { $authority }, до { $until }
screen-clocks = Сроки
screen-links = Связанные записи
screen-merged = С этой записью объединены
screen-history = История
screen-sources = Откуда данные
screen-timeline = Хронология, сначала последнее
screen-clock-not-started = срок ещё не начался
screen-clock-beside = для сведения
screen-clock-carried = исполняется в { $by }
screen-at-once = сразу, в день получения
screen-label-kind = вид
screen-label-state = состояние
screen-label-operator = оператор
screen-label-received = получено
screen-label-registered = зарегистрировано
screen-label-channel = способ поступления
screen-label-incoming = входящий №
screen-label-assigned = поручено
screen-label-resolution = решение
screen-label-closed = закрыто
screen-label-reply = ответ
screen-label-reply-prepared = письмо готово
screen-label-reply-channel = способ отправки
screen-label-reply-evidence = отправка
screen-label-reply-delivered = вручён
screen-label-ground = Обоснование
screen-label-public-reason = Причина для заявителя
screen-label-text = Слова заявителя
screen-label-block-ground = основание
screen-label-requested-by = просит
screen-label-scope = какие данные
screen-label-blocked = заблокировано
screen-label-verify-until = проверка до
screen-label-outcome = итог проверки
screen-label-decided = решено
screen-label-done = исполнено
screen-label-evidence = Чем подтверждается
screen-label-given = дано
screen-label-valid-until = действует до
screen-label-method = как дано
screen-label-policy-version = редакция политики
screen-label-purposes = цели
screen-label-data = данные
screen-label-third-parties = передача третьим лицам
screen-label-cross-border = трансграничная передача
screen-label-public = общедоступные источники
screen-label-withdrawn = отозвано
screen-label-stopped = обработка прекращена
screen-label-proof = Чем подтверждается согласие
screen-label-subject-kind = лицо
screen-label-external = № у оператора
screen-label-iin = ИИН / БИН
screen-label-birth-date = дата рождения
screen-label-phone = телефон
screen-label-email = электронная почта
screen-label-address = адрес
screen-label-representative = представитель

# Why this date?
screen-why-title = Почему такой срок: { $number }
screen-why-source = источник
screen-why-term = срок
screen-why-from = отсчёт от
screen-why-due = последний день
screen-why-end-of-check = конец проверки
screen-why-met = исполнено
screen-why-rolled = Счёт кончился { $date }, в нерабочий день: срок перенесён на рабочий
screen-why-paused = Срок приостановлен с { $from } по { $until }
screen-why-extended = Срок продлён до { $until }
screen-why-moved = По нынешнему календарю вышло бы { $date }; дата изменится, когда календарь применят
screen-why-legend = >12 начало отсчёта   (12) не считается   [12] последний день

# The clause behind a date.
screen-clause-title = { $policy }, п. { $clause }
screen-clause-words = Слова политики, редакция { $version }
screen-clause-meaning = Что это значит
screen-clause-departs = Расходится с законом: { $law }
screen-clause-office = Норма офиса
screen-clause-status = Сверка с источником: { $status }

# The keys.
screen-help-title = Клавиши: действуют в любой раскладке
screen-keys-global = Везде
screen-keys-list = В списках
screen-keys-record = В открытой записи
screen-keys-letter = В письме
screen-keys-dialog = В окне действия
screen-keys-field = При вводе текста
screen-keys-help = В списке клавиш
screen-keymap-mistakes = Ошибок в файле клавиш: { $n }; строки с ними не действуют. { $key }: какие
screen-palette-title = Что сделать
screen-palette-not-here = здесь не действует
screen-palette-no-record = сначала выберите запись
screen-language-title = Язык
screen-theme-title = Цвета
screen-theme-no-colour = цвета выключены: NO_COLOR или --color none
screen-in-force = сейчас
language-ru = Русский
language-kk = Қазақша
language-en = English
theme-dark = для тёмного фона
theme-light = для светлого фона
theme-high-contrast = высокий контраст
theme-mono = без цвета
linear-welcome = { $help } клавиши, { $palette } все действия, { $search } поиск, { $again } сказать ещё раз
linear-marked = отмечено
linear-found = Поиск «{ $text }»: найдено { $count }
linear-due = срок { $date }
linear-claims = { $n ->
    [one] { $n } открытое обращение
    [few] { $n } открытых обращения
   *[many] { $n } открытых обращений
}
linear-blocks = { $n ->
    [one] { $n } блокирование
    [few] { $n } блокирования
   *[many] { $n } блокирований
}
linear-revealed = Персональные данные открыты на две минуты
linear-number = Номер: { $number }
linear-no-colour = у терминала, который показывает только строки, цветов нет
screen-filter = Найти:
screen-filter-nothing = Ничего не найдено
action-pane-subjects = субъекты
action-pane-consents = согласия
action-pane-blocks = блокирования
action-pane-claims = обращения
action-next-pane = следующий список или поле
action-prev-pane = предыдущий список или поле
action-up = вверх
action-down = вниз
action-left = влево, предыдущее значение
action-right = вправо, следующее значение
action-page-up = страница вверх
action-page-down = страница вниз
action-top = в начало
action-bottom = в конец
action-search = поиск по всем спискам
action-open = открыть, подтвердить
action-accept = принять обращение, одобрить блокирование
action-refuse = отказать в блокировании или отзыве
action-close = закрыть обращение или проверку, отметить прекращение
action-new = новая запись в этом списке
action-assign = поручить обращение
action-edit = заметка, исправление и прочее
action-why = почему такой срок
action-clause = пункт политики или закона
action-letter = письмо по обращению, сведения субъекту
action-save = сохранить в файл: вложение обращения, письмо
action-reveal = показать скрытые данные
action-copy = копировать номер
action-next-due = следующая по сроку
action-prev-due = предыдущая по сроку
action-sort = порядок списка
action-filter = отбор в списке
action-queue = обращения: мои, без исполнителя, все
action-go-back = туда, где были до этого
action-go-forward = снова вперёд
action-drafts = незавершённое: продолжить
action-workload = нагрузка: сроки по дням, закрытое в срок
action-palette = все действия по названиям
action-mark = отметить запись или значение, выбрать следующее
action-mark-range = отметить всё от последней отметки
action-undo = отменить последнее действие; в поле: набранное
action-start-over = начать заново, если открыт черновик
action-redo = вернуть отменённое
action-word-left = на слово влево
action-word-right = на слово вправо
action-line-start = в начало строки
action-line-end = в конец строки
action-delete-back = удалить знак слева
action-delete-ahead = удалить знак справа
action-delete-word-back = удалить слово слева
action-delete-word-ahead = удалить слово справа
action-delete-to-start = удалить до начала строки
action-delete-to-end = удалить до конца строки
action-editor = набрать текст в своём редакторе ($VISUAL, $EDITOR)
action-help = клавиши
action-language = язык экрана
action-theme = цвета экрана
action-redraw = перерисовать экран
action-suspend = приостановить программу, вернуться: fg
action-back = назад; с верхнего уровня, кроме Esc: выход
action-quit = выход

## Refusals

# Why the workflow or the law refuses something. They follow "the action was refused:".
refusal-reads-only = вам доступно только чтение
refusal-wrong-state = { $number } сейчас в состоянии «{ $state }», в нём это действие не делается
refusal-not-accepted = { $number } ещё не принято к рассмотрению: сначала примите его
refusal-other-subject = обращение { $number } подано о другом субъекте
refusal-unknown-operator = в реестре нет оператора { $operator }
refusal-other-operator = { $number } принадлежит базе другого оператора: { $operator }
refusal-blocked-until = данные заблокированы: { $number }, проверка до { $until } (ст. 1(3))
refusal-blocked = данные заблокированы: { $number } (ст. 1(3))
refusal-gate = чтобы закрыть, не хватает: { $missing }
refusal-gate-next = добавьте недостающее одной командой; обязанности отмечает qorgau claim fulfil
refusal-in-future = { $date } ещё не наступило
refusal-before-receipt = { $date } раньше дня получения { $received }
refusal-before-decision = { $date } раньше дня решения { $decided }
refusal-not-sent = ответ по { $number } ещё не отправлен
refusal-before-sending = { $date } раньше дня отправки { $sent }
refusal-review-in-past = проверка не может закончиться в прошлом: { $until }
refusal-not-an-extension = { $until } не позже нынешнего конца проверки { $present }
refusal-earlier-review = проверка закончилась бы раньше, чем по { $previous } ({ $until }); нужна причина
refusal-earlier-review-next = укажите причину: --note
refusal-same-officer = запрос зарегистрировал { $login }; утверждает другой сотрудник
refusal-no-duty-left = обязанности «{ $duty }» здесь нет, или она уже исполнена
refusal-no-such-duty = обязанность «{ $duty }» сейчас не исполняется; нужно: { $owed }
refusal-carried-elsewhere = обязанность «{ $duty }» исполняется в записи { $by }
refusal-not-pausable = срок обязанности «{ $duty }» не приостанавливается: его основание ({ $source }) этого не предусматривает
refusal-not-pausable-next = запишите обстоятельства заметкой: qorgau claim note
refusal-not-extendable = срок обязанности «{ $duty }» не продлевается: его основание ({ $source }) этого не предусматривает
refusal-not-extendable-next = запишите обстоятельства заметкой: qorgau claim note
refusal-not-a-longer-term = { $until } не позже нынешнего срока { $present }
refusal-not-a-longer-term-next = укажите более поздний день
refusal-date-not-demanded = срок задаёт только требование органа, а это «{ $kind }»
refusal-nothing-to-change = менять нечего
refusal-link-to-itself = запись нельзя связать с самой собой
refusal-empty = не заполнено: { $what }
refusal-name-missing = нужно имя человека или название организации
refusal-ends-before-start = последний день { $end } раньше первого { $start }

missing-ground = основание
missing-withdrawal-ground = основание отказа в отзыве: law или obligation
missing-reply-date = дата ответа
missing-reply-channel = канал ответа
missing-reply-number = исходящий номер ответа
missing-public-reason = причина для заявителя
missing-duty = исполнение обязанности «{ $duty }»
missing-block-decision = решение по { $number }
missing-letter = в письме: { $field }

field-assignee = кому назначено
field-authority = полномочие
field-document = документ
field-evidence = подтверждение
field-ground = основание
field-name = имя
field-note = заметка
field-public-reason = причина для заявителя
field-reason = причина
field-reply-number = исходящий номер

# Why something is not undone, and what is done instead.
refusal-nothing-to-undo = с этой записью ещё ничего не делали
refusal-merged = { $number } объединён с { $into }: работайте с { $into }
refusal-not-merged = { $number } ни с кем не объединён
refusal-merge-with-itself = это одна и та же запись
refusal-merge-across-operators = { $number } в базе другого оператора ({ $operator }): базы операторов не сопоставляются
refusal-other-kind-of-person = { $number }: физическое и юридическое лицо не объединяются
refusal-other-iin = у { $number } другой ИИН: это разные люди, либо один из ИИН сначала надо исправить
refusal-not-undone = «{ $done }»: это не отменяется; { $instead }
refusal-done-by-another = «{ $done }»: это действие сотрудника { $login }, и отменить его может только он
refusal-before-unknown = «{ $done }»: в журнале не записано, как было раньше; верните обычным действием
undo-instead-correct-or-close = исправьте сведения или закройте обращение
undo-instead-go-on = поручите обращение другому, переведите в ожидание или закройте
undo-instead-note = ошибку поясните заметкой
undo-instead-letter = измените текст ещё раз или верните шаблон
undo-instead-correct = исправьте сведения ещё раз
undo-instead-close = закройте обращение снова
undo-instead-refuse-block = откажите в запросе с причиной
undo-instead-lift = примите решение по проверке: снять блокирование
undo-instead-request-block = нужен новый запрос на блокирование
undo-instead-withdraw = запишите отзыв согласия
undo-instead-decide-withdrawal = отметьте прекращение обработки или откажите в отзыве
undo-instead-record-consent = запишите новое согласие
undo-instead-withdraw-again = запишите новый отзыв
undo-instead-add-representative = добавьте представителя ещё раз, с верными сведениями
undo-instead-nothing = обратного действия нет
undo-instead-merge = объедините записи ещё раз
undo-instead-of-subjects = разделите или объедините самих субъектов

# What to beware of in something that was done all the same.
warning-reply-channel = канал ответа «{ $channel }» политика (п. { $clause }) не считает письменным
warning-reply-channel-next = отправьте и письменный ответ или сохраните основание
warning-ground-not-in-policy = политика не называет основание «{ $ground }»
warning-ground-not-in-policy-next = действует срок закона
warning-no-clock-stops = ожидание не останавливает сроков
warning-no-clock-stops-next = следите за сроком: qorgau show

# Why a file of law, policy or calendar is refused.
rules-refused-next = исправьте файл в этом месте; в реестре ничего не изменено

## Import

# Why a row of a file was rejected.
import-missing = значение пусто
import-unknown-value = неизвестное значение: { $value }; возможные: { $known }
import-unknown-column = неизвестный столбец: { $name }
import-date-unreadable = дата не читается: { $value }; пишите 2026-11-23 или 23.11.2026
import-no-such-day = такого дня нет: { $value }
import-no-such-time = такого времени нет: { $value }
import-hostile-character = недопустимый символ { $code } на месте { $at }
import-bad-iin = ИИН неверен: не 12 цифр или не сходится контрольная
import-bad-bin = БИН неверен: не 12 цифр или не сходится контрольная
import-bad-phone = телефон не читается, по счёту { $at }
import-bad-email = адрес почты не читается, по счёту { $at }
import-unknown-subject = субъекта { $subject } нет в базе этого оператора
import-changed = запись с этим ключом уже внесена с другими сведениями; меняют её только в реестре
import-not-utf8 = строка не в UTF-8
import-not-decoded = строка не читается в указанной кодировке
import-cells = ячеек в строке { $found }, столбцов в заголовке { $wanted }
import-cell-too-long = ячейка длиннее { $limit } байт: возможно, не закрыта кавычка
import-not-json = строка не является объектом JSON
import-not-a-cell = значение не является ни строкой, ни числом, ни списком строк

# Why a whole file was not imported.
error-import-empty = файл пуст
error-import-empty-next = первой строкой должен быть заголовок
error-import-unknown-column = неизвестный столбец: { $name }
error-import-unknown-column-next = известные столбцы: { $known }
error-import-missing-column = нет обязательного столбца { $name }
error-import-missing-column-next = добавьте его в заголовок и в каждую строку
error-import-repeated-column = столбец { $name } стоит дважды
error-import-repeated-column-next = оставьте один из них
error-import-too-many-columns = столбцов больше { $most }
error-import-too-many-columns-next = проверьте, тот ли это файл
error-import-encoding = заголовок не в UTF-8
error-import-encoding-next = укажите кодировку, например --encoding windows-1251
error-import-unknown-encoding = неизвестная кодировка: { $name }
error-import-unknown-encoding-next = например: utf-8, windows-1251, koi8-r, utf-16le
error-import-row-too-long = строка файла с { $line } длиннее { $limit } байт
error-import-row-too-long-next = проверьте кавычки с этой строки
error-import-read = файл не дочитан
error-import-read-why = { $detail }
error-import-read-next = повторите: внесённое не изменится
error-import-rejects = отклонённые строки не записаны: { $path }
error-import-rejects-why = { $detail }
error-import-rejects-next = укажите другой файл: --rejects

# The command and what it says.
cli-arg-import-file = Файл; - читает стандартный ввод
cli-arg-dry-run = Показать итог и ничего не записать
cli-import-done = строк { $rows }: внесено { $accepted }, обновлено { $updated }, без изменений { $unchanged }, отклонено { $rejected }
cli-import-would = проба, ничего не записано; строк { $rows }: внеслось бы { $accepted }, обновилось бы { $updated }, без изменений { $unchanged }, отклонено { $rejected }
cli-import-stopped = загрузка остановлена; внесённое осталось, та же команда продолжит с этого места
cli-import-would-stopped = проба остановлена раньше конца файла
cli-import-rejected = строка { $line }: { $reason }
cli-import-rejected-field = строка { $line }, { $field }: { $reason }
cli-import-more = и ещё отклонено: { $n }
cli-import-rejects-file = отклонённые строки: { $path }
cli-import-earlier-rejects = отклонённых строк нет, но остался их прежний файл: { $path }; если он больше не нужен, удалите его: в нём персональные данные
cli-progress = строк { $n }, { $rate }/с
cli-progress-messages = сообщений { $n }, { $rate }/с
cli-progress-left = осталось { $left }
cli-progress-stopping = останавливаюсь, дописываю: строк { $n }; ещё раз Ctrl-C прервёт сразу
cli-progress-stopping-messages = останавливаюсь, дописываю: сообщений { $n }; ещё раз Ctrl-C прервёт сразу

## Intake of messages

cli-intake = Принять письма и сообщения с сайта
cli-arg-intake-files = Файлы .eml, папки Maildir, файлы .jsonl веб-формы: строка — объект с полями id, received_at, name, email, phone, subject, text, operator
cli-claim-attachments = Показать вложения обращения
cli-claim-attachment = Сохранить вложение в новый файл
cli-arg-attachment = Номер вложения
cli-arg-save = Новый файл; имеющийся не перезаписывается
cli-intake-done = сообщений { $messages }: новых обращений { $taken }, уже принято раньше { $known }, не прочитано { $unreadable }
cli-intake-stopped = приём остановлен; принятое осталось, та же команда продолжит с этого места
cli-intake-left = не принято: { $path }: { $reason }
cli-intake-more = и ещё не принято: { $n }
cli-intake-untriaged = не разобрано обращений: { $n }, ближайший срок { $date }
cli-intake-no-operator = неизвестно, какому оператору написано; укажите --operator
cli-intake-not-maildir = в папке нет ни new, ни cur: это не Maildir
cli-intake-not-file = это не файл
cli-intake-too-large = файл слишком велик для сообщения
cli-intake-unreadable = файл не читается: { $detail }
cli-intake-unknown-column = строка { $line }: неизвестное поле { $name }; известны: { $known }
error-intake-operator = неизвестно, какому оператору написано
error-intake-operator-why = ни одно сообщение не отправлено на адрес, указанный в политике
error-intake-operator-next = укажите оператора: --operator
error-attachment-missing = вложения № { $n } у обращения нет
error-attachment-missing-next = список вложений: qorgau claim attachments
error-attachment-not-kept = вложение № { $n } не сохранено: оно больше допустимого
error-attachment-not-kept-next = запросите файл у заявителя; его размер и хеш записаны
cli-attachment-saved = вложение сохранено: { $path }
cli-section-message = Сообщение
label-attachment = №
label-type = тип
label-size = размер
label-hash = SHA-256
label-from = от
label-title = тема
label-sent = отправлено, по словам отправителя
size-bytes = { $n ->
    [one] { $n } байт
    [few] { $n } байта
   *[many] { $n } байт
}
size-not-kept = { $n ->
    [one] { $n } байт, не сохранено
    [few] { $n } байта, не сохранено
   *[many] { $n } байт, не сохранено
}
message-source-mail = письмо
message-source-web_form = веб-форма
remark-unreadable = не удалось прочитать: приложено целиком
remark-damaged = повреждено или неполно
remark-charset = кодировка указана неверно, текст прочитан по догадке
remark-html = текст взят из HTML
remark-forwarded = за текстом следует пересланное письмо
remark-no_text = текста нет
remark-cut = показано начало, весь текст приложен
remark-too_large = вложения больше допустимого не сохранены
remark-winmail = приложен файл Outlook winmail.dat, не вскрыт
remark-encrypted = зашифровано, не вскрыто
remark-signed = подписано, подпись не проверена
remark-no_receipt = получение не отмечено сервером, взята дата файла
remark-future_receipt = отметка о получении из будущего, взято время приёма
sender-match-iin = ИИН в тексте
sender-match-email = адрес отправителя
sender-match-phone = телефон
sender-match-name = имя отправителя
screen-label-from = от
screen-label-title = тема
screen-label-sent = отправлено
screen-label-remark = важно
screen-label-attachment = вложение
screen-attachment = { $n }. { $name } · { $size } · { $type }
screen-attachments-none = У этого обращения нет вложений
screen-saving-title = Сохранить вложение: { $number }
screen-saving-to = в файл
screen-saving-nowhere = Назовите файл
screen-saved = Вложение сохранено: { $path }
screen-untriaged-clock = вид не определён: ближайший из возможных сроков
screen-count-untriaged-due = не разобрано { $n }, срок { $date }
kind-unknown = не определён
kind-short-unknown = не определён
word-undetermined = не определён
refusal-not-triaged = { $number } ещё не разобрано: неизвестны вид обращения и субъект
refusal-not-triaged-next = сначала разберите его: qorgau claim triage

## Demo

cli-demo = Сделать и открыть учебный реестр с вымышленными людьми
cli-arg-demo-subjects = Сколько субъектов
cli-arg-seed = Зерно: то же зерно в тот же день даёт тот же реестр
cli-arg-fresh = Сделать заново, даже если учебный реестр уже есть
cli-arg-no-tui = Не открывать экран
cli-demo-made = учебный реестр создан: субъектов { $subjects }, согласий { $consents }, блокирований { $blocks }, обращений { $claims }
    дальше: --db { $path }
cli-demo-opened = учебный реестр уже есть: субъектов { $subjects }, согласий { $consents }, блокирований { $blocks }, обращений { $claims }; сделать заново: --fresh
    дальше: --db { $path }
error-demo-not-one = это не учебный реестр: { $path }
error-demo-not-one-next = укажите в --db другой файл; этот не изменён
error-live-register = это реестр настоящей работы
error-live-register-next = вымышленные истории пишутся только в учебный реестр: qorgau demo

## Letters
letter-asked-pretrial_claim = с досудебной претензией
letter-asked-consumer_claim = с претензией потребителя
letter-asked-information = о предоставлении сведений о Ваших персональных данных
letter-asked-rectification = об изменении и дополнении Ваших персональных данных
letter-asked-blocking = о блокировании Ваших персональных данных
letter-asked-destruction = об уничтожении Ваших персональных данных
letter-asked-consent_withdrawal = об отзыве согласия на сбор и обработку персональных данных
letter-asked-automated_objection = с возражением против автоматизированной обработки персональных данных
letter-asked-public_removal = об исключении Ваших персональных данных из общедоступных источников
letter-asked-authority_demand = с требованием о предоставлении сведений
letter-done-pretrial_claim = требование исполнено
letter-done-consumer_claim = требование исполнено
letter-done-information = сведения о Ваших персональных данных предоставлены
letter-done-rectification = персональные данные изменены и дополнены
letter-done-blocking = персональные данные заблокированы на период проверки
letter-done-destruction = персональные данные уничтожены
letter-done-consent_withdrawal = сбор и обработка персональных данных по согласию прекращены
letter-done-automated_objection = требование исполнено
letter-done-public_removal = персональные данные исключены из общедоступных источников
letter-done-authority_demand = требование исполнено
letter-field-resolution = решение
letter-field-addressee = адресат
letter-field-address = адрес
letter-field-outgoing_number = исходящий номер
letter-field-outgoing_date = дата письма
letter-field-public_reason = причина для заявителя
letter-field-signatory = кто подписывает
letter-field-blocked_on = день блокирования
letter-field-blocked_until = последний день проверки
letter-field-unblocked_on = день снятия блокирования
letter-blank = [{ $field }: не заполнено]
letter-refused = { $file }, строка { $line }: { $reason }
letter-refused-next = исправьте шаблон или уберите файл, чтобы вернуть поставляемый
letter-unknown-field = нет поля «{ $name }»; есть: { $known }
letter-syntax = { $text }
letter-empty = шаблон пуст
letter-not-owed = { $number }: заявитель отозвал обращение, ответ не нужен
letter-not-owed-next = другое письмо выбирается через --template
letter-lacks = в письме не заполнено: { $fields }
letter-lacks-next = впишите решение, причину, номер и подписывающего через «claim reply»; кто подписывает все письма офиса — «office set signatory»
letter-address-masked = адрес в письмо не вписан, он скрыт; вписать — --reveal ПРИЧИНА
letter-saved = письмо записано: { $path }
letter-bad-form = «{ $path }»: письмо сохраняется как .txt или .docx
letter-no-folder = нет такой папки: { $path }
letter-no-folder-next = создайте её или укажите другую
letter-no-permission = сюда нельзя писать: { $path }
letter-no-permission-next = укажите папку, в которой Вы вправе создавать файлы
letter-is-folder = это папка: { $path }
letter-is-folder-next = добавьте имя файла
letter-language-ru = по-русски
letter-language-kk = по-казахски
## Triage

verdict-accept = принять
verdict-new-subject = новый субъект
verdict-ask-identity = запросить подтверждение личности
verdict-link = связать с другим обращением
verdict-redirect = перенаправить
verdict-later = отложить
verdict-not-ours = не к нам
identity-method-document_seen = предъявлен документ
identity-method-edoc = электронная цифровая подпись
identity-method-cabinet = личный кабинет
identity-method-known_contact = ответ с известного контакта
identity-method-state_service = государственный сервис
identity-method-representation = документ представителя
identity-method-other = другой способ
identity-result-confirmed = личность подтверждена
identity-result-not-confirmed = личность не подтверждена
note-kind = вид: { $to }
note-kind-changed = вид: { $from } → { $to }
note-kind-unknown = вид не определён
note-subject = субъект: { $to }
note-subject-changed = субъект: { $from } → { $to }
note-subject-unknown = субъект не установлен
note-received-changed = получено: { $from } → { $to }
note-set-aside = до { $date }
cli-arg-verdict = Решение
cli-arg-triage-to = Номер обращения о том же
cli-arg-to-whom = Кому перенаправлено
cli-arg-aside-until = До какого дня отложить; сроки продолжают идти
cli-arg-paused-from = Первый день, когда срок не идёт
cli-arg-paused-until = Последний день, когда срок не идёт
cli-arg-extended-until = Новый последний день срока
cli-arg-identity-method = Как проверена личность
cli-arg-identity-result = Что показала проверка
cli-arg-checked-on = Когда проверена; по умолчанию сегодня
cli-arg-identity-of = Чья личность; по умолчанию субъекта
cli-arg-new-subject = Занести новым субъектом того, чья личность подтверждена
cli-value-verdict = РЕШЕНИЕ
cli-value-result = ИТОГ
triage-aside-until = отложено до { $date }; сроки продолжают идти
triage-looks-like = На что похоже
triage-who = Кто это может быть
triage-would-set = Какие сроки пойдут
triage-ask-verdict = Решение, его номер или имя (пусто — решить потом)
triage-nothing = признаков нет
triage-stated = указан в обращении
refusal-whose-unknown = не указано, чьи данные в { $number }
refusal-whose-unknown-next = запишите, чья личность подтверждена: qorgau claim identity --subject или --new-subject
refusal-nobody-to-enter = вместе с проверкой по { $number } заносить некого: личность не подтверждена, или уже известно, чьи это данные
refusal-nobody-to-enter-next = запишите проверку без --new-subject
refusal-link-to-other = { $number } не обращение
refusal-link-to-other-next = укажите номер обращения о том же
refusal-set-aside-in-past = откладывают до дня, который ещё не наступил; { $until } не подходит
refusal-set-aside-in-past-next = укажите более позднюю дату
warning-set-aside-past-due = срок может оказаться не позже этого дня: { $due }
warning-set-aside-past-due-next = отложенное остаётся в списке, сроки идут
warning-representation-unproved = политика (п. { $clause }) требует документ от того, кто действует за другого
warning-representation-unproved-next = проверьте документ и запишите --method representation
undo-instead-triage = разберите обращение ещё раз
undo-instead-check-identity = проверьте личность ещё раз и запишите итог

## Triage on the screen
action-triage = разобрать поступившее
action-accept-message = принять как обращение этого вида от этого субъекта
action-enter-sender = занести субъекта и принять
action-ask-identity = принять и запросить подтверждение личности
action-link-message = связать с другим обращением о том же
action-redirect-message = перенаправить тому, кого это касается
action-set-aside = отложить до другого дня
action-not-ours = не к нам: закрыть с основанием
screen-keys-triage = При разборе поступившего
screen-triage-title = Разбор
screen-triage-place = { $n } из { $all }
screen-triage-left = осталось { $n }
screen-triage-aside = отложено
screen-triage-elsewhere = разобрал коллега
screen-triage-over = Разбирать больше нечего.
screen-triage-over-here = Разобрано Вами: { $n }
screen-triage-over-aside = Отложено: { $n }; сроки идут, в списке обращений они остаются
screen-triage-over-elsewhere = Разобрано коллегами: { $n }
screen-triage-over-how = { $undo } — вернуть последнее решение, { $before } — к предыдущему, { $back } — к спискам
screen-triage-files = вложения: { $n }
screen-triage-kind = Вид
screen-triage-who = Кто
screen-triage-no-kind = признаков вида нет: выберите стрелками
screen-triage-nobody = никого похожего в реестре нет
screen-triage-more-people = всего похожих: { $n }
screen-triage-no-date = срока нет
screen-triage-by = до { $date }
screen-triage-claims = обращения: { $n }
screen-triage-blocks = блокирования: { $n }
screen-triage-consents = согласия: { $n }
screen-triage-is-settled = Решение уже принято; { $key } возвращает своё
screen-triage-nothing-given = Вы здесь ещё ничего не решили
screen-triage-moved-on = { $number } тем временем изменилось: { $deeds }. Посмотрите и решите ещё раз
screen-hint-accept-message = принять
screen-hint-enter-sender = новый
screen-hint-ask-identity = кто это?
screen-hint-link-message = связать
screen-hint-redirect = передать
screen-hint-set-aside = позже
screen-hint-not-ours = не к нам
screen-hint-skip = дальше
screen-hint-before = предыдущее
screen-hint-undo = вернуть
screen-hint-whole = целиком
screen-hint-triage = разобрать
screen-quoted = «{ $text }»
