## What happened to a grant

event-project-contract_signed = وُقّع العقد { $number } بمبلغ { $grant }، ويسري من { $starts } إلى { $ends }. الجهة المسؤولة: { $authority }. جهة الاتصال: { $contact }.
event-project-training_attended = حضر صاحب المشروع التدريب في { $on }.
event-project-budget_transferred = نُقل مبلغ { $amount } بين بنود الميزانية بإشعار. السبب: { $reason }
event-project-amendment_requested = { $consents ->
    [none] طُلب التعديل { $amendment } ليسري من { $effective }. السبب: { $reason }
   *[other] طُلب التعديل { $amendment } ليسري من { $effective }. موافقة مطلوبة من: { $consents }. السبب: { $reason }
}
event-project-consent_given = وردت موافقة { $country } على التعديل { $amendment }.
event-project-consent_refused = لم توافق { $country } على التعديل { $amendment }. السبب: { $reason }
event-project-amendment_approved = { $from ->
    [none] اعتُمد التعديل { $amendment }، وهو النسخة { $version } من العقد.
   *[other] اعتُمد التعديل { $amendment }، وهو النسخة { $version } من العقد، ويسري ابتداءً من { $from }.
}
event-project-amendment_begun = بدأ سريان التعديل { $amendment }.
event-project-amendment_refused = رُفض التعديل { $amendment }، ويبقى العقد على حاله. السبب: { $reason }
event-project-activity_announced = { $mode ->
    [online] أُعلن عن النشاط «{ $activity }»: { $span }، عبر الإنترنت.
    [hybrid] أُعلن عن النشاط «{ $activity }»: { $span }، { $city } وعبر الإنترنت.
   *[on_site] أُعلن عن النشاط «{ $activity }»: { $span }، { $city }.
}
event-project-activity_held = { $participants ->
    [zero] عُقد النشاط «{ $activity }» ({ $span }) دون مشاركين من { $countries }.
    [one] عُقد النشاط «{ $activity }» ({ $span }) بحضور مشارك واحد من { $countries }.
    [two] عُقد النشاط «{ $activity }» ({ $span }) بحضور مشاركَين اثنين من { $countries }.
    [few] عُقد النشاط «{ $activity }» ({ $span }) بحضور { $participants } مشاركين من { $countries }.
    [many] عُقد النشاط «{ $activity }» ({ $span }) بحضور { $participants } مشاركًا من { $countries }.
   *[other] عُقد النشاط «{ $activity }» ({ $span }) بحضور { $participants } مشارك من { $countries }.
}
event-project-report_submitted = { $kind ->
    [final] قُدّم التقرير الختامي { $report } عن { $period }، الجولة { $round }.
   *[progress] قُدّم التقرير المرحلي { $report } عن { $period }، الجولة { $round }.
}
event-project-report_returned = أُعيد التقرير { $report } للتعديل: { $comment }
event-project-report_endorsed = أُقرت صحة أرقام التقرير { $report }.
event-project-report_accepted = قُبل التقرير المرحلي { $report }.
event-project-final_report_accepted = { $owes ->
    [owner] قُبل التقرير الختامي { $report }. التكلفة المقبولة { $eligible }، ويرد صاحب المشروع { $balance }.
    [bank] قُبل التقرير الختامي { $report }. التكلفة المقبولة { $eligible }، وما زال مستحقًا لصاحب المشروع { $balance }.
   *[nobody] قُبل التقرير الختامي { $report }. التكلفة المقبولة { $eligible }، ولم يبق شيء مستحقًا.
}
event-project-payment_requested = { $kind ->
    [advance] طُلبت دفعة مقدمة قدرها { $amount } ({ $payment }).
    [balance] طُلبت الدفعة النهائية وقدرها { $amount } ({ $payment }).
   *[interim] طُلبت دفعة مرحلية قدرها { $amount } ({ $payment }).
}
event-project-payment_approved = تمت الموافقة على الدفعة { $payment }.
event-project-payment_refused = رُفضت الدفعة { $payment }. السبب: { $reason }
event-project-payment_made = صُرف مبلغ { $amount } في { $paid_on } ({ $payment }، { $reference }).
event-project-refund_received = استُرد مبلغ { $amount } في { $received_on } ({ $reference }).
event-project-visit_recorded = { $findings ->
    [zero] أُجريت زيارة متابعة للمشروع في { $on } دون ملاحظات.
    [one] أُجريت زيارة متابعة للمشروع في { $on }، وسُجّلت ملاحظة واحدة.
    [two] أُجريت زيارة متابعة للمشروع في { $on }، وسُجّلت ملاحظتان.
    [few] أُجريت زيارة متابعة للمشروع في { $on }، وسُجّلت { $findings } ملاحظات.
    [many] أُجريت زيارة متابعة للمشروع في { $on }، وسُجّلت { $findings } ملاحظة.
   *[other] أُجريت زيارة متابعة للمشروع في { $on }، وسُجّلت { $findings } ملاحظة.
}
event-project-finding_resolved = عولجت الملاحظة { $finding }: { $proof }
event-project-finding_answered = رد صاحب المشروع على الملاحظة { $finding }: { $answer }
event-project-finding_returned = الرد على الملاحظة { $finding } غير كافٍ. السبب: { $reason }
event-project-closing_item_checked = استُكمل في قائمة التحقق عند الإغلاق: { $item }

