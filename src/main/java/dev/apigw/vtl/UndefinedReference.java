package dev.apigw.vtl;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference that was null when it was evaluated.
 *
 * @param text   as written: <code>${pet.name}</code>
 * @param line   of its {@code $}, counted from 1
 * @param column counted from 1
 * @param offset of its {@code $} in the template, in UTF-16 code units
 */
public record UndefinedReference(String text, int line, int column, int offset) {
    /** A name in braces, as CloudFormation and Terraform spell a placeholder. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{((?!input\\b|util\\b|context\\b|stageVariables\\b"
            + "|foreach\\b)[A-Za-z]\\w*(?:\\.\\w+)*)}");

    public UndefinedReference {
        Objects.requireNonNull(text, "text");
    }

    /**
     * The name, if this may be a placeholder that nobody filled rather than a reference that found nothing; the two look
     * the same in a template.
     */
    public Optional<String> placeholder() {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
