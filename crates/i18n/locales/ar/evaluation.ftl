## ما يُطلب من المقيّم

page-nav-assessments = التقييمات
page-assessments-title = المقترحات المطلوب منكم تقييمها
page-assessments-lead = يُعرض كل مقترح دون أسماء أصحابه والمشاركين فيه. ويأتي أولًا ما لم تُمنح درجته بعد.
page-assessments-empty = لم يُسند إليكم تقييم أي مقترح.
page-assessments-count = { $count ->
    [zero] لا توجد مقترحات
    [one] مقترح واحد
    [two] مقترحان
    [few] { $count } مقترحات
    [many] { $count } مقترحًا
   *[other] { $count } مقترح
}
page-assessments-proposal = المقترح
page-percent = { $percent }%
page-assessment-open = بانتظار الدرجة
page-assessment-scored = مُنح الدرجة: { $percent }
page-assessment-own = درجتكم: { $percent }
page-assessment-other = الدرجة: { $percent }
page-assessment-weight = الوزن { $percent }
page-assessment-due = في موعد أقصاه { $day }
page-assessment-requested = المبلغ المطلوب
page-assessment-countries = عدد الدول المشاركة أو المدعوة
page-assessment-outputs = المخرجات
page-assessment-activities = الأنشطة
page-assessment-others = درجات الآخرين
page-assessment-no-others = لم يمنح أحد غيركم هذا المقترح درجة بعد.
page-assessment-marks = علاماتكم
page-assessment-hint = ضعوا لكل معيار عددًا صحيحًا من { $lowest } إلى { $highest }. وكل علامة أقل من { $below } تحتاج إلى تعليق يبيّن سببها.
page-assessment-points = العلامة
page-assessment-comment = التعليق
page-assessment-summary = الحكم الإجمالي
page-assessment-once = تُمنح الدرجة مرة واحدة ولا يمكن تغييرها بعد ذلك.
page-assessment-give = منح الدرجة
page-assessment-no-number = ضعوا لمعيار «{ $criterion }» عددًا صحيحًا من { $lowest } إلى { $highest }.
page-assessment-conflict = التصريح بتضارب المصالح
page-assessment-conflict-hint = لن يظهر لكم هذا المقترح بعد ذلك، ولن تُحتسب درجة منحتموها. ولا يمكن التراجع عن التصريح إلا بواسطة مكتب التنسيق.
page-assessment-ground = سبب عدم جواز حكمكم عليه
page-assessment-no-ground = بيّنوا سبب عدم جواز حكمكم على هذا المقترح.
page-assessment-note = وصف السبب بالكلمات
page-assessment-declare = التصريح بالتضارب
own-ground-own_country = دولتي مشاركة في المشروع
own-ground-own_institution = مؤسستي صاحبة المشروع
own-ground-listed_person = أعمل في المشروع
own-ground-personal = صلة شخصية بأحد المعنيين
own-ground-financial = مصلحة مالية
own-ground-other = سبب آخر

## ترتيب مقترحات النداء

page-ranking-title = الترتيب
page-ranking-lead = المقترحات بحسب المجال، وأعلاها متوسطًا أولًا. وما تنقصه درجات لا مرتبة له بعد.
page-ranking-empty = لم يُسند أي مقترح من هذا النداء إلى مقيّم بعد.
page-ranking-pass-mark = المتوسط المطلوب لاجتياز التقييم
page-ranking-envelope = مبلغ النداء
page-ranking-left = ما لم يُمنح بعد
page-ranking-reckoning = حدّ المبلغ هنا حساب وليس قرارًا: يُوزَّع ما لم يُمنح بعد بترتيب المتوسطات، في جميع المجالات، على المقترحات التي اجتازت التقييم.
page-ranking-place = المرتبة
page-ranking-average = المتوسط
page-ranking-money = المبلغ
page-ranking-unfinished = تنقصه درجات
page-ranking-passed = اجتاز التقييم
page-ranking-failed = دون المتوسط المطلوب
page-ranking-granted = مُنح
page-ranking-reserve = القائمة الاحتياطية، الرقم { $rank }
page-ranking-within = ضمن مبلغ النداء
page-ranking-beyond = يتجاوز مبلغ النداء

## تقييم مشروع

page-evaluation-title = التقييم
page-evaluation-empty = لم يُسند المقترح إلى أحد.
page-evaluation-scores = الدرجات المحتسبة
page-evaluation-counted = { $have } من { $need }
page-evaluation-marks = العلامات جنبًا إلى جنب
page-evaluation-criterion = المعيار
page-evaluation-score = الدرجة المرجّحة
page-evaluation-by-hand = اختاره المكتب
page-evaluation-least-loaded = اختير لأن لديه أقل عدد من المقترحات: { $load }، وعدد من يجوز لهم التقييم { $among }
page-evaluation-conflict = لا تُحتسب درجته: { $ground }
page-evaluation-missing = المقيّمون المطلوبون بعد: { $count }

## لجنة التقييم

page-panel-title = لجنة التقييم { $panel }
page-panels-title = لجان التقييم
page-panels-lead = من يجتمعون للبت في مقترحات النداء.
page-panels-empty = لم تُدعَ أي لجنة إلى الانعقاد بعد.
page-panels-panel = اللجنة
page-panels-day = اليوم
page-panel-open = دُعيت إلى الانعقاد
page-panel-over = رُفعت الجلسة
page-panel-members = الأعضاء
page-panel-present = حاضر
page-panel-absent = غير حاضر
page-panel-votes = التصويت
page-panel-no-votes = لم يُفتح أي تصويت بعد.
page-panel-sealed = التصويت مفتوح والأصوات سرية
page-panel-undecided = لم يُحسم التصويت وتبقى الأصوات سرية
page-panel-no-majority = دون أغلبية
page-panel-voted = من صوّتوا
page-panel-recused = من غادروا القاعة
page-panel-set-aside = لم تُحسب أصواتهم لتضارب المصالح
page-panel-minutes = محضر الجلسة
page-panel-meeting = { $day }{ $time ->
    [none] {""}
   *[other] ، { $time }
}{ $place ->
    [none] {""}
   *[other] ، { $place }
}
