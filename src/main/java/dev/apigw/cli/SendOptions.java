package dev.apigw.cli;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.request.DescribedRequest;
import dev.apigw.simulate.request.RequestFile;
import dev.apigw.simulate.request.UnreadableRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which requests are sent: one of the command line, or those of files with what the command line says over them. */
final class SendOptions {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Option(names = "--request", paramLabel = "FILE",
            description = "Send the requests of a file: JSON or YAML with method, path, query, headers and body, or a list of those; "
                    + "an .http file; a HAR file or entry; or a Lambda proxy event. Repeatable; other options beat the file, in "
                    + "every request.")
    private List<String> files = new ArrayList<>();

    @Option(names = {"-X", "--method"}, paramLabel = "METHOD",
            description = "Method, in place of the one in front of PATH. Without any: POST with a body, HEAD with -I, else GET.")
    private Optional<String> verb = Optional.empty();

    @Option(names = {"-G", "--get"}, description = "Send -d as query parameters, by GET.")
    private boolean get;

    @Option(names = {"-I", "--head"}, description = "Send HEAD, and print status line and headers alone.")
    private boolean head;

    @Mixin
    private RequestOptions request = new RequestOptions();

    /** Whether only the head of a response is asked for. */
    boolean isHead() {
        return head;
    }

    /**
     * The requests in their order; at least one.
     *
     * @param first  the first argument behind SPEC: METHOD, or PATH if there is no second one
     * @throws UserError if there is none, or one cannot be read
     */
    List<DescribedRequest> requests(String spec, Optional<String> first, Optional<String> second, Environment environment) {
        refuseTwoReaders(spec);
        boolean pathAlone = first.isPresent() && second.isEmpty() && first.get().matches("(?i)/.*|https?:.*");
        Optional<String> method = method(pathAlone ? Optional.empty() : first);
        Optional<String> path = pathAlone ? first : second;
        path.ifPresent(RequestOptions::refuseUrl);
        if (path.isEmpty() && files.isEmpty()) {
            throw new UserError(first.isEmpty() ? "METHOD and PATH are missing; name them, or requests with --request FILE."
                    : METHODS.contains(first.get().toUpperCase(Locale.ROOT)) ? "PATH is missing; the order is SPEC METHOD PATH."
                    : "`" + first.get() + "` is no path; a path begins with a slash.");
        }
        DescribedRequest stated = stated(method, path, environment);
        List<DescribedRequest> requests = new ArrayList<>();
        for (String file : files) {
            read(file, environment).forEach(each -> requests.add(withoutRemoved(each).overlaidBy(stated)));
        }
        return files.isEmpty() ? List.of(stated) : requests;
    }

    private Optional<String> method(Optional<String> positional) {
        positional.ifPresent(name -> RequestOptions.refuseWrongOrder(name, "/"));
        verb.filter(name -> !name.matches("[A-Za-z]+")).ifPresent(name -> {
            throw new UserError("`" + name + "` is no method; write -X PUT. A file with requests is --request FILE.");
        });
        if (positional.isPresent() && verb.isPresent() && !positional.get().equalsIgnoreCase(verb.get())) {
            throw new UserError("METHOD is " + positional.get() + " and -X says " + verb.get() + "; leave one out.");
        }
        return positional.or(() -> verb);
    }

    private DescribedRequest stated(Optional<String> method, Optional<String> path, Environment environment) {
        Optional<Body> given = request.body(environment);
        Optional<Body> data = get ? Optional.empty() : given;
        QueryParameters query = request.parameters();
        Optional<String> target = path;
        if (get && given.isPresent()) {
            query = QueryParameters.decode(given.get().text()).plusAll(query);
        }
        if (target.isPresent()) {
            // A parameter beside the target would beat the same one in it; a command line means both.
            String[] parts = target.get().split("#", 2)[0].split("\\?", 2);
            query = parts.length == 1 ? query : QueryParameters.decode(parts[1]).plusAll(query);
            target = Optional.of(parts[0]);
        }
        boolean posts = files.isEmpty() && data.isPresent();
        Optional<String> sent = method.or(() -> head ? Optional.of("HEAD") : get ? Optional.of("GET")
                : posts ? Optional.of("POST") : Optional.empty());
        return new DescribedRequest(sent, target, query, request.headers(), data, Map.of(), Map.of(), Map.of());
    }

    private DescribedRequest withoutRemoved(DescribedRequest described) {
        return new DescribedRequest(described.method(), described.target(), described.query(),
                described.headers().where(field -> !request.isRemoved(field.name())), described.body(),
                described.pathParameters(), described.stageVariables(), described.context());
    }

    private static List<DescribedRequest> read(String file, Environment environment) {
        try {
            return RequestFile.readAll(InputFile.text(file, environment));
        } catch (UnreadableRequest e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private void refuseTwoReaders(String spec) {
        List<String> readers = Stream.of(Stream.of(spec).filter("-"::equals).map(name -> "SPEC"),
                files.stream().filter("-"::equals).map(name -> "`--request -`"),
                request.dataFiles().filter("-"::equals).map(name -> "`-d @-`")).flatMap(each -> each).toList();
        if (readers.size() > 1) {
            throw new UserError("standard input can be read once; it is " + readers.get(0) + " already, so " + readers.get(1)
                    + " has nothing left.");
        }
    }
}
