# كلمات سطر الأوامر. شرح المتغيرات في الملف الإنجليزي.

cli-events-written = { $count ->
    [zero] لم يُسجَّل أي حدث
    [one] سُجّل حدث واحد
    [two] سُجّل حدثان
    [few] سُجّلت { $count } أحداث
    [many] سُجّل { $count } حدثًا
   *[other] سُجّل { $count } حدث
}
cli-events-would-be-written = { $count ->
    [zero] تجربة: لن يُسجَّل أي حدث
    [one] تجربة: سيُسجَّل حدث واحد
    [two] تجربة: سيُسجَّل حدثان
    [few] تجربة: ستُسجَّل { $count } أحداث
    [many] تجربة: سيُسجَّل { $count } حدثًا
   *[other] تجربة: سيُسجَّل { $count } حدث
}
cli-already-imported = سبق الاستيراد؛ لم يُسجَّل شيء
cli-faults = { $count ->
    [zero] لا توجد أخطاء
    [one] وُجد خطأ واحد؛ لم يُسجَّل شيء
    [two] وُجد خطآن؛ لم يُسجَّل شيء
    [few] وُجدت { $count } أخطاء؛ لم يُسجَّل شيء
    [many] وُجد { $count } خطأً؛ لم يُسجَّل شيء
   *[other] وُجد { $count } خطأ؛ لم يُسجَّل شيء
}
cli-fault = { $path }: { $message }
cli-listening = الخادم يستقبل الطلبات على { $address }
cli-stopping = جارٍ الإيقاف بعد إتمام العمل الجاري
cli-stopped = تم الإيقاف
cli-unreachable = تعذّر الوصول إلى قاعدة البيانات: { $database }
cli-migrated = قاعدة البيانات محدّثة: { $database }
cli-refused = رُفض الإجراء: { $message } (القاعدة { $rule })
cli-done = تم التنفيذ عند الموضع { $position }
cli-log-ok = { $count ->
    [zero] السجل سليم: لا توجد فيه أحداث
    [one] السجل سليم: حدث واحد، بلا فجوات، والسلسلة متصلة
    [two] السجل سليم: حدثان، بلا فجوات، والسلسلة متصلة
    [few] السجل سليم: { $count } أحداث، بلا فجوات، والسلسلة متصلة
    [many] السجل سليم: { $count } حدثًا، بلا فجوات، والسلسلة متصلة
   *[other] السجل سليم: { $count } حدث، بلا فجوات، والسلسلة متصلة
}
cli-log-bad = السجل تالف ابتداءً من الموضع { $position }
cli-exported = { $count ->
    [zero] لم يُصدَّر أي حدث
    [one] صُدّر حدث واحد
    [two] صُدّر حدثان
    [few] صُدّرت { $count } أحداث
    [many] صُدّر { $count } حدثًا
   *[other] صُدّر { $count } حدث
}
cli-rebuilt = أُعيد بناء اللوحة: { $board }
cli-check-ok = لا أخطاء في { $file }
cli-check-faults = { $count ->
    [zero] لا أخطاء في { $file }
    [one] خطأ واحد في { $file }
    [two] خطآن في { $file }
    [few] { $count } أخطاء في { $file }
    [many] { $count } خطأً في { $file }
   *[other] { $count } خطأ في { $file }
}
cli-progress-verify = جارٍ التحقق
cli-progress-import = جارٍ الاستيراد
cli-progress-export = جارٍ التصدير
cli-progress-rebuild = جارٍ إعادة البناء
cli-demo-open = افتح { $address } في المتصفح
cli-demo-accounts = حسابات العرض التجريبي:
cli-demo-account = { $account } / { $password } ({ $role })
# $count: number
cli-stories-hold = { $count ->
    [zero] لم يتحقق أي سيناريو
    [one] تحقق سيناريو واحد
    [two] تحقق سيناريوهان
    [few] تحققت { $count } سيناريوهات
    [many] تحقق { $count } سيناريو
   *[other] تحقق { $count } سيناريو
}
# $count: number
cli-stories-failed = { $count ->
    [zero] لم يفشل أي سيناريو
    [one] فشل سيناريو واحد
    [two] فشل سيناريوهان
    [few] فشلت { $count } سيناريوهات
    [many] فشل { $count } سيناريو
   *[other] فشل { $count } سيناريو
}
# $count: number
cli-stories-unreadable = { $count ->
    [zero] كل الملفات سيناريوهات
    [one] ملف واحد ليس سيناريو
    [two] ملفان ليسا سيناريو
    [few] { $count } ملفات ليست سيناريو
    [many] { $count } ملفًا ليس سيناريو
   *[other] { $count } ملف ليس سيناريو
}
# $decisions; $differences; $unclear: numbers
cli-simulated = القرارات المعروضة على القواعد الأخرى: { $decisions }؛ منها بجواب مختلف: { $differences }؛ وتعذّرت إعادة طرحها من السجل وحده: { $unclear }
# $position: where the first difference stands in the log
cli-simulated-follows = نتيجة لـ { $position }
cli-simulated-parted = يسلك { $of } مسارًا آخر ابتداءً من الموضع { $position }: { $command }

cli-file-removed = حُذف الملف، ولا يزال السجل يذكره: { $file }
cli-files-written = { $count ->
    [zero] لم يُكتب أي ملف
    [one] كُتب ملف واحد
    [two] كُتب ملفان
    [few] كُتبت { $count } ملفات
    [many] كُتب { $count } ملفًا
   *[other] كُتب { $count } ملف
}
cli-files-taken = { $count ->
    [zero] لم يُستلم أي ملف
    [one] استُلم ملف واحد
    [two] استُلم ملفان
    [few] استُلمت { $count } ملفات
    [many] استُلم { $count } ملفًا
   *[other] استُلم { $count } ملف
}

cli-files-swept = { $count ->
    [zero] لم يُحذف أي ملف
    [one] حُذف ملف واحد لا تذكره أي إجابة
    [two] حُذف ملفان لا تذكرهما أي إجابة
    [few] حُذفت { $count } ملفات لا تذكرها أي إجابة
    [many] حُذف { $count } ملفًا لا تذكرها أي إجابة
   *[other] حُذف { $count } ملف لا تذكرها أي إجابة
}
cli-files-stray = { $count ->
    [zero] لا يوجد ملف لا تذكره أي إجابة؛ لم يُحذف شيء
    [one] ملف واحد لا تذكره أي إجابة؛ لم يُحذف شيء
    [two] ملفان لا تذكرهما أي إجابة؛ لم يُحذف شيء
    [few] { $count } ملفات لا تذكرها أي إجابة؛ لم يُحذف شيء
    [many] { $count } ملفًا لا تذكرها أي إجابة؛ لم يُحذف شيء
   *[other] { $count } ملف لا تذكرها أي إجابة؛ لم يُحذف شيء
}

cli-usage = تعذّرت قراءة هذا: { $message }
cli-data-not-json = البيانات المعطاة ليست بالصيغة المطلوبة: { $message }
cli-replayed = نُفّذ هذا الأمر من قبل بالمعرّف نفسه، وهذا جوابه الأول

# $whom: an audience; $rule: id of the rule; $version: of the policy
cli-obligation-owed = لصالح { $whom }، بموجب { $rule }، الإصدار { $version } من القواعد
