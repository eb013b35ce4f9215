# What "cmake --install" puts where, and the Debian package of it (cpack --preset deb, or cpack -G DEB in the build folder).
set(HILUM_DATA ${CMAKE_CURRENT_LIST_DIR}/..)
cmake_path(NORMAL_PATH HILUM_DATA)
set(HILUM_DOC ${CMAKE_INSTALL_DATADIR}/doc/hilum)

foreach(_program hilum hilum-cli)
  if(TARGET ${_program})
    install(TARGETS ${_program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()
if(TARGET hilum)
  install(FILES ${HILUM_DATA}/org.hilum.Hilum.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${HILUM_DATA}/org.hilum.Hilum.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/hilum.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME org.hilum.Hilum.svg)
endif()

# Debian policy 12.5 and 12.7: the copyright under that name, the changelog compressed.
install(FILES ${HILUM_DATA}/debian/copyright DESTINATION ${HILUM_DOC})
install(FILES ${PROJECT_SOURCE_DIR}/README.md DESTINATION ${HILUM_DOC})
find_program(HILUM_GZIP gzip)
if(HILUM_GZIP)
  set(_changelog ${PROJECT_BINARY_DIR}/changelog.gz)
  add_custom_command(OUTPUT ${_changelog}
    COMMAND ${HILUM_GZIP} -9nc ${PROJECT_SOURCE_DIR}/CHANGELOG.md > ${_changelog}
    DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md VERBATIM)
  add_custom_target(hilum_changelog ALL DEPENDS ${_changelog})
  # Debian wants its own changelog beside upstream's.
  string(TIMESTAMP HILUM_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
  configure_file(${HILUM_DATA}/debian/changelog.in ${PROJECT_BINARY_DIR}/changelog.Debian @ONLY)
  execute_process(COMMAND ${HILUM_GZIP} -9nf ${PROJECT_BINARY_DIR}/changelog.Debian)
  install(FILES ${_changelog} ${PROJECT_BINARY_DIR}/changelog.Debian.gz DESTINATION ${HILUM_DOC})
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME hilum)
set(CPACK_PACKAGE_VENDOR "The Hilum developers")
set(CPACK_PACKAGE_CONTACT "The Hilum developers <hilum@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "self-supervised learning on chest X-rays, by clicking")
set(CPACK_PACKAGE_DESCRIPTION "Hilum is a desktop workbench for self-supervised learning on chest radiographs:
browse films, see what an augmentation does to them, start pretraining and
fine-tuning in the background, watch the curves, and compare the results with
intervals. For research; it is no medical device and gives no diagnosis.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR})
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
# No linker names it: without any font the window shows boxes.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-dejavu-core")
# With the reference BLAS a transformer trains 10 to 30 times more slowly.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libopenblas0-openmp | libopenblas0, qt6-translations-l10n")
if(HILUM_LIBTORCH)
  # A LibTorch outside the system cannot be a dependency: such a package would start on this machine only.
  set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/HilumRefusePackage.cmake)
endif()
include(CPack)
