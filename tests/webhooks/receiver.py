"""A program for tests that takes events over HTTPS and reads them with libraries of other people.

receiver.py FOLDER

FOLDER gets ca.pem (to trust); the file key.txt in it is the key that signatures are verified with. Prints its port, then for
each connection a line of JSON: what was told and whether the signature was right, or why no connection came about. Runs
until it is killed.
"""

import http.server
import json
import os
import socketserver
import ssl
import sys

import cloudevents.v1.http
import standardwebhooks
import trustme

folder = sys.argv[1]
authority = trustme.CA()
authority.cert_pem.write_to_path(os.path.join(folder, "ca.pem"))
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)


def say(**words):
    print(json.dumps(words), flush=True)


class Receiver(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        with open(os.path.join(folder, "key.txt"), encoding="ascii") as file:
            key = standardwebhooks.Webhook(file.read().strip())
        try:
            key.verify(body, dict(self.headers))
            signed = True
        except standardwebhooks.WebhookVerificationError:
            signed = False
        event = cloudevents.v1.http.from_http(dict(self.headers), body)
        self.send_response(204)
        self.end_headers()
        say(signed=signed, id=self.headers["webhook-id"], type=event["type"], subject=event["subject"], data=event.data)

    def log_message(self, *words):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True

    def finish_request(self, request, client_address):
        try:
            request = context.wrap_socket(request, server_side=True)
        except ssl.SSLError as error:
            say(refused=error.reason)
            return
        super().finish_request(request, client_address)


server = Server(("127.0.0.1", 0), Receiver)
print(server.server_port, flush=True)
server.serve_forever()
