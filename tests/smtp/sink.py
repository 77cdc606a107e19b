"""A mail server for tests: takes mails over STARTTLS, refuses some, drops some connections, and writes down what it took.

sink.py FOLDER SEED PUT_OFF DROPPED

FOLDER gets ca.pem (to trust), dkim.pem (to sign with), log.jsonl (a line for each mail that was answered with 250, written
before the answer) and N.eml. PUT_OFF and DROPPED are probabilities of a 451 and of a connection that ends before a mail is
taken. A recipient that begins with "refused" is answered with 550. Prints its port, then runs until it is killed.
"""

import asyncio
import base64
import json
import os
import random
import ssl
import sys
import time

import dkim
import trustme
from aiosmtpd.smtp import SMTP
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

folder, seed, put_off, dropped = sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4])
dice = random.Random(seed)


def keys():
    """A certificate for this machine and a key to sign with; answers the record that DNS would hold."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(os.path.join(folder, "ca.pem"))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    form = serialization.PrivateFormat.TraditionalOpenSSL
    pem = key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    with open(os.path.join(folder, "dkim.pem"), "wb") as file:
        file.write(pem)
    public = serialization.PublicFormat.SubjectPublicKeyInfo
    der = key.public_key().public_bytes(serialization.Encoding.DER, public)
    return context, b"v=DKIM1; k=rsa; p=" + base64.b64encode(der)


context, record = keys()


class Sink:
    def __init__(self):
        self.log = open(os.path.join(folder, "log.jsonl"), "a", encoding="utf-8")
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused"):
            return "550 5.1.1 No such mailbox"
        if dice.random() < put_off:
            return "451 4.7.1 Greylisted, please try again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if dice.random() < dropped:
            server.transport.abort()
            return "451 dropped"
        self.count += 1
        raw = envelope.original_content
        with open(os.path.join(folder, f"{self.count}.eml"), "wb") as file:
            file.write(raw)
        headers = raw.split(b"\r\n\r\n")[0].replace(b"\r\n ", b" ").decode("ascii").split("\r\n")
        found = [line.split(": ", 1)[1] for line in headers if line.startswith("Message-ID: ")]
        line = {
            "at": time.time_ns(),
            "id": found[0],
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "file": f"{self.count}.eml",
            "signed": b"DKIM-Signature:" in raw and dkim.verify(raw, dnsfunc=lambda name, timeout=5: record),
        }
        self.log.write(json.dumps(line) + "\n")
        self.log.flush()
        return "250 OK"


async def serve():
    sink = Sink()
    one = lambda: SMTP(sink, hostname="localhost", tls_context=context, require_starttls=True)
    server = await asyncio.get_running_loop().create_server(one, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
