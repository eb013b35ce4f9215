// Texts of others at their worst, for tests of everything that writes them.
#pragma once

#include <string>
#include <vector>

namespace hilum::report::test {

/// More than 300 ways in which text became code or broke a parser elsewhere: OWASP's cheat sheet in kinds,
/// formulas, formats, SQL, paths, writing directions, broken UTF-8 and sheer length, times wrappings.
std::vector<std::string> hostileTexts();

} // namespace hilum::report::test
