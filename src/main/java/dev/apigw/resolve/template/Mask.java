package dev.apigw.resolve.template;

import dev.apigw.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hides regions of a text from the JSON and YAML readers behind as many private-use characters, so that every position
 * stays what it was. Each run of them says which region it stands for.
 */
final class Mask {
    private static final char MARK = '\uF8FF';
    private static final char FILL = '\uF8FE';
    private static final char DIGIT = '\uE000';
    private static final int BASE = 4096;

    private final List<Region> regions = new ArrayList<>();
    private final List<String> originals = new ArrayList<>();
    private final String text;

    private Mask(SourceFile file, List<Region> all) {
        char[] chars = file.text().toCharArray();
        Map<String, Integer> numbers = new HashMap<>();
        for (Region region : all) {
            if (region.kind() == Region.Kind.BLANK) {
                blank(chars, region);
                continue;
            }
            String original = file.text().substring(region.start(), region.end());
            // Equal texts get equal runs, so that a key which stands twice is still seen to.
            int number = numbers.computeIfAbsent(region.kind() + original, key -> {
                regions.add(region);
                originals.add(original);
                return regions.size() - 1;
            });
            chars[region.start()] = MARK;
            chars[region.start() + 1] = (char) (DIGIT + number / BASE);
            chars[region.start() + 2] = (char) (DIGIT + number % BASE);
            for (int i = region.start() + 3; i < region.end(); i++) {
                chars[i] = FILL;
            }
        }
        this.text = new String(chars);
    }

    /** The masked text; empty if the text itself holds the characters that masking needs. */
    static Optional<Mask> of(SourceFile file, List<Region> regions) {
        return file.text().indexOf(MARK) >= 0 || file.text().indexOf(FILL) >= 0 ? Optional.empty()
                : Optional.of(new Mask(file, regions));
    }

    private static void blank(char[] chars, Region region) {
        for (int i = region.start(); i < region.end(); i++) {
            if (chars[i] != '\n' && chars[i] != '\r') {
                chars[i] = ' ';
            }
        }
    }

    /** As long as the file's own text. */
    String text() {
        return text;
    }

    static boolean isIn(String text) {
        return text.indexOf(MARK) >= 0;
    }

    /** The expression that is all of the text; empty if there is more, or nothing masked. */
    Optional<String> whole(String masked) {
        int end = isRun(masked, 0) ? endOfRun(masked, 0) : -1;
        return end == masked.length() && region(masked, 0).kind() == Region.Kind.EXPRESSION
                ? Optional.of(region(masked, 0).meaning()) : Optional.empty();
    }

    /** The text with each region replaced by its value, or by what was written if nobody knows the value. */
    String unmasked(String masked, Values values) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < masked.length()) {
            if (isRun(masked, i)) {
                Region region = region(masked, i);
                String original = originals.get(number(masked, i));
                out.append(region.kind() == Region.Kind.TEXT ? region.meaning()
                        : valueOf(region, values).orElse(original));
                i = endOfRun(masked, i);
            } else {
                char c = masked.charAt(i++);
                // A message may have cut a run in two.
                out.append(c == MARK ? "…" : c == FILL ? "" : String.valueOf(c));
            }
        }
        return out.toString();
    }

    private static Optional<String> valueOf(Region region, Values values) {
        return PlaceholderText.isRunTimeName(region.meaning().strip()) ? Optional.empty()
                : TerraformExpression.evaluate(region.meaning(), values);
    }

    private Region region(String masked, int at) {
        return regions.get(number(masked, at));
    }

    private boolean isRun(String masked, int at) {
        if (at + 2 >= masked.length() || masked.charAt(at) != MARK) {
            return false;
        }
        int number = number(masked, at);
        return number >= 0 && number < regions.size();
    }

    private static int number(String masked, int at) {
        return (masked.charAt(at + 1) - DIGIT) * BASE + masked.charAt(at + 2) - DIGIT;
    }

    private static int endOfRun(String masked, int at) {
        int end = at + 3;
        while (end < masked.length() && masked.charAt(end) == FILL) {
            end++;
        }
        return end;
    }
}
