# أسباب الرفض وما يلزم لتجاوزها. شرح المتغيرات في الملف الإنجليزي.

refusal-role-missing = لا يسمح حسابك بهذا الإجراء. يتطلب أحد الأدوار الآتية: { $needs }. { $held ->
    [none] وليس له أي دور.
   *[other] وأدواره: { $held }.
}
refusal-role-missing-advice = سجّل الدخول بحساب له أحد هذه الأدوار، أو تواصل مع مكتب التنسيق.

refusal-already-exists = { $what ->
    [project] المشروع { $code } موجود من قبل.
    [call] النداء { $code } موجود من قبل.
    [institution] المؤسسة { $code } موجودة من قبل.
    [account] الحساب { $code } موجود من قبل.
    [mail] الرسالة { $code } موجودة من قبل.
    [milestone] المَعْلَم { $code } موجود من قبل.
    [contact] جهة الاتصال محددة من قبل: { $code }.
    [registration] التسجيل { $code } موجود من قبل.
    [rules] هذه القواعد محفوظة من قبل: { $code }.
    [subgrant] المنحة الفرعية { $code } موجودة من قبل.
    [focal_point] { $code } نقطة اتصال قائمة بمهامها في هذا المجال من قبل.
    [assessor] أُسند المقترح إلى { $code } من قبل.
    [score] قيّم { $code } هذا المقترح من قبل.
    [conflict] أُعلن تضارب مصالح بشأن { $code } من قبل.
    [person] اسم { $code } مدرج من قبل.
    [ordinal] نداء آخر من نداءات البرنامج يحمل هذا الرقم: { $code }.
    [rank] الترتيب { $code } في القائمة الاحتياطية لمشروع آخر.
    [panel] اللجنة { $code } موجودة من قبل.
    [recusal] غادر { $code } القاعة من قبل عند النظر في هذا المشروع.
    [vote] صوّت { $code } من قبل.
    [ballot] فُتح التصويت على المشروع { $code } من قبل.
    [wording] الصياغة { $code } موجودة من قبل.
    [feed] التقويم { $code } موجود من قبل.
    [event] لا يحتوي السجل على حدث رقمه { $code } بعد.
    [webhook] رابط الإبلاغ { $code } موجود من قبل.
    [deputy] { $code } نائب من قبل في بعض هذه الأيام.
    [postponement_wish] سبق طلب التأجيل إلى { $code }.
    [document] الوثيقة { $code } محفوظة من قبل.
    [refund] أُدخل من قبل رد المبلغ { $code } بهذا اليوم وهذا المقدار.
   *[other] الرمز { $code } موجود من قبل.
}
refusal-already-exists-advice = { $what ->
    [score] لم يبق ما يُفعل: تُعطى الدرجات مرة واحدة.
    [vote] لم يبق ما يُفعل: يُدلى بالصوت مرة واحدة.
    [ordinal] أعطِ النداء الرقم التالي في برنامجه، أو ألغِ النداء الآخر أولًا.
    [rank] اختر ترتيبًا شاغرًا.
    [assessor] لم يبق ما يُفعل: فهذا قائم بالفعل.
    [ballot] لم يبق ما يُفعل: فهذا قائم بالفعل.
    [conflict] لم يبق ما يُفعل: فهذا قائم بالفعل.
    [deputy] لم يبق ما يُفعل: فهذا قائم بالفعل.
    [focal_point] لم يبق ما يُفعل: فهذا قائم بالفعل.
    [person] لم يبق ما يُفعل: فهذا قائم بالفعل.
    [postponement_wish] لم يبق ما يُفعل: فهذا قائم بالفعل.
    [recusal] لم يبق ما يُفعل: فهذا قائم بالفعل.
   *[other] اختر رمزًا آخر، أو عدّل القيد الموجود.
}

