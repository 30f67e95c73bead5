# Shared by the scripts beside it; source it, do not run it. It changes to the top of the checkout.

here=$PWD # where the caller stands: a relative path on the command line is meant from there
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

say() { printf 'wanglou: %s\n' "$*" >&2; }
die() { say "$@"; exit 1; }

# --- JDK 25 -------------------------------------------------------------------------------------------------------------------------

# Prints the home of a JDK 25 (one that can compile), or fails. Looks at JAVA_HOME, the usual folders, then the java on the PATH.
find_jdk25() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* /opt/*jdk*25*; do
        is_jdk25 "$home" && { printf '%s\n' "$home"; return; }
    done
    home=$(command -v javac) && home=$(dirname "$(dirname "$(readlink -f "$home")")") && is_jdk25 "$home" && { printf '%s\n' "$home"; return; }
    return 1
}

is_jdk25() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[".+-]' "$1/release"
}

# Sets and exports JAVA25_HOME (what the Maven toolchain plugin also looks at) and sets java.
use_jdk25() {
    JAVA25_HOME=$(find_jdk25) || die "no JDK 25 here; run packaging/setup, it says how to get one"
    export JAVA25_HOME
    java=$JAVA25_HOME/bin/java
}

# --- The display --------------------------------------------------------------------------------------------------------------------

started=()

# Ends what this script started, the last first, each by its own id.
end_started() {
    local i
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do
        kill "${started[i]}" 2>/dev/null && wait "${started[i]}" 2>/dev/null
    done
    started=()
    if [ -n "${scratch:-}" ]; then rm -rf "$scratch"; fi
}

# Starts Xvfb on a display number that the X server itself finds free, and a window manager on it. Exports DISPLAY.
start_display() {
    scratch=$(mktemp -d)
    trap end_started EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$scratch/display" >"$scratch/xvfb.log" 2>&1 &
    started+=($!)
    local i
    for ((i = 0; i < 100; i++)); do
        [ -s "$scratch/display" ] && break
        sleep 0.1
    done
    [ -s "$scratch/display" ] || { cat "$scratch/xvfb.log" >&2; die "Xvfb did not start"; }
    DISPLAY=:$(tr -d '[:space:]' <"$scratch/display")
    export DISPLAY
    unset WAYLAND_DISPLAY
    openbox >"$scratch/openbox.log" 2>&1 &
    started+=($!)
    say "display $DISPLAY (1920x1080)"
}

# --- The build ----------------------------------------------------------------------------------------------------------------------

app=$top/packaging/target/app
demo_pbf=$top/packaging/target/demo/monaco-latest.osm.pbf

# Builds packaging/target/app unless it is newer than every source, resource and pom.
build_app() {
    if [ -f "$app/classpath" ] && [ -f "$demo_pbf" ] \
        && [ -z "$(find pom.xml ./*/pom.xml console-*/src/main -newer "$app/classpath" -print -quit)" ]; then
        return
    fi
    say "building (the first build downloads the libraries, some minutes)"
    mvn -B -q -Dstyle.color=never -DskipTests package || die "the build failed; see above (mvn -DskipTests package)"
    touch "$app/classpath"
}

# Prints the class path of the built product. Its order is Maven's: slf4j-api must come before the jar that bundles an older one.
app_classpath() {
    sed "s#lib/#$app/lib/#g" "$app/classpath"
}
