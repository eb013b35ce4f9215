// Flags of a run, made from the parameter table.
#pragma once

#include "base/Result.h"
#include "run/RunSpec.h"

#include <CLI/CLI.hpp>
#include <map>
#include <string>

namespace hilum::cli {

class SpecFlags {
public:
    /// Adds --dataset, --batch … of the kind to the verb, and --spec FILE to begin from.
    void addTo(CLI::App& verb, run::RunKind kind);
    /// The spec file (or the defaults) with the flags that were given on top.
    [[nodiscard]] Result<run::RunSpec> spec() const;

private:
    run::RunKind m_kind = run::RunKind::Pretrain;
    std::string m_file;
    std::map<std::string, std::string> m_given; ///< by key; only those that were typed
};

} // namespace hilum::cli
