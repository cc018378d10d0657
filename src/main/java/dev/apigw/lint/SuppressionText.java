package dev.apigw.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a suppression says: ids between commas or blanks, and behind {@code --} the reason. */
final class SuppressionText {
    private static final Pattern ID = Pattern.compile("[^\\s,]+");

    /** An id with its offset in the text. */
    record Id(String text, int start) {}

    private SuppressionText() {}

    static List<Id> ids(String text) {
        Matcher reason = Pattern.compile("(?:^|\\s)(?:--(?:\\s|$)|#)").matcher(text);
        String listed = reason.find() ? text.substring(0, reason.start()) : text;
        List<Id> ids = new ArrayList<>();
        Matcher id = ID.matcher(listed);
        while (id.find()) {
            ids.add(new Id(id.group(), id.start()));
        }
        return ids;
    }
}
