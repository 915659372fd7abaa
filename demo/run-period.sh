#!/usr/bin/env bash
# Plays reporting period 1 of the demo project through the public API, from the
# partners' lists of expenditure to paid claims and the statements' PDFs.
#
#   demo/run-period.sh [folder for the statements]
#
# Needs bash, curl and a Regioflow with the demo project (mvn spring-boot:run) on
# BASE_URL (default http://localhost:8080). Ends with 1 at the first answer that it
# did not expect.
set -euo pipefail

BASE_URL=${BASE_URL:-http://localhost:8080}
PASSWORD=${PASSWORD:-demo}
OUT=${1:-${OUT:-statements}}
CODE=PGI06030
PROJECT=/projects/$CODE
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
LISTS=${LISTS:-$HERE/../src/main/resources/demo/expenditure/period-1}
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
ANSWER=$WORK/answer

say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }

# call <expected status> <account> <method> <path> [curl options]: the body is in $ANSWER
call() {
  local expected=$1 account=$2 method=$3 path=$4 status
  shift 4
  status=$(curl --silent --show-error --max-time 120 --user "$account:$PASSWORD" --request "$method" \
    --output "$ANSWER" --write-out '%{http_code}' "$@" "$BASE_URL/api/v1$path") || fail "$method $path: no answer"
  [ "$status" = "$expected" ] || fail "$method $path as $account: $status instead of $expected: $(cat "$ANSWER")"
}

# send <account> <method> <path> <JSON>
send() { call 200 "$1" "$2" "$3" --header 'Content-Type: application/json' --data "$4"; }

# field <name>: the last value of that name in the answer, which is the outermost one
# in the answers that are read here
field() { tr ',{}[]' '\n' <"$ANSWER" | sed -n "s/^[[:space:]]*\"$1\"[[:space:]]*:[[:space:]]*\"\{0,1\}\([^\"]*\)\"\{0,1\}[[:space:]]*$/\1/p" | tail -1; }

# first <name>: the first value of that name
first() { tr ',{}[]' '\n' <"$ANSWER" | sed -n "s/^[[:space:]]*\"$1\"[[:space:]]*:[[:space:]]*\"\{0,1\}\([^\"]*\)\"\{0,1\}[[:space:]]*$/\1/p" | head -1; }

# all <name>: every value of that name, one in a line
all() { tr ',{}[]' '\n' <"$ANSWER" | sed -n "s/^[[:space:]]*\"$1\"[[:space:]]*:[[:space:]]*\"\{0,1\}\([^\"]*\)\"\{0,1\}[[:space:]]*$/\1/p"; }

expect() { [ "$2" = "$3" ] || fail "$1 is $2 instead of $3"; }

sha256() { if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1; }

CONTROLLERS=(ie si bg ro pt de es ch)
LISTS_OF=(1-ERNACT 2-UL 3-BAA 4-ADR-Vest 5-CIEBI 6-Hof-UAS 7-Cantabria 8-SIPBB)

say "Regioflow at $BASE_URL, project $CODE, period 1"
printf '%%PDF-1.4\n%%%%EOF\n' >"$WORK/time-sheets.pdf"

say ""
say "1. Each partner sends its list of expenditure, attaches a document and submits"
for n in 1 2 3 4 5 6 7 8; do
  report=$PROJECT/partners/$n/reports/1
  call 200 "partner-$n" PUT "$report/expenditure" --header 'Content-Type: text/csv' \
    --data-binary "@$LISTS/${LISTS_OF[n - 1]}.csv"
  accepted=$(field accepted)
  call 200 "partner-$n" POST "$report/documents" --form "file=@$WORK/time-sheets.pdf;type=application/pdf" \
    --form 'note=Time sheets'
  send "partner-$n" POST "$report/submission" '{"declaration":true}'
  expect 'the status' "$(field status)" SUBMITTED
  say "   partner $n: $accepted lines, EUR $(field declared) declared"
done

say ""
say "2. Each controller looks through the list and issues the certificate"
for n in 1 2 3 4 5 6 7 8; do
  report=$PROJECT/partners/$n/reports/1
  controller=controller-${CONTROLLERS[n - 1]}
  call 200 "$controller" GET "$report/expenditure" --header 'Accept: text/csv'
  send "$controller" PUT "$report/control/findings" '{"findings":[]}'
  send "$controller" POST "$report/certificate" '{"conclusion":"All lines are eligible."}'
  say "   certificate $(first number): EUR $(first certified) certified, EUR $(first deducted) deducted"
done

say ""
say "3. The lead partner gathers the certificates and submits the project report"
send partner-1 POST "$PROJECT/reports/1/submission" '{"summary":"All regions have analysed where they stand.","leaveOut":[]}'
expect 'the status' "$(first status)" SUBMITTED
say "   submitted with certificates of $(all partner | wc -l | tr -d ' ') partners"

