#include "widgets/augment/AugmentMemory.h"

#include <QCryptographicHash>
#include <QSettings>

#include <cmath>

namespace hilum::widgets {

namespace {

/// Ids belong to one workspace; its path is not written down.
QString groupOf(const std::filesystem::path& workspace) {
    const std::string path = workspace.string();
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray(path.data(), static_cast<qsizetype>(path.size())), QCryptographicHash::Sha256);
    return QStringLiteral("augment/") + QString::fromLatin1(hash.toHex().left(16));
}

std::optional<augment::Recipe> recipeIn(const QSettings& settings, const char* key) {
    const auto json = parseJson(settings.value(QLatin1String(key)).toString().toStdString(), key);
    if (!json)
        return std::nullopt;
    auto recipe = augment::Recipe::fromJson(*json);
    return recipe ? std::optional(std::move(recipe).value()) : std::nullopt;
}

double numberIn(const QSettings& settings, const char* key, double usual) {
    bool fine = false;
    const double value = settings.value(QLatin1String(key)).toDouble(&fine);
    return fine && std::isfinite(value) ? value : usual;
}

} // namespace

std::optional<AugmentState> readAugmentState(const QString& settingsFile,
                                             const std::filesystem::path& workspace) {
    if (settingsFile.isEmpty())
        return std::nullopt;
    QSettings settings(settingsFile, QSettings::IniFormat);
    settings.beginGroup(groupOf(workspace));
    if (!settings.contains(QStringLiteral("seed")))
        return std::nullopt;
    AugmentState state;
    state.film = settings.value(QStringLiteral("film")).toLongLong();
    state.loaded = recipeIn(settings, "loaded");
    state.recipe = recipeIn(settings, "recipe");
    state.seed = numberIn(settings, "seed", state.seed);
    state.epoch = numberIn(settings, "epoch", state.epoch);
    state.locked = settings.value(QStringLiteral("locked"), true).toBool();
    state.side = static_cast<int>(std::min(std::max(numberIn(settings, "side", 0.0), 0.0), 4096.0));
    return state;
}

void writeAugmentState(const QString& settingsFile, const std::filesystem::path& workspace,
                       const AugmentState& state) {
    if (settingsFile.isEmpty())
        return;
    QSettings settings(settingsFile, QSettings::IniFormat);
    settings.beginGroup(groupOf(workspace));
    const auto text = [](const std::optional<augment::Recipe>& recipe) {
        return recipe ? QString::fromStdString(recipe->toJson().dump()) : QString();
    };
    settings.setValue(QStringLiteral("film"), static_cast<qlonglong>(state.film));
    settings.setValue(QStringLiteral("loaded"), text(state.loaded));
    settings.setValue(QStringLiteral("recipe"), text(state.recipe));
    settings.setValue(QStringLiteral("seed"), state.seed);
    settings.setValue(QStringLiteral("epoch"), state.epoch);
    settings.setValue(QStringLiteral("locked"), state.locked);
    settings.setValue(QStringLiteral("side"), state.side);
}

} // namespace hilum::widgets
