package dev.apigw.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What a stage has besides that changes no answer; the names are those of the API reference's {@code Stage}.
 *
 * @param tracingEnabled       whether requests are traced with X-Ray
 * @param webAclArn            the web ACL in front of the stage
 * @param clientCertificateId  what the gateway shows to HTTP backends
 * @param accessLogDestination {@code accessLogSettings.destinationArn}
 */
public record StageAttachments(boolean tracingEnabled, Optional<String> webAclArn, Optional<String> clientCertificateId,
                               Optional<String> accessLogDestination) {
    /** Nothing is attached. */
    public static final StageAttachments NONE = new StageAttachments(false, Optional.empty(), Optional.empty(), Optional.empty());

    public StageAttachments {
        Objects.requireNonNull(webAclArn, "webAclArn");
        Objects.requireNonNull(clientCertificateId, "clientCertificateId");
        Objects.requireNonNull(accessLogDestination, "accessLogDestination");
    }

    /** These, and where nothing is attached, others. */
    StageAttachments or(StageAttachments base) {
        return new StageAttachments(tracingEnabled || base.tracingEnabled, webAclArn.or(base::webAclArn),
                clientCertificateId.or(base::clientCertificateId), accessLogDestination.or(base::accessLogDestination));
    }
}
