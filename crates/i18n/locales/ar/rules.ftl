rules-title = قواعد البرامج
rules-intro = كُتبت هذه الصفحة من ملفات قواعد البرامج، وهي تصف ما يفعله النظام، وليست الدليل الرسمي لأي برنامج. وإلى جانب كل قاعدة من الأبواب التالية علامة تبيّن مدى ثبوتها: من يحق له التقدم وأنواع المشاريع والمجالات المفتوحة للمشاريع والتمويل والتواريخ والأرقام ومن يطلع على المشروع والشروط وقائمة التحقق من الأهلية والمعايير وأسباب التأجيل. أما المراحل والإجراءات والأدوار والاستمارات والمواعيد والالتزامات والرسائل فلا علامة لها، لأنها طريقة النظام في تطبيق هذه القواعد.
rules-legend = العلامات
rules-standing-stated = منصوص عليه
rules-standing-inferred = مستنتج
rules-standing-assumed = مفترض
rules-legend-stated = يذكره مصدر مبيّن إلى جانب القاعدة.
rules-legend-inferred = يُفهم مما تذكره المصادر.
rules-legend-assumed = قيمة اخترناها إلى أن يتاح دليل البرنامج، وليست من قواعد البرنامج.
rules-version = الإصدار { $version } من القواعد.
rules-applicants = من يحق له التقدم
rules-types = أنواع المشاريع
rules-areas = مجالات التعاون
rules-money = التمويل
rules-money-amount = لا يتجاوز مجموع منح النداء الواحد { $amount }، { $currency }.
rules-money-open = يحدد كل نداء مبلغه السنوي { $currency }.
rules-money-ceiling = أكبر منحة لمشروع واحد هي { $amount }، { $currency }.
rules-figures = التواريخ والأرقام
rules-call = مسار النداء
rules-project = مسار المشروع
rules-stages = المراحل
rules-sight = من يطلع على المشروع
# $stages are names of stages.
rules-sight-involved = المكتب ومن له صلة بالمشروع وحدهم (صاحبه وشركاؤه ونقاط الاتصال لديهم): { $stages }.
# $stages are names of stages.
rules-sight-unnamed = يطلع عليه الجميع دون أن يُذكر صاحبه أو بلده، ويطلع ذوو الصلة على كل شيء: { $stages }.
rules-sight-everyone = الجميع، في سائر المراحل.
rules-steps = الإجراءات
rules-conditions = الشروط
rules-forms = الاستمارات
rules-deadlines = المواعيد النهائية والتذكيرات
rules-duties = الالتزامات
rules-duties-debtor = يُسأل عن الالتزام من يقع عليه، ويجوز أن يقوم بالإجراء الذي يُستوفى به غيره ممن يذكرهم جدول الإجراءات.
rules-duties-workdays = إذا وقع تذكير سابق لموعد نهائي في يوم عطلة في بلد المتلقي أُرسل في يوم العمل السابق، وما يُرسل بعد فوات الموعد يُنتظر به يوم العمل التالي.
rules-duties-rest = ما دام المشروع في إحدى المراحل التالية تتوقف مدده ولا يُذكَّر أحد بالتزاماته: { $stages }. وعند استئنافه تُضاف أيام التوقف إلى كل مدة محسوبة بالأيام لم تكن قد انقضت قبله، أما ما يُستحق في يوم من السنة فيتبع سنة تنفيذ المشروع.
rules-duties-awake = وما يُطلب خلال ذلك ويمكن القيام به حينها يبقى مستحقًا ويُذكَّر به: { $duties }.
rules-column-rule = القاعدة
rules-column-value = القيمة
rules-column-standing = العلامة
rules-column-staff = للمكتب
rules-column-applicant = لمقدمي الطلبات
rules-column-step = الإجراء
rules-column-who = القائم به
rules-column-from = في مرحلة
rules-column-to = يؤدي إلى
rules-column-if = الشروط
rules-column-question = السؤال
rules-column-kind = الإجابة
rules-column-required = إلزامي
rules-column-limits = الحدود
rules-column-deadline = الموعد النهائي
rules-column-due = متى
rules-column-duty = الالتزام
rules-column-owes = الجهة الملزمة
rules-begins = —
rules-stays = دون تغيير
rules-back = العودة إلى المرحلة السابقة
rules-final = نهائية
rules-yes = نعم
rules-no = لا
rules-quoted = «{ $name }»
rules-refused = يُرفض الإجراء بهذه العبارة: «{ $text }»
rules-required-first = نعم، قبل تقديم المقترح
rules-required-in = نعم، قبل مغادرة مرحلة { $stages }
rules-group = المجموعة { $number }
rules-group-is = المجموعة { $number }: { $stages }.
rules-groups = يدل الرقم في الجدول على مجموعة من المراحل.
rules-every-stage = جميع المراحل
rules-conditional = بشرط فقط
rules-form-first = تُملأ قبل تقديم المقترح.
rules-form-stages = تُملأ في مرحلة { $stages }.
rules-kind-text = نص
rules-kind-number = عدد صحيح
rules-kind-money = مبلغ مالي
rules-kind-date = يوم أو شهر أو سنة
rules-kind-yes_no = نعم أو لا
rules-kind-choice = خيار واحد
rules-kind-country = دولة
rules-kind-list = عدة خيارات
rules-kind-group = عدة بنود
rules-kind-attachment = ملفات
rules-limit-words = { $count ->
    [zero] بلا كلمات
    [one] كلمة واحدة على الأكثر
    [two] كلمتان على الأكثر
    [few] { $count } كلمات على الأكثر
    [many] { $count } كلمة على الأكثر
   *[other] { $count } كلمة على الأكثر
}
rules-limit-min = { $count } على الأقل
rules-limit-max = { $count } على الأكثر
rules-limit-positive = أكثر من صفر
rules-limit-member-states = الدول الأعضاء فقط
rules-due-date = { $date ->
    [call_closes] حتى منتصف الليل في نهاية يوم إغلاق النداء، أو حتى الساعة المعلنة مع ذلك اليوم
    [call_opens] في تاريخ فتح النداء
    [milestone_ends] في آخر يوم من المَعْلَم
    [condition_due] في موعد أقصاه اليوم المحدد للشرط
    [finding_due] في موعد أقصاه اليوم المحدد للملاحظة
    [activity_ends] في آخر يوم من النشاط
    [contract_starts] في أول يوم من العقد بصيغته السارية
    [contract_ends] في آخر يوم من العقد بصيغته السارية
   *[other] { $date }
}
rules-due-at = { $due }، حتى الساعة { $time } ({ $zone })
rules-due-after = { $count ->
    [zero] في يوم { $event }
    [one] خلال يوم من { $event }
    [two] خلال يومين من { $event }
    [few] خلال { $count } أيام من { $event }
    [many] خلال { $count } يومًا من { $event }
   *[other] خلال { $count } يوم من { $event }
}
rules-due-past = { $count ->
    [zero] في اليوم نفسه:
    [one] خلال يوم من
    [two] خلال يومين من
    [few] خلال { $count } أيام من
    [many] خلال { $count } يومًا من
   *[other] خلال { $count } يوم من
} { $date ->
    [call_closes] تاريخ إغلاق النداء
    [call_opens] تاريخ فتح النداء
    [milestone_ends] آخر يوم من المَعْلَم
    [condition_due] آخر يوم محدد مع الشرط
    [finding_due] آخر يوم محدد مع الملاحظة
    [activity_ends] آخر يوم من النشاط
    [contract_starts] أول يوم من العقد بصيغته السارية
    [contract_ends] آخر يوم من العقد بصيغته السارية
   *[other] { $date }
}
rules-due-yearly = { $years ->
    [same] في موعد أقصاه { $day } من سنة النداء
    [next] في موعد أقصاه { $day } من السنة التالية للنداء
    [second] في موعد أقصاه { $day } من السنة الثانية بعد النداء
    [third] في موعد أقصاه { $day } من السنة الثالثة بعد النداء
   *[other] في موعد أقصاه { $day } بعد { $number } سنوات من النداء
}
rules-applicants-any = يجوز لكل من هو مقيد في السجل أن يبدأ مقترحًا. وتحدد شروط تقديمه وقائمة التحقق من الأهلية من يُقبل.
rules-areas-open = المجالات المفتوحة للمشاريع: { $areas }.
rules-areas-closed = مجالات غير مفتوحة للمشاريع: { $areas }.
rules-money-no-ceiling = ولم يُحدَّد حد أقصى لمنحة المشروع الواحد.
rules-roles = إذا ذُكر أحد هذه الأدوار في إجراء، فلا يقوم به إلا من كانت هذه صفته في المشروع نفسه. { $roles }.
rules-role-is = { $role }: { $relation }
rules-automatically = تلقائيًا
rules-eligibility = قائمة التحقق من الأهلية
rules-criteria = معايير التقييم
rules-postponement-reasons = أسباب التأجيل
rules-scale =
    يتولى { $assessors ->
        [zero] عدد غير محدد من المقيّمين
        [one] مقيّم واحد
        [two] مقيّمان
        [few] { $assessors } مقيّمين
        [many] { $assessors } مقيّمًا
       *[other] { $assessors } مقيّم
    } تقييم كل مقترح بلغ مرحلة { $stages }، بدرجة من { $lowest } إلى { $highest } لكل معيار. ويجب تعليل كل درجة دون { $comment }. ويجب أن يبلغ متوسط الدرجات { $pass }.
