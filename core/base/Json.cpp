#include "base/Json.h"

#include "base/AtomicFile.h"
#include "base/Text.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

namespace hilum {
namespace {

constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kMaxBytes = 100'000'000;

/// Reads characters and tells, through `reached`, how far the parser has come.
struct TrackedIterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at;
    const char** reached;

    reference operator*() const { return *at; }
    TrackedIterator& operator++() {
        *reached = ++at;
        return *this;
    }
    TrackedIterator operator++(int) {
        TrackedIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const TrackedIterator& a, const TrackedIterator& b) { return a.at == b.at; }
    friend bool operator!=(const TrackedIterator& a, const TrackedIterator& b) { return a.at != b.at; }
};

/// Builds the value and stops at the first thing that we refuse. Keys are appended, not looked up: the
/// library's own builder searches an ordered object linearly for every key, which a hostile file turns into
/// minutes.
class Builder final : public nlohmann::json_sax<Json> {
public:
    Json root;
    std::string problem;
    ErrorCode code = ErrorCode::BadFormat;

    bool null() override { return add(nullptr) != nullptr; }
    bool boolean(bool v) override { return add(v) != nullptr; }
    bool number_integer(number_integer_t v) override { return add(v) != nullptr; }
    bool number_unsigned(number_unsigned_t v) override { return add(v) != nullptr; }
    bool number_float(number_float_t v, const string_t& /*text*/) override { return add(v) != nullptr; }
    bool string(string_t& v) override { return add(std::move(v)) != nullptr; }
    bool binary(binary_t& /*v*/) override { return false; }
    bool start_object(std::size_t /*n*/) override { return open(Json::object()); }
    bool start_array(std::size_t /*n*/) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        if (!m_levels.back().keys.insert(name).second) {
            problem = fmt::format("the key “{}” occurs twice", name);
            return false;
        }
        m_key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t /*position*/, const std::string& token, const Json::exception& e) override {
        // 406: a number beyond the range of double.
        constexpr int kNumberOutOfRange = 406;
        constexpr std::size_t kShownBytes = 40;
        const std::string shown = token.substr(0, kShownBytes);
        problem = e.id == kNumberOutOfRange ? fmt::format("the number {} is out of range", shown)
                  : token.empty()           ? std::string("it ends too early, or is empty")
                                            : fmt::format("not JSON near “{}”", shown);
        return false;
    }

private:
    struct Level {
        Json* container;
        std::unordered_set<std::string> keys;
    };

    template <class V> Json* add(V&& value) {
        if (m_levels.empty()) {
            root = std::forward<V>(value);
            return &root;
        }
        Json& container = *m_levels.back().container;
        if (container.is_array()) {
            auto& items = container.get_ref<Json::array_t&>();
            return &items.emplace_back(std::forward<V>(value));
        }
        auto& members = container.get_ref<Json::object_t&>();
        using Members = Json::object_t::Container;
        return &static_cast<Members&>(members).emplace_back(std::move(m_key), std::forward<V>(value)).second;
    }

    bool open(Json&& empty) {
        if (m_levels.size() >= kMaxDepth) {
            problem = fmt::format("nested deeper than {} levels", kMaxDepth);
            code = ErrorCode::TooLarge;
            return false;
        }
        Json* container = add(std::move(empty));
        m_levels.push_back({container, {}});
        return true;
    }

    bool close() {
        m_levels.pop_back();
        return true;
    }

    std::vector<Level> m_levels;
    std::string m_key;
};

} // namespace

Result<Json> parseJson(std::string_view text, const std::string& source) {
    if (text.size() > kMaxBytes)
        return Error(ErrorCode::TooLarge, fmt::format(HILUM_TR("more than {}"), bytesText(double{kMaxBytes})),
                     source);
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    const char* reached = begin;
    // The library takes a byte 0 for the end of the text, whatever follows it.
    const std::size_t zero = text.find('\0');
    const auto line = [&] { return 1 + std::count(begin, std::min(reached, end), '\n'); };
    if (zero != std::string_view::npos) {
        reached = begin + zero;
        return Error(ErrorCode::BadFormat,
                     fmt::format(HILUM_TR("line {}: a byte 0, so this is no text"), line()), source);
    }
    try {
        Builder builder;
        if (Json::sax_parse(TrackedIterator{begin, &reached}, TrackedIterator{end, &reached}, &builder))
            return std::move(builder.root);
        return Error(builder.code, fmt::format("line {}: {}", line(), builder.problem), source);
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::OutOfMemory, bytesText(static_cast<double>(text.size())), source);
    } catch (const std::exception& e) {
        return Error(ErrorCode::BadFormat, fmt::format(HILUM_TR("line {}: {}"), line(), e.what()), source);
    }
}

Result<Json> readJson(const std::filesystem::path& file) {
    HILUM_TRY_ASSIGN(const std::string text, readFile(file, kMaxBytes));
    return parseJson(text, file.string());
}

Result<> writeJson(const std::filesystem::path& file, const Json& value) {
    std::string text;
    try {
        // A file name may be no UTF-8: such bytes become U+FFFD rather than an exception.
        text = value.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
    } catch (const std::exception& e) {
        return Error(ErrorCode::Internal, e.what(), file.string());
    }
    return writeFileAtomically(file, text);
}

} // namespace hilum
