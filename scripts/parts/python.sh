# Python tools in a virtual environment that git ignores. Sourced; needs packages.sh.

# prepare_python ROOT [REQUIREMENTS]: leaves in .venv what the file lists (scripts/parts/requirements.txt if none is named); does nothing
# where it is there already.
prepare_python() {
    local root=$1
    local wanted=${2:-$root/scripts/parts/requirements.txt} stamp
    stamp=$root/.venv/$(basename "$(dirname "$wanted")").txt
    cmp -s "$wanted" "$stamp" && "$root/.venv/bin/python" -c '' 2>/dev/null && return
    need python3:python3
    if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then need python3-venv; fi
    say "setting up .venv with $(grep -v '^#' "$wanted" | tr '\n' ' ')"
    "$root/.venv/bin/python" -c '' 2>/dev/null || rm -rf "$root/.venv"
    if ! python3 -m venv "$root/.venv" >/dev/null || ! "$root/.venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"; then
        rm -rf "$root/.venv"
        fail "could not set up .venv; is the Python package index reachable?"
    fi
    cp "$wanted" "$stamp"
}
