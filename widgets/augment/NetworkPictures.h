// NetworkPictures: what a trained network makes of a picture, by a `hilum-cli explain` process: the window
// links no LibTorch. The picture goes through a private temporary folder that is removed again. Window
// thread.
#pragma once

#include "base/Json.h"
#include "widgets/common/Jobs.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>

class QTemporaryDir;

namespace hilum::widgets {

struct AppContext;
class CliProcess;

struct NetworkRequest {
    QString run;                     ///< id
    std::function<QImage()> picture; ///< Format_Grayscale8, square, at the network's side; called by a job
    double maskRatio = 0.0;          ///< 0: not a MAE
    std::uint64_t seed = 1;
    std::int64_t step = 0; ///< whose first film's patches are hidden
};

struct NetworkAnswer {
    QString kind;                             ///< "reconstruction", "attention", "activation", "grad-cam"
    QString what;                             ///< an English sentence of core
    QImage film, masked, reconstruction, map; ///< grey; null where the network has none of the kind
};

class NetworkPictures : public QObject {
    Q_OBJECT
public:
    explicit NetworkPictures(AppContext& context, QObject* parent = nullptr);
    ~NetworkPictures() override;
    /// Drops what is under way and starts anew.
    void make(const NetworkRequest& request);
    void cancel();
    [[nodiscard]] bool running() const { return m_running; }

Q_SIGNALS:
    void runningChanged();
    void progressed(const QString& phase, qint64 done, qint64 total);
    void made(const hilum::widgets::NetworkAnswer& answer);
    void failed(const QString& sentence);

private:
    void start(const NetworkRequest& request);
    void read(const Json& answer);
    void setRunning(bool running);
    AppContext* m_context;
    JobChannel m_channel;
    QPointer<CliProcess> m_process;
    std::shared_ptr<QTemporaryDir> m_folder; ///< shared with the job that reads it
    bool m_running = false;
};

/// The film under the map in orange, white of the map covering it to 60 %.
[[nodiscard]] QImage heatImage(const QImage& film, const QImage& map);

} // namespace hilum::widgets
