// The pieces that ParamTable.cpp puts together, and the short words they are written with. Nobody else
// includes it.
#pragma once

#include "base/Text.h"
#include "run/Param.h"

#include <vector>

namespace hilum::run::table {

constexpr unsigned P = static_cast<unsigned>(RunKind::Pretrain);
constexpr unsigned F = static_cast<unsigned>(RunKind::FineTune);
constexpr unsigned L = static_cast<unsigned>(RunKind::Probe);
constexpr unsigned B = static_cast<unsigned>(RunKind::Baseline);
constexpr unsigned kAll = P | F | L | B;
constexpr bool kEssential = true;
constexpr bool kFull = false;
constexpr bool kProtocol = true;

void addCommon(std::vector<Param>& table);
void addNetwork(std::vector<Param>& table);
void addBudget(std::vector<Param>& table);
void addSimClr(std::vector<Param>& table);
void addOptimiser(std::vector<Param>& table);
/// How fine-tuning treats the encoder, apart from the optimiser.
void addFineTuning(std::vector<Param>& table);
/// How a linear probe learns.
void addProbe(std::vector<Param>& table);
/// Settings of single methods, and the defaults of those above that differ by method.
void addMethods(std::vector<Param>& table);
void addEvaluation(std::vector<Param>& table);

} // namespace hilum::run::table
