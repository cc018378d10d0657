@echo off
rem Starts apigw on the newest Java (17 or later) found on this machine.
rem
rem   APIGW_JAVA_HOME  the Java to use, whatever else is installed
rem   JAVA_HOME        one of the places to look, as PATH is; decides only between equal versions
rem   APIGW_JAVA_OPTS  options for the JVM, separated by spaces
rem   APIGW_JDK_PATH   folders to look for JDKs in, joined by `;`, instead of the usual ones
rem
rem Delayed expansion stays off: it would eat the exclamation marks of arguments.
setlocal EnableExtensions DisableDelayedExpansion
set "app=%~dp0.."
set "best=0"
set "java="
set "found="

if defined APIGW_JAVA_HOME goto ordered

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~dp$PATH:J.."
if defined APIGW_JDK_PATH (
    call :folders "%APIGW_JDK_PATH%"
    goto found
)
for %%D in (
    "%USERPROFILE%\.jdks"
    "%USERPROFILE%\.gradle\jdks"
    "%USERPROFILE%\.sdkman\candidates\java"
    "%USERPROFILE%\scoop\apps"
    "%LOCALAPPDATA%\mise\installs\java"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    "%ProgramFiles%\Java"
    "%ProgramFiles%\Eclipse Adoptium"
    "%ProgramFiles%\Microsoft"
    "%ProgramFiles%\Amazon Corretto"
    "%ProgramFiles%\Zulu"
    "%ProgramFiles%\BellSoft"
    "%ProgramFiles%\OpenJDK"
) do call :folder "%%~D"

:found
if %best% lss 1700000 goto none
goto run

:ordered
set "java=%APIGW_JAVA_HOME%\bin\java.exe"
if exist "%java%" goto run
>&2 echo apigw: APIGW_JAVA_HOME is `%APIGW_JAVA_HOME%`, which has no bin\java.exe.
exit /b 2

:none
if not defined found set "found=none"
>&2 echo apigw: Java 17 or later is needed; the newest found is: %found%
>&2 echo Install one, for example from https://adoptium.net, or set APIGW_JAVA_HOME to the folder of one.
exit /b 2

rem Short runs gain from the simplest collector and compiler; the log of the JVM would go between the results.
:run
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable -Xss4m -Dfile.encoding=UTF-8 %APIGW_JAVA_OPTS% -cp "%app%\lib\apigw.jar" dev.apigw.Main %*
exit /b %errorlevel%

rem Looks through the folders in %1, joined by `;`.
:folders
for /f "tokens=1* delims=;" %%A in ("%~1") do (
    call :folder "%%~A"
    if not "%%~B"=="" call :folders "%%~B"
)
exit /b 0

rem Considers every folder in folder %1.
:folder
if not exist "%~1\" exit /b 0
for /d %%H in ("%~1\*") do call :consider "%%~fH"
exit /b 0

rem Takes the Java in folder %1 if it is newer than the best so far. Its `release` file is read because asking
rem `java -version` costs as much as a whole run of apigw.
:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "version="
for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" set "version=%%~L"
if not defined version exit /b 0
set "rank=0"
for /f "tokens=1-4 delims=.-+_" %%M in ("%version%.0.0.0") do set /a "rank=((%%M * 100 + %%N) * 100 + %%O) * 10 + %%P" 2>nul
if %rank% leq %best% exit /b 0
set "best=%rank%"
set "found=%version% in `%~1`"
set "java=%~1\bin\java.exe"
exit /b 0
