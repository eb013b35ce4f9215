// Options: the command line of the window. Values.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <filesystem>

namespace hilum::app {

struct Options {
    std::filesystem::path workspace; ///< exists once the window is up
    bool workspaceNamed = false;     ///< false: the one that was open last goes before it
    bool demo = false;
    bool ownSettings = true; ///< false for pictures: nothing is remembered
    QString language;        ///< "en", "ar", "" for the system's
    QString theme;           ///< "dark", "light", "" for the remembered one
    QString screenshot;      ///< file; "" for an ordinary start
    int page = 0;            ///< 1 … 5; 0: the remembered one
    QSize size;              ///< of the window; empty: the remembered one
    int settleMs = 2'000;    ///< how long a picture waits for work off the window's thread
    QString printReport;     ///< PDF file to write instead of opening a window; "" for an ordinary start
    QStringList runs;        ///< of the report; empty: all of the study, or all that have finished
    QString study;           ///< id or name
    QString title;           ///< of the report; "" for the usual one
    QString benchFile;       ///< where the measurements of the window go ("-": standard output); "" for none
    QString benchNih;        ///< folder of NIH's entry table for them
    int benchFilms = 112'120;
    int benchSteps = 1'000'000; ///< of the run that is shown
    bool json = false;          ///< a failure of the report is told as {"error": …} on standard output
};

/// Ends the program (exit code 1, a sentence on stderr) on an unknown option.
[[nodiscard]] Options parseOptions(const QStringList& arguments);
/// True when the command line asks for a report and not for a window: known before there is an application,
/// which then needs no display.
[[nodiscard]] bool wantsPrintedReport(int argc, char** argv);
/// Where the workspace lies unless --workspace says otherwise.
[[nodiscard]] std::filesystem::path defaultWorkspace(bool demo);

} // namespace hilum::app
