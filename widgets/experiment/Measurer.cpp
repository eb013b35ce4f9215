#include "widgets/experiment/Measurer.h"

#include "base/JsonFields.h"
#include "widgets/bridge/CliProcess.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/common/Format.h"
#include "widgets/experiment/NetworkSizes.h"

#include <QDir>
#include <QTemporaryFile>

#include <algorithm>
#include <utility>

namespace hilum::widgets {

namespace {

/// What the cost of a step and its memory follow from: everything but these.
Json settingsOf(const run::RunSpec& spec) {
    Json settings = spec.toJson();
    for (const char* key : {"name", "epochs", "minSteps", "seed", "filmSeed", "labelSeed", "probeEvery",
                            "probeDataset", "checkpointEveryS", "learningRate", "weightDecay", "warmupEpochs",
                            "temperature", "emaMomentum", "extends"})
        settings.erase(key);
    return settings;
}

} // namespace

Result<Measured> Measured::fromJson(const Json& json) {
    if (!json.is_object() || numberIn(json, "secondsPerStep") <= 0.0 || numberIn(json, "stepsPerEpoch") < 1.0)
        return Error{ErrorCode::Corrupt, "hilum-cli answered something else than a measurement", {}};
    Measured measured;
    measured.device = qs(textIn(json, "device"));
    measured.precision = qs(textIn(json, "precision"));
    measured.stepsPerEpoch = static_cast<std::int64_t>(numberIn(json, "stepsPerEpoch"));
    measured.secondsPerStep = numberIn(json, "secondsPerStep");
    measured.scaled = json.value("scaled", Json()) == true;
    measured.peakBytes = numberIn(json, "peakBytes");
    measured.checkpointBytes = numberIn(json, "checkpointBytes");
    if (json.contains("diskFreeBytes"))
        measured.diskFreeBytes = numberIn(json, "diskFreeBytes");
    measured.need = {numberIn(json, "fixedBytes"), numberIn(json, "bytesPerFilm"),
                     numberIn(json, "freeBytes")};
    return measured;
}

Measurer::Measurer(Launcher& launcher, QObject* parent) : QObject(parent), m_launcher(&launcher) {}

Measurer::~Measurer() {
    if (m_process)
        m_process->abandon(this);
}

void Measurer::start(const run::RunSpec& spec) {
    if (m_process) {
        m_process->abandon(this);
        m_process = nullptr;
    }
    m_asked = settingsOf(spec);
    m_done = m_total = 0;
    m_file = std::make_unique<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/hilum-spec-XXXXXX.json"));
    const QByteArray text = QByteArray::fromStdString(spec.toJson().dump());
    if (!m_file->open() || m_file->write(text) != text.size() || !m_file->flush()) {
        m_known = m_asked;
        m_measured.reset();
        m_failure =
            tr("The settings could not be written to a temporary file: %1.").arg(m_file->errorString());
        Q_EMIT changed();
        return;
    }
    m_process =
        m_launcher->startCli({QStringLiteral("preflight"), QStringLiteral("--spec"), m_file->fileName()});
    if (!m_process) { // the launcher has said why
        end();
        return;
    }
    connect(m_process, &CliProcess::progressed, this, [this](const QString&, qint64 done, qint64 total) {
        m_done = static_cast<int>(done);
        m_total = static_cast<int>(total);
        Q_EMIT changed();
    });
    connect(m_process, &CliProcess::finished, this, [this](const Json& answer) {
        auto measured = Measured::fromJson(answer);
        m_failure = measured ? QString() : errorSentence(measured.error());
        m_measured.reset();
        if (measured)
            m_measured = std::move(measured).value();
        m_known = m_asked;
        end();
    });
    connect(m_process, &CliProcess::failed, this, [this](const QString& sentence) {
        m_failure = sentence;
        m_measured.reset();
        m_known = m_asked;
        end();
    });
    connect(m_process, &CliProcess::cancelled, this, &Measurer::end);
    Q_EMIT changed();
}

void Measurer::end() {
    m_process = nullptr; // it deletes itself
    m_file.reset();
    Q_EMIT changed();
}

void Measurer::cancel() {
    if (m_process)
        m_process->cancel();
}

const Measured* Measurer::of(const run::RunSpec& spec) const {
    return m_measured && m_known == settingsOf(spec) ? &*m_measured : nullptr;
}

QString Measurer::failureOf(const run::RunSpec& spec) const {
    return !m_failure.isEmpty() && m_known == settingsOf(spec) ? m_failure : QString();
}

bool cheapToMeasure(const run::RunSpec& spec, std::int64_t films, double views) {
    constexpr double kMostMultiplyAdds = 1e10;  // forward: about a second a step with the way back
    constexpr std::int64_t kMostFilms = 50'000; // whose catalogue is read in a moment
    const std::string encoder = spec.text("encoder");
    const double parameters = encoderParameters(spec);
    const auto side = static_cast<double>(spec.integer("side"));
    double each = 0.0; // multiply-adds of a view
    if (encoder.starts_with("vit_")) {
        const double grid = side / static_cast<double>(std::max<std::int64_t>(1, spec.integer("patch")));
        each = parameters * grid * grid;
    } else { // ResNet-18: 1.8e9 for 11.2 million weights at 224 px; ResNet-50 nearly the same
        each = parameters * 165.0 * (side / 224.0) * (side / 224.0);
    }
    return films <= kMostFilms &&
           each * std::max(1.0, views) * static_cast<double>(spec.integer("batch")) <= kMostMultiplyAdds;
}

} // namespace hilum::widgets
