#include "widgets/augment/RecipeEditor.h"

#include "augment/LocalViews.h"
#include "widgets/augment/RecipeCompare.h"
#include "widgets/augment/StepPictures.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Shade.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Margins.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
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

/// Views of one size with the same steps, one beside the other: they are edited together.
std::vector<std::vector<std::size_t>> groupsOf(const augment::Recipe& recipe) {
    const Json views = recipe.toJson()["views"];
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (i > 0 && views[i]["steps"] == views[i - 1]["steps"] &&
            views[i]["sideFactor"] == views[i - 1]["sideFactor"])
            groups.back().push_back(i);
        else
            groups.push_back({i});
    }
    return groups;
}

/// The same views with the same kinds of steps in one order.
bool sameSteps(const augment::Recipe& a, const augment::Recipe& b) {
    const auto sameKind = [](const auto& x, const auto& y) { return x->kind() == y->kind(); };
    return std::ranges::equal(a.views, b.views, [&](const auto& x, const auto& y) {
        return x.sideFactor == y.sideFactor && std::ranges::equal(x.steps, y.steps, sameKind);
    });
}

/// "global 1", "local 1 … local 6".
QString groupName(const augment::Recipe& recipe, const std::vector<std::size_t>& group) {
    const auto name = [&](std::size_t view) {
        const std::string& given = recipe.views[view].name;
        return given.empty() ? RecipeEditor::tr("View %1").arg(view + 1) : qs(given);
    };
    return group.size() == 1 ? name(group.front())
                             : QStringLiteral("%1 … %2").arg(name(group.front()), name(group.back()));
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
    m_rowLayout->setContentsMargins(sidedMargins(0, 0, space::kXs, 0));
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
    buildTools(layout);
    m_views = new QComboBox(this);
    describe(m_views, QStringLiteral("recipeView"), tr("View to edit"),
             tr("The views of this recipe differ: choose the one whose steps are shown."));
    connect(m_views, &QComboBox::activated, this, [this] {
        buildRows();
        Q_EMIT shownViewChanged();
    });
    layout->addWidget(m_views);
}

/// What differs, the comparison, and the way in and out as text.
void RecipeEditor::buildTools(QVBoxLayout* layout) {
    const auto button = [this](const char* iconName, const char* name, const QString& text,
                               const QString& tip) {
        auto* made = new QToolButton(this);
        made->setIcon(icon(QLatin1String(iconName)));
        describe(made, QLatin1String(name), text, tip);
        return made;
    };
    m_compareOn = button("compare", "recipeCompare", tr("Compare recipes"),
                         tr("Shows in what this recipe differs from the paper's, or from another one."));
    m_compareOn->setCheckable(true);
    auto* copy = button("copy", "recipeCopy", tr("Copy recipe"),
                        tr("Copies the recipe as JSON text, to send it to somebody."));
    auto* paste = button("paste", "recipePaste", tr("Paste recipe"),
                         tr("Takes a recipe from JSON text that was copied."));
    m_compare = new RecipeCompare(this);
    m_compare->hide();
    connect(copy, &QToolButton::clicked, this, &RecipeEditor::copyText);
    connect(paste, &QToolButton::clicked, this, &RecipeEditor::pasteText);
    connect(m_compareOn, &QToolButton::toggled, this, [this](bool on) {
        m_compare->setVisible(on);
        showCompared();
    });
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kXs);
    line->addWidget(m_difference, 1);
    line->addWidget(m_compareOn);
    line->addWidget(copy);
    line->addWidget(paste);
    layout->addLayout(line);
    layout->addWidget(m_compare);
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
    m_loaded = recipe;
    m_recipe = completed(recipe);
    m_reference = m_recipe;
    m_views->clear();
    listViews();
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

void RecipeEditor::listViews() {
    const int before = m_views->currentIndex();
    m_groups = groupsOf(m_reference);
    m_views->clear();
    for (const auto& group : m_groups)
        m_views->addItem(groupName(m_reference, group));
    m_views->setCurrentIndex(std::clamp(before, 0, m_views->count() - 1));
    m_views->setVisible(m_groups.size() > 1);
}

