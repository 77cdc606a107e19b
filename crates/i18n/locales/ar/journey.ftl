## What happened to a project that stands still

event-project-postponement_requested = { $to_call ->
    [none] طلب صاحب المشروع تأجيل التنفيذ إلى { $to_year }. السبب: { $reason }
   *[other] طلب صاحب المشروع تأجيل التنفيذ إلى { $to_year } مع النداء { $to_call }. السبب: { $reason }
}
event-project-postponement_declined = رُفض طلب التأجيل. السبب: { $reason }
event-project-renewals_asked = { $changes ->
    [none] يجب تجديده قبل الاستئناف: { $renewals }
   *[other] طُلب تأكيد المشاركة من جديد: { $renewals }. ما تغيّر: { $changes }
}
page-partner-left = خروج { $country }
page-partner-came = دعوة { $country }
event-project-renewals_done = جُدّد كل ما وجب تجديده، ويجوز استئناف المشروع.
event-project-consent_renewed = جُدّد تأكيد مشاركة { $country } بصفة { $role }.
event-project-document_filed = { $valid_until ->
    [none] حُفظت وثيقة: { $document }.
   *[other] حُفظت وثيقة: { $document }، سارية حتى { $valid_until }.
}
event-project-document_renewed = جُددت الوثيقة { $document }، وهي سارية حتى { $valid_until }.
event-project-suspended = أُوقف المشروع مؤقتًا. السبب: { $reason }
event-project-refund_due = مبلغ يجب رده لأن المنحة لا تتحمله: { $amount }.
event-project-refund_settled = رُدّ كل ما وجب رده.

refusal-expires-too-soon = لن تسري الوثيقة إلا حتى { $until }.
refusal-expires-too-soon-advice = يجب أن تسري مدة أطول من المدة الحالية وإلى نهاية السنة المطلوبة لها: حتى { $needs } على الأقل.

## Decisions taken back

event-project-decision_reverted = تم الرجوع عن القرار: { $decision }. السبب: { $reason }
# $decision: a decision message; $part: key of what it was done to; $reason
event-project-act_reverted = رجوع عن { $decision } ({ $part }). السبب: { $reason }
refusal-not-the-last-decision = { $last ->
    [none] لا يوجد قرار قائم بهذا الاسم: { $decision }.
   *[other] لا يمكن الرجوع عن هذا القرار وحده: { $decision }. { $followers ->
        [none] القرار الأخير: { $last }.
       *[other] يقوم عليه ما تقرر بعده: { $followers }.
    }
}
refusal-not-the-last-decision-advice = { $last ->
    [none] اختر قرارًا لا يزال قائمًا.
   *[other] { $followers ->
        [none] ارجع أولًا عن القرار الأخير: { $last }.
       *[other] ارجع معه عما يلي بهذا الترتيب: { $followers }.
    }
}
refusal-money-given-on = مُنح لمشاريع أخرى المبلغ الذي أتاحه القرار: يعود إلى المشروع { $asked } ولم يبق من المبلغ المخصص للنداء إلا { $left }.
refusal-money-given-on-advice = زد المبلغ المخصص للنداء، أو أبق القرار كما هو.
refusal-decision-held = { $by ->
    [none] لم يعد الرجوع عن هذا ممكنًا: { $decision }.
   *[other] لم يعد الرجوع عن هذا ممكنًا: { $decision }. فقد تلاه ما هو نهائي: { $by }.
}
refusal-decision-held-advice = أصلح الخطأ بقرار جديد، فصفحة المشروع تعرض ما هو متاح الآن.
mail-cause-decision-reverted = تم الرجوع عن القرار الذي تبلغ عنه.
mail-cause-mistake-untold = لم تُرسل رسالة القرار قط، فليس هناك ما يُصحح.
mail-cause-decision-taken-anew = اتُّخذ القرار نفسه من جديد في هذه الأثناء.
mail-decision_corrected-subject = { $count ->
    [zero] لا مشاريع تُصحَّح
    [one] تصحيح بشأن المشروع { $code }: { $title }
    [two] تصحيح بشأن مشروعين
    [few] تصحيح بشأن { $count } مشاريع
    [many] تصحيح بشأن { $count } مشروعًا
   *[other] تصحيح بشأن { $count } مشروع
}
mail-decision_corrected-lead = { $count ->
    [zero] لم نراسلكم بشأن أي مشروع. تم الرجوع عما أبلغناكم به: { $decision }. ونعتذر عن هذا الخطأ.
    [one] سبق أن راسلناكم بشأن المشروع { $code }. تم الرجوع عما أبلغناكم به: { $decision }. ونعتذر عن هذا الخطأ.
    [two] سبق أن راسلناكم بشأن مشروعين. تم الرجوع عما أبلغناكم به: { $decision }. ونعتذر عن هذا الخطأ.
    [few] سبق أن راسلناكم بشأن { $count } مشاريع. تم الرجوع عما أبلغناكم به: { $decision }. ونعتذر عن هذا الخطأ.
    [many] سبق أن راسلناكم بشأن { $count } مشروعًا. تم الرجوع عما أبلغناكم به: { $decision }. ونعتذر عن هذا الخطأ.
   *[other] سبق أن راسلناكم بشأن { $count } مشروع. تم الرجوع عما أبلغناكم به: { $decision }. ونعتذر عن هذا الخطأ.
}
mail-decision_corrected-next = تعرض صفحة المشروع وضعه الحالي.
mail-decision_corrected-action = عرض المشروع
mail-decision_corrected-next-several = تعرض صفحات المشاريع وضعها الحالي.
mail-decision_corrected-action-several = الاطلاع على النداء

