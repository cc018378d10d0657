package dev.apigw.diagnostic;

/** Where a value was stated: in a file that the user wrote, or in an account. */
public sealed interface Origin permits InFile, Deployed {}
