// AugmentPage: the room "Augment": what a recipe does to a film. The pictures are the training samples: the
// same pixel-cache row and the same draw key. Made by PageList, owned by MainWindow. Window thread; views are
// made on the job pool.
#pragma once

#include "widgets/augment/FigureText.h"
#include "widgets/augment/Filmstrip.h"
#include "widgets/augment/NetworkPictures.h"
#include "widgets/augment/PreviewMaker.h"
#include "widgets/common/Jobs.h"
#include "widgets/common/Page.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <vector>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;

namespace hilum::widgets {

struct AppContext;
class FilmCanvas;
class FilmChooser;
class MethodBar;
class NumberBox;
class RecipeEditor;

class AugmentPage : public Page {
    Q_OBJECT
public:
    static constexpr int kSurvivalDraws = 1000;

    explicit AugmentPage(AppContext& context, QWidget* parent = nullptr);
    ~AugmentPage() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* detailsPane() override;
    void activated() override;
    void deactivated() override;
    [[nodiscard]] QStringList shortcuts() const override;

    /// What the pictures are made from now; its cache is empty without a film.
    [[nodiscard]] PreviewRequest request() const;
    /// Locked: the next epoch of the same seed. Unlocked: another seed.
    void drawAgain();

Q_SIGNALS:
    /// New views stand on the page, so long after the change that asked for them.
    void viewsShown(double sinceChangeMs);
    void filmstripShown();
    void survivalShown();
    /// What was counted on the dataset's films stands on the page.
    void figuresShown();
    /// Before and after of the steps stand in their rows.
    void stepsShown();
    /// The network's answer stands on the page.
    void networkShown();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeToolbar();
    QWidget* makeFacts();
    void makeExtras(QWidget* content);
    QWidget* makeDrawBar();
    void connectParts();
    void showState();
    void takeFilm();
    void fillSides(int cacheSide);
    /// dropLate: what is under way belongs to another film or draw and must not be shown.
    void renew(bool dropLate);
    void startViews();
    void startStrip();
    void startSurvival();
    void startSteps();
    void startFigures();
    void startNetwork();
    void takeNetwork(const NetworkAnswer& answer);
    void dropNetwork();
    void takeRun();
    void fixSide();
    [[nodiscard]] QString networkKey() const;
    void restore();
    void remember() const;
    void arrangeViews(const std::vector<FilmCanvas*>& shown);
    [[nodiscard]] std::vector<FilmCanvas*> canvasesFor(const PreviewAnswer& answer);
    void connectNetwork();
    void showExtras(const PreviewAnswer& answer);
    void showWaiting();
    void showViews(const PreviewAnswer& answer, const PreviewRequest& request);
    void showSurvival(const Survival& survival);
    void showLint();
    void showShare();
    void showLock();
    bool handleKey(int key);
    AppContext* m_context;
    JobChannel m_viewJobs, m_stripJobs, m_survivalJobs, m_stepJobs, m_figureJobs;
    QTimer m_later;         ///< filmstrip and survival follow when the sliders rest
    QTimer m_rememberLater; ///< a file is written, so not at every rest of a slider
    QElapsedTimer m_time;
    qint64 m_changedNs = -1; ///< when the oldest change happened that is not on the page yet
    QString m_stamp;         ///< of the datasets that the chooser knows
    bool m_again = false, m_active = false, m_stale = true;
    bool m_restored = false; ///< what was remembered has been taken
    QString m_survivalText;  ///< of the film at hand
    std::optional<CountedFigures> m_counted;
    std::shared_ptr<const data::FigureFilms> m_figureFilms; ///< of m_figureDataset
    std::string m_figureDataset;
    QString m_countedKey;         ///< what m_counted was counted on
    QTimer m_networkLater;        ///< a network is asked when the hand rests
    bool m_networkWanted = false; ///< … and not after somebody has cancelled
    NetworkPictures* m_network = nullptr;
    QString m_networkKey; ///< what the network's picture, or the one under way, belongs to
    PreviewAnswer m_shown;

    QStackedLayout* m_stack = nullptr;
    FilmChooser* m_chooser = nullptr;
    QPointer<RecipeEditor> m_editor; ///< the window's pane owns it once it has it
    FilmCanvas* m_source = nullptr;
    QHBoxLayout* m_pictures = nullptr;
    QGridLayout* m_viewGrid = nullptr;
    std::vector<FilmCanvas*> m_views;
    std::vector<FilmCanvas*> m_arranged; ///< views and extras, in their order
    FilmCanvas* m_masked = nullptr;
    FilmCanvas* m_answer = nullptr; ///< the network's
    MethodBar* m_method = nullptr;
    QLabel* m_filmFacts = nullptr;
    QComboBox* m_side = nullptr;
    QPushButton* m_difference = nullptr;
    QLabel* m_share = nullptr;
    QLabel* m_shareText = nullptr;
    QLabel* m_lint = nullptr;
    QLabel* m_lintIcon = nullptr;
    NumberBox* m_seed = nullptr;
    QToolButton* m_lock = nullptr;
    NumberBox* m_epoch = nullptr;
    QPushButton* m_drawAgain = nullptr;
    QLabel* m_latency = nullptr;
    Filmstrip* m_strip = nullptr;
};

} // namespace hilum::widgets
