# كلمات الصفحات. شرح المتغيرات في الملف الإنجليزي.

## Frame

page-site-name = { -site }
page-site-tagline = النداءات والمشاريع والدول الشريكة: { $programmes }
page-title = { $page } – { -site }
page-skip = الانتقال إلى المحتوى
page-nav-label = التنقل الرئيسي
page-nav-board = لوحة المتابعة
page-nav-calls = النداءات
page-nav-countries = الدول
page-nav-mailbox = صندوق البريد
page-nav-contacts = جهات الاتصال
page-nav-dockets = قرارات قيد الإعداد
page-nav-sign-in = تسجيل الدخول
page-nav-sign-out = تسجيل الخروج
page-nav-preferences = رسائلي
page-nav-language = اللغة
page-nav-signed-in = الحساب الحالي: { $account }
page-footer-sources = المشاريع والتواريخ مأخوذة من تقارير منشورة، ومصدر كل معلومة مذكور معها.
page-footer-demo = عرض تجريبي: القيود المشار إليها بأنها أمثلة توضيحية لا تستند إلى أي مصدر.

## As of

page-asof = الحالة كما كانت في { $moment }، الموضع { $position }
page-asof-true = ما كان قد حدث حتى { $moment }، بحسب المعروف عند الموضع { $position }
page-asof-note = هذه حالة سابقة، ولا يمكن تغيير شيء فيها.
page-asof-beyond = ينتهي السجل عند الحدث { $end }؛ والمعروض هو كل ما سُجّل حتى ذلك الحدث.
page-asof-now = العودة إلى الحالة الراهنة

## Status board

page-board-title = لوحة المتابعة
page-board-lead = جميع المشاريع بحسب المرحلة ومجال التعاون.
page-board-all-calls = جميع النداءات
page-board-filter = التصفية
page-board-filter-call = النداء
page-board-filter-sector = مجال التعاون
page-board-filter-stage = المرحلة
page-board-filter-country = الدولة
page-board-filter-owner = صاحب المشروع
page-board-filter-year = سنة التنفيذ
page-board-filter-all = الكل
page-board-filter-apply = تطبيق
page-board-filter-clear = إزالة التصفية
page-board-search = البحث في العناوين
page-board-count = { $count ->
    [zero] لا توجد مشاريع
    [one] مشروع واحد
    [two] مشروعان
    [few] { $count } مشاريع
    [many] { $count } مشروعًا
   *[other] { $count } مشروع
}
page-board-filter-as-of = الحالة كما كانت في
page-board-filter-true = ما كان قد حدث حتى ذلك الحين، لا ما كان معروفًا
page-board-filter-late = المشاريع المتأخرة فقط
page-board-by-area = بحسب مجال التعاون والمرحلة
page-board-total = المجموع
page-board-late = { $count ->
    [zero] لا مشاريع متأخرة
    [one] مشروع واحد متأخر
    [two] مشروعان متأخران
    [few] { $count } مشاريع متأخرة
    [many] { $count } مشروعًا متأخرًا
   *[other] { $count } مشروع متأخر
}
# $count: number of projects that the reader does not see
page-board-unseen = { $count ->
    [zero] لا مشاريع دون بطاقة
    [one] مشروع واحد دون بطاقة، لا يطلع عليه إلا من له صلة به
    [two] مشروعان دون بطاقة، لا يطلع عليهما إلا من له صلة بهما
    [few] { $count } مشاريع دون بطاقات، لا يطلع عليها إلا من له صلة بها
    [many] { $count } مشروعًا دون بطاقات، لا يطلع عليها إلا من له صلة بها
   *[other] { $count } مشروع دون بطاقات، لا يطلع عليها إلا من له صلة بها
}
page-board-empty = لا توجد مشاريع بعد.
page-board-no-match = لا يوجد مشروع يطابق هذه التصفية.
page-board-stage-empty = لا شيء

## Card of a project

