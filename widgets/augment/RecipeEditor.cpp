#include "widgets/augment/RecipeEditor.h"

#include "widgets/bridge/AppContext.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hilum::widgets {

namespace {

const QStringList& offeredPresets() {
    static const QStringList kOffered = [] {
        QStringList names;
        for (const std::string& name : augment::presetNames())
            if (name != "evaluation") // there is nothing to set
                names << QString::fromStdString(name);
        return names;
    }();
    return kOffered;
}

/// With every transform that Hilum has: new ones at the end and off, so that the keys of the others stay.
augment::Recipe completed(augment::Recipe recipe) {
    for (augment::ViewRecipe& view : recipe.views) {
        for (const std::string& kind : augment::transformKinds()) {
            const bool there =
                std::ranges::any_of(view.steps, [&](const auto& step) { return step->kind() == kind; });
            if (there || kind == "resize") // a recipe that crops never resizes the whole film
                continue;
            if (auto made = augment::makeTransform(kind)) {
                (*made)->enabled = false;
                view.steps.push_back(std::move(made).value());
            }
        }
    }
    return recipe;
}

bool viewsAlike(const augment::Recipe& recipe) {
    const Json views = recipe.toJson()["views"];
    return std::ranges::all_of(views,
                               [&](const Json& view) { return view["steps"] == views.front()["steps"]; });
}

} // namespace

RecipeEditor::RecipeEditor(AppContext& context, QWidget* parent) : QWidget(parent), m_context(&context) {
    setObjectName(QStringLiteral("recipeEditor"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kM, space::kM, space::kM, space::kS);
    layout->setSpacing(space::kS);
    buildHead(layout);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    describe(area, QStringLiteral("recipeRows"), tr("Steps of the recipe"),
             tr("Steps, in the order in which they happen."));
    area->setToolTip({});
    auto* content = new QWidget(area);
    setRole(content, "scrolled");
    m_rowLayout = new QVBoxLayout(content);
    m_rowLayout->setContentsMargins(0, 0, space::kXs, 0);
    m_rowLayout->setSpacing(space::kS);
    m_rowLayout->addStretch(1);
    area->setWidget(content);
    layout->addWidget(area, 1);
    choosePreset(offeredPresets().front());
}

void RecipeEditor::buildHead(QVBoxLayout* layout) {
    layout->addWidget(makeLabel(tr("Recipe"), TypeStep::Title, false, this));
    m_presets = new QComboBox(this);
    for (const QString& name : offeredPresets())
        m_presets->addItem(name, name);
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    describe(m_presets, QStringLiteral("recipePreset"), tr("Preset"),
             tr("A recipe that comes with Hilum; it replaces the one at hand."));
    connect(m_presets, &QComboBox::activated, this, [this] {
        const QString name = m_presets->currentData().toString();
        if (name.isEmpty())
            resetAll(); // the file's own entry
        else
            choosePreset(name);
    });
    const auto button = [this](const char* iconName, const char* name, const QString& text,
                               const QString& tip) {
        auto* made = new QToolButton(this);
        made->setIcon(icon(QLatin1String(iconName)));
        describe(made, QLatin1String(name), text, tip);
        return made;
    };
    auto* open = button("folder", "recipeLoad", tr("Load recipe"), tr("Loads a recipe from a file."));
    auto* store = button("save", "recipeSave", tr("Save recipe"),
                         tr("Saves the recipe as a file, to share it or to train with it."));
    m_reset = button("undo", "recipeReset", tr("Reset recipe"), tr("Sets every step back to the preset."));
    connect(open, &QToolButton::clicked, this, &RecipeEditor::askLoad);
    connect(store, &QToolButton::clicked, this, &RecipeEditor::askSave);
    connect(m_reset, &QToolButton::clicked, this, &RecipeEditor::resetAll);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kXs);
    line->addWidget(m_presets, 1);
    line->addWidget(open);
    line->addWidget(store);
    line->addWidget(m_reset);
    layout->addLayout(line);
    m_difference = makeLabel({}, TypeStep::Caption, true, this);
    m_difference->setObjectName(QStringLiteral("recipeDifference"));
    m_difference->setWordWrap(true);
    layout->addWidget(m_difference);
    m_views = new QComboBox(this);
    describe(m_views, QStringLiteral("recipeView"), tr("View to edit"),
             tr("The views of this recipe differ: choose the one whose steps are shown."));
    connect(m_views, &QComboBox::activated, this, [this] { buildRows(); });
    layout->addWidget(m_views);
}

void RecipeEditor::choosePreset(const QString& name) {
    auto preset = augment::preset(ss(name));
    if (!preset)
        return;
    setRecipe(*preset);
    m_presets->setCurrentIndex(m_presets->findData(name));
}

void RecipeEditor::setRecipe(const augment::Recipe& recipe) {
    m_given.clear();
    for (const augment::ViewRecipe& view : recipe.views)
        m_given.push_back(view.steps.size());
    m_recipe = completed(recipe);
    m_reference = m_recipe;
    m_viewsAlike = viewsAlike(m_recipe);
    m_views->clear();
    for (std::size_t i = 0; i < m_recipe.views.size(); ++i)
        m_views->addItem(m_recipe.views[i].name.empty() ? tr("View %1").arg(i + 1)
                                                        : qs(m_recipe.views[i].name));
    m_views->setVisible(!m_viewsAlike);
    if (const int own = m_presets->findData(QString()); own >= 0)
        m_presets->removeItem(own);
    if (const int known = m_presets->findData(qs(recipe.name)); known >= 0) {
        m_presets->setCurrentIndex(known);
    } else {
        m_presets->addItem(tr("%1 (file)").arg(recipe.name.empty() ? tr("own recipe") : qs(recipe.name)),
                           QString());
        m_presets->setCurrentIndex(m_presets->count() - 1);
    }
    buildRows();
    Q_EMIT recipeChanged();
}

