# كلمات الرسائل. شرح المتغيرات في الملف الإنجليزي.

mail-greeting = السيد/السيدة { $name }، تحية طيبة وبعد،
mail-footer = تصلكم هذه الرسالة لأنكم مسجلون جهة اتصال في { $programme }. أرسلها نظام { -site }.
mail-why = لماذا وصلتني هذه الرسالة؟

## What stands before a value

mail-label-title = العنوان:
mail-label-owner = صاحب المشروع:
mail-label-call = النداء:
mail-label-year = سنة التنفيذ:
mail-label-granted = المبلغ الممنوح:
mail-label-note = ملاحظة:
mail-label-reason = السبب:

## A call is open

mail-call_opened-subject = { $call } ضمن { $programme } مفتوح لتقديم المقترحات حتى { $date }
mail-call_opened-lead = { $call } ضمن { $programme } مفتوح الآن: تُقبل المقترحات حتى { $time ->
    [none] نهاية يوم { $date } ({ $zone })
   *[other] { $date }
}.
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
mail-label-due = آخر موعد:
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

## Several things of one project on one day

# $count; $code: of the project or call; $date: the earliest last day
mail-several_duties-subject = { $count ->
    [zero] { $code }: لا شيء مطلوب
    [one] { $code }: مطلوب أمر واحد، الموعد النهائي { $date }
    [two] { $code }: مطلوب أمران، أول موعد نهائي { $date }
    [few] { $code }: مطلوب { $count } أمور، أول موعد نهائي { $date }
    [many] { $code }: مطلوب { $count } أمرًا، أول موعد نهائي { $date }
   *[other] { $code }: مطلوب { $count } أمر، أول موعد نهائي { $date }
}
# $count; $code; $date
mail-several_duties-lead = { $count ->
    [zero] لا شيء مطلوب في { $code }.
    [one] ما زال أمر واحد مطلوبًا في { $code }، والموعد النهائي { $date }.
    [two] ما زال أمران مطلوبين في { $code }، وأول موعد نهائي { $date }.
    [few] ما زالت { $count } أمور مطلوبة في { $code }، وأول موعد نهائي { $date }.
    [many] ما زال { $count } أمرًا مطلوبًا في { $code }، وأول موعد نهائي { $date }.
   *[other] ما زال { $count } أمر مطلوبًا في { $code }، وأول موعد نهائي { $date }.
}
mail-several_duties-list = المطلوب:
# $duty; $moment: last minute; $days
mail-several_duties-left = { $duty }: الموعد النهائي { $moment }؛ { $days ->
    [zero] لم يبق أي يوم.
    [one] بقي يوم واحد.
    [two] بقي يومان.
    [few] بقيت { $days } أيام.
    [many] بقي { $days } يومًا.
   *[other] بقي { $days } يوم.
}
# $duty; $moment
mail-several_duties-today = { $duty }: الموعد النهائي { $moment }؛ هذا هو اليوم الأخير.
# $duty; $moment; $days
mail-several_duties-late = { $duty }: كان الموعد النهائي { $moment }؛ ومدة التأخير { $days ->
    [zero] أقل من يوم.
    [one] يوم واحد.
    [two] يومان.
    [few] { $days } أيام.
    [many] { $days } يومًا.
   *[other] { $days } يوم.
}
mail-several_duties-clock = { $line } بتوقيتكم: { $moment }.
# $line: one of the three above; $who: who owes it, or none; $reason
mail-several_duties-above = { $who ->
    [none] { $line } { $reason }
   *[other] { $line } المطلوب من: { $who }. { $reason }
}
mail-several_duties-action = الاطلاع على المطلوب

## Things of many projects in one

