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
page-percent = { $percent } %
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
