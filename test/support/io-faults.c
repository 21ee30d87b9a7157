/*
 * Preloaded into a process of the tests: counts what it makes durable, and lets its writes fail as a full or broken
 * disk would. Only files whose path holds IO_FAULTS_FILE are looked at. The control file that IO_FAULTS_CONTROL names
 * is shared memory with the test: five numbers of 64 bits, see `io-faults.ts`.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct control {
  _Atomic int64_t syncs;
  _Atomic int64_t writes;
  /* Writes, or syncs, that still succeed; −1 = all of them. The rest fail with `error`. */
  _Atomic int64_t writes_left;
  _Atomic int64_t syncs_left;
  _Atomic int64_t error;
};

static struct control *control;
static const char *watched;

__attribute__((constructor)) static void attach(void) {
  const char *path = getenv("IO_FAULTS_CONTROL");
  watched = getenv("IO_FAULTS_FILE");
  int fd = path && watched ? open(path, O_RDWR | O_CLOEXEC) : -1;
  if (fd < 0) return;
  void *shared = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (shared != MAP_FAILED) control = shared;
}

static int is_watched(int fd) {
  char link[64], path[4096];
  if (!control) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, watched) != NULL;
}

static int fails(_Atomic int64_t *left) {
  int64_t now = atomic_load(left);
  while (now > 0 && !atomic_compare_exchange_weak(left, &now, now - 1)) {
  }
  if (now != 0) return 0;
  errno = (int)atomic_load(&control->error);
  return 1;
}

#define NEXT(name, type) ((type)dlsym(RTLD_NEXT, name))

static int synced(int fd, const char *name) {
  if (is_watched(fd)) {
    if (fails(&control->syncs_left)) return -1;
    atomic_fetch_add(&control->syncs, 1);
  }
  return NEXT(name, int (*)(int))(fd);
}

static int write_fails(int fd) {
  if (!is_watched(fd)) return 0;
  if (fails(&control->writes_left)) return 1;
  atomic_fetch_add(&control->writes, 1);
  return 0;
}

int fsync(int fd) { return synced(fd, "fsync"); }

int fdatasync(int fd) { return synced(fd, "fdatasync"); }

ssize_t write(int fd, const void *bytes, size_t count) {
  if (write_fails(fd)) return -1;
  return NEXT("write", ssize_t (*)(int, const void *, size_t))(fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  if (write_fails(fd)) return -1;
  return NEXT("pwrite", ssize_t (*)(int, const void *, size_t, off_t))(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  if (write_fails(fd)) return -1;
  return NEXT("pwrite64", ssize_t (*)(int, const void *, size_t, off64_t))(fd, bytes, count, at);
}
