#!/bin/sh
# The backup service of docker-compose.yml: a dump a day, kept for KEEP_DAYS days. What citizens wrote is not in it.
#   docker compose run --rm backup now
#   docker compose run --rm backup restore chatbot1022-20261128.gz     (stop the bot before)
set -eu
cd "${BACKUPS:-/backups}"
umask 077

dump() {
  name="chatbot1022-$(date +%Y%m%d).gz"
  mongodump --quiet --uri "$MONGODB_URI" --gzip --archive="$name.part" \
    --excludeCollection=inbox --excludeCollection=conversations --excludeCollection=undelivered \
    --excludeCollection=deadLetters --excludeCollection=webchat_activities --excludeCollection=webchat_conversations \
    --excludeCollection=zaloLists
  mv "$name.part" "$name"
  find . -name 'chatbot1022-*.gz' -mtime "+${KEEP_DAYS:-7}" -delete
  echo "$name: $(du -h "$name" | cut -f1)"
}

case "${1:-daily}" in
  now) dump ;;
  restore) mongorestore --quiet --uri "$MONGODB_URI" --gzip --archive="${2:?which file}" --drop && echo "Restored $2." ;;
  daily)
    while true; do
      dump || echo "The backup failed; the next attempt comes in an hour." >&2
      if [ -e "chatbot1022-$(date +%Y%m%d).gz" ]; then sleep 86400; else sleep 3600; fi
    done
    ;;
esac
