# جمل سجل الأحداث. شرح المتغيرات في الملف الإنجليزي.

## Call

event-call-drafted = { $title ->
    [none] أُعدّت مسودة النداء.
   *[other] أُعدّت مسودة النداء: { $title }.
}
event-call-recorded = { $conducted ->
    [none] أُدرج النداء نقلًا عن وثيقة، في مرحلة «{ $stage }».
   *[other] أُدرج النداء نقلًا عن وثيقة، في مرحلة «{ $stage }»، وتاريخه في الوثيقة: { $conducted }.
}
event-call-themes_set = حُدّدت المواضيع: { $themes }
event-call-announced = أُعلن عن النداء. تُقبل المقترحات من { $opens } إلى { $closes }.
event-call-opened = فُتح النداء. تُقبل المقترحات حتى { $closes }. وأصبحت قواعده ثابتة: { $rules }.
event-call-deadline_extended = مُدّد الموعد النهائي من { $from } إلى { $to }. السبب: { $reason }
# $minutes: number; $until: a moment; $reason
event-call-grace_granted = { $minutes ->
    [zero] لا يُقبل شيء بعد الإغلاق. السبب: { $reason }
    [one] يُقبل ما يصل بعد الإغلاق بدقيقة واحدة، حتى { $until }. السبب: { $reason }
    [two] يُقبل ما يصل بعد الإغلاق بدقيقتين، حتى { $until }. السبب: { $reason }
    [few] يُقبل ما يصل بعد الإغلاق بـ { $minutes } دقائق، حتى { $until }. السبب: { $reason }
    [many] يُقبل ما يصل بعد الإغلاق بـ { $minutes } دقيقة، حتى { $until }. السبب: { $reason }
   *[other] يُقبل ما يصل بعد الإغلاق بـ { $minutes } دقيقة، حتى { $until }. السبب: { $reason }
}
event-call-closed = أُغلق النداء أمام المقترحات.
event-call-short_list_published = { $projects ->
    [zero] نُشرت القائمة المختصرة دون أي مشروع.
    [one] نُشرت القائمة المختصرة وتضم مشروعًا واحدًا.
    [two] نُشرت القائمة المختصرة وتضم مشروعين.
    [few] نُشرت القائمة المختصرة وتضم { $projects } مشاريع.
    [many] نُشرت القائمة المختصرة وتضم { $projects } مشروعًا.
   *[other] نُشرت القائمة المختصرة وتضم { $projects } مشروع.
}
event-call-final_list_published = { $projects ->
    [zero] نُشرت القائمة النهائية دون أي مشروع.
    [one] نُشرت القائمة النهائية وتضم مشروعًا واحدًا.
    [two] نُشرت القائمة النهائية وتضم مشروعين.
    [few] نُشرت القائمة النهائية وتضم { $projects } مشاريع.
    [many] نُشرت القائمة النهائية وتضم { $projects } مشروعًا.
   *[other] نُشرت القائمة النهائية وتضم { $projects } مشروع.
}
event-call-implementation_started = بدأت سنة التنفيذ.
event-call-completed = اكتمل النداء.
event-call-cancelled = أُلغي النداء. السبب: { $reason }
event-call-step_reverted = تم الرجوع عن { $step }. السبب: { $reason }
event-call-postponements_reverted = { $projects ->
    [zero] لم يُرجَع عن تأجيل أي مشروع. السبب: { $reason }
    [one] تم الرجوع عن تأجيل مشروع واحد. السبب: { $reason }
    [two] تم الرجوع عن تأجيل مشروعين. السبب: { $reason }
    [few] تم الرجوع عن تأجيل { $projects } مشاريع. السبب: { $reason }
    [many] تم الرجوع عن تأجيل { $projects } مشروعًا. السبب: { $reason }
   *[other] تم الرجوع عن تأجيل { $projects } مشروع. السبب: { $reason }
}
event-call-projects_postponed = { $requested_by ->
    [owner] { $projects ->
        [zero] لم يُؤجَّل تنفيذ أي مشروع إلى عام { $to_year }. السبب: { $reason }
        [one] أُجّل تنفيذ مشروع واحد إلى عام { $to_year } بناءً على طلب صاحب المشروع. السبب: { $reason }
        [two] أُجّل تنفيذ مشروعين إلى عام { $to_year } بناءً على طلب صاحبيهما. السبب: { $reason }
        [few] أُجّل تنفيذ { $projects } مشاريع إلى عام { $to_year } بناءً على طلب أصحابها. السبب: { $reason }
        [many] أُجّل تنفيذ { $projects } مشروعًا إلى عام { $to_year } بناءً على طلب أصحابها. السبب: { $reason }
       *[other] أُجّل تنفيذ { $projects } مشروع إلى عام { $to_year } بناءً على طلب أصحابها. السبب: { $reason }
    }
   *[office] { $projects ->
        [zero] لم يُؤجَّل تنفيذ أي مشروع إلى عام { $to_year }. السبب: { $reason }
        [one] أُجّل تنفيذ مشروع واحد إلى عام { $to_year } بقرار من مكتب التنسيق. السبب: { $reason }
        [two] أُجّل تنفيذ مشروعين إلى عام { $to_year } بقرار من مكتب التنسيق. السبب: { $reason }
        [few] أُجّل تنفيذ { $projects } مشاريع إلى عام { $to_year } بقرار من مكتب التنسيق. السبب: { $reason }
        [many] أُجّل تنفيذ { $projects } مشروعًا إلى عام { $to_year } بقرار من مكتب التنسيق. السبب: { $reason }
       *[other] أُجّل تنفيذ { $projects } مشروع إلى عام { $to_year } بقرار من مكتب التنسيق. السبب: { $reason }
    }
}{ $left_out ->
    [none] {""}
   *[other] {" "}– ولم يشمل التأجيل ما توقف العمل فيه أصلًا: { $left_out }.
}{ $elsewhere ->
    [none] {""}
   *[other] {" "}– ولم يشمل التأجيل ما لا تسمح مرحلته به: { $elsewhere }.
}
event-call-preappraisal_started = بدأ التقييم الأولي.
event-call-final_stage_closed = أُغلقت مرحلة الوثائق النهائية.
event-call-year_ended = انتهت سنة التنفيذ.
event-call-assessors_assigned = { $short ->
    [none] { $assignments ->
        [zero] وُزّعت المقترحات على المقيّمين: دون أي إسناد.
        [one] وُزّعت المقترحات على المقيّمين: إسنادًا واحدًا.
        [two] وُزّعت المقترحات على المقيّمين: إسنادين.
        [few] وُزّعت المقترحات على المقيّمين: { $assignments } إسنادات.
        [many] وُزّعت المقترحات على المقيّمين: { $assignments } إسنادًا.
       *[other] وُزّعت المقترحات على المقيّمين: { $assignments } إسناد.
    }
   *[other] { $assignments ->
        [zero] وُزّعت المقترحات على المقيّمين: دون أي إسناد. لا يكفي عدد من يجوز لهم تقييم: { $short }.
        [one] وُزّعت المقترحات على المقيّمين: إسنادًا واحدًا. لا يكفي عدد من يجوز لهم تقييم: { $short }.
        [two] وُزّعت المقترحات على المقيّمين: إسنادين. لا يكفي عدد من يجوز لهم تقييم: { $short }.
        [few] وُزّعت المقترحات على المقيّمين: { $assignments } إسنادات. لا يكفي عدد من يجوز لهم تقييم: { $short }.
        [many] وُزّعت المقترحات على المقيّمين: { $assignments } إسنادًا. لا يكفي عدد من يجوز لهم تقييم: { $short }.
       *[other] وُزّعت المقترحات على المقيّمين: { $assignments } إسناد. لا يكفي عدد من يجوز لهم تقييم: { $short }.
    }
}
event-call-envelope_set = حُدّد المبلغ المخصص للنداء: { $envelope }.
event-call-promotion_proposed = { $left ->
    [none] المشروع { $project } هو التالي في القائمة الاحتياطية (الترتيب { $rank }).
   *[other] المشروع { $project } هو التالي في القائمة الاحتياطية (الترتيب { $rank })، وقد بقي { $left }.
}

