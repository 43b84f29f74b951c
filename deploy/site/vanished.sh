# ── Addresses that vanish ──────────────────────────────────────────────────────────────────────────────────────

MOST_NAMED=20
# Files that readers and programs fetch by their own addresses. Everything else belongs to a page.
DOCUMENT='\.(pdf|docx|xlsx|pptx|od[tsp]|csv|json|jsonld|rdf|ics|atom|txt)$'

base_of() {
  local url
  url=$(field_of "$1" url)
  printf '/%s' "${url#*://*/}"
}

# Prints the addresses of a release's pages, and the former ones that redirect to them, relative to the site's.
pages_in() {
  local folder=$1 url base
  url=$(field_of "$folder" url)
  base=$(base_of "$folder")
  {
    sed -n "s|.*<loc>$url\(.*\)</loc>.*|/\1|p" "$folder/site${base}sitemap.xml"
    sed -n "s|^\"$base\([^\"]*\)\" .*|/\1|p" "$folder/redirects.nginx"
  } | sort -u
}

# Prints the addresses of a release's documents and data.
documents_in() {
  local folder=$1
  sed -n "s|^[0-9a-f]*  site$(base_of "$folder")|/|p" "$folder/checksums" | grep -E "$DOCUMENT" |
    grep -Ev '^/(_astro|pagefind|admin)/|^/robots\.txt$' | sort -u || true
}

count_lines() { grep -c . <<<"$1" || true; }

# Prints the municipalities all of whose pages are among the vanished ones: they have pages of years.
vanished_municipalities() {
  local vanished=$1 left=$2 name
  grep -Eo '^/[^/]+/[0-9]{4}/' <<<"$vanished" | cut -d / -f 2 | sort -u | while IFS= read -r name; do
    grep -q "^/$name/" <<<"$left" || printf '/%s/\n' "$name"
  done
}

# Names the addresses of the live site that a release no longer has. Refuses a push that removes a municipality, or more than half
# of the pages or of the documents, unless the pusher has confirmed it.
check_vanished() {
  local folder=$1 live old_pages new_pages old_documents pages documents vanished count why=''
  live=$(live_release)
  [ -n "$live" ] || return 0
  old_pages=$(pages_in "$RELEASES/$live")
  new_pages=$(pages_in "$folder")
  old_documents=$(documents_in "$RELEASES/$live")
  pages=$(comm -23 <(printf '%s\n' "$old_pages") <(printf '%s\n' "$new_pages"))
  documents=$(comm -23 <(printf '%s\n' "$old_documents") <(documents_in "$folder"))
  vanished=$(printf '%s\n%s\n' "$pages" "$documents" | grep . | sort || true)
  [ -n "$vanished" ] || return 0
  count=$(count_lines "$vanished")
  say "$(text_vanishing "$count" "$(($(count_lines "$old_pages") + $(count_lines "$old_documents")))")"
  while IFS= read -r address; do say "  $address"; done < <(head -n "$MOST_NAMED" <<<"$vanished")
  [ "$count" -le "$MOST_NAMED" ] || say '  …'
  [ -z "$pages" ] || say "$(text_former_address)"

  if [ "$(($(count_lines "$pages") * 2))" -gt "$(count_lines "$old_pages")" ]; then
    why=$(text_most_pages)
  elif [ "$(($(count_lines "$documents") * 2))" -gt "$(count_lines "$old_documents")" ]; then
    why=$(text_most_documents)
  else
    why=$(vanished_municipalities "$pages" "$new_pages" | paste -sd , - | sed 's/,/, /g')
    [ -z "$why" ] || why=$(text_municipality_gone "$why")
  fi
  if [ -n "$why" ] && ! is_confirmed; then
    trash "$folder"
    fail "$(text_confirm "$why")"
  fi
}

# Returns whether the push has the option `bekräfta`.
is_confirmed() {
  local index option
  for ((index = 0; index < ${GIT_PUSH_OPTION_COUNT:-0}; index++)); do
    option=GIT_PUSH_OPTION_$index
    case ${!option} in
      bekräfta | bekrafta) return 0 ;;
    esac
  done
  return 1
}
