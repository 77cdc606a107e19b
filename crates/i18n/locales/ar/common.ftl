# كلمات مشتركة. شرح المتغيرات في الملف الإنجليزي.

-site = نداء

## Cooperation areas

sector-trade = التجارة البينية
sector-private_sector = دور القطاع الخاص
sector-finance = التعاون المالي
sector-transport_communications = النقل والاتصالات
sector-tourism = السياحة
sector-agriculture = الزراعة والأمن الغذائي
sector-poverty = التخفيف من حدة الفقر
sector-digital = التحول الرقمي

## Roles of accounts

role-office = مكتب التنسيق
role-project_owner = صاحب المشروع
role-focal_point = نقطة الاتصال
role-partner = الشريك
role-implementing_partner = الشريك المنفذ
role-assessor = المقيّم
role-system = نظام نداء

## As what a country takes part

partner-role-partner = دولة شريكة
partner-role-beneficiary = بلد مستفيد
partner-role-participating = بلد مشارك
partner-role-provider = جهة مقدِّمة للتدريب أو الخبرة

## How far a partnership has come

link-invited = مدعوة
link-confirmed = مؤكدة
link-declined = معتذرة
link-withdrawn = منسحبة
link-replaced = مستبدلة

## How far a milestone has come

milestone-planned = مخطط له
milestone-reached = تحقق
milestone-missed = لم يتحقق

## How far a mail has come

mail-state-prepared = جاهزة
mail-state-sent = مرسلة
mail-state-failed = تعذّر تسليمها
mail-state-held = موقوفة
mail-state-deferred = ستعاد المحاولة
mail-state-cancelled = لم تُرسل
mail-state-bounced = رُدّت
mail-state-waiting = تنتظر قارئها
mail-state-digested = وردت ضمن رسالة أخرى

## The program's own reasons not to send a mail

mail-cause-address-suppressed = رُدّت الرسائل الموجهة إلى هذا العنوان.
mail-cause-courtesy-muted = لا يريد هذا الشخص إلا الرسائل اللازمة.
mail-cause-project-withdrawn = سُحب المشروع في هذه الأثناء.
mail-cause-project-terminated = أُنهي المشروع في هذه الأثناء.
mail-cause-call-cancelled = أُلغي النداء في هذه الأثناء.
mail-cause-call-closed = أُغلق النداء في هذه الأثناء.
mail-cause-invitation-answered = وصل الرد على الدعوة في هذه الأثناء.
mail-cause-quiet-hours = لا يريد قارئها رسائل في هذه الساعة.
mail-cause-digest = تنتظر الموجز التالي لقارئها.
mail-cause-duty-over = أُنجز ما تتحدث عنه أو لم يعد مطلوبًا.
mail-cause-deadline-moved = تغيّر الموعد النهائي الذي تذكره، وأُبلغ المعنيون بالموعد الجديد.
mail-cause-reminded-anew = كُتب تذكير لاحق بالأمر نفسه.
mail-cause-deadline-extended = يُغلق النداء في موعد لاحق لما ورد فيها، وتذكره رسالة لاحقة.
mail-cause-panel-moved = نُقل موعد الجلسة في هذه الأثناء، وتحمل رسالة لاحقة الموعد الجديد.
mail-cause-panel-ended = رُفعت الجلسة في هذه الأثناء.
mail-cause-contact-replaced = لم يعد قارئها جهة الاتصال، وتُكتب من جديد إلى من حل محله.
mail-cause-contact-gone = لم يعد قارئها جهة اتصال لأحد.
mail-cause-told-apart = يُبلَّغ كل أمر على حدة، فقارئها يريد الآن موجزات.
## Whether mails reach a contact

contact-reached = تصلها الرسائل
contact-muted = الرسائل اللازمة فقط
contact-unreachable = لا تصلها الرسائل
## Whether another program is told of events

webhook-enabled = يعمل
webhook-disabled = لا يجيب
## Whose words a mail is written in

wording-built-in = الصياغة الأصلية
wording-own = صياغة المكتب
wording-unusable = صياغة لم تعد صالحة

## Dates and times

