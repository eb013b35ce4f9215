#include "widgets/bridge/AppContext.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace hilum::widgets {

QString findCli(const QString& executableFolder) {
    const QString name = QStringLiteral("hilum-cli");
    const QDir here(executableFolder);
    for (const QString& folder : {QStringLiteral("."), QStringLiteral("cli"), QStringLiteral("../cli"),
                                  QStringLiteral("../app/cli"), QStringLiteral("../bin")}) {
        const QFileInfo file(here.filePath(folder + u'/' + name));
        if (file.isFile() && file.isExecutable())
            return file.canonicalFilePath();
    }
    return QStandardPaths::findExecutable(name);
}

} // namespace hilum::widgets