## Project

event-project-drafted = بدأ إعداد المقترح «{ $title }»، وصاحبه: { $owner }.
event-project-recorded = { $wording ->
    [none] أُدرج المشروع نقلًا عن وثيقة، في مرحلة «{ $stage }».
   *[other] أُدرج المشروع نقلًا عن وثيقة، في مرحلة «{ $stage }»، وعبارة الوثيقة نفسها: «{ $wording }».
}
event-project-submitted = قُدّم مقترح المشروع.
event-project-found_eligible = تبيّن أن المقترح مستوفٍ لشروط الأهلية.
event-project-found_ineligible = تبيّن أن المقترح غير مستوفٍ لشروط الأهلية. السبب: { $reason }
event-project-short_listed = أُدرج المشروع في القائمة المختصرة.
event-project-approved = { $granted ->
    [none] { $note ->
        [none] تمت الموافقة على المشروع وإدراجه في القائمة النهائية.
       *[other] تمت الموافقة على المشروع وإدراجه في القائمة النهائية. { $note }
    }
   *[other] { $note ->
        [none] تمت الموافقة على المشروع وإدراجه في القائمة النهائية بمنحة قدرها { $granted }.
       *[other] تمت الموافقة على المشروع وإدراجه في القائمة النهائية بمنحة قدرها { $granted }. { $note }
    }
}
event-project-put_on_reserve = أُدرج المشروع في القائمة الاحتياطية بالترتيب { $rank }.
event-project-rejected = رُفض المشروع. السبب: { $reason }
event-project-postponed = { $requested_by ->
    [owner] { $from_year ->
        [none] أُجّل التنفيذ إلى عام { $to_year } بناءً على طلب صاحب المشروع. السبب: { $reason }
       *[other] أُجّل التنفيذ من عام { $from_year } إلى عام { $to_year } بناءً على طلب صاحب المشروع. السبب: { $reason }
    }
   *[office] { $from_year ->
        [none] أُجّل التنفيذ إلى عام { $to_year } بقرار من مكتب التنسيق. السبب: { $reason }
       *[other] أُجّل التنفيذ من عام { $from_year } إلى عام { $to_year } بقرار من مكتب التنسيق. السبب: { $reason }
    }
}
event-project-resumed = { $before_year ->
    [none] { $reason ->
        [none] استُؤنف المشروع.
       *[other] استُؤنف المشروع. السبب: { $reason }
    }
   *[other] استُؤنف المشروع قبل أوانه، أي قبل سنة { $before_year } التي أُجّل إليها. السبب: { $reason }
}
event-project-activated = بدأ التنفيذ.
event-project-milestone_planned = أُضيف مَعْلَم مخطط له: { $title } ({ $span }).
event-project-milestone_redated = حُدّد موعد جديد للمَعْلَم «{ $milestone }»: { $to } (الموعد السابق: { $from }). السبب: { $reason }
event-project-milestone_reached = { $participants ->
    [none] تحقق المَعْلَم «{ $milestone }» ({ $span }).
    [zero] تحقق المَعْلَم «{ $milestone }» ({ $span }) دون مشاركين.
    [one] تحقق المَعْلَم «{ $milestone }» ({ $span }) بحضور مشارك واحد.
    [two] تحقق المَعْلَم «{ $milestone }» ({ $span }) بحضور مشاركَين اثنين.
    [few] تحقق المَعْلَم «{ $milestone }» ({ $span }) بحضور { $participants } مشاركين.
    [many] تحقق المَعْلَم «{ $milestone }» ({ $span }) بحضور { $participants } مشاركًا.
   *[other] تحقق المَعْلَم «{ $milestone }» ({ $span }) بحضور { $participants } مشارك.
}
event-project-milestone_missed = { $reason ->
    [none] لم يتحقق المَعْلَم «{ $milestone }».
   *[other] لم يتحقق المَعْلَم «{ $milestone }». السبب: { $reason }
}
event-project-closed = اكتمل المشروع وأُغلق.
event-project-withdrawn = سحب صاحب المشروع مشروعه. السبب: { $reason }
event-project-terminated = أُنهي المشروع قبل اكتماله. السبب: { $reason }
event-project-partner_invited = وُجّهت دعوة إلى { $country } للمشاركة بصفة { $role }.
event-project-partner_confirmed = أُكّدت مشاركة { $country } بصفة { $role }.
event-project-partner_declined = { $answer ->
    [not-then] ورد اعتذار من { $country } عن الانضمام بصفة { $role } ابتداءً من { $from } بموجب التعديل { $amendments }. السبب: { $reason }
    [not-again] ورد اعتذار من { $country } عن العودة بصفة { $role } ابتداءً من { $from } بموجب التعديل { $amendments }، ومشاركتها الحالية مستمرة. السبب: { $reason }
   *[no] ورد اعتذار من { $country } عن المشاركة بصفة { $role }. السبب: { $reason }
}
event-project-partner_withdrawn = سُجّل انسحاب { $country } من المشاركة بصفة { $role }. السبب: { $reason }
event-project-partner_replaced = تحل مشاركة { $by } محل مشاركة { $country } بصفة { $role }. السبب: { $reason }
event-project-corrected = { $fact ->
    [title] تصحيح: عنوان المشروع هو «{ $value }». السبب: { $reason }
    [owner] تصحيح: صاحب المشروع هو { $value }. السبب: { $reason }
    [sector] تصحيح: مجال التعاون هو { $value }. السبب: { $reason }
    [implementation_year] تصحيح: سنة التنفيذ هي { $value }. السبب: { $reason }
    [member_states_count] تصحيح: عدد الدول الأعضاء المشاركة هو { $value }. السبب: { $reason }
    [recommendation] تصحيح: التوصية الوزارية هي { $value }. السبب: { $reason }
    [milestone_dates] تصحيح: موعد المَعْلَم «{ $milestone }» هو: { $value }. السبب: { $reason }
   *[other] تصحيح: { $value }. السبب: { $reason }
}

