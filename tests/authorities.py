"""A time-stamping authority on 127.0.0.1, made with openssl, and the certificates that vouch for it."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_SETTINGS = """
[tsa]
serial = {directory}/serial
crypto_device = builtin
signer_cert = {directory}/authority.pem
signer_key = {directory}/authority.key
certs = {directory}/chain.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""


class Authority:
    """Keys, certificates and settings in a directory; the chain has an intermediate certificate, as real ones have."""

    def __init__(self, directory: Path, *, valid: timedelta = timedelta(hours=1)) -> None:
        self._directory = directory
        self._until = datetime.now(UTC) + valid
        root, middle, authority = (generate_private_key(SECP256R1()) for _ in range(3))
        roots = self._certificate("Root", root, "Root", root, _ISSUER)
        chain = self._certificate("Middle", middle, "Root", root, _ISSUER)
        signer = self._certificate("Authority", authority, "Middle", middle, _STAMPER)
        self.roots = roots.public_bytes(Encoding.PEM)
        key = authority.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        self._write("authority.pem", signer.public_bytes(Encoding.PEM))
        self._write("chain.pem", chain.public_bytes(Encoding.PEM) + self.roots)
        self._write("authority.key", key)
        self._write("serial", b"01\n")
        self._write("settings", _SETTINGS.format(directory=directory).encode())

    def stamp(self, query: bytes) -> bytes:
        """A TimeStampResp to a TimeStampReq."""
        self._write("query", query)
        command = ["openssl", "ts", "-reply", "-config", "settings", "-section", "tsa", "-queryfile", "query"]
        subprocess.run([*command, "-out", "answer"], cwd=self._directory, check=True, capture_output=True)
        return (self._directory / "answer").read_bytes()

    def _write(self, name: str, content: bytes) -> None:
        (self._directory / name).write_bytes(content)

    def _certificate(
        self,
        name: str,
        key: EllipticCurvePrivateKey,
        issuer: str,
        signing: EllipticCurvePrivateKey,
        extensions: tuple[x509.ExtensionType, ...],
    ) -> x509.Certificate:
        builder = (
            x509.CertificateBuilder()
            .subject_name(_named(name))
            .issuer_name(_named(issuer))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(datetime.now(UTC) - timedelta(minutes=5))
            .not_valid_after(self._until)
        )
        for extension in extensions:
            builder = builder.add_extension(extension, critical=True)
        return builder.sign(signing, hashes.SHA256())


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


_ISSUER = (x509.BasicConstraints(ca=True, path_length=None),)
_STAMPER = (
    x509.BasicConstraints(ca=False, path_length=None),
    x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]),
)


@contextmanager
def answering(authority: Authority) -> Iterator[str]:
    """The address at which the authority answers, as long as the context."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            answer = authority.stamp(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