decision-found_eligible = إقرار الأهلية
decision-found_ineligible = إقرار عدم الأهلية
decision-short_listed = الإدراج في القائمة المختصرة
decision-approved = الموافقة
decision-put_on_reserve = الإدراج في القائمة الاحتياطية
decision-rejected = الرفض
decision-postponed = التأجيل
decision-suspended = الإيقاف المؤقت
decision-declined = التنازل عن المنحة
decision-withdrawn = سحب المشروع
decision-terminated = إنهاء المشروع قبل أجله
decision-final_report_accepted = قبول التقرير الختامي
decision-payment_approved = الموافقة على دفعة
decision-payment_made = تسجيل صرف دفعة
decision-activity_held = تسجيل إقامة نشاط
decision-visit_recorded = تسجيل زيارة وما أسفرت عنه من ملاحظات
decision-finding_resolved = تسجيل معالجة ملاحظة
decision-closing_item_checked = التأشير على بند في قائمة الإغلاق
decision-condition_met = قبول استيفاء شرط
decision-activated = بدء العمل
decision-refund_received = تسجيل مبلغ أعيد
decision-subgrant_settled = تسوية منحة فرعية
decision-lapsed = السقوط
decision-final_stage_missed = السقوط لعدم تقديم الوثيقة النهائية
decision-revision_missed = الرفض لعدم تقديم الوثيقة المنقحة
decision-reserve_expired = انتهاء القائمة الاحتياطية
decision-closed = الإغلاق
decision-preappraisal_started = بدء التقييم الأولي
decision-short_list_published = نشر القائمة المختصرة
decision-final_stage_closed = إغلاق مرحلة الوثائق النهائية
decision-final_list_published = نشر القائمة النهائية
decision-implementation_started = بدء سنة التنفيذ
decision-year_ended = انتهاء سنة التنفيذ
decision-completed = اكتمال النداء
decision-time_granted = منح وقت إضافي
decision-excused = الإعفاء من الالتزام
# $decision: a decision message; $part: key of what it was done to
mail-decision-of = { $decision } ({ $part })
decision-cancelled = إلغاء النداء

## Steps

step-request_postponement = طلب التأجيل
step-decline_postponement = رفض طلب التأجيل
step-suspend_project = إيقاف المشروع مؤقتًا
step-renew_consent = تجديد تأكيد المشاركة
step-file_document = إيداع وثيقة
step-renew_document = تجديد وثيقة
step-revert_decision = الرجوع عن قرار

## The page of postponements