refusal-missing = { $what ->
    [holiday] لم تتأكد العطلة { $code }.
    [act] ليس للنداء إجراء { $code } يمكن الرجوع عنه.
    [project] لا يوجد مشروع بالرمز { $code }.
    [call] لا يوجد نداء بالرمز { $code }.
    [institution] لا توجد مؤسسة بالرمز { $code }.
    [account] لا يوجد حساب بالاسم { $code }.
    [mail] لا توجد رسالة بالرمز { $code }.
    [milestone] ليس في المشروع مَعْلَم بالرمز { $code }.
    [partner] لا توجد في المشروع شراكة مع { $code } بهذه الصفة.
    [contact] لم تُحدَّد جهة اتصال لدى { $code }.
    [registration] لا يوجد تسجيل بالرمز { $code }.
    [rules] لا توجد قواعد بالرمز { $code }.
    [role] لا يوجد دور بالرمز { $code }.
    [programme] لا يوجد برنامج بالرمز { $code }.
    [first_stage] لا تحدد قواعد البرنامج مرحلة أولى.
    [type] لا يعرف البرنامج نوع مشروع بالرمز { $code }.
    [form] لا تتضمن القواعد استمارة بالرمز { $code }.
    [subgrant] ليست في المشروع منحة فرعية بالرمز { $code }.
    [checklist_item] لا يوجد في قائمة التحقق بند { $code }.
    [focal_point] ليس { $code } نقطة اتصال قائمة بمهامها في هذا المجال.
    [assessor] ليس { $code } مقيّمًا.
    [criterion] لا يوجد في جدول التقييم معيار { $code }.
    [conflict] لم يُعلن أي تضارب مصالح بشأن { $code }.
    [condition] لا تتضمن الموافقة شرطًا بالرمز { $code }.
    [panel] لا توجد لجنة بالرمز { $code }.
    [member] ليس { $code } عضوًا في اللجنة.
    [presence] لم يُسجّل حضور { $code }.
    [ballot] لا يوجد تصويت مفتوح على المشروع { $code }.
    [wording] لا توجد رسالة { $code } يمكن تغيير صياغتها.
    [feed] لا يوجد تقويم { $code }.
    [recipient] لا يُراسَل أحد على العنوان { $code }.
    [webhook] لا يوجد رابط إبلاغ { $code }.
    [deputy] ليس { $code } نائبًا عن هذا الحساب.
    [postponement_wish] لم يُطلب تأجيل المشروع { $code }.
    [document] ليست في المشروع وثيقة بالرمز { $code }.
    [consent] لم يُطلب من { $code } أن توافق على هذا التعديل.
    [contract] ليس للمشروع عقد بالرمز { $code }.
    [line] ليس في الميزانية بند بالرمز { $code }.
    [report] ليس للمشروع تقرير بالرمز { $code }.
    [amendment_to_begin] لم يبق للمشروع { $code } تعديل معتمد لم يبدأ سريانه.
    [amendment] ليس للمشروع تعديل بالرمز { $code }.
    [payment] ليس للمشروع دفعة بالرمز { $code }.
    [activity] ليس في العقد نشاط بالرمز { $code }.
    [finding] لم تسجل أي زيارة ملاحظة بالرمز { $code }.
    [closing_item] لا يوجد في قائمة الإغلاق الخاصة بالبرنامج بند { $code }.
    [obligation] لا يوجد التزام بالرمز { $code }.
    [decision] ليس في الملف قرار بالرمز { $code }.
    [event] ليس في السجل حدث بالرمز { $code }.
    [renewal] ليس لدى { $code } الآن موافقة تجددها، فلا يُطلب ذلك إلا من دولة سبق أن أكدت مشاركتها، ومرة واحدة فقط.
   *[other] لم يُعثر على { $code }.
}
refusal-missing-advice = { $what ->
    [presence] سجّل حضور العضو أولًا.
    [ballot] افتح التصويت على المشروع أولًا.
    [assessor] اذكر حسابًا له دور المقيّم.
    [consent] تبيّن صفحة المشروع الدول التي يخصها التعديل.
    [recipient] تحقق من كتابة العنوان، أو سمِّه أولًا جهة اتصال.
    [amendment_to_begin] يبدأ سريان التعديل تلقائيًا في اليوم الذي يحدده.
    [renewal] تبيّن صفحة المشروع الموافقات المطلوب تجديدها.
    [partner] ادعُ الدولة أولًا، أو اذكرها بالصفة التي تشارك بها.
   *[other] تحقق من الرمز، أو أنشئ القيد أولًا.
}
refusal-head-not-listed = ليس «{ $head }» بابًا من أبواب ميزانية البرنامج.
refusal-head-not-listed-advice = اذكر أحد هذه الأبواب: { $listed }.

refusal-empty = { $field ->
    [place] المكان غير مذكور.
    [source] المصدر ناقص.
    [reason] لم يُذكر السبب.
    [title] لم يُذكر العنوان.
    [name] لم يُذكر الاسم.
    [email] لم يُذكر عنوان البريد الإلكتروني.
    [subject] لم يُذكر الموضوع.
    [text] لم يُكتب النص.
    [roles] لم يُحدَّد أي دور.
    [themes] لم يُحدَّد أي موضوع.
    [closes] لم يُحدَّد آخر يوم لتقديم المقترحات.
    [rules] لم تُحدَّد قواعد النداء.
    [project_type] لم يُحدَّد نوع المشروع.
    [part] لم يُذكر ما جرى التصرف فيه، كرمز الدفعة مثلًا.
    [beneficiary] لم يُذكر المستفيد.
   *[other] حقل مطلوب تُرك فارغًا: { $field }.
}
refusal-empty-advice = أكمل البيان المطلوب ثم أرسل النموذج مرة أخرى.

refusal-partner-is-owner = لا يمكن لصاحب المشروع ({ $country }) أن يكون شريكًا فيه أيضًا.
refusal-partner-is-owner-advice = اختر دولة أخرى.

refusal-not-a-member-state = { $country } خارج قائمة الدول الأعضاء.
refusal-not-a-member-state-advice = اختر إحدى الدول الأعضاء السبع والخمسين.

refusal-link-state = لا يمكن تنفيذ هذا الإجراء بشأن { $country }: حالة الشراكة «{ $state }»، والحالة المطلوبة: { $needs }.
refusal-link-state-advice = راجع حالة الشراكة في صفحة المشروع، فقد تكون تغيّرت في هذه الأثناء.

refusal-end-before-start = تاريخ الانتهاء ({ $end }) يسبق تاريخ البدء ({ $start }).
refusal-end-before-start-advice = حدّد تاريخ انتهاء لا يسبق { $start }.

refusal-year-not-later = لا يُؤجَّل المشروع إلا إلى سنة لاحقة، و{ $to } ليست بعد { $from }.
refusal-year-not-later-advice = حدّد سنة بعد { $from }.

refusal-milestone-over = لم يعد من الممكن تغيير المَعْلَم { $key }. حالته: { $state }.
refusal-milestone-over-advice = إذا كان المسجَّل خطأً فأدخل تصحيحًا.

