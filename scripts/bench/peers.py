"""The servers beside ours, each with one worker on the server's core, serving the same bytes; all are started and ended by process id."""

import os
import socket
import subprocess
import time

from load import SERVER_CORE
from server import ROOT, Client, children, request_for

NGINX_CONFIGURATION = """
worker_processes 1;
daemon off;
pid %(folder)s/nginx.pid;
error_log stderr error;
events { worker_connections 1024; }
http {
    access_log off;
    default_type application/json;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000000;
    open_file_cache max=100 inactive=600s;
    open_file_cache_valid 600s;
    client_body_temp_path %(folder)s/a;
    proxy_temp_path %(folder)s/b;
    fastcgi_temp_path %(folder)s/c;
    uwsgi_temp_path %(folder)s/d;
    scgi_temp_path %(folder)s/e;
    ssl_certificate %(folder)s/certificate.pem;
    ssl_certificate_key %(folder)s/key.pem;
    ssl_protocols TLSv1.2 TLSv1.3;
    server {
        listen 127.0.0.1:%(port)d;
        listen 127.0.0.1:%(deferred)d deferred;
        listen 127.0.0.1:%(secure)d ssl;
        root %(folder)s/files;
        location = /return { return 200 '%(record)s'; }
    }
}
"""

H2O_CONFIGURATION = """
num-threads: 1
%(user)s
error-log: %(folder)s/h2o.log
listen: {host: 127.0.0.1, port: %(port)d}
listen:
  host: 127.0.0.1
  port: %(secure)d
  ssl: {certificate-file: %(folder)s/certificate.pem, key-file: %(folder)s/key.pem, minimum-version: TLSv1.2}
file.mime.settypes: {application/json: [.json]}
hosts:
  default:
    paths:
      "/": {file.dir: %(folder)s/files}
"""


class Peer:
    """A process and what it is asked: `targets` are its names for our questions."""

    secure_port = None

    def start(self, command, **options):
        self.process = subprocess.Popen(["taskset", "-c", SERVER_CORE, *command], **options)

    def await_answer(self, contents):
        """Waits until it serves, and sees that it serves the same content; ends it if not."""
        try:
            self.check_answers(contents)
        except BaseException:
            self.stop()
            raise

    def check_answers(self, contents):
        for attempt in range(200):
            time.sleep(0.05)
            try:
                client = Client(self.port)
                break
            except OSError:
                if self.process.poll() is not None or attempt == 199:
                    raise SystemExit("%s did not start" % type(self).__name__)
        for question, target in self.targets.items():
            if client.ask(target) != contents[question]:
                raise SystemExit("%s serves other bytes" % type(self).__name__)

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


class Loop(Peer):
    """The plain C loop: answers with the fields and the content that ours answers with."""

    def __init__(self, folder, ours, targets):
        subprocess.run(["gcc", "-O2", "-o", folder + "/loop", ROOT + "/scripts/bench/peers/loop.c"], check=True)
        self.targets, arguments, contents = targets, [], {}
        for number, (question, target) in enumerate(targets.items()):
            head, contents[question] = Client(ours.port).exchange(request_for(target))
            fields = [line for line in head.split(b"\r\n")[1:] if not line.startswith(b"Date:")]
            arguments += [target, "%s/answer%d" % (folder, number)]
            with open(arguments[-1], "wb") as file:
                file.write(b"\r\n".join([*fields, b"", b""]) + contents[question])
        self.start([folder + "/loop", *arguments], stdout=subprocess.PIPE)
        self.port = int(self.process.stdout.readline())
        self.await_answer(contents)


class Nginx(Peer):
    """Static files, the record also from its configuration (`return`), with the log off and the file cache on."""

    def __init__(self, folder, contents):
        self.port, self.deferred_port, self.secure_port = free_ports(3)
        self.targets = write_files(folder, contents)
        record = contents["a record"].decode()
        assert "$" not in record
        with open(folder + "/nginx.conf", "w") as file:
            file.write(NGINX_CONFIGURATION % {
                "folder": folder, "port": self.port, "deferred": self.deferred_port, "secure": self.secure_port,
                "record": record.replace("\\", "\\\\").replace("'", "\\'"),
            })
        self.start(["nginx", "-c", folder + "/nginx.conf"])
        self.await_answer(contents)
        if Client(self.port).ask("/return") != contents["a record"]:
            raise SystemExit("nginx returns other bytes")


class H2O(Peer):
    """Static files, with the log off."""

    def __init__(self, folder, contents):
        self.port, self.secure_port = free_ports(2)
        self.targets = write_files(folder, contents)
        with open(folder + "/h2o.conf", "w") as file:
            user = "user: nobody" if os.geteuid() == 0 else ""
            file.write(H2O_CONFIGURATION % {"folder": folder, "port": self.port, "secure": self.secure_port, "user": user})
        self.start(["h2o", "-m", "worker", "-c", folder + "/h2o.conf"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.await_answer(contents)


class Hummingbird(Peer):
    """The record from memory, on SwiftNIO."""

    def __init__(self, program, folder, contents):
        self.port, = free_ports(1)
        write_files(folder, contents)
        self.targets = {"a record": "/record"}
        self.start([program, str(self.port), "/record", folder + "/files/0.json"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.await_answer(contents)


def write_files(folder, contents):
    """Lays the contents down as files, and names their targets. Workers read them as another user."""
    os.chmod(folder, 0o755)
    os.makedirs(folder + "/files", exist_ok=True)
    targets = {}
    for number, (question, content) in enumerate(contents.items()):
        targets[question] = "/%d.json" % number
        with open(folder + "/files/%d.json" % number, "wb") as file:
            file.write(content)
    return targets


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def make_certificate(folder):
    """A key on P-256 and its own certificate: what all servers of a run present."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-keyout", folder + "/key.pem", "-out", folder + "/certificate.pem"],
        check=True, capture_output=True)
