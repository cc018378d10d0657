package dev.apigw.cli;

import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A side of a comparison, as the command line names it.
 *
 * @param text    as it was written
 * @param kind    what it names
 * @param subject the file, the stage, the deployment or the event
 * @param detail  the revision of {@link Kind#GIT}, the stage of {@link Kind#FILE}
 */
record Operand(String text, Kind kind, String subject, Optional<String> detail) {
    /** What can be compared. */
    enum Kind { FILE, GIT, WORKSPACE, EVENT }

    private static final Pattern GIT = Pattern.compile("git:([^:]*):(.+)");
    private static final Pattern EVENT = Pattern.compile("#(\\d{1,9})");
    private static final Pattern ON_STAGE = Pattern.compile("(.+)@([A-Za-z0-9_-]{1,128})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /**
     * What a text names. A file that is there goes before everything else of the same name.
     *
     * @throws UserError if it names nothing
     */
    static Operand of(String text, Environment environment) {
        if (text.startsWith("aws:")) {
            throw new UserError("`" + text + "`: an API of an account cannot be compared yet; save it with `aws apigateway get-export` "
                    + "and name the file.");
        }
        Matcher git = GIT.matcher(text);
        if (git.matches()) {
            return git(text, git.group(1), git.group(2));
        }
        if (text.startsWith("git:")) {
            throw new UserError("`" + text + "` names no file of a revision; write git:REV:PATH, such as git:HEAD~1:openapi.yaml.");
        }
        Matcher event = EVENT.matcher(text);
        if (event.matches()) {
            return new Operand(text, Kind.EVENT, event.group(1), Optional.empty());
        }
        if (text.equals("-") || text.isEmpty() || Files.exists(environment.path(text))) {
            return new Operand(text, Kind.FILE, text, Optional.empty());
        }
        Matcher onStage = ON_STAGE.matcher(text);
        if (onStage.matches()) {
            return new Operand(text, Kind.FILE, onStage.group(1), Optional.of(onStage.group(2)));
        }
        return new Operand(text, NAME.matcher(text).matches() ? Kind.WORKSPACE : Kind.FILE, text, Optional.empty());
    }

    private static Operand git(String text, String revision, String path) {
        if (revision.isEmpty() || revision.startsWith("-")) {
            throw new UserError("`" + text + "` names no revision; write git:REV:PATH, such as git:HEAD~1:openapi.yaml.");
        }
        return new Operand(text, Kind.GIT, path, Optional.of(revision));
    }

    boolean isStandardInput() {
        return kind == Kind.FILE && subject.equals("-");
    }
}