refusal-nothing-selected = لم يُحدَّد أي مشروع.
refusal-nothing-selected-advice = حدّد مشروعًا واحدًا على الأقل.

refusal-deadline-not-later = الموعد النهائي الجديد ({ $new }) ليس بعد الموعد الحالي ({ $old }).
refusal-deadline-not-later-advice = حدّد موعدًا بعد { $old }؛ فالموعد النهائي يُمدَّد ولا يُقدَّم.

refusal-deadline = تعذّر تحديد الموعد النهائي { $date } في المنطقة الزمنية { $zone }.
refusal-deadline-advice = تحقق من التاريخ ومن المنطقة الزمنية في قواعد البرنامج.

refusal-nothing-to-correct = لا يغيّر هذا التصحيح شيئًا.
refusal-nothing-to-correct-advice = أدخل قيمة تختلف عن القيمة المسجلة.

refusal-not-in-call = لا يتبع المشروع { $project } النداء { $call }.
refusal-not-in-call-advice = حدّد مشاريع هذا النداء وحدها.

refusal-own-call = يتبع المشروع النداء { $call } بالفعل.
refusal-own-call-advice = اذكر نداءً آخر أو لا تذكر نداءً.
refusal-call-over = انتهى النداء { $call }.
refusal-call-over-advice = اذكر نداءً لا يزال قائمًا أو لا تذكر نداءً.

refusal-one-of-many = المشروع { $project }: { $refusal } ولم يُسجَّل شيء بشأن المشاريع الأخرى أيضًا.
refusal-one-of-many-advice = استبعد المشروع { $project } من التحديد، أو عالج ما يحول دون الإجراء.

refusal-no-way-back = لا توجد مرحلة سابقة يمكن الرجوع إليها من مرحلة «{ $stage }».
refusal-no-way-back-advice = لا يعود المشروع إلا من تأجيل أو تعليق أو سقوط عند إغلاق النداء.

refusal-not-open-in-stage = { $stage ->
    [none] هذا الإجراء غير متاح بعد.
   *[other] هذا الإجراء غير متاح في مرحلة «{ $stage }».
}
refusal-not-open-in-stage-advice = { $open_in ->
    [none] هذا الإجراء متاح في البداية فقط.
   *[other] المراحل التي يُتاح فيها: { $open_in }.
}

refusal-guard = { $explanation ->
    [none] تعذّر التحقق من أحد شروط قواعد البرنامج، فلم يُنفَّذ شيء.
   *[other] { $explanation }
}
refusal-guard-advice = استوفِ الشرط الوارد في قواعد البرنامج ثم أعد المحاولة.
refusal-guard-applicants = من يحق له التقدم: { $who }.
refusal-guard-lacks = ما يجعله ممكنًا: { $ways }.
refusal-guard-or = { $one } – أو { $other }
refusal-guard-yes = يجب أن يتحقق «{ $fact }»
refusal-guard-no = يجب ألا يتحقق «{ $fact }»
refusal-guard-at-least = { $fact }: ما لا يقل عن { $bound } (والآن { $now })
refusal-guard-at-most = { $fact }: ما لا يزيد على { $bound } (والآن { $now })
refusal-guard-one-of = { $fact }: أحد هذه: { $codes }
refusal-guard-none-of = { $fact }: لا شيء من هذه: { $codes }

refusal-unknown-command = لا تنص قواعد البرنامج على الإجراء { $command }.
refusal-unknown-command-advice = تحقق من اسم الإجراء في قواعد البرنامج.

refusal-malformed = { $field ->
    [minutes] تتراوح المهلة بين دقيقة ويوم، وما زاد على ذلك فهو تمديد.
    [holiday] يتألف رمز العطلة من حرف إلى أربعين من الحروف اللاتينية الصغيرة والأرقام والشرطات السفلية.
    [last] لا تزيد العطلة على 14 يومًا.
    [quiet] تبدأ ساعات الراحة وتنتهي عند ساعة تامة من 0 إلى 23، ولا تكونان الساعة نفسها.
    [name] يحتوي الاسم على رموز لا ترد في الأسماء.
    [subject] يجب أن يكون الموضوع في سطر واحد.
    [url] هذا ليس عنوانًا صحيحًا على الشبكة.
    [webhook] يتألف الاسم من حرف إلى أربعين من الحروف اللاتينية الصغيرة والأرقام والشرطات.
    [feed] هذه ليست بصمة عنوان سري.
    [email] هذا ليس عنوان بريد إلكتروني.
    [granted] يجب أن يكون المبلغ أكبر من الصفر.
    [rank] يجب أن يكون الترتيب في القائمة الاحتياطية 1 أو أكثر.
    [ordinal] يجب أن يكون رقم النداء 1 أو أكثر.
    [amount] يجب أن يكون المبلغ أكبر من الصفر.
    [spent] لا يمكن أن يقل المبلغ المصروف عن الصفر.
    [requested] يجب أن يكون المبلغ المطلوب أكبر من الصفر.
    [contribution] يجب ألا تكون المساهمة سالبة وأن تكون بعملة المبلغ المطلوب.
    [staff] يجب أن يتولى العمل شخص واحد على الأقل.
    [envelope] يجب أن يكون المبلغ المخصص أكبر من الصفر وبعملة البرنامج.
    [title] يجب أن يكون العنوان في سطر واحد وبلا رموز تحكم.
    [place] يجب أن يكون المكان في سطر واحد وبلا رموز تحكم.
    [acronym] يجب أن يكون الاسم المختصر في سطر واحد وبلا رموز تحكم.
    [beneficiary] يجب أن يكون اسم المستفيد في سطر واحد وبلا رموز تحكم.
   *[other] قيمة غير مكتوبة على الوجه المطلوب: { $field }.
}
refusal-malformed-advice = صحّح القيمة ثم أرسل النموذج مرة أخرى.

