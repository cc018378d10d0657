package dev.apigw.simulate.step;

import dev.apigw.model.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The path of a resource, taken apart once for all requests. */
final class PathPattern {
    private final Resource resource;
    /** Up to the first greedy one, which takes whatever follows. */
    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> ranks;
    private final boolean greedy;

    private PathPattern(Resource resource) {
        this.resource = resource;
        boolean takesRest = false;
        for (String segment : SentPath.segments(resource.path())) {
            if (!takesRest) {
                Part part = Part.of(segment);
                parts.add(part);
                takesRest = part.kind() == Kind.GREEDY;
            }
        }
        this.greedy = takesRest;
        this.ranks = parts.stream().map(part -> part.kind().ordinal()).toList();
    }

    static PathPattern of(Resource resource) {
        return new PathPattern(resource);
    }

    /** What a segment takes, the most specific first. */
    private enum Kind { LITERAL, VARIABLE, GREEDY }

    private record Part(Kind kind, String name) {
        static Part of(String segment) {
            if (segment.startsWith("{") && segment.endsWith("+}")) {
                return new Part(Kind.GREEDY, segment.substring(1, segment.length() - 2));
            }
            return segment.startsWith("{") && segment.endsWith("}")
                    ? new Part(Kind.VARIABLE, segment.substring(1, segment.length() - 1)) : new Part(Kind.LITERAL, segment);
        }
    }

    /** How the resource fits a path; empty if it does not. */
    Optional<PathMatch> match(SentPath sent) {
        return fits(sent) ? Optional.of(new PathMatch(resource, parameters(sent), ranks)) : Optional.empty();
    }

    private boolean fits(SentPath sent) {
        // Greedy takes at least one segment: the parent itself is not below it.
        if (greedy ? sent.size() < parts.size() : sent.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!fits(parts.get(i), sent, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Part part, SentPath sent, int index) {
        return part.kind() == Kind.GREEDY || !sent.segments().get(index).isEmpty()
                && (part.kind() == Kind.VARIABLE || sent.isLiterally(index, part.name()));
    }

    private Map<String, String> parameters(SentPath sent) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i).kind()) {
                case LITERAL -> { }
                case VARIABLE -> parameters.put(parts.get(i).name(), sent.segments().get(i));
                case GREEDY -> parameters.put(parts.get(i).name(), sent.from(i));
            }
        }
        return parameters;
    }
}