page-card-owner = صاحب المشروع: { $owner }
page-card-partners = { $count ->
    [zero] لا توجد دول شريكة
    [one] دولة شريكة واحدة
    [two] دولتان شريكتان
    [few] { $count } دول شريكة
    [many] { $count } دولة شريكة
   *[other] { $count } دولة شريكة
}
page-card-counted = { $count ->
    [zero] لا توجد دول غير مسمّاة
    [one] دولة واحدة غير مسمّاة
    [two] دولتان غير مسمّاتين
    [few] { $count } دول غير مسمّاة
    [many] { $count } دولة غير مسمّاة
   *[other] { $count } دولة غير مسمّاة
}
page-card-late = { $count ->
    [zero] بلا تأخير
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $count } أيام
    [many] متأخر { $count } يومًا
   *[other] متأخر { $count } يوم
}
page-card-on-time = في موعده
page-card-next = التالي: { $milestone }، { $date }
page-card-duty = { $date ->
    [none] المطلوب: { $duty } – { $who }
   *[other] المطلوب حتى { $date }: { $duty } – { $who }
}
page-card-no-next = لا يوجد مَعْلَم تالٍ
page-card-year = التنفيذ: { $year }
page-card-year-unknown = سنة التنفيذ غير معروفة
page-card-illustration = مثال توضيحي
page-card-reconstructed = نقلًا عن وثيقة

## Live updates

page-live = تحديث مباشر
page-live-pause = إيقاف التحديث مؤقتًا
page-live-resume = استئناف التحديث
page-live-paused = التحديث متوقف مؤقتًا
page-live-lost = انقطع الاتصال؛ جارٍ إعادة المحاولة
page-live-new = { $count ->
    [zero] لا تغييرات منذ ذلك
    [one] تغيير واحد منذ ذلك
    [two] تغييران منذ ذلك
    [few] { $count } تغييرات منذ ذلك
    [many] { $count } تغييرًا منذ ذلك
   *[other] { $count } تغيير منذ ذلك
}

## Project

page-project-title = المشروع { $code }
page-project-owner = صاحب المشروع
page-project-partners = الدول الشريكة
page-project-beneficiaries = البلدان المستفيدة
page-project-participating = البلدان المشاركة
page-project-providers = الجهات المقدِّمة للتدريب أو الخبرة
page-project-duties = من عليه أن يتصرف
page-project-unnamed = لا يُعلن في هذه المرحلة صاحب المشروع ولا المشاركون فيه ولا ما جرى بشأنه.
page-project-no-duties = لا يُطلب من أحد أي إجراء الآن.
page-project-milestones = المعالم
page-project-timeline = سجل الأحداث
page-project-call = النداء
page-project-sector = مجال التعاون
page-project-programme = البرنامج
page-project-stage = المرحلة
page-project-since = منذ
page-project-year = سنة التنفيذ
page-project-granted = المنحة
page-project-recommendation = التوصية الوزارية
page-project-continues = استمرار لمشروع سابق
page-project-continues-code = استمرار للمشروع { $project }
page-project-facts = بيانات المشروع
page-project-countries = الدول المشاركة
page-project-theme = الموضوع
page-project-wording = عبارة الوثيقة عن المرحلة
page-project-milestone = المَعْلَم
page-project-dates = الموعد
page-project-state = الحالة
page-project-redated = { $count ->
    [zero] لم يتغيّر موعده
    [one] تغيّر موعده مرة واحدة
    [two] تغيّر موعده مرتين
    [few] تغيّر موعده { $count } مرات
    [many] تغيّر موعده { $count } مرة
   *[other] تغيّر موعده { $count } مرة
}
page-project-no-partners = لم تُذكر أي دولة شريكة.
page-project-no-milestones = لا توجد معالم مخطط لها.
page-project-no-events = لم يُسجَّل شيء بعد.
page-project-mails = الرسائل
page-project-by = بواسطة { $actor }
page-project-position = الحدث { $position }
page-project-recorded = تاريخ التسجيل: { $moment }

## Where a fact comes from

page-provenance-title = مصدر هذه البيانات
page-provenance-source = { $line ->
    [none] نقلًا عن { $file }
   *[other] نقلًا عن { $file }، السطر { $line }
}
page-provenance-reported = أفاد بذلك: { $who }
page-provenance-doubt = موضع شك: { $doubt }
page-provenance-illustration = مثال توضيحي: لا يستند إلى أي مصدر
page-provenance-approximate = تقريبي
page-provenance-unofficial = ترجمة العنوان من عندنا، وليست رسمية