page-postponements-title = حالات التأجيل
page-postponements-lead = المشاريع المتوقفة أو التي توقفت: السبب، وتاريخ التوقف، وما بقي تجديده، وما تغيّر عند الاستئناف.
page-postponements-by-reason = { $reason }: { $count }
page-postponements-count = { $count ->
    [zero] لا تأجيل
    [one] تأجيل واحد
    [two] تأجيلان
    [few] { $count } تأجيلات
    [many] { $count } تأجيلًا
   *[other] { $count } تأجيل
}
page-postponements-waiting = { $count ->
    [zero] لا مشروع متوقف
    [one] مشروع واحد ما زال متوقفًا
    [two] مشروعان ما زالا متوقفين
    [few] { $count } مشاريع ما زالت متوقفة
    [many] { $count } مشروعًا ما زالت متوقفة
   *[other] { $count } مشروع ما زالت متوقفة
}
page-postponements-returned = { $count ->
    [zero] لم يُستأنف أي مشروع
    [one] استؤنف مشروع واحد
    [two] استؤنف مشروعان
    [few] استؤنفت { $count } مشاريع
    [many] استؤنف { $count } مشروعًا
   *[other] استؤنف { $count } مشروع
}
page-postponements-completed = { $count ->
    [zero] لم يكتمل منها شيء
    [one] اكتمل منها مشروع واحد
    [two] اكتمل منها مشروعان
    [few] اكتملت منها { $count } مشاريع
    [many] اكتمل منها { $count } مشروعًا
   *[other] اكتمل منها { $count } مشروع
}
page-postponements-ended = { $count ->
    [zero] لم ينته أي مشروع دون استئناف
    [one] انتهى مشروع واحد دون استئناف
    [two] انتهى مشروعان دون استئناف
    [few] انتهت { $count } مشاريع دون استئناف
    [many] انتهى { $count } مشروعًا دون استئناف
   *[other] انتهى { $count } مشروع دون استئناف
}
page-postponements-median = { $count ->
    [zero] استؤنف نصفها في اليوم نفسه
    [one] استؤنف نصفها خلال يوم واحد
    [two] استؤنف نصفها خلال يومين
    [few] استؤنف نصفها خلال { $count } أيام
    [many] استؤنف نصفها خلال { $count } يومًا
   *[other] استؤنف نصفها خلال { $count } يوم
}
page-postponements-wishes = طلبات تنتظر الرد
page-postponements-journeys = المسارات
page-postponements-none = لم يؤجَّل أي مشروع.
page-postponements-since = مواعيده متوقفة منذ { $moment }.
page-postponements-stood = توقفت مواعيده من { $from } حتى استئنافه في { $to }.
page-postponements-to-the-end = توقفت مواعيده من { $moment } حتى انتهائه.
page-postponements-days = { $count ->
    [zero] أقل من يوم من التوقف
    [one] يوم واحد من التوقف
    [two] يومان من التوقف
    [few] { $count } أيام من التوقف
    [many] { $count } يومًا من التوقف
   *[other] { $count } يوم من التوقف
}
page-postponements-moves = { $count ->
    [zero] لم ينقل
    [one] نُقل مرة واحدة
    [two] نُقل مرتين دون استئناف
    [few] نُقل { $count } مرات دون استئناف
    [many] نُقل { $count } مرة دون استئناف
   *[other] نُقل { $count } مرة دون استئناف
}
page-postponements-call = يُنفَّذ مع مشاريع النداء { $call }.
page-postponements-call-cancelled = أُلغي النداء { $call } الذي كان المشروع سينفَّذ مع مشاريعه.
page-postponements-score = تبقى درجته كما كانت: { $percent }.
page-postponements-differences = ما تغيّر عند الاستئناف
page-postponements-what = البند
page-postponements-before = قبل
page-postponements-after = بعد
page-postponements-nothing = لا يوجد
journey-away = متوقف
journey-returned = استؤنف
journey-ended = انتهى
difference-year = سنة التنفيذ
difference-milestone = المَعْلَم
difference-partner = الشريك
difference-contract_version = نسخة العقد
difference-contract_end = نهاية العقد
difference-contract_activity = نشاط في العقد
difference-partner_invited = شريك مدعو لم يرد:
difference-activity_over = نشاط لم يُعقد وانقضى موعده:

## The page that takes a decision back

page-decide-revert = الرجوع عن القرار
page-decide-revert-question = هل ترجعون عن { $decision } بشأن «{ $title }»؟
page-decide-revert-told = لا يُحذف شيء: يبقى الخطأ وتصحيحه في سجل الأحداث. ومن أُبلغ بالقرار برسالة يظهر أدناه عند عرض ما يترتب، وتُعدّ لكل منهم مسودة تصحيح تنتظر إذنكم.
page-decide-revert-none = ليس آخر ما تقرر مما يمكن الرجوع عنه.
page-decide-revert-choice = { $followers ->
    [none] { $decision }
   *[other] { $decision }، ومعه ما يقوم عليه: { $followers }
}
