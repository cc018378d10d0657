package dev.apigw.stated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntegrationArnTest {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:pets";

    @Test
    void takesTheUriApart() {
        assertThat(IntegrationArn.parse("arn:aws:apigateway:us-east-1:my-bucket.s3:path/{key}")).hasValue(
                new IntegrationArn("aws", "apigateway", "us-east-1", "my-bucket.s3", "path/{key}"));
    }

    @Test
    void isEmptyForWhatHasNotThePartsOfAnArn() {
        assertThat(IntegrationArn.parse("https://example.com:8443/a:b:c:d:e:f")).isEmpty();
        assertThat(IntegrationArn.parse("arn:aws:lambda")).isEmpty();
        assertThat(IntegrationArn.parse("")).isEmpty();
    }

    @Test
    void knowsAnInvocationOfAFunction() {
        assertThat(lambda("path/2015-03-31/functions/" + FUNCTION + "/invocations").isLambdaInvocation()).isTrue();
        assertThat(lambda("path//2015-03-31/functions/" + FUNCTION + "/invocations").isLambdaInvocation()).isTrue();
        assertThat(lambda("path/2021-11-15/functions/" + FUNCTION + "/response-streaming-invocations").isLambdaInvocation())
                .isTrue();
        assertThat(lambda("path/2015-03-31/functions/" + FUNCTION).isLambdaInvocation()).isFalse();
    }

    @Test
    void bareArnOfAFunctionHasNeitherPathNorAction() {
        assertThat(IntegrationArn.parse(FUNCTION).orElseThrow().hasPathOrAction()).isFalse();
    }

    @Test
    void colonsInsideAPlaceholderDoNotCount() {
        IntegrationArn arn = IntegrationArn.parse("arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31"
                + "/functions/${Function.Arn}/invocations").orElseThrow();
        assertThat(arn.region()).isEqualTo(Unfilled.MASK);
        assertThat(arn.isLambdaInvocation()).isTrue();
        assertThat(arn.isOpenEnded()).isFalse();
    }

    @Test
    void aPlaceholderAtTheEndLeavesItOpen() {
        assertThat(lambda("path/2015-03-31/functions/${invocation}").isOpenEnded()).isTrue();
    }

    private static IntegrationArn lambda(String serviceApi) {
        return IntegrationArn.parse("arn:aws:apigateway:us-east-1:lambda:" + serviceApi).orElseThrow();
    }
}
