# Python tools in a virtual environment that git ignores. Sourced; needs packages.sh.

# Leaves an environment in .venv with what scripts/parts/requirements.txt lists; does nothing where it is there already.
prepare_python() {
    local root=$1
    local wanted=$root/scripts/parts/requirements.txt stamp=$root/.venv/requirements.txt
    cmp -s "$wanted" "$stamp" && "$root/.venv/bin/python" -c '' 2>/dev/null && return
    need python3:python3
    if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then need python3-venv; fi
    say "setting up .venv with $(grep -v '^#' "$wanted" | tr '\n' ' ')"
    rm -rf "$root/.venv"
    if ! python3 -m venv "$root/.venv" >/dev/null || ! "$root/.venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"; then
        rm -rf "$root/.venv"
        fail "could not set up .venv; is the Python package index reachable?"
    fi
    cp "$wanted" "$stamp"
}
