// The parts of Linux that Swift's Glibc module leaves out: epoll, eventfd, signalfd, accept4, the set of processors,
// malloc_trim.
#ifndef CLINUX_H
#define CLINUX_H

#include <malloc.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>

// What needs `_GNU_SOURCE` is wrapped: that name is defined in the .c file only.

/// accept4(2) with SOCK_NONBLOCK and SOCK_CLOEXEC.
int clinux_accept(int listener, struct sockaddr *address, socklen_t *length);

/// How many processors this process may run on (sched_getaffinity(2)); 0 where the kernel does not say.
int clinux_processors(void);

/// Names the calling thread; at most 15 bytes (pthread_setname_np(3)).
void clinux_name_thread(const char *name);

#endif
