package dev.apigw.lint.rule;

import dev.apigw.lint.LintRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules about mappings, validation, integrations, names and documentation; a shared part of a definition counts once. */
final class MappingRules {
    private MappingRules() {}

    static List<LintRule> all() {
        return Stream.of(mapping(), validation(), integration(), naming(), docs()).flatMap(List::stream)
                .<LintRule>map(rule -> new OncePerPlace(new ForRestApis(rule))).toList();
    }

    private static List<LintRule> mapping() {
        return List.of(new MappingJsonInvalid(), new MappingJsonMissingValue(), new MappingJsonUnescaped(),
                new MappingJsonApostrophe(), new MappingJsonEmptyList(), new MappingErrorMessageUnescaped(),
                new MappingJsonInQuotes(), new MappingObjectPrinted(), new MappingVariableUnset(),
                new MappingFunctionUnknown(), new MappingContextUnknown(), new MappingOverrideUnknown(),
                new MappingTemplateParameterUndeclared(), new MappingPathVariableUnknown(),
                new MappingJsonTemplateMissing(), new MappingPassthroughUnstated(), new MappingServicePassthrough(),
                new MappingNeverWithoutTemplates(), new MappingMockResponseReadsBody(), new MappingMockStatusMissing(),
                new MappingHeaderForbidden(), new MappingHeaderDropped(), new MappingHeaderInvisible(),
                new MappingHeaderRenamed(), new MappingProxyIgnored(), new MappingFormValueUnencoded(),
                new MappingResponseHeaderUnmapped(), new MappingArrayLastValue(), new MappingPathVariableUnused());
    }

    private static List<LintRule> validation() {
        return List.of(new ValidationNeverApplied(), new ValidationValidatorUnused(), new ValidationNothingToCheck(),
                new ValidationBodyUnvalidated(), new ValidationRequiredParameterUnchecked(),
                new ValidationRequiredParameterUnused(), new ValidationConstraintsIgnored(), new ValidationDefaultIgnored(),
                new ValidationContentTypeBypass(), new ValidationClosedAllof(), new ValidationRequiredForbidden(),
                new ValidationModelUntyped(), new ValidationModelUnused());
    }

    private static List<LintRule> integration() {
        return List.of(new IntegrationCatchAllMissing(), new IntegrationLambdaStatusPattern(),
                new IntegrationPatternNeverMatches(), new IntegrationPatternOverlap(), new IntegrationErrorPatternNewline(),
                new IntegrationResponseUnproduced(), new IntegrationLambdaRegion(), new IntegrationFunctionOutlier(),
                new IntegrationLambdaLatest(), new IntegrationLambdaPermission(), new IntegrationLambdaInvocations(),
                new IntegrationGreedyGap(), new IntegrationGreedyWithoutRoot(), new IntegrationBinaryCatchesJson(),
                new IntegrationConvertWithoutBinary(), new IntegrationFormContentType(),
                new IntegrationTargetHeaderMissing(), new IntegrationUriUnreachable(), new IntegrationUriDoubleSlash(),
                new IntegrationVerbDropsBody(), new IntegrationRedirectWithoutLocation());
    }

    private static List<LintRule> naming() {
        return List.of(new NamingOperationIdMissing(), new NamingOperationIdIdentifier(), new NamingOperationIdCollision(),
                new NamingModelCollision(), new NamingModelReserved(), new NamingPathSlash(), new NamingPathStyle());
    }

    private static List<LintRule> docs() {
        return List.of(new DocsPartDangling(), new DocsVersionMissing(), new DocsGatewayErrors(),
                new DocsParameterUndocumented(), new DocsDroppedByImport());
    }
}
