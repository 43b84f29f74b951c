# What pushers read, in Swedish. Each function prints a text.

ASK_OPERATOR='Be den som sköter servern om hjälp'

text_waiting() {
  printf 'En annan publicering pågår%s. Väntar på tur i högst %s minuter …' "${1:+ ($1)}" "$WAIT_MINUTES"
}
text_waited_in_vain() {
  printf 'Den andra publiceringen blir inte klar%s. Försök igen senare. %s: %s/publish/site.sh status' \
    "${1:+ ($1)}" "$ASK_OPERATOR" "$REPOSITORY"
}
text_not_live() {
  printf 'Ändringen är mottagen men inte publicerad. Be den som sköter servern köra: %s/publish/site.sh publish' "$REPOSITORY"
}
text_other_branch() { printf '%s är mottagen. Den publiceras inte: bara %s blir webbplatsen.' "$1" "$BRANCH"; }
text_branch_deleted() { printf '%s är webbplatsen och kan inte tas bort.' "$BRANCH"; }
text_history_rewritten() {
  printf 'Historiken för %s kan inte skrivas om. Hämta det som finns (git pull) och skicka igen, utan --force.' "$BRANCH"
}
text_overtaken() {
  printf 'Någon annan publicerade medan du väntade. Hämta det som är nytt (git pull) och skicka (git push) igen.'
}
text_checked() { printf 'Allt är kontrollerat.'; }
text_published() { printf 'Publicerat: %s' "$SITE_URL"; }

# What does not belong in a site's files.
text_symbolic_link() { printf '%s: symboliska länkar tas inte emot. Lägg in filen själv i stället.' "$1"; }
text_submodule() { printf '%s: andra kodförråd (submoduler) tas inte emot.' "$1"; }
text_packages_pushed() { printf '%s: node_modules hör inte hemma i det som skickas.' "$1"; }
text_mdx() { printf '%s: MDX-sidor är kod och sköts av den som sköter webbplatsen. Skicka sidan dit.' "$1"; }
text_too_large() {
  printf 'Det som skickades är %s MB. Servern tar emot högst %s MB åt gången. De största filerna:\n%s\n' "$1" "$PUSH_MB" "$2"
  printf 'Gör filerna mindre, eller lägg dem någon annanstans och länka dit.'
}
text_no_package_list() {
  printf 'package-lock.json saknas i det som skickades. Det är ingen webbplats som kan byggas.'
}

text_installing() {
  printf 'Installerar programmen som bygger webbplatsen (bara när listan över dem har ändrats) …'
}
text_not_installed() { printf 'Programmen som bygger webbplatsen gick inte att installera: %s' "$1"; }
text_registry_unreachable() { printf 'servern når inte npm:s register. Försök igen om en stund.'; }
text_package_list_differs() {
  printf 'package.json och package-lock.json stämmer inte överens. Kör npm install, spara (commit) och skicka (push) igen.'
}
text_see_log() { printf '%s; det som programmen skrev finns i %s.' "$ASK_OPERATOR" "$1"; }

text_unchanged() { printf '\nInget är publicerat. Webbplatsen är som förut.'; }
text_not_built() { printf '%s Rätta felen ovan, spara (commit) och skicka (push) igen.' "$(text_unchanged)"; }
text_not_verified() {
  printf '\nInget är publicerat. Webbplatsen byggdes men klarade inte kontrollen ovan. Webbplatsen är som förut.'
}
text_took_too_long() {
  printf '%s Bygget avbröts efter %s minuter. %s: bygget hänger sig, eller behöver längre tid (--build-minutes).' \
    "$(text_unchanged)" "$BUILD_MINUTES" "$ASK_OPERATOR"
}
text_disk_full() { printf '%s Disken på servern är full. %s: %s.' "$(text_unchanged)" "$ASK_OPERATOR" "$1"; }
text_server_error() { printf '%s Ett fel på servern avbröt (%s, kod %s). %s' "$(text_unchanged)" "$1" "$2" "$(text_see_log "$LOG")"; }
text_clock() {
  printf '%s Serverns klocka går fel: enligt den är det %s, men det som är publicerat gjordes %s. Be den som sköter servern ställa klockan.' \
    "$(text_unchanged)" "$1" "$2"
}
text_branch_locked() {
  printf '%s Ett annat program på servern ändrar %s just nu (%s). Försök igen om en stund.' "$(text_unchanged)" "$BRANCH" "$1"
}
text_branch_unlocked() { printf 'Tog bort ett lås som ett avbrutet program hade lämnat kvar (%s).' "$1"; }

text_vanishing() { printf 'Adresser som försvinner från webbplatsen (%s av %s):' "$1" "$2"; }
text_former_address() {
  printf 'Har ett löfte bytt mapp? Skriv dess gamla adress under tidigare i lofte.md, till exempel tidigare: [2017/gammalt-namn].'
}
text_most_pages() { printf 'mer än hälften av webbplatsens sidor skulle försvinna'; }
text_most_documents() { printf 'mer än hälften av webbplatsens dokument och data skulle försvinna'; }
text_municipality_gone() { printf 'alla sidor under %s skulle försvinna' "$1"; }
text_confirm() {
  printf '\nInget är publicerat: %s. Är det meningen? Skicka då igen med: git push -o bekräfta' "$1"
}

text_push_only() {
  printf 'Din nyckel är till för att hämta och skicka innehållet i %s, och inget annat.' "$(basename "$REPOSITORY")"
}
