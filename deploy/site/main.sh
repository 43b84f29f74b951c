command=${1:-}
[ $# -eq 0 ] || shift
trap on_exit EXIT
trap on_signal TERM INT HUP
case $command in
  receive | accept)
    speak_swedish
    "$command" "$@"
    ;;
  editor | status | releases | rollback | publish | rebuild | verify | forget | key) "$command" "$@" ;;
  *)
    usage
    REASON=usage
    exit 2
    ;;
esac
