package dev.apigw.simulate.request;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requests of an {@code .http} file as editors have them: request line, headers, an empty line, body. Lines
 * {@code @name = value} define what <code>{{name}}</code> stands for, {@code ###} separates requests.
 */
final class HttpFile {
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Za-z]+)[ \\t]+(\\S.*?)([ \\t]+HTTP/[\\d.]+)?\\s*");
    private static final Pattern URL_LINE = Pattern.compile("(?i)(https?://\\S+)([ \\t]+HTTP/[\\d.]+)?\\s*");
    private static final Pattern DEFINITION = Pattern.compile("@([\\w.-]+)\\s*=\\s*(.*?)\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private final SourceFile file;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private int line = 1;

    private HttpFile(SourceFile file) {
        this.file = file;
    }

    /** Whether the first line that says something is a request line or a definition. */
    static boolean looksLikeOne(String text) {
        return text.lines().filter(line -> !line.isBlank() && !isComment(line)).findFirst()
                .filter(line -> REQUEST_LINE.matcher(line).matches() || URL_LINE.matcher(line).matches()
                        || DEFINITION.matcher(line).matches())
                .isPresent();
    }

    static DescribedRequest read(SourceFile file) {
        return new HttpFile(file).request();
    }

    static List<DescribedRequest> readAll(SourceFile file) {
        HttpFile reader = new HttpFile(file);
        List<DescribedRequest> requests = new ArrayList<>();
        do {
            requests.add(reader.request());
        } while (reader.hasMore());
        return requests;
    }

    /** Whether behind separators, comments and definitions there is one request more. */
    private boolean hasMore() {
        for (int next = line; next <= file.lineCount(); next++) {
            String text = file.line(next);
            if (!text.isBlank() && !isComment(text) && !DEFINITION.matcher(text).matches()) {
                return true;
            }
        }
        return false;
    }

    private DescribedRequest request() {
        skipToRequest();
        Matcher parts = REQUEST_LINE.matcher(text());
        Matcher url = URL_LINE.matcher(text());
        if (!parts.matches() && !url.matches()) {
            throw error("a request line is expected here, such as `GET /pets`.");
        }
        String method = parts.matches() ? parts.group(1) : "GET";
        StringBuilder target = new StringBuilder(filled(parts.matches() ? parts.group(2) : url.group(1)));
        line++;
        while (there() && text().strip().matches("[?&].*") && Character.isWhitespace(text().charAt(0))) {
            target.append(filled(text().strip())); // editors break long query strings so
            line++;
        }
        Headers headers = headers();
        return DescribedRequest.of(method, Urls.target(target.toString()), QueryParameters.none(), headers, body());
    }

    private void skipToRequest() {
        for (; there(); line++) {
            Matcher definition = DEFINITION.matcher(text());
            if (definition.matches()) {
                variables.put(definition.group(1), filled(definition.group(2)));
            } else if (!text().isBlank() && !isComment(text())) {
                return;
            }
        }
        throw new UnreadableRequest(file.span(file.text().length(), file.text().length()), "the file ends without a request.");
    }

    private Headers headers() {
        List<Headers.Field> fields = new ArrayList<>();
        for (; there() && !text().isBlank() && !text().startsWith("###"); line++) {
            if (isComment(text())) {
                continue;
            }
            String header = filled(text());
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw error("`" + header.strip() + "` is no header; write `Name: value`, and an empty line before the body.");
            }
            fields.add(new Headers.Field(header.substring(0, colon).strip(), header.substring(colon + 1).strip()));
        }
        return Headers.of(fields);
    }

    private Body body() {
        if (there() && text().isBlank()) {
            line++;
        }
        StringBuilder body = new StringBuilder();
        for (; there() && !text().startsWith("###"); line++) {
            if (body.isEmpty() && text().startsWith("< ")) {
                throw error("a body from another file is not read; give it with -d @" + text().substring(2).strip() + ".");
            }
            body.append(filled(text())).append('\n');
        }
        // The empty lines in front of the next separator, or at the end of the file, are for the eye.
        return Body.of(body.toString().replaceFirst("\\s+$", ""));
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String value = variables.get(found.group(1));
            if (value == null) {
                throw error("`{{" + found.group(1) + "}}` is not defined; add a line `@" + found.group(1) + " = value` above.");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private boolean there() {
        return line <= file.lineCount();
    }

    private String text() {
        return file.line(line);
    }

    private static boolean isComment(String text) {
        return text.startsWith("#") || text.startsWith("//");
    }

    private UnreadableRequest error(String message) {
        int start = file.lineStart(Math.min(line, file.lineCount()));
        return new UnreadableRequest(new SourceSpan(file, start, start), message);
    }
}