std::size_t RecipeEditor::shownView() const {
    return m_viewsAlike ? 0 : static_cast<std::size_t>(std::max(0, m_views->currentIndex()));
}

std::vector<std::size_t> RecipeEditor::editedViews() const {
    if (!m_viewsAlike)
        return {shownView()};
    std::vector<std::size_t> all(m_recipe.views.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    return all;
}

void RecipeEditor::buildRows() {
    for (TransformRow* row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    const auto& steps = m_recipe.views[shownView()].steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto* row = new TransformRow(*steps[i], m_rowLayout->parentWidget());
        connect(row, &TransformRow::edited, this, [this, i](const KnobValues& values) { edit(i, values); });
        connect(row, &TransformRow::resetWanted, this, [this, i] { resetStep(i); });
        m_rowLayout->insertWidget(static_cast<int>(i), row);
        m_rows.push_back(row);
    }
    showAll();
}

void RecipeEditor::showAll() {
    const std::size_t view = shownView();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->showStep(*m_recipe.views[view].steps[i], *m_reference.views[view].steps[i]);
    const int changed = changedSteps();
    const QString name = m_reference.name.empty() ? tr("the file") : qs(m_reference.name);
    m_difference->setText(
        changed == 0 ? tr("As in %1; one list for all views.").arg(name)
                     : tr("%n step(s) differ from %1. Ticks show its values.", nullptr, changed).arg(name));
    if (changed == 0 && !m_viewsAlike)
        m_difference->setText(tr("As in %1.").arg(name));
    m_reset->setEnabled(changed > 0);
}

int RecipeEditor::changedSteps() const {
    return static_cast<int>(std::ranges::count_if(m_rows, &TransformRow::differs));
}

void RecipeEditor::edit(std::size_t step, const KnobValues& values) {
    for (const std::size_t view : editedViews()) {
        augment::Transform& transform = *m_recipe.views[view].steps[step];
        for (const auto& [key, value] : values) {
            if (key == "enabled")
                transform.enabled = value > 0.5;
            else if (key == "probability")
                transform.probability = std::clamp(value, 0.0, 1.0);
            else if (auto set = transform.set(key, value); !set)
                showToast(this, ToastKind::Error, errorSentence(set.error()));
        }
    }
    showAll();
    Q_EMIT recipeChanged();
}

void RecipeEditor::resetStep(std::size_t step) {
    for (const std::size_t view : editedViews())
        m_recipe.views[view].steps[step] = m_reference.views[view].steps[step]->clone();
    showAll();
    Q_EMIT recipeChanged();
}

void RecipeEditor::resetAll() {
    m_recipe = m_reference;
    showAll();
    Q_EMIT recipeChanged();
}

augment::Recipe RecipeEditor::recipe() const {
    augment::Recipe trimmed = m_recipe;
    for (std::size_t i = 0; i < trimmed.views.size(); ++i) {
        auto& steps = trimmed.views[i].steps;
        while (steps.size() > m_given[i] && !steps.back()->enabled)
            steps.pop_back();
    }
    if (changedSteps() > 0 && !trimmed.name.empty())
        trimmed.name += "-changed";
    return trimmed;
}

Result<> RecipeEditor::load(const std::filesystem::path& file) {
    HILUM_TRY_ASSIGN(const Json json, readJson(file));
    HILUM_TRY_ASSIGN(augment::Recipe recipe, augment::Recipe::fromJson(json));
    const auto presets = augment::presetNames();
    if (recipe.name.empty() || std::ranges::find(presets, recipe.name) != presets.end())
        recipe.name = file.stem().string(); // a file is never taken for a preset of the same name
    setRecipe(recipe);
    return {};
}

Result<> RecipeEditor::save(const std::filesystem::path& file) const {
    augment::Recipe named = recipe();
    named.name = file.stem().string();
    return writeJson(file, named.toJson());
}

void RecipeEditor::askLoad() {
    const QString file = m_context->dialogs->openFile(this, tr("Load recipe"), tr("Recipes (*.json)"),
                                                      qs((m_context->workspace / "recipes").string()));
    if (file.isEmpty())
        return;
    if (auto loaded = load(ss(file)); !loaded)
        showToast(this, ToastKind::Error, errorSentence(loaded.error()));
}

void RecipeEditor::askSave() {
    std::error_code ignored;
    std::filesystem::create_directories(m_context->workspace / "recipes", ignored);
    const std::string name = m_recipe.name.empty() ? "recipe" : m_recipe.name;
    QString file = m_context->dialogs->saveFile(
        this, tr("Save recipe"), qs((m_context->workspace / "recipes" / ("my-" + name + ".json")).string()),
        tr("Recipes (*.json)"));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".json");
    if (auto saved = save(ss(file)); !saved) {
        showToast(this, ToastKind::Error, errorSentence(saved.error()));
        return;
    }
    showToast(this, ToastKind::Success, tr("The recipe was saved."));
}

} // namespace hilum::widgets
