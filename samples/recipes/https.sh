#!/usr/bin/env bash
# Calls a standalone server with HTTPS from curl, OpenSSL, Node.js and Python, as far as they are installed:
# FAKE_ANAM_URL=https://localhost:8080 FAKE_ANAM_CA=ca.pem bash https.sh
set -euo pipefail
url=${FAKE_ANAM_URL:-https://localhost:8080}
ca=${FAKE_ANAM_CA:-ca.pem}
health='{"status":"UP"}'

trusted() { [ "$2" = "$health" ] && echo "$1 trusts the server."; }
has() { command -v "$1" >/dev/null; }

trusted curl "$(curl -sS --cacert "$ca" "$url/__admin/health")"
if curl -sS -o /dev/null "$url/__admin/health" 2>/dev/null; then
    echo "curl trusts the server without its CA." >&2
    exit 1
fi

# The server offers only HTTP/1.1, even to a client that also offers HTTP/2.
[ "$(curl -sS --http2 --cacert "$ca" -o /dev/null -w '%{http_version}' "$url/__admin/health")" = 1.1 ]

# A client without TLS gets a message that says so.
curl -sS "http${url#https}/v1/share-links" | grep -q 'this port serves only HTTPS'

curl -sS --cacert "$ca" "$url/__admin/ca.pem" | cmp -s - "$ca"

if has openssl; then
    openssl verify -x509_strict -CAfile "$ca" "$ca" >/dev/null
    openssl s_client -connect "${url#https://}" -CAfile "$ca" -verify_return_error -verify_hostname localhost \
        -x509_strict </dev/null 2>/dev/null | grep -q 'Verify return code: 0 (ok)'
    echo "OpenSSL trusts the server, by its strictest rules."
fi
if has node; then
    trusted Node.js "$(NODE_EXTRA_CA_CERTS=$ca node -e \
        'fetch(process.argv[1]).then(answer => answer.text()).then(text => process.stdout.write(text))' \
        "$url/__admin/health")"
fi
if has python3; then
    trusted Python "$(python3 - "$url/__admin/health" "$ca" <<'PYTHON'
import ssl, sys, urllib.request
trust = ssl.create_default_context(cafile=sys.argv[2])
# Python 3.13 and newer do this by default.
trust.verify_flags |= ssl.VERIFY_X509_STRICT
print(urllib.request.urlopen(sys.argv[1], context=trust).read().decode(), end="")
PYTHON
)"
fi