## Decisions

page-decide-title = القرارات
page-decide-approve = الموافقة
page-decide-postpone = تأجيل التنفيذ
page-decide-resume = الاستئناف
page-decide-approve-question = هل توافقون على إدراج «{ $title }» في القائمة النهائية؟
page-decide-postpone-question = هل تريدون تأجيل تنفيذ «{ $title }»؟
page-decide-reason = السبب
page-decide-reason-hint = يظهر السبب في سجل الأحداث وفي الرسائل الموجهة إلى صاحب المشروع والشركاء.
page-decide-note = ملاحظة
page-decide-year = سنة التنفيذ الجديدة
page-decide-code = نوع السبب
page-decide-call = ينفذ مع مشاريع
page-decide-call-own = ندائه نفسه
page-decide-requested-by = مقدِّم الطلب
page-decide-requested-owner = صاحب المشروع
page-decide-requested-office = مكتب التنسيق
page-decide-submit = تسجيل القرار
page-decide-cancel = إلغاء
page-decide-done = سُجّل عند الموضع { $position }.
page-decide-none = لا يوجد قرار متاح لحسابك في هذه المرحلة.
page-decide-optional = اختياري
page-decide-year-wrong = يُرجى كتابة السنة بأربعة أرقام، مثل 2027.

## Call

page-call-themes = المواضيع
page-call-dates = المواعيد
page-call-opens = موعد الفتح
page-call-closes = آخر يوم لتقديم المقترحات
page-call-closes-own = بتوقيتكم
page-call-conducted = تاريخ النداء
page-call-year = السنة
page-call-stage = المرحلة
page-call-rules = القواعد
page-call-rules-version = النسخة { $version }
page-call-projects = المشاريع بحسب المرحلة
page-call-timeline = سجل الأحداث
page-call-no-projects = لا توجد مشاريع في هذا النداء بعد.
page-call-no-themes = لم يُحدَّد أي موضوع.
page-call-postpone-selected = تأجيل المشاريع المحددة
page-call-select = تحديد
page-call-select-project = تحديد «{ $title }»
page-call-select-all = تحديد الكل
page-call-postpone = تأجيل مشاريع
page-call-choose = المشاريع التي يمكن تأجيلها
page-call-none-to-postpone = لا يمكن تأجيل أي مشروع من مشاريع هذا النداء في مرحلته الحالية.
page-call-on-board = عرض هذه المشاريع على لوحة المتابعة
page-calls-title = النداءات
page-calls-empty = لا توجد نداءات بعد.

## Countries

page-countries-title = الدول الأعضاء
page-countries-lead = ما تشارك فيه كل دولة عضو، وبأي صفة.
page-countries-count = { $count ->
    [zero] لا توجد دول أعضاء
    [one] دولة عضو واحدة
    [two] دولتان عضوان
    [few] { $count } دول أعضاء
    [many] { $count } دولة عضوًا
   *[other] { $count } دولة عضو
}
page-countries-owner = صاحبة مشروع
page-countries-partner = شريكة
page-countries-beneficiary = مستفيدة
page-countries-participating = مشاركة
page-countries-provider = مقدِّمة للتدريب أو الخبرة
page-countries-other = بصفات أخرى
page-countries-table = الأرقام نفسها في جدول
page-countries-active = { $count ->
    [zero] لا تشارك أي دولة في مشروع
    [one] تشارك دولة واحدة في مشروع
    [two] تشارك دولتان في مشاريع
    [few] تشارك { $count } دول في مشاريع
    [many] تشارك { $count } دولة في مشاريع
   *[other] تشارك { $count } دولة في مشاريع
}
page-countries-total = المشاريع
page-countries-none = لا توجد مشاريع بعد
page-countries-only-active = الدول التي لها مشاريع فقط

## Mailbox

