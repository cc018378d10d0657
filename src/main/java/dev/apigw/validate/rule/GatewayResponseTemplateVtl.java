package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.ScalarPositions;
import dev.apigw.stated.StatedGatewayResponse;
import dev.apigw.validate.ValidationRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code gateway-response-template-vtl}: a template of a gateway response has no VTL in it. */
final class GatewayResponseTemplateVtl implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("gateway-response-template-vtl", Severity.WARNING,
                "A template of a gateway response has no VTL in it.");
    }

    private static final Pattern VTL =
            Pattern.compile("#(?:set|if|elseif|else|end|foreach|define|macro)\\b|\\$!?\\{?(?:input|util)\\b");

    @Override public Stream<Finding> check(Definition definition) {
        return StatedGatewayResponse.in(definition).flatMap(response -> response.entries("responseTemplates"))
                .flatMap(entry -> entry.value().asScalar().stream()).flatMap(GatewayResponseTemplateVtl::first);
    }

    private static Stream<Finding> first(ScalarNode template) {
        Matcher vtl = VTL.matcher(template.text());
        return !vtl.find() ? Stream.empty() : Stream.of(Finding.at(
                        new InFile(ScalarPositions.locate(template, vtl.start(), vtl.end())), "`" + vtl.group()
                                + "` is VTL, which gateway responses do not have; clients would read it as it stands.")
                .withHint("Keep to plain references such as `$context.error.messageString`."));
    }
}
