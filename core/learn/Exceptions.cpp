#include "learn/Exceptions.h"

#include "learn/Torch.h"

#include <exception>
#include <new>
#include <string>

namespace hilum::learn {

Error errorOfException() {
    try {
        throw;
    } catch (const c10::OutOfMemoryError&) {
        return {ErrorCode::OutOfMemory, "the device has no memory left; a smaller batch fits, but it changes "
                                        "what a contrastive loss compares"};
    } catch (const std::bad_alloc&) {
        return {ErrorCode::OutOfMemory,
                "the machine has no memory left; a smaller batch fits, but it changes "
                "what a contrastive loss compares"};
    } catch (const c10::Error& error) {
        const std::string what = error.what_without_backtrace();
        // LibTorch's allocator for the CPU has no type of its own for it.
        if (what.find("not enough memory") != std::string::npos)
            return {ErrorCode::OutOfMemory, "an allocation failed; a smaller batch fits, but it changes what "
                                            "a contrastive loss compares"};
        return {ErrorCode::Internal, what.substr(0, what.find('\n'))};
    } catch (const std::exception& error) {
        return {ErrorCode::Internal, error.what()};
    }
}

} // namespace hilum::learn
