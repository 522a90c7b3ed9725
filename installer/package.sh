#!/usr/bin/env bash
# Makes installers of LossLab for this system, Linux or macOS, in target/installer: installer/package.sh [--reuse] [--fast]
#   --reuse   takes target/losslab as it is, instead of having Maven make it
#   --fast    for tests: packs quickly, badly, and only the .deb (macOS: the .dmg)
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
needed=25

fail() {
    echo "package.sh: $*" >&2
    exit 1
}

# The first JDK that is new enough, where the program's own launcher looks too.
find_jdk() {
    local home version
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
        if [[ -n $home && -x $home/bin/jpackage && -r $home/release ]]; then
            version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
            if [[ ${version:-0} -ge $needed ]]; then
                jdk=$home
                return 0
            fi
        fi
    done
    return 1
}

reuse=
options=()
for argument in "$@"; do
    case $argument in
        --reuse) reuse=yes ;;
        --fast) options+=(--fast) ;;
        *) fail "unknown argument $argument; expected --reuse or --fast" ;;
    esac
done

find_jdk || fail "found no JDK $needed or newer in JAVA_HOME or the usual folders; get one from https://adoptium.net"
if [[ -z $reuse || ! -d target/losslab ]]; then
    command -v mvn >/dev/null || fail "found no mvn; get it: apt-get install maven, or https://maven.apache.org"
    mvn -B -ntp -q -DskipTests package
fi
if [[ " ${options[*]-} " == *" --fast "* ]]; then
    export DPKG_DEB_COMPRESSOR_TYPE=gzip DPKG_DEB_COMPRESSOR_LEVEL=1
else
    export DPKG_DEB_COMPRESSOR_TYPE=xz DPKG_DEB_COMPRESSOR_LEVEL=6
fi
exec "$jdk/bin/java" installer/build/Package.java ${options[@]+"${options[@]}"}
