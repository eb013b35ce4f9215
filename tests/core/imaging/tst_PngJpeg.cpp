// PNG and JPEG: values, limits, damage. Expected values: what was encoded, and for JPEG OpenCV's own decoder.
#include "MakeDicom.h"

#include <QtTest>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <zlib.h>

using namespace hilum;
using namespace hilum::imaging;
using namespace hilum::test;

namespace {

ByteVector encoded(const cv::Mat& image, const char* extension, const std::vector<int>& options = {}) {
    ByteVector bytes;
    cv::imencode(extension, image, bytes, options);
    return bytes;
}

/// A picture with structure, so that every part of a stream matters.
GreyImage pattern(int width, int height) {
    GreyImage image(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.row(y)[x] = static_cast<std::uint8_t>((x * 7 + y * 13 + x * y) % 256);
    }
    return image;
}

ByteVector prefix(const ByteVector& bytes, std::size_t n) {
    return {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(n)};
}

/// Changes the width and height in a PNG's header and its checksum.
ByteVector withPngSize(ByteVector png, std::uint32_t width, std::uint32_t height) {
    const auto put = [&](std::size_t at, std::uint32_t v) {
        for (unsigned i = 0; i < 4; ++i)
            png[at + i] = static_cast<std::uint8_t>(v >> (24U - 8U * i));
    };
    put(16, width);
    put(20, height);
    put(29, static_cast<std::uint32_t>(crc32(0L, png.data() + 12, 17)));
    return png;
}

} // namespace

