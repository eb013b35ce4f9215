#include "report/CleanText.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace hilum::report {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Decodes one code point at `at` and moves on; U+FFFD for a broken sequence (then by one byte).
char32_t nextCodePoint(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at);
    if (first < 0x80U) {
        ++at;
        return first;
    }
    const std::size_t length = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
    if (first < 0xC2U || first > 0xF4U || at + length > text.size()) {
        ++at;
        return kReplacement;
    }
    char32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) {
            ++at;
            return kReplacement;
        }
        code = (code << 6U) | (byte(at + i) & 0x3FU);
    }
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < kSmallest[length] || code > 0x10FFFF || surrogate) {
        ++at;
        return kReplacement;
    }
    at += length;
    return code;
}

void appendCodePoint(std::string& out, char32_t code) {
    const auto put = [&out](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6U));
        put(0x80 | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12U));
        put(0x80 | ((code >> 6U) & 0x3FU));
        put(0x80 | (code & 0x3FU));
    } else {
        put(0xF0 | (code >> 18U));
        put(0x80 | ((code >> 12U) & 0x3FU));
        put(0x80 | ((code >> 6U) & 0x3FU));
        put(0x80 | (code & 0x3FU));
    }
}

bool isControl(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}
bool turnsDirection(char32_t code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}
/// Not allowed in XML 1.0 (or never a character at all).
bool isForbidden(char32_t code) {
    return (code & 0xFFFEU) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
}

std::size_t columnsOf(char32_t code) {
    const auto in = [code](char32_t low, char32_t high) { return code >= low && code <= high; };
    if (in(0x300, 0x36F) || in(0x200B, 0x200F) || in(0xFE00, 0xFE0F) || in(0x64B, 0x65F) ||
        in(0x20D0, 0x20FF))
        return 0;
    const bool wide = in(0x1100, 0x115F) || in(0x2E80, 0xA4CF) || in(0xAC00, 0xD7A3) || in(0xF900, 0xFAFF) ||
                      in(0xFE30, 0xFE6F) || in(0xFF00, 0xFF60) || in(0x1F300, 0x1FAFF) ||
                      in(0x20000, 0x3FFFD);
    return wide ? 2 : 1;
}

/// A word is taken for a path when it is rooted (/home, C:\, \\server, ~/…) or has two separators or more.
bool looksLikePath(std::string_view word) {
    while (!word.empty() && std::string_view("\"'([{<:=,").find(word.front()) != std::string_view::npos)
        word.remove_prefix(1);
    if (word.size() > 1 && word[0] == '/' && std::isalnum(static_cast<unsigned char>(word[1])) != 0)
        return true;
    if (word.starts_with("~/") || word.starts_with("\\\\") || word.starts_with("./") ||
        word.starts_with("../"))
        return true;
    if (word.find(":/") != std::string_view::npos || word.find(":\\") != std::string_view::npos)
        return true;
    const auto separators =
        std::count_if(word.begin(), word.end(), [](char c) { return c == '/' || c == '\\'; });
    return separators >= 2;
}

} // namespace

std::string cleanText(std::string_view text, std::size_t maxLength) {
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = nextCodePoint(text, at);
        if (turnsDirection(code))
            continue;
        if (count++ == maxLength) {
            out += "…";
            break;
        }
        appendCodePoint(out, isControl(code) ? U' ' : isForbidden(code) ? kReplacement : code);
    }
    const auto first = out.find_first_not_of(' ');
    if (first == std::string::npos)
        return {};
    return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

std::string withoutPaths(std::string_view text, std::size_t maxLength) {
    const std::string clean = cleanText(text, maxLength);
    std::string out;
    for (std::size_t at = 0; at < clean.size();) {
        const std::size_t end = std::min(clean.find(' ', at), clean.size());
        const std::string_view word(clean.data() + at, end - at);
        out += looksLikePath(word) ? "…" : word;
        if (end < clean.size())
            out += ' ';
        at = end + 1;
    }
    return out;
}

std::string escapeMarkup(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = nextCodePoint(text, at);
        switch (code) {
        case U'&':
            out += "&amp;";
            break;
        case U'<':
            out += "&lt;";
            break;
        case U'>':
            out += "&gt;";
            break;
        case U'"':
            out += "&quot;";
            break;
        case U'\'':
            out += "&#39;";
            break;
        case U'`':
            out += "&#96;";
            break;
        case U'\n':
            out += "\n";
            break;
        default:
            appendCodePoint(out, isControl(code) ? U' ' : isForbidden(code) ? kReplacement : code);
        }
    }
    return out;
}

std::string anchorOf(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
        out += plain ? c : '-';
    }
    return out;
}

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();)
        width += columnsOf(nextCodePoint(text, at));
    return width;
}

std::string cutToWidth(std::string_view text, std::size_t width) {
    if (displayWidth(text) <= width)
        return std::string(text);
    std::string out;
    std::size_t used = 1; // the ellipsis
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = nextCodePoint(text, at);
        used += columnsOf(code);
        if (used > width)
            break;
        appendCodePoint(out, code);
    }
    return out + "…";
}

std::string metricText(double value) {
    if (!std::isfinite(value))
        return "–";
    return value < 0.0 ? signedText(value) : fmt::format("{:.3f}", value);
}

std::string signedText(double value) {
    if (!std::isfinite(value))
        return "–";
    const std::string digits = fmt::format("{:.3f}", std::abs(value));
    if (digits == "0.000")
        return digits;
    return (value < 0.0 ? "−" : "+") + digits;
}

std::string percentText(double fraction) {
    if (!std::isfinite(fraction))
        return "–";
    const double percent = 100.0 * fraction;
    const bool whole = std::abs(percent - std::round(percent)) < 1e-9;
    return whole ? fmt::format("{:.0f} %", percent) : fmt::format("{:.1f} %", percent);
}

std::string boundsText(const statistics::Interval& interval) {
    if (!std::isfinite(interval.lower) || !std::isfinite(interval.upper))
        return {};
    return fmt::format("[{:.3f}, {:.3f}]", interval.lower, interval.upper);
}

std::string intervalText(const statistics::Interval& interval) {
    const std::string bounds = boundsText(interval);
    return bounds.empty() ? metricText(interval.value) : metricText(interval.value) + " " + bounds;
}

std::string differenceText(const statistics::Interval& interval) {
    if (!std::isfinite(interval.lower) || !std::isfinite(interval.upper))
        return signedText(interval.value);
    return fmt::format("{} [{}, {}]", signedText(interval.value), signedText(interval.lower),
                       signedText(interval.upper));
}

std::string pCellText(double p) {
    if (!std::isfinite(p))
        return "–";
    return p < 0.001 ? "< 0.001" : fmt::format("{:.3f}", p);
}

std::string pText(double p) {
    return std::isfinite(p) && p < 0.001 ? "< 0.001" : "= " + pCellText(p);
}

} // namespace hilum::report
