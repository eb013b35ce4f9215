# hilum_torch: LibTorch as one imported target, without TorchConfig.cmake (a CUDA wheel's insists on a CUDA
# toolkit). HILUM_LIBTORCH names a folder with include/ and lib/; empty takes the distribution's.
set(HILUM_LIBTORCH "$ENV{HILUM_LIBTORCH}" CACHE PATH "Folder of a LibTorch (include/, lib/); empty: the system's")
if(HILUM_LIBTORCH)
  set(_hints HINTS ${HILUM_LIBTORCH} NO_DEFAULT_PATH)
endif()
find_path(HILUM_TORCH_INCLUDE torch/script.h ${_hints} PATH_SUFFIXES include REQUIRED)
find_library(HILUM_TORCH_LIB torch ${_hints} PATH_SUFFIXES lib REQUIRED)
find_library(HILUM_TORCH_CPU torch_cpu ${_hints} PATH_SUFFIXES lib REQUIRED)
find_library(HILUM_C10 c10 ${_hints} PATH_SUFFIXES lib REQUIRED)
find_library(HILUM_TORCH_CUDA torch_cuda ${_hints} PATH_SUFFIXES lib)
find_library(HILUM_C10_CUDA c10_cuda ${_hints} PATH_SUFFIXES lib)

# LibTorch 1.13 has the numbers in the first of these headers, 2.13 in the second.
set(_versions)
foreach(_header torch/csrc/api/include/torch/version.h torch/headeronly/version.h)
  if(EXISTS ${HILUM_TORCH_INCLUDE}/${_header})
    file(STRINGS ${HILUM_TORCH_INCLUDE}/${_header} _lines REGEX "define TORCH_VERSION_(MAJOR|MINOR|PATCH) [0-9]+")
    list(APPEND _versions ${_lines})
  endif()
endforeach()
string(REGEX REPLACE ".*MAJOR ([0-9]+).*MINOR ([0-9]+).*PATCH ([0-9]+).*" "\\1.\\2.\\3" HILUM_TORCH_VERSION "${_versions}")

add_library(hilum_torch INTERFACE IMPORTED)
# A pip wheel brings its own fmt headers (12) without the library. They would hide those that the rest of Hilum is
# compiled with, so a folder that holds nothing but a link to the system's fmt stands before them.
if(EXISTS ${HILUM_TORCH_INCLUDE}/fmt/core.h AND HILUM_LIBTORCH)
  get_target_property(_fmt_include fmt::fmt INTERFACE_INCLUDE_DIRECTORIES)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/include-fmt)
  file(CREATE_LINK ${_fmt_include}/fmt ${PROJECT_BINARY_DIR}/include-fmt/fmt SYMBOLIC)
  target_include_directories(hilum_torch SYSTEM INTERFACE ${PROJECT_BINARY_DIR}/include-fmt)
endif()
target_include_directories(hilum_torch SYSTEM INTERFACE
  ${HILUM_TORCH_INCLUDE} ${HILUM_TORCH_INCLUDE}/torch/csrc/api/include)
# libtorch registers its kernels in static constructors, and nothing refers to torch_cuda by name: as-needed would drop
# it, and the GPU with it. One comma-joined item, because CMake moves separate link options to the front of the line.
set(_torch_libs ${HILUM_TORCH_LIB} ${HILUM_TORCH_CPU} ${HILUM_C10})
set(HILUM_TORCH_HAS_CUDA OFF)
if(HILUM_TORCH_CUDA AND HILUM_C10_CUDA)
  set(HILUM_TORCH_HAS_CUDA ON)
  list(APPEND _torch_libs ${HILUM_TORCH_CUDA} ${HILUM_C10_CUDA})
endif()
list(JOIN _torch_libs "," _joined)
target_link_libraries(hilum_torch INTERFACE "-Wl,--push-state,--no-as-needed,${_joined},--pop-state")
if(HILUM_LIBTORCH)
  target_link_options(hilum_torch INTERFACE -Wl,-rpath,${HILUM_LIBTORCH}/lib)
endif()
message(STATUS "LibTorch ${HILUM_TORCH_VERSION} (${HILUM_TORCH_LIB}), CUDA: ${HILUM_TORCH_HAS_CUDA}")
