# كلمات رسائل التقييم والمنحة. شرح المتغيرات في الملف الإنجليزي.

## What stands before a value

mail-label-comments = المطلوب تنقيحه:
mail-label-left = المتبقي من مبلغ النداء:
mail-label-number = العقد:
mail-label-authority = الجهة المسؤولة:
mail-label-person = جهة الاتصال:
mail-label-amount = المبلغ:
mail-label-paid_on = تاريخ الصرف:
mail-label-reference = الرقم المرجعي للبنك:
mail-label-eligible = التكلفة المقبولة:
mail-label-owed = المستحق لصاحب المشروع:
mail-label-back = المطلوب رده:
mail-label-activity = النشاط:
mail-label-place = المكان:
mail-label-finding = الملاحظة:
mail-label-answer = الرد:
mail-label-condition = الشرط:
mail-label-ground = نوع تضارب المصالح:
mail-label-proof = الإثبات:

## What several mails say

mail-project-action = الاطلاع على المشروع
mail-contract_ready-action = الاطلاع على المطلوب
mail-changes = ما الذي يتغير:
mail-change = { $thing ->
    [starts] بداية العقد
    [ends] نهاية العقد
    [authority] الجهة المسؤولة
    [contact] جهة الاتصال
    [line] بند الميزانية
    [activity] النشاط
   *[partner] الدولة الشريكة
}: { $before } ← { $after }
mail-place-online = عبر الإنترنت
mail-visit_recorded-nothing = أُجريت زيارة متابعة للمشروع { $code } في { $date }، وليست هناك ملاحظات.
mail-visit_recorded-findings = المطلوب معالجته:
mail-visit_recorded-finding = { $finding } – حتى { $date }

## The mails

mail-project_eligible-subject = المقترح { $code } مؤهل: { $title }
mail-project_eligible-lead = يستوفي المقترح { $code } شروط النداء.
mail-project_eligible-next = الخطوة التالية هي تقييمه، ولا يلزمكم القيام بأي إجراء الآن.

mail-revision_requested-subject = مطلوب تنقيح الوثيقة النهائية للمشروع { $code } حتى { $date }: { $title }
mail-revision_requested-lead = مطلوب تقديم وثيقة نهائية منقحة للمشروع { $code } قبل { $time ->
    [none] نهاية يوم { $date }
   *[other] { $date }
}.
mail-revision_requested-next = إن لم تصل في موعدها فلن يُنظر في المشروع بعد ذلك.

mail-fiche_received-subject = { $round ->
    [first] تم استلام الوثيقة النهائية للمشروع { $code }: { $title }
   *[revised] تم استلام الوثيقة المنقحة للمشروع { $code }: { $title }
}
mail-fiche_received-lead = { $round ->
    [first] قُدّمت الوثيقة النهائية للمشروع { $code } وهي بانتظار البت فيها.
   *[revised] قُدّمت الوثيقة النهائية المنقحة للمشروع { $code } وهي بانتظار البت فيها.
}
mail-fiche_received-next = يمكن الموافقة عليه أو إدراجه في القائمة الاحتياطية أو رفضه أو طلب تنقيحه.

mail-focal_point_asked-subject = المقترح { $code } بانتظار مصادقتكم: { $title }
mail-focal_point_asked-lead = { $date ->
    [none] أُحيل إليكم المقترح { $code } بصفتكم نقطة الاتصال في بلده.
   *[other] أُحيل إليكم المقترح { $code } بصفتكم نقطة الاتصال في بلده، ويُغلق النداء { $time ->
        [none] بنهاية يوم { $date }
       *[other] في { $date }
    }.
}
mail-focal_point_asked-next = يرجى المصادقة عليه، أو إعادته إلى صاحبه مع بيان السبب.

mail-proposal_returned-subject = أعادت نقطة الاتصال المقترح { $code }: { $title }
mail-proposal_returned-lead = أعادت نقطة الاتصال المقترح { $code }.
mail-proposal_returned-next = يرجى تنقيحه وإحالته من جديد قبل إغلاق النداء.