page-mailbox-title = صندوق البريد
page-mailbox-lead = كل رسالة أُعدّت، وسبب إعدادها.
page-mailbox-to = إلى
page-mailbox-subject = الموضوع
page-mailbox-language = اللغة
page-mailbox-state = الحالة
page-mailbox-why = السبب
page-mailbox-prepared = أُعدّت في
page-mailbox-because = { $rule } · الحدث { $event }
page-mailbox-rule = { $rule }، الإصدار { $version } من القواعد
page-mailbox-after = رسالة تلي: { $event }
page-mailbox-gathered = رسائل جُمعت في رسالة واحدة كما اختار المستلم
page-mailbox-left-out = لم يُذكر عند الإرسال
# $cause: a sentence
page-mailbox-left-out-because = لم يُذكر عند الإرسال: { $cause }
page-mailbox-parts = ما تخبر به
page-mailbox-tells = الرسائل التي تجمعها
mail-after-obligation_reminded = حان موعد التذكير به.
mail-after-recipient_digested = حان موعد الرسائل المجمّعة.
page-mailbox-open = فتح الرسالة
page-mailbox-text = النسخة النصية
page-mailbox-html = النسخة المنسقة
page-mailbox-no-match = لا توجد رسائل مطابقة.
page-mailbox-empty = لم تُعَدّ أي رسالة بعد.
page-mailbox-note = سبب القرار
page-mailbox-hold = إيقاف الإرسال
page-mailbox-release = السماح بالإرسال
page-mailbox-edit = إعادة الصياغة
page-mailbox-save = حفظ
page-mailbox-cancel = إلغاء الإرسال
page-mailbox-resend = إعادة الإرسال
page-mailbox-count = { $count ->
    [zero] لا توجد رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
}

## Contacts

page-contacts-title = جهات الاتصال
page-contacts-lead = من تُكتب إليهم الرسائل، ومن لا تصلهم.
page-contacts-suppressed = عناوين لا يُرسل إليها شيء
page-contacts-said = منذ { $moment }: { $said }
# $hours
page-contacts-quiet = لا رسائل { $hours }
page-contacts-count = { $count ->
    [zero] لا جهات اتصال
    [one] جهة اتصال واحدة
    [two] جهتا اتصال
    [few] { $count } جهات اتصال
    [many] { $count } جهة اتصال
   *[other] { $count } جهة اتصال
}
# $who: name of the institution
page-unreached = لا تصل الرسائل إلى { $who }
page-unreached-ask = طلب عنوان آخر

## A calendar of deadlines

page-calendar-title = تقويم المواعيد النهائية
page-calendar-question = يمكن لبرنامج التقويم متابعة هذه المواعيد من خلال عنوان لا يعرفه سواكم.
page-calendar-button = إنشاء عنوان سري
page-calendar-secret = يُعرض هذا العنوان الآن فقط. ومن يحصل عليه يطّلع على المواعيد، ويمكن إلغاؤه.
page-calendars-title = التقويمات المفتوحة
page-calendars-lead = مواعيد يتابعها شخص ما من خلال عنوان سري.
page-calendars-empty = لا يوجد تقويم مفتوح.
page-calendars-since = فُتح في { $moment }
page-calendars-person = شخص
page-calendars-institution = مؤسسة
page-calendars-project = مشروع
page-calendars-call = نداء
calendar-name = مواعيد { $of }
calendar-closes = إغلاق { $call } أمام المقترحات
calendar-until = حتى { $time ->
    [none] نهاية يوم { $date } ({ $zone })
   *[other] { $date }
}
calendar-rests = موقوف مؤقتًا: { $what }
calendar-rests-until = المشروع متوقف، ولا يُحتسب هذا الموعد في أثناء توقفه، ويُحدَّد الموعد الجديد عند عودته. الموعد السابق: { $until }

## Webhooks

page-webhooks-title = روابط الإبلاغ
page-webhooks-lead = برامج أخرى تُبلَّغ بالأحداث.
page-webhooks-empty = لا يُبلَّغ أي برنامج آخر بالأحداث.

## Words of mails