void RecipeEditor::setLocalViews(int count) {
    auto wanted = augment::withLocalViews(m_recipe, count);
    auto reference = augment::withLocalViews(m_reference, count);
    if (!wanted || !reference || count == augment::localViews(m_recipe))
        return;
    const auto local = std::ranges::find_if(m_recipe.views, augment::isLocal) - m_recipe.views.begin();
    m_recipe = std::move(wanted).value();
    m_reference = std::move(reference).value();
    m_given.resize(m_recipe.views.size(), m_given[static_cast<std::size_t>(local)]);
    listViews();
    showAll();
    Q_EMIT recipeChanged();
}

void RecipeEditor::restore(const augment::Recipe& loaded, const augment::Recipe& now) {
    setRecipe(loaded);
    if (const int locals = augment::localViews(now); locals > 0)
        setLocalViews(locals);
    augment::Recipe wanted = completed(now);
    if (!sameSteps(wanted, m_reference)) {
        setRecipe(now); // it does not belong together: a recipe by itself
        return;
    }
    wanted.name = loaded.name;
    m_recipe = std::move(wanted);
    showAll();
    Q_EMIT recipeChanged();
}

std::size_t RecipeEditor::shownView() const {
    return editedViews().front();
}

const std::vector<std::size_t>& RecipeEditor::editedViews() const {
    return m_groups[static_cast<std::size_t>(std::max(0, m_views->currentIndex()))];
}

void RecipeEditor::showPictures(const StepPictures& pictures) {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->showPictures(pictures.film, i < pictures.after.size() ? pictures.after[i] : QImage());
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
        coverByShade(m_context->session, row->findChild<StepPair*>());
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
    const int steps = changedSteps();
    const QString name = m_loaded.name.empty() ? tr("the file") : qs(m_loaded.name);
    m_difference->setText(
        steps > 0   ? tr("%n step(s) differ from %1. Ticks show its values.", nullptr, steps).arg(name)
        : changed() ? tr("As in %1, with another number of local crops.").arg(name)
        : m_groups.size() > 1 ? tr("As in %1.").arg(name)
                              : tr("As in %1; one list for all views.").arg(name));
    m_reset->setEnabled(changed());
    showCompared();
}

void RecipeEditor::showCompared() {
    if (m_compareOn->isChecked()) // nobody sees it otherwise
        m_compare->setRecipes(recipe(), m_loaded);
}

int RecipeEditor::changedSteps() const {
    int count = 0;
    for (const auto& group : m_groups) {
        const auto& steps = m_recipe.views[group.front()].steps;
        const auto& before = m_reference.views[group.front()].steps;
        for (std::size_t i = 0; i < steps.size(); ++i)
            count += sameValues(*steps[i], *before[i]) ? 0 : 1;
    }
    return count;
}

bool RecipeEditor::changed() const {
    return m_recipe.views.size() != m_loaded.views.size() || changedSteps() > 0;
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
    m_recipe = completed(m_loaded);
    m_reference = m_recipe;
    m_given.resize(m_recipe.views.size());
    for (std::size_t i = 0; i < m_given.size(); ++i)
        m_given[i] = m_loaded.views[i].steps.size();
    listViews();
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
    if (changed() && !trimmed.name.empty())
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

QString RecipeEditor::asText() const {
    return qs(recipe().toJson().dump(2));
}

Result<> RecipeEditor::takeText(const QString& text) {
    HILUM_TRY_ASSIGN(const Json json, parseJson(ss(text), "text"));
    HILUM_TRY_ASSIGN(augment::Recipe recipe, augment::Recipe::fromJson(json));
    const auto preset = augment::preset(recipe.name);
    if (preset && preset->toJson() != recipe.toJson())
        recipe.name += "-pasted"; // not what comes with Hilum under this name
    setRecipe(recipe);
    return {};
}

void RecipeEditor::copyText() {
    QGuiApplication::clipboard()->setText(asText());
    showToast(this, ToastKind::Success, tr("The recipe was copied as text."));
}

void RecipeEditor::pasteText() {
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        showToast(this, ToastKind::Warning, tr("There is no text to paste: copy a recipe first."));
        return;
    }
    if (auto taken = takeText(text); !taken)
        showToast(this, ToastKind::Error,
                  tr("What was copied is no recipe. %1").arg(errorSentence(taken.error())));
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
