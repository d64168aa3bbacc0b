@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Runs a KNIME workflow without KNIME: run-workflow --help
setlocal
set "DUCTUS_ROOT=%~dp0"
set "DUCTUS_HOME=%DUCTUS_ROOT%headless\home\target\home"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

rem Builds where the home is incomplete or a source is newer than it.
set "STALE=1"
if exist "%DUCTUS_HOME%\.complete" (
  powershell -NoProfile -Command "$since = (Get-Item -LiteralPath ($env:DUCTUS_HOME + '\.complete') -Force).LastWriteTime; $newer = 'pom.xml', 'engine', 'natives', 'plugin', 'spark', 'headless' | ForEach-Object { Get-ChildItem -LiteralPath ($env:DUCTUS_ROOT + $_) -Recurse -File } | Where-Object { $_.LastWriteTime -gt $since -and $_.FullName -notmatch '\\(target|libs|src\\test|headless\\tests)\\' } | Select-Object -First 1; if ($newer) { exit 1 }"
  if not errorlevel 1 set "STALE="
)
if defined STALE (
  echo Building the nodes and the runner; the first time this takes some minutes and loads libraries ... 1>&2
  pushd "%DUCTUS_ROOT%"
  call mvn -q -B -ntp -Dstyle.color=never package -Dmaven.test.skip=true -pl headless/home -am 1>&2
  if errorlevel 1 (
    popd
    echo run-workflow: The build failed; what Maven says is above. 1>&2
    exit /b 2
  )
  popd
)

if not defined DUCTUS_JAVA_OPTIONS set "DUCTUS_JAVA_OPTIONS=-Xmx2g"
"%JAVA%" %DUCTUS_JAVA_OPTIONS% -Djava.awt.headless=true "-Dductus.home=%DUCTUS_HOME%" -cp "%DUCTUS_HOME%\lib\*" org.ductus.headless.launcher.RunWorkflow %*
exit /b %ERRORLEVEL%
