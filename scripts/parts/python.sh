# Python tools in a virtual environment that git ignores. Sourced; needs packages.sh.

# Leaves an environment in .venv with what scripts/parts/requirements.txt lists, or with KIND in .venv-KIND what requirements-KIND.txt
# does; does nothing where it is there already.
prepare_python() {
    local root=$1 kind=${2:+-$2}
    local place=$root/.venv$kind wanted=$root/scripts/parts/requirements$kind.txt
    cmp -s "$wanted" "$place/requirements.txt" && "$place/bin/python" -c '' 2>/dev/null && return
    need python3:python3
    if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then need python3-venv; fi
    say "setting up .venv$kind with $(grep -v '^#' "$wanted" | tr '\n' ' ')"
    rm -rf "$place"
    if ! python3 -m venv "$place" >/dev/null || ! "$place/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"; then
        rm -rf "$place"
        fail "could not set up .venv$kind; is the Python package index reachable?"
    fi
    cp "$wanted" "$place/requirements.txt"
}
