// What can be said about predictions: pure functions in double precision, no I/O, any thread.
// Every function names the paper or the closed form it implements. Bad input (lengths that differ, a label
// other than 0 or 1, a NaN score) is answered by NaN or an empty table, never by a number.
#pragma once

#include "statistics/Auroc.h"
#include "statistics/Bootstrap.h"
#include "statistics/Calibration.h"
#include "statistics/DeLong.h"
#include "statistics/FixedRate.h"
#include "statistics/McNemar.h"
#include "statistics/Multiplicity.h"
#include "statistics/OperatingPoint.h"
#include "statistics/Outputs.h"
#include "statistics/PairwiseBootstrap.h"
#include "statistics/Predictions.h"
#include "statistics/Subgroups.h"
#include "statistics/Summary.h"
#include "statistics/Temperature.h"
