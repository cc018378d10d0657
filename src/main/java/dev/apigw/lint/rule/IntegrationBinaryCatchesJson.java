package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.ExtensionWalk;
import dev.apigw.stated.StatedTemplate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code integration-binary-catches-json}: bodies that templates read are no binary media types. */
final class IntegrationBinaryCatchesJson implements LintRule {
    private static final Set<String> CATCHING = Set.of("*/*", "application/*", "application/json");
    private static final Pattern READS_BODY = Pattern.compile("input\\.(?:path|json)\\(");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-binary-catches-json", Severity.WARNING,
                "Bodies that templates read are no binary media types.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Optional<StatedTemplate> reader = Templates.in(subject.definition()).all().stream()
                .filter(template -> template.isRequest() && template.type().equals("application/json"))
                .filter(template -> !template.integration().is(IntegrationType.MOCK))
                .filter(template -> template.integration().text("contentHandling").isEmpty())
                .filter(template -> READS_BODY.matcher(TemplateCode.of(template)).find()).findFirst();
        return reader.stream().flatMap(template -> ExtensionWalk.wellPlaced(subject.definition(), Extensions.BINARY_MEDIA_TYPES)
                .flatMap(stated -> stated.value().asList().stream()).flatMap(list -> list.items().stream())
                .filter(item -> item.asString().filter(CATCHING::contains).isPresent())
                .map(item -> Finding.at(item, "`" + item.asString().orElseThrow() + "` makes JSON binary, and a template "
                                + "cannot read bytes, so requests are answered with 500.")
                        .withRelated(InFile.of(template.key()), "a template that reads JSON")
                        .withHint("List the types that are binary, or write `contentHandling: CONVERT_TO_TEXT` beside the "
                                        + "templates.")));
    }
}
