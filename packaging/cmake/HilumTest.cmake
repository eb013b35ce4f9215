# hilum_qtest(tst_Name LIBS …): a Qt Test program from tst_Name.cpp, run by ctest with real data where it is.
# hilum_gtest(tst_Name LIBS …): a GoogleTest program (learn's tests, which run where there is no Qt). The target
# hilum_gtests builds all of them; "ctest -L gtest" and "ctest -L qtest" run one kind.
if(NOT TARGET hilum_gtests)
  add_custom_target(hilum_gtests)
endif()
set(HILUM_TEST_DATA "$ENV{HILUM_TEST_DATA}" CACHE PATH "Folder with real films; empty: ../shared/data beside the project")
if(NOT HILUM_TEST_DATA)
  get_filename_component(_shared "${CMAKE_CURRENT_LIST_DIR}/../../../shared/data" ABSOLUTE)
  set(HILUM_TEST_DATA_DIR "${_shared}")
else()
  set(HILUM_TEST_DATA_DIR "${HILUM_TEST_DATA}")
endif()

# OpenMP's threads spin while they wait: two tests at once would take each other's cores.
function(_hilum_register name label)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 1200 LABELS ${label}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HILUM_TEST_DATA=${HILUM_TEST_DATA_DIR};OMP_NUM_THREADS=2;OMP_WAIT_POLICY=passive")
endfunction()

function(hilum_qtest name)
  if(HILUM_ENGINE_ONLY)
    return() # there is no Qt in an engine-only build
  endif()
  cmake_parse_arguments(ARG "" "" "LIBS;SOURCES" ${ARGN})
  add_executable(${name} ${name}.cpp ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS)
  target_link_libraries(${name} PRIVATE hilum_warnings fmt::fmt Qt6::Test ${ARG_LIBS})
  if("${ARG_LIBS}" MATCHES "hilum_(widgets|window)")
    hilum_use_pch(${name} widgets_qtest)
  else()
    hilum_use_pch(${name} qtest)
  endif()
  _hilum_register(${name} qtest)
endfunction()

# SLOW: it trains for minutes on all cores: nothing runs beside it, and the second LibTorch's leg leaves it out.
function(hilum_gtest name)
  cmake_parse_arguments(ARG "SLOW" "" "LIBS;SOURCES" ${ARGN})
  add_executable(${name} ${name}.cpp ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE hilum_warnings GTest::gtest_main ${ARG_LIBS})
  if("${ARG_LIBS}" MATCHES "hilum_learn")
    target_precompile_headers(${name} REUSE_FROM hilum_learn)
  endif()
  add_dependencies(hilum_gtests ${name})
  _hilum_register(${name} gtest)
  if(ARG_SLOW)
    set_tests_properties(${name} PROPERTIES LABELS "gtest;slow" PROCESSORS 2 TIMEOUT 1200)
  endif()
endfunction()
