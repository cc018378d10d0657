package dev.apigw.simulate.request;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceProblem;
import dev.apigw.source.SourceReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads requests from a file; which of the known forms it has shows in its content. */
public final class RequestFile {
    private static final Set<String> OWN = Set.of("method", "path", "query", "headers", "body", "bodyBase64");

    private RequestFile() {}

    /**
     * The request that a file describes.
     *
     * @throws UnreadableRequest if it describes none
     */
    public static DescribedRequest read(SourceFile file) {
        return HttpFile.looksLikeOne(file.text()) ? HttpFile.read(file) : request(parsed(file));
    }

    /**
     * Every request that a file describes, in its order: of an {@code .http} file, of a HAR file, or of a list.
     *
     * @throws UnreadableRequest if it describes none, or one of them is wrong
     */
    public static List<DescribedRequest> readAll(SourceFile file) {
        if (HttpFile.looksLikeOne(file.text())) {
            return HttpFile.readAll(file);
        }
        Node root = parsed(file);
        Optional<ListNode> list = root.asList();
        if (list.isPresent() && list.get().items().isEmpty()) {
            throw new UnreadableRequest(root.span(), "this list holds no request.");
        }
        if (list.isPresent()) {
            return list.get().items().stream().map(RequestFile::request).toList();
        }
        return root.asMap().filter(map -> map.has("log")).map(HarFile::readAll).orElseGet(() -> List.of(request(root)));
    }

    private static DescribedRequest request(Node root) {
        MapNode map = root.asMap().orElseThrow(() -> new UnreadableRequest(root.span(), "here is " + root.describe()
                + "; a request is a mapping with `method` and `path`, an `.http` file, a HAR entry or a Lambda proxy event."));
        if (map.has("log") || map.has("request") || map.has("url")) {
            return HarFile.read(map);
        }
        if (map.has("httpMethod") || map.has("requestContext")) {
            return ProxyEvent.read(map);
        }
        Members members = new Members(map).allow(OWN, "a request");
        return new DescribedRequest(members.text("method"), members.text("path"), members.query("query"),
                members.headers("headers"), members.body(), Map.of(), Map.of(), Map.of());
    }

    /**
     * The tree of a file in JSON or YAML; a key that stands twice is a mistake here.
     *
     * @throws UnreadableRequest if it is neither
     */
    static Node parsed(SourceFile file) {
        ParsedSource parsed = SourceReader.parse(file);
        Optional<SourceProblem> problem = parsed.problems().stream()
                .filter(found -> found.fatal() || found.id().equals("duplicate-key")).findFirst();
        if (problem.isPresent()) {
            throw new UnreadableRequest(problem.get().span(), problem.get().message());
        }
        return parsed.root().orElseThrow();
    }
}
