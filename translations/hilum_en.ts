<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FilmText</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegendText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkCopy</name>
    <message numerus="yes">
        <source>Normalised: (grey ÷ 255 − %1) ÷ %2, from %n training film(s).</source>
        <translation>
            <numerusform>Normalised: (grey ÷ 255 − %1) ÷ %2, from %n training film.</numerusform>
            <numerusform>Normalised: (grey ÷ 255 − %1) ÷ %2, from %n training films.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Normalised: (grey ÷ 255 − %1) ÷ %2, from %n film(s).</source>
        <translation>
            <numerusform>Normalised: (grey ÷ 255 − %1) ÷ %2, from %n film.</numerusform>
            <numerusform>Normalised: (grey ÷ 255 − %1) ÷ %2, from %n films.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::app::StatusStrip</name>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n run waiting</numerusform>
            <numerusform>%n runs waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::AugmentPage</name>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ChartView</name>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ComparePage</name>
    <message numerus="yes">
        <source>Comparing %n runs…</source>
        <translation>
            <numerusform>Comparing %n run…</numerusform>
            <numerusform>Comparing %n runs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs wait.</source>
        <translation>
            <numerusform>%n run waits.</numerusform>
            <numerusform>%n runs wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs of this study have been deleted.</source>
        <translation>
            <numerusform>%n run of this study has been deleted.</numerusform>
            <numerusform>%n runs of this study have been deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen run(s) kept no predictions of test films: they are not drawn.</source>
        <translation>
            <numerusform>%n chosen run kept no predictions of test films: they are not drawn.</numerusform>
            <numerusform>%n chosen runs kept no predictions of test films: they are not drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::DicomTagModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ExperimentPage</name>
    <message numerus="yes">
        <source>%1 on %2, %n epoch(s)</source>
        <translation>
            <numerusform>%1 on %2, %n epoch</numerusform>
            <numerusform>%1 on %2, %n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilmDelegate</name>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilmDetails</name>
    <message numerus="yes">
        <source>%1 × %2, %n bits</source>
        <translation>
            <numerusform>%1 × %2, %n bit</numerusform>
            <numerusform>%1 × %2, %n bits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boxes</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n films of this patient</source>
        <translation>
            <numerusform>%n film of this patient</numerusform>
            <numerusform>%n films of this patient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n around this one are listed.</source>
        <translation>
            <numerusform>The film around this one is listed.</numerusform>
            <numerusform>The %n around this one are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List all %n films</source>
        <translation>
            <numerusform>List the film</numerusform>
            <numerusform>List all %n films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilterBar</name>
    <message numerus="yes">
        <source>%1 films</source>
        <translation>
            <numerusform>%1 film</numerusform>
            <numerusform>%1 films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 films</source>
        <translation>
            <numerusform>%1 of %2 films</numerusform>
            <numerusform>%1 of %2 films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ImportPanel</name>
    <message numerus="yes">
        <source>Films that stand in a table but not in the folder: %n, for example %1.</source>
        <translation>
            <numerusform>Films that stand in a table but not in the folder: %n, for example %1.</numerusform>
            <numerusform>Films that stand in a table but not in the folder: %n, for example %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures that stand in no table and stay out: %n, for example %1.</source>
        <translation>
            <numerusform>Pictures that stand in no table and stay out: %n, for example %1.</numerusform>
            <numerusform>Pictures that stand in no table and stay out: %n, for example %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped files: %n</source>
        <translation>
            <numerusform>Skipped files: %n</numerusform>
            <numerusform>Skipped files: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n films</source>
        <translation>
            <numerusform>Import %n film</numerusform>
            <numerusform>Import %n films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::MapPanel</name>
    <message numerus="yes">
        <source>%n films</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::NetworkPane</name>
    <message numerus="yes">
        <source>%1 · %n run(s)</source>
        <comment>pixels</comment>
        <translation>
            <numerusform>%1 · %n run</numerusform>
            <numerusform>%1 · %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::PickChip</name>
    <message numerus="yes">
        <source>%1 of %2 films from the map</source>
        <comment>those that are here, of the list</comment>
        <translation>
            <numerusform>%1 of %2 film from the map</numerusform>
            <numerusform>%1 of %2 films from the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 films from the map</source>
        <translation>
            <numerusform>%1 film from the map</numerusform>
            <numerusform>%1 films from the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RecipeCompare</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RecipeEditor</name>
    <message numerus="yes">
        <source>%n step(s) differ from %1. Ticks show its values.</source>
        <translation>
            <numerusform>%n step differs from %1. Ticks show its values.</numerusform>
            <numerusform>%n steps differ from %1. Ticks show its values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RunsPage</name>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::StudyPane</name>
    <message numerus="yes">
        <source>%n run(s): for each of SimCLR, MoCo, BYOL, DINO and MAE pretraining, a linear probe, kNN and fine-tuning at each fraction; for each of their networks the untrained encoder and training from scratch; and three baselines that look at no pixel. DINO and MAE train transformers and take the longest.</source>
        <translation>
            <numerusform>%n run: for each of SimCLR, MoCo, BYOL, DINO and MAE pretraining, a linear probe, kNN and fine-tuning at each fraction; for each of their networks the untrained encoder and training from scratch; and three baselines that look at no pixel. DINO and MAE train transformers and take the longest.</numerusform>
            <numerusform>%n runs: for each of SimCLR, MoCo, BYOL, DINO and MAE pretraining, a linear probe, kNN and fine-tuning at each fraction; for each of their networks the untrained encoder and training from scratch; and three baselines that look at no pixel. DINO and MAE train transformers and take the longest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s): pretraining with each value and a probe on validation after each; probe and fine-tuning of the best encoder, beside the untrained one and training from scratch; and three baselines that look at no pixel.</source>
        <translation>
            <numerusform>%n run: pretraining with each value and a probe on validation after each; probe and fine-tuning of the best encoder, beside the untrained one and training from scratch; and three baselines that look at no pixel.</numerusform>
            <numerusform>%n runs: pretraining with each value and a probe on validation after each; probe and fine-tuning of the best encoder, beside the untrained one and training from scratch; and three baselines that look at no pixel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s): pretraining, probes of the trained and of the untrained encoder, fine-tuning from the trained one and from scratch at each fraction, and three baselines that look at no pixel.</source>
        <translation>
            <numerusform>%n run: pretraining, probes of the trained and of the untrained encoder, fine-tuning from the trained one and from scratch at each fraction, and three baselines that look at no pixel.</numerusform>
            <numerusform>%n runs: pretraining, probes of the trained and of the untrained encoder, fine-tuning from the trained one and from scratch at each fraction, and three baselines that look at no pixel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::SummaryPane</name>
    <message numerus="yes">
        <source>%n setting(s) need attention.</source>
        <translation>
            <numerusform>%n setting needs attention.</numerusform>
            <numerusform>%n settings need attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CaseModel</name>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CaseView</name>
    <message numerus="yes">
        <source>Without %n film(s) tagged “label wrong”: AUROC %1 → %2, accuracy %3 → %4.</source>
        <translation>
            <numerusform>Without %n film tagged “label wrong”: AUROC %1 → %2, accuracy %3 → %4.</numerusform>
            <numerusform>Without %n films tagged “label wrong”: AUROC %1 → %2, accuracy %3 → %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This film is not among the %n test film(s) of the run that have a heat map; those with boxes come first.</source>
        <translation>
            <numerusform>This film is not the %n test film of the run that has a heat map; those with boxes come first.</numerusform>
            <numerusform>This film is not among the %n test films of the run that have a heat map; those with boxes come first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CompareCharts</name>
    <message numerus="yes">
        <source>%1 (%n seeds)</source>
        <translation>
            <numerusform>%1 (%n seed)</numerusform>
            <numerusform>%1 (%n seeds)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs, adjusted by Holm&apos;s method</source>
        <translation>
            <numerusform>%n pair, adjusted by Holm&apos;s method</numerusform>
            <numerusform>%n pairs, adjusted by Holm&apos;s method</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::LogView</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunActions</name>
    <message numerus="yes">
        <source>Stopping %n runs. What they have learned is kept, and they can be resumed.</source>
        <translation>
            <numerusform>Stopping %n run. What it has learned is kept, and it can be resumed.</numerusform>
            <numerusform>Stopping %n runs. What they have learned is kept, and they can be resumed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunDetails</name>
    <message numerus="yes">
        <source>%n earlier ones</source>
        <translation>
            <numerusform>%n earlier one</numerusform>
            <numerusform>%n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunShelf</name>
    <message numerus="yes">
        <source>%n runs are archived; the filter “Archived” shows them.</source>
        <translation>
            <numerusform>%n run is archived; the filter “Archived” shows it.</numerusform>
            <numerusform>%n runs are archived; the filter “Archived” shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs are back from the archive.</source>
        <translation>
            <numerusform>%n run is back from the archive.</numerusform>
            <numerusform>%n runs are back from the archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not deleted: %n waiting runs start from it. Delete those first, or wait for them.</source>
        <translation>
            <numerusform>Not deleted: %n waiting run starts from it. Delete that first, or wait for it.</numerusform>
            <numerusform>Not deleted: %n waiting runs start from it. Delete those first, or wait for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is deleted. It is kept for %n days.</source>
        <translation>
            <numerusform>“%1” is deleted. It is kept for %n day.</numerusform>
            <numerusform>“%1” is deleted. It is kept for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs are deleted.</source>
        <translation>
            <numerusform>%n run is deleted.</numerusform>
            <numerusform>%n runs are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs started from it and will say so in a comparison.</source>
        <translation>
            <numerusform>%n run started from it and will say so in a comparison.</numerusform>
            <numerusform>%n runs started from it and will say so in a comparison.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies will miss it.</source>
        <translation>
            <numerusform>%n study will miss it.</numerusform>
            <numerusform>%n studies will miss it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs do not wait any more. They stay in the list.</source>
        <translation>
            <numerusform>%n run does not wait any more. It stays in the list.</numerusform>
            <numerusform>%n runs do not wait any more. They stay in the list.</numerusform>
        </translation>
    </message>
</context>
</TS>