event-project-draft_revised = عُدّلت المسودة: { $facts }.
event-project-sent_to_focal_point = أُحيلت المسودة إلى نقطة الاتصال.
event-project-returned_by_focal_point = أعادت نقطة الاتصال المسودة إلى صاحبها. السبب: { $reason }
event-project-endorsed = { $note ->
    [none] اعتمدت نقطة الاتصال المقترح.
   *[other] اعتمدت نقطة الاتصال المقترح. { $note }
}
event-project-eligibility_checked = { $failed ->
    [none] جرى التحقق من الأهلية: جميع البنود مستوفاة.
   *[other] جرى التحقق من الأهلية. البنود غير المستوفاة: { $failed }.
}
event-project-lapsed = سقط المقترح.
event-project-readmitted = قَبِل المكتب المقترح بعد الإغلاق، ويمكن تقديمه في موعد أقصاه { $until }. السبب: { $reason }
event-project-final_fiche_submitted = قُدّمت الوثيقة النهائية للمشروع. المبلغ المطلوب: { $requested }.
event-project-final_stage_missed = لم تُقدّم الوثيقة النهائية، فسقط المقترح.
event-project-revision_requested = طُلب تنقيح الوثيقة النهائية في موعد أقصاه { $due } (الجولة { $round }): { $comments }
event-project-fiche_resubmitted = قُدّمت الوثيقة النهائية المنقحة. المبلغ المطلوب: { $requested }.
event-project-revision_missed = لم تُقدّم الوثيقة المنقحة، فرُفض المشروع.
event-project-reserve_expired = انتهت القائمة الاحتياطية ولم يُموَّل المشروع.
event-project-declined = تخلى صاحب المشروع عن المشروع الموافق عليه. السبب: { $reason }
event-project-promoted = { $reason ->
    [none] نُقل المشروع من القائمة الاحتياطية.
   *[other] نُقل المشروع من القائمة الاحتياطية قبل غيره. السبب: { $reason }
}
event-project-condition_set = الموافقة مشروطة بما يلي في موعد أقصاه { $due }: { $condition }
event-project-proof_reported = قُدّم ما يثبت استيفاء الشرط { $condition }: { $proof }
event-project-condition_met = استُوفي الشرط { $condition }.
event-project-proof_rejected = ما قُدّم لإثبات الشرط { $condition } غير كافٍ. السبب: { $reason }

