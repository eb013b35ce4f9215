# Precompiled headers. Half of a file's compile time went into the same third-party headers (JSON, Qt, CLI11): they are
# read once for each kind of target, and hilum_use_pch(TARGET KIND) lends them. Sources include all the same what they use.
# GCC takes a precompiled header only for the same macros and the same -fPIC, so a kind has its smallest set of macros,
# and programs are compiled with -fPIC as libraries are.
set(CMAKE_CXX_COMPILE_OPTIONS_PIE "-fPIC")
set(_hilum_std <algorithm> <array> <chrono> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <mutex> <optional>
    <set> <span> <stop_token> <string> <string_view> <thread> <unordered_map> <vector> <fmt/format.h> <nlohmann/json.hpp>)
file(WRITE ${CMAKE_BINARY_DIR}/pch.cpp "// A target needs a source; its precompiled header is what counts.\n")

# _hilum_pch(KIND LIBS … HEADERS … DEFINITIONS … OPTIONS …): OPTIONS go to the users too, who must be compiled alike.
function(_hilum_pch kind)
  cmake_parse_arguments(ARG "" "" "LIBS;HEADERS;DEFINITIONS;OPTIONS" ${ARGN})
  add_library(hilum_pch_${kind} OBJECT ${CMAKE_BINARY_DIR}/pch.cpp)
  target_link_libraries(hilum_pch_${kind} PRIVATE hilum_warnings fmt::fmt nlohmann_json::nlohmann_json Threads::Threads ${ARG_LIBS})
  target_compile_definitions(hilum_pch_${kind} PRIVATE ${ARG_DEFINITIONS})
  target_compile_options(hilum_pch_${kind} PRIVATE ${ARG_OPTIONS})
  set_target_properties(hilum_pch_${kind} PROPERTIES HILUM_USER_OPTIONS "${ARG_OPTIONS}")
  target_precompile_headers(hilum_pch_${kind} PRIVATE ${_hilum_std} ${ARG_HEADERS})
endfunction()

_hilum_pch(core)
if(HILUM_LEARN)
  # -O1: verbs only parse options and call; optimising CLI11's templates took 12 s a file.
  _hilum_pch(cli LIBS CLI11::CLI11 HEADERS <CLI/CLI.hpp> OPTIONS -O1)
endif()
if(NOT HILUM_ENGINE_ONLY AND HILUM_GUI)
  _hilum_pch(widgets LIBS Qt6::Widgets HEADERS <QtWidgets> DEFINITIONS QT_NO_KEYWORDS)
endif()
if(NOT HILUM_ENGINE_ONLY AND HILUM_TESTS)
  # Another value in each folder; only QFINDTESTDATA wants it, which no test uses.
  get_target_property(_definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
  list(FILTER _definitions EXCLUDE REGEX QT_TESTCASE_)
  set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${_definitions}")
  # -O1: tests are compiled often and run once.
  _hilum_pch(qtest LIBS Qt6::Test HEADERS <QtTest> DEFINITIONS QT_NO_KEYWORDS OPTIONS -O1)
  if(HILUM_GUI)
    _hilum_pch(widgets_qtest LIBS Qt6::Widgets Qt6::Test HEADERS <QtWidgets> <QtTest> DEFINITIONS QT_NO_KEYWORDS OPTIONS -O1)
  endif()
endif()

function(hilum_use_pch target kind)
  get_target_property(_options hilum_pch_${kind} HILUM_USER_OPTIONS)
  if(_options)
    target_compile_options(${target} PRIVATE ${_options})
  endif()
  target_precompile_headers(${target} REUSE_FROM hilum_pch_${kind})
endfunction()