page-wordings-title = صياغة الرسائل
page-wordings-lead = الرسائل التي يمكنكم صياغتها بهذه اللغة.
page-wordings-placeholders = المتغيرات، وما يحل محل كل منها في المثال
page-wordings-built-in = الصياغة الأصلية، في مثال
page-wordings-preview = معاينة
page-wordings-drop = العودة إلى الصياغة الأصلية
page-wordings-unusable = لم تعد صياغتكم ملائمة لهذه الرسالة، ولذلك تُرسل الصياغة الأصلية. أعيدوا كتابتها أو عودوا إلى الصياغة الأصلية.

## No more courtesy mails

page-unsubscribe-title = هل تريدون إيقاف الرسائل الإخبارية؟
page-unsubscribe-question = لن تُرسل أخبار النداءات بعد الآن إلى هذا العنوان. أما الرسائل المتعلقة بمشاريعكم والتزاماتكم فستستمر.
page-unsubscribe-button = إيقاف الرسائل الإخبارية
page-unsubscribe-done = أُوقفت الرسائل الإخبارية
page-unsubscribe-kept = لم تعد أخبار النداءات تُرسل إلى هذا العنوان. أما الرسائل المتعلقة بمشاريعكم والتزاماتكم فمستمرة.
page-unsubscribe-instead = تلقي رسالة واحدة في اليوم أو في الأسبوع بدلًا من ذلك
page-unsubscribe-again = إرسالها من جديد
page-unsubscribe-again-done = تُرسل الرسائل الإخبارية من جديد
page-unsubscribe-wanted = تُرسل أخبار النداءات إلى هذا العنوان من جديد.

page-why-title = لماذا وصلتكم هذه الرسالة
page-why-preferences = اختيار وتيرة الرسائل ولغتها
page-why-rules = قواعد البرنامج

## How often mails come

page-preferences-title = وتيرة الرسائل
page-preferences-lead = تصل القرارات بشأن مشاريعكم والمواعيد في يومها الأخير والمواعيد الفائتة فورًا دائمًا، ولكن ليس في ساعات الراحة.
page-preferences-none = لا تمثلون أي مؤسسة لها جهة اتصال وليس لكم عنوان خاص، فلا تصلكم رسائل.
page-preferences-saved = تم الحفظ.
page-preferences-pace = التذكيرات والأخبار
page-preferences-quiet = ساعات الراحة
# $zone: IANA name of the reader’s zone
page-preferences-zone = لا تصل أي رسالة في هذه الساعات بتوقيت { $zone }.
page-preferences-from = من
page-preferences-until = إلى
page-preferences-save = حفظ
page-preferences-language = لغة الرسائل
page-preferences-asked = ما هو مطلوب منكم، ومتى تصلكم رسالة بشأنه
page-preferences-next = الرسالة القادمة: { $moment }
page-preferences-calendar = تقويم كل ما هو مطلوب منكم
# $moment
page-preferences-calendar-since = فُتح تقويم في { $moment } ويُتابع بعنوانه السري.
page-preferences-calendar-revoke = إلغاء هذا العنوان
page-preferences-news = الأخبار
page-preferences-news-says = أخبار النداءات. أما الرسائل عن مشاريعكم والتزاماتكم فتصلكم في كل الأحوال.
page-preferences-news-yes = إرسال الأخبار إليّ
page-preferences-news-no = عدم إرسال الأخبار
mail-pace-immediate = كل رسالة فورًا
mail-pace-daily = رسالة واحدة كل يوم عمل
mail-pace-weekly = رسالة واحدة في الأسبوع، في أول يوم عمل

## Sign in

page-signin-title = تسجيل الدخول
page-signin-account = الحساب
page-signin-password = كلمة المرور
page-signin-button = تسجيل الدخول
page-signin-wrong = اسم الحساب أو كلمة المرور غير صحيح.
page-signin-name = الاسم
page-signin-role = الدور
page-signin-demo = في هذا العرض التجريبي، جرّب الحساب { $account } بكلمة المرور { $password }.

## Errors

page-error-title = لم يتم الإجراء
page-error-not-found-title = غير موجود
page-error-refused-title = غير ممكن
page-error-unavailable-title = غير متاح حاليًا
page-error-sign-in-title = يلزم تسجيل الدخول
page-error-forbidden-title = غير مسموح
page-error-rule = القاعدة: { $rule }
page-error-what-now = ما يمكنك فعله
page-error-back = رجوع
page-error-home = إلى لوحة المتابعة