## Institution

event-institution-registered = أُضيفت المؤسسة إلى سجل المؤسسات: { $name }.
event-institution-registration_granted = سُجّلت المؤسسة في مجموعة العمل «{ $sector }» اعتبارًا من { $from }.
event-institution-registration_ended = انتهى التسجيل في مجموعة العمل «{ $sector }» بتاريخ { $until }.
event-institution-contact_appointed = حُدّدت جهة الاتصال: { $contact }.
event-institution-contact_replaced = تغيّرت جهة الاتصال إلى { $to } بدلًا من { $from }.
event-institution-contact_unreachable = الرسائل الموجهة إلى { $email } تُردّ إلينا، ولا بد من تسمية جهة اتصال أخرى. ردّ الخادم: { $reason }
event-institution-contact_confirmed = عادت الرسائل تصل إلى { $email }.
event-institution-focal_point_appointed = { $account } نقطة الاتصال لمجال «{ $sector }» ابتداءً من { $from }.
event-institution-focal_point_relieved = انتهت مهمة { $account } نقطةَ اتصال لمجال «{ $sector }» في { $until }.

## Account

event-account-opened = فُتح حساب باسم { $name } ({ $roles }).
event-account-closed = أُغلق الحساب.
event-account-address_named = عنوان مراسلة صاحب الحساب { $email }.

