# Debian packages, installed only where they are missing. Sourced by the scripts beside it; it does nothing by itself.

say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }
fail() { say "$*"; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        fail "this needs root, and there is no sudo: $*"
    fi
}

# need PACKAGE...: installs those that dpkg does not know as installed; starts no service.
# PACKAGE:COMMAND is not needed where COMMAND is found, wherever it came from.
need() {
    local missing=() item package
    for item in "$@"; do
        package=${item%%:*}
        if [ "$item" != "$package" ] && command -v "${item#*:}" >/dev/null; then continue; fi
        if dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then continue; fi
        missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    command -v apt-get >/dev/null || fail "please install what Debian calls ${missing[*]}; there is no apt-get here to do it with"
    say "installing ${missing[*]} (Debian packages; no service is started)"
    local log policy=/usr/sbin/policy-rc.d made_policy=false
    log=$(mktemp)
    # Debian asks this file before a package starts its service; 101 means no.
    if [ ! -e "$policy" ]; then
        made_policy=true
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null && as_root chmod 755 "$policy"
    fi
    local install=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install --yes --no-install-recommends "${missing[@]}")
    local done=false
    if as_root "${install[@]}" >"$log" 2>&1; then done=true; else
        # The lists are absent or old.
        as_root apt-get update >>"$log" 2>&1
        if as_root "${install[@]}" >>"$log" 2>&1; then done=true; fi
    fi
    if $made_policy; then as_root rm -f "$policy"; fi
    if ! $done; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        fail "could not install ${missing[*]}; is this machine on a network, and is Debian's archive reachable?"
    fi
    rm -f "$log"
}
