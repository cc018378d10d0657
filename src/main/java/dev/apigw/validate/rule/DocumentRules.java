package dev.apigw.validate.rule;

import dev.apigw.resolve.ApiKind;
import dev.apigw.validate.ValidationRule;
import java.util.List;

/** Rules about the document: extensions, security, models, gateway responses, documentation, templates, quotas. */
public final class DocumentRules {
    private DocumentRules() {}

    public static List<ValidationRule> all() {
        return List.of(
                new DefinitionSize(), rest(new ResourceCount()),
                new ExtensionUnknown(), new ExtensionMisplaced(), new ExtensionOfOtherProduct(), new ExtensionType(),
                new ExtensionValue(), new ExtensionPropertyUnknown(),
                new ExtensionPropertyMissing(),
                rest(new ModelName()), rest(new ModelSchemaInvalid()), rest(new ModelKeywordUnsupported()),
                rest(new ModelKeywordWithoutEffect()), rest(new ModelsSize()),
                new AuthorizerType(), rest(new AuthorizerUri()),
                rest(new AuthorizerIdentitySource()), rest(new AuthorizerProviderArns()), new AuthorizerTtl(),
                rest(new AuthorizerValidationExpression()), new AuthorizerCount(),
                rest(new CompressionSize()), rest(new EndpointTypes()), rest(new VpcEndpointsPrivateOnly()),
                rest(new PolicyDocument()), rest(new PolicySize()), rest(new PrivateApiPolicy()),
                rest(new GatewayResponseType()), rest(new GatewayResponseTypeCase()), rest(new GatewayResponseStatus()),
                rest(new GatewayResponseParameterKey()), rest(new GatewayResponseParameterValue()),
                rest(new GatewayResponseTemplateVtl()), rest(new GatewayResponseQuotedMessage()),
                rest(new DocumentationPartType()), rest(new DocumentationPartLocation()),
                rest(new TemplateSyntaxRule()), rest(new TemplateSize()));
    }

    private static ValidationRule rest(ValidationRule rule) {
        return new ForApiKind(ApiKind.REST, rule);
    }
}
