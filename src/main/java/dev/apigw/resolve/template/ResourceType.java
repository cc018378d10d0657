package dev.apigw.resolve.template;

import dev.apigw.source.Node;
import java.util.Optional;

/** The kinds of resources that definitions refer to, with where CloudFormation keeps their name and how their ARN reads. */
enum ResourceType {
    FUNCTION("FunctionName", "lambda", "function:", "AWS::Serverless::Function", "AWS::Lambda::Function"),
    VERSION(null, null, "", "AWS::Lambda::Version"),
    ALIAS(null, null, "", "AWS::Lambda::Alias"),
    ROLE("RoleName", "iam", "role/", "AWS::IAM::Role"),
    USER_POOL(null, "cognito-idp", "userpool/", "AWS::Cognito::UserPool"),
    USER_POOL_CLIENT(null, null, "", "AWS::Cognito::UserPoolClient"),
    QUEUE("QueueName", "sqs", "", "AWS::SQS::Queue"),
    TOPIC("TopicName", "sns", "", "AWS::SNS::Topic"),
    TABLE("TableName", "dynamodb", "table/", "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable",
            "AWS::Serverless::SimpleTable"),
    STATE_MACHINE("StateMachineName", "states", "stateMachine:", "AWS::StepFunctions::StateMachine"),
    SAM_STATE_MACHINE("Name", "states", "stateMachine:", "AWS::Serverless::StateMachine"),
    STREAM("Name", "kinesis", "stream/", "AWS::Kinesis::Stream"),
    DELIVERY_STREAM("DeliveryStreamName", "firehose", "deliverystream/", "AWS::KinesisFirehose::DeliveryStream"),
    BUCKET("BucketName", "s3", "", "AWS::S3::Bucket"),
    EVENT_BUS("Name", "events", "event-bus/", "AWS::Events::EventBus"),
    LOG_GROUP("LogGroupName", "logs", "log-group:", "AWS::Logs::LogGroup"),
    LOAD_BALANCER("Name", "elasticloadbalancing", "loadbalancer/net/", "AWS::ElasticLoadBalancingV2::LoadBalancer"),
    TARGET_GROUP("Name", "elasticloadbalancing", "targetgroup/", "AWS::ElasticLoadBalancingV2::TargetGroup"),
    LISTENER(null, "elasticloadbalancing", "listener/net/", "AWS::ElasticLoadBalancingV2::Listener"),
    SERVICE("Name", "servicediscovery", "service/", "AWS::ServiceDiscovery::Service"),
    VPC_LINK(null, null, "", "AWS::ApiGateway::VpcLink", "AWS::ApiGatewayV2::VpcLink"),
    STAGE("StageName", null, "", "AWS::ApiGateway::Stage", "AWS::ApiGatewayV2::Stage"),
    API(null, null, "", "AWS::Serverless::Api", "AWS::ApiGateway::RestApi", "AWS::Serverless::HttpApi",
            "AWS::ApiGatewayV2::Api"),
    OTHER("Name", null, "");

    private final String nameProperty;
    private final String service;
    private final String prefix;
    private final String[] types;

    ResourceType(String nameProperty, String service, String prefix, String... types) {
        this.nameProperty = nameProperty;
        this.service = service;
        this.prefix = prefix;
        this.types = types;
    }

    static ResourceType of(Node resource) {
        String type = Template.typeOf(resource).orElse("");
        for (ResourceType candidate : values()) {
            for (String name : candidate.types) {
                if (name.equals(type)) {
                    return candidate;
                }
            }
        }
        return OTHER;
    }

    Optional<String> nameProperty() {
        return Optional.ofNullable(nameProperty);
    }

    boolean hasArn() {
        return service != null;
    }

    /** The ARN of a resource of this kind by its name. */
    String arn(String name, Values values) {
        return switch (this) {
            case ROLE -> "arn:" + values.partition() + ":iam::" + values.account() + ":role/" + name;
            case BUCKET -> "arn:" + values.partition() + ":s3:::" + name;
            case LOAD_BALANCER, TARGET_GROUP, LISTENER -> values.arn(service, prefix + name + "/0123456789abcdef");
            case LOG_GROUP -> values.arn(service, prefix + name + ":*");
            default -> values.arn(service, prefix + name);
        };
    }
}