rules-notices = الرسائل
rules-column-after = بعد
rules-column-told = من يُبلَّغ
rules-column-sent = الإرسال
rules-mail-about = { $event } – { $about }
told-assessor_needed = إذا لزم مقيّم آخر
told-consent_asked = طلب موافقة الدولة
told-contract_ready = بدء إعداد العقد
told-assessor_left = إذا كان حساب مقيّم
told-focal_point_left = إذا كان حساب نقطة اتصال
rules-sent-always = دائمًا
rules-sent-courtesy = ما لم تُوقَف هذه الرسائل
rules-sent-released = بعد موافقة المكتب على نصها
rules-column-item = ما يجب استيفاؤه
rules-column-reason = السبب
rules-column-criterion = المعيار
rules-column-code = الرمز
rules-column-weight = الوزن
rules-column-owed = تجاه
rules-column-reminders = التذكيرات
rules-column-late = من يُبلَّغ عند التأخر
rules-kind-texts = عدة نصوص
rules-limit-size = { $size } على الأكثر
rules-hour =
    { $hour ->
        [9] التاسعة صباحًا
       *[other] الساعة { $hour }
    } بتوقيت المستلم
rules-before = قبل { $days } من الموعد
rules-on-the-day = في اليوم نفسه
rules-after = بعد { $days } من الموعد
rules-days = { $count ->
    [zero] صفر يوم
    [one] يوم
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
rules-days-in-row = { $count ->
    [zero] صفر يوم
    [one] يوم
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
rules-row = { $all } و{ $next }
rules-row-end = { $all } و{ $next }
rules-rung = { $count ->
    [zero] { $to } في اليوم نفسه
    [one] { $to } بعد يوم
    [two] { $to } بعد يومين
    [few] { $to } بعد { $count } أيام
    [many] { $to } بعد { $count } يومًا
   *[other] { $to } بعد { $count } يوم
}
rules-more = { $all }؛ { $next }
in-currency-USD = بالدولار الأمريكي
institution-kind-oic_standing_committee = اللجان الدائمة لمنظمة التعاون الإسلامي
institution-kind-oic_standing_committee_secretariat = أمانات اللجان الدائمة للمنظمة
institution-kind-oic_subsidiary_body = الهيئات المتفرعة عن المنظمة
institution-kind-oic_subsidiary_organ = الأجهزة المتفرعة عن المنظمة
institution-kind-oic_specialized_institution = المؤسسات المتخصصة للمنظمة
institution-kind-oic_affiliated_institution = المؤسسات المنتمية إلى المنظمة
institution-kind-oic_principal_organ = الأجهزة الرئيسية للمنظمة
institution-kind-oic_general_secretariat_unit = وحدات الأمانة العامة للمنظمة
institution-kind-oic_mechanism = آليات المنظمة
institution-kind-oic_mission = بعثات المنظمة
institution-kind-oic_network = شبكات المنظمة
institution-kind-national_body = الهيئات الوطنية
institution-kind-national_focal_point = نقاط الاتصال الوطنية
institution-kind-government = الحكومات
institution-kind-ministry = الوزارات
institution-kind-directorate = المديريات
institution-kind-public_institution = المؤسسات العامة
institution-kind-public_body = الهيئات العامة
institution-kind-international_organization = المنظمات الدولية
institution-kind-un_body = الهيئات التابعة للأمم المتحدة
institution-kind-islamic_institution = المؤسسات الإسلامية
institution-kind-islamic_organization = المنظمات الإسلامية
institution-kind-non_profit = المنظمات غير الربحية
institution-kind-ngo = المنظمات غير الحكومية
institution-kind-university = الجامعات
institution-kind-company = الشركات

## الإجراءات

step-draft_call = إعداد النداء
step-set_themes = تحديد المواضيع
step-announce_call = الإعلان عن النداء
step-open_call = فتح النداء
step-extend_deadline = تمديد الموعد النهائي
step-grant_grace = إقرار مهلة قصيرة تلي الإغلاق، ويكون ذلك قبل حلوله
step-close_call = إغلاق النداء
step-publish_short_list = نشر القائمة المختصرة
step-publish_final_list = نشر القائمة النهائية
step-start_implementation = بدء التنفيذ
step-complete_call = اختتام النداء
step-cancel_call = إلغاء النداء
step-postpone_projects = تأجيل عدة مشاريع
step-revert_postponements = الرجوع عن تأجيل عدة مشاريع
step-revert_call_step = الرجوع عن خطوة من خطوات النداء
step-draft_project = إعداد المقترح
step-save_form = ملء الاستمارة
step-submit_project = تقديم المقترح
step-find_eligible = إقرار الأهلية
step-find_ineligible = إقرار عدم الأهلية
step-short_list_project = الإدراج في القائمة المختصرة
step-approve_project = الموافقة على المشروع
step-put_on_reserve = الإدراج في القائمة الاحتياطية
step-reject_project = الرفض
step-postpone_project = تأجيل التنفيذ
step-resume_project = استئناف المشروع
step-activate_project = بدء تنفيذ المشروع
step-close_project = إغلاق المشروع
step-withdraw_project = سحب المقترح أو المشروع
step-terminate_project = إنهاء المشروع قبل اكتماله
step-award_subgrant = تخصيص منحة فرعية
step-settle_subgrant = تسوية منحة فرعية
step-cancel_subgrant = إلغاء منحة فرعية
step-plan_milestone = تحديد مَعْلَم
step-redate_milestone = تغيير موعد مَعْلَم
step-reach_milestone = الإبلاغ عن بلوغ مَعْلَم
step-miss_milestone = الإبلاغ عن فوات مَعْلَم
step-invite_partner = دعوة دولة شريكة
step-confirm_partner = تأكيد الشراكة
step-decline_partner = الاعتذار عن الشراكة
step-withdraw_partner = الانسحاب من الشراكة
step-replace_partner = استبدال دولة شريكة
step-sign_contract = توقيع العقد
step-attend_training = تسجيل حضور صاحب المشروع التدريب
step-transfer_budget = المناقلة بين بنود الميزانية
step-request_amendment = طلب تعديل العقد
step-approve_amendment = الموافقة على التعديل
step-refuse_amendment = رفض التعديل
step-begin_amendments = بدء سريان تعديل في يومه
step-give_consent = الموافقة على تغيير
step-refuse_consent = رفض تغيير
step-announce_activity = الإعلان عن نشاط
step-hold_activity = الإبلاغ عن تنفيذ نشاط
step-submit_report = تقديم تقرير مرحلي
step-submit_final_report = تقديم التقرير الختامي
step-return_report = إعادة تقرير
step-endorse_report = المصادقة على أرقام تقرير
step-accept_report = قبول تقرير مرحلي
step-accept_final_report = قبول التقرير الختامي
step-request_payment = طلب دفعة
step-approve_payment = الموافقة على دفعة
step-refuse_payment = رفض دفعة
step-make_payment = صرف دفعة
step-receive_refund = استلام مبلغ مسترد
step-visit_project = زيارة المشروع
step-answer_finding = الرد على ملاحظة زيارة
step-return_finding = إعادة الرد على ملاحظة
step-resolve_finding = معالجة ملاحظة من زيارة
step-check_closing_item = تأكيد بند من قائمة التحقق عند الإغلاق
step-start_preappraisal = بدء التقييم الأولي
step-close_final_stage = إغلاق المرحلة النهائية
step-end_year = إنهاء سنة التنفيذ
step-send_to_focal_point = الإحالة إلى نقطة الاتصال
step-return_to_owner = الإعادة إلى صاحب المشروع
step-endorse_project = مصادقة نقطة الاتصال
step-revise_draft = تعديل المسودة
step-lapse_project = إسقاط المقترح
step-readmit_project = قبول مقترح متأخر
step-submit_final_fiche = تقديم الوثيقة النهائية
step-request_revision = طلب تنقيح
step-resubmit_fiche = تقديم الوثيقة المنقحة
step-miss_final_stage = إسقاط مقترح لم تصل وثيقته النهائية
step-miss_revision = رفض مقترح لم تصل وثيقته المنقحة
step-expire_reserve = إنهاء مكانه في القائمة الاحتياطية
step-decline_project = الاعتذار عن المنحة
step-assign_assessors = تعيين المقيّمين
step-set_envelope = تحديد مبلغ النداء
step-propose_promotion = اقتراح التالي في القائمة الاحتياطية
step-promote_project = الترقية من القائمة الاحتياطية
step-report_proof = تقديم إثبات شرط
step-accept_proof = قبول إثبات
step-reject_proof = رفض إثبات
step-correct_project = تصحيح معلومة مسجلة

happening-project_partner_invited = دعوة دولة شريكة
happening-project_submitted = تقديم المقترح
happening-project_report_submitted = تقديم تقرير
happening-project_report_returned = إعادة تقرير
happening-project_activity_held = الإبلاغ عن انعقاد نشاط
happening-project_approved = الموافقة على المشروع
happening-project_revision_requested = طلب وثيقة منقحة
happening-project_amendment_requested = طلب تعديل العقد
happening-project_payment_requested = طلب دفعة
happening-obligation_time_granted = منح وقت إضافي
happening-obligation_excused = الإعفاء من التزام
happening-obligation_decision_reverted = الرجوع عن قرار بشأن التزام
happening-call_grace_granted = منح مهلة سماح للنداء
happening-project_proof_reported = تقديم إثبات شرط
happening-project_finding_answered = الرد على ملاحظة زيارة
happening-call_announced = الإعلان عن النداء
happening-call_cancelled = إلغاء النداء
happening-call_deadline_extended = تمديد الموعد النهائي لتقديم المقترحات
happening-call_final_list_published = نشر القائمة النهائية
happening-call_opened = فتح النداء
happening-call_postponements_reverted = الرجوع عن تأجيل عدة مشاريع
happening-call_projects_postponed = تأجيل عدة مشاريع
happening-call_promotion_proposed = اقتراح ترقية المشروع التالي في القائمة الاحتياطية
happening-call_short_list_published = نشر القائمة المختصرة
happening-call_step_reverted = الرجوع عن خطوة من خطوات النداء
happening-call_year_ended = انتهاء سنة التنفيذ
happening-evaluation_assessor_assigned = تعيين مقيّم
happening-evaluation_scored = اكتمال تقييم مقترح
happening-mail_bounced = ارتداد رسالة
happening-mail_failed = تعذر تسليم رسالة
happening-project_activated = بدء تنفيذ المشروع
happening-project_activity_announced = الإعلان عن نشاط
happening-project_amendment_approved = الموافقة على تعديل العقد
happening-project_amendment_refused = رفض تعديل العقد
happening-project_amendment_begun = بدء سريان تعديل
happening-project_consent_refused = رفض دولة شريكة لتعديل العقد
happening-project_budget_transferred = مناقلة بين بنود الميزانية
happening-project_closed = إغلاق المشروع
happening-project_condition_met = قبول إثبات
happening-project_condition_set = وضع شرط جديد للموافقة
happening-project_contract_signed = توقيع العقد
happening-project_decision_reverted = الرجوع عن قرار
happening-project_act_reverted = الرجوع عما سُجّل في أثناء مرحلة
happening-project_declined = الاعتذار عن المنحة
happening-project_fiche_resubmitted = تقديم الوثيقة النهائية المنقحة
happening-project_final_fiche_submitted = تقديم الوثيقة النهائية
happening-project_final_report_accepted = قبول التقرير الختامي
happening-project_final_stage_missed = سقوط مقترح لم تُقدَّم وثيقته النهائية
happening-project_finding_resolved = معالجة ملاحظة زيارة
happening-project_finding_returned = إعادة الرد على ملاحظة زيارة
happening-project_found_eligible = إقرار أهلية المقترح
happening-project_found_ineligible = إقرار عدم أهلية المقترح
happening-project_lapsed = سقوط المقترح
happening-project_readmitted = قبول مقترح متأخر
happening-project_partner_confirmed = تأكيد شراكة
happening-project_partner_declined = الاعتذار عن شراكة
happening-project_payment_approved = الموافقة على دفعة
happening-project_payment_made = صرف دفعة
happening-project_payment_refused = رفض دفعة
happening-project_postponed = تأجيل المشروع
happening-project_postponement_declined = رفض طلب التأجيل
happening-project_postponement_requested = طلب التأجيل
happening-project_promoted = الترقية من القائمة الاحتياطية
happening-project_proof_rejected = رفض إثبات
happening-project_put_on_reserve = الإدراج في القائمة الاحتياطية
happening-project_refund_due = ثبوت مبلغ يجب رده
happening-project_refund_received = استلام مبلغ مسترد
happening-project_refund_settled = رد كل ما وجب رده
happening-project_rejected = رفض المقترح
happening-project_renewals_asked = طلب تجديد الموافقات والوثائق
happening-project_report_accepted = قبول تقرير مرحلي
happening-project_reserve_expired = انتهاء الإدراج في القائمة الاحتياطية
happening-project_resumed = استئناف المشروع
happening-project_returned_by_focal_point = إعادة المقترح من نقطة الاتصال
happening-project_revision_missed = رفض مقترح لم تُقدَّم وثيقته المنقحة
happening-project_sent_to_focal_point = الإحالة إلى نقطة الاتصال
happening-project_short_listed = الإدراج في القائمة المختصرة
happening-project_suspended = إيقاف المشروع مؤقتًا
happening-project_terminated = إنهاء المشروع قبل اكتماله
happening-project_visit_recorded = زيارة متابعة
happening-project_withdrawn = سحب المشروع
happening-call_closed = إغلاق النداء
happening-call_implementation_started = بدء سنة التنفيذ
happening-evaluation_conflict_lifted = رفع تضارب مصالح
happening-evaluation_conflict_declared = الإفصاح عن تضارب مصالح
happening-evaluation_person_listed = إدراج مقيّم ضمن العاملين في المشروع
happening-project_corrected = تصحيح بيان من بيانات المشروع
happening-project_drafted = بدء إعداد المقترح
happening-project_milestone_planned = تحديد مَعْلَم
happening-project_subgrant_awarded = تقديم منحة فرعية
happening-webhook_disabled = تعطيل رابط إبلاغ

## رموز البرامج

rules-codes = رموز البرامج
rules-codes-intro = بهذه الرموز تُسمى الأشياء في الأوامر والقصص، وهي مأخوذة من ملفات قواعد البرامج.
rules-codes-programme = { $name }: `{ $code }`
rules-codes-call = مراحل النداء
rules-codes-project = مراحل المشروع
rules-codes-form = { $name }: `{ $code }`
rules-column-meaning = التسمية
happening-panel_convened = دعوة لجنة التقييم إلى الانعقاد
happening-panel_moved = نقل موعد جلسة لجنة التقييم
happening-panel_adjourned = رفع جلسة لجنة التقييم
happening-account_closed = إغلاق حساب
