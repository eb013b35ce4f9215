#!/usr/bin/env bash
# Chooses LibTorch and gets it where it comes from a pip wheel. Prints its folder (include/, lib/), or an empty line
# for the distribution's own. No Python runs later: a wheel is only unpacked.
# usage: packaging/libtorch.sh kind     system, cuda or folder: what HILUM_LIBTORCH (auto, system, cuda, a folder) comes to here
#        packaging/libtorch.sh choose   the LibTorch of that kind, which ./run.sh builds with
#        packaging/libtorch.sh second   the CPU wheel of the newer LibTorch, for the second leg of ./test.sh
# Exit codes: 0 chosen; 2 wrong use; 3 it cannot be had (the message says why).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
me=libtorch
# shellcheck source=packaging/common.sh
. "$root/packaging/common.sh"

readonly kVersion=2.13.0
# The wheel's CUDA 13 runs on this driver and newer ones (NVIDIA's CUDA release notes).
readonly kOldestDriver=580

# pipDownload FOLDER ARGUMENT…: wheels for CPython 3.11, whichever Python runs pip: only their C++ part is used.
pipDownload() {
    local folder=$1 python minor platforms=()
    shift
    # Debian 12 has glibc 2.36: every wheel tag up to 2.35 fits; those in use end at 2.28 today.
    for minor in {35..12}; do platforms+=(--platform "manylinux_2_${minor}_$(uname -m)"); done
    platforms+=(--platform "manylinux2014_$(uname -m)")
    for python in python3 /usr/bin/python3; do
        "$python" -m pip --version >/dev/null 2>&1 || continue
        "$python" -m pip download --quiet --disable-pip-version-check --no-input --dest "$folder" \
            --only-binary=:all: --implementation cp --python-version 3.11 --abi cp311 --abi abi3 --abi none \
            "${platforms[@]}" "$@" >"$folder/pip.log" 2>&1 && return 0
    done
    [ -f "$folder/pip.log" ] || echo "there is no pip (package python3-pip)" >"$folder/pip.log"
    return 1
}

# unpack FOLDER WHEEL…: into FOLDER.part, renamed when whole, so that a broken-off unpacking is never used.
unpack() {
    local folder=$1
    shift
    rm -rf "$folder.part"
    for wheel in "$@"; do
        # Exit code 1 is a warning; unzip also complains of every pattern that a wheel has nothing for.
        unzip -q -o "$wheel" -x '*.py' 'torch/bin/*' -d "$folder.part" 2>/dev/null || [ $? -eq 1 ] ||
            stop "The wheel $(basename "$wheel") could not be unpacked." "Is the disk full? Remove $folder.part and run this again."
    done
    rm -rf "$folder"
    mv "$folder.part" "$folder"
}

# fetch NAME MB PATTERNS ARGUMENT…: wheels by pip into build/NAME; only those that match the patterns are unpacked.
fetch() {
    local folder=$root/build/$1 patterns=$3 wheels=()
    needSpace "$root/build" "$2" "LibTorch $kVersion"
    local downloads=$folder.wheels
    shift 3
    rm -rf "$downloads" && mkdir -p "$downloads"
    if ! pipDownload "$downloads" "$@"; then
        failure=$(grep -vE '^(WARNING|\[notice)' "$downloads/pip.log" | tail -n 3)
        rm -rf "$downloads"
        return 1
    fi
    for pattern in $patterns; do
        for wheel in "$downloads"/$pattern; do [ -f "$wheel" ] && wheels+=("$wheel"); done
    done
    unpack "$folder" "${wheels[@]}"
    rm -rf "$downloads"
}

hasNvidia() {
    [ -r /proc/driver/nvidia/version ] || [[ $(nvidia-smi -L 2>/dev/null) == GPU* ]]
}

checkDriver() {
    local driver
    driver=$(nvidia-smi --query-gpu=driver_version --format=csv,noheader 2>/dev/null | head -n 1 || true)
    [ -n "$driver" ] || driver=$(grep -oE -m1 '[0-9]+\.[0-9]+(\.[0-9]+)?' /proc/driver/nvidia/version 2>/dev/null | head -n 1 || true)
    [[ $driver =~ ^[0-9]+\. ]] || return 0
    [ "${driver%%.*}" -ge "$kOldestDriver" ] || stop "The NVIDIA driver here is $driver; LibTorch $kVersion with CUDA 13 needs $kOldestDriver or newer." \
        "Update the driver, or train on the CPU with:  HILUM_LIBTORCH=system ./run.sh" \
        "or name another LibTorch:  HILUM_LIBTORCH=/path/to/libtorch ./run.sh"
}

cuda() {
    local folder=$root/build/libtorch-cuda failure=
    checkDriver
    if [ ! -f "$folder/torch/lib/libtorch_cuda.so" ]; then
        say "for the NVIDIA GPU: getting LibTorch $kVersion with CUDA (a download of 2.5 GB, once)"
        # === and not ==: a CPU build "2.13.0+cpu" must not match.
        fetch libtorch-cuda 12000 'torch-*.whl nvidia_*.whl' "torch===$kVersion" ||
            stop "pip could not get LibTorch $kVersion with CUDA:" "$failure" \
                "Without it Hilum can be built for the CPU:  HILUM_LIBTORCH=system ./run.sh" \
                "or with a LibTorch of your own:  HILUM_LIBTORCH=/path/to/libtorch ./run.sh"
    fi
    say "LibTorch $kVersion with CUDA, for the NVIDIA GPU"
    echo "$folder/torch"
}

kind() {
    case ${HILUM_LIBTORCH:-auto} in
    auto) if hasNvidia; then echo cuda; else echo system; fi ;;
    system | cuda) echo "$HILUM_LIBTORCH" ;;
    *) echo folder ;;
    esac
}

folder() {
    local folder
    folder=$(cd "$HILUM_LIBTORCH" 2>/dev/null && pwd) || folder=
    if [ ! -f "$folder/include/torch/script.h" ] || [ ! -d "$folder/lib" ]; then
        stop "HILUM_LIBTORCH=$HILUM_LIBTORCH is no LibTorch: it must be a folder with include/torch/script.h and lib/." \
            "Name such a folder, or one of: auto, system, cuda."
    fi
    say "LibTorch in $folder (HILUM_LIBTORCH)"
    echo "$folder"
}

choose() {
    case $(kind) in
    cuda) cuda ;;
    folder) folder ;;
    *)
        say "LibTorch of the distribution, for the CPU"
        echo
        ;;
    esac
}

second() {
    local folder=$root/build/libtorch-$kVersion version=$kVersion failure=
    # On x86_64 the plain version is the CUDA build; the CPU build has a version label of its own.
    [ "$(uname -m)" = x86_64 ] && version+=+cpu
    if [ ! -f "$folder/torch/lib/libtorch_cpu.so" ]; then
        say "getting the CPU wheel of LibTorch $kVersion by pip"
        fetch "libtorch-$kVersion" 2500 'torch-*.whl' --no-deps "torch==$version" || stop "pip could not get torch==$version:" "$failure"
    fi
    echo "$folder/torch"
}

case ${1:-} in
kind) kind ;;
choose) choose ;;
second) second ;;
*) sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2 && exit 2 ;;
esac
