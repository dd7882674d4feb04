// Reading one request head (RFC 9112), whole or not at all: the part of the plain loop that knows HTTP.
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { HEAD_MOST = 16384, LINES_MOST = 64 };

// Classes of characters, a bit each.
enum { TOKEN = 1, TARGET = 2, VALUE = 4, HOST = 8 };
static uint8_t class_of[256];

static void classify(const char *characters, int class) {
    for (; *characters; characters++) class_of[(uint8_t)*characters] |= class;
}

static void make_classes(void) {
    for (int byte = 0; byte < 256; byte++) {
        if ((byte >= ' ' && byte != 127) || byte == '\t') class_of[byte] |= VALUE;
        bool is_digit = byte >= '0' && byte <= '9', is_letter = (byte | 32) >= 'a' && (byte | 32) <= 'z';
        if (is_digit || is_letter) class_of[byte] |= TOKEN | TARGET | HOST;
    }
    classify("!#$%&'*+-.^_`|~", TOKEN);
    classify("-._~!$&'()*+,;=:@/?[]%", TARGET);
    classify("-._~!$&'()*+,;=:[]%", HOST);
}

// What was found of one request.
struct request {
    const char *target;
    size_t target_length;
    bool persists;
};

enum reading { WHOLE, PARTIAL, BROKEN };

static bool is_word(const char *text, size_t length, const char *word) {
    return length == strlen(word) && strncasecmp(text, word, length) == 0;
}

// Reads one head (RFC 9112): request line, field lines, exactly one Host, no content. `*at` moves behind it.
static enum reading read_head(const char **at, const char *end, struct request *request) {
    const char *p = *at, *start = p;
    if (end - start > HEAD_MOST) end = start + HEAD_MOST;
    enum reading short_of = end - start == HEAD_MOST ? BROKEN : PARTIAL;

    const char *method = p;
    while (p < end && class_of[(uint8_t)*p] & TOKEN) p++;
    if (p == end) return short_of;
    if (*p != ' ' || p - method != 3 || memcmp(method, "GET", 3) != 0) return BROKEN;
    request->target = ++p;
    while (p < end && class_of[(uint8_t)*p] & TARGET) {
        if (*p == '%' && p + 2 < end && !(strchr("0123456789abcdefABCDEF", p[1]) && strchr("0123456789abcdefABCDEF", p[2]))) return BROKEN;
        p++;
    }
    if (p == end) return short_of;
    request->target_length = p - request->target;
    if (*p != ' ' || request->target_length == 0 || *request->target != '/') return BROKEN;
    p++;
    if (end - p < 10) return short_of;
    if (memcmp(p, "HTTP/1.1\r\n", 10) != 0) return BROKEN;
    p += 10;

    request->persists = true;
    int hosts = 0, lines = 0;
    while (true) {
        if (end - p < 2) return short_of;
        if (p[0] == '\r') {
            if (p[1] != '\n') return BROKEN;
            break;
        }
        if (++lines > LINES_MOST) return BROKEN;
        const char *name = p;
        while (p < end && class_of[(uint8_t)*p] & TOKEN) p++;
        if (p == end) return short_of;
        size_t name_length = p - name;
        if (*p != ':' || name_length == 0) return BROKEN;
        p++;
        while (p < end && (*p == ' ' || *p == '\t')) p++;
        const char *value = p;
        while (p < end && class_of[(uint8_t)*p] & VALUE) p++;
        if (end - p < 2) return short_of;
        if (p[0] != '\r' || p[1] != '\n') return BROKEN;
        size_t value_length = p - value;
        while (value_length > 0 && (value[value_length - 1] == ' ' || value[value_length - 1] == '\t')) value_length--;
        p += 2;
        if (is_word(name, name_length, "host")) {
            hosts++;
            for (size_t i = 0; i < value_length; i++)
                if (!(class_of[(uint8_t)value[i]] & HOST)) return BROKEN;
        } else if (is_word(name, name_length, "connection")) {
            if (is_word(value, value_length, "close")) request->persists = false;
        } else if (is_word(name, name_length, "content-length") || is_word(name, name_length, "transfer-encoding")) {
            return BROKEN;
        }
    }
    if (hosts != 1) return BROKEN;
    *at = p + 2;
    return WHOLE;
}