## Why a step of a grant was refused

refusal-grant-unknown = لم يُمنح هذا المشروع مبلغ بعد.
refusal-grant-unknown-advice = اعتمد المشروع مع تحديد المبلغ أولًا.
refusal-not-the-grant = مجموع بنود الميزانية { $sum }، أما المنحة فهي { $grant }.
refusal-not-the-grant-advice = عدّل البنود حتى يساوي مجموعها المنحة.
refusal-other-currency = المبلغ بعملة { $found }، أما المنحة فبعملة { $needs }.
refusal-other-currency-advice = حدّد المبلغ بعملة { $needs }.
refusal-over-grant = المبلغ { $asked } أكبر مما بقي: { $left }.
refusal-over-grant-advice = حدّد مبلغًا لا يتجاوز { $left }.
refusal-over-eligible = الدفعة البالغة { $asked } أكبر مما بقي مستحقًا من التكلفة المقبولة { $eligible }: { $left }.
refusal-over-eligible-advice = ارفض الدفعة واطلب ما بقي مستحقًا.
refusal-over-line = بند الميزانية { $line } لا يحتوي إلا على { $has }، والمطلوب نقل { $gives } منه.
refusal-over-line-advice = انقل منه ما لا يتجاوز { $has }.
refusal-other-spender = بندا الميزانية { $from } و{ $to } يخصان مشاركين مختلفين، ويحتاج نقل المال بينهما إلى تعديل العقد.
refusal-other-spender-advice = اطلب تعديلًا يغيّر البندين معًا، أو انقل المال بين بنود مشارك واحد.
refusal-spent-over-line = سيكون لبند الميزانية { $line } مبلغ { $has }، وستكون نفقاته { $spent }.
refusal-spent-over-line-advice = اترك للبند ما لا يقل عما أُنفق منه، أو أبلغ عن نفقات أقل.
refusal-still-named = { $what ->
    [line] ما زال بند الميزانية { $key } يذكر هذا البلد الذي لا يشارك أو لن يشارك بعد ذلك: { $country }.
   *[activity] ما زال النشاط { $key } يذكر هذا البلد الذي لا يشارك أو لن يشارك بعد ذلك: { $country }.
}
refusal-still-named-advice = لا تذكر هذا البلد فيه. وبعد توقيع العقد يلزم لذلك تعديل، ويمكن أن ينسحب البلد بالتعديل نفسه.
refusal-partners-later = بموجب قواعد هذا البرنامج ينضم الشركاء أو ينسحبون عند الموافقة على التعديل، لا في يوم لاحق: { $day }.
refusal-partners-later-advice = اطلب ما يخص الشركاء في تعديل مستقل يسري من اليوم.
refusal-period-told = يغطي التقرير المقبول { $report } هذه الفترة بالفعل: من { $from } إلى { $to }.
refusal-period-told-advice = أبلغ عن الفترة التي تليها.
refusal-outside-contract = يقع { $day } خارج مدة العقد، وهي من { $first } إلى { $last }.
refusal-outside-contract-advice = حدّد يومًا ضمن مدة العقد، أو اطلب تعديلًا أولًا.
refusal-announced-outside = أُعلن عن النشاط { $activity } في { $day }، والعقد يسري عندئذ من { $first } إلى { $last }.
refusal-announced-outside-advice = انقل النشاط أو تخلَّ عنه في التعديل نفسه، أو أعلن عنه أولًا في أيام أخرى من العقد.
refusal-too-early = { $after ->
    [opening] لم يكن النداء قد بدأ في { $day }، فأول أيامه كان { $first }.
    [payment] لم تكن أي دفعة قد سُدّدت في { $day }، فأول دفعة كانت في { $first }.
   *[approval] لم تكن الدفعة قد نالت الموافقة في { $day }، فقد كانت الموافقة في { $first }.
}
refusal-too-early-advice = حدّد اليوم الذي حدث فيه ذلك فعلًا.
refusal-part-state = { $what ->
    [payment] لا يمكن ذلك للدفعة { $key }، فحالتها: { $state }، والمطلوب: { $needs }.
    [activity] لا يمكن ذلك للنشاط { $key }، فحالته: { $state }، والمطلوب: { $needs }.
    [report] لا يمكن ذلك للتقرير { $key }، فحالته: { $state }، والمطلوب: { $needs }.
    [amendment] لا يمكن ذلك للتعديل { $key }، فحالته: { $state }، والمطلوب: { $needs }.
    [finding] لا يمكن ذلك للملاحظة { $key }، فحالتها: { $state }، والمطلوب: { $needs }.
    [consent] لا يمكن ذلك للتعديل { $key }، فحالة الموافقة: { $state }، والمطلوب: { $needs }.
   *[other] لا يمكن ذلك مع { $key }، فالحالة: { $state }، والمطلوب: { $needs }.
}
refusal-part-state-advice = اطلع على صفحة المشروع، فقد تكون الحالة تغيرت.
refusal-four-eyes = سبق للحساب { $account } أن تدخل في هذه الدفعة، فلا يحق له الموافقة عليها ولا صرفها.
refusal-four-eyes-advice = اطلب ذلك من شخص آخر.
refusal-not-yet = لم يحن هذا اليوم بعد: { $day }.
refusal-not-yet-advice = أبلغ عنه بعد حدوثه.
refusal-not-your-country = لا يحق ذلك إلا لممثلي { $country } أو مكتب التنسيق.
refusal-not-your-country-advice = اطلب ذلك من جهة الاتصال في هذه الدولة.

