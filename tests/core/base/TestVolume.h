// A tiny volume that fills up: a tmpfs in a mount namespace of this process, gone with it. Only root may make
// one.
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/mount.h>

class TestVolume {
public:
    explicit TestVolume(const char* size) {
        const QByteArray path = m_folder.path().toLocal8Bit();
        const QByteArray options = QByteArray("mode=0700,size=") + size;
        // Private, so that the mount does not spread to the namespace that we came from.
        m_mounted = ::unshare(CLONE_NEWNS) == 0 &&
                    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                    ::mount("tmpfs", path.constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~TestVolume() {
        if (m_mounted)
            ::umount2(m_folder.path().toLocal8Bit().constData(), MNT_DETACH);
    }
    TestVolume(const TestVolume&) = delete;
    TestVolume& operator=(const TestVolume&) = delete;

    [[nodiscard]] bool mounted() const { return m_mounted; }
    [[nodiscard]] std::string file(const char* name) const { return m_folder.filePath(name).toStdString(); }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};
