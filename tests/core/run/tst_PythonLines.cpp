// The lines of Python that load an encoder. That they work is what tests/support/check_export.py runs them
// for; here stands which line belongs to which encoder.
#include "run/PythonLines.h"

#include <QtTest>

using namespace hilum::run;

namespace {

QString linesOf(const PythonModel& model, const std::string& file = "e.safetensors") {
    return QString::fromStdString(pythonLines(model, file));
}

} // namespace

class TestPythonLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void threeLinesForWhatTorchvisionAndTimmHave() {
        QCOMPARE(linesOf({"resnet18", 64, 224, 16, false, 3}),
                 QStringLiteral(
                     "import torch, torchvision; from safetensors.torch import load_file\n"
                     "model = torchvision.models.resnet18(); model.fc = torch.nn.Identity()\n"
                     "model.load_state_dict(load_file(\"e.safetensors\"), strict=True); model.eval()\n"));
        QCOMPARE(linesOf({"vit_small", 64, 128, 16, false, 3}),
                 QStringLiteral(
                     "import timm; from safetensors.torch import load_file\n"
                     "model = timm.create_model(\"vit_small_patch16_224\", num_classes=0, img_size=128)\n"
                     "model.load_state_dict(load_file(\"e.safetensors\"), strict=True); model.eval()\n"));
    }

    void whatDiffersIsSaid() {
        QVERIFY(linesOf({"resnet50", 64, 224, 16, false, 1}).contains("Conv2d(1, 64, 7, 2, 3, bias=False)"));
        QVERIFY(linesOf({"resnet18", 16, 224, 16, false, 3}).contains("BasicBlock, 16 << i"));
        const QString mae = linesOf({"vit_base", 64, 96, 8, true, 1});
        QVERIFY(mae.contains("img_size=96, patch_size=8, in_chans=1, global_pool=\"avg\", fc_norm=False"));
    }

    void aFileNameIsAPythonString() {
        // No raw string: Qt's moc stumbles over this one.
        QVERIFY(linesOf({}, "a \"b\"\\c\n.safetensors")
                    .contains("load_file(\"a \\\"b\\\"\\\\c\\n.safetensors\")"));
    }

    void aSpecTellsItsEncoder() {
        RunSpec spec(RunKind::Pretrain);
        QVERIFY(spec.set("method", "mae").ok());
        QVERIFY(spec.set("encoder", "vit_tiny").ok());
        const auto model = pythonModelOf(spec);
        QVERIFY(model.has_value());
        QCOMPARE(model->encoder, std::string("vit_tiny"));
        QVERIFY(model->meanPooling);
        QCOMPARE(model->channels, 1);
        QVERIFY(!pythonModelOf(RunSpec(RunKind::Probe)).has_value());
    }
};

QTEST_GUILESS_MAIN(TestPythonLines)
#include "tst_PythonLines.moc"