refusal-named-twice = ورد { $code } مرتين.
refusal-named-twice-advice = اذكره مرة واحدة فقط.

refusal-year-out-of-range = السنة { $year } لا تقع بين { $first } و{ $last }.
refusal-year-out-of-range-advice = حدّد سنة من { $first } إلى { $last }.

refusal-mail-over = مصير الرسالة { $mail } معروف من قبل. حالتها: { $state }.
refusal-mail-over-advice = لا يلزم أي إجراء.
refusal-mail-not-held = الرسالة { $mail } ليست موقوفة. حالتها: { $state }.
refusal-mail-not-held-advice = أوقفوا الرسالة أولًا.
refusal-mail-under-way = ما زالت الرسالة { $mail } في طريقها. حالتها: { $state }.
refusal-mail-under-way-advice = لا يُعاد إلا إرسال ما لم يصل.

refusal-states-unnamed = لا يحصي الدول دون تسميتها إلا مكتب التنسيق، نقلًا عن وثيقة.
refusal-states-unnamed-advice = ادعُ الدول الشريكة بأسمائها.

refusal-address-suppressed = لم تعد تُرسل أي رسالة إلى { $address }، لأن رسائله رُدّت أو أُوقفت مراسلته.
refusal-address-suppressed-advice = اختر «استئناف مراسلة عنوان» حين يعمل، ثم أعد إرسال الرسالة. وإن كان للشخص عنوان آخر فأدخله.

refusal-too-long = { $field ->
    [subject] عدد أحرف الموضوع { $length }، والحد الأقصى { $most }.
    [text] عدد أحرف النص { $length }، والحد الأقصى { $most }.
    [title] عدد أحرف العنوان { $length }، والحد الأقصى { $most }.
    [name] عدد أحرف الاسم { $length }، والحد الأقصى { $most }.
    [place] عدد أحرف المكان { $length }، والحد الأقصى { $most }.
   *[other] عدد أحرف { $field } هو { $length }، والحد الأقصى { $most }.
}
refusal-too-long-advice = اختصروه ثم أعيدوا إرسال النموذج.

refusal-address-script = عنوان البريد الإلكتروني { $address } غير مكتوب بحروف لاتينية.
refusal-address-script-advice = اذكروا عنوانًا بحروف لاتينية للصندوق نفسه.
refusal-unknown-placeholder = { $field ->
    [subject] لا يوجد في هذه الرسالة متغير باسم { $name } (الموضوع، السطر { $line }، العمود { $column }).
   *[text] لا يوجد في هذه الرسالة متغير باسم { $name } (النص، السطر { $line }، العمود { $column }).
}
refusal-unknown-placeholder-advice = { $nearest ->
    [none] استعملوا المتغيرات المذكورة بجانب الرسالة فقط.
   *[other] هل تقصدون { $nearest }؟
}
refusal-lacking-placeholder = ينقص النص المتغير { $name }، ومن دونه لا تقول هذه الرسالة شيئًا.
refusal-lacking-placeholder-advice = ضعوا المتغير { $name } بين أقواس معقوفة مزدوجة في الموضع المناسب من النص.
refusal-unreadable-wording = { $field ->
    [subject] تتعذر قراءة الموضوع (السطر { $line }): { $message }
   *[text] تتعذر قراءة النص (السطر { $line }): { $message }
}
refusal-unreadable-wording-advice = راجعوا العلامات المحيطة بالمتغيرات.

refusal-needs-rules = لا يُتاح الإجراء { $command } إلا في إطار قواعد برنامج.
refusal-needs-rules-advice = انشر قواعد البرنامج أولًا.

refusal-not-assigned = لم يُسند تقييم هذا المقترح إلى { $account }.
refusal-not-assigned-advice = اطلب من مكتب التنسيق إسناده.

refusal-conflict-of-interest = لا يجوز أن يقيّم { $account } هذا المقترح: { $ground }.
refusal-conflict-of-interest-advice = اختر مقيّمًا لا صلة له بالمقترح.

refusal-not-scored = لا تُمنح الدرجات للمقترحات في مرحلة «{ $stage }».
refusal-not-scored-advice = تُمنح الدرجات بين التحقق من الأهلية والقائمة المختصرة.

refusal-mark-missing = لم تُمنح درجة لمعيار «{ $criterion }».
refusal-mark-missing-advice = امنح كل معيار درجة.

refusal-mark-off-scale = الدرجة الممنوحة لمعيار «{ $criterion }» لا تقع بين { $lowest } و{ $highest }.
refusal-mark-off-scale-advice = امنح عددًا صحيحًا من { $lowest } إلى { $highest }.

refusal-comment-needed = الدرجة التي تقل عن { $below } لمعيار «{ $criterion }» تحتاج إلى تعليل.
refusal-comment-needed-advice = اذكر في جملة ما ينقص.

