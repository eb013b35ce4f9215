// torch.h costs 25 s and 1 GB a file: it is precompiled, and this is the only way in.
#pragma once

#pragma GCC system_header
#include <torch/torch.h>