class tst_PngJpeg : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void greyPng() {
        const GreyImage image = pattern(37, 21);
        const auto film = m_scratch.read(encodePng(image.view()).value());
        QCOMPARE(outcome(film), std::string("ok"));
        QCOMPARE(film->width, 37);
        QCOMPARE(film->height, 21);
        QCOMPARE(film->format, std::string("PNG"));
        QVERIFY(film->notes.empty());
        QVERIFY(std::equal(film->values.begin(), film->values.end(), image.pixels.begin()));
        QCOMPARE(toGrey(*film).pixels, image.pixels);
    }

    void sixteenBitsAreKept() {
        const cv::Mat image = (cv::Mat_<std::uint16_t>(1, 4) << 0, 1, 40000, 65535);
        const auto film = m_scratch.read(encoded(image, ".png"));
        QCOMPARE(outcome(film), std::string("ok"));
        QCOMPARE(film->values, (std::vector<float>{0, 1, 40000, 65535}));
        QCOMPARE(film->bitsStored, 16);
    }

    // One bit is unpacked to 0 and 255 (ISO/IEC 15948 13.12); what the file stores is 0 and 1.
    void fewBitsAreStoredAsSuch() {
        const cv::Mat image = (cv::Mat_<std::uint8_t>(1, 8) << 0, 0, 0, 255, 0, 255, 255, 0);
        const auto film = m_scratch.read(encoded(image, ".png", {cv::IMWRITE_PNG_BILEVEL, 1}));
        QCOMPARE(outcome(film), std::string("ok"));
        for (int x = 0; x < 8; ++x) {
            QCOMPARE(film->at(x, 0), static_cast<float>(image.at<std::uint8_t>(0, x)));
            QCOMPARE(film->storedAt(x, 0), std::optional(image.at<std::uint8_t>(0, x) > 0 ? 1.0 : 0.0));
        }
    }

    void colourAndTransparency() {
        const cv::Mat colour =
            (cv::Mat_<cv::Vec3b>(1, 3) << cv::Vec3b(0, 0, 255), cv::Vec3b(0, 255, 0), cv::Vec3b(77, 77, 77));
        const auto rgb = m_scratch.read(encoded(colour, ".png"));
        QVERIFY(!rgb->storedAt(0, 0));                            // three numbers, none of them the pixel's
        QCOMPARE(rgb->values, (std::vector<float>{76, 150, 77})); // BT.601
        QCOMPARE(rgb->notes, std::vector<std::string>{"colour turned to grey"});
        const cv::Mat clear =
            (cv::Mat_<cv::Vec4b>(1, 2) << cv::Vec4b(9, 9, 9, 255), cv::Vec4b(200, 200, 200, 0));
        const auto rgba = m_scratch.read(encoded(clear, ".png"));
        QCOMPARE(rgba->values, (std::vector<float>{9, 200}));
        QCOMPARE(rgba->notes.size(), std::size_t{2});
    }

    void jpeg() {
        const ByteVector bytes = encodeJpeg(pattern(50, 30).view(), 80).value();
        const cv::Mat reference = cv::imdecode(bytes, cv::IMREAD_GRAYSCALE);
        const auto film = m_scratch.read(bytes);
        QCOMPARE(outcome(film), std::string("ok"));
        QCOMPARE(film->width, 50);
        QVERIFY(std::equal(film->values.begin(), film->values.end(), reference.begin<std::uint8_t>()));
        const cv::Mat red(8, 8, CV_8UC3, cv::Scalar(0, 0, 255));
        const auto colour = m_scratch.read(encoded(red, ".jpg"));
        QVERIFY(std::abs(colour->values[0] - 76.0F) <= 1.0F);
        QCOMPARE(colour->notes, std::vector<std::string>{"colour turned to grey"});
        const auto progressive =
            m_scratch.read(encoded(reference, ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1}));
        QCOMPARE(outcome(progressive), std::string("ok"));
    }

    void everyTruncationIsFound() {
        const GreyImage image = pattern(40, 40);
        cv::Mat mat(40, 40, CV_8U, const_cast<std::uint8_t*>(image.pixels.data()));
        const std::vector<ByteVector> files{encodePng(image.view()).value(),
                                            encodeJpeg(image.view(), 90).value(),
                                            encoded(mat, ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1})};
        for (const ByteVector& whole : files) {
            for (std::size_t n = 8; n < whole.size(); ++n) {
                const auto result = m_scratch.read(prefix(whole, n));
                QVERIFY2(
                    !result,
                    qPrintable(QString("%1 of %2 bytes were taken for a picture").arg(n).arg(whole.size())));
                QVERIFY2(n < 40 || outcome(result) == "truncated" || outcome(result) == "bad-format",
                         outcome(result).c_str());
            }
        }
        QCOMPARE(outcome(m_scratch.read(prefix(files[0], files[0].size() / 2))), std::string("truncated"));
        QCOMPARE(outcome(m_scratch.read(prefix(files[1], files[1].size() / 2))), std::string("truncated"));
    }

    void trailingBytesAreTolerated() {
        for (ByteVector bytes :
             {encodePng(pattern(20, 20).view()).value(), encodeJpeg(pattern(20, 20).view(), 90).value()}) {
            bytes.resize(bytes.size() + 1000, 0x55);
            QCOMPARE(outcome(m_scratch.read(bytes)), std::string("ok"));
        }
    }

    void damageIsFound() {
        const ByteVector png = encodePng(pattern(60, 60).view()).value();
        for (std::size_t at = 45; at + 16 < png.size(); at += 29) {
            ByteVector bad = png;
            bad[at] = static_cast<std::uint8_t>(bad[at] ^ 0x10U);
            QVERIFY2(!m_scratch.read(bad), qPrintable(QString::number(at)));
        }
        ByteVector jpeg = encodeJpeg(pattern(200, 200).view(), 95).value();
        jpeg[jpeg.size() / 2] = 0xFF; // an end marker in the middle of the pixels
        jpeg[jpeg.size() / 2 + 1] = 0xD9;
        QCOMPARE(outcome(m_scratch.read(jpeg)), std::string("bad-format"));
    }

    void bombs() {
        const ByteVector png = encodePng(pattern(8, 8).view()).value();
        QCOMPARE(outcome(m_scratch.read(withPngSize(png, 8, 8))), std::string("ok"));
        QCOMPARE(outcome(m_scratch.read(withPngSize(png, 30000, 30000))), std::string("too-large"));
        QCOMPARE(outcome(m_scratch.read(withPngSize(png, 16000, 16000))), std::string("too-large"));
        QCOMPARE(outcome(m_scratch.read(withPngSize(png, 0, 8))), std::string("bad-format"));
        ByteVector jpeg = encodeJpeg(pattern(8, 8).view(), 90).value();
        std::size_t frame = 2;
        while (!(jpeg[frame] == 0xFF && jpeg[frame + 1] == 0xC0))
            ++frame;
        for (std::size_t i = 5; i < 9; ++i)
            jpeg[frame + i] = 0xFF;
        QCOMPARE(outcome(m_scratch.read(jpeg)), std::string("too-large"));
        Limits small;
        small.maxPixels = 63;
        QCOMPARE(outcome(m_scratch.read(png, small)), std::string("too-large"));
        small.maxPixels = 64;
        QCOMPARE(outcome(m_scratch.read(png, small)), std::string("ok"));
    }

    void otherFormats() {
        const auto bytes = [](const char* text) { return ByteVector(text, text + std::strlen(text)); };
        QCOMPARE(outcome(m_scratch.read(bytes("GIF89a............"))), std::string("unsupported"));
        QCOMPARE(outcome(m_scratch.read(bytes("<!DOCTYPE html><html>"))), std::string("not-an-image"));
        QCOMPARE(outcome(m_scratch.read(bytes("just words"))), std::string("not-an-image"));
        const auto pointer = m_scratch.read(bytes("version https://git-lfs.github.com/spec/v1\n"));
        QCOMPARE(outcome(pointer), std::string("not-an-image"));
        QVERIFY(pointer.error().detail.find("LFS") != std::string::npos);
    }

private:
    Scratch m_scratch;
};

QTEST_APPLESS_MAIN(tst_PngJpeg)
#include "tst_PngJpeg.moc"
