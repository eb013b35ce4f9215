#!/usr/bin/env bash
# Installs what is missing, builds Hilum and opens it on the demo workspace. Run it again at no cost.
# usage: ./run.sh [--headless] [--build-only]
#   --headless    no window: the demo study on the command line, its comparison printed, its report written as HTML
#                 (also without being asked, where there is no display)
#   --build-only  install and build, start nothing
# Environment:
#   HILUM_WORKSPACE  folder of the demo workspace (default: ~/.local/share/hilum/demo)
#   HILUM_LIBTORCH   auto (default: CUDA where there is an NVIDIA GPU), system, cuda, or the folder of a LibTorch
#   HILUM_JOBS       compile jobs (default: by cores and memory)
#   HILUM_BUILD_DIR  folder of the build (default: build/release)
#   HILUM_CMAKE_ARGS more arguments for cmake
# Exit codes: 0 well; 2 wrong use; 3 something cannot be had (the message says what); otherwise Hilum's own.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
me=run
# shellcheck source=packaging/common.sh
. "$root/packaging/common.sh"

headless=no
buildOnly=no
for argument in "$@"; do
    case $argument in
    --headless) headless=yes ;;
    --build-only) buildOnly=yes ;;
    -h | --help) sed -n '2,13s/^# \{0,1\}//p' "$0" && exit 0 ;;
    *) sed -n '2,13s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
    esac
done

case $("$root/packaging/libtorch.sh" kind) in
cuda) "$root/packaging/setup.sh" run --torch-by-pip >&2 ;;
folder) "$root/packaging/setup.sh" run --torch-from-folder >&2 ;;
*) "$root/packaging/setup.sh" run >&2 ;;
esac
libtorch=$("$root/packaging/libtorch.sh" choose)

folder=${HILUM_BUILD_DIR:-$root/build/release}
[ -f "$folder/build.ninja" ] || needSpace "$root/build" 1500 "the build"
IFS=' ' read -r -a more <<<"${HILUM_CMAKE_ARGS:-}"
# The choice goes to cmake as an argument; the variable itself may hold "auto".
unset HILUM_LIBTORCH
configure "$folder" --preset release -B "$folder" "-DHILUM_LIBTORCH=$libtorch" ${more[@]+"${more[@]}"}
build "$folder"
[ "$buildOnly" = yes ] && exit 0

workspace=${HILUM_WORKSPACE:-${XDG_DATA_HOME:-${HOME:?}/.local/share}/hilum/demo}
# Two and a half thousand films, their cache and the runs' checkpoints.
[ -f "$workspace/workspace.db" ] || needSpace "$workspace" 1500 "the demo workspace"
workspace=$(cd "$workspace" && pwd)
export HILUM_WORKSPACE=$workspace

if [ "$headless" = no ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "there is no display, so no window: the demo study runs here instead (as with --headless)"
    headless=yes
fi
if [ "$headless" = yes ]; then
    say "the demo study, in $workspace (5 minutes at most on 2 cores)"
    exec "$folder/app/cli/hilum-cli" study --demo --workspace "$workspace"
fi
say "opening the window on $workspace"
exec "$folder/app/hilum" --demo --workspace "$workspace"
