## The mailbox: its list, and what is kept back

page-mailbox-case = المشروع أو النداء
page-mailbox-event = الحدث
page-mailbox-besides = كل رسائل هذا الحدث
# $count: how many are kept back
page-mailbox-held = { $count ->
    [zero] لا رسائل موقوفة
    [one] رسالة واحدة موقوفة
    [two] رسالتان موقوفتان
    [few] { $count } رسائل موقوفة
    [many] { $count } رسالة موقوفة
   *[other] { $count } رسالة موقوفة
}
page-mailbox-release-all = السماح بإرسالها كلها
page-mailbox-cancel-all = عدم إرسال أي منها
page-mailbox-stayed = لم يُتخذ أي إجراء بشأن هذه الرسائل، إذ لم تعد موقوفة.
# $count: how many
page-office-held = { $count ->
    [zero] لا رسائل تنتظر سماحكم بإرسالها
    [one] رسالة واحدة تنتظر سماحكم بإرسالها
    [two] رسالتان تنتظران سماحكم بإرسالهما
    [few] { $count } رسائل تنتظر سماحكم بإرسالها
    [many] { $count } رسالة تنتظر سماحكم بإرسالها
   *[other] { $count } رسالة تنتظر سماحكم بإرسالها
}

## What a mail is for: one name for each template

template-activity_announced = إعلان نشاط
template-activity_held = إقامة نشاط
template-amendment_decided = قرار بشأن تعديل
template-amendment_requested = طلب تعديل
template-assessor_assigned = مقترح للتقييم
template-assessor_left = مغادرة مقيّم
template-assessor_needed = الحاجة إلى مقيّم
template-budget_transferred = نقل بين بنود الميزانية
template-call_announced = إعلان نداء
template-call_cancelled = إلغاء نداء
template-call_corrected = تصحيح بشأن نداء
template-call_opened = فتح نداء
template-condition_judged = قرار بشأن إثبات شرط
template-conditions_set = شروط الموافقة
template-conflict_declared = إعلان تضارب في المصالح
template-consent_asked = طلب موافقة على تعديل
template-consent_refused = رفض دولة شريكة تعديلًا
template-contract_ready = العقد جاهز للتوقيع
template-contract_signed = توقيع العقد
template-deadline_extended = تمديد موعد نهائي
template-deadline_reminder = تذكير قبل موعد نهائي
template-decision_corrected = تصحيح بشأن قرار
template-digest = موجز
template-duty_corrected = تصحيح بشأن التزام
template-duty_excused = إعفاء من التزام
template-escalation = تأخر الغير في التزام
template-fiche_received = وصول الوثيقة النهائية
template-finding_answered = الرد على ملاحظة
template-finding_judged = قرار بشأن الرد على ملاحظة
template-focal_point_asked = مقترح ينتظر نقطة الاتصال
template-focal_point_left = مغادرة نقطة اتصال
template-grace_granted = منح مهلة إضافية
template-list_published = نشر قائمة
template-mail_undelivered = رسالة لم تصل
template-many_duties = التزامات كثيرة معًا
template-overdue = تذكير بعد موعد نهائي
template-panel_convened = دعوة لجنة التقييم إلى الانعقاد
template-panel_ended = انتهاء جلسة لجنة التقييم
template-panel_moved = تغيير موعد جلسة لجنة التقييم
template-partner_answered = رد دولة شريكة
template-partner_invited = دعوة دولة شريكة
template-partner_left = انسحاب دولة شريكة
template-payment_decided = قرار بشأن دفعة
template-payment_requested = طلب دفعة
template-postponement_declined = رفض تأجيل
template-postponement_requested = طلب تأجيل
template-project_activated = بدء التنفيذ
template-project_approved = الموافقة على مشروع
template-project_closed = إقفال مشروع
template-project_declined = تنازل صاحب المشروع عن المنحة
template-project_eligible = قبول أهلية مقترح
template-project_ineligible = عدم أهلية مقترح
template-project_lapsed = سقوط مقترح
template-project_on_reserve = إدراج في القائمة الاحتياطية
template-project_postponed = تأجيل مشروع
template-project_readmitted = قبول مقترح متأخر
template-project_rejected = رفض مقترح
template-project_resumed = استئناف مشروع
template-project_short_listed = إدراج في القائمة المختصرة
template-project_suspended = تعليق مشروع
template-project_terminated = إنهاء مشروع
template-project_withdrawn = سحب مشروع
template-promotion_proposed = اقتراح ترقية من القائمة الاحتياطية
template-proof_reported = تقديم إثبات شرط
template-proposal_received = إيصال باستلام مقترح
template-proposal_returned = إعادة مقترح من نقطة الاتصال
template-proposal_scored = اكتمال درجات مقترح
template-proposal_submitted = وصول مقترح
template-refund_due = مبلغ واجب الرد
template-refund_received = وصول مبلغ مردود
template-report_judged = قرار بشأن تقرير
template-report_received = وصول تقرير
template-revision_requested = طلب وثيقة منقحة
template-several_duties = عدة التزامات
template-several_notices = عدة إشعارات
template-target_cancelled = إلغاء النداء الذي أُجّل إليه المشروع
template-time_granted = مهلة إضافية لالتزام
template-visit_recorded = زيارة متابعة
template-webhook_disabled = تعطيل رابط إبلاغ
template-year_ended = انتهاء سنة التنفيذ

## What has happened to a mail

page-mailbox-timeline = ما حدث لها
