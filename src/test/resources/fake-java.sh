#!/bin/sh
# Stands for a Java: prints its own place and its arguments, each ended by a NUL.
printf '%s\0' "$0" "$@"
