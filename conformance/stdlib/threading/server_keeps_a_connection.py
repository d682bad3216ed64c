# A server thread that keeps its connection open reads through a buffered file whose raw file is Python code.
# no oracle: CPython in WebAssembly has no threads
import http.client
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, body):
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.answer(self.path.encode())

    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers["Content-Length"])).upper())

    def log_message(self, *args):
        pass


answers = []
for kind in (HTTPServer, ThreadingHTTPServer):
    server = kind(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    client = http.client.HTTPConnection("127.0.0.1", server.server_address[1])
    for path in ("/1", "/2"):
        client.request("GET", path)
        answer = client.getresponse()
        answers.append((answer.status, answer.read()))
    client.request("POST", "/", body=b"abc" * 5)
    answers.append(client.getresponse().read())
    client.close()
    server.shutdown()
    thread.join()
    server.server_close()
print(answers[:3])  # expect: [(200, b'/1'), (200, b'/2'), b'ABCABCABCABCABC']
print(answers[3:] == answers[:3])  # expect: True
