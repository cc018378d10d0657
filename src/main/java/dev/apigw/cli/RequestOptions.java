package dev.apigw.cli;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.MediaType;
import dev.apigw.simulate.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the client sends, in the manner of curl. */
final class RequestOptions {
    @Option(names = {"-H", "--header"}, paramLabel = "'NAME: VALUE'",
            description = "Header of the request; 'NAME;' sends it empty, 'NAME:' not at all. Repeatable.")
    private List<String> headers = new ArrayList<>();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = {"-q", "--query"}, paramLabel = "NAME=VALUE",
            description = "Query parameter, not yet encoded. Repeatable, also with the same name.")
    private List<String> query = new ArrayList<>();

    @Option(names = {"-A", "--user-agent"}, paramLabel = "TEXT", description = "Header User-Agent.")
    private Optional<String> userAgent = Optional.empty();

    @Option(names = {"-e", "--referer"}, paramLabel = "URL", description = "Header Referer.")
    private Optional<String> referer = Optional.empty();

    @Option(names = {"-b", "--cookie"}, paramLabel = "NAME=VALUE", description = "Header Cookie. Repeatable, joined by a semicolon.")
    private List<String> cookies = new ArrayList<>();

    @Option(names = {"-u", "--user"}, paramLabel = "USER:PASSWORD", description = "Header Authorization for Basic authentication.")
    private Optional<String> user = Optional.empty();

    /**
     * Takes METHOD and PATH for what they are.
     *
     * @throws UserError if the path is a URL, or the method is none
     */
    static void refuseWrongOrder(String method, String path) {
        refuseUrl(path);
        if (!method.matches("[A-Za-z]+")) {
            throw new UserError("`" + method + "` is no method; the order is SPEC METHOD PATH.");
        }
    }

    /** Refuses a URL where a path is meant: which part of it is the base path of a custom domain, nobody can tell. */
    static void refuseUrl(String path) {
        if (path.matches("(?i)https?://.*")) {
            throw new UserError("`" + path + "` is a URL, and PATH begins behind the stage: give the path of the definition, "
                    + "such as /pets/1, and name the stage with --stage.");
        }
    }

    /**
     * The headers that the user named.
     *
     * @throws UserError if one has another form
     */
    Headers headers() {
        Headers named = Headers.none();
        for (String line : headers) {
            int end = nameEnd(line);
            if (line.charAt(end) == ';' || !line.substring(end + 1).isBlank()) {
                named = named.plus(line.substring(0, end).strip(), line.substring(end + 1).strip());
            }
        }
        Predicate<Headers.Field> isWanted = field -> headers.stream()
                .noneMatch(line -> line.substring(0, nameEnd(line)).strip().equalsIgnoreCase(field.name()));
        return named.plusAll(ofOptions().where(isWanted));
    }

    /** Whether {@code -H NAME:} takes a header out of what a file says. */
    boolean isRemoved(String name) {
        return headers.stream().anyMatch(line -> line.charAt(nameEnd(line)) == ':' && line.substring(nameEnd(line) + 1).isBlank()
                && line.substring(0, nameEnd(line)).strip().equalsIgnoreCase(name));
    }

    /** The index behind a header's name. */
    private static int nameEnd(String line) {
        int colon = line.indexOf(':');
        boolean empty = colon < 0 && line.length() > 1 && line.endsWith(";");
        if (colon < 1 && !empty || line.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            throw new UserError("`" + line.lines().findFirst().orElse("") + "` is no header; write -H 'Name: value'.");
        }
        return empty ? line.length() - 1 : colon;
    }

    private Headers ofOptions() {
        Headers all = Headers.none();
        if (data.isJson()) {
            all = all.plus("Content-Type", MediaType.JSON).plus("Accept", MediaType.JSON);
        }
        all = userAgent.isPresent() ? all.plus("User-Agent", userAgent.get()) : all;
        all = referer.isPresent() ? all.plus("Referer", referer.get()) : all;
        if (user.isPresent()) {
            all = all.plus("Authorization", basic(user.get()));
        }
        return cookies.isEmpty() ? all : all.plus("Cookie", String.join("; ", cookies.stream().map(RequestOptions::cookie).toList()));
    }

    private static String basic(String user) {
        if (!user.contains(":")) {
            throw new UserError("-u wants user and password; write -u USER:PASSWORD.");
        }
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    private static String cookie(String text) {
        if (!text.contains("=")) {
            throw new UserError("`" + text + "` is no cookie, and files of cookies are not read; write -b 'name=value'.");
        }
        return text;
    }

    /** The query parameters that the user named. */
    QueryParameters parameters() {
        QueryParameters all = QueryParameters.none();
        for (String pair : query) {
            int equals = pair.indexOf('=');
            all = equals < 0 ? all.plus(pair, "") : all.plus(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return all;
    }

    /** Every file that the body is read from; {@code -} for standard input. */
    Stream<String> dataFiles() {
        return data.files();
    }

    /** The body that the user gave. */
    Optional<Body> body(Environment environment) {
        return data.body(environment);
    }
}