mail-promotion_proposed-subject = التالي في القائمة الاحتياطية: { $code }، { $title }
mail-promotion_proposed-lead = بقيت أموال في النداء، والمشروع { $code } هو التالي في القائمة الاحتياطية بالترتيب { $rank }.
mail-promotion_proposed-next = يرجى ترقيته أو بيان سبب تجاوزه.

mail-project_readmitted-subject = يمكن تقديم المقترح { $code } حتى { $date }: { $title }
mail-project_readmitted-lead = قَبِل مكتب التنسيق المقترح { $code } مع أن النداء قد أُغلق. يمكن تقديمه قبل { $time ->
    [none] نهاية يوم { $date }
   *[other] { $date }
}.
mail-project_readmitted-next = يرجى استكماله وتقديمه في موعده، فبعد ذلك لن يُنظر فيه.

mail-project_lapsed-subject = سقط المقترح { $code }: { $title }
mail-project_lapsed-lead = { $what ->
    [fiche] سقط المقترح { $code } لأن وثيقته النهائية لم تصل في موعدها.
    [revision] سقط المقترح { $code } لأن وثيقته المنقحة لم تصل في موعدها.
    [money] سقط المقترح { $code } لأن القائمة الاحتياطية لندائه أُقفلت.
   *[proposal] سقط المقترح { $code } لأن نداءه لم يعد يقبل المقترحات.
}
mail-project_lapsed-next = إن كانت لديكم أسئلة فيرجى الرد على هذه الرسالة.
mail-project_lapsed-many-subject = { $count ->
    [zero] { $call }: لم يسقط أي مقترح
    [one] { $call }: سقوط مقترح واحد
    [two] { $call }: سقوط مقترحين
    [few] { $call }: سقوط { $count } مقترحات
    [many] { $call }: سقوط { $count } مقترحًا
   *[other] { $call }: سقوط { $count } مقترح
}
mail-project_lapsed-many-lead = { $what ->
    [fiche] { $count ->
        [zero] لم يسقط أي مقترح.
        [one] سقط مقترح واحد لأن وثيقته النهائية لم تصل في موعدها.
        [two] سقط مقترحان لأن وثيقتيهما النهائيتين لم تصلا في موعدهما.
        [few] سقطت { $count } مقترحات لأن وثائقها النهائية لم تصل في موعدها.
        [many] سقط { $count } مقترحًا لأن وثائقها النهائية لم تصل في موعدها.
       *[other] سقط { $count } مقترح لأن وثائقها النهائية لم تصل في موعدها.
    }
    [revision] { $count ->
        [zero] لم يسقط أي مقترح.
        [one] سقط مقترح واحد لأن وثيقته المنقحة لم تصل في موعدها.
        [two] سقط مقترحان لأن وثيقتيهما المنقحتين لم تصلا في موعدهما.
        [few] سقطت { $count } مقترحات لأن وثائقها المنقحة لم تصل في موعدها.
        [many] سقط { $count } مقترحًا لأن وثائقها المنقحة لم تصل في موعدها.
       *[other] سقط { $count } مقترح لأن وثائقها المنقحة لم تصل في موعدها.
    }
    [money] { $count ->
        [zero] لم يسقط أي مقترح.
        [one] سقط مقترح واحد لأن القائمة الاحتياطية لندائه أُقفلت.
        [two] سقط مقترحان لأن القائمة الاحتياطية لندائهما أُقفلت.
        [few] سقطت { $count } مقترحات لأن القائمة الاحتياطية لندائها أُقفلت.
        [many] سقط { $count } مقترحًا لأن القائمة الاحتياطية لندائها أُقفلت.
       *[other] سقط { $count } مقترح لأن القائمة الاحتياطية لندائها أُقفلت.
    }
   *[proposal] { $count ->
        [zero] لم يسقط أي مقترح.
        [one] سقط مقترح واحد لأن نداءه لم يعد يقبل المقترحات.
        [two] سقط مقترحان لأن نداءهما لم يعد يقبل المقترحات.
        [few] سقطت { $count } مقترحات لأن نداءها لم يعد يقبل المقترحات.
        [many] سقط { $count } مقترحًا لأن نداءها لم يعد يقبل المقترحات.
       *[other] سقط { $count } مقترح لأن نداءها لم يعد يقبل المقترحات.
    }
}
mail-project_lapsed-many-projects = المقترحات:

