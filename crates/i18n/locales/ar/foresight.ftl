## الرسائل القادمة

page-forecast-title = الرسائل القادمة
page-forecast-lead = الرسائل التي ستُرسل في الأيام القادمة إن لم يتصرف أحد. وما يُنجز في أثناء ذلك تسقط رسائله.
page-forecast-empty = لا توجد رسائل قادمة.
page-forecast-count = { $count ->
    [zero] لا توجد رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
}
# $count: number
page-forecast-not-sent = { $count ->
    [zero] لا رسالة لن تُرسل
    [one] رسالة واحدة لن تُرسل
    [two] رسالتان لن تُرسلا
    [few] { $count } رسائل لن تُرسل
    [many] { $count } رسالة لن تُرسل
   *[other] { $count } رسالة لن تُرسل
}
page-forecast-days = عدد الأيام القادمة
page-forecast-to = المرسل إليه
page-forecast-project = المشروع أو النداء
page-forecast-template = النموذج
page-forecast-time = الوقت
page-forecast-duty = المطلوب
page-forecast-csv = تنزيل الجدول لبرامج الجداول
page-forecast-json = البيانات للبرامج

## مطلوب واحد

page-duty-of = يخص
page-duty-owed-to = لصالح
page-duty-command = يتم بـ
page-duty-rule = القاعدة
page-duty-unreachable = دون جهة اتصال
page-duty-changes = ما فتحه وغيّر موعده وأنهاه
page-duty-opened = أصبح مطلوبًا.
page-duty-moved = { $to ->
    [none] لم يعد له موعد نهائي.
   *[other] { $from ->
        [none] موعده النهائي { $to }.
       *[other] تغيّر الموعد النهائي من { $from } إلى { $to }.
    }
}
page-duty-ended = انتهى: { $how }.
page-duty-cause = { $moment }، بواسطة { $by }
page-duty-event = الحدث { $position } ({ $event })
page-duty-mails = الرسائل بشأنه
page-duty-written = ما أُعدّ
page-duty-planned = ما سيُرسل
page-duty-why = لماذا لا يصل شيء إلى جهة ما؟
page-duty-whom = دولة أو مؤسسة أو فئة
page-duty-ask = سؤال
page-duty-own = ما يصلكم بشأن هذا المطلوب، ولماذا لا يصلكم المزيد
page-duty-before = { $count ->
    [zero] في يوم الموعد النهائي
    [one] قبل الموعد النهائي بيوم واحد
    [two] قبل الموعد النهائي بيومين
    [few] قبل الموعد النهائي بـ { $count } أيام
    [many] قبل الموعد النهائي بـ { $count } يومًا
   *[other] قبل الموعد النهائي بـ { $count } يوم
}
page-duty-on-the-day = في يوم الموعد النهائي
page-duty-after = { $count ->
    [zero] في يوم الموعد النهائي
    [one] بعد الموعد النهائي بيوم واحد
    [two] بعد الموعد النهائي بيومين
    [few] بعد الموعد النهائي بـ { $count } أيام
    [many] بعد الموعد النهائي بـ { $count } يومًا
   *[other] بعد الموعد النهائي بـ { $count } يوم
}
page-duty-rung = الدرجة { $rung } من سلّم التصعيد

## الأحداث التي تغيّر الالتزامات

happening-call_completed = اكتمال النداء
happening-evaluation_assessor_released = إعفاء مقيّم
happening-project_consent_given = موافقة دولة شريكة على تعديل
happening-project_endorsed = مصادقة نقطة الاتصال على المقترح
happening-project_milestone_missed = عدم بلوغ معلم
happening-project_milestone_reached = بلوغ معلم
happening-project_milestone_redated = تغيير تاريخ معلم
happening-project_partner_replaced = استبدال دولة شريكة
happening-project_partner_withdrawn = انسحاب دولة شريكة
happening-project_renewals_done = تجديد كل ما طُلب تجديده
happening-project_subgrant_cancelled = إلغاء منحة فرعية
happening-project_subgrant_settled = تسوية منحة فرعية
