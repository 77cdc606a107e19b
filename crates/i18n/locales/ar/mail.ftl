# كلمات الرسائل. شرح المتغيرات في الملف الإنجليزي.

mail-greeting = السيد/السيدة { $name }، تحية طيبة وبعد،
mail-footer = تصلكم هذه الرسالة لأنكم مسجلون جهة اتصال في { $programme }. أرسلها نظام { -site }.

## What stands before a value

mail-label-title = العنوان:
mail-label-owner = صاحب المشروع:
mail-label-call = النداء:
mail-label-year = سنة التنفيذ:
mail-label-granted = المبلغ الممنوح:
mail-label-note = ملاحظة:
mail-label-reason = السبب:

## A call is open

mail-call_opened-subject = { $call } مفتوح لتقديم المقترحات حتى { $date }
mail-call_opened-lead = { $call } ضمن { $programme } مفتوح الآن: تُقبل المقترحات حتى نهاية يوم { $date } ({ $zone }).
mail-call_opened-themes = مواضيع هذا النداء:
mail-call_opened-action = الاطلاع على النداء وتقديم مقترح

## A proposal was received

mail-proposal_received-subject = تم استلام المقترح { $code }: { $title }
mail-proposal_received-lead = { $call ->
    [none] تم استلام مقترح المشروع { $code } في { $moment }.
   *[other] تم استلام مقترح المشروع { $code } المقدم إلى { $call } في { $moment }.
}
mail-proposal_received-next = الخطوة التالية هي التحقق من الأهلية، ولا يلزمكم القيام بأي إجراء الآن.
mail-proposal_received-action = الاطلاع على المقترح

## A project was approved

mail-project_approved-subject = تمت الموافقة على المشروع { $code }: { $title }
mail-project_approved-lead = { $year ->
    [none] تمت الموافقة على المشروع { $code } وأُدرج في القائمة النهائية.
   *[other] تمت الموافقة على المشروع { $code } وأُدرج في القائمة النهائية، على أن يُنفَّذ في عام { $year }.
}
mail-project_approved-next = تعرض صفحة المشروع الدول الشريكة والمعالم ومواعيدها.
mail-project_approved-action = الاطلاع على المشروع

## Projects were postponed

mail-project_postponed-subject = { $count ->
    [zero] لم يُؤجَّل تنفيذ أي مشروع إلى عام { $year }
    [one] تأجيل تنفيذ المشروع { $code } إلى عام { $year }: { $title }
    [two] تأجيل تنفيذ مشروعين إلى عام { $year }
    [few] تأجيل تنفيذ { $count } مشاريع إلى عام { $year }
    [many] تأجيل تنفيذ { $count } مشروعًا إلى عام { $year }
   *[other] تأجيل تنفيذ { $count } مشروع إلى عام { $year }
}
mail-project_postponed-lead = { $count ->
    [zero] لم يُؤجَّل تنفيذ أي مشروع إلى عام { $year }.
    [one] أُجِّل تنفيذ المشروع { $code } إلى عام { $year }.
    [two] أُجِّل تنفيذ مشروعين إلى عام { $year }.
    [few] أُجِّل تنفيذ { $count } مشاريع إلى عام { $year }.
    [many] أُجِّل تنفيذ { $count } مشروعًا إلى عام { $year }.
   *[other] أُجِّل تنفيذ { $count } مشروع إلى عام { $year }.
}
mail-project_postponed-by-owner = جاء التأجيل بناءً على طلب صاحب المشروع، ونُقلت معه مواعيد المعالم التي لم تتحقق بعد.
mail-project_postponed-by-owners = جاء التأجيل بناءً على طلب أصحاب المشاريع، ونُقلت معه مواعيد المعالم التي لم تتحقق بعد.
mail-project_postponed-by-office = جاء التأجيل بقرار من مكتب التنسيق، ونُقلت معه مواعيد المعالم التي لم تتحقق بعد.
mail-project_postponed-projects = المشاريع:
mail-project_postponed-action = الاطلاع على المواعيد الجديدة

## A country is invited to take part

mail-partner_invited-subject = دعوة موجهة إلى { $country } للمشاركة في المشروع { $code }: { $title }
mail-partner_invited-lead = دعوة موجهة إلى { $country } للمشاركة في المشروع { $code } بصفة { $role }.
mail-partner_invited-answer = يرجى تأكيد المشاركة أو الاعتذار عنها مع بيان السبب.
mail-partner_invited-action = الاطلاع على المشروع والرد على الدعوة

## A mail did not reach its reader

mail-label-subject = الموضوع:
mail-label-said = ردّ الخادم:
mail-label-institution = المؤسسة:
mail-mail_undelivered-subject = تعذّر التسليم إلى { $address }: { $subject }
mail-mail_undelivered-lead = تعذّر تسليم رسالة إلى { $address }.
mail-mail_undelivered-back = رُدّت إلينا رسالة كانت موجهة إلى { $address }.
mail-mail_undelivered-next = يرجى تسمية جهة اتصال أخرى لهذه المؤسسة. وحتى ذلك الحين لن يُرسل شيء إلى هذا العنوان.
mail-mail_undelivered-action = الاطلاع على الرسالة
## Something is due, late, or stays late

mail-label-concerns = يخص:
mail-label-your_clock = بتوقيتكم:
mail-deadline_reminder-subject = الموعد النهائي { $date }: { $duty } ({ $code })
mail-deadline_reminder-lead = { $duty }: الموعد النهائي { $moment }.
mail-deadline_reminder-left = { $days ->
    [zero] لم يبق أي يوم.
    [one] بقي يوم واحد.
    [two] بقي يومان.
    [few] بقيت { $days } أيام.
    [many] بقي { $days } يومًا.
   *[other] بقي { $days } يوم.
}
mail-deadline_reminder-last = هذا هو اليوم الأخير.
mail-deadline_reminder-action = الاطلاع على المطلوب
mail-overdue-subject = متأخر منذ { $date }: { $duty } ({ $code })
mail-overdue-lead = { $duty }: كان الموعد النهائي { $moment }، ومدة التأخير { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}.
mail-overdue-delays = أسباب أيام التأخير:
mail-overdue-action = الاطلاع على المطلوب
mail-escalation-subject = ما زال متأخرًا: { $duty } ({ $code })
mail-escalation-lead = { $duty }: كان الموعد النهائي { $moment }، وما زال المطلوب قائمًا بعد { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}.
mail-escalation-owed_by = المطلوب من:
mail-escalation-action = الاطلاع على من عليه أن يتصرف