mail-project_declined-subject = تخلى صاحب المشروع عن المشروع { $code }: { $title }
mail-project_declined-lead = تخلى صاحب المشروع عن المشروع { $code }.
mail-project_declined-next = لم يعد مطلوبًا بشأنه أي شيء.

mail-contract_ready-subject = { $count ->
    [zero] لا عقود جاهزة للتوقيع
    [one] عقد المشروع { $code } جاهز للتوقيع: { $title }
    [two] عقدا مشروعين جاهزان للتوقيع
    [few] عقود { $count } مشاريع جاهزة للتوقيع
    [many] عقود { $count } مشروعًا جاهزة للتوقيع
   *[other] عقود { $count } مشروع جاهزة للتوقيع
}
mail-contract_ready-lead = { $count ->
    [zero] لم يُدرج أي مشروع في القائمة النهائية.
    [one] أُدرج المشروع { $code } في القائمة النهائية ويمكن توقيع عقده.
    [two] أُدرج مشروعان لكم في القائمة النهائية ويمكن توقيع عقديهما.
    [few] أُدرجت { $count } مشاريع لكم في القائمة النهائية ويمكن توقيع عقودها.
    [many] أُدرج { $count } مشروعًا لكم في القائمة النهائية ويمكن توقيع عقودها.
   *[other] أُدرج { $count } مشروع لكم في القائمة النهائية ويمكن توقيع عقودها.
}
mail-contract_ready-next = يرجى تسمية الجهة المسؤولة وجهة الاتصال في كل عقد.

mail-contract_signed-subject = وُقّع عقد المشروع { $code }: { $title }
mail-contract_signed-lead = وُقّع عقد المشروع { $code }، وهو سارٍ حتى نهاية يوم { $date }.
mail-contract_signed-next = تجري المدفوعات والأنشطة والتقارير وفق العقد، وتعرضها صفحة المشروع.

mail-amendment_requested-subject = طُلب تعديل عقد المشروع { $code }: { $title }
mail-amendment_requested-lead = طُلب تعديل عقد المشروع { $code } على أن يسري من { $date }.
mail-amendment_requested-next = يرجى البت فيه بعد رد الشركاء المعنيين.

mail-consent_asked-subject = مطلوب رد { $country } على تعديل في المشروع { $code }: { $title }
mail-consent_asked-lead = مطلوب رد { $country } على تعديل في المشروع { $code } يسري من { $date }.
mail-consent_asked-next = يرجى الموافقة، أو الرفض مع بيان السبب. وما لم يُذكر يبقى كما كان.

mail-consent_refused-subject = رفض وارد من { $country } لتعديل في المشروع { $code }: { $title }
mail-consent_refused-lead = ورد من { $country } رفض للتعديل المطلوب في المشروع { $code }.
mail-consent_refused-next = تعرض صفحة المشروع التعديل، ويبت فيه مكتب التنسيق.

mail-amendment_decided-subject = { $answer ->
    [yes] تمت الموافقة على تعديل عقد المشروع { $code }: { $title }
   *[no] رُفض تعديل عقد المشروع { $code }: { $title }
}
mail-amendment_decided-lead = { $answer ->
    [yes] تمت الموافقة على التعديل { $amendment } لعقد المشروع { $code }، وأصبح جزءًا من العقد.
   *[no] رُفض التعديل { $amendment } لعقد المشروع { $code }، ويبقى العقد كما كان.
}
mail-amendment_decided-changes = ما الذي يتغير:
mail-amendment_decided-asked = ما الذي طُلب:
mail-amendment_decided-begins = يسري ابتداءً من { $day }، لا قبل ذلك.
mail-amendment_decided-next = تعرض صفحة المشروع العقد إلى جانب صيغته الأصلية.

