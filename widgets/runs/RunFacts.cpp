#include "widgets/runs/RunFacts.h"

#include "base/JsonFields.h"
#include "data/LeakageAudit.h"
#include "report/CleanText.h"
#include "run/PythonLines.h"
#include "run/RunStore.h"
#include "widgets/common/CoreWords.h"
#include "widgets/common/Format.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <algorithm>

namespace hilum::widgets::runs {

namespace {

constexpr qint64 kLogTail = 256 << 10;
constexpr std::size_t kLongestValue = 160;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunFacts)
};

QString valueText(const run::Param& param, const Json& value) {
    QString text;
    if (value.is_string())
        text = qs(report::cleanText(value.get<std::string>(), kLongestValue));
    else if (value.is_boolean())
        text = value.get<bool>() ? Text::tr("yes") : Text::tr("no");
    else if (value.is_number_integer())
        text = param.key == "seed" || param.key == "labelSeed" ? QString::number(value.get<std::int64_t>())
                                                               : formatCount(value.get<std::int64_t>());
    else if (value.is_number())
        text = QLocale().toString(value.get<double>(), 'g', 6);
    else
        text = param.type == run::ParamType::Recipe ? Text::tr("own recipe") : QStringLiteral("–");
    if (text.isEmpty())
        return QStringLiteral("–");
    return param.unit.empty() ? text : QStringLiteral("%1 %2").arg(text, coreText(param.unit));
}

std::int64_t countAt(const Json& object, const char* key) {
    return static_cast<std::int64_t>(numberIn(object, key));
}

QString nameAt(const Json& object, const char* key) {
    return coreText(textIn(object, key));
}

/// What two sets share; "" for nothing that matters.
QString pairText(const Json& pair) {
    const QString light = nameAt(pair, "light");
    if (light == QLatin1String("green") || light.isEmpty())
        return {};
    const std::int64_t films = std::max(countAt(pair, "sharedByName"), countAt(pair, "sharedByHash"));
    return Text::tr("%1 and %2 share %3 films and %4 patients.")
        .arg(nameAt(pair, "a"), nameAt(pair, "b"), formatCount(films),
             formatCount(countAt(pair, "sharedPatients")));
}

QString pythonOf(const run::RunFolder& folder) {
    std::error_code ignored;
    if (!std::filesystem::exists(folder.encoderFile(), ignored))
        return {};
    const auto spec = run::readSpec(folder);
    const auto model = spec ? run::pythonModelOf(*spec) : std::nullopt;
    return model ? qs(run::pythonLines(*model, folder.encoderFile().string())) : QString();
}

} // namespace

RunFacts readRunFacts(const run::RunFolder& folder) {
    RunFacts facts;
    if (auto store = run::RunStore::openForReading(folder.path); store) {
        if (auto audit = store->fact("audit"); audit && audit->has_value())
            facts.audit = **audit;
        if (auto parameters = store->fact("parameters"); parameters && parameters->has_value())
            facts.parameters = **parameters;
    }
    facts.python = pythonOf(folder);
    QFile log(QString::fromStdString(folder.logFile().string()));
    if (log.open(QIODevice::ReadOnly)) {
        facts.hasLog = true;
        const bool cut = log.size() > kLogTail;
        if (cut)
            log.seek(log.size() - kLogTail);
        QByteArray bytes = log.read(kLogTail);
        if (cut)
            bytes.remove(0, bytes.indexOf('\n') + 1); // the first line is a part of one
        facts.log = QString::fromUtf8(bytes);
    }
    return facts;
}

std::vector<Setting> changedSettings(const run::RunSpec& spec) {
    std::vector<Setting> settings;
    for (const run::Param* param : spec.parameters()) {
        const Json& value = spec.value(param->key);
        const Json& usual = param->key == "method" ? param->fallback : param->defaultFor(spec.method());
        if (param->key == "name" || value == usual)
            continue;
        settings.push_back({coreText(param->label), valueText(*param, value), valueText(*param, usual),
                            coreText(param->help)});
    }
    return settings;
}

AuditText auditText(const Json& audit) {
    if (!audit.is_object())
        return {Text::tr("The audit is written when the run ends."), "muted"};
    const QString light = nameAt(audit, "light");
    QStringList sentences;
    if (const auto pairs = audit.find("pairs"); pairs != audit.end() && pairs->is_array())
        for (const Json& pair : *pairs)
            if (pair.is_object())
                if (const QString text = pairText(pair); !text.isEmpty())
                    sentences << text;
    if (const auto notes = audit.find("notes"); notes != audit.end() && notes->is_array())
        for (const Json& note : *notes)
            if (note.is_string())
                sentences << composedText(
                    data::auditNote(report::withoutPaths(note.get<std::string>()), coreTranslator()));
    if (light == QLatin1String("green"))
        return {sentences.isEmpty() ? Text::tr("No film and no patient stands on two sides of the split.")
                                    : sentences.join(u' '),
                "good"};
    if (sentences.isEmpty())
        sentences << Text::tr("The audit has found something; the report says what.");
    return {sentences.join(u' '), light == QLatin1String("red") ? "bad" : "warning"};
}

} // namespace hilum::widgets::runs