say ""
say "4. The joint secretariat verifies it"
send js PUT "$PROJECT/reports/1/verification/findings" '{"findings":[]}'
send js POST "$PROJECT/reports/1/verification" '{"conclusion":"Verified without findings."}'
expect 'the status' "$(first status)" VERIFIED
say "   verified"

say ""
say "5. The managing authority authorises the payment in two instalments, accounting confirms both"
call 200 ma GET "$PROJECT/payments"
payment=$(first id)
[ -n "$payment" ] || fail "there is no payment"
verified=$(first verified)
expect 'verified of ERDF' "$verified" 127611.02
send ma POST "/payments/$payment/authorisation" '{"amount":"100000.00"}'
say "   authorised EUR 100000.00"
send ma POST "/payments/$payment/authorisation" '{"amount":"27611.02"}'
say "   authorised EUR 27611.02"
today=$(all authorisedAt | head -1 | cut -c1-10)
send ca POST "/payments/$payment/confirmation" "{\"instalment\":1,\"paidOn\":\"$today\",\"amount\":\"100000.00\"}"
send ca POST "/payments/$payment/confirmation" "{\"instalment\":2,\"paidOn\":\"$today\",\"amount\":\"27611.02\"}"
expect 'the status' "$(first status)" PAID
say "   paid on $today: EUR $(first paid)"

say ""
say "6. A partner hands a deliverable in, the joint secretariat accepts it"
call 200 partner-1 GET "$PROJECT/deliverables"
call 200 partner-1 POST "$PROJECT/deliverables/1/submission" \
  --form "file=@$WORK/time-sheets.pdf;filename=analysis.pdf;type=application/pdf" --form 'note=First version'
expect 'the status' "$(first status)" SUBMITTED
call 200 js GET /tasks
task=$(tr '{}' '\n' <"$ANSWER" | grep '"kind":"decision"' | sed -n 's/.*"id":"\([^"]*\)".*/\1/p' | head -1)
[ -n "$task" ] || fail "the joint secretariat has no decision to take"
send js POST "/tasks/$task/completion" '{"outcome":"accept","comment":"Thank you."}'
call 200 js GET "$PROJECT/deliverables"
expect 'the status' "$(first status)" ACCEPTED
say "   deliverable 1 is accepted"

say ""
say "7. The auditor downloads every statement into $OUT and checks its hash"
mkdir -p "$OUT"
# statements are made within ten seconds after what they state: one for each
# submission and each certificate, and the project's
for _ in $(seq 1 60); do
  call 200 auditor GET "$PROJECT/statements"
  count=$(all sha256 | wc -l | tr -d ' ')
  [ "$count" -ge 17 ] && break
  sleep 0.5
done
[ "$count" -ge 17 ] || fail "only $count statements instead of 17"
tr '{}' '\n' <"$ANSWER" | sed -n 's/.*"number":"\([^"]*\)".*"sha256":"\([0-9a-f]*\)".*/\1 \2/p' >"$WORK/statements"
expect 'the number of statements read' "$(wc -l <"$WORK/statements" | tr -d ' ')" "$count"
while read -r number hash; do
  call 200 auditor GET "/statements/$number" --header 'Accept: application/pdf'
  expect "the hash of $number" "$(sha256 "$ANSWER")" "$hash"
  cp "$ANSWER" "$OUT/$number.pdf"
  say "   $number.pdf"
done <"$WORK/statements"

say ""
say "8. The budget's totals"
total() { sed 's/.*"total"://' "$ANSWER" | tr ',{}' '\n' | sed -n "s/^\"$1\":\"\([^\"]*\)\"$/\1/p"; }
source_row() { tr '{}' '\n' <"$ANSWER" | grep "\"key\":\"$1\"" | tr ',' '\n' | sed -n "s/^\"$2\":\"\([^\"]*\)\"$/\1/p"; }
call 200 auditor GET "$PROJECT/budget?by=fund"
expect 'declared' "$(total declared)" 174178.81
expect 'certified' "$(total certified)" 174178.81
expect 'verified' "$(total verified)" 174178.81
expect 'remaining' "$(total remaining)" 1041435.19
expect 'spent' "$(total spentPercent)" 14.33
expect 'verified of ERDF' "$(source_row ERDF verified)" 127611.02
expect 'paid of ERDF' "$(source_row ERDF paid)" 127611.02
expect 'verified of the partners' "$(source_row PARTNER verified)" 46567.79
say "   declared, certified and verified: EUR 174,178.81 of 1,215,614.00 (14.33 %)"
say "   ERDF: EUR 127,611.02, paid in full"
say "   partners' contributions: EUR 46,567.79"
say "   remaining: EUR 1,041,435.19"
say ""
say "Done."
