package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * As the API reference's {@code DomainName}, with its base path mappings.
 *
 * @param certificateArn         of an edge-optimised domain; such a certificate is one of us-east-1
 * @param regionalCertificateArn of a regional domain
 * @param securityPolicy         {@code TLS_1_0}, {@code TLS_1_2} …
 * @param truststoreUri          {@code mutualTlsAuthentication.truststoreUri}
 */
public record DomainName(String domainName, Optional<EndpointConfiguration> endpointConfiguration,
                         Optional<Stated> certificateArn, Optional<Stated> regionalCertificateArn,
                         Optional<String> securityPolicy, Optional<Stated> truststoreUri,
                         List<BasePathMapping> basePathMappings, Origin origin) {
    /**
     * As the API reference's {@code BasePathMapping}.
     *
     * @param basePath {@code (none)} or empty for the root; may have several segments
     * @param restApiId absent for the API at hand
     * @param stage    absent if the first segment behind the base path names it
     */
    public record BasePathMapping(String basePath, Optional<String> restApiId, Optional<String> stage, Origin origin) {
        public BasePathMapping {
            Objects.requireNonNull(basePath, "basePath");
            Objects.requireNonNull(restApiId, "restApiId");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(origin, "origin");
        }
    }

    public DomainName {
        Objects.requireNonNull(domainName, "domainName");
        Objects.requireNonNull(endpointConfiguration, "endpointConfiguration");
        Objects.requireNonNull(certificateArn, "certificateArn");
        Objects.requireNonNull(regionalCertificateArn, "regionalCertificateArn");
        Objects.requireNonNull(securityPolicy, "securityPolicy");
        Objects.requireNonNull(truststoreUri, "truststoreUri");
        basePathMappings = List.copyOf(basePathMappings);
        Objects.requireNonNull(origin, "origin");
    }
}
