<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Calibration</name>
    <message>
        <source>%1 mm</source>
        <translation>⁦%1 mm⁩</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>⁦%1 × %2 mm⁩</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>⁦%1 px⁩</translation>
    </message>
    <message>
        <source>Not calibrated, lengths in pixels: %1</source>
        <translation>بلا معايرة، والأطوال بالبكسل: %1</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>بلا معايرة</translation>
    </message>
    <message>
        <source>at the detector</source>
        <translation>عند الكاشف</translation>
    </message>
    <message>
        <source>ImagerPixelSpacing of the file: %1 at the detector. Lengths in the body are shorter, by the magnification.</source>
        <translation>قيمة ImagerPixelSpacing في الملف: %1 عند الكاشف. الأطوال داخل الجسم أقصر بمقدار التكبير.</translation>
    </message>
    <message>
        <source>PixelSpacing of the file: %1, the same as at the detector. Lengths in the body are shorter, by the magnification.</source>
        <translation>قيمة PixelSpacing في الملف: %1، وهي القيمة نفسها عند الكاشف. الأطوال داخل الجسم أقصر بمقدار التكبير.</translation>
    </message>
    <message>
        <source>PixelSpacing</source>
        <translation>PixelSpacing</translation>
    </message>
    <message>
        <source>PixelSpacing of the file: %1.</source>
        <translation>قيمة PixelSpacing في الملف: %1.</translation>
    </message>
    <message>
        <source>PixelSpacing of the file: %1, calibrated there (%2).</source>
        <translation>قيمة PixelSpacing في الملف: %1، وقد عويرت فيه (%2).</translation>
    </message>
    <message>
        <source>%1, doubtful</source>
        <translation>%1، مشكوك فيه</translation>
    </message>
    <message>
        <source>By it the whole film is only %1 × %2 mm: it may have been made smaller without correcting the spacing. Compare with a length that you know.</source>
        <translation>وبحسبها لا تتجاوز الصورة كلها ⁦%1 × %2 mm⁩: ربما صُغِّرت من دون تصحيح التباعد. يُنصح بالمقارنة بطول معروف.</translation>
    </message>
    <message>
        <source>NIH&apos;s table</source>
        <translation>جدول NIH</translation>
    </message>
    <message>
        <source>OriginalImagePixelSpacing of NIH&apos;s table: %1.</source>
        <translation>قيمة OriginalImagePixelSpacing في جدول NIH: %1.</translation>
    </message>
    <message>
        <source>NIH&apos;s table, resized</source>
        <translation>جدول NIH، نسخة مصغَّرة</translation>
    </message>
    <message>
        <source>OriginalImagePixelSpacing of NIH&apos;s table: %1 on the original of %2 pixels, so %3 on this copy of %4.</source>
        <translation>قيمة OriginalImagePixelSpacing في جدول NIH: %1 في الأصل البالغ %2 بكسل، أي %3 في هذه النسخة البالغة %4.</translation>
    </message>
    <message>
        <source>The file&apos;s own spacing is the original&apos;s and is not used.</source>
        <translation>التباعد المذكور في الملف هو تباعد الأصل ولا يُستعمل.</translation>
    </message>
    <message>
        <source>The file says %1 for the same original: one of the two is wrong, and by the file&apos;s lengths would be %2 times these.</source>
        <translation>يذكر الملف %1 للأصل نفسه: إحدى القيمتين خاطئة، وبقيمة الملف تصبح الأطوال %2 ضعف هذه.</translation>
    </message>
    <message>
        <source>the spacing stated for this film is zero or beyond belief.</source>
        <translation>التباعد المذكور لهذه الصورة صفر أو غير معقول.</translation>
    </message>
    <message>
        <source>neither the file nor the dataset&apos;s table says how large a pixel is.</source>
        <translation>لا الملف ولا جدول مجموعة البيانات يذكر حجم البكسل.</translation>
    </message>
    <message>
        <source>the spacing stated, %1, is that of the original film, and how many pixels that had is not known. Import NIH&apos;s dataset first, then this one again.</source>
        <translation>التباعد المذكور، %1، هو تباعد الصورة الأصلية، وعدد بكسلاتها غير معروف. يلزم استيراد مجموعة بيانات NIH أولًا، ثم استيراد هذه المجموعة من جديد.</translation>
    </message>
    <message>
        <source>the file says %1, the catalogue %2. Import the folder again.</source>
        <translation>يذكر الملف %1 ويذكر الفهرس %2. يلزم استيراد المجلد من جديد.</translation>
    </message>
    <message>
        <source>the file has changed since it was imported. Import the folder again.</source>
        <translation>تغيّر الملف منذ استيراده. يلزم استيراد المجلد من جديد.</translation>
    </message>
    <message>
        <source>there is no picture.</source>
        <translation>لا توجد صورة.</translation>
    </message>
    <message>
        <source>the spacing stated would make the film %1 × %2 mm large, which is beyond belief.</source>
        <translation>التباعد المذكور يجعل الصورة بحجم ⁦%1 × %2 mm⁩، وهذا غير معقول.</translation>
    </message>
</context>
<context>
    <name>CaseText</name>
    <message>
        <source>A right, B wrong</source>
        <translation>A صحيح، B خاطئ</translation>
    </message>
    <message>
        <source>B right, A wrong</source>
        <translation>B صحيح، A خاطئ</translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation>كلاهما خاطئ</translation>
    </message>
    <message>
        <source>Both right</source>
        <translation>كلاهما صحيح</translation>
    </message>
    <message>
        <source>True positive</source>
        <translation>إيجابي صحيح</translation>
    </message>
    <message>
        <source>False positive</source>
        <translation>إيجابي كاذب</translation>
    </message>
    <message>
        <source>True negative</source>
        <translation>سلبي صحيح</translation>
    </message>
    <message>
        <source>False negative</source>
        <translation>سلبي كاذب</translation>
    </message>
    <message>
        <source>True positives</source>
        <translation>إيجابيات صحيحة</translation>
    </message>
    <message>
        <source>False positives</source>
        <translation>إيجابيات كاذبة</translation>
    </message>
    <message>
        <source>True negatives</source>
        <translation>سلبيات صحيحة</translation>
    </message>
    <message>
        <source>False negatives</source>
        <translation>سلبيات كاذبة</translation>
    </message>
    <message>
        <source>pneumonia</source>
        <translation>ذات الرئة</translation>
    </message>
    <message>
        <source>no pneumonia</source>
        <translation>من دون ذات الرئة</translation>
    </message>
    <message>
        <source>%1. The label says %2.</source>
        <translation>%1. الوسم: %2.</translation>
    </message>
    <message>
        <source>%1. The label says %2; the run says %3, at or above its threshold of %4.</source>
        <translation>%1. الوسم: %2؛ ونتيجة التشغيل %3، عند عتبته البالغة %4 أو فوقها.</translation>
    </message>
    <message>
        <source>%1. The label says %2; the run says %3, below its threshold of %4.</source>
        <translation>%1. الوسم: %2؛ ونتيجة التشغيل %3، دون عتبته البالغة %4.</translation>
    </message>
    <message>
        <source>%1: positive, right</source>
        <translation>%1: إيجابي، صحيح</translation>
    </message>
    <message>
        <source>%1: negative, right</source>
        <translation>%1: سلبي، صحيح</translation>
    </message>
    <message>
        <source>%1: positive, wrong</source>
        <translation>%1: إيجابي، خاطئ</translation>
    </message>
    <message>
        <source>%1: negative, wrong</source>
        <translation>%1: سلبي، خاطئ</translation>
    </message>
    <message>
        <source>A %1 %2   B %3 %4</source>
        <comment>score and mark of both runs</comment>
        <translation>A %1 %2   B %3 %4</translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>No crop that was drawn is below a fifth of the film.</source>
        <translation>لم يُسحب أي اقتصاص أصغر من خُمس الصورة.</translation>
    </message>
    <message>
        <source>%1 of the crops are below a fifth of the film; of those %2 lie mostly outside the lungs.</source>
        <translation>%1 من الاقتصاصات أصغر من خُمس الصورة؛ ومنها %2 يقع معظمه خارج الرئتين.</translation>
    </message>
    <message>
        <source>Blur takes %1 of the fine detail where it happens, and fine opacities with it.</source>
        <translation>يزيل التمويه حيث يحدث %1 من التفاصيل الدقيقة، ومعها الكثافات الدقيقة.</translation>
    </message>
    <message>
        <source>Crops: counted on %1 of %2 films; draws of each: %3.</source>
        <translation>الاقتصاصات: حُسبت على %1 من أصل %2 من الصور؛ عدد السحوبات لكل صورة: %3.</translation>
    </message>
    <message>
        <source>Pixels: counted on %1 of %2 films; draws of each: %3.</source>
        <translation>البكسلات: حُسبت على %1 من أصل %2 من الصور؛ عدد السحوبات لكل صورة: %3.</translation>
    </message>
    <message>
        <source>Lungs: where the middle 90 % of the edges of %1 boxes lie, each half by itself.</source>
        <translation>الرئتان: حيث تقع حواف %1 من المربّعات في وسط 90 % منها، لكل نصف على حدة.</translation>
    </message>
    <message>
        <source>Lungs: a fixed rule, 12 to 47 % and 53 to 88 % of the width, 12 to 80 % of the height.</source>
        <translation>الرئتان: قاعدة ثابتة، من 12 إلى 47 % ومن 53 إلى 88 % من العرض، ومن 12 إلى 80 % من الارتفاع.</translation>
    </message>
    <message>
        <source>Brightness and contrast turn %1 of the pixels black or white.</source>
        <translation>يحوّل السطوع والتباين %1 من البكسلات إلى أسود أو أبيض.</translation>
    </message>
    <message>
        <source>Nothing in this recipe is known to do harm on chest films.</source>
        <translation>لا شيء في هذه الوصفة معروف بإضراره بصور الصدر الشعاعية.</translation>
    </message>
    <message>
        <source>All boxes of this dataset (%1 films × %2 draws)</source>
        <translation>كل مربّعات هذه المجموعة (%1 من الصور × %2 من السحوبات)</translation>
    </message>
    <message>
        <source>Boxes of this dataset (%1 of %3 films × %2 draws)</source>
        <translation>مربّعات هذه المجموعة (%1 من أصل %3 من الصور × %2 من السحوبات)</translation>
    </message>
    <message>
        <source>%1: half or more is left in %2 of the views, and in %3 of the draws in every full-size view.</source>
        <translation>%1: يبقى النصف أو أكثر في %2 من المناظر، وفي كل المناظر الكاملة في %3 من السحوبات.</translation>
    </message>
    <message>
        <source>Markers: the thresholds chosen on validation. Dashed: chance. In brackets: the area under the curve.</source>
        <translation>العلامات: العتبات المختارة على التحقّق. المتقطّع: الصدفة. بين القوسين: المساحة تحت المنحنى.</translation>
    </message>
    <message>
        <source>%1 of %2 kinds of runs are drawn, the highest AUROC first.</source>
        <translation>رُسم %1 من %2 من أنواع التشغيلات، الأعلى AUROC أولًا.</translation>
    </message>
    <message>
        <source>%1 of %2 runs are drawn, the highest AUROC first.</source>
        <translation>رُسم %1 من %2 من التشغيلات، الأعلى AUROC أولًا.</translation>
    </message>
    <message>
        <source>Brier score %1, ECE %2.</source>
        <translation>درجة Brier %1، ECE %2.</translation>
    </message>
    <message>
        <source>With the temperature %1 from validation: Brier score %2, ECE %3.</source>
        <translation>مع الحرارة %1 من التحقّق: درجة Brier %2، ECE %3.</translation>
    </message>
    <message>
        <source>It has no validation films to choose a temperature on.</source>
        <translation>ليست له صور تحقّق تُختار عليها الحرارة.</translation>
    </message>
    <message>
        <source>Lower is better; answering every film with the share of positive ones has a Brier score of %1. %2 bins with equally many films.</source>
        <translation>الأقل أفضل؛ والإجابة عن كل صورة بنسبة الصور الإيجابية درجة Brier لها %1. عدد الخانات المتساوية في عدد الصور: %2.</translation>
    </message>
    <message>
        <source>Labels saved: with %1 labelled films “%2” reaches an AUROC of %3, for which “%4” would need more than %5, at least %6 more.</source>
        <translation>الوسوم الموفَّرة: بعدد %1 من الصور الموسومة يبلغ «%2» AUROC قدره %3، ولبلوغه يحتاج «%4» إلى أكثر من %5، أي %6 إضافية على الأقل.</translation>
    </message>
    <message>
        <source>Labels saved: with %1 labelled films “%2” reaches an AUROC of %3, for which “%4” would need about %5, about %6 more.</source>
        <translation>الوسوم الموفَّرة: بعدد %1 من الصور الموسومة يبلغ «%2» AUROC قدره %3، ولبلوغه يحتاج «%4» إلى نحو %5، أي نحو %6 إضافية.</translation>
    </message>
    <message>
        <source>Labels saved: not known, for no pretrained run has one from scratch of the same network beside it.</source>
        <translation>الوسوم الموفَّرة: غير معروفة، إذ لا يوجد بجانب أي تشغيل مدرَّب مسبقًا تشغيل من الصفر للشبكة نفسها.</translation>
    </message>
    <message>
        <source>Labels saved: not known. What “%1” reaches with %2 labelled films lies outside the spread of training from scratch, which does not reach it with as many.</source>
        <translation>الوسوم الموفَّرة: غير معروفة. ما يبلغه «%1» بعدد %2 من الصور الموسومة يقع خارج تشتّت التدريب من الصفر، الذي لا يبلغه بالعدد نفسه.</translation>
    </message>
    <message>
        <source>Labels saved: none that lies outside the spread of training from scratch.</source>
        <translation>الوسوم الموفَّرة: لا شيء يقع خارج تشتّت التدريب من الصفر.</translation>
    </message>
    <message>
        <source>Labels saved: not known. Training from scratch has no two runs at any of these numbers of labels, so a saving may be luck: train it with more seeds.</source>
        <translation>الوسوم الموفَّرة: غير معروفة. ليس للتدريب من الصفر تشغيلان عند أي من أعداد الوسوم هذه، فقد يكون التوفير مصادفة: يلزم تدريبه ببذور أكثر.</translation>
    </message>
    <message>
        <source>Bands: mean ± one standard deviation over seeds and draws of the labels; bars: the 95 % interval where there is one run.</source>
        <translation>الأشرطة: المتوسط ± انحراف معياري واحد عبر البذور وسحوب الوسوم؛ الأعمدة: فاصل الثقة 95 % حيث يوجد تشغيل واحد.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>On the front, where no other is both cheaper and better: %1.</source>
        <translation>على الجبهة، حيث لا يوجد ما هو أرخص وأفضل معًا: %1.</translation>
    </message>
    <message>
        <source>The runs were made on different devices, so these costs cannot be set against each other.</source>
        <translation>أُجريت التشغيلات على أجهزة مختلفة، فلا يمكن مقارنة هذه التكاليف بعضها ببعض.</translation>
    </message>
    <message>
        <source>At the threshold %1, chosen on validation films.</source>
        <translation>عند العتبة %1، المختارة على صور التحقّق.</translation>
    </message>
    <message>
        <source>At the threshold %1, which was not chosen: it has no validation films.</source>
        <translation>عند العتبة %1، وهي غير مختارة: لا صور تحقّق له.</translation>
    </message>
    <message>
        <source>95 % intervals from %1 bootstrap samples over patients. Grey: fewer than %2 positive or negative films. Of a dozen parts one or the other lies apart by chance.</source>
        <translation>فواصل الثقة 95 % من %1 عينة bootstrap على المرضى. رمادي: أقل من %2 صور إيجابية أو سلبية. من بين اثني عشر جزءًا يبتعد واحد أو آخر بالصدفة.</translation>
    </message>
    <message>
        <source>1 − specificity</source>
        <translation>1 − النوعية</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Recall = sensitivity</source>
        <translation>الاستدعاء = الحساسية</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>القيمة التنبئية الإيجابية</translation>
    </message>
    <message>
        <source>Predicted probability (mean of the bin)</source>
        <translation>الاحتمال المتنبَّأ به (متوسط الخانة)</translation>
    </message>
    <message>
        <source>Share of positive films</source>
        <translation>نسبة الصور الإيجابية</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>Test films</source>
        <translation>صور الاختبار</translation>
    </message>
    <message>
        <source>None of the chosen runs has a curve: check runs with test predictions of both classes in the table.</source>
        <translation>ليس لأي من التشغيلات المختارة منحنى: اختيار تشغيلات في الجدول لها توقعات اختبار من الفئتين.</translation>
    </message>
    <message>
        <source>This run gives no probabilities between 0 and 1, so there is nothing to calibrate. Choose another run.</source>
        <translation>لا يعطي هذا التشغيل احتمالات بين 0 و1، فلا شيء يُعايَر. يلزم اختيار تشغيل آخر.</translation>
    </message>
    <message>
        <source>No chosen kind of run was trained with several numbers of labels. Train it with other label fractions to see what labels are worth.</source>
        <translation>لم يُدرَّب أي نوع مختار من التشغيلات بأعداد مختلفة من الوسوم. التدريب بنسب أخرى من الوسوم يُظهر قيمتها.</translation>
    </message>
    <message>
        <source>The chosen runs do not differ in any recorded cost. Check at least two kinds of runs in the table.</source>
        <translation>لا تختلف التشغيلات المختارة في أي تكلفة مسجَّلة. يلزم اختيار نوعين على الأقل من التشغيلات في الجدول.</translation>
    </message>
    <message>
        <source>No run is chosen.</source>
        <translation>لم يُختر أي تشغيل.</translation>
    </message>
    <message>
        <source>This run recorded no facts of its test films (sex, age, view, boxes) in which they differ. Choose another run.</source>
        <translation>لم يسجّل هذا التشغيل وقائع عن صور اختباره (الجنس، العمر، الوضعية، المربّعات) تختلف فيها. يلزم اختيار تشغيل آخر.</translation>
    </message>
    <message>
        <source>Each film counts under its likeliest class; there is no threshold.</source>
        <translation>تُعدّ كل صورة تحت الصنف الأرجح لها، من دون عتبة.</translation>
    </message>
</context>
<context>
    <name>FilmText</name>
    <message>
        <source>PA</source>
        <translation>PA</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>Lateral</source>
        <translation>جانبية</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>سنة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n سنة</numerusform>
            <numerusform>سنة واحدة</numerusform>
            <numerusform>سنتان</numerusform>
            <numerusform>%n سنوات</numerusform>
            <numerusform>%n سنة</numerusform>
            <numerusform>%n سنة</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>تحقّق</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Val</source>
        <translation>تحقّق</translation>
    </message>
    <message>
        <source>Pneumonia: yes</source>
        <translation>ذات الرئة: نعم</translation>
    </message>
    <message>
        <source>Pneumonia: no</source>
        <translation>ذات الرئة: لا</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>من دون وسم</translation>
    </message>
    <message>
        <source>No finding</source>
        <translation>لا علامات شعاعية</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>age in years, short</comment>
        <translation>%1 سنة</translation>
    </message>
    <message>
        <source>Not known: lengths cannot be measured on this film.</source>
        <translation>غير معروف: لا يمكن قياس الأطوال على هذه الصورة.</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <comment>width × height of a pixel</comment>
        <translation>⁦%1 × %2 mm⁩</translation>
    </message>
    <message>
        <source>%1, of the original film.</source>
        <translation>%1، للصورة الأصلية.</translation>
    </message>
    <message>
        <source>%1, of the original film. Its size is not known, so that lengths cannot be measured here.</source>
        <translation>%1، للصورة الأصلية. حجمها غير معروف، فلا يمكن قياس الأطوال هنا.</translation>
    </message>
    <message>
        <source>%1, of the original film (%2 × %3 pixels).</source>
        <translation>%1، للصورة الأصلية (%2 × %3 بكسل).</translation>
    </message>
    <message>
        <source>%1 Here: %2 for each pixel.</source>
        <translation>%1 هنا: %2 لكل بكسل.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 د %2 ث</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 يوم %2 س</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>%1 of 1/√d = %2 (%3)</source>
        <translation>%1 من ⁦1/√d = %2 (%3)⁩</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>التشتّت</translation>
    </message>
    <message>
        <source>How far the embeddings of different films lie apart. Even in all directions is 1/√d; near 0 every film gets the same answer.</source>
        <translation>مقدار تباعد تمثيلات الصور المختلفة. التوزّع المتساوي في كل الاتجاهات هو 1/√d؛ وقرب 0 تنال كل صورة الإجابة نفسها.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>الرتبة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>How many directions the embeddings use, of as many as these films can fill (RankMe).</source>
        <translation>عدد الاتجاهات التي تستعملها التمثيلات من بين ما يمكن لهذه الصور أن تملأه (RankMe).</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>How far the student is from its teacher, in nats. 0 means that there is nothing left to learn, or that both say the same for every film.</source>
        <translation>بُعد الطالب عن معلّمه بوحدة nat. القيمة 0 تعني أنه لم يبقَ ما يُتعلَّم، أو أن كليهما يقول الشيء نفسه عن كل صورة.</translation>
    </message>
    <message>
        <source>Teacher entropy</source>
        <translation>إنتروبيا المعلّم</translation>
    </message>
    <message>
        <source>%1 of the highest</source>
        <translation>%1 من الأعلى</translation>
    </message>
    <message>
        <source>Near 100 % the teacher says the same for every film, near 0 % one output always wins.</source>
        <translation>قرب 100 % يقول المعلّم الشيء نفسه عن كل صورة، وقرب 0 % يفوز مُخرَج واحد دائمًا.</translation>
    </message>
    <message>
        <source>BYOL loss</source>
        <translation>خسارة BYOL</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1 من %2 على الأكثر</translation>
    </message>
    <message>
        <source>Near 0 the prediction is perfect: good only while the spread stays.</source>
        <translation>قرب 0 يكون التنبؤ تامًّا: وهذا جيد ما دام التشتّت باقيًا فحسب.</translation>
    </message>
    <message>
        <source>Own keys</source>
        <translation>المفاتيح الذاتية</translation>
    </message>
    <message>
        <source>Keys of the queue that are older views of the very film that asks. Above 0.5 it is taught to tell a film from itself.</source>
        <translation>مفاتيح الطابور التي هي مناظر أقدم للصورة السائلة نفسها. فوق 0.5 تُدرَّب الشبكة على تمييز الصورة من نفسها.</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>إعادة البناء</translation>
    </message>
    <message>
        <source>%1, blank %2</source>
        <translation>%1، والفارغ %2</translation>
    </message>
    <message>
        <source>Mean squared error of the hidden patches, against painting each in one grey.</source>
        <translation>متوسط مربّع الخطأ في الرقع المخفية، مقارنةً بتلوين كل رقعة برمادي واحد.</translation>
    </message>
    <message>
        <source>Found pairs</source>
        <translation>الأزواج المعثور عليها</translation>
    </message>
    <message>
        <source>%1, guessing %2</source>
        <translation>%1، والتخمين %2</translation>
    </message>
    <message>
        <source>How often the network finds a film&apos;s other view among all others.</source>
        <translation>كم مرة تعثر الشبكة على المنظر الآخر للصورة بين كل ما عداه.</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>معيار التدرّج</translation>
    </message>
    <message>
        <source>%1, usually %2</source>
        <translation>%1، والمعتاد %2</translation>
    </message>
    <message>
        <source>Length of the last step&apos;s gradient. Ten times the usual is a warning.</source>
        <translation>طول تدرّج الخطوة الأخيرة. عشرة أضعاف المعتاد تحذير.</translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation>مسبار خطي</translation>
    </message>
    <message>
        <source>kNN</source>
        <translation>kNN</translation>
    </message>
    <message>
        <source>AUROC %1, best %2</source>
        <translation>AUROC %1، والأفضل %2</translation>
    </message>
    <message>
        <source>How well a simple classifier tells the labelled films apart by these features.</source>
        <translation>مدى تمييز مصنِّف بسيط بين الصور الموسومة بهذه السمات.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>مشكوك فيه</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>سيئ</translation>
    </message>
</context>
<context>
    <name>KnobText</name>
    <message>
        <source>Area kept</source>
        <translation>المساحة المتبقية</translation>
    </message>
    <message>
        <source>Width to height</source>
        <translation>العرض إلى الارتفاع</translation>
    </message>
    <message>
        <source>Angle up to ±</source>
        <translation>الزاوية حتى ±</translation>
    </message>
    <message>
        <source>Brightness ±</source>
        <translation>السطوع ±</translation>
    </message>
    <message>
        <source>Contrast ±</source>
        <translation>التباين ±</translation>
    </message>
    <message>
        <source>Blur σ</source>
        <translation>التمويه σ</translation>
    </message>
    <message>
        <source>Noise σ up to</source>
        <translation>الضجيج σ حتى</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>العتبة</translation>
    </message>
    <message>
        <source>%1, smallest</source>
        <translation>%1، الأصغر</translation>
    </message>
    <message>
        <source>%1, largest</source>
        <translation>%1، الأكبر</translation>
    </message>
</context>
<context>
    <name>LegendText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossGuide</name>
    <message>
        <source>Loss (NT-Xent, nats)</source>
        <translation>الخسارة (NT-Xent، nats)</translation>
    </message>
    <message>
        <source>Chance: ln(2·%1 − 1) = %2</source>
        <translation>التخمين العشوائي: ln(2·%1 − 1) = %2</translation>
    </message>
    <message>
        <source>SimCLR picks a film&apos;s other view among %1. Guessing costs %2; the loss should fall below that within the first epochs and go on falling, ever more slowly. A loss that stays on the dashed line learns nothing.</source>
        <translation>يختار SimCLR المنظر الآخر للصورة نفسها من بين %1 من المناظر. كلفة التخمين %2؛ وينبغي أن تنزل الخسارة تحت هذه القيمة في الدورات الأولى ثم تواصل الانخفاض ببطء متزايد. الخسارة التي تبقى على الخط المتقطّع لا تتعلّم شيئًا.</translation>
    </message>
    <message>
        <source>Loss (InfoNCE, nats)</source>
        <translation>الخسارة (InfoNCE، nats)</translation>
    </message>
    <message>
        <source>Chance: ln %1 = %2</source>
        <translation>التخمين العشوائي: ln %1 = %2</translation>
    </message>
    <message>
        <source>MoCo picks a film&apos;s own key among %1. The loss often rises first, while the queue fills with keys of the young network, and then falls below %2.</source>
        <translation>يختار MoCo مفتاح الصورة نفسها من بين %1 من المفاتيح. كثيرًا ما ترتفع الخسارة أولًا، بينما يمتلئ الطابور بمفاتيح الشبكة في بدايتها، ثم تنزل تحت %2.</translation>
    </message>
    <message>
        <source>Loss (2 − 2 cos, both directions)</source>
        <translation>الخسارة (2 − 2 cos، في الاتجاهين)</translation>
    </message>
    <message>
        <source>Strangers: 4</source>
        <translation>منظران غريبان: 4</translation>
    </message>
    <message>
        <source>BYOL predicts the target&apos;s view of the other crop: 0 is a perfect match, 4 no likeness at all. A loss that drops to 0 within a few steps is no success but a collapse: look at the spread.</source>
        <translation>يتنبّأ BYOL بتمثيل الاقتصاص الآخر لدى الشبكة الهدف: 0 تطابق تام، و4 لا شبه إطلاقًا. الخسارة التي تهبط إلى 0 خلال خطوات قليلة ليست نجاحًا بل انهيار: ينبغي النظر إلى التشتّت.</translation>
    </message>
    <message>
        <source>Loss (cross-entropy, nats)</source>
        <translation>الخسارة (الإنتروبيا المتقاطعة، nats)</translation>
    </message>
    <message>
        <source>Uniform student: ln %1 = %2</source>
        <translation>طالب بإجابة منتظمة: ln %1 = %2</translation>
    </message>
    <message>
        <source>DINO&apos;s student matches its teacher. %1 is what a student costs that answers everything alike; a loss that stays there, or falls to 0, has collapsed.</source>
        <translation>يطابق طالبُ DINO معلِّمَه. %1 هي كلفة طالب يجيب عن كل شيء بالإجابة نفسها؛ والخسارة التي تبقى عندها أو تهبط إلى 0 قد انهارت.</translation>
    </message>
    <message>
        <source>Loss (mean squared error of hidden patches)</source>
        <translation>الخسارة (متوسط مربعات الخطأ للرقع المخفية)</translation>
    </message>
    <message>
        <source>Blank prediction: %1</source>
        <translation>تنبؤ فارغ: %1</translation>
    </message>
    <message>
        <source>MAE paints the hidden patches. A network that paints every patch in its mean grey costs about 1; the loss falls slowly below that, and never to 0.</source>
        <translation>يرسم MAE الرقع المخفية. الشبكة التي ترسم كل رقعة بمتوسط رماديّها تكلّف نحو 1؛ وتنخفض الخسارة ببطء دون ذلك، ولا تبلغ 0 أبدًا.</translation>
    </message>
    <message>
        <source>Coin toss: ln 2 = %1</source>
        <translation>رمي قطعة نقود: ln 2 = %1</translation>
    </message>
    <message>
        <source>Tossing a coin between the two classes costs %1. With few labels the loss of the training films falls to almost nothing while the AUROC of the validation films stands still: the best epoch is kept, not the last.</source>
        <translation>رمي قطعة نقود بين الفئتين يكلّف %1. مع وسوم قليلة تهبط خسارة صور التدريب إلى ما يقارب الصفر بينما يثبت AUROC لصور التحقّق: تُحفظ أفضل دورة، لا الأخيرة.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>الخسارة</translation>
    </message>
    <message>
        <source>Best possible: %1</source>
        <translation>أفضل ما يمكن: %1</translation>
    </message>
    <message>
        <source>No network can get below %1: the shaded band is what there is to learn.</source>
        <translation>لا يمكن لأي شبكة النزول تحت %1: النطاق المظلّل هو ما يمكن تعلّمه.</translation>
    </message>
</context>
<context>
    <name>MapText</name>
    <message>
        <source>No label</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: لا</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: نعم</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>No part</source>
        <translation>بلا جزء</translation>
    </message>
    <message>
        <source>t-SNE: who is near whom means something; distances and sizes of clusters do not.</source>
        <translation>t-SNE: للجوار (مَن بقرب مَن) معنى، ولا معنى للمسافات ولا لأحجام التجمّعات.</translation>
    </message>
    <message>
        <source>The two principal components: %1 across and %2 up of the variance.</source>
        <translation>المركّبتان الرئيسيتان: %1 أفقيًا و%2 رأسيًا من التباين.</translation>
    </message>
    <message>
        <source>%1 of %2 films of %3, spread over patients.</source>
        <comment>shown, of how many, dataset</comment>
        <translation>%1 من %2 صورة من %3، موزّعة على المرضى.</translation>
    </message>
    <message>
        <source>%1: all %2 films.</source>
        <comment>dataset: how many</comment>
        <translation>%1: كل الصور (%2).</translation>
    </message>
</context>
<context>
    <name>MoreCurves</name>
    <message>
        <source>Nothing has been measured yet. Pretraining runs measure it after some epochs.</source>
        <translation>لم يُقَس شيء بعد. تقيسه تشغيلات التدريب المسبق بعد بضع دورات.</translation>
    </message>
    <message>
        <source>The machine has not told it for this run. Runs of earlier versions did not ask.</source>
        <translation>لم يُبلغ الجهاز عنه لهذا التشغيل. تشغيلات الإصدارات السابقة لم تسأل عنه.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>التشتّت</translation>
    </message>
    <message>
        <source>Spread (1: even, 0: collapsed)</source>
        <translation>التشتّت (1: متساوٍ، 0: منهار)</translation>
    </message>
    <message>
        <source>How far the embeddings of different films lie apart, as a share of 1/√d. Below 0.1 they have collapsed: every film gets nearly the same answer.</source>
        <translation>مقدار تباعد تمثيلات الصور المختلفة كحصة من 1/√d. تحت 0.1 تكون قد انهارت: تنال كل صورة الإجابة نفسها تقريبًا.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>الرتبة</translation>
    </message>
    <message>
        <source>Rank (directions)</source>
        <translation>الرتبة (اتجاهات)</translation>
    </message>
    <message>
        <source>How many directions the embeddings use (RankMe). Compare within a method only.</source>
        <translation>عدد الاتجاهات التي تستعملها التمثيلات (RankMe). تجوز المقارنة ضمن الطريقة الواحدة فقط.</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>معيار التدرّج</translation>
    </message>
    <message>
        <source>Length of the gradient at the end of an epoch. A sudden rise comes before a diverging loss.</source>
        <translation>طول التدرّج في نهاية الدورة. يسبق الارتفاعُ المفاجئ تباعدَ الخسارة.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU (% of all cores)</source>
        <translation>CPU (% من كل الأنوية)</translation>
    </message>
    <message>
        <source>What the run&apos;s own process kept busy. Far below 100 % on a CPU, something else takes the cores, or the films come too slowly.</source>
        <translation>ما شغلته عملية التشغيل نفسها. إذا كان أدنى بكثير من 100 % على CPU فشيء آخر يأخذ الأنوية، أو أن الصور تصل ببطء.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>Memory (GB)</source>
        <translation>الذاكرة (GB)</translation>
    </message>
    <message>
        <source>Of the run&apos;s own process, without a GPU&apos;s.</source>
        <translation>لعملية التشغيل نفسها، دون ذاكرة GPU.</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU (% of the time)</source>
        <translation>GPU (% من الوقت)</translation>
    </message>
    <message>
        <source>How often the GPU had work, of all programs. Far below 100 % it waits for films.</source>
        <translation>كم كان لدى GPU عمل من كل البرامج. إذا كان أدنى بكثير من 100 % فهو ينتظر الصور.</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>ذاكرة GPU</translation>
    </message>
    <message>
        <source>GPU memory (GB)</source>
        <translation>ذاكرة GPU (GB)</translation>
    </message>
    <message>
        <source>In use on the GPU, by all programs.</source>
        <translation>المستعمل على GPU من كل البرامج.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Power (W)</source>
        <translation>القدرة (W)</translation>
    </message>
    <message>
        <source>Processor and GPU, as far as the machine tells; of all programs.</source>
        <translation>المعالج وGPU بقدر ما يُبلغ الجهاز؛ لكل البرامج.</translation>
    </message>
    <message>
        <source>Collapsed below 0.1</source>
        <translation>منهار تحت 0.1</translation>
    </message>
</context>
<context>
    <name>NetworkCopy</name>
    <message>
        <source>The workspace has no copy of this film: import its folder again.</source>
        <translation>لا توجد نسخة من هذه الصورة في مساحة العمل: يلزم استيراد مجلدها من جديد.</translation>
    </message>
    <message>
        <source>Own window, 8 bits; %1 made to fit %2 × %2, centred on black.</source>
        <translation>نافذة الصورة نفسها، 8 بت؛ وُفِّقت من %1 داخل %2 × %2 في وسط خلفية سوداء.</translation>
    </message>
    <message>
        <source>Own window, 8 bits; %1 made %2 × %2.</source>
        <translation>نافذة الصورة نفسها، 8 بت؛ حُوِّلت من %1 إلى %2 × %2.</translation>
    </message>
    <message>
        <source>Squashed as its file is.</source>
        <translation>مضغوطة الأبعاد كما في ملفها.</translation>
    </message>
    <message>
        <source>Made %1 × %1 for the run, antialiased.</source>
        <translation>صُغِّرت إلى %1 × %1 للتشغيل مع تنعيم الحواف.</translation>
    </message>
    <message numerus="yes">
        <source>Normalised: (grey ÷ 255 − %1) ÷ %2, from %n training film(s).</source>
        <translation>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، بلا صور تدريب.</numerusform>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، من صورة تدريب واحدة.</numerusform>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، من صورتي تدريب.</numerusform>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، من %n صور تدريب.</numerusform>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، من %n صورة تدريب.</numerusform>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، من %n صورة تدريب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Normalised: (grey ÷ 255 − %1) ÷ %2, from %n film(s).</source>
        <translation>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، بلا صور.</numerusform>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، من صورة واحدة.</numerusform>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، من صورتين.</numerusform>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، من %n صور.</numerusform>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، من %n صورة.</numerusform>
            <numerusform>التسوية: (الرمادي ÷ 255 − %1) ÷ %2، من %n صورة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Training makes its views of this (page Augment).</source>
        <translation>يصنع التدريب مناظره المعزَّزة من هذه الصورة (صفحة التعزيز).</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Self-supervised learning on chest X-rays, by clicking.</source>
        <translation>التعلّم ذاتي الإشراف على صور الصدر الشعاعية، بالنقر.</translation>
    </message>
    <message>
        <source>Folder with datasets and runs.</source>
        <translation>مجلد فيه مجموعات البيانات والتشغيلات.</translation>
    </message>
    <message>
        <source>Open the demo workspace; make it and start its study if it is not there.</source>
        <translation>فتح مساحة العمل التجريبية؛ وإنشاؤها وبدء دراستها إن لم تكن موجودة.</translation>
    </message>
    <message>
        <source>Page to show, 1 to 5.</source>
        <translation>الصفحة المعروضة، من 1 إلى 5.</translation>
    </message>
    <message>
        <source>Language: en or ar.</source>
        <translation>اللغة: en أو ar.</translation>
    </message>
    <message>
        <source>dark or light.</source>
        <translation>dark (داكن) أو light (فاتح).</translation>
    </message>
    <message>
        <source>Write a picture of the window and end.</source>
        <translation>كتابة صورة للنافذة ثم الإنهاء.</translation>
    </message>
    <message>
        <source>Size of the window, WIDTHxHEIGHT.</source>
        <translation>حجم النافذة، WIDTHxHEIGHT.</translation>
    </message>
    <message>
        <source>How long a picture waits, milliseconds.</source>
        <translation>مدة الانتظار قبل التقاط الصورة، بالميلي ثانية.</translation>
    </message>
    <message>
        <source>Write the report of the runs that follow, as PDF, and end; all finished runs when none follow.</source>
        <translation>كتابة تقرير التشغيلات التالية بصيغة PDF ثم الإنهاء؛ وكل التشغيلات المنتهية إن لم يُذكر أيّ منها.</translation>
    </message>
    <message>
        <source>Id or name of the study that the report is about.</source>
        <translation>معرّف الدراسة التي يتناولها التقرير أو اسمها.</translation>
    </message>
    <message>
        <source>Title of the report.</source>
        <translation>عنوان التقرير.</translation>
    </message>
    <message>
        <source>Tell a failure of the report as JSON.</source>
        <translation>الإبلاغ عن فشل التقرير بصيغة JSON.</translation>
    </message>
    <message>
        <source>Ids of the report&apos;s runs.</source>
        <translation>معرّفات تشغيلات التقرير.</translation>
    </message>
    <message>
        <source>Measure the window on a very large workspace, write its times and its longest frame as JSON (-: to the terminal), and end.</source>
        <translation>قياس النافذة على مساحة عمل كبيرة جدًا، وكتابة أزمنتها وأطول إطار بصيغة JSON (-: على الطرفية)، ثم الإنهاء.</translation>
    </message>
    <message>
        <source>Folder with Data_Entry_2017, whose rows are measured with.</source>
        <translation>مجلد فيه Data_Entry_2017 الذي تُستعمل صفوفه في القياس.</translation>
    </message>
    <message>
        <source>Films to measure with.</source>
        <translation>عدد الصور للقياس.</translation>
    </message>
    <message>
        <source>Steps of the run to measure with.</source>
        <translation>عدد خطوات التشغيل للقياس.</translation>
    </message>
</context>
<context>
    <name>Orientation</name>
    <message>
        <source>Mirrored: left is right</source>
        <translation>صورة معكوسة: اليسار هو اليمين</translation>
    </message>
    <message>
        <source>Mirrored: top is bottom</source>
        <translation>صورة معكوسة: الأعلى هو الأسفل</translation>
    </message>
    <message>
        <source>Mirrored and turned by 90°</source>
        <translation>صورة معكوسة ومدوَّرة بمقدار 90°</translation>
    </message>
    <message>
        <source>Turned clockwise by 90°</source>
        <translation>مدوَّرة باتجاه عقارب الساعة بمقدار 90°</translation>
    </message>
    <message>
        <source>Turned by 180°: left is right, top is bottom</source>
        <translation>مدوَّرة بمقدار 180°: اليسار هو اليمين، والأعلى هو الأسفل</translation>
    </message>
    <message>
        <source>Turned anticlockwise by 90°</source>
        <translation>مدوَّرة عكس عقارب الساعة بمقدار 90°</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Films: import, filter and look at them.</source>
        <translation>الصور: استيرادها وترشيحها ومعاينتها.</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>التعزيز</translation>
    </message>
    <message>
        <source>What augmentation does to a film.</source>
        <translation>ما يفعله التعزيز بالصورة.</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>التجربة</translation>
    </message>
    <message>
        <source>Set up a run or a study.</source>
        <translation>إعداد تشغيل أو دراسة.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>التشغيلات</translation>
    </message>
    <message>
        <source>Follow runs while they learn.</source>
        <translation>متابعة التشغيلات أثناء تعلّمها.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Compare tested runs and write the report.</source>
        <translation>مقارنة التشغيلات المختبَرة وكتابة التقرير.</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>No training film of this dataset has a label: it can be pretrained on, but not fine-tuned or probed.</source>
        <translation>لا وسم لأيّ صورة تدريب في مجموعة البيانات هذه: يمكن التدريب المسبق عليها، لا الضبط الدقيق ولا المسبار.</translation>
    </message>
    <message>
        <source>The test part holds films of one class only: nothing can be measured on it. Choose another split.</source>
        <translation>جزء الاختبار يضم صورًا من فئة واحدة فقط: لا يمكن قياس شيء عليه. يلزم اختيار تقسيم آخر.</translation>
    </message>
    <message>
        <source>The pixel cache of this dataset holds films of %1 px: choose at most that, or import the dataset again with a larger size.</source>
        <translation>ذاكرة البكسلات لمجموعة البيانات هذه تضم صورًا بحجم ⁦%1 px⁩: يلزم اختيار هذا الحجم على الأكثر، أو استيراد مجموعة البيانات من جديد بحجم أكبر.</translation>
    </message>
    <message>
        <source>The dataset has %1 films for pretraining, fewer than one batch. Choose a smaller batch.</source>
        <translation>عدد صور التدريب المسبق في مجموعة البيانات %1، وهو أقل من دُفعة واحدة. يلزم اختيار دُفعة أصغر.</translation>
    </message>
    <message>
        <source>The encoder that it starts from has a width of %1 channels: choose the same.</source>
        <translation>عرض المُرمِّز الذي يبدأ منه التشغيل هو %1 من القنوات: يلزم اختيار العرض نفسه.</translation>
    </message>
    <message>
        <source>The pixel cache of the labelled dataset holds films of %1 px: choose at most that.</source>
        <translation>ذاكرة البكسلات لمجموعة البيانات الموسومة تضم صورًا بحجم ⁦%1 px⁩: يلزم اختيار هذا الحجم على الأكثر.</translation>
    </message>
    <message>
        <source>%1 needs %2 views of a film; this recipe makes %3.</source>
        <translation>تحتاج %1 إلى %2 من المناظر لكل صورة؛ وهذه الوصفة تصنع %3.</translation>
    </message>
    <message>
        <source>%1 films: %2 with and %3 without a finding</source>
        <translation>عدد الصور %1: %2 بعلامة شعاعية و%3 من دونها</translation>
    </message>
    <message>
        <source>%1 films: %2 of the class “%4” and %3 of the others</source>
        <translation>عدد الصور %1: %2 من الفئة “%4” و%3 من غيرها</translation>
    </message>
    <message>
        <source>%1 films: %2 with and %3 without pneumonia</source>
        <translation>عدد الصور %1: %2 مع ذات الرئة و%3 من دونها</translation>
    </message>
    <message>
        <source>Too slow for the %1 steps of this run: at its end the second network would still hold %2 of the weights that it began with.</source>
        <translation>بطيء على خطوات هذا التشغيل (%1): في نهايته تظل الشبكة الثانية محتفظة بنسبة %2 من الأوزان التي بدأت بها.</translation>
    </message>
    <message>
        <source>Choose at most %1, or at least %2 epochs.</source>
        <translation>يلزم اختيار %1 على الأكثر، أو %2 دورة على الأقل.</translation>
    </message>
    <message>
        <source>Choose at most %1.</source>
        <translation>يلزم اختيار %1 على الأكثر.</translation>
    </message>
    <message>
        <source>Choose more epochs.</source>
        <translation>يلزم اختيار دورات أكثر.</translation>
    </message>
    <message>
        <source>The study&apos;s momentum of %1 is too slow for the %2 steps of this pretraining: at its end the second network would still hold %3 of the weights that it began with.</source>
        <translation>زخم الدراسة (%1) بطيء على خطوات هذا التدريب المسبق (%2): في نهايته تظل الشبكة الثانية محتفظة بنسبة %3 من الأوزان التي بدأت بها.</translation>
    </message>
    <message>
        <source>Choose at least %1 epochs, or a smaller batch.</source>
        <translation>يلزم اختيار %1 دورة على الأقل، أو دُفعة أصغر.</translation>
    </message>
    <message>
        <source>Choose a smaller batch, or more films.</source>
        <translation>يلزم اختيار دُفعة أصغر، أو صور أكثر.</translation>
    </message>
</context>
<context>
    <name>ProbeText</name>
    <message>
        <source>x %1  y %2</source>
        <translation>الموضع x %1  y %2</translation>
    </message>
    <message>
        <source>stored %1   after the modality LUT %2</source>
        <translation>المخزَّن %1   بعد جدول الوحدة (modality LUT) %2</translation>
    </message>
    <message>
        <source>grey %1, made of colours</source>
        <translation>رمادي %1، مأخوذ من ألوان</translation>
    </message>
    <message>
        <source>the network sees %1 of 255 (%2 of 1) in its copy of %3 × %3 pixels</source>
        <translation>ترى الشبكة %1 من 255 (%2 من 1) في نسختها البالغة %3 × %3 بكسل</translation>
    </message>
    <message>
        <source>stored %1   LUT %2</source>
        <translation>المخزَّن %1   LUT %2</translation>
    </message>
    <message>
        <source>network %1 of 255</source>
        <translation>الشبكة %1 من 255</translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>own recipe</source>
        <translation>وصفة خاصة</translation>
    </message>
    <message>
        <source>%1 and %2 share %3 films and %4 patients.</source>
        <translation>المشترك بين %1 و%2: عدد الصور %3 وعدد المرضى %4.</translation>
    </message>
    <message>
        <source>The audit is written when the run ends.</source>
        <translation>يُكتب التدقيق عند انتهاء التشغيل.</translation>
    </message>
    <message>
        <source>No film and no patient stands on two sides of the split.</source>
        <translation>لا صورة ولا مريض على جانبي التقسيم معًا.</translation>
    </message>
    <message>
        <source>The audit has found something; the report says what.</source>
        <translation>وجد التدقيق شيئًا؛ والتفاصيل في التقرير.</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>It is not in the queue. Resume puts it there.</source>
        <translation>ليس في قائمة الانتظار. الاستئناف يضعه فيها.</translation>
    </message>
    <message>
        <source>It waits as no. %1 in the queue.</source>
        <translation>ينتظر في قائمة الانتظار، ورقمه %1.</translation>
    </message>
    <message>
        <source>No queue is running: Resume starts it.</source>
        <translation>لا توجد قائمة انتظار عاملة: الاستئناف يشغّلها.</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>من الصفر</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>ضبط دقيق</translation>
    </message>
    <message>
        <source>Probe, untrained</source>
        <translation>مسبار، غير مدرَّب</translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation>مسبار خطي</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>خط الأساس</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>Not queued</source>
        <translation>خارج قائمة الانتظار</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>قيد البدء</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>تباعد</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>انقطع</translation>
    </message>
    <message>
        <source>This run&apos;s folder cannot be read: %1</source>
        <translation>تعذّرت قراءة مجلد هذا التشغيل: %1</translation>
    </message>
    <message>
        <source>Its worker reads the films and builds the network.</source>
        <translation>يقرأ العامل الصور ويبني الشبكة.</translation>
    </message>
    <message>
        <source>It is running; about %1 are left.</source>
        <translation>قيد التشغيل؛ بقي نحو %1.</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>قيد التشغيل.</translation>
    </message>
    <message>
        <source>Paused at step %1. It keeps its memory until it is resumed or stopped.</source>
        <translation>متوقف مؤقتًا عند الخطوة %1. يحتفظ بذاكرته حتى يُستأنف أو يُوقف.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 · epoch %2 of %3</source>
        <translation>%1 · الدورة %2 من %3</translation>
    </message>
    <message>
        <source>Linear probe, measured while it trained, at step %1.</source>
        <translation>مسبار خطي، قيس أثناء التدريب، عند الخطوة %1.</translation>
    </message>
    <message>
        <source>On the validation films, at step %1.</source>
        <translation>على صور التحقّق، عند الخطوة %1.</translation>
    </message>
    <message>
        <source>Nearest neighbours, measured while it trained, at step %1.</source>
        <translation>أقرب الجيران، قيس أثناء التدريب، عند الخطوة %1.</translation>
    </message>
    <message>
        <source>On the test films, at step %1.</source>
        <translation>على صور الاختبار، عند الخطوة %1.</translation>
    </message>
    <message>
        <source>Waiting (%1)</source>
        <translation>في الانتظار (%1)</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 خطوة</translation>
    </message>
    <message>
        <source>kNN, untrained</source>
        <translation>kNN، غير مدرَّب</translation>
    </message>
    <message>
        <source>kNN</source>
        <translation>kNN</translation>
    </message>
    <message>
        <source>It was interrupted. Resume goes on from the last checkpoint.</source>
        <translation>انقطع التشغيل. الاستئناف يتابع من آخر نقطة حفظ.</translation>
    </message>
    <message>
        <source>It failed. The log says more; Resume tries again from the last checkpoint.</source>
        <translation>فشل التشغيل. في السجل تفاصيل أكثر؛ والاستئناف يحاول من جديد من آخر نقطة حفظ.</translation>
    </message>
    <message>
        <source>%1 Resuming would take the same steps again: clone it with a lower learning rate.</source>
        <translation>%1 الاستئناف يعيد الخطوات نفسها: الأفضل استنساخه بمعدل تعلّم أدنى.</translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2; what it has learned is kept. Resume goes on from there.</source>
        <translation>أُوقف عند الخطوة %1 من %2؛ وما تعلّمه محفوظ. الاستئناف يتابع من هناك.</translation>
    </message>
    <message>
        <source>Finished in %1.</source>
        <translation>انتهى خلال %1.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>انتهى.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>device, precision</comment>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>بلا خيوط على CPU</numerusform>
            <numerusform>خيط واحد على CPU</numerusform>
            <numerusform>خيطان على CPU</numerusform>
            <numerusform>%n خيوط على CPU</numerusform>
            <numerusform>%n خيطًا على CPU</numerusform>
            <numerusform>%n خيط على CPU</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>The folder “%1” is not there. Choose another one, or make a new workspace.</source>
        <translation>المجلد «%1» غير موجود. يلزم اختيار مجلد آخر أو إنشاء مساحة عمل جديدة.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be read. Give yourself the right to read it, or choose another one.</source>
        <translation>تعذّرت قراءة المجلد «%1». يلزم منح إذن القراءة أو اختيار مجلد آخر.</translation>
    </message>
    <message>
        <source>“%1” holds other files, and a workspace is a folder of its own. Choose an empty one, or make a new workspace. Films are imported on the page Library.</source>
        <translation>في «%1» ملفات أخرى، ومساحة العمل مجلد مستقل. يلزم اختيار مجلد فارغ أو إنشاء مساحة عمل جديدة. تُستورد الصور من صفحة المكتبة.</translation>
    </message>
    <message>
        <source>A workspace has a name of 1 to 60 characters, without a slash and with no dot at its start. Choose another name.</source>
        <translation>لمساحة العمل اسم من 1 إلى 60 حرفًا، بلا شرطة مائلة ولا نقطة في أوله. يلزم اختيار اسم آخر.</translation>
    </message>
    <message>
        <source>There is a folder called “%1” already. Choose another name, or open that folder.</source>
        <translation>يوجد مجلد باسم «%1». يلزم اختيار اسم آخر أو فتح ذلك المجلد.</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>فتح مساحة عمل…</translation>
    </message>
    <message>
        <source>A folder that Hilum keeps films and runs in, or an empty one.</source>
        <translation>مجلد يحفظ فيه Hilum الصور والتشغيلات، أو مجلد فارغ.</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>مساحة عمل جديدة…</translation>
    </message>
    <message>
        <source>An empty one, for another project.</source>
        <translation>مساحة فارغة لمشروع آخر.</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>مسح هذه القائمة</translation>
    </message>
    <message>
        <source>Nothing is deleted but the list.</source>
        <translation>لا يُحذف شيء سوى القائمة.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A horizontal flip moves the heart to the right: the network learns that sides do not matter.</source>
        <translation>القلب الأفقي ينقل القلب إلى الجهة اليمنى: فتتعلّم الشبكة أن الجهة لا أهمية لها.</translation>
    </message>
    <message>
        <source>Crops below a fifth of the film may hold no lung at all.</source>
        <translation>الاقتصاصات الأصغر من خُمس الصورة قد لا تحوي شيئًا من الرئة.</translation>
    </message>
    <message>
        <source>Solarise looks like an inverted film (MONOCHROME1).</source>
        <translation>التشميس (solarise) يشبه صورة معكوسة (MONOCHROME1).</translation>
    </message>
    <message>
        <source>Strong blur removes fine opacities, which is what pneumonia can look like.</source>
        <translation>التمويه القوي يزيل الكثافات الدقيقة، وقد تبدو ذات الرئة على هيئتها.</translation>
    </message>
    <message>
        <source>Without a random crop the two views are nearly the same film: the task is too easy.</source>
        <translation>من دون اقتصاص عشوائي يكاد المنظران يكونان الصورة نفسها: فتكون المهمة سهلة أكثر مما ينبغي.</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>السطوع والتباين</translation>
    </message>
    <message>
        <source>The factor is drawn from 1 − b to 1 + b.</source>
        <translation>يُسحب المعامل من 1 − b إلى 1 + b.</translation>
    </message>
    <message>
        <source>The factor is drawn from 1 − c to 1 + c.</source>
        <translation>يُسحب المعامل من 1 − c إلى 1 + c.</translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation>تمويه غاوسي</translation>
    </message>
    <message>
        <source>Smallest σ, in pixels of a 224-pixel view.</source>
        <translation>أصغر σ، بالبكسل لمنظر ضلعه 224 بكسل.</translation>
    </message>
    <message>
        <source>Largest σ, in pixels of a 224-pixel view.</source>
        <translation>أكبر σ، بالبكسل لمنظر ضلعه 224 بكسل.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>الضجيج</translation>
    </message>
    <message>
        <source>Largest standard deviation, as a share of full white.</source>
        <translation>أكبر انحراف معياري، بوصفه نسبة من الأبيض الكامل.</translation>
    </message>
    <message>
        <source>Horizontal flip</source>
        <translation>قلب أفقي</translation>
    </message>
    <message>
        <source>Random crop</source>
        <translation>اقتصاص عشوائي</translation>
    </message>
    <message>
        <source>Smallest share of the film&apos;s area that a crop keeps.</source>
        <translation>أصغر نسبة من مساحة الصورة يُبقيها الاقتصاص.</translation>
    </message>
    <message>
        <source>Largest share of the film&apos;s area that a crop keeps.</source>
        <translation>أكبر نسبة من مساحة الصورة يُبقيها الاقتصاص.</translation>
    </message>
    <message>
        <source>Narrowest crop, as width over height.</source>
        <translation>أضيق اقتصاص، بنسبة العرض إلى الارتفاع.</translation>
    </message>
    <message>
        <source>Widest crop, as width over height.</source>
        <translation>أعرض اقتصاص، بنسبة العرض إلى الارتفاع.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>تغيير الحجم</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>تدوير</translation>
    </message>
    <message>
        <source>Largest angle to either side.</source>
        <translation>أكبر زاوية إلى أيّ من الجهتين.</translation>
    </message>
    <message>
        <source>Solarise</source>
        <translation>تشميس (solarise)</translation>
    </message>
    <message>
        <source>Pixels at or above it are inverted.</source>
        <translation>تُعكس البكسلات التي تبلغ هذه القيمة أو تتجاوزها.</translation>
    </message>
    <message>
        <source>“{where}” was not found{facts}. Check the name, and that its drive is connected.</source>
        <translation>لم يُعثر على “{where}”{facts}. يُرجى التأكد من الاسم ومن أن محرّك الأقراص موصول.</translation>
    </message>
    <message>
        <source>Something that was named was not found{facts}. Check the name, and that its drive is connected.</source>
        <translation>لم يُعثر على شيء ورد اسمه{facts}. يُرجى التأكد من الاسم ومن أن محرّك الأقراص موصول.</translation>
    </message>
    <message>
        <source>“{where}” could not be read{facts}. Check its permissions, or copy it again from its source.</source>
        <translation>تعذّرت قراءة “{where}”{facts}. يُرجى التأكد من أذونات الملف، أو نسخه من مصدره من جديد.</translation>
    </message>
    <message>
        <source>A file could not be read{facts}. Check its permissions, or copy it again from its source.</source>
        <translation>تعذّرت قراءة ملف{facts}. يُرجى التأكد من أذوناته، أو نسخه من مصدره من جديد.</translation>
    </message>
    <message>
        <source>“{where}” is not an image that Hilum knows{facts}. Take it out of the folder, or choose another file.</source>
        <translation>الملف “{where}” ليس صورة يعرفها Hilum{facts}. يُرجى إخراجه من المجلد، أو اختيار ملف آخر.</translation>
    </message>
    <message>
        <source>A file is not an image that Hilum knows{facts}. Take it out of the folder, or choose another file.</source>
        <translation>أحد الملفات ليس صورة يعرفها Hilum{facts}. يُرجى إخراجه من المجلد، أو اختيار ملف آخر.</translation>
    </message>
    <message>
        <source>“{where}” ends too early{facts}. Copy or download it again.</source>
        <translation>الملف “{where}” ينتهي قبل أوانه{facts}. يُرجى نسخه أو تنزيله من جديد.</translation>
    </message>
    <message>
        <source>A file ends too early{facts}. Copy or download it again.</source>
        <translation>أحد الملفات ينتهي قبل أوانه{facts}. يُرجى نسخه أو تنزيله من جديد.</translation>
    </message>
    <message>
        <source>“{where}” is larger than the limits that protect the memory{facts}. Reduce or split it, then try again.</source>
        <translation>حجم “{where}” يتجاوز الحدود التي تحمي الذاكرة{facts}. يُرجى تصغيره أو تقسيمه، ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>A file or a value is larger than the limits that protect the memory{facts}. Reduce or split it, then try again.</source>
        <translation>ملف أو قيمة يتجاوز الحدود التي تحمي الذاكرة{facts}. يُرجى التصغير أو التقسيم، ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>“{where}” is of a kind that Hilum does not read{facts}. Convert it first, or leave it out.</source>
        <translation>الملف “{where}” من نوع لا يقرؤه Hilum{facts}. يُرجى تحويله أولًا، أو الاستغناء عنه.</translation>
    </message>
    <message>
        <source>A file is of a kind that Hilum does not read{facts}. Convert it first, or leave it out.</source>
        <translation>أحد الملفات من نوع لا يقرؤه Hilum{facts}. يُرجى تحويله أولًا، أو الاستغناء عنه.</translation>
    </message>
    <message>
        <source>“{where}” is malformed{facts}. Correct it there, or export it again.</source>
        <translation>بنية “{where}” غير سليمة{facts}. يُرجى تصحيحها هناك، أو التصدير من جديد.</translation>
    </message>
    <message>
        <source>A file is malformed{facts}. Correct it there, or export it again.</source>
        <translation>بنية أحد الملفات غير سليمة{facts}. يُرجى تصحيحها هناك، أو التصدير من جديد.</translation>
    </message>
    <message>
        <source>The table “{where}” lacks a column{facts}. Add the column, or choose which one to use.</source>
        <translation>ينقص الجدول “{where}” عمود{facts}. يُرجى إضافة العمود، أو اختيار العمود المراد استعماله.</translation>
    </message>
    <message>
        <source>A table lacks a column{facts}. Add the column, or choose which one to use.</source>
        <translation>ينقص أحد الجداول عمود{facts}. يُرجى إضافة العمود، أو اختيار العمود المراد استعماله.</translation>
    </message>
    <message>
        <source>No parameter is called “{where}”{facts}. Check its spelling, or remove it.</source>
        <translation>لا يوجد معامل باسم “{where}”{facts}. يُرجى التأكد من كتابته، أو حذفه.</translation>
    </message>
    <message>
        <source>A parameter is not known{facts}. Check its spelling, or remove it.</source>
        <translation>أحد المعاملات غير معروف{facts}. يُرجى التأكد من كتابته، أو حذفه.</translation>
    </message>
    <message>
        <source>The value of “{where}” cannot be used{facts}. Choose a value within its range.</source>
        <translation>لا يمكن استعمال قيمة “{where}”{facts}. يُرجى اختيار قيمة ضمن المجال المسموح.</translation>
    </message>
    <message>
        <source>A value cannot be used{facts}. Choose a value within its range.</source>
        <translation>لا يمكن استعمال إحدى القيم{facts}. يُرجى اختيار قيمة ضمن المجال المسموح.</translation>
    </message>
    <message>
        <source>No dataset was recognised in “{where}”{facts}. Choose the folder that holds the images and their tables.</source>
        <translation>لم يُتعرَّف على أي مجموعة بيانات في “{where}”{facts}. يُرجى اختيار المجلد الذي يحوي الصور وجداولها.</translation>
    </message>
    <message>
        <source>No dataset was recognised in the folder{facts}. Choose the folder that holds the images and their tables.</source>
        <translation>لم يُتعرَّف على أي مجموعة بيانات في المجلد{facts}. يُرجى اختيار المجلد الذي يحوي الصور وجداولها.</translation>
    </message>
    <message>
        <source>The disk is full: “{where}” could not be written{facts}. Free some space on its volume, then continue.</source>
        <translation>القرص ممتلئ: تعذّرت كتابة “{where}”{facts}. يُرجى تحرير مساحة على وحدة التخزين، ثم المتابعة.</translation>
    </message>
    <message>
        <source>The disk is full, and a file could not be written{facts}. Free some space on its volume, then continue.</source>
        <translation>القرص ممتلئ، وتعذّرت كتابة أحد الملفات{facts}. يُرجى تحرير مساحة على وحدة التخزين، ثم المتابعة.</translation>
    </message>
    <message>
        <source>“{where}” could not be written{facts}. Check its permissions and its drive, or choose another folder.</source>
        <translation>تعذّرت كتابة “{where}”{facts}. يُرجى التأكد من الأذونات ومحرّك الأقراص، أو اختيار مجلد آخر.</translation>
    </message>
    <message>
        <source>A file could not be written{facts}. Check its permissions and its drive, or choose another folder.</source>
        <translation>تعذّرت كتابة أحد الملفات{facts}. يُرجى التأكد من الأذونات ومحرّك الأقراص، أو اختيار مجلد آخر.</translation>
    </message>
    <message>
        <source>The device “{where}” is not available{facts}. Choose another device, or check its driver.</source>
        <translation>الجهاز “{where}” غير متاح{facts}. يُرجى اختيار جهاز آخر، أو التأكد من برنامج تشغيله.</translation>
    </message>
    <message>
        <source>The device is not available{facts}. Choose another device, or check its driver.</source>
        <translation>الجهاز غير متاح{facts}. يُرجى اختيار جهاز آخر، أو التأكد من برنامج تشغيله.</translation>
    </message>
    <message>
        <source>“{where}” is in use by another process{facts}. Wait until it has finished, or close it, then try again.</source>
        <translation>“{where}” قيد الاستعمال في عملية أخرى{facts}. يُرجى انتظار انتهائها أو إغلاقها، ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>A file is in use by another process{facts}. Wait until it has finished, or close it, then try again.</source>
        <translation>أحد الملفات قيد الاستعمال في عملية أخرى{facts}. يُرجى انتظار انتهائها أو إغلاقها، ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>“{where}” is damaged and was not used{facts}. Restore it from a copy, or make it again.</source>
        <translation>الملف “{where}” تالف ولم يُستعمل{facts}. يُرجى استعادته من نسخة، أو إنشاؤه من جديد.</translation>
    </message>
    <message>
        <source>A file is damaged and was not used{facts}. Restore it from a copy, or make it again.</source>
        <translation>أحد الملفات تالف ولم يُستعمل{facts}. يُرجى استعادته من نسخة، أو إنشاؤه من جديد.</translation>
    </message>
    <message>
        <source>Too few labelled films are left in “{where}”{facts}. Choose a larger share of the labels.</source>
        <translation>لم يبقَ في “{where}” ما يكفي من الصور الموسومة{facts}. يُرجى اختيار نسبة أكبر من الوسوم.</translation>
    </message>
    <message>
        <source>Too few labelled films are left{facts}. Choose a larger share of the labels.</source>
        <translation>لم يبقَ ما يكفي من الصور الموسومة{facts}. يُرجى اختيار نسبة أكبر من الوسوم.</translation>
    </message>
    <message>
        <source>Training and test films are not separate in “{where}”{facts}. Choose a split by patient before training.</source>
        <translation>صور التدريب وصور الاختبار غير منفصلة في “{where}”{facts}. يُرجى اختيار تقسيم حسب المريض قبل التدريب.</translation>
    </message>
    <message>
        <source>Training and test films are not separate{facts}. Choose a split by patient before training.</source>
        <translation>صور التدريب وصور الاختبار غير منفصلة{facts}. يُرجى اختيار تقسيم حسب المريض قبل التدريب.</translation>
    </message>
    <message>
        <source>The work on “{where}” was cancelled{facts}. Start it again to go on.</source>
        <translation>أُلغي العمل على “{where}”{facts}. للمتابعة يُرجى بدؤه من جديد.</translation>
    </message>
    <message>
        <source>The work was cancelled{facts}. Start it again to go on.</source>
        <translation>أُلغي العمل{facts}. للمتابعة يُرجى بدؤه من جديد.</translation>
    </message>
    <message>
        <source>Training diverged in “{where}”{facts}. Lower the learning rate and continue from the last good checkpoint.</source>
        <translation>تباعد التدريب في “{where}”{facts}. يُرجى خفض معدل التعلّم والمتابعة من آخر نقطة حفظ سليمة.</translation>
    </message>
    <message>
        <source>Training diverged{facts}. Lower the learning rate and continue from the last good checkpoint.</source>
        <translation>تباعد التدريب{facts}. يُرجى خفض معدل التعلّم والمتابعة من آخر نقطة حفظ سليمة.</translation>
    </message>
    <message>
        <source>There was not enough memory for “{where}”{facts}. Choose a smaller batch or image size, or close other programs.</source>
        <translation>لم تكفِ الذاكرة لأجل “{where}”{facts}. يُرجى اختيار دُفعة أصغر أو حجم صورة أصغر، أو إغلاق برامج أخرى.</translation>
    </message>
    <message>
        <source>There was not enough memory{facts}. Choose a smaller batch or image size, or close other programs.</source>
        <translation>لم تكفِ الذاكرة{facts}. يُرجى اختيار دُفعة أصغر أو حجم صورة أصغر، أو إغلاق برامج أخرى.</translation>
    </message>
    <message>
        <source>“{where}” was written by a newer version of Hilum{facts}. Update Hilum to open it.</source>
        <translation>كُتب “{where}” بإصدار أحدث من Hilum{facts}. يُرجى تحديث Hilum لفتحه.</translation>
    </message>
    <message>
        <source>A file was written by a newer version of Hilum{facts}. Update Hilum to open it.</source>
        <translation>كُتب أحد الملفات بإصدار أحدث من Hilum{facts}. يُرجى تحديث Hilum لفتحه.</translation>
    </message>
    <message>
        <source>Something went wrong inside Hilum with “{where}”{facts}. Try again; if it comes back, report it with the log.</source>
        <translation>حدث خطأ داخل Hilum عند التعامل مع “{where}”{facts}. يُرجى إعادة المحاولة؛ وإن تكرّر الخطأ فالإبلاغ عنه مع السجل.</translation>
    </message>
    <message>
        <source>Something went wrong inside Hilum{facts}. Try again; if it comes back, report it with the log.</source>
        <translation>حدث خطأ داخل Hilum{facts}. يُرجى إعادة المحاولة؛ وإن تكرّر الخطأ فالإبلاغ عنه مع السجل.</translation>
    </message>
    <message>
        <source>In “{}” nobody knows which films are of one patient: shared patients cannot be ruled out.</source>
        <translation>في “{}” لا يُعرف أيّ الصور لمريض واحد: لا يمكن استبعاد وجود مرضى مشتركين.</translation>
    </message>
    <message>
        <source>the DICOM structure is damaged behind the picture</source>
        <translation>بنية DICOM تالفة بعد الصورة</translation>
    </message>
    <message>
        <source>1 of {} frames</source>
        <translation>1 من أصل {} من الإطارات</translation>
    </message>
    <message>
        <source>colour turned to grey</source>
        <translation>حُوّلت الألوان إلى رمادي</translation>
    </message>
    <message>
        <source>bits stored are out of range; all allocated bits are used</source>
        <translation>عدد البتات المخزَّنة خارج المجال؛ استُعملت كل البتات المخصَّصة</translation>
    </message>
    <message>
        <source>the high bit is out of range; the lowest bits are used</source>
        <translation>البت الأعلى خارج المجال؛ استُعملت البتات الدنيا</translation>
    </message>
    <message>
        <source>items outside any sequence were left out</source>
        <translation>أُهملت عناصر خارج أي تسلسل</translation>
    </message>
    <message>
        <source>the compressed data and the header disagree on the sign; the header&apos;s is used</source>
        <translation>تختلف البيانات المضغوطة والترويسة في الإشارة؛ اعتُمد ما في الترويسة</translation>
    </message>
    <message>
        <source>the pixel data are not compressed, although the header says so</source>
        <translation>بيانات البكسلات غير مضغوطة، خلافًا لما تقوله الترويسة</translation>
    </message>
    <message>
        <source>window width below 1: taken as exact linear</source>
        <translation>عرض النافذة دون 1: عُومل بوصفه خطيًا مضبوطًا</translation>
    </message>
    <message>
        <source>the pixel spacing is unusable and ignored</source>
        <translation>تباعد البكسلات غير صالح للاستعمال فأُهمل</translation>
    </message>
    <message>
        <source>the modality LUT is malformed and ignored</source>
        <translation>بنية modality LUT غير سليمة فأُهملت</translation>
    </message>
    <message>
        <source>the rescale slope is 0 and ignored</source>
        <translation>ميل إعادة التدريج (rescale slope) يساوي 0 فأُهمل</translation>
    </message>
    <message>
        <source>transparency ignored</source>
        <translation>أُهملت الشفافية</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>صورة TIFF</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>صورة GIF</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>صورة BMP</translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation>صورة WebP</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>صورة JPEG 2000</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>مستند PDF</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>أرشيف ZIP</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>أرشيف gzip</translation>
    </message>
    <message>
        <source>a Git LFS pointer; the picture was not downloaded</source>
        <translation>مؤشر Git LFS؛ لم تُنزَّل الصورة</translation>
    </message>
    <message>
        <source>an HTML or XML text</source>
        <translation>نص HTML أو XML</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>ملف فارغ</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>data of an unknown kind</source>
        <translation>بيانات من نوع غير معروف</translation>
    </message>
    <message>
        <source>The class names do not say which is pneumonia: “{}” was taken as 0 and “{}” as 1.</source>
        <translation>لا تدل أسماء الفئات على أيّها ذات الرئة: عُدّت “{}” بقيمة 0 و“{}” بقيمة 1.</translation>
    </message>
    <message>
        <source>“{}” was taken as {}, the opposite of “{}”.</source>
        <translation>عُدّت “{}” بقيمة {}، عكس “{}”.</translation>
    </message>
    <message>
        <source>These classes say neither pneumonia nor normal, so their films have no label: {}.</source>
        <translation>لا تدل هذه الفئات على ذات الرئة ولا على السلامة، فليس لصورها وسم: {}.</translation>
    </message>
    <message>
        <source>{} whose name tells no patient: each counts as a patient of its own.</source>
        <translation>{} لا يدل اسمها على مريض: تُعَدّ كل واحدة منها مريضًا مستقلًا.</translation>
    </message>
    <message>
        <source>{} in both train and test. If they mean the same people, the test is not independent.</source>
        <translation>{} في التدريب والاختبار معًا. إن كانت تدل على الأشخاص أنفسهم، فالاختبار غير مستقل.</translation>
    </message>
    <message>
        <source>The dataset&apos;s own validation folder has {}.</source>
        <translation>في مجلد التحقّق الخاص بمجموعة البيانات {}.</translation>
    </message>
    <message>
        <source>{} outside the class folders, or of masks: left out.</source>
        <translation>{} خارج مجلدات الفئات، أو أقنعة: أُهملت.</translation>
    </message>
    <message>
        <source>looked for at least two folders of pictures, such as NORMAL and PNEUMONIA</source>
        <translation>جرى البحث عن مجلدَي صور على الأقل، مثل NORMAL وPNEUMONIA</translation>
    </message>
    <message>
        <source>Without label</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>Target {}</source>
        <translation>الهدف {}</translation>
    </message>
    <message>
        <source>folders “{}”: {}</source>
        <translation>المجلدات “{}”: {}</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>person number in the file&apos;s name</source>
        <translation>رقم الشخص في اسم الملف</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>folders train, val, test</source>
        <translation>المجلدات train وval وtest</translation>
    </message>
    <message>
        <source>class folders: two or more folders of pictures such as NORMAL and PNEUMONIA, also below train and test</source>
        <translation>مجلدات الفئات: مجلدا صور أو أكثر، مثل NORMAL وPNEUMONIA، وكذلك تحت train وtest</translation>
    </message>
    <message>
        <source>The name holds a zero byte, so it was not followed.</source>
        <translation>في الاسم بايت صفري، فلم يُتّبَع.</translation>
    </message>
    <message>
        <source>The path is absolute; paths must lie inside the chosen folder.</source>
        <translation>المسار مطلق؛ يجب أن تقع المسارات داخل المجلد المختار.</translation>
    </message>
    <message>
        <source>The path leads upwards with “..”; paths must lie inside the chosen folder.</source>
        <translation>يصعد المسار إلى أعلى عبر “..”؛ يجب أن تقع المسارات داخل المجلد المختار.</translation>
    </message>
    <message>
        <source>The path is a link that leads out of the chosen folder.</source>
        <translation>المسار رابط يؤدي إلى خارج المجلد المختار.</translation>
    </message>
    <message>
        <source>The table has no label column that Hilum knows, so the films have no label.</source>
        <translation>ليس في الجدول عمود وسوم يعرفه Hilum، فليس للصور وسم.</translation>
    </message>
    <message>
        <source>{} without a label.</source>
        <translation>{} بلا وسم.</translation>
    </message>
    <message>
        <source>{} without a patient: each counts as a patient of its own.</source>
        <translation>{} بلا مريض: يُعَدّ كل منها مريضًا مستقلًا.</translation>
    </message>
    <message>
        <source>{} of the table above 120 years: the age is unknown.</source>
        <translation>{} في الجدول فوق 120 سنة: العمر غير معروف.</translation>
    </message>
    <message>
        <source>{} for a film that an earlier row had named: its findings were added.</source>
        <translation>{} لصورة سبق أن ذكرها صف سابق: أُضيفت علاماتها الشعاعية.</translation>
    </message>
    <message>
        <source>{} leading out of the chosen folder: refused.</source>
        <translation>{} تؤدي إلى خارج المجلد المختار: رُفضت.</translation>
    </message>
    <message>
        <source>{} with films both in test and in another part: the test is not independent.</source>
        <translation>{} لهم صور في الاختبار وفي جزء آخر معًا: الاختبار غير مستقل.</translation>
    </message>
    <message>
        <source>looked for a CSV table with a column of image names</source>
        <translation>جرى البحث عن جدول CSV فيه عمود بأسماء الصور</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>View</source>
        <translation>الوضعية</translation>
    </message>
    <message>
        <source>a CSV table with a column of image names, and the pictures</source>
        <translation>جدول CSV فيه عمود بأسماء الصور، مع الصور نفسها</translation>
    </message>
    <message>
        <source>Drawing the demo films</source>
        <translation>رسم صور العرض التجريبي</translation>
    </message>
    <message>
        <source>looked for DICOM files</source>
        <translation>جرى البحث عن ملفات DICOM</translation>
    </message>
    <message>
        <source>{} ignored: every file is read itself.</source>
        <translation>أُهمل {}: يُقرأ كل ملف بنفسه.</translation>
    </message>
    <message>
        <source>{} of other kinds: left out.</source>
        <translation>{} من أنواع أخرى: أُهملت.</translation>
    </message>
    <message>
        <source>DICOM files carry no label, so the films serve for pretraining only.</source>
        <translation>لا تحمل ملفات DICOM وسمًا، فلا تصلح الصور إلا للتدريب المسبق.</translation>
    </message>
    <message>
        <source>path of the file</source>
        <translation>مسار الملف</translation>
    </message>
    <message>
        <source>tag PatientID, hashed</source>
        <translation>الحقل PatientID، بعد تجزئته (hash)</translation>
    </message>
    <message>
        <source>Sex, age, view</source>
        <translation>الجنس والعمر والوضعية</translation>
    </message>
    <message>
        <source>tags PatientSex, PatientAge, ViewPosition</source>
        <translation>الحقول PatientSex وPatientAge وViewPosition</translation>
    </message>
    <message>
        <source>“{}” is a picture of modality {}, not a radiograph, so it was left out.</source>
        <translation>“{}” صورة من النمط {}، وليست صورة شعاعية، فأُهملت.</translation>
    </message>
    <message>
        <source>DICOM files, in folders or not</source>
        <translation>ملفات DICOM، في مجلدات أو من دونها</translation>
    </message>
    <message>
        <source>{} of the first {} cannot be read; {:.3g} % are allowed</source>
        <translation>تعذّرت قراءة {} من أول {}؛ والمسموح به {:.3g} %</translation>
    </message>
    <message>
        <source>Reading films</source>
        <translation>قراءة الصور</translation>
    </message>
    <message>
        <source>{} are needed, {} are free</source>
        <translation>المطلوب {}، والمتاح {}</translation>
    </message>
    <message>
        <source>{} above 120 years in the files: the age is unknown.</source>
        <translation>{} في الملفات فوق 120 سنة: العمر غير معروف.</translation>
    </message>
    <message>
        <source>{} without PatientID: each counts as a patient of its own.</source>
        <translation>{} بلا PatientID: تُعَدّ كل واحدة منها مريضًا مستقلًا.</translation>
    </message>
    <message>
        <source>{} more were skipped than are listed.</source>
        <translation>جرى تخطّي {} زيادةً على المذكور.</translation>
    </message>
    <message>
        <source>{} of identical files ({} more than once); {} of them both in test and elsewhere. All were kept.</source>
        <translation>{} من الملفات المتطابقة (الزائد المكرَّر: {})؛ منها {} في الاختبار وفي غيره معًا. أُبقيت كلها.</translation>
    </message>
    <message>
        <source>none of {} could be read; for example: {}</source>
        <translation>تعذّرت قراءة أيّ من {}؛ مثلًا: {}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>الحفظ</translation>
    </message>
    <message>
        <source>Reading tables</source>
        <translation>قراءة الجداول</translation>
    </message>
    <message>
        <source>train_val_list.txt and test_list.txt are not both there, so the films have no official part.</source>
        <translation>لا يوجد train_val_list.txt وtest_list.txt كلاهما، فليس للصور جزء رسمي.</translation>
    </message>
    <message>
        <source>{}: named in neither list.</source>
        <translation>{}: لم تُذكر في أيّ من القائمتين.</translation>
    </message>
    <message>
        <source>{}: named in both lists, counted as test.</source>
        <translation>{}: ذُكرت في القائمتين، وعُدّت من الاختبار.</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>المربّعات</translation>
    </message>
    <message>
        <source>{} of {} without four usable numbers: left out.</source>
        <translation>{} من {} بلا أربعة أرقام صالحة: أُهملت.</translation>
    </message>
    <message>
        <source>{} for a film that an earlier row had named: left out.</source>
        <translation>{} لصورة سبق أن ذكرها صف سابق: أُهملت.</translation>
    </message>
    <message>
        <source>{} without an image name: left out.</source>
        <translation>{} بلا اسم صورة: أُهملت.</translation>
    </message>
    <message>
        <source>looked for Data_Entry_2017*.csv or sample_labels.csv</source>
        <translation>جرى البحث عن Data_Entry_2017*.csv أو sample_labels.csv</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>العلامات الشعاعية</translation>
    </message>
    <message>
        <source>1 where the findings name Pneumonia, otherwise 0</source>
        <translation>1 حيث تذكر العلامات الشعاعية Pneumonia، وإلا فهي 0</translation>
    </message>
    <message>
        <source>NIH: Data_Entry_2017*.csv or sample_labels.csv with PNG pictures</source>
        <translation>NIH: الملف Data_Entry_2017*.csv أو sample_labels.csv مع صور PNG</translation>
    </message>
    <message>
        <source>{} pixels; from {} to {} are possible</source>
        <translation>{} من البكسلات؛ والممكن من {} إلى {}</translation>
    </message>
    <message>
        <source>“{}”; a name has small letters, digits and single hyphens</source>
        <translation>“{}”؛ يتكوّن الاسم من أحرف لاتينية صغيرة وأرقام وواصلات مفردة</translation>
    </message>
    <message>
        <source>a share lies between 0 and 1</source>
        <translation>تقع النسبة بين 0 و1</translation>
    </message>
    <message>
        <source>looked for {}</source>
        <translation>جرى البحث عن {}</translation>
    </message>
    <message>
        <source>it holds these datasets, of which one must be chosen: {}</source>
        <translation>فيه مجموعات البيانات التالية، ويجب اختيار واحدة منها: {}</translation>
    </message>
    <message>
        <source>The file is a link that leads out of the chosen folder.</source>
        <translation>الملف رابط يؤدي إلى خارج المجلد المختار.</translation>
    </message>
    <message>
        <source>{} to other folders: not followed.</source>
        <translation>{} إلى مجلدات أخرى: لم تُتّبَع.</translation>
    </message>
    <message>
        <source>{} that could not be opened: check the permissions.</source>
        <translation>{} تعذّر فتحها: يُرجى التأكد من الأذونات.</translation>
    </message>
    <message>
        <source>{} with a name that another picture has too; a table&apos;s row means the first.</source>
        <translation>{} تشارك صورة أخرى في اسمها؛ وصف الجدول يعني الأولى.</translation>
    </message>
    <message>
        <source>{} of the tables without a picture in the folder.</source>
        <translation>{} من الجداول بلا صورة في المجلد.</translation>
    </message>
    <message>
        <source>{} that no table names: left out.</source>
        <translation>{} لا يذكرها أي جدول: أُهملت.</translation>
    </message>
    <message>
        <source>the tables name {}, but none of their pictures is in the folder</source>
        <translation>تذكر الجداول {}، ولا توجد أيّ من صورها في المجلد</translation>
    </message>
    <message>
        <source>The films are synthetic: they never belonged to anybody.</source>
        <translation>الصور اصطناعية: لم تكن يومًا لأحد.</translation>
    </message>
    <message>
        <source>the folder&apos;s tables do not fit</source>
        <translation>جداول المجلد غير مناسبة</translation>
    </message>
    <message>
        <source>the lists in the folder “{}”</source>
        <translation>القوائم في المجلد “{}”</translation>
    </message>
    <message>
        <source>the workspace&apos;s dataset “{}”</source>
        <translation>مجموعة البيانات “{}” في مساحة العمل</translation>
    </message>
    <message>
        <source>train_val_list.txt and test_list.txt are not both in it</source>
        <translation>لا يوجد فيه train_val_list.txt وtest_list.txt كلاهما</translation>
    </message>
    <message>
        <source>There is no table that matches these films to NIH images, so the patients are unknown: RSNA&apos;s patientId names a film, and films of one patient may lie on both sides of a split.</source>
        <translation>لا يوجد جدول يطابق هذه الصور بصور NIH، فالمرضى غير معروفين: إن patientId في RSNA يسمّي صورة، وقد تقع صور مريض واحد على جانبي التقسيم.</translation>
    </message>
    <message>
        <source>Patients come from NIH&apos;s image names by {}.</source>
        <translation>المرضى مأخوذون من أسماء صور NIH بحسب {}.</translation>
    </message>
    <message>
        <source>{} not in {}: each counts as a patient of its own.</source>
        <translation>{} غير مذكورة في {}: تُعَدّ كل واحدة منها مريضًا مستقلًا.</translation>
    </message>
    <message>
        <source>No NIH lists were found, so the films have no official part. Name the NIH folder to align them.</source>
        <translation>لم يُعثر على قوائم NIH، فليس للصور جزء رسمي. لمواءمتها يلزم تحديد مجلد NIH.</translation>
    </message>
    <message>
        <source>{} aligned to NIH&apos;s official parts by {}.</source>
        <translation>{} مواءَمة مع أجزاء NIH الرسمية بحسب {}.</translation>
    </message>
    <message>
        <source>{} matched to an image that neither list names.</source>
        <translation>{} طوبقت بصورة لا تذكرها أيّ من القائمتين.</translation>
    </message>
    <message>
        <source>{} without four usable numbers: left out.</source>
        <translation>{} بلا أربعة أرقام صالحة: أُهملت.</translation>
    </message>
    <message>
        <source>{} with a Target that is neither 0 nor 1.</source>
        <translation>{} قيمة Target فيها ليست 0 ولا 1.</translation>
    </message>
    <message>
        <source>{} whose class and Target contradict each other: the Target was taken.</source>
        <translation>{} تتناقض فيها الفئة وقيمة Target: اعتُمدت قيمة Target.</translation>
    </message>
    <message>
        <source>tags of the DICOM files</source>
        <translation>حقول ملفات DICOM</translation>
    </message>
    <message>
        <source>{} in stage_2_test_images without labels: left out.</source>
        <translation>{} في stage_2_test_images بلا وسوم: أُهملت.</translation>
    </message>
    <message>
        <source>looked for stage_2_train_labels.csv</source>
        <translation>جرى البحث عن stage_2_train_labels.csv</translation>
    </message>
    <message>
        <source>RSNA: stage_2_train_labels.csv with DICOM files</source>
        <translation>RSNA: الملف stage_2_train_labels.csv مع ملفات DICOM</translation>
    </message>
    <message>
        <source>The checkpoint of step {} is gone; an older one is looked for.</source>
        <translation>نقطة حفظ الخطوة {} غير موجودة؛ يجري البحث عن نقطة أقدم.</translation>
    </message>
    <message>
        <source>The checkpoint of step {} is damaged and was passed over.</source>
        <translation>نقطة حفظ الخطوة {} تالفة فجرى تجاوزها.</translation>
    </message>
    <message>
        <source>The encoder&apos;s own width was taken instead of the one in the specification.</source>
        <translation>اعتُمد عرض المُرمِّز نفسه بدل العرض المذكور في المواصفات.</translation>
    </message>
    <message>
        <source>kNN and linear probe are left out: training or validation films of one class are missing.</source>
        <translation>أُهمل kNN والمسبار الخطي: لا توجد صور تدريب أو تحقّق لإحدى الفئتين.</translation>
    </message>
    <message>
        <source>The probe&apos;s optimiser stopped before its gradient vanished; its numbers may be a little low.</source>
        <translation>توقّف مُحسِّن المسبار قبل أن ينعدم تدرّجه؛ فقد تكون أرقامه أدنى قليلًا.</translation>
    </message>
    <message>
        <source>pretraining</source>
        <translation>التدريب المسبق</translation>
    </message>
    <message>
        <source>training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>التحقّق</translation>
    </message>
    <message>
        <source>test</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>Nobody knows which films the encoder was pretrained on: test films may be among them.</source>
        <translation>لا يُعرف على أيّ صور جرى التدريب المسبق للمُرمِّز: قد تكون صور الاختبار من بينها.</translation>
    </message>
    <message>
        <source>The process was asked to end; the run is saved.</source>
        <translation>طُلب من العملية أن تنتهي؛ والتشغيل محفوظ.</translation>
    </message>
    <message>
        <source>difference of the least favourable seeds</source>
        <translation>فرق البذور الأقل ملاءمة</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Best by AUROC: {}.</source>
        <translation>الأفضل بحسب AUROC: {}.</translation>
    </message>
    <message>
        <source> It is the only run of its kind here, so there is nothing to tell it apart from.</source>
        <translation> إنه التشغيل الوحيد من نوعه هنا، فلا شيء يُميَّز عنه.</translation>
    </message>
    <message>
        <source> That is certain: it is better than every other; the nearest is {}.</source>
        <translation> وهذا مؤكد: فهو أفضل من كل ما عداه؛ وأقربها إليه {}.</translation>
    </message>
    <message>
        <source> That is not certain.</source>
        <translation> وهذا غير مؤكد.</translation>
    </message>
    <message>
        <source>
It is not distinguishable on this test set from {}.</source>
        <translation>
لا يمكن تمييزه في مجموعة الاختبار هذه عن {}.</translation>
    </message>
    <message>
        <source> It is better than one other, {}.</source>
        <translation> وهو أفضل من واحد آخر، {}.</translation>
    </message>
    <message>
        <source> It is better than {} others, the nearest of them {}.</source>
        <translation> وهو أفضل من {} غيره، وأقربها إليه {}.</translation>
    </message>
    <message>
        <source>{} ({} of {} seeds)</source>
        <translation>{} ({} من أصل {} من البذور)</translation>
    </message>
    <message>
        <source> That is certain (Holm p &lt; 0.05 against every other).</source>
        <translation> وهذا مؤكد (p بتصحيح Holm &lt; 0.05 مقابل كل ما عداه).</translation>
    </message>
    <message>
        <source> That is not certain: not distinguishable on this test set from {}.</source>
        <translation> وهذا غير مؤكد: لا يمكن تمييزه في مجموعة الاختبار هذه عن {}.</translation>
    </message>
    <message>
        <source>Highest accuracy: {} ({}, run {}).</source>
        <translation>أعلى دقة: {} ({}، التشغيل {}).</translation>
    </message>
    <message>
        <source>“yes”</source>
        <translation>“نعم”</translation>
    </message>
    <message>
        <source>“no”</source>
        <translation>“لا”</translation>
    </message>
    <message>
        <source> Always answering {} is right in {}.</source>
        <translation> الإجابة دائمًا بـ {} صحيحة بنسبة {}.</translation>
    </message>
    <message>
        <source> No run is certain to beat always answering {}, which is right in {}.</source>
        <translation> لا يوجد تشغيل من المؤكد تفوّقه على الإجابة دائمًا بـ {}، وهي صحيحة بنسبة {}.</translation>
    </message>
    <message>
        <source> At their thresholds these lose to it: {}.</source>
        <translation> وعند عتباتها تقصر عنها التشغيلات التالية: {}.</translation>
    </message>
    <message>
        <source>, {} of it pretraining</source>
        <translation>، منها {} للتدريب المسبق</translation>
    </message>
    <message>
        <source>, on {}</source>
        <translation>، على {}</translation>
    </message>
    <message>
        <source>Efficiency: no training time was recorded.</source>
        <translation>الكفاءة: لم يُسجَّل زمن التدريب.</translation>
    </message>
    <message>
        <source>Efficiency: the best run took {} (run {}).</source>
        <translation>الكفاءة: استغرق أفضل تشغيل {} (التشغيل {}).</translation>
    </message>
    <message>
        <source>Efficiency: of the runs that cannot be told apart from the best, the best itself took the least time, {} (run {}).</source>
        <translation>الكفاءة: من بين التشغيلات التي لا يمكن تمييزها عن الأفضل، استغرق الأفضل نفسه أقل زمن، وهو {} (التشغيل {}).</translation>
    </message>
    <message>
        <source> Times were taken on different devices and cannot be set against each other.</source>
        <translation> قيست الأزمنة على أجهزة مختلفة، فلا تصحّ المقارنة بينها.</translation>
    </message>
    <message>
        <source> Each time was measured once, so a small difference means nothing.</source>
        <translation> قيس كل زمن مرة واحدة، فلا دلالة لفرق صغير.</translation>
    </message>
    <message>
        <source>beats it</source>
        <translation>يتفوّق عليها</translation>
    </message>
    <message>
        <source>not certain to beat it</source>
        <translation>تفوّقه عليها غير مؤكد</translation>
    </message>
    <message>
        <source>equals it</source>
        <translation>يساويها</translation>
    </message>
    <message>
        <source>loses to it</source>
        <translation>يقصر عنها</translation>
    </message>
    <message>
        <source>{} and {}: not distinguishable on this test set</source>
        <translation>{} و{}: لا يمكن التمييز بينهما في مجموعة الاختبار هذه</translation>
    </message>
    <message>
        <source>{} is better than {} by {} {}, Holm p {}</source>
        <translation>{} أفضل من {} بفرق {} {}، p بتصحيح Holm {}</translation>
    </message>
    <message>
        <source>There is nothing to compare: none of these runs has predictions on a test set.</source>
        <translation>لا شيء للمقارنة: ليس لأيّ من هذه التشغيلات تنبؤات على مجموعة اختبار.</translation>
    </message>
    <message>
        <source>There is nothing to rank: no run tells the films of this test set apart.</source>
        <translation>لا شيء للترتيب: لا يوجد تشغيل يميّز بين صور مجموعة الاختبار هذه.</translation>
    </message>
    <message>
        <source>These runs followed different protocols; the answer is about the {} of {} that share one. </source>
        <translation>اتّبعت هذه التشغيلات بروتوكولات مختلفة؛ والجواب يخصّ {} من أصل {} منها تشترك في بروتوكول واحد. </translation>
    </message>
    <message>
        <source>not distinguishable</source>
        <translation>لا يمكن التمييز</translation>
    </message>
    <message>
        <source>A is better</source>
        <translation>A أفضل</translation>
    </message>
    <message>
        <source>B is better</source>
        <translation>B أفضل</translation>
    </message>
    <message>
        <source>Test set: {} films of {} patients, {} positive; always answering the larger class is right in {}.

</source>
        <translation>مجموعة الاختبار: {} من الصور لعدد {} من المرضى، منها {} إيجابية؛ والإجابة دائمًا بالفئة الأكبر صحيحة بنسبة {}.

</translation>
    </message>
    <message>
        <source>{}: AUROC {} ± {} (SD over {} seeds)
</source>
        <translation>{}: AUROC {} ± {} (الانحراف المعياري على {} من البذور)
</translation>
    </message>
    <message>
        <source>{} more pairs are in the JSON output.
</source>
        <translation>{} من الأزواج الأخرى في خرج JSON.
</translation>
    </message>
    <message>
        <source>Not read: </source>
        <translation>لم يُقرأ: </translation>
    </message>
    <message>
        <source>Not comparable: these runs were tested on {} different sets of films: {}.</source>
        <translation>لا تصحّ المقارنة: اختُبرت هذه التشغيلات على {} من مجموعات الصور المختلفة: {}.</translation>
    </message>
    <message>
        <source>Not comparable: “{}” differs: {}.</source>
        <translation>لا تصحّ المقارنة: “{}” مختلف: {}.</translation>
    </message>
    <message>
        <source>AUROC by run, with 95 % intervals</source>
        <translation>AUROC لكل تشغيل، مع فواصل الثقة 95 %</translation>
    </message>
    <message>
        <source>A row for each run: its AUROC as a marker, its interval as a bar; 0.5 is chance.</source>
        <translation>صف لكل تشغيل: AUROC الخاص به علامةً وفاصله شريطًا؛ و0.5 هي الصدفة.</translation>
    </message>
    <message>
        <source>Area under the ROC curve (no unit)</source>
        <translation>المساحة تحت منحنى ROC (بلا وحدة)</translation>
    </message>
    <message>
        <source>chance, 0.5</source>
        <translation>الصدفة، 0.5</translation>
    </message>
    <message>
        <source>Accuracy by run, at its threshold from validation</source>
        <translation>الدقة لكل تشغيل، عند عتبته المأخوذة من التحقّق</translation>
    </message>
    <message>
        <source>A row for each run: its accuracy and interval; the line is the accuracy of always answering the larger class.</source>
        <translation>صف لكل تشغيل: دقته وفاصلها؛ والخط هو دقة الإجابة دائمًا بالفئة الأكبر.</translation>
    </message>
    <message>
        <source>Accuracy (share of test films answered rightly)</source>
        <translation>الدقة (نسبة صور الاختبار المُجاب عنها صوابًا)</translation>
    </message>
    <message>
        <source>always {}, {}</source>
        <translation>دائمًا {}، {}</translation>
    </message>
    <message>
        <source>The runs have different test sets, so there is no common majority line; the table has each run&apos;s.</source>
        <translation>للتشغيلات مجموعات اختبار مختلفة، فلا يوجد خط مشترك للفئة الغالبة؛ وفي الجدول خط كل تشغيل.</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>منحنيات ROC</translation>
    </message>
    <message>
        <source>Sensitivity against 1 − specificity over all thresholds on the test films.</source>
        <translation>الحساسية مقابل 1 − النوعية عبر كل العتبات على صور الاختبار.</translation>
    </message>
    <message>
        <source>1 − specificity (share of negative films called positive)</source>
        <translation>1 − النوعية (نسبة ما عُدّ إيجابيًا من الصور السلبية)</translation>
    </message>
    <message>
        <source>Sensitivity (share of positive films found)</source>
        <translation>الحساسية (نسبة ما عُثر عليه من الصور الإيجابية)</translation>
    </message>
    <message>
        <source>Pretraining loss, {}</source>
        <translation>خسارة التدريب المسبق، {}</translation>
    </message>
    <message>
        <source>The loss over the epochs of pretraining.</source>
        <translation>الخسارة عبر دورات التدريب المسبق.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>الدورات</translation>
    </message>
    <message>
        <source>Loss (no unit)</source>
        <translation>الخسارة (بلا وحدة)</translation>
    </message>
    <message>
        <source>Losses of different methods have different scales: they do not tell which method is better.</source>
        <translation>لخسائر الطرائق المختلفة مقاييس مختلفة: فلا تدل على أيّ الطرائق أفضل.</translation>
    </message>
    <message>
        <source>AUROC against the number of labelled films</source>
        <translation>AUROC مقابل عدد الصور الموسومة</translation>
    </message>
    <message>
        <source>Each marker is a kind of run at a number of labels; markers of the same kind are joined.</source>
        <translation>كل علامة نوع من التشغيلات عند عدد من الوسوم؛ وتُوصل علامات النوع الواحد.</translation>
    </message>
    <message>
        <source>Labelled training films (logarithmic)</source>
        <translation>صور التدريب الموسومة (مقياس لوغاريتمي)</translation>
    </message>
    <message>
        <source>AUROC (no unit)</source>
        <translation>AUROC (بلا وحدة)</translation>
    </message>
    <message>
        <source>{} runs</source>
        <translation>{} من التشغيلات</translation>
    </message>
    <message>
        <source>Which is best, in accuracy and in efficiency, and is that certain?</source>
        <translation>أيّها الأفضل، دقةً وكفاءةً، وهل ذلك مؤكد؟</translation>
    </message>
    <message>
        <source>test films</source>
        <translation>صور الاختبار</translation>
    </message>
    <message>
        <source>test patients</source>
        <translation>مرضى الاختبار</translation>
    </message>
    <message>
        <source>of the films are positive</source>
        <translation>من الصور إيجابية</translation>
    </message>
    <message>
        <source>accuracy of always answering the larger class</source>
        <translation>دقة الإجابة دائمًا بالفئة الأكبر</translation>
    </message>
    <message>
        <source>runs compared</source>
        <translation>التشغيلات المقارَنة</translation>
    </message>
    <message>
        <source>Results on the test films. In brackets: 95 % interval, bootstrap of whole patients.</source>
        <translation>النتائج على صور الاختبار. بين قوسين: فاصل الثقة 95 %، بإعادة المعاينة (bootstrap) لمرضى كاملين.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Labelled films</source>
        <translation>الصور الموسومة</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>AUPRC</source>
        <translation>AUPRC</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Always the larger class, {}</source>
        <translation>الفئة الأكبر دائمًا، {}</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>النوعية</translation>
    </message>
    <message>
        <source>n films / patients</source>
        <translation>عدد الصور / المرضى</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>من {}</translation>
    </message>
    <message>
        <source>The chance level of AUROC is 0.5, that of AUPRC the share of positive films, {}. The highest AUROC is bold; whether it is really higher stands under Differences.</source>
        <translation>مستوى الصدفة لـ AUROC هو 0.5، ولـ AUPRC نسبة الصور الإيجابية، {}. أعلى AUROC بخط عريض؛ أما هل هو أعلى حقًا ففي قسم الفروق.</translation>
    </message>
    <message>
        <source>Kind of run</source>
        <translation>نوع التشغيل</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>التشغيلات</translation>
    </message>
    <message>
        <source>AUROC of A minus AUROC of B on the same test films</source>
        <translation>AUROC لـ A ناقص AUROC لـ B على صور الاختبار نفسها</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
    <message>
        <source>Bootstrap p</source>
        <translation>p بإعادة المعاينة (bootstrap)</translation>
    </message>
    <message>
        <source>DeLong p</source>
        <translation>p لاختبار DeLong</translation>
    </message>
    <message>
        <source>Holm p</source>
        <translation>p بتصحيح Holm</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>not distinguishable on this test set</source>
        <translation>لا يمكن التمييز في مجموعة الاختبار هذه</translation>
    </message>
    <message>
        <source>{} of {} pairs: those with the best kind of run first, then by p. Holm&apos;s correction covers all of them.</source>
        <translation>{} من أصل {} من الأزواج: أولًا ما يضم أفضل أنواع التشغيلات، ثم بحسب p. وتصحيح Holm يشملها كلها.</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>التدريب المسبق</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Films/s</source>
        <translation>صورة/s</translation>
    </message>
    <message>
        <source>Encoder parameters</source>
        <translation>معاملات المُرمِّز</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Number of labels</source>
        <translation>عدد الوسوم</translation>
    </message>
    <message>
        <source>These runs learned from different numbers of labelled films, on purpose or not: read differences between them with that in mind.</source>
        <translation>تعلّمت هذه التشغيلات من أعداد مختلفة من الصور الموسومة، قصدًا أو من دون قصد: يلزم أخذ ذلك في الحسبان عند قراءة الفروق بينها.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>No two runs share their test films, so no difference can be tested.</source>
        <translation>لا يشترك أي تشغيلين في صور الاختبار، فلا يمكن اختبار أي فرق.</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>الكفاءة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Comparison of runs</source>
        <translation>مقارنة التشغيلات</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>المنحنيات</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>These runs were asked for and could not be read; nothing above includes them.</source>
        <translation>طُلبت هذه التشغيلات وتعذّرت قراءتها؛ ولا يشملها شيء مما سبق.</translation>
    </message>
    <message>
        <source>all labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>التقسيم</translation>
    </message>
    <message>
        <source>Parameters that differ between the runs</source>
        <translation>المعاملات المختلفة بين التشغيلات</translation>
    </message>
    <message>
        <source>They differ in these, too: </source>
        <translation>وتختلف كذلك في: </translation>
    </message>
    <message>
        <source>The same wherever a run has it: </source>
        <translation>متماثل حيثما وُجد في تشغيل: </translation>
    </message>
    <message>
        <source>Set A</source>
        <translation>المجموعة A</translation>
    </message>
    <message>
        <source>Set B</source>
        <translation>المجموعة B</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>الاسم نفسه</translation>
    </message>
    <message>
        <source>Same content</source>
        <translation>المحتوى نفسه</translation>
    </message>
    <message>
        <source>Same patients</source>
        <translation>المرضى أنفسهم</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>الإشارة</translation>
    </message>
    <message>
        <source>Red: test films or their patients were seen in training. The results of {} are too good by an unknown amount.</source>
        <translation>أحمر: شوهدت في التدريب صور من الاختبار أو مرضاها. نتائج {} أفضل من الواقع بمقدار مجهول.</translation>
    </message>
    <message>
        <source>Amber: the audit of {} leaves a doubt that the notes name.</source>
        <translation>كهرماني: يُبقي تدقيق {} شكًّا تذكره الملاحظات.</translation>
    </message>
    <message>
        <source>Green: the sets of {} share no film and no patient that the audit could see.</source>
        <translation>أخضر: لا تشترك مجموعات {} في أي صورة ولا في أي مريض بحسب ما أمكن للتدقيق رؤيته.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>البروتوكول</translation>
    </message>
    <message>
        <source>Leakage audit</source>
        <translation>تدقيق التسرّب</translation>
    </message>
    <message>
        <source>Without an audit: {}.</source>
        <translation>بلا تدقيق: {}.</translation>
    </message>
    <message>
        <source>The films are synthetic. These numbers show that the procedure works; they say nothing about patients.</source>
        <translation>الصور اصطناعية. تبيّن هذه الأرقام أن الإجراء يعمل؛ ولا تقول شيئًا عن المرضى.</translation>
    </message>
    <message>
        <source>Every kind of run has a single seed. The intervals cover the choice of test patients, not the luck of training; repeat with other seeds to see that.</source>
        <translation>لكل نوع من التشغيلات بذرة واحدة. تشمل الفواصل اختيار مرضى الاختبار، لا حظ التدريب؛ ولرؤيته يلزم التكرار ببذور أخرى.</translation>
    </message>
    <message>
        <source>Youden&apos;s threshold weighs both classes alike. With few positive films it costs accuracy, so losing to the larger class by accuracy does not mean that films are not told apart: AUROC says that.</source>
        <translation>تزن عتبة Youden الفئتين بالتساوي. وحين تقل الصور الإيجابية يكون ذلك على حساب الدقة، فالقصور عن الفئة الأكبر في الدقة لا يعني العجز عن التمييز بين الصور: إنما يدل على ذلك AUROC.</translation>
    </message>
    <message>
        <source>Every number is from one test set: how the models do at another hospital is not known.</source>
        <translation>كل رقم مأخوذ من مجموعة اختبار واحدة: ولا يُعرف أداء النماذج في مستشفى آخر.</translation>
    </message>
    <message>
        <source>Run {} did not finish (state: {}{}).</source>
        <translation>لم ينتهِ التشغيل {} (الحالة: {}{}).</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>القيود</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What lists and reports call the run.</source>
        <translation>اسم التشغيل في القوائم والتقارير.</translation>
    </message>
    <message>
        <source>The dataset of this workspace that the run uses.</source>
        <translation>مجموعة البيانات في مساحة العمل هذه التي يستعملها التشغيل.</translation>
    </message>
    <message>
        <source>A saved split; auto takes the dataset&apos;s own lists, or a random one by patient.</source>
        <translation>تقسيم محفوظ؛ auto يأخذ قوائم مجموعة البيانات نفسها، أو تقسيمًا عشوائيًا حسب المريض.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Every random draw follows from it: the same seed gives the same numbers.</source>
        <translation>كل سحب عشوائي ناتج عنها: البذرة نفسها تعطي الأرقام نفسها.</translation>
    </message>
    <message>
        <source>auto takes the GPU when there is one. A GPU that was asked for is never replaced by the CPU.</source>
        <translation>auto يأخذ GPU إن وُجدت. وإذا طُلبت GPU فلا تحلّ CPU محلها أبدًا.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>دقة الحساب</translation>
    </message>
    <message>
        <source>bf16 by autocast where the device has it; losses stay in fp32.</source>
        <translation>bf16 عبر autocast حيث يدعمه الجهاز؛ وتبقى الخسائر في fp32.</translation>
    </message>
    <message>
        <source>Loader threads</source>
        <translation>خيوط التحميل</translation>
    </message>
    <message>
        <source>Threads that make the views; the numbers do not depend on it.</source>
        <translation>خيوط المعالجة التي تُنشئ المناظر؛ ولا تتوقف الأرقام على عددها.</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>نقطة حفظ كل</translation>
    </message>
    <message>
        <source>A crash loses at most so much work.</source>
        <translation>لا يضيع عند أي انهيار للبرنامج أكثر من هذا القدر من العمل.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>The self-supervised method.</source>
        <translation>طريقة التعلّم ذاتي الإشراف.</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>المُرمِّز</translation>
    </message>
    <message>
        <source>The network that is trained and kept.</source>
        <translation>الشبكة التي تُدرَّب ويُحتفظ بها.</translation>
    </message>
    <message>
        <source>Encoder width</source>
        <translation>عرض المُرمِّز</translation>
    </message>
    <message>
        <source>Channels of the first stage. 64 is ResNet-18; fewer make a slimmer and faster one.</source>
        <translation>عدد قنوات المرحلة الأولى. 64 هو ResNet-18؛ والأقل يعطي شبكة أنحف وأسرع.</translation>
    </message>
    <message>
        <source>Film size</source>
        <translation>حجم الصورة</translation>
    </message>
    <message>
        <source>Side of the square that the network sees; at most the size of the pixel cache.</source>
        <translation>ضلع المربع الذي تراه الشبكة؛ لا يتجاوز حجم ذاكرة البكسلات.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>البدء من</translation>
    </message>
    <message>
        <source>Encoder from</source>
        <translation>المُرمِّز من</translation>
    </message>
    <message>
        <source>Probe every</source>
        <translation>المسبار كل</translation>
    </message>
    <message>
        <source>kNN and linear probe while it trains; 0 leaves them out.</source>
        <translation>kNN ومسبار خطي أثناء التدريب؛ 0 يستغني عنهما.</translation>
    </message>
    <message>
        <source>Probe on</source>
        <translation>المسبار على</translation>
    </message>
    <message>
        <source>The labelled dataset that the probes use; empty takes the run&apos;s own.</source>
        <translation>مجموعة البيانات الموسومة التي تستعملها المسابير؛ وإذا تُركت فارغة أُخذت مجموعة التشغيل نفسه.</translation>
    </message>
    <message>
        <source>Label fraction</source>
        <translation>نسبة الوسوم</translation>
    </message>
    <message>
        <source>Share of the training labels that is used, by patient; fewer than five films of a class are refused.</source>
        <translation>نسبة ما يُستعمل من وسوم التدريب، حسب المريض؛ ويُرفض أقل من خمس صور لأي فئة.</translation>
    </message>
    <message>
        <source>Label count</source>
        <translation>عدد الوسوم</translation>
    </message>
    <message>
        <source>Instead of a share: so many labelled films; 0 follows the share.</source>
        <translation>بدل النسبة: هذا العدد من الصور الموسومة؛ 0 يتبع النسبة.</translation>
    </message>
    <message>
        <source>Label draw</source>
        <translation>سحب الوسوم</translation>
    </message>
    <message>
        <source>Which films are drawn; smaller subsets lie inside larger ones of the same draw.</source>
        <translation>أيّ الصور تُسحب؛ والمجموعات الأصغر تقع داخل الأكبر من السحب نفسه.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>How often every film is seen.</source>
        <translation>كم مرة تُرى كل صورة.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>الدُّفعة</translation>
    </message>
    <message>
        <source>Films in one step. A contrastive loss compares within the batch: it is never halved silently.</source>
        <translation>عدد الصور في الخطوة الواحدة. الخسارة التباينية تقارن داخل الدُّفعة: فلا تُنصَّف أبدًا من دون إعلام.</translation>
    </message>
    <message>
        <source>How often every labelled film is seen.</source>
        <translation>كم مرة تُرى كل صورة موسومة.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>With few labels, epochs are added until so many steps are made; 0 adds none.</source>
        <translation>عند قلة الوسوم تُضاف دورات حتى يُبلغ هذا العدد من الخطوات؛ 0 لا يضيف شيئًا.</translation>
    </message>
    <message>
        <source>Films in one step.</source>
        <translation>عدد الصور في الخطوة الواحدة.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>التعزيز</translation>
    </message>
    <message>
        <source>How the two views of a film are made: a preset&apos;s name or a recipe.</source>
        <translation>كيف يُنشأ منظرا الصورة: اسم وصفة جاهزة أو وصفة.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>الحرارة</translation>
    </message>
    <message>
        <source>NT-Xent&apos;s temperature: lower makes hard negatives count more.</source>
        <translation>حرارة NT-Xent: كلما انخفضت زاد وزن السلبيات الصعبة.</translation>
    </message>
    <message>
        <source>Projection head</source>
        <translation>رأس الإسقاط</translation>
    </message>
    <message>
        <source>The head that is thrown away after pretraining.</source>
        <translation>الرأس الذي يُستغنى عنه بعد التدريب المسبق.</translation>
    </message>
    <message>
        <source>Projection size</source>
        <translation>حجم الإسقاط</translation>
    </message>
    <message>
        <source>Length of the vectors that the loss compares.</source>
        <translation>طول المتجهات التي تقارنها الخسارة.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>المُحسِّن</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>معدل التعلّم</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>اضمحلال الأوزان</translation>
    </message>
    <message>
        <source>Pulls weights towards zero; not applied to norms and biases.</source>
        <translation>يجذب الأوزان نحو الصفر؛ ولا يُطبَّق على طبقات التسوية ولا على الانحيازات.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>الإحماء</translation>
    </message>
    <message>
        <source>The learning rate rises linearly for so long, at most a tenth of the run; then it follows a cosine to 0.</source>
        <translation>يرتفع معدل التعلّم خطيًا طوال هذه المدة، على ألا تتجاوز عُشر التشغيل؛ ثم ينخفض وفق منحنى جيب التمام إلى 0.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>الزخم</translation>
    </message>
    <message>
        <source>How much of the last step is kept.</source>
        <translation>مقدار ما يُحتفظ به من الخطوة السابقة.</translation>
    </message>
    <message>
        <source>AdamW is the safer one with few films.</source>
        <translation>AdamW هو الأكثر أمانًا حين تقل الصور.</translation>
    </message>
    <message>
        <source>The highest learning rate; it follows a cosine to 0.</source>
        <translation>أعلى معدل تعلّم؛ وينخفض وفق منحنى جيب التمام إلى 0.</translation>
    </message>
    <message>
        <source>The learning rate rises linearly for so long, at most a tenth of the run.</source>
        <translation>يرتفع معدل التعلّم خطيًا طوال هذه المدة، على ألا تتجاوز عُشر التشغيل.</translation>
    </message>
    <message>
        <source>How a training film is varied: a preset&apos;s name or a recipe.</source>
        <translation>كيف تُنوَّع صورة التدريب: اسم وصفة جاهزة أو وصفة.</translation>
    </message>
    <message>
        <source>The run it starts from did not finish. Resume that one, then queue this one again.</source>
        <translation>لم ينتهِ التشغيل الذي يبدأ منه. يلزم استئناف ذاك، ثم وضع هذا في قائمة الانتظار من جديد.</translation>
    </message>
    <message>
        <source>Choose a dataset: the run has none.</source>
        <translation>يلزم اختيار مجموعة بيانات: ليس للتشغيل أيّ منها.</translation>
    </message>
    <message>
        <source>Fine-tuning an untrained encoder is training from scratch: say scratch.</source>
        <translation>الضبط الدقيق لمُرمِّز غير مدرَّب هو تدريب من الصفر: القيمة المناسبة scratch.</translation>
    </message>
    <message>
        <source>A contrastive loss needs at least 8 films to compare with.</source>
        <translation>تحتاج الخسارة التباينية إلى 8 صور على الأقل للمقارنة بها.</translation>
    </message>
    <message>
        <source>The process that ran it is gone. Resume goes on from the last checkpoint.</source>
        <translation>العملية التي كانت تشغّله لم تعد موجودة. الاستئناف يتابع من آخر نقطة حفظ.</translation>
    </message>
    <message>
        <source>The file does not tell its normalisation: ImageNet&apos;s was assumed.</source>
        <translation>لا يذكر الملف تسويته: افتُرضت تسوية ImageNet.</translation>
    </message>
    <message>
        <source>The file does not tell its normalisation: mean 0.5 and deviation 0.25 were assumed.</source>
        <translation>لا يذكر الملف تسويته: افتُرض متوسط 0.5 وانحراف 0.25.</translation>
    </message>
    <message>
        <source>{} tensors that are no part of the encoder were left out ({}).</source>
        <translation>أُهملت {} من الموترات التي ليست جزءًا من المُرمِّز ({}).</translation>
    </message>
    <message>
        <source>The first layer is that of one channel divided by 3 and repeated: a grey film repeated to three channels gives the same features when all three are normalised with this mean and std.</source>
        <translation>الطبقة الأولى هي طبقة القناة الواحدة مقسومةً على 3 ومكرَّرة: فالصورة الرمادية المكرَّرة إلى ثلاث قنوات تعطي السمات نفسها حين تُسوّى القنوات الثلاث كلها بهذا المتوسط وهذا الانحراف المعياري.</translation>
    </message>
    <message>
        <source>The first layer for three channels was summed to one: exact for grey films.</source>
        <translation>جُمعت الطبقة الأولى ذات القنوات الثلاث في قناة واحدة: النتيجة مضبوطة للصور الرمادية.</translation>
    </message>
    <message>
        <source>The first layer for three channels and their means and deviations were folded into one: exact for grey films.</source>
        <translation>دُمجت الطبقة الأولى ذات القنوات الثلاث مع متوسطاتها وانحرافاتها في قناة واحدة: النتيجة مضبوطة للصور الرمادية.</translation>
    </message>
    <message>
        <source>The first layer for three channels and their means and deviations were folded into one: exact for grey films but for the outermost 3 px, where a ResNet pads.</source>
        <translation>دُمجت الطبقة الأولى ذات القنوات الثلاث مع متوسطاتها وانحرافاتها في قناة واحدة: النتيجة مضبوطة للصور الرمادية ما عدا الحافة الخارجية بعرض 3 px، حيث تضيف ResNet الحشو.</translation>
    </message>
    <message>
        <source>The last checkpoint is of step {}; the run made {} steps.</source>
        <translation>آخر نقطة حفظ هي للخطوة {}؛ وقد أجرى التشغيل {} من الخطوات.</translation>
    </message>
    <message>
        <source>1 channel</source>
        <translation>قناة واحدة</translation>
    </message>
    <message>
        <source>3 channels</source>
        <translation>3 قنوات</translation>
    </message>
    <message>
        <source>{}, patches of {} px, positions for {} px, {}, features from the {}.</source>
        <translation>{}، رقع حجمها ⁦{} px⁩، مواضع لصورة حجمها ⁦{} px⁩، {}، والسمات من {}.</translation>
    </message>
    <message>
        <source>mean of the patches</source>
        <translation>متوسط الرقع</translation>
    </message>
    <message>
        <source>class token</source>
        <translation>رمز الفئة (class token)</translation>
    </message>
    <message>
        <source>{} of width {}, {}.</source>
        <translation>{} عرضه {}، {}.</translation>
    </message>
    <message>
        <source>Attention of the class token in the last block, mean of its heads; it belongs to no class</source>
        <translation>انتباه رمز الفئة (class token) في الكتلة الأخيرة، متوسط رؤوسها؛ ولا يخصّ أي فئة</translation>
    </message>
    <message>
        <source>Grad-CAM of the fine-tuned classifier&apos;s logit for pneumonia</source>
        <translation>Grad-CAM لقيمة logit الخاصة بذات الرئة في المصنِّف المضبوط ضبطًا دقيقًا</translation>
    </message>
    <message>
        <source>Activation of the last stage; it belongs to no class</source>
        <translation>تنشيط المرحلة الأخيرة؛ ولا يخصّ أي فئة</translation>
    </message>
    <message>
        <source>No linear probe could be fitted: training films of one class are missing.</source>
        <translation>تعذّرت ملاءمة مسبار خطي: لا توجد صور تدريب لإحدى الفئتين.</translation>
    </message>
    <message>
        <source>Grad-CAM of the logit of a linear probe that was fitted on {} labelled training films</source>
        <translation>Grad-CAM لقيمة logit في مسبار خطي لُوئم على {} من صور التدريب الموسومة</translation>
    </message>
    <message>
        <source>No {} film of the dataset has a radiologist&apos;s box: the pointing game is left out.</source>
        <translation>لا توجد في جزء {} من مجموعة البيانات صورة عليها مربّع رسمه اختصاصي أشعة: أُهملت لعبة التأشير.</translation>
    </message>
    <message>
        <source>The maps have only {} × {} cells, so that a hit says little; a larger side gives finer maps.</source>
        <translation>ليس في الخرائط سوى {} × {} من الخلايا، فلا تقول الإصابة إلا القليل؛ والضلع الأكبر يعطي خرائط أدق.</translation>
    </message>
    <message>
        <source>Patients are unknown: the interval takes every film for another patient&apos;s.</source>
        <translation>المرضى غير معروفين: يعدّ الفاصل كل صورة لمريض آخر.</translation>
    </message>
    <message>
        <source>The network works at {} px, the pixel cache holds {} px: films were enlarged.</source>
        <translation>تعمل الشبكة عند ⁦{} px⁩، وذاكرة البكسلات تحوي ⁦{} px⁩: كُبّرت الصور.</translation>
    </message>
    <message>
        <source>The pictures of step {} could not be written; training goes on. {}</source>
        <translation>تعذّرت كتابة صور الخطوة {}؛ والتدريب مستمر. {}</translation>
    </message>
    <message>
        <source>Batch-norm groups</source>
        <translation>مجموعات تسوية الدُّفعة</translation>
    </message>
    <message>
        <source>Target momentum</source>
        <translation>زخم الهدف</translation>
    </message>
    <message>
        <source>Teacher temperature</source>
        <translation>حرارة المعلِّم</translation>
    </message>
    <message>
        <source>There are not enough numbers to judge this.</source>
        <translation>لا توجد أرقام كافية للحكم على هذا.</translation>
    </message>
    <message>
        <source>BYOL&apos;s loss is {:.3g} of at most 8, and different films keep apart: spread {} of a healthy one.</source>
        <translation>خسارة BYOL هي {:.3g} من 8 على الأكثر، والصور المختلفة تبقى متباعدة: التشتّت {} من تشتّت تشغيل سليم.</translation>
    </message>
    <message>
        <source>Bring “{}” closer to 1, so that the target changes more slowly.</source>
        <translation>تقريب “{}” من 1، كي يتغيّر الهدف ببطء أكبر.</translation>
    </message>
    <message>
        <source>Raise “{}” from {} to {}, so that the target changes more slowly.</source>
        <translation>رفع “{}” من {} إلى {}، كي يتغيّر الهدف ببطء أكبر.</translation>
    </message>
    <message>
        <source>BYOL is collapsing: its loss is only {:.3g} because every film gets nearly the same answer (spread {} of a healthy one), not because it learned.</source>
        <translation>ينهار BYOL: فخسارته لا تتجاوز {:.3g} لأن كل صورة تتلقّى الجواب نفسه تقريبًا (التشتّت {} من تشتّت تشغيل سليم)، لا لأنه تعلّم.</translation>
    </message>
    <message>
        <source>The teacher&apos;s answers are at {} of the highest possible uncertainty: it prefers some answers to others.</source>
        <translation>أجوبة المعلِّم عند {} من أعلى ارتياب ممكن: فهو يفضّل بعض الأجوبة على غيرها.</translation>
    </message>
    <message>
        <source>The teacher says nothing: its answers are at {} of the highest possible uncertainty, the same for every film, so the student can learn nothing.</source>
        <translation>لا يقول المعلِّم شيئًا: أجوبته عند {} من أعلى ارتياب ممكن، وهي نفسها لكل صورة، فلا يستطيع الطالب أن يتعلّم شيئًا.</translation>
    </message>
    <message>
        <source>The teacher&apos;s answers keep {} of the highest possible uncertainty: no single output wins.</source>
        <translation>تحتفظ أجوبة المعلِّم بنسبة {} من أعلى ارتياب ممكن: لا يطغى مخرَج واحد.</translation>
    </message>
    <message>
        <source>The teacher is too sure: its answers have {} of the highest possible uncertainty. One output wins, whatever the film, and there is nothing left to learn.</source>
        <translation>المعلِّم واثق أكثر مما ينبغي: ارتياب أجوبته {} من أعلى ارتياب ممكن. يطغى مخرَج واحد أيًّا كانت الصورة، ولا يبقى شيء يُتعلَّم.</translation>
    </message>
    <message>
        <source>The network finds the matching view in {} of cases, and its features tell the classes apart with AUROC {:.2f}: no sign of a shortcut.</source>
        <translation>تجد الشبكة المنظر المطابق في {} من الحالات، وتميّز سماتها بين الفئتين بقيمة AUROC {:.2f}: لا علامة على طريق مختصر.</translation>
    </message>
    <message>
        <source>Raise “{}”, for example to 8.</source>
        <translation>رفع “{}”، إلى 8 مثلًا.</translation>
    </message>
    <message>
        <source>Raise “{}” from {} to {}.</source>
        <translation>رفع “{}” من {} إلى {}.</translation>
    </message>
    <message>
        <source>The network cheats: it found the matching view in {} of cases within a fifth of the run, yet its features tell the classes apart no better than guessing (AUROC {:.2f}). Batch statistics give the answer away.</source>
        <translation>الشبكة تغشّ: فقد وجدت المنظر المطابق في {} من الحالات خلال خُمس التشغيل، ومع ذلك لا تميّز سماتها بين الفئتين أفضل من التخمين (AUROC {:.2f}). إحصاءات الدُّفعة تكشف الجواب.</translation>
    </message>
    <message>
        <source>The spread of the embeddings is {} of an ideal one: different films get different answers.</source>
        <translation>تشتّت التمثيلات {} من التشتّت المثالي: الصور المختلفة تتلقّى أجوبة مختلفة.</translation>
    </message>
    <message>
        <source>The embeddings may be collapsing: their spread fell to {} of an ideal one, so films get more and more the same answer.</source>
        <translation>ربما تكون التمثيلات في طور الانهيار: هبط تشتّتها إلى {} من المثالي، فتتلقّى الصور جوابًا متماثلًا أكثر فأكثر.</translation>
    </message>
    <message>
        <source>The embeddings have collapsed: their spread is {} of an ideal one, so the network gives nearly the same answer for every film and is of no use.</source>
        <translation>انهارت التمثيلات: تشتّتها {} من المثالي، فتعطي الشبكة الجواب نفسه تقريبًا لكل صورة ولا فائدة منها.</translation>
    </message>
    <message>
        <source>The network finds the matching view in {} of cases; guessing finds it in {}.</source>
        <translation>تجد الشبكة المنظر المطابق في {} من الحالات؛ ويجده التخمين في {}.</translation>
    </message>
    <message>
        <source>The network has learned nothing yet: it finds the matching view in {} of cases, guessing in {}, and a third of the run is over.</source>
        <translation>لم تتعلّم الشبكة شيئًا بعد: تجد المنظر المطابق في {} من الحالات، والتخمين في {}، وقد مضى ثلث التشغيل.</translation>
    </message>
    <message>
        <source>Of the queue&apos;s keys, {:.2f} belong to the film that asks, and {:.2f} to its patient.</source>
        <translation>من مفاتيح الطابور {:.2f} للصورة السائلة نفسها، و{:.2f} لمريضها.</translation>
    </message>
    <message>
        <source>The queue is long for so few films: {:.1f} of its keys are older views of the very film that asks, and {:.1f} are of its patient. The network is taught to tell a film from itself.</source>
        <translation>الطابور طويل لهذه الصور القليلة: {:.1f} من مفاتيحه مناظر أقدم للصورة السائلة نفسها، و{:.1f} لمريضها. فتُعلَّم الشبكة أن تميّز الصورة عن نفسها.</translation>
    </message>
    <message>
        <source>The reconstruction error is {:.3f}; painting every hidden patch in one grey gives {:.3f}.</source>
        <translation>خطأ إعادة البناء {:.3f}؛ وتلوين كل رقعة محجوبة برمادي واحد يعطي {:.3f}.</translation>
    </message>
    <message>
        <source>The network reconstructs nothing: its error of {:.3f} is no better than painting every hidden patch in one grey ({:.3f}).</source>
        <translation>لا تعيد الشبكة بناء شيء: فخطؤها البالغ {:.3f} ليس أفضل من تلوين كل رقعة محجوبة برمادي واحد ({:.3f}).</translation>
    </message>
    <message>
        <source>The gradient is {:.2g} times its usual size.</source>
        <translation>نسبة التدرّج إلى حجمه المعتاد: {:.2g}.</translation>
    </message>
    <message>
        <source>The gradient is {:.0f} times its usual size: the network is being pushed much harder than before, and the training may fall apart.</source>
        <translation>نسبة التدرّج إلى حجمه المعتاد {:.0f}: تُدفع الشبكة بقوة أكبر كثيرًا من قبل، وقد ينهار التدريب.</translation>
    </message>
    <message>
        <source>The embeddings use about {:.0f} of {:.0f} directions.</source>
        <translation>تستعمل التمثيلات نحو {:.0f} من أصل {:.0f} من الاتجاهات.</translation>
    </message>
    <message>
        <source>The embeddings use only about {:.1f} of {:.0f} directions: the network describes a film with very few properties and ignores the rest.</source>
        <translation>لا تستعمل التمثيلات سوى نحو {:.1f} من أصل {:.0f} من الاتجاهات: تصف الشبكة الصورة بخصائص قليلة جدًا وتتجاهل الباقي.</translation>
    </message>
    <message>
        <source>Choose a milder “{}”.</source>
        <translation>اختيار “{}” أخفّ.</translation>
    </message>
    <message>
        <source>On the labelled films the features reach AUROC {:.2f}; their best so far is {:.2f}.</source>
        <translation>على الصور الموسومة تبلغ السمات AUROC {:.2f}؛ وأفضل ما بلغته حتى الآن {:.2f}.</translation>
    </message>
    <message>
        <source>Lower “{}”: stop where AUROC was best.</source>
        <translation>خفض “{}”: بالتوقف حيث كان AUROC في أفضل حالاته.</translation>
    </message>
    <message>
        <source>Lower “{}” from {} to {}, where AUROC was best.</source>
        <translation>خفض “{}” من {} إلى {}، حيث كان AUROC في أفضل حالاته.</translation>
    </message>
    <message>
        <source>The network gets better at its own task and worse at yours: AUROC on the labelled films fell from {:.2f} to {:.2f} while the loss fell too.</source>
        <translation>تتحسّن الشبكة في مهمتها الذاتية وتسوء في المهمة المطلوبة: هبط AUROC على الصور الموسومة من {:.2f} إلى {:.2f} بينما هبطت الخسارة أيضًا.</translation>
    </message>
    <message>
        <source>The last evaluation gave no finite spread of the embeddings, so the health of the run cannot be judged.</source>
        <translation>لم يعطِ التقييم الأخير تشتّتًا منتهيًا للتمثيلات، فلا يمكن الحكم على سلامة التشغيل.</translation>
    </message>
    <message>
        <source>It is too early to judge the run: {} so far, and two after its first tenth are needed.</source>
        <translation>من المبكر الحكم على التشغيل: {} حتى الآن، ويلزم اثنان بعد عُشره الأول.</translation>
    </message>
    <message>
        <source>1 evaluation</source>
        <translation>تقييم واحد</translation>
    </message>
    <message>
        <source>{} evaluations</source>
        <translation>{} من التقييمات</translation>
    </message>
    <message>
        <source>Only pretraining runs are judged.</source>
        <translation>لا يُحكم إلا على تشغيلات التدريب المسبق.</translation>
    </message>
    <message>
        <source>Lower “{}” to about {} of what it is.</source>
        <translation>خفض “{}” إلى نحو {} من قيمته الحالية.</translation>
    </message>
    <message>
        <source>Raise “{}” to about {} of what it is.</source>
        <translation>رفع “{}” إلى نحو {} من قيمته الحالية.</translation>
    </message>
    <message>
        <source>Lower “{}” from {:.6g} to {:.6g}.</source>
        <translation>خفض “{}” من {:.6g} إلى {:.6g}.</translation>
    </message>
    <message>
        <source>Raise “{}” from {:.6g} to {:.6g}.</source>
        <translation>رفع “{}” من {:.6g} إلى {:.6g}.</translation>
    </message>
    <message>
        <source>Frozen at first</source>
        <translation>مجمَّد في البداية</translation>
    </message>
    <message>
        <source>For so long only the classifier learns; then the encoder thaws.</source>
        <translation>طوال هذه المدة لا يتعلّم إلا المصنِّف؛ ثم يُفكّ تجميد المُرمِّز.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>تنعيم الوسوم</translation>
    </message>
    <message>
        <source>So much of a label&apos;s weight is spread over both classes.</source>
        <translation>هذا القدر من وزن الوسم يُوزَّع على الفئتين.</translation>
    </message>
    <message>
        <source>Layer decay</source>
        <translation>اضمحلال الطبقات</translation>
    </message>
    <message>
        <source>Each layer of a ViT learns so much more slowly than the one above it; AdamW only.</source>
        <translation>كل طبقة من ViT تتعلّم أبطأ بهذا القدر من الطبقة التي فوقها؛ مع AdamW فقط.</translation>
    </message>
    <message>
        <source>Drop path</source>
        <translation>إسقاط المسار</translation>
    </message>
    <message>
        <source>Share of a ViT&apos;s deepest blocks that is left out at random.</source>
        <translation>نسبة ما يُهمَل عشوائيًا من أعمق كتل ViT.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>الطابور</translation>
    </message>
    <message>
        <source>Keys of earlier films that serve as negatives: a multiple of the batch, and a small share of the films, or a film meets its own past.</source>
        <translation>مفاتيح صور سابقة تقوم مقام السلبيات: عددها من مضاعفات الدُّفعة، ونسبة صغيرة من الصور، وإلا التقت الصورة بماضيها.</translation>
    </message>
    <message>
        <source>Norm groups</source>
        <translation>مجموعات التسوية</translation>
    </message>
    <message>
        <source>Batch norm sees so many parts of the batch apart, as on several GPUs: one group lets the keys give the answer away.</source>
        <translation>ترى تسوية الدُّفعة هذا العدد من أجزاء الدُّفعة كلًّا على حدة، كما على عدة معالجات GPU: أما المجموعة الواحدة فتجعل المفاتيح تكشف الجواب.</translation>
    </message>
    <message>
        <source>Symmetric loss</source>
        <translation>خسارة متناظرة</translation>
    </message>
    <message>
        <source>Both views serve as query and as key: twice the work of a step.</source>
        <translation>يقوم كل من المنظرين بدور الاستعلام وبدور المفتاح: ضعف عمل الخطوة.</translation>
    </message>
    <message>
        <source>MLP head</source>
        <translation>رأس MLP</translation>
    </message>
    <message>
        <source>Two layers before the loss (v2) instead of one (v1).</source>
        <translation>طبقتان قبل الخسارة (v2) بدل طبقة واحدة (v1).</translation>
    </message>
    <message>
        <source>How slowly the second network follows the first; it rises to 1 in BYOL and DINO. Small sets want less.</source>
        <translation>مدى بطء الشبكة الثانية في اتّباع الأولى؛ يرتفع إلى 1 في BYOL وDINO. والمجموعات الصغيرة تحتاج إلى قيمة أقل.</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>الحجم المخفي</translation>
    </message>
    <message>
        <source>Width of the hidden layer of projector and predictor.</source>
        <translation>عرض الطبقة المخفية في رأس الإسقاط ورأس التنبؤ.</translation>
    </message>
    <message>
        <source>Output size</source>
        <translation>حجم الخرج</translation>
    </message>
    <message>
        <source>Length of the vectors that the loss compares; DINO&apos;s prototypes, of which small sets want fewer.</source>
        <translation>طول المتجهات التي تقارنها الخسارة؛ وفي DINO عدد النماذج الأولية، والمجموعات الصغيرة تحتاج إلى عدد أقل منها.</translation>
    </message>
    <message>
        <source>Head width</source>
        <translation>عرض الرأس</translation>
    </message>
    <message>
        <source>Width of the head&apos;s hidden layers.</source>
        <translation>عرض الطبقات المخفية في الرأس.</translation>
    </message>
    <message>
        <source>Head bottleneck</source>
        <translation>عنق الرأس</translation>
    </message>
    <message>
        <source>Size before the last layer.</source>
        <translation>الحجم قبل الطبقة الأخيرة.</translation>
    </message>
    <message>
        <source>Fixed last norm</source>
        <translation>معيار أخير ثابت</translation>
    </message>
    <message>
        <source>Keeps the lengths of the last layer&apos;s weights: steadier.</source>
        <translation>يُبقي أطوال أوزان الطبقة الأخيرة ثابتة: أكثر استقرارًا.</translation>
    </message>
    <message>
        <source>Student temperature</source>
        <translation>حرارة الطالب</translation>
    </message>
    <message>
        <source>Sharpness of the student&apos;s answer.</source>
        <translation>حدّة جواب الطالب.</translation>
    </message>
    <message>
        <source>Sharpness of the teacher&apos;s answer after its warm-up. Lower it when the answers become uniform.</source>
        <translation>حدّة جواب المعلِّم بعد إحمائه. يُستحسن خفضها حين تصبح الأجوبة متجانسة.</translation>
    </message>
    <message>
        <source>Teacher temperature at the start</source>
        <translation>حرارة المعلِّم في البداية</translation>
    </message>
    <message>
        <source>Where the teacher&apos;s warm-up begins.</source>
        <translation>حيث يبدأ إحماء المعلِّم.</translation>
    </message>
    <message>
        <source>Teacher&apos;s warm-up</source>
        <translation>إحماء المعلِّم</translation>
    </message>
    <message>
        <source>Epochs until the teacher has its temperature.</source>
        <translation>عدد الدورات حتى يبلغ المعلِّم حرارته.</translation>
    </message>
    <message>
        <source>Centre momentum</source>
        <translation>زخم المركز</translation>
    </message>
    <message>
        <source>How slowly the centre of the teacher&apos;s outputs moves.</source>
        <translation>مدى بطء تحرّك مركز مخرجات المعلِّم.</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>قصّ التدرّج</translation>
    </message>
    <message>
        <source>Longest gradient of a tensor; 0 clips nothing.</source>
        <translation>أطول تدرّج مسموح به لموتّر؛ 0 لا يقصّ شيئًا.</translation>
    </message>
    <message>
        <source>Last layer frozen</source>
        <translation>تجميد الطبقة الأخيرة</translation>
    </message>
    <message>
        <source>Epochs at the start in which the last layer stays as it is.</source>
        <translation>عدد الدورات في البداية التي تبقى فيها الطبقة الأخيرة على حالها.</translation>
    </message>
    <message>
        <source>Local views</source>
        <translation>مناظر محلية</translation>
    </message>
    <message>
        <source>Small crops that only the student sees; the recipe must make them.</source>
        <translation>اقتصاصات صغيرة لا يراها إلا الطالب؛ ويجب أن تصنعها الوصفة.</translation>
    </message>
    <message>
        <source>Weight decay at the end</source>
        <translation>اضمحلال الأوزان في النهاية</translation>
    </message>
    <message>
        <source>Weight decay rises to this by a cosine.</source>
        <translation>يرتفع اضمحلال الأوزان إلى هذه القيمة وفق منحنى جيب التمام.</translation>
    </message>
    <message>
        <source>Share of the student&apos;s deepest blocks that is left out at random (ViT only).</source>
        <translation>نسبة الكتل الأعمق لدى الطالب التي تُهمَل عشوائيًا (ViT فقط).</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>نسبة الحجب</translation>
    </message>
    <message>
        <source>Share of the patches that are hidden.</source>
        <translation>نسبة الرقع المحجوبة.</translation>
    </message>
    <message>
        <source>Normalised pixels</source>
        <translation>بكسلات مسوّاة</translation>
    </message>
    <message>
        <source>Each patch is compared after its own mean and deviation were taken off.</source>
        <translation>تُقارَن كل رقعة بعد طرح متوسطها والقسمة على انحرافها.</translation>
    </message>
    <message>
        <source>Decoder width</source>
        <translation>عرض فاكّ الترميز</translation>
    </message>
    <message>
        <source>Width of the decoder, which is thrown away.</source>
        <translation>عرض فاكّ الترميز الذي يُستغنى عنه لاحقًا.</translation>
    </message>
    <message>
        <source>Decoder depth</source>
        <translation>عمق فاكّ الترميز</translation>
    </message>
    <message>
        <source>Blocks of the decoder; 2 is faster and nearly as good.</source>
        <translation>عدد كتل فاكّ الترميز؛ 2 أسرع ويكاد يضاهي غيره جودةً.</translation>
    </message>
    <message>
        <source>Decoder heads</source>
        <translation>رؤوس فاكّ الترميز</translation>
    </message>
    <message>
        <source>Attention heads of the decoder.</source>
        <translation>عدد رؤوس الانتباه في فاكّ الترميز.</translation>
    </message>
    <message>
        <source>Patch size</source>
        <translation>حجم الرقعة</translation>
    </message>
    <message>
        <source>Side of a ViT&apos;s patch; the film&apos;s side is a multiple of it.</source>
        <translation>ضلع رقعة ViT؛ وضلع الصورة من مضاعفاته.</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>So many films of the training and validation parts, drawn by patient; 0 takes all.</source>
        <translation>عدد الصور المأخوذة من جزأي التدريب والتحقّق، مسحوبةً حسب المريض؛ 0 يأخذها كلها.</translation>
    </message>
    <message>
        <source>Film draw</source>
        <translation>سحب الصور</translation>
    </message>
    <message>
        <source>Which patients are drawn; smaller sets lie inside larger ones of the same draw.</source>
        <translation>أيّ المرضى يُسحبون؛ والمجموعات الأصغر تقع داخل الأكبر من السحب نفسه.</translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation>التراكم</translation>
    </message>
    <message>
        <source>A step&apos;s batch goes through the network in so many parts, for less memory. The gradient is the same; only MAE and DINO with a ViT can do it.</source>
        <translation>تمرّ دُفعة الخطوة عبر الشبكة على هذا العدد من الأجزاء لتقليل الذاكرة. التدرّج هو نفسه؛ ولا يقدر على ذلك إلا MAE وDINO مع ViT.</translation>
    </message>
    <message>
        <source>LARS scales each layer&apos;s step by its own size, SGD is the plain one, AdamW suits ViTs.</source>
        <translation>LARS يقيس خطوة كل طبقة بحجم الطبقة نفسها، وSGD هو البسيط، وAdamW يناسب شبكات ViT.</translation>
    </message>
    <message>
        <source>0 takes the method&apos;s own rule.</source>
        <translation>0 يأخذ قاعدة الطريقة نفسها.</translation>
    </message>
    <message>
        <source>An encoder from scratch cannot be frozen: it has nothing to give yet.</source>
        <translation>لا يمكن تجميد مُرمِّز يبدأ من الصفر: فليس لديه ما يقدّمه بعد.</translation>
    </message>
    <message>
        <source>A vision transformer needs a side that is a multiple of its patch.</source>
        <translation>يحتاج محوِّل الرؤية (ViT) إلى ضلع من مضاعفات رقعته.</translation>
    </message>
    <message>
        <source>MAE hides patches: it needs a vision transformer.</source>
        <translation>MAE تحجب الرقع، ولذلك تحتاج إلى محوِّل رؤية (ViT).</translation>
    </message>
    <message>
        <source>This method is built for ResNets here; DINO and MAE take vision transformers.</source>
        <translation>هذه الطريقة مبنية هنا لشبكات ResNet؛ أما DINO وMAE فتقبلان محوِّلات الرؤية (ViT).</translation>
    </message>
    <message>
        <source>Only MAE, and DINO with a ViT, can take a batch in parts: batch norm and contrastive losses compare the films of a whole batch. Take a smaller batch instead.</source>
        <translation>لا يمكن تقسيم الدُّفعة إلى أجزاء إلا مع MAE، ومع DINO باستعمال ViT: فتسوية الدُّفعة والخسائر التباينية تقارن صور الدُّفعة كاملةً. يُستحسن بدلًا من ذلك اختيار دُفعة أصغر.</translation>
    </message>
    <message>
        <source>The batch cannot be cut into so many equal parts.</source>
        <translation>لا يمكن تقسيم الدُّفعة إلى هذا العدد من الأجزاء المتساوية.</translation>
    </message>
    <message>
        <source>The queue must be a multiple of the batch (of twice the batch when the loss is symmetric).</source>
        <translation>يجب أن يكون الطابور من مضاعفات الدُّفعة (أو من مضاعفات ضِعفها إذا كانت الخسارة متناظرة).</translation>
    </message>
    <message>
        <source>LibTorch multiplies matrices with the reference BLAS here: a vision transformer trains ten and more times more slowly than it could. On Debian, install libopenblas0-openmp.</source>
        <translation>LibTorch يضرب المصفوفات هنا بمكتبة BLAS المرجعية: فيكون تدريب محوِّل الرؤية أبطأ من الممكن بعشر مرات وأكثر. على Debian يلزم تثبيت libopenblas0-openmp.</translation>
    </message>
    <message>
        <source>Lower “{}”.</source>
        <translation>خفض “{}”.</translation>
    </message>
    <message>
        <source>Lower “{}” from {:.0f} to {:.0f}.</source>
        <translation>خفض “{}” من {:.0f} إلى {:.0f}.</translation>
    </message>
    <message>
        <source>Predictor&apos;s rate</source>
        <translation>معدل رأس التنبؤ</translation>
    </message>
    <message>
        <source>Factor on the predictor&apos;s learning rate. A predictor that keeps up with the target keeps more directions of the embedding alive: small sets want more.</source>
        <translation>معامل يُضرب في معدل تعلّم رأس التنبؤ. رأس التنبؤ الذي يواكب الهدف يُبقي اتجاهات أكثر من التمثيل حيّة: والمجموعات الصغيرة تحتاج إلى قيمة أكبر.</translation>
    </message>
    <message>
        <source>logistic: regression on features computed once, the same answer every time. knn: the votes of the most similar films. Otherwise a linear layer as that method&apos;s authors trained it: crops and mirror, many epochs.</source>
        <translation>logistic: انحدار على سمات تُحسب مرة واحدة، والجواب نفسه كل مرة. knn: أصوات أكثر الصور تشابهًا. وما عدا ذلك طبقة خطية كما درّبها أصحاب تلك الطريقة: اقتصاصات وقلب أفقي ودورات كثيرة.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>الجيران</translation>
    </message>
    <message>
        <source>So many training films vote under the protocol knn.</source>
        <translation>عدد صور التدريب التي تصوّت في بروتوكول knn.</translation>
    </message>
    <message>
        <source>How often every labelled film is seen; 0 takes the protocol&apos;s own number. logistic and knn have no epochs.</source>
        <translation>كم مرة تُرى كل صورة موسومة؛ 0 يأخذ العدد الخاص بالبروتوكول. ليس في logistic وknn دورات.</translation>
    </message>
    <message>
        <source>Films in one step of a protocol with epochs.</source>
        <translation>عدد الصور في الخطوة الواحدة من بروتوكول ذي دورات.</translation>
    </message>
    <message>
        <source>0 takes the protocol&apos;s own rule.</source>
        <translation>0 يأخذ قاعدة البروتوكول نفسه.</translation>
    </message>
    <message>
        <source>How a training film is varied under a protocol with epochs.</source>
        <translation>كيف تُنوَّع صورة التدريب في بروتوكول ذي دورات.</translation>
    </message>
    <message>
        <source>This protocol has no epochs: leave them at 0, or choose the protocol of a method.</source>
        <translation>ليس في هذا البروتوكول دورات: تُترك عند 0، أو يُختار بروتوكول إحدى الطرق.</translation>
    </message>
    <message>
        <source>This protocol has no learning rate: leave it at 0, or choose the protocol of a method.</source>
        <translation>ليس في هذا البروتوكول معدل تعلّم: يُترك عند 0، أو يُختار بروتوكول إحدى الطرق.</translation>
    </message>
    <message>
        <source>looked for Data_Entry_2017*.csv, train_val_list.txt and test_list.txt</source>
        <translation>جرى البحث عن Data_Entry_2017*.csv وtrain_val_list.txt وtest_list.txt</translation>
    </message>
    <message>
        <source>{} of {} were matched to NIH images of “{}” by sex, age, view and pixels: correlation at least {:.4f}, and at least {:.4f} above the next patient&apos;s film.</source>
        <translation>طوبقت {} من أصل {} مع صور NIH في “{}” بحسب الجنس والعمر والوضعية والبكسلات: بارتباط لا يقل عن {:.4f}، ويفوق صورة المريض التالي بما لا يقل عن {:.4f}.</translation>
    </message>
    <message>
        <source>{} of them matched although sex, age or view differ between the two tables.</source>
        <translation>{} منها طوبقت مع أن الجنس أو العمر أو الوضعية تختلف بين الجدولين.</translation>
    </message>
    <message>
        <source>Near-duplicates were not looked for; `hilum-cli audit` does.</source>
        <translation>لم يُبحث عن أشباه المكرَّرات؛ يقوم بذلك `hilum-cli audit`.</translation>
    </message>
    <message>
        <source>{} (AUROC {} ± {} over {} seeds, {})</source>
        <translation>{} (AUROC {} ± {} على {} من البذور، {})</translation>
    </message>
    <message>
        <source>The best network, {}, {} {}, which looks at no pixel (AUROC {}; {} {}).</source>
        <translation>أفضل شبكة، {}، {} {} الذي لا ينظر إلى أي بكسل (AUROC {}؛ {} {}).</translation>
    </message>
    <message>
        <source>is not certain to beat</source>
        <translation>ليس مؤكدًا أنها تتفوّق على</translation>
    </message>
    <message>
        <source>does not beat</source>
        <translation>لا تتفوّق على</translation>
    </message>
    <message>
        <source>difference of the least favourable seed</source>
        <translation>فرق البذرة الأقل ملاءمة</translation>
    </message>
    <message>
        <source>, not counting the pretraining of the weights that it was given</source>
        <translation>، دون احتساب التدريب المسبق للأوزان المعطاة له</translation>
    </message>
    <message>
        <source>Which is best cannot be told as long as test films or their patients were seen in training: the audit is red for {}.</source>
        <translation>لا يمكن تحديد الأفضل ما دامت صور الاختبار أو مرضاها قد شوهدت في التدريب: التدقيق أحمر في {}.</translation>
    </message>
    <message>
        <source>Efficiency: of the runs that cannot be told apart from the best, {} took the least time, {} (run {}, AUROC {}); the best by AUROC took {} (run {}).</source>
        <translation>الكفاءة: من بين التشغيلات التي لا يمكن تمييزها من الأفضل، استغرق {} أقل وقت، وهو {} (التشغيل {}، AUROC {})؛ أما الأفضل بحسب AUROC فاستغرق {} (التشغيل {}).</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>وقتًا غير معروف</translation>
    </message>
    <message>
        <source>Kind of technology: deep learning</source>
        <translation>نوع التقنية: تعلّم عميق</translation>
    </message>
    <message>
        <source>, self-supervised pretraining ({})</source>
        <translation>، مع تدريب مسبق ذاتي الإشراف ({})</translation>
    </message>
    <message>
        <source>The first lines of this report are the result.</source>
        <translation>الأسطر الأولى من هذا التقرير هي النتيجة.</translation>
    </message>
    <message>
        <source>Question: which is best, in accuracy and in efficiency, and is that certain?</source>
        <translation>السؤال: أيّها الأفضل دقةً وكفاءةً، وهل ذلك مؤكد؟</translation>
    </message>
    <message>
        <source>A comparison of {} kinds of runs ({} runs) on one task.</source>
        <translation>مقارنة بين {} من أنواع التشغيلات ({} من التشغيلات) في مهمة واحدة.</translation>
    </message>
    <message>
        <source> (synthetic)</source>
        <translation> (اصطناعية)</translation>
    </message>
    <message>
        <source>Labelled films: </source>
        <translation>الصور الموسومة: </translation>
    </message>
    <message>
        <source>; pretraining without labels: </source>
        <translation>؛ التدريب المسبق بلا وسوم: </translation>
    </message>
    <message>
        <source>{} of {} imported films of {} have a label and could be used ({}). </source>
        <translation>{} من أصل {} من الصور المستوردة من {} لها وسم وأمكن استعمالها ({}). </translation>
    </message>
    <message>
        <source>Every run used all labels of its training part.</source>
        <translation>استعمل كل تشغيل جميع وسوم جزء التدريب الخاص به.</translation>
    </message>
    <message>
        <source>Runs with fewer labels ({}) drew them by patient, smaller subsets inside larger ones.</source>
        <translation>التشغيلات ذات الوسوم الأقل ({}) سحبتها حسب المريض، والمجموعات الأصغر داخل الأكبر.</translation>
    </message>
    <message>
        <source> Pretraining films were drawn by patient in {}.</source>
        <translation> سُحبت صور التدريب المسبق حسب المريض في {}.</translation>
    </message>
    <message>
        <source>Predictions hold a patient as a one-way number; this report names neither patient nor film.</source>
        <translation>تحفظ التنبؤات المريض رقمًا لا يمكن عكسه؛ ولا يذكر هذا التقرير مريضًا ولا صورة.</translation>
    </message>
    <message>
        <source>Films without a label take no part in training, validation and test; nothing is imputed.</source>
        <translation>الصور التي بلا وسم لا تدخل في التدريب ولا التحقّق ولا الاختبار؛ ولا تُعوَّض أي قيمة ناقصة.</translation>
    </message>
    <message>
        <source>Synthetic films: the label comes from what drew them. </source>
        <translation>صور اصطناعية: الوسم مأخوذ مما رسمها. </translation>
    </message>
    <message>
        <source>NIH: findings mined from the text of reports (Wang et al. 2017). </source>
        <translation>NIH: علامات شعاعية استُخرجت آليًا من نصوص التقارير (Wang et al. 2017). </translation>
    </message>
    <message>
        <source>RSNA: readers marked opacities that may be pneumonia (Shih et al. 2019). </source>
        <translation>RSNA: حدّد القرّاء كثافات قد تكون ذات رئة (Shih et al. 2019). </translation>
    </message>
    <message>
        <source>Test films carry the labels of their dataset; Hilum changed none.</source>
        <translation>تحمل صور الاختبار وسوم مجموعة بياناتها؛ ولم يغيّر Hilum أيًّا منها.</translation>
    </message>
    <message>
        <source>They are not: test films or their patients are in a set that was learned from ({}).</source>
        <translation>ليست منفصلة: صور الاختبار أو مرضاها موجودون في مجموعة جرى التعلّم منها ({}).</translation>
    </message>
    <message>
        <source>The audit leaves a doubt (see Leakage audit; {}).</source>
        <translation>يُبقي التدقيق شكًّا (انظر تدقيق التسرّب؛ {}).</translation>
    </message>
    <message>
        <source>Patient: the audit found no film and no patient of the test set in any other set, and none shared by training and validation ({}).</source>
        <translation>المريض: لم يجد التدقيق أي صورة ولا أي مريض من مجموعة الاختبار في أي مجموعة أخرى، ولا شيء مشتركًا بين التدريب والتحقّق ({}).</translation>
    </message>
    <message>
        <source>{} films of {} patients, {} positive (run {}).</source>
        <translation>{} من الصور لعدد {} من المرضى، منها {} إيجابية (التشغيل {}).</translation>
    </message>
    <message>
        <source> Its AUROC {} is known to about ±{}.</source>
        <translation> قيمة AUROC الخاصة به، وهي {}، معروفة بدقة ±{} تقريبًا.</translation>
    </message>
    <message>
        <source>No network: rules that do not look at the films.</source>
        <translation>لا شبكة: قواعد لا تنظر إلى الصور.</translation>
    </message>
    <message>
        <source>{}: one grey channel in, {} out; sizes and settings stand under Methods.</source>
        <translation>{}: الدخل قناة رمادية واحدة، والخرج {}؛ الأحجام والإعدادات واردة في قسم الطرائق.</translation>
    </message>
    <message>
        <source>a probability for each finding or class</source>
        <translation>احتمال لكل علامة شعاعية أو فئة</translation>
    </message>
    <message>
        <source>the probability of a positive film</source>
        <translation>احتمال أن تكون الصورة إيجابية</translation>
    </message>
    <message>
        <source> Run {} has {:.1f} M parameters in its encoder.</source>
        <translation> في مُرمِّز التشغيل {} عدد ⁦{:.1f} M⁩ من المعاملات.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>غير مسجَّل</translation>
    </message>
    <message>
        <source>random weights (from scratch)</source>
        <translation>أوزان عشوائية (من الصفر)</translation>
    </message>
    <message>
        <source>No weights.</source>
        <translation>لا أوزان.</translation>
    </message>
    <message>
        <source>Started from: {}. Random weights follow from each run&apos;s seed.</source>
        <translation>البدء من: {}. الأوزان العشوائية تتبع بذرة كل تشغيل.</translation>
    </message>
    <message>
        <source>See Methods, and Protocol for every parameter: {} runs, {} pretraining runs.</source>
        <translation>انظر الطرائق، والبروتوكول لكل معامل: {} من التشغيلات، و{} من تشغيلات التدريب المسبق.</translation>
    </message>
    <message>
        <source>Fine-tuning keeps the weights with the highest validation AUROC, the logistic probe the penalty; thresholds come from validation. Which run is called best here is decided by test AUROC: </source>
        <translation>يُبقي الضبط الدقيق الأوزان ذات أعلى AUROC على التحقّق، ويُبقي المسبار اللوجستي معامل الجزاء الأفضل عليه؛ والعتبات مأخوذة من التحقّق. أما أيّ تشغيل يُسمّى الأفضل هنا فيقرّره AUROC على الاختبار: </translation>
    </message>
    <message>
        <source>{} runs were compared.</source>
        <translation>عدد التشغيلات التي قورنت: {}.</translation>
    </message>
    <message>
        <source>None: every number is that of one model.</source>
        <translation>لا تجميع: كل رقم هو رقم نموذج واحد.</translation>
    </message>
    <message>
        <source>AUROC (by which runs are ranked), AUPRC, accuracy beside always answering the larger class, sensitivity, specificity, balanced accuracy, F1, MCC, Brier score, ECE.</source>
        <translation>AUROC (وبه تُرتَّب التشغيلات)، وAUPRC، والدقة إلى جانب الإجابة دائمًا بالفئة الأكبر، والحساسية، والنوعية، والدقة المتوازنة، وF1، وMCC، ودرجة Brier، وECE.</translation>
    </message>
    <message>
        <source>{} of {} kinds of runs were repeated with other seeds. </source>
        <translation>{} من أصل {} من أنواع التشغيلات أُعيدت ببذور أخرى. </translation>
    </message>
    <message>
        <source>{} numbers of labels were tried. </source>
        <translation>جُرّب {} من أعداد الوسوم. </translation>
    </message>
    <message>
        <source>A test part of the same collection, {} films of {} patients (run {}).</source>
        <translation>جزء اختبار من المجموعة نفسها: {} من الصور لعدد {} من المرضى (التشغيل {}).</translation>
    </message>
    <message>
        <source>None: the test films are of the dataset that the labels for training come from.</source>
        <translation>لا يوجد: صور الاختبار من مجموعة البيانات التي أُخذت منها وسوم التدريب.</translation>
    </message>
    <message>
        <source>The table under Films and patients.</source>
        <translation>الجدول الوارد في قسم الصور والمرضى.</translation>
    </message>
    <message>
        <source>Sex, age and view by part stand under Films and patients ({}).</source>
        <translation>الجنس والعمر والوضعية لكل جزء واردة في قسم الصور والمرضى ({}).</translation>
    </message>
    <message>
        <source>All runs stand under Results with 95 % intervals; the highest AUROC is {} (run {}).</source>
        <translation>جميع التشغيلات واردة في قسم النتائج بفواصل ثقة 95 %؛ وأعلى AUROC هو {} (التشغيل {}).</translation>
    </message>
    <message>
        <source>At the threshold {} (run {}): sensitivity {}, specificity {}, accuracy {} beside {} of the larger class.</source>
        <translation>عند العتبة {} (التشغيل {}): الحساسية {}، والنوعية {}، والدقة {} مقابل {} للفئة الأكبر.</translation>
    </message>
    <message>
        <source>Run {} misses {} positive films and calls {} negative ones positive.</source>
        <translation>التشغيل {} يُغفل {} من الصور الإيجابية ويعدّ {} من الصور السلبية إيجابية.</translation>
    </message>
    <message>
        <source>{} stand under Limits.</source>
        <translation>عدد القيود الواردة في قسم القيود: {}.</translation>
    </message>
    <message>
        <source>Every setting stands in the runs&apos; specifications ({}).</source>
        <translation>كل إعداد وارد في مواصفات التشغيلات ({}).</translation>
    </message>
    <message>
        <source>Hilum is free software (GPL 3 or later); weights can be exported as safetensors.</source>
        <translation>Hilum برنامج حر (GPL 3 أو أحدث)؛ ويمكن تصدير الأوزان بصيغة safetensors.</translation>
    </message>
    <message>
        <source>Title and abstract</source>
        <translation>العنوان والملخّص</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>المقدمة</translation>
    </message>
    <message>
        <source>Study design</source>
        <translation>تصميم الدراسة</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Reference standard</source>
        <translation>المعيار المرجعي</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <source>Test data</source>
        <translation>بيانات الاختبار</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>Results: data</source>
        <translation>النتائج: البيانات</translation>
    </message>
    <message>
        <source>Results: performance</source>
        <translation>النتائج: الأداء</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>المناقشة</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أمور أخرى</translation>
    </message>
    <message>
        <source>The title says that AI is used, and of which kind</source>
        <translation>يذكر العنوان أن الذكاء الاصطناعي مستعمل، ومن أيّ نوع هو</translation>
    </message>
    <message>
        <source>a title that says so.</source>
        <translation>عنوان يذكر ذلك.</translation>
    </message>
    <message>
        <source>Summary of design, methods, results and conclusions</source>
        <translation>ملخّص للتصميم والطرائق والنتائج والاستنتاجات</translation>
    </message>
    <message>
        <source>a summary with design, methods and conclusions.</source>
        <translation>ملخّص يتضمن التصميم والطرائق والاستنتاجات.</translation>
    </message>
    <message>
        <source>Background, and what the model is meant for</source>
        <translation>الخلفية، والغرض المقصود من النموذج</translation>
    </message>
    <message>
        <source>what is known, what the model is for, and who would use it.</source>
        <translation>ما هو معروف، وما الغرض من النموذج، ومن سيستعمله.</translation>
    </message>
    <message>
        <source>Aims, questions, hypotheses</source>
        <translation>الأهداف والأسئلة والفرضيات</translation>
    </message>
    <message>
        <source>hypotheses, and whether they were written down before the runs.</source>
        <translation>الفرضيات، وهل دُوّنت قبل التشغيلات.</translation>
    </message>
    <message>
        <source>Prospective or retrospective</source>
        <translation>استباقية أم استرجاعية</translation>
    </message>
    <message>
        <source>whether the films were there before the study was planned.</source>
        <translation>هل كانت الصور موجودة قبل التخطيط للدراسة.</translation>
    </message>
    <message>
        <source>What kind of goal the study has</source>
        <translation>نوع هدف الدراسة</translation>
    </message>
    <message>
        <source>what it is for: exploration, feasibility, non-inferiority, …</source>
        <translation>الغاية منها: استكشاف، أو جدوى، أو عدم دونية، …</translation>
    </message>
    <message>
        <source>Where the data come from</source>
        <translation>مصدر البيانات</translation>
    </message>
    <message>
        <source>links and licences, and how far these patients are those that the model is meant for.</source>
        <translation>الروابط والتراخيص، ومدى كون هؤلاء المرضى من الذين أُعدّ لهم النموذج.</translation>
    </message>
    <message>
        <source>Who was taken in and who was left out</source>
        <translation>من أُدرج ومن استُبعد</translation>
    </message>
    <message>
        <source>which patients and films the collection took in, where and when.</source>
        <translation>أيّ المرضى والصور ضمّتها المجموعة، وأين ومتى.</translation>
    </message>
    <message>
        <source>What was done to the images beforehand</source>
        <translation>ما أُجري على الصور مسبقًا</translation>
    </message>
    <message>
        <source>Subsets that were chosen</source>
        <translation>المجموعات الجزئية المختارة</translation>
    </message>
    <message>
        <source>De-identification</source>
        <translation>إزالة محدِّدات الهوية</translation>
    </message>
    <message>
        <source>how the collection was de-identified.</source>
        <translation>كيف أُزيلت محدِّدات الهوية من المجموعة.</translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation>البيانات الناقصة</translation>
    </message>
    <message>
        <source>whether films or labels are missing for a reason that matters.</source>
        <translation>هل تنقص صور أو وسوم لسبب له أهمية.</translation>
    </message>
    <message>
        <source>How the images were acquired</source>
        <translation>كيف اكتُسبت الصور</translation>
    </message>
    <message>
        <source>devices, views, settings and size of the original films.</source>
        <translation>أجهزة الصور الأصلية ووضعياتها وإعداداتها وحجمها.</translation>
    </message>
    <message>
        <source>How the reference standard was obtained</source>
        <translation>كيف حُصِّل المعيار المرجعي</translation>
    </message>
    <message>
        <source>how the labels were made, in enough detail to do it again.</source>
        <translation>كيف وُضعت الوسوم، بتفصيل يكفي لإعادة ذلك.</translation>
    </message>
    <message>
        <source>Why this reference standard</source>
        <translation>لماذا هذا المعيار المرجعي</translation>
    </message>
    <message>
        <source>why this standard, and what its flaws are.</source>
        <translation>لماذا هذا المعيار، وما عيوبه.</translation>
    </message>
    <message>
        <source>Who annotated</source>
        <translation>من وضع الوسوم</translation>
    </message>
    <message>
        <source>who annotated, how many, with which training and experience.</source>
        <translation>من وضع الوسوم، وكم عددهم، وما تدريبهم وخبرتهم.</translation>
    </message>
    <message>
        <source>How the test films were annotated</source>
        <translation>كيف وُسمت صور الاختبار</translation>
    </message>
    <message>
        <source>with which instructions and tools they were made.</source>
        <translation>بأيّ تعليمات وأدوات وُضعت.</translation>
    </message>
    <message>
        <source>How far annotators agree, with others and with themselves</source>
        <translation>مدى اتفاق واضعي الوسوم، فيما بينهم ومع أنفسهم</translation>
    </message>
    <message>
        <source>agreement between and within annotators, and how differences were settled.</source>
        <translation>الاتفاق بين واضعي الوسوم ولدى الواحد منهم، وكيف سُوّيت الاختلافات.</translation>
    </message>
    <message>
        <source>How films were assigned to the parts</source>
        <translation>كيف وُزّعت الصور على الأجزاء</translation>
    </message>
    <message>
        <source>how films were assigned; these runs did not record it.</source>
        <translation>كيف وُزّعت الصور؛ فهذه التشغيلات لم تسجّل ذلك.</translation>
    </message>
    <message>
        <source>At which level the parts are disjoint</source>
        <translation>عند أيّ مستوى تنفصل الأجزاء</translation>
    </message>
    <message>
        <source>whether films of one patient can lie in two parts.</source>
        <translation>هل يمكن أن تقع صور مريض واحد في جزأين.</translation>
    </message>
    <message>
        <source>Size of the test set, and why</source>
        <translation>حجم مجموعة الاختبار، ولماذا</translation>
    </message>
    <message>
        <source>whether that size was planned, and for which difference.</source>
        <translation>هل خُطّط لهذا الحجم، ولأيّ فرق.</translation>
    </message>
    <message>
        <source>The model: inputs, layers, outputs</source>
        <translation>النموذج: المدخلات والطبقات والمخرجات</translation>
    </message>
    <message>
        <source>Software with versions, hardware</source>
        <translation>البرمجيات بإصداراتها، والعتاد</translation>
    </message>
    <message>
        <source>what was not recorded.</source>
        <translation>ما لم يُسجَّل.</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>الأوزان الابتدائية</translation>
    </message>
    <message>
        <source>where the given weights come from.</source>
        <translation>مصدر الأوزان المعطاة.</translation>
    </message>
    <message>
        <source>How it was trained</source>
        <translation>كيف دُرّب</translation>
    </message>
    <message>
        <source>which settings were tried and given up before these runs.</source>
        <translation>أيّ الإعدادات جُرّبت ثم تُركت قبل هذه التشغيلات.</translation>
    </message>
    <message>
        <source>How the final model was chosen</source>
        <translation>كيف اختير النموذج النهائي</translation>
    </message>
    <message>
        <source>Ensembles</source>
        <translation>تجميعات النماذج</translation>
    </message>
    <message>
        <source>Measures of performance</source>
        <translation>مقاييس الأداء</translation>
    </message>
    <message>
        <source>which of them matters for the intended use.</source>
        <translation>أيّها مهم للاستعمال المقصود.</translation>
    </message>
    <message>
        <source>Statistics of uncertainty and significance</source>
        <translation>إحصاءات الارتياب والدلالة</translation>
    </message>
    <message>
        <source>Robustness, sensitivity analyses</source>
        <translation>المتانة، وتحليلات الحساسية</translation>
    </message>
    <message>
        <source>how it does on other devices, views, patients and noisy labels.</source>
        <translation>كيف يكون أداؤه على أجهزة أخرى ووضعيات أخرى ومرضى آخرين ووسوم مشوَّشة.</translation>
    </message>
    <message>
        <source>Explanations, and how they were checked</source>
        <translation>التفسيرات، وكيف تُحُقّق منها</translation>
    </message>
    <message>
        <source>whether maps of where the network looks were used, and how they were checked; this report has none.</source>
        <translation>هل استُعملت خرائط لموضع نظر الشبكة، وكيف تُحُقّق منها؛ وليس في هذا التقرير شيء منها.</translation>
    </message>
    <message>
        <source>Evaluation on internal data</source>
        <translation>التقييم على بيانات داخلية</translation>
    </message>
    <message>
        <source>Test on external data</source>
        <translation>الاختبار على بيانات خارجية</translation>
    </message>
    <message>
        <source>a test on films of another hospital, or why there is none.</source>
        <translation>اختبار على صور مستشفى آخر، أو سبب عدم وجوده.</translation>
    </message>
    <message>
        <source>Registration as a clinical trial</source>
        <translation>التسجيل بوصفها تجربة سريرية</translation>
    </message>
    <message>
        <source>registry and number, if it is a clinical trial.</source>
        <translation>السجل والرقم، إن كانت تجربة سريرية.</translation>
    </message>
    <message>
        <source>How many were included and excluded</source>
        <translation>كم عدد المُدرَجين والمستبعَدين</translation>
    </message>
    <message>
        <source>how many films were left out at import, and why.</source>
        <translation>كم صورة استُبعدت عند الاستيراد، ولماذا.</translation>
    </message>
    <message>
        <source>Demographic and clinical characteristics of each part</source>
        <translation>الخصائص الديموغرافية والسريرية لكل جزء</translation>
    </message>
    <message>
        <source>sex, age, views and clinical characteristics in each part, as far as they are not there.</source>
        <translation>الجنس والعمر والوضعيات والخصائص السريرية في كل جزء، بقدر ما لا يرد هناك.</translation>
    </message>
    <message>
        <source>Performance with its uncertainty</source>
        <translation>الأداء مع ارتيابه</translation>
    </message>
    <message>
        <source>Diagnostic performance with its precision</source>
        <translation>الأداء التشخيصي مع دقة تقديره</translation>
    </message>
    <message>
        <source>Where the model fails</source>
        <translation>أين يخفق النموذج</translation>
    </message>
    <message>
        <source>what the wrongly answered films have in common.</source>
        <translation>ما الذي يجمع بين الصور التي أُجيب عنها خطأً.</translation>
    </message>
    <message>
        <source>Limitations</source>
        <translation>القيود</translation>
    </message>
    <message>
        <source>those that only you know.</source>
        <translation>القيود التي لا يعرفها إلا المؤلفون.</translation>
    </message>
    <message>
        <source>What it means for practice</source>
        <translation>ماذا يعني ذلك للممارسة</translation>
    </message>
    <message>
        <source>what follows for practice. Hilum is for research and no medical device.</source>
        <translation>ما يترتّب على ذلك للممارسة. Hilum مخصّص للبحث وليس جهازًا طبيًا.</translation>
    </message>
    <message>
        <source>Where the full protocol or more detail stands</source>
        <translation>أين يوجد البروتوكول الكامل أو مزيد من التفصيل</translation>
    </message>
    <message>
        <source>where the study&apos;s protocol can be read.</source>
        <translation>أين يمكن قراءة بروتوكول الدراسة.</translation>
    </message>
    <message>
        <source>Availability of software, model and data</source>
        <translation>إتاحة البرمجيات والنموذج والبيانات</translation>
    </message>
    <message>
        <source>where these weights and films can be had.</source>
        <translation>أين يمكن الحصول على هذه الأوزان والصور.</translation>
    </message>
    <message>
        <source>Funding, and the funders&apos; role</source>
        <translation>التمويل، ودور المموّلين</translation>
    </message>
    <message>
        <source>who paid, and what part they had.</source>
        <translation>من موّل، وما الدور الذي أدّاه.</translation>
    </message>
    <message>
        <source>The largest saving outside the spread of training from scratch: with {} labelled films {} reaches an AUROC of {}, for which {} would need {} {} labelled films, {} {} more.</source>
        <translation>أكبر توفير يقع خارج تشتّت التدريب من الصفر: مع {} من الصور الموسومة يبلغ {} قيمة AUROC قدرها {}، ولبلوغها يحتاج {} إلى {} {} من الصور الموسومة، أي بزيادة {} {}.</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>أكثر من</translation>
    </message>
    <message>
        <source>about</source>
        <translation>نحو</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>ما لا يقل عن</translation>
    </message>
    <message>
        <source>What “{}” reaches with {} labelled films lies outside the spread of training from scratch, which does not reach it with as many: what it saves cannot be told.</source>
        <translation>ما يبلغه “{}” مع {} من الصور الموسومة يقع خارج تشتّت التدريب من الصفر الذي لا يبلغه بالعدد نفسه: ولا يمكن تحديد مقدار ما يوفّره.</translation>
    </message>
    <message>
        <source>No saving lies outside the spread (one standard deviation) of training from scratch.</source>
        <translation>لا يقع أي توفير خارج تشتّت التدريب من الصفر (انحراف معياري واحد).</translation>
    </message>
    <message>
        <source>Training from scratch has no two runs at any of these numbers of labels: whether a saving is more than luck cannot be told.</source>
        <translation>ليس للتدريب من الصفر تشغيلان عند أيٍّ من أعداد الوسوم هذه: فلا يمكن القول هل التوفير أكثر من مصادفة.</translation>
    </message>
    <message>
        <source> The other lines are what the facts of the films tell without a pixel.</source>
        <translation> أما الأسطر الأخرى فهي ما تقوله الحقائق المعروفة عن الصور دون أي بكسل.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>record not read</source>
        <translation>لم يُقرأ السجل</translation>
    </message>
    <message>
        <source>What was tried before {}</source>
        <translation>ما جُرّب قبل {}</translation>
    </message>
    <message>
        <source>Judged by the probe</source>
        <translation>قيَّمه المسبار</translation>
    </message>
    <message>
        <source>AUROC on validation</source>
        <translation>AUROC على التحقّق</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>الاختيار</translation>
    </message>
    <message>
        <source>Time of the pretraining</source>
        <translation>زمن التدريب المسبق</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>مختار</translation>
    </message>
    <message>
        <source>The highest AUROC on validation was chosen. It is too high as an estimate, having been chosen for being high: what the setting is worth stands among the results on test.</source>
        <translation>اختير أعلى AUROC على التحقّق. وهو بوصفه تقديرًا أعلى مما ينبغي لأنه اختير لارتفاعه: أما قيمة الإعداد الحقيقية فترد ضمن النتائج على الاختبار.</translation>
    </message>
    <message>
        <source>The test part was read for settings that were not chosen, too, by {}: what was chosen on validation is no longer the only one that test has seen.</source>
        <translation>قُرئ جزء الاختبار أيضًا لإعدادات لم تُختَر، وذلك في {}: فما اختير على التحقّق لم يعد وحده الذي رآه الاختبار.</translation>
    </message>
    <message>
        <source>It is not certain that the test part stayed unread while this was chosen: {} cannot be read, or did read it.</source>
        <translation>ليس مؤكدًا أن جزء الاختبار بقي غير مقروء أثناء هذا الاختيار: {} لا يمكن قراءتها، أو أنها قرأته.</translation>
    </message>
    <message>
        <source>Of the runs in this report, only those of the chosen setting read the test part, each once: {}. Other runs of the workspace were not looked at.</source>
        <translation>من بين تشغيلات هذا التقرير، لم يقرأ جزء الاختبار إلا تشغيلات الإعداد المختار، كلٌّ منها مرة واحدة: {}. ولم يُنظر في التشغيلات الأخرى لمساحة العمل.</translation>
    </message>
    <message>
        <source>The choice took {} pretrainings of together {}, and {} for their probes; the times under Efficiency hold the chosen pretraining alone.</source>
        <translation>استغرق الاختيار {} من التدريبات المسبقة مجموع زمنها {}، و{} لمسابيرها؛ أما الأزمنة الواردة في قسم الكفاءة فلا تشمل إلا التدريب المسبق المختار.</translation>
    </message>
    <message>
        <source>Chosen on validation</source>
        <translation>الاختيار على التحقّق</translation>
    </message>
    <message>
        <source>2020: item {}</source>
        <translation>2020: البند {}</translation>
    </message>
    <message>
        <source>2020: no number of its own</source>
        <translation>2020: بلا رقم خاص به</translation>
    </message>
    <message>
        <source>you must answer</source>
        <translation>الجواب مطلوب</translation>
    </message>
    <message>
        <source>partly filled in by Hilum</source>
        <translation>ملأه Hilum جزئيًا</translation>
    </message>
    <message>
        <source>filled in by Hilum</source>
        <translation>ملأه Hilum</translation>
    </message>
    <message>
        <source>You must answer: </source>
        <translation>الجواب المطلوب: </translation>
    </message>
    <message>
        <source>Item</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Checklist for Artificial Intelligence in Medical Imaging, 2024 update: of {} items Hilum fills in {}, partly {}, and {} are yours</source>
        <translation>قائمة التحقّق للذكاء الاصطناعي في التصوير الطبي (Checklist for Artificial Intelligence in Medical Imaging)، تحديث 2024: من أصل {} من البنود يملأ Hilum {} كاملةً، و{} جزئيًا، ويبقى {} للمؤلفين</translation>
    </message>
    <message>
        <source>Items in words of our own, numbered as in Tejani et al., Radiology: Artificial Intelligence 2024;6(4):e240300 (doi 10.1148/ryai.240300); the first edition is Mongan, Moy &amp; Kahn, ibid. 2020;2(2):e200029, whose item 11, common data elements, is gone. A journal wants its official form.</source>
        <translation>البنود بصياغة خاصة بنا، وترقيمها كما في Tejani et al., Radiology: Artificial Intelligence 2024;6(4):e240300 (doi 10.1148/ryai.240300)؛ أما الطبعة الأولى فهي Mongan, Moy &amp; Kahn، المجلة نفسها 2020;2(2):e200029، وقد حُذف بندها 11 (عناصر البيانات المشتركة). وتطلب المجلات النموذج الرسمي لها.</translation>
    </message>
    <message>
        <source>CLAIM checklist</source>
        <translation>قائمة التحقّق CLAIM</translation>
    </message>
    <message>
        <source>Used for training</source>
        <translation>مستعملة للتدريب</translation>
    </message>
    <message>
        <source>{} further numbers of films</source>
        <translation>{} من أعداد الصور الأخرى</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>مستوردة</translation>
    </message>
    <message>
        <source>With a label</source>
        <translation>ذات وسم</translation>
    </message>
    <message>
        <source>Labelled, in no part</source>
        <translation>موسومة، ليست في أي جزء</translation>
    </message>
    <message>
        <source>Training part</source>
        <translation>جزء التدريب</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>التحقّق</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>Pretraining, without labels</source>
        <translation>التدريب المسبق، بلا وسوم</translation>
    </message>
    <message>
        <source>From import to test, as each run&apos;s worker counted; validation and test as they stand in the predictions</source>
        <translation>من الاستيراد إلى الاختبار، كما عدّتها عملية كل تشغيل؛ والتحقّق والاختبار كما يردان في التنبؤات</translation>
    </message>
    <message>
        <source>n films</source>
        <translation>عدد الصور</translation>
    </message>
    <message>
        <source>n patients</source>
        <translation>عدد المرضى</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>إيجابية</translation>
    </message>
    <message>
        <source>Not recorded: {}. A dash stands for a number that was not recorded.</source>
        <translation>غير مسجَّل: {}. والشرطة تدل على رقم لم يُسجَّل.</translation>
    </message>
    <message>
        <source>Whom the films show, counted by film</source>
        <translation>من تُظهرهم الصور، معدودين حسب الصورة</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>نساء</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>رجال</translation>
    </message>
    <message>
        <source>Age, median [quartiles]</source>
        <translation>العمر، الوسيط [الربيعات]</translation>
    </message>
    <message>
        <source>PA</source>
        <translation>PA</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>Lateral</source>
        <translation>جانبية</translation>
    </message>
    <message>
        <source>Shares are of all films of the part; what is missing to 100 % is unknown.</source>
        <translation>النسب من جميع صور الجزء؛ وما ينقص عن 100 % غير معروف.</translation>
    </message>
    <message>
        <source>Labels are those of {}</source>
        <translation>الوسوم هي وسوم {}</translation>
    </message>
    <message>
        <source>, divided by the split “{}”</source>
        <translation>، مقسَّمة بالتقسيم “{}”</translation>
    </message>
    <message>
        <source> (SHA-256 {}…)</source>
        <translation> (SHA-256 {}…)</translation>
    </message>
    <message>
        <source> The films are synthetic.</source>
        <translation> الصور اصطناعية.</translation>
    </message>
    <message>
        <source>Runs: </source>
        <translation>التشغيلات: </translation>
    </message>
    <message>
        <source>Films and patients</source>
        <translation>الصور والمرضى</translation>
    </message>
    <message>
        <source> The {} of {} runs with the highest AUROC are drawn.</source>
        <translation> رُسمت {} من أصل {} من التشغيلات، وهي ذات أعلى AUROC.</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>القيمة التنبئية الإيجابية والاستدعاء</translation>
    </message>
    <message>
        <source>Precision against recall over all thresholds on the test films; the line is the share of positive films, which is the precision of guessing.</source>
        <translation>القيمة التنبئية الإيجابية (precision) مقابل الاستدعاء عبر جميع العتبات على صور الاختبار؛ والخط هو نسبة الصور الإيجابية، أي القيمة التنبئية للتخمين.</translation>
    </message>
    <message>
        <source>Recall = sensitivity (share of positive films found)</source>
        <translation>الاستدعاء = الحساسية (نسبة ما عُثر عليه من الصور الإيجابية)</translation>
    </message>
    <message>
        <source>Precision (share of films called positive that are)</source>
        <translation>القيمة التنبئية الإيجابية (نسبة الإيجابي فعلًا مما عُدّ إيجابيًا)</translation>
    </message>
    <message>
        <source>chance, {}</source>
        <translation>الصدفة، {}</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>المعايرة</translation>
    </message>
    <message>
        <source>How many of the films with a predicted probability are positive; on the diagonal the probability means what it says.</source>
        <translation>كم من الصور ذات احتمال متنبَّأ به إيجابية فعلًا؛ وعلى القطر يعني الاحتمال ما يقوله.</translation>
    </message>
    <message>
        <source>Mean predicted probability of the films in a bin</source>
        <translation>متوسط الاحتمال المتنبَّأ به لصور الخانة</translation>
    </message>
    <message>
        <source>Share of them that is positive</source>
        <translation>نسبة الإيجابي منها</translation>
    </message>
    <message>
        <source>In brackets: ECE. {} bins with equally many films. Below the diagonal the probabilities are too high.</source>
        <translation>بين القوسين: ECE. عدد الخانات {} وفي كل منها العدد نفسه من الصور. تحت القطر تكون الاحتمالات أعلى مما ينبغي.</translation>
    </message>
    <message>
        <source> Bars: Wilson&apos;s 95 % interval, films taken as independent.</source>
        <translation> الأعمدة: فاصل ثقة Wilson بنسبة 95 %، مع عدّ الصور مستقلة.</translation>
    </message>
    <message>
        <source>Counted in the predictions of run {} and the same in every run that the answer is about.</source>
        <translation>معدود في تنبؤات التشغيل {}، وهو نفسه في كل تشغيل يتناوله الجواب.</translation>
    </message>
    <message>
        <source>The films are synthetic: these numbers say nothing about patients.</source>
        <translation>الصور اصطناعية: لا تقول هذه الأرقام شيئًا عن المرضى.</translation>
    </message>
    <message>
        <source>AUPRC, chance {}</source>
        <translation>AUPRC، الصدفة {}</translation>
    </message>
    <message>
        <source> · looks at no pixel</source>
        <translation> · لا ينظر إلى أي بكسل</translation>
    </message>
    <message>
        <source> chance {}</source>
        <translation> الصدفة {}</translation>
    </message>
    <message>
        <source>Over seeds: mean ± standard deviation of runs that differ in nothing but their seed and the draw of their labels</source>
        <translation>عبر البذور: المتوسط ± الانحراف المعياري لتشغيلات لا تختلف إلا في بذرتها وسحب وسومها</translation>
    </message>
    <message>
        <source>Accuracy of A minus accuracy of B, each at its own threshold</source>
        <translation>دقة A ناقصًا دقة B، كلٌّ عند عتبته</translation>
    </message>
    <message>
        <source>Bootstrap p, Holm</source>
        <translation>p بإعادة المعاينة (bootstrap)، Holm</translation>
    </message>
    <message>
        <source>Only A right</source>
        <translation>A وحده صحيح</translation>
    </message>
    <message>
        <source>Only B right</source>
        <translation>B وحده صحيح</translation>
    </message>
    <message>
        <source>McNemar p, Holm</source>
        <translation>p لاختبار McNemar، Holm</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test takes films as independent; where patients have several films, the bootstrap of whole patients is the one to believe.</source>
        <translation>يعدّ اختبار McNemar الدقيق الصور مستقلة؛ وحيث يكون للمرضى عدة صور، فالمعوَّل عليه إعادة المعاينة (bootstrap) للمرضى كاملين.</translation>
    </message>
    <message>
        <source>Per epoch</source>
        <translation>لكل دورة</translation>
    </message>
    <message>
        <source>Views/s</source>
        <translation>مناظر/s</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>ذروة الذاكرة</translation>
    </message>
    <message>
        <source>Multiply-adds per film</source>
        <translation>عمليات الضرب والجمع لكل صورة</translation>
    </message>
    <message>
        <source>Processor energy</source>
        <translation>طاقة المعالج</translation>
    </message>
    <message>
        <source>Not recorded by these runs: {}.</source>
        <translation>لم تسجّل هذه التشغيلات: {}.</translation>
    </message>
    <message>
        <source>What each run cost, beside what it reached</source>
        <translation>تكلفة كل تشغيل، إلى جانب ما بلغه</translation>
    </message>
    <message>
        <source>weights from a file</source>
        <translation>أوزان من ملف</translation>
    </message>
    <message>
        <source>Time spent in training steps, without loading the program; measured once per run. Films per second: at the last step. </source>
        <translation>الزمن المنقضي في خطوات التدريب، دون تحميل البرنامج؛ قيس مرة واحدة لكل تشغيل. الصور في الثانية: عند الخطوة الأخيرة. </translation>
    </message>
    <message>
        <source>What each pretraining cost</source>
        <translation>تكلفة كل تدريب مسبق</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الزمن</translation>
    </message>
    <message>
        <source>Health of the pretraining {} ({}): {}. {}</source>
        <translation>سلامة التدريب المسبق {} ({}): {}. {}</translation>
    </message>
    <message>
        <source>Run {} warned: {}</source>
        <translation>حذّر التشغيل {}: {}</translation>
    </message>
    <message>
        <source>{} more warnings.</source>
        <translation>{} من التحذيرات الأخرى.</translation>
    </message>
    <message>
        <source>{} of {} positive test films are missed and {} of {} negative ones called positive by every one of {} runs at its threshold ({}){}</source>
        <translation>{} من أصل {} من صور الاختبار الإيجابية تفوت، و{} من أصل {} من السلبية تُعَدّ إيجابية، في كلٍّ من {} من التشغيلات عند عتبته ({}){}</translation>
    </message>
    <message>
        <source>: look at their labels first.</source>
        <translation>: يُستحسن النظر في وسومها أولًا.</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>الإخفاقات</translation>
    </message>
    <message>
        <source>Every run finished, and none of them warned.</source>
        <translation>انتهى كل تشغيل، ولم يحذّر أيٌّ منها.</translation>
    </message>
    <message>
        <source>n = {}</source>
        <translation>n = {}</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>لا زيادة</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>نحو {}</translation>
    </message>
    <message>
        <source>more than {}</source>
        <translation>أكثر من {}</translation>
    </message>
    <message>
        <source>at most {}</source>
        <translation>{} على الأكثر</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>more than </source>
        <translation>أكثر من </translation>
    </message>
    <message>
        <source>within the spread</source>
        <translation>ضمن التشتّت</translation>
    </message>
    <message>
        <source>no spread to set it against</source>
        <translation>لا تشتّت يُقارَن به</translation>
    </message>
    <message>
        <source>Labels saved: how many labelled films training from scratch would need for the same AUROC</source>
        <translation>الوسوم الموفَّرة: كم صورة موسومة يحتاج إليها التدريب من الصفر لبلوغ AUROC نفسه</translation>
    </message>
    <message>
        <source>From scratch with as many</source>
        <translation>من الصفر بالعدد نفسه</translation>
    </message>
    <message>
        <source>From scratch needs</source>
        <translation>اللازم من الصفر</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>الموفَّر</translation>
    </message>
    <message>
        <source>Mean ± standard deviation over n seeds and draws of the labels. Between two numbers of labels the mean AUROC from scratch is taken to be straight over the logarithm of that number, and the first number that reaches the AUROC counts; beyond what was trained nothing is extrapolated. A saving counts where the mean lies more than one standard deviation above that from scratch.</source>
        <translation>المتوسط ± الانحراف المعياري عبر n من البذور وسحوب الوسوم. بين عددين من الوسوم يُفترض أن متوسط AUROC من الصفر خط مستقيم على لوغاريتم ذلك العدد، ويُحتسب أول عدد يبلغ قيمة AUROC؛ وما بعد المدى المدرَّب عليه لا يُستكمَل بأي استقراء. ويُحتسب التوفير حيث يزيد المتوسط على متوسط التدريب من الصفر بأكثر من انحراف معياري واحد.</translation>
    </message>
    <message>
        <source>Bands: mean ± one standard deviation over seeds and draws of the labels. Bars: the same where no neighbour has several runs, and the 95 % interval where there is one run.</source>
        <translation>النطاقات: المتوسط ± انحراف معياري واحد عبر البذور وسحوب الوسوم. الأعمدة: الشيء نفسه حيث لا يكون لأي مجاور عدة تشغيلات، وفاصل الثقة 95 % حيث يوجد تشغيل واحد.</translation>
    </message>
    <message>
        <source>NIH&apos;s labels were mined from the text of reports (Wang et al. 2017) and are wrong for some films: a model is scored against what a report mentioned, not against what a film shows.</source>
        <translation>استُخرجت وسوم NIH آليًا من نصوص التقارير (Wang et al. 2017)، وهي خاطئة في بعض الصور: يُقيَّم النموذج بحسب ما ذكره التقرير، لا بحسب ما تُظهره الصورة.</translation>
    </message>
    <message>
        <source>RSNA&apos;s labels are readers&apos; opinions of the films: an opacity that may be pneumonia (Shih et al. 2019). No other test confirmed the disease.</source>
        <translation>وسوم RSNA هي آراء القرّاء في الصور: كثافة قد تكون ذات رئة (Shih et al. 2019). ولم يؤكد المرضَ أي فحص آخر.</translation>
    </message>
    <message>
        <source>Nobody knows which films of {} are of one patient: films of one patient may lie on both sides of the split, and intervals that take each film for a patient are too narrow ({}).</source>
        <translation>لا أحد يعرف أيّ صور {} لمريض واحد: فقد تقع صور مريض واحد على جانبي التقسيم، وتكون الفواصل التي تعدّ كل صورة مريضًا أضيق مما ينبغي ({}).</translation>
    </message>
    <message>
        <source>Each test film of {} counts as a patient of its own. If patients have several films, the intervals are too narrow ({}).</source>
        <translation>كل صورة اختبار من {} تُعَدّ مريضًا مستقلًا. فإن كان للمرضى عدة صور، كانت الفواصل أضيق مما ينبغي ({}).</translation>
    </message>
    <message>
        <source>The test set has only {} patients: intervals are wide, and small differences cannot be seen ({}).</source>
        <translation>لا تضم مجموعة الاختبار سوى {} من المرضى: الفواصل واسعة، ولا يمكن رؤية الفروق الصغيرة ({}).</translation>
    </message>
    <message>
        <source>The test set has only {} {} films: what is said about them hangs on few ({}).</source>
        <translation>لا تضم مجموعة الاختبار سوى {} صورة {}: وما يُقال عنها يتوقف على عدد قليل ({}).</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>إيجابية</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>سلبية</translation>
    </message>
    <message>
        <source>{} of the validation films are positive and {} of the test films: thresholds were chosen on another mix than they were tested on, which moves accuracy, sensitivity, specificity and calibration, and leaves AUROC ({}).</source>
        <translation>{} من صور التحقّق إيجابية و{} من صور الاختبار: اختيرت العتبات على مزيج غير الذي اختُبرت عليه، وهذا يغيّر الدقة والحساسية والنوعية والمعايرة، ولا يمسّ AUROC ({}).</translation>
    </message>
    <message>
        <source>Some runs have no usable validation predictions; their accuracy, sensitivity and specificity are at the threshold 0.5 ({}).</source>
        <translation>ليس لبعض التشغيلات تنبؤات تحقّق صالحة؛ ودقتها وحساسيتها ونوعيتها عند العتبة 0.5 ({}).</translation>
    </message>
    <message>
        <source>One test set was used for {} runs here, and Hilum does not know how often it was looked at before. The best of many looks a little better than it is; a test set that nobody has used yet would tell.</source>
        <translation>استُعملت هنا مجموعة اختبار واحدة لعدد {} من التشغيلات، ولا يعرف Hilum كم مرة نُظر إليها من قبل. فالأفضل من بين كثير يبدو أفضل قليلًا مما هو عليه؛ ومجموعة اختبار لم يستعملها أحد بعدُ كفيلة ببيان ذلك.</translation>
    </message>
    <message>
        <source>Sex, age and view of the patients were not recorded with these runs, so this report cannot say whether the models do worse for some of them.</source>
        <translation>لم يُسجَّل جنس المرضى وعمرهم ووضعية تصويرهم مع هذه التشغيلات، فلا يستطيع هذا التقرير أن يقول هل أداء النماذج أسوأ لدى بعضهم.</translation>
    </message>
    <message>
        <source>of the method&apos;s own rule (not recorded)</source>
        <translation>وفق قاعدة الطريقة نفسها (غير مسجَّل)</translation>
    </message>
    <message>
        <source> after a linear warm-up of {} steps</source>
        <translation> بعد إحماء خطي مدته {} من الخطوات</translation>
    </message>
    <message>
        <source> after a linear warm-up of {} epochs, at most a tenth of the run</source>
        <translation> بعد إحماء خطي مدته {} من الدورات، لا يتجاوز عُشر التشغيل</translation>
    </message>
    <message>
        <source>{} with weight decay {} and a highest learning rate {}, which follows a cosine{}</source>
        <translation>{} باضمحلال أوزان {} ومعدل تعلّم أقصى {} يتبع منحنى جيب التمام{}</translation>
    </message>
    <message>
        <source>. Further settings: {}.</source>
        <translation>. إعدادات أخرى: {}.</translation>
    </message>
    <message>
        <source> Seed </source>
        <translation> البذرة </translation>
    </message>
    <message>
        <source> Seeds </source>
        <translation> البذور </translation>
    </message>
    <message>
        <source>{} films of {}</source>
        <translation>{} من صور {}</translation>
    </message>
    <message>
        <source> (training and validation part of the split “{}”)</source>
        <translation> (جزءا التدريب والتحقّق من التقسيم “{}”)</translation>
    </message>
    <message>
        <source>, drawn by patient (draw {}),</source>
        <translation>، مسحوبةً حسب المريض (السحب {})،</translation>
    </message>
    <message>
        <source>Fine-tuning of all weights of {}: {} epochs{} of batches of at most {} films of {} px, {}; augmentation “{}”; cross-entropy. The weights with the highest validation AUROC are kept{}</source>
        <translation>ضبط دقيق لجميع أوزان {}: {} من الدورات{} بدُفعات لا تتجاوز {} من الصور بحجم ⁦{} px⁩، و{}؛ التعزيز “{}”؛ الإنتروبيا المتقاطعة. وتُحفظ الأوزان ذات أعلى AUROC على التحقّق{}</translation>
    </message>
    <message>
        <source>, more where they make fewer than {} steps,</source>
        <translation>، أو أكثر حيث تقلّ عن {} من الخطوات،</translation>
    </message>
    <message>
        <source>{} frozen, films of {} px</source>
        <translation>{} مجمَّدًا، صور بحجم ⁦{} px⁩</translation>
    </message>
    <message>
        <source>Nearest neighbours ({}): the votes of the {} most similar training films.</source>
        <translation>أقرب الجيران ({}): أصوات {} من أكثر صور التدريب تشابهًا.</translation>
    </message>
    <message>
        <source>Linear probe ({}): logistic regression by L-BFGS on the features of whole films, its penalty chosen on validation.</source>
        <translation>مسبار خطي ({}): انحدار لوجستي بخوارزمية L-BFGS على سمات الصور كاملةً، ومعامل جزائه مختار على التحقّق.</translation>
    </message>
    <message>
        <source>Linear probe ({}) as in {}: {} epochs of batches of {} films, augmentation “{}”; the last weights count.</source>
        <translation>مسبار خطي ({}) كما في {}: {} من الدورات بدُفعات من {} من الصور، التعزيز “{}”؛ والأوزان الأخيرة هي المعتمدة.</translation>
    </message>
    <message>
        <source>A logistic model of the training films&apos; {}, which looks at no pixel.</source>
        <translation>نموذج لوجستي على صور التدريب مبني على {}، لا ينظر إلى أي بكسل.</translation>
    </message>
    <message>
        <source>view</source>
        <translation>الوضعية</translation>
    </message>
    <message>
        <source>view, sex and age</source>
        <translation>الوضعية والجنس والعمر</translation>
    </message>
    <message>
        <source>A rule that does not look at the films (“{}”): the same answer to each.</source>
        <translation>قاعدة لا تنظر إلى الصور (“{}”): الجواب نفسه لكل صورة.</translation>
    </message>
    <message>
        <source> Started from: {}. Labels: {}</source>
        <translation> البدء من: {}. الوسوم: {}</translation>
    </message>
    <message>
        <source>, drawn by patient (draw {})</source>
        <translation>، مسحوبةً حسب المريض (السحب {})</translation>
    </message>
    <message>
        <source>Each run&apos;s threshold maximises Youden&apos;s J on its own validation films; test films had no part in it.</source>
        <translation>عتبة كل تشغيل تُعظّم مؤشر Youden (J) على صور التحقّق الخاصة به؛ ولم يكن لصور الاختبار دور فيها.</translation>
    </message>
    <message>
        <source> It is 0.5 where validation gives none ({}).</source>
        <translation> وهي 0.5 حيث لا يعطي التحقّق عتبة ({}).</translation>
    </message>
    <message>
        <source>Films are one grey channel of 8 bits, dense structures bright (the display window of a DICOM file first, then MONOCHROME1 inverted), averaged down to squares</source>
        <translation>الصور قناة رمادية واحدة بعمق 8 بتات، والبنى الكثيفة فيها ساطعة (تُطبَّق نافذة عرض ملف DICOM أولًا، ثم يُعكس MONOCHROME1)، مصغَّرة بالتوسيط إلى مربّعات</translation>
    </message>
    <message>
        <source> of {} px.</source>
        <translation> بحجم ⁦{} px⁩.</translation>
    </message>
    <message>
        <source> Grey values are centred and scaled by the mean and deviation of the films that the encoder first learned from.</source>
        <translation> تُوسَّط القيم الرمادية وتُقيَّس بمتوسط الصور التي تعلّم منها المُرمِّز أولًا وبانحرافها.</translation>
    </message>
    <message>
        <source>AUROC is the area under the ROC curve, AUPRC the average precision. 95 % intervals are percentiles of {} bootstrap samples of whole patients, drawn with seed {}. Two runs with identical test films are compared by the paired bootstrap of patients and by DeLong&apos;s test; Holm&apos;s correction covers all {} pairs. It is applied to the bootstrap&apos;s p; where so many draws cannot resolve it, the normal approximation with the bootstrap&apos;s own spread stands in. Accuracies, each at its own threshold, are compared by the same bootstrap and by McNemar&apos;s exact test; Holm&apos;s correction covers the pairs of each of the three. Temperatures are fitted on validation. A pair is called different where Holm&apos;s p is below {}. ECE has {} bins of equal width.</source>
        <translation>AUROC هو المساحة تحت منحنى ROC، وAUPRC هو متوسط القيمة التنبئية (average precision). فواصل الثقة 95 % هي مئينات {} من عينات إعادة المعاينة (bootstrap) لمرضى كاملين، مسحوبة بالبذرة {}. ويُقارَن كل تشغيلين لهما صور اختبار متطابقة بإعادة المعاينة المزدوجة للمرضى وباختبار DeLong؛ ويشمل تصحيح Holm جميع الأزواج وعددها {}. ويُطبَّق على قيمة p لإعادة المعاينة؛ وحيث لا يكفي هذا العدد من السحوب لتمييزها، يحلّ محلها التقريب الطبيعي بتشتّت إعادة المعاينة نفسها. وتُقارَن قيم الدقة، كلٌّ عند عتبته، بإعادة المعاينة نفسها وباختبار McNemar الدقيق؛ ويشمل تصحيح Holm أزواج كلٍّ من الثلاثة. وتُضبط الحرارة على التحقّق. ويُعَدّ الزوج مختلفًا حيث تكون قيمة p لـ Holm أقل من {}. ولقيمة ECE عدد {} من الخانات المتساوية العرض.</translation>
    </message>
    <message>
        <source>Hilum, version {}; LibTorch: {}; device and precision: {}.</source>
        <translation>Hilum، الإصدار {}؛ LibTorch: {}؛ الجهاز ودقة الحساب: {}.</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>الطرائق</translation>
    </message>
    <message>
        <source>Written from the specifications of the runs and from what their workers recorded.</source>
        <translation>مكتوبة من مواصفات التشغيلات ومما سجّلته عملياتها.</translation>
    </message>
    <message>
        <source>AUROC of each {} on the test films, with 95 % intervals: {}</source>
        <translation>AUROC لكل {} على صور الاختبار، مع فواصل الثقة 95 %: {}</translation>
    </message>
    <message>
        <source>class</source>
        <translation>فئة</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>علامة شعاعية</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>العلامة الشعاعية</translation>
    </message>
    <message>
        <source>Positive test films</source>
        <translation>صور الاختبار الإيجابية</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>المتوسط</translation>
    </message>
    <message>
        <source>An AUROC needs films with and without the finding; where the test films do not hold both, it is missing, and the mean is that of the others. The mean has its own interval: in each draw the same patients count for every output. Nothing is corrected for the number of outputs.</source>
        <translation>يحتاج AUROC إلى صور فيها العلامة وصور ليست فيها؛ وحيث لا تضم صور الاختبار كلتيهما يغيب، ويكون المتوسط متوسط البقية. وللمتوسط فاصله الخاص: ففي كل سحب يُحتسب المرضى أنفسهم لكل مخرج. ولا يُصحَّح شيء بحسب عدد المخرجات.</translation>
    </message>
    <message>
        <source> {} of {} runs, those with the highest mean.</source>
        <translation> {} من أصل {} من التشغيلات، وهي ذات أعلى متوسط.</translation>
    </message>
    <message>
        <source>How often the likeliest class is the film&apos;s own</source>
        <translation>كم مرة تكون الفئة الأرجح هي فئة الصورة</translation>
    </message>
    <message>
        <source>Accuracy over classes</source>
        <translation>الدقة عبر الفئات</translation>
    </message>
    <message>
        <source>Always the largest class</source>
        <translation>الفئة الأكبر دائمًا</translation>
    </message>
    <message>
        <source>Mean AUROC</source>
        <translation>متوسط AUROC</translation>
    </message>
    <message>
        <source>Mean AUPRC</source>
        <translation>متوسط AUPRC</translation>
    </message>
    <message>
        <source>Test films of {} ({}): their class by row, its answer by column</source>
        <translation>صور الاختبار في {} ({}): فئتها في الصف، وجوابه في العمود</translation>
    </message>
    <message>
        <source>Counts by class are shown for {} of {} runs: those with the highest accuracy, with at most {} classes, each film being of exactly one.</source>
        <translation>تُعرض الأعداد حسب الفئة لعدد {} من أصل {} من التشغيلات: وهي ذات أعلى دقة، وفيها {} من الفئات على الأكثر، وكل صورة من فئة واحدة بالضبط.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Films and patients that two sets share, by the audit of {}</source>
        <translation>الصور والمرضى المشتركون بين مجموعتين، بحسب تدقيق {}</translation>
    </message>
    <message>
        <source>Published accuracies on the {}: literature, not measured by Hilum</source>
        <translation>قيم الدقة المنشورة على {}: من الأدبيات، لم يقسها Hilum</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>فاصل الثقة 95 %</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Answering “no” to every film, without looking, is right in {} of that dataset.</source>
        <translation>الإجابة بكلمة “لا” عن كل صورة، دون نظر، صحيحة في {} من مجموعة البيانات تلك.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source> The published values of {} lie below that.</source>
        <translation> والقيم المنشورة لـ {} تقع دون ذلك.</translation>
    </message>
    <message>
        <source>Reference values from the literature</source>
        <translation>قيم مرجعية من الأدبيات</translation>
    </message>
    <message>
        <source>None of these numbers was measured by Hilum, and they cannot be set against those above: the study divided the films at random by image, so that films of one patient lie on both sides (RSNA&apos;s “patientId” names an image), its test films are others, and it gives neither their number nor an interval.</source>
        <translation>لم يقس Hilum أيًّا من هذه الأرقام، ولا يمكن مقارنتها بما ورد أعلاه: فقد قسّمت الدراسة الصور عشوائيًا حسب الصورة، فتقع صور مريض واحد على الجانبين (فالحقل “patientId” في RSNA يسمّي صورة)، وصور اختبارها صور أخرى، ولا تذكر عددها ولا فاصل ثقة.</translation>
    </message>
    <message>
        <source>The films of this report are synthetic: these published values are of real ones.</source>
        <translation>صور هذا التقرير اصطناعية: أما هذه القيم المنشورة فهي لصور حقيقية.</translation>
    </message>
    <message>
        <source>Test films at each run&apos;s threshold</source>
        <translation>صور الاختبار عند عتبة كل تشغيل</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>العتبة</translation>
    </message>
    <message>
        <source>Positive, found</source>
        <translation>إيجابية، مكتشَفة</translation>
    </message>
    <message>
        <source>Positive, missed</source>
        <translation>إيجابية، فائتة</translation>
    </message>
    <message>
        <source>Negative, called positive</source>
        <translation>سلبية، عُدّت إيجابية</translation>
    </message>
    <message>
        <source>Negative, left alone</source>
        <translation>سلبية، تُركت كذلك</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>الدقة المتوازنة</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>MCC</source>
        <translation>MCC</translation>
    </message>
    <message>
        <source>from validation</source>
        <translation>من التحقّق</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>ثابتة</translation>
    </message>
    <message>
        <source>Balanced accuracy is the mean of sensitivity and specificity: 0.5 for guessing and for always the same answer. MCC is 0 for guessing; where a run calls no film or every film positive it is not defined.</source>
        <translation>الدقة المتوازنة هي متوسط الحساسية والنوعية: 0.5 للتخمين وللجواب نفسه دائمًا. وMCC تساوي 0 للتخمين؛ وهي غير معرَّفة حيث لا يعدّ التشغيل أي صورة إيجابية أو يعدّها كلها إيجابية.</translation>
    </message>
    <message>
        <source>One rate where the other is fixed, read off the test films&apos; own ROC curve</source>
        <translation>أحد المعدلين عند تثبيت الآخر، مقروءًا من منحنى ROC لصور الاختبار نفسها</translation>
    </message>
    <message>
        <source>Sensitivity at 90 % specificity</source>
        <translation>الحساسية عند نوعية 90 %</translation>
    </message>
    <message>
        <source>at 95 %</source>
        <translation>عند 95 %</translation>
    </message>
    <message>
        <source>Specificity at 90 % sensitivity</source>
        <translation>النوعية عند حساسية 90 %</translation>
    </message>
    <message>
        <source>These describe the curve. They are no forecast of what a threshold chosen beforehand will do: the table above is.</source>
        <translation>هذه الأرقام تصف المنحنى. وليست توقّعًا لما ستفعله عتبة مختارة مسبقًا: ذلك هو الجدول أعلاه.</translation>
    </message>
    <message>
        <source>Are the probabilities right?</source>
        <translation>هل الاحتمالات صحيحة؟</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>درجة Brier</translation>
    </message>
    <message>
        <source>Brier of the share of positives</source>
        <translation>Brier لنسبة الإيجابي</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>Temperature, from validation</source>
        <translation>الحرارة، من التحقّق</translation>
    </message>
    <message>
        <source>Brier, ECE with it</source>
        <translation>Brier وECE بها</translation>
    </message>
    <message>
        <source>Lower is better. A model that gives every test film the share of positive ones, {}, has the Brier score of the third column. ECE: {} bins of equal width; it depends on them and has no interval, since its bootstrap lies above it by construction.</source>
        <translation>الأقل أفضل. النموذج الذي يعطي كل صورة اختبار نسبةَ الصور الإيجابية، {}، له درجة Brier الواردة في العمود الثالث. ECE: عدد {} من الخانات المتساوية العرض؛ وهي تتوقف عليها ولا فاصل ثقة لها، لأن قيم إعادة معاينتها (bootstrap) تقع فوقها بحكم بنائها.</translation>
    </message>
    <message>
        <source>At the threshold</source>
        <translation>عند العتبة</translation>
    </message>
    <message>
        <source>{} on parts of the test set (run {})</source>
        <translation>{} على أجزاء من مجموعة الاختبار (التشغيل {})</translation>
    </message>
    <message>
        <source>Films / patients</source>
        <translation>الصور / المرضى</translation>
    </message>
    <message>
        <source>Missed of the ill</source>
        <translation>الفائت من المصابين</translation>
    </message>
    <message>
        <source>Subgroups</source>
        <translation>المجموعات الفرعية</translation>
    </message>
    <message>
        <source>The run&apos;s one threshold on parts of the test films, for the best {} kinds of runs; intervals from {} bootstrap samples. Grey: fewer than {} positive or negative films, too few to say much. Parts were not compared with each other; of a dozen, one or the other lies apart by chance.</source>
        <translation>عتبة التشغيل الواحدة على أجزاء من صور الاختبار، لأفضل {} من أنواع التشغيلات؛ والفواصل من {} من عينات إعادة المعاينة (bootstrap). بالرمادي: أقل من {} من الصور الإيجابية أو السلبية، وهي أقل من أن تقول الكثير. لم تُقارَن الأجزاء بعضها ببعض؛ ومن بين اثني عشر جزءًا قد يبتعد هذا أو ذاك مصادفةً.</translation>
    </message>
    <message>
        <source>women</source>
        <translation>نساء</translation>
    </message>
    <message>
        <source>men</source>
        <translation>رجال</translation>
    </message>
    <message>
        <source>below 18 years</source>
        <translation>دون 18 سنة</translation>
    </message>
    <message>
        <source>18 to 39</source>
        <translation>من 18 إلى 39</translation>
    </message>
    <message>
        <source>40 to 59</source>
        <translation>من 40 إلى 59</translation>
    </message>
    <message>
        <source>60 to 79</source>
        <translation>من 60 إلى 79</translation>
    </message>
    <message>
        <source>80 and above</source>
        <translation>من 80 فما فوق</translation>
    </message>
    <message>
        <source>PA, standing</source>
        <translation>PA، وقوفًا</translation>
    </message>
    <message>
        <source>AP, often lying</source>
        <translation>AP، استلقاءً في الغالب</translation>
    </message>
    <message>
        <source>lateral</source>
        <translation>جانبية</translation>
    </message>
    <message>
        <source>Test films of the patient</source>
        <translation>صور الاختبار للمريض</translation>
    </message>
    <message>
        <source>one</source>
        <translation>واحدة</translation>
    </message>
    <message>
        <source>2 to 4</source>
        <translation>من 2 إلى 4</translation>
    </message>
    <message>
        <source>5 and more</source>
        <translation>5 وأكثر</translation>
    </message>
    <message>
        <source>below 5 % of the film</source>
        <translation>دون 5 % من الصورة</translation>
    </message>
    <message>
        <source>5 to 15 %</source>
        <translation>من 5 إلى 15 %</translation>
    </message>
    <message>
        <source>15 % and more</source>
        <translation>15 % وأكثر</translation>
    </message>
    <message>
        <source>Size of the boxes</source>
        <translation>حجم المربّعات</translation>
    </message>
    <message>
        <source>view position alone</source>
        <translation>وضعية التصوير وحدها</translation>
    </message>
    <message>
        <source>view, sex and age alone</source>
        <translation>الوضعية والجنس والعمر وحدها</translation>
    </message>
    <message>
        <source>view alone</source>
        <translation>الوضعية وحدها</translation>
    </message>
    <message>
        <source>On the Pareto front, where no other is both cheaper and better: {}. It goes by the measured values: where intervals overlap, places may change.</source>
        <translation>على جبهة Pareto، حيث لا شيء آخر أرخص وأفضل معًا: {}. وهي بحسب القيم المقيسة: فحيث تتداخل الفواصل قد تتغيّر المواضع.</translation>
    </message>
    <message>
        <source>AUROC against total time</source>
        <translation>AUROC مقابل الزمن الكلي</translation>
    </message>
    <message>
        <source>Training time with pretraining ({})</source>
        <translation>زمن التدريب مع التدريب المسبق ({})</translation>
    </message>
    <message>
        <source>AUROC against peak memory</source>
        <translation>AUROC مقابل ذروة الذاكرة</translation>
    </message>
    <message>
        <source>Peak memory, the larger of pretraining and training ({})</source>
        <translation>ذروة الذاكرة، الأكبر من التدريب المسبق والتدريب ({})</translation>
    </message>
    <message>
        <source>AUROC against the processor&apos;s energy</source>
        <translation>AUROC مقابل طاقة المعالج</translation>
    </message>
    <message>
        <source>Processor energy with pretraining ({})</source>
        <translation>طاقة المعالج مع التدريب المسبق ({})</translation>
    </message>
    <message>
        <source>A marker for each kind of run; the line joins those that no other beats in cost and in AUROC.</source>
        <translation>علامة لكل نوع من التشغيلات؛ والخط يصل بين التي لا يتفوّق عليها غيرها تكلفةً وAUROC معًا.</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>جبهة Pareto</translation>
    </message>
    <message>
        <source>not on the front</source>
        <translation>ليست على الجبهة</translation>
    </message>
    <message>
        <source> The runs were made on different devices, so these costs cannot be set against each other.</source>
        <translation> أُجريت التشغيلات على أجهزة مختلفة، فلا يمكن مقارنة هذه التكاليف بعضها ببعض.</translation>
    </message>
    <message>
        <source>, {} more</source>
        <translation>، و{} أخرى</translation>
    </message>
    <message>
        <source>run </source>
        <translation>التشغيل </translation>
    </message>
    <message>
        <source>runs </source>
        <translation>التشغيلات </translation>
    </message>
    <message>
        <source>{} with patches of {} px</source>
        <translation>{} برقع حجمها ⁦{} px⁩</translation>
    </message>
    <message>
        <source>slim {} ({} channels at first)</source>
        <translation>{} نحيفة ({} من القنوات في البداية)</translation>
    </message>
    <message>
        <source>none of the probes that it was to be chosen by has finished</source>
        <translation>لم ينتهِ أيٌّ من المسابير التي كان الاختيار سيجري بها</translation>
    </message>
    <message>
        <source>scratch, run:ID of a pretraining run, file:PATH of an encoder.safetensors, or best:ID,ID of probes.</source>
        <translation>scratch، أو run:ID لتشغيل تدريب مسبق، أو file:PATH لملف encoder.safetensors، أو best:ID,ID لمسابير.</translation>
    </message>
    <message>
        <source>untrained, run:ID of a pretraining run, file:PATH of an encoder.safetensors, or best:ID,ID of probes.</source>
        <translation>untrained، أو run:ID لتشغيل تدريب مسبق، أو file:PATH لملف encoder.safetensors، أو best:ID,ID لمسابير.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>المهمة</translation>
    </message>
    <message>
        <source>Pneumonia or not; every finding of its own (NIH&apos;s fourteen); or one of the classes that the dataset names.</source>
        <translation>ذات رئة أم لا؛ أو كل علامة شعاعية على حدة (الأربع عشرة في NIH)؛ أو واحدة من الفئات التي تسمّيها مجموعة البيانات.</translation>
    </message>
    <message>
        <source>What looks at no pixel: the larger class for every film; the view position alone; or view, sex and age, as logistic models of the training films.</source>
        <translation>ما لا ينظر إلى أي بكسل: الفئة الأكبر لكل صورة؛ أو وضعية التصوير وحدها؛ أو الوضعية والجنس والعمر، بنماذج لوجستية على صور التدريب.</translation>
    </message>
    <message>
        <source>Validation only</source>
        <translation>التحقّق فقط</translation>
    </message>
    <message>
        <source>The test part stays unread: for choosing between settings. Only protocols logistic and knn.</source>
        <translation>يبقى جزء الاختبار غير مقروء: للاختيار بين الإعدادات. للبروتوكولين logistic وknn فقط.</translation>
    </message>
    <message>
        <source>None of the probes that it was to be chosen by has finished. Resume those, then queue this one again.</source>
        <translation>لم ينتهِ أيٌّ من المسابير التي كان الاختيار سيجري بها. يلزم استئنافها، ثم إعادة هذا التشغيل إلى قائمة الانتظار.</translation>
    </message>
    <message>
        <source>Start from scratch, untrained, run:ID, file:PATH or best:ID,ID of probes.</source>
        <translation>البدء من scratch أو untrained أو run:ID أو file:PATH أو best:ID,ID لمسابير.</translation>
    </message>
    <message>
        <source>A probe needs a frozen encoder: say untrained, run:ID, file:PATH or best:ID,ID.</source>
        <translation>يحتاج المسبار إلى مُرمِّز مجمَّد: untrained أو run:ID أو file:PATH أو best:ID,ID.</translation>
    </message>
    <message>
        <source>The papers&apos; own probes always read the test part: choose with logistic or knn.</source>
        <translation>المسابير الخاصة بالأوراق البحثية تقرأ دائمًا جزء الاختبار: يكون الاختيار ببروتوكول logistic أو knn.</translation>
    </message>
    <message>
        <source>The paper&apos;s changes of hue and saturation do nothing to grey films: they are left out.</source>
        <translation>تغييرات الصبغة والتشبّع في الورقة البحثية لا أثر لها في الصور الرمادية: فقد أُسقطت.</translation>
    </message>
    <message>
        <source>Reconstruction: hidden patches as the decoder predicts them, visible ones as they are</source>
        <translation>إعادة البناء: الرقع المخفية كما يتنبأ بها فاكّ الترميز، والظاهرة كما هي</translation>
    </message>
    <message>
        <source>loading the network</source>
        <translation>تحميل الشبكة</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>الحساب جارٍ</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>كما هو</translation>
    </message>
    <message>
        <source>with temperature</source>
        <translation>مع الحرارة</translation>
    </message>
    <message>
        <source>Predicted probabilities</source>
        <translation>الاحتمالات المتنبَّأ بها</translation>
    </message>
    <message>
        <source>How many test films have which predicted probability, positive and negative ones apart.</source>
        <translation>عدد صور الاختبار بحسب الاحتمال المتنبَّأ به، الإيجابية والسلبية كلٌّ على حدة.</translation>
    </message>
    <message>
        <source>Predicted probability</source>
        <translation>الاحتمال المتنبَّأ به</translation>
    </message>
    <message>
        <source>Test films in a bin</source>
        <translation>صور الاختبار في الخانة</translation>
    </message>
    <message>
        <source>positive films</source>
        <translation>صور إيجابية</translation>
    </message>
    <message>
        <source>negative films</source>
        <translation>صور سلبية</translation>
    </message>
    <message>
        <source>This run has been deleted.</source>
        <translation>حُذف هذا التشغيل.</translation>
    </message>
    <message>
        <source>In brackets: AUROC. The dashed diagonal is chance. Markers: the thresholds chosen on validation.</source>
        <translation>بين القوسين: AUROC. القطر المتقطّع هو الصدفة. العلامات: العتبات المختارة على التحقّق.</translation>
    </message>
    <message>
        <source>In brackets: AUPRC, the average precision, which is the area under these steps. Markers: the thresholds chosen on validation.</source>
        <translation>بين القوسين: AUPRC، أي متوسط القيمة التنبئية (average precision)، وهو المساحة تحت هذه الدرجات. العلامات: العتبات المختارة على التحقّق.</translation>
    </message>
    <message>
        <source>AUROC against multiply-adds</source>
        <translation>AUROC مقابل عمليات الضرب والجمع</translation>
    </message>
    <message>
        <source>Multiply-adds of the encoder for one film ({})</source>
        <translation>عمليات الضرب والجمع للمُرمِّز لصورة واحدة ({})</translation>
    </message>
    <message>
        <source>Only a pretraining run can be extended.</source>
        <translation>لا يمكن تمديد غير تشغيل تدريب مسبق.</translation>
    </message>
    <message>
        <source>The run that it goes on from has made as many epochs already: these are all epochs, those before included.</source>
        <translation>التشغيل الذي يُستأنف منه أنجز هذا العدد من الدورات بالفعل: العدد هنا هو كل الدورات بما فيها السابقة.</translation>
    </message>
    <message>
        <source>It goes on from the last step of another run. There the learning rate had come down to 0; here it rises at once to where a run of all these epochs has it, and comes down again. Other schedules jump in the same way. The weights are therefore not those that as many epochs from the start would give.</source>
        <translation>يُستأنف من آخر خطوة في تشغيل آخر. هناك كان معدل التعلّم قد هبط إلى 0، وهنا يرتفع مرة واحدة إلى ما يكون عليه في تشغيل بكل هذه الدورات ثم يهبط من جديد، وتقفز الجداول الأخرى بالطريقة نفسها. لذلك ليست الأوزان هي التي يعطيها العدد نفسه من الدورات من البداية.</translation>
    </message>
    <message>
        <source>Goes on from</source>
        <translation>يُستأنف من</translation>
    </message>
    <message>
        <source>ID of a finished run with the same settings and fewer epochs: this one starts from its last step, and the learning rate rises again. Empty starts anew.</source>
        <translation>معرّف تشغيل منتهٍ له الإعدادات نفسها ودورات أقل: يبدأ هذا التشغيل من آخر خطوة فيه ويرتفع معدل التعلّم من جديد. إذا تُرك فارغًا بدأ من جديد.</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>قناة</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>دورة</translation>
    </message>
    <message>
        <source>films</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>مفتاح</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>views</source>
        <translation>منظر</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>كتلة</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>جزء</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>خطوة</translation>
    </message>
    <message>
        <source>The dataset&apos;s own lists; {:.0f} % of the training patients are kept for validation, drawn by patient (seed {}).</source>
        <translation>قوائم مجموعة البيانات نفسها؛ ويُحتفظ بنسبة {:.0f} % من مرضى التدريب للتحقّق، مسحوبة بحسب المريض (البذرة {}).</translation>
    </message>
    <message>
        <source>Drawn at random by patient: {:.0f} % of the patients for test, {:.0f} % of the rest for validation (seed {}).</source>
        <translation>سحب عشوائي بحسب المريض: {:.0f} % من المرضى للاختبار، و{:.0f} % من الباقين للتحقّق (البذرة {}).</translation>
    </message>
    <message>
        <source>Fold {} of {} by patient, stratified by label; {:.0f} % of the other patients for validation (seed {}).</source>
        <translation>الطية {} من {} بحسب المريض، موزّعة طبقيًا بحسب الوسم؛ و{:.0f} % من سائر المرضى للتحقّق (البذرة {}).</translation>
    </message>
    <message>
        <source>Drawn at random by film, not by patient: {:.0f} % of the films for test, {:.0f} % of the rest for validation (seed {}).</source>
        <translation>سحب عشوائي بحسب الصورة لا بحسب المريض: {:.0f} % من الصور للاختبار، و{:.0f} % من الباقي للتحقّق (البذرة {}).</translation>
    </message>
    <message>
        <source>The user&apos;s own table: {} of {} films have a part.</source>
        <translation>جدول المستخدم نفسه: {} من أصل {} من الصور لها جزء.</translation>
    </message>
    <message>
        <source>1 film was left out by the leakage audit.</source>
        <translation>استبعد تدقيق التسرّب صورة واحدة.</translation>
    </message>
    <message>
        <source>{} films were left out by the leakage audit.</source>
        <translation>عدد الصور التي استبعدها تدقيق التسرّب: {}.</translation>
    </message>
    <message>
        <source>The dataset has no labelled training films: nearest neighbours are left out.</source>
        <translation>لا صور تدريب موسومة في مجموعة البيانات: أُهملت أقرب الجيران.</translation>
    </message>
    <message>
        <source>{} (AUROC {}, run {})</source>
        <translation>{} (AUROC {}، التشغيل {})</translation>
    </message>
    <message>
        <source>run {}</source>
        <translation>التشغيل {}</translation>
    </message>
    <message>
        <source>runs {}</source>
        <translation>التشغيلات {}</translation>
    </message>
    <message>
        <source>; and {} more</source>
        <translation>؛ و{} غيرها</translation>
    </message>
    <message>
        <source>{} ({} {}, Holm p {})</source>
        <translation>{} ({} {}، p بتصحيح Holm {})</translation>
    </message>
    <message>
        <source>; {} more</source>
        <translation>؛ و{} غيرها</translation>
    </message>
    <message>
        <source>{} films of {} patients ({})</source>
        <translation>{} من الصور لـ {} من المرضى ({})</translation>
    </message>
    <message>
        <source> (it goes on from the last step of {}, where the learning rate had come down to 0, and rises again to where a run of all these epochs has it)</source>
        <translation> (يُستأنف من آخر خطوة في {}، حيث كان معدّل التعلّم قد نزل إلى 0، ويرتفع من جديد إلى ما يكون عليه في تشغيل بكل هذه الدورات)</translation>
    </message>
    <message>
        <source>It goes on from a run of another method. Choose that one again, or empty “Goes on from” among all settings to start anew.</source>
        <translation>يُستأنف من تشغيل بطريقة أخرى. يلزم اختيار تلك الطريقة من جديد، أو تفريغ الحقل «يُستأنف من» بين كل الإعدادات للبدء من جديد.</translation>
    </message>
    <message>
        <source>The run that it goes on from has another value here: it must stay. Set it back, or empty “Goes on from” among all settings to start anew.</source>
        <translation>للتشغيل الذي يُستأنف منه قيمة أخرى هنا، ويجب أن تبقى. تلزم إعادتها، أو تفريغ الحقل «يُستأنف من» بين كل الإعدادات للبدء من جديد.</translation>
    </message>
    <message>
        <source>, from the weights of a file,</source>
        <translation>، بدءًا من أوزان ملف،</translation>
    </message>
    <message>
        <source>, from the weights of run {},</source>
        <translation>، بدءًا من أوزان التشغيل {}،</translation>
    </message>
    <message>
        <source>{} learned from {} without their labels: the encoder {}{} {} epochs of batches of {} films of {} px, {}{}; augmentation “{}”{}</source>
        <translation>تعلّم {} من {} دون وسومها: المُرمِّز {}{} ودورات عددها {} من دُفعات في كل منها {} صورة بمقاس {} بكسل، {}{}؛ التعزيز «{}»{}</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>الخيوط</translation>
    </message>
    <message>
        <source>scratch, run:ID of a pretraining run or file:PATH of weights, as ImageNet&apos;s, of the same network: its encoder is taken, the heads begin anew.</source>
        <translation>scratch، أو run:ID لتشغيل تدريب مسبق، أو file:PATH لأوزان، كأوزان ImageNet، للشبكة نفسها: يؤخذ مُرمِّزها وتبدأ الرؤوس من جديد.</translation>
    </message>
    <message>
        <source>Pretraining starts from scratch, run:ID or file:PATH.</source>
        <translation>يبدأ التدريب المسبق من scratch أو run:ID أو file:PATH.</translation>
    </message>
    <message>
        <source>Threads that compute; 0 takes one per core. With fewer the queue runs several at once, sooner for small networks. Another number rounds otherwise, as another GPU does: results differ a little.</source>
        <translation>عدد الخيوط التي تحسب؛ 0 يأخذ خيطًا لكل نواة. بعدد أقل تُنفَّذ عدة تشغيلات معًا، وهذا أسرع للشبكات الصغيرة. العدد المختلف يقرّب تقريبًا مختلفًا، كما تفعل GPU أخرى: فتختلف النتائج قليلًا.</translation>
    </message>
    <message>
        <source>{} DICOMDIR</source>
        <translation>ملف DICOMDIR واحد</translation>
    </message>
    <message>
        <source>{} DICOMDIRs</source>
        <translation>ملفات DICOMDIR عددها {}</translation>
    </message>
    <message>
        <source>{} age</source>
        <translation>عمر واحد</translation>
    </message>
    <message>
        <source>{} ages</source>
        <translation>أعمار عددها {}</translation>
    </message>
    <message>
        <source>{} box row</source>
        <translation>صف مربّع واحد</translation>
    </message>
    <message>
        <source>{} box rows</source>
        <translation>صفوف مربّعات عددها {}</translation>
    </message>
    <message>
        <source>{} entry</source>
        <translation>مُدخَل واحد</translation>
    </message>
    <message>
        <source>{} entries</source>
        <translation>مُدخَلات عددها {}</translation>
    </message>
    <message>
        <source>{} file</source>
        <translation>ملف واحد</translation>
    </message>
    <message>
        <source>{} files</source>
        <translation>ملفات عددها {}</translation>
    </message>
    <message>
        <source>{} film</source>
        <translation>صورة واحدة</translation>
    </message>
    <message>
        <source>{} films</source>
        <translation>صور عددها {}</translation>
    </message>
    <message>
        <source>{} folder</source>
        <translation>مجلد واحد</translation>
    </message>
    <message>
        <source>{} folders</source>
        <translation>مجلدات عددها {}</translation>
    </message>
    <message>
        <source>{} group</source>
        <translation>مجموعة واحدة</translation>
    </message>
    <message>
        <source>{} groups</source>
        <translation>مجموعات عددها {}</translation>
    </message>
    <message>
        <source>{} link</source>
        <translation>رابط واحد</translation>
    </message>
    <message>
        <source>{} links</source>
        <translation>روابط عددها {}</translation>
    </message>
    <message>
        <source>{} path</source>
        <translation>مسار واحد</translation>
    </message>
    <message>
        <source>{} paths</source>
        <translation>مسارات عددها {}</translation>
    </message>
    <message>
        <source>{} patient</source>
        <translation>مريض واحد</translation>
    </message>
    <message>
        <source>{} patients</source>
        <translation>مرضى عددهم {}</translation>
    </message>
    <message>
        <source>{} picture</source>
        <translation>صورة واحدة</translation>
    </message>
    <message>
        <source>{} pictures</source>
        <translation>صور عددها {}</translation>
    </message>
    <message>
        <source>{} person number</source>
        <translation>رقم شخص واحد</translation>
    </message>
    <message>
        <source>{} person numbers</source>
        <translation>أرقام أشخاص عددها {}</translation>
    </message>
    <message>
        <source>{} row</source>
        <translation>صف واحد</translation>
    </message>
    <message>
        <source>{} rows</source>
        <translation>صفوف عددها {}</translation>
    </message>
    <message>
        <source>{}: number in the NIH image&apos;s name</source>
        <translation>{}: الرقم في اسم صورة NIH</translation>
    </message>
    <message>
        <source>{} without a certain match: each counts as a patient of its own.</source>
        <translation>{} بلا تطابق مؤكد: تُعَدّ كل واحدة منها مريضًا مستقلًا.</translation>
    </message>
    <message>
        <source>Of these only the films of the cohort “{}”, as it was when the split was made.</source>
        <translation>ومن هذه صور الفوج «{}» وحدها، كما كان وقت إعداد التقسيم.</translation>
    </message>
    <message>
        <source>{} local views: a recipe with local views may have 0 to {} of them</source>
        <translation>المناظر المحلية {}، ويجوز في الوصفة من 0 إلى {} منها</translation>
    </message>
    <message>
        <source>no recipe of this name comes with Hilum</source>
        <translation>لا توجد مع Hilum وصفة بهذا الاسم</translation>
    </message>
    <message>
        <source>a recipe has “name” and “views” only</source>
        <translation>ليس في الوصفة سوى “name” و“views”</translation>
    </message>
    <message>
        <source>a view has “name”, “sideFactor” and “steps” only</source>
        <translation>ليس في المنظر سوى “name” و“sideFactor” و“steps”</translation>
    </message>
    <message>
        <source>no transform has this name</source>
        <translation>لا تحويل بهذا الاسم</translation>
    </message>
    <message>
        <source>{} is not between {} and {}</source>
        <translation>القيمة {} ليست بين {} و{}</translation>
    </message>
    <message>
        <source>the transform has no such setting</source>
        <translation>ليس لهذا التحويل إعداد كهذا</translation>
    </message>
    <message>
        <source>text in UTF-16; save it as UTF-8</source>
        <translation>نص بترميز UTF-16؛ يُرجى حفظه بترميز UTF-8</translation>
    </message>
    <message>
        <source>line {}: a byte 0, so this is no text</source>
        <translation>السطر {}: فيه بايت 0، فليس هذا نصًا</translation>
    </message>
    <message>
        <source>the table is empty</source>
        <translation>الجدول فارغ</translation>
    </message>
    <message>
        <source>more than {} when unpacked</source>
        <translation>أكثر من {} بعد فك الضغط</translation>
    </message>
    <message>
        <source>the gzip data end too early</source>
        <translation>تنتهي بيانات gzip قبل أوانها</translation>
    </message>
    <message>
        <source>damaged gzip data</source>
        <translation>بيانات gzip تالفة</translation>
    </message>
    <message>
        <source>needed: “{}”; there: {}</source>
        <translation>المطلوب: “{}”؛ والموجود: {}</translation>
    </message>
    <message>
        <source>line {}: {}</source>
        <translation>السطر {}: {}</translation>
    </message>
    <message>
        <source>free space is not known</source>
        <translation>المساحة الحرة غير معروفة</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>ليس ملفًا عاديًا</translation>
    </message>
    <message>
        <source>another connection is open</source>
        <translation>اتصال آخر ما زال مفتوحًا</translation>
    </message>
    <message>
        <source>its catalogue has version {}</source>
        <translation>إصدار فهرسها {}</translation>
    </message>
    <message>
        <source>the workspace has no dataset of this name</source>
        <translation>ليس في مساحة العمل مجموعة بيانات بهذا الاسم</translation>
    </message>
    <message>
        <source>the split was made for another set of films</source>
        <translation>أُعد التقسيم لصور أخرى</translation>
    </message>
    <message>
        <source>the dataset “{}” has no split of this name</source>
        <translation>ليس لمجموعة البيانات “{}” تقسيم بهذا الاسم</translation>
    </message>
    <message>
        <source>the stored split does not fit the films of the dataset</source>
        <translation>التقسيم المحفوظ لا يوافق صور مجموعة البيانات</translation>
    </message>
    <message>
        <source>a filter that is none</source>
        <translation>مرشِّح غير صالح</translation>
    </message>
    <message>
        <source>this file holds no cohorts</source>
        <translation>ليس في هذا الملف أفواج</translation>
    </message>
    <message>
        <source>a cohort without its filter</source>
        <translation>فوج بلا مرشِّح</translation>
    </message>
    <message>
        <source>a cohort without a name</source>
        <translation>فوج بلا اسم</translation>
    </message>
    <message>
        <source>no film of the dataset “{}” is in this cohort</source>
        <translation>لا صورة من مجموعة البيانات “{}” في هذا الفوج</translation>
    </message>
    <message>
        <source>the dataset has another split of this name; choose a new one</source>
        <translation>لمجموعة البيانات تقسيم آخر بهذا الاسم؛ يلزم اسم جديد</translation>
    </message>
    <message>
        <source>the embeddings do not fit their head</source>
        <translation>التمثيلات لا توافق ترويستها</translation>
    </message>
    <message>
        <source>the film has no embedding</source>
        <translation>ليس للصورة تمثيل</translation>
    </message>
    <message>
        <source>the points do not fit their films</source>
        <translation>النقاط لا توافق صورها</translation>
    </message>
    <message>
        <source>a tag without its film</source>
        <translation>علامة بلا صورتها</translation>
    </message>
    <message>
        <source>this file holds no tags</source>
        <translation>ليس في هذا الملف علامات</translation>
    </message>
    <message>
        <source>a ruler without its film</source>
        <translation>مسطرة بلا صورتها</translation>
    </message>
    <message>
        <source>a ruler that lies on no film</source>
        <translation>مسطرة لا تقع على صورة</translation>
    </message>
    <message>
        <source>this file holds no rulers</source>
        <translation>ليس في هذا الملف مساطر</translation>
    </message>
    <message>
        <source>{} labelled films would hold {} positive and {} negative ones; each class needs at least {}</source>
        <translation>الصور الموسومة {}: الإيجابية منها {} والسلبية {}؛ وأقل ما يلزم لكل فئة {}</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>ليس ملفًا</translation>
    </message>
    <message>
        <source>it does not begin like a Hilum pixel cache</source>
        <translation>بدايته ليست بداية ذاكرة بكسلات من Hilum</translation>
    </message>
    <message>
        <source>its header names an impossible film size</source>
        <translation>في ترويسته حجم صورة مستحيل</translation>
    </message>
    <message>
        <source>its length does not match its header</source>
        <translation>طوله لا يوافق ترويسته</translation>
    </message>
    <message>
        <source>the side of a cached film lies between 1 and 4096 pixels</source>
        <translation>ضلع الصورة في ذاكرة البكسلات بين 1 و4096 بكسل</translation>
    </message>
    <message>
        <source>{} is no share between 0 and 1</source>
        <translation>القيمة {} ليست نسبة بين 0 و1</translation>
    </message>
    <message>
        <source>it brings no lists of training and test films; use a random split</source>
        <translation>ليست معها قوائم لصور التدريب والاختبار؛ يلزم تقسيم عشوائي</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>واحد من {}</translation>
    </message>
    <message>
        <source>folds are numbered from 1, and there are 2 to 100 of them</source>
        <translation>تُرقَّم الطيّات بدءًا من 1، وعددها بين 2 و100</translation>
    </message>
    <message>
        <source>row {} puts a film into a second part</source>
        <translation>الصف {} يضع صورة في جزء ثانٍ</translation>
    </message>
    <message>
        <source>it puts no film of the dataset into train, validation or test</source>
        <translation>لا يضع أي صورة من مجموعة البيانات في التدريب أو التحقق أو الاختبار</translation>
    </message>
    <message>
        <source>there is no split of this name; official, random-SEED, fold-2-of-5 and the saved ones can be had</source>
        <translation>لا تقسيم بهذا الاسم؛ المتاح official وrandom-SEED وfold-2-of-5 والتقسيمات المحفوظة</translation>
    </message>
    <message>
        <source>its films name {} findings; 1 to {} can be learned</source>
        <translation>علامات صورها {}؛ ويمكن تعلّم 1 إلى {} منها</translation>
    </message>
    <message>
        <source>some of its films have several findings: ask for findings, not classes</source>
        <translation>لبعض صورها عدة علامات: يلزم طلب findings لا classes</translation>
    </message>
    <message>
        <source>its films name {} classes; 2 to {} can be told apart</source>
        <translation>فئات صورها {}؛ ويمكن التمييز بين 2 إلى {} منها</translation>
    </message>
    <message>
        <source>sequences are nested more than {} deep</source>
        <translation>التسلسلات متداخلة على عمق أكثر من {}</translation>
    </message>
    <message>
        <source>the DICOM structure breaks at byte {}</source>
        <translation>تنكسر بنية DICOM عند البايت {}</translation>
    </message>
    <message>
        <source>no DICOM data set: {}</source>
        <translation>ليست مجموعة بيانات DICOM: {}</translation>
    </message>
    <message>
        <source>the DICOM structure is broken: {}</source>
        <translation>بنية DICOM مكسورة: {}</translation>
    </message>
    <message>
        <source>floating point pixel data</source>
        <translation>بيانات البكسلات بفاصلة عائمة</translation>
    </message>
    <message>
        <source>a DICOM object without pixel data ({})</source>
        <translation>كائن DICOM بلا بيانات بكسلات ({})</translation>
    </message>
    <message>
        <source>pixel data without rows and columns</source>
        <translation>بيانات بكسلات بلا صفوف وأعمدة</translation>
    </message>
    <message>
        <source>{} frames; the limit is {}</source>
        <translation>الإطارات {}؛ والحد {}</translation>
    </message>
    <message>
        <source>{} samples per pixel</source>
        <translation>العينات في كل بكسل {}</translation>
    </message>
    <message>
        <source>{} bits allocated per sample</source>
        <translation>البتات المخصصة لكل عينة {}</translation>
    </message>
    <message>
        <source>transfer syntax {}</source>
        <translation>صيغة النقل {}</translation>
    </message>
    <message>
        <source>{} bytes of pixel data where {} × {} × {} frames need {}</source>
        <translation>بايتات بيانات البكسلات {}، ويلزم لإطارات {} × {} × {} عدد {}</translation>
    </message>
    <message>
        <source>the pixel data cannot be reached</source>
        <translation>لا يمكن الوصول إلى بيانات البكسلات</translation>
    </message>
    <message>
        <source>{} components where the header says {}</source>
        <translation>المكوّنات {}، وفي الترويسة {}</translation>
    </message>
    <message>
        <source>compressed pixel data without a fragment</source>
        <translation>بيانات بكسلات مضغوطة بلا أي جزء</translation>
    </message>
    <message>
        <source>{} bytes of RLE data for {} bytes of pixels</source>
        <translation>بايتات بيانات RLE عددها {} لبكسلات من {} بايت</translation>
    </message>
    <message>
        <source>the compressed picture is {} × {}, the header says {} × {}</source>
        <translation>الصورة المضغوطة {} × {}، وفي الترويسة {} × {}</translation>
    </message>
    <message>
        <source>the compressed picture has {} components, the header says {}</source>
        <translation>مكوّنات الصورة المضغوطة {}، وفي الترويسة {}</translation>
    </message>
    <message>
        <source>the compressed picture has another size than the header says</source>
        <translation>حجم الصورة المضغوطة يخالف ما في الترويسة</translation>
    </message>
    <message>
        <source>compressed by {}</source>
        <translation>مضغوطة بطريقة {}</translation>
    </message>
    <message>
        <source>compressed 1-bit pixel data</source>
        <translation>بيانات بكسلات مضغوطة من بت واحد</translation>
    </message>
    <message>
        <source>the compressed pixel data cannot be decoded: {}</source>
        <translation>تعذّر فك ترميز بيانات البكسلات المضغوطة: {}</translation>
    </message>
    <message>
        <source>the compressed pixel data cannot be reached</source>
        <translation>لا يمكن الوصول إلى بيانات البكسلات المضغوطة</translation>
    </message>
    <message>
        <source>the deflated data set unpacks to more than {} bytes</source>
        <translation>تتجاوز مجموعة البيانات المضغوطة بعد فكها {} بايت</translation>
    </message>
    <message>
        <source>the deflated data set ends early</source>
        <translation>تنتهي مجموعة البيانات المضغوطة قبل أوانها</translation>
    </message>
    <message>
        <source>the deflated data set is damaged</source>
        <translation>مجموعة البيانات المضغوطة تالفة</translation>
    </message>
    <message>
        <source>a segmented colour palette</source>
        <translation>لوحة ألوان مقسّمة</translation>
    </message>
    <message>
        <source>the colour palette is missing or malformed</source>
        <translation>لوحة الألوان غائبة أو معيبة</translation>
    </message>
    <message>
        <source>an empty picture cannot be encoded</source>
        <translation>لا يمكن ترميز صورة فارغة</translation>
    </message>
    <message>
        <source>JPEG quality {} is outside 1…100</source>
        <translation>جودة JPEG البالغة {} خارج 1…100</translation>
    </message>
    <message>
        <source>a JPEG with {} colour components</source>
        <translation>صورة JPEG مكوّنات ألوانها {}</translation>
    </message>
    <message>
        <source>the JPEG&apos;s pixel data is damaged in {} places</source>
        <translation>بيانات بكسلات JPEG تالفة، وعدد المواضع {}</translation>
    </message>
    <message>
        <source>JPEG 2000 data are missing</source>
        <translation>بيانات JPEG 2000 ناقصة</translation>
    </message>
    <message>
        <source>JPEG 2000 with components of different sizes</source>
        <translation>صورة JPEG 2000 تختلف أحجام مكوّناتها</translation>
    </message>
    <message>
        <source>ends inside the PNG header</source>
        <translation>تنتهي داخل ترويسة PNG</translation>
    </message>
    <message>
        <source>does not begin with a PNG header</source>
        <translation>لا تبدأ بترويسة PNG</translation>
    </message>
    <message>
        <source>ends before the PNG&apos;s end chunk</source>
        <translation>تنتهي قبل مقطع النهاية في PNG</translation>
    </message>
    <message>
        <source>a chunk of {} bytes is cut off</source>
        <translation>مقطع من {} بايت مبتور</translation>
    </message>
    <message>
        <source>a checksum does not match: the picture is damaged</source>
        <translation>مجموع تحقق لا يتطابق: الصورة تالفة</translation>
    </message>
    <message>
        <source>the PNG&apos;s pixels cannot be unpacked</source>
        <translation>تعذّر فك ضغط بكسلات PNG</translation>
    </message>
    <message>
        <source>the PNG&apos;s pixels are not as many as its header says</source>
        <translation>عدد بكسلات PNG يخالف ما في ترويستها</translation>
    </message>
    <message>
        <source>a PNG with a depth other than 8 or 16 bits</source>
        <translation>صورة PNG عمقها غير 8 أو 16 بت</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>لا ملف كهذا</translation>
    </message>
    <message>
        <source>the decoder failed: {}</source>
        <translation>أخفق فاكّ الترميز: {}</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>عدد البكسلات {} × {}</translation>
    </message>
    <message>
        <source>{} × {} pixels; the limits are {} a side and {} in all</source>
        <translation>عدد البكسلات {} × {}؛ والحدود {} للضلع و{} للكل</translation>
    </message>
    <message>
        <source>{} patients, allowed are 4 to 30,000</source>
        <translation>المرضى {}، والمسموح من 4 إلى 30,000</translation>
    </message>
    <message>
        <source>{} pixels, allowed are 64 to 1,024</source>
        <translation>البكسلات {}، والمسموح من 64 إلى 1,024</translation>
    </message>
    <message>
        <source>{}, allowed are 0 to 1</source>
        <translation>القيمة {}، والمسموح من 0 إلى 1</translation>
    </message>
    <message>
        <source>it already has a folder “{}” that is not the demo&apos;s</source>
        <translation>فيه مجلد “{}” ليس من العرض التجريبي</translation>
    </message>
    <message>
        <source>it holds a demo set with other options or of another version</source>
        <translation>فيه مجموعة تجريبية بخيارات أخرى أو من إصدار آخر</translation>
    </message>
    <message>
        <source>{} of {} films were drawn</source>
        <translation>رُسمت {} من {} صورة</translation>
    </message>
    <message>
        <source>more than {} files</source>
        <translation>عدد الملفات يتجاوز {}</translation>
    </message>
    <message>
        <source>it is a file, not a folder</source>
        <translation>هذا ملف لا مجلد</translation>
    </message>
    <message>
        <source>the weights at step {} hold values that are not finite</source>
        <translation>في الأوزان عند الخطوة {} قيم غير منتهية</translation>
    </message>
    <message>
        <source>its checkpoints belong to another specification; clone the run instead</source>
        <translation>نقاط حفظه لمواصفات أخرى؛ يلزم استنساخ التشغيل بدلًا من ذلك</translation>
    </message>
    <message>
        <source>none of its checkpoints can be read; start it anew as a clone</source>
        <translation>لا تُقرأ أي من نقاط حفظه؛ يلزم بدؤه من جديد باستنساخه</translation>
    </message>
    <message>
        <source>no CUDA device answers (LibTorch {}); choose device “cpu” or “auto”</source>
        <translation>لا يستجيب جهاز CUDA (‏LibTorch {})؛ يلزم اختيار الجهاز “cpu” أو “auto”</translation>
    </message>
    <message>
        <source>{} numbers were given for {} channels</source>
        <translation>الأرقام المعطاة {} والقنوات {}</translation>
    </message>
    <message>
        <source>cls or mean</source>
        <translation>cls أو mean</translation>
    </message>
    <message>
        <source>the file&apos;s fc_norm belongs to the mean of the patch tokens</source>
        <translation>fc_norm في الملف تخص متوسط رموز الرقع</translation>
    </message>
    <message>
        <source>no encoder has this name</source>
        <translation>لا مُرمِّز بهذا الاسم</translation>
    </message>
    <message>
        <source>it holds no ResNet (“conv1.weight”) and no ViT (“patch_embed.proj.weight”)</source>
        <translation>ليس فيه ResNet (“conv1.weight”) ولا ViT (“patch_embed.proj.weight”)</translation>
    </message>
    <message>
        <source>it holds {} encoders (“{}”, “{}”), and nothing tells which is meant</source>
        <translation>عدد المُرمِّزات فيه {} (“{}”، “{}”)، ولا شيء يدل على المقصود</translation>
    </message>
    <message>
        <source>its first layer has an impossible width</source>
        <translation>عرض طبقته الأولى مستحيل</translation>
    </message>
    <message>
        <source>it lacks the tensor “pos_embed”</source>
        <translation>ينقصه الموتر “pos_embed”</translation>
    </message>
    <message>
        <source>no ViT here is {} wide</source>
        <translation>لا ViT هنا عرضه {}</translation>
    </message>
    <message>
        <source>MoCo v3&apos;s ViT-S has 12 heads, the one here has 6</source>
        <translation>في ViT-S الخاص بـ MoCo v3 عدد الرؤوس 12، وهنا 6</translation>
    </message>
    <message>
        <source>the positions “pos_embed” belong to no square film</source>
        <translation>المواضع “pos_embed” ليست لصورة مربعة</translation>
    </message>
    <message>
        <source>its patches have an impossible size</source>
        <translation>حجم رقعه مستحيل</translation>
    </message>
    <message>
        <source>it lacks the tensor “{}”</source>
        <translation>ينقصه الموتر “{}”</translation>
    </message>
    <message>
        <source>the tensor “{}” is {} and should be {}</source>
        <translation>شكل الموتر “{}” هو {} ويجب أن يكون {}</translation>
    </message>
    <message>
        <source>the tensor “{}” holds no floating-point numbers</source>
        <translation>ليس في الموتر “{}” أعداد بفاصلة عائمة</translation>
    </message>
    <message>
        <source>the tensor “{}” holds values that are not finite</source>
        <translation>في الموتر “{}” قيم غير منتهية</translation>
    </message>
    <message>
        <source>its first layer is {} and should take 1 or 3 channels</source>
        <translation>شكل طبقته الأولى {} ويجب أن تأخذ قناة واحدة أو 3 قنوات</translation>
    </message>
    <message>
        <source>it holds the tensor “{}”, which a {} does not have</source>
        <translation>فيه الموتر “{}” الذي ليس في {}</translation>
    </message>
    <message>
        <source>no Vision Transformer has this name</source>
        <translation>لا محوِّل رؤية (ViT) بهذا الاسم</translation>
    </message>
    <message>
        <source>the side of {} px is no multiple of the patch of {} px</source>
        <translation>الضلع ⁦{} px⁩ ليس من مضاعفات الرقعة ⁦{} px⁩</translation>
    </message>
    <message>
        <source>{} features cannot be shared by {} heads in {} blocks</source>
        <translation>السمات {} لا تُقسم على رؤوس عددها {} في كتل عددها {}</translation>
    </message>
    <message>
        <source>{} features: fixed positions need a multiple of 4</source>
        <translation>السمات {}: المواضع الثابتة تحتاج إلى أحد مضاعفات 4</translation>
    </message>
    <message>
        <source>{} channels, {} classes and a drop path of {} cannot be</source>
        <translation>لا تجتمع قنوات عددها {} وفئات عددها {} وإسقاط مسار {}</translation>
    </message>
    <message>
        <source>the tensor is missing</source>
        <translation>الموتر ناقص</translation>
    </message>
    <message>
        <source>1 or 3</source>
        <translation>‏1 أو 3</translation>
    </message>
    <message>
        <source>it is the file that is exported</source>
        <translation>هو نفسه الملف الذي يُصدَّر</translation>
    </message>
    <message>
        <source>it kept no checkpoint; its encoder alone can be exported</source>
        <translation>لم تُحفظ له نقطة حفظ؛ ولا يمكن تصدير غير مُرمِّزه</translation>
    </message>
    <message>
        <source>only a pretraining run keeps an encoder</source>
        <translation>التدريب المسبق وحده يحفظ مُرمِّزًا</translation>
    </message>
    <message>
        <source>the run has written no encoder yet; let it finish, or stop it</source>
        <translation>لم يكتب التشغيل مُرمِّزًا بعد؛ يلزم أن ينتهي أو يُوقَف</translation>
    </message>
    <message>
        <source>letters, digits, dots, hyphens and underscores make a name</source>
        <translation>يتكوّن الاسم من حروف لاتينية وأرقام ونقاط وشرطات</translation>
    </message>
    <message>
        <source>the workspace has weights called “{}” already; choose another name</source>
        <translation>في مساحة العمل أوزان باسم “{}”؛ يلزم اسم آخر</translation>
    </message>
    <message>
        <source>asked to stop while encoding films</source>
        <translation>طُلب التوقف أثناء ترميز الصور</translation>
    </message>
    <message>
        <source>asked to stop during the pointing game</source>
        <translation>طُلب التوقف أثناء لعبة الإشارة</translation>
    </message>
    <message>
        <source>the run has written no encoder yet; let it finish first</source>
        <translation>لم يكتب التشغيل مُرمِّزًا بعد؛ يلزم أن ينتهي أولًا</translation>
    </message>
    <message>
        <source>the run has kept no classifier: it has not finished, or an older Hilum made it</source>
        <translation>لم يحفظ التشغيل مصنِّفًا: لم ينتهِ، أو أُنشئ بإصدار أقدم من Hilum</translation>
    </message>
    <message>
        <source>the run probes an untrained encoder; there is nothing to explain</source>
        <translation>يسبر التشغيل مُرمِّزًا غير مدرَّب؛ فلا شيء يُشرح</translation>
    </message>
    <message>
        <source>the run has no network; choose a pretraining, fine-tuning or probe run</source>
        <translation>ليس للتشغيل شبكة؛ يلزم اختيار تدريب مسبق أو ضبط دقيق أو مسبار</translation>
    </message>
    <message>
        <source>the picture is {} × {} px, not square</source>
        <translation>الصورة ⁦{} × {} px⁩، وليست مربعة</translation>
    </message>
    <message>
        <source>a decoder of {} features, {} blocks and {} heads cannot be: the features must be a multiple of 4 and of the heads</source>
        <translation>لا يمكن فاكّ ترميز سماته {} وكتله {} ورؤوسه {}: يجب أن تكون السمات من مضاعفات 4 ومن مضاعفات الرؤوس</translation>
    </message>
    <message>
        <source>a mask ratio of {} leaves {} of {} patches visible</source>
        <translation>نسبة الإخفاء {} تترك {} ظاهرة من {} رقعة</translation>
    </message>
    <message>
        <source>no method has this name</source>
        <translation>لا طريقة بهذا الاسم</translation>
    </message>
    <message>
        <source>a queue of {} keys is no multiple of the {} that join it in a step</source>
        <translation>طابور المفاتيح {} ليس من مضاعفات {}، وهو عدد ما يدخله في كل خطوة</translation>
    </message>
    <message>
        <source>a batch of {} cannot be cut into {} equal parts</source>
        <translation>الدُّفعة {} لا تُقسم إلى أجزاء متساوية عددها {}</translation>
    </message>
    <message>
        <source>the optimiser&apos;s “{}” is missing or has another shape</source>
        <translation>الموتر “{}” في المُحسِّن ناقص أو شكله مختلف</translation>
    </message>
    <message>
        <source>the training part does not hold labelled films of both classes</source>
        <translation>ليس في جزء التدريب صور موسومة من الفئتين</translation>
    </message>
    <message>
        <source>the run it starts from has written no encoder yet; let that one finish first</source>
        <translation>لم يكتب التشغيل الذي يبدأ منه مُرمِّزًا بعد؛ يلزم أن ينتهي ذاك أولًا</translation>
    </message>
    <message>
        <source>the dataset has fewer films for pretraining than one batch</source>
        <translation>صور التدريب المسبق في مجموعة البيانات أقل من دُفعة واحدة</translation>
    </message>
    <message>
        <source>the method needs {} views of a film, the recipe makes {}</source>
        <translation>تحتاج الطريقة من كل صورة إلى مناظر عددها {}، والوصفة تصنع {}</translation>
    </message>
    <message>
        <source>the measurement was cancelled</source>
        <translation>أُلغي القياس</translation>
    </message>
    <message>
        <source>only pretraining and fine-tuning make steps that can be measured</source>
        <translation>لا تُقاس إلا خطوات التدريب المسبق والضبط الدقيق</translation>
    </message>
    <message>
        <source>the run that it goes on from has no checkpoint of its last step that can be read: clone it with more epochs</source>
        <translation>لا نقطة حفظ مقروءة للخطوة الأخيرة من التشغيل الذي يتابعه: يلزم استنساخه بدورات أكثر</translation>
    </message>
    <message>
        <source>the dataset has {} films for pretraining, fewer than one batch of {}</source>
        <translation>صور التدريب المسبق في مجموعة البيانات {}، وهي أقل من دُفعة واحدة من {}</translation>
    </message>
    <message>
        <source>the weights are of “{}”, and the run trains “{}”; choose that network</source>
        <translation>الأوزان لشبكة “{}”، والتشغيل يدرّب “{}”؛ يلزم اختيار تلك الشبكة</translation>
    </message>
    <message>
        <source>the weights are of a fine-tuned transformer, which has learned from labels and lost its last norm; start from the encoder that was fine-tuned</source>
        <translation>الأوزان لمحوِّل مضبوط تعلّم من الوسوم وفقد تسويته الأخيرة؛ يلزم البدء من المُرمِّز الذي ضُبط</translation>
    </message>
    <message>
        <source>the run it starts from has learned from labels; start from a pretraining run</source>
        <translation>التشغيل الذي يبدأ منه تعلّم من الوسوم؛ يلزم البدء من تدريب مسبق</translation>
    </message>
    <message>
        <source>its pixel cache has fewer films than the catalogue; import the dataset again</source>
        <translation>صور ذاكرة البكسلات أقل مما في الفهرس؛ يلزم استيراد مجموعة البيانات من جديد</translation>
    </message>
    <message>
        <source>films of {} px were asked for, but the pixel cache holds {} px; import the dataset with a larger size</source>
        <translation>طُلبت صور بحجم ⁦{} px⁩، وفي ذاكرة البكسلات ⁦{} px⁩؛ يلزم استيراد مجموعة البيانات بحجم أكبر</translation>
    </message>
    <message>
        <source>another process runs it</source>
        <translation>تشغّله عملية أخرى</translation>
    </message>
    <message>
        <source>the shape of “{}” is impossible</source>
        <translation>شكل “{}” مستحيل</translation>
    </message>
    <message>
        <source>the name of a tensor is malformed</source>
        <translation>اسم أحد الموترات معيب</translation>
    </message>
    <message>
        <source>the entry of “{}” is malformed</source>
        <translation>مدخل “{}” معيب</translation>
    </message>
    <message>
        <source>“{}” has the data type {}</source>
        <translation>نوع بيانات “{}” هو {}</translation>
    </message>
    <message>
        <source>the shape of “{}” is malformed</source>
        <translation>شكل “{}” معيب</translation>
    </message>
    <message>
        <source>the place of “{}” is malformed</source>
        <translation>موضع “{}” معيب</translation>
    </message>
    <message>
        <source>the length of “{}” does not match its shape</source>
        <translation>طول “{}” لا يوافق شكله</translation>
    </message>
    <message>
        <source>its tensors overlap or leave holes</source>
        <translation>موتراته متراكبة أو بينها فجوات</translation>
    </message>
    <message>
        <source>its tensors do not fill the file</source>
        <translation>موتراته لا تملأ الملف</translation>
    </message>
    <message>
        <source>its metadata is malformed</source>
        <translation>بياناته الوصفية معيبة</translation>
    </message>
    <message>
        <source>its metadata holds something else than text</source>
        <translation>في بياناته الوصفية ما ليس نصًا</translation>
    </message>
    <message>
        <source>it is too short for a safetensors file</source>
        <translation>هو أقصر من أن يكون ملف safetensors</translation>
    </message>
    <message>
        <source>its header is longer than the file or does not begin with {</source>
        <translation>ترويسته أطول من الملف أو لا تبدأ بالرمز {</translation>
    </message>
    <message>
        <source>its header lists more than weights can have</source>
        <translation>في ترويسته أكثر مما يكون للأوزان</translation>
    </message>
    <message>
        <source>“{}” holds values that are neither true nor false</source>
        <translation>في “{}” قيم ليست صوابًا ولا خطأ</translation>
    </message>
    <message>
        <source>its SHA-256 is not the one that was noted when it was written</source>
        <translation>قيمة SHA-256 تخالف ما سُجّل عند كتابته</translation>
    </message>
    <message>
        <source>the tensor “{}” has another shape than the network</source>
        <translation>شكل الموتر “{}” يخالف الشبكة</translation>
    </message>
    <message>
        <source>the threshold is not a number</source>
        <translation>العتبة ليست عددًا</translation>
    </message>
    <message>
        <source>its predictions have the label {}</source>
        <translation>في تنبؤاته الوسم {}</translation>
    </message>
    <message>
        <source>its predictions have a score that is not a number</source>
        <translation>في تنبؤاته درجة ليست عددًا</translation>
    </message>
    <message>
        <source>its predictions name a film twice</source>
        <translation>في تنبؤاته صورة مكررة</translation>
    </message>
    <message>
        <source>its predictions have changed since it was compared</source>
        <translation>تغيّرت تنبؤاته بعد المقارنة</translation>
    </message>
    <message>
        <source>the two runs were not tested on the same films with the same labels</source>
        <translation>لم يُختبر التشغيلان على الصور نفسها بالوسوم نفسها</translation>
    </message>
    <message>
        <source>the workspace has no study of this id or name</source>
        <translation>ليس في مساحة العمل دراسة بهذا المعرّف أو الاسم</translation>
    </message>
    <message>
        <source>no run has finished yet</source>
        <translation>لم ينتهِ أي تشغيل بعد</translation>
    </message>
    <message>
        <source>{} resamples</source>
        <translation>إعادات المعاينة {}</translation>
    </message>
    <message>
        <source>its description could not be read</source>
        <translation>تعذّرت قراءة وصفه</translation>
    </message>
    <message>
        <source>its record could not be read</source>
        <translation>تعذّرت قراءة سجله</translation>
    </message>
    <message>
        <source>unknown state</source>
        <translation>حالة غير معروفة</translation>
    </message>
    <message>
        <source>unknown kind of event</source>
        <translation>نوع حدث غير معروف</translation>
    </message>
    <message>
        <source>the settings of the run cannot be read</source>
        <translation>تعذّرت قراءة إعدادات التشغيل</translation>
    </message>
    <message>
        <source>the checkpoint of its last step is gone; clone the run with more epochs instead</source>
        <translation>فُقدت نقطة حفظ خطوته الأخيرة؛ يلزم استنساخ التشغيل بدورات أكثر بدلًا من ذلك</translation>
    </message>
    <message>
        <source>a run is of kind pretrain, finetune, probe or baseline</source>
        <translation>أنواع التشغيل: pretrain أو finetune أو probe أو baseline</translation>
    </message>
    <message>
        <source>another queue process serves it</source>
        <translation>تخدمها عملية طابور أخرى</translation>
    </message>
    <message>
        <source>the run&apos;s folder is not there</source>
        <translation>مجلد التشغيل غير موجود</translation>
    </message>
    <message>
        <source>the workspace has no run of this id</source>
        <translation>ليس في مساحة العمل تشغيل بهذا المعرّف</translation>
    </message>
    <message>
        <source>no notes of a run</source>
        <translation>ليست ملاحظات تشغيل</translation>
    </message>
    <message>
        <source>a specification is an object with a “kind”</source>
        <translation>المواصفات كائن فيه “kind”</translation>
    </message>
    <message>
        <source>its run.db was written by a newer Hilum</source>
        <translation>ملفه run.db كتبه إصدار أحدث من Hilum</translation>
    </message>
    <message>
        <source>a worker has the run; stop it first</source>
        <translation>التشغيل قيد العمل؛ يلزم إيقافه أولًا</translation>
    </message>
    <message>
        <source>{} waiting runs start from it: delete those first</source>
        <translation>تبدأ منه تشغيلات منتظرة عددها {}: يلزم حذفها أولًا</translation>
    </message>
    <message>
        <source>a worker has just begun it</source>
        <translation>بدأ العمل عليه للتو</translation>
    </message>
    <message>
        <source>a run of this id is there already</source>
        <translation>يوجد تشغيل بهذا المعرّف</translation>
    </message>
    <message>
        <source>the trash has no run of this id</source>
        <translation>ليس في سلة المحذوفات تشغيل بهذا المعرّف</translation>
    </message>
    <message>
        <source>a sweep cannot vary this: all runs of a study share it, or it is no setting of the method</source>
        <translation>لا يمكن للمسح تغيير هذا: تشترك فيه كل تشغيلات الدراسة، أو ليس من إعدادات الطريقة</translation>
    </message>
    <message>
        <source>a sweep needs at least two values to choose between</source>
        <translation>يحتاج المسح إلى قيمتين على الأقل للاختيار بينهما</translation>
    </message>
    <message>
        <source>a study is an object with a “name” and a list “runs”</source>
        <translation>الدراسة كائن فيه “name” وقائمة “runs”</translation>
    </message>
    <message>
        <source>a study has “name” and “runs” only</source>
        <translation>ليس في الدراسة سوى “name” و“runs”</translation>
    </message>
    <message>
        <source>a run can only start from an earlier one of the study</source>
        <translation>لا يبدأ التشغيل إلا من تشغيل سابق في الدراسة</translation>
    </message>
    <message>
        <source>there is nothing to project</source>
        <translation>لا شيء للإسقاط</translation>
    </message>
    <message>
        <source>an embedding holds a value that is no number</source>
        <translation>في أحد التمثيلات قيمة ليست عددًا</translation>
    </message>
    <message>
        <source>t-SNE is for three to 10,000 films</source>
        <translation>t-SNE من ثلاث صور إلى 10,000 صورة</translation>
    </message>
    <message>
        <source>a perplexity of at least 1 and fewer than the films</source>
        <translation>الحيرة (perplexity) لا تقل عن 1 وهي دون عدد الصور</translation>
    </message>
    <message>
        <source>another number of films than of starting points</source>
        <translation>عدد الصور يخالف عدد نقاط البداية</translation>
    </message>
    <message>
        <source>untrained encoder</source>
        <translation>مُرمِّز غير مدرَّب</translation>
    </message>
    <message>
        <source>encoder from a file</source>
        <translation>مُرمِّز من ملف</translation>
    </message>
    <message>
        <source>always yes</source>
        <translation>«نعم» دائمًا</translation>
    </message>
    <message>
        <source>always no</source>
        <translation>«لا» دائمًا</translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation>من الصفر</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>ضبط دقيق</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>مسبار</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>خط أساس</translation>
    </message>
    <message>
        <source>untrained {}</source>
        <translation>{} غير مدرَّب</translation>
    </message>
    <message>
        <source>probe as {}</source>
        <translation>مسبار على طريقة {}</translation>
    </message>
    <message>
        <source>baseline: {}</source>
        <translation>خط أساس: {}</translation>
    </message>
    <message>
        <source>seed {}</source>
        <translation>البذرة {}</translation>
    </message>
    <message>
        <source>label draw {}</source>
        <translation>سحب الوسوم {}</translation>
    </message>
    <message>
        <source>{} of the labels</source>
        <translation>{} من الوسوم</translation>
    </message>
    <message>
        <source>{} labelled films</source>
        <translation>الصور الموسومة: {}</translation>
    </message>
    <message>
        <source>{} on given weights</source>
        <translation>{} على أوزان معطاة</translation>
    </message>
    <message>
        <source>{} after {}</source>
        <translation>{} بعد {}</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} س {} د</translation>
    </message>
    <message>
        <source>{} min {} s</source>
        <translation>{} د {} ث</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} ث</translation>
    </message>
    <message>
        <source>CPU, {} threads</source>
        <translation>CPU بعدد خيوط {}</translation>
    </message>
    <message>
        <source>CPU, {} thread</source>
        <translation>CPU بعدد خيوط {}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}، {}</translation>
    </message>
    <message>
        <source>{} → {}</source>
        <translation>{} ← {}</translation>
    </message>
</context>
<context>
    <name>hilum::app::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>What the keyboard does</source>
        <translation>وظائف لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Ctrl+1 … 5	Library, Augment, Experiment, Runs, Compare</source>
        <translation>Ctrl+1 … 5	المكتبة، التعزيز، التجربة، التشغيلات، المقارنة</translation>
    </message>
    <message>
        <source>F8	Dark or light</source>
        <translation>F8	داكن أو فاتح</translation>
    </message>
    <message>
        <source>F9	Details pane</source>
        <translation>F9	لوحة التفاصيل</translation>
    </message>
    <message>
        <source>F11	Full screen</source>
        <translation>F11	ملء الشاشة</translation>
    </message>
    <message>
        <source>Tab	Next field or button</source>
        <translation>Tab	الحقل أو الزر التالي</translation>
    </message>
    <message>
        <source>? or F1	This page</source>
        <translation>? أو F1	هذه الصفحة</translation>
    </message>
    <message>
        <source>Ctrl+Q	Quit; runs go on</source>
        <translation>Ctrl+Q	إنهاء البرنامج؛ والتشغيلات تستمر</translation>
    </message>
    <message>
        <source>F7	English or Arabic</source>
        <translation>F7	الإنجليزية أو العربية</translation>
    </message>
    <message>
        <source>.	Privacy shade: hide names and pictures</source>
        <translation>.	ستار الخصوصية: إخفاء الأسماء والصور</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O	Another workspace</source>
        <translation>Ctrl+Shift+O	مساحة عمل أخرى</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>بدء الجولة</translation>
    </message>
    <message>
        <source>A card walks along the five pages.</source>
        <translation>بطاقة تمرّ على الصفحات الخمس.</translation>
    </message>
</context>
<context>
    <name>hilum::app::MainWindow</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>%1 – Hilum</source>
        <translation>%1 – Hilum</translation>
    </message>
    <message>
        <source>Still at work: %1. It would end unfinished. Wait until it has ended, or close again.</source>
        <translation>ما زال العمل جاريًا: %1. سيتوقف قبل اكتماله. يمكن انتظار انتهائه، أو الإغلاق مرة أخرى.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>إغلاق مع ذلك</translation>
    </message>
</context>
<context>
    <name>hilum::app::Rail</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>What the keyboard does (?)</source>
        <translation>وظائف لوحة المفاتيح (?)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Switch to the light theme (F8)</source>
        <translation>التبديل إلى المظهر الفاتح (F8)</translation>
    </message>
    <message>
        <source>Switch to the dark theme (F8)</source>
        <translation>التبديل إلى المظهر الداكن (F8)</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Another workspace: open, new, or one of the last (Ctrl+Shift+O)</source>
        <translation>مساحة عمل أخرى: فتح أو إنشاء أو إحدى الأخيرة (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Switch the window to %1 (F7)</source>
        <translation>تحويل النافذة إلى %1 (F7)</translation>
    </message>
</context>
<context>
    <name>hilum::app::StatusStrip</name>
    <message>
        <source>What is running</source>
        <translation>ما هو قيد التشغيل</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>عرض التشغيلات</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>تقدّم التشغيل</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>تقدّم الاستيراد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Details pane</source>
        <translation>لوحة التفاصيل</translation>
    </message>
    <message>
        <source>Show or fold the details pane (F9)</source>
        <translation>إظهار لوحة التفاصيل أو طيّها (F9)</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>الدورة %1 من %2</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>قيد البدء</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>لا شيء قيد التشغيل</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>لا تشغيلات في الانتظار</numerusform>
            <numerusform>تشغيل واحد في الانتظار</numerusform>
            <numerusform>تشغيلان في الانتظار</numerusform>
            <numerusform>%n تشغيلات في الانتظار</numerusform>
            <numerusform>%n تشغيلًا في الانتظار</numerusform>
            <numerusform>%n تشغيل في الانتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 من %3</translation>
    </message>
    <message>
        <source>Privacy shade</source>
        <translation>ستار الخصوصية</translation>
    </message>
    <message>
        <source>The privacy shade is on</source>
        <translation>ستار الخصوصية مفعَّل</translation>
    </message>
    <message>
        <source>Names and pictures are hidden on all pages. Click, or press the full stop, to show them.</source>
        <translation>الأسماء والصور مخفية في كل الصفحات. النقر هنا أو الضغط على النقطة يُظهرها.</translation>
    </message>
    <message>
        <source>The queue cannot go on</source>
        <translation>قائمة الانتظار متوقفة</translation>
    </message>
    <message>
        <source>“%1” cannot begin. %2</source>
        <translation>تعذّر بدء “%1”. %2</translation>
    </message>
    <message>
        <source>The queue cannot go on. %1</source>
        <translation>تعذّر على قائمة الانتظار المتابعة. %1</translation>
    </message>
    <message>
        <source>It goes on by itself as soon as it can.</source>
        <translation>وتتابع القائمة من تلقاء نفسها حالما يمكنها ذلك.</translation>
    </message>
    <message>
        <source>Then press Resume on a run that waits.</source>
        <translation>بعد ذلك يُضغط على “استئناف” لتشغيل في الانتظار.</translation>
    </message>
</context>
<context>
    <name>hilum::app::Tour</name>
    <message>
        <source>Films come in here: open a folder, or take the demo data. Filter them, and open one with Enter to look at it.</source>
        <translation>من هنا تدخل الصور: فتح مجلد أو أخذ بيانات العرض. يمكن ترشيحها، وفتح صورة بمفتاح Enter للنظر فيها.</translation>
    </message>
    <message>
        <source>Shows on your own films what an augmentation does to them, and how much of a finding survives, before a run learns from it.</source>
        <translation>تُظهر على صورك ما يفعله التعزيز بها، وكم يبقى من العلامة الشعاعية، قبل أن يتعلّم منها تشغيل.</translation>
    </message>
    <message>
        <source>Sets up a run, or a study of five methods in one click, and says first whether training and test share patients.</source>
        <translation>تُعِدّ تشغيلًا، أو دراسة من خمس طرق بنقرة واحدة، وتقول أولًا هل يشترك التدريب والاختبار في مرضى.</translation>
    </message>
    <message>
        <source>Shows runs while they learn. Pause, resume and stop them; they go on when the window is closed.</source>
        <translation>تُظهر التشغيلات وهي تتعلّم. يمكن إيقافها مؤقتًا واستئنافها وإنهاؤها؛ وهي تستمر بعد إغلاق النافذة.</translation>
    </message>
    <message>
        <source>Sets tested runs side by side, with intervals, shows the films on which they differ, and writes the report.</source>
        <translation>تضع التشغيلات المختبَرة جنبًا إلى جنب مع فواصلها، وتُظهر الصور التي تختلف فيها، وتكتب التقرير.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>A short tour</source>
        <translation>جولة قصيرة</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطّي</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>تخطّي الجولة</translation>
    </message>
    <message>
        <source>Ends the tour (Esc)</source>
        <translation>إنهاء الجولة (Esc)</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>stop of the tour</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>hilum::app::Workbench</name>
    <message>
        <source>Open a workspace</source>
        <translation>فتح مساحة عمل</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>مساحة عمل جديدة</translation>
    </message>
    <message>
        <source>Name. Its folder is made in %1.</source>
        <translation>الاسم. يُنشأ مجلدها في %1.</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>مساحات العمل</translation>
    </message>
    <message>
        <source>Still at work: %1. Cancel it, or wait until it has ended; then change.</source>
        <translation>ما زال العمل جاريًا: %1. يمكن إلغاؤه أو انتظار انتهائه، ثم التبديل.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::AugmentPage</name>
    <message>
        <source>Source film with the crops of the views</source>
        <translation>الصورة المصدر مع اقتصاصات المناظر</translation>
    </message>
    <message>
        <source>Draws of 24 epochs</source>
        <translation>سحوبات 24 دورة</translation>
    </message>
    <message>
        <source>No films yet</source>
        <translation>لا صور بعد</translation>
    </message>
    <message>
        <source>Import a folder of films in the Library, or open the demo. Then this page shows what each augmentation does to a film.</source>
        <translation>يمكن استيراد مجلد صور في المكتبة أو فتح العرض التجريبي. عندئذ تُظهر هذه الصفحة ما يفعله كل تعزيز بالصورة.</translation>
    </message>
    <message>
        <source>Go to the Library</source>
        <translation>إلى المكتبة</translation>
    </message>
    <message>
        <source>View size</source>
        <translation>حجم المنظر</translation>
    </message>
    <message>
        <source>Side of a view in pixels, at most that of the pixel cache.</source>
        <translation>ضلع المنظر بالبكسل، ولا يتجاوز ضلع ذاكرة البكسلات.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Difference view</source>
        <translation>عرض الفرق</translation>
    </message>
    <message>
        <source>Shows what the steps after crop and mirror changed: blue is darker, orange brighter (D).</source>
        <translation>يُظهر ما غيّرته الخطوات التالية للاقتصاص والقلب الأفقي: الأزرق أغمق والبرتقالي أفتح (D).</translation>
    </message>
    <message>
        <source>How much of the finding survives.</source>
        <translation>كم يبقى من العلامة الشعاعية.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>A run with this seed makes the same draws.</source>
        <translation>التشغيل بهذه البذرة يُجري السحوبات نفسها.</translation>
    </message>
    <message>
        <source>Lock the seed</source>
        <translation>قفل البذرة</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>The epoch whose draw is shown; the first is 1.</source>
        <translation>الدورة التي يُعرض سحبها؛ وأولاها 1.</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>سحب جديد</translation>
    </message>
    <message>
        <source>Below: this epoch and the next 23</source>
        <translation>في الأسفل: هذه الدورة والدورات الـ23 التالية</translation>
    </message>
    <message>
        <source>The seed is locked: drawing again goes to the next epoch (L).</source>
        <translation>البذرة مقفلة: السحب الجديد ينتقل إلى الدورة التالية (L).</translation>
    </message>
    <message>
        <source>The seed is free: drawing again takes another seed (L).</source>
        <translation>البذرة حرّة: السحب الجديد يأخذ بذرة أخرى (L).</translation>
    </message>
    <message>
        <source>The draw of the next epoch (Space)</source>
        <translation>سحب الدورة التالية (Space)</translation>
    </message>
    <message>
        <source>A draw with another seed (Space)</source>
        <translation>سحب ببذرة أخرى (Space)</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>التعزيز</translation>
    </message>
    <message>
        <source>Space	Draw again</source>
        <translation>Space	سحب جديد</translation>
    </message>
    <message>
        <source>Page up, Page down	Previous and next film</source>
        <translation>Page up, Page down	الصورة السابقة والتالية</translation>
    </message>
    <message>
        <source>D	Difference view</source>
        <translation>D	عرض الفرق</translation>
    </message>
    <message>
        <source>L	Lock the seed</source>
        <translation>L	قفل البذرة</translation>
    </message>
    <message>
        <source>Arrow keys	Move the slider that has the focus</source>
        <translation>مفاتيح الأسهم	تحريك شريط التمرير النشط</translation>
    </message>
    <message>
        <source>Source, %1 × %1 px</source>
        <translation>المصدر، ⁦%1 × %1 px⁩</translation>
    </message>
    <message>
        <source>No Finding</source>
        <translation>لا علامات شعاعية</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>من دون وسم</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>لا مربّعات</numerusform>
            <numerusform>مربّع واحد</numerusform>
            <numerusform>مربّعان</numerusform>
            <numerusform>%n مربّعات</numerusform>
            <numerusform>%n مربّعًا</numerusform>
            <numerusform>%n مربّع</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>⁦%1 px⁩</translation>
    </message>
    <message>
        <source>Change to picture: %1 ms</source>
        <translation>من التغيير إلى الصورة: ⁦%1 ms⁩</translation>
    </message>
    <message>
        <source>How much of the finding survives: this film has no box. “With box” walks through those that have one.</source>
        <translation>كم يبقى من العلامة الشعاعية: لا مربّع على هذه الصورة. “بمربّع” يتنقّل بين الصور ذات المربّعات.</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>منظر %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>المنظر</translation>
    </message>
    <message>
        <source>: blue darker, orange brighter</source>
        <translation>: الأزرق أغمق، البرتقالي أفتح</translation>
    </message>
    <message>
        <source>, mirrored</source>
        <translation>، مقلوب أفقيًا</translation>
    </message>
    <message>
        <source>How much of the finding survives: in %1 of %2 draws at least half of the box lies in view 1; in %3 in all views at once.</source>
        <translation>كم يبقى من العلامة الشعاعية: في %1 من %2 من السحوبات يقع نصف المربّع على الأقل في المنظر 1؛ وفي %3 في كل المناظر معًا.</translation>
    </message>
    <message>
        <source>How much of the finding survives: in %1 of %2 draws at least half of the box lies in the view.</source>
        <translation>كم يبقى من العلامة الشعاعية: في %1 من %2 من السحوبات يقع نصف المربّع على الأقل في المنظر.</translation>
    </message>
    <message>
        <source>Local %1</source>
        <translation>محلي %1</translation>
    </message>
    <message>
        <source>The view with its hidden patches covered</source>
        <translation>المنظر وقد غُطّيت رقعه المخفية</translation>
    </message>
    <message>
        <source>What the trained run&apos;s network makes of this film</source>
        <translation>ما تراه شبكة التشغيل المدرَّب في هذه الصورة</translation>
    </message>
    <message>
        <source>Remarks on the recipe</source>
        <translation>ملاحظات على الوصفة</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 من %3)</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>إعادة البناء</translation>
    </message>
    <message>
        <source>Attention of the whole film</source>
        <translation>الانتباه على الصورة كاملة</translation>
    </message>
    <message>
        <source>Heat map of the whole film</source>
        <translation>الخريطة الحرارية للصورة كاملة</translation>
    </message>
    <message>
        <source>%1 px is no multiple of %2 px</source>
        <translation>⁦%1 px⁩ ليس من مضاعفات ⁦%2 px⁩</translation>
    </message>
    <message>
        <source>Masked: %1 hidden</source>
        <translation>مقنَّع: %1 مخفي</translation>
    </message>
    <message>
        <source>The network is at work …</source>
        <translation>الشبكة تعمل …</translation>
    </message>
    <message>
        <source>No reconstruction yet</source>
        <translation>لا إعادة بناء بعد</translation>
    </message>
    <message>
        <source>No attention yet</source>
        <translation>لا انتباه بعد</translation>
    </message>
    <message>
        <source>N	Reconstruction or attention of the trained run</source>
        <translation>N	إعادة البناء أو الانتباه من التشغيل المدرَّب</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ChartView</name>
    <message>
        <source>Chart</source>
        <translation>رسم بياني</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>لا قيم بعد</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>axis, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Threshold from validation: %1</source>
        <translation>العتبة من التحقّق: %1</translation>
    </message>
    <message>
        <source>Threshold: %1</source>
        <translation>العتبة: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n صورة</numerusform>
            <numerusform>صورة واحدة (%n)</numerusform>
            <numerusform>صورتان (%n)</numerusform>
            <numerusform>%n صور</numerusform>
            <numerusform>%n صورة</numerusform>
            <numerusform>%n صورة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::CliProcess</name>
    <message>
        <source>hilum-cli could not be started: %1.</source>
        <translation>تعذّر بدء hilum-cli: %1.</translation>
    </message>
    <message>
        <source>hilum-cli ended unexpectedly. %1</source>
        <translation>انتهى hilum-cli على نحو غير متوقع. %1</translation>
    </message>
    <message>
        <source>hilum-cli failed (exit code %1). %2</source>
        <translation>فشل hilum-cli (رمز الخروج %1). %2</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::CohortBox</name>
    <message>
        <source>Cohorts</source>
        <translation>الأفواج</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>الفوج</translation>
    </message>
    <message>
        <source>Save, rename and delete cohorts</source>
        <translation>حفظ الأفواج وإعادة تسميتها وحذفها</translation>
    </message>
    <message>
        <source>Save these filters as a cohort…</source>
        <translation>حفظ هذه المرشِّحات فوجًا…</translation>
    </message>
    <message>
        <source>Save the changes to “%1”</source>
        <translation>حفظ التغييرات في «%1»</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>إعادة تسمية «%1»…</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>حذف «%1»</translation>
    </message>
    <message>
        <source>Save a cohort</source>
        <translation>حفظ فوج</translation>
    </message>
    <message>
        <source>Name of the cohort</source>
        <translation>اسم الفوج</translation>
    </message>
    <message>
        <source>The cohort “%1” has been replaced.</source>
        <translation>استُبدل الفوج «%1».</translation>
    </message>
    <message>
        <source>The cohort “%1” has been changed.</source>
        <translation>تغيّر الفوج «%1».</translation>
    </message>
    <message>
        <source>Rename the cohort</source>
        <translation>إعادة تسمية الفوج</translation>
    </message>
    <message>
        <source>There is a cohort “%1” already. Give another name.</source>
        <translation>يوجد فوج باسم «%1». يلزم اسم آخر.</translation>
    </message>
    <message>
        <source>The cohort “%1” has been deleted. The films stay.</source>
        <translation>حُذف الفوج «%1». الصور باقية.</translation>
    </message>
    <message>
        <source>The cohorts cannot be kept: the workspace&apos;s file cohorts.json holds something else. Move it away and open the workspace again.</source>
        <translation>تعذّر حفظ الأفواج: ملف مساحة العمل cohorts.json يحوي شيئًا آخر. يلزم نقله من مكانه ثم فتح مساحة العمل من جديد.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Saved filters and lists of films of this workspace: choose one to see its films</source>
        <translation>مرشِّحات وقوائم صور محفوظة في مساحة العمل هذه: اختيار أحدها يعرض صوره</translation>
    </message>
    <message>
        <source>Save the filters, or the films in a loop on the map, under a name; rename or delete what was saved</source>
        <translation>حفظ المرشِّحات، أو الصور التي في حلقة على الخريطة، باسم، أو إعادة تسمية المحفوظ أو حذفه</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cohort (films of its list)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A list of films, picked on the map: %1</source>
        <translation>قائمة صور مختارة على الخريطة: %1</translation>
    </message>
    <message>
        <source>A filter: its films are those that pass it now</source>
        <translation>مرشِّح: صوره هي التي تجتازه الآن</translation>
    </message>
    <message>
        <source>Save these films as a cohort…</source>
        <translation>حفظ هذه الصور فوجًا…</translation>
    </message>
    <message>
        <source>Name of the cohort (films in it: %1)</source>
        <translation>اسم الفوج (عدد صوره: %1)</translation>
    </message>
    <message>
        <source>“%1” keeps these films as a list (%2). Films that are imported later do not join it, and another map does not change it.</source>
        <translation>يحفظ الفوج «%1» هذه الصور قائمةً (%2). لا تنضم إليها صور تُستورد لاحقًا، ولا تغيّرها خريطة أخرى.</translation>
    </message>
    <message>
        <source>Train on “%1”…</source>
        <translation>التدريب على «%1»…</translation>
    </message>
    <message>
        <source>To Experiment</source>
        <translation>إلى التجربة</translation>
    </message>
    <message>
        <source>The films of “%1” are a split now, whatever the cohort finds later.</source>
        <translation>صارت صور «%1» تقسيمًا ثابتًا، مهما وجد الفوج لاحقًا.</translation>
    </message>
    <message>
        <source>%1: %2 training, %3 validation, %4 test films.</source>
        <comment>dataset</comment>
        <translation>%1: التدريب %2، التحقق %3، الاختبار %4.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ComparePage</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>كتابة التقرير</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>صفحة ويب (*.html)</translation>
    </message>
    <message>
        <source>Comparison of runs</source>
        <translation>مقارنة التشغيلات</translation>
    </message>
    <message>
        <source>The report has been written.</source>
        <translation>كُتب التقرير.</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>حفظ الجدول</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>جدول (*.csv)</translation>
    </message>
    <message>
        <source>The table has been saved.</source>
        <translation>حُفظ الجدول.</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>حفظ المخطط</translation>
    </message>
    <message>
        <source>The chart has been saved.</source>
        <translation>حُفظ المخطط.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Space	Take a run in or out</source>
        <translation>Space	إدراج تشغيل أو إخراجه</translation>
    </message>
    <message>
        <source>B	Pin the run as baseline, or unpin it</source>
        <translation>B	تثبيت التشغيل خطَّ أساس، أو إلغاء تثبيته</translation>
    </message>
    <message>
        <source>Ctrl+E	Write the report</source>
        <translation>Ctrl+E	كتابة التقرير</translation>
    </message>
    <message>
        <source>All finished runs</source>
        <translation>كل التشغيلات المنتهية</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>الدراسة</translation>
    </message>
    <message>
        <source>The runs of one study, or all.</source>
        <translation>تشغيلات دراسة واحدة، أو كلها.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>خط الأساس</translation>
    </message>
    <message>
        <source>The run that the others are measured against (B).</source>
        <translation>التشغيل الذي تُقاس عليه بقية التشغيلات (B).</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>جدول (CSV)…</translation>
    </message>
    <message>
        <source>Chart as a picture (PNG)…</source>
        <translation>المخطط صورةً (PNG)…</translation>
    </message>
    <message>
        <source>Chart as a drawing (SVG)…</source>
        <translation>المخطط رسمًا متجهيًا (SVG)…</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>لا شيء للمقارنة بعد</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>عرض التشغيلات</translation>
    </message>
    <message>
        <source>Set up a run</source>
        <translation>إعداد تشغيل</translation>
    </message>
    <message>
        <source>Progress of the run that is at work</source>
        <translation>تقدّم التشغيل الجاري</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n runs…</source>
        <translation>
            <numerusform>تجري مقارنة التشغيلات…</numerusform>
            <numerusform>تجري مقارنة تشغيل واحد…</numerusform>
            <numerusform>تجري مقارنة تشغيلين…</numerusform>
            <numerusform>تجري مقارنة %n تشغيلات…</numerusform>
            <numerusform>تجري مقارنة %n تشغيلًا…</numerusform>
            <numerusform>تجري مقارنة %n تشغيل…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs chosen</source>
        <translation>التشغيلات المختارة: %1 من %2</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>مستبعَد: %1</translation>
    </message>
    <message>
        <source>“%1” is at work.</source>
        <translation>“%1” قيد التشغيل.</translation>
    </message>
    <message>
        <source>“%1” is at work: step %2.</source>
        <translation>“%1” قيد التشغيل: الخطوة %2.</translation>
    </message>
    <message>
        <source>About %1 are left of it.</source>
        <translation>بقي له نحو %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs wait.</source>
        <translation>
            <numerusform>لا تشغيلات في الانتظار.</numerusform>
            <numerusform>تشغيل واحد في الانتظار.</numerusform>
            <numerusform>تشغيلان في الانتظار.</numerusform>
            <numerusform>%n تشغيلات في الانتظار.</numerusform>
            <numerusform>%n تشغيلًا في الانتظار.</numerusform>
            <numerusform>%n تشغيل في الانتظار.</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs that were tested (fine-tuning, probe, baseline) appear here side by side, with intervals. Pretraining alone has no test result.</source>
        <translation>التشغيلات التي اختُبرت (ضبط دقيق، مسبار، خط أساس) تظهر هنا جنبًا إلى جنب مع فواصلها. وليس للتدريب المسبق وحده نتيجة اختبار.</translation>
    </message>
    <message>
        <source>This page fills by itself as runs are tested.</source>
        <translation>تمتلئ هذه الصفحة تلقائيًا كلما اختُبرت تشغيلات.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>More of the answer</source>
        <translation>تتمة الجواب</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>تقرير…</translation>
    </message>
    <message>
        <source>A folder with the report as HTML and PDF and its tables as CSV (Ctrl+E).</source>
        <translation>مجلد فيه التقرير بصيغتي HTML وPDF وجداوله بصيغة CSV (Ctrl+E).</translation>
    </message>
    <message>
        <source>Pages of the report that are painted</source>
        <translation>ما رُسم من صفحات التقرير</translation>
    </message>
    <message>
        <source>Saves the report, the table or the chart alone.</source>
        <translation>يحفظ التقرير أو الجدول أو المخطط وحده.</translation>
    </message>
    <message>
        <source>Report as a web page (HTML)…</source>
        <translation>التقرير صفحةَ ويب (HTML)…</translation>
    </message>
    <message>
        <source>Report for paper (PDF)…</source>
        <translation>التقرير للطباعة (PDF)…</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>مجلد التقرير</translation>
    </message>
    <message>
        <source>The report is in “%1”: HTML, PDF and tables.</source>
        <translation>التقرير في “%1”: HTML وPDF وجداول.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Duel</source>
        <translation>مبارزة</translation>
    </message>
    <message>
        <source>One run&apos;s right and wrong answers, film by film</source>
        <translation>إجابات تشغيل واحد الصحيحة والخاطئة، صورةً صورة</translation>
    </message>
    <message>
        <source>Two runs on the same films: what one got right and the other wrong</source>
        <translation>تشغيلان على الصور نفسها: ما أصاب فيه أحدهما وأخطأ الآخر</translation>
    </message>
    <message>
        <source>Results, cases or duel</source>
        <translation>نتائج أو حالات أو مبارزة</translation>
    </message>
    <message>
        <source>Enter	Show the run&apos;s cases; then the film in the viewer</source>
        <translation>Enter	عرض حالات التشغيل؛ ثم الصورة في العارض</translation>
    </message>
    <message>
        <source>Ctrl+F	Find a run</source>
        <translation>Ctrl+F	البحث عن تشغيل</translation>
    </message>
    <message>
        <source>L	Tag the label of the film as wrong, or take the tag off</source>
        <translation>L	إضافة وسمة إلى الصورة بأن وسمها خاطئ، أو إزالة هذه الوسمة</translation>
    </message>
    <message>
        <source>H	Heat map on and off</source>
        <translation>H	إظهار الخريطة الحرارية أو إخفاؤها</translation>
    </message>
    <message>
        <source>X	Swap the two of a duel</source>
        <translation>X	تبديل طرفَي المبارزة</translation>
    </message>
    <message>
        <source>Ctrl+Z and Ctrl+Shift+Z	Undo and redo tags</source>
        <translation>Ctrl+Z و Ctrl+Shift+Z	التراجع عن الوسمات وإعادتها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel the report</source>
        <translation>إلغاء التقرير</translation>
    </message>
    <message>
        <source>Stops writing the report; nothing of it stays.</source>
        <translation>يوقف كتابة التقرير؛ ولا يبقى منه شيء.</translation>
    </message>
    <message>
        <source>Numbers of the chart (CSV)…</source>
        <translation>أرقام الرسم (CSV)…</translation>
    </message>
    <message>
        <source>The report has not been written.</source>
        <translation>لم يُكتب التقرير.</translation>
    </message>
    <message>
        <source>Arrow keys	Read out the next point of a chart, or its next curve</source>
        <translation>Arrow keys	قراءة النقطة التالية في الرسم، أو المنحنى التالي</translation>
    </message>
    <message numerus="yes">
        <source>%n runs of this study have been deleted.</source>
        <translation>
            <numerusform>لم يُحذف أي تشغيل من هذه الدراسة.</numerusform>
            <numerusform>حُذف تشغيل واحد من هذه الدراسة.</numerusform>
            <numerusform>حُذف تشغيلان من هذه الدراسة.</numerusform>
            <numerusform>حُذفت %n تشغيلات من هذه الدراسة.</numerusform>
            <numerusform>حُذف %n تشغيلًا من هذه الدراسة.</numerusform>
            <numerusform>حُذف %n تشغيل من هذه الدراسة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen run(s) kept no predictions of test films: they are not drawn.</source>
        <translation>
            <numerusform>%n تشغيل مختار بلا توقعات لصور الاختبار.</numerusform>
            <numerusform>تشغيل مختار واحد (%n) لم يحفظ توقعات لصور الاختبار: لا يُرسم.</numerusform>
            <numerusform>تشغيلان مختاران (%n) لم يحفظا توقعات لصور الاختبار: لا يُرسمان.</numerusform>
            <numerusform>%n تشغيلات مختارة لم تحفظ توقعات لصور الاختبار: لا تُرسم.</numerusform>
            <numerusform>%n تشغيلًا مختارًا لم يحفظ توقعات لصور الاختبار: لا تُرسم.</numerusform>
            <numerusform>%n تشغيل مختار لم يحفظ توقعات لصور الاختبار: لا تُرسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>The runs are still being compared. Write it when the page shows the new comparison.</source>
        <translation>ما زالت مقارنة التشغيلات جارية. يُكتب التقرير عندما تعرض الصفحة المقارنة الجديدة.</translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation>إلغاء المقارنة</translation>
    </message>
    <message>
        <source>What was compared before stays.</source>
        <translation>تبقى المقارنة السابقة كما هي.</translation>
    </message>
    <message>
        <source>Cancelled: what is shown is of the choice before.</source>
        <translation>أُلغيت: المعروض هو من الاختيار السابق.</translation>
    </message>
    <message>
        <source>the report on the page Compare</source>
        <translation>التقرير في صفحة المقارنة</translation>
    </message>
    <message>
        <source>A report is being written. Wait until it has ended, or cancel it.</source>
        <translation>يُكتب تقرير الآن. يمكن انتظار انتهائه أو إلغاؤه.</translation>
    </message>
    <message>
        <source>The report alone, without its tables.</source>
        <translation>التقرير وحده، من دون جداوله.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::CountBars</name>
    <message>
        <source>%1: %2 shown of %3</source>
        <translation>%1: معروض %2 من %3</translation>
    </message>
    <message>
        <source>%1. Click to see only these; click again to see all.</source>
        <translation>%1. النقر يعرض هذه وحدها، والنقر ثانيةً يعرض الكل.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::CurvePlot</name>
    <message>
        <source>Curves</source>
        <translation>المنحنيات</translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: move. Double click or =: show everything.</source>
        <translation>العجلة: تكبير وتصغير. السحب: تحريك. النقر المزدوج أو =: إظهار كل شيء.</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 بدلالة %2</translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation>لا نقاط بعد</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::DicomTagModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>لا عناصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%n عناصر</numerusform>
            <numerusform>%n عنصرًا</numerusform>
            <numerusform>%n عنصر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>لا بايتات</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>%n بايتات</numerusform>
            <numerusform>%n بايتًا</numerusform>
            <numerusform>%n بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسمة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>VR</source>
        <comment>value representation of DICOM</comment>
        <translation>VR</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::DicomTagPanel</name>
    <message>
        <source>DICOM tags</source>
        <translation>وسمات DICOM</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all that are shown (Ctrl+C)</source>
        <translation>نسخ الصفوف المختارة، أو جميع الصفوف المعروضة (Ctrl+C)</translation>
    </message>
    <message>
        <source>Tag, name or value</source>
        <translation>الوسمة أو الاسم أو القيمة</translation>
    </message>
    <message>
        <source>Search the DICOM tags</source>
        <translation>البحث في وسمات DICOM</translation>
    </message>
    <message>
        <source>Words of the tag (0018,5101 or 00185101), its name or its value; all of them must stand there.</source>
        <translation>كلمات من الوسمة (0018,5101 أو 00185101) أو اسمها أو قيمتها؛ ويجب أن ترد جميعها.</translation>
    </message>
    <message>
        <source>DICOM tags of the film</source>
        <translation>وسمات DICOM للصورة</translation>
    </message>
    <message>
        <source>No file has been read.</source>
        <translation>لم يُقرأ أي ملف.</translation>
    </message>
    <message>
        <source>This film is a %1 file: only DICOM files have tags.</source>
        <translation>هذه الصورة ملف %1، والوسمات لا توجد إلا في ملفات DICOM.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>No tag has all these words.</source>
        <translation>لا توجد وسمة تضم هذه الكلمات جميعها.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::DotPlot</name>
    <message>
        <source>No values yet</source>
        <translation>لا قيم بعد</translation>
    </message>
    <message>
        <source>Values with intervals</source>
        <translation>القيم مع فواصلها</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ExperimentPage</name>
    <message>
        <source>Nothing to train on yet</source>
        <translation>لا شيء للتدريب عليه بعد</translation>
    </message>
    <message>
        <source>Import a folder of films in the Library, or open the demo. Then set up a run here.</source>
        <translation>يمكن استيراد مجلد صور في المكتبة أو فتح العرض التجريبي، ثم إعداد تشغيل هنا.</translation>
    </message>
    <message>
        <source>Go to the Library</source>
        <translation>إلى المكتبة</translation>
    </message>
    <message>
        <source>Learns from films without labels, by telling two views of a film from all others. Costs the most.</source>
        <translation>يتعلّم من صور بلا وسوم، بتمييز منظرين للصورة نفسها من كل ما عداهما. وهو الأعلى كلفة.</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>ضبط دقيق</translation>
    </message>
    <message>
        <source>Trains a classifier on labelled films, from scratch or from a pretrained encoder.</source>
        <translation>يدرّب مصنِّفًا على صور موسومة، من الصفر أو انطلاقًا من مُرمِّز مدرَّب مسبقًا.</translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation>مسبار خطي</translation>
    </message>
    <message>
        <source>Asks how much a frozen encoder already knows. Takes seconds to minutes.</source>
        <translation>يسأل كم يعرف مُرمِّز مجمَّد مسبقًا. يستغرق من ثوانٍ إلى دقائق.</translation>
    </message>
    <message>
        <source>Essential</source>
        <translation>الأساسي</translation>
    </message>
    <message>
        <source>Shows what most runs need.</source>
        <translation>يُظهر ما تحتاج إليه معظم التشغيلات.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Shows every setting.</source>
        <translation>يُظهر كل الإعدادات.</translation>
    </message>
    <message>
        <source>Recipe file…</source>
        <translation>ملف وصفة…</translation>
    </message>
    <message>
        <source>Recipe from a file</source>
        <translation>وصفة من ملف</translation>
    </message>
    <message>
        <source>Trains with a recipe saved on the page Augment.</source>
        <translation>يدرّب بوصفة محفوظة من صفحة التعزيز.</translation>
    </message>
    <message>
        <source>Encoder file…</source>
        <translation>ملف مُرمِّز…</translation>
    </message>
    <message>
        <source>Encoder from a file</source>
        <translation>مُرمِّز من ملف</translation>
    </message>
    <message>
        <source>“%1” is queued.</source>
        <translation>“%1” في قائمة الانتظار.</translation>
    </message>
    <message>
        <source>Show in Runs</source>
        <translation>عرض في التشغيلات</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>التجربة</translation>
    </message>
    <message>
        <source>Arrow keys	Walk along the cards</source>
        <translation>مفاتيح الأسهم	التنقّل بين البطاقات</translation>
    </message>
    <message>
        <source>Tab	Next setting</source>
        <translation>Tab	الإعداد التالي</translation>
    </message>
    <message>
        <source>the run&apos;s own</source>
        <translation>مجموعة بيانات التشغيل نفسها</translation>
    </message>
    <message>
        <source>scratch: random weights</source>
        <translation>scratch: أوزان عشوائية</translation>
    </message>
    <message>
        <source>untrained: random weights</source>
        <translation>untrained: أوزان عشوائية</translation>
    </message>
    <message>
        <source>No CUDA device answers on this machine. Choose auto or cpu.</source>
        <translation>لا جهاز CUDA يستجيب على هذا الحاسوب. يلزم اختيار auto أو cpu.</translation>
    </message>
    <message>
        <source>Tick at least one label fraction.</source>
        <translation>يلزم تحديد نسبة وسوم واحدة على الأقل.</translation>
    </message>
    <message>
        <source>It cannot start like this: the reasons stand beside the settings.</source>
        <translation>لا يمكن البدء هكذا: الأسباب مذكورة بجانب الإعدادات.</translation>
    </message>
    <message>
        <source>The dataset is being read. Try again in a moment.</source>
        <translation>تجري قراءة مجموعة البيانات. يُرجى إعادة المحاولة بعد لحظات.</translation>
    </message>
    <message>
        <source>The commands of the study were copied.</source>
        <translation>نُسخت أوامر الدراسة.</translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation>نُسخ الأمر.</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA GPU</translation>
    </message>
    <message>
        <source>CPU, for no CUDA device answers</source>
        <translation>CPU، إذ لا يستجيب أيّ جهاز CUDA</translation>
    </message>
    <message>
        <source> (LibTorch %1)</source>
        <translation> (LibTorch %1)</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>وصفات (*.json)</translation>
    </message>
    <message>
        <source>Encoders (*.safetensors)</source>
        <translation>مُرمِّزات (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 an epoch × %2 epochs = %3</source>
        <translation>%1 في الدورة × %2 دورة = %3</translation>
    </message>
    <message>
        <source>shown after the first steps</source>
        <translation>يظهر بعد الخطوات الأولى</translation>
    </message>
    <message>
        <source>about %1, as fast as the last run like it</source>
        <translation>نحو %1، بسرعة آخر تشغيل مماثل</translation>
    </message>
    <message>
        <source>auto: the GPU when there is one</source>
        <translation>auto: تُستخدم GPU إن وُجدت</translation>
    </message>
    <message>
        <source>auto: %1</source>
        <translation>auto، أي: %1</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU, never replaced by the CPU</source>
        <translation>GPU، ولا تحلّ CPU محلّها أبدًا</translation>
    </message>
    <message>
        <source>From scratch on %1, %2 of labels</source>
        <translation>من الصفر على %1، %2 من الوسوم</translation>
    </message>
    <message>
        <source>Fine-tuned on %1, %2 of labels</source>
        <translation>ضبط دقيق على %1، %2 من الوسوم</translation>
    </message>
    <message>
        <source>Probe of the untrained encoder on %1, %2 of labels</source>
        <translation>مسبار المُرمِّز غير المدرَّب على %1، %2 من الوسوم</translation>
    </message>
    <message>
        <source>Probe on %1, %2 of labels</source>
        <translation>مسبار على %1، %2 من الوسوم</translation>
    </message>
    <message>
        <source>Always the larger class, %1</source>
        <translation>الفئة الغالبة دائمًا، %1</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>%1, without their labels</source>
        <translation>%1، من دون وسومها</translation>
    </message>
    <message>
        <source>Training films</source>
        <translation>صور التدريب</translation>
    </message>
    <message>
        <source>Test films</source>
        <translation>صور الاختبار</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Views made</source>
        <translation>المناظر المصنوعة</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>الأوزان</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>at most %1 of checkpoints</source>
        <translation>نقاط الحفظ: %1 على الأكثر</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>التشغيلات</translation>
    </message>
    <message>
        <source>Films for pretraining</source>
        <translation>صور التدريب المسبق</translation>
    </message>
    <message>
        <source>Labelled training films</source>
        <translation>صور التدريب الموسومة</translation>
    </message>
    <message>
        <source>The dataset is being read.</source>
        <translation>تجري قراءة مجموعة البيانات.</translation>
    </message>
    <message>
        <source>Nobody knows which films of this dataset are of one patient: shared patients cannot be ruled out.</source>
        <translation>لا يُعرف أيّ صور مجموعة البيانات هذه تعود إلى مريض واحد: لا يمكن استبعاد وجود مرضى مشتركين.</translation>
    </message>
    <message>
        <source>No film and no patient stands in two parts.</source>
        <translation>لا صورة ولا مريض في جزأين معًا.</translation>
    </message>
    <message>
        <source>Pretraining leaves the test films out.</source>
        <translation>التدريب المسبق يستبعد صور الاختبار.</translation>
    </message>
    <message>
        <source>Split “%1”: %2</source>
        <translation>التقسيم “%1”: %2</translation>
    </message>
    <message>
        <source>Short study</source>
        <translation>دراسة قصيرة</translation>
    </message>
    <message>
        <source>%1, %2 films</source>
        <translation>%1، الصور: %2</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>المعاملات: %1</translation>
    </message>
    <message>
        <source>Pretrain</source>
        <translation>تدريب مسبق</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2, %n epoch(s)</source>
        <translation>
            <numerusform>%1 على %2، %n دورة</numerusform>
            <numerusform>%1 على %2، دورة واحدة</numerusform>
            <numerusform>%1 على %2، دورتان</numerusform>
            <numerusform>%1 على %2، %n دورات</numerusform>
            <numerusform>%1 على %2، %n دورة</numerusform>
            <numerusform>%1 على %2، %n دورة</numerusform>
        </translation>
    </message>
    <message>
        <source>Five methods</source>
        <translation>الطرق الخمس</translation>
    </message>
    <message>
        <source>All five in the same way, with untrained and supervised baselines.</source>
        <translation>الطرق الخمس كلها على النحو نفسه، مع خطوط أساس غير مدرَّبة وأخرى خاضعة للإشراف.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>One method against training from scratch at several label fractions, or a sweep.</source>
        <translation>طريقة واحدة مقابل التدريب من الصفر عند عدة نسب من الوسوم، أو مسح المعاملات.</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>التدريب المسبق</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>التحقّق</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>Same films: %1 by name, %2 by content
Same patients: %3, with %4 of %5 films</source>
        <translation>صور مشتركة: %1 بالاسم، %2 بالمحتوى
مرضى مشتركون: %3، ولهم %4 من %5 من الصور</translation>
    </message>
    <message>
        <source>The test films are not independent: what is measured on them comes out too good.</source>
        <translation>صور الاختبار غير مستقلة: ما يُقاس عليها يأتي أفضل من الواقع.</translation>
    </message>
    <message>
        <source>Pretraining sees test films, or other films of their patients.</source>
        <translation>يرى التدريب المسبق صور الاختبار، أو صورًا أخرى لمرضاها.</translation>
    </message>
    <message>
        <source>Nobody knows which films the encoder was pretrained on: test films may be among them.</source>
        <translation>لا يُعرف على أيّ صور جرى التدريب المسبق للمُرمِّز: قد تكون صور الاختبار من بينها.</translation>
    </message>
    <message>
        <source>Training and validation are not independent; the test films are.</source>
        <translation>التدريب والتحقّق غير مستقلين؛ أما صور الاختبار فمستقلة.</translation>
    </message>
    <message>
        <source>The films could not be compared.</source>
        <translation>تعذّرت مقارنة الصور.</translation>
    </message>
    <message>
        <source>This encoder has seen them already: only pretraining again without them helps. The button saves a split of “%1” for that.</source>
        <translation>سبق لهذا المُرمِّز أن رآها: لا ينفع إلا تدريب مسبق جديد من دونها. الزر يحفظ لذلك تقسيمًا لمجموعة “%1”.</translation>
    </message>
    <message>
        <source>This encoder has seen them already: only pretraining again without them helps. The split “%1” of “%2” is saved for that.</source>
        <translation>سبق لهذا المُرمِّز أن رآها: لا ينفع إلا تدريب مسبق جديد من دونها. حُفظ لذلك التقسيم “%1” لمجموعة “%2”.</translation>
    </message>
    <message>
        <source>Films that merely look alike are not compared here.</source>
        <translation>الصور المتشابهة شكلًا فقط لا تُقارن هنا.</translation>
    </message>
    <message>
        <source>The split “%1” leaves %2 films out.</source>
        <translation>التقسيم “%1” يستبعد %2 من الصور.</translation>
    </message>
    <message>
        <source>For pretraining:</source>
        <translation>للتدريب المسبق:</translation>
    </message>
    <message>
        <source>This encoder has seen them already: pretrain again on “%1” with the split “%2”.</source>
        <translation>سبق لهذا المُرمِّز أن رآها: يلزم تدريب مسبق جديد على “%1” بالتقسيم “%2”.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 findings, each by itself</source>
        <translation>عدد العلامات الشعاعية %1، كلٌّ على حدة</translation>
    </message>
    <message>
        <source>%1 classes, one a film</source>
        <translation>عدد الفئات %1، فئة واحدة لكل صورة</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>المهمة</translation>
    </message>
    <message>
        <source>about %1, as fast as the last runs like these</source>
        <translation>نحو %1، بسرعة آخر التشغيلات المماثلة</translation>
    </message>
    <message>
        <source>shown after the first runs like these</source>
        <translation>يظهر بعد أولى التشغيلات المماثلة</translation>
    </message>
    <message>
        <source>The run is not in this workspace any more: its settings cannot be taken.</source>
        <translation>لم يعد التشغيل في مساحة العمل هذه: لا يمكن أخذ إعداداته.</translation>
    </message>
    <message>
        <source>The settings of the run cannot be read.</source>
        <translation>لا يمكن قراءة إعدادات التشغيل.</translation>
    </message>
    <message>
        <source>A baseline looks at no pixel and has no settings to change: every study makes it anew.</source>
        <translation>خط الأساس لا ينظر إلى أي بكسل وليس له إعدادات تُغيَّر: كل دراسة تصنعه من جديد.</translation>
    </message>
    <message>
        <source>The settings of “%1”.</source>
        <translation>إعدادات «%1».</translation>
    </message>
    <message>
        <source>The settings of “%1”, but %2: %3 instead of %4.</source>
        <translation>إعدادات «%1»، إلا أن %2: %3 بدلًا من %4.</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1، %2 %3</translation>
    </message>
    <message>
        <source>%1, again</source>
        <translation>%1، مرة أخرى</translation>
    </message>
    <message>
        <source>Goes on from “%1” after %2 epochs, up to %3. The learning rate, which had come down to 0, begins again at %4 of its highest value: this is not what %3 epochs from the start would give.</source>
        <translation>يُستأنف من «%1» بعد %2 دورة، حتى %3. معدل التعلّم الذي كان قد هبط إلى 0 يبدأ من جديد عند %4 من أعلى قيمة له: ليس هذا ما تعطيه %3 دورة من البداية.</translation>
    </message>
    <message>
        <source>The settings were taken.</source>
        <translation>أُخذت الإعدادات.</translation>
    </message>
    <message>
        <source>The workspace has no run of this id.</source>
        <translation>ليس في مساحة العمل تشغيل بهذا المعرّف.</translation>
    </message>
    <message>
        <source>That run has not finished: resume it instead.</source>
        <translation>لم ينتهِ ذلك التشغيل: يُستأنف هو بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>القيم الافتراضية</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>العودة إلى القيم الافتراضية</translation>
    </message>
    <message>
        <source>Forgets the settings of that run and begins with the defaults.</source>
        <translation>ينسى إعدادات ذلك التشغيل ويبدأ بالقيم الافتراضية.</translation>
    </message>
    <message>
        <source>Steps become noisier, and an epoch has more of them.</source>
        <translation>تصبح الخطوات أكثر ضجيجًا ويزيد عددها في الدورة.</translation>
    </message>
    <message>
        <source>Each film would be told from %1 others instead of %2: an easier question, and usually weaker features.</source>
        <translation>ستُميَّز كل صورة عن %1 غيرها بدلًا من %2: سؤال أسهل، وسمات أضعف في العادة.</translation>
    </message>
    <message>
        <source>The queue keeps its length, but batch norm sees fewer films at once, and an epoch has more steps.</source>
        <translation>يبقى طابور المفاتيح بطوله، لكن تطبيع الدُفعة يرى صورًا أقل في المرة الواحدة، وتزيد الخطوات في الدورة.</translation>
    </message>
    <message>
        <source>Nothing is compared within the batch, but batch norm sees fewer films at once, and an epoch has more steps.</source>
        <translation>لا يُقارَن شيء داخل الدُفعة، لكن تطبيع الدُفعة يرى صورًا أقل في المرة الواحدة، وتزيد الخطوات في الدورة.</translation>
    </message>
    <message>
        <source>Steps become noisier, and an epoch has more of them; a learning rate left at 0 follows the batch.</source>
        <translation>تصبح الخطوات أكثر ضجيجًا ويزيد عددها في الدورة؛ ومعدل التعلّم المتروك عند 0 يتبع حجم الدُفعة.</translation>
    </message>
    <message>
        <source>It fits as it is set: about %1 of %2. Nothing to change.</source>
        <translation>تتسع الذاكرة له كما هو مضبوط: نحو %1 من %2. لا شيء يُغيَّر.</translation>
    </message>
    <message>
        <source>The whole batch fits at once: about %1 of %2. That is faster, and the gradient is the same.</source>
        <translation>تتسع الذاكرة للدُفعة كلها مرة واحدة: نحو %1 من %2. هذا أسرع، والتدرّج هو نفسه.</translation>
    </message>
    <message>
        <source>The batch fits in %1 parts: about %2 of %3. The gradient is the same; a step takes a little longer.</source>
        <translation>تتسع الذاكرة للدُفعة على أجزاء عددها %1: نحو %2 من %3. التدرّج هو نفسه، وتستغرق الخطوة وقتًا أطول قليلًا.</translation>
    </message>
    <message>
        <source>Only %1 of %2 films fit into a step: about %3 of %4. %5</source>
        <translation>لا تتسع الخطوة إلا لعدد %1 من %2 صورة: نحو %3 من %4. %5</translation>
    </message>
    <message>
        <source>Not even a small batch fits into %1. Choose smaller films or a smaller network.</source>
        <translation>لا تتسع %1 حتى لدُفعة صغيرة. يلزم اختيار صور أصغر أو شبكة أصغر.</translation>
    </message>
    <message>
        <source>Take the whole batch at once</source>
        <translation>أخذ الدُفعة كلها مرة واحدة</translation>
    </message>
    <message>
        <source>Take %1 parts</source>
        <translation>أخذ %1 أجزاء</translation>
    </message>
    <message>
        <source>Take a batch of %1</source>
        <translation>أخذ دُفعة من %1</translation>
    </message>
    <message>
        <source>The study&apos;s pretraining with %1:</source>
        <translation>التدريب المسبق للدراسة بطريقة %1:</translation>
    </message>
    <message>
        <source>%1 s a step, %2 an epoch, %3 in all; evaluations come on top.</source>
        <translation>%1 ث للخطوة، %2 للدورة، %3 للكل؛ ويُضاف إليها وقت التقييم.</translation>
    </message>
    <message>
        <source>Memory: %1 at most, of %2 that are free.</source>
        <translation>الذاكرة: %1 على الأكثر، من %2 متاحة.</translation>
    </message>
    <message>
        <source>Disk: %1 of checkpoints, %2 are free.</source>
        <translation>القرص: %1 لنقاط الحفظ، والمتاح %2.</translation>
    </message>
    <message>
        <source>Disk: %1 of checkpoints.</source>
        <translation>القرص: %1 لنقاط الحفظ.</translation>
    </message>
    <message>
        <source>On %1, %2.</source>
        <translation>على %1، %2.</translation>
    </message>
    <message>
        <source>Reckoned from fewer films: a whole batch would not fit, or take long.</source>
        <translation>حُسب من صور أقل: الدُفعة الكاملة لا تتسع لها الذاكرة أو تستغرق وقتًا طويلًا.</translation>
    </message>
    <message>
        <source>Another run was at work: alone it will be faster.</source>
        <translation>كان تشغيل آخر يعمل: وحده سيكون أسرع.</translation>
    </message>
    <message>
        <source>Step %1 of %2 on this machine…</source>
        <translation>الخطوة %1 من %2 على هذا الجهاز…</translation>
    </message>
    <message>
        <source>Reading the films…</source>
        <translation>جارٍ قراءة الصور…</translation>
    </message>
    <message>
        <source>A probe makes no steps worth measuring.</source>
        <translation>ليس للمسبار خطوات تستحق القياس.</translation>
    </message>
    <message>
        <source>Not measured yet. Two batches on this machine tell memory, time and disk.</source>
        <translation>لم يُقَس بعد. دفعتان على هذا الجهاز تبيّنان الذاكرة والوقت والقرص.</translation>
    </message>
    <message>
        <source>It cannot be measured like this: the reasons stand beside the settings.</source>
        <translation>لا يمكن القياس هكذا: الأسباب مذكورة بجانب الإعدادات.</translation>
    </message>
    <message>
        <source>The settings of “%1”. Now change “%2”.</source>
        <translation>إعدادات «%1». ويبقى تغيير «%2».</translation>
    </message>
    <message>
        <source>It starts anew: with another setting it cannot go on from an earlier run.</source>
        <translation>يبدأ من جديد: فمع إعداد مختلف لا يمكن أن يُستأنف من تشغيل سابق.</translation>
    </message>
    <message>
        <source>The settings as you left them.</source>
        <translation>الإعدادات كما تُركت.</translation>
    </message>
    <message>
        <source>Starts from an encoder in a .safetensors file: an encoder.safetensors of Hilum, or a ResNet-18, ResNet-50, ViT-Ti, ViT-S or ViT-B under the names of torchvision, timm, DINO, MoCo or MAE. Heads in the file are left out; the run must have the same network. Convert .pth files to safetensors first.</source>
        <translation>ينطلق من مُرمِّز في ملف .safetensors: ملف encoder.safetensors من Hilum، أو ResNet-18 أو ResNet-50 أو ViT-Ti أو ViT-S أو ViT-B بأسماء torchvision أو timm أو DINO أو MoCo أو MAE. تُترك الرؤوس التي في الملف؛ ويجب أن تكون للتشغيل الشبكة نفسها. تُحوَّل ملفات .pth إلى safetensors أولًا.</translation>
    </message>
    <message>
        <source>Dataset: %1, split: %2. Everything else stays as it was.</source>
        <translation>المجموعة: %1، التقسيم: %2. وبقي كل ما عداهما كما كان.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilmChooser</name>
    <message>
        <source>Previous film</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <source>Previous film (Page up)</source>
        <translation>الصورة السابقة (Page up)</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>الصورة التالية</translation>
    </message>
    <message>
        <source>Next film (Page down)</source>
        <translation>الصورة التالية (Page down)</translation>
    </message>
    <message>
        <source>With box</source>
        <translation>بمربّع</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>The dataset whose films are shown.</source>
        <translation>مجموعة البيانات التي تُعرض صورها.</translation>
    </message>
    <message>
        <source>Only films with a box</source>
        <translation>الصور ذات المربّع فقط</translation>
    </message>
    <message>
        <source>Walk through films on which a radiologist has drawn a box.</source>
        <translation>التنقّل بين الصور التي رسم عليها طبيب أشعة مربّعًا.</translation>
    </message>
    <message>
        <source>No film of this dataset has a box.</source>
        <translation>لا مربّع على أيّ صورة من مجموعة البيانات هذه.</translation>
    </message>
    <message>
        <source>Film – of %1</source>
        <translation>صورة – من %1</translation>
    </message>
    <message>
        <source>Film %1 of %2</source>
        <translation>صورة %1 من %2</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilmDelegate</name>
    <message>
        <source>Positive</source>
        <translation>إيجابي</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilmDetails</name>
    <message>
        <source>NIH</source>
        <translation>NIH</translation>
    </message>
    <message>
        <source>RSNA</source>
        <translation>RSNA</translation>
    </message>
    <message>
        <source>class folders</source>
        <translation>مجلدات فئات</translation>
    </message>
    <message>
        <source>table and images</source>
        <translation>جدول وصور</translation>
    </message>
    <message>
        <source>DICOM folder</source>
        <translation>مجلد DICOM</translation>
    </message>
    <message>
        <source>PixelSpacing of the file</source>
        <translation>PixelSpacing من الملف</translation>
    </message>
    <message>
        <source>ImagerPixelSpacing of the file, at the detector</source>
        <translation>ImagerPixelSpacing من الملف، عند الكاشف</translation>
    </message>
    <message>
        <source>NIH table</source>
        <translation>جدول NIH</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Choose a film to see what is known of it.</source>
        <translation>عند اختيار صورة يظهر هنا ما هو معروف عنها.</translation>
    </message>
    <message>
        <source>Films of this patient</source>
        <translation>صور هذا المريض</translation>
    </message>
    <message>
        <source>Films of this patient in order of time. Press Enter or click to show one.</source>
        <translation>صور هذا المريض بترتيب زمني. الضغط على Enter أو النقر يعرض إحداها.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>View</source>
        <translation>الوضعية</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>المتابعة</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>%1 (synthetic)</source>
        <translation>%1 (اصطناعية)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>البنية</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>التقسيم</translation>
    </message>
    <message>
        <source>in no part</source>
        <translation>خارج كل الأجزاء</translation>
    </message>
    <message>
        <source>Given list</source>
        <translation>القائمة المرفقة</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>مأخوذة من</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>تباعد البكسلات</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>البكسلات</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2, %n bits</source>
        <translation>
            <numerusform>%1 × %2، %n بت</numerusform>
            <numerusform>%1 × %2، بت واحد</numerusform>
            <numerusform>%1 × %2، %n بت</numerusform>
            <numerusform>%1 × %2، %n بت</numerusform>
            <numerusform>%1 × %2، %n بت</numerusform>
            <numerusform>%1 × %2، %n بت</numerusform>
        </translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>المذكور</translation>
    </message>
    <message>
        <source>%1 × %2 mm (%3)</source>
        <translation>⁦%1 × %2 mm (%3)⁩</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>القطبية</translation>
    </message>
    <message>
        <source>Low values are bright in the file (MONOCHROME1); shown the usual way round.</source>
        <translation>القيم المنخفضة فاتحة في الملف (MONOCHROME1)؛ وتُعرض الصورة على النحو المعتاد.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>centre %1, width %2, from the file</source>
        <translation>المركز %1، العرض %2، من الملف</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>The file has changed since it was imported.</source>
        <translation>تغيّر الملف منذ استيراده.</translation>
    </message>
    <message>
        <source>One box</source>
        <translation>مربّع واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n boxes</source>
        <translation>
            <numerusform>لا مربّعات</numerusform>
            <numerusform>مربّع واحد</numerusform>
            <numerusform>مربّعان</numerusform>
            <numerusform>%n مربّعات</numerusform>
            <numerusform>%n مربّعًا</numerusform>
            <numerusform>%n مربّع</numerusform>
        </translation>
    </message>
    <message>
        <source>Box</source>
        <translation>مربّع</translation>
    </message>
    <message>
        <source>%1 × %2 of the film</source>
        <translation>%1 × %2 من الصورة</translation>
    </message>
    <message numerus="yes">
        <source>%n films of this patient</source>
        <translation>
            <numerusform>لا صور لهذا المريض</numerusform>
            <numerusform>صورة واحدة لهذا المريض</numerusform>
            <numerusform>صورتان لهذا المريض</numerusform>
            <numerusform>%n صور لهذا المريض</numerusform>
            <numerusform>%n صورة لهذا المريض</numerusform>
            <numerusform>%n صورة لهذا المريض</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-up %1 · %2</source>
        <translation>المتابعة %1 · %2</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>التناسب</translation>
    </message>
    <message>
        <source>The file is squashed; the viewer shows the film as wide as it was (P). The network sees it squashed.</source>
        <translation>الملف مضغوط الأبعاد؛ والعارض يُظهر الصورة بعرضها الأصلي (P). أما الشبكة فتراها مضغوطة.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>dataset, then facts</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>All films of this patient</source>
        <translation>كل صور هذا المريض</translation>
    </message>
    <message>
        <source>List every film of this patient, not only those around this one</source>
        <translation>سرد كل صور هذا المريض، لا القريبة من هذه الصورة وحدها</translation>
    </message>
    <message numerus="yes">
        <source>The %n around this one are listed.</source>
        <translation>
            <numerusform>لا تُسرد صور حول هذه الصورة.</numerusform>
            <numerusform>تُسرد صورة واحدة حول هذه الصورة.</numerusform>
            <numerusform>تُسرد صورتان حول هذه الصورة.</numerusform>
            <numerusform>تُسرد %n صور حول هذه الصورة.</numerusform>
            <numerusform>تُسرد %n صورة حول هذه الصورة.</numerusform>
            <numerusform>تُسرد %n صورة حول هذه الصورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List all %n films</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>سرد الصورة الواحدة</numerusform>
            <numerusform>سرد الصورتين</numerusform>
            <numerusform>سرد كل الصور وعددها %n</numerusform>
            <numerusform>سرد كل الصور وعددها %n</numerusform>
            <numerusform>سرد كل الصور وعددها %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilmModel</name>
    <message>
        <source>Being read</source>
        <translation>قيد القراءة</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>العلامات الشعاعية</translation>
    </message>
    <message>
        <source>Pneumonia</source>
        <translation>ذات الرئة</translation>
    </message>
    <message>
        <source>View</source>
        <translation>الوضعية</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>المربّعات</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>has a mark</source>
        <translation>عليها وسمة</translation>
    </message>
    <message>
        <source>label wrong</source>
        <translation>الوسم خاطئ</translation>
    </message>
    <message>
        <source>Notes and tags</source>
        <translation>الملاحظات والوسمات</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilmPane</name>
    <message>
        <source>follow-up %1</source>
        <translation>المتابعة %1</translation>
    </message>
    <message>
        <source>Reading the film…</source>
        <translation>جارٍ قراءة الصورة…</translation>
    </message>
    <message>
        <source>The film cannot be shown. %1</source>
        <translation>تعذّر عرض الصورة. %1</translation>
    </message>
    <message>
        <source>The original file cannot be shown. %1 This is the copy of %2 pixels that the network sees.</source>
        <translation>تعذّر عرض الملف الأصلي. %1 هذه هي النسخة التي تراها الشبكة، وضلعها %2 بكسل.</translation>
    </message>
    <message>
        <source>This file has changed since it was imported: what the network sees is the former picture. Import the folder again.</source>
        <translation>تغيّر هذا الملف منذ استيراده: ما تراه الشبكة هو الصورة السابقة. يلزم استيراد المجلد من جديد.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::Filmstrip</name>
    <message>
        <source>Draw of epoch %1</source>
        <translation>سحب الدورة %1</translation>
    </message>
    <message>
        <source>Epoch %1: click to see it large.</source>
        <translation>الدورة %1: النقر يعرضها كبيرة.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilterBar</name>
    <message>
        <source>any</source>
        <translation>أيّ</translation>
    </message>
    <message>
        <source>Age in years; films of unknown age are left out</source>
        <translation>العمر بالسنوات؛ وتُستبعد الصور ذات العمر غير المعروف</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>The dataset whose films are shown</source>
        <translation>مجموعة البيانات التي تُعرض صورها</translation>
    </message>
    <message>
        <source>All datasets</source>
        <translation>كل مجموعات البيانات</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Part of the name of an image or a patient (/)</source>
        <translation>جزء من اسم صورة أو مريض (/)</translation>
    </message>
    <message>
        <source>Youngest age</source>
        <translation>أصغر عمر</translation>
    </message>
    <message>
        <source>Oldest age</source>
        <translation>أكبر عمر</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>العلامة الشعاعية</translation>
    </message>
    <message>
        <source>Only films with this finding</source>
        <translation>الصور ذات هذه العلامة الشعاعية فقط</translation>
    </message>
    <message>
        <source>Any finding</source>
        <translation>أيّ علامة شعاعية</translation>
    </message>
    <message>
        <source>View</source>
        <translation>الوضعية</translation>
    </message>
    <message>
        <source>Only films of this view position</source>
        <translation>الصور بهذه الوضعية فقط</translation>
    </message>
    <message>
        <source>Any view</source>
        <translation>أيّ وضعية</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Only films of this sex</source>
        <translation>الصور لهذا الجنس فقط</translation>
    </message>
    <message>
        <source>Any sex</source>
        <translation>أيّ جنس</translation>
    </message>
    <message>
        <source>Part of the split</source>
        <translation>جزء التقسيم</translation>
    </message>
    <message>
        <source>Only films of this part of the dataset&apos;s saved split</source>
        <translation>صور هذا الجزء من التقسيم المحفوظ لمجموعة البيانات فقط</translation>
    </message>
    <message>
        <source>Any part</source>
        <translation>أيّ جزء</translation>
    </message>
    <message>
        <source>With boxes</source>
        <translation>بمربّعات</translation>
    </message>
    <message>
        <source>Only films on which a box was drawn</source>
        <translation>الصور التي رُسم عليها مربّع فقط</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>مسح الكل</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>مسح كل المرشّحات</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>dataset (films)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>finding (films)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No split has been saved yet: the first experiment makes one.</source>
        <translation>لم يُحفظ أيّ تقسيم بعد: التجربة الأولى تُنشئ واحدًا.</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>صورة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%1 films</source>
        <translation>
            <numerusform>عدد الصور: %1</numerusform>
            <numerusform>عدد الصور: %1</numerusform>
            <numerusform>عدد الصور: %1</numerusform>
            <numerusform>%1 صور</numerusform>
            <numerusform>%1 صورة</numerusform>
            <numerusform>%1 صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 films</source>
        <translation>
            <numerusform>الصور: %1 من %2</numerusform>
            <numerusform>الصور: %1 من %2</numerusform>
            <numerusform>الصور: %1 من %2</numerusform>
            <numerusform>%1 من %2 صور</numerusform>
            <numerusform>%1 من %2 صورة</numerusform>
            <numerusform>%1 من %2 صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>view</comment>
        <translation>غير معروفة</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>sex</comment>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Notes and tags</source>
        <translation>الملاحظات والوسمات</translation>
    </message>
    <message>
        <source>Only films on which somebody has written</source>
        <translation>الصور التي كُتب عليها شيء فقط</translation>
    </message>
    <message>
        <source>Any note or none</source>
        <translation>بملاحظة أو بدونها</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>films shown, of all</comment>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::HistogramStrip</name>
    <message>
        <source>Age %1 and more</source>
        <translation>العمر %1 فأكثر</translation>
    </message>
    <message>
        <source>Age %1–%2</source>
        <translation>العمر %1–%2</translation>
    </message>
    <message>
        <source>What the films shown are</source>
        <translation>توزيع الصور المعروضة</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>View</source>
        <translation>الوضعية</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>%1 of the films shown</source>
        <translation>%1 في الصور المعروضة</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>view</comment>
        <translation>غير معروفة</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>الوضعية %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>sex</comment>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Sex %1</source>
        <translation>الجنس %1</translation>
    </message>
    <message>
        <source>Age in years (unknown: %1)</source>
        <translation>العمر بالسنوات (غير معروف: %1)</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>العمر بالسنوات</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ImportPanel</name>
    <message>
        <source>NIH ChestX-ray14: pictures, table of entries, lists and boxes.</source>
        <translation>NIH ChestX-ray14: صور وجدول المدخلات وقوائم ومربّعات.</translation>
    </message>
    <message>
        <source>RSNA Pneumonia Detection: DICOM files and two tables.</source>
        <translation>RSNA Pneumonia Detection: ملفات DICOM وجدولان.</translation>
    </message>
    <message>
        <source>Class folders: the folder of a picture is its label.</source>
        <translation>مجلدات فئات: مجلد الصورة هو وسمها.</translation>
    </message>
    <message>
        <source>A table and pictures.</source>
        <translation>جدول وصور.</translation>
    </message>
    <message>
        <source>DICOM files without a table of labels.</source>
        <translation>ملفات DICOM من دون جدول وسوم.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Close this card</source>
        <translation>إغلاق هذه البطاقة</translation>
    </message>
    <message>
        <source>An import is running. Cancel it first, or wait until it has ended.</source>
        <translation>هناك استيراد جارٍ. يلزم إلغاؤه أولًا أو انتظار انتهائه.</translation>
    </message>
    <message>
        <source>Looking at the folder</source>
        <translation>فحص المجلد</translation>
    </message>
    <message>
        <source>Tables and file names are read; no film is decoded yet.</source>
        <translation>تُقرأ الجداول وأسماء الملفات؛ ولا يُفكّ ترميز أيّ صورة بعد.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>يجري الإيقاف…</translation>
    </message>
    <message>
        <source>films</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>مرضى</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>موسومة</translation>
    </message>
    <message>
        <source>positive for pneumonia</source>
        <translation>إيجابية لذات الرئة</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>مربّعات</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متجاوَزة</translation>
    </message>
    <message>
        <source>What is read from where</source>
        <translation>ما يُقرأ ومن أين</translation>
    </message>
    <message numerus="yes">
        <source>Films that stand in a table but not in the folder: %n, for example %1.</source>
        <translation>
            <numerusform>صور واردة في جدول وغائبة عن المجلد: %n، مثل %1.</numerusform>
            <numerusform>صور واردة في جدول وغائبة عن المجلد: %n، مثل %1.</numerusform>
            <numerusform>صور واردة في جدول وغائبة عن المجلد: %n، مثل %1.</numerusform>
            <numerusform>صور واردة في جدول وغائبة عن المجلد: %n، مثل %1.</numerusform>
            <numerusform>صور واردة في جدول وغائبة عن المجلد: %n، مثل %1.</numerusform>
            <numerusform>صور واردة في جدول وغائبة عن المجلد: %n، مثل %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures that stand in no table and stay out: %n, for example %1.</source>
        <translation>
            <numerusform>صور لا ترد في أيّ جدول وتبقى خارجًا: %n، مثل %1.</numerusform>
            <numerusform>صور لا ترد في أيّ جدول وتبقى خارجًا: %n، مثل %1.</numerusform>
            <numerusform>صور لا ترد في أيّ جدول وتبقى خارجًا: %n، مثل %1.</numerusform>
            <numerusform>صور لا ترد في أيّ جدول وتبقى خارجًا: %n، مثل %1.</numerusform>
            <numerusform>صور لا ترد في أيّ جدول وتبقى خارجًا: %n، مثل %1.</numerusform>
            <numerusform>صور لا ترد في أيّ جدول وتبقى خارجًا: %n، مثل %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped files: %n</source>
        <translation>
            <numerusform>ملفات متجاوَزة: %n</numerusform>
            <numerusform>ملفات متجاوَزة: %n</numerusform>
            <numerusform>ملفات متجاوَزة: %n</numerusform>
            <numerusform>ملفات متجاوَزة: %n</numerusform>
            <numerusform>ملفات متجاوَزة: %n</numerusform>
            <numerusform>ملفات متجاوَزة: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped files and the reasons</source>
        <translation>الملفات المتجاوَزة والأسباب</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Only the first %1 are listed here.</source>
        <translation>لا يُذكر هنا سوى أول %1 منها.</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>اسم مجموعة البيانات</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens. A dataset of this name is replaced.</source>
        <translation>أحرف لاتينية صغيرة وأرقام وواصلات. تُستبدل مجموعة البيانات التي تحمل هذا الاسم.</translation>
    </message>
    <message>
        <source>%1 × %1 pixels (%2)</source>
        <translation>%1 × %1 بكسل (%2)</translation>
    </message>
    <message>
        <source>Size of the copy that training reads</source>
        <translation>حجم النسخة التي يقرأها التدريب</translation>
    </message>
    <message>
        <source>Each film is decoded once into a copy of this size. The original stays where it is.</source>
        <translation>يُفكّ ترميز كل صورة مرة واحدة إلى نسخة بهذا الحجم. ويبقى الأصل في مكانه.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Copy for training</source>
        <translation>نسخة للتدريب</translation>
    </message>
    <message numerus="yes">
        <source>Import %n films</source>
        <translation>
            <numerusform>استيراد %n صورة</numerusform>
            <numerusform>استيراد صورة واحدة</numerusform>
            <numerusform>استيراد صورتين</numerusform>
            <numerusform>استيراد %n صور</numerusform>
            <numerusform>استيراد %n صورة</numerusform>
            <numerusform>استيراد %n صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder can be imported</source>
        <translation>يمكن استيراد هذا المجلد</translation>
    </message>
    <message>
        <source>No film was found in this folder</source>
        <translation>لم يُعثر على أيّ صورة في هذا المجلد</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Importing films</source>
        <translation>استيراد الصور</translation>
    </message>
    <message>
        <source>Making the demo films</source>
        <translation>صنع الصور التجريبية</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>يجري البدء…</translation>
    </message>
    <message>
        <source>Cancelled. The workspace is as it was.</source>
        <translation>أُلغي. مساحة العمل كما كانت.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 من %3</translation>
    </message>
    <message>
        <source> · %1 a second · %2 left</source>
        <translation> · %1 في الثانية · بقي %2</translation>
    </message>
    <message>
        <source>The films have come in</source>
        <translation>استُوردت الصور</translation>
    </message>
    <message>
        <source>How “%1” came in</source>
        <translation>كيف استُوردت “%1”</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>استغرق ذلك %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Show the films</source>
        <translation>عرض الصور</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation>فتح مجلد آخر…</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::LabelShares</name>
    <message>
        <source>Label efficiency</source>
        <translation>كفاءة الوسوم</translation>
    </message>
    <message>
        <source>Ticks 1, 5, 10, 25, 50 and 100 % and takes three draws: how much of the labels a pretrained encoder saves.</source>
        <translation>يحدّد 1 و5 و10 و25 و50 و100 % ويُجري ثلاثة سحوبات: كم من الوسوم يوفّر مُرمِّز مدرَّب مسبقًا.</translation>
    </message>
    <message>
        <source>Label fractions for fine-tuning</source>
        <translation>نسب الوسوم للضبط الدقيق</translation>
    </message>
    <message>
        <source>%1 of the labels</source>
        <translation>%1 من الوسوم</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::Launcher</name>
    <message>
        <source>hilum-cli was not found, so that nothing can run. Install Hilum again, or put hilum-cli beside the program.</source>
        <translation>لم يُعثر على hilum-cli، فلا يمكن تشغيل أي شيء. يلزم تثبيت Hilum من جديد، أو وضع hilum-cli بجانب البرنامج.</translation>
    </message>
    <message>
        <source>The queue could not be started: %1.</source>
        <translation>تعذّر بدء قائمة الانتظار: %1.</translation>
    </message>
    <message>
        <source>hilum-cli was not found. Install Hilum again, or put hilum-cli beside the program.</source>
        <translation>لم يُعثر على hilum-cli. يلزم تثبيت Hilum من جديد، أو وضع hilum-cli بجانب البرنامج.</translation>
    </message>
    <message>
        <source>Importing films</source>
        <translation>جارٍ استيراد الصور</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>جارٍ إعداد العرض التجريبي</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::LeakageCard</name>
    <message>
        <source>Exclude these</source>
        <translation>استبعاد هذه الصور</translation>
    </message>
    <message>
        <source>Leakage audit</source>
        <translation>تدقيق التسرّب</translation>
    </message>
    <message>
        <source>Films that stand in two parts</source>
        <translation>صور موجودة في جزأين</translation>
    </message>
    <message>
        <source>Saves a split without the training films that share a patient or a picture with the test films, and takes it. The test films stay as they are.</source>
        <translation>يحفظ تقسيمًا خاليًا من صور التدريب التي تشترك مع صور الاختبار في مريض أو في صورة، ثم يعتمده. وتبقى صور الاختبار كما هي.</translation>
    </message>
    <message>
        <source>Leakage audit: %1</source>
        <translation>تدقيق التسرّب: %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>جارٍ القراءة</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>كهرماني</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Hide the films</source>
        <translation>إخفاء الصور</translation>
    </message>
    <message>
        <source>Show the films</source>
        <translation>إظهار الصور</translation>
    </message>
    <message>
        <source>Films of the test part, or of validation, that share a patient or a picture.</source>
        <translation>صور من جزء الاختبار أو من جزء التحقّق فيها مريض مشترك أو صورة مشتركة.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Ctrl+O	Open a folder of films</source>
        <translation>Ctrl+O	فتح مجلد صور</translation>
    </message>
    <message>
        <source>/	Search for an image or a patient</source>
        <translation>/	البحث عن صورة أو مريض</translation>
    </message>
    <message>
        <source>G and T	Grid and table</source>
        <translation>G و T	الشبكة والجدول</translation>
    </message>
    <message>
        <source>Enter	Open the film in the viewer</source>
        <translation>Enter	فتح الصورة في العارض</translation>
    </message>
    <message>
        <source>Open a folder of films</source>
        <translation>فتح مجلد صور</translation>
    </message>
    <message>
        <source>Choose a dataset first: each has an import card of its own.</source>
        <translation>يلزم اختيار مجموعة بيانات أولًا: لكل منها بطاقة استيراد خاصة بها.</translation>
    </message>
    <message>
        <source>No import card was kept for this dataset.</source>
        <translation>لم تُحفظ بطاقة استيراد لمجموعة البيانات هذه.</translation>
    </message>
    <message>
        <source>Drop the folder to look at it</source>
        <translation>إفلات المجلد لمعاينته</translation>
    </message>
    <message>
        <source>Import card</source>
        <translation>بطاقة الاستيراد</translation>
    </message>
    <message>
        <source>What came in with this dataset and what was skipped</source>
        <translation>ما استُورد مع مجموعة البيانات هذه وما جرى تخطّيه</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>حجم المصغّرات</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>شبكة</translation>
    </message>
    <message>
        <source>Thumbnails (G)</source>
        <translation>مصغّرات (G)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Table (T)</source>
        <translation>جدول (T)</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>Open a folder of films, or drop it on this page (Ctrl+O)</source>
        <translation>فتح مجلد صور، أو إفلاته في هذه الصفحة (Ctrl+O)</translation>
    </message>
    <message>
        <source>No films yet</source>
        <translation>لا توجد صور بعد</translation>
    </message>
    <message>
        <source>Open a folder of chest films, or drop it here. NIH ChestX-ray14, RSNA, class folders, a table with pictures and DICOM folders are recognised. Nothing is copied or changed; a small copy for training is kept in the workspace.</source>
        <translation>يمكن فتح مجلد فيه صور للصدر، أو إفلاته هنا. ويتعرّف البرنامج على NIH ChestX-ray14 وRSNA ومجلدات الفئات وعلى جدول مع صور وعلى مجلدات DICOM. ولا يُنسخ شيء ولا يُغيَّر؛ بل تُحفظ في مساحة العمل نسخة صغيرة للتدريب.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>بيانات تجريبية</translation>
    </message>
    <message>
        <source>No film passes</source>
        <translation>لا توجد صورة مطابقة</translation>
    </message>
    <message>
        <source>No film has all that is asked for. Clear the filters, or change one.</source>
        <translation>لا تجمع أي صورة كل ما هو مطلوب. يمكن مسح عوامل التصفية أو تغيير أحدها.</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>مسح الكل</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Table of films</source>
        <translation>جدول الصور</translation>
    </message>
    <message>
        <source>add the tag “%1”</source>
        <translation>إضافة الوسمة «%1»</translation>
    </message>
    <message>
        <source>The tag “%1” has been removed from the film.</source>
        <translation>أُزيلت الوسمة «%1» عن الصورة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tag (films)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>With a note or tag</source>
        <translation>عليها ملاحظة أو وسمة</translation>
    </message>
    <message>
        <source>Label wrong</source>
        <translation>الوسم خاطئ</translation>
    </message>
    <message>
        <source>tag “label wrong”</source>
        <translation>وضع الوسمة «الوسم خاطئ»</translation>
    </message>
    <message>
        <source>remove “label wrong”</source>
        <translation>رفع الوسمة «الوسم خاطئ»</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>أُعيد: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>تم التراجع عن: %1</translation>
    </message>
    <message>
        <source>L	Tag “label wrong” on and off</source>
        <translation>L	وضع الوسمة «الوسم خاطئ» أو رفعها</translation>
    </message>
    <message>
        <source>Ctrl+N	Write a note on the film</source>
        <translation>Ctrl+N	كتابة ملاحظة على الصورة</translation>
    </message>
    <message>
        <source>Ctrl+Z and Ctrl+Shift+Z	Undo and redo notes and tags</source>
        <translation>Ctrl+Z و Ctrl+Shift+Z	التراجع عن الملاحظات والوسمات وإعادتها</translation>
    </message>
    <message>
        <source>Shift+D	Histograms of the films shown</source>
        <translation>Shift+D	توزيعات الصور المعروضة</translation>
    </message>
    <message>
        <source>Shift+click on a bar	Extend the range of ages</source>
        <translation>Shift+نقر على عمود	توسيع نطاق الأعمار</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>The dataset of this cohort is not in the workspace. Import it again.</source>
        <translation>مجموعة بيانات هذا الفوج غير موجودة في مساحة العمل. يلزم استيرادها من جديد.</translation>
    </message>
    <message>
        <source>Order of the films</source>
        <translation>ترتيب الصور</translation>
    </message>
    <message>
        <source>The order of the films, in the grid and in the table</source>
        <translation>ترتيب الصور في الشبكة وفي الجدول</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>بالعكس</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>الترتيب المعاكس</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>التوزيعات</translation>
    </message>
    <message>
        <source>Age, view, sex and findings of the films shown (Shift+D)</source>
        <translation>العمر والوضعية والجنس والعلامات في الصور المعروضة (Shift+D)</translation>
    </message>
    <message>
        <source>This is the patient&apos;s first film here: there is none before it.</source>
        <translation>هذه أولى صور المريض هنا، ولا صورة قبلها.</translation>
    </message>
    <message>
        <source>This dataset does not say in which order its films were taken: the film beside it stands before it in the list, no more.</source>
        <translation>لا تذكر مجموعة البيانات هذه ترتيب التقاط صورها: الصورة المجاورة تسبقها في القائمة فحسب.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>خريطة</translation>
    </message>
    <message>
        <source>Films as points: those that an encoder takes for alike lie together (M)</source>
        <translation>الصور نقاطًا: ما يعدّه مُرمِّز متشابهًا متجاور (M)</translation>
    </message>
    <message>
        <source>Films of this list that are no longer in the workspace: %1. They are back when their files are imported again.</source>
        <translation>صور من هذه القائمة لم تعد في مساحة العمل: %1. تعود عند استيراد ملفاتها من جديد.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::MapPanel</name>
    <message>
        <source>The map could not be kept. Look for free space on the disk of the workspace.</source>
        <translation>تعذّر حفظ الخريطة. يُرجى التحقق من المساحة الحرة على قرص مساحة العمل.</translation>
    </message>
    <message>
        <source>A map is being drawn already; wait, or cancel it below.</source>
        <translation>تُرسم خريطة بالفعل؛ يمكن الانتظار أو إلغاؤها أدناه.</translation>
    </message>
    <message>
        <source>The map was cancelled.</source>
        <translation>أُلغيت الخريطة.</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>رسم الخريطة</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>phase: done of all</comment>
        <translation>%1: %2 من %3</translation>
    </message>
    <message>
        <source>The encoder is being read.</source>
        <translation>يُقرأ المُرمِّز.</translation>
    </message>
    <message>
        <source>Label (pneumonia)</source>
        <translation>الوسم (ذات الرئة)</translation>
    </message>
    <message numerus="yes">
        <source>%n films</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%n صور</numerusform>
            <numerusform>%n صورة</numerusform>
            <numerusform>%n صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>المُرمِّز</translation>
    </message>
    <message>
        <source>The finished pretraining whose encoder lays the films out</source>
        <translation>التدريب المسبق المنتهي الذي يوزّع مُرمِّزه الصور</translation>
    </message>
    <message>
        <source>Kind of map</source>
        <translation>نوع الخريطة</translation>
    </message>
    <message>
        <source>PCA: the two directions in which the films differ most; seconds. t-SNE: films that are alike lie side by side; up to some minutes.</source>
        <translation>PCA: الاتجاهان اللذان تختلف فيهما الصور أكثر ما تختلف؛ ثوانٍ. t-SNE: الصور المتشابهة متجاورة؛ حتى بضع دقائق.</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>What the points are coloured by</source>
        <translation>ما تُلوَّن النقاط بحسبه</translation>
    </message>
    <message>
        <source>By finding</source>
        <translation>بحسب العلامة</translation>
    </message>
    <message>
        <source>By view</source>
        <translation>بحسب الوضعية</translation>
    </message>
    <message>
        <source>By sex</source>
        <translation>بحسب الجنس</translation>
    </message>
    <message>
        <source>By part of the split</source>
        <translation>بحسب جزء التقسيم</translation>
    </message>
    <message>
        <source>Finding of the colours</source>
        <translation>علامة الألوان</translation>
    </message>
    <message>
        <source>Films with this finding have one colour, those without it another</source>
        <translation>للصور التي فيها هذه العلامة لون، وللتي ليست فيها لون آخر</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>الأنشوطة</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>الخريطة كاملة</translation>
    </message>
    <message>
        <source>Show the whole map again (=)</source>
        <translation>عرض الخريطة كاملة من جديد (=)</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>رسم من جديد</translation>
    </message>
    <message>
        <source>Lay the films out once more</source>
        <translation>توزيع الصور مرة أخرى</translation>
    </message>
    <message>
        <source>No encoder yet</source>
        <translation>لا مُرمِّز بعد</translation>
    </message>
    <message>
        <source>The map lays films out by what an encoder makes of them. Pretrain one on the page Experiment; when it has finished, its map can be drawn here.</source>
        <translation>توزّع الخريطة الصور بحسب تمثيل مُرمِّز لها. يمكن تدريب مُرمِّز تدريبًا مسبقًا في صفحة «التجربة»؛ ومتى انتهى أمكن رسم خريطته هنا.</translation>
    </message>
    <message>
        <source>Go to Experiment</source>
        <translation>إلى صفحة التجربة</translation>
    </message>
    <message>
        <source>No map of these films yet</source>
        <translation>لا خريطة لهذه الصور بعد</translation>
    </message>
    <message>
        <source>The encoder looks at every film of the dataset once, then the films are laid out: those that it takes for alike side by side. The bar below shows how far it is.</source>
        <translation>ينظر المُرمِّز إلى كل صورة من مجموعة البيانات مرة واحدة، ثم تُوزَّع الصور: ما يعدّه متشابهًا متجاور. ويبيّن الشريط أدناه مدى التقدّم.</translation>
    </message>
    <message>
        <source>Draw the map</source>
        <translation>رسم الخريطة</translation>
    </message>
    <message>
        <source>The map is being drawn</source>
        <translation>الخريطة قيد الرسم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Map of films</source>
        <translation>خريطة الصور</translation>
    </message>
    <message>
        <source>M	Map of films</source>
        <translation>M	خريطة الصور</translation>
    </message>
    <message>
        <source>Arrows on the map	The next film in that direction</source>
        <translation>الأسهم على الخريطة	الصورة التالية في ذلك الاتجاه</translation>
    </message>
    <message>
        <source>Shift+drag on the map	Only the films in the loop</source>
        <translation>Shift+سحب على الخريطة	الصور التي في الحلقة وحدها</translation>
    </message>
    <message>
        <source>+, − and = on the map	Closer, farther, the whole map</source>
        <translation>+ و− و= على الخريطة	أقرب، أبعد، الخريطة كاملة</translation>
    </message>
    <message>
        <source>Esc on the map	All films again</source>
        <translation>Esc على الخريطة	كل الصور من جديد</translation>
    </message>
    <message>
        <source>%1, %2 of these; %3 in all</source>
        <comment>films of a colour that pass, their share</comment>
        <translation>%1، أي %2 من هذه؛ %3 في المجموع</translation>
    </message>
    <message>
        <source>Draw a loop around films: only these are shown, in the grid too, and can be kept as a cohort. The same with Shift and dragging.</source>
        <translation>رسم حلقة حول صور: تُعرض هذه وحدها، وفي الشبكة أيضًا، ويمكن حفظها فوجًا. ومثله بالسحب مع Shift.</translation>
    </message>
    <message>
        <source>The map is being read.</source>
        <translation>تُقرأ الخريطة.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::MeasureCard</name>
    <message>
        <source>Fit to this machine</source>
        <translation>ملاءمة هذا الجهاز</translation>
    </message>
    <message>
        <source>Measured on this machine</source>
        <translation>مقيس على هذا الجهاز</translation>
    </message>
    <message>
        <source>Measures, and says which batch fits into the memory and what that would change. Changes nothing by itself.</source>
        <translation>يقيس ويذكر أي دُفعة تتسع لها الذاكرة وما الذي يغيّره ذلك. لا يغيّر شيئًا من نفسه.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>الكلفة</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>جارٍ القياس</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>مقيس</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>غير مقيس</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>قياس</translation>
    </message>
    <message>
        <source>Stops the measurement.</source>
        <translation>يوقف القياس.</translation>
    </message>
    <message>
        <source>Makes two batches of this run and throws them away: memory, seconds, disk.</source>
        <translation>يصنع دفعتين من هذا التشغيل ثم يرميهما: الذاكرة والثواني والقرص.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::Measurer</name>
    <message>
        <source>The settings could not be written to a temporary file: %1.</source>
        <translation>تعذّرت كتابة الإعدادات في ملف مؤقت: %1.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::MethodBar</name>
    <message>
        <source>Patch</source>
        <translation>الرقعة</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>المخفي</translation>
    </message>
    <message>
        <source>Local crops</source>
        <translation>الاقتصاصات المحلية</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>⁦%1 px⁩</translation>
    </message>
    <message>
        <source>Patch size</source>
        <translation>حجم الرقعة</translation>
    </message>
    <message>
        <source>Side of a patch. The view&apos;s side must be a multiple of it. A trained run has its own.</source>
        <translation>ضلع الرقعة. يجب أن يكون ضلع المنظر من مضاعفاته. للتشغيل المدرَّب ضلعه الخاص.</translation>
    </message>
    <message>
        <source>Share of hidden patches</source>
        <translation>نسبة الرقع المخفية</translation>
    </message>
    <message>
        <source>The share of patches that the encoder does not see; the paper hides 75 %. Shown are the patches that a run with this seed hides in the first film of this step.</source>
        <translation>نسبة الرقع التي لا يراها المُرمِّز؛ تُخفي الورقة البحثية 75 %. المعروض هو الرقع التي يُخفيها تشغيل بهذه البذرة في أول صورة من هذه الخطوة.</translation>
    </message>
    <message>
        <source>Number of local crops</source>
        <translation>عدد الاقتصاصات المحلية</translation>
    </message>
    <message>
        <source>Small crops per film that only the student sees; the paper has 8.</source>
        <translation>اقتصاصات صغيرة لكل صورة لا يراها إلا الطالب؛ في الورقة البحثية 8.</translation>
    </message>
    <message>
        <source>Trained run</source>
        <translation>تشغيل مدرَّب</translation>
    </message>
    <message>
        <source>The run whose network looks at this film.</source>
        <translation>التشغيل الذي تنظر شبكته إلى هذه الصورة.</translation>
    </message>
    <message>
        <source>Show what the network makes of it</source>
        <translation>عرض ما تراه الشبكة</translation>
    </message>
    <message>
        <source>no trained run</source>
        <translation>بلا تشغيل مدرَّب</translation>
    </message>
    <message>
        <source>%1, %2 px</source>
        <translation>%1، ⁦%2 px⁩</translation>
    </message>
    <message>
        <source>No MAE run of this workspace has finished yet: reconstructions come with one.</source>
        <translation>لم ينتهِ بعد أي تشغيل MAE في مساحة العمل هذه: تأتي إعادة البناء معه.</translation>
    </message>
    <message>
        <source>No DINO run of this workspace has finished yet: attention comes with one.</source>
        <translation>لم ينتهِ بعد أي تشغيل DINO في مساحة العمل هذه: يأتي الانتباه معه.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Reconstruct</source>
        <translation>إعادة البناء</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>الانتباه</translation>
    </message>
    <message>
        <source>Stops the network&apos;s process.</source>
        <translation>يوقف عملية الشبكة.</translation>
    </message>
    <message>
        <source>Lets the run&apos;s network fill in the hidden patches (N).</source>
        <translation>تملأ شبكة التشغيل الرقع المخفية (N).</translation>
    </message>
    <message>
        <source>Shows what the run&apos;s network attends to on this film (N).</source>
        <translation>يعرض ما تنتبه إليه شبكة التشغيل في هذه الصورة (N).</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::MethodCards</name>
    <message>
        <source>Tells the two views of a film from all other films of the batch.</source>
        <translation>تميّز منظرَي الصورة عن كل الصور الأخرى في الدُفعة.</translation>
    </message>
    <message>
        <source>A large batch: it is what a film is compared with, and it cannot be taken in parts. Two views of a film, one network.</source>
        <translation>دُفعة كبيرة: فبها تُقارَن الصورة، ولا يمكن أخذها على أجزاء. منظران لكل صورة، وشبكة واحدة.</translation>
    </message>
    <message>
        <source>ResNet-50, batch 4,096, 1,000 epochs, LARS, temperature 0.1; 1.5 hours for 100 epochs on 128 TPU cores (Chen et al. 2020).</source>
        <translation>ResNet-50، دُفعة 4,096، 1,000 دورة، LARS، حرارة 0.1؛ ساعة ونصف لكل 100 دورة على 128 نواة TPU (Chen et al. 2020).</translation>
    </message>
    <message>
        <source>Finds a film&apos;s other view again among a queue of earlier films.</source>
        <translation>تجد المنظر الآخر للصورة من بين طابور صور سابقة.</translation>
    </message>
    <message>
        <source>A small batch will do, for the queue is what it compares with. A second network follows without gradient, which takes little memory.</source>
        <translation>تكفي دُفعة صغيرة، لأن المقارنة بطابور المفاتيح. تتبعها شبكة ثانية بلا تدرّج، وهذا يأخذ ذاكرة قليلة.</translation>
    </message>
    <message>
        <source>ResNet-50, batch 256, queue 65,536, 200 or 800 epochs, SGD at 0.03, momentum 0.999; 53 hours for 200 epochs on 8 GPUs (He et al. 2020; Chen et al. 2020, v2).</source>
        <translation>ResNet-50، دُفعة 256، طابور 65,536، 200 أو 800 دورة، SGD بمعدل 0.03، زخم 0.999؛ 53 ساعة لكل 200 دورة على 8 معالجات رسومية (He et al. 2020؛ Chen et al. 2020, v2).</translation>
    </message>
    <message>
        <source>Predicts what a slowly following twin sees in the other view. No negatives.</source>
        <translation>تتنبأ بما يراه في المنظر الآخر توأم يتبعها ببطء. بلا أمثلة سلبية.</translation>
    </message>
    <message>
        <source>Both views go through both networks. The batch matters less; predictor and momentum matter more, above all with few films.</source>
        <translation>يمر المنظران كلاهما بالشبكتين. حجم الدُفعة أقل أهمية، ورأس التنبؤ والزخم أكثر، وخاصة مع صور قليلة.</translation>
    </message>
    <message>
        <source>ResNet-50, batch 4,096, 1,000 epochs, LARS, momentum 0.996 → 1; 8 hours on 512 TPU cores (Grill et al. 2020).</source>
        <translation>ResNet-50، دُفعة 4,096، 1,000 دورة، LARS، زخم 0.996 ← 1؛ 8 ساعات على 512 نواة TPU (Grill et al. 2020).</translation>
    </message>
    <message>
        <source>A student answers on small crops as its own teacher does on large ones.</source>
        <translation>يجيب الطالب عن اقتصاصات صغيرة كما يجيب معلّمه عن الكبيرة.</translation>
    </message>
    <message>
        <source>The most views of a film, and a transformer: the slowest on a CPU. With a ViT its batch may be taken in parts. Collapses when the teacher is too sharp.</source>
        <translation>أكثر المناظر لكل صورة، ومحوّل: الأبطأ على المعالج المركزي. مع ViT يمكن أخذ دفعتها على أجزاء. تنهار عندما يكون المعلّم حادًّا جدًّا.</translation>
    </message>
    <message>
        <source>ViT-S/16, batch 1,024, 100 to 800 epochs, AdamW at 0.0005 · batch/256, 2 large and 8 to 10 small crops; 3 days on 16 GPUs (Caron et al. 2021).</source>
        <translation>ViT-S/16، دُفعة 1,024، من 100 إلى 800 دورة، AdamW بمعدل 0.0005 · batch/256، اقتصاصان كبيران و8 إلى 10 صغيرة؛ 3 أيام على 16 معالجًا رسوميًّا (Caron et al. 2021).</translation>
    </message>
    <message>
        <source>Hides three quarters of a film&apos;s patches and paints them again.</source>
        <translation>تخفي ثلاثة أرباع رقع الصورة وترسمها من جديد.</translation>
    </message>
    <message>
        <source>One view, and only the visible quarter goes through the encoder. Its batch may be taken in parts. It wants many epochs, and shows more in fine-tuning than in a linear probe.</source>
        <translation>منظر واحد، ولا يمر بالمُرمِّز إلا الربع المرئي. يمكن أخذ دفعتها على أجزاء. تحتاج إلى دورات كثيرة، ويظهر أثرها في الضبط الدقيق أكثر مما في المسبار الخطي.</translation>
    </message>
    <message>
        <source>ViT-L/16, batch 4,096, 1,600 epochs, AdamW at 0.00015 · batch/256, 75 % hidden; 31 hours on 128 TPU cores (He et al. 2022).</source>
        <translation>ViT-L/16، دُفعة 4,096، 1,600 دورة، AdamW بمعدل 0.00015 · batch/256، إخفاء 75 %؛ 31 ساعة على 128 نواة TPU (He et al. 2022).</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>الكلفة</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورقة</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::NetworkPane</name>
    <message>
        <source>What the network sees</source>
        <translation>ما تراه الشبكة</translation>
    </message>
    <message>
        <source>Size of the run</source>
        <translation>قياس التشغيل</translation>
    </message>
    <message>
        <source>Side of the square that a run of this size gives to its network</source>
        <translation>ضلع المربّع الذي يقدّمه تشغيل بهذا القياس إلى شبكته</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>⁦%1 px⁩</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n run(s)</source>
        <comment>pixels</comment>
        <translation>
            <numerusform>%1 · بلا تشغيلات</numerusform>
            <numerusform>%1 · تشغيل واحد</numerusform>
            <numerusform>%1 · تشغيلان</numerusform>
            <numerusform>%1 · %n تشغيلات</numerusform>
            <numerusform>%1 · %n تشغيلًا</numerusform>
            <numerusform>%1 · %n تشغيل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · stored</source>
        <comment>pixels</comment>
        <translation>%1 · كما خُزِّنت</translation>
    </message>
    <message>
        <source>There is no copy of this film.</source>
        <translation>لا توجد نسخة من هذه الصورة.</translation>
    </message>
    <message>
        <source>x %1  y %2   grey %3 of 255</source>
        <translation>x %1  y %2   الرمادي %3 من 255</translation>
    </message>
    <message>
        <source>x %1  y %2   grey %3 of 255, normalised %4</source>
        <translation>x %1  y %2   الرمادي %3 من 255، بعد التسوية %4</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::NetworkPictures</name>
    <message>
        <source>No temporary folder could be made: %1.</source>
        <translation>تعذّر إنشاء مجلد مؤقت: %1.</translation>
    </message>
    <message>
        <source>The picture could not be written into the temporary folder: is the disk full?</source>
        <translation>تعذّرت كتابة الصورة في المجلد المؤقت: هل القرص ممتلئ؟</translation>
    </message>
    <message>
        <source>hilum-cli made no picture of this run.</source>
        <translation>لم يُنشئ hilum-cli أي صورة لهذا التشغيل.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::NoteBook</name>
    <message>
        <source>%1 The note stays here and is written with the next change.</source>
        <translation>%1 تبقى الملاحظة هنا وتُكتب مع التغيير التالي.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::NotePanel</name>
    <message>
        <source>Label wrong</source>
        <translation>الوسم خاطئ</translation>
    </message>
    <message>
        <source>You take the film&apos;s label for wrong (L). The same tag as on the page Compare, which shows its results with and without such films. The label itself is not changed.</source>
        <translation>وسم الصورة خاطئ في رأيك (L). هي الوسمة نفسها في صفحة المقارنة التي تعرض نتائجها مع هذه الصور وبدونها. الوسم نفسه لا يتغيّر.</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>إضافة وسمة</translation>
    </message>
    <message>
        <source>A word for films that belong together. Enter adds it.</source>
        <translation>كلمة تجمع صورًا متقاربة. Enter يضيفها.</translation>
    </message>
    <message>
        <source>Note on the film</source>
        <translation>ملاحظة على الصورة</translation>
    </message>
    <message>
        <source>A note on this film (Ctrl+N). It is kept in the workspace as you write and enters no report and no export.</source>
        <translation>ملاحظة على هذه الصورة (Ctrl+N). تُحفظ في مساحة العمل أثناء الكتابة ولا تدخل في تقرير ولا في تصدير.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Notes and tags</source>
        <translation>الملاحظات والوسمات</translation>
    </message>
    <message>
        <source>tag “label wrong”</source>
        <translation>وضع الوسمة «الوسم خاطئ»</translation>
    </message>
    <message>
        <source>remove “label wrong”</source>
        <translation>رفع الوسمة «الوسم خاطئ»</translation>
    </message>
    <message>
        <source>delete the note</source>
        <translation>حذف الملاحظة</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>add the tag “%1”</source>
        <translation>إضافة الوسمة «%1»</translation>
    </message>
    <message>
        <source>remove the tag “%1”</source>
        <translation>إزالة الوسمة «%1»</translation>
    </message>
    <message>
        <source>Remove the tag “%1”</source>
        <translation>إزالة الوسمة «%1»</translation>
    </message>
    <message>
        <source>Click to remove this tag from the film</source>
        <translation>النقر يزيل هذه الوسمة عن الصورة</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::PaneGrid</name>
    <message>
        <source>No film here. The arrows or Page Down bring one.</source>
        <translation>لا صورة هنا. تجلبها الأسهم أو Page Down.</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Film in pane %1</source>
        <translation>الصورة في اللوح %1</translation>
    </message>
    <message>
        <source>Pane %1: %2</source>
        <translation>اللوح %1: %2</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::PaneTools</name>
    <message>
        <source>Prior</source>
        <translation>السابقة</translation>
    </message>
    <message>
        <source>Prior beside it</source>
        <translation>الصورة السابقة بجانبها</translation>
    </message>
    <message>
        <source>Put the patient&apos;s film before this one beside it (O)</source>
        <translation>وضع صورة المريض السابقة بجانب هذه (O)</translation>
    </message>
    <message>
        <source>1×1: one film (7, or a double click on it)</source>
        <translation>1×1: صورة واحدة (7، أو نقرة مزدوجة عليها)</translation>
    </message>
    <message>
        <source>1×2: two films side by side (8)</source>
        <translation>1×2: صورتان جنبًا إلى جنب (8)</translation>
    </message>
    <message>
        <source>2×2: four films (9)</source>
        <translation>2×2: أربع صور (9)</translation>
    </message>
    <message>
        <source>One film</source>
        <translation>صورة واحدة</translation>
    </message>
    <message>
        <source>Two films</source>
        <translation>صورتان</translation>
    </message>
    <message>
        <source>Four films</source>
        <translation>أربع صور</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>مرتبطة</translation>
    </message>
    <message>
        <source>Zoom, place and window of all panes go together (K). Windows go by each film&apos;s own, since films have no common units.</source>
        <translation>التكبير والموضع والنافذة تتغيّر معًا في جميع الألواح (K). وتُنسب النوافذ إلى نافذة كل صورة، إذ لا وحدات مشتركة بين الصور.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>ما تراه الشبكة</translation>
    </message>
    <message>
        <source>Show beside the film what the network sees of it (N)</source>
        <translation>عرض ما تراه الشبكة بجانب الصورة (N)</translation>
    </message>
    <message>
        <source>DICOM</source>
        <translation>DICOM</translation>
    </message>
    <message>
        <source>DICOM tags</source>
        <translation>وسمات DICOM</translation>
    </message>
    <message>
        <source>Show the DICOM tags of the film (D)</source>
        <translation>عرض وسمات DICOM للصورة (D)</translation>
    </message>
    <message>
        <source>7, 8 and 9	One film, two films, four films</source>
        <translation>7 و8 و9	صورة واحدة، صورتان، أربع صور</translation>
    </message>
    <message>
        <source>Space	Next pane</source>
        <translation>Space	اللوح التالي</translation>
    </message>
    <message>
        <source>K	Zoom, place and window of all panes go together</source>
        <translation>K	التكبير والموضع والنافذة معًا في جميع الألواح</translation>
    </message>
    <message>
        <source>O	The patient&apos;s earlier film beside this one</source>
        <translation>O	صورة المريض الأسبق بجانب هذه</translation>
    </message>
    <message>
        <source>N	What the network sees, beside the film</source>
        <translation>N	ما تراه الشبكة بجانب الصورة</translation>
    </message>
    <message>
        <source>D	DICOM tags</source>
        <translation>D	وسمات DICOM</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ParamField</name>
    <message>
        <source>on</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>Back to the default of “%1”</source>
        <translation>العودة إلى القيمة الافتراضية لـ«%1»</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>القيمة الافتراضية: %1.</translation>
    </message>
    <message>
        <source>Paper: %1.</source>
        <translation>الورقة البحثية: %1.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>Range: %1 to %2.</source>
        <translation>المجال: من %1 إلى %2.</translation>
    </message>
    <message>
        <source>%1 (own recipe)</source>
        <translation>%1 (وصفة خاصة)</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::PickChip</name>
    <message>
        <source>Keep as a cohort…</source>
        <translation>حفظها فوجًا…</translation>
    </message>
    <message>
        <source>Keep these films under a name. What is kept is a list: films that are imported later do not join it, and drawing the map anew does not change it.</source>
        <translation>حفظ هذه الصور باسم. ما يُحفظ قائمة: لا تنضم إليها صور تُستورد لاحقًا، ولا تغيّرها إعادة رسم الخريطة.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 films from the map</source>
        <comment>those that are here, of the list</comment>
        <translation>
            <numerusform>%1 من أصل %2 من الصور من الخريطة</numerusform>
            <numerusform>%1 من أصل %2 من الصور من الخريطة</numerusform>
            <numerusform>%1 من أصل %2 من الصور من الخريطة</numerusform>
            <numerusform>%1 من أصل %2 من الصور من الخريطة</numerusform>
            <numerusform>%1 من أصل %2 من الصور من الخريطة</numerusform>
            <numerusform>%1 من أصل %2 من الصور من الخريطة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 film from the map</source>
        <translation>صورة واحدة من الخريطة</translation>
    </message>
    <message numerus="yes">
        <source>%1 films from the map</source>
        <translation>
            <numerusform>عدد الصور من الخريطة: %1</numerusform>
            <numerusform>عدد الصور من الخريطة: %1</numerusform>
            <numerusform>عدد الصور من الخريطة: %1</numerusform>
            <numerusform>%1 صور من الخريطة</numerusform>
            <numerusform>%1 صورة من الخريطة</numerusform>
            <numerusform>%1 صورة من الخريطة</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the films in the loop are shown. Click to see all again.</source>
        <translation>تُعرض الصور التي في الحلقة وحدها. النقر يعيد عرض الكل.</translation>
    </message>
    <message>
        <source>Only the films of this list are shown, wherever the map has them now. Click to see all again.</source>
        <translation>تُعرض صور هذه القائمة وحدها، أينما وضعتها الخريطة الآن. النقر يعيد عرض الكل.</translation>
    </message>
    <message>
        <source>Films of the list that are not in the workspace: %1. They are back when their files are imported again.</source>
        <translation>صور من القائمة ليست في مساحة العمل: %1. تعود عند استيراد ملفاتها من جديد.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RangeSlider</name>
    <message>
        <source>lower end, %1; the upper end is %2</source>
        <translation>الحد الأدنى، %1؛ والحد الأعلى %2</translation>
    </message>
    <message>
        <source>upper end, %1; the lower end is %2</source>
        <translation>الحد الأعلى، %1؛ والحد الأدنى %2</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RecipeCompare</name>
    <message>
        <source>Compare with</source>
        <translation>المقارنة مع</translation>
    </message>
    <message>
        <source>The recipe that this one is compared with.</source>
        <translation>الوصفة التي تُقارَن بها هذه الوصفة.</translation>
    </message>
    <message>
        <source>Differences between the two recipes</source>
        <translation>الفروق بين الوصفتين</translation>
    </message>
    <message>
        <source>as it was loaded</source>
        <translation>كما حُمّلت</translation>
    </message>
    <message>
        <source>the paper&apos;s: %1</source>
        <translation>وصفة الورقة البحثية: %1</translation>
    </message>
    <message>
        <source>for chest X-rays: %1</source>
        <translation>لصور الصدر الشعاعية: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>لا فروق</numerusform>
            <numerusform>فرق واحد</numerusform>
            <numerusform>فرقان</numerusform>
            <numerusform>%n فروق</numerusform>
            <numerusform>%n فرقًا</numerusform>
            <numerusform>%n فرق</numerusform>
        </translation>
    </message>
    <message>
        <source>The two recipes do the same.</source>
        <translation>الوصفتان تفعلان الشيء نفسه.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RecipeDiffModel</name>
    <message>
        <source>Probability</source>
        <translation>الاحتمال</translation>
    </message>
    <message>
        <source>Order of the steps</source>
        <translation>ترتيب الخطوات</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Share of the side</source>
        <translation>نسبة من الضلع</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>Full-size views</source>
        <translation>المناظر الكاملة</translation>
    </message>
    <message>
        <source>Local crops</source>
        <translation>الاقتصاصات المحلية</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>الوصفة</translation>
    </message>
    <message>
        <source>%1 (%2 … %3)</source>
        <translation>%1 (%2 … %3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>no such step</source>
        <translation>بلا هذه الخطوة</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>There</source>
        <translation>هناك</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RecipeEditor</name>
    <message>
        <source>Steps of the recipe</source>
        <translation>خطوات الوصفة</translation>
    </message>
    <message>
        <source>Steps, in the order in which they happen.</source>
        <translation>الخطوات بترتيب تنفيذها.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>الوصفة</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>وصفة جاهزة</translation>
    </message>
    <message>
        <source>A recipe that comes with Hilum; it replaces the one at hand.</source>
        <translation>وصفة تأتي مع Hilum؛ وتحلّ محلّ الوصفة الحالية.</translation>
    </message>
    <message>
        <source>Load recipe</source>
        <translation>تحميل وصفة</translation>
    </message>
    <message>
        <source>Loads a recipe from a file.</source>
        <translation>يحمّل وصفة من ملف.</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>حفظ الوصفة</translation>
    </message>
    <message>
        <source>Saves the recipe as a file, to share it or to train with it.</source>
        <translation>يحفظ الوصفة في ملف، لمشاركتها أو للتدريب بها.</translation>
    </message>
    <message>
        <source>Reset recipe</source>
        <translation>إعادة ضبط الوصفة</translation>
    </message>
    <message>
        <source>Sets every step back to the preset.</source>
        <translation>يعيد كل خطوة إلى قيمها في الوصفة الجاهزة.</translation>
    </message>
    <message>
        <source>View to edit</source>
        <translation>المنظر المراد تحريره</translation>
    </message>
    <message>
        <source>The views of this recipe differ: choose the one whose steps are shown.</source>
        <translation>تختلف مناظر هذه الوصفة: يلزم اختيار المنظر الذي تُعرض خطواته.</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>المنظر %1</translation>
    </message>
    <message>
        <source>%1 (file)</source>
        <translation>%1 (ملف)</translation>
    </message>
    <message>
        <source>own recipe</source>
        <translation>وصفة خاصة</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>As in %1; one list for all views.</source>
        <translation>كما في %1؛ قائمة واحدة لجميع المناظر.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) differ from %1. Ticks show its values.</source>
        <translation>
            <numerusform>لا تختلف أي خطوة عن %1. وتُظهر العلامات قيم تلك الوصفة.</numerusform>
            <numerusform>تختلف خطوة واحدة عن %1. وتُظهر العلامات قيم تلك الوصفة.</numerusform>
            <numerusform>تختلف خطوتان عن %1. وتُظهر العلامات قيم تلك الوصفة.</numerusform>
            <numerusform>تختلف %n خطوات عن %1. وتُظهر العلامات قيم تلك الوصفة.</numerusform>
            <numerusform>تختلف %n خطوة عن %1. وتُظهر العلامات قيم تلك الوصفة.</numerusform>
            <numerusform>تختلف %n خطوة عن %1. وتُظهر العلامات قيم تلك الوصفة.</numerusform>
        </translation>
    </message>
    <message>
        <source>As in %1.</source>
        <translation>كما في %1.</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>وصفات (*.json)</translation>
    </message>
    <message>
        <source>The recipe was saved.</source>
        <translation>حُفظت الوصفة.</translation>
    </message>
    <message>
        <source>Compare recipes</source>
        <translation>مقارنة الوصفات</translation>
    </message>
    <message>
        <source>Shows in what this recipe differs from the paper&apos;s, or from another one.</source>
        <translation>يعرض ما تختلف فيه هذه الوصفة عن وصفة الورقة البحثية أو عن غيرها.</translation>
    </message>
    <message>
        <source>Copy recipe</source>
        <translation>نسخ الوصفة</translation>
    </message>
    <message>
        <source>Copies the recipe as JSON text, to send it to somebody.</source>
        <translation>ينسخ الوصفة نصَّ JSON لإرسالها إلى شخص آخر.</translation>
    </message>
    <message>
        <source>Paste recipe</source>
        <translation>لصق الوصفة</translation>
    </message>
    <message>
        <source>Takes a recipe from JSON text that was copied.</source>
        <translation>يأخذ وصفة من نص JSON منسوخ.</translation>
    </message>
    <message>
        <source>As in %1, with another number of local crops.</source>
        <translation>كما في %1، بعدد آخر من الاقتصاصات المحلية.</translation>
    </message>
    <message>
        <source>The recipe was copied as text.</source>
        <translation>نُسخت الوصفة نصًّا.</translation>
    </message>
    <message>
        <source>There is no text to paste: copy a recipe first.</source>
        <translation>لا نص للصقه: يلزم نسخ وصفة أولًا.</translation>
    </message>
    <message>
        <source>What was copied is no recipe. %1</source>
        <translation>ما نُسخ ليس وصفة. %1</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RulerBook</name>
    <message>
        <source>%1 Rulers that were kept are not shown, and new ones are not kept, until this file of the workspace can be read or has been moved away.</source>
        <translation>%1 لا تظهر المساطر المحفوظة ولا تُحفظ الجديدة إلى أن تمكن قراءة هذا الملف من مساحة العمل أو يُنقل إلى مكان آخر.</translation>
    </message>
    <message>
        <source>%1 The rulers stay here and are written with the next change.</source>
        <translation>%1 تبقى المساطر هنا وتُكتب مع التغيير التالي.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>التشغيلات</translation>
    </message>
    <message>
        <source>P	Pause the selected runs</source>
        <translation>P	إيقاف التشغيلات المحددة مؤقتًا</translation>
    </message>
    <message>
        <source>R	Resume, or queue again</source>
        <translation>R	استئناف، أو إعادة إلى قائمة الانتظار</translation>
    </message>
    <message>
        <source>S	Stop and keep</source>
        <translation>S	إيقاف مع الاحتفاظ</translation>
    </message>
    <message>
        <source>C	Clone into Experiment</source>
        <translation>C	استنساخ إلى صفحة التجربة</translation>
    </message>
    <message>
        <source>Shift+C	Copy as command line</source>
        <translation>Shift+C	نسخ كسطر أوامر</translation>
    </message>
    <message>
        <source>Del	Remove from the queue</source>
        <translation>Del	إزالة من قائمة الانتظار</translation>
    </message>
    <message>
        <source>Ctrl+F	Find a run</source>
        <translation>Ctrl+F	البحث عن تشغيل</translation>
    </message>
    <message>
        <source>=	Show the whole curve (on a curve)</source>
        <translation>=	عرض المنحنى كاملًا (فوق منحنى)</translation>
    </message>
    <message>
        <source>Find a run</source>
        <translation>البحث عن تشغيل</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>جميع الحالات</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>انتهى مبكرًا</translation>
    </message>
    <message>
        <source>Which states</source>
        <translation>الحالات المعروضة</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>لا توجد تشغيلات بعد</translation>
    </message>
    <message>
        <source>Set up a run in Experiment and start it; its curves appear here while it learns. The demo makes films and a small study of its own.</source>
        <translation>يمكن إعداد تشغيل في صفحة التجربة وبدؤه؛ وتظهر منحنياته هنا في أثناء تعلّمه. ويُنشئ العرض التجريبي صورًا ودراسة صغيرة خاصة به.</translation>
    </message>
    <message>
        <source>Set up a run</source>
        <translation>إعداد تشغيل</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>بدء العرض التجريبي</translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>لا تشغيلات</numerusform>
            <numerusform>تشغيل واحد</numerusform>
            <numerusform>تشغيلان</numerusform>
            <numerusform>%n تشغيلات</numerusform>
            <numerusform>%n تشغيلًا</numerusform>
            <numerusform>%n تشغيل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 من أصل %2 من التشغيلات</translation>
    </message>
    <message>
        <source>E	Extend a finished pretraining</source>
        <translation>E	تمديد تدريب مسبق منتهٍ</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down	Earlier or later in the queue</source>
        <translation>Alt+Up, Alt+Down	إلى الأمام أو الخلف في قائمة الانتظار</translation>
    </message>
    <message>
        <source>A	Archive, or take out of the archive</source>
        <translation>A	أرشفة، أو إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>Shift+Del	Delete the selected runs</source>
        <translation>Shift+Del	حذف التشغيلات المختارة</translation>
    </message>
    <message>
        <source>Ctrl+Z	Take back what was done last</source>
        <translation>Ctrl+Z	التراجع عن آخر إجراء</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشفة</translation>
    </message>
    <message>
        <source>Shows only runs in this state. What is archived is shown by “Archived” alone.</source>
        <translation>يعرض التشغيلات التي في هذه الحالة فقط. المؤرشف منها لا يُعرض إلا بخيار “مؤرشفة”.</translation>
    </message>
    <message>
        <source>By name, method, dataset, state, tag, note or id (Ctrl+F).</source>
        <translation>بالاسم أو الطريقة أو مجموعة البيانات أو الحالة أو الوسمة أو الملاحظة أو المعرّف (Ctrl+F).</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>إجراءات أخرى</translation>
    </message>
    <message>
        <source>Queue order, command line, undo.</source>
        <translation>ترتيب قائمة الانتظار، سطر الأوامر، التراجع.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ShadeCover</name>
    <message>
        <source>Hidden by the privacy shade</source>
        <translation>مخفيّ بستار الخصوصية</translation>
    </message>
    <message>
        <source>Hidden by the privacy shade (.)</source>
        <translation>مخفيّ بستار الخصوصية (.)</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::SimilarPanel</name>
    <message>
        <source>Find similar films</source>
        <translation>البحث عن صور مشابهة</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>المُرمِّز</translation>
    </message>
    <message>
        <source>The finished pretraining whose encoder compares the films</source>
        <translation>التدريب المسبق المنتهي الذي يقارن مُرمِّزه الصور</translation>
    </message>
    <message>
        <source>Films of this dataset that the encoder takes for most like this one. The first time all films are compared, which takes a while.</source>
        <translation>صور مجموعة البيانات هذه التي يراها المُرمِّز الأشبه بهذه الصورة. في المرة الأولى تُقارن كل الصور، ويستغرق ذلك وقتًا.</translation>
    </message>
    <message>
        <source>Similar films</source>
        <translation>صور مشابهة</translation>
    </message>
    <message>
        <source>The most similar first. Press Enter or click to show one.</source>
        <translation>الأشبه أولًا. الضغط على Enter أو النقر يعرض إحداها.</translation>
    </message>
    <message>
        <source>Films are being compared already; wait, or cancel it below.</source>
        <translation>تجري مقارنة الصور الآن؛ يمكن الانتظار أو الإلغاء في الأسفل.</translation>
    </message>
    <message>
        <source>All films of the dataset are compared once. The bar below shows how far it is.</source>
        <translation>تُقارن كل صور مجموعة البيانات مرة واحدة. الشريط في الأسفل يبيّن التقدّم.</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>أُلغيت المقارنة.</translation>
    </message>
    <message>
        <source>Comparing films</source>
        <translation>مقارنة الصور</translation>
    </message>
    <message>
        <source>same patient</source>
        <translation>المريض نفسه</translation>
    </message>
    <message>
        <source>Cosine of the embeddings; 1 is the same direction. The encoder finds alike what looks alike to it, not what has the same disease.</source>
        <translation>جيب تمام الزاوية بين التمثيلات؛ 1 هو الاتجاه نفسه. المُرمِّز يجد ما يتشابه في نظره، لا ما فيه المرض نفسه.</translation>
    </message>
    <message>
        <source>The films have been imported again since they were compared. Press “Find similar films” once more.</source>
        <translation>استُوردت الصور من جديد بعد مقارنتها. يلزم الضغط على «البحث عن صور مشابهة» مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::StudyPane</name>
    <message>
        <source>Seeds</source>
        <translation>البذور</translation>
    </message>
    <message>
        <source>Pretraining, without labels</source>
        <translation>التدريب المسبق، بلا وسوم</translation>
    </message>
    <message>
        <source>Labelled films, probes and fine-tuning</source>
        <translation>الصور الموسومة والمسابير والضبط الدقيق</translation>
    </message>
    <message>
        <source>Five methods, %1</source>
        <translation>خمس طرائق، %1</translation>
    </message>
    <message>
        <source>Given encoders</source>
        <translation>مُرمِّزات جاهزة</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Add a given encoder</source>
        <translation>إضافة مُرمِّز جاهز</translation>
    </message>
    <message>
        <source>An encoder as safetensors, such as a supervised one: it is probed and fine-tuned beside the study&apos;s own.</source>
        <translation>مُرمِّز بصيغة safetensors، كمُرمِّز دُرِّب تدريبًا موجَّهًا: يُختبر بالمسبار ويُضبط ضبطًا دقيقًا إلى جانب مُرمِّزات الدراسة نفسها.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove the given encoders</source>
        <translation>إزالة المُرمِّزات الجاهزة</translation>
    </message>
    <message>
        <source>None: the study has its own encoders and the untrained ones.</source>
        <translation>لا يوجد: للدراسة مُرمِّزاتها الخاصة والمُرمِّزات غير المدرَّبة.</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>السحوبات</translation>
    </message>
    <message>
        <source>So often the labels of a fraction below 100 % are drawn, by patient; a smaller fraction lies inside a larger one of the same draw. The spread needs three or more.</source>
        <translation>عدد مرات سحب وسوم كل نسبة دون 100 %، بحسب المريض؛ وتقع النسبة الأصغر ضمن الأكبر منها في السحب نفسه. ويلزم لحساب التشتّت ثلاثة سحوبات أو أكثر.</translation>
    </message>
    <message>
        <source>How often the whole study is repeated with another seed. One shows a direction; the spread needs three or more.</source>
        <translation>عدد مرات تكرار الدراسة كلها ببذرة أخرى. المرة الواحدة تبيّن الاتجاه؛ ويلزم لحساب التشتّت ثلاث مرات أو أكثر.</translation>
    </message>
    <message>
        <source>None: a sweep compares the values of one setting.</source>
        <translation>لا يوجد: مسح المعاملات يقارن بين قيم إعداد واحد.</translation>
    </message>
    <message>
        <source>Sweep of %1: %2, %3</source>
        <translation>مسح معاملات %1: %2، %3</translation>
    </message>
    <message>
        <source>%1 against from scratch, %2</source>
        <translation>%1 مقابل التدريب من الصفر، %2</translation>
    </message>
    <message>
        <source>%1 pretrainings for each of %2 seeds; of each seed the best on validation is tested once.</source>
        <translation>عدد التدريبات المسبقة: %1 لكل بذرة، وعدد البذور: %2؛ ومن كل بذرة يُختبر الأفضل على صور التحقّق مرة واحدة.</translation>
    </message>
    <message>
        <source>%1 pretrainings; the best on validation is tested once.</source>
        <translation>عدد التدريبات المسبقة: %1؛ ويُختبر الأفضل على صور التحقّق مرة واحدة.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s): for each of SimCLR, MoCo, BYOL, DINO and MAE pretraining, a linear probe, kNN and fine-tuning at each fraction; for each of their networks the untrained encoder and training from scratch; and three baselines that look at no pixel. DINO and MAE train transformers and take the longest.</source>
        <translation>
            <numerusform>لا تشغيلات: لكل من SimCLR وMoCo وBYOL وDINO وMAE تدريب مسبق ومسبار خطي وkNN وضبط دقيق عند كل نسبة؛ ولكل شبكة من شبكاتها المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل. ويدرِّب DINO وMAE محوّلات (transformers)، وهما الأطول زمنًا.</numerusform>
            <numerusform>تشغيل واحد: لكل من SimCLR وMoCo وBYOL وDINO وMAE تدريب مسبق ومسبار خطي وkNN وضبط دقيق عند كل نسبة؛ ولكل شبكة من شبكاتها المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل. ويدرِّب DINO وMAE محوّلات (transformers)، وهما الأطول زمنًا.</numerusform>
            <numerusform>تشغيلان: لكل من SimCLR وMoCo وBYOL وDINO وMAE تدريب مسبق ومسبار خطي وkNN وضبط دقيق عند كل نسبة؛ ولكل شبكة من شبكاتها المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل. ويدرِّب DINO وMAE محوّلات (transformers)، وهما الأطول زمنًا.</numerusform>
            <numerusform>%n تشغيلات: لكل من SimCLR وMoCo وBYOL وDINO وMAE تدريب مسبق ومسبار خطي وkNN وضبط دقيق عند كل نسبة؛ ولكل شبكة من شبكاتها المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل. ويدرِّب DINO وMAE محوّلات (transformers)، وهما الأطول زمنًا.</numerusform>
            <numerusform>%n تشغيلًا: لكل من SimCLR وMoCo وBYOL وDINO وMAE تدريب مسبق ومسبار خطي وkNN وضبط دقيق عند كل نسبة؛ ولكل شبكة من شبكاتها المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل. ويدرِّب DINO وMAE محوّلات (transformers)، وهما الأطول زمنًا.</numerusform>
            <numerusform>%n تشغيل: لكل من SimCLR وMoCo وBYOL وDINO وMAE تدريب مسبق ومسبار خطي وkNN وضبط دقيق عند كل نسبة؛ ولكل شبكة من شبكاتها المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل. ويدرِّب DINO وMAE محوّلات (transformers)، وهما الأطول زمنًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s): pretraining with each value and a probe on validation after each; probe and fine-tuning of the best encoder, beside the untrained one and training from scratch; and three baselines that look at no pixel.</source>
        <translation>
            <numerusform>لا تشغيلات: تدريب مسبق بكل قيمة ومسبار على صور التحقّق بعد كل منها؛ ومسبار وضبط دقيق لأفضل مُرمِّز، إلى جانب المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
            <numerusform>تشغيل واحد: تدريب مسبق بكل قيمة ومسبار على صور التحقّق بعد كل منها؛ ومسبار وضبط دقيق لأفضل مُرمِّز، إلى جانب المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
            <numerusform>تشغيلان: تدريب مسبق بكل قيمة ومسبار على صور التحقّق بعد كل منها؛ ومسبار وضبط دقيق لأفضل مُرمِّز، إلى جانب المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
            <numerusform>%n تشغيلات: تدريب مسبق بكل قيمة ومسبار على صور التحقّق بعد كل منها؛ ومسبار وضبط دقيق لأفضل مُرمِّز، إلى جانب المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
            <numerusform>%n تشغيلًا: تدريب مسبق بكل قيمة ومسبار على صور التحقّق بعد كل منها؛ ومسبار وضبط دقيق لأفضل مُرمِّز، إلى جانب المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
            <numerusform>%n تشغيل: تدريب مسبق بكل قيمة ومسبار على صور التحقّق بعد كل منها؛ ومسبار وضبط دقيق لأفضل مُرمِّز، إلى جانب المُرمِّز غير المدرَّب والتدريب من الصفر؛ وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s): pretraining, probes of the trained and of the untrained encoder, fine-tuning from the trained one and from scratch at each fraction, and three baselines that look at no pixel.</source>
        <translation>
            <numerusform>لا تشغيلات: تدريب مسبق، ومسباران للمُرمِّز المدرَّب ولغير المدرَّب، وضبط دقيق من المُرمِّز المدرَّب ومن الصفر عند كل نسبة، وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
            <numerusform>تشغيل واحد: تدريب مسبق، ومسباران للمُرمِّز المدرَّب ولغير المدرَّب، وضبط دقيق من المُرمِّز المدرَّب ومن الصفر عند كل نسبة، وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
            <numerusform>تشغيلان: تدريب مسبق، ومسباران للمُرمِّز المدرَّب ولغير المدرَّب، وضبط دقيق من المُرمِّز المدرَّب ومن الصفر عند كل نسبة، وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
            <numerusform>%n تشغيلات: تدريب مسبق، ومسباران للمُرمِّز المدرَّب ولغير المدرَّب، وضبط دقيق من المُرمِّز المدرَّب ومن الصفر عند كل نسبة، وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
            <numerusform>%n تشغيلًا: تدريب مسبق، ومسباران للمُرمِّز المدرَّب ولغير المدرَّب، وضبط دقيق من المُرمِّز المدرَّب ومن الصفر عند كل نسبة، وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
            <numerusform>%n تشغيل: تدريب مسبق، ومسباران للمُرمِّز المدرَّب ولغير المدرَّب، وضبط دقيق من المُرمِّز المدرَّب ومن الصفر عند كل نسبة، وثلاثة خطوط أساس لا تنظر إلى أي بكسل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::SummaryPane</name>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Goes to the head of the queue: it runs next.</source>
        <translation>ينتقل إلى أول قائمة الانتظار: فيكون التالي في التنفيذ.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>إلى قائمة الانتظار</translation>
    </message>
    <message>
        <source>Goes to the end of the queue.</source>
        <translation>ينتقل إلى آخر قائمة الانتظار.</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>نسخ كسطر أوامر</translation>
    </message>
    <message>
        <source>Copies the call of hilum-cli that does the same.</source>
        <translation>ينسخ أمر hilum-cli الذي يؤدي الغرض نفسه.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخّص</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) need attention.</source>
        <translation>
            <numerusform>لا إعدادات تحتاج إلى مراجعة.</numerusform>
            <numerusform>إعداد واحد يحتاج إلى مراجعة.</numerusform>
            <numerusform>إعدادان يحتاجان إلى مراجعة.</numerusform>
            <numerusform>%n إعدادات تحتاج إلى مراجعة.</numerusform>
            <numerusform>%n إعدادًا تحتاج إلى مراجعة.</numerusform>
            <numerusform>%n إعداد تحتاج إلى مراجعة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::SweepBox</name>
    <message>
        <source>%1 stands twice</source>
        <translation>القيمة %1 مكرَّرة</translation>
    </message>
    <message>
        <source>there is nothing to choose between fewer than two values</source>
        <translation>لا مجال للاختيار بين أقل من قيمتين</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>مسح المعاملات</translation>
    </message>
    <message>
        <source>Pretrains once with each value of one setting. Validation films choose among them; the test films are read once, at the end.</source>
        <translation>يُجري تدريبًا مسبقًا واحدًا بكل قيمة من قيم إعداد واحد. ويجري الاختيار بينها على صور التحقّق؛ أما صور الاختبار فتُقرأ مرة واحدة في النهاية.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>The setting of pretraining that varies.</source>
        <translation>إعداد التدريب المسبق الذي تتغيّر قيمته.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>Numbers with commas between them.</source>
        <translation>أرقام تفصل بينها فواصل.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3.</source>
        <translation>%1: من %2 إلى %3.</translation>
    </message>
    <message>
        <source>Paper: %1.</source>
        <translation>الورقة البحثية: %1.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ToastCard</name>
    <message>
        <source>Close this notice</source>
        <translation>إغلاق هذا الإشعار</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::TransformRow</name>
    <message>
        <source>Probability</source>
        <translation>الاحتمال</translation>
    </message>
    <message>
        <source>How often the step happens at all.</source>
        <translation>مدى تكرار حدوث هذه الخطوة أصلًا.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>مغيَّر</translation>
    </message>
    <message>
        <source>Switches “%1” on or off.</source>
        <translation>يفعّل الخطوة «%1» أو يعطّلها.</translation>
    </message>
    <message>
        <source>Set “%1” back to the preset</source>
        <translation>إعادة «%1» إلى ما في الوصفة الجاهزة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 The preset has %2.</source>
        <translation>%1 القيمة في الوصفة الجاهزة: %2.</translation>
    </message>
    <message>
        <source>Before and after “%1”</source>
        <translation>قبل «%1» وبعده</translation>
    </message>
    <message>
        <source>Above the film, below the same after this step alone, with the numbers of this draw.</source>
        <translation>في الأعلى الصورة، وفي الأسفل الصورة نفسها بعد هذه الخطوة وحدها، بأرقام هذا السحب.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ViewerPanel</name>
    <message>
        <source>As the film says</source>
        <translation>كما في الملف</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>المجال الكامل</translation>
    </message>
    <message>
        <source>Lungs</source>
        <translation>الرئتان</translation>
    </message>
    <message>
        <source>Mediastinum and bone</source>
        <translation>المنصف والعظام</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Back to the films</source>
        <translation>العودة إلى الصور</translation>
    </message>
    <message>
        <source>Back to the films (Esc)</source>
        <translation>العودة إلى الصور (Esc)</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Previous film</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <source>Previous film (left arrow, Page Up)</source>
        <translation>الصورة السابقة (السهم الأيمن، Page Up)</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>الصورة التالية</translation>
    </message>
    <message>
        <source>Next film (right arrow, Page Down)</source>
        <translation>الصورة التالية (السهم الأيسر، Page Down)</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>عكس</translation>
    </message>
    <message>
        <source>Invert black and white (I)</source>
        <translation>عكس الأسود والأبيض (I)</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>المربّعات</translation>
    </message>
    <message>
        <source>Show or hide the boxes (B)</source>
        <translation>إظهار المربّعات أو إخفاؤها (B)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <source>Whole film (=)</source>
        <translation>الصورة كاملة (=)</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>One pixel of the film on one of the screen (0)</source>
        <translation>بكسل من الصورة لكل بكسل من الشاشة (0)</translation>
    </message>
    <message>
        <source>Privacy shade</source>
        <translation>ستار الخصوصية</translation>
    </message>
    <message>
        <source>Hide pictures and names (.)</source>
        <translation>إخفاء الصور والأسماء (.)</translation>
    </message>
    <message>
        <source>C</source>
        <comment>window centre</comment>
        <translation>C</translation>
    </message>
    <message>
        <source>Window centre</source>
        <translation>مركز النافذة</translation>
    </message>
    <message>
        <source>Window centre, in values of the film. Drag up and down with the right button.</source>
        <translation>مركز النافذة، بقيم الصورة. يتغيّر بالسحب إلى أعلى وأسفل بالزر الأيمن.</translation>
    </message>
    <message>
        <source>W</source>
        <comment>window width</comment>
        <translation>W</translation>
    </message>
    <message>
        <source>Window width</source>
        <translation>عرض النافذة</translation>
    </message>
    <message>
        <source>Window width, in values of the film. Drag left and right with the right button.</source>
        <translation>عرض النافذة، بقيم الصورة. يتغيّر بالسحب يسارًا ويمينًا بالزر الأيمن.</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>نوافذ جاهزة</translation>
    </message>
    <message>
        <source>Window presets (1 to 5)</source>
        <translation>نوافذ جاهزة (1 إلى 5)</translation>
    </message>
    <message>
        <source>%1	%2</source>
        <comment>preset, then its key</comment>
        <translation>%1	%2</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Window over what is in view, without its darkest and brightest 0.5 % (A)</source>
        <translation>ضبط النافذة على الجزء المعروض، مع استبعاد 0.5 % من أقتم البكسلات وأسطعها (A)</translation>
    </message>
    <message>
        <source>Pixel under the pointer</source>
        <translation>البكسل تحت المؤشر</translation>
    </message>
    <message>
        <source>not among the films shown</source>
        <translation>ليست بين الصور المعروضة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Right button: window. Left button: move. Wheel: zoom. ? shows all keys.</source>
        <translation>الزر الأيمن: النافذة. الزر الأيسر: التحريك. العجلة: التكبير. ويعرض ? جميع المفاتيح.</translation>
    </message>
    <message>
        <source>1 … 5	Window presets: as the film says, full range, lungs, mediastinum, high contrast</source>
        <translation>1 … 5	نوافذ جاهزة: كما في الملف، المجال الكامل، الرئتان، المنصف، تباين عالٍ</translation>
    </message>
    <message>
        <source>A	Window over what is in view</source>
        <translation>A	ضبط النافذة على الجزء المعروض</translation>
    </message>
    <message>
        <source>I	Invert black and white</source>
        <translation>I	عكس الأسود والأبيض</translation>
    </message>
    <message>
        <source>B	Boxes on and off</source>
        <translation>B	إظهار المربّعات وإخفاؤها</translation>
    </message>
    <message>
        <source>=	Fit the whole film</source>
        <translation>=	ملاءمة الصورة كاملة</translation>
    </message>
    <message>
        <source>0	One pixel of the film on one of the screen</source>
        <translation>0	بكسل من الصورة لكل بكسل من الشاشة</translation>
    </message>
    <message>
        <source>+ and −	Zoom in and out</source>
        <translation>+ و −	التكبير والتصغير</translation>
    </message>
    <message>
        <source>Arrows, Page Up and Page Down	Previous and next film</source>
        <translation>الأسهم و Page Up و Page Down	الصورة السابقة والتالية</translation>
    </message>
    <message>
        <source>[ and ]	Previous and next film of the same patient</source>
        <translation>[ و ]	الصورة السابقة والتالية للمريض نفسه</translation>
    </message>
    <message>
        <source>Esc	Back to the films</source>
        <translation>Esc	العودة إلى الصور</translation>
    </message>
    <message>
        <source>True proportions</source>
        <translation>النسب الحقيقية</translation>
    </message>
    <message>
        <source>Show the film as wide and high as it was; the file has squashed it (P)</source>
        <translation>عرض الصورة بنسبة عرضها إلى ارتفاعها الأصلية؛ فقد شوّه الملف أبعادها (P)</translation>
    </message>
    <message>
        <source>P	True proportions, or those of the file</source>
        <translation>P	النسب الحقيقية، أو نسب الملف</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>نسبة الأبعاد</translation>
    </message>
    <message>
        <source>The pixel under the pointer: its value in the file, that after the modality LUT, and what the network sees in its smaller copy.</source>
        <translation>البكسل تحت المؤشر: قيمته في الملف، وقيمته بعد جدول الوحدة (modality LUT)، وما تراه الشبكة في نسختها الأصغر.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ViewerTools</name>
    <message>
        <source>Ruler</source>
        <translation>مسطرة</translation>
    </message>
    <message>
        <source>Ruler (M): drag from point to point; drag an end to move it; Shift keeps it level or plumb; Delete removes it</source>
        <translation>مسطرة (M): السحب من نقطة إلى نقطة؛ يُسحب الطرف لنقله؛ Shift يبقيها أفقية أو عمودية؛ Delete يحذفها</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>عكس</translation>
    </message>
    <message>
        <source>Mirror left to right (F)</source>
        <translation>عكس اليسار واليمين (F)</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>تدوير</translation>
    </message>
    <message>
        <source>Turn clockwise by 90° (R); anticlockwise with Shift+R or by holding the button down</source>
        <translation>تدوير باتجاه عقارب الساعة بمقدار 90° (R)؛ وعكسها بـ Shift+R أو بإبقاء الزر مضغوطًا</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Copy the picture as shown (Ctrl+C), or save it (Ctrl+S)</source>
        <translation>نسخ الصورة كما هي معروضة (Ctrl+C) أو حفظها (Ctrl+S)</translation>
    </message>
    <message>
        <source>Clockwise by 90°	R</source>
        <translation>باتجاه عقارب الساعة بمقدار 90°	R</translation>
    </message>
    <message>
        <source>Anticlockwise by 90°	Shift+R</source>
        <translation>عكس عقارب الساعة بمقدار 90°	Shift+R</translation>
    </message>
    <message>
        <source>As the film is</source>
        <translation>كما هي الصورة</translation>
    </message>
    <message>
        <source>Copy picture	Ctrl+C</source>
        <translation>نسخ الصورة	Ctrl+C</translation>
    </message>
    <message>
        <source>Save picture as PNG…	Ctrl+S</source>
        <translation>حفظ الصورة بصيغة PNG…	Ctrl+S</translation>
    </message>
    <message>
        <source>The picture is hidden. Press . to show it, then copy or save it.</source>
        <translation>الصورة مخفية. يمكن إظهارها بالضغط على . ثم نسخها أو حفظها.</translation>
    </message>
    <message>
        <source>There is no picture yet. Wait until the film is shown.</source>
        <translation>لا توجد صورة بعد. يُرجى الانتظار حتى تُعرض الصورة الشعاعية.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard, %1 × %2 pixels, without names. What is burnt into the film itself goes along.</source>
        <translation>الصورة في الحافظة، %1 × %2 بكسل، من دون أسماء. أما ما هو مطبوع في الصورة الشعاعية نفسها فيبقى فيها.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>صورة PNG (*.png)</translation>
    </message>
    <message>
        <source>The picture is saved, without names. What is burnt into the film itself goes along.</source>
        <translation>حُفظت الصورة، من دون أسماء. أما ما هو مطبوع في الصورة الشعاعية نفسها فيبقى فيها.</translation>
    </message>
    <message>
        <source>The ruler is removed.</source>
        <translation>حُذفت المسطرة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>M	Ruler: drag from point to point; Shift keeps it level or plumb</source>
        <translation>M	مسطرة: السحب من نقطة إلى نقطة؛ Shift يبقيها أفقية أو عمودية</translation>
    </message>
    <message>
        <source>Insert	A ruler across the middle; Shift+Insert chooses the next one</source>
        <translation>Insert	مسطرة عبر الوسط؛ Shift+Insert لاختيار التالية</translation>
    </message>
    <message>
        <source>Alt+Arrows	Move the end of the chosen ruler; with Ctrl its start, with Shift by ten pixels</source>
        <translation>Alt+الأسهم	نقل نهاية المسطرة المختارة؛ ومع Ctrl بدايتها، ومع Shift بعشرة بكسلات</translation>
    </message>
    <message>
        <source>Delete, Ctrl+Z	Remove the chosen ruler; take back what was done to rulers</source>
        <translation>Delete و Ctrl+Z	حذف المسطرة المختارة؛ التراجع عما جرى على المساطر</translation>
    </message>
    <message>
        <source>F	Mirror left to right</source>
        <translation>F	عكس اليسار واليمين</translation>
    </message>
    <message>
        <source>R and Shift+R	Turn by 90°, clockwise and anticlockwise</source>
        <translation>R و Shift+R	تدوير بمقدار 90°، باتجاه عقارب الساعة وعكسها</translation>
    </message>
    <message>
        <source>Ctrl+C and Ctrl+S	Copy and save the picture as shown, without names</source>
        <translation>Ctrl+C و Ctrl+S	نسخ الصورة كما هي معروضة وحفظها، من دون أسماء</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ViewerWidget</name>
    <message>
        <source>Film</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Hidden. Press . to show it again.</source>
        <translation>مخفيّة. يعيد المفتاح . إظهارها.</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>مربّع</translation>
    </message>
    <message>
        <source>C %1  W %2</source>
        <comment>window centre and width</comment>
        <translation>⁦C %1  W %2⁩</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>معكوسة</translation>
    </message>
    <message>
        <source>True proportions</source>
        <translation>النسب الحقيقية</translation>
    </message>
    <message>
        <source>Proportions of the file</source>
        <translation>نسب الملف</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CaseDelegate</name>
    <message>
        <source>label: %1</source>
        <translation>الوسم: %1</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CaseList</name>
    <message>
        <source>Show or hide: %1</source>
        <translation>إظهار أو إخفاء: %1</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test on the films that only one of the two answers rightly. It takes films as independent; Holm&apos;s method adjusts for all pairs of the compared runs.</source>
        <translation>اختبار McNemar الدقيق على الصور التي أجاب عنها أحد التشغيلين فقط إجابة صحيحة. وهو يفترض استقلال الصور بعضها عن بعض؛ وتُصحِّح طريقة Holm القيمة لجميع أزواج التشغيلات المقارَنة.</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>الأكثر يقينًا أولًا</translation>
    </message>
    <message>
        <source>Closest to the threshold first</source>
        <translation>الأقرب إلى العتبة أولًا</translation>
    </message>
    <message>
        <source>Order of the films</source>
        <translation>ترتيب الصور</translation>
    </message>
    <message>
        <source>By how far both scores lie from their thresholds, together.</source>
        <translation>بحسب بُعد الدرجتين معًا عن عتبتيهما.</translation>
    </message>
    <message>
        <source>By how far the score lies from the threshold; mistakes come first.</source>
        <translation>بحسب بُعد الدرجة عن العتبة؛ وتأتي الأخطاء أولًا.</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>ذات الوسمة</translation>
    </message>
    <message>
        <source>Only films tagged “label wrong”</source>
        <translation>الصور ذات الوسمة «وسم خاطئ» فقط</translation>
    </message>
    <message>
        <source>Test films</source>
        <translation>صور الاختبار</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>kind of answer, how many</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test: p %1, by Holm %2</source>
        <translation>اختبار McNemar الدقيق: p %1، وبطريقة Holm %2</translation>
    </message>
    <message>
        <source>Tagged (%1)</source>
        <translation>ذات الوسمة (%1)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Choose above which films to see.</source>
        <translation>يلزم اختيار الصور المراد عرضها في الأعلى.</translation>
    </message>
    <message>
        <source>None of these films is tagged “label wrong”.</source>
        <translation>لا تحمل أي من هذه الصور الوسمة «وسم خاطئ».</translation>
    </message>
    <message>
        <source>There is no such film.</source>
        <translation>لا توجد صورة كهذه.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CaseModel</name>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>لا مربّعات</numerusform>
            <numerusform>مربّع واحد</numerusform>
            <numerusform>مربّعان</numerusform>
            <numerusform>%n مربّعات</numerusform>
            <numerusform>%n مربّعًا</numerusform>
            <numerusform>%n مربّع</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of answer, score</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Tagged: label wrong</source>
        <translation>الوسمة: وسم خاطئ</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CasePane</name>
    <message>
        <source>Reading the films…</source>
        <translation>جارٍ قراءة الصور…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Run whose answers are shown</source>
        <translation>التشغيل الذي تُعرض إجاباته</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Run A of the duel</source>
        <translation>التشغيل A في المبارزة</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>تبديل A وB</translation>
    </message>
    <message>
        <source>Swap A and B (X)</source>
        <translation>تبديل A وB (X)</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Run B of the duel</source>
        <translation>التشغيل B في المبارزة</translation>
    </message>
    <message>
        <source>A duel takes two runs</source>
        <translation>تتطلب المبارزة تشغيلين</translation>
    </message>
    <message>
        <source>Test a second run on the same films, or choose another one above.</source>
        <translation>يمكن اختبار تشغيل ثانٍ على الصور نفسها، أو اختيار تشغيل آخر في الأعلى.</translation>
    </message>
    <message>
        <source>No run is chosen</source>
        <translation>لم يُختر أي تشغيل</translation>
    </message>
    <message>
        <source>Check a run in the table of results.</source>
        <translation>يلزم تحديد تشغيل في جدول النتائج.</translation>
    </message>
    <message>
        <source>These two cannot meet</source>
        <translation>تتعذّر المبارزة بين هذين التشغيلين</translation>
    </message>
    <message>
        <source>They were tested on different films. Choose two runs of one test set.</source>
        <translation>اختُبر التشغيلان على صور مختلفة. يلزم اختيار تشغيلين لهما مجموعة الاختبار نفسها.</translation>
    </message>
    <message>
        <source>The films cannot be shown</source>
        <translation>تعذّر عرض الصور</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CaseTags</name>
    <message>
        <source>tag “label wrong”</source>
        <translation>إضافة الوسمة «وسم خاطئ»</translation>
    </message>
    <message>
        <source>remove “label wrong”</source>
        <translation>إزالة الوسمة «وسم خاطئ»</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CaseView</name>
    <message>
        <source>The map is empty: the network points nowhere, which counts as a miss.</source>
        <translation>الخريطة فارغة: لا تشير الشبكة إلى أي موضع، ويُحسب ذلك إخفاقًا.</translation>
    </message>
    <message>
        <source>The map is empty: the network points nowhere.</source>
        <translation>الخريطة فارغة: لا تشير الشبكة إلى أي موضع.</translation>
    </message>
    <message>
        <source>Hit: the map&apos;s maximum lies in a box.</source>
        <translation>إصابة: تقع القيمة العظمى للخريطة داخل مربّع.</translation>
    </message>
    <message>
        <source>Miss: the map&apos;s maximum lies outside the boxes.</source>
        <translation>إخفاق: تقع القيمة العظمى للخريطة خارج المربّعات.</translation>
    </message>
    <message numerus="yes">
        <source>Without %n film(s) tagged “label wrong”: AUROC %1 → %2, accuracy %3 → %4.</source>
        <translation>
            <numerusform>من دون استبعاد أي صورة تحمل الوسمة «وسم خاطئ»: AUROC من %1 إلى %2، والدقة من %3 إلى %4.</numerusform>
            <numerusform>من دون صورة واحدة تحمل الوسمة «وسم خاطئ»: AUROC من %1 إلى %2، والدقة من %3 إلى %4.</numerusform>
            <numerusform>من دون صورتين تحملان الوسمة «وسم خاطئ»: AUROC من %1 إلى %2، والدقة من %3 إلى %4.</numerusform>
            <numerusform>من دون %n صور تحمل الوسمة «وسم خاطئ»: AUROC من %1 إلى %2، والدقة من %3 إلى %4.</numerusform>
            <numerusform>من دون %n صورة تحمل الوسمة «وسم خاطئ»: AUROC من %1 إلى %2، والدقة من %3 إلى %4.</numerusform>
            <numerusform>من دون %n صورة تحمل الوسمة «وسم خاطئ»: AUROC من %1 إلى %2، والدقة من %3 إلى %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>خريطة حرارية</translation>
    </message>
    <message>
        <source>Show or hide where the network looks (H)</source>
        <translation>إظهار أو إخفاء المواضع التي تنظر إليها الشبكة (H)</translation>
    </message>
    <message>
        <source>Label wrong</source>
        <translation>وسم خاطئ</translation>
    </message>
    <message>
        <source>You take the label of this film for wrong (L). It is kept in the workspace and can be undone; no label and no run is changed, but scores are also shown without these films.</source>
        <translation>للدلالة على أن وسم هذه الصورة خاطئ في رأي المستخدم (L). يُحفظ ذلك في مساحة العمل ويمكن التراجع عنه؛ ولا يتغيّر أي وسم ولا أي تشغيل، لكن النتائج تُعرض أيضًا من دون هذه الصور.</translation>
    </message>
    <message>
        <source>Make heat maps</source>
        <translation>إنشاء خرائط حرارية</translation>
    </message>
    <message>
        <source>Runs `hilum-cli explain` on the test films of this run, those with boxes first, and plays the pointing game on all that have boxes.</source>
        <translation>ينفّذ `hilum-cli explain` على صور اختبار هذا التشغيل، بدءًا بالصور ذات المربّعات، ويُجري لعبة التأشير على جميع الصور ذات المربّعات.</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>This run has no trained network that could be looked into.</source>
        <translation>ليس لهذا التشغيل شبكة مدرَّبة يمكن النظر في داخلها.</translation>
    </message>
    <message>
        <source>Its heat maps are being made…</source>
        <translation>جارٍ إنشاء خرائطه الحرارية…</translation>
    </message>
    <message>
        <source>There are no heat maps of this run yet.</source>
        <translation>لا توجد خرائط حرارية لهذا التشغيل بعد.</translation>
    </message>
    <message numerus="yes">
        <source>This film is not among the %n test film(s) of the run that have a heat map; those with boxes come first.</source>
        <translation>
            <numerusform>ليست لأي صورة اختبار في هذا التشغيل خريطة حرارية، ولا لهذه الصورة؛ والأولوية للصور ذات المربّعات.</numerusform>
            <numerusform>ليست هذه الصورة صورة الاختبار الوحيدة في التشغيل التي لها خريطة حرارية؛ والأولوية للصور ذات المربّعات.</numerusform>
            <numerusform>ليست هذه الصورة إحدى صورتي الاختبار اللتين لهما خريطة حرارية في التشغيل؛ والأولوية للصور ذات المربّعات.</numerusform>
            <numerusform>ليست هذه الصورة بين %n صور اختبار لها خريطة حرارية في التشغيل؛ والأولوية للصور ذات المربّعات.</numerusform>
            <numerusform>ليست هذه الصورة بين %n صورة اختبار لها خريطة حرارية في التشغيل؛ والأولوية للصور ذات المربّعات.</numerusform>
            <numerusform>ليست هذه الصورة بين %n صورة اختبار لها خريطة حرارية في التشغيل؛ والأولوية للصور ذات المربّعات.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pointing game of the run: %1, %2 of %3 films; at random %4.</source>
        <translation>لعبة التأشير في هذا التشغيل: %1، أي %2 من أصل %3 من الصور؛ وبالمصادفة %4.</translation>
    </message>
    <message>
        <source>Maps of %1 × %1 cells.</source>
        <translation>خرائط من %1 × %1 خلية.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>run of a duel, sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The map is nearly even, so it is not drawn.</source>
        <translation>الخريطة شبه متجانسة، ولذلك لا تُرسم.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CompareCharts</name>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (خط الأساس)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n seeds)</source>
        <translation>
            <numerusform>%1 (بلا بذور)</numerusform>
            <numerusform>%1 (بذرة واحدة)</numerusform>
            <numerusform>%1 (بذرتان)</numerusform>
            <numerusform>%1 (%n بذور)</numerusform>
            <numerusform>%1 (%n بذرة)</numerusform>
            <numerusform>%1 (%n بذرة)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ± %2 (SD)</source>
        <translation>%1 ± %2 (انحراف معياري)</translation>
    </message>
    <message>
        <source>Seeds together</source>
        <translation>البذور معًا</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Pairwise differences</source>
        <translation>الفروق بين الأزواج</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>ما يُرسم</translation>
    </message>
    <message>
        <source>Draws runs that differ only in their seeds as one: mean, standard deviation, and each seed as a ring.</source>
        <translation>يرسم التشغيلات التي لا تختلف إلا في بذورها كتشغيل واحد: المتوسط والانحراف المعياري، وكل بذرة على شكل حلقة.</translation>
    </message>
    <message>
        <source>AUROC on the test films, with 95 % intervals</source>
        <translation>AUROC على صور الاختبار، مع فواصل ثقة 95 %</translation>
    </message>
    <message>
        <source>coin toss</source>
        <translation>رمية عملة</translation>
    </message>
    <message>
        <source>Accuracy on the test films, with 95 % intervals</source>
        <translation>الدقة على صور الاختبار، مع فواصل ثقة 95 %</translation>
    </message>
    <message>
        <source>always the larger class</source>
        <translation>الفئة الأكبر دائمًا</translation>
    </message>
    <message>
        <source>No two of these runs were tested on the same films.</source>
        <translation>لا يوجد بين هذه التشغيلات اثنان اختُبرا على الصور نفسها.</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs, adjusted by Holm&apos;s method</source>
        <translation>
            <numerusform>لا أزواج، والتصحيح بطريقة Holm</numerusform>
            <numerusform>زوج واحد، مصحَّح بطريقة Holm</numerusform>
            <numerusform>زوجان، مصحَّحان بطريقة Holm</numerusform>
            <numerusform>%n أزواج، مصحَّحة بطريقة Holm</numerusform>
            <numerusform>%n زوجًا، مصحَّحة بطريقة Holm</numerusform>
            <numerusform>%n زوج، مصحَّحة بطريقة Holm</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 test films of %2 patients, prevalence %3</source>
        <translation>صور الاختبار: %1، المرضى: %2، معدل الانتشار: %3</translation>
    </message>
    <message>
        <source>AUROC of each run with its interval</source>
        <translation>AUROC لكل تشغيل مع فاصل الثقة</translation>
    </message>
    <message>
        <source>Accuracy of each run with its interval, beside the larger class</source>
        <translation>دقة كل تشغيل مع فاصل الثقة، بجانب الفئة الغالبة</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Pairwise differences: which of two runs is better, and is it certain</source>
        <translation>فروق الأزواج: أي التشغيلين أفضل، وهل ذلك مؤكد</translation>
    </message>
    <message>
        <source>ROC, PR</source>
        <translation>ROC، PR</translation>
    </message>
    <message>
        <source>ROC curves, precision and recall, with the thresholds from validation</source>
        <translation>منحنيات ROC والقيمة التنبئية الإيجابية والاستدعاء، مع العتبات من التحقّق</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>المعايرة</translation>
    </message>
    <message>
        <source>Do probabilities mean what they say, before and after temperature scaling</source>
        <translation>هل تعني الاحتمالات ما تقوله، قبل ضبط الحرارة وبعده</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>AUROC against the number of labelled films, and the labels that pretraining saves</source>
        <translation>AUROC مقابل عدد الصور الموسومة، والوسوم التي يوفّرها التدريب المسبق</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>AUROC against time, memory, energy and multiply-adds</source>
        <translation>AUROC مقابل الزمن والذاكرة والطاقة وعمليات الضرب والجمع</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>الالتباس</translation>
    </message>
    <message>
        <source>Right and wrong answers of a run at its threshold</source>
        <translation>أجوبة التشغيل الصحيحة والخاطئة عند عتبته</translation>
    </message>
    <message>
        <source>Subgroups</source>
        <translation>المجموعات الفرعية</translation>
    </message>
    <message>
        <source>A run by sex, age, view, size of the boxes, films of a patient</source>
        <translation>تشغيل بحسب الجنس والعمر والوضعية وحجم المربّعات وصور المريض</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CompareTable</name>
    <message>
        <source>Find a run</source>
        <translation>البحث عن تشغيل</translation>
    </message>
    <message>
        <source>By name, notes, id or settings: all words must occur (Ctrl+F).</source>
        <translation>بالاسم أو الملاحظات أو المعرّف أو الإعدادات: يجب أن ترد جميع الكلمات (Ctrl+F).</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>جميع الأنواع</translation>
    </message>
    <message>
        <source>Fine-tuned</source>
        <translation>المضبوطة ضبطًا دقيقًا</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>المسابير</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>خطوط الأساس</translation>
    </message>
    <message>
        <source>Which kinds of runs</source>
        <translation>أنواع التشغيلات المعروضة</translation>
    </message>
    <message>
        <source>Shows only runs of this kind; what is compared stays.</source>
        <translation>يعرض التشغيلات من هذا النوع فقط؛ ويبقى ما يُقارَن كما هو.</translation>
    </message>
    <message>
        <source>Each run</source>
        <translation>كل تشغيل</translation>
    </message>
    <message>
        <source>Seeds together</source>
        <translation>البذور معًا</translation>
    </message>
    <message>
        <source>By method and labels</source>
        <translation>بحسب الطريقة والوسوم</translation>
    </message>
    <message>
        <source>By method</source>
        <translation>بحسب الطريقة</translation>
    </message>
    <message>
        <source>By labels</source>
        <translation>بحسب الوسوم</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Takes compared runs together: mean ± standard deviation and their number.</source>
        <translation>يجمع التشغيلات المقارَنة معًا: المتوسط ± الانحراف المعياري وعددها.</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>المختلف فقط</translation>
    </message>
    <message>
        <source>Shows the settings in which the compared runs differ, beside their AUROC.</source>
        <translation>يعرض الإعدادات التي تختلف فيها التشغيلات المقارَنة، إلى جانب AUROC لكل منها.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Which columns are shown.</source>
        <translation>الأعمدة المعروضة.</translation>
    </message>
    <message>
        <source>Compared runs</source>
        <translation>التشغيلات المقارَنة</translation>
    </message>
    <message>
        <source>Pin as baseline, or unpin</source>
        <translation>تثبيت كخط أساس، أو إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Show its cases</source>
        <translation>عرض حالاته</translation>
    </message>
    <message>
        <source>Groups of compared runs</source>
        <translation>مجموعات التشغيلات المقارَنة</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CompareTableModel</name>
    <message>
        <source>baseline</source>
        <translation>خط الأساس</translation>
    </message>
    <message>
        <source>Its numbers are being computed.</source>
        <translation>جارٍ حساب أرقامه.</translation>
    </message>
    <message>
        <source>Run %1, seed %2</source>
        <translation>التشغيل %1، البذرة %2</translation>
    </message>
    <message>
        <source>%1 test films of %2 patients</source>
        <translation>صور الاختبار: %1، المرضى: %2</translation>
    </message>
    <message>
        <source>%1; a coin reaches the prevalence, %2.</source>
        <translation>%1؛ وتبلغ رمية العملة معدل الانتشار، %2.</translation>
    </message>
    <message>
        <source>%1; always answering the larger class is right in %2. This run: %3.</source>
        <translation>%1؛ والإجابة دائمًا بالفئة الأكبر صحيحة بنسبة %2. هذا التشغيل: %3.</translation>
    </message>
    <message>
        <source>%1 at the threshold %2, %3.</source>
        <translation>%1 عند العتبة %2، %3.</translation>
    </message>
    <message>
        <source>chosen on validation films</source>
        <translation>اختيرت على صور التحقّق</translation>
    </message>
    <message>
        <source>not chosen: it has no validation films</source>
        <translation>لم تُختر: ليست له صور تحقّق</translation>
    </message>
    <message>
        <source>All labels of the training films.</source>
        <translation>جميع وسوم صور التدريب.</translation>
    </message>
    <message>
        <source>%1, of which %2 pretraining.</source>
        <translation>%1، منها %2 للتدريب المسبق.</translation>
    </message>
    <message>
        <source>Checked runs are compared, drawn and reported.</source>
        <translation>التشغيلات المحددة هي التي تُقارَن وتُرسم وتدخل في التقرير.</translation>
    </message>
    <message>
        <source>Area under the ROC curve on the test films, with its 95 % interval by bootstrap over patients.</source>
        <translation>المساحة تحت منحنى ROC على صور الاختبار، مع فاصل ثقتها 95 % بإعادة المعاينة (bootstrap) على المرضى.</translation>
    </message>
    <message>
        <source>AUROC minus the baseline&apos;s, on the same resampled patients, with its 95 % interval.</source>
        <translation>AUROC مطروحًا منه AUROC خط الأساس، على عيّنات المرضى نفسها، مع فاصل ثقته 95 %.</translation>
    </message>
    <message>
        <source>Average precision; in brackets the prevalence, which a coin reaches.</source>
        <translation>متوسط القيمة التنبؤية الموجبة (average precision)؛ وبين القوسين معدل الانتشار الذي تبلغه رمية العملة.</translation>
    </message>
    <message>
        <source>At the threshold chosen on validation films; in brackets what always answering the larger class reaches.</source>
        <translation>عند العتبة المختارة على صور التحقّق؛ وبين القوسين ما تبلغه الإجابة دائمًا بالفئة الأكبر.</translation>
    </message>
    <message>
        <source>Share of the sick films that are found, at the threshold chosen on validation films.</source>
        <translation>نسبة الصور المرضية التي كُشفت، عند العتبة المختارة على صور التحقّق.</translation>
    </message>
    <message>
        <source>Share of the healthy films that are left alone, at the threshold chosen on validation films.</source>
        <translation>نسبة الصور السليمة التي لم تُعَدّ مرضية، عند العتبة المختارة على صور التحقّق.</translation>
    </message>
    <message>
        <source>Labelled films that it learned from.</source>
        <translation>الصور الموسومة التي تعلّم منها.</translation>
    </message>
    <message>
        <source>Training time in seconds, with the pretraining that it starts from.</source>
        <translation>زمن التدريب بالثواني، مع التدريب المسبق الذي يبدأ منه.</translation>
    </message>
    <message>
        <source>Films per second at the end of training.</source>
        <translation>عدد الصور في الثانية عند نهاية التدريب.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>AUROC [95 %]</source>
        <translation>AUROC [95 %]</translation>
    </message>
    <message>
        <source>Δ AUROC [95 %]</source>
        <translation>Δ AUROC [95 %]</translation>
    </message>
    <message>
        <source>AUPRC (prevalence)</source>
        <translation>AUPRC (معدل الانتشار)</translation>
    </message>
    <message>
        <source>Accuracy (majority)</source>
        <translation>الدقة (الفئة الغالبة)</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>النوعية</translation>
    </message>
    <message>
        <source>Labels (films)</source>
        <translation>الوسوم (الصور)</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>الزمن (s)</translation>
    </message>
    <message>
        <source>Films/s</source>
        <translation>صورة/s</translation>
    </message>
    <message>
        <source>It kept no predictions of test films that could be read, so it is neither compared nor drawn.</source>
        <translation>لم يحفظ توقعات لصور الاختبار يمكن قراءتها، فلا يُقارَن ولا يُرسم.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::ConfusionView</name>
    <message>
        <source>%1: %2</source>
        <comment>rate, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>النوعية</translation>
    </message>
    <message>
        <source>Precision: %1</source>
        <translation>القيمة التنبئية الإيجابية: %1</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Accuracy of the larger class: %1</source>
        <translation>دقة الفئة الغالبة: %1</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>الدقة المتوازنة</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>MCC</source>
        <translation>MCC</translation>
    </message>
    <message>
        <source>Accuracy over all classes: %1</source>
        <translation>الدقة على كل الفئات: %1</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>إيجابي</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>سلبي</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>مصفوفة الالتباس</translation>
    </message>
    <message>
        <source>Label %1, answer %2: %3</source>
        <translation>الوسم %1، الجواب %2: %3</translation>
    </message>
    <message>
        <source>%1 of the row</source>
        <translation>%1 من الصف</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::FigurePanel</name>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Run that the chart is about</source>
        <translation>التشغيل الذي يدور حوله الرسم</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>What the AUROC is set against</source>
        <translation>ما يُقابَل به AUROC</translation>
    </message>
    <message>
        <source>One of each kind</source>
        <translation>واحد من كل نوع</translation>
    </message>
    <message>
        <source>Draws of runs that differ only in their seeds the one with the highest AUROC.</source>
        <translation>يرسم من التشغيلات التي لا تختلف إلا في بذورها الأعلى AUROC.</translation>
    </message>
    <message>
        <source>Progress of the computation</source>
        <translation>تقدّم الحساب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stops the computation, or starts it again.</source>
        <translation>يوقف الحساب أو يبدأه من جديد.</translation>
    </message>
    <message>
        <source>Parts of the test set</source>
        <translation>أجزاء مجموعة الاختبار</translation>
    </message>
    <message>
        <source>No run is chosen. Check runs in the table.</source>
        <translation>لم يُختر أي تشغيل. يلزم اختيار تشغيلات في الجدول.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>جارٍ الحساب…</translation>
    </message>
    <message>
        <source>Stopped before it was computed.</source>
        <translation>أُوقف قبل أن يُحسب.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>حساب</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::GroupTableModel</name>
    <message>
        <source>All labels</source>
        <translation>جميع الوسوم</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>method, labels</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Runs of different protocols are never taken together.</source>
        <translation>لا تُجمع أبدًا تشغيلات ذات بروتوكولات مختلفة.</translation>
    </message>
    <message>
        <source>How many runs are taken together.</source>
        <translation>عدد التشغيلات المجموعة معًا.</translation>
    </message>
    <message>
        <source>Mean and standard deviation over the runs of the group; the value alone where there is one run.</source>
        <translation>المتوسط والانحراف المعياري لتشغيلات المجموعة؛ والقيمة وحدها حيث يوجد تشغيل واحد.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>AUPRC</source>
        <translation>AUPRC</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>النوعية</translation>
    </message>
    <message>
        <source>Labels (films)</source>
        <translation>الوسوم (الصور)</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>الزمن (s)</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::HeatMaker</name>
    <message>
        <source>Making heat maps</source>
        <translation>جارٍ إنشاء الخرائط الحرارية</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::PairTableModel</name>
    <message>
        <source>Both runs on the same test films.</source>
        <translation>كلا التشغيلين على صور الاختبار نفسها.</translation>
    </message>
    <message>
        <source>AUROC of the first minus that of the second, with its 95 % interval by paired bootstrap over patients.</source>
        <translation>AUROC الأول مطروحًا منه AUROC الثاني، مع فاصل ثقته 95 % بإعادة المعاينة المزدوجة (bootstrap) على المرضى.</translation>
    </message>
    <message>
        <source>Adjusted by Holm&apos;s method for the number of pairs: below 0.05 two runs are called different.</source>
        <translation>مصحَّحة بطريقة Holm لعدد الأزواج: دون 0.05 يُعَدّ التشغيلان مختلفين.</translation>
    </message>
    <message>
        <source>DeLong&apos;s test of this pair alone.</source>
        <translation>اختبار DeLong لهذا الزوج وحده.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Δ AUROC [95 %]</source>
        <translation>Δ AUROC [95 %]</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p (Holm)</translation>
    </message>
    <message>
        <source>p (DeLong)</source>
        <translation>p (DeLong)</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::SubgroupModel</name>
    <message>
        <source>Fewer than %1 positive or negative films: too few to say much.</source>
        <translation>أقل من %1 صور إيجابية أو سلبية: أقل من أن تقول الكثير.</translation>
    </message>
    <message>
        <source>What the test films are told apart by.</source>
        <translation>ما تُميَّز به صور الاختبار.</translation>
    </message>
    <message>
        <source>Part of the test films. Sizes of boxes are those of positive films, beside all negative ones.</source>
        <translation>جزء من صور الاختبار. أحجام المربّعات هي أحجام مربّعات الصور الإيجابية، بجانب كل الصور السلبية.</translation>
    </message>
    <message>
        <source>Test films of this part.</source>
        <translation>صور الاختبار في هذا الجزء.</translation>
    </message>
    <message>
        <source>Patients whose films these are.</source>
        <translation>المرضى أصحاب هذه الصور.</translation>
    </message>
    <message>
        <source>Positive films among them.</source>
        <translation>الصور الإيجابية منها.</translation>
    </message>
    <message>
        <source>AUROC within this part, with its 95 % interval.</source>
        <translation>AUROC داخل هذا الجزء، مع فاصل الثقة 95 %.</translation>
    </message>
    <message>
        <source>Share of the positive films that are found, at the run&apos;s one threshold.</source>
        <translation>نسبة الصور الإيجابية المكتشَفة، عند عتبة التشغيل الوحيدة.</translation>
    </message>
    <message>
        <source>False negative rate: share of the positive films that are missed.</source>
        <translation>معدل السلبية الكاذبة: نسبة الصور الإيجابية الفائتة.</translation>
    </message>
    <message>
        <source>Share of the negative films that are left alone, at the run&apos;s one threshold.</source>
        <translation>نسبة الصور السلبية التي تُترك بلا إنذار، عند عتبة التشغيل الوحيدة.</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>السِّمة</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>Films (n)</source>
        <translation>الصور (n)</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>المرضى</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>إيجابي</translation>
    </message>
    <message>
        <source>AUROC [95 %]</source>
        <translation>AUROC [95 %]</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Missed (FNR)</source>
        <translation>الفائتة (FNR)</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>النوعية</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::HealthPanel</name>
    <message>
        <source>Clone with the suggestion</source>
        <translation>استنساخ مع الاقتراح</translation>
    </message>
    <message>
        <source>Takes the run&apos;s settings into Experiment and makes this one change.</source>
        <translation>ينقل إعدادات التشغيل إلى صفحة التجربة ويجري هذا التغيير وحده.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>السلامة</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>لم يُحكم عليه بعد</translation>
    </message>
    <message>
        <source>Clone and change “%1”</source>
        <translation>استنساخ وتغيير “%1”</translation>
    </message>
    <message>
        <source>The verdict is about this number.</source>
        <translation>الحكم يتعلق بهذا العدد.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::LogView</name>
    <message>
        <source>Search the log</source>
        <translation>البحث في السجل</translation>
    </message>
    <message>
        <source>Marks every match; Enter goes to the next.</source>
        <translation>يميّز كل مطابقة؛ وينقل Enter إلى التالية.</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>سجل التشغيل</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::NeighbourGrid</name>
    <message>
        <source>Nearest neighbours of the run&apos;s films at one step</source>
        <translation>أقرب الجيران لصور التشغيل عند خطوة واحدة</translation>
    </message>
    <message>
        <source>Film %1</source>
        <translation>الصورة %1</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::NeighbourPanel</name>
    <message>
        <source>No nearest neighbours: training or validation films of one class are missing, so that there are no labelled films to look among.</source>
        <translation>لا جيران أقربون: لا توجد صور تدريب أو تحقّق لإحدى الفئتين، فلا صور موسومة يمكن البحث بينها.</translation>
    </message>
    <message>
        <source>No nearest neighbours at this step: the run was made before they were written. “hilum-cli explain --neighbours” makes them of its network.</source>
        <translation>لا جيران أقربون عند هذه الخطوة: أُجري التشغيل قبل أن تُكتب. ويُنشئها «hilum-cli explain --neighbours» من شبكته.</translation>
    </message>
    <message>
        <source>Nearest neighbours: each film, then the labelled training films that the network finds most alike (cosine similarity of the features), never of the same patient. ✓ in blue: the same label; ✕ in orange: another.</source>
        <translation>أقرب الجيران: كل صورة، ثم صور التدريب الموسومة التي تراها الشبكة الأكثر شبهًا بها (تشابه جيب التمام للتمثيلات)، ولا تكون أبدًا للمريض نفسه. ✓ بالأزرق: الوسم نفسه؛ ✕ بالبرتقالي: وسم آخر.</translation>
    </message>
    <message>
        <source>– in grey: the film has no label.</source>
        <translation>– بالرمادي: الصورة بلا وسم.</translation>
    </message>
    <message>
        <source>Not every film&apos;s patient is known here: a film of the same patient may be among them.</source>
        <translation>مريض كل صورة ليس معروفًا هنا: قد تكون بينها صورة للمريض نفسه.</translation>
    </message>
    <message>
        <source>%1 of %2 neighbours have the label of their film; drawn at random, about %3 would.</source>
        <translation>%1 من %2 من الجيران لها وسم صورتها؛ ولو سُحبت عشوائيًا لكانت نحو %3.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::NotesPanel</name>
    <message>
        <source>Tags</source>
        <translation>وسمات</translation>
    </message>
    <message>
        <source>Words that the list shows and finds, separated by commas.</source>
        <translation>كلمات تعرضها القائمة وتجدها، مفصولة بفواصل.</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>وسمات مفصولة بفواصل</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>What you want to remember of this run. The list finds it. No names of patients: it goes into the reports and exports of this run.</source>
        <translation>ما يُراد تذكّره من هذا التشغيل. تجده القائمة. من دون أسماء مرضى: تدخل الملاحظة في تقارير هذا التشغيل وملفات تصديره.</translation>
    </message>
    <message>
        <source>Note. No names of patients: it goes into reports and exports.</source>
        <translation>ملاحظة. من دون أسماء مرضى: تدخل في التقارير وملفات التصدير.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::PictureGrid</name>
    <message>
        <source>Pictures of the run&apos;s films at one step</source>
        <translation>صور توضيحية للصور الشعاعية في التشغيل عند خطوة واحدة</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunActions</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Saves a checkpoint and waits; memory is kept (P).</source>
        <translation>يحفظ نقطة حفظ وينتظر؛ وتبقى الذاكرة محجوزة (P).</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Goes on where the run was; one that ended too early goes back into the queue (R).</source>
        <translation>يتابع من حيث توقّف التشغيل؛ والتشغيل الذي انتهى مبكرًا يعود إلى قائمة الانتظار (R).</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>استنساخ</translation>
    </message>
    <message>
        <source>Takes the run&apos;s settings into Experiment, to be changed and started again (C).</source>
        <translation>ينقل إعدادات التشغيل إلى صفحة التجربة، لتغييرها وبدء التشغيل من جديد (C).</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>نسخ كسطر أوامر</translation>
    </message>
    <message>
        <source>The hilum-cli call that makes the same run (Shift+C).</source>
        <translation>أمر hilum-cli الذي يُنشئ التشغيل نفسه (Shift+C).</translation>
    </message>
    <message>
        <source>Remove from queue</source>
        <translation>إزالة من قائمة الانتظار</translation>
    </message>
    <message>
        <source>The run stays in the list and can be queued again (Del).</source>
        <translation>يبقى التشغيل في القائمة، ويمكن إعادته إلى قائمة الانتظار (Del).</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>إيقاف مع الاحتفاظ</translation>
    </message>
    <message>
        <source>The command line is in the clipboard.</source>
        <translation>سطر الأوامر في الحافظة.</translation>
    </message>
    <message>
        <source>Ends the run and keeps what it has learned; for some seconds it can be taken back (S).</source>
        <translation>ينهي التشغيل ويحتفظ بما تعلّمه؛ ويمكن التراجع عنه لبضع ثوانٍ (S).</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>تمديد…</translation>
    </message>
    <message>
        <source>Takes a finished pretraining into Experiment, to go on from its last step for more epochs (E).</source>
        <translation>يأخذ تدريبًا مسبقًا منتهيًا إلى صفحة التجربة ليُستأنف من آخر خطوة فيه دورات أخرى (E).</translation>
    </message>
    <message>
        <source>Earlier in the queue</source>
        <translation>إلى الأمام في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Changes places with the run before it (Alt+Up).</source>
        <translation>يتبادل المكان مع التشغيل الذي قبله (Alt+Up).</translation>
    </message>
    <message>
        <source>Later in the queue</source>
        <translation>إلى الخلف في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Changes places with the run after it (Alt+Down).</source>
        <translation>يتبادل المكان مع التشغيل الذي بعده (Alt+Down).</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Moves the run to the workspace&apos;s trash, from which it can come back for a week (Shift+Del).</source>
        <translation>ينقل التشغيل إلى سلة محذوفات مساحة العمل، ويمكن استعادته منها خلال أسبوع (Shift+Del).</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>Takes back what was done last with runs on this page (Ctrl+Z).</source>
        <translation>يتراجع عن آخر ما جرى للتشغيلات في هذه الصفحة (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>Shows the run among the others again (A).</source>
        <translation>يعرض التشغيل بين غيره من جديد (A).</translation>
    </message>
    <message>
        <source>Takes the run out of the list; the filter “Archived” shows it (A).</source>
        <translation>يخرج التشغيل من القائمة؛ ويعرضه مرشّح “مؤرشفة” (A).</translation>
    </message>
    <message>
        <source>Stopping “%1” at step %2 of %3. What it has learned is kept, and it can be resumed.</source>
        <translation>يجري إيقاف “%1” عند الخطوة %2 من %3. يُحتفظ بما تعلّمه، ويمكن استئنافه.</translation>
    </message>
    <message numerus="yes">
        <source>Stopping %n runs. What they have learned is kept, and they can be resumed.</source>
        <translation>
            <numerusform>لا يُوقَف أي تشغيل.</numerusform>
            <numerusform>يجري إيقاف تشغيل واحد. يُحتفظ بما تعلّمه، ويمكن استئنافه.</numerusform>
            <numerusform>يجري إيقاف تشغيلين. يُحتفظ بما تعلّماه، ويمكن استئنافهما.</numerusform>
            <numerusform>يجري إيقاف %n تشغيلات. يُحتفظ بما تعلّمته، ويمكن استئنافها.</numerusform>
            <numerusform>يجري إيقاف %n تشغيلًا. يُحتفظ بما تعلّمته، ويمكن استئنافها.</numerusform>
            <numerusform>يجري إيقاف %n تشغيل. يُحتفظ بما تعلّمته، ويمكن استئنافها.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has stopped already. Resume goes on from where it was.</source>
        <translation>لقد توقف بالفعل. الاستئناف يواصل من حيث كان.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunCurves</name>
    <message>
        <source>Chance: 0.5</source>
        <translation>المصادفة: 0.5</translation>
    </message>
    <message>
        <source>linear probe</source>
        <translation>مسبار خطي</translation>
    </message>
    <message>
        <source>kNN</source>
        <translation>kNN</translation>
    </message>
    <message>
        <source>test films</source>
        <translation>صور الاختبار</translation>
    </message>
    <message>
        <source>validation films</source>
        <translation>صور التحقّق</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>Time since the first step (s)</source>
        <translation>الزمن منذ الخطوة الأولى (s)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>الخسارة</translation>
    </message>
    <message>
        <source>These losses measure different things: only curves of one kind can be set against each other.</source>
        <translation>تقيس هذه الخسائر أشياء مختلفة: لا تصحّ المقارنة إلا بين منحنيات من نوع واحد.</translation>
    </message>
    <message>
        <source>Each batch size has its own level of chance: a larger batch has more to choose from.</source>
        <translation>لكل حجم دُفعة مستوى مصادفة خاص به: فالدُّفعة الأكبر فيها ما هو أكثر للاختيار منه.</translation>
    </message>
    <message>
        <source>Measured on validation films while it trains: how well a simple classifier tells sick from healthy by what the encoder sees. Test films are never looked at before the end.</source>
        <translation>يُقاس على صور التحقّق في أثناء التدريب: مدى قدرة مصنِّف بسيط على التمييز بين الصور المرضية والسليمة بما يراه المُرمِّز. ولا يُنظر إلى صور الاختبار أبدًا قبل النهاية.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>معدل التعلّم</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>Films per second</source>
        <translation>صور في الثانية</translation>
    </message>
    <message>
        <source>No steps yet. The curve begins with the run&apos;s first step.</source>
        <translation>لا توجد خطوات بعد. يبدأ المنحنى مع أول خطوة من التشغيل.</translation>
    </message>
    <message>
        <source>Nothing has been measured yet. Probes run after some epochs.</source>
        <translation>لم يُقَس شيء بعد. تعمل المسابير بعد بعض الدورات.</translation>
    </message>
    <message>
        <source>Which curves</source>
        <translation>المنحنيات المعروضة</translation>
    </message>
    <message>
        <source>Films/s</source>
        <translation>صورة/s</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الزمن</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>المحور الأفقي</translation>
    </message>
    <message>
        <source>What the curves are drawn over.</source>
        <translation>ما تُرسم المنحنيات بدلالته.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>التنعيم</translation>
    </message>
    <message>
        <source>Moving average; the raw curve stays behind it, faint.</source>
        <translation>متوسط متحرك؛ ويبقى المنحنى الخام خلفه باهتًا.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>محور لوغاريتمي</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Shows the whole curve and follows it again (= or a double click).</source>
        <translation>يعرض المنحنى كاملًا ويعود إلى متابعته (= أو نقرة مزدوجة).</translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation>تصدير المنحنيات</translation>
    </message>
    <message>
        <source>Saves what is shown as PNG, SVG or CSV.</source>
        <translation>يحفظ المعروض بصيغة PNG أو SVG أو CSV.</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>صورة (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>رسم (SVG)…</translation>
    </message>
    <message>
        <source>Numbers (CSV)…</source>
        <translation>أرقام (CSV)…</translation>
    </message>
    <message>
        <source>The curves have been saved.</source>
        <translation>حُفظت المنحنيات.</translation>
    </message>
    <message>
        <source>Blank prediction: about %1</source>
        <translation>التنبؤ الفارغ: نحو %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Which number</source>
        <translation>أي عدد</translation>
    </message>
    <message>
        <source>What is measured of the embeddings, the gradient, or what the run uses of its machine.</source>
        <translation>ما يُقاس من التمثيلات أو التدرّج، أو ما يستعمله التشغيل من جهازه.</translation>
    </message>
    <message>
        <source>Draws everything but the AUROC on a logarithmic axis.</source>
        <translation>يرسم كل شيء عدا AUROC على محور لوغاريتمي.</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunDetails</name>
    <message>
        <source>Step %1, %2, saved %3</source>
        <translation>الخطوة %1، %2، حُفظت في %3</translation>
    </message>
    <message>
        <source>Select a run to see its settings, its warnings and its log.</source>
        <translation>يلزم تحديد تشغيل لعرض إعداداته وتحذيراته وسجله.</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>تفاصيل التشغيل</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Resume this run</source>
        <translation>استئناف هذا التشغيل</translation>
    </message>
    <message>
        <source>Settings that differ from the defaults</source>
        <translation>الإعدادات المختلفة عن القيم الافتراضية</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>التحذيرات</translation>
    </message>
    <message>
        <source>Last checkpoint</source>
        <translation>آخر نقطة حفظ</translation>
    </message>
    <message>
        <source>Leakage audit</source>
        <translation>تدقيق التسرّب</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>سطر الأوامر</translation>
    </message>
    <message>
        <source>The hilum-cli call that makes the same run.</source>
        <translation>أمر hilum-cli الذي يُنشئ التشغيل نفسه.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>نسخ سطر الأوامر</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>أُنشئ في %1</translation>
    </message>
    <message>
        <source>They cannot be read.</source>
        <translation>تعذّرت قراءتها.</translation>
    </message>
    <message>
        <source>%1 Default: %2.</source>
        <translation>%1 القيمة الافتراضية: %2.</translation>
    </message>
    <message>
        <source>None: everything is at its default.</source>
        <translation>لا يوجد: كل شيء على قيمته الافتراضية.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier ones</source>
        <translation>
            <numerusform>لا تحذيرات أقدم</numerusform>
            <numerusform>تحذير واحد أقدم</numerusform>
            <numerusform>تحذيران أقدم</numerusform>
            <numerusform>%n تحذيرات أقدم</numerusform>
            <numerusform>%n تحذيرًا أقدم</numerusform>
            <numerusform>%n تحذير أقدم</numerusform>
        </translation>
    </message>
    <message>
        <source>None.</source>
        <translation>لا يوجد.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>لا يوجد بعد.</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>السجل فارغ.</translation>
    </message>
    <message>
        <source>No log has been written yet.</source>
        <translation>لم يُكتب أي سجل بعد.</translation>
    </message>
    <message>
        <source>Load in Python</source>
        <translation>التحميل في Python</translation>
    </message>
    <message>
        <source>Loads the run&apos;s encoder, which takes films of one channel. For networks of three channels write it with hilum-cli export.</source>
        <translation>يحمّل مُرمِّز التشغيل الذي يقبل صورًا ذات قناة واحدة. أما مُرمِّز الشبكات ذات القنوات الثلاث فيُكتب بالأمر hilum-cli export.</translation>
    </message>
    <message>
        <source>Copy the lines of Python</source>
        <translation>نسخ أسطر Python</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Extend by more epochs…</source>
        <translation>تمديد بدورات أخرى…</translation>
    </message>
    <message>
        <source>Extend this run</source>
        <translation>تمديد هذا التشغيل</translation>
    </message>
    <message>
        <source>Notes and tags</source>
        <translation>ملاحظات ووسمات</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunPictures</name>
    <message>
        <source>Grad-CAM of the linear probe&apos;s logit for pneumonia in orange, radiologists&apos; boxes in blue.</source>
        <translation>خريطة Grad-CAM لقيمة logit التي يعطيها المسبار الخطي لذات الرئة باللون البرتقالي، ومربّعات اختصاصيي الأشعة باللون الأزرق.</translation>
    </message>
    <message>
        <source>Where the last stage is active in orange; it belongs to no class. Boxes in blue.</source>
        <translation>مواضع نشاط المرحلة الأخيرة باللون البرتقالي؛ ولا تخصّ أي فئة. والمربّعات باللون الأزرق.</translation>
    </message>
    <message>
        <source>Attention of the class token, mean of the heads, in orange; boxes in blue.</source>
        <translation>انتباه رمز الفئة (class token)، متوسط الرؤوس، باللون البرتقالي؛ والمربّعات باللون الأزرق.</translation>
    </message>
    <message>
        <source>From left to right: the film, the patches that MAE sees, and what it makes of them.</source>
        <translation>من اليسار إلى اليمين: الصورة الشعاعية، والرقع التي يراها MAE، وما يستخلصه منها.</translation>
    </message>
    <message>
        <source>Step of the pictures</source>
        <translation>خطوة الصور</translation>
    </message>
    <message>
        <source>Goes through the steps at which pictures were made; at the right end it follows the run.</source>
        <translation>يتنقّل بين الخطوات التي أُنشئت عندها صور؛ وعند آخر الشريط يتابع التشغيل.</translation>
    </message>
    <message>
        <source>None yet: they are made at each evaluation on the watching films.</source>
        <translation>لا يوجد بعد: تُنشأ عند كل تقييم على صور المراقبة.</translation>
    </message>
    <message>
        <source>Only pretraining makes pictures as it learns. “hilum-cli explain” shows where this run&apos;s network looks.</source>
        <translation>التدريب المسبق وحده يُنشئ صورًا في أثناء التعلّم. ويبيّن «hilum-cli explain» المواضع التي تنظر إليها شبكة هذا التشغيل.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>الخطوة %1</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunShelf</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Notes and tags</source>
        <translation>ملاحظات ووسمات</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>“%1” is archived; the filter “Archived” shows it.</source>
        <translation>أُرشف “%1”؛ ويعرضه مرشّح “مؤرشفة”.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs are archived; the filter “Archived” shows them.</source>
        <translation>
            <numerusform>لم يُؤرشف أي تشغيل.</numerusform>
            <numerusform>أُرشف تشغيل واحد؛ ويعرضه مرشّح “مؤرشفة”.</numerusform>
            <numerusform>أُرشف تشغيلان؛ ويعرضهما مرشّح “مؤرشفة”.</numerusform>
            <numerusform>أُرشفت %n تشغيلات؛ ويعرضها مرشّح “مؤرشفة”.</numerusform>
            <numerusform>أُرشف %n تشغيلًا؛ ويعرضها مرشّح “مؤرشفة”.</numerusform>
            <numerusform>أُرشف %n تشغيل؛ ويعرضها مرشّح “مؤرشفة”.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is back from the archive.</source>
        <translation>عاد “%1” من الأرشيف.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs are back from the archive.</source>
        <translation>
            <numerusform>لم يعد أي تشغيل من الأرشيف.</numerusform>
            <numerusform>عاد تشغيل واحد من الأرشيف.</numerusform>
            <numerusform>عاد تشغيلان من الأرشيف.</numerusform>
            <numerusform>عادت %n تشغيلات من الأرشيف.</numerusform>
            <numerusform>عاد %n تشغيلًا من الأرشيف.</numerusform>
            <numerusform>عاد %n تشغيل من الأرشيف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not deleted: %n waiting runs start from it. Delete those first, or wait for them.</source>
        <translation>
            <numerusform>لم يُحذف.</numerusform>
            <numerusform>لم يُحذف: تشغيل واحد في الانتظار يبدأ منه. يلزم حذف ذلك أولًا أو انتظاره.</numerusform>
            <numerusform>لم يُحذف: تشغيلان في الانتظار يبدآن منه. يلزم حذفهما أولًا أو انتظارهما.</numerusform>
            <numerusform>لم يُحذف: %n تشغيلات في الانتظار تبدأ منه. يلزم حذفها أولًا أو انتظارها.</numerusform>
            <numerusform>لم يُحذف: %n تشغيلًا في الانتظار تبدأ منه. يلزم حذفها أولًا أو انتظارها.</numerusform>
            <numerusform>لم يُحذف: %n تشغيل في الانتظار تبدأ منه. يلزم حذفها أولًا أو انتظارها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is deleted. It is kept for %n days.</source>
        <translation>
            <numerusform>حُذف “%1”.</numerusform>
            <numerusform>حُذف “%1”. يُحتفظ به يومًا واحدًا.</numerusform>
            <numerusform>حُذف “%1”. يُحتفظ به يومين.</numerusform>
            <numerusform>حُذف “%1”. يُحتفظ به %n أيام.</numerusform>
            <numerusform>حُذف “%1”. يُحتفظ به %n يومًا.</numerusform>
            <numerusform>حُذف “%1”. يُحتفظ به %n يوم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs are deleted.</source>
        <translation>
            <numerusform>لم يُحذف أي تشغيل.</numerusform>
            <numerusform>حُذف تشغيل واحد.</numerusform>
            <numerusform>حُذف تشغيلان.</numerusform>
            <numerusform>حُذفت %n تشغيلات.</numerusform>
            <numerusform>حُذف %n تشغيلًا.</numerusform>
            <numerusform>حُذف %n تشغيل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs started from it and will say so in a comparison.</source>
        <translation>
            <numerusform>لم يبدأ منه أي تشغيل.</numerusform>
            <numerusform>بدأ منه تشغيل واحد، وستذكر المقارنة ذلك.</numerusform>
            <numerusform>بدأ منه تشغيلان، وستذكر المقارنة ذلك.</numerusform>
            <numerusform>بدأت منه %n تشغيلات، وستذكر المقارنة ذلك.</numerusform>
            <numerusform>بدأ منه %n تشغيلًا، وستذكر المقارنة ذلك.</numerusform>
            <numerusform>بدأ منه %n تشغيل، وستذكر المقارنة ذلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies will miss it.</source>
        <translation>
            <numerusform>لن تفتقده أي دراسة.</numerusform>
            <numerusform>ستفتقده دراسة واحدة.</numerusform>
            <numerusform>ستفتقده دراستان.</numerusform>
            <numerusform>ستفتقده %n دراسات.</numerusform>
            <numerusform>ستفتقده %n دراسة.</numerusform>
            <numerusform>ستفتقده %n دراسة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from queue</source>
        <translation>إزالة من قائمة الانتظار</translation>
    </message>
    <message>
        <source>“%1” does not wait any more. It stays in the list.</source>
        <translation>لم يعد “%1” في الانتظار. يبقى في القائمة.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs do not wait any more. They stay in the list.</source>
        <translation>
            <numerusform>لا تغيير في الانتظار.</numerusform>
            <numerusform>لم يعد تشغيل واحد في الانتظار. يبقى في القائمة.</numerusform>
            <numerusform>لم يعد تشغيلان في الانتظار. يبقيان في القائمة.</numerusform>
            <numerusform>لم تعد %n تشغيلات في الانتظار. تبقى في القائمة.</numerusform>
            <numerusform>لم يعد %n تشغيلًا في الانتظار. تبقى في القائمة.</numerusform>
            <numerusform>لم يعد %n تشغيل في الانتظار. تبقى في القائمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move in the queue</source>
        <translation>نقل في قائمة الانتظار</translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunTableModel</name>
    <message>
        <source>No AUROC has been measured yet.</source>
        <translation>لم يُقَس AUROC بعد.</translation>
    </message>
    <message>
        <source>%1
Created %2</source>
        <translation>%1
أُنشئ في %2</translation>
    </message>
    <message>
        <source>Sorts by the time at which the run was made.</source>
        <translation>يرتّب بحسب وقت إنشاء التشغيل.</translation>
    </message>
    <message>
        <source>What kind of run it is, or its method.</source>
        <translation>نوع التشغيل، أو طريقته.</translation>
    </message>
    <message>
        <source>The dataset that it uses.</source>
        <translation>مجموعة البيانات التي يستخدمها.</translation>
    </message>
    <message>
        <source>Sorts what moves before what waits, in the queue&apos;s order.</source>
        <translation>يضع ما هو قيد التشغيل قبل ما ينتظر، بترتيب قائمة الانتظار.</translation>
    </message>
    <message>
        <source>Steps made of all steps, and the epoch.</source>
        <translation>الخطوات المنجزة من مجموع الخطوات، والدورة.</translation>
    </message>
    <message>
        <source>Loss of the last step.</source>
        <translation>خسارة آخر خطوة.</translation>
    </message>
    <message>
        <source>Best AUROC that it has measured: probe, validation or test.</source>
        <translation>أفضل AUROC قاسه: بالمسبار أو على التحقّق أو على الاختبار.</translation>
    </message>
    <message>
        <source>Epoch of the best AUROC.</source>
        <translation>الدورة ذات أفضل AUROC.</translation>
    </message>
    <message>
        <source>Films per second.</source>
        <translation>عدد الصور في الثانية.</translation>
    </message>
    <message>
        <source>Where it runs, and in which precision.</source>
        <translation>الجهاز الذي يعمل عليه، ودقة الحساب المستخدمة.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>الخسارة</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>Films/s</source>
        <translation>صورة/s</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>المنقضي</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>المتبقّي</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>About %1 are left.</source>
        <translation>يتبقّى نحو %1.</translation>
    </message>
    <message>
        <source>Time spent in steps, at the last epoch&apos;s end (minutes:seconds).</source>
        <translation>الزمن المستغرق في الخطوات، عند نهاية آخر دورة (دقائق:ثوانٍ).</translation>
    </message>
    <message>
        <source>Estimated time that is left (minutes:seconds).</source>
        <translation>الزمن المتبقّي المقدَّر (دقائق:ثوانٍ).</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>وسمات: %1</translation>
    </message>
    <message>
        <source>Whether a pretraining run learns something: good, doubtful, bad. The worst stand first.</source>
        <translation>هل يتعلّم تشغيل التدريب المسبق شيئًا: جيد، مشكوك فيه، سيئ. الأسوأ أولًا.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>السلامة</translation>
    </message>
</context>
</TS>
