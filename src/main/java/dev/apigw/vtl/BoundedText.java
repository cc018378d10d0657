package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;

/** A text that a regular expression may look at so often and no more; some look for longer than anyone lives. */
final class BoundedText implements CharSequence {
    private static final int MAX_LOOKS = 50_000_000;

    private final CharSequence text;
    private final int[] looks;

    BoundedText(String text) {
        this(text, new int[1]);
    }

    private BoundedText(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    @Override public char charAt(int index) {
        if (++looks[0] > MAX_LOOKS) {
            throw new RenderStop(Reason.LIMIT, "the regular expression runs for too long");
        }
        return text.charAt(index);
    }

    @Override public int length() {
        return text.length();
    }

    @Override public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override public String toString() {
        return text.toString();
    }
}
