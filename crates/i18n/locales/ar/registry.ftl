## سجل المؤسسات

page-nav-registry = سجل المؤسسات
page-registry-title = سجل المؤسسات
page-registry-lead = المؤسسات، ومجموعات العمل التي تشارك فيها، ونقاط الاتصال التي تتحدث باسم دولها.
page-registry-search = البحث في الأسماء
page-registry-group = مجموعة العمل
page-registry-count = { $count ->
    [zero] لا توجد مؤسسات
    [one] مؤسسة واحدة
    [two] مؤسستان
    [few] { $count } مؤسسات
    [many] { $count } مؤسسة
   *[other] { $count } مؤسسة
}
page-registry-empty = لم تُسجَّل أي مؤسسة بعد. يتولى مكتب التنسيق تسجيلها.
page-registry-empty-act = لم تُسجَّل أي مؤسسة بعد. سجّلوا أول مؤسسة.
page-registry-no-match = لا توجد مؤسسة مطابقة. احذفوا أحد الشروط أو أزيلوا التصفية.
page-registry-groups = مجموعات العمل
page-registry-focal-points = نقاط الاتصال
page-registry-since = منذ { $from }
page-registry-days = { $from } – { $until }
page-registry-holds = سارٍ
page-registry-to-come = لم يبدأ بعد
page-registry-not-today = غير سارٍ

## أنواع المؤسسات

institution-is-national_body = هيئة وطنية
institution-is-national_focal_point = نقطة اتصال وطنية
institution-is-government = حكومة
institution-is-ministry = وزارة
institution-is-directorate = مديرية
institution-is-public_institution = مؤسسة عامة
institution-is-public_body = هيئة عامة
institution-is-international_organization = منظمة دولية
institution-is-un_body = هيئة تابعة للأمم المتحدة
institution-is-oic_principal_organ = جهاز رئيسي لمنظمة التعاون الإسلامي
institution-is-oic_subsidiary_organ = جهاز متفرع لمنظمة التعاون الإسلامي
institution-is-oic_subsidiary_body = هيئة تابعة لجهاز متفرع
institution-is-oic_specialized_institution = مؤسسة متخصصة لمنظمة التعاون الإسلامي
institution-is-oic_affiliated_institution = مؤسسة منتمية إلى منظمة التعاون الإسلامي
institution-is-oic_standing_committee = لجنة دائمة لمنظمة التعاون الإسلامي
institution-is-oic_standing_committee_secretariat = أمانة لجنة دائمة
institution-is-oic_general_secretariat_unit = وحدة في الأمانة العامة لمنظمة التعاون الإسلامي
institution-is-oic_network = شبكة لمنظمة التعاون الإسلامي
institution-is-oic_mechanism = آلية لمنظمة التعاون الإسلامي
institution-is-oic_mission = بعثة لمنظمة التعاون الإسلامي
institution-is-islamic_institution = مؤسسة إسلامية
institution-is-islamic_organization = منظمة إسلامية
institution-is-non_profit = منظمة غير ربحية
institution-is-ngo = منظمة غير حكومية
institution-is-university = جامعة
institution-is-company = شركة

## الحسابات

page-accounts-title = الحسابات
page-accounts-lead = من يمكنه تسجيل الدخول، وبأي صفة، وباسم من.
page-accounts-count = { $count ->
    [zero] لا توجد حسابات
    [one] حساب واحد
    [two] حسابان
    [few] { $count } حسابات
    [many] { $count } حسابًا
   *[other] { $count } حساب
}

## صفحات المكتب

page-nav-office = المكتب
page-office-title = مكتب التنسيق
page-office-lead = الصفحات التي يستخدمها المكتب وحده.

## ما سبق إعداده

page-dockets-show = عرض
page-dockets-waiting = ما هو قيد الانتظار
page-dockets-settled = ما اتُخذ أو استُبعد
page-dockets-none = لم تُعدّ أي قرارات بعد.
page-docket-nothing = لم يبق هنا شيء قيد الانتظار.
docket-outcome-applied = اتُخذ
docket-outcome-discarded = استُبعد
