// RunSpec: what a run shall do; everything that decides its numbers. Written once as spec.json. Values, any
// thread.
#pragma once

#include "base/Json.h"
#include "base/Result.h"
#include "run/Param.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hilum::run {

struct FieldError {
    std::string key;     ///< the parameter it is about
    std::string message; ///< one English sentence with the reason
};

class RunSpec {
public:
    explicit RunSpec(RunKind kind = RunKind::Pretrain); ///< all defaults

    /// Unknown keys, wrong types and values outside their range are errors that name the key.
    static Result<RunSpec> fromJson(const Json& json);
    [[nodiscard]] Json toJson() const; ///< every parameter of the kind, in table order

    [[nodiscard]] RunKind kind() const { return m_kind; }
    /// "simclr", …; "" for runs that are no pretraining.
    [[nodiscard]] std::string method() const;
    /// The settings of this kind of run and of its method, in table order.
    [[nodiscard]] std::vector<const Param*> parameters() const;
    [[nodiscard]] double number(std::string_view key) const;
    [[nodiscard]] std::int64_t integer(std::string_view key) const;
    [[nodiscard]] bool flag(std::string_view key) const;
    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] const Json& value(std::string_view key) const;
    /// A new "method" brings its own settings: what stood at the former method's default takes the new one's,
    /// what the new method does not have is dropped.
    Result<> set(std::string_view key, Json value);
    /// Several of them; the first error ends it.
    Result<> setAll(const std::vector<std::pair<const char*, Json>>& values);
    /// From the text of a CLI flag or a form field.
    Result<> setText(std::string_view key, std::string_view text);

    /// Combinations that cannot work, each with its reason, beside the field it belongs to.
    [[nodiscard]] std::vector<FieldError> check() const;
    /// SHA-256 over everything that decides the numbers (all but name, notes, device, threads,
    /// loaderThreads).
    [[nodiscard]] std::string hash() const;
    /// "run:ab12…" in `init` names the run that this one starts from; "" otherwise.
    [[nodiscard]] std::string dependsOn() const;
    /// "best:a,b,…" in `init` names probes: this run starts from what the best of them on validation started
    /// from; empty otherwise. The queue puts that in their place (Choice.h) before the run begins.
    [[nodiscard]] std::vector<std::string> chooseFrom() const;
    /// The hilum-cli call that makes this run.
    [[nodiscard]] std::string commandLine() const;

private:
    [[nodiscard]] const Param* find(std::string_view key) const;
    void changeMethod(const std::string& former);

    RunKind m_kind;
    Json m_values = Json::object();
};

} // namespace hilum::run