mail-payment_requested-subject = طُلبت دفعة قدرها { $amount } للمشروع { $code }: { $title }
mail-payment_requested-lead = طُلبت الدفعة { $payment } ({ $kind }) وقدرها { $amount } للمشروع { $code }.
mail-payment_requested-next = يرجى اعتمادها، أو رفضها مع بيان السبب.

mail-payment_decided-subject = { $outcome ->
    [approved] الدفعة { $payment } للمشروع { $code }، الاعتماد رقم { $nth }: { $title }
    [refused] رُفضت الدفعة { $payment } للمشروع { $code }: { $title }
   *[made] صُرفت الدفعة { $payment } للمشروع { $code }: { $title }
}
mail-payment_decided-lead = { $outcome ->
    [approved] نالت الدفعة { $payment } للمشروع { $code } الاعتماد رقم { $nth }.
    [refused] رُفضت الدفعة { $payment } للمشروع { $code }.
   *[made] صُرفت الدفعة { $payment } للمشروع { $code }.
}
mail-payment_decided-next = تعرض صفحة المشروع جميع دفعاته.

mail-report_received-subject = تم استلام التقرير { $report } للمشروع { $code }: { $title }
mail-report_received-lead = { $kind ->
    [progress] قُدّم التقرير المرحلي { $report } للمشروع { $code }.
   *[final] قُدّم التقرير الختامي { $report } للمشروع { $code }.
}
mail-report_received-next = يقر البنك صحة أرقامه، ثم يقبله مكتب التنسيق أو يعيده مع بيان المطلوب تنقيحه.

mail-report_judged-subject = { $outcome ->
    [returned] مطلوب تنقيح التقرير { $report } للمشروع { $code }: { $title }
    [accepted] قُبل التقرير { $report } للمشروع { $code }: { $title }
   *[final] قُبل التقرير الختامي للمشروع { $code }: { $title }
}
mail-report_judged-lead = { $outcome ->
    [returned] أُعيد التقرير { $report } للمشروع { $code }، ومطلوب تقديم تقرير منقح.
    [accepted] قُبل التقرير { $report } للمشروع { $code }.
   *[final] قُبل التقرير الختامي { $report } للمشروع { $code }، وحُددت التكلفة المقبولة.
}
mail-report_judged-next = تعرض صفحة المشروع الخطوة التالية المطلوبة.

mail-activity_announced-subject = نشاط للمشروع { $code }، { $dates }: { $title }
mail-activity_announced-lead = أُعلن عن نشاط للمشروع { $code }: { $dates }.
mail-activity_announced-next = تعرض صفحة المشروع جميع أنشطته.

mail-visit_recorded-subject = زيارة متابعة للمشروع { $code }: { $title }
mail-visit_recorded-lead = { $count ->
    [zero] أُجريت زيارة متابعة للمشروع { $code } في { $date }، وليست هناك ملاحظات.
    [one] أُجريت زيارة متابعة للمشروع { $code } في { $date }، وهناك ملاحظة واحدة مطلوب الرد عليها.
    [two] أُجريت زيارة متابعة للمشروع { $code } في { $date }، وهناك ملاحظتان مطلوب الرد عليهما.
    [few] أُجريت زيارة متابعة للمشروع { $code } في { $date }، وهناك { $count } ملاحظات مطلوب الرد عليها.
    [many] أُجريت زيارة متابعة للمشروع { $code } في { $date }، وهناك { $count } ملاحظة مطلوب الرد عليها.
   *[other] أُجريت زيارة متابعة للمشروع { $code } في { $date }، وهناك { $count } ملاحظة مطلوب الرد عليها.
}
mail-visit_recorded-next = يرجى بيان ما تم بشأن كل ملاحظة.

