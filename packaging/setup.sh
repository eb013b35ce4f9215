#!/usr/bin/env bash
# Installs the Debian packages that Hilum needs and that are missing; when none is missing it takes 50 ms.
# usage: packaging/setup.sh [run|test|package] [--torch-by-pip | --torch-from-folder]
#   run      what ./run.sh needs: compiler, libraries, LibTorch of the distribution (or pip, or neither)
#   test     the same, GoogleTest, a virtual screen and pip
#   package  the same as run, and the tools that make and check the Debian package
# Exit codes: 0 everything is there; 2 wrong use; 3 something cannot be had (the message says what and what to do).
set -euo pipefail

readonly kTools=(build-essential cmake ninja-build ccache git pkg-config unzip)
readonly kLibraries=(
    qt6-base-dev libgl-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libqcustomplot-dev
    libopencv-core-dev libopencv-imgproc-dev libopencv-imgcodecs-dev libdcmtk-dev libopenjp2-7-dev libjpeg-dev
    libsqlite3-dev libssl-dev zlib1g-dev nlohmann-json3-dev libfmt-dev libcli11-dev
    fonts-dejavu-core)
readonly kTorch=(libtorch-dev)
# Nothing needs these, and the rest goes on where they cannot be had. Qt's own dialogs in Arabic:
readonly kWished=(qt6-translations-l10n)
# Debian's libtorch computes with whatever BLAS there is, and the reference one is ten and more times slower.
readonly kWishedByTorch=(libopenblas0-openmp)
readonly kPip=(python3-pip)
readonly kTests=(libgtest-dev poppler-utils xvfb xauth)
readonly kPackaging=(dpkg-dev file desktop-file-utils appstream)
# All of them together take 2.3 GB on a bare Debian 12; apt holds the archives (0.5 GB) beside it for a while.
readonly kNeededMb=3500

say() { printf 'setup: %s\n' "$*"; }
stop() {
    printf '\nsetup: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '       %s\n' "$line" >&2; done
    exit 3
}

# Prints those of the packages named that are not installed, one per line.
missingOf() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' || true)
    for package in "$@"; do
        grep -qxF -- "$package" <<<"$installed" || echo "$package"
    done
}

# apt-get as root, never asking; another apt at work is waited for (5 minutes).
aptGet() {
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@" </dev/null
}

findRoot() {
    asRoot=()
    [ "$(id -u)" -eq 0 ] && return
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; }; then
        asRoot=(sudo)
        return
    fi
    stop "These packages are missing, and installing them needs root or sudo:" "${missing[*]}" \
        "Ask whoever looks after this machine to run:  apt-get install --no-install-recommends ${missing[*]}"
}

checkSpace() {
    local freeMb
    freeMb=$(df -Pm /usr | awk 'NR == 2 { print $4 }')
    # A few small packages fit anywhere; the check is for the first installation.
    if [ "${#missing[@]}" -gt 8 ] && [ "$freeMb" -lt "$kNeededMb" ]; then
        stop "The disk that holds /usr has ${freeMb} MB free; the packages need about ${kNeededMb} MB." \
            "Make room there and run this again."
    fi
}

install() {
    local updated=yes
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    say "installing ${#missing[@]} package(s): ${missing[*]}"
    aptGet update >"$log" 2>&1 || updated=no
    grep -qE '^(W|E|Err:)' "$log" && updated=no
    [ "$updated" = no ] && sed -n 's/^\([WE]: .*\)/  apt: \1/p' "$log" | head -5 >&2

    local unknown=()
    for package in "${missing[@]}"; do
        apt-cache show --no-all-versions "$package" >/dev/null 2>&1 || unknown+=("$package")
    done
    if [ "${#unknown[@]}" -gt 0 ]; then
        local hint="Hilum is built on Debian 12; other systems may name these packages differently or not have them."
        [ "$updated" = no ] && hint="The package lists could not be read afresh: is there a network, and is the package server reachable?"
        stop "These packages are in no package list of this system: ${unknown[*]}" "$hint"
    fi

    if ! aptGet install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        mapfile -t missing < <(missingOf "${missing[@]}")
        stop "apt-get could not install: ${missing[*]}" \
            "Its last lines stand above. Usual causes: no network, a full disk, another package held back."
    fi
    mapfile -t missing < <(missingOf "${missing[@]}")
    [ "${#missing[@]}" -eq 0 ] || stop "apt-get said that all went well, but these are still missing: ${missing[*]}"
}

# installWished PACKAGE…
installWished() {
    mapfile -t missing < <(missingOf "$@")
    [ "${#missing[@]}" -eq 0 ] && return
    (findRoot && install) ||
        say "goes on without ${missing[*]}: without OpenBLAS transformers train ten and more times more slowly on the" \
            "CPU, without the translations Qt's own dialogs stay English"
}

main() {
    local role=run torch=system
    for argument in "$@"; do
        case $argument in
        run | test | package) role=$argument ;;
        --torch-by-pip) torch=pip ;;
        --torch-from-folder) torch=folder ;;
        *) sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2 && exit 2 ;;
        esac
    done
    local wanted=("${kTools[@]}" "${kLibraries[@]}")
    [ "$torch" = system ] && wanted+=("${kTorch[@]}")
    [ "$torch" = pip ] && wanted+=("${kPip[@]}")
    [ "$role" = test ] && wanted+=("${kTests[@]}" "${kPip[@]}")
    [ "$role" = package ] && wanted+=("${kPackaging[@]}")

    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        stop "This system has no apt-get, so nothing can be installed from here." \
            "README.md lists the libraries; install them by hand and build with:  cmake --preset release"
    fi
    mapfile -t missing < <(missingOf "${wanted[@]}")
    if [ "${#missing[@]}" -eq 0 ]; then
        say "all ${#wanted[@]} packages are there"
    else
        findRoot
        checkSpace
        install
        say "done"
    fi
    local wished=("${kWished[@]}")
    [ "$torch" = system ] && wished+=("${kWishedByTorch[@]}")
    installWished "${wished[@]}"
    return 0
}

main "$@"
