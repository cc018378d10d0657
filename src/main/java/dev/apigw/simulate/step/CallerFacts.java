package dev.apigw.simulate.step;

import dev.apigw.model.Identity;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.access.RequestFacts;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.state.VpcEndpoint;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition keys of a request.
 *
 * <p>Source: documented – developer guide, "AWS condition keys that can be used in API Gateway resource policies"
 * ({@code aws:SourceIp} of public calls, {@code aws:VpcSourceIp} of those through a VPC endpoint; which keys need an IAM
 * caller); IAM user guide, "AWS global condition context keys". Keys that no file of ours tells, such as tags and
 * organisation of a caller, stay unknown.
 */
final class CallerFacts {
    private static final Pattern USER = Pattern.compile("arn:aws[\\w-]*:iam::\\d+:user/(?:.*/)?([^/]+)");
    private static final Pattern SESSION = Pattern.compile("arn:(aws[\\w-]*):sts::(\\d+):assumed-role/([^/]+)/.+");

    private CallerFacts() {}

    static RequestFacts of(Exchange exchange, Optional<Identity> caller) {
        Environment environment = exchange.gateway().environment();
        Instant now = exchange.context().requestTime();
        Optional<VpcEndpoint> endpoint = environment.vpcEndpoint();
        Optional<String> address = Optional.of(environment.sourceIp());
        RequestFacts facts = RequestFacts.none()
                .with("aws:SourceIp", endpoint.isPresent() ? Optional.empty() : address)
                .with("aws:VpcSourceIp", endpoint.isPresent() ? address : Optional.empty())
                .with("aws:SourceVpc", endpoint.map(VpcEndpoint::vpcId))
                .with("aws:SourceVpce", endpoint.map(VpcEndpoint::vpcEndpointId))
                .with("aws:CurrentTime", now.toString())
                .with("aws:EpochTime", Long.toString(now.getEpochSecond()))
                .with("aws:Referer", exchange.request().headers().first("Referer"))
                .with("aws:UserAgent", exchange.request().headers().first("User-Agent"))
                .with("aws:SecureTransport", "true")
                .with("aws:RequestedRegion", environment.region())
                .with("aws:PrincipalIsAWSService", "false").with("aws:ViaAWSService", "false")
                .without("aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:CalledVia", "aws:CalledViaFirst",
                        "aws:CalledViaLast", "aws:SourceIdentity", "aws:FederatedProvider");
        return caller.map(identity -> ofIdentity(facts, identity)).orElseGet(() -> ofNobody(facts));
    }

    private static RequestFacts ofNobody(RequestFacts facts) {
        return facts.with("aws:PrincipalType", "Anonymous").with("aws:userid", "anonymous")
                .without("aws:username", "aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths",
                        "aws:PrincipalTag/*", "aws:TokenIssueTime", "aws:MultiFactorAuth*");
    }

    private static RequestFacts ofIdentity(RequestFacts facts, Identity identity) {
        Matcher session = SESSION.matcher(identity.userArn());
        Matcher user = USER.matcher(identity.userArn());
        boolean isSession = session.matches();
        RequestFacts all = facts.with("aws:PrincipalAccount", identity.accountId()).with("aws:userid", identity.userId())
                .with("aws:username", user.matches() ? Optional.of(user.group(1)) : Optional.empty())
                .with("aws:PrincipalType", isSession ? "AssumedRole" : identity.userArn().endsWith(":root") ? "Account" : "User")
                // The role's path does not show in the ARN of its session.
                .with("aws:PrincipalArn", isSession ? "arn:" + session.group(1) + ":iam::" + session.group(2) + ":role/"
                        + session.group(3) : identity.userArn());
        return identity.sessionToken().isPresent() ? all : all.without("aws:TokenIssueTime", "aws:MultiFactorAuth*");
    }
}
