package dev.apigw.suite;

import java.util.Locale;

/** How sure the expectation of a case is. */
public enum Confidence {
    /** Recorded from AWS. */
    RECORDED,
    /** Somebody says that it was checked against AWS. */
    REPORTED,
    /** A page of AWS says so. */
    DOCUMENTED,
    /** A guess from the other kinds. */
    INFERRED;

    /** As it stands in a suite. */
    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
