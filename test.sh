#!/usr/bin/env bash
# Installs what is missing, builds Hilum with its tests and runs every test; the last lines are ctest's summary.
# usage: ./test.sh [--one-torch] [CTEST-ARGUMENT…]        for example: ./test.sh --one-torch -R Csv
#   --one-torch   leave out the second leg: learn and its tests against the newer LibTorch that pip gives
# Environment:
#   HILUM_TEST_DATA  folder with real films (default: shared/data beside the project); such tests are skipped without
#   HILUM_BUILD_DIR  folder of the build (default: build/ci)
#   HILUM_JOBS       compile jobs (default: by cores and memory);  HILUM_TEST_JOBS  tests at once (default: 2)
# Exit codes: 0 every test passed; 2 wrong use; 3 something cannot be had (the message says what); 8 a test failed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
me='test'
# shellcheck source=packaging/common.sh
. "$root/packaging/common.sh"

secondTorch=yes
case ${1:-} in
--one-torch) secondTorch=no && shift ;;
-h | --help) sed -n '2,9s/^# \{0,1\}//p' "$0" && exit 0 ;;
esac
data=${HILUM_TEST_DATA:-$root/../shared/data}
if [ -d "$data" ]; then
    data=$(cd "$data" && pwd)
    say "real films: $data"
else
    say "no real films in $data: the tests that need them are skipped (HILUM_TEST_DATA names another folder)"
fi
export HILUM_TEST_DATA=$data QT_QPA_PLATFORM=offscreen
unset HILUM_LIBTORCH DISPLAY WAYLAND_DISPLAY

runTests() {
    local folder=$1
    shift
    ctest --test-dir "$folder" --output-on-failure --no-tests=error --no-label-summary --parallel "${HILUM_TEST_JOBS:-2}" "$@" </dev/null
}

# Prints "passed", "failed" or "skipped: REASON" as its last line.
secondLeg() {
    local libtorch message
    if [ "$(df -Pm "$root/build" | awk 'NR == 2 { print $4 }')" -lt 4500 ]; then
        echo "skipped: less than 4500 MB free in $root/build" && return
    fi
    if ! libtorch=$("$root/packaging/libtorch.sh" second 2>"$root/build/libtorch-second.log"); then
        message=$(grep -v ': getting ' "$root/build/libtorch-second.log" | sed 's/^libtorch: //' | tr -s '\n ' ' ')
        echo "skipped:${message:- no reason given}(PIP_EXTRA_INDEX_URL can name an index with CPU wheels)" && return
    fi
    say "the second LibTorch: $libtorch"
    (configure "$root/build/torch2" --preset engine -B "$root/build/torch2" "-DHILUM_LIBTORCH=$libtorch") >&2 &&
        (build "$root/build/torch2" hilum_gtests) >&2 && runTests "$root/build/torch2" -L gtest -LE slow >&2 &&
        echo passed || echo failed
}

"$root/packaging/setup.sh" test >&2
folder=${HILUM_BUILD_DIR:-$root/build/ci}
[ -f "$folder/build.ninja" ] || needSpace "$root/build" 3000 "the build with its tests"
configure "$folder" --preset ci -B "$folder" "-DHILUM_LIBTORCH=" "-DHILUM_TEST_DATA=$data"
build "$folder"

second="skipped: --one-torch"
[ "$secondTorch" = yes ] && second=$(secondLeg)
say "learn against the second LibTorch: $second"

status=0
runTests "$folder" "$@" || status=8
# Said before the main suite; its summary stays the last thing on the screen.
[ "$second" = failed ] && status=8
exit "$status"
