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

class RecipeEditor : public QWidget {
    Q_OBJECT
public:
    explicit RecipeEditor(AppContext& context, QWidget* parent = nullptr);

    /// As training would use it: steps at the end that are off and were added here are left out.
    [[nodiscard]] augment::Recipe recipe() const;
    /// Takes a recipe; differences are marked against it as it comes.
    void setRecipe(const augment::Recipe& recipe);
    void choosePreset(const QString& name);
    Result<> load(const std::filesystem::path& file);
    Result<> save(const std::filesystem::path& file) const;
    [[nodiscard]] int changedSteps() const;

Q_SIGNALS:
    void recipeChanged();

private:
    void buildHead(QVBoxLayout* layout);
    void buildRows();
    void showAll();
    void edit(std::size_t step, const KnobValues& values);
    void resetStep(std::size_t step);
    void resetAll();
    void askLoad();
    void askSave();
    [[nodiscard]] std::vector<std::size_t> editedViews() const;
    [[nodiscard]] std::size_t shownView() const;
    AppContext* m_context;
    augment::Recipe m_recipe;         ///< completed with the steps it lacks
    augment::Recipe m_reference;      ///< as it was chosen or loaded, completed
    std::vector<std::size_t> m_given; ///< steps of each view as it came
    bool m_viewsAlike = true;         ///< one list of rows for all views
    QComboBox* m_presets = nullptr;
    QComboBox* m_views = nullptr;
    QLabel* m_difference = nullptr;
    QToolButton* m_reset = nullptr;
    QVBoxLayout* m_rowLayout = nullptr;
    std::vector<TransformRow*> m_rows;
};

} // namespace hilum::widgets
