// The parts of Linux that Swift's Glibc module leaves out: epoll, eventfd, signalfd, accept4.
#ifndef CLINUX_H
#define CLINUX_H

#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>

/// accept4(2) with SOCK_NONBLOCK and SOCK_CLOEXEC: `_GNU_SOURCE` is defined in the .c file only.
int clinux_accept(int listener, struct sockaddr *address, socklen_t *length);

#endif