date-days = من { $first } إلى { $last }
date-span = من { $start } إلى { $end }
date-moment = { $date }، { $time } ({ $zone })
date-at = { $date }، { $time }
date-zone-europe-istanbul = بتوقيت أنقرة
date-zone-utc = بالتوقيت العالمي المنسق

## Things that are counted

count-projects = { $count ->
    [zero] لا توجد مشاريع
    [one] مشروع واحد
    [two] مشروعان
    [few] { $count } مشاريع
    [many] { $count } مشروعًا
   *[other] { $count } مشروع
}
count-countries = { $count ->
    [zero] لا توجد دول
    [one] دولة واحدة
    [two] دولتان
    [few] { $count } دول
    [many] { $count } دولة
   *[other] { $count } دولة
}
count-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
count-participants = { $count ->
    [zero] لا يوجد مشاركون
    [one] مشارك واحد
    [two] مشاركان
    [few] { $count } مشاركين
    [many] { $count } مشاركًا
   *[other] { $count } مشارك
}

## A call by its number

call-name = { $ordinal ->
    [1] النداء الأول
    [2] النداء الثاني
    [3] النداء الثالث
    [4] النداء الرابع
    [5] النداء الخامس
    [6] النداء السادس
    [7] النداء السابع
    [8] النداء الثامن
    [9] النداء التاسع
    [10] النداء العاشر
    [11] النداء الحادي عشر
    [12] النداء الثاني عشر
    [13] النداء الثالث عشر
    [14] النداء الرابع عشر
    [15] النداء الخامس عشر
    [16] النداء السادس عشر
    [17] النداء السابع عشر
    [18] النداء الثامن عشر
    [19] النداء التاسع عشر
    [20] النداء العشرون
   *[other] النداء رقم { $ordinal }
}

relation-owner = صاحب هذا المشروع
relation-focal_point = نقطة الاتصال في الدولة صاحبة هذا المشروع
relation-partner = شريك في هذا المشروع
relation-implementing_partner = الشريك المنفذ للبرنامج

subgrant-awarded = مقدَّمة
subgrant-settled = مسوّاة
subgrant-cancelled = ملغاة

## Why nothing more is said of a duty

silence-ended = لا يُرسل المزيد: فقد انتهى المطلوب.
silence-resting = لا يُرسل شيء ما دام المشروع مؤجلًا.
silence-suspended = لا يُرسل شيء ما دام المشروع موقوفًا مؤقتًا.
silence-no_deadline = لا يُرسل شيء: لم يحدد موعد نهائي بعد.
silence-no_reminders = لا تنص قواعد البرنامج على التذكير بهذا المطلوب.
silence-no_contact = لا يمكن إبلاغ أحد: لا توجد جهة اتصال مسجلة.
silence-too_late = لم يُرسل شيء آخر: انقضت الأيام التي تنص القواعد على التذكير فيها حين لم يكن هذا مطلوبًا.
silence-all_said = أُرسل كل ما كان مقررًا.
silence-address_suppressed = رُدّت الرسائل الموجهة إلى هذا العنوان، ويُطلب تسمية جهة اتصال أخرى.
silence-not_concerned = من سُئل عنه ليس مطالبًا بهذا ولا مسؤولًا عمن هو مطالب به.

## Facts of a draft

draft-fact-title = العنوان
draft-fact-sector = مجال التعاون
draft-fact-theme = الموضوع
draft-fact-recommendation = التوصية الوزارية
draft-fact-implementation_year = سنة التنفيذ
draft-fact-member_states_count = عدد الدول الأعضاء

## Why somebody must not judge a proposal

ground-own_country = دولته مشاركة في المشروع
ground-own_institution = مؤسسته صاحبة المشروع
ground-listed_person = يعمل في المشروع
ground-personal = صلة شخصية
ground-financial = مصلحة مالية
ground-other = سبب آخر

## States of a condition

condition-open = لم يُستوفَ بعد
condition-reported = قُدّم ما يثبته
condition-met = مستوفى
condition-waived = أُعفي منه

## Votes of a panel

vote-approve = مع الموافقة
vote-reserve = مع القائمة الاحتياطية
vote-reject = مع الرفض
vote-abstain = امتناع

# In the place of an owner that is not named.
owner-unnamed = صاحب المشروع غير معلن
