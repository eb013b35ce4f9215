// Result<T>: a value or an Error. Every fallible function of core returns one; none throws.
#pragma once

#include "base/Error.h"

#include <cassert>
#include <concepts>
#include <optional>
#include <utility>
#include <variant>

namespace hilum {

template <class T = std::monostate> class [[nodiscard]] Result {
public:
    Result() requires std::default_initializable<T> : m_state(std::in_place_index<0>) {}
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}     // NOLINT: implicit
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {} // NOLINT: implicit

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] T& value() & {
        assert(ok());
        return std::get<0>(m_state);
    }
    [[nodiscard]] const T& value() const& {
        assert(ok());
        return std::get<0>(m_state);
    }
    /// By value: a reference into a temporary would dangle in "for (x : f().value())".
    [[nodiscard]] T value() && {
        assert(ok());
        return std::get<0>(std::move(m_state));
    }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T operator*() && { return std::move(*this).value(); }

    [[nodiscard]] const Error& error() const& {
        assert(!ok());
        return std::get<1>(m_state);
    }
    [[nodiscard]] Error&& error() && {
        assert(!ok());
        return std::get<1>(std::move(m_state));
    }

private:
    std::variant<T, Error> m_state;
};

/// HILUM_TRY(expr): leave the function with the error of a Result<> whose value is not needed.
#define HILUM_TRY(expr)                                                                                      \
    do {                                                                                                     \
        if (auto hilumTried = (expr); !hilumTried)                                                           \
            return std::move(hilumTried).error();                                                            \
    } while (false)

/// HILUM_TRY_ASSIGN(auto x, expr): x takes the value, or the function leaves with the error.
#define HILUM_TRY_ASSIGN(target, expr) HILUM_TRY_ASSIGN_AT(target, expr, __LINE__)
#define HILUM_TRY_ASSIGN_AT(target, expr, line) HILUM_TRY_ASSIGN_IMPL(target, expr, line)
#define HILUM_TRY_ASSIGN_IMPL(target, expr, line)                                                            \
    auto hilumResult##line = (expr);                                                                         \
    if (!hilumResult##line)                                                                                  \
        return std::move(hilumResult##line).error();                                                         \
    target = std::move(hilumResult##line).value()

} // namespace hilum
