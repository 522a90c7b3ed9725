# Makes an installer of LossLab for Windows in target\installer: installer\package.ps1 [-Reuse] [-Fast]
#   -Reuse   takes target\losslab as it is, instead of having Maven make it
#   -Fast    for tests
param([switch] $Reuse, [switch] $Fast)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
$needed = 25

function Fail([string] $why) {
    [Console]::Error.WriteLine("package.ps1: $why")
    exit 1
}

# The first JDK that is new enough.
function Find-Jdk {
    $homes = @($env:JAVA_HOME) + @(Get-ChildItem -Directory -ErrorAction SilentlyContinue `
        "$env:ProgramFiles\Java", "$env:ProgramFiles\Eclipse Adoptium", "$env:USERPROFILE\.jdks" | ForEach-Object FullName)
    foreach ($candidate in $homes) {
        if ($candidate -and (Test-Path "$candidate\bin\jpackage.exe") -and (Test-Path "$candidate\release")) {
            $line = Select-String -Path "$candidate\release" -Pattern '^JAVA_VERSION="(\d+)'
            if ($line -and [int] $line.Matches[0].Groups[1].Value -ge $needed) { return $candidate }
        }
    }
}

$jdk = Find-Jdk
if (-not $jdk) {
    Fail "found no JDK $needed or newer in JAVA_HOME or the usual folders; get one from https://adoptium.net"
}
if (-not $Reuse -or -not (Test-Path target\losslab)) {
    if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) {
        Fail 'found no mvn; get it from https://maven.apache.org'
    }
    & mvn -B -ntp -q -DskipTests package
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}
$options = @(if ($Fast) { '--fast' })
& "$jdk\bin\java" installer\build\Package.java @options
exit $LASTEXITCODE
