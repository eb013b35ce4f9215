#include "base/ErrorFacts.h"

#include "base/Phrase.h"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

namespace hilum {

namespace {

constexpr std::size_t kMostPlaces = 6; ///< 63 patterns to look for

/// Where a pattern may have a place, and how much of the text stands in it.
struct Piece {
    std::size_t begin = 0, length = 0;
};

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// "12", "30,000", "0.5", "1.2.840" without the stop or comma that ends a clause.
std::size_t numberLength(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && (isDigit(text[end]) || text[end] == '.' || text[end] == ','))
        ++end;
    while (end > 0 && !isDigit(text[end - 1]))
        --end;
    return end;
}

std::vector<Piece> piecesOf(std::string_view facts) {
    constexpr std::string_view kOpen = "“", kClose = "”", kColon = ": ";
    std::vector<Piece> pieces;
    const auto colon = facts.rfind(kColon);
    const std::size_t tail = colon == std::string_view::npos ? facts.size() : colon + kColon.size();
    for (std::size_t i = 0; i < tail;) {
        std::size_t length = 0;
        const bool begins = i == 0 || std::isalnum(static_cast<unsigned char>(facts[i - 1])) == 0;
        if (facts.substr(i).starts_with(kOpen)) {
            i += kOpen.size();
            const auto close = facts.find(kClose, i);
            length = close == std::string_view::npos ? 0 : close - i;
        } else if (begins && isDigit(facts[i])) {
            length = std::min(numberLength(facts.substr(i)), tail - i);
        }
        if (length > 0)
            pieces.push_back({i, length});
        i += std::max<std::size_t>(length, 1);
    }
    if (tail < facts.size())
        pieces.push_back({tail, facts.size() - tail});
    return pieces;
}

/// The text with the chosen pieces taken out, and what they were.
std::pair<std::string, std::vector<std::string>>
patternOf(std::string_view facts, const std::vector<Piece>& pieces, unsigned chosen) {
    std::string pattern;
    std::vector<std::string> arguments;
    std::size_t done = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if ((chosen >> i & 1U) == 0 || pieces[i].begin < done)
            continue;
        pattern += facts.substr(done, pieces[i].begin - done);
        pattern += "{}";
        arguments.emplace_back(facts.substr(pieces[i].begin, pieces[i].length));
        done = pieces[i].begin + pieces[i].length;
    }
    pattern += facts.substr(done);
    return {std::move(pattern), std::move(arguments)};
}

} // namespace

std::string toldFacts(std::string_view facts, const Translator& translate) {
    if (!translate || facts.empty())
        return std::string(facts);
    if (std::string told = translate(facts); told != facts)
        return told;
    std::vector<Piece> pieces = piecesOf(facts);
    pieces.resize(std::min(pieces.size(), kMostPlaces));
    for (unsigned chosen = (1U << pieces.size()) - 1; chosen > 0; --chosen) {
        const auto [pattern, arguments] = patternOf(facts, pieces, chosen);
        if (const std::string told = translate(pattern); told != pattern)
            return filledPhrase(told, arguments);
    }
    return std::string(facts);
}

} // namespace hilum
