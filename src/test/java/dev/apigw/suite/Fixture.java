package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Members;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of cases for tests of the pipeline: {@code provenance}, {@code definition} as text, {@code cases}. */
public record Fixture(MapNode root) {
    /** Reads a file that says where its expectations come from. */
    public static Fixture read(Path file) {
        try {
            MapNode root = SourceReader.parse(SourceFile.of(file.toString(), file, Files.readString(file))).root()
                    .flatMap(Node::asMap).orElseThrow();
            assertThat(root.has("provenance")).as(file + " has a provenance").isTrue();
            return new Fixture(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<MapNode> cases() {
        return root.get("cases").flatMap(Node::asList).orElseThrow().items().stream().map(node -> node.asMap().orElseThrow()).toList();
    }

    /** The {@code request} of a case. */
    public static ClientRequest request(MapNode testCase) {
        Members members = new Members();
        ClientRequest request = RequestReader.read(testCase.get("request").flatMap(Node::asMap).orElseThrow(), members);
        assertThat(members.problems()).isEmpty();
        return request;
    }

    /** What is not as the {@code expect} of a case has it. */
    public static List<Difference> differences(MapNode testCase, SimulationResult.Answered answered) {
        Members members = new Members();
        Expectation expectation = ExpectationReader.read(testCase.get("expect").flatMap(Node::asMap).orElseThrow(), members);
        assertThat(members.problems()).isEmpty();
        return Judge.differences(expectation, answered);
    }
}
