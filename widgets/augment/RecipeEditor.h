// RecipeEditor: the recipe as a list of rows, with presets and files. Every transform that Hilum has is
// listed; those that the recipe lacks stand at its end, switched off, where they change no draw of the
// others. Window thread.
#pragma once

#include "augment/Recipe.h"
#include "widgets/augment/TransformRow.h"

#include <QString>
#include <QWidget>

#include <filesystem>
#include <vector>

class QComboBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace hilum::widgets {

struct AppContext;
struct StepPictures;
class RecipeCompare;

class RecipeEditor : public QWidget {
    Q_OBJECT
public:
    explicit RecipeEditor(AppContext& context, QWidget* parent = nullptr);

    /// As training would use it: steps at the end that are off and were added here are left out.
    [[nodiscard]] augment::Recipe recipe() const;
    /// Takes a recipe; differences are marked against it as it comes.
    void setRecipe(const augment::Recipe& recipe);
    /// A recipe as it stood some time ago, and what it had been before people changed it.
    void restore(const augment::Recipe& loaded, const augment::Recipe& now);
    void choosePreset(const QString& name);
    Result<> load(const std::filesystem::path& file);
    Result<> save(const std::filesystem::path& file) const;
    /// Steps that differ from the recipe as it came, a step of views that share it counted once.
    [[nodiscard]] int changedSteps() const;
    /// As it was chosen or loaded.
    [[nodiscard]] const augment::Recipe& loaded() const { return m_loaded; }
    /// Another number of local crops; nothing for recipes without one.
    void setLocalViews(int count);
    /// The recipe as JSON text, and one from such text. BadFormat or BadValue leave the recipe as it is.
    [[nodiscard]] QString asText() const;
    Result<> takeText(const QString& text);
    /// Before and after of each step of the view whose steps are shown.
    [[nodiscard]] std::size_t shownView() const;
    void showPictures(const StepPictures& pictures);

Q_SIGNALS:
    void recipeChanged();
    /// Another view's steps are shown: their pictures are wanted.
    void shownViewChanged();

private:
    void buildHead(QVBoxLayout* layout);
    void buildRows();
    void showAll();
    void showCompared();
    void edit(std::size_t step, const KnobValues& values);
    void resetStep(std::size_t step);
    void resetAll();
    void askLoad();
    void askSave();
    void buildTools(QVBoxLayout* layout);
    void listViews();
    void copyText();
    void pasteText();
    [[nodiscard]] bool changed() const;
    [[nodiscard]] const std::vector<std::size_t>& editedViews() const;
    AppContext* m_context;
    augment::Recipe m_recipe;         ///< completed with the steps it lacks
    augment::Recipe m_loaded;         ///< as it was chosen or loaded
    augment::Recipe m_reference;      ///< the same, completed, with the local views that are wanted now
    std::vector<std::size_t> m_given; ///< steps of each view as it came
    std::vector<std::vector<std::size_t>> m_groups; ///< views that share their steps, and one list of rows
    QComboBox* m_presets = nullptr;
    QComboBox* m_views = nullptr;
    QLabel* m_difference = nullptr;
    QToolButton* m_reset = nullptr;
    QToolButton* m_compareOn = nullptr;
    RecipeCompare* m_compare = nullptr;
    QVBoxLayout* m_rowLayout = nullptr;
    std::vector<TransformRow*> m_rows;
};

} // namespace hilum::widgets
