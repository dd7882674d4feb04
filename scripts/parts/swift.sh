# The Swift toolchain: found, held to its version, and given what the build links with. Sourced; needs packages.sh.

swift_wanted=6.3

# Puts `swift` on PATH, looking where it is usually unpacked; fails with a word on how to get it.
find_swift() {
    local place
    if ! command -v swift >/dev/null; then
        for place in "$HOME"/.local/share/swiftly/bin "$HOME"/.swiftly/bin "$HOME"/swift*/usr/bin /opt/*/usr/bin /usr/local/swift*/usr/bin \
            /usr/share/swift*/usr/bin /usr/libexec/swift/*/usr/bin; do
            if [ -x "$place/swift" ]; then
                PATH=$PATH:$place
                say "using Swift in $place"
                break
            fi
        done
    fi
    command -v swift >/dev/null ||
        fail "no Swift toolchain is found; Communique needs Swift $swift_wanted or later: see https://www.swift.org/install/linux/"
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    [ "$(printf '%s\n' "$swift_wanted" "${version:-0}" | sort -V | head -n 1)" = "$swift_wanted" ] ||
        fail "Swift ${version:-of an unknown version} is installed; Communique needs $swift_wanted or later: see https://www.swift.org/install/linux/"
}

# Everything a build needs.
prepare_build() {
    find_swift
    # git and certificates fetch the two Swift packages; the other two are what the program links with.
    need libssl-dev zlib1g-dev git:git ca-certificates
}
