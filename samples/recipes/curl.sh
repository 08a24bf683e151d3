#!/usr/bin/env bash
# Uses the admin API of a standalone server with curl 7.76 or newer: FAKE_ANAM_URL=http://localhost:8080 bash curl.sh
set -euo pipefail
url=${FAKE_ANAM_URL:-http://localhost:8080}

field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }
# If a request fails, prints the response, which says why, to standard error. The script then ends.
admin() {
    local answer
    answer=$(curl --fail-with-body -sS -X "$1" "$url/__admin$2" -H 'Content-Type: application/json' ${3:+-d "$3"}) ||
        { echo "$1 $2 failed. $answer" >&2 && return 1; }
    printf '%s' "$answer"
}
update() {
    curl -sS -o /dev/null -w '%{http_code}\n' -X PUT "$url/v1/share-links/$link" \
        -H "Authorization: Bearer $key" -H 'Content-Type: application/json' -d '{"usageLimit":50}'
}

# Creates an organization with a link, and makes the first update of the link fail.
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
admin DELETE "/organizations/$organization" >/dev/null
echo "Updated the share link $link at the second try."
