package dev.apigw.simulate.render;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Stated;
import dev.apigw.source.ScalarPositions;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * A template with the place it was written at.
 *
 * @param name   what messages call it: {@code request template `application/json`}
 * @param place  the file itself, or the scalar of a definition; empty if it comes from no file
 * @param inFile whether the file is the template, so that no indentation and no escapes stand between the two
 */
public record TemplateText(String name, String text, Optional<SourceSpan> place, boolean inFile) {
    public TemplateText {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(place, "place");
    }

    /** A file that is a template. */
    public static TemplateText of(SourceFile file) {
        return new TemplateText("template", file.text(), Optional.of(file.span(0, file.text().length())), true);
    }

    /** A template that stands in a definition. */
    static TemplateText of(String name, Stated stated) {
        Origin origin = stated.origin();
        return new TemplateText(name, stated.value(),
                origin instanceof InFile file ? Optional.of(file.span()) : Optional.empty(), false);
    }

    /**
     * Where a stretch of the template stands in its file, behind indentation and escapes.
     *
     * @return the whole scalar if its value is not what the file says, such as after a placeholder was filled
     */
    public Optional<SourceSpan> locate(int from, int to) {
        return place.map(span -> inFile ? span.file().span(Math.min(from, text.length()), Math.min(to, text.length()))
                : ScalarPositions.locate(span, text, from, to));
    }

    /** Whether {@link #locate} finds single characters: the value is what the file says. */
    public boolean isExact() {
        return inFile || place.isPresent() && text.length() > 1
                && ScalarPositions.locate(place.get(), text, 0, 1).end() < place.get().end();
    }
}