## Who owes what

page-nav-obligations = المطلوب
page-obligations-title = ما هو مطلوب، وممن، ومتى
page-obligations-own-duties = ما عليّ
page-obligations-everything = ما على الجميع
page-obligations-own-lead = ما هو مطلوب منكم، والأقرب موعدًا أولًا.
page-obligations-lead = كل ما هو مطلوب في النداءات والمشاريع الجارية، والأقرب موعدًا أولًا. يختفي المطلوب عند إنجازه.
page-obligations-empty = لا شيء مطلوب هنا.
page-obligations-count = { $count ->
    [zero] لا شيء مطلوب
    [one] مطلوب واحد
    [two] مطلوبان
    [few] { $count } مطلوبات
    [many] { $count } مطلوبًا
   *[other] { $count } مطلوب
}
page-obligations-whom = المطلوب من
page-obligations-only-late = المتأخر فقط
page-obligations-what = المطلوب
page-obligations-who = على من
page-obligations-due = الموعد النهائي
page-obligations-state = الحالة
page-obligations-no-date = لم يحدد موعد بعد
page-obligations-nobody = لا أحد مسجل
# $moment: on the reader’s clock
page-obligations-own = بتوقيتكم { $moment }
page-obligations-since = منذ { $moment }
page-obligations-delay = { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
} في انتظار { $who }: { $duty } ({ $count })
page-obligations-rest = { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
} كان المشروع متوقفًا فيها
page-obligations-earlier = السابق
page-obligations-further = التالي

obligation-state-open = قائم
obligation-state-late = متأخر
obligation-state-resting = معلق
obligation-state-met = أنجز
obligation-state-lapsed = لم يعد مطلوبًا
obligation-state-excused = أُعفي منه