refusal-nothing-to-assign = لا يوجد ما يُسند.
refusal-nothing-to-assign-advice = إما أن لكل مقترح مقيّميه، وإما أنه لا أحد يجوز له تقييم ما ينقصه مقيّم؛ افتح أولًا حسابات للمقيّمين.

refusal-not-the-list = يجب أن تسمّي القائمة مشاريع هذا النداء التي تقرر إدراجها، لا أقل ولا أكثر.{ $missing ->
    [none] {""}
   *[other] {" "}ما أُغفل: { $missing }.
}{ $foreign ->
    [none] {""}
   *[other] {" "}ما لم يتقرر إدراجه أو ليس من هذا النداء: { $foreign }.
}
refusal-not-the-list-advice = قارن القائمة باللوحة، وبُتّ أولًا في المشاريع التي ينبغي أن تسمّيها.
refusal-items-open = يجب الإجابة بنعم عن كل بند من قائمة التحقق من الأهلية. ما زال ناقصًا: { $items }.
refusal-items-open-advice = أجب بنعم عن هذه البنود، أو قرّر عدم أهلية المقترح.
refusal-grant-not-stated = لم يُحدَّد مبلغ المنحة. ما بقي من المبلغ المخصص للنداء: { $left }.
refusal-grant-not-stated-advice = حدّد المبلغ.
refusal-grant-in-other-currency = المبلغ المخصص للنداء بعملة { $wants }؛ المطلوب: { $asked }.
refusal-grant-in-other-currency-advice = حدّد المبلغ بعملة { $wants }.
refusal-grant-over-envelope = تتجاوز المنحة ما بقي من المبلغ المخصص للنداء. المطلوب: { $asked }؛ الباقي: { $left }.
refusal-grant-over-envelope-advice = امنح { $left } على الأكثر، أو زد المبلغ المخصص، أو ضع المشروع على قائمة الاحتياط.
refusal-unknown-area = ليس في أي برنامج مجال باسم { $sector }.
refusal-unknown-area-advice = { $nearest ->
    [none] اختاروا أحد المجالات المذكورة في قواعد البرامج.
   *[other] هل تقصدون { $nearest }؟
}
refusal-not-a-focal-point = { $lacks ->
    [account] لا يمكن أن يكون { $account } نقطة اتصال: لا يوجد حساب بهذا الاسم.
    [open] لا يمكن أن يكون { $account } نقطة اتصال: الحساب مغلق.
    [role] لا يمكن أن يكون { $account } نقطة اتصال: الحساب لا يحمل هذا الدور.
   *[country] لا يمكن أن يكون { $account } نقطة اتصال هنا: الحساب يمثل بلدًا غير بلد المؤسسة.
}
refusal-not-a-focal-point-advice = { $nearest ->
    [none] سمّوا حسابًا مفتوحًا يحمل دور نقطة الاتصال ويمثل بلد المؤسسة، أو افتحوا حسابًا كهذا أولًا.
   *[other] هل تقصدون { $nearest }؟
}

refusal-condition-state = حالة الشرط { $condition }: { $state }.
refusal-condition-state-advice = راجع الشروط في صفحة المشروع، فقد تكون حالتها تغيرت.

refusal-nobody-to-promote = لا يوجد في القائمة الاحتياطية مشروع يتسع له المبلغ المتبقي.
refusal-nobody-to-promote-advice = ارفع المبلغ المخصص أو انتظر حتى يتوفر مبلغ.

refusal-quorum-not-met = عدد الأصوات غير كافٍ: { $have } من { $need }.
refusal-quorum-not-met-advice = سجّل الحاضرين أو انتظر أصواتًا أخرى.

refusal-vote-open = ما زال التصويت على المشروع { $project } مفتوحًا.
refusal-vote-open-advice = أغلق التصويت أولًا.

refusal-panel-over = انتهت جلسة اللجنة { $panel }.
refusal-panel-over-advice = ادعُ لجنة أخرى إلى الانعقاد.

refusal-may-not-sit = لا يجوز أن يكون { $account } عضوًا في لجنة.
refusal-may-not-sit-advice = الأعضاء حسابات المكتب أو المقيّمين.

refusal-no-vote-in-stage = لا تصويت على المشروع { $project } في مرحلة «{ $stage }».
refusal-no-vote-in-stage-advice = يُفتح التصويت ما دام المشروع قابلًا للموافقة أو الإدراج في قائمة الاحتياط أو الرفض.

refusal-voted-elsewhere = تصوّت اللجنة { $panel } التي لم تُرفع جلستها على المشروع { $project }، أو بتّت فيه.
refusal-voted-elsewhere-advice = ارفع جلسة تلك اللجنة أولًا.

## Problems that no rule of the programme causes

