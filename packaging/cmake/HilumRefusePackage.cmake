# Read by cpack when the build uses a LibTorch from a folder: no package can depend on that.
message(FATAL_ERROR "This build uses the LibTorch of HILUM_LIBTORCH, which no Debian package can depend on. "
  "Make the package from a build with the distribution's: HILUM_LIBTORCH=system ./run.sh --build-only")