audience-registered_contacts = جهات الاتصال المسجلة
audience-project_owner = صاحب المشروع
audience-responsible_authority = الجهة المسؤولة
audience-focal_point = نقطة الاتصال
audience-partner_contacts = الدول الشريكة
audience-invited_partner = الدولة المدعوة
audience-office = مكتب التنسيق
audience-assessor = المقيّمون
audience-awaited_assessor = المقيّمين
audience-asked_partner = الدولة الشريكة المعنية
audience-implementing_partner = الشريك المنفذ
audience-bank = البنك
audience-contract_people = من يسميهم العقد
audience-concerned_partner = الدول الشريكة التي تتغير بنود ميزانيتها
audience-debtor = من عليه الالتزام
audience-panel_members = أعضاء لجنة التقييم
page-effects-title = ما سيترتب على القرار
page-effects-none = لا يتغير شيء آخر ولا يُراسَل أحد.
page-effects-show = عرض ما سيترتب على القرار
page-effects-again = إعادة العرض
page-effects-mails = { $count ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
}
effect-stage = { $from ->
    [none] يبدأ { $of } في مرحلة «{ $to }».
   *[other] ينتقل { $of } من «{ $from }» إلى «{ $to }».
}
effect-date-closes = { $from ->
    [none] { $of }: آخر يوم لتقديم المقترحات { $to }.
   *[other] { $of }: ينتقل آخر يوم لتقديم المقترحات من { $from } إلى { $to }.
}
effect-date-opens = { $from ->
    [none] { $of }: أول يوم لتقديم المقترحات { $to }.
   *[other] { $of }: ينتقل أول يوم لتقديم المقترحات من { $from } إلى { $to }.
}
effect-date-grace = { $to ->
    [none] { $of }: لا يُقبل شيء بعد الإغلاق.
   *[other] { $of }: يُقبل ما يصل بعد الإغلاق حتى { $to }.
}
effect-date-readmitted = { $of }: يمكن تقديمه في موعد أقصاه { $to } رغم إغلاق ندائه.
effect-early-return = يعود { $of } قبل سنة { $year } التي أُجّل إليها.
effect-effective = يسري ذلك ابتداءً من { $day }.
effect-date-implementation_year = { $from ->
    [none] { $of }: سنة التنفيذ { $to }.
   *[other] { $of }: تنتقل سنة التنفيذ من { $from } إلى { $to }.
}
effect-date-milestone = { $from ->
    [none] { $of }: حُدد موعد المَعْلَم «{ $part }» في { $to }.
   *[other] { $of }: ينتقل موعد المَعْلَم «{ $part }» من { $from } إلى { $to }.
}
effect-budget-granted = { $to ->
    [none] { $of }: تسقط المنحة البالغة { $from }.
   *[other] { $of }: المبلغ الممنوح { $to }.
}
effect-left-out = لا يشمل التأجيل { $of } لأن العمل فيه متوقف أصلًا.
effect-left-out-stage = لا يشمل التأجيل { $of } لأن مرحلته لا تسمح به: «{ $from }».
effect-other = { $of }: { $from } ← { $to }
effect-obligation-opened = { $to ->
    [none] { $of }: يُطلب «{ $duty }» من الآن.
   *[other] { $of }: يُطلب «{ $duty }» في موعد أقصاه { $to }.
}
effect-obligation-moved = { $to ->
    [none] { $of }: لم يعد لواجب «{ $duty }» موعد نهائي.
   *[other] { $of }: ينتقل الموعد النهائي لواجب «{ $duty }» من { $from } إلى { $to }.
}
effect-obligation-rests = { $of }: يُعلَّق «{ $duty }» ولا تُرسل تذكيرات.
effect-obligation-resumed = { $of }: يعود «{ $duty }» مطلوباً.
effect-obligation-met = { $of }: أُنجز «{ $duty }».
effect-obligation-lapsed = { $of }: لم يعد «{ $duty }» مطلوباً.
effect-date-contract_starts = { $from ->
    [none] { $of }: يبدأ العقد في { $to }.
   *[other] { $of }: تنتقل بداية العقد من { $from } إلى { $to }.
}
effect-date-activity = { $from ->
    [none] { $of }: حُدد موعد النشاط «{ $part }»: { $to }.
   *[other] { $to ->
        [none] { $of }: أُلغي النشاط «{ $part }» الذي كان موعده { $from }.
       *[other] { $of }: ينتقل موعد النشاط «{ $part }» من { $from } إلى { $to }.
    }
}
effect-date-contract_ends = { $from ->
    [none] { $of }: ينتهي العقد في { $to }.
   *[other] { $of }: تنتقل نهاية العقد من { $from } إلى { $to }.
}
effect-budget-contract = { $from ->
    [none] { $of }: قيمة العقد { $to }.
   *[other] { $of }: تتغير قيمة العقد من { $from } إلى { $to }.
}
effect-budget-paid = { $of }: المدفوع حتى الآن { $to }.
effect-budget-pending = { $of }: المطلوب ولم يُدفع بعد { $to }.
effect-budget-spent = { $of }: المثبت في التقارير { $to }.
effect-budget-line = { $from ->
    [none] { $of }: يُضاف بند الميزانية «{ $part }» بمبلغ { $to }.
   *[other] { $to ->
        [none] { $of }: يُلغى بند الميزانية «{ $part }» ومبلغه { $from }.
       *[other] { $of }: يتغير بند الميزانية «{ $part }» من { $from } إلى { $to }.
    }
}
effect-obligation-excused = { $of }: أُعفي من «{ $duty }».
effect-obligation-reopened = { $of }: «{ $duty }» مستحق من جديد، لأن ما كان قد أنهاه أُلغي.
effect-outbox-held = الرسالة «{ $subject }» إلى { $to } تنتظر الإفراج عنها.
effect-outbox-edited = ستُرسل الرسالة إلى { $to } بصياغة أخرى: «{ $subject }».
effect-outbox-cancelled = لن تُرسل الرسالة «{ $subject }» إلى { $to }.

# تعبئة استمارة.
page-form-title = الاستمارات
page-form-save = حفظ
page-form-back = العودة إلى المشروع
page-form-saved = حُفظت الإجابات في الموضع { $position }. يمكنكم العودة إليها وتعديلها إلى أن يقدم المقترح.
page-form-missing =
    { $count ->
        [zero] لم تبق إجابة مطلوبة.
        [one] بقيت إجابة واحدة مطلوبة قبل مغادرة هذه المرحلة.
        [two] بقيت إجابتان مطلوبتان قبل مغادرة هذه المرحلة.
        [few] بقيت { $count } إجابات مطلوبة قبل مغادرة هذه المرحلة.
        [many] بقيت { $count } إجابة مطلوبة قبل مغادرة هذه المرحلة.
       *[other] بقيت { $count } إجابة مطلوبة قبل مغادرة هذه المرحلة.
    }