problem-not-found = هذه الصفحة أو هذا القيد غير موجود، أو لا يحق لك الاطلاع عليه.
problem-unavailable = الخدمة غير متاحة حاليًا. يُرجى إعادة المحاولة بعد قليل؛ لم يُفقد شيء.
problem-bad-request = تعذّر فهم الطلب.
problem-unknown-command = لا يوجد أمر باسم { $command }. { $nearest ->
    [none] تجدون جميع الأوامر في قائمة الأوامر.
   *[other] هل تقصدون { $nearest }؟
}
problem-data = تعذّرت قراءة بيانات { $command }: { $what }
misfit-kind = { $path ->
    [none] تُكتب هكذا: { $written }
   *[other] يُكتب { $path } هكذا: { $written }
}
misfit-choice = قيمة { $path } واحدة مما يلي: { $known }
misfit-currency = { $path }: ليس { $code } من رموز العملات في معيار الأيزو 4217
misfit-missing = { $path ->
    [none] تنقص الحقول الآتية: { $members }؛ وتُكتب هكذا: { $written }
   *[other] ينقص في { $path }: { $members }؛ ويُكتب هكذا: { $written }
}
misfit-unknown = { $path ->
    [none] لا يوجد هنا حقل باسم { $member }.
   *[other] لا يوجد في { $path } حقل باسم { $member }.
} { $nearest ->
    [none] الحقول المعروفة: { $known }.
   *[other] هل تقصدون { $nearest }؟
}
problem-sign-in-needed = يُرجى تسجيل الدخول للمتابعة.
problem-forbidden = لا يسمح حسابك بهذا الإجراء.
problem-command-reused = سبق إرسال هذا النموذج بمحتوى مختلف. يُرجى إعادة تحميل الصفحة.
problem-conflict = أجرى شخص آخر تغييرًا هنا في اللحظة نفسها. يُرجى الاطلاع على الحالة الراهنة ثم إعادة المحاولة.

refusal-relation-missing = لا يسري دور { $role } الذي تحمله هنا. لا يسري إلا على { $needs }.
refusal-relation-missing-advice = توجّه إلى من تربطه هذه الصلة بالمشروع، أو إلى مكتب التنسيق.
problem-preview-moved = تغير شيء منذ المعاينة، ولذلك ستختلف الآثار الآن. راجع المعاينة الجديدة قبل اتخاذ القرار.

refusal-answer-unknown = لا تتضمن استمارة «{ $form }» سؤالًا باسم «{ $field }».
refusal-answer-unknown-advice = استعمل أسماء حقول الاستمارة نفسها.
refusal-answer-not-asked = لا تطرح استمارة «{ $form }» هنا سؤال «{ $field }»، لأنه مرتبط بإجابة أخرى.
refusal-answer-not-asked-advice = اتركه دون إجابة، أو غيّر الإجابة المرتبط بها.
refusal-answer-kind = يجب أن تكون الإجابة عن «{ $field }» ({ $form }) { $wants ->
    [text] نصًا
    [number] عددًا صحيحًا
    [money] مبلغًا ماليًا
    [date] تاريخًا مثل 2026-05-31
    [yes_no] نعم أو لا
    [choice] أحد الخيارات المتاحة
    [country] دولة برمزها المؤلف من حرفين
    [list] قائمة
    [group] قائمة من القيود
    [attachment] ملفًا أو أكثر
   *[other] من نوع آخر
}.
refusal-answer-kind-advice = صحّح الإجابة ثم احفظ الاستمارة مرة أخرى.
refusal-answer-too-long = الإجابة عن «{ $field }» ({ $form }) أطول من المسموح. عدد الكلمات: { $words }، والحد الأقصى: { $limit }.
refusal-answer-too-long-advice = اختصر النص ثم احفظ الاستمارة مرة أخرى.
refusal-answer-out-of-range = الإجابة عن «{ $field }» ({ $form }) خارج الحدود: { $value }. { $min ->
    [none] {""}
   *[other] الحد الأدنى: { $min }.
} { $max ->
    [none] {""}
   *[other] الحد الأقصى: { $max }.
}
refusal-answer-out-of-range-advice = صحّح الرقم ثم احفظ الاستمارة مرة أخرى.
refusal-answer-no-choice = لا يتيح «{ $field }» ({ $form }) هذا الخيار: { $choice }.
refusal-answer-no-choice-advice = اختر أحد الخيارات المتاحة.
refusal-answer-currency = يجب أن يكون مبلغ «{ $field }» ({ $form }) بعملة { $wants }.
refusal-answer-currency-advice = حوّل المبلغ ثم احفظ الاستمارة مرة أخرى.
refusal-answer-member-state = يطلب «{ $field }» ({ $form }) دولة عضوًا، وهذه ليست منها: { $country }.
refusal-answer-member-state-advice = اختر إحدى الدول الأعضاء السبع والخمسين.
refusal-answer-file = لا يقبل «{ $field }» ({ $form }) الملف { $file }، لأن نوعه غير مقبول أو لأن بصمته الرقمية ناقصة.
refusal-answer-file-advice = أرفق الملف بإحدى الصيغ المقبولة.
refusal-answer-file-too-large = حجم الملف { $file } المرفق في «{ $field }» ({ $form }) هو { $bytes } بايت، والحد الأقصى: { $limit }.
refusal-answer-file-too-large-advice = أرفق ملفًا أصغر حجمًا.
refusal-answer-file-name = لا يصح أن يكون { $file } اسمًا لملف مرفق في «{ $field }» ({ $form })، لأنه طويل جدًا أو لأن فيه أسماء مجلدات أو رموزًا لا تُرى.
refusal-answer-file-name-advice = اسم مناسب له: { $instead }.
refusal-file-not-handed-in = الملف { $file } غير موجود هنا: لم يُسلَّم قط، أو حُذف.
refusal-file-not-handed-in-advice = سلّم الملف مرة أخرى، ثم اذكره في الإجابة.
refusal-file-not-as-said = ما تقوله الإجابة عن الملف { $file } يخالف محتواه: نوعه { $type }، وحجمه { $size }.
refusal-file-not-as-said-advice = خذ النوع والحجم من الرد الذي وصل عند تسليم الملف.
refusal-form-not-open = { $stage ->
    [none] لا يمكن ملء استمارة «{ $form }» بعد.
   *[other] لا يمكن ملء استمارة «{ $form }» والمشروع في مرحلة «{ $stage }».
}
refusal-form-not-open-advice = تُملأ في المراحل الآتية: { $open_in }.
refusal-nothing-changed = ما أدخلته مسجّل من قبل كما هو.
refusal-nothing-changed-advice = غيّر إجابة، أو غادر الصفحة.

