// RecipeCompare: the recipe at hand beside another one: as it was loaded, the paper's, the chest X-ray preset
// or any other preset, as a table of what differs. Window thread.
#pragma once

#include "augment/Recipe.h"

#include <QString>
#include <QWidget>

#include <string>

class QComboBox;
class QLabel;
class QTableView;

namespace hilum::widgets {

class RecipeDiffModel;

class RecipeCompare : public QWidget {
    Q_OBJECT
public:
    explicit RecipeCompare(QWidget* parent = nullptr);
    /// `loaded`: as the recipe was chosen or read. The choice of what it is compared with stays where it can.
    void setRecipes(const augment::Recipe& here, const augment::Recipe& loaded);
    /// "loaded", or the name of a preset.
    void compareWith(const QString& other);
    [[nodiscard]] QString other() const;

private:
    void offer();
    void showDifferences();
    augment::Recipe m_here, m_loaded;
    std::string m_offeredFor; ///< name of the recipe that the list was made for
    QComboBox* m_choice;
    QLabel* m_answer;
    QTableView* m_table;
    RecipeDiffModel* m_model;
};

} // namespace hilum::widgets
