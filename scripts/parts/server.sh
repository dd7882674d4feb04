# A server for as long as a check needs it, on a port of its own. Sourced; needs packages.sh.

# start_server COMMAND...: runs `COMMAND serve --port 0`, waits until it answers; sets server_id, server_url and server_log.
start_server() {
    server_log=$(mktemp)
    "$@" serve --port 0 >"$server_log" 2>&1 &
    server_id=$!
    local tries=200
    while [ $tries -gt 0 ]; do
        server_url=$(sed -n 's/.*[Ll]istening on \(http:[^ ,;]*\).*/\1/p' "$server_log" | head -n 1)
        [ -n "$server_url" ] && return
        [ -e "/proc/$server_id" ] || break
        sleep 0.05
        tries=$((tries - 1))
    done
    cat "$server_log" >&2
    fail "the server did not start"
}

# Ends it; answers with its exit code.
stop_server() {
    local code=0
    kill -TERM "$server_id" 2>/dev/null
    wait "$server_id" || code=$?
    rm -f "$server_log"
    return $code
}
