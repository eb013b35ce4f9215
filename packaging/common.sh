# Sourced by run.sh, test.sh and packaging/libtorch.sh: messages, the number of compile jobs, configure and build.
# The caller has set `root` (the project's folder) and `me` (its own name, for messages).
# shellcheck shell=bash disable=SC2154

say() { printf '%s: %s\n' "$me" "$*" >&2; }

# stop SENTENCE…: says what cannot be had and what to do, one line each, and ends with code 3.
stop() {
    printf '\n%s: %s\n' "$me" "$1" >&2
    shift
    for line in "$@"; do printf '%*s  %s\n' "${#me}" '' "$line" >&2; done
    exit 3
}

# As many as there are cores, but no more than the free memory bears: a file that includes LibTorch takes 1.1 GB.
compileJobs() {
    local cores byMemory
    cores=$(nproc)
    byMemory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo)
    [ "$byMemory" -lt 1 ] && byMemory=1
    echo "${HILUM_JOBS:-$((cores < byMemory ? cores : byMemory))}"
}

# needSpace FOLDER MB WHAT
needSpace() {
    local freeMb
    mkdir -p "$1" || stop "The folder $1 cannot be made." "Is the disk read-only, or does the folder belong to someone else?"
    freeMb=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
    [ "$freeMb" -ge "$2" ] || stop "The disk that holds $1 has ${freeMb} MB free; $3 needs about $2 MB." \
        "Make room there and run this again."
}

# configure FOLDER ARGUMENT…: runs cmake when the folder has no build yet, or one with other arguments or another place.
configure() {
    local folder=$1 line
    shift
    line="$root $*"
    if [ -f "$folder/build.ninja" ] && [ "$(cat "$folder/.configured" 2>/dev/null)" = "$line" ]; then
        return 0
    fi
    say "configuring ${folder#"$root"/}"
    rm -f "$folder/.configured"
    (cd "$root" && cmake --fresh "$@" >"$folder.log" 2>&1) || {
        tail -n 25 "$folder.log" >&2
        stop "cmake could not configure the build; its last lines stand above." "All of them: $folder.log"
    }
    grep -E 'LibTorch [0-9]' "$folder.log" >&2 || true
    printf '%s\n' "$line" >"$folder/.configured"
}

# build FOLDER [TARGET…]
build() {
    local folder=$1
    shift
    say "building ${folder#"$root"/} with $(compileJobs) job(s)"
    cmake --build "$folder" --parallel "$(compileJobs)" ${1:+--target "$@"} >&2 ||
        stop "The build failed; the compiler's message stands above." \
            "If the compiler was killed, memory ran out: set HILUM_JOBS=1 and run this again."
}