page-form-required = (مطلوب)
page-form-wanted = ما زالت هذه الإجابة مطلوبة.
page-form-words = عدد الكلمات: { $words } من { $limit } على الأكثر
page-form-lines = بند واحد في كل سطر.
page-form-date = يوم أو شهر أو سنة، مثل ⁦2027-05-20⁩ أو ⁦2027-05⁩ أو 2027.
page-form-currency = العملة
page-form-files = الأنواع المقبولة: { $kinds }، وحجم كل ملف { $size } على الأكثر.
page-form-files-kind = الملف { $file } غير مقبول هنا. الأنواع المقبولة: { $kinds }، ونوع هذا الملف بحسب محتواه { $found }.
page-form-files-wrong = { $file }: { $wrong }
page-form-files-kept = أزل العلامة عن ملف لسحبه عند الحفظ.
page-form-files-open = فتح
page-form-files-add = اختيار ملف: { $question }
page-form-more = إضافة بند
page-form-entry = البند { $count }
page-form-yes = نعم
page-form-no = لا

## Dockets

page-dockets-title = قرارات قيد الإعداد
page-dockets-lead = قرارات تُعدّ دون إعلان، ولا يُبلَّغ بها أحد قبل أن تُتخذ معًا.
page-dockets-empty = لا شيء قيد الإعداد.
# $count: number
page-dockets-count = { $count ->
    [zero] لا قرارات قيد الانتظار
    [one] قرار واحد قيد الانتظار
    [two] قراران قيد الانتظار
    [few] { $count } قرارات قيد الانتظار
    [many] { $count } قرارًا قيد الانتظار
   *[other] { $count } قرار قيد الانتظار
}
# $docket: code
page-docket-title = ملف القرارات { $docket }
page-docket-lead = تُتخذ قرارات الملف كلها معًا أو لا يُتخذ منها شيء.
page-docket-discard = سحب من ملف القرارات
page-docket-apply = اتخاذ القرارات كلها معًا
page-docket-prepare = وضعه في ملف قرارات بدلًا من ذلك
page-docket-prepare-hint = يُحفظ القرار ولا يُبلَّغ به أحد، ويُتخذ عند تنفيذ الملف.
page-docket-name = اسم ملف القرارات

## Holidays

page-holidays-title = العطل الرسمية
page-holidays-lead = تُرسل التذكيرات في آخر يوم عمل قبل عطلة قارئها. والعيد المقترح فقط محسوب بتقويم أم القرى، ولا يُحتسب حتى يؤكده موظف. ولا تتحرك المواعيد النهائية من تلقاء نفسها.
page-holidays-year = السنة
page-holidays-confirm = تأكيد الأيام أو تغييرها
page-holidays-first = اليوم الأول
page-holidays-last = اليوم الأخير
page-holidays-source = المصدر
page-holidays-reason = سبب تغيير الأيام (إن سبق تأكيدها)
# $date: first day
page-holidays-reckoned = محسوب ليوم { $date }
# $source
page-holidays-source-of = المصدر: { $source }
holiday-state-fixed = كل سنة
holiday-state-proposed = مقترح
holiday-state-confirmed = مؤكد
holiday-fixed = عطلة رسمية
holiday-eid_al_fitr = عيد الفطر
holiday-eid_al_adha = عيد الأضحى

size-bytes = { $count ->
    [zero] { $count } بايت
    [one] بايت واحد
    [two] بايتان
    [few] { $count } بايتات
    [many] { $count } بايتًا
   *[other] { $count } بايت
}
size-kilobytes = { $size } كيلوبايت
size-megabytes = { $size } ميغابايت

page-project-files = الملفات
page-assessment-files = حُذفت الأسماء هنا، وكذلك كل سؤال جوابه دولة أو ملف.
