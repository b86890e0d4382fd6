@echo off
rem Starts Setpoint with a Java 25 or newer, wherever one is.
rem
rem SETPOINT_JAVA_OPTS   options for the JVM, in place of the defaults below
setlocal enableextensions disabledelayedexpansion

set "NEEDED=25"
for %%R in ("%~dp0..") do set "ROOT=%%~fR"
set "JAVA="

call :use "%ROOT%\runtime"
if not defined JAVA if defined JAVA_HOME call :use "%JAVA_HOME%"
if not defined JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :use "%%~dp$PATH:J.."
if not defined JAVA for /d %%D in (
    "%ProgramFiles%\Eclipse Adoptium\*"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*"
    "%ProgramFiles%\Java\*"
    "%ProgramFiles%\Microsoft\jdk*"
    "%ProgramFiles%\Zulu\*"
    "%ProgramFiles%\BellSoft\*"
    "%ProgramFiles%\Amazon Corretto\*"
    "%USERPROFILE%\.jdks\*"
) do if not defined JAVA call :use "%%~fD"

if not defined JAVA (
    >&2 echo setpoint: no Java %NEEDED% or newer was found.
    >&2 echo Install Temurin %NEEDED% from https://adoptium.net, or set JAVA_HOME to a Java %NEEDED% or newer.
    exit /b 3
)

rem What measured well: starting fast, and keeping little memory, matter more here than running fast for long.
set "OPTS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:NewSize=24m"
if defined SETPOINT_JAVA_OPTS set "OPTS=%SETPOINT_JAVA_OPTS%"

rem The build keeps ready what a start needs, for one build of Java and for exactly these files. Its name says for which,
rem because the JVM does not look whether the files are still the same.
set "BYTES=0"
for %%J in ("%ROOT%\lib\*.jar") do set /a BYTES+=%%~zJ
set "CACHE=%ROOT%\lib\setpoint-%BUILD%-%BYTES%.aot"
if not exist "%CACHE%" set "CACHE="
set "CACHED="
if defined CACHE set CACHED="-XX:AOTCache=%CACHE%"

for %%J in ("%ROOT%\lib\setpoint-app-*.jar") do set "APP=%%~fJ"
"%JAVA%" --enable-native-access=ALL-UNNAMED -Xlog:disable %OPTS% %CACHED% "-Dsetpoint.cache=%CACHE%" -cp "%APP%" setpoint.app.Main %*
exit /b %ERRORLEVEL%

rem Is there a new enough Java in this folder? Reads its release file, which starts no JVM.
:use
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "FOUND="
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "FOUND=%%~V"
if not defined FOUND exit /b
for /f "tokens=1 delims=.-+" %%M in ("%FOUND%") do set "FOUND=%%M"
if %FOUND% LSS %NEEDED% exit /b
set "JAVA=%~1\bin\java.exe"
set "BUILD="
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_RUNTIME_VERSION=" "%~1\release"`) do set "BUILD=%%~V"
exit /b
