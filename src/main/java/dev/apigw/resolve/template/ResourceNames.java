package dev.apigw.resolve.template;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stand-ins for what CloudFormation's {@code Ref} and {@code Fn::GetAtt} would say about a resource of the template:
 * well formed, with the name that the template gives or else the logical id.
 */
final class ResourceNames {
    private final Template template;
    private final Values values;
    private final Findings findings;
    private final Set<String> naming = new HashSet<>();

    ResourceNames(Template template, Values values, Findings findings) {
        this.template = template;
        this.values = values;
        this.findings = findings;
    }

    /** What {@code Ref} gives; empty if the template has no such resource. */
    Optional<String> ref(String name, Intrinsics in) {
        Optional<Node> resource = template.resources().get(name);
        if (resource.isPresent()) {
            return Optional.of(refOf(name, ResourceType.of(resource.get()), in));
        }
        int dot = name.indexOf('.');
        // SAM lets a template refer to what it makes: !Ref Function.Alias, !Ref Api.Stage.
        return dot > 0 ? attribute(name.substring(0, dot), name.substring(dot + 1), in) : generated(name, in);
    }

    /** What {@code Fn::GetAtt} gives; a visible placeholder if the attribute is one that only an account knows. */
    Optional<String> attribute(String id, String attribute, Intrinsics in) {
        Optional<Node> resource = template.resources().get(id);
        if (resource.isEmpty()) {
            return generated(id, in).map(name -> attribute.equals("Arn") && id.endsWith("Role")
                    ? ResourceType.ROLE.arn(name, values) : "${" + id + "." + attribute + "}");
        }
        ResourceType type = ResourceType.of(resource.get());
        return Optional.of(switch (attribute) {
            case "Arn", "TopicArn", "AliasArn", "FunctionArn", "UserPoolArn", "StateMachineArn" -> arn(id, type, in)
                    .orElse("${" + id + "." + attribute + "}");
            case "Name", "FunctionName", "QueueName", "TopicName", "RoleName", "BucketName", "TableName" ->
                    name(id, type, in);
            case "Alias", "Version" -> arn(id, type, in).orElse(id) + ":" + qualifier(id, attribute, in);
            case "QueueUrl" -> refOf(id, type, in);
            case "RestApiId", "ApiId", "UserPoolId" -> refOf(id, type, in);
            case "RootResourceId" -> "root";
            case "Stage", "Deployment" -> propertyText(id, "StageName", in).orElse(id + attribute);
            case "DNSName" -> id.toLowerCase(Locale.ROOT) + "." + values.region() + ".elb.amazonaws.com";
            case "ProviderName" -> "cognito-idp." + values.region() + ".amazonaws.com/" + refOf(id, type, in);
            case "ProviderURL" -> "https://cognito-idp." + values.region() + ".amazonaws.com/" + refOf(id, type, in);
            case "RegionalDomainName" -> name(id, type, in) + ".s3." + values.region() + ".amazonaws.com";
            case "DomainName" -> name(id, type, in) + ".s3.amazonaws.com";
            default -> "${" + id + "." + attribute + "}";
        });
    }

    private Optional<String> arn(String id, ResourceType type, Intrinsics in) {
        return type.hasArn() ? Optional.of(type.arn(name(id, type, in), values)) : Optional.empty();
    }

    private String refOf(String id, ResourceType type, Intrinsics in) {
        return switch (type) {
            case TOPIC, STATE_MACHINE, SAM_STATE_MACHINE, LOAD_BALANCER, TARGET_GROUP, LISTENER -> type.arn(name(id, type, in), values);
            case QUEUE -> "https://sqs." + values.region() + ".amazonaws.com/" + values.account() + "/" + name(id, type, in);
            case USER_POOL -> name(id, type, in);
            case VERSION, ALIAS -> functionArn(id, in) + ":"
                    + (type == ResourceType.ALIAS ? propertyText(id, "Name", in).orElse(id) : "1");
            case API, VPC_LINK, USER_POOL_CLIENT -> id.toLowerCase(Locale.ROOT);
            case STAGE -> propertyText(id, "StageName", in).orElse(id);
            default -> name(id, type, in);
        };
    }

    private String functionArn(String id, Intrinsics in) {
        String function = propertyText(id, "FunctionName", in).orElse(id);
        return function.startsWith("arn:") ? function : ResourceType.FUNCTION.arn(function, values);
    }

    private String name(String id, ResourceType type, Intrinsics in) {
        if (type == ResourceType.USER_POOL) {
            return values.region() + "_" + id;
        }
        String name = type.nameProperty().flatMap(property -> propertyText(id, property, in)).orElse(id);
        return type == ResourceType.BUCKET ? name.toLowerCase(Locale.ROOT) : name;
    }

    private String qualifier(String id, String attribute, Intrinsics in) {
        return attribute.equals("Alias") ? propertyText(id, "AutoPublishAlias", in).orElse("live") : "1";
    }

    /** The text of a property; a property that needs itself to be known is a finding. */
    private Optional<String> propertyText(String id, String property, Intrinsics in) {
        Optional<Node> node = template.resources().get(id).map(Template::propertiesOf).flatMap(p -> p.get(property));
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!naming.add(id)) {
            findings.error("template-cycle", node.get(), "`" + property + "` of `" + id + "` depends on itself.",
                    "Break the circle.");
            return Optional.of(id);
        }
        try {
            return in.text(node.get());
        } finally {
            naming.remove(id);
        }
    }

    /** Logical ids of resources that SAM makes for one of its own: {@code <Function>Role}, {@code <Function>Aliaslive}. */
    private Optional<String> generated(String name, Intrinsics in) {
        if (name.equals("ServerlessRestApi") || name.equals("ServerlessHttpApi")) {
            return Optional.of(name.toLowerCase(Locale.ROOT));
        }
        for (MapNode.Entry entry : template.resources().entries()) {
            String id = entry.name();
            boolean serverless = Template.typeOf(entry.value()).filter(t -> t.startsWith("AWS::Serverless::")).isPresent();
            if (serverless && name.startsWith(id) && !name.equals(id)) {
                String rest = name.substring(id.length());
                if (rest.startsWith("Alias")) {
                    return arn(id, ResourceType.of(entry.value()), in).map(arn -> arn + ":" + rest.substring(5));
                }
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