## Mail

event-mail-prepared = أُعدّت رسالة إلى { $to }: «{ $subject }» (الحدث { $event }، القاعدة { $rule }).
event-mail-sent = قبل خادم البريد الرسالة.
event-mail-failed = تعذّر تسليم الرسالة. ردّ الخادم: { $error }
event-mail-held = { $reason ->
    [none] الرسالة موقوفة إلى أن يأذن مكتب التنسيق بإرسالها.
   *[other] الرسالة موقوفة. السبب: { $reason }
}
event-mail-edited = أُعيدت صياغة الرسالة: «{ $subject }».
event-mail-released = أُذن بإرسال الرسالة.
event-mail-deferred = لم تنجح المحاولة رقم { $attempt }، وتليها محاولة أخرى بعد { $until }. ردّ الخادم: { $error }
event-mail-cancelled = أُلغي إرسال الرسالة. السبب: { $reason }
event-mail-requeued = أُعيد إرسال الرسالة. السبب: { $reason }
event-mail-bounced = رُدّت الرسالة إلينا (الحالة { $status }). ردّ الخادم الآخر: { $diagnostic }
# $wait: quiet_hours or digest; $until: when that is
event-mail-waits = { $wait ->
    [quiet_hours] تنتظر الرسالة انتهاء ساعات راحة قارئها، حتى { $until }.
   *[digest] تنتظر الرسالة الموجز التالي لقارئها، حتى { $until }.
}
# $digest: id of the other mail
event-mail-digested = وردت الرسالة ضمن رسالة أخرى: { $digest }.

## Mail address

event-recipient-courtesy_muted = لا يريد صاحب هذا العنوان إلا الرسائل اللازمة.
event-recipient-courtesy_wanted = عاد صاحب هذا العنوان يريد الرسائل الإخبارية.
event-recipient-language_chosen = تُكتب الرسائل إلى هذا العنوان باللغة { $lang }.
event-recipient-suppressed = لم تعد تُرسل أي رسالة إلى هذا العنوان. السبب: { $reason }
event-recipient-restored = عادت الرسائل تُرسل إلى هذا العنوان. السبب: { $reason }
event-recipient-links_revoked = لم تعد الروابط السرية في الرسائل حتى الحدث { $up_to } صالحة.
# $pace: immediate, daily or weekly; $quiet: the quiet hours, or none
event-recipient-pace_chosen = { $pace ->
    [daily] تُجمع الرسائل الإخبارية إلى هذا العنوان في رسالة واحدة كل يوم عمل.
    [weekly] تُجمع الرسائل الإخبارية إلى هذا العنوان في رسالة واحدة كل أسبوع.
   *[immediate] تُرسل الرسائل الإخبارية إلى هذا العنوان فورًا.
} { $quiet ->
    [none] لا توجد ساعات راحة.
   *[other] ساعات الراحة: { $quiet }.
}
# $count: number of mails
event-recipient-digested = { $count ->
    [zero] لم تُجمع أي رسالة.
    [one] جُمعت رسالة واحدة كانت تنتظر في موجز.
    [two] جُمعت رسالتان كانتا تنتظران في رسالة واحدة.
    [few] جُمعت { $count } رسائل كانت تنتظر في رسالة واحدة.
    [many] جُمعت { $count } رسالة كانت تنتظر في رسالة واحدة.
   *[other] جُمعت { $count } رسالة كانت تنتظر في رسالة واحدة.
}

## Calendar

event-feed-opened = فُتح تقويم بمواعيد { $of }.
event-feed-closed = أُلغي عنوان التقويم.

## Webhook

event-webhook-registered = تُبلَّغ الأحداث إلى { $url }.
event-webhook-replayed = يُعاد إبلاغ كل شيء ابتداءً من الحدث { $from }.
event-webhook-disabled = لا يجيب البرنامج الآخر، فلا يُبلَّغ شيء ابتداءً من الحدث { $at }. الخطأ: { $error }
event-webhook-enabled = عاد البرنامج الآخر يُبلَّغ بالأحداث.
event-webhook-key_rotated = تُوقَّع الأحداث من الآن بمفتاح آخر.
event-webhook-removed = لم يعد البرنامج الآخر يُبلَّغ بشيء.

## Words of a mail

event-wording-written = صاغ المكتب هذه الرسالة بكلماته: «{ $subject }».
event-wording-dropped = عادت الصياغة الأصلية لهذه الرسالة.

## Rules

