package dev.apigw.validate.rule;

import dev.apigw.resolve.ApiKind;
import dev.apigw.validate.ValidationRule;
import java.util.List;
import java.util.stream.Stream;

/** Rules about paths, methods, integrations and their parameter mappings, in the order in which an import meets them. */
public final class MethodRules {
    private static final List<ValidationRule> PATHS = List.of(new GreedyVariableNotLast(), new SiblingPathVariables(),
            new PathPartCharacters(), new PathVariableInsidePart(), new PathWithoutLeadingSlash(), new PathWithQuery(),
            new PathStatedTwice(), new PathReserved(), new TraceMethodDropped());
    private static final List<ValidationRule> METHODS = List.of(new ParameterNameCharacters(),
            new ParameterNameInTwoPlaces(), new PathParameterNotInPath(), new ParameterPlaceIgnored(),
            new RequestValidatorUnknown(), new SecuritySchemeUnknown(), new AuthorizationScopesUnsupported(),
            new SecurityAlternatives(), new MethodResponseStatus());
    private static final List<ValidationRule> INTEGRATIONS = List.of(new IntegrationTypeMissing(),
            new IntegrationTypeUnknown(), new IntegrationHttpMethodMissing(), new IntegrationUriMissing(),
            new IntegrationHttpUri(), new IntegrationHttpPort(), new IntegrationAwsArn(), new IntegrationAwsAction(),
            new AwsProxyTarget(), new LambdaHttpMethod(), new MockUriDropped(), new IntegrationCredentialsArn(),
            new IntegrationCredentialsMissing(), new IntegrationTimeoutTooShort(), new IntegrationTimeoutOverQuota(),
            new VpcLinkConnectionId(), new ConnectionIdIgnored(), new IntegrationTargetArn(), new IntegrationValueUnknown(),
            new ResponseStreamType(), new CacheKeyUndeclared(), new UriVariableUnmapped(), new PathMappingUnused());
    private static final List<ValidationRule> MAPPINGS = List.of(new MappingDestination(), new MappingSource(),
            new MappingParameterUndeclared(), new TemplateContentType());
    private static final List<ValidationRule> RESPONSES = List.of(new IntegrationResponseWithoutStatus(),
            new IntegrationResponseStatus(), new SelectionPattern(), new MethodResponseMissing(),
            new MethodResponseMissingForMapping(), new ResponseHeaderUndeclared(), new IntegrationResponseOverwritten(),
            new IntegrationResponsesIgnored());
    private static final List<ValidationRule> DEPLOYMENT = List.of(new MethodWithoutIntegration(), new ApiWithoutMethods());

    private MethodRules() {}

    /** Every rule, once. */
    public static List<ValidationRule> all() {
        Stream<ValidationRule> rest = Stream.of(PATHS, METHODS, INTEGRATIONS, MAPPINGS, RESPONSES, DEPLOYMENT)
                .flatMap(List::stream).map(rule -> new ForApiKind(ApiKind.REST, rule));
        return rest.toList();
    }
}