refusal-subgrants-exceed-grant = لا تكفي المنحة لهذه المنحة الفرعية. الممنوح: { $granted }، والمصروف منه: { $committed }، والمطلوب: { $asked }.
refusal-subgrants-exceed-grant-advice = اطلب مبلغًا أقل، أو سوِّ منحة فرعية أخرى أو ألغها أولًا.
refusal-nothing-granted = لم يُمنح هذا المشروع أي مبلغ، فلا يمكن تقديم منحة منه.
refusal-nothing-granted-advice = يسجّل مكتب التنسيق المبلغ عند الموافقة على المشروع.
refusal-subgrant-over = المنحة الفرعية { $key } { $state } من قبل.
refusal-subgrant-over-advice = قدّم منحة فرعية جديدة برمز آخر.
refusal-spent-more-than-given = المبلغ المصروف أكبر من المبلغ المقدَّم. المقدَّم: { $given }، والمصروف: { $spent }.
refusal-spent-more-than-given-advice = لا يُسوَّى إلا المبلغ المقدَّم، وما زاد عليه يتحمله المستفيد.
refusal-settled-over-paid = ستسوّي المنح الفرعية { $settled }، ولم يُصرف للمشروع إلا { $paid }.
refusal-settled-over-paid-advice = سوِّ ما صُرف من الدفعات، والباقي بعد صرفه.
refusal-wrong-currency = يجب أن يكون المبلغ بعملة المنحة: { $wants }.
refusal-wrong-currency-advice = حوّل المبلغ ثم أرسله مرة أخرى.
refusal-duty-over = انتهى المطلوب { $duty }.
refusal-duty-over-advice = راجع سجله: فقد أنجز أو لم يعد مطلوبًا.
refusal-granted-elsewhere = حصل هذا المطلوب على مهلته مع مطلوب آخر مُنحت له: { $label } ({ $duty }){ $project ->
        [none] .
       *[other] ، المشروع { $project }.
    }
refusal-granted-elsewhere-advice = ارجع عن المهلة هناك، عند المطلوب { $duty }، فيعيدها هذا المطلوب معه.
refusal-grounds-place = ترد القاعدة في { $file }، السطر { $line }.
refusal-grounds-kept = ترد القاعدة في السطر { $line } من النسخة { $version } من قواعد { $programme }، ولم يعد ملفها محمّلًا.
refusal-grounds-stated = { $source ->
    [none] ينص البرنامج على ذلك.
   *[other] ينص البرنامج على ذلك: { $source }
}
refusal-grounds-inferred = { $source ->
    [none] نستنتج ذلك، ولا ينص عليه البرنامج بهذه الصيغة.
   *[other] نستنتج ذلك من { $source }، ولا ينص عليه البرنامج بهذه الصيغة.
}
refusal-grounds-assumed = هذا افتراض منا وليس قاعدة من قواعد البرنامج.
refusal-grounds-fact = { $fact }: { $value }
refusal-grounds-facts = ما أُخذ في الاعتبار: { $facts }

