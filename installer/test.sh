#!/usr/bin/env bash
# Makes the Linux packages, unpacks the .deb into an empty folder and tries what is in it: installer/test.sh [--reuse]
# Prints a line for each check; ends with 1 if one failed. Needs no root rights and no display.
#   --reuse   takes target/losslab as it is, instead of having Maven make it
#   --built   takes target/installer as it is, too
set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
project=$PWD
failed=0

check() { # what, command...
    local what=$1 output
    shift
    if output=$("$@" 2>&1 </dev/null); then
        echo "ok      $what"
    else
        echo "FAILED  $what"
        echo "${output:0:2000}" | sed 's/^/        /'
        failed=1
    fi
}

skip() {
    echo "skipped $*"
}

if [[ ${1:-} != --built ]]; then
    installer/package.sh --fast "$@" || exit 1
fi

scratch=$(mktemp -d "$project/target/installer/test.XXXXXX")
root=$scratch/root
home=$scratch/home
mkdir -p "$root" "$home" "$scratch/out"
trap 'rm -rf "$scratch"' EXIT
deb=$(ls target/installer/losslab_*.deb)
version=$(sed -n '0,/<version>/s/.*<version>\(.*\)<\/version>.*/\1/p' pom.xml)
example=$project/src/test/resources/losslab/format-1.losslab
lib=$root/usr/lib/losslab/lib

# The installed program as a new user would run it: no Java in the PATH, none in the environment, an empty home.
tools=$scratch/tools
mkdir "$tools"
for tool in sh readlink dirname env; do
    ln -s "$(command -v $tool)" "$tools/$tool"
done
clean() {
    env -i HOME="$home" PATH="$root/usr/bin:$tools" LANG=C.UTF-8 ${DISPLAY:+DISPLAY=$DISPLAY} \
        ${XAUTHORITY:+XAUTHORITY=$XAUTHORITY} "$@"
}

contents() {
    [[ -x $root/usr/bin/losslab && -x $lib/runtime/bin/java && -s $lib/app/losslab.aot ]] &&
        [[ -s $lib/app/licences/LICENSE && -s $lib/app/licences/THIRD-PARTY.md ]] &&
        [[ -s $lib/app/licences/jfreechart/LGPL-2.1.txt && -s $lib/runtime/legal/java.base/LICENSE ]] &&
        [[ -s $lib/runtime/legal/javafx.graphics/jpeg.md && -s $root/usr/share/doc/losslab/copyright ]]
}

is_picture() { # file, width, height: from the header of the PNG
    [[ $(od -An -tx1 -N8 "$1" | tr -d ' ') == 89504e470d0a1a0a ]] &&
        [[ $(od -An -tu1 -j16 -N8 "$1" | awk '{ print $3 * 256 + $4, $7 * 256 + $8 }') == "$2 $3" ]]
}

icons() {
    local side
    for side in 16 24 32 48 64 128 256; do
        is_picture "$root/usr/share/icons/hicolor/${side}x$side/apps/losslab.png" "$side" "$side" || return 1
    done
    [[ -s $root/usr/share/icons/hicolor/scalable/mimetypes/application-x-losslab.svg ]]
}

menu_entry() {
    local entry=$root/usr/share/applications/losslab.desktop
    grep -qx 'MimeType=application/x-losslab;' "$entry" && grep -qx 'Exec=losslab %f' "$entry" &&
        grep -q '^Categories=Education;' "$entry" && grep -qx 'Icon=losslab' "$entry" || return 1
    ! command -v desktop-file-validate >/dev/null || desktop-file-validate "$entry"
}

file_type() {
    local type=$root/usr/share/mime/packages/losslab.xml
    grep -q 'pattern="\*.losslab"' "$type" || return 1
    ! command -v xmllint >/dev/null || xmllint --noout "$type"
}

versions() {
    [[ $(dpkg-deb -f "$deb" Version) == "$version" && $(clean losslab --version) == "LossLab $version" ]]
}

# The data loss of the lecture's example is 5.801 / 9, by hand.
evaluates() {
    clean losslab eval "$example" >"$scratch/out/eval.json" || return 1
    awk -F'[:,]' '{ difference = $2 - 5.801 / 9; exit !(difference < 1e-12 && difference > -1e-12) }' "$scratch/out/eval.json"
}

gives_exit_code() {
    clean losslab eval "$scratch/missing.losslab"
    [[ $? -eq 2 ]]
}

