## What happened

event-account-deputy_appointed = يحق لصاحب الحساب { $deputy } أن ينوب عن هذا الحساب من { $from } إلى { $until }.
event-account-deputy_dismissed = لم يعد يحق لصاحب الحساب { $deputy } أن ينوب عن هذا الحساب.

## What is refused

refusal-day-passed = انقضى هذا الموعد: { $day }.
refusal-day-passed-advice = حدّد يومًا ابتداءً من اليوم، أو ساعةً لم تحن بعد.
refusal-not-a-deputy = لا يحق لصاحب الحساب { $account } أن ينوب اليوم عن { $principal }.
refusal-not-a-deputy-advice = اطلبوا من { $principal } أو من مكتب التنسيق تعيين نائب لهذه الأيام.

## Pages

page-project-by-deputy = بواسطة { $actor } نيابة عن { $principal }
page-deputies-title = النواب
page-deputies-lead = ينوب عنكم النائب بصلاحياتكم في الأيام التي تحددونها. ويذكر كل حدث من تصرف ونيابة عمن. أما الدرجات والأصوات فتبقى شخصية.
page-deputies-represents = من يحق لكم أن تنوبوا عنه
page-deputies-nobody = لم يعيّنكم أحد نائبًا عنه.
page-deputies-acting = نيابة عن { $principal }
page-deputies-own = العودة إلى التصرف باسمكم
page-deputies-act = التصرف نيابة عن { $principal }
page-deputies-mine = من يحق له أن ينوب عنكم
page-deputies-none = ليس لكم نائب.
page-deputies-days = من { $from } إلى { $until }
page-deputies-dismiss = إنهاء نيابة { $deputy }
page-deputies-login = اسم دخول النائب
page-deputies-from = اليوم الأول
page-deputies-until = اليوم الأخير
page-deputies-appoint = تعيين نائب