# $count: number of things; $date: the first deadline
mail-many_duties-subject = { $count ->
    [zero] لا شيء مطلوب
    [one] مطلوب أمر واحد، الموعد النهائي { $date }
    [two] مطلوب أمران، أول موعد نهائي { $date }
    [few] مطلوب { $count } أمور، أول موعد نهائي { $date }
    [many] مطلوب { $count } أمرًا، أول موعد نهائي { $date }
   *[other] مطلوب { $count } أمر، أول موعد نهائي { $date }
}
# $count; $date
mail-many_duties-lead = { $count ->
    [zero] لا شيء مطلوب.
    [one] ما زال أمر واحد مطلوبًا، والموعد النهائي { $date }.
    [two] ما زال أمران مطلوبين في عدة مشاريع، وأول موعد نهائي { $date }.
    [few] ما زالت { $count } أمور مطلوبة في عدة مشاريع، وأول موعد نهائي { $date }.
    [many] ما زال { $count } أمرًا مطلوبًا في عدة مشاريع، وأول موعد نهائي { $date }.
   *[other] ما زال { $count } أمر مطلوبًا في عدة مشاريع، وأول موعد نهائي { $date }.
}
mail-many_duties-action = الاطلاع على كل ما هو مطلوب

## Several notices of one act in one mail

mail-several_notices-alone = { $first }
mail-several_notices-subject = { $more ->
    [zero] { $first }
    [one] { $first } – وإشعار آخر
    [two] { $first } – وإشعاران آخران
    [few] { $first } – و{ $more } إشعارات أخرى
    [many] { $first } – و{ $more } إشعارًا آخر
   *[other] { $first } – و{ $more } إشعار آخر
}
mail-several_notices-lead = { $count ->
    [zero] لا شيء يعنيكم.
    [one] اتُّخذ قرار واحد يعنيكم.
    [two] اتُّخذ قراران معًا وهما يعنيانكم.
    [few] اتُّخذت { $count } قرارات معًا وهي تعنيكم.
    [many] اتُّخذ { $count } قرارًا معًا وهي تعنيكم.
   *[other] اتُّخذ { $count } قرار معًا وهي تعنيكم.
}
mail-several_notices-action = الاطلاع على التفاصيل

## Several mails in one, for a reader who wants it so

# $count: number of mails; $date: its day
mail-digest-subject = { $count ->
    [zero] لا رسائل، { $date }
    [one] رسالة واحدة، { $date }
    [two] رسالتان، { $date }
    [few] { $count } رسائل، { $date }
    [many] { $count } رسالة، { $date }
   *[other] { $count } رسالة، { $date }
}
# $count; $date
mail-digest-lead = { $count ->
    [zero] لم تجتمع لكم رسائل حتى { $date }.
    [one] اجتمعت لكم رسالة واحدة حتى { $date }.
    [two] اجتمعت لكم رسالتان حتى { $date }.
    [few] اجتمعت لكم { $count } رسائل حتى { $date }.
    [many] اجتمعت لكم { $count } رسالة حتى { $date }.
   *[other] اجتمعت لكم { $count } رسالة حتى { $date }.
}
# $date: the day it was written on; $why: what its rule is about
mail-digest-because = { $why ->
    [none] { $date }
   *[other] { $date } · { $why }
}
mail-digest-change = طلبتم رسالة واحدة بدل رسائل كثيرة. أما المواعيد في يومها الأخير والمواعيد الفائتة والقرارات فتصل فورًا كالمعتاد.
mail-digest-action = الاطلاع على كل ما هو مطلوب

## Another program does not answer

mail-label-error = الخطأ:
mail-webhook_disabled-subject = رابط الإبلاغ { $webhook } لا يجيب
mail-webhook_disabled-lead = رابط الإبلاغ { $webhook } لا يجيب، فلا يُبلَّغ بشيء ابتداءً من الحدث { $event }.
mail-webhook_disabled-next = بعد أن يعود البرنامج الآخر إلى الإجابة فعّلوا رابط الإبلاغ، فيُبلَّغ بكل ما فاته.
mail-webhook_disabled-action = الاطلاع على روابط الإبلاغ

## Decisions on a project: $code; $title in subjects

