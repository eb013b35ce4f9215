#include "learn/methods/Dino.h"

#include "learn/methods/Ema.h"
#include "learn/optim/GradientClip.h"
#include "learn/optim/Schedule.h"

#include <cmath>
#include <utility>

namespace hilum::learn {

namespace {

std::int64_t epochOf(const StepProgress& progress) {
    return progress.step / progress.stepsPerEpoch;
}

void copyState(torch::nn::Module& target, const torch::nn::Module& source) {
    const torch::NoGradGuard noGrad;
    const auto copyAll = [](std::vector<at::Tensor> targets, const std::vector<at::Tensor>& sources) {
        for (std::size_t i = 0; i < targets.size(); ++i)
            targets[i].copy_(sources[i]);
    };
    copyAll(target.parameters(), source.parameters());
    copyAll(target.buffers(), source.buffers());
}

} // namespace

Result<> checkDino(const DinoOptions& options) {
    const auto refuse = [](const char* key, const char* reason) {
        return Error{ErrorCode::BadValue, reason, key};
    };
    if (options.head.outputs < 2)
        return refuse("outputs", "it must be at least 2");
    if (options.head.hidden < 1)
        return refuse("headHidden", "it must be at least 1");
    if (options.head.bottleneck < 1)
        return refuse("headBottleneck", "it must be at least 1");
    if (!(options.studentTemperature > 0.0))
        return refuse("studentTemperature", "it must be above 0");
    if (!(options.teacherTemperature > 0.0))
        return refuse("teacherTemperature", "it must be above 0");
    if (!(options.teacherTemperatureWarm > 0.0))
        return refuse("teacherTemperatureWarm", "it must be above 0");
    if (!(options.emaMomentum >= 0.0 && options.emaMomentum <= 1.0))
        return refuse("emaMomentum", "it must lie between 0 and 1");
    if (!(options.centreMomentum >= 0.0 && options.centreMomentum <= 1.0))
        return refuse("centreMomentum", "it must lie between 0 and 1");
    if (options.localViews < 0)
        return refuse("localViews", "it must not be negative");
    return {};
}

DinoNetwork::DinoNetwork(std::shared_ptr<Encoder> encoder, std::shared_ptr<DinoHead> projection)
    : backbone(register_module("backbone", std::move(encoder))),
      head(register_module("head", std::move(projection))) {}

at::Tensor DinoNetwork::forward(const std::vector<at::Tensor>& crops) {
    std::vector<at::Tensor> features;
    for (auto begin = crops.begin(); begin != crops.end();) {
        auto end = begin + 1;
        while (end != crops.end() && end->size(-1) == begin->size(-1))
            ++end;
        features.push_back(backbone->features(torch::cat(std::vector<at::Tensor>(begin, end))));
        begin = end;
    }
    return head->forward(torch::cat(features));
}

Dino::Dino(std::shared_ptr<Encoder> student, std::shared_ptr<Encoder> teacher, EncoderOptions teacherOptions,
           const DinoOptions& options)
    : m_options(options), m_encoderOptions(std::move(teacherOptions)) {
    const auto size = student->featureSize();
    m_student = register_module(
        "student",
        std::make_shared<DinoNetwork>(std::move(student), std::make_shared<DinoHead>(size, options.head)));
    m_teacher = register_module(
        "teacher",
        std::make_shared<DinoNetwork>(std::move(teacher), std::make_shared<DinoHead>(size, options.head)));
    m_loss = register_module(
        "dino_loss",
        std::make_shared<DinoLoss>(options.head.outputs, options.studentTemperature, options.centreMomentum));
    copyState(*m_teacher, *m_student);
    for (auto& parameter : m_teacher->parameters())
        parameter.set_requires_grad(false);
}

Step Dino::step(const std::vector<at::Tensor>& views, const StepProgress& progress) {
    at::Tensor target;
    {
        const torch::NoGradGuard noGrad;
        target = m_teacher->forward({views[0], views[1]});
    }
    const double temperature =
        dinoTeacherTemperature(epochOf(progress), m_options.teacherTemperatureWarm,
                               m_options.teacherTemperature, m_options.teacherWarmEpochs);
    m_student->backbone->setStep(progress.step, progress.part);
    const auto result =
        m_loss->forward(m_student->forward(views), target, temperature, progress.part, progress.parts);
    return {result.loss,
            {{"dino.entropy", result.entropy / std::log(static_cast<double>(m_options.head.outputs))},
             {"dino.kl", result.kl},
             {"dino.centreNorm", result.centreNorm}}};
}

void Dino::beforeOptimiser(const StepProgress& progress) {
    if (m_options.clip > 0.0)
        clipEachGradient(m_student->parameters(), m_options.clip);
    if (epochOf(progress) < m_options.freezeLastLayerEpochs)
        dropGradients(*m_student, "last_layer");
}

void Dino::afterOptimiser(const StepProgress& progress) {
    emaUpdate(*m_teacher, *m_student,
              momentumCosine(m_options.emaMomentum, progress.step, progress.totalSteps));
}

Result<std::shared_ptr<Method>> makeDino(const run::RunSpec& spec) {
    DinoOptions options;
    options.head.outputs = spec.integer("outputs");
    options.head.hidden = spec.integer("headHidden");
    options.head.bottleneck = spec.integer("headBottleneck");
    options.head.normLastLayer = spec.flag("normLastLayer");
    options.head.seed = static_cast<std::uint64_t>(spec.integer("seed"));
    options.studentTemperature = spec.number("studentTemperature");
    options.teacherTemperature = spec.number("teacherTemperature");
    options.teacherTemperatureWarm = spec.number("teacherTemperatureWarm");
    options.teacherWarmEpochs = spec.integer("teacherWarmEpochs");
    options.emaMomentum = spec.number("emaMomentum");
    options.centreMomentum = spec.number("centreMomentum");
    options.clip = spec.number("clip");
    options.freezeLastLayerEpochs = spec.integer("freezeLastLayerEpochs");
    options.localViews = spec.integer("localViews");
    HILUM_TRY(checkDino(options));

    const EncoderOptions teacherOptions = encoderOptionsOf(spec);
    EncoderOptions studentOptions = teacherOptions;
    studentOptions.dropPath = spec.number("dropPath"); // the teacher drops nothing
    HILUM_TRY_ASSIGN(auto student, makeEncoder(studentOptions));
    HILUM_TRY_ASSIGN(auto teacher, makeEncoder(teacherOptions));
    return std::shared_ptr<Method>(
        std::make_shared<Dino>(std::move(student), std::move(teacher), teacherOptions, options));
}

} // namespace hilum::learn
