-- What wrk sends, byte by byte, so that every server gets the same head: `-- FILE` is sent as it stands (one request, or several at
-- once); with `-- FILE TARGETS` the word {target} in it is each line of the other file in turn.
function init(arguments)
    local function contents(path)
        local file = assert(io.open(path, "rb"))
        local text = file:read("*a")
        file:close()
        return text
    end
    local head = contents(arguments[1])
    if not arguments[2] then
        wrk.format = function() return head end
        return
    end
    local before, behind = head:match("^(.-){target}(.*)$")
    local requests = {}
    for target in contents(arguments[2]):gmatch("[^\n]+") do requests[#requests + 1] = before .. target .. behind end
    local turn = 0
    function request()
        turn = turn % #requests + 1
        return requests[turn]
    end
end