trains() {
    clean losslab train "$example" --steps 50 --save "$scratch/out/trained.losslab" --trace "$scratch/out/trace.csv" &&
        [[ $(wc -l <"$scratch/out/trace.csv") -ge 50 ]] && clean losslab check "$scratch/out/trained.losslab"
}

renders() {
    clean losslab render "$example" --out "$scratch/out/window.png" --size 1280x800 &&
        is_picture "$scratch/out/window.png" 1280 800
}

# With -XX:AOTMode=on Java stops if it cannot use the cache; with auto it would go on without.
uses_cache() {
    JAVA_TOOL_OPTIONS=-XX:AOTMode=on PATH=$root/usr/bin:$tools losslab --version
}

# A cache that does not fit, here because a jar is newer, must neither stop the program nor be heard of.
does_without_cache() {
    local copy=$scratch/copy
    cp -a "$root/usr/lib/losslab" "$copy"
    touch "$copy"/lib/app/picocli-*.jar
    local printed
    printed=$(clean "$copy/bin/losslab" --version 2>&1) && [[ $printed == "LossLab $version" ]]
}

on_display() {
    if [[ -n ${DISPLAY:-} ]]; then
        "$@"
    else
        xvfb-run -a -s "-screen 0 1440x900x24" "${BASH:-bash}" -c '"$@"' in-display "$@"
    fi
}

shows_window() {
    local printed
    printed=$(on_display env HOME="$home" PATH="$root/usr/bin:$tools" JAVA_HOME= losslab --first-frame 2>"$scratch/out/errors")
    [[ $? -eq 0 && $printed =~ [0-9] && ! -s $scratch/out/errors ]] || { echo "$printed"; cat "$scratch/out/errors"; return 1; }
    echo "$printed" >"$scratch/out/first-frame"
}

# As a file manager does: the line of the menu entry, with a file in the place of %f.
opens_file_from_menu() {
    local line
    line=$(sed -n 's/^Exec=//p' "$root/usr/share/applications/losslab.desktop")
    cp "$example" "$scratch/out/A lecture.losslab"
    read -r -a words <<<"${line/\%f/--first-frame}"
    on_display env HOME="$home" PATH="$root/usr/bin:$tools" "${words[@]}" "$scratch/out/A lecture.losslab"
}

home_is_clean() {
    local left
    left=$(cd "$home" && find . -type f -not -path './.local/state/losslab/*' -not -path './.java/.userPrefs/*' \
        -not -path './.java/fonts/*' -not -path './.cache/*')
    [[ -z $left ]] || { echo "$left"; return 1; }
}

natives_stay() {
    [[ ! -e $home/.openjfx && -s $lib/runtime/lib/libprism_sw.so && -z $(ls "$lib"/app | grep javafx) ]]
}

small_enough() {
    [[ $(stat -c %s "$1") -le 50000000 ]]
}

check "the .deb can be unpacked" dpkg-deb -x "$deb" "$root"
check "program, Java, cache and licences are in it" contents
check "icons from 16 to 256 pixels" icons
check "menu entry that takes a file" menu_entry
check "type of .losslab files" file_type
check "version $version" versions
check "losslab eval gives the known loss" evaluates
check "losslab eval of a missing file ends with 2" gives_exit_code
check "losslab train, and check of what it saved" trains
check "losslab render draws a picture of the given size" renders
check "Java accepts the cache" uses_cache
check "a cache that does not fit is passed over in silence" does_without_cache
if [[ -n ${DISPLAY:-} ]] || command -v xvfb-run >/dev/null; then
    check "the window opens" shows_window
    [[ ! -s $scratch/out/first-frame ]] || sed 's/^/        /' "$scratch/out/first-frame"
    check "the menu entry's command opens a file" opens_file_from_menu
else
    skip "the window: there is no display and no xvfb-run"
fi
check "nothing in the home but state and settings" home_is_clean
check "native libraries come from the installed Java" natives_stay
[[ -n $(dpkg-deb -f "$deb" Depends) ]] && ! dpkg-deb -c "$deb" | grep -q ' \./\(opt\|home\|tmp\)'
check "the .deb names what it needs and keeps to /usr" [ $? -eq 0 ]
for rpm in target/installer/losslab-*.rpm; do
    [[ -e $rpm ]] || continue
    check "the .rpm has the same files" bash -c 'rpm -qlp "$1" | grep -qx /usr/share/applications/losslab.desktop' rpm "$rpm"
done
if [[ -e target/installer/deb.log && -z ${FAST:-} ]] && ar t "$deb" | grep -q xz; then
    check "the .deb is at most 50 MB" small_enough "$deb"
fi
exit $failed