mail-finding_answered-subject = رد على ملاحظة زيارة للمشروع { $code }: { $finding }
mail-finding_answered-lead = رد صاحب المشروع { $code } على ملاحظة من زيارة متابعة.
mail-finding_answered-next = يرجى اعتبارها معالجة، أو إعادة الرد مع بيان ما ينقصه.

mail-finding_judged-subject = { $answer ->
    [yes] عولجت ملاحظة زيارة للمشروع { $code }: { $finding }
   *[no] أُعيد الرد على ملاحظة زيارة للمشروع { $code }: { $finding }
}
mail-finding_judged-lead = { $answer ->
    [yes] عولجت ملاحظة من زيارة متابعة المشروع { $code }.
   *[no] الرد على ملاحظة من زيارة متابعة المشروع { $code } غير كافٍ، ومطلوب رد آخر.
}
mail-finding_judged-next = تعرض صفحة المشروع الخطوة التالية المطلوبة.

mail-conditions_set-subject = الموافقة على المشروع { $code } مشروطة: { $title }
mail-conditions_set-lead = الموافقة على المشروع { $code } مرهونة بشروط لم تستوفَ بعد.
mail-conditions_set-conditions = الشروط:
mail-conditions_set-condition = { $condition } – حتى { $date }
mail-conditions_set-next = تعرض صفحة المشروع كل شرط وموعده الأخير، ويرجى تقديم ما يثبت استيفاء كل منها.

mail-proof_reported-subject = إثبات استيفاء شرط للمشروع { $code }: { $condition }
mail-proof_reported-lead = قدّم صاحب المشروع { $code } ما يثبت استيفاء شرط من شروط الموافقة.
mail-proof_reported-next = يرجى قبوله، أو رفضه مع بيان ما ينقصه.

mail-condition_judged-subject = { $answer ->
    [yes] استُوفي شرط للمشروع { $code }: { $condition }
   *[no] رُفض إثبات استيفاء شرط للمشروع { $code }: { $condition }
}
mail-condition_judged-lead = { $answer ->
    [yes] استُوفي شرط من شروط الموافقة على المشروع { $code }.
   *[no] ما قُدّم لإثبات استيفاء شرط من شروط الموافقة على المشروع { $code } غير كافٍ، ومطلوب إثبات آخر.
}
mail-condition_judged-next = تعرض صفحة المشروع الخطوة التالية المطلوبة.

mail-budget_transferred-subject = نُقل مبلغ بين بنود ميزانية المشروع { $code } بإشعار: { $title }
mail-budget_transferred-lead = نُقل { $amount } بين بنود ميزانية المشروع { $code } بإشعار.
mail-budget_transferred-shifts = ما نُقل:
mail-budget_transferred-shift = { $from } ← { $to }: { $amount }
mail-budget_transferred-next = لا يلزم اتخاذ قرار، وتعرض صفحة المشروع الميزانية إلى جانب صيغتها الأصلية.

mail-refund_received-subject = تم استرداد مبلغ عن المشروع { $code }: { $title }
mail-refund_received-lead = استُرد { $amount } عن المشروع { $code } في { $date }.
mail-refund_received-next = تعرض صفحة المشروع حساباته.

mail-project_closed-subject = أُغلق المشروع { $code }: { $title }
mail-project_closed-lead = نُفّذ المشروع { $code } وأُغلق.
mail-project_closed-next = لم يعد مطلوبًا بشأنه أي شيء. شكرًا على العمل المشترك.

mail-assessor_assigned-subject = { $date ->
    [none] مقترحات بانتظار تقييمكم
   *[other] مقترحات بانتظار تقييمكم حتى { $date }
}
mail-assessor_assigned-lead = { $call ->
    [none] أُسند إليكم تقييم مقترحات{ $date ->
        [none] .
       *[other] {" "}قبل { $time ->
            [none] نهاية يوم { $date }
           *[other] { $date }
        }.
    }
   *[other] أُسند إليكم تقييم مقترحات من { $call }{ $date ->
        [none] .
       *[other] {" "}قبل { $time ->
            [none] نهاية يوم { $date }
           *[other] { $date }
        }.
    }
}
mail-assessor_assigned-next = يُعرض عليكم كل مقترح دون أسماء أصحابه. وإن تعذّر عليكم الحكم على أحدها بحياد فيرجى التصريح بتضارب المصالح قبل وضع الدرجة.
mail-assessor_assigned-action = الاطلاع على المطلوب

