package dev.apigw.lint.spectral.value;

import dev.apigw.source.MapNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The formats that Spectral tells apart, as far as a definition can be of one. */
final class Formats {
    private Formats() {}

    static Set<String> of(MapNode root) {
        Set<String> formats = new LinkedHashSet<>();
        String swagger = Js.string(Js.member(root, "swagger"));
        if (swagger.matches("\\s*2(?!\\d).*")) {
            formats.add("oas2");
        }
        String openapi = Js.string(Js.member(root, "openapi"));
        if (openapi.matches("\\s*3(?!\\d).*")) {
            formats.add("oas3");
            for (String minor : new String[] {"0", "1", "2"}) {
                if (openapi.matches("3\\." + minor + "(\\.[0-9]*)?")) {
                    formats.add("oas3_" + minor);
                }
            }
        }
        return formats;
    }
}
