package dev.apigw.simulate.request;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An HTTP archive as browsers save it: a whole file, one entry, or the request of one. */
final class HarFile {
    private HarFile() {}

    static DescribedRequest read(MapNode root) {
        Members members = new Members(root);
        return members.mapping("log").map(log -> entry(entries(new Members(log)).get(0))).orElseGet(() -> entry(members));
    }

    /** The requests of all entries of a whole file. */
    static List<DescribedRequest> readAll(MapNode root) {
        return new Members(root).mapping("log").map(log -> entries(new Members(log)).stream().map(HarFile::entry).toList())
                .orElseThrow(() -> new UnreadableRequest(root.span(), "`log` is missing."));
    }

    /** An entry, or the request of one. */
    private static DescribedRequest entry(Members entry) {
        Members request = entry.mapping("request").map(Members::new).orElse(entry);
        if (request == entry && !entry.has("url")) {
            throw new UnreadableRequest(entry.map().span(), "this entry has no `request`.");
        }
        // `queryString` repeats what stands in the URL.
        return DescribedRequest.of(request.required("method"), Urls.target(request.required("url")), QueryParameters.none(),
                headers(request), body(request));
    }

    private static List<Members> entries(Members log) {
        List<Node> entries = log.list("entries");
        if (entries.isEmpty()) {
            throw new UnreadableRequest(log.map().span(), "this log has no entries.");
        }
        return entries.stream().map(HarFile::member).toList();
    }

    private static Headers headers(Members request) {
        List<Headers.Field> fields = new ArrayList<>();
        for (Node item : request.list("headers")) {
            Members header = member(item);
            String name = header.required("name");
            if (!name.startsWith(":")) { // HTTP/2 writes method and path so
                fields.add(new Headers.Field(name, header.text("value").orElse("")));
            }
        }
        return Headers.of(fields);
    }

    private static Body body(Members request) {
        Optional<Members> data = request.mapping("postData").map(Members::new);
        Body text = Body.of(data.flatMap(members -> members.text("text")).orElse(""));
        // HAR 1.2 has no encoding for requests; some tools write one all the same, this one as a custom member.
        boolean base64 = data.flatMap(members -> members.text("_encoding").or(() -> members.text("encoding")))
                .filter("base64"::equals).isPresent();
        return base64 ? text.decodeBase64().orElse(text) : text;
    }

    private static Members member(Node node) {
        return new Members(node.asMap().orElseThrow(() -> Members.wrong(node, "an item here is a mapping")));
    }
}
