// The one list of methods.
#include "base/Text.h"
#include "learn/methods/Byol.h"
#include "learn/methods/Dino.h"
#include "learn/methods/Mae.h"
#include "learn/methods/Method.h"
#include "learn/methods/MoCo.h"
#include "learn/methods/SimClr.h"

#include <array>

namespace hilum::learn {

namespace {

struct Maker {
    std::string_view name;
    Result<std::shared_ptr<Method>> (*make)(const run::RunSpec&);
};
constexpr std::array kMakers{Maker{"simclr", makeSimClr}, Maker{"moco", makeMoCo}, Maker{"byol", makeByol},
                             Maker{"dino", makeDino}, Maker{"mae", makeMae}};

} // namespace

Result<std::shared_ptr<Method>> makeMethod(const run::RunSpec& spec) {
    for (const auto& maker : kMakers)
        if (maker.name == spec.text("method"))
            return maker.make(spec);
    return Error{ErrorCode::BadValue, HILUM_TR("no method has this name"), spec.text("method")};
}

} // namespace hilum::learn
