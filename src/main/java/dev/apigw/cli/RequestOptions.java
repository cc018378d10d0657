package dev.apigw.cli;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the client sends, in the manner of curl. */
final class RequestOptions {
    @Option(names = {"-H", "--header"}, paramLabel = "'NAME: VALUE'", description = "Header of the request. Repeatable.")
    private List<String> headers = new ArrayList<>();

    @Option(names = {"-d", "--data"}, paramLabel = "TEXT|@FILE|@-",
            description = "Body of the request: a text, the bytes of a file, or of standard input. Sets no Content-Type; "
                    + "without one API Gateway takes the body for JSON.")
    private Optional<String> data = Optional.empty();

    @Option(names = {"-q", "--query"}, paramLabel = "NAME=VALUE",
            description = "Query parameter, not yet encoded. Repeatable, also with the same name.")
    private List<String> query = new ArrayList<>();

    /**
     * The request that the user described.
     *
     * @throws UserError if a header, a parameter or the path has another form, or the body cannot be read
     */
    ClientRequest request(String method, String path, boolean standardInputIsTaken, Environment environment) {
        refuseWrongOrder(method, path);
        return ClientRequest.of(method, path, parameters(), headers(), body(standardInputIsTaken, environment).orElse(Body.empty()));
    }

    /**
     * Takes METHOD and PATH for what they are.
     *
     * @throws UserError if the path is a URL, or the method is none
     */
    static void refuseWrongOrder(String method, String path) {
        if (path.matches("(?i)https?://.*")) {
            throw new UserError("`" + path + "` is a URL, and PATH begins behind the stage: give the path of the definition, "
                    + "such as /pets/1, and name the stage with --stage.");
        }
        if (!method.matches("[A-Za-z]+")) {
            throw new UserError("`" + method + "` is no method; the order is SPEC METHOD PATH.");
        }
    }

    /** The headers that the user named. */
    Headers headers() {
        Headers all = Headers.none();
        for (String line : headers) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new UserError("`" + line + "` is no header; write -H 'Name: value'.");
            }
            all = all.plus(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return all;
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

    /** The file that {@code -d} names; {@code -} for standard input. */
    Optional<String> dataFile() {
        return data.filter(text -> text.startsWith("@")).map(text -> text.substring(1));
    }

    /** The body that the user gave. */
    Optional<Body> body(boolean standardInputIsTaken, Environment environment) {
        return dataFile().map(name -> read(name, standardInputIsTaken, environment)).or(() -> data.map(Body::of));
    }

    private static Body read(String name, boolean standardInputIsTaken, Environment environment) {
        try {
            if (name.equals("-")) {
                if (standardInputIsTaken) {
                    throw new UserError("standard input can be read once; it is SPEC already, so `-d @-` has nothing left.");
                }
                return Body.of(environment.in().readAllBytes());
            }
            Path file = environment.path(name);
            if (Files.isDirectory(file)) {
                throw new UserError("`" + name + "` is a directory; name a file in it.");
            }
            return Body.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new UserError("`" + name + "` does not exist.", e);
        } catch (IOException e) {
            throw new UserError("`" + name + "` cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