mail-proposal_submitted-subject = قُدّم مقترح المشروع { $code }: { $title }
mail-proposal_submitted-lead = قُدّم مقترح المشروع { $code }.
mail-proposal_submitted-next = يرجى التحقق من أهليته.

mail-proposal_scored-subject = اكتمل تقييم مقترح المشروع { $code }: { $title }
mail-proposal_scored-lead = قدّم جميع المقيّمين درجاتهم لمقترح المشروع { $code }.
mail-proposal_scored-next = تعرض صفحته المتوسط وما يشترطه البرنامج.

mail-label-missing = المقيّمون المطلوبون بعد:
mail-assessor_needed-subject = المقترح { $code } يحتاج إلى مقيّم آخر: { $title }
mail-assessor_needed-lead = عدد مقيّمي المقترح { $code } أقل من عدد الدرجات المطلوبة له.
mail-assessor_needed-barred = لم يعد يجوز له تقييم المقترح:
mail-assessor_needed-line = { $assessor } – { $ground }
mail-assessor_needed-next = يرجى إسناده إلى مقيّم آخر. ولا تُحتسب درجة من لا يجوز له تقييمه.

mail-postponement_requested-subject = طُلب تأجيل المشروع { $code } إلى { $year }: { $title }
mail-postponement_requested-lead = يطلب صاحب المشروع { $code } تأجيل تنفيذه إلى { $year }.
mail-postponement_requested-next = يرجى تأجيل المشروع أو رفض الطلب مع بيان السبب.

mail-postponement_declined-subject = لم يؤجَّل المشروع { $code }: { $title }
mail-postponement_declined-lead = رُفض طلب تأجيل المشروع { $code }.
mail-postponement_declined-next = تبقى مواعيده كما هي.

mail-project_suspended-subject = أُوقف المشروع { $code } مؤقتًا: { $title }
mail-project_suspended-lead = أُوقف المشروع { $code } مؤقتًا.
mail-project_suspended-next = تتوقف مواعيده النهائية إلى حين استئنافه.

mail-project_activated-subject = بدأ تنفيذ المشروع { $code }: { $title }
mail-project_activated-lead = بدأ تنفيذ المشروع { $code }.
mail-project_activated-next = تعرض صفحة المشروع معالمه ومواعيدها.

mail-activity_held-subject = عُقد نشاط للمشروع { $code }: { $title }
mail-activity_held-lead = عُقد نشاط للمشروع { $code } ({ $dates }).
mail-activity_held-next = تعرض صفحة المشروع من شارك فيه.

mail-year_ended-subject = انتهت سنة التنفيذ: { $call }
mail-year_ended-lead = انتهت سنة تنفيذ مشاريع { $call }.
mail-year_ended-projects = مشاريعكم التي لم تُختتم بعد:
mail-year_ended-next = يرجى تقديم ما بقي مطلوبًا ليتسنى اختتامها.
mail-year_ended-action = الاطلاع على النداء

## مهلة إضافية، إعفاء، مهلة سماح

