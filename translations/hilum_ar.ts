<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>FilmText</name>
    <message>
        <source>PA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lateral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Val</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pneumonia: yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pneumonia: no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>age in years, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: lengths cannot be measured on this film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <comment>width × height of a pixel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of the original film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of the original film. Its size is not known, so that lengths cannot be measured here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of the original film (%2 × %3 pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Here: %2 for each pixel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnobText</name>
    <message>
        <source>Area kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width to height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle up to ±</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness ±</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast ±</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise σ up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossGuide</name>
    <message>
        <source>Loss (NT-Xent, nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance: ln(2·%1 − 1) = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SimCLR picks a film&apos;s other view among %1. Guessing costs %2; the loss should fall below that within the first epochs and go on falling, ever more slowly. A loss that stays on the dashed line learns nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (InfoNCE, nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance: ln %1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MoCo picks a film&apos;s own key among %1. The loss often rises first, while the queue fills with keys of the young network, and then falls below %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (2 − 2 cos, both directions)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strangers: 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BYOL predicts the target&apos;s view of the other crop: 0 is a perfect match, 4 no likeness at all. A loss that drops to 0 within a few steps is no success but a collapse: look at the spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (cross-entropy, nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform student: ln %1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DINO&apos;s student matches its teacher. %1 is what a student costs that answers everything alike; a loss that stays there, or falls to 0, has collapsed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (mean squared error of hidden patches)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank prediction: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE paints the hidden patches. A network that paints every patch in its mean grey costs about 1; the loss falls slowly below that, and never to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coin toss: ln 2 = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tossing a coin between the two classes costs %1. With few labels the loss of the training films falls to almost nothing while the AUROC of the validation films stands still: the best epoch is kept, not the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Self-supervised learning on chest X-rays, by clicking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with datasets and runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo workspace; make it and start its study if it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page to show, 1 to 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: en or ar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark or light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture of the window and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, WIDTHxHEIGHT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a picture waits, milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films: import, filter and look at them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What augmentation does to a film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a run or a study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow runs while they learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare tested runs and write the report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>No training film of this dataset has a label: it can be pretrained on, but not fine-tuned or probed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test part holds films of one class only: nothing can be measured on it. Choose another split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pixel cache of this dataset holds films of %1 px: choose at most that, or import the dataset again with a larger size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset has %1 films for pretraining, fewer than one batch. Choose a smaller batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder that it starts from has a width of %1 channels: choose the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pixel cache of the labelled dataset holds films of %1 px: choose at most that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %2 views of a film; this recipe makes %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 share %3 films and %4 patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit is written when the run ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film and no patient stands on two sides of the split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit has found something; the report says what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict is written when a pretraining run ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>It is not in the queue. Resume puts it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits as no. %1 in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No queue is running: Resume starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe, untrained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s folder cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its worker reads the films and builds the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is running; about %1 are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at step %1. It keeps its memory until it is resumed or stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · epoch %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear probe, measured while it trained, at step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the validation films, at step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest neighbours, measured while it trained, at step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the test films, at step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>It was interrupted. Resume goes on from the last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed. The log says more; Resume tries again from the last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Resuming would take the same steps again: clone it with a lower learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2; what it has learned is kept. Resume goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A horizontal flip moves the heart to the right: the network learns that sides do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crops below a fifth of the film may hold no lung at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solarise looks like an inverted film (MONOCHROME1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong blur removes fine opacities, which is what pneumonia can look like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a random crop the two views are nearly the same film: the task is too easy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The factor is drawn from 1 − b to 1 + b.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The factor is drawn from 1 − c to 1 + c.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest σ, in pixels of a 224-pixel view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest σ, in pixels of a 224-pixel view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest standard deviation, as a share of full white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest share of the film&apos;s area that a crop keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest share of the film&apos;s area that a crop keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrowest crop, as width over height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widest crop, as width over height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest angle to either side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solarise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels at or above it are inverted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” was not found{facts}. Check the name, and that its drive is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that was named was not found{facts}. Check the name, and that its drive is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” could not be read{facts}. Check its permissions, or copy it again from its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read{facts}. Check its permissions, or copy it again from its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is not an image that Hilum knows{facts}. Take it out of the folder, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is not an image that Hilum knows{facts}. Take it out of the folder, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” ends too early{facts}. Copy or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file ends too early{facts}. Copy or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is larger than the limits that protect the memory{facts}. Reduce or split it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or a value is larger than the limits that protect the memory{facts}. Reduce or split it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is of a kind that Hilum does not read{facts}. Convert it first, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is of a kind that Hilum does not read{facts}. Convert it first, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is malformed{facts}. Correct it there, or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is malformed{facts}. Correct it there, or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table “{where}” lacks a column{facts}. Add the column, or choose which one to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table lacks a column{facts}. Add the column, or choose which one to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No parameter is called “{where}”{facts}. Check its spelling, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter is not known{facts}. Check its spelling, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “{where}” cannot be used{facts}. Choose a value within its range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value cannot be used{facts}. Choose a value within its range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dataset was recognised in “{where}”{facts}. Choose the folder that holds the images and their tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dataset was recognised in the folder{facts}. Choose the folder that holds the images and their tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: “{where}” could not be written{facts}. Free some space on its volume, then continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, and a file could not be written{facts}. Free some space on its volume, then continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” could not be written{facts}. Check its permissions and its drive, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be written{facts}. Check its permissions and its drive, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device “{where}” is not available{facts}. Choose another device, or check its driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is not available{facts}. Choose another device, or check its driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is in use by another process{facts}. Wait until it has finished, or close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is in use by another process{facts}. Wait until it has finished, or close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is damaged and was not used{facts}. Restore it from a copy, or make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is damaged and was not used{facts}. Restore it from a copy, or make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few labelled films are left in “{where}”{facts}. Choose a larger share of the labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few labelled films are left{facts}. Choose a larger share of the labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and test films are not separate in “{where}”{facts}. Choose a split by patient before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and test films are not separate{facts}. Choose a split by patient before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work on “{where}” was cancelled{facts}. Start it again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was cancelled{facts}. Start it again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training diverged in “{where}”{facts}. Lower the learning rate and continue from the last good checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training diverged{facts}. Lower the learning rate and continue from the last good checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory for “{where}”{facts}. Choose a smaller batch or image size, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory{facts}. Choose a smaller batch or image size, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” was written by a newer version of Hilum{facts}. Update Hilum to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file was written by a newer version of Hilum{facts}. Update Hilum to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Hilum with “{where}”{facts}. Try again; if it comes back, report it with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Hilum{facts}. Try again; if it comes back, report it with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{}” nobody knows which films are of one patient: shared patients cannot be ruled out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the DICOM structure is damaged behind the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of {} frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour turned to grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits stored are out of range; all allocated bits are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the high bit is out of range; the lowest bits are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items outside any sequence were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compressed data and the header disagree on the sign; the header&apos;s is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pixel data are not compressed, although the header says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window width below 1: taken as exact linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pixel spacing is unusable and ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the modality LUT is malformed and ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rescale slope is 0 and ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transparency ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Git LFS pointer; the picture was not downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an HTML or XML text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data of an unknown kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class names do not say which is pneumonia: “{}” was taken as 0 and “{}” as 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” was taken as {}, the opposite of “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These classes say neither pneumonia nor normal, so their films have no label: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} whose name tells no patient: each counts as a patient of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} in both train and test. If they mean the same people, the test is not independent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset&apos;s own validation folder has {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} outside the class folders, or of masks: left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked for at least two folders of pictures, such as NORMAL and PNEUMONIA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folders “{}”: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person number in the file&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folders train, val, test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class folders: two or more folders of pictures such as NORMAL and PNEUMONIA, also below train and test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name holds a zero byte, so it was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path is absolute; paths must lie inside the chosen folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path leads upwards with “..”; paths must lie inside the chosen folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path is a link that leads out of the chosen folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no label column that Hilum knows, so the films have no label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} without a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} without a patient: each counts as a patient of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of the table above 120 years: the age is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} for a film that an earlier row had named: its findings were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} leading out of the chosen folder: refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} with films both in test and in another part: the test is not independent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked for a CSV table with a column of image names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a CSV table with a column of image names, and the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the demo films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked for DICOM files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ignored: every file is read itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of other kinds: left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM files carry no label, so the films serve for pretraining only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag PatientID, hashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex, age, view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags PatientSex, PatientAge, ViewPosition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is a picture of modality {}, not a radiograph, so it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM files, in folders or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of the first {} cannot be read; {:.3g} % are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} are needed, {} are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} above 120 years in the files: the age is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} without PatientID: each counts as a patient of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} more were skipped than are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of identical files ({} more than once); {} of them both in test and elsewhere. All were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of {} could be read; for example: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train_val_list.txt and test_list.txt are not both there, so the films have no official part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: named in neither list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: named in both lists, counted as test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} without four usable numbers: left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} for a film that an earlier row had named: left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} without an image name: left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked for Data_Entry_2017*.csv or sample_labels.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 where the findings name Pneumonia, otherwise 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIH: Data_Entry_2017*.csv or sample_labels.csv with PNG pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} pixels; from {} to {} are possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”; a name has small letters, digits and single hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share lies between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked for {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds these datasets, of which one must be chosen: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a link that leads out of the chosen folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} to other folders: not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} that could not be opened: check the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} with a name that another picture has too; a table&apos;s row means the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of the tables without a picture in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} that no table names: left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tables name {}, but none of their pictures is in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The films are synthetic: they never belonged to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder&apos;s tables do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lists in the folder “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace&apos;s dataset “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train_val_list.txt and test_list.txt are not both in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table that matches these films to NIH images, so the patients are unknown: RSNA&apos;s patientId names a film, and films of one patient may lie on both sides of a split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients come from NIH&apos;s image names by {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} not in {}: each counts as a patient of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No NIH lists were found, so the films have no official part. Name the NIH folder to align them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} aligned to NIH&apos;s official parts by {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} matched to an image that neither list names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} without four usable numbers: left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} with a Target that is neither 0 nor 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} whose class and Target contradict each other: the Target was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags of the DICOM files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} in stage_2_test_images without labels: left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked for stage_2_train_labels.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: number in the NIH image&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSNA: stage_2_train_labels.csv with DICOM files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint of step {} is gone; an older one is looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint of step {} is damaged and was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder&apos;s own width was taken instead of the one in the specification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kNN and linear probe are left out: training or validation films of one class are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probe&apos;s optimiser stopped before its gradient vanished; its numbers may be a little low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pretraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows which films the encoder was pretrained on: test films may be among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process was asked to end; the run is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference of the least favourable seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best by AUROC: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It is the only run of its kind here, so there is nothing to tell it apart from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> That is certain: it is better than every other; the nearest is {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> That is not certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
It is not distinguishable on this test set from {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It is better than one other, {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It is better than {} others, the nearest of them {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ({} of {} seeds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> That is certain (Holm p &lt; 0.05 against every other).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> That is not certain: not distinguishable on this test set from {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest accuracy: {} ({}, run {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“yes”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“no”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Always answering {} is right in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> No run is certain to beat always answering {}, which is right in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> At their thresholds these lose to it: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {} of it pretraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency: no training time was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency: the best run took {} (run {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency: of the runs that cannot be told apart from the best, the best itself took the least time, {} (run {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency: of the runs that cannot be told apart from the best, {} took the least time, {} (run {}, AUROC {}); the best by AUROC took {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Times were taken on different devices and cannot be set against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Each time was measured once, so a small difference means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beats it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not certain to beat it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equals it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loses to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} and {}: not distinguishable on this test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is better than {} by {} {}, Holm p {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare: none of these runs has predictions on a test set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to rank: no run tells the films of this test set apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs followed different protocols; the answer is about the {} of {} that share one. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not distinguishable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test set: {} films of {} patients, {} positive; always answering the larger class is right in {}.

</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: AUROC {} ± {} (SD over {} seeds)
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} more pairs are in the JSON output.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not comparable: these runs were tested on {} different sets of films: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not comparable: “{}” differs: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC by run, with 95 % intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each run: its AUROC as a marker, its interval as a bar; 0.5 is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area under the ROC curve (no unit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chance, 0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy by run, at its threshold from validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each run: its accuracy and interval; the line is the accuracy of always answering the larger class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy (share of test films answered rightly)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always {}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs have different test sets, so there is no common majority line; the table has each run&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity against 1 − specificity over all thresholds on the test films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − specificity (share of negative films called positive)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity (share of positive films found)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In brackets: AUROC. The dashed diagonal is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The best {} of {} runs are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretraining loss, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss over the epochs of pretraining.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (no unit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses of different methods have different scales: they do not tell which method is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC against the number of labelled films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each marker is a kind of run at a number of labels; markers of the same kind are joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled training films (logarithmic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC (no unit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars: the 95 % interval where there is one run, one standard deviation over seeds where there are more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which is best, in accuracy and in efficiency, and is that certain?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the films are positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy of always answering the larger class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results on the test films. In brackets: 95 % interval, bootstrap of whole patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUPRC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always the larger class, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n films / patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chance level of AUROC is 0.5, that of AUPRC the share of positive films, {}. The highest AUROC is bold; whether it is really higher stands under Differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over seeds: mean ± standard deviation of runs that differ in nothing but their seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC of A minus AUROC of B on the same test films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A − B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bootstrap p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeLong p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holm p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not distinguishable on this test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} pairs: those with the best kind of run first, then by p. Holm&apos;s correction covers all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each run cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time spent in training steps, without loading the program; measured once per run. Films per second: at the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs learned from different numbers of labelled films, on purpose or not: read differences between them with that in mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two runs share their test films, so no difference can be tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs were asked for and could not be read; nothing above includes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}{}: the network {} was trained on {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}{}: a rule that does not look at the films ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretraining with {}{}: the encoder {}, {}; augmentation {}. No labels were used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (runs: {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC is the area under the ROC curve, AUPRC the average precision; its chance level is the share of positive films. Accuracy, sensitivity and specificity hold at the threshold that maximises Youden&apos;s J on the validation films. 95 % intervals are percentiles of {} bootstrap samples of whole patients. Two runs with identical test films are compared by the paired bootstrap of patients and by DeLong&apos;s test; Holm&apos;s correction covers all {} pairs. It is applied to the bootstrap&apos;s p; where that is at its smallest possible value, DeLong&apos;s stands in if it is smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films, as each run&apos;s worker counted them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training films / patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test films / patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters that differ between the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They differ in these, too: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same wherever a run has it: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red: test films or their patients were seen in training. The results of {} are too good by an unknown amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amber: the audit of {} leaves a doubt that the notes name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green: the sets of {} share no film and no patient that the audit could see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leakage audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an audit: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The films are synthetic. These numbers show that the procedure works; they say nothing about patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test set has only {} patients: intervals are wide, and small differences cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every kind of run has a single seed. The intervals cover the choice of test patients, not the luck of training; repeat with other seeds to see that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some runs have no usable validation predictions; their accuracy, sensitivity and specificity are at the threshold 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Youden&apos;s threshold weighs both classes alike. With few positive films it costs accuracy, so losing to the larger class by accuracy does not mean that films are not told apart: AUROC says that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number is from one test set: how the models do at another hospital is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {} did not finish (state: {}{}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lists and reports call the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset of this workspace that the run uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved split; auto takes the dataset&apos;s own lists, or a random one by patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every random draw follows from it: the same seed gives the same numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto takes the GPU when there is one. A GPU that was asked for is never replaced by the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bf16 by autocast where the device has it; losses stay in fp32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loader threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads that make the views; the numbers do not depend on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A crash loses at most so much work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The self-supervised method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that is trained and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the first stage. 64 is ResNet-18; fewer make a slimmer and faster one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the square that the network sees; at most the size of the pixel cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scratch, run:ID of a pretraining run, or file:PATH of an encoder.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untrained, run:ID of a pretraining run, or file:PATH of an encoder.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kNN and linear probe while it trains; 0 leaves them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labelled dataset that the probes use; empty takes the run&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label fraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the training labels that is used, by patient; fewer than five films of a class are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of a share: so many labelled films; 0 follows the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which films are drawn; smaller subsets lie inside larger ones of the same draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers the larger class of the training films for every film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every film is seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films in one step. A contrastive loss compares within the batch: it is never halved silently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every labelled film is seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With few labels, epochs are added until so many steps are made; 0 adds none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films in one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the two views of a film are made: a preset&apos;s name or a recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NT-Xent&apos;s temperature: lower makes hard negatives count more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projection head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head that is thrown away after pretraining.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projection size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the vectors that the loss compares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls weights towards zero; not applied to norms and biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate rises linearly for so long, at most a tenth of the run; then it follows a cosine to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the last step is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW is the safer one with few films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest learning rate; it follows a cosine to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate rises linearly for so long, at most a tenth of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a training film is varied: a preset&apos;s name or a recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run it starts from did not finish. Resume that one, then queue this one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a dataset: the run has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from scratch, untrained, run:ID or file:PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuning an untrained encoder is training from scratch: say scratch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A probe needs a frozen encoder: say untrained, run:ID or file:PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contrastive loss needs at least 8 films to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that ran it is gone. Resume goes on from the last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not tell its normalisation: ImageNet&apos;s was assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not tell its normalisation: mean 0.5 and deviation 0.25 were assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} tensors that are no part of the encoder were left out ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer is that of one channel divided by 3 and repeated: a grey film repeated to three channels gives the same features when all three are normalised with this mean and std.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer for three channels was summed to one: exact for grey films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer for three channels and their means and deviations were folded into one: exact for grey films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer for three channels and their means and deviations were folded into one: exact for grey films but for the outermost 3 px, where a ResNet pads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last checkpoint is of step {}; the run made {} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, patches of {} px, positions for {} px, {}, features from the {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of the patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of width {}, {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of the class token in the last block, mean of its heads; it belongs to no class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grad-CAM of the fine-tuned classifier&apos;s logit for pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation of the last stage; it belongs to no class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No linear probe could be fitted: training films of one class are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grad-CAM of the logit of a linear probe that was fitted on {} labelled training films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {} film of the dataset has a radiologist&apos;s box: the pointing game is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps have only {} × {} cells, so that a hit says little; a larger side gives finer maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients are unknown: the interval takes every film for another patient&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network works at {} px, the pixel cache holds {} px: films were enlarged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures of step {} could not be written; training goes on. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch-norm groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not enough numbers to judge this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BYOL&apos;s loss is {:.3g} of at most 8, and different films keep apart: spread {} of a healthy one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring “{}” closer to 1, so that the target changes more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise “{}” from {} to {}, so that the target changes more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BYOL is collapsing: its loss is only {:.3g} because every film gets nearly the same answer (spread {} of a healthy one), not because it learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s answers are at {} of the highest possible uncertainty: it prefers some answers to others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher says nothing: its answers are at {} of the highest possible uncertainty, the same for every film, so the student can learn nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s answers keep {} of the highest possible uncertainty: no single output wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher is too sure: its answers have {} of the highest possible uncertainty. One output wins, whatever the film, and there is nothing left to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network finds the matching view in {} of cases, and its features tell the classes apart with AUROC {:.2f}: no sign of a shortcut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise “{}”, for example to 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise “{}” from {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network cheats: it found the matching view in {} of cases within a fifth of the run, yet its features tell the classes apart no better than guessing (AUROC {:.2f}). Batch statistics give the answer away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spread of the embeddings is {} of an ideal one: different films get different answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embeddings may be collapsing: their spread fell to {} of an ideal one, so films get more and more the same answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embeddings have collapsed: their spread is {} of an ideal one, so the network gives nearly the same answer for every film and is of no use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network finds the matching view in {} of cases; guessing finds it in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has learned nothing yet: it finds the matching view in {} of cases, guessing in {}, and a third of the run is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the queue&apos;s keys, {:.2f} belong to the film that asks, and {:.2f} to its patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is long for so few films: {:.1f} of its keys are older views of the very film that asks, and {:.1f} are of its patient. The network is taught to tell a film from itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reconstruction error is {:.3f}; painting every hidden patch in one grey gives {:.3f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network reconstructs nothing: its error of {:.3f} is no better than painting every hidden patch in one grey ({:.3f}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient is {:.2g} times its usual size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient is {:.0f} times its usual size: the network is being pushed much harder than before, and the training may fall apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embeddings use about {:.0f} of {:.0f} directions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embeddings use only about {:.1f} of {:.0f} directions: the network describes a film with very few properties and ignores the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a milder “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the labelled films the features reach AUROC {:.2f}; their best so far is {:.2f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower “{}”: stop where AUROC was best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower “{}” from {} to {}, where AUROC was best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network gets better at its own task and worse at yours: AUROC on the labelled films fell from {:.2f} to {:.2f} while the loss fell too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last evaluation gave no finite spread of the embeddings, so the health of the run cannot be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too early to judge the run: {} so far, and two after its first tenth are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pretraining runs are judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower “{}” to about {} of what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise “{}” to about {} of what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower “{}” from {:.6g} to {:.6g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise “{}” from {:.6g} to {:.6g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For so long only the classifier learns; then the encoder thaws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So much of a label&apos;s weight is spread over both classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer of a ViT learns so much more slowly than the one above it; AdamW only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of a ViT&apos;s deepest blocks that is left out at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of earlier films that serve as negatives: a multiple of the batch, and a small share of the films, or a film meets its own past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm sees so many parts of the batch apart, as on several GPUs: one group lets the keys give the answer away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetric loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both views serve as query and as key: twice the work of a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two layers before the loss (v2) instead of one (v1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the second network follows the first; it rises to 1 in BYOL and DINO. Small sets want less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the hidden layer of projector and predictor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the vectors that the loss compares; DINO&apos;s prototypes, of which small sets want fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the head&apos;s hidden layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head bottleneck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size before the last layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed last norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the lengths of the last layer&apos;s weights: steadier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpness of the student&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpness of the teacher&apos;s answer after its warm-up. Lower it when the answers become uniform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher temperature at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the teacher&apos;s warm-up begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher&apos;s warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs until the teacher has its temperature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the centre of the teacher&apos;s outputs moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest gradient of a tensor; 0 clips nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last layer frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs at the start in which the last layer stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small crops that only the student sees; the recipe must make them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay rises to this by a cosine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the student&apos;s deepest blocks that is left out at random (ViT only).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the patches that are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalised pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each patch is compared after its own mean and deviation were taken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the decoder, which is thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks of the decoder; 2 is faster and nearly as good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads of the decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of a ViT&apos;s patch; the film&apos;s side is a multiple of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many films of the training and validation parts, drawn by patient; 0 takes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which patients are drawn; smaller sets lie inside larger ones of the same draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step&apos;s batch goes through the network in so many parts, for less memory. The gradient is the same; only MAE and DINO with a ViT can do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LARS scales each layer&apos;s step by its own size, SGD is the plain one, AdamW suits ViTs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 takes the method&apos;s own rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An encoder from scratch cannot be frozen: it has nothing to give yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vision transformer needs a side that is a multiple of its patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE hides patches: it needs a vision transformer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This method is built for ResNets here; DINO and MAE take vision transformers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only MAE, and DINO with a ViT, can take a batch in parts: batch norm and contrastive losses compare the films of a whole batch. Take a smaller batch instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch cannot be cut into so many equal parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue must be a multiple of the batch (of twice the batch when the loss is symmetric).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LibTorch multiplies matrices with the reference BLAS here: a vision transformer trains ten and more times more slowly than it could. On Debian, install libopenblas0-openmp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the votes of its {} nearest neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logistic regression by L-BFGS, its penalty chosen on validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} epochs as in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}{}: the encoder {} was frozen and its features judged with {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower “{}” from {:.0f} to {:.0f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictor&apos;s rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor on the predictor&apos;s learning rate. A predictor that keeps up with the target keeps more directions of the embedding alive: small sets want more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logistic: regression on features computed once, the same answer every time. knn: the votes of the most similar films. Otherwise a linear layer as that method&apos;s authors trained it: crops and mirror, many epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many training films vote under the protocol knn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every labelled film is seen; 0 takes the protocol&apos;s own number. logistic and knn have no epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films in one step of a protocol with epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 takes the protocol&apos;s own rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a training film is varied under a protocol with epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This protocol has no epochs: leave them at 0, or choose the protocol of a method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This protocol has no learning rate: leave it at 0, or choose the protocol of a method.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::app::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keyboard does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1 … 5	Library, Augment, Experiment, Runs, Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F8	Dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F9	Details pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F11	Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab	Next field or button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? or F1	This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q	Quit; runs go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::app::MainWindow</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Hilum</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::app::Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keyboard does (?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to the light theme (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to the dark theme (F8)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::app::StatusStrip</name>
    <message>
        <source>What is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or fold the details pane (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::AugmentPage</name>
    <message>
        <source>Source film with the crops of the views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws of 24 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No films yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of films in the Library, or open the demo. Then this page shows what each augmentation does to a film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of a view in pixels, at most that of the pixel cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the steps after crop and mirror changed: blue is darker, orange brighter (D).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the finding survives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run with this seed makes the same draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epoch whose draw is shown; the first is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below: this epoch and the next 23</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed is locked: drawing again goes to the next epoch (L).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed is free: drawing again takes another seed (L).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draw of the next epoch (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draw with another seed (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this recipe is known to do harm on chest films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space	Draw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up, Page down	Previous and next film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D	Difference view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L	Lock the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys	Move the slider that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source, %1 × %1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to picture: %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the finding survives: this film has no box. “With box” walks through those that have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: blue darker, orange brighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the finding survives: in %1 of %2 draws at least half of the box lies in view 1; in %3 in all views at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the finding survives: in %1 of %2 draws at least half of the box lies in the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local view %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::CliProcess</name>
    <message>
        <source>hilum-cli could not be started: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hilum-cli ended unexpectedly. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hilum-cli failed (exit code %1). %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ComparePage</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report has been written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart has been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space	Take a run in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B	Pin the run as baseline, or unpin it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E	Write the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All finished runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs of one study, or all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that the others are measured against (B).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One HTML file with protocol, results, curves, audit and limits (Ctrl+E).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the table or the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart as a picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart as a drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run that is at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin as baseline, or unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n runs…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is at work: step %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 are left of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n runs wait.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Runs that were tested (fine-tuning, probe, baseline) appear here side by side, with intervals. Pretraining alone has no test result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page fills by itself as runs are tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of the answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::CurvePlot</name>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: move. Double click or =: show everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::DotPlot</name>
    <message>
        <source>No values yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values with intervals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ExperimentPage</name>
    <message>
        <source>Nothing to train on yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of films in the Library, or open the demo. Then set up a run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from films without labels, by telling two views of a film from all others. Costs the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains a classifier on labelled films, from scratch or from a pretrained encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks how much a frozen encoder already knows. Takes seconds to minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Essential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what most runs need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows every setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains with a recipe saved on the page Augment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts from an encoder.safetensors of another workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys	Walk along the cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab	Next setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scratch: random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untrained: random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No CUDA device answers on this machine. Choose auto or cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one label fraction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot start like this: the reasons stand beside the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset is being read. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commands of the study were copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, for no CUDA device answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (LibTorch %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoders (*.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 with and %3 without pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 an epoch × %2 epochs = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown after the first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1, as fast as the last run like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pretraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto: the GPU when there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU, never replaced by the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From scratch on %1, %2 of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuned on %1, %2 of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe of the untrained encoder on %1, %2 of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe on %1, %2 of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always the larger class, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, without their labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 of checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films for pretraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled training films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” share %3 patients and %4 films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows which films of this dataset are of one patient: shared patients cannot be ruled out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film and no patient stands in two parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretraining leaves the test films out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2, %n epoch(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>SimCLR against training from scratch at several label fractions, in one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All five in the same way, with untrained and supervised baselines, in one click.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilmChooser</name>
    <message>
        <source>Previous film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous film (Page up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next film (Page down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset whose films are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only films with a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through films on which a radiologist has drawn a box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film of this dataset has a box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film – of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilmDelegate</name>
    <message>
        <source>Positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilmDetails</name>
    <message>
        <source>NIH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSNA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table and images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PixelSpacing of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImagerPixelSpacing of the file, at the detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIH table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a film to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films of this patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films of this patient in order of time. Press Enter or click to show one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (synthetic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in no part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2, %n bits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 mm (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low values are bright in the file (MONOCHROME1); shown the usual way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centre %1, width %2, from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed since it was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One box</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n boxes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n films of this patient</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-up %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is squashed; the viewer shows the film as wide as it was (P). The network sees it squashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>dataset, then facts</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilmModel</name>
    <message>
        <source>Being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::Filmstrip</name>
    <message>
        <source>Draw of epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1: click to see it large.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::FilterBar</name>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age in years; films of unknown age are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset whose films are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the name of an image or a patient (/)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Youngest age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only films with this finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only films of this view position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only films of this sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only films of this part of the dataset&apos;s saved split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only films on which a box was drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>dataset (films)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>finding (films)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No split has been saved yet: the first experiment makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 film</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 films</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 films</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>view</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>sex</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ImportPanel</name>
    <message>
        <source>NIH ChestX-ray14: pictures, table of entries, lists and boxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSNA Pneumonia Detection: DICOM files and two tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class folders: the folder of a picture is its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table and pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM files without a table of labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is running. Cancel it first, or wait until it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and file names are read; no film is decoded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positive for pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is read from where</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Films that stand in a table but not in the folder: %n, for example %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures that stand in no table and stay out: %n, for example %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped files: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped files and the reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens. A dataset of this name is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %1 pixels (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the copy that training reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each film is decoded once into a copy of this size. The original stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n films</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This folder can be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film was found in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. The workspace is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 a second · %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The films have come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How “%1” came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::Launcher</name>
    <message>
        <source>hilum-cli was not found, so that nothing can run. Install Hilum again, or put hilum-cli beside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue could not be started: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hilum-cli was not found. Install Hilum again, or put hilum-cli beside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::LibraryPage</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O	Open a folder of films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/	Search for an image or a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G and T	Grid and table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter	Open the film in the viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.	Privacy shade: hide pictures and names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a dataset first: each has an import card of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No import card was kept for this dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the folder to look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came in with this dataset and what was skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbnails (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of films, or drop it on this page (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No films yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of chest films, or drop it here. NIH ChestX-ray14, RSNA, class folders, a table with pictures and DICOM folders are recognised. Nothing is copied or changed; a small copy for training is kept in the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film has all that is asked for. Clear the filters, or change one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of films</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ParamField</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range: %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (own recipe)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RangeSlider</name>
    <message>
        <source>lower end, %1; the upper end is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper end, %1; the lower end is %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RecipeEditor</name>
    <message>
        <source>Steps of the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, in the order in which they happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recipe that comes with Hilum; it replaces the one at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads a recipe from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the recipe as a file, to share it or to train with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets every step back to the preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View to edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The views of this recipe differ: choose the one whose steps are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in %1; one list for all views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) differ from %1. Ticks show its values.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe was saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P	Pause the selected runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R	Resume, or queue again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S	Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C	Clone into Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+C	Copy as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del	Remove from the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F	Find a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>=	Show the whole curve (on a curve)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name, method, dataset, state or id (Ctrl+F).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only runs in this state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a run in Experiment and start it; its curves appear here while it learns. The demo makes films and a small study of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::StudyPane</name>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the whole study is repeated with another seed: three or more show the spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One seed shows a direction; the spread needs three or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretraining, without labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled films, probes and fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label fractions for fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 films: %2 with and %3 without pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SimCLR against from scratch, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s): pretraining, probes of the trained and of the untrained encoder, fine-tuning from SimCLR and from scratch at each fraction, and the answer of the larger class.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Five methods, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given encoders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a given encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An encoder as safetensors, such as a supervised one: it is probed and fine-tuned beside the study&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the given encoders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the study has its own encoders and the untrained ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s): for each of SimCLR, MoCo, BYOL, DINO and MAE pretraining, a linear probe, kNN and fine-tuning at each fraction; for each of their networks the untrained encoder and training from scratch; and the answer of the larger class. DINO and MAE train transformers and take the longest.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::SummaryPane</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the head of the queue: it runs next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the end of the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the call of hilum-cli that does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) need attention.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ToastCard</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::TransformRow</name>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the step happens at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches “%1” on or off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set “%1” back to the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The preset has %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ViewerPanel</name>
    <message>
        <source>As the film says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lungs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mediastinum and bone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the films (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous film (left arrow, Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next film (right arrow, Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert black and white (I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the boxes (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole film (=)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel of the film on one of the screen (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy shade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide pictures and names (.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <comment>window centre</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window centre, in values of the film. Drag up and down with the right button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <comment>window width</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window width, in values of the film. Drag left and right with the right button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window presets (1 to 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1	%2</source>
        <comment>preset, then its key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window over what is in view, without its darkest and brightest 0.5 % (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film cannot be shown. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original file cannot be shown. %1 This is the copy of %2 pixels that the network sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has changed since it was imported: what the network sees is the former picture. Import the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not among the films shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right button: window. Left button: move. Wheel: zoom. ? shows all keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x %1  y %2   value %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   the network sees %1 of 255 (%2 of 1) in its copy of %3 × %3 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 … 5	Window presets: as the film says, full range, lungs, mediastinum, high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A	Window over what is in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I	Invert black and white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B	Boxes on and off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>=	Fit the whole film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0	One pixel of the film on one of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ and −	Zoom in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows, Page Up and Page Down	Previous and next film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[ and ]	Previous and next film of the same patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc	Back to the films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True proportions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the film as wide and high as it was; the file has squashed it (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P	True proportions, or those of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::ViewerWidget</name>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden. Press . to show it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C %1  W %2</source>
        <comment>window centre and width</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True proportions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proportions of the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CompareCharts</name>
    <message>
        <source>%1 (baseline)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n seeds)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ± %2 (SD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairwise differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws runs that differ only in their seeds as one: mean, standard deviation, and each seed as a ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC on the test films, with 95 % intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coin toss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on the test films, with 95 % intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always the larger class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two of these runs were tested on the same films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pairs, adjusted by Holm&apos;s method</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 test films of %2 patients, prevalence %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::CompareTableModel</name>
    <message>
        <source>baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its numbers are being computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1, seed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 test films of %2 patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; a coin reaches the prevalence, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; always answering the larger class is right in %2. This run: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at the threshold %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen on validation films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen: it has no validation films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All labels of the training films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of which %2 pretraining.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked runs are compared, drawn and reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area under the ROC curve on the test films, with its 95 % interval by bootstrap over patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC minus the baseline&apos;s, on the same resampled patients, with its 95 % interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average precision; in brackets the prevalence, which a coin reaches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the threshold chosen on validation films; in brackets what always answering the larger class reaches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the sick films that are found, at the threshold chosen on validation films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the healthy films that are left alone, at the threshold chosen on validation films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled films that it learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time in seconds, with the pretraining that it starts from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films per second at the end of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC [95 %]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δ AUROC [95 %]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUPRC (prevalence)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy (majority)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels (films)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::compare::PairTableModel</name>
    <message>
        <source>Both runs on the same test films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC of the first minus that of the second, with its 95 % interval by paired bootstrap over patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjusted by Holm&apos;s method for the number of pairs: below 0.05 two runs are called different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeLong&apos;s test of this pair alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δ AUROC [95 %]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p (DeLong)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::LogView</name>
    <message>
        <source>Search the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks every match; Enter goes to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::PictureGrid</name>
    <message>
        <source>Pictures of the run&apos;s films at one step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunActions</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves a checkpoint and waits; memory is kept (P).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on where the run was; one that ended too early goes back into the queue (R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the run now and keeps what it has learned (S).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the run&apos;s settings into Experiment, to be changed and started again (C).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hilum-cli call that makes the same run (Shift+C).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run stays in the list and can be queued again (Del).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop “%1” at step %2 of %3? What it has learned so far is kept, and it can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stop %n runs? What they have learned so far is kept, and they can be resumed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of “%1” taken; its command line is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunCurves</name>
    <message>
        <source>Chance: 0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the first step (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These losses measure different things: only curves of one kind can be set against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each batch size has its own level of chance: a larger batch has more to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on validation films while it trains: how well a simple classifier tells sick from healthy by what the encoder sees. Test films are never looked at before the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No steps yet. The curve begins with the run&apos;s first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been measured yet. Probes run after some epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the curves are drawn over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving average; the raw curve stays behind it, faint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws loss, learning rate and films per second on a logarithmic axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole curve and follows it again (= or a double click).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves what is shown as PNG, SVG or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curves have been saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunDetails</name>
    <message>
        <source>Step %1, %2, saved %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a run to see its settings, its warnings and its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that differ from the defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leakage audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hilum-cli call that makes the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Default: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: everything is at its default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n earlier ones</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No log has been written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load in Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads the run&apos;s encoder, which takes films of one channel. For networks of three channels write it with hilum-cli export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the lines of Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunPictures</name>
    <message>
        <source>Grad-CAM of the linear probe&apos;s logit for pneumonia in orange, radiologists&apos; boxes in blue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the last stage is active in orange; it belongs to no class. Boxes in blue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of the class token, mean of the heads, in orange; boxes in blue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From left to right: the film, the patches that MAE sees, and what it makes of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes through the steps at which pictures were made; at the right end it follows the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: they are made at each evaluation on the watching films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pretraining makes pictures as it learns. “hilum-cli explain” shows where this run&apos;s network looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hilum::widgets::runs::RunTableModel</name>
    <message>
        <source>No AUROC has been measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Created %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorts by the time at which the run was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of run it is, or its method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset that it uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorts what moves before what waits, in the queue&apos;s order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps made of all steps, and the epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best AUROC that it has measured: probe, validation or test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch of the best AUROC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films per second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it runs, and in which precision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time spent in steps, at the last epoch&apos;s end (minutes:seconds).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated time that is left (minutes:seconds).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
