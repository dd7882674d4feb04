// The ceiling of the benchmark page: a plain epoll loop that does what any server of HTTP must, and nothing else.
//
// It reads and validates the whole head by the same field rules as Communique (head.h), sends `Date`, keeps connections, answers all
// requests of one read with one send, and waits for a slow reader. It knows no time limits, no content, no conditions, and answers with
// fixed bytes. It is what it is: no row of the page is a reason to change it.
//
// Usage: loop (TARGET FILE)...   FILE holds field lines, an empty line and content, which go behind the status line and `Date`.
// It writes its port to the standard output, and ends with SIGTERM.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "head.h"

enum { ROOM = 65536, EVENTS = 256, ENOUGH = 1 << 20 };

// What a client has sent and not been answered, and what it was answered and has not taken.
struct client {
    int number;
    bool is_last, is_blocked;
    char *unread, *unsent;
    size_t unread_length, unsent_length;
};

struct answer {
    const char *target;
    size_t target_length;
    char *bytes;
    size_t length;
};

static struct answer answers[16];
static int answer_count;
static char input[ROOM * 2], *output;
static size_t output_length;
static char date_line[64];
static size_t date_length;

static void append(const char *bytes, size_t length) {
    memcpy(output + output_length, bytes, length);
    output_length += length;
}

#define APPEND(literal) append(literal, sizeof(literal) - 1)

static void respond(const char *status, bool persists, const char *rest, size_t rest_length) {
    append(status, strlen(status));
    append(date_line, date_length);
    if (!persists) APPEND("Connection: close\r\n");
    append(rest, rest_length);
}

static const char nothing[] = "Content-Length: 0\r\n\r\n";

static void respond_to(const struct request *request) {
    for (struct answer *a = answers; a < answers + answer_count; a++) {
        if (a->target_length == request->target_length && memcmp(a->target, request->target, a->target_length) == 0)
            return respond("HTTP/1.1 200 OK\r\n", request->persists, a->bytes, a->length);
    }
    respond("HTTP/1.1 404 Not Found\r\n", request->persists, nothing, sizeof nothing - 1);
}

static void close_client(struct client *client) {
    close(client->number);
    free(client->unread);
    free(client->unsent);
    free(client);
}

static void *copied(const char *bytes, size_t length) { return memcpy(malloc(length), bytes, length); }

static void watch(int poller, struct client *client, uint32_t events) {
    epoll_ctl(poller, EPOLL_CTL_MOD, client->number, &(struct epoll_event){.events = events, .data.ptr = client});
}

// Answers everything whole in the input, with one send for all of it (or for each megabyte). False: the client is gone.
static bool answer(int poller, struct client *client, const char *at, const char *end) {
    enum reading reading = WHOLE;
    size_t sent = 0;
    output_length = 0;
    while (reading == WHOLE && at < end && !client->is_last && sent == output_length) {
        sent = output_length = 0;
        while (at < end && !client->is_last && output_length < ENOUGH) {
            struct request request;
            reading = read_head(&at, end, &request);
            if (reading == PARTIAL) break;
            if (reading == BROKEN) {
                respond("HTTP/1.1 400 Bad Request\r\n", false, nothing, sizeof nothing - 1);
                client->is_last = true;
                break;
            }
            respond_to(&request);
            client->is_last = !request.persists;
        }
        if (output_length == 0) break;
        ssize_t count = send(client->number, output, output_length, MSG_NOSIGNAL);
        if (count < 0 && errno != EAGAIN) return close_client(client), false;
        sent = count < 0 ? 0 : count;
    }
    if (at < end && !client->is_last) {
        client->unread = copied(at, end - at);
        client->unread_length = end - at;
    }
    if (sent < output_length) {
        client->unsent = copied(output + sent, output_length - sent);
        client->unsent_length = output_length - sent;
        client->is_blocked = true;
        watch(poller, client, EPOLLOUT);
    } else if (client->is_last) {
        return close_client(client), false;
    }
    return true;
}

// Moves what was kept of a client to the front of the input.
static size_t take_kept(struct client *client) {
    size_t length = client->unread_length;
    if (length == 0) return 0;
    memcpy(input, client->unread, length);
    free(client->unread);
    client->unread = NULL;
    client->unread_length = 0;
    return length;
}

static bool read_from(int poller, struct client *client) {
    size_t kept = take_kept(client);
    ssize_t count = recv(client->number, input + kept, ROOM, 0);
    if (count < 0 && errno == EAGAIN) return answer(poller, client, input, input + kept);
    if (count <= 0) return close_client(client), false;
    return answer(poller, client, input, input + kept + count);
}

static bool write_to(int poller, struct client *client) {
    ssize_t count = send(client->number, client->unsent, client->unsent_length, MSG_NOSIGNAL);
    if (count < 0) return errno == EAGAIN ? true : (close_client(client), false);
    client->unsent_length -= count;
    memmove(client->unsent, client->unsent + count, client->unsent_length);
    if (client->unsent_length > 0) return true;
    free(client->unsent);
    client->unsent = NULL;
    client->is_blocked = false;
    if (client->is_last) return close_client(client), false;
    watch(poller, client, EPOLLIN);
    size_t kept = take_kept(client);
    return answer(poller, client, input, input + kept);
}

// Takes in who waits. The kernel hands a connection over once its request is there, so it is answered at once.
static void accept_from(int poller, int listener) {
    for (int i = 0; i < 64; i++) {
        int number = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (number < 0) return;
        struct client *client = calloc(1, sizeof *client);
        client->number = number;
        if (!read_from(poller, client)) continue;
        epoll_ctl(poller, EPOLL_CTL_ADD, number,
                  &(struct epoll_event){.events = client->is_blocked ? EPOLLOUT : EPOLLIN, .data.ptr = client});
    }
}

static int listening(void) {
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), on = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    setsockopt(listener, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    setsockopt(listener, IPPROTO_TCP, TCP_DEFER_ACCEPT, &on, sizeof on);
    if (bind(listener, (struct sockaddr *)&address, size) < 0 || listen(listener, 4096) < 0) exit(1);
    getsockname(listener, (struct sockaddr *)&address, &size);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    return listener;
}

static void update_date(void) {
    static time_t last;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME_COARSE, &now);
    if (now.tv_sec == last) return;
    last = now.tv_sec;
    struct tm parts;
    date_length = strftime(date_line, sizeof date_line, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", gmtime_r(&last, &parts));
}

int main(int count, char **arguments) {
    size_t longest = 0;
    for (int i = 1; i + 1 < count && answer_count < 16; i += 2) {
        struct answer *answer = &answers[answer_count++];
        FILE *file = fopen(arguments[i + 1], "rb");
        if (!file) return 1;
        answer->target = arguments[i];
        answer->target_length = strlen(arguments[i]);
        answer->bytes = malloc(1 << 20);
        answer->length = fread(answer->bytes, 1, 1 << 20, file);
        fclose(file);
        if (answer->length > longest) longest = answer->length;
    }
    output = malloc(ENOUGH + longest + 1024);
    make_classes();
    int listener = listening(), poller = epoll_create1(EPOLL_CLOEXEC);
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &(struct epoll_event){.events = EPOLLIN, .data.ptr = NULL});
    struct epoll_event events[EVENTS];
    while (true) {
        int ready = epoll_wait(poller, events, EVENTS, -1);
        update_date();
        for (int i = 0; i < ready; i++) {
            struct client *client = events[i].data.ptr;
            if (!client) {
                accept_from(poller, listener);
            } else if (client->is_blocked) {
                write_to(poller, client);
            } else {
                read_from(poller, client);
            }
        }
    }
}