mail-time_granted-subject = مهلة إضافية حتى { $date }: { $duty } ({ $code })
mail-time_granted-lead = { $duty }: أمامكم مهلة حتى { $moment } بدلًا من { $before }.
mail-time_granted-action = الاطلاع على المطلوب
mail-duty_excused-subject = لم يعد مطلوبًا: { $duty } ({ $code })
mail-duty_excused-lead = { $duty }: لم يعد هذا مطلوبًا.
mail-duty_excused-next = لن يصلكم تذكير آخر بشأنه.
mail-duty_excused-action = الاطلاع على التفاصيل
mail-duty_corrected-subject = تصحيح: { $duty } ({ $code })
mail-duty_corrected-lead = { $duty }: تم الرجوع عما أبلغناكم به: { $decision }. ونعتذر عن هذا الخطأ. { $moment ->
    [none] ويبقى ذلك مطلوبًا كما كان.
   *[other] ويبقى ذلك مطلوبًا كما كان، حتى { $moment }.
}
mail-duty_corrected-action = الاطلاع على المطلوب
mail-grace_granted-subject = { $call }: تُقبل المقترحات حتى { $moment }
mail-grace_granted-lead = تُقبل المقترحات المقدمة إلى { $call } التي لم يكتمل إرسالها عند الإغلاق حتى { $moment }.
mail-grace_granted-next = يبقى الموعد النهائي كما كان، ويرجى ممن هو جاهز أن يقدم قبله.
mail-grace_granted-action = الاطلاع على النداء

mail-conflict_declared-subject = تضارب مصالح: لا يقيّم { $person } المشروع { $code }: { $title }
mail-conflict_declared-lead = لا يجوز أن يقيّم { $person } مقترح المشروع { $code }.
mail-conflict_declared-next = يرجى إسناد المقترح إلى شخص آخر إذا نقصت بذلك درجة.

## Panels

mail-label-begins = تبدأ في:
mail-panel-action = الاطلاع على لجنة التقييم
mail-panel-projects = المقترحات المعروضة عليها التي يجوز لكم تقييمها:

mail-panel_convened-subject = تجتمع لجنة التقييم { $panel } في { $date }
mail-panel_convened-lead = أنتم مدعوون إلى لجنة التقييم { $panel } التي تجتمع في { $date }.
mail-panel_convened-next = إن تعذّر عليكم الحكم على أحد المقترحات بحياد فيرجى مغادرة القاعة عند النظر فيه. ولا يُعرف صوتكم قبل إغلاق التصويت.

mail-panel_moved-subject = { $before ->
    [none] لجنة التقييم { $panel } في { $date }: تغيّرت الساعة أو المكان
   *[other] تجتمع لجنة التقييم { $panel } في { $date } بدلًا من { $before }
}
mail-panel_moved-lead = { $before ->
    [none] تجتمع لجنة التقييم { $panel } في { $date } كما كان مقررًا، في ساعة أخرى أو مكان آخر.
   *[other] تجتمع لجنة التقييم { $panel } في { $date }. وكان مقررًا أن تجتمع في { $before }.
}
mail-panel_moved-next = يرجى إبلاغ مكتب التنسيق إن تعذّر حضوركم.

mail-panel_ended-subject = رُفعت جلسة لجنة التقييم { $panel }
mail-panel_ended-lead = رُفعت جلسة لجنة التقييم { $panel } التي دُعيت إلى الانعقاد في { $date }. ولم يعد مطلوبًا منكم شيء.
mail-panel_ended-next = يوجد محضرها في صفحتها.

## Money that is to be given back

mail-refund_due-subject = مبلغ { $amount } مطلوب رده عن المشروع { $code }: { $title }
mail-refund_due-lead = { $why ->
    [terminated] أُنهي المشروع { $code } قبل أوانه، وتقل المصروفات الواردة في التقارير المقبولة عما دُفع.
    [withdrawn] سُحب المشروع { $code }، وتقل المصروفات الواردة في التقارير المقبولة عما دُفع.
   *[accounted] قُبل التقرير النهائي للمشروع { $code }، وتتحمل المنحة أقل مما دُفع.
}{ $date ->
    [none] {" "}ويجب رد { $amount }.
   *[other] {" "}ويجب رد { $amount } قبل { $time ->
        [none] نهاية يوم { $date }
       *[other] { $date }
    }.
}
mail-refund_due-next = يرجى ممن يرد المبلغ إبلاغ مكتب التنسيق بالرقم المرجعي للبنك. وتعرض صفحة المشروع حساباته.