event-rules-published = حُفظت النسخة { $version } من قواعد البرنامج { $programme }.

## Sub-grants

event-project-subgrant_awarded = قُدمت المنحة الفرعية { $subgrant } بمبلغ { $amount } إلى { $beneficiary }: { $purpose }
event-project-subgrant_settled = سُويت المنحة الفرعية { $subgrant }. المصروف: { $spent }، والمُعاد: { $returned }.
event-project-subgrant_cancelled = أُلغيت المنحة الفرعية { $subgrant }. السبب: { $reason }

## Forms

event-project-type_chosen = اختير نوع المشروع: { $type }.
event-project-answered = { $answers ->
    [zero] لم تحفظ أي إجابة في استمارة «{ $form }».
    [one] حفظت إجابة واحدة في استمارة «{ $form }».
    [two] حفظت إجابتان في استمارة «{ $form }».
    [few] حفظت { $answers } إجابات في استمارة «{ $form }».
    [many] حفظت { $answers } إجابة في استمارة «{ $form }».
   *[other] حفظت { $answers } إجابة في استمارة «{ $form }».
}

## Duties

event-obligation-reminded = أُبلغ المعنيون بما كان مقررًا في { $moment }.
event-obligation-time_granted = نُقل الموعد النهائي من { $from } إلى { $to }. السبب: { $reason }
event-obligation-excused = لم يعد مطلوبًا. السبب: { $reason }
event-obligation-decision_reverted = تم الرجوع عن القرار: { $decision }. السبب: { $reason }
## Docket

event-docket-prepared = أُعد القرار { $decision }: { $command }.
event-docket-discarded = سُحب القرار { $decision } من ملف القرارات: { $reason }
event-docket-applied = نُفذ ملف القرارات: { $decisions }.

## Evaluation

event-evaluation-assessor_assigned = أُسند تقييم المقترح إلى { $assessor }.
event-evaluation-assessor_released = سُحب تقييم المقترح من { $assessor }. السبب: { $reason }
event-evaluation-conflict_declared = لا يجوز أن يقيّم { $assessor } هذا المقترح: { $ground }.
event-evaluation-conflict_lifted = تبيّن أن إعلان تضارب المصالح بشأن { $assessor } كان خطأ. السبب: { $reason }
event-evaluation-person_listed = يعمل { $account } في المشروع.
event-evaluation-scored = قيّم { $assessor } المقترح بدرجة { $score }.

## Panel

event-panel-convened = دُعيت لجنة التقييم الخاصة بالنداء { $call } إلى الانعقاد في { $day }. الأعضاء: { $members }
event-panel-moved = نُقلت الجلسة من { $was } إلى { $day }. السبب: { $reason }
event-panel-presence_recorded = { $members ->
    [none] لا يوجد حاضرون.
   *[other] الحاضرون: { $members }
}
event-panel-member_recused = غادر { $member } القاعة عند النظر في المشروع { $project }: { $ground }.
event-panel-vote_opened = فُتح التصويت على المشروع { $project }.
event-panel-vote_cast = { $vote ->
    [none] صوّت { $member } على المشروع { $project }.
   *[other] صوّت { $member } على المشروع { $project }: { $vote }.
}
event-panel-vote_closed = { $outcome ->
    [none] أُغلق التصويت على المشروع { $project } دون أغلبية. الموافقة: { $approve }، الاحتياط: { $reserve }، الرفض: { $reject }، الامتناع: { $abstain }.
   *[other] أُغلق التصويت على المشروع { $project }: { $outcome }. الموافقة: { $approve }، الاحتياط: { $reserve }، الرفض: { $reject }، الامتناع: { $abstain }.
}{ $set_aside ->
    [none] { "" }
   *[other] { " " }لم تُحسب أصوات هؤلاء لتضارب المصالح: { $set_aside }.
}
event-panel-vote_left_undecided = بقي التصويت على المشروع { $project } دون حسم: النصاب المطلوب { $need } ومن يحق لهم التصويت { $have }.
event-panel-adjourned = رُفعت الجلسة.

## Holidays of a state

# $holiday: its name; $days; $source
event-holidays-confirmed = تأكدت عطلة { $holiday }: { $days }. المصدر: { $source }
# $holiday; $from, $to: days; $source; $reason
event-holidays-moved = انتقلت عطلة { $holiday } من { $from } إلى { $to }. السبب: { $reason } المصدر: { $source }
# $holiday; $reason
event-holidays-withdrawn = لم تعد { $holiday } عطلة. السبب: { $reason }