## Words of a grant

role-bank = البنك
part-state-planned = مخطط له
part-state-announced = معلن عنه
part-state-held = تم عقده
part-state-reported = مبلغ عنه
part-state-submitted = مقدم
part-state-endorsed = أُقرت أرقامه
part-state-returned = معاد للتعديل
part-state-accepted = مقبول
part-state-requested = مطلوب
part-state-paid = مصروف
part-state-refused = مرفوض
part-state-approved = معتمد
part-state-begun = سارٍ
part-state-asked = مطلوبة
part-state-given = واردة
part-state-excused = أُعفي منها
part-state-left = لم تعد مشاركة
part-state-open = مفتوح
part-state-answered = وصل الرد عليه
part-state-resolved = معالج
part-state-spent = مصروف منه
part-state-progress = تقرير مرحلي
part-state-final = تقرير ختامي
payment-kind-advance = دفعة مقدمة
payment-kind-interim = دفعة مرحلية
payment-kind-balance = الدفعة النهائية
budget-head-travel = السفر
budget-head-accommodation = الإقامة
budget-head-daily_allowance = البدل اليومي
budget-head-human_resources = الموارد البشرية
budget-head-meeting = تنظيم الاجتماعات
budget-head-publication = المنشورات والتعريف
budget-head-other = أخرى
closing-item-outputs_published = نشر المخرجات
closing-item-visibility_material_filed = حفظ مواد التعريف
closing-item-accounts_filed = حفظ الحسابات

## The grant on a project’s page

page-grant-title = المنحة
page-grant-contract = العقد
page-grant-signed = تاريخ التوقيع
page-grant-period = المدة
page-grant-authority = الجهة المسؤولة
page-grant-contact = جهة الاتصال
page-grant-version = نسخة العقد
page-grant-granted = المنحة
page-grant-paid = المصروف
page-grant-pending = مطلوب ولم يصرف بعد
page-grant-spent = المنفق وفق التقارير المقبولة
page-grant-unsettled = لم تتم تسويته بعد
page-grant-owed = مستحق لصاحب المشروع
page-grant-back = يجب رده
page-grant-budget = الميزانية
page-grant-head = الباب
page-grant-spender = الجهة المنفقة
page-grant-now = حاليًا
page-grant-payments = الدفعات
page-grant-activities = الأنشطة
page-grant-reports = التقارير
page-grant-amendment = التعديل
page-grant-effective = يسري من
page-grant-before = قبل
page-grant-after = بعد
page-grant-owner = صاحب المشروع
page-grant-nothing = لا شيء
page-grant-from = ابتداءً من { $date }
page-grant-coming = { $what }: { $value }
page-grant-gone = { $what } (إلغاء): { $value }
page-grant-leaves = خروج شريك: { $value }
page-grant-contract-start = بداية العقد
page-grant-contract-end = نهاية العقد

## قوائم صفحة المشروع

page-grant-of = الموضوع
page-grant-of-start = اليوم الأول
page-grant-of-end = اليوم الأخير
page-grant-of-line = خط ميزانية
page-grant-of-activity = نشاط
page-grant-of-partner = دولة شريكة
page-grant-transfers = التحويلات بين خطوط الميزانية
page-grant-shift = من { $from } إلى { $to }: { $amount }
page-grant-refunds = المبالغ المستردة
page-grant-findings = ملاحظات الزيارات
page-grant-visit = الزيارة
page-grant-closing = قائمة الإغلاق
page-grant-ticked = تم
page-grant-unticked = لم يتم بعد
page-grant-online = عبر الإنترنت
page-grant-provider = الخبرة من { $who }
page-grant-came = { $country } ({ $people })
page-grant-attendance = المشاركون: { $countries }
page-grant-approvals = { $count ->
    [zero] دون موافقات
    [one] موافقة واحدة
    [two] موافقتان
    [few] { $count } موافقات
    [many] { $count } موافقة
   *[other] { $count } موافقة
}
page-papers-conditions = شروط الموافقة
page-papers-condition = الشرط
page-papers-due = في موعد أقصاه
page-papers-proof = الإثبات
page-papers-lacking = ما ينقص:
page-papers-documents = الوثائق
page-papers-until = صالحة حتى { $until }