## An assessor whose account was closed

mail-assessor_left-subject = { $count ->
    [zero] لا مقترح يحتاج إلى مقيّم آخر بعد مغادرة { $assessor }
    [one] مقترح واحد يحتاج إلى مقيّم آخر بعد مغادرة { $assessor }
    [two] مقترحان يحتاجان إلى مقيّم آخر بعد مغادرة { $assessor }
    [few] { $count } مقترحات تحتاج إلى مقيّم آخر بعد مغادرة { $assessor }
    [many] { $count } مقترحًا يحتاج إلى مقيّم آخر بعد مغادرة { $assessor }
   *[other] { $count } مقترح يحتاج إلى مقيّم آخر بعد مغادرة { $assessor }
}
mail-assessor_left-lead = { $count ->
    [zero] أُغلق الحساب { $assessor }. ولا ينقص أيَّ مقترح مقيّم.
    [one] أُغلق الحساب { $assessor }. وكان عليه تقييم مقترح واحد صار عدد مقيّميه أقل من عدد الدرجات المطلوبة له.
    [two] أُغلق الحساب { $assessor }. وكان عليه تقييم مقترحين صار عدد مقيّمي كل منهما أقل من عدد الدرجات المطلوبة له.
    [few] أُغلق الحساب { $assessor }. وكان عليه تقييم { $count } مقترحات صار عدد مقيّمي كل منها أقل من عدد الدرجات المطلوبة له.
    [many] أُغلق الحساب { $assessor }. وكان عليه تقييم { $count } مقترحًا صار عدد مقيّمي كل منها أقل من عدد الدرجات المطلوبة له.
   *[other] أُغلق الحساب { $assessor }. وكان عليه تقييم { $count } مقترح صار عدد مقيّمي كل منها أقل من عدد الدرجات المطلوبة له.
}
mail-assessor_left-projects = يرجى إسناد ما يلي إلى مقيّم آخر:
mail-assessor_left-next = لا تُحتسب درجة حساب مغلق. وإذا فُتح الحساب من جديد عادت درجاته مطلوبة.
mail-assessor_left-action = الاطلاع على المطلوب

## A focal point whose account was closed

mail-focal_point_left-subject = { $count ->
    [zero] لا مجال بلا نقطة اتصال بعد مغادرة { $account }
    [one] مجال واحد بلا نقطة اتصال بعد مغادرة { $account }
    [two] مجالان بلا نقطة اتصال بعد مغادرة { $account }
    [few] { $count } مجالات بلا نقطة اتصال بعد مغادرة { $account }
    [many] { $count } مجالًا بلا نقطة اتصال بعد مغادرة { $account }
   *[other] { $count } مجال بلا نقطة اتصال بعد مغادرة { $account }
}
mail-focal_point_left-lead = { $count ->
    [zero] أُغلق الحساب { $account }. ولم يبقَ مجال بلا نقطة اتصال.
    [one] أُغلق الحساب { $account }. وكان نقطة الاتصال في مجال واحد لا يتولاه أحد منذ ذلك الحين.
    [two] أُغلق الحساب { $account }. وكان نقطة الاتصال في مجالين لا يتولاهما أحد منذ ذلك الحين.
    [few] أُغلق الحساب { $account }. وكان نقطة الاتصال في { $count } مجالات لا يتولاها أحد منذ ذلك الحين.
    [many] أُغلق الحساب { $account }. وكان نقطة الاتصال في { $count } مجالًا لا يتولاها أحد منذ ذلك الحين.
   *[other] أُغلق الحساب { $account }. وكان نقطة الاتصال في { $count } مجال لا يتولاها أحد منذ ذلك الحين.
}
mail-focal_point_left-seats = يرجى تعيين نقطة اتصال أخرى:
mail-focal_point_left-next = وإلى ذلك الحين لا يصادق أحد هناك على المقترحات. وإذا فُتح الحساب من جديد عاد إلى مهامه.
mail-focal_point_left-action = الاطلاع على السجل