fact-owner_kind = نوع صاحب المشروع
fact-partners_named = الدول الشريكة المسماة
fact-partners_confirmed = الدول الشريكة التي أكدت مشاركتها
fact-call_stage = مرحلة النداء
fact-in_time = قبل الموعد النهائي
fact-theme = موضوع المقترح
fact-call_themes = المواضيع المعلنة للمجال
fact-none-call_themes = لم يُعلن له أي موضوع بعد
fact-milestones_open = المعالم المفتوحة
fact-milestones_total = المعالم
fact-themes = مواضيع النداء
fact-close_ahead = لم يحن موعد الإغلاق بعد
fact-has_close = تحديد تاريخ الإغلاق
fact-closes = موعد إغلاق النداء
fact-letters_lacking = الدول الشريكة التي لم ترسل رسالة
fact-renewals_lacking = ما ينبغي تجديده بعد
fact-consents_lacking = الشركاء الذين لم يوافقوا بعد
fact-projects_open = المشاريع التي لم تنته
fact-answers_missing = أسئلة الاستمارة التي لم يُجب عنها
fact-project_type = نوع المشروع
fact-providers_named = مقدمو الخدمة المسمون
fact-owner_institution_kind = نوع المؤسسة صاحبة المشروع
fact-owner_institution_country = دولة المؤسسة صاحبة المشروع
fact-subgrants_open = المنح الفرعية المفتوحة
fact-has_contract = توقيع العقد
fact-days_to_contract_end = الأيام المتبقية حتى نهاية العقد
fact-contract_months = مدة العقد بالأشهر
fact-notice_days = أيام الإشعار
fact-activities_unreported = الأنشطة التي أقيمت ولم ترد في تقرير
fact-activities_open = الأنشطة التي لم يُقدم تقرير عنها
fact-reports_open = التقارير المفتوحة
fact-revision_rounds = جولات المراجعة
fact-report_endorsed = اعتماد التقرير
fact-findings_open = ملاحظات الزيارات المفتوحة
fact-only_gives_up = تخلٍّ عما كان مقررًا لا غير
fact-consents_open = الموافقات المطلوبة بعد
fact-transfer_basis_points = النسبة المنقولة بين بنود الميزانية
fact-granted = المبلغ الممنوح
fact-paid = المبلغ المدفوع
fact-spent = المبلغ المثبت صرفه
fact-committed = المبلغ المدفوع أو المطلوب
fact-eligible = التكلفة المؤهلة
fact-payment = مبلغ الدفعة
fact-payment_kind = نوع الدفعة
fact-payment_approvals = الموافقات على الدفعة
fact-closing_items_open = بنود قائمة الإغلاق المفتوحة
fact-acts_as = الصفات التي يُتصرف بها
fact-relations = صلة الحساب به
fact-registered = التسجيل في مجموعة العمل اليوم
fact-focal_point_on_duty = وجود نقطة اتصال معيّنة للمجال اليوم
fact-institution_kind = نوع المؤسسة
fact-checklist_open = بنود قائمة الأهلية المفتوحة
fact-checklist_failed = البنود غير المستوفاة
fact-passed = المواعيد المنقضية
fact-contribution_percent = مساهمة صاحب المشروع بالنسبة المئوية
fact-letters_missing = رسائل الشركاء الناقصة
fact-revision_late = تأخر المراجعة
fact-milestone_late = تأخر المعلم
fact-fiche_rounds = جولات مراجعة الوثيقة النهائية
fact-project_stages = مراحل المشاريع
fact-projects_begun = مشاريع النداء التي وُقّع عقدها أو بدأ تنفيذها
fact-refunds_outstanding = مشاريع لم تُعد بعد ما عليها
fact-final_documents_late = مشاريع لم يعد ممكنًا تقديم وثيقتها النهائية
fact-average = متوسط الدرجات
fact-conditions_open = الشروط المفتوحة
fact-fits_envelope = اتساع مبلغ النداء للمنحة
fact-money_left = المبلغ المتبقي في النداء
fact-over_ceiling = المبلغ الزائد على سقف المشروع
fact-reserve_ahead = المشاريع التي تسبقه في القائمة الاحتياطية
fact-scores = الدرجات المقدمة
fact-time_granted = منح مهلة إضافية
fact-area = مجال المشروع
fact-decision = القرار المراد الرجوع عنه
fact-refunds_since = المبالغ المعادة بعد هذا القرار
fact-step = الخطوة المراد الرجوع عنها
fact-with_call = رجوع مع خطوة من خطوات النداء
fact-returns_to = المرحلة التي يعود إليها المشروع
fact-renewals_open = موافقات ووثائق لم تُجدد بعد
owner-kind-state = دولة
owner-kind-institution = مؤسسة
fact-value-true = نعم
fact-value-false = لا

refusal-nothing-prepared = لا يوجد قرار مُعد في الملف { $docket }.
refusal-nothing-prepared-advice = أعد قراراً أولاً.
refusal-not-to-prepare = لا يمكن إعداد الخطوة { $command } في ملف قرارات.
refusal-not-to-prepare-advice = أعد الخطوات واحدة واحدة.
refusal-unpreparable = لا يمكن إعداد الخطوة { $command }: { $why }
refusal-unpreparable-advice = صحح اسم الخطوة أو بياناتها.
refusal-decision-refused = رُفض القرار { $place } من الملف، { $decision } ({ $command })، ولم يُنفذ شيء منه: { $refusal }
refusal-decision-refused-advice = اسحب هذا القرار من الملف، أو أزل سبب الرفض.
refusal-one-of-set = رُفض الأمر { $place } من المجموعة ({ $command })، ولم يُنفذ أي أمر منها: { $refusal }
refusal-one-of-set-advice = احذف هذا الأمر من المجموعة، أو أزل سبب الرفض.

problem-file-empty = الملف فارغ. اختر ملفًا فيه محتوى.
problem-file-too-large = الملف كبير جدًا؛ الحد الأقصى { $limit }.
problem-file-kind = هذا النوع من الملفات غير مقبول. الأنواع المقبولة هي { $kinds }، ونوع هذا الملف بحسب محتواه { $found }.

## Money and people: what was reported, why and when a project waits

refusal-eligible-over-reported = المبلغ { $asked } أكبر مما تقول التقارير إنه أُنفق: { $reported }.
refusal-eligible-over-reported-advice = اقبل ما لا يتجاوز { $reported }، أو أعد التقرير الختامي.
refusal-reason-not-listed = { $code ->
    [none] سبب التأجيل يُسمى برمزه حتى تُحصى حالات التأجيل.
   *[other] لا يذكر البرنامج السبب { $code }.
}
refusal-reason-not-listed-advice = اختر أحد هذه الأسباب: { $listed }.
refusal-early-return = أُجّل المشروع إلى سنة { $year }، ومن يستأنفه قبلها يذكر السبب.
refusal-early-return-advice = اذكر السبب بالكلمات، أو انتظر حتى سنة { $year }.
refusal-envelope-not-set = لم يُحدد مجموع منح هذا النداء، فلا شيء يحد قائمته النهائية.
refusal-envelope-not-set-advice = حدّد المبلغ المخصص للنداء، ثم انشر القائمة.
