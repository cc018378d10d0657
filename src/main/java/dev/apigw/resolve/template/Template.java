package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections of a CloudFormation or SAM template that a definition depends on. */
public final class Template {
    private final MapNode root;
    private final Findings findings;
    private final Map<String, MapNode> sections = new LinkedHashMap<>();

    private TemplateScope scope;
    private Intrinsics in;

    private Template(MapNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /** Whether a mapping is a template and no definition. */
    public static boolean isTemplate(MapNode root) {
        if (root.has("openapi") || root.has("swagger") || root.has("paths")) {
            return false;
        }
        return root.has("Resources") || root.has("AWSTemplateFormatVersion")
                || root.get("Transform").flatMap(Node::asText).filter(t -> t.startsWith("AWS::Serverless")).isPresent();
    }

    /** The template that a mapping is. */
    public static Template of(MapNode root, Values values, Includes includes, Findings findings) {
        Template template = new Template(root, findings);
        template.scope = new TemplateScope(template, values, findings);
        template.in = new Intrinsics(template.scope, values, findings, includes, false);
        return template;
    }

    /**
     * The API of the template.
     *
     * @param api the logical id to take, if the user named one
     * @return empty if there is none that could be read; a finding says why
     */
    public Optional<TemplateApi> api(Optional<String> api) {
        if (root.get("Resources").flatMap(Node::asMap).isEmpty()) {
            Node place = root.get("Resources").orElse(root);
            findings.error("template-section", place, root.has("Resources") ? "`Resources` of a template is a mapping, "
                    + "but here is " + place.describe() + "." : "The template has no `Resources`, so it holds no API.",
                    "Give a template that declares the API.");
            return Optional.empty();
        }
        reportMacros();
        Optional<TemplateApi> read = new ApiChoice(this, in).choose(api)
                .flatMap(resource -> new ApiReader(this, in).read(resource));
        scope.reportUnset();
        return read;
    }

    /** The functions as the template's names fill them. */
    public Intrinsics intrinsics() {
        return in;
    }

    /** The mapping of a section; empty if the section is missing or, with a finding, if it is something else. */
    MapNode section(String name) {
        MapNode known = sections.get(name);
        if (known != null) {
            return known;
        }
        Optional<Node> node = root.get(name);
        if (node.isPresent() && node.get().asMap().isEmpty() && !node.get().isNull()) {
            findings.error("template-section", node.get(), "`" + name + "` of a template is a mapping, but here is "
                    + node.get().describe() + ".", "Write a mapping of names.");
        }
        MapNode section = node.flatMap(Node::asMap).orElseGet(() -> Made.at(root.span()).map());
        sections.put(name, section);
        return section;
    }

    MapNode resources() {
        return section("Resources");
    }

    /** The type of a resource. */
    static Optional<String> typeOf(Node resource) {
        return resource.asMap().flatMap(m -> m.get("Type")).flatMap(Node::asString);
    }

    /** The properties of a resource as written; empty if there are none. */
    static MapNode propertiesOf(Node resource) {
        return resource.asMap().flatMap(m -> NameFunctions.map(m, "Properties"))
                .orElseGet(() -> Made.at(resource.span()).map());
    }

    private void reportMacros() {
        Optional<Node> transform = root.get("Transform");
        transform.map(t -> t.asList().map(ListNode::items).orElse(List.of(t))).orElse(List.of())
                .forEach(this::reportMacro);
        for (MapNode.Entry entry : resources().entries()) {
            if (entry.name().startsWith("Fn::")) {
                findings.add(Diagnostic.warning("function-unknown", InFile.of(entry.key()), "`" + entry.name()
                        + "` among the resources is not carried out, so what it declares is missing here.")
                        .withHint("Write the resources out."));
            }
        }
    }

    /** SAM is carried out here, and the language extensions need no doing; every other macro runs in an account. */
    private void reportMacro(Node macro) {
        String name = macro.asText().or(() -> macro.asMap().flatMap(m -> m.get("Name")).flatMap(Node::asText)).orElse("");
        if (!name.startsWith("AWS::Serverless-") && !name.equals("AWS::LanguageExtensions")) {
            findings.warning("function-unknown", macro, "The macro `" + name + "` is not carried out on the template; what it "
                    + "would change is not seen here.", "Give the template as the macro leaves it.");
        }
    }
}