mail-project_short_listed-subject = المشروع { $code } في القائمة المختصرة: { $title }
mail-project_short_listed-lead = أُدرج المشروع { $code } في القائمة المختصرة.
mail-project_short_listed-next = المطلوب الآن تقديم الوثيقة النهائية للمشروع، وتعرض صفحة المشروع الموعد النهائي لذلك.
mail-project_short_listed-action = الاطلاع على المطلوب
mail-project_ineligible-subject = المقترح { $code } غير مؤهل: { $title }
mail-project_ineligible-lead = لا يستوفي المقترح { $code } شروط النداء.
mail-project_ineligible-failed = ما لا يستوفيه المقترح:
mail-project_ineligible-next = إن كانت لديكم أسئلة فيرجى الرد على هذه الرسالة.
mail-project_ineligible-action = الاطلاع على المقترح
mail-project_rejected-subject = لم يقع الاختيار على المقترح { $code }: { $title }
mail-project_rejected-lead = لم يقع الاختيار على المقترح { $code }.
mail-project_rejected-next = إن كانت لديكم أسئلة فيرجى الرد على هذه الرسالة.
mail-project_rejected-action = الاطلاع على المقترح
mail-project_on_reserve-subject = المشروع { $code } في القائمة الاحتياطية: { $title }
mail-project_on_reserve-lead = أُدرج المشروع { $code } في القائمة الاحتياطية بالترتيب { $rank }.
mail-project_on_reserve-next = يمكن تمويله إن توافرت أموال، ولا يلزمكم القيام بأي إجراء الآن.
mail-project_on_reserve-action = الاطلاع على المشروع
mail-project_withdrawn-subject = سُحب المشروع { $code }: { $title }
mail-project_withdrawn-lead = سُحب المشروع { $code }.
mail-project_withdrawn-next = لم يعد مطلوبًا بشأنه أي شيء.
mail-project_withdrawn-action = الاطلاع على المشروع
mail-project_resumed-subject = استئناف المشروع { $code }: { $title }
mail-project_resumed-lead = استؤنف تنفيذ المشروع { $code }.
mail-project_resumed-next = تعرض صفحة المشروع معالمه ومواعيدها.
mail-project_resumed-action = الاطلاع على المواعيد
mail-project_terminated-subject = أُنهي المشروع { $code }: { $title }
mail-project_terminated-lead = أُنهي المشروع { $code }.
mail-project_terminated-next = إن كانت لديكم أسئلة فيرجى الرد على هذه الرسالة.
mail-project_terminated-action = الاطلاع على المشروع

## A country answered an invitation

mail-partner_answered-subject = { $answer ->
    [yes] { $country } تشارك في المشروع { $code }: { $title }
    [not-then] { $country } لن تنضم إلى المشروع { $code }: { $title }
    [not-again] { $country } لن تعود إلى المشروع { $code }: { $title }
   *[no] { $country } لا تشارك في المشروع { $code }: { $title }
}
mail-partner_answered-lead = { $answer ->
    [yes] أكدت { $country } مشاركتها في المشروع { $code } بصفة { $role }.
    [not-then] اعتذرت { $country } عن الانضمام إلى المشروع { $code } بصفة { $role } ابتداءً من { $from }، وهو ما نص عليه التعديل { $amendments }.
    [not-again] اعتذرت { $country } عن العودة إلى المشروع { $code } بصفة { $role } ابتداءً من { $from }، وهو ما نص عليه التعديل { $amendments }. ولا يتغير شيء آخر: لم تنسحب، وتستمر مشاركتها للمدة المتفق عليها من قبل.
   *[no] اعتذرت { $country } عن المشاركة في المشروع { $code } بصفة { $role }.
}
mail-partner_answered-next = تعرض صفحة المشروع جميع الدول الشريكة.
mail-partner_answered-action = الاطلاع على الدول الشريكة

## A country takes part no longer

mail-partner_left-subject = { $by ->
    [none] { $before ->
        [invited] انتهاء دعوة { $country } إلى المشروع { $code }: { $title }
       *[other] انتهاء مشاركة { $country } في المشروع { $code }: { $title }
    }
   *[other] دعوة { $by } للمشاركة بدلًا من { $country } في المشروع { $code }: { $title }
}
mail-partner_left-lead = { $before ->
    [invited] { $by ->
        [none] لم تعد دعوة { $country } إلى المشاركة في المشروع { $code } بصفة { $role } قائمة.
       *[other] لم تعد دعوة { $country } إلى المشاركة في المشروع { $code } بصفة { $role } قائمة، ودُعيت { $by } للمشاركة بدلًا منها.
    }
   *[other] { $by ->
        [none] لم تعد { $country } تشارك في المشروع { $code } بصفة { $role }.
       *[other] لم تعد { $country } تشارك في المشروع { $code } بصفة { $role }، ودُعيت { $by } للمشاركة بدلًا منها.
    }
}
mail-partner_left-next = لم يعد مطلوبًا من الدولة أي شيء بهذه الصفة.

