#include "widgets/augment/NetworkPictures.h"

#include "base/JsonFields.h"
#include "imaging/Overlay.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/CliProcess.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/common/Format.h"

#include <QImageReader>
#include <QLocale>
#include <QTemporaryDir>

namespace hilum::widgets {

namespace {

constexpr int kLargestSide = 1'024; ///< px of a picture
const QString kView = QStringLiteral("view.png");

/// Grey, or null.
QImage readGrey(const QString& file) {
    QImageReader reader(file, "png");
    const QSize size = reader.size();
    if (size.width() < 1 || size.width() > kLargestSide || size.height() > kLargestSide)
        return {};
    return reader.read().convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

NetworkPictures::NetworkPictures(AppContext& context, QObject* parent)
    : QObject(parent), m_context(&context) {}

NetworkPictures::~NetworkPictures() {
    if (m_process)
        m_process->abandon(this);
}

void NetworkPictures::cancel() {
    m_channel.cancel();
    if (m_process) {
        m_process->abandon(this); // a late answer belongs to another picture
        m_process = nullptr;
    }
    setRunning(false);
}

void NetworkPictures::make(const NetworkRequest& request) {
    cancel();
    m_folder = std::make_shared<QTemporaryDir>();
    if (!m_folder->isValid()) {
        Q_EMIT failed(tr("No temporary folder could be made: %1.").arg(m_folder->errorString()));
        return;
    }
    setRunning(true);
    m_context->jobs->start<bool>(
        this, m_channel,
        [picture = request.picture, folder = m_folder](std::stop_token) {
            return picture().save(folder->filePath(kView), "png");
        },
        [this, request](bool saved) {
            if (saved) {
                start(request);
                return;
            }
            setRunning(false);
            Q_EMIT failed(
                tr("The picture could not be written into the temporary folder: is the disk full?"));
        });
}

void NetworkPictures::start(const NetworkRequest& request) {
    QStringList arguments{QStringLiteral("explain"),   request.run,
                          QStringLiteral("--picture"), m_folder->filePath(kView),
                          QStringLiteral("--out"),     m_folder->filePath(QStringLiteral("out"))};
    if (request.maskRatio > 0.0)
        arguments << QStringLiteral("--mask-ratio")
                  << QString::number(request.maskRatio, 'g', QLocale::FloatingPointShortest)
                  << QStringLiteral("--mask-seed") << QString::number(request.seed)
                  << QStringLiteral("--mask-step") << QString::number(request.step);
    m_process = m_context->launcher->startCli(arguments);
    if (m_process == nullptr) {
        setRunning(false); // the launcher has said why
        return;
    }
    connect(m_process, &CliProcess::progressed, this, &NetworkPictures::progressed);
    connect(m_process, &CliProcess::finished, this, &NetworkPictures::read);
    connect(m_process, &CliProcess::failed, this, [this](const QString& sentence) {
        setRunning(false);
        Q_EMIT failed(sentence);
    });
}

void NetworkPictures::read(const Json& answer) {
    m_context->jobs->start<NetworkAnswer>(
        this, m_channel,
        [folder = m_folder, kind = qs(textIn(answer, "kind")),
         what = qs(textIn(answer, "what"))](std::stop_token) {
            const auto file = [&](const char* name) {
                return readGrey(folder->filePath(QStringLiteral("out/") + QLatin1String(name)));
            };
            return NetworkAnswer{
                kind,           what, file("film.png"), file("masked.png"), file("reconstruction.png"),
                file("map.png")};
        },
        [this](const NetworkAnswer& answered) {
            setRunning(false);
            if (answered.map.isNull() && answered.reconstruction.isNull())
                Q_EMIT failed(tr("hilum-cli made no picture of this run."));
            else
                Q_EMIT made(answered);
        });
}

void NetworkPictures::setRunning(bool running) {
    if (m_running == running)
        return;
    m_running = running;
    Q_EMIT runningChanged();
}

QImage heatImage(const QImage& film, const QImage& map) {
    const auto view = [](const QImage& image) {
        return GreyView{image.constBits(), image.width(), image.height(), image.bytesPerLine()};
    };
    const imaging::ColourImage laid = imaging::overlay(view(film), view(map), {});
    if (laid.rgb.empty())
        return {};
    return QImage(laid.rgb.data(), laid.width, laid.height, 3 * qsizetype{laid.width}, QImage::Format_RGB888)
        .copy();
}

} // namespace hilum::widgets
