#define _GNU_SOURCE
#include "CLinux.h"
#include <pthread.h>
#include <sched.h>

int clinux_accept(int listener, struct sockaddr *address, socklen_t *length) {
    return accept4(listener, address, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

int clinux_processors(void) {
    cpu_set_t processors;
    return sched_getaffinity(0, sizeof processors, &processors) == 0 ? CPU_COUNT(&processors) : 0;
}

void clinux_name_thread(const char *name) {
    pthread_setname_np(pthread_self(), name);
}
