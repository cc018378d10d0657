package dev.apigw.source;

/** What a text may hold before reading it stops; each keeps a hostile file from taking the process down. */
final class Limits {
    /** Bytes of a file. API Gateway itself refuses a definition above 6 MB; templates around one may be larger. */
    static final int FILE_BYTES = 32 * 1024 * 1024;

    /** Levels of nesting. Every later pass may recurse this deep; real definitions stay below 60. */
    static final int DEPTH = 500;

    /** Nodes a walk may meet once aliases are followed; real files with aliases stay below 100,000. */
    static final long EXPANDED_NODES = 2_000_000;

    /** Odd things that are reported of one text; who has a thousand equal keys need not read of a million. */
    static final int PROBLEMS = 1_000;

    private Limits() {}
}
