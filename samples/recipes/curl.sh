#!/usr/bin/env bash
# Steers a standalone server with curl alone: FAKE_ANAM_URL=http://localhost:8080 bash curl.sh
set -euo pipefail
url=${FAKE_ANAM_URL:-http://localhost:8080}

field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }
admin() { curl -fsS -X "$1" "$url/__admin$2" -H 'Content-Type: application/json' ${3:+-d "$3"}; }
update() {
    curl -sS -o /dev/null -w '%{http_code}\n' -X PUT "$url/v1/share-links/$link" \
        -H "Authorization: Bearer $key" -H 'Content-Type: application/json' -d '{"usageLimit":50}'
}

# An organization of one's own, with a key, a link, and a first update that fails.
made=$(admin POST /organizations '{"name":"curl"}')
organization=$(field id <<<"$made")
key=$(field apiKey <<<"$made")
link=$(admin POST "/organizations/$organization/share-links" '{"usageLimit":10}' | field id)
admin PUT "/organizations/$organization/scripts" \
    '{"id":"once","request":{"operation":"updateShareLink"},"steps":[{"fault":{"kind":"reply","status":503}}]}'

[ "$(update)" = 503 ]
[ "$(update)" = 200 ]
admin GET "/organizations/$organization/share-links/$link" | grep -q '"usageLimit":50'
admin GET "/organizations/$organization/exchanges?operation=updateShareLink" | grep -q '"total":2'
admin DELETE "/organizations/$organization"
echo "Updated the share link $link at the second try."
