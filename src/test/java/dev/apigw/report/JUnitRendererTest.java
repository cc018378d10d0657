package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitRendererTest {
    private final Element root = parse(new JUnitRenderer().render(Reports.full()));

    @Test
    void hasASuiteForEachFile() {
        assertThat(children(root, "testsuite")).extracting(suite -> attributes(suite, "name", "tests", "failures")).containsExactly(
                List.of("api/pets.yaml", "3", "1"), List.of("clean.yaml", "1", "0"), List.of("gone: 1,2%.yaml", "1", "1"));
        assertThat(attributes(root, "name", "tests", "failures", "errors", "skipped"))
                .containsExactly("apigw validate", "5", "2", "0", "0");
    }

    @Test
    void aFindingIsATest() {
        Element pets = children(root, "testsuite").get(0);
        assertThat(children(pets, "testcase")).extracting(test -> attributes(test, "classname", "name")).containsExactly(
                List.of("api/pets.yaml", "some-note at 2:1"), List.of("api/pets.yaml", "json-syntax at 4:10"),
                List.of("api/pets.yaml", "duplicate-key at 5:3"));
        Element failure = children(children(pets, "testcase").get(1), "failure").get(0);
        assertThat(attributes(failure, "type", "message"))
                .containsExactly("json-syntax", "Two\nlines with \\u001b[31m and \\u0000.");
        assertThat(failure.getTextContent()).startsWith("api/pets.yaml:4:10: error: Two\n").contains("get: 日本 type");
    }

    @Test
    void whatMayPassIsNoFailure() {
        Element warning = children(children(root, "testsuite").get(0), "testcase").get(2);
        assertThat(children(warning, "failure")).isEmpty();
        assertThat(children(warning, "system-out").get(0).getTextContent()).contains("<stands> & \"twice\"");
    }

    @Test
    void aCleanFileIsAPassedTest() {
        Element clean = children(children(root, "testsuite").get(1), "testcase").get(0);
        assertThat(clean.getAttribute("name")).isEqualTo("no findings");
        assertThat(clean.getChildNodes().getLength()).isZero();
    }

    private static List<String> attributes(Element element, String... names) {
        return Arrays.stream(names).map(element::getAttribute).toList();
    }

    private static List<Element> children(Element element, String name) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance)
                .map(Element.class::cast).filter(child -> child.getTagName().equals(name)).toList();
    }

    private static Element parse(String xml) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }
}
