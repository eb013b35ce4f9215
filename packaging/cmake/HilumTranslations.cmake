# hilum_translations(TARGET ROOT): ROOT/translations/*.ts → :/i18n/*.qm in TARGET, and the target hilum_lupdate, which
# brings the .ts files up to date. Core marks its texts with HILUM_TR("…"), which has no context of its own: the update
# reads copies in which the macro is QT_TRANSLATE_NOOP("core", "…"), the context that the window looks in.
# As a script (cmake -DROOT=… -DWORK=… -DLUPDATE=… -P): does that update.
if(CMAKE_SCRIPT_MODE_FILE)
  file(REMOVE_RECURSE ${WORK})
  file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/core/*.cpp ${ROOT}/core/*.h)
  foreach(source IN LISTS sources)
    file(READ ${ROOT}/${source} text)
    if(text MATCHES "HILUM_TR\\(" AND NOT source MATCHES "base/Text.h")
      string(REPLACE "HILUM_TR(" "QT_TRANSLATE_NOOP(\"core\", " text "${text}")
      file(WRITE ${WORK}/${source} "${text}")
    endif()
  endforeach()
  file(GLOB catalogues ${ROOT}/translations/*.ts)
  foreach(ts IN LISTS catalogues)
    set(only)
    if(ts MATCHES "_en.ts$") # English needs its plurals only
      set(only -pluralonly)
    endif()
    execute_process(COMMAND ${LUPDATE} -locations none -no-obsolete ${only} -I ${ROOT} -I ${ROOT}/core
      ${ROOT}/app ${ROOT}/widgets ${WORK} -ts ${ts}
      COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
  return()
endif()

function(hilum_translations target root)
  file(GLOB ts ${root}/translations/*.ts)
  if(ts)
    qt6_add_translation(catalogues ${ts})
    qt6_add_resources(${target} i18n PREFIX "/i18n" BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${catalogues})
  endif()
  add_custom_target(hilum_lupdate
    COMMAND ${CMAKE_COMMAND} -DROOT=${root} -DWORK=${CMAKE_CURRENT_BINARY_DIR}/lupdate
            -DLUPDATE=$<TARGET_FILE:Qt6::lupdate> -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
    COMMENT "Reading the texts of app, widgets and core into translations/*.ts" VERBATIM)
endfunction()
