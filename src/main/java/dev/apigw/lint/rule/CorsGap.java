package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Edits;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.model.RestApi;
import dev.apigw.model.RestApi.ResourceMethod;
import dev.apigw.model.Stated;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list of a preflight lacks.
 *
 * @param preflight the first that has the list, if several share it
 * @param header    empty if it is not sent at all
 * @param missing   verbs or names of headers
 */
record CorsGap(Cors.Preflight preflight, String name, Optional<Stated> header, Set<String> missing) {
    /** A list to which an item can be added; quotes within one, for example, are a mistake of their own. */
    private static final Pattern LIST = Pattern.compile("[\\w-]+(?:\\s*,\\s*[\\w-]+)*");

    /**
     * The gaps of all preflights that allow an origin, one for each place. A header whose value is no fixed text has none.
     *
     * @param name    of the header
     * @param needed  what the methods beside a preflight need
     * @param allowed whether the items of the header, in lower case, allow it
     */
    static Stream<CorsGap> in(RestApi api, String name, Function<ResourceMethod, Stream<String>> needed,
                              BiPredicate<Set<String>, String> allowed) {
        Map<Origin, CorsGap> gaps = new LinkedHashMap<>();
        Cors.preflights(api).filter(preflight -> preflight.header(Cors.ALLOW_ORIGIN).isPresent()).forEach(preflight -> {
            Optional<Stated> header = preflight.header(name);
            Optional<Set<String>> items = header.isEmpty() ? Optional.of(Set.of()) : Cors.items(header.get());
            Set<String> missing = items.map(known -> Cors.beside(preflight).flatMap(needed)
                    .filter(item -> !allowed.test(known, item))
                    .collect(Collectors.toCollection(LinkedHashSet::new))).orElseGet(LinkedHashSet::new);
            if (!missing.isEmpty()) {
                CorsGap gap = new CorsGap(preflight, name, header, missing);
                gaps.merge(gap.place(), gap, CorsGap::and);
            }
        });
        return gaps.values().stream();
    }

    private CorsGap and(CorsGap other) {
        Set<String> both = new LinkedHashSet<>(missing);
        both.addAll(other.missing);
        return new CorsGap(preflight, name, header, both);
    }

    private Origin place() {
        return header.map(Stated::origin).orElse(preflight.called().method().origin());
    }

    /** The finding, with its fix if the header is written as a text. */
    Finding finding(Definition definition, String consequence) {
        Finding found = Finding.at(place(), "The preflight of `" + preflight.called().resource().path() + "` does not allow `"
                        + String.join("`, `", missing) + "`" + consequence)
                .withHint("Add " + (missing.size() == 1 ? "it" : "them") + " to `" + name + "`.");
        return found.withFix("Add them to `" + name + "`.", edit(definition));
    }

    private Optional<TextEdit> edit(Definition definition) {
        return header.flatMap(stated -> Cors.fixed(stated).filter(text -> LIST.matcher(text).matches())
                .flatMap(text -> Written.at(definition, stated.origin()).flatMap(Node::asScalar)
                        .flatMap(scalar -> Edits.replaceText(scalar, "'" + text + "," + String.join(",", missing) + "'"))));
    }
}
