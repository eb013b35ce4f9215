# hilum_library(NAME SOURCES … PUBLIC … PRIVATE …): a static library of core with the house's warnings.
find_program(HILUM_CCACHE ccache)
if(HILUM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${HILUM_CCACHE})
  if(PROJECT_NAME STREQUAL "Hilum")
    # Without these two ccache refuses every file that uses a precompiled header (ccache manual, "Precompiled headers").
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${HILUM_CCACHE})
  endif()
endif()

add_library(hilum_warnings INTERFACE)
target_compile_options(hilum_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  $<$<BOOL:${HILUM_WARNINGS_AS_ERRORS}>:-Werror>
  # GCC 12 sees overlaps and overruns inside std::string's operator+ (its bug 105651; a precompiled header shows those of
  # system headers too) and uninitialised std::variant members that are none.
  $<$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>:-Wno-restrict> $<$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>:-Wno-array-bounds>
  $<$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>:-Wno-stringop-overflow>
  $<$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>:-Wno-stringop-overread>
  $<$<BOOL:${HILUM_WARNINGS_AS_ERRORS}>:-Wno-error=maybe-uninitialized>)

if(HILUM_SANITIZE)
  add_compile_options(-fsanitize=${HILUM_SANITIZE} -fno-omit-frame-pointer -g)
  add_link_options(-fsanitize=${HILUM_SANITIZE})
endif()

function(hilum_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE hilum_warnings ${ARG_PRIVATE})
  if(NOT name STREQUAL hilum_learn) # it has its own, with LibTorch
    hilum_use_pch(${name} core)
  endif()
endfunction()