## A call

mail-call_announced-subject = الإعلان عن { $call } ضمن { $programme }: تقديم المقترحات من { $opens } إلى { $closes }
mail-call_announced-lead = يُفتح { $call } ضمن { $programme } في { $opens }، وتُقبل المقترحات حتى { $time ->
    [none] نهاية يوم { $closes } ({ $zone })
   *[other] { $closes }
}.
mail-call_announced-action = الاطلاع على النداء
mail-deadline_extended-subject = { $call }: تمديد الموعد النهائي إلى { $date }
mail-deadline_extended-lead = تُقبل المقترحات المقدمة إلى { $call } حتى { $time ->
    [none] نهاية يوم { $date } ({ $zone })
   *[other] { $date }
} بدلًا من { $before }.
mail-deadline_extended-drafts = المقترحات التي تشاركون فيها وما زالت مفتوحة:
mail-draft-until = حتى { $date }
mail-deadline_extended-action = الاطلاع على النداء وتقديم مقترح
mail-call_cancelled-subject = إلغاء { $call }
mail-call_cancelled-lead = أُلغي { $call } ضمن { $programme }.
mail-call_cancelled-next = لن يُنظر بعد الآن في المقترحات المقدمة إلى هذا النداء.
mail-call_cancelled-projects = وتنتهي بإلغاء النداء المقترحات الآتية:
mail-call_cancelled-action = الاطلاع على النداء
mail-target_cancelled-subject = { $count ->
    [zero] أُلغي النداء الذي أُجِّلت إليه مشاريع
    [one] المشروع { $code }: أُلغي النداء الذي أُجِّل إليه: { $title }
    [two] مشروعان أُلغي النداء الذي أُجِّلا إليه
    [few] { $count } مشاريع أُلغي النداء الذي أُجِّلت إليه
    [many] { $count } مشروعًا أُلغي النداء الذي أُجِّلت إليه
   *[other] { $count } مشروع أُلغي النداء الذي أُجِّلت إليه
}
mail-target_cancelled-lead = { $count ->
    [zero] أُلغي { $call } ضمن { $programme }.
    [one] أُلغي { $call } ضمن { $programme }. وكان المشروع { $code } سينفَّذ مع مشاريعه.
    [two] أُلغي { $call } ضمن { $programme }. وكان مشروعان سينفَّذان مع مشاريعه.
    [few] أُلغي { $call } ضمن { $programme }. وكانت { $count } مشاريع ستنفَّذ مع مشاريعه.
    [many] أُلغي { $call } ضمن { $programme }. وكان { $count } مشروعًا سينفَّذ مع مشاريعه.
   *[other] أُلغي { $call } ضمن { $programme }. وكان { $count } مشروع سينفَّذ مع مشاريعه.
}
mail-target_cancelled-next = يبقى التأجيل نفسه قائمًا بعامه، وسيبين مكتب التنسيق مع أي مشاريع يجري التنفيذ الآن.
mail-call_corrected-subject = { $call }: تصحيح إشعار
mail-call_corrected-lead = كتبنا إليكم بشأن { $call } ضمن { $programme }. كان ذلك خطأ وقد تم الرجوع عنه: { $step }.
mail-call_corrected-projects = وتعود إلى وضعها السابق المقترحات الآتية:
mail-call_corrected-next = تبين صفحة النداء وضعه الآن.
mail-call_corrected-action = الاطلاع على النداء
mail-list_published-subject = { $list ->
    [short] { $call }: نُشرت القائمة المختصرة
   *[final] { $call }: نُشرت القائمة النهائية
}
mail-list_published-lead = { $list ->
    [short] نُشرت القائمة المختصرة الخاصة بـ{ $call } ضمن { $programme }.
   *[final] نُشرت القائمة النهائية الخاصة بـ{ $call } ضمن { $programme }.
}
mail-list_published-action = الاطلاع على القائمة
