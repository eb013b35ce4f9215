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
        <source>Stop %n runs? What they have learned so far is kept, and they can be resumed.</source>
        <translation>
            <numerusform>Stop %n run? What they have learned so far is kept, and they can be resumed.</numerusform>
            <numerusform>Stop %n runs? What they have learned so far is kept, and they can be resumed.</numerusform>
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
</TS>
