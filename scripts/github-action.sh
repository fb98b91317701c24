#!/usr/bin/env bash
# The step of action.yml: runs the command with the arguments of OFSTED_LETTERS_ARGUMENTS, one a line, in this folder.
set -uo pipefail

arguments=()
while IFS= read -r line; do
  line=${line%$'\r'}
  if [ -n "$line" ]; then arguments+=("$line"); fi
done <<<"${OFSTED_LETTERS_ARGUMENTS:-}"
if [ "${#arguments[@]}" -eq 0 ]; then
  echo "::error title=ofsted-letters::the input 'arguments' is empty; give a command and its arguments, one a line"
  exit 2
fi

# npm sets it for its own scripts; here paths are taken from the step's folder.
unset INIT_CWD
code=0
node "$GITHUB_ACTION_PATH/scripts/start.mjs" "${arguments[@]}" || code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"
